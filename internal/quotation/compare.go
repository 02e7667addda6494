package quotation

import "github.com/chancery-archive/chancery/internal/chancery"

// Op is what a stretch of a comparison is.
type Op string

// The ops.
const (
	Equal     Op = "equal"     // stands in both
	Deleted   Op = "deleted"   // stands in the text and not in the quotation
	Inserted  Op = "inserted"  // stands in the quotation and not in the text
	Omitted   Op = "omitted"   // an ellipsis, and what of the text it stands for
	Bracketed Op = "bracketed" // an editor's words in brackets, and what of the text stands there
)

// Edit is a stretch of the quotation, of the text, or of both, in bytes. A span
// without length is of neither.
type Edit struct {
	Op     Op
	Asked  chancery.Span
	Source chancery.Span
}

// Verdict says how true a quotation is.
type Verdict string

// The verdicts, the best first.
const (
	Verbatim  Verdict = "verbatim"  // word for word
	Shortened Verdict = "shortened" // word for word but for what ellipses and brackets say openly
	Altered   Verdict = "altered"   // words differ
	Absent    Verdict = "absent"    // nothing comes near
)

// Comparison is a quotation beside the place of a text that is nearest to it.
type Comparison struct {
	Verdict         Verdict
	Span            chancery.Span // bytes of the text
	Edits           []Edit        // in the order of both
	Similarity      float64       // words the same among all that are compared, 0 to 1
	SamePunctuation bool          // quotation marks apart
	SameCase        bool          // but for the first word
}

// In finds the place in a text that is nearest to the quotation; ok is false
// where less than half of it is the same.
func (q Quotation) In(text string) (c Comparison, ok bool) {
	source := unitsOf(text)
	words := wordsAmong(source)
	if len(words) == 0 || q.words == 0 {
		return Comparison{}, false
	}
	b := builder{asked: q, text: text, source: source}
	b.run(q.choose(source, words))
	if b.lacks() {
		return Comparison{}, false
	}
	return b.comparison(), true
}

// lacks reports whether the quotation and the place have less than half of their
// words in common.
func (b *builder) lacks() bool { return 2*b.equal <= b.differing }

func (b *builder) comparison() Comparison {
	c := Comparison{
		Verdict: Verbatim, Edits: b.edits, SamePunctuation: !b.marks, SameCase: !b.recased,
		Similarity: float64(2*b.equal) / float64(2*b.equal+b.differing),
	}
	for _, e := range b.edits {
		if e.Source.Len() == 0 {
			continue
		}
		if c.Span.Len() == 0 {
			c.Span.Start = e.Source.Start
		}
		c.Span.End = e.Source.End
	}
	switch {
	case b.differing > 0:
		c.Verdict = Altered
	case b.aside > 0 || b.brackets():
		c.Verdict = Shortened
	}
	return c
}

func (b *builder) brackets() bool {
	for _, e := range b.edits {
		if e.Op == Bracketed {
			return true
		}
	}
	return false
}
