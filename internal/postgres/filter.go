package postgres

import (
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// criteria are a filter as SQL: what a passage has to meet, apart from the order
// and stretch of a list. Tag filters stand in tables of their own, and a list is
// read fastest by following the rarest of them; which that is [criteria.selection]
// is told.
type criteria struct {
	tags            []tagFilter
	commitmentsOnly bool
	where           []condition
	args            pgx.StrictNamedArgs
}

// tagFilter is a filter that a table with an index by (tag, date, row) answers.
// Its values are the argument that has the name of its kind.
type tagFilter struct {
	kind   tallyKind
	values []string
	table  string
	column string
	only   string // what else a row has to meet, {row} being its alias; "" for nothing
	exact  bool   // the tallies count what it selects
}

// condition is what a passage has to meet besides. In it {dated} and {passage}
// stand for columns of whatever table is followed.
type condition struct {
	sql     string
	needRow bool // it reads p, the row of the passage
}

// newCriteria reads a filter.
func newCriteria(f chancery.Filter) criteria {
	c := criteria{args: pgx.StrictNamedArgs{}}
	addTag(&c, f.Themes, tagFilter{kind: tallyTheme, table: "passage_themes", column: "theme", exact: true})
	addTag(&c, f.Resolutions, tagFilter{kind: tallyResolution, table: "passage_resolutions", column: "symbol", exact: true})
	addTag(&c, f.Issuers, tagFilter{kind: tallyIssuer, table: "statement_issuers", column: "issuer", exact: true})
	c.addCountries(f)
	c.addActs(f)
	c.addStatements(f)
	c.addDates(f)
	c.addQuery(f)
	return c
}

// empty reports whether every passage is selected.
func (c *criteria) empty() bool {
	return len(c.tags) == 0 && len(c.where) == 0 && !c.commitmentsOnly
}

func addTag[T ~string](c *criteria, values []T, t tagFilter) {
	if len(values) == 0 {
		return
	}
	t.values = texts(values)
	c.args[string(t.kind)] = t.values
	c.tags = append(c.tags, t)
}

func (c *criteria) addCountries(f chancery.Filter) {
	countries := tagFilter{kind: tallyCountry, table: "passage_countries", column: "country", only: "{row}.topical", exact: true}
	if len(f.Roles) > 0 {
		c.args["roles"] = texts(f.Roles)
		countries.only, countries.exact = "{row}.roles && @roles", false
	}
	addTag(c, f.Countries, countries)
	if len(f.Roles) > 0 && len(f.Countries) == 0 {
		c.where = append(c.where, condition{
			sql: "EXISTS (SELECT FROM passage_countries o WHERE o.passage = {passage} AND o.roles && @roles)",
		})
	}
}

// addActs reads acts and strengths together: only a commitment has a strength.
func (c *criteria) addActs(f chancery.Filter) {
	c.commitmentsOnly = len(f.Strengths) > 0 || slices.Equal(texts(f.Acts), []string{string(chancery.Commitment)})
	if len(f.Strengths) > 0 {
		c.args["strengths"] = each(f.Strengths, func(s chancery.Strength) int { return int(s) })
		c.where = append(c.where, condition{"p.strength = ANY(@strengths)", true})
	}
	if !c.commitmentsOnly || !slices.Contains(f.Acts, chancery.Commitment) {
		addTag(c, f.Acts, tagFilter{kind: tallyAct, table: "passages", column: "act", exact: true})
	}
}

func (c *criteria) addStatements(f chancery.Filter) {
	if len(f.Statements) > 0 {
		c.args["statements"] = texts(f.Statements)
		c.where = append(c.where, condition{
			"p.statement IN (SELECT g.statement FROM statement_slugs g WHERE g.slug = ANY(@statements))", true,
		})
	}
}

// addDates leaves undated statements out where either end is given.
func (c *criteria) addDates(f chancery.Filter) {
	if f.Since != "" {
		c.args["since"] = dateOrder(f.Since)
		c.where = append(c.where, condition{sql: "{dated} >= @since"})
	}
	if f.Until != "" {
		c.args["until"] = dateOrder(f.Until)
		c.where = append(c.where, condition{sql: "{dated} <= @until AND {dated} > '-infinity'"})
	}
}

func (c *criteria) addQuery(f chancery.Filter) {
	if f.Query != "" {
		c.args["query"] = f.Query
		c.where = append(c.where, condition{"p.search @@ websearch_to_tsquery('pg_catalog.english', folded(@query))", true})
	}
}

// texts are the distinct strings of a list, sorted, never nil.
func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, item := range list {
		out[i] = string(item)
	}
	slices.Sort(out)
	return slices.Compact(out)
}
