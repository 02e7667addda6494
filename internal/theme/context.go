package theme

// What a passage stands in speaks for it the more, the less it says itself.
// The figures were set on the hand-coded statements that development looks at;
// the measures hardly move when any of them is changed by a third.
const (
	enough          = 2.5  // own weight at which the context counts half
	procedural      = 0.6  // what own words lose where a passage points to the whole: "Requests a report on this resolution"
	leadInShare     = 0.8  // of the words a list item completes
	headingShare    = 0.9  // of the heading it stands under
	previousShare   = 0.5  // of the passage before it
	fading          = 0.35 // of each passage further back, of the one behind it
	titleShare      = 0.25 // of the statement's title
	statementShare  = 0.8  // of the statement as a whole
	statementWeight = 4.0  // of all themes of a statement together
	statementLeast  = 0.06 // share of a statement below which a theme does not colour it
	reach           = 6    // passages back that are looked at
)

// claim is the weight of a theme for a passage, with what spoke of it first.
type claim struct {
	theme  int
	weight float64
	said   *tally // nil where only hints make it
	from   source
	odds   float64 // of the second judgement, by their logarithm
}

// source is where a claim comes from: the passage itself or what it stands in.
type source uint8

const (
	ownWords source = iota
	fromLeadIn
	fromHeading
	fromPrevious
	fromTitle
	fromStatement
	fromWords // of the passage itself, that are no terms
)

// fields is the field of the evidence from each source.
var fields = [...]string{"theme", "theme.lead_in", "theme.heading", "theme.previous", "theme.title", "theme.statement", "theme"}

// blend adds up claims. Its zero value is not ready: see newBlend.
type blend struct {
	claims []claim
	place  []int // by theme: its place in claims, from 1
}

func newBlend() *blend { return &blend{place: make([]int, len(concepts().concepts))} }

func (b *blend) reset() {
	clear(b.place)
	b.claims = b.claims[:0]
}

// add puts in a share of tallies.
func (b *blend) add(tallies []tally, share float64, from source) {
	for i := range tallies {
		b.put(&tallies[i], share*tallies[i].weight, from)
	}
}

// put adds a weight to the theme of a tally. The evidence of a theme is what
// spoke of it first.
func (b *blend) put(t *tally, weight float64, from source) {
	if b.place[t.theme] == 0 {
		b.claims = append(b.claims, claim{theme: t.theme, said: t, from: from})
		b.place[t.theme] = len(b.claims)
	}
	b.claims[b.place[t.theme]-1].weight += weight
}

// inContext is the claims on passage i, by its own words and by what it stands in.
func (c *coder) inContext(i int) []claim {
	p, s := &c.passages[i], &c.in.Segments[i]
	strength := 0.0
	if len(p.tallies) > 0 {
		strength = p.tallies[0].weight
	}
	gate, own := enough/(enough+strength), 1.0
	if strength < enough {
		own -= procedural * p.whole
	}
	b := c.blend
	b.reset()
	b.add(p.tallies, own, ownWords)
	b.add(c.at(s.LeadIn, i).tallies, leadInShare, fromLeadIn)
	b.add(c.at(s.Heading, i).tallies, gate*headingShare, fromHeading)
	c.addPrevious(i, max(gate*previousShare*(1-p.whole), p.back))
	b.add(c.title.tallies, gate*titleShare, fromTitle)
	b.add(c.statement, max(gate*statementShare, p.whole), fromStatement)
	b.yield()
	return b.claims
}

// addPrevious adds what the passages before i, under the same heading, speak
// of, the nearest most: a subject lasts longer than a sentence.
func (c *coder) addPrevious(i int, share float64) {
	heading := c.in.Segments[i].Heading
	for j := i - 1; j >= max(0, i-reach); j-- {
		if c.in.Segments[j].Heading != heading || j == heading {
			return
		}
		if tallies := c.passages[j].tallies; len(tallies) > 0 {
			c.blend.add(tallies, share, fromPrevious)
			share *= fading
		}
	}
}

// whole is what a statement says as a whole: the share that each theme has of
// it, without those that are merely touched on.
func (b *blend) whole(passages []passage, title passage) []tally {
	all := 0.0
	b.reset()
	for i := 0; i <= len(passages); i++ {
		p := &title
		if i < len(passages) {
			p = &passages[i]
		}
		for k := range p.tallies {
			t := &p.tallies[k]
			weight := min(t.weight, maxWeight)
			b.put(t, weight, fromStatement)
			all += weight
		}
	}
	var tallies []tally
	for _, c := range b.claims {
		if share := c.weight / all; share >= statementLeast {
			tallies = append(tallies, tally{c.theme, statementWeight * share, c.said.pieces})
		}
	}
	strongestFirst(tallies)
	return tallies
}
