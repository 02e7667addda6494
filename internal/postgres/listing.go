package postgres

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Passages lists the passages that a filter selects. The total is exact where the
// archive keeps count, or where no more than 10,000 passages have to be looked at
// to count, 1,000 for words and more than two tags; else it is a lower bound, and so it
// is where the newest passages have so much of it that there are thousands as a rule.
// A query without a word to look for, and an order by relevance to no query, is a
// [*chancery.ValueError]; a search that takes longer than five seconds is a
// [*chancery.CostError].
func (s *Store) Passages(ctx context.Context, f chancery.Filter, page chancery.Page) (chancery.Listing[chancery.Found], error) {
	listing, err := search(ctx, s, f, func(q querier) (chancery.Listing[chancery.Found], error) {
		return s.listPassages(ctx, q, f, page)
	})
	if err != nil {
		return listing, fmt.Errorf("list passages: %w", costly(ctx, err, "search", f))
	}
	return listing, nil
}

func (s *Store) listPassages(ctx context.Context, q querier, f chancery.Filter, page chancery.Page) (chancery.Listing[chancery.Found], error) {
	var listing chancery.Listing[chancery.Found]
	order, err := passageOrder(page, f)
	if err != nil {
		return listing, err
	}
	p, err := newPlan(ctx, q, f)
	if err != nil {
		return listing, err
	}
	stretches := order.stretches(page.After, f)
	stretches[0].first, stretches[0].limit = true, page.Limit+1
	if err := p.measure(ctx, q, ofPassages, stretches[0]); err != nil {
		return listing, err
	}
	rows, err := p.listedPassages(ctx, q, order, page.Limit+1, stretches)
	if err != nil {
		return listing, err
	}
	if listing.Total, err = p.total(ctx, q, ofPassages, page, each(rows, storedPassage.counted)); err != nil {
		return listing, err
	}
	rows, more := firstOf(rows, page.Limit)
	if err := p.highlight(ctx, q, rows, &s.spans); err != nil {
		return listing, err
	}
	listing.Items = each(rows, storedPassage.found)
	if more {
		listing.Next = order.cursor(rows[len(rows)-1])
	}
	return listing, nil
}

func (p storedPassage) counted() int { return p.count }

// listedPassages are the rows of a page that stretches together fill.
func (p *plan) listedPassages(
	ctx context.Context, q querier, o order, limit int, stretches []stretch,
) ([]storedPassage, error) {
	var found []storedPassage
	for _, s := range stretches {
		if s.limit = limit - len(found); s.limit <= 0 {
			break
		}
		more, err := p.stretchOfPassages(ctx, q, o, s)
		if err != nil {
			return nil, err
		}
		found = append(found, more...)
	}
	return found, nil
}

// stretchOfPassages are the rows of a stretch, read one way or the other.
func (p *plan) stretchOfPassages(ctx context.Context, q querier, o order, s stretch) (found []storedPassage, err error) {
	for _, page := range p.pagesOfPassages(o, s) {
		err := ask(ctx, q, p.steady(ofPassages, o), page.sql, page.args, func(rows pgx.Rows) (err error) {
			found, err = scanPassages(rows)
			return err
		})
		if err != nil || len(found) == s.limit {
			return found, err
		}
	}
	return found, nil
}

// pagesOfPassages are the queries for a stretch of a list by its [plan.ways], for
// [scanPassages].
func (p *plan) pagesOfPassages(o order, s stretch) []selected {
	rank, lead := "0::bigint", -1
	switch {
	case o.byDate():
		lead = p.lead
	case o.sort == chancery.MostRelevant:
		rank = "page.place"
	}
	steady := p.steady(ofPassages, o)
	return each(p.ways(lead, s.roomy(steady)), func(of selected) selected {
		records := selectPassages(rank, p.counting(ofPassages, of.args)) + "WHERE p.key = page.key"
		return selected{pageOf(s.cut(of.sql, steady), records, o), of.args}
	})
}

// pageOf is the query for records in the order of their keys in a selection. They
// are looked up row by row, whatever the planner thinks of how many there are:
// OFFSET keeps it from joining whole tables.
func pageOf(selection, records string, o order) string {
	return `
		SELECT record.*
		FROM (` + selection + `) AS page
		CROSS JOIN LATERAL (` + records + ` OFFSET 0) AS record
		` + o.by("page.place", "page.key")
}

