package document

import "github.com/chancery-archive/chancery/internal/chancery"

// Glyph is a character of a page of a PDF.
type Glyph = glyph

// ReadPages makes the body of a PDF of the characters of its pages.
func ReadPages(pages [][]*Glyph) chancery.Body {
	lines, notes := layout(pages)
	return compose(structure(append(unwrap(lines), asNotes(unwrap(notes))...), ""))
}

// CutMarker parts a marker from the words after it.
func CutMarker(s string) (text, rest string, value int, ok bool) {
	m, rest, ok := cutMarker(s)
	return m.text, rest, m.value, ok
}

// FindDates finds the full dates of a text, with their places.
func FindDates(text string) (dates []chancery.Date, spans []chancery.Span) {
	for _, hit := range findDates(text) {
		dates, spans = append(dates, hit.date), append(spans, hit.span)
	}
	return dates, spans
}
