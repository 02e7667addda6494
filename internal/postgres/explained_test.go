package postgres

import (
	"regexp"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// A page is a stretch of an index, not a reading of the table.
func TestPagesAreReadFromIndexes(t *testing.T) {
	conn := grown(t, 400)
	commitments := []chancery.Act{chancery.Commitment}
	newest := order{chancery.NewestFirst, "{dated}", true}
	deep := &chancery.Cursor{Date: "1970-01-01", Key: 10_000}
	tests := []struct {
		rule   string
		filter chancery.Filter
		lead   int
		after  *chancery.Cursor
		index  string
	}{
		{"the newest passages", chancery.Filter{}, -1, nil, "passages_newest_first"},
		{"the newest commitments", chancery.Filter{Acts: commitments}, -1, nil, "passages_by_act"},
		{"one theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}}, 0, nil, "passage_themes_by_theme"},
		{"commitments of one theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}, Acts: commitments}, 0, nil, "passage_themes_commitments"},
		{"deep in one theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}, Acts: commitments}, 0, deep, "passage_themes_commitments"},
		{"any of three themes", chancery.Filter{Themes: []chancery.ThemeID{"theme-0", "theme-1", "theme-9"}}, 0, nil, "passage_themes_by_theme"},
		{"one country", chancery.Filter{Countries: []chancery.CountryCode{"AAA"}}, 0, nil, "passage_countries_by_country"},
		{"one resolution", chancery.Filter{Resolutions: []chancery.Symbol{"S/RES/7"}}, 0, nil, "passage_resolutions_by_symbol"},
		{"a theme and a country", chancery.Filter{
			Themes: []chancery.ThemeID{"theme-0"}, Countries: []chancery.CountryCode{"AAA"},
		}, 0, nil, "passage_themes_by_theme"},
		{"one issuer", chancery.Filter{Issuers: []chancery.IssuerID{"issuer-3"}, Acts: commitments}, 0, nil, "statement_issuers_by_issuer"},
		{"deep in one issuer", chancery.Filter{Issuers: []chancery.IssuerID{"issuer-3"}}, 0, deep, "statement_issuers_by_issuer"},
		{"a rare word", chancery.Filter{Query: "word77 number4000"}, -1, nil, "passages_by_word"},
		{"one statement", chancery.Filter{Statements: []chancery.StatementID{"statement-5"}}, -1, nil, "passages_ordinal_once"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			c := newCriteria(tt.filter)
			sql, args := c.selection(ofPassages, tt.lead, stretch{order: newest, after: tt.after, limit: 50})
			plan := explain(t, conn, sql, args)
			if !strings.Contains(plan, tt.index) {
				t.Errorf("index %s is not used:\n%s", tt.index, plan)
			}
			if scanned := regexp.MustCompile(`Seq Scan on (passage\w*).*`).FindString(plan); scanned != "" {
				t.Errorf("%s:\n%s", scanned, plan)
			}
		})
	}
}

// A list by deadline is read from the few passages that have one, and those
// without follow by number.
func TestDeadlinesAreReadFromTheirIndex(t *testing.T) {
	conn := grown(t, 400)
	_, err := conn.Exec(t.Context(), `
		UPDATE passages
		SET deadline = 'by then', deadline_date = dated + 1000, deadline_start = 0, deadline_end = 1, review = 'confirmed'
		WHERE key % 100 = 0;
		ANALYZE passages`)
	if err != nil {
		t.Fatal(err)
	}
	commitments := chancery.Filter{Acts: []chancery.Act{chancery.Commitment}}
	tests := []struct {
		rule   string
		filter chancery.Filter
		sort   chancery.Sort
		after  *chancery.Cursor
		index  string
	}{
		{"the earliest due", commitments, chancery.EarliestDue, nil, "passages_by_deadline"},
		{"the latest due", chancery.Filter{}, chancery.LatestDue, nil, "passages_by_deadline"},
		{"deep among them", chancery.Filter{}, chancery.LatestDue, &chancery.Cursor{Date: "1990-01-01", Key: 500}, "passages_by_deadline"},
		{"those of no date", commitments, chancery.EarliestDue, &chancery.Cursor{Key: 1000}, "passages_pkey"},
		{"due within a year", chancery.Filter{DeadlineAfter: "1990-01-01", DeadlineBefore: "1991-01-01"}, "", nil, "passages_by_deadline"},
		{"with a deadline", chancery.Filter{Has: []chancery.Feature{chancery.HasDeadline}}, chancery.EarliestDue, nil, "passages_by_deadline"},
		{"what people confirmed", chancery.Filter{Reviews: []chancery.Review{chancery.Confirmed}}, "", nil, "passages_reviewed"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			o, err := passageOrder(chancery.Page{Sort: tt.sort}, tt.filter)
			if err != nil {
				t.Fatal(err)
			}
			c, part := newCriteria(tt.filter), o.stretches(tt.after, tt.filter)[0]
			part.limit = 50
			sql, args := c.selection(ofPassages, -1, part)
			plan := explain(t, conn, sql, args)
			if !strings.Contains(plan, tt.index) || strings.Contains(plan, "Seq Scan") {
				t.Errorf("index %s is not used alone:\n%s", tt.index, plan)
			}
		})
	}
}

func explain(t testing.TB, conn *pgx.Conn, sql string, args any) string {
	t.Helper()
	rows, _ := conn.Query(t.Context(), `EXPLAIN ANALYZE `+sql, args)
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "\n")
}
