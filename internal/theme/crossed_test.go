package theme

import (
	"fmt"
	"slices"
)

// crossed is how near the judgement comes to readers on statements that it is
// not estimated on: each of so many parts is judged by what the others taught.
func crossed(examples []example, loud *kin, plain *ground, written []lesson, parts int) string {
	var second, top [3]int // named by both, by the judgement, by the reader
	for part := range parts {
		var others, asked []example
		for _, e := range examples {
			if e.statement%parts == part {
				asked = append(asked, e)
			} else {
				others = append(others, e)
			}
		}
		learn(others, loud, plain, written).compare(asked, &second, &top)
	}
	return fmt.Sprintf("F1 %.3f, top level %.3f", f1(second), f1(top))
}

func f1(n [3]int) float64 { return 2 * float64(n[0]) / float64(n[1]+n[2]) }

// compare counts what is named for examples.
func (t *taught) compare(examples []example, second, top *[3]int) {
	asked := t.ask(examples, func(*example) hints { return t.hints })
	t.judgements[0].lookAround(asked)
	for i := range asked {
		if e := &asked[i]; len(e.want) > 0 {
			got := t.named(e)
			meet(second, got, e.want)
			meet(top, topsOf(got), topsOf(e.want))
		}
	}
}

// named is the themes that would be named for an example.
func (t *taught) named(e *example) []int {
	var themes []int
	claims := slices.Clone(e.claims)
	for k := range claims {
		claims[k].weight = chance(t.judgements[1].oddsOf(e, k) + t.amends.of(e, claims[k].theme))
	}
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
