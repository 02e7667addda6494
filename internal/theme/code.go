package theme

import (
	"slices"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Input is a statement whose passages are to be tagged.
type Input struct {
	Body     string
	Segments []chancery.Segment
	Origin   chancery.Origin
	Acts     []chancery.ActCoding // of each segment
	Words    *token.Passages      // of the segments, where they are scanned already
}

// Code gives the themes of each segment, most central first. A commitment,
// decision or call has one to three, if need be those of what it stands in; a
// condemnation, welcome or assertion has them where its own words speak of
// something; a passage that does nothing has none.
//
// Evidence names the term that spoke, with its place in Body. Its field is
// "theme" where the passage itself holds the term, else "theme.lead_in",
// "theme.heading", "theme.previous", "theme.statement", or "theme.title" with
// the span of the passage.
func Code(in Input) [][]chancery.ThemeTag {
	c := newCoder(in)
	defer c.free()
	tags := make([][]chancery.ThemeTag, len(in.Segments))
	for i := range in.Segments {
		tags[i] = c.tags(i)
	}
	return tags
}

// coder is one statement on its way to being tagged.
type coder struct {
	in        Input
	passages  []passage
	title     passage
	statement []tally   // of all passages together
	share     []float64 // by theme: its weight in statement
	speaking  int       // passages that say something of themes, and the title
	blend     *blend
	reader    *reader
	tendency  tendency // of the passage that is judged
	chances   []float64
	claims    []claim // on all passages; each opinion holds its stretch
	lookout   *lookout
	opinionOf []int // by passage: the place of its opinion, where it has one

	tagSlab      slab[chancery.ThemeTag]
	evidenceSlab slab[chancery.Evidence]
}

func (c *coder) countSpeaking() int {
	n := min(1, len(c.title.tallies))
	for i := range c.passages {
		n += min(1, len(c.passages[i].tallies))
	}
	return n
}

// standsAlone is how many times more the words of a passage say of areas that
// has no other passage, nor a title, to say what it is about. What they say
// beside others is estimated; this was set on pledges in plain words that stand
// alone, where anything from two to five does nearly as well.
const standsAlone = 3

// aloneness is what the areas of its words count for passage i.
func (c *coder) aloneness(i int) float64 {
	others := c.speaking
	if len(c.passages[i].tallies) > 0 {
		others--
	}
	if others > 0 {
		return 1
	}
	return standsAlone
}

// silence is a passage that says nothing.
var silence passage

func newCoder(in Input) *coder {
	c := coders.Get().(*coder)
	r := c.reader
	c.in, c.passages = in, slices.Grow(c.passages, len(in.Segments))[:len(in.Segments)]
	title := token.Whole(in.Origin.Title)
	c.title = r.open(title).read(0, 0)
	title.Free()
	for i := range r.pieces {
		r.pieces[i].span = chancery.Span{} // of the title, not of the body
	}
	if in.Words == nil {
		in.Words = token.ScanPassages(in.Body, in.Segments)
	}
	r.open(in.Words)
	for i, s := range in.Segments {
		if c.span(i).Len() == 0 {
			continue
		}
		c.passages[i] = r.read(i, c.head(i), &c.title, c.at(s.Heading, i), c.at(s.LeadIn, i))
	}
	c.speaking = c.countSpeaking()
	c.statement = c.blend.whole(c.passages, c.title)
	for _, t := range c.statement {
		c.share[t.theme] = t.weight
	}
	c.lookAround()
	return c
}

// coders is the memory of statements that are tagged, for others.
var coders = sync.Pool{New: func() any {
	themes := len(concepts().concepts)
	return &coder{
		blend: newBlend(), share: make([]float64, themes), reader: newReader(loaded()), lookout: newLookout(),
		tendency: newTendency(),
	}
}}

// mostWords is how many words the memory of a statement may have that is kept
// for others: those of a text of a megabyte.
const mostWords = 1 << 18

// free gives the memory of the coder, which is done with, to others.
func (c *coder) free() {
	if cap(c.reader.words) > mostWords {
		return
	}
	clear(c.passages)
	clear(c.share)
	clear(c.claims)
	clear(c.lookout.opinions)
	c.claims, c.opinionOf, c.lookout.opinions, c.lookout.title = c.claims[:0], c.opinionOf[:0], c.lookout.opinions[:0], nil
	c.reader.close()
	c.in, c.passages, c.title, c.statement, c.tendency.passage = Input{}, c.passages[:0], passage{}, nil, 0
	c.tagSlab, c.evidenceSlab = nil, nil
	coders.Put(c)
}

// span is where passage i stands; empty where its segment does not fit the body.
func (c *coder) span(i int) chancery.Span {
	s := c.in.Segments[i].Span
	if s.Start < 0 || s.End > len(c.in.Body) || s.Start > s.End {
		return chancery.Span{}
	}
	return s
}

// at is the passage with that index where it stands before i.
func (c *coder) at(index, i int) *passage {
	if index < 0 || index >= i {
		return &silence
	}
	return &c.passages[index]
}

// act is what passage i does.
func (c *coder) act(i int) chancery.Act {
	if i >= len(c.in.Acts) || c.in.Acts[i].Act == "" {
		return chancery.Other
	}
	return c.in.Acts[i].Act
}

// head is where the words begin that make passage i the act it is; 0 where that is not told.
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
