package postgres

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// unit is what a selection is a list of.
type unit int

// The units.
const (
	ofPassages   unit = iota
	ofStatements      // with at least one passage that meets the criteria
)

// stretch is the part of a list that is asked for.
type stretch struct {
	order order
	where string           // what rows of it have to meet besides; "" for nothing
	after *chancery.Cursor // nil: from the first row
	limit int              // 0: to the last row
	most  int              // beyond which rows are not counted; 0: none, and limit is the bound
	first bool             // it is the one that was measured, see [plan.measure]
}

func (s stretch) tail(place, key string) string {
	var clauses []string
	if s.order.sort != "" {
		clauses = append(clauses, s.order.by(place, key))
	}
	switch {
	case s.most > 0:
		clauses = append(clauses, fmt.Sprintf("LIMIT %d", s.most))
	case s.limit > 0:
		clauses = append(clauses, "LIMIT @limit")
	}
	return strings.Join(clauses, " ")
}

// selection is the query for a stretch of the list, as the columns place and key,
// each row once; the place of rows in no order is their date. Lead is the index of the tag filter to
// follow, or -1 to follow the passages themselves.
//
// Where the filter has several values, each is followed on its own, in order and
// no further than the limit, and what they give is merged: no index has the
// passages of several tags in one order.
func (c *criteria) selection(u unit, lead int, s stretch) (string, pgx.StrictNamedArgs) {
	at := c.follow(u, lead)
	where := c.conditions(lead, &at)
	if lead < 0 {
		return at.stretch(where, s, c.args)
	}
	t := c.tags[lead]
	if len(t.values) == 1 && t.kind != tallyRegion {
		return at.stretch(append(where, fmt.Sprintf("%s = (%s)[1]", at.tag, t.list())), s, c.args)
	}
	one, args := at.stretch(append(where, at.tag+" = given.tag"), s, c.args)
	return fmt.Sprintf(`
		SELECT DISTINCT m.place, m.key
		FROM unnest(%s) AS given (tag)
		CROSS JOIN LATERAL (%s) AS m
		%s`, t.list(), one, s.tail("m.place", "m.key")), args
}

// followed is a table that a selection reads along, and where its columns are.
type followed struct {
	from       string
	row        string // what to add to from to have p, the passage; "" where it is there
	dated      string
	passage    string
	key        string // of the unit
	distinct   string
	commitment string // condition: the passage is a commitment
	tag        string
	alias      string // of the table that has the tag
	alone      string // what to end a look-up in another table with, see [plan.scanning]
}

func (c *criteria) follow(u unit, lead int) followed {
	at, statement := followed{
		from:  "passages p",
		dated: "p.dated", passage: "p.key", commitment: "p.act = 'commitment'", tag: "p.act", alias: "p",
	}, "p.statement"
	switch {
	case lead < 0 || c.tags[lead].kind == tallyAct:
	case c.tags[lead].kind == tallyIssuer:
		at.from, at.row = "statement_issuers d", " JOIN passages p ON p.statement = d.statement"
		at.dated, at.tag, at.alias, statement = "d.dated", "d.issuer", "d", "d.statement"
	default:
		t := c.tags[lead]
		at = followed{
			from: t.table + " d", row: " JOIN passages p ON p.key = d.passage",
			dated: "d.dated", passage: "d.passage", commitment: "d.commitment", tag: "d." + t.column, alias: "d",
		}
	}
	at.key = at.passage
	if u == ofStatements {
		at.key, at.distinct = statement, "DISTINCT "
	}
	return at
}

// conditions are all that a row of the followed table has to meet but the tag it
// is followed by. The row of the passage is joined where one of them, or a
// column of the selection, needs it.
func (c *criteria) conditions(lead int, at *followed) []string {
	where := c.others(lead, at)
	if lead >= 0 {
		where = append(where, c.tags[lead].besides(at)...)
	}
	if c.commitmentsOnly {
		where = append(where, at.commitment)
	}
	return where
}

