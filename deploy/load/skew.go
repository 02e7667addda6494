package main

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/resolution"
)

const councilSymbol = "S/RES/"

// skewed is a list of which the first are drawn most, by Zipf's law: the thing of
// rank n as often as n+offset to the power of -exponent.
type skewed[T any] []T

const (
	exponent = 1.1
	offset   = 3
)

func (s skewed[T]) draw(r *rand.Rand) T {
	return s[rand.NewZipf(r, exponent, offset, uint64(len(s)-1)).Uint64()]
}

// rank lists tags, those first that the sources name most.
func rank[T any](all []T, tag func(T) string, k kind, sources []source) skewed[T] {
	named := map[string]int{}
	for _, s := range sources {
		for _, p := range slices.Concat(s.paragraphs...) {
			if p.kind == k {
				named[p.tag]++
			}
		}
	}
	ranked := slices.Clone(all)
	slices.SortStableFunc(ranked, func(a, b T) int { return cmp.Compare(named[tag(b)], named[tag(a)]) })
	return ranked
}

// nation is a country under a name that the coder knows it by.
type nation struct {
	code chancery.CountryCode
	name string
}

func nations(sources []source) skewed[nation] {
	var all []nation
	for _, c := range country.All() {
		name, _, _ := strings.Cut(c.Name, " (") // Iran (Islamic Republic of)
		if known, ok := country.Named(name); !ok || known.Code != c.Code {
			name = c.Name
		}
		all = append(all, nation{c.Code, name})
	}
	return rank(all, func(n nation) string { return string(n.code) }, ofCountry, sources)
}

// resolutions are those of the Security Council whose years are known, of those
// that the sources name as often the latest first.
func resolutions(sources []source) skewed[chancery.Resolution] {
	const beyond = 5000
	var all []chancery.Resolution
	for n := beyond; n > 0; n-- {
		r, err := resolution.Parse(fmt.Sprint(councilSymbol, n))
		if err == nil && r.Year > 0 && r.Adopted != "" {
			all = append(all, r)
		}
	}
	return rank(all, func(r chancery.Resolution) string { return string(r.Symbol) }, ofResolution, sources)
}
