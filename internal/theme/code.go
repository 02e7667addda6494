package theme

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Input is a statement whose passages are to be tagged.
type Input struct {
	Body     string
	Segments []chancery.Segment
	Origin   chancery.Origin
	Acts     []chancery.ActCoding // of each segment
}

// Code gives the themes of each segment, most central first. A commitment,
// decision or call has one to three, if need be those of what it stands in; a
// condemnation, welcome or assertion has those that its own words clearly
// speak for; a passage that does nothing has none. Spans are bytes of Body.
func Code(in Input) [][]chancery.ThemeTag {
	c := newCoder(in)
	tags := make([][]chancery.ThemeTag, len(in.Segments))
	for i := range in.Segments {
		tags[i] = c.tags(i)
	}
	return tags
}

// coder is one statement on its way to being tagged.
type coder struct {
	in        Input
	lexicon   *lexicon
	passages  []passage
	title     passage
	statement []tally // of all passages together
}

func newCoder(in Input) *coder {
	c := &coder{in: in, lexicon: loaded(), passages: make([]passage, len(in.Segments))}
	r := newReader(c.lexicon)
	c.title = r.read(in.Origin.Title, 0, nil, 0)
	for _, t := range c.title.tallies {
		for k := range t.evidence {
			t.evidence[k].Span = chancery.Span{} // the title is not part of the body
		}
	}
	for i, s := range in.Segments {
		if s.Span.Start < 0 || s.Span.End > len(in.Body) || s.Span.Start > s.Span.End {
			continue
		}
		context := []passage{c.title, c.at(s.Heading, i), c.at(s.LeadIn, i)}
		c.passages[i] = r.read(s.Span.In(in.Body), s.Span.Start, context, c.head(i))
	}
	c.statement = sum(append(c.passages[:len(c.passages):len(c.passages)], c.title))
	return c
}

// at is the passage with that index where it stands before i, else an empty one.
func (c *coder) at(index, i int) passage {
	if index < 0 || index >= i {
		return passage{}
	}
	return c.passages[index]
}

// act is what passage i does.
func (c *coder) act(i int) chancery.Act {
	if i >= len(c.in.Acts) || c.in.Acts[i].Act == "" {
		return chancery.Other
	}
	return c.in.Acts[i].Act
}

// head is where the words that make passage i the act it is begin; 0 where that is not told.
func (c *coder) head(i int) int {
	if i >= len(c.in.Acts) {
		return 0
	}
	for _, e := range c.in.Acts[i].Evidence {
		if e.Field == "act" && c.in.Segments[i].Span.Contains(e.Span) {
			return e.Span.Start
		}
	}
	return 0
}

// tags are the themes of passage i.
func (c *coder) tags(i int) []chancery.ThemeTag {
	switch c.act(i) {
	case chancery.Other:
		return nil
	case chancery.Commitment, chancery.Decision, chancery.Call:
		return c.owed(i)
	}
	own := slices.DeleteFunc(slices.Clone(c.passages[i].tallies), func(t tally) bool { return t.weight < outspoken })
	return tagged(chosen(own))
}

// owed are the tags of a passage that must have one.
func (c *coder) owed(i int) []chancery.ThemeTag {
	tags := tagged(chosen(c.inContext(i)))
	for _, tag := range tags {
		for k := range tag.Evidence {
			if tag.Evidence[k].Span.Len() == 0 { // said by the title, of the whole passage
				tag.Evidence[k].Span = c.in.Segments[i].Span
			}
		}
	}
	if len(tags) > 0 {
		return tags
	}
	return []chancery.ThemeTag{{Theme: protocol, Evidence: []chancery.Evidence{{
		Field: "theme", Value: string(protocol), Rule: "theme.otherwise", Span: c.in.Segments[i].Span,
	}}}}
}

func tagged(tallies []tally) []chancery.ThemeTag {
	all := concepts().concepts
	var tags []chancery.ThemeTag
	for _, t := range tallies {
		tags = append(tags, chancery.ThemeTag{Theme: all[t.theme].ID, Weight: t.weight, Evidence: t.evidence})
	}
	return tags
}
