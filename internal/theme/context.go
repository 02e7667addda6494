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

// claim is the weight of a theme for a passage with where it comes from: the
// passage itself (field "theme") or what it stands in.
type claim struct {
	theme  int
	weight float64
	pieces []piece
	field  string
}

// blend adds up claims. Its zero value is not ready: see newBlend.
type blend struct {
	claims []claim
	place  []int // by theme: its place in claims, from 1
}

func newBlend() *blend { return &blend{place: make([]int, len(concepts().concepts))} }

func (b *blend) reset() {
	for _, c := range b.claims {
		b.place[c.theme] = 0
	}
	b.claims = b.claims[:0]
}

// add puts in a share of tallies. The evidence of a theme is what spoke of it first.
func (b *blend) add(tallies []tally, share float64, field string) {
	for _, t := range tallies {
		if b.place[t.theme] == 0 {
			b.claims = append(b.claims, claim{theme: t.theme, pieces: t.pieces, field: field})
			b.place[t.theme] = len(b.claims)
		}
		b.claims[b.place[t.theme]-1].weight += share * t.weight
	}
}

// inContext is the claims on passage i, by its own words and by what it stands in.
func (c *coder) inContext(i int) []claim {
	p, s := &c.passages[i], c.in.Segments[i]
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
	b.add(p.tallies, own, "theme")
	b.add(c.at(s.LeadIn, i).tallies, leadInShare, "theme.lead_in")
	b.add(c.at(s.Heading, i).tallies, gate*headingShare, "theme.heading")
	c.addPrevious(i, max(gate*previousShare*(1-p.whole), p.back))
	b.add(c.title.tallies, gate*titleShare, "theme.title")
	b.add(c.statement, max(gate*statementShare, p.whole), "theme.statement")
	b.yield()
	return b.claims
}

// addPrevious adds what the passages before i, under the same heading, speak
// of, the nearest most: a subject lasts longer than a sentence.
func (c *coder) addPrevious(i int, share float64) {
	for j := i - 1; j >= max(0, i-reach); j-- {
		s := c.in.Segments[j]
		if s.Heading != c.in.Segments[i].Heading || j == s.Heading {
			return
		}
		if tallies := c.passages[j].tallies; len(tallies) > 0 {
			c.blend.add(tallies, share, "theme.previous")
			share *= fading
		}
	}
}

// whole is what a statement says as a whole: the share that each theme has of
// it, without those that are merely touched on.
func whole(passages []passage, title passage) []tally {
	b, all := newBlend(), 0.0
	for _, p := range append(passages[:len(passages):len(passages)], title) {
		for _, t := range p.tallies {
			t.weight = min(t.weight, maxWeight)
			b.add([]tally{t}, 1, "theme.statement")
			all += t.weight
		}
	}
	var tallies []tally
	for _, c := range b.claims {
		if share := c.weight / all; share >= statementLeast {
			tallies = append(tallies, tally{c.theme, statementWeight * share, c.pieces})
		}
	}
	strongestFirst(tallies)
	return tallies
}