// search runs what lists under a filter. A list under one tag is one query, which
// sees one state of the archive by itself. One that needs more, of languages first
// or of how much there is, see [plan.measure], and for the places of words after it,
// is read in a transaction; and a search for words is bounded: ranking reads all
// that have them.
func search[T any](ctx context.Context, s *Store, f chancery.Filter, list func(querier) (T, error)) (T, error) {
	criteria := newCriteria(f)
	if f.Query == "" && len(f.Languages) == 0 && !criteria.marked().bound && !criteria.regional() {
		return readOnce(ctx, s, anywhere, list)
	}
	return read(ctx, s, func(tx pgx.Tx) (T, error) {
		if f.Query != "" {
			if err := hurry(ctx, tx, s.patience); err != nil {
				var none T
				return none, err
			}
		}
		return list(tx)
	})
}

// firstOf cuts off the row that was asked for only to see whether it is there.
func firstOf[T any](rows []T, limit int) (first []T, more bool) {
	return rows[:min(len(rows), limit)], len(rows) > limit
}

// Statements lists statements: under the empty filter all that stand, uncoded
// ones too, and under one of languages alone all in these; else those with a
// passage that the filter selects, which has to be a commitment unless anyAct is
// set or the filter names acts. They are ordered by date, either way. The total is
// as that of [Store.Passages].
func (s *Store) Statements(
	ctx context.Context, f chancery.Filter, anyAct bool, page chancery.Page,
) (chancery.Listing[chancery.Statement], error) {
	listing, err := search(ctx, s, f, func(q querier) (chancery.Listing[chancery.Statement], error) {
		return listStatements(ctx, q, f, anyAct, page)
	})
	if err != nil {
		return listing, fmt.Errorf("list statements: %w", costly(ctx, err, "search", f))
	}
	return listing, nil
}

func listStatements(
	ctx context.Context, q querier, f chancery.Filter, anyAct bool, page chancery.Page,
) (chancery.Listing[chancery.Statement], error) {
	var listing chancery.Listing[chancery.Statement]
	order, err := statementOrder(page)
	if err != nil {
		return listing, err
	}
	p, err := newPlan(ctx, q, commitmentsUnless(anyAct, f))
	if err != nil {
		return listing, err
	}
	s := stretch{order: order, after: page.After, limit: page.Limit + 1, first: true}
	if err := p.measure(ctx, q, ofStatements, s); err != nil {
		return listing, err
	}
	rows, err := p.listedStatements(ctx, q, s)
	if err != nil {
		return listing, err
	}
	if listing.Total, err = p.total(ctx, q, ofStatements, page, each(rows, listedStatement.counted)); err != nil {
		return listing, err
	}
	rows, more := firstOf(rows, page.Limit)
	listing.Items = each(rows, func(r listedStatement) chancery.Statement { return r.Statement })
	if more {
		last := rows[len(rows)-1]
		listing.Next = &chancery.Cursor{Date: last.Date, Key: last.key}
	}
	return listing, nil
}

type listedStatement struct {
	key   int64
	count int // of the list
	chancery.Statement
}

func (s listedStatement) counted() int { return s.count }

// listedStatements are the rows of a page. The index of a tag has passages in order,
// not the statements of these, which are sorted: first the nearest passages are
// read, and all that there are where they are of too few statements.
func (p *plan) listedStatements(ctx context.Context, q querier, s stretch) ([]listedStatement, error) {
	if !p.statementsAlone && !p.gathers(s) && !p.paged() && s.limit <= nearby {
		near, bounded, err := p.near(ctx, q, s)
		if err != nil {
			return nil, err
		}
		if bounded {
			found, err := near.statementRows(ctx, q, s, p)
			if err != nil || len(found) == s.limit {
				return found, err
			}
		}
	}
	return p.statementRows(ctx, q, s, p)
}

// nearby is how many passages are read for a page of statements at first.
const nearby = 600

// near is the plan of the part of a list that the nearest passages are in; it is
// bounded where there are more.
func (p *plan) near(ctx context.Context, q querier, s stretch) (near plan, bounded bool, err error) {
	along, lead := p.followed(p.lead), min(p.lead, 0)
	word, beyond := s.order.direction()
	if s.after != nil {
		along.args = maps.Clone(p.args)
		along.args["begin"] = dateOrder(s.after.Date)
		along.where = append(along.where, condition{sql: "{dated} " + beyond + "= @begin", dates: true})
	}
	sql, args := along.selection(ofPassages, lead, stretch{order: s.order, limit: nearby})
	sql = fmt.Sprintf(`SELECT place FROM (%s) AS nearest ORDER BY place %s OFFSET %d`, sql, word, nearby-1)
	var edge pgtype.Date
	if err := q.QueryRow(ctx, sql, named(sql, args)).Scan(&edge); err != nil {
		if errors.Is(err, pgx.ErrNoRows) {
			err = nil
		}
		return *p, false, err
	}
	within := map[string]string{"<": ">=", ">": "<="}[beyond]
	near = *p
	near.args = maps.Clone(p.args)
	near.args["edge"] = edge
	near.where = append(slices.Clone(p.where), condition{sql: "{dated} " + within + " @edge", dates: true})
	if of := p.upTo(s, edge); p.measured != nil && p.lead < 0 && !of.empty() { // so that the index of words knows the dates, too
		near.args["near"] = of.periods(p.commitmentsOnly)
		near.where = append(near.where, condition{sql: p.within("near"), needRow: true})
		if p.commitmentsOnly {
			near.where = append(near.where, condition{sql: "p.commitment", needRow: true})
		}
	}
	return near, true, nil
}

