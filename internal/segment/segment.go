// Package segment cuts a body into passages: the sentences of its paragraphs
// and list items, and each heading, title and dateline whole.
//
//	for _, s := range segment.Split(body) {
//		fmt.Println(s.Paragraph, s.Sentence, s.Span.In(body.Text))
//	}
//
// It numbers paragraphs and sentences for people to cite, and says which words
// an item of a list completes ("We will:") and under which heading a passage
// stands. What a passage says is the business of other packages. A list whose
// items are parted by semicolons within one sentence stays one passage.
package segment

import (
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Split cuts a body into its segments, in order. It takes linear time.
func Split(body chancery.Body) []chancery.Segment {
	segments := make([]chancery.Segment, 0, max(len(body.Text)/150, len(body.Blocks))+8)
	paragraph, heading := 0, -1
	caps := sync.OnceValue(func() map[string]bool { return capitals(body.Text) })
	var leads leads
	var found []chancery.Span // of the block at hand
	for i, b := range body.Blocks {
		if b.Kind.Numbered() {
			paragraph++
		}
		from := len(segments)
		found = spans(found[:0], body.Text, b, caps)
		for n, span := range found {
			segments = append(segments, chancery.Segment{
				Span: span, Kind: b.Kind, Block: i, Level: itemLevel(b),
				Paragraph: paragraph, Sentence: n + 1, LeadIn: -1, Heading: heading,
			})
		}
		if from == len(segments) {
			continue
		}
		segments[from].LeadIn = leads.enter(body, i, len(segments)-1)
		if b.Kind == chancery.BlockHeading {
			heading = from
		}
	}
	return segments
}

func itemLevel(b chancery.Block) int {
	if b.Kind != chancery.BlockItem {
		return 0
	}
	return b.Level
}

// spans appends the passages of a block.
func spans(out []chancery.Span, text string, b chancery.Block, caps func() map[string]bool) []chancery.Span {
	switch b.Kind {
	case chancery.BlockParagraph, chancery.BlockItem, chancery.BlockFootnote:
		return sentences(out, text, b.Span, caps)
	case chancery.BlockDateline:
		if strings.HasPrefix(b.Span.In(text), "Adopted ") { // the record of a vote
			return sentences(out, text, b.Span, caps)
		}
	}
	return trimmed(text, out, b.Span)
}
