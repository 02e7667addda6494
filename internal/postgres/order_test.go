package postgres_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// byKey compares as keys of rows do: statements are put one after the other, and
// each is read from high keys to low.
func byKey(a, b chancery.Found) int {
	var m, n int
	_, _ = fmt.Sscanf(string(a.Statement.ID), "statement-%d", &m)
	_, _ = fmt.Sscanf(string(b.Statement.ID), "statement-%d", &n)
	return cmp.Or(cmp.Compare(m, n), cmp.Compare(b.Passage.Ordinal, a.Passage.Ordinal))
}

// ranks are what the database makes of a query, passage by passage.
func ranks(t *testing.T, a archive, query string) map[chancery.PassageID]int {
	t.Helper()
	rows, _ := connect(t, a.url).Query(t.Context(), `
		SELECT id, round(ts_rank_cd(search, websearch_to_tsquery('english', $1), 1) * 1e6)::int * 2 + commitment::int AS rank
		FROM passages`, unaccented(query))
	type row struct {
		ID   chancery.PassageID
		Rank int
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByPos[row])
	if err != nil {
		t.Fatal(err)
	}
	byID := map[chancery.PassageID]int{}
	for _, r := range all {
		byID[r.ID] = r.Rank
	}
	return byID
}

// inOrder sorts as the vocabulary says.
func inOrder(t *testing.T, a archive, sort chancery.Sort, query string) []chancery.Found {
	t.Helper()
	var rank map[chancery.PassageID]int
	if sort == chancery.MostRelevant {
		rank = ranks(t, a, query)
	}
	undatedLast := func(d, o chancery.Date) int {
		return cmp.Or(strings.Compare(fmt.Sprint(d == ""), fmt.Sprint(o == "")), cmp.Compare(d, o))
	}
	return slices.SortedFunc(slices.Values(a.found), func(x, y chancery.Found) int {
		switch sort {
		case chancery.OldestFirst:
			return cmp.Or(cmp.Compare(x.Statement.Date, y.Statement.Date), byKey(x, y))
		case chancery.MostRelevant:
			return cmp.Or(cmp.Compare(rank[y.Passage.ID], rank[x.Passage.ID]), byKey(y, x))
		case chancery.EarliestDue:
			return cmp.Or(undatedLast(due(x.Passage), due(y.Passage)), byKey(x, y))
		case chancery.LatestDue:
			return cmp.Or(cmp.Compare(due(y.Passage), due(x.Passage)), byKey(y, x))
		}
		return cmp.Or(cmp.Compare(y.Statement.Date, x.Statement.Date), byKey(y, x))
	})
}

// However it is cut into pages, a list has each row once, in its order, and as
// many as its total says.
func TestPagesMakeTheListInEveryOrder(t *testing.T) {
	large, small := newArchive(t, 40), newArchive(t, 8)
	yes := true
	tests := []struct {
		rule   string
		filter chancery.Filter
	}{
		{"no filter", chancery.Filter{}},
		{"one tag", chancery.Filter{Themes: []chancery.ThemeID{"peace"}}},
		{"several values of a tag", chancery.Filter{Countries: []chancery.CountryCode{"IRQ", "SYR", "FRA"}}},
		{"a region and all of two themes", chancery.Filter{
			Regions: []chancery.RegionCode{"145", "150"}, ThemesAll: []chancery.ThemeID{"mines", "money"},
		}},
		{"words", chancery.Filter{Query: "wheat or café"}},
		{"words and a tag", chancery.Filter{Query: "wheat or rubber", Themes: []chancery.ThemeID{"peace", "aid"}}},
		{"deadlines of no date too", chancery.Filter{Has: []chancery.Feature{chancery.HasDeadline}}},
		{"deadlines between two days", chancery.Filter{DeadlineAfter: "2025-01-01", DeadlineBefore: "2030-12-31"}},
		{"restatements of issuers", chancery.Filter{Restatement: &yes, Issuers: []chancery.IssuerID{"alpha", "beta"}}},
	}
	for _, tt := range tests {
		for _, sort := range chancery.Sorts() {
			if sort == chancery.MostRelevant && tt.filter.Query == "" {
				continue
			}
			for limit, a := range map[int]archive{1: small, 7: large, 97: large} {
				want := selected(archive{found: inOrder(t, a, sort, tt.filter.Query)}, tt.filter)
				t.Run(fmt.Sprintf("%s, %s by %d", tt.rule, sort, limit), func(t *testing.T) {
					var got []chancery.PassageID
					total := walk(t, chancery.Page{Limit: limit, Sort: sort}, func(p chancery.Page) (*chancery.Cursor, chancery.Total, error) {
						listing, err := a.store.Passages(t.Context(), tt.filter, p)
						got = append(got, passageIDs(listing.Items)...)
						return listing.Next, listing.Total, err
					})
					equal(t, "passages", want, got)
					equal(t, "total", chancery.Total{Value: len(got), Exact: true}, total)
				})
			}
		}
	}
}

func TestStatementsInTheOrderOfTheirDates(t *testing.T) {
	a := newArchive(t, 40)
	for _, f := range []chancery.Filter{
		{}, {Languages: []string{"en"}}, {Themes: []chancery.ThemeID{"peace", "aid"}}, {Languages: []string{"fr"}, Query: "wheat"},
	} {
		newest := statementsWithMatch(a, allStatements(t, a.store), f, true)
		oldest := slices.Clone(newest)
		slices.Reverse(oldest)
		for sort, want := range map[chancery.Sort][]chancery.StatementID{chancery.NewestFirst: newest, chancery.OldestFirst: oldest} {
			for _, limit := range []int{1, 7, 97} {
				var got []chancery.StatementID
				walk(t, chancery.Page{Limit: limit, Sort: sort}, func(p chancery.Page) (*chancery.Cursor, chancery.Total, error) {
					listing, err := a.store.Statements(t.Context(), f, true, p)
					for _, s := range listing.Items {
						got = append(got, s.ID)
					}
					return listing.Next, listing.Total, err
				})
				equal(t, fmt.Sprintf("%+v, %s by %d", f, sort, limit), want, got)
			}
		}
	}
}

func TestOrdersThatAListDoesNotHave(t *testing.T) {
	store := openStore(t)
	errs := map[string]error{}
	page := func(sort chancery.Sort) chancery.Page { return chancery.Page{Limit: 1, Sort: sort} }
	_, errs["relevance to no query"] = store.Passages(t.Context(), chancery.Filter{}, page(chancery.MostRelevant))
	_, errs["an order that is none"] = store.Passages(t.Context(), chancery.Filter{}, page("beauty"))
	_, errs["statements by deadline"] = store.Statements(t.Context(), chancery.Filter{}, true, page(chancery.EarliestDue))
	_, errs["statements by relevance"] = store.Statements(t.Context(), chancery.Filter{Query: "wheat"}, true, page(chancery.MostRelevant))
	for rule, err := range errs {
		var value *chancery.ValueError
		if !errors.As(err, &value) || value.Kind != "sort" {
			t.Errorf("%s: %v", rule, err)
		}
	}
}
