package postgres_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// valuesOf are the values of a facet that a passage has, once each.
func valuesOf(found chancery.Found, facet chancery.Facet) []string {
	p := found.Passage
	var values []string
	switch facet {
	case chancery.FacetTheme:
		values = stringsOf(themesOf(p))
	case chancery.FacetCountry:
		values = stringsOf(countriesOf(p, nil))
	case chancery.FacetResolution:
		values = stringsOf(symbolsOf(p))
	case chancery.FacetIssuer:
		values = stringsOf(issuersOf(found.Statement))
	case chancery.FacetAct:
		values = []string{string(p.Act)}
	case chancery.FacetStrength:
		values = []string{p.Strength.String()}
	case chancery.FacetYear:
		values = []string{string(found.Statement.Date[:min(4, len(found.Statement.Date))])}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

func stringsOf[T ~string](list []T) []string {
	var out []string
	for _, v := range list {
		out = append(out, string(v))
	}
	return out
}

// labels are the words for people of what the tests know.
func labels() map[string]string {
	words := map[string]string{}
	for _, t := range themes() {
		words[string(t.ID)] = t.Label
	}
	for _, c := range countries() {
		words[string(c.Code)] = c.Name
	}
	for _, s := range symbols {
		words[string(s)] = string(s) + " (2015)"
	}
	for _, i := range issuers {
		words[string(i.ID)] = i.Name
	}
	return words
}

// buckets counts passages by hand.
func buckets(found []chancery.Found, facet chancery.Facet) chancery.FacetCounts {
	counts, words := map[string]int{}, labels()
	want := chancery.FacetCounts{Facet: facet, Exact: true}
	for _, f := range found {
		values := valuesOf(f, facet)
		for _, v := range values {
			counts[v]++
		}
		if facet != chancery.FacetStrength && len(values) == 0 {
			want.Unknown++
		}
	}
	if facet == chancery.FacetYear {
		want.Unknown = counts[""]
	}
	delete(counts, "")
	for v, n := range counts {
		want.Buckets = append(want.Buckets, chancery.Bucket{Value: v, Label: cmp.Or(words[v], v), Count: n})
	}
	slices.SortFunc(want.Buckets, func(a, b chancery.Bucket) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Value, b.Value))
	})
	return want
}

func matching(a archive, f chancery.Filter) []chancery.Found {
	var all []chancery.Found
	for _, found := range a.found {
		if matches(f, found) {
			all = append(all, found)
		}
	}
	return all
}

func TestFacetsCountWhatTheFilterSelects(t *testing.T) {
	a := newArchive(t, 60)
	statements := allStatements(t, a.store)
	check := func(rt rapid.TB, f chancery.Filter) {
		found := matching(a, f)
		for _, facets := range [][]chancery.Facet{chancery.Facets(), {chancery.FacetStrength, chancery.FacetAct}} {
			got, err := a.store.Facets(t.Context(), f, facets)
			if err != nil {
				rt.Fatal(err)
			}
			for i, facet := range facets {
				if w, g := fmt.Sprint(buckets(found, facet)), fmt.Sprint(got[i]); w != g {
					rt.Errorf("%+v\nwant %s\ngot  %s", f, w, g)
				}
			}
		}
	}
	for _, f := range crossedFilters() {
		check(t, f)
		f.Acts = []chancery.Act{chancery.Commitment}
		check(t, f)
	}
	rapid.Check(t, func(rt *rapid.T) { check(rt, filters(statements).Draw(rt, "filter")) })
}

func TestFacetsComeInTheOrderAskedForAndOnce(t *testing.T) {
	a := newArchive(t, 3)
	got, err := a.store.Facets(t.Context(), chancery.Filter{Query: "wheat"}, []chancery.Facet{chancery.FacetYear, chancery.FacetAct, chancery.FacetYear})
	if err != nil || len(got) != 2 || got[0].Facet != chancery.FacetYear || got[1].Facet != chancery.FacetAct {
		t.Errorf("%+v, %v", got, err)
	}
	if got, err := a.store.Facets(t.Context(), chancery.Filter{}, nil); err != nil || len(got) != 0 {
		t.Errorf("of no facet %+v, %v", got, err)
	}
}

func TestFacetsAndPeriodsThatAreNone(t *testing.T) {
	store := openStore(t)
	errs := map[string]error{}
	_, errs["facet"] = store.Facets(t.Context(), chancery.Filter{}, []chancery.Facet{chancery.FacetAct, "colour"})
	_, errs["split"] = store.Timeline(t.Context(), chancery.Filter{}, chancery.PerYear, "colour")
	_, errs["period"] = store.Timeline(t.Context(), chancery.Filter{}, "fortnight", "")
	for rule, err := range errs {
		var value *chancery.ValueError
		if !errors.As(err, &value) || len(value.Candidates) == 0 {
			t.Errorf("%s: %v", rule, err)
		}
	}
}

