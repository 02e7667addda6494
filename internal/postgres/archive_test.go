package postgres_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// archive is a store and what is in it, to ask both.
type archive struct {
	store *postgres.Store
	url   string
	found []chancery.Found // in the order of lists
}

// dice throws the same every time.
type dice struct{ *rand.Rand }

func newDice(seed uint64) dice { return dice{rand.New(rand.NewPCG(seed, 7))} }

func (d dice) chance(percent int) bool { return d.IntN(100) < percent }

func oneOf[T any](d dice, list []T) T { return list[d.IntN(len(list))] }

// some picks up to n distinct items, in any order.
func some[T any](d dice, list []T, n int) []T {
	var picked []T
	for _, i := range d.Perm(len(list))[:d.IntN(min(n, len(list))+1)] {
		picked = append(picked, list[i])
	}
	return picked
}

// nouns have stems that are all their own, one with an accent.
var nouns = []string{"harbour", "bridge", "wheat", "rubber", "salmon", "copper", "café"}

var symbols = []chancery.Symbol{"S/RES/1", "S/RES/2", "S/RES/2254", "A/RES/60/288"}

var issuers = []chancery.Issuer{
	{ID: "alpha", Name: "Alpha"}, {ID: "beta", Name: "Beta"}, {ID: "gamma", Name: "Gamma"}, {ID: "france", Name: "France", Country: "FRA"},
}

var dates = []chancery.Date{"", "1946-01-30", "2016-07-21", "2016-07-22", "2024-05-06"}

// languages are in several forms, one of them unknown.
var languages = []string{"en", "EN-gb", "fr", "eng", ""}

var dues = []chancery.Date{"2019-12-31", "2025-06-30", "2030-12-31"}

var reviews = []chancery.Review{chancery.Machine, chancery.Confirmed, chancery.Corrected, chancery.Rejected}

var childThemes = []chancery.ThemeID{"ceasefire", "mines", "debt", "aid", "money"}

// randomEntry is statement number n: many share a date, few a tag.
func randomEntry(d dice, n int) chancery.Entry {
	s := chancery.Statement{ID: chancery.StatementID(fmt.Sprintf("statement-%d", n)), Origin: chancery.Origin{
		Title: oneOf(d, nouns), Date: oneOf(d, dates), Language: oneOf(d, languages), Issuers: some(d, issuers, 3),
		SourceURL: fmt.Sprintf("https://example.org/%d", n),
	}}
	var passages []chancery.Passage
	for i := range d.IntN(12) {
		passages = append(passages, randomPassage(d, i))
	}
	return compose(s, passages...)
}

func randomPassage(d dice, i int) chancery.Passage {
	words := []string{fmt.Sprintf("p%d", i)}
	for range d.IntN(4) {
		words = append(words, oneOf(d, nouns))
	}
	p := said(strings.Join(words, " "))
	p.Act = oneOf(d, chancery.Acts())
	if d.chance(40) {
		p.Act, p.Strength = chancery.Commitment, chancery.Strength(1+d.IntN(3))
	}
	switch d.IntN(4) {
	case 0:
		p.Deadline = &chancery.Deadline{Text: "by then", Date: oneOf(d, dues)}
	case 1:
		p.Deadline = &chancery.Deadline{Text: "in time"}
	}
	if d.chance(20) {
		p.Amounts = []chancery.Amount{{Text: "€5", Value: 5, Currency: "EUR"}, {Text: "$6", Value: 6, Currency: "USD"}}
	}
	p.Restatement, p.Review = d.chance(30), oneOf(d, reviews)
	for _, theme := range some(d, childThemes, 3) {
		p.Themes = append(p.Themes, chancery.ThemeTag{Theme: theme, Weight: 1})
	}
	for _, country := range some(d, countries(), 2) {
		roles := append([]chancery.Role{oneOf(d, chancery.Roles())}, chancery.RoleVenue)
		p.Countries = append(p.Countries, chancery.CountryTag{Country: country.Code, Roles: roles[d.IntN(2):]})
	}
	for _, symbol := range some(d, symbols, 2) {
		cited := chancery.Citation{Resolution: resolution(symbol, 2015), Text: "a resolution"}
		p.Citations = append(p.Citations, cited, cited)
	}
	return p
}

