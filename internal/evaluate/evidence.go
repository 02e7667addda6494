package evaluate

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// evidence tells the evidence for some fields, or for all, as rules and words.
func (s *scorer) evidence(evidence []chancery.Evidence, fields ...string) []string {
	var told []string
	for _, e := range evidence {
		if len(fields) == 0 || slices.Contains(fields, e.Field) {
			told = append(told, e.Value+" by "+string(e.Rule)+": "+quoted(s.cut(e.Span)))
		}
	}
	return told
}

// cut is the stretch of the body that a span in code points marks.
func (s *scorer) cut(span chancery.Span) string {
	if span.Start < 0 || span.Start > span.End || span.End >= len(s.offsets) {
		return ""
	}
	return s.entry.Revision.Body.Text[s.offsets[span.Start]:s.offsets[span.End]]
}

// offsetsOf maps each code point of text, and its end, to a byte.
func offsetsOf(text string) []int {
	offsets := make([]int, 0, len(text)+1)
	for i := range text {
		offsets = append(offsets, i)
	}
	return append(offsets, len(text))
}

func quoted(s string) string { return "“" + s + "”" }

func citationEvidence(citations []chancery.Citation) []string {
	var told []string
	for _, c := range citations {
		told = append(told, string(c.Resolution.Symbol)+" by "+string(c.Rule)+": "+quoted(c.Text))
	}
	return told
}

func (s *scorer) countryEvidence(tags []chancery.CountryTag) []string {
	var told []string
	for _, t := range tags {
		for _, e := range s.evidence(t.Evidence) {
			told = append(told, string(t.Country)+": "+e)
		}
	}
	return told
}

func (s *scorer) themeEvidence(tags []chancery.ThemeTag) []string {
	var told []string
	for _, t := range tags {
		for _, e := range s.evidence(t.Evidence) {
			told = append(told, string(t.Theme)+": "+e)
		}
	}
	return told
}
