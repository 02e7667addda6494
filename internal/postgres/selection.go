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
	ordered bool             // newest first; else any rows will do
	after   *chancery.Cursor // nil: from the first row
	limit   int
}

func (s stretch) tail(dated, key string) string {
	if !s.ordered {
		return "LIMIT @limit"
	}
	return fmt.Sprintf("ORDER BY %s DESC, %s DESC LIMIT @limit", dated, key)
}

// selection is the query for the dates and keys of a stretch of the list, as the
// columns dated and key, each row once. Lead is the index of the tag filter to
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
	if len(t.values) == 1 {
		return at.stretch(append(where, fmt.Sprintf("%s = (@%s::text[])[1]", at.tag, t.kind)), s, c.args)
	}
	one, args := at.stretch(append(where, at.tag+" = given.tag"), s, c.args)
	return fmt.Sprintf(`
		SELECT DISTINCT m.dated, m.key
		FROM unnest(@%s::text[]) AS given (tag)
		CROSS JOIN LATERAL (%s) AS m
		%s`, t.kind, one, s.tail("m.dated", "m.key")), args
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
	list := slices.Clone(c.where)
	for i, t := range c.tags {
		switch {
		case i != lead:
			list = append(list, t.condition())
		case t.only != "":
			list = append(list, condition{sql: strings.ReplaceAll(t.only, "{row}", at.alias)})
		}
	}
	ofRow := func(c condition) bool { return c.needRow }
	if at.passage == "p.key" || at.key == "p.statement" || slices.ContainsFunc(list, ofRow) {
		at.from += at.row
	}
	columns := strings.NewReplacer("{dated}", at.dated, "{passage}", at.passage)
	where := each(list, func(c condition) string { return columns.Replace(c.sql) })
	if c.commitmentsOnly {
		where = append(where, at.commitment)
	}
	return where
}

// condition is the filter where it is not the one that is followed.
func (t tagFilter) condition() condition {
	switch t.kind {
	case tallyAct:
		return condition{"p.act = ANY(@act)", true}
	case tallyIssuer:
		return condition{"EXISTS (SELECT FROM statement_issuers o WHERE o.statement = p.statement AND o.issuer = ANY(@issuer))", true}
	}
	only := ""
	if t.only != "" {
		only = " AND " + strings.ReplaceAll(t.only, "{row}", "o")
	}
	return condition{sql: fmt.Sprintf("EXISTS (SELECT FROM %s o WHERE o.passage = {passage} AND o.%s = ANY(@%s)%s)",
		t.table, t.column, t.kind, only)}
}

// stretch is the query for a stretch of the rows that meet the conditions.
func (at followed) stretch(where []string, s stretch, args pgx.StrictNamedArgs) (string, pgx.StrictNamedArgs) {
	args = maps.Clone(args)
	args["limit"] = s.limit
	if s.after != nil {
		args["after_date"], args["after_key"] = dateOrder(s.after.Date), s.after.Key
		// The second half is for the indexes that know the date alone.
		where = append(where, fmt.Sprintf("(%s, %s) < (@after_date, @after_key) AND %[1]s <= @after_date", at.dated, at.key))
	}
	if len(where) == 0 {
		where = []string{"true"}
	}
	return fmt.Sprintf(`
			SELECT %s%s AS dated, %s AS key
			FROM %s
			WHERE %s
			%s`, at.distinct, at.dated, at.key, at.from, strings.Join(where, "\n\t\t\t\tAND "), s.tail(at.dated, at.key)), args
}
