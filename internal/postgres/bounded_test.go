package postgres

import (
	"fmt"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// A list that is longer than it is worth counting says that it is at least so long: what
// has words or several tags stands in many places, and is counted less far.
func TestCountsStop(t *testing.T) {
	conn := grown(t, 210)
	store := opened(t, conn)
	var themes []chancery.ThemeID
	for n := range 50 {
		themes = append(themes, chancery.ThemeID(fmt.Sprintf("theme-%d", n)))
	}
	tests := []struct {
		rule   string
		filter chancery.Filter
		want   chancery.Total
	}{
		{"more", chancery.Filter{Query: "peace"}, chancery.Total{Value: 1000}},
		{"more of several tags", chancery.Filter{
			Acts: []chancery.Act{chancery.Commitment, chancery.Assertion}, Restatement: new(false),
		}, chancery.Total{Value: 10_000}},
		{"more of several tags in a language", chancery.Filter{Themes: themes, Languages: []string{"en"}}, chancery.Total{Value: 1000}},
		{"more of any of several tags", chancery.Filter{Themes: themes}, chancery.Total{Value: 10_000}},
		{"more in a language", chancery.Filter{Languages: []string{"en"}}, chancery.Total{Value: 10_500, Exact: true}},
		{"fewer", chancery.Filter{Query: "peace", Statements: []chancery.StatementID{"statement-1"}}, chancery.Total{Value: 50, Exact: true}},
	}
	for _, tt := range tests {
		listing, err := store.Passages(t.Context(), tt.filter, chancery.Page{Limit: 1})
		if err != nil || listing.Total != tt.want {
			t.Errorf("%s: %+v, %v; want %+v", tt.rule, listing.Total, err, tt.want)
		}
	}
}

// Of what is filed under a common tag the newest are looked at to count those that
// meet what no index knows, and the total says that there may be more.
func TestCountsLookAtTheNewest(t *testing.T) {
	conn := grown(t, 210)
	store := opened(t, conn)
	_, err := conn.Exec(t.Context(), `
		INSERT INTO themes SELECT name, NULL, name, '', '{}', '{}', 99 FROM unnest('{common,rare}'::text[]) AS name;
		INSERT INTO passage_themes SELECT key, 'common', 9, 1, dated, commitment FROM passages;
		INSERT INTO passage_themes SELECT key, 'rare', 8, 1, dated, commitment FROM passages WHERE key % 4 = 0;
		UPDATE passages SET restatement = key % 3 = 0, marks = `+filedMarks+`;
		ANALYZE`)
	if err != nil {
		t.Fatal(err)
	}
	number := func(sql string) (n int) {
		t.Helper()
		if err := conn.QueryRow(t.Context(), sql).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	again := func(passages string) string {
		return `SELECT count(*) FROM (` + passages + `) p WHERE p.restatement`
	}
	restated := true
	tests := []struct {
		rule   string
		filter chancery.Filter
		want   chancery.Total
	}{
		{"of more than are looked at", chancery.Filter{Themes: []chancery.ThemeID{"common"}, Restatement: &restated}, chancery.Total{
			Value: number(again(`SELECT * FROM passages ORDER BY dated DESC, key DESC LIMIT 10001`)),
		}},
		{"of few", chancery.Filter{Themes: []chancery.ThemeID{"rare"}, Restatement: &restated}, chancery.Total{
			Value: number(again(`SELECT * FROM passages WHERE key % 4 = 0`)), Exact: true,
		}},
		{"of few commitments", chancery.Filter{Themes: []chancery.ThemeID{"common"}, Restatement: &restated, Acts: []chancery.Act{chancery.Commitment}}, chancery.Total{
			Value: number(again(`SELECT * FROM passages WHERE act = 'commitment'`)), Exact: true,
		}},
		{"of none, as the page shows", chancery.Filter{Themes: []chancery.ThemeID{"common"}, Countries: []chancery.CountryCode{"ZZZ"}}, chancery.Total{Exact: true}},
		{"of three tags, by the index of all", chancery.Filter{
			ThemesAll: []chancery.ThemeID{"common", "rare"}, Countries: []chancery.CountryCode{"AAA"},
		}, chancery.Total{
			Value: number(`SELECT count(*) FROM passage_countries WHERE country = 'AAA' AND passage % 4 = 0`), Exact: true,
		}},
		{"of words that most have, the newest of all", chancery.Filter{Query: "peace", Restatement: &restated}, chancery.Total{
			Value: number(again(`SELECT * FROM passages ORDER BY dated DESC, key DESC LIMIT 1001`)),
		}},
		{"of words and a tag and more", chancery.Filter{Query: "number7", Themes: []chancery.ThemeID{"rare"}, Restatement: &restated}, chancery.Total{
			Value: number(again(`SELECT * FROM passages WHERE key % 4 = 0 AND quote ~ 'number7 '`)), Exact: true,
		}},
	}
	for _, tt := range tests {
		listing, err := store.Passages(t.Context(), tt.filter, chancery.Page{Limit: 1})
		if err != nil || listing.Total != tt.want {
			t.Errorf("%s: %+v, %v; want %+v", tt.rule, listing.Total, err, tt.want)
		}
		if n := number(`SELECT count(*) FROM passages`); n <= countCap {
			t.Fatalf("%d passages are too few", n)
		}
	}
}

// Facets that nothing keeps count of are counted among ten thousand passages, the
// newest where a tag is followed, and say so.
func TestFacetsLookAtTheNewest(t *testing.T) {
	conn := grown(t, 210)
	store := opened(t, conn)
	_, err := conn.Exec(t.Context(), `
		INSERT INTO themes SELECT name, NULL, name, '', '{}', '{}', 99 FROM unnest('{common}'::text[]) AS name;
		INSERT INTO passage_themes SELECT key, 'common', 9, 1, dated, commitment FROM passages;
		UPDATE passages SET marks = ARRAY(SELECT unnest(marks || '{theme:common}') ORDER BY 1);
		ANALYZE`)
	if err != nil {
		t.Fatal(err)
	}
	first := new(false) // all are
	among := func(passages, commitment string) int {
		var n int
		err := conn.QueryRow(t.Context(), `
			SELECT count(*) FILTER (WHERE commitment = `+commitment+`)
			FROM (SELECT * FROM passages ORDER BY dated DESC, key DESC LIMIT `+passages+`) AS p`).Scan(&n)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	tests := []struct {
		rule   string
		filter chancery.Filter
		want   int // commitments; 0: no matter
		exact  bool
	}{
		{"of a tag", chancery.Filter{Themes: []chancery.ThemeID{"common"}, Restatement: first}, among("10001", "true"), false},
		{"of all", chancery.Filter{Restatement: first}, among("10001", "true"), false},
		{"of a tag's commitments", chancery.Filter{
			Themes: []chancery.ThemeID{"common"}, Restatement: first, Acts: []chancery.Act{chancery.Commitment},
		}, among("ALL", "true"), true},
		{"of many tags, any", chancery.Filter{
			Themes: []chancery.ThemeID{"a", "b", "c", "d", "e", "f", "g", "h", "common"}, Restatement: first,
		}, 0, false},
		{"of several tags", chancery.Filter{
			Themes: []chancery.ThemeID{"a", "common"}, Restatement: first,
		}, among("10001", "true"), false},
		{"of words, as many as there are", chancery.Filter{Query: "peace", Statements: []chancery.StatementID{"statement-1"}}, 12, true},
	}
	for _, tt := range tests {
		got, err := store.Facets(t.Context(), tt.filter, []chancery.Facet{chancery.FacetAct, chancery.FacetCountry})
		if err != nil {
			t.Fatalf("%s: %v", tt.rule, err)
		}
		for _, b := range got[0].Buckets {
			if b.Value == "commitment" && tt.want > 0 && b.Count != tt.want {
				t.Errorf("%s: %d commitments, want %d", tt.rule, b.Count, tt.want)
			}
		}
		if len(got[0].Buckets) == 0 || got[0].Exact != tt.exact || got[1].Exact != tt.exact {
			t.Errorf("%s: %d acts, exact %t", tt.rule, len(got[0].Buckets), got[0].Exact)
		}
	}
	got, err := store.Facets(t.Context(), chancery.Filter{Query: "peace"}, []chancery.Facet{chancery.FacetAct})
	if err != nil || got[0].Exact || got[0].Buckets[0].Count < 5000 {
		t.Errorf("of words, more than are looked at: %+v, %v", got, err)
	}
}
