package theme

import (
	_ "embed"
	"slices"
	"strconv"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

//go:embed data/judgement.tsv
var judgementTSV string

//go:embed data/company.tsv
var companyTSV string

// judgement is how readers choose among the claims on a passage: the logarithm
// of the odds that they name a theme is a sum over its traits. The figures are
// estimated from statements coded by hand, see estimate_test.go.
type judgement struct {
	traits traits
	around around      // of the second judgement
	themes []float64   // by theme: of one with no trait
	beside [][]float64 // by theme, by the other: how much oftener than by chance readers name it beside that one
}

// judges are the two judgements: the first looks at a passage and at the terms
// around it, the second also at what the first made of the passages around.
func judges() (first, second *judgement) {
	both := judgements()
	return &both[0], &both[1]
}

var judgements = sync.OnceValue(func() *[2]judgement {
	v := concepts()
	both, beside := new([2]judgement), make([][]float64, len(v.concepts))
	for i := range both {
		both[i].themes, both[i].beside = make([]float64, len(v.concepts)), beside
	}
	for _, row := range rows(judgementTSV, 3) {
		for i := range both {
			*both[i].of(row[0]) = number("judgement", row[1+i])
		}
	}
	for i := range beside {
		beside[i] = make([]float64, len(v.concepts))
	}
	for _, row := range rows(companyTSV, 3) {
		other, odds := themeNamed("company", row[0]), number("company", row[2])
		if row[1] != "*" {
			beside[themeNamed("company", row[1])][other] = odds
			continue
		}
		for theme := range beside { // "*" stands first, for all that are not named
			beside[theme][other] = odds
		}
	}
	return both
})

// of is what a trait or theme weighs, by its name.
func (j *judgement) of(name string) *float64 {
	if k := slices.Index(traitNames[:], name); k >= 0 {
		return &j.traits[k]
	}
	if k := slices.Index(aroundNames[:], name); k >= 0 {
		return &j.around[k]
	}
	return &j.themes[themeNamed("judgement", name)]
}

func themeNamed(table, slug string) int {
	i, ok := concepts().byID[chancery.ThemeID(slug)]
	if !ok {
		panic(table + ": no theme " + slug)
	}
	return i
}

func number(table, field string) float64 {
	n, err := strconv.ParseFloat(field, 64)
	if err != nil {
		panic(table + ": no number " + field)
	}
	return n
}
