package theme

import (
	"fmt"
	"math"
	"slices"
)

const ridge = 1 / 0.3

func judgementRows(fitted *judgement) []string {
	table := []string{"trait\tweight"}
	for k, name := range traitNames {
		table = append(table, fmt.Sprintf("%s\t%.3f", name, fitted.traits[k]))
	}
	for i, c := range concepts().concepts {
		if c.Broader != "" {
			table = append(table, fmt.Sprintf("%s\t%.3f", c.ID, fitted.themes[i]))
		}
	}
	return table
}

func fit(examples []example, company *company, kin *kin, ground *ground) *judgement {
	samples, scale := samplesOf(ground.on(examples), company, kin)
	weights := logit(samples, traitCount+len(concepts().concepts), ridge)
	j := &judgement{themes: weights[traitCount:]}
	for k := range scale {
		j.traits[k] = weights[k] / scale[k]
	}
	return j
}

// samplesOf is a sample for each claim, with traits of like size. Company and
// leanings are told by other statements than the claim's, so that they are
// trusted no more than they may be on a statement that is new.
func samplesOf(examples []example, company *company, kin *kin) (samples []sample, scale traits) {
	var all []traits
	for _, e := range examples {
		for k := range e.claims {
			all = append(all, e.apart(k, company, kin))
		}
	}
	for k := range scale {
		for _, t := range all {
			scale[k] += t[k] * t[k]
		}
		scale[k] = max(1e-9, math.Sqrt(scale[k]/float64(len(all))))
	}
	n := 0
	for _, e := range examples {
		for k := range e.claims {
			s := sample{named: slices.Contains(e.want, e.claims[k].theme)}
			for f := range scale {
				s.features = append(s.features, feature{f, all[n][f] / scale[f]})
			}
			s.features = append(s.features, feature{traitCount + e.claims[k].theme, 1})
			samples, n = append(samples, s), n+1
		}
	}
	return samples, scale
}

func (e *example) apart(k int, company *company, kin *kin) traits {
	t, at := e.traits[k], besideFirst
	t[leans] = kin.leansTo(e, e.claims[k].theme)
	t[nearArea] = e.areas[loaded().areaOf[e.claims[k].theme]]
	for other := 0; other < len(e.claims) && at < traitCount; other++ {
		if other != k {
			t[at] = company.odds(e.claims[k].theme, e.claims[other].theme, company.within[e.statement])
			at++
		}
	}
	return t
}
