package postgres

import (
	"fmt"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// order is what a list is sorted by: a place, then the key in the same direction.
type order struct {
	sort chancery.Sort // "" for rows in any order
	// place is an expression of p, the row of the passage, or of {dated}, the date
	// in whatever table is followed.
	place      string
	descending bool
}

// typed is a query as the index reads it, searched what it finds, [abbreviated]
// stems among it; rank is how well a passage fits it: how often and how near one
// another the words stand, in the quote rather than in the lead-in or the title,
// and more so in few words than in many. Of two that fit alike the one that
// promises comes first. It is counted in half millionths, so that a page can begin
// exactly behind a row.
const (
	typed    = "websearch_to_tsquery('pg_catalog.english', folded(@query))"
	searched = "ts_rewrite(ts_rewrite(" + typed + ", 'us', 'us | us0'), 'aid', 'aid | aids0')"
	rank     = "round(ts_rank_cd(p.search, " + searched + ", 1) * 1e6)::bigint * 2 + p.commitment::int"
)

// passageOrder is the order that a page of passages asks for.
func passageOrder(page chancery.Page, f chancery.Filter) (order, error) {
	switch page.Sort {
	case chancery.MostRelevant:
		if f.Query == "" {
			return order{}, sortError(page.Sort, "needs a query")
		}
		return order{page.Sort, rank, true}, nil
	case chancery.LatestDue, chancery.EarliestDue:
		return order{page.Sort, "p.deadline_date", page.Sort == chancery.LatestDue}, nil
	}
	return dateOrdered(page.Sort, chancery.Sorts())
}

// statementOrder is the order that a page of statements asks for.
func statementOrder(page chancery.Page) (order, error) {
	return dateOrdered(page.Sort, []chancery.Sort{chancery.NewestFirst, chancery.OldestFirst})
}

func dateOrdered(sort chancery.Sort, known []chancery.Sort) (order, error) {
	switch sort {
	case "", chancery.NewestFirst:
		return order{chancery.NewestFirst, "{dated}", true}, nil
	case chancery.OldestFirst:
		return order{sort, "{dated}", false}, nil
	}
	return order{}, sortError(sort, "is not an order of this list", known...)
}

func sortError(sort chancery.Sort, reason string, candidates ...chancery.Sort) error {
	return &chancery.ValueError{Kind: "sort", Value: string(sort), Reason: reason, Candidates: texts(candidates)}
}

// byDate reports whether the tables of tags have an index in this order.
func (o order) byDate() bool {
	return o.sort == chancery.NewestFirst || o.sort == chancery.OldestFirst
}

func (o order) byDeadline() bool {
	return o.sort == chancery.LatestDue || o.sort == chancery.EarliestDue
}

func (o order) direction() (word, beyond string) {
	if o.descending {
		return "DESC", "<"
	}
	return "ASC", ">"
}

// by is the clause that sorts by a place and a key.
func (o order) by(place, key string) string {
	word, _ := o.direction()
	return fmt.Sprintf("ORDER BY %s %s, %s %[2]s", place, word, key)
}

// stretches are the parts that a page may be made of, one behind the other: rows
// without a deadline date follow those that have one, in either direction.
func (o order) stretches(after *chancery.Cursor, f chancery.Filter) []stretch {
	if !o.byDeadline() {
		return []stretch{{order: o, after: after}}
	}
	due := stretch{order: o, after: after, where: "p.deadline IS NOT NULL AND p.deadline_date IS NOT NULL"}
	// They are ordered by a constant, which the planner leaves out: by key alone.
	undated := stretch{order: order{o.sort, "NULL::date", o.descending}, where: "p.deadline_date IS NULL"}
	switch {
	case f.DeadlineAfter != "" || f.DeadlineBefore != "":
		return []stretch{due}
	case after != nil && after.Date == "":
		undated.after = after
		return []stretch{undated}
	}
	return []stretch{due, undated}
}

// cursor is the place of a row in the list.
func (o order) cursor(p storedPassage) *chancery.Cursor {
	c := chancery.Cursor{Key: p.key}
	switch {
	case o.byDate():
		c.Date = dateOf(p.dated)
	case !o.byDeadline():
		c.Rank = float64(p.rank)
	case p.Passage.Deadline != nil:
		c.Date = p.Passage.Deadline.Date
	}
	return &c
}

// placeOf is where a cursor stands in the order, as the database has it.
func (o order) placeOf(c chancery.Cursor) any {
	switch {
	case o.byDate():
		return dateOrder(c.Date)
	case o.byDeadline():
		return dateValue(c.Date)
	}
	return int64(c.Rank)
}
