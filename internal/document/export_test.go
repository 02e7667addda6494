package document

import (
	"maps"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

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

// Squeeze makes every run of white space one space and trims the ends.
func Squeeze(s string) string { return squeeze(s) }

// Furniture tells what may stand anywhere in a block at the edge of a document that is furniture.
func Furniture() (phrases []string) {
	for _, row := range rows("furniture.tsv") {
		if row[0] == "has" {
			phrases = append(phrases, row[1])
		}
	}
	return phrases
}

// IsFurniture reports whether a block at the edge of a document is furniture.
func IsFurniture(s string) bool { return isFurniture(s, true, func() bool { return false }) }

// OpensAs reports whether the plain words of s begin with a phrase.
func OpensAs(s, phrase string) bool { return opensAs(s, phrase) }

// PlainWords is s in lower case, without punctuation.
func PlainWords(s string) string { return plainWords(s) }

// Normalize brings a text to plain spaces and line ends, without what cannot be seen.
func Normalize(text string) string { return normalize(text) }

// Commonest are the commonest words, and LongestCommonest the letters of the longest.
func Commonest() []string { return commonest.Words() }

const LongestCommonest = longestCommonest

// Openings are the first words of furniture at an edge, shorter than LongestOpening.
func Openings() []string { return slices.Collect(maps.Keys(furniture().opens)) }

const LongestOpening = longestOpening
