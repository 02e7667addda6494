package postgres

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func TestSelection(t *testing.T) {
	commitments := []chancery.Act{chancery.Commitment}
	newest := order{chancery.NewestFirst, "{dated}", true}
	page := stretch{order: newest, limit: 50}
	tests := []struct {
		rule   string
		filter chancery.Filter
		unit   unit
		lead   int
		stretch
		want string
	}{
		{
			"all passages are read by date",
			chancery.Filter{},
			ofPassages, -1, page,
			`SELECT p.dated AS place, p.key AS key FROM passages p WHERE true ORDER BY p.dated DESC, p.key DESC LIMIT @limit`,
		},
		{
			"all commitments by their act",
			chancery.Filter{Acts: commitments},
			ofPassages, -1, page,
			`SELECT p.dated AS place, p.key AS key FROM passages p WHERE p.act = 'commitment'
			ORDER BY p.dated DESC, p.key DESC LIMIT @limit`,
		},
		{
			"commitments of one theme from its table alone",
			chancery.Filter{Themes: []chancery.ThemeID{"aid"}, Acts: commitments},
			ofPassages, 0, page,
			`SELECT d.dated AS place, d.passage AS key FROM passage_themes d
			WHERE d.commitment AND d.theme = (@theme::text[])[1] ORDER BY d.dated DESC, d.passage DESC LIMIT @limit`,
		},
		{
			"a later page begins behind a row",
			chancery.Filter{Themes: []chancery.ThemeID{"aid"}},
			ofPassages, 0,
			stretch{order: newest, limit: 50, after: &chancery.Cursor{Date: "2016-07-21", Key: 5}},
			`SELECT d.dated AS place, d.passage AS key FROM passage_themes d
			WHERE d.theme = (@theme::text[])[1]
			AND (d.dated, d.passage) < (@after_place, @after_key) AND d.dated <= @after_place
			ORDER BY d.dated DESC, d.passage DESC LIMIT @limit`,
		},
		{
			"each of several values is followed no further than the limit",
			chancery.Filter{Countries: []chancery.CountryCode{"SYR", "IRQ", "SYR"}},
			ofPassages, 0, page,
			`SELECT DISTINCT m.place, m.key FROM unnest(@country::text[]) AS given (tag) CROSS JOIN LATERAL (
			SELECT d.dated AS place, d.passage AS key FROM passage_countries d
			WHERE d.topical AND d.country = given.tag ORDER BY d.dated DESC, d.passage DESC LIMIT @limit) AS m ORDER BY m.place DESC, m.key DESC LIMIT @limit`,
		},
		{
			"the other filters are looked up row by row, dates on the followed table",
			chancery.Filter{
				Themes: []chancery.ThemeID{"aid"}, Resolutions: []chancery.Symbol{"S/RES/2254"}, Since: "2016-01-01", Query: "iraq",
			},
			ofPassages, 1, page,
			`SELECT d.dated AS place, d.passage AS key FROM passage_resolutions d JOIN passages p ON p.key = d.passage
			WHERE d.dated >= @since AND p.search @@ ` + searched + `
			AND EXISTS (SELECT FROM passage_themes o WHERE o.passage = d.passage AND o.theme = ANY(@theme::text[]))
			AND d.symbol = (@resolution::text[])[1] ORDER BY d.dated DESC, d.passage DESC LIMIT @limit`,
		},
		{
			"of several that have to be there the rarest is followed, what must not be is looked up",
			chancery.Filter{ThemesAll: []chancery.ThemeID{"mines", "aid"}, CountriesNot: []chancery.CountryCode{"IRQ"}},
			ofPassages, 1, page,
			`SELECT d.dated AS place, d.passage AS key FROM passage_themes d
			WHERE NOT EXISTS (SELECT FROM passage_countries o WHERE o.passage = d.passage AND o.country = ANY(@country_not::text[]) AND o.topical)
			AND EXISTS (SELECT FROM passage_themes o WHERE o.passage = d.passage AND o.theme = ANY(@theme_all_1::text[]))
			AND d.theme = (@theme_all_2::text[])[1] ORDER BY d.dated DESC, d.passage DESC LIMIT @limit`,
		},
		{
			"a region is followed country by country",
			chancery.Filter{Regions: []chancery.RegionCode{"145"}},
			ofPassages, 0, page,
			`SELECT DISTINCT m.place, m.key
			FROM unnest(ARRAY(SELECT r.country FROM country_regions r WHERE r.region = ANY(@region::text[]))) AS given (tag)
			CROSS JOIN LATERAL (
			SELECT d.dated AS place, d.passage AS key FROM passage_countries d
			WHERE d.topical AND d.country = given.tag ORDER BY d.dated DESC, d.passage DESC LIMIT @limit) AS m ORDER BY m.place DESC, m.key DESC LIMIT @limit`,
		},
		{
			"oldest first begins behind the other end",
			chancery.Filter{},
			ofPassages, -1,
			stretch{order: order{chancery.OldestFirst, "{dated}", false}, limit: 50, after: &chancery.Cursor{Date: "2016-07-21", Key: 5}},
			`SELECT p.dated AS place, p.key AS key FROM passages p
			WHERE (p.dated, p.key) > (@after_place, @after_key) AND p.dated >= @after_place
			ORDER BY p.dated ASC, p.key ASC LIMIT @limit`,
		},
		{
			"roles are those of the countries asked for",
			chancery.Filter{Countries: []chancery.CountryCode{"IRQ"}, Roles: []chancery.Role{chancery.RoleVenue}},
			ofPassages, -1, page,
			`SELECT p.dated AS place, p.key AS key FROM passages p
			WHERE EXISTS (SELECT FROM passage_countries o WHERE o.passage = p.key AND o.country = ANY(@country::text[]) AND o.roles && @roles)
			ORDER BY p.dated DESC, p.key DESC LIMIT @limit`,
		},
		{
			"an issuer is followed through its statements",
			chancery.Filter{Issuers: []chancery.IssuerID{"alpha"}, Acts: commitments},
			ofPassages, 0, page,
			`SELECT d.dated AS place, p.key AS key FROM statement_issuers d JOIN passages p ON p.statement = d.statement
			WHERE p.act = 'commitment' AND d.issuer = (@issuer::text[])[1] ORDER BY d.dated DESC, p.key DESC LIMIT @limit`,
		},
		{
			"statements come once however many passages match",
			chancery.Filter{Themes: []chancery.ThemeID{"aid"}},
			ofStatements, 0, page,
			`SELECT DISTINCT d.dated AS place, p.statement AS key FROM passage_themes d JOIN passages p ON p.key = d.passage
			WHERE d.theme = (@theme::text[])[1] ORDER BY d.dated DESC, p.statement DESC LIMIT @limit`,
		},
		{
			"a count takes rows in any order",
			chancery.Filter{Strengths: []chancery.Strength{chancery.Firm}},
			ofPassages, -1,
			stretch{limit: 10},
			`SELECT p.dated AS place, p.key AS key FROM passages p
			WHERE p.strength = ANY(@strengths) AND p.act = 'commitment' LIMIT @limit`,
		},
		{
			"acts other than commitments have a strength nowhere",
			chancery.Filter{Strengths: []chancery.Strength{chancery.Firm}, Acts: []chancery.Act{chancery.Call}},
			ofPassages, -1,
			stretch{limit: 10},
			`SELECT p.dated AS place, p.key AS key FROM passages p
			WHERE p.strength = ANY(@strengths) AND p.act = ANY(@act::text[]) AND p.act = 'commitment' LIMIT @limit`,
		},
		{
			"undated statements are not before any day",
			chancery.Filter{Until: "2016-01-01"},
			ofPassages, -1, page,
			`SELECT p.dated AS place, p.key AS key FROM passages p WHERE p.dated <= @until AND p.dated > '-infinity'
			ORDER BY p.dated DESC, p.key DESC LIMIT @limit`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			c := newCriteria(tt.filter)
			sql, args := c.selection(tt.unit, tt.lead, tt.stretch)
			if diff := cmp.Diff(words(tt.want), words(sql)); diff != "" {
				t.Errorf("query (-want +got):\n%s", diff)
			}
			for name := range args {
				if !strings.Contains(sql, "@"+name) {
					t.Errorf("argument %s is not in the query", name)
				}
			}
		})
	}
}