// others are the conditions that do not concern what is followed.
func (c *criteria) others(lead int, at *followed) []string {
	list := slices.Clone(c.where)
	for i, t := range c.tags {
		if i != lead {
			list = append(list, t.condition())
		}
	}
	if c.walks {
		at.alone = " OFFSET 0"
		for i, w := range list {
			if w.words {
				list[i].sql = "(" + w.sql + ") IS TRUE"
			}
		}
	}
	ofRow := func(c condition) bool { return c.needRow }
	if at.passage == "p.key" || at.key == "p.statement" || slices.ContainsFunc(list, ofRow) {
		at.from += at.row
	}
	columns := strings.NewReplacer("{dated}", at.dated, "{passage}", at.passage, "{alone}", at.alone)
	return each(list, func(c condition) string { return columns.Replace(c.sql) })
}

// besides is what a row of the tag has to meet besides having it.
func (t tagFilter) besides(at *followed) []string {
	if t.only == "" {
		return nil
	}
	return []string{strings.ReplaceAll(t.only, "{row}", at.alias)}
}

// condition is the filter where it is not the one that is followed.
func (t tagFilter) condition() condition {
	switch t.kind {
	case tallyAct:
		return condition{sql: "p.act = ANY(" + t.list() + ")", needRow: true}
	case tallyIssuer:
		return condition{sql: "EXISTS (SELECT FROM statement_issuers o WHERE o.statement = p.statement AND o.issuer = ANY(" + t.list() + "){alone})", needRow: true}
	}
	only := ""
	if t.only != "" {
		only = " AND " + strings.ReplaceAll(t.only, "{row}", "o")
	}
	return condition{sql: fmt.Sprintf("EXISTS (SELECT FROM %s o WHERE o.passage = {passage} AND o.%s = ANY(%s)%s{alone})",
		t.table, t.column, t.list(), only)}
}

// list is the array of the tags that will do: the values, or the countries of
// the regions that they are.
func (t tagFilter) list() string {
	values := "@" + t.arg + "::text[]"
	if t.kind == tallyRegion {
		return "ARRAY(SELECT r.country FROM country_regions r WHERE r.region = ANY(" + values + "))"
	}
	return values
}

// stretch is the query for a stretch of the rows that meet the conditions.
func (at followed) stretch(where []string, s stretch, args pgx.StrictNamedArgs) (string, pgx.StrictNamedArgs) {
	rows, args := at.rows(where, s, args)
	return rows + "\n\t\t\t" + s.tail(s.place(at), at.key), args
}

// place is what the stretch is ordered by.
func (s stretch) place(at followed) string {
	if s.order.sort == "" {
		return at.dated
	}
	return strings.ReplaceAll(s.order.place, "{dated}", at.dated)
}

// rows is the query for those that meet the conditions and stand behind the cursor,
// all of them and in any order.
func (at followed) rows(where []string, s stretch, args pgx.StrictNamedArgs) (string, pgx.StrictNamedArgs) {
	args = maps.Clone(args)
	if s.limit > 0 {
		args["limit"] = s.limit
	}
	place := s.place(at)
	if s.where != "" {
		where = append(where, s.where)
	}
	if s.after != nil {
		args["after_key"] = s.after.Key
		where = append(where, s.beyond(place, at.key, args))
	}
	if len(where) == 0 {
		where = []string{"true"}
	}
	return fmt.Sprintf(`
			SELECT %s%s AS place, %s AS key
			FROM %s
			WHERE %s`, at.distinct, place, at.key, at.from, strings.Join(where, "\n\t\t\t\tAND ")), args
}

// beyond is the condition that a row stands behind the cursor.
func (s stretch) beyond(place, key string, args pgx.StrictNamedArgs) string {
	_, beyond := s.order.direction()
	if s.order.byDeadline() && s.after.Date == "" {
		return fmt.Sprintf("%s %s @after_key", key, beyond)
	}
	args["after_place"] = s.order.placeOf(*s.after)
	condition := fmt.Sprintf("(%s, %s) %s (@after_place, @after_key)", place, key, beyond)
	if s.order.byDate() { // for the indexes that know the date alone
		condition += fmt.Sprintf(" AND %s %s= @after_place", place, beyond)
	}
	return condition
}
