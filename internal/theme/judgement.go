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
	themes []float64   // by theme: of one with no trait
	beside [][]float64 // by theme, by the other: how much oftener than by chance readers name it beside that one
}

var judge = sync.OnceValue(func() *judgement {
	v := concepts()
	j := &judgement{themes: make([]float64, len(v.concepts)), beside: make([][]float64, len(v.concepts))}
	for _, row := range rows(judgementTSV, 2) {
		if k := slices.Index(traitNames[:], row[0]); k >= 0 {
			j.traits[k] = number("judgement", row[1])
			continue
		}
		j.themes[themeNamed("judgement", row[0])] = number("judgement", row[1])
	}
	for i := range j.beside {
		j.beside[i] = make([]float64, len(v.concepts))
	}
	for _, row := range rows(companyTSV, 3) {
		other, odds := themeNamed("company", row[0]), number("company", row[2])
		if row[1] != "*" {
			j.beside[themeNamed("company", row[1])][other] = odds
			continue
		}
		for theme := range j.beside { // "*" stands first, for all that are not named
			j.beside[theme][other] = odds
		}
	}
	return j
})

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