func words(s string) string { return strings.Join(strings.Fields(s), " ") }

func TestPlanFollowsTheRarestTag(t *testing.T) {
	known := tallies{
		{tallyTheme, "aid"}:          {Passages: 500, Commitments: 5},
		{tallyTheme, "debt"}:         {Passages: 10, Commitments: 9},
		{tallyResolution, "S/RES/1"}: {Passages: 50, Commitments: 50},
	}
	both := chancery.Filter{Themes: []chancery.ThemeID{"aid"}, Resolutions: []chancery.Symbol{"S/RES/1"}}
	tests := []struct {
		rule   string
		filter func(*chancery.Filter)
		want   int
	}{
		{"the one with fewer passages", func(*chancery.Filter) {}, 1},
		{"of commitments, the one with fewer of them", func(f *chancery.Filter) { f.Acts = []chancery.Act{chancery.Commitment} }, 0},
		{"several values count together", func(f *chancery.Filter) { f.Themes = []chancery.ThemeID{"debt", "aid"} }, 1},
		{"a tag that nothing has is rarest", func(f *chancery.Filter) { f.Themes = []chancery.ThemeID{"mines"} }, 0},
		{"none where statements are named", func(f *chancery.Filter) { f.Statements = []chancery.StatementID{"s"} }, -1},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			f := both
			tt.filter(&f)
			p := plan{criteria: newCriteria(f), known: known}
			if got := p.rarest(len(f.Statements) > 0); got != tt.want {
				t.Errorf("lead = %d, want %d", got, tt.want)
			}
		})
	}
}

// Where passages are looked at in their order, no look-up in another table may be
// planned as a reading of the whole of it.
func TestLookUpsOfAWalkAreAlone(t *testing.T) {
	for _, f := range []chancery.Filter{
		{Languages: []string{"en"}},
		{Roles: []chancery.Role{chancery.RoleVenue}},
		{Has: []chancery.Feature{chancery.HasAmount, chancery.HasResolution}},
		{Themes: []chancery.ThemeID{"aid"}, Issuers: []chancery.IssuerID{"alpha"}},
	} {
		walking := newCriteria(f)
		walking.walks = true
		at := walking.follow(ofPassages, -1)
		conditions := walking.others(-1, &at)
		if len(conditions) == 0 {
			t.Errorf("%+v asks for nothing", f)
		}
		for _, c := range conditions {
			if !strings.HasPrefix(c, "EXISTS (") || !strings.HasSuffix(c, " OFFSET 0)") {
				t.Errorf("not looked up by itself: %s", c)
			}
		}
	}
}
