package act

import (
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestBegin holds that a word passed over begins nothing, whatever follows it.
func TestBegin(t *testing.T) {
	lex := loaded()
	for word := range lex.words {
		for _, rest := range []string{"of the next year", "by 2030", "billion dollars", "thirds of them"} {
			text := word + " " + rest
			c := newCoder(Input{Body: text, Segments: []chancery.Segment{{Span: chancery.Span{End: len(text)}}}, Origin: chancery.Origin{Date: "2020-05-01"}})
			s := c.sentence(0)
			if s.start > 0 || len(s.words) == 0 || strings.ContainsAny(word, " 0123456789") {
				continue
			}
			if _, _, a, ok := s.amountAt(gauged(), 0); ok && !s.words[0].begins(anAmount) {
				t.Errorf("%q begins the amount %+v", text, a)
			}
			if l, ok := (&clock{sentence: s, timeWords: timed(), on: "2020-05-01"}).limitAt(0); ok && !s.words[0].begins(aLimit) {
				t.Errorf("%q begins the limit %+v", text, l)
			}
		}
	}
}
