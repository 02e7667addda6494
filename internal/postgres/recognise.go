package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// recognise finds the statements that documents already are: from the same source
// before one from an unknown source, the older before the newer. A receipt of a
// document that is none has [chancery.ErrNotFound].
func recognise(ctx context.Context, tx pgx.Tx, entries []chancery.Entry) ([]chancery.Receipt, error) {
	rows, _ := tx.Query(ctx, `
		SELECT given.place, known.key
		FROM unnest($1::bytea[], $2::text[]) WITH ORDINALITY AS given (digest, source, place)
		CROSS JOIN LATERAL (
			SELECT s.key
			FROM revisions r
			JOIN statements s ON s.key = r.statement
			WHERE r.digest = given.digest AND (s.source_url = given.source OR s.source_url = '' OR given.source = '')
			ORDER BY s.source_url = given.source DESC, s.key
			LIMIT 1) AS known`,
		each(entries, func(e chancery.Entry) []byte { return e.Revision.SHA256[:] }),
		each(entries, func(e chancery.Entry) string { return e.Statement.SourceURL }))
	return receiptsOf(ctx, tx, rows, len(entries))
}

// receiptsOf makes receipts for n documents out of rows of place and key.
func receiptsOf(ctx context.Context, tx pgx.Tx, rows pgx.Rows, n int) ([]chancery.Receipt, error) {
	type known struct{ Place, Key int64 }
	found, err := pgx.CollectRows(rows, pgx.RowToStructByPos[known])
	if err != nil {
		return nil, fmt.Errorf("recognise document: %w", err)
	}
	receipts := make([]chancery.Receipt, n)
	for i := range receipts {
		receipts[i].Err = chancery.ErrNotFound
	}
	if len(found) == 0 {
		return receipts, nil
	}
	var batch pgx.Batch
	statements := queueStatements(&batch, each(found, func(k known) int64 { return k.Key }))
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return nil, fmt.Errorf("recognise document: %w", err)
	}
	for _, k := range found {
		receipts[k.Place-1] = chancery.Receipt{Statement: *statements[k.Key]}
	}
	return receipts, nil
}
