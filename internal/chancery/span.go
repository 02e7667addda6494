package chancery

// Span is a half-open range [Start, End) of a text.
//
// The coding packages measure spans in bytes of the body they were given, on
// character boundaries. In a [Passage] and all that hangs on one, spans are in
// Unicode code points of the revision's body, as a W3C Web Annotation
// TextPositionSelector counts them; package coding converts, once.
type Span struct {
	Start, End int
}

// Len is the length of the span, in the unit the span is measured in.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one position.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Shift moves the span by n positions.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// In cuts the span, measured in bytes, out of text.
func (s Span) In(text string) string { return text[s.Start:s.End] }
