package quotation

import (
	"strings"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// What a token counts when it is lacking or too much: a word more than a mark.
const (
	wordWeight = 8
	markWeight = 2
)

// unit is a token that is compared: a word, a number or a mark other than a
// quotation mark.
type unit struct {
	norm string
	mark bool
	span chancery.Span // bytes of the text it is of
}

func (u unit) weight() int {
	if u.mark {
		return markWeight
	}
	return wordWeight
}

func unitsOf(text string) []unit {
	tokens := token.Scan(text)
	units := make([]unit, 0, len(tokens))
	for _, t := range tokens {
		if t.Kind == token.Mark && (t.Norm == `"` || t.Norm == "'") {
			continue
		}
		if n := len(units); t.Norm == "-" && n > 0 && units[n-1].norm == "-" {
			units[n-1].span.End = t.Span.End // a dash as typewriters write it
			continue
		}
		units = append(units, unit{t.Norm, t.Kind == token.Mark, t.Span})
	}
	return units
}

// wordsAmong are the places of the words in units.
func wordsAmong(units []unit) []int {
	var places []int
	for i, u := range units {
		if !u.mark {
			places = append(places, i)
		}
	}
	return places
}

// trimmed cuts the marks off the ends: where a quotation begins and stops in
// the middle of a sentence, they are those of the sentence around it.
func trimmed(units []unit) []unit {
	for len(units) > 0 && units[0].mark {
		units = units[1:]
	}
	for len(units) > 0 && units[len(units)-1].mark {
		units = units[:len(units)-1]
	}
	return units
}

// cleaner takes characters out of a text that belong to no word and remembers
// where the others stood.
type cleaner struct {
	text strings.Builder
	from []int // of each byte of text, where it was
}

func (c *cleaner) add(text string, at int) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune("\u00ad\u200b\u200c\u200d\u2060\ufeff[]", r) {
			c.text.WriteString(text[i : i+size])
			for n := range size {
				c.from = append(c.from, at+i+n)
			}
		}
		i += size
	}
}

// units are those of the cleaned text, where they stood in the first one.
func (c *cleaner) units() []unit {
	units := unitsOf(c.text.String())
	for i := range units {
		s := &units[i].span
		s.Start, s.End = c.from[s.Start], c.from[s.End-1]+1
	}
	return units
}
