package theme

import "github.com/chancery-archive/chancery/internal/chancery"

// What the passages around say of a theme by their first judgement, in the order
// of aroundNames. Readers who know what a statement or a section is about name it
// in passages too that say little of it: "they will report every quarter".
const (
	aroundSilent = iota // the share of it in the section, of what the passage itself leaves unsaid
	aroundBefore        // the chance that the passage before is of it
	aroundAfter         // and the passage after
	aroundTitled        // its share in the statement, where the title says it too
	aroundCount
)

var aroundNames = [aroundCount]string{"around silent", "around before", "around after", "around titled"}

type around [aroundCount]float64

// oddsAround is what the passages around add to the odds.
func (j *judgement) oddsAround(a around) float64 {
	odds := 0.0
	for k, v := range a {
		odds += j.around[k] * v
	}
	return odds
}

// opinion is the first judgement of a passage.
type opinion struct {
	claims  []claim // their weight is the chance that they are named
	section int     // the heading that the passage stands under
}

// chanceOf is the chance of a theme.
func (o *opinion) chanceOf(theme int) float64 {
	for k := range o.claims {
		if o.claims[k].theme == theme {
			return o.claims[k].weight
		}
	}
	return 0
}

// most is the chance of the likeliest theme.
func (o *opinion) most() float64 {
	most := 0.0
	for k := range o.claims {
		most = max(most, o.claims[k].weight)
	}
	return most
}

// lookout tells what the passages around one are about.
type lookout struct {
	opinions []opinion // of the passages of a statement that do something
	title    []tally
	whole    []float64 // by theme: the chances of all passages together
	section  []float64 // and of those of the section at hand
}

func newLookout() *lookout {
	n := len(concepts().concepts)
	return &lookout{whole: make([]float64, n), section: make([]float64, n)}
}

// each visits the claims on all passages with what is around them.
func (l *lookout) each(visit func(i, k int, a around)) {
	clear(l.whole)
	for i := range l.opinions {
		addChances(l.whole, &l.opinions[i])
	}
	for from, to := 0, 0; from < len(l.opinions); from = to {
		clear(l.section)
		for ; to < len(l.opinions) && l.opinions[to].section == l.opinions[from].section; to++ {
			addChances(l.section, &l.opinions[to])
		}
		for i := from; i < to; i++ {
			silent := (1 - l.opinions[i].most()) / float64(to-from)
			for k := range l.opinions[i].claims {
				visit(i, k, l.around(i, &l.opinions[i].claims[k], silent))
			}
		}
	}
}

func addChances(to []float64, o *opinion) {
	for k := range o.claims {
		to[o.claims[k].theme] += o.claims[k].weight
	}
}

// around is what is around a claim on passage i: the section without the
// passage, and the statement as if it were one passage of the section.
func (l *lookout) around(i int, c *claim, silent float64) (a around) {
	elsewhere := (l.whole[c.theme] - c.weight) / float64(max(1, len(l.opinions)-1))
	a[aroundSilent] = silent * (l.section[c.theme] - c.weight + elsewhere)
	a[aroundTitled] = elsewhere * shareOf(l.title, c.theme)
	if i > 0 {
		a[aroundBefore] = l.opinions[i-1].chanceOf(c.theme)
	}
	if i+1 < len(l.opinions) {
		a[aroundAfter] = l.opinions[i+1].chanceOf(c.theme)
	}
	return a
}

// shareOf is what tallies say of a theme, of what they say most.
func shareOf(tallies []tally, theme int) float64 {
	for k := range tallies {
		if tallies[k].theme == theme {
			return tallies[k].weight / (tallies[0].weight + faintSaying)
		}
	}
	return 0
}

// lookAround judges the claims on all passages that do something, twice where
// there are others to look at.
func (c *coder) lookAround() {
	l := c.lookout
	l.title = c.title.tallies
	for i := range c.passages {
		c.opinionOf = append(c.opinionOf, len(l.opinions))
		if c.act(i) == chancery.Other {
			continue
		}
		first := len(c.claims)
		c.claims = append(c.claims, c.withUnsaid(i, tellableOf(c.inContext(i)))...)
		claims := c.claims[first:len(c.claims):len(c.claims)]
		c.judge(i, claims)
		l.opinions = append(l.opinions, opinion{claims, c.in.Segments[i].Heading})
	}
	if len(l.opinions) < 2 {
		return
	}
	_, second := judges()
	l.each(func(i, k int, a around) { l.opinions[i].claims[k].odds += second.oddsAround(a) })
	for _, o := range l.opinions {
		for k := range o.claims {
			o.claims[k].weight = chance(o.claims[k].odds)
		}
	}
}
