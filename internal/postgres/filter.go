package postgres

import (
	"fmt"
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
	// walks: rows are looked at in their order, and other indexes are of no use.
	walks bool
	args  pgx.StrictNamedArgs
}

// tagFilter is a filter that a table with an index by (tag, date, row) answers.
type tagFilter struct {
	kind   tallyKind
	arg    string // name of the argument that has its values
	values []string
	table  string
	column string
	only   string // what else a row has to meet, {row} being its alias; "" for nothing
	exact  bool   // the tallies count what it selects
	common bool   // it is a region of so much that pages do not follow its countries, see [plan.pass]
}

// condition is what a passage has to meet besides. In it {dated} and {passage}
// stand for columns of whatever table is followed.
type condition struct {
	sql     string
	needRow bool // it reads p, the row of the passage
	dates   bool // it is about {dated} alone
	words   bool // it is about p.search alone
	// of is the kind of the marks that say the same, any of the tags; "" where none do.
	of   tallyKind
	tags []string // of languages they are known late, see [criteria.tagsOf]
}

// tagsOf are the tags of a condition that marks answer.
func (c *criteria) tagsOf(w condition) []string {
	if w.of == tallyLanguage {
		return textsOf(c.args["language"])
	}
	return w.tags
}

// newCriteria reads a filter.
func newCriteria(f chancery.Filter) criteria {
	c := criteria{args: pgx.StrictNamedArgs{}}
	themes := tagFilter{kind: tallyTheme, table: "passage_themes", column: "theme", exact: true}
	addTag(&c, f.Themes, themes)
	addEach(&c, f.ThemesAll, themes)
	addNot(&c, f.ThemesNot, themes)
	resolutions := tagFilter{kind: tallyResolution, table: "passage_resolutions", column: "symbol", exact: true}
	addTag(&c, f.Resolutions, resolutions)
	addEach(&c, f.ResolutionsAll, resolutions)
	addTag(&c, f.Issuers, tagFilter{kind: tallyIssuer, table: "statement_issuers", column: "issuer", exact: true})
	c.addCountries(f)
	c.addActs(f)
	c.addStatements(f)
	c.addDates(f)
	c.addQuery(f)
	c.addDeadlines(f)
	c.addFeatures(f)
	c.addReviews(f)
	return c
}

// empty reports whether every passage is selected.
func (c *criteria) empty() bool {
	return len(c.tags) == 0 && len(c.where) == 0 && !c.commitmentsOnly
}

func addTag[T ~string](c *criteria, values []T, t tagFilter) {
	if len(values) > 0 {
		c.tags = append(c.tags, c.given(t, string(t.kind), texts(values)))
	}
}

// addEach makes a filter of each value, for a passage that has to have them all:
// any of them may turn out to be the rarest tag.
func addEach[T ~string](c *criteria, values []T, t tagFilter) {
	for i, value := range texts(values) {
		c.tags = append(c.tags, c.given(t, fmt.Sprintf("%s_all_%d", t.kind, i+1), []string{value}))
	}
}

// addNot keeps out what has one of the values.
func addNot[T ~string](c *criteria, values []T, t tagFilter) {
	if len(values) > 0 {
		not := c.given(t, string(t.kind)+"_not", texts(values)).condition()
		not.sql = "NOT " + not.sql
		c.where = append(c.where, not)
	}
}

// given is the filter with its values, which become an argument.
func (c *criteria) given(t tagFilter, arg string, values []string) tagFilter {
	t.arg, t.values = arg, values
	c.args[arg] = values
	return t
}

// topicalRow is about a row of passage_countries.
const topicalRow = "{row}.topical"

// addCountries reads what is said of countries. Roles are those of the countries
// that are asked for, be it by name or by region, or else of any.
func (c *criteria) addCountries(f chancery.Filter) {
	countries := tagFilter{kind: tallyCountry, table: "passage_countries", column: "country", only: topicalRow, exact: true}
	if len(f.Roles) > 0 {
		c.args["roles"] = texts(f.Roles)
		countries.only, countries.exact = "{row}.roles && @roles", false
	}
	regions := countries
	regions.kind = tallyRegion
	addTag(c, f.Countries, countries)
	addEach(c, f.CountriesAll, countries)
	addNot(c, f.CountriesNot, countries)
	addTag(c, f.Regions, regions)
	if len(f.Roles) > 0 && len(f.Countries)+len(f.CountriesAll)+len(f.Regions) == 0 {
		c.where = append(c.where, condition{
			sql: "EXISTS (SELECT FROM passage_countries o WHERE o.passage = {passage} AND o.roles && @roles{alone})",
		})
	}
}

