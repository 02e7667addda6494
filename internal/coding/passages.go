package coding

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// findings is what the stages found, a slice an element of which belongs to
// the segment of the same index.
type findings struct {
	acts      []chancery.ActCoding
	countries [][]chancery.CountryTag
	themes    [][]chancery.ThemeTag
	citations [][]chancery.Citation
}

// distribute gives each segment the citations that begin in it. Both are in
// order of their spans.
func distribute(citations []chancery.Citation, segments []chancery.Segment) [][]chancery.Citation {
	of := make([][]chancery.Citation, len(segments))
	next := 0
	for i, s := range segments {
		for next < len(citations) && citations[next].Span.Start < s.Span.Start {
			next++
		}
		first := next
		for next < len(citations) && citations[next].Span.Start < s.Span.End {
			next++
		}
		if next > first {
			of[i] = citations[first:next:next]
		}
	}
	return of
}

// assemble makes passages of segments and findings, and turns spans in bytes
// into spans in code points: those of the findings where they stand, as nobody
// else holds them.
func assemble(body chancery.Body, segments []chancery.Segment, found findings, at ruler) []chancery.Passage {
	passages := make([]chancery.Passage, len(segments))
	led := make([]chancery.Quotation, 0, countLed(segments))
	for i, s := range segments {
		found.measure(i, at)
		passages[i] = chancery.Passage{
			Revision: 1,
			Ordinal:  i + 1,
			Quote:    s.Span.In(body.Text),
			Locator:  locate(body, s, at),
			Kind:     s.Kind,
			Coding: chancery.Coding{
				ActCoding: found.acts[i],
				Themes:    found.themes[i],
				Countries: found.countries[i],
				Citations: found.citations[i],
			},
			Ruleset: Ruleset,
			Review:  chancery.Machine,
		}
		if s.LeadIn >= 0 {
			span := segments[s.LeadIn].Span
			led = append(led, chancery.Quotation{Quote: span.In(body.Text), Span: at.span(span)})
			passages[i].LeadIn = &led[len(led)-1]
		}
	}
	return passages
}

// countLed is how many segments complete a lead-in.
func countLed(segments []chancery.Segment) int {
	n := 0
	for i := range segments {
		if segments[i].LeadIn >= 0 {
			n++
		}
	}
	return n
}

// locate says where a segment stands. The marker of a block is that of its
// first sentence.
func locate(body chancery.Body, s chancery.Segment, at ruler) chancery.Locator {
	l := chancery.Locator{Paragraph: s.Paragraph, Sentence: s.Sentence, Span: at.span(s.Span)}
	if s.Sentence == 1 {
		l.Marker = body.Blocks[s.Block].Marker
	}
	return l
}

// measure turns the spans of what was found in segment i into code points.
func (found findings) measure(i int, at ruler) {
	a := &found.acts[i]
	if a.Actor.Text != "" {
		a.Actor.Span = at.span(a.Actor.Span)
	}
	if a.Deadline != nil {
		a.Deadline.Span = at.span(a.Deadline.Span)
	}
	for k := range a.Amounts {
		a.Amounts[k].Span = at.span(a.Amounts[k].Span)
	}
	measureEvidence(a.Evidence, at)
	for _, tag := range found.themes[i] {
		measureEvidence(tag.Evidence, at)
	}
	for _, tag := range found.countries[i] {
		measureEvidence(tag.Evidence, at)
	}
	for k := range found.citations[i] {
		found.citations[i][k].Span = at.span(found.citations[i][k].Span)
	}
}

func measureEvidence(evidence []chancery.Evidence, at ruler) {
	for i := range evidence {
		evidence[i].Span = at.span(evidence[i].Span)
	}
}

// measure turns the spans of a body's blocks into code points.
func measure(body chancery.Body, at ruler) chancery.Body {
	body.Blocks = slices.Clone(body.Blocks)
	for i := range body.Blocks {
		body.Blocks[i].Span = at.span(body.Blocks[i].Span)
	}
	return body
}
