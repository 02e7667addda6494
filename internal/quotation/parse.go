package quotation

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Quotation is what somebody says that a text says.
type Quotation struct {
	text  string
	parts []part // in turn: stretches to be found word for word, and gaps between them
	words int    // of all stretches
}

// part is a stretch of a quotation that should stand in the text, or a gap.
type part struct {
	units   []unit        // none in a gap
	gap     chancery.Span // bytes of the quotation: the ellipsis, or the words in brackets
	bracket bool          // the gap holds words of the editor
}

// gaps are ellipses, alone or in brackets, and words in square brackets.
var gaps = sync.OnceValue(func() *regexp.Regexp {
	const dots = `(?:…|\.{3,}|\.(?:[ \x{a0}]\.){2,})`
	return regexp.MustCompile(`\[\s*` + dots + `\s*\]|\(\s*` + dots + `\s*\)|` + dots + `|\[[^\[\]]*\]`)
})

// Parse reads a quotation. text is UTF-8.
func Parse(text string) Quotation {
	q := Quotation{text: text}
	var clean cleaner
	at := 0
	for _, found := range gaps().FindAllStringIndex(text, -1) {
		span := chancery.Span{Start: found[0], End: found[1]}
		bracket := strings.ContainsFunc(span.In(text), isWord)
		if bracket && withinWord(text, span) || !bracket && !strings.ContainsAny(span.In(text), ".…") {
			continue // "[W]e", "we[,]": cleaning leaves what the editor means to be read
		}
		clean.add(text[at:span.Start], at)
		q.add(&clean)
		q.parts = append(q.parts, part{gap: span, bracket: bracket})
		clean, at = cleaner{}, span.End
	}
	clean.add(text[at:], at)
	q.add(&clean)
	return q
}

func (q *Quotation) add(clean *cleaner) {
	units := trimmed(clean.units())
	if len(units) > 0 {
		q.parts = append(q.parts, part{units: units})
		q.words += len(wordsAmong(units))
	}
}

// withinWord reports whether the brackets stand in or at a word, where an editor
// changed a letter.
func withinWord(text string, s chancery.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	return isWord(before) || isWord(after)
}

func isWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// Words is how many words the quotation says that the text has.
func (q Quotation) Words() int { return q.words }

// Stretches are what should stand in the text, in its order, without what is
// openly left out or put in.
func (q Quotation) Stretches() []string {
	var all []string
	for _, p := range q.parts {
		if len(p.units) > 0 {
			all = append(all, q.text[p.units[0].span.Start:p.units[len(p.units)-1].span.End])
		}
	}
	return all
}
