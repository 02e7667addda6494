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
	for k := range claims {
		t, amend := c.traitsOf(i, claims, k, first)
		c.chances = append(c.chances, chance(first.odds(claims[k].theme, &t)))
		claims[k].odds = second.odds(claims[k].theme, &t) + amend
	}
	for k := range claims {
		claims[k].weight = c.chances[k]
	}
}

// traitsOf is the traits of claim k of those on passage i, the strongest first,
// and what the words of the passage amend of it.
func (c *coder) traitsOf(i int, claims []claim, k int, j *judgement) (t traits, amend float64) {
	p, theme := &c.passages[i], claims[k].theme
	leaning, hint, amend, area := c.leansTo(i, theme)
	t = traits{
		always:      1,
		heft:        math.Log1p(claims[k].weight),
		rivalry:     rivalryOf(claims, k),
		ofStatement: c.share[theme],
		breadth:     math.Log1p(float64(len(p.tallies))),
		leans:       leaning,
		nearArea:    area * c.aloneness(i),
		before:      c.says(i, -1, theme),
		after:       c.says(i, +1, theme),
		hinted:      hint,
	}
	switch said := claims[k].said; claims[k].from {
	case ownWords:
		t[own], t[more] = math.Log1p(said.weight), said.weight-said.pieces[0].weight
	case fromWords:
		t[unsaid] = 1
	}
	at := besideFirst
	for other := 0; other < len(claims) && at < traitCount; other++ {
		if other != k {
			t[at] = j.beside[theme][claims[other].theme]
			at++
		}
	}
	return t, amend
}

// beside is how many passages before and after one are asked what they say:
// a heading or a signature between two is passed over.
const beside = 2

// says is what the passage that stands nearest to i in one direction, and does
// something, says of a theme, of what it says most. Readers go on with a
// subject: what two passages share they name in both.
func (c *coder) says(i, step, theme int) float64 {
	for n, j := 0, i+step; n < beside && 0 <= j && j < len(c.passages); n, j = n+1, j+step {
		tallies := c.passages[j].tallies
		if len(tallies) == 0 || c.act(j) == chancery.Other {
			continue
		}
		return shareOf(tallies, theme)
	}
	return 0
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
