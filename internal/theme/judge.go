package theme

import (
	"math"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// The traits of a claim by which it is judged, in the order of traitNames.
const (
	always      = iota // 1
	heft               // logarithm of one and the weight of the claim
	rivalry            // the weight of the claim, of it and its strongest rival together
	ofStatement        // what the statement as a whole says of the theme
	own                // logarithm of one and what the passage's own words say of it
	breadth            // logarithm of one and the number of themes the passage speaks of
	leans              // what its words lean to the theme, of what they lean to most
	nearArea           // what its words say of the area of the theme, compared to the area they say most of
	unsaid             // 1 where no term speaks for the theme, only the area of the words does
	more               // what its own words say of it beyond the strongest of them
	before             // what the passage before says of the theme, of what it says most
	after              // and the passage after
	hinted             // what its words hint of the theme
	besideFirst        // how the theme keeps company with the strongest other claim
	besideNext         // and with the next
	traitCount
)

var traitNames = [traitCount]string{
	"always", "heft", "rivalry", "statement", "own", "breadth", "leaning", "area", "unsaid", "more", "before", "after",
	"hinted", "beside first", "beside next",
}

type traits [traitCount]float64

// odds is the logarithm of the odds that a reader names a theme with these traits.
func (j *judgement) odds(theme int, t *traits) float64 {
	odds := j.themes[theme]
	for k, v := range t {
		odds += j.traits[k] * v
	}
	return odds
}

// chance is the probability of odds by their logarithm.
func chance(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }

// judge judges the claims on passage i, which come the strongest first, for the
// first time: their weight is made the chance that a reader names them who knows
// no more of the passages around than their terms, and what the second judgement
// makes of the same traits is noted.
func (c *coder) judge(i int, claims []claim) {
	first, second := judges()
	c.swayedBy(i, claims)
	c.chances = c.chances[:0]
	place := c.placeOf(i)
	for k := range claims {
		t, amend := c.traitsOf(&place, claims, k, first)
		c.chances = append(c.chances, chance(first.odds(claims[k].theme, &t)))
		claims[k].odds = second.odds(claims[k].theme, &t) + amend
	}
	for k := range claims {
		claims[k].weight = c.chances[k]
	}
}

// place is what all claims on passage i have in common.
type place struct {
	i             int
	breadth       float64 // the trait
	aloneness     float64
	before, after []tally // what the passages beside it say
}

func (c *coder) placeOf(i int) place {
	return place{
		i: i, breadth: math.Log1p(float64(len(c.passages[i].tallies))), aloneness: c.aloneness(i),
		before: c.beside(i, -1), after: c.beside(i, +1),
	}
}

// traitsOf is the traits of claim k of those on the passage at a place, the strongest
// first, and what the words of the passage amend of it.
func (c *coder) traitsOf(at *place, claims []claim, k int, j *judgement) (t traits, amend float64) {
	theme := claims[k].theme
	leaning, hint, amend, area := c.leansTo(at.i, theme)
	t = traits{
		always:      1,
		heft:        math.Log1p(claims[k].weight),
		rivalry:     rivalryOf(claims, k),
		ofStatement: c.share[theme],
		breadth:     at.breadth,
		leans:       leaning,
		nearArea:    area * at.aloneness,
		before:      shareOf(at.before, theme),
		after:       shareOf(at.after, theme),
		hinted:      hint,
	}
	switch said := claims[k].said; claims[k].from {
	case ownWords:
		t[own], t[more] = math.Log1p(said.weight), said.weight-said.pieces[0].weight
	case fromWords:
		t[unsaid] = 1
	}
	next := besideFirst
	for other := 0; other < len(claims) && next < traitCount; other++ {
		if other != k {
			t[next] = j.beside[theme][claims[other].theme]
			next++
		}
	}
	return t, amend
}

// nearby is how many passages before and after one are asked what they say:
// a heading or a signature between two is passed over.
const nearby = 2

// beside is what the passage says that stands nearest to i in one direction, and does
// something. Readers go on with a subject: what two passages share they name in both.
func (c *coder) beside(i, step int) []tally {
	for n, j := 0, i+step; n < nearby && 0 <= j && j < len(c.passages); n, j = n+1, j+step {
		if tallies := c.passages[j].tallies; len(tallies) > 0 && c.act(j) != chancery.Other {
			return tallies
		}
	}
	return nil
}

// What makes little of what is little.
const (
	faintClaim  = 0.3 // of a claim: what stands alone has no rival
	faintSaying = 0.5 // of what the passage beside it says
)

func rivalryOf(claims []claim, k int) float64 {
	rival := 0.0
	switch {
	case k > 0:
		rival = claims[0].weight
	case len(claims) > 1:
		rival = claims[1].weight
	}
	return claims[k].weight / (claims[k].weight + rival + faintClaim)
}