// addActs reads acts and strengths together: only a commitment has a strength.
func (c *criteria) addActs(f chancery.Filter) {
	c.commitmentsOnly = len(f.Strengths) > 0 || slices.Equal(texts(f.Acts), []string{string(chancery.Commitment)})
	if len(f.Strengths) > 0 {
		c.args["strengths"] = each(f.Strengths, func(s chancery.Strength) int { return int(s) })
		names := texts(each(f.Strengths, chancery.Strength.String))
		c.where = append(c.where, condition{sql: "p.strength = ANY(@strengths)", needRow: true, of: tallyStrength, tags: names})
	}
	if !c.commitmentsOnly || !slices.Contains(f.Acts, chancery.Commitment) {
		addTag(c, f.Acts, tagFilter{kind: tallyAct, table: "passages", column: "act", exact: true})
	}
}

func (c *criteria) addStatements(f chancery.Filter) {
	if len(f.Statements) > 0 {
		c.args["statements"] = texts(f.Statements)
		c.where = append(c.where, condition{
			sql: "p.statement IN (SELECT g.statement FROM statement_slugs g WHERE g.slug = ANY(@statements))", needRow: true,
		})
	}
	if len(f.Languages) > 0 {
		c.args["language"] = texts(f.Languages)
		c.where = append(c.where, condition{
			sql: "EXISTS (SELECT FROM statements s WHERE s.key = p.statement AND " + inLanguage + "{alone})", needRow: true, of: tallyLanguage,
		})
	}
}

// inLanguage is about a statement s. By the time it is asked, the languages are
// those of the archive that are meant, see [plan.queueLanguages].
const inLanguage = "s.language = ANY(@language::text[])"

// addDates leaves undated statements out where either end is given.
func (c *criteria) addDates(f chancery.Filter) {
	if f.Since != "" {
		c.args["since"] = dateOrder(f.Since)
		c.where = append(c.where, condition{sql: "{dated} >= @since", dates: true})
	}
	if f.Until != "" {
		c.args["until"] = dateOrder(f.Until)
		c.where = append(c.where, condition{sql: "{dated} <= @until AND {dated} > '-infinity'", dates: true})
	}
}

func (c *criteria) addQuery(f chancery.Filter) {
	if f.Query != "" {
		c.args["query"] = searchable(f.Query)
		c.where = append(c.where, condition{sql: "p.search @@ " + searched, needRow: true, words: true})
	}
}

// addDeadlines leaves out deadlines whose date cannot be told. That there is a
// deadline is said for the index, which has no other passages.
func (c *criteria) addDeadlines(f chancery.Filter) {
	if f.DeadlineAfter != "" {
		c.args["deadline_after"] = dateValue(f.DeadlineAfter)
		c.where = append(c.where, condition{sql: "p.deadline IS NOT NULL AND p.deadline_date >= @deadline_after", needRow: true})
	}
	if f.DeadlineAfter != "" || f.DeadlineBefore != "" {
		c.where = append(c.where, having(chancery.HasDeadline)) // for the index of marks
	}
	if f.DeadlineBefore != "" {
		c.args["deadline_before"] = dateValue(f.DeadlineBefore)
		c.where = append(c.where, condition{sql: "p.deadline IS NOT NULL AND p.deadline_date <= @deadline_before", needRow: true})
	}
}

func (c *criteria) addFeatures(f chancery.Filter) {
	for _, name := range texts(f.Has) {
		c.where = append(c.where, having(chancery.Feature(name)))
	}
	if f.Restatement != nil {
		c.args["restatement"] = *f.Restatement
		c.where = append(c.where, condition{sql: "p.restatement = @restatement", needRow: true})
	}
}

// having is what a passage has to meet to have a feature; nothing has one that
// is not known.
func having(f chancery.Feature) condition {
	tags := []string{string(f)}
	switch f {
	case chancery.HasDeadline:
		return condition{sql: "p.deadline IS NOT NULL", needRow: true, of: tallyFeature, tags: tags}
	case chancery.HasAmount:
		return condition{sql: "EXISTS (SELECT FROM passage_amounts o WHERE o.passage = {passage}{alone})", of: tallyFeature, tags: tags}
	case chancery.HasResolution:
		return condition{sql: "EXISTS (SELECT FROM passage_resolutions o WHERE o.passage = {passage}{alone})", of: tallyFeature, tags: tags}
	}
	return condition{sql: "false"}
}

func (c *criteria) addReviews(f chancery.Filter) {
	if len(f.Reviews) > 0 {
		c.args["review"] = texts(f.Reviews)
		c.where = append(c.where, condition{sql: "p.review = ANY(@review)", needRow: true})
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
