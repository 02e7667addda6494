package postgres

import (
	"context"
	"fmt"
	"maps"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Passages lists the passages that a filter selects. The total is exact up to
// 10,000, and beyond where the archive keeps count; else it is a lower bound. A
// query without a word to look for, and an order by relevance to no query, is a
// [*chancery.ValueError]; a search that takes longer than five seconds is a
// [*chancery.CostError].
func (s *Store) Passages(ctx context.Context, f chancery.Filter, page chancery.Page) (chancery.Listing[chancery.Found], error) {
	listing, err := read(ctx, s, func(tx pgx.Tx) (chancery.Listing[chancery.Found], error) {
		if err := s.hurrySearch(ctx, tx, f); err != nil {
			return chancery.Listing[chancery.Found]{}, err
		}
		return listPassages(ctx, tx, f, page)
	})
	if err != nil {
		return listing, fmt.Errorf("list passages: %w", costly(ctx, err, "search", f))
	}
	return listing, nil
}

func listPassages(ctx context.Context, tx pgx.Tx, f chancery.Filter, page chancery.Page) (chancery.Listing[chancery.Found], error) {
	var listing chancery.Listing[chancery.Found]
	order, err := passageOrder(page, f)
	if err != nil {
		return listing, err
	}
	p, err := newPlan(ctx, tx, f)
	if err != nil {
		return listing, err
	}
	rows, err := p.listedPassages(ctx, tx, order, page.Limit+1, order.stretches(page.After, f))
	if err != nil {
		return listing, err
	}
	rows, more := firstOf(rows, page.Limit)

	if listing.Items, listing.Total, err = p.complete(ctx, tx, rows); err != nil {
		return listing, err
	}
	if more {
		listing.Next = order.cursor(rows[len(rows)-1])
	}
	return listing, nil
}

// complete adds to the rows of a page what hangs on them and how many there are
// in all, in one round trip.
func (p *plan) complete(ctx context.Context, tx pgx.Tx, rows []listedPassage) ([]chancery.Found, chancery.Total, error) {
	var batch pgx.Batch
	details := queueDetails(&batch, each(rows, func(r listedPassage) passageRow { return r.passageRow }))
	highlights := func(listedPassage) []chancery.Span { return nil }
	if p.query != "" {
		highlights = queueHighlights(&batch, p.query, rows)
	}
	total := p.queueTotal(&batch, ofPassages)
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return nil, chancery.Total{}, err
	}
	found := each(details(), storedPassage.found)
	for i, r := range rows {
		found[i].Highlights = highlights(r)
	}
	return found, *total, nil
}

// listedPassage is a passage with what lists of passages are ordered by.
type listedPassage struct {
	passageRow
	Dated pgtype.Date
	Rank  int64 // of a list by relevance
}

// listedPassages are the rows of a page that stretches together fill.
func (p *plan) listedPassages(
	ctx context.Context, tx pgx.Tx, o order, limit int, stretches []stretch,
) ([]listedPassage, error) {
	rank, lead := "0::bigint", -1
	switch {
	case o.byDate():
		lead = p.lead
	case o.sort == chancery.MostRelevant:
		rank = "page.place"
	}
	var found []listedPassage
	for _, s := range stretches {
		if s.limit = limit - len(found); s.limit <= 0 {
			break
		}
		selection, args := p.selection(ofPassages, lead, s)
		rows, _ := tx.Query(ctx, `SELECT `+selectedPassage+`, p.dated, `+rank+` AS rank
			FROM passages p
			JOIN (`+selection+`) AS page ON page.key = p.key
			`+o.by("page.place", "page.key"), args)
		more, err := pgx.CollectRows(rows, pgx.RowToStructByName[listedPassage])
		if err != nil {
			return nil, err
		}
		found = append(found, more...)
	}
	return found, nil
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
	listing, err := read(ctx, s, func(tx pgx.Tx) (chancery.Listing[chancery.Statement], error) {
		if err := s.hurrySearch(ctx, tx, f); err != nil {
			return chancery.Listing[chancery.Statement]{}, err
		}
		return listStatements(ctx, tx, f, anyAct, page)
	})
	if err != nil {
		return listing, fmt.Errorf("list statements: %w", costly(ctx, err, "search", f))
	}
	return listing, nil
}

func listStatements(
	ctx context.Context, tx pgx.Tx, f chancery.Filter, anyAct bool, page chancery.Page,
) (chancery.Listing[chancery.Statement], error) {
	var listing chancery.Listing[chancery.Statement]
	order, err := statementOrder(page)
	if err != nil {
		return listing, err
	}
	p, err := newPlan(ctx, tx, commitmentsUnless(anyAct, f))
	if err != nil {
		return listing, err
	}
	selection, args := p.statementSelection(stretch{order: order, after: page.After, limit: page.Limit + 1})
	rows, _ := tx.Query(ctx, selection, args)
	keys, err := pgx.CollectRows(rows, pgx.RowToStructByName[listedKey])
	if err != nil {
		return listing, err
	}
	keys, more := firstOf(keys, page.Limit)

	var batch pgx.Batch
	found := queueStatements(&batch, each(keys, func(k listedKey) int64 { return k.Key }))
	total := p.queueTotal(&batch, ofStatements)
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return listing, err
	}
	listing.Items = each(keys, func(k listedKey) chancery.Statement { return *found[k.Key] })
	listing.Total = *total
	if more {
		last := keys[len(keys)-1]
		listing.Next = &chancery.Cursor{Date: dateOf(last.Place), Key: last.Key}
	}
	return listing, nil
}

type listedKey struct {
	Place pgtype.Date
	Key   int64
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
// criteria, where a selection in order reads them all.
func (p *plan) anyStatements(limit int) (string, pgx.StrictNamedArgs) {
	if p.statementsAlone {
		return p.statementSelection(stretch{limit: limit})
	}
	c := &p.criteria
	passages := c.follow(ofPassages, -1)
	where := append(c.conditions(-1, &passages), "p.statement = s.key")
	args := maps.Clone(c.args)
	args["limit"] = limit
	return `
		SELECT FROM statements s
		WHERE s.withdrawn_at IS NULL
			AND EXISTS (SELECT FROM passages p WHERE ` + strings.Join(where, " AND ") + `)
		LIMIT @limit`, args
}