// upTo are the days from where a stretch goes on to an edge; none where that has no date.
func (p *plan) upTo(s stretch, edge pgtype.Date) days {
	of, undated := p.reach(s)
	switch day := dayOf(edge.Time); {
	case edge.InfinityModifier != pgtype.Finite || undated != nil:
		return days{}
	case s.order.descending:
		return days{max(of.first, day), of.behind}
	default:
		return days{of.first, min(of.behind, day+1)}
	}
}

// statementRows are the rows of a stretch of a list, which may be a part of whole;
// this is what is counted.
func (p *plan) statementRows(ctx context.Context, q querier, s stretch, whole *plan) ([]listedStatement, error) {
	steady := p.steady(ofStatements, s.order)
	selection, args := p.statementSelection(s.roomy(steady))
	sql := pageOf(s.cut(selection, steady), `
		SELECT s.key, `+whole.counting(ofStatements, args)+`, `+statementColumns+`
		FROM statements s
		WHERE s.key = page.key`, s.order)
	var (
		found []listedStatement
		row   listedStatement
		scan  statementScan
	)
	err := ask(ctx, q, steady, sql, args, func(rows pgx.Rows) error {
		_, err := pgx.ForEachRow(rows, append([]any{&row.key, &row.count}, scan.targets()...), func() (err error) {
			row.Statement, err = scan.statement()
			found = append(found, row)
			return err
		})
		return err
	})
	return found, err
}

// commitmentsUnless narrows a filter that is not of statements alone to
// commitments, unless it says otherwise.
func commitmentsUnless(anyAct bool, f chancery.Filter) chancery.Filter {
	if !anyAct && len(f.Acts) == 0 && !ofStatementsAlone(f) {
		f.Acts = []chancery.Act{chancery.Commitment}
	}
	return f
}

// ofStatementsAlone reports whether a filter asks nothing of passages. What a
// coder does not read has none, so a filter by language has to find it without.
func ofStatementsAlone(f chancery.Filter) bool {
	f.Languages = nil
	rest := newCriteria(f)
	return rest.empty()
}

// statementSelection is the selection of statements; where nothing is asked of
// their passages they need not have any.
func (p *plan) statementSelection(s stretch) (string, pgx.StrictNamedArgs) {
	if p.paged() {
		of := p.page(ofStatements, s)
		return of.sql, of.args
	}
	if p.gathers(s) {
		of := p.gathered(ofStatements, s, p.measured.where)
		return of.sql, of.args
	}
	if !p.statementsAlone {
		return p.selection(ofStatements, p.lead, s)
	}
	where := []string{"s.withdrawn_at IS NULL"}
	if len(p.where) > 0 {
		where = append(where, inLanguage)
	}
	at := followed{from: "statements s", dated: "s.dated", key: "s.key"}
	return at.stretch(where, s, p.args)
}

// anyStatements is the same selection without an order, for counting: statement
// by statement it looks no further than the first passage that meets the
// criteria, where a selection in order reads them all. Passages are dated as their
// statement, so that of other dates none is looked at.
func (p *plan) anyStatements(most int) (string, pgx.StrictNamedArgs) {
	if p.statementsAlone {
		return p.statementSelection(stretch{most: most})
	}
	c := p.criteria
	c.walks = false
	passages := c.follow(ofPassages, -1)
	where := append(c.conditions(-1, &passages), "p.statement = s.key")
	stands := "s.withdrawn_at IS NULL"
	for _, w := range c.where {
		if w.dates {
			stands += " AND " + strings.ReplaceAll(w.sql, "{dated}", "s.dated")
		}
	}
	return fmt.Sprintf(`
		SELECT FROM statements s
		WHERE %s
			AND EXISTS (SELECT FROM passages p WHERE %s)
		LIMIT %d`, stands, strings.Join(where, " AND "), most), maps.Clone(c.args)
}
