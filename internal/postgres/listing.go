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
// query without a word to look for is a [*chancery.ValueError].
func (s *Store) Passages(ctx context.Context, f chancery.Filter, page chancery.Page) (chancery.Listing[chancery.Found], error) {
	listing, err := read(ctx, s, func(tx pgx.Tx) (chancery.Listing[chancery.Found], error) {
		return listPassages(ctx, tx, f, page)
	})
	if err != nil {
		return listing, fmt.Errorf("list passages: %w", err)
	}
	return listing, nil
}

func listPassages(ctx context.Context, tx pgx.Tx, f chancery.Filter, page chancery.Page) (chancery.Listing[chancery.Found], error) {
	var listing chancery.Listing[chancery.Found]
	p, err := newPlan(ctx, tx, f)
	if err != nil {
		return listing, err
	}
	selection, args := p.selection(ofPassages, p.lead, stretch{ordered: true, after: page.After, limit: page.Limit + 1})
	rows, _ := tx.Query(ctx, selectPassages+`JOIN (`+selection+`) AS page ON page.key = p.key ORDER BY p.dated DESC, p.key DESC`, args)
	passages, err := pgx.CollectRows(rows, pgx.RowToStructByName[passageRow])
	if err != nil {
		return listing, err
	}
	passages, more := firstOf(passages, page.Limit)

	var batch pgx.Batch
	details := queueDetails(&batch, passages)
	total := p.queueTotal(&batch, ofPassages)
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return listing, err
	}
	found := details()
	listing.Items, listing.Total = each(found, storedPassage.found), *total
	if more {
		last := found[len(found)-1]
		listing.Next = &chancery.Cursor{Date: last.Statement.Date, Key: last.key}
	}
	return listing, nil
}

// firstOf cuts off the row that was asked for only to see whether it is there.
func firstOf[T any](rows []T, limit int) (first []T, more bool) {
	return rows[:min(len(rows), limit)], len(rows) > limit
}

// Statements lists statements: under the empty filter all that stand, uncoded
// ones too; else those with a passage that the filter selects, which has to be a
// commitment unless anyAct is set or the filter names acts. The total is as that
// of [Store.Passages].
func (s *Store) Statements(
	ctx context.Context, f chancery.Filter, anyAct bool, page chancery.Page,
) (chancery.Listing[chancery.Statement], error) {
	listing, err := read(ctx, s, func(tx pgx.Tx) (chancery.Listing[chancery.Statement], error) {
		return listStatements(ctx, tx, f, anyAct, page)
	})
	if err != nil {
		return listing, fmt.Errorf("list statements: %w", err)
	}
	return listing, nil
}

func listStatements(
	ctx context.Context, tx pgx.Tx, f chancery.Filter, anyAct bool, page chancery.Page,
) (chancery.Listing[chancery.Statement], error) {
	var listing chancery.Listing[chancery.Statement]
	p, err := newPlan(ctx, tx, commitmentsUnless(anyAct, f))
	if err != nil {
		return listing, err
	}
	selection, args := p.statementSelection(stretch{ordered: true, after: page.After, limit: page.Limit + 1})
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
		listing.Next = &chancery.Cursor{Date: dateOf(last.Dated), Key: last.Key}
	}
	return listing, nil
}

type listedKey struct {
	Dated pgtype.Date
	Key   int64
}

// commitmentsUnless narrows a filter that is not empty to commitments, unless it
// says otherwise.
func commitmentsUnless(anyAct bool, f chancery.Filter) chancery.Filter {
	if criteria := newCriteria(f); !anyAct && len(f.Acts) == 0 && !criteria.empty() {
		f.Acts = []chancery.Act{chancery.Commitment}
	}
	return f
}

// statementSelection is the selection of statements; under the empty filter they
// need not have passages.
func (p *plan) statementSelection(s stretch) (string, pgx.StrictNamedArgs) {
	if !p.empty() {
		return p.selection(ofStatements, p.lead, s)
	}
	at := followed{from: "statements s", dated: "s.dated", key: "s.key"}
	return at.stretch([]string{"s.withdrawn_at IS NULL"}, s, pgx.StrictNamedArgs{})
}

// anyStatements is the same selection without an order, for counting: statement
// by statement it looks no further than the first passage that meets the
// criteria, where a selection in order reads them all.
func (c *criteria) anyStatements(limit int) (string, pgx.StrictNamedArgs) {
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
