package theme

import (
	"fmt"
	"math"
	"slices"
)

const ridge = 1 / 0.3

func judgementRows(both *[2]judgement) []string {
	table := []string{"trait\tfirst\tsecond"}
	row := func(name string) {
		table = append(table, fmt.Sprintf("%s\t%.3f\t%.3f", name, *both[0].of(name), *both[1].of(name)))
	}
	for _, name := range traitNames {
		row(name)
	}
	for _, name := range aroundNames {
		row(name)
	}
	for _, c := range concepts().concepts {
		if c.Broader != "" {
			row(string(c.ID))
		}
	}
	return table
}

// taught is what examples teach.
type taught struct {
	*company
	*kin
	*ground
	hints
	judgements *[2]judgement
	amends     hints
}

// learn is what is learnt from examples.
func learn(examples []example, loud *kin, plain *ground, written []lesson) *taught {
	read := themedOf(examples)
	t := &taught{company: newCompany(read), kin: loud.and(read), ground: plain.and(read), hints: newHints(lessonsOf(read, written))}
	asked := t.ask(examples, hintsApart(read, written))
	t.judgements = fit(asked)
	t.amends = newAmends(themedOf(asked), &t.judgements[1])
	return t
}

// themedOf are the examples that readers gave themes to.
func themedOf(examples []example) []example {
	return slices.DeleteFunc(slices.Clone(examples), func(e example) bool { return len(e.want) == 0 })
}

// ask is examples with the traits of their claims by other statements than their
// own, so that company and leanings are trusted no more than on one that is new.
// So are hints: of says which are meant for an example.
func (t *taught) ask(examples []example, of func(*example) hints) []example {
	asked := t.on(examples)
	for i := range asked {
		e := &asked[i]
		h := of(e)
		t.claimHinted(e, h)
		leaning := t.leansTo(e)
		for k := range e.claims {
			e.traits[k][leans] = leaning(e.claims[k].theme)
			e.traits[k][nearArea] = e.areas[loaded().areaOf[e.claims[k].theme]]
			e.besides(k, t.company)
		}
		e.hint(h)
	}
	return asked
}

// besides sets how claim k keeps company with the strongest others.
func (e *example) besides(k int, company *company) {
	at := besideFirst
	for other := 0; other < len(e.claims) && at < traitCount; other++ {
		if other != k {
			e.traits[k][at] = company.odds(e.claims[k].theme, e.claims[other].theme, company.within[e.statement])
			at++
		}
	}
}

// fit estimates both judgements, the second by what the first makes of the
// passages around.
func fit(asked []example) *[2]judgement {
	both := new([2]judgement)
	for pass := range both {
		weights, scale := fitted(asked, pass)
		j := &both[pass]
		j.themes = weights[len(scale):]
		for k := range scale {
			weights[k] /= scale[k]
		}
		copy(j.traits[:], weights[:traitCount])
		copy(j.around[:], weights[traitCount:len(scale)])
		if pass == 0 {
			j.lookAround(asked)
		}
	}
	return both
}

// fitted is the weights of the features of claims, which are brought to like size.
func fitted(asked []example, pass int) (weights, scale []float64) {
	var all [][]float64
	var samples []sample
	for i := range asked {
		for k, c := range asked[i].claims {
			if len(asked[i].want) > 0 {
				all = append(all, asked[i].features(k, pass))
				samples = append(samples, sample{named: slices.Contains(asked[i].want, c.theme), features: []feature{{c.theme, 1}}})
			}
		}
	}
	scale = make([]float64, len(all[0]))
	for k := range scale {
		for _, f := range all {
			scale[k] += f[k] * f[k]
		}
		scale[k] = max(1e-9, math.Sqrt(scale[k]/float64(len(all))))
	}
	for n, f := range all {
		features := make([]feature, 0, len(scale)+1)
		for k := range scale {
			features = append(features, feature{k, f[k] / scale[k]})
		}
		samples[n].features = append(features, feature{len(scale) + samples[n].features[0].index, 1})
	}
	return logit(samples, len(scale)+len(concepts().concepts), ridge), scale
}

// features are the traits of claim k, in the second pass with what is around.
func (e *example) features(k, pass int) []float64 {
	if pass == 0 {
		return e.traits[k][:]
	}
	return slices.Concat(e.traits[k][:], e.around[k][:])
}

// lookAround sets what the passages around say of the claims on examples, by
// this judgement.
func (j *judgement) lookAround(asked []example) {
	l := newLookout()
	for from, to := 0, 0; from < len(asked); from = to {
		l.opinions, l.title = l.opinions[:0], asked[from].title
		for ; to < len(asked) && asked[to].statement == asked[from].statement; to++ {
			l.opinions = append(l.opinions, opinion{j.chances(&asked[to]), asked[to].section})
		}
		for i := from; i < to; i++ {
			asked[i].around = make([]around, len(asked[i].claims))
		}
		l.each(func(i, k int, a around) { asked[from+i].around[k] = a })
	}
}

// chances are the claims on an example with the chances that they are named.
func (j *judgement) chances(e *example) []claim {
	claims := slices.Clone(e.claims)
	for k := range claims {
		claims[k].weight = chance(j.oddsOf(e, k))
	}
	return claims
}

// oddsOf is the odds of claim k on an example, with what is around where that is known.
func (j *judgement) oddsOf(e *example, k int) float64 {
	odds := j.odds(e.claims[k].theme, &e.traits[k])
	if e.around != nil {
		odds += j.oddsAround(e.around[k])
	}
	return odds
}