func TestTimelineHasEveryPeriodOnce(t *testing.T) {
	a := newArchive(t, 60)
	statements := allStatements(t, a.store)
	check := func(rt rapid.TB, f chancery.Filter, per chancery.Period, split chancery.Facet) {
		got, err := a.store.Timeline(t.Context(), f, per, split)
		if err != nil {
			rt.Fatal(err)
		}
		if w, g := fmt.Sprint(timeline(matching(a, f), per, split)), fmt.Sprint(got); w != g {
			rt.Errorf("%+v per %s by %s\nwant %s\ngot  %s", f, per, split, w, g)
		}
	}
	for _, per := range chancery.Periods() {
		check(t, chancery.Filter{}, per, "")
		check(t, chancery.Filter{Acts: []chancery.Act{chancery.Commitment}}, per, chancery.FacetStrength)
	}
	for _, f := range crossedFilters() {
		for _, per := range chancery.Periods() {
			check(t, f, per, "")
			for _, split := range []chancery.Facet{chancery.FacetCountry, chancery.FacetAct, chancery.FacetStrength, chancery.FacetYear} {
				check(t, f, per, split)
			}
			f.Acts = []chancery.Act{chancery.Commitment}
			check(t, f, per, chancery.FacetTheme)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		check(rt, filters(statements).Draw(rt, "filter"), rapid.SampledFrom(chancery.Periods()).Draw(rt, "per"),
			rapid.SampledFrom(append(chancery.Facets(), "")).Draw(rt, "split"))
	})
}

// timeline counts passages by hand, day by day.
func timeline(found []chancery.Found, per chancery.Period, split chancery.Facet) []chancery.Interval {
	in := map[chancery.Date][]chancery.Found{}
	for _, f := range found {
		start := periodOf(f.Statement.Date, per)
		in[start] = append(in[start], f)
	}
	var line []chancery.Interval
	add := func(start chancery.Date) {
		i := chancery.Interval{Start: start, Count: len(in[start])}
		if split != "" {
			of := buckets(in[start], split)
			i.Buckets, i.Unknown = of.Buckets, of.Unknown
		}
		line = append(line, i)
	}
	first, last := chancery.Date("9"), chancery.Date("")
	for start := range in {
		if start != "" {
			first, last = min(first, start), max(last, start)
		}
	}
	day, _ := time.Parse(time.DateOnly, string(first))
	for ; chancery.Date(day.Format(time.DateOnly)) <= last; day = day.AddDate(0, 0, 1) {
		if d := chancery.Date(day.Format(time.DateOnly)); d == periodOf(d, per) {
			add(d)
		}
	}
	if len(in[""]) > 0 {
		add("")
	}
	return line
}

func periodOf(d chancery.Date, per chancery.Period) chancery.Date {
	switch {
	case d == "":
		return ""
	case per == chancery.PerYear:
		return d[:4] + "-01-01"
	case per == chancery.PerMonth:
		return d[:7] + "-01"
	}
	quarters := map[chancery.Date]chancery.Date{"01": "01", "02": "01", "03": "01", "04": "04", "05": "04", "06": "04", "07": "07", "08": "07", "09": "07"}
	return d[:5] + cmp.Or(quarters[d[5:7]], "10") + "-01"
}

// crossedFilters are filters that crossings know, or nearly.
func crossedFilters() []chancery.Filter {
	return []chancery.Filter{
		{},
		{Themes: []chancery.ThemeID{"peace"}},
		{Themes: []chancery.ThemeID{"mines", "mines"}},
		{ThemesAll: []chancery.ThemeID{"aid"}},
		{Countries: []chancery.CountryCode{"IRQ"}},
		{CountriesAll: []chancery.CountryCode{"ZZZ"}},
		{Countries: []chancery.CountryCode{"IRQ"}, Roles: []chancery.Role{chancery.RoleTarget}},
		{Resolutions: []chancery.Symbol{"S/RES/2254"}},
		{ResolutionsAll: []chancery.Symbol{"A/RES/60/288"}},
		{Issuers: []chancery.IssuerID{"france"}},
		{Strengths: []chancery.Strength{chancery.Firm}},
		{Strengths: []chancery.Strength{chancery.Firm, chancery.Soft}},
		{Acts: []chancery.Act{chancery.Call, chancery.Welcome}},
		{Since: "2016-07-01"},
		{Until: "2016-07-31"},
		{Until: "2016-07-21"},
		{Since: "1946-01-01", Until: "2016-07-31"},
		{Since: "1946-02-01", Until: "2024-04-30"},
		{Since: "1945-12-01", Until: "1946-01-31"},
		{Since: "2020-01-01", Until: "2016-12-31"},
		{Themes: []chancery.ThemeID{"peace"}, Since: "2016-01-01", Until: "2024-12-31"},
		{Themes: []chancery.ThemeID{"peace"}, Countries: []chancery.CountryCode{"SYR"}},
		{ThemesAll: []chancery.ThemeID{"peace", "money"}},
		{Themes: []chancery.ThemeID{"peace"}, Strengths: []chancery.Strength{chancery.Intent, chancery.Soft}},
		{Themes: []chancery.ThemeID{"peace"}, Countries: []chancery.CountryCode{"IRQ"}, Strengths: []chancery.Strength{chancery.Firm}},
		{Themes: []chancery.ThemeID{"peace"}, Acts: []chancery.Act{chancery.Commitment, chancery.Condemnation}, Since: "2016-01-01"},
		{Countries: []chancery.CountryCode{"IRQ"}, Acts: []chancery.Act{chancery.Other, chancery.Decision}},
		{Acts: []chancery.Act{chancery.Assertion}, Strengths: []chancery.Strength{chancery.Soft}},
		{Acts: []chancery.Act{chancery.Commitment, chancery.Assertion}, Strengths: []chancery.Strength{chancery.Soft}},
	}
}
