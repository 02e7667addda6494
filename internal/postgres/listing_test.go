package postgres_test

import (
	"errors"
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func selected(a archive, f chancery.Filter) []chancery.PassageID {
	var ids []chancery.PassageID
	for _, found := range a.found {
		if matches(f, found) {
			ids = append(ids, found.Passage.ID)
		}
	}
	return ids
}

func passageIDs(found []chancery.Found) []chancery.PassageID {
	var ids []chancery.PassageID
	for _, f := range found {
		ids = append(ids, f.Passage.ID)
	}
	return ids
}

// Whatever is asked, the database selects what the meaning of the filter does,
// in the same order, and counts it right.
func TestPassagesSelectsWhatTheFilterMeans(t *testing.T) {
	a := newArchive(t, 60)
	statements := allStatements(t, a.store)
	check := func(rt rapid.TB, f chancery.Filter) {
		want := selected(a, f)
		got, err := a.store.Passages(t.Context(), f, chancery.Page{Limit: 1000})
		if err != nil {
			rt.Fatal(err)
		}
		if w, g := fmt.Sprint(want), fmt.Sprint(passageIDs(got.Items)); w != g {
			rt.Errorf("passages\nwant %s\ngot  %s", w, g)
		}
		if (got.Total != chancery.Total{Value: len(want), Exact: true}) {
			rt.Errorf("%+v: total %+v, want %d", f, got.Total, len(want))
		}
	}
	for _, f := range crossedFilters() {
		check(t, f)
		f.Acts = []chancery.Act{chancery.Commitment}
		check(t, f)
	}
	rapid.Check(t, func(rt *rapid.T) { check(rt, filters(statements).Draw(rt, "filter")) })
}

func TestStatementsSelectsThoseWithAMatch(t *testing.T) {
	a := newArchive(t, 60)
	statements := allStatements(t, a.store)
	rapid.Check(t, func(rt *rapid.T) {
		f, anyAct := filters(statements).Draw(rt, "filter"), rapid.Bool().Draw(rt, "any act")
		want := statementsWithMatch(a, statements, f, anyAct)
		got, err := a.store.Statements(t.Context(), f, anyAct, chancery.Page{Limit: 1000})
		if err != nil {
			rt.Fatal(err)
		}
		var ids []chancery.StatementID
		for _, s := range got.Items {
			ids = append(ids, s.ID)
		}
		if w, g := fmt.Sprint(want), fmt.Sprint(ids); w != g {
			rt.Errorf("statements\nwant %s\ngot  %s", w, g)
		}
		if (got.Total != chancery.Total{Value: len(want), Exact: true}) {
			rt.Errorf("total %+v, want %d", got.Total, len(want))
		}
	})
}

func statementsWithMatch(a archive, all []chancery.Statement, f chancery.Filter, anyAct bool) []chancery.StatementID {
	rest := f
	rest.Languages = nil
	alone := reflect.DeepEqual(rest, chancery.Filter{})
	if !alone && !anyAct && len(f.Acts) == 0 {
		f.Acts = []chancery.Act{chancery.Commitment}
	}
	matching := map[chancery.StatementID]bool{}
	for _, found := range a.found {
		if matches(f, found) {
			matching[found.Statement.ID] = true
		}
	}
	var ids []chancery.StatementID
	for _, s := range all {
		if alone && matchesLanguage(f.Languages, s) || !alone && matching[s.ID] {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// However it is cut into pages, a list has each row once, in order, and as many
// as its total says.
func TestPagesMakeTheList(t *testing.T) {
	a := newArchive(t, 40)
	tests := []struct {
		rule   string
		filter chancery.Filter
	}{
		{"no filter", chancery.Filter{}},
		{"one tag", chancery.Filter{Themes: []chancery.ThemeID{"peace"}}},
		{"several values of a tag", chancery.Filter{Countries: []chancery.CountryCode{"IRQ", "SYR", "FRA"}}},
		{"an issuer", chancery.Filter{Issuers: []chancery.IssuerID{"alpha"}}},
		{"issuers and acts", chancery.Filter{
			Issuers: []chancery.IssuerID{"alpha", "beta"}, Acts: []chancery.Act{chancery.Call, chancery.Commitment},
		}},
		{"words", chancery.Filter{Query: "wheat or rubber"}},
		{"undated last", chancery.Filter{Acts: []chancery.Act{chancery.Commitment}}},
	}
	for _, tt := range tests {
		for _, limit := range []int{1, 7, 50} {
			t.Run(fmt.Sprintf("%s by %d", tt.rule, limit), func(t *testing.T) {
				var got []chancery.PassageID
				total := walk(t, chancery.Page{Limit: limit}, func(p chancery.Page) (*chancery.Cursor, chancery.Total, error) {
					listing, err := a.store.Passages(t.Context(), tt.filter, p)
					got = append(got, passageIDs(listing.Items)...)
					return listing.Next, listing.Total, err
				})
				equal(t, "passages", selected(a, tt.filter), got)
				equal(t, "total", chancery.Total{Value: len(got), Exact: true}, total)

				var ids []chancery.StatementID
				walk(t, chancery.Page{Limit: limit}, func(p chancery.Page) (*chancery.Cursor, chancery.Total, error) {
					listing, err := a.store.Statements(t.Context(), tt.filter, true, p)
					for _, s := range listing.Items {
						ids = append(ids, s.ID)
					}
					return listing.Next, listing.Total, err
				})
				equal(t, "statements", statementsWithMatch(a, allStatements(t, a.store), tt.filter, true), ids)
			})
		}
	}
}

// walk asks for page after page, which all have to give the same total.
func walk(t *testing.T, p chancery.Page, page func(chancery.Page) (*chancery.Cursor, chancery.Total, error)) chancery.Total {
	t.Helper()
	var first chancery.Total
	for n := 0; ; n++ {
		next, total, err := page(p)
		if err != nil {
			t.Fatal(err)
		}
		if n == 0 {
			first = total
		}
		if total != first {
			t.Fatalf("page %d says %+v, the first %+v", n, total, first)
		}
		if next == nil {
			return total
		}
		p.After = next
	}
}

func TestQueryWithoutAWordIsAnError(t *testing.T) {
	store := openStore(t)
	for _, q := range []string{"the", "we will", `""`, "...", " "} {
		_, err := store.Passages(t.Context(), chancery.Filter{Query: q}, chancery.Page{Limit: 1})
		var value *chancery.ValueError
		if !errors.As(err, &value) || value.Value != q {
			t.Errorf("%q: err = %v", q, err)
		}
	}
}

func TestValuesThatAreNoTextAreErrors(t *testing.T) {
	store := openStore(t)
	for _, f := range []chancery.Filter{
		{Query: "a\x00b"}, {Query: "\xff"}, {Statements: []chancery.StatementID{"a\x00"}}, {Issuers: []chancery.IssuerID{"\xff"}},
	} {
		_, err := store.Passages(t.Context(), f, chancery.Page{Limit: 1})
		var value *chancery.ValueError
		if !errors.As(err, &value) {
			t.Errorf("%+v: err = %v", f, err)
		}
	}
}
