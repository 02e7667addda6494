package encode

import (
	"strconv"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// Section converts a section of a statement.
func Section(s chancery.Section) api.Section {
	out := api.Section{
		Kind: textOrNull(s.Kind), Heading: textOrNull(s.Heading), Level: s.Level, Marker: textOrNull(s.Marker),
		Start: s.Span.Start, End: s.Span.End, Acts: []api.Bucket{},
	}
	if s.First > 0 {
		out.Paragraphs = &api.Paragraphs{First: s.First, Last: s.Last}
	}
	for _, act := range chancery.Acts() {
		if n := s.Acts[act]; n > 0 {
			out.Acts = append(out.Acts, api.Bucket{Value: string(act), Label: string(act), Count: n})
		}
	}
	return out
}

// SectionColumns are the columns of a table of sections, with one for each act.
func SectionColumns() []Column[api.Section] {
	type s = api.Section
	columns := []Column[s]{
		{"kind", "kind", func(r s) string { return cell(r.Kind) }},
		{"heading", "heading", func(r s) string { return cell(r.Heading) }},
		{"level", "level", func(r s) string { return strconv.Itoa(r.Level) }},
		{"marker", "marker", func(r s) string { return cell(r.Marker) }},
		{"start", "start", func(r s) string { return strconv.Itoa(r.Start) }},
		{"end", "end", func(r s) string { return strconv.Itoa(r.End) }},
		{"first_paragraph", "paragraphs", func(r s) string { return paragraph(r.Paragraphs, true) }},
		{"last_paragraph", "paragraphs", func(r s) string { return paragraph(r.Paragraphs, false) }},
	}
	for _, act := range chancery.Acts() {
		columns = append(columns, Column[s]{string(act), "acts", func(r s) string { return strconv.Itoa(countOf(r.Acts, string(act))) }})
	}
	return columns
}

func paragraph(p *api.Paragraphs, first bool) string {
	switch {
	case p == nil:
		return ""
	case first:
		return strconv.Itoa(p.First)
	}
	return strconv.Itoa(p.Last)
}

func countOf(buckets []api.Bucket, value string) int {
	for _, b := range buckets {
		if b.Value == value {
			return b.Count
		}
	}
	return 0
}
