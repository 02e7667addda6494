package theme

import (
	"fmt"
	"slices"
)

// crossed is how near the judgement comes to readers on statements that it is
// not estimated on: each of so many parts is judged by what the others taught.
func crossed(examples []example, loud *kin, plain *ground, parts int) string {
	var second, top [3]int // named by both, by the judgement, by the reader
	for part := range parts {
		var taught, asked []example
		for _, e := range examples {
			if e.statement%parts == part {
				asked = append(asked, e)
			} else {
				taught = append(taught, e)
			}
		}
		company, kin, ground := newCompany(taught), loud.and(taught), plain.and(taught)
		j := fit(taught, company, kin, ground)
		h := newHints(taught, j, company, kin, ground)
		for _, e := range ground.on(asked) {
			got := j.named(&e, company, kin, h)
			meet(&second, got, e.want)
			meet(&top, topsOf(got), topsOf(e.want))
		}
	}
	f1 := func(n [3]int) float64 { return 2 * float64(n[0]) / float64(n[1]+n[2]) }
	return fmt.Sprintf("F1 %.3f, top level %.3f", f1(second), f1(top))
}

// named is the themes that would be named for an example.
func (j *judgement) named(e *example, company *company, kin *kin, h hints) []int {
	claims := slices.Clone(e.claims)
	for k := range claims {
		t := e.apart(k, company, kin)
		claims[k].weight = j.chance(claims[k].theme, &t, h.of(e, claims[k].theme))
	}
	var themes []int
	for _, c := range likeliest(claims) {
		themes = append(themes, c.theme)
	}
	if len(themes) == 0 {
		themes = append(themes, concepts().byID[protocol])
	}
	return themes
}

func meet(n *[3]int, got, want []int) {
	for _, theme := range got {
		if slices.Contains(want, theme) {
			n[0]++
		}
	}
	n[1], n[2] = n[1]+len(got), n[2]+len(want)
}

func topsOf(themes []int) []int {
	var tops []int
	for _, theme := range themes {
		top := concepts().byID[concepts().concepts[theme].Broader]
		if !slices.Contains(tops, top) {
			tops = append(tops, top)
		}
	}
	return tops
}
