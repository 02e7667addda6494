package postgres

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// A page that is planned once, for values that nobody knows yet, is read row by
// row from the index that has its order, be the value common or rare.
func TestSteadyPagesAreReadFromIndexes(t *testing.T) {
	conn := grown(t, 400)
	if _, err := conn.Exec(t.Context(), `SET plan_cache_mode = force_generic_plan`); err != nil {
		t.Fatal(err)
	}
	commitments := []chancery.Act{chancery.Commitment}
	deep := &chancery.Cursor{Date: "1970-01-01", Key: 10_000}
	tests := []struct {
		rule   string
		filter chancery.Filter
		after  *chancery.Cursor
		index  string
	}{
		{"the newest passages", chancery.Filter{}, nil, "passages_newest_first"},
		{"the newest commitments", chancery.Filter{Acts: commitments}, nil, "passages_by_act"},
		{"a common theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}}, nil, "passage_themes_by_theme"},
		{"a rare theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-49"}, Acts: commitments}, nil, "passage_themes_commitments"},
		{"deep in a theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}, Acts: commitments}, deep, "passage_themes_commitments"},
		{"any of two themes", chancery.Filter{Themes: []chancery.ThemeID{"theme-0", "theme-9"}}, nil, "passage_themes_by_theme"},
		{"a country since a day", chancery.Filter{Countries: []chancery.CountryCode{"AAA"}, Since: "1960-01-01"}, nil, "passage_countries_by_country"},
		{"a resolution", chancery.Filter{Resolutions: []chancery.Symbol{"S/RES/7"}, Acts: commitments}, deep, "passage_resolutions_commitments"},
	}
	for i, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			p, err := newPlan(t.Context(), conn, tt.filter)
			if err != nil {
				t.Fatal(err)
			}
			o := order{chancery.NewestFirst, "{dated}", true}
			if !p.steady(ofPassages, o) {
				t.Fatal("it is planned for each page")
			}
			page := p.pagesOfPassages(o, stretch{order: o, after: tt.after, limit: 21})[0]
			plan := explainPrepared(t, conn, fmt.Sprintf("page_%d", i), page.sql, page.args)
			if !strings.Contains(plan, tt.index) || strings.Contains(plan, "Sort Key: page") {
				t.Errorf("index %s is not used alone:\n%s", tt.index, plan)
			}
			if scanned := regexp.MustCompile(`Seq Scan on (passage|statement)\w*.*`).FindString(plan); scanned != "" {
				t.Errorf("%s:\n%s", scanned, plan)
			}
		})
	}
}

// What is followed along several tags, or looked for in rows, is planned for its values.
func TestPagesThatDependOnTheirValues(t *testing.T) {
	conn := openConn(t)
	due := chancery.Filter{DeadlineAfter: "2020-01-01"}
	for rule, f := range map[string]chancery.Filter{
		"a theme and a country": {Themes: []chancery.ThemeID{"a"}, Countries: []chancery.CountryCode{"AAA"}},
		"an issuer":             {Issuers: []chancery.IssuerID{"a"}},
		"words":                 {Query: "peace"},
		"strengths":             {Strengths: []chancery.Strength{chancery.Firm}},
		"deadlines":             due,
		"a country in a role":   {Countries: []chancery.CountryCode{"AAA"}, Roles: []chancery.Role{chancery.RoleActor}},
	} {
		p, err := newPlan(t.Context(), conn, f)
		if err != nil || p.steady(ofPassages, order{chancery.NewestFirst, "{dated}", true}) {
			t.Errorf("%s is steady, or %v", rule, err)
		}
	}
	p, err := newPlan(t.Context(), conn, chancery.Filter{})
	if err != nil || p.steady(ofPassages, order{chancery.LatestDue, "p.deadline_date", true}) {
		t.Errorf("deadlines are an order of few passages; %v", err)
	}
}

// explainPrepared is the plan of a query as a connection keeps it.
func explainPrepared(t testing.TB, conn *pgx.Conn, name, sql string, named pgx.StrictNamedArgs) string {
	t.Helper()
	sql, args, err := named.RewriteQuery(t.Context(), conn, sql, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Prepare(t.Context(), name, sql); err != nil {
		t.Fatal(err)
	}
	values := each(args, func(arg any) string {
		switch arg := arg.(type) {
		case []string:
			return "'{" + strings.Join(arg, ",") + "}'"
		case pgtype.Date:
			return "'" + string(dateOf(arg)) + "'"
		}
		return fmt.Sprintf("'%v'", arg)
	})
	rows, _ := conn.Query(t.Context(), `EXPLAIN ANALYZE EXECUTE `+name+`(`+strings.Join(values, ", ")+`)`, pgx.QueryExecModeSimpleProtocol)
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "\n")
}