func newArchive(t testing.TB, statements int) archive {
	t.Helper()
	a := archive{}
	a.store, a.url = openStoreURL(t)
	d := newDice(1)
	for n := range statements {
		mustPut(t, a.store, randomEntry(d, n))
		if n == statements/2 { // the crossings of one half wait
			if _, err := a.store.CrossTags(t.Context(), 1); err != nil {
				t.Fatal(err)
			}
		}
	}
	a.found = everything(t, a.store)
	return a
}

// everything is every passage in the order that lists are to have: by date,
// undated last, statements put later first, and each read from its beginning.
func everything(t testing.TB, store *postgres.Store) []chancery.Found {
	t.Helper()
	var all []chancery.Found
	for _, s := range allStatements(t, store) {
		found, err := store.StatementPassages(t.Context(), s.ID)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, found...)
	}
	slices.SortStableFunc(all, func(a, b chancery.Found) int { return -cmp.Compare(a.Statement.Date, b.Statement.Date) })
	return all
}

func allStatements(t testing.TB, store *postgres.Store) []chancery.Statement {
	t.Helper()
	listing, err := store.Statements(t.Context(), chancery.Filter{}, true, chancery.Page{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	return listing.Items
}

// filters draws filters of every field, alone and together.
func filters(statements []chancery.Statement) *rapid.Generator[chancery.Filter] {
	ids := make([]chancery.StatementID, len(statements))
	for i, s := range statements {
		ids[i] = s.ID
	}
	return rapid.Custom(func(t *rapid.T) chancery.Filter {
		used := rapid.Uint32().Draw(t, "used") & rapid.Uint32().Draw(t, "sparsely") & rapid.Uint32().Draw(t, "more so")
		on := func(bit int) bool { return used&(1<<bit) != 0 }
		var f chancery.Filter
		few(t, on(0), &f.Themes, allThemes)
		few(t, on(1), &f.Countries, allCountries)
		few(t, on(2), &f.Roles, chancery.Roles())
		few(t, on(3), &f.Resolutions, symbols)
		few(t, on(4), &f.Issuers, []chancery.IssuerID{"alpha", "beta", "gamma", "france", "nobody"})
		few(t, on(5), &f.Acts, chancery.Acts())
		few(t, on(6), &f.Strengths, chancery.Strengths())
		few(t, on(7), &f.Statements, ids)
		one(t, on(8), &f.Since, dates)
		one(t, on(9), &f.Until, dates)
		if on(10) {
			f.Query = query().Draw(t, "query")
		}
		few(t, on(11), &f.ThemesAll, allThemes)
		few(t, on(12), &f.ThemesNot, allThemes)
		few(t, on(13), &f.CountriesAll, allCountries)
		few(t, on(14), &f.CountriesNot, allCountries)
		few(t, on(15), &f.ResolutionsAll, symbols)
		few(t, on(16), &f.Regions, []chancery.RegionCode{"142", "145", "150", "999"})
		one(t, on(17), &f.DeadlineAfter, dues)
		one(t, on(18), &f.DeadlineBefore, dues)
		few(t, on(19), &f.Has, append(chancery.Features(), "wings"))
		one(t, on(20), &f.Restatement, []*bool{new(true), new(false)})
		few(t, on(21), &f.Languages, append(languages, "en-gb"))
		few(t, on(22), &f.Reviews, reviews)
		return f
	})
}

var (
	allThemes    = append([]chancery.ThemeID{"peace", "money", "nothing"}, childThemes...)
	allCountries = []chancery.CountryCode{"IRQ", "SYR", "FRA", "CIV", "ZZZ"}
)

func one[T any](t *rapid.T, on bool, field *T, values []T) {
	if on {
		*field = rapid.SampledFrom(values).Draw(t, "value")
	}
}

func few[T any](t *rapid.T, on bool, field *[]T, values []T) {
	if on {
		*field = rapid.SliceOfN(rapid.SampledFrom(values), 1, 3).Draw(t, "values")
	}
}

// query draws a query in the forms that [matchesQuery] understands.
func query() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		noun := rapid.SampledFrom(nouns)
		a, b := noun.Draw(t, "a"), noun.Draw(t, "b")
		return rapid.SampledFrom([]string{a, "cafe", a + " " + b, a + " or " + b, "-" + a, `"` + a + " " + b + `"`}).Draw(t, "form")
	})
}
