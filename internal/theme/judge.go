package theme

import "math"

// The traits of a claim by which it is judged, in the order of traitNames.
const (
	always      = iota // 1
	strongest          // weight of the strongest term in the passage, 0 where it holds none
	heft               // logarithm of one and the weight of the claim
	rivalry            // the weight of the claim, of it and its strongest rival together
	ofStatement        // what the statement as a whole says of the theme
	breadth            // logarithm of one and the number of themes the passage speaks of
	leans              // what its words lean to the theme, of what they lean to most
	besideFirst        // how the theme keeps company with the strongest other claim
	besideNext         // and with the next
	traitCount
)

var traitNames = [traitCount]string{"always", "strongest", "heft", "rivalry", "statement", "breadth", "leaning", "beside first", "beside next"}

type traits [traitCount]float64

// chance is the probability that a reader names a theme with these traits.
func (j *judgement) chance(theme int, t *traits) float64 {
	odds := j.themes[theme]
	for k, v := range t {
		odds += j.traits[k] * v
	}
	return 1 / (1 + math.Exp(-odds))
}

// judge makes the weight of the claims on passage i, which come the strongest
// first, the chance that a reader names them.
func (c *coder) judge(i int, claims []claim) {
	j := judge()
	c.chances = c.chances[:0]
	for k := range claims {
		t := c.traitsOf(i, claims, k, j)
		c.chances = append(c.chances, j.chance(claims[k].theme, &t))
	}
	for k := range claims {
		claims[k].weight = c.chances[k]
	}
}

// traitsOf is the traits of claim k of those on passage i, the strongest first.
func (c *coder) traitsOf(i int, claims []claim, k int, j *judgement) traits {
	p, theme := &c.passages[i], claims[k].theme
	t := traits{
		always:      1,
		heft:        math.Log1p(claims[k].weight),
		rivalry:     rivalryOf(claims, k),
		ofStatement: c.share[theme],
		breadth:     math.Log1p(float64(len(p.tallies))),
		leans:       c.leansTo(i, theme),
	}
	if claims[k].from == ownWords {
		t[strongest] = claims[k].said.pieces[0].weight
	}
	at := besideFirst
	for other := 0; other < len(claims) && at < traitCount; other++ {
		if other != k {
			t[at] = j.beside[theme][claims[other].theme]
			at++
		}
	}
	return t
}

// faintClaim makes little of what is little: what stands alone has no rival.
const faintClaim = 0.3

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
