package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Known is the statement that a document was taken in as before: the same bytes,
// of which the sender said the same source, or none both times. [Store.Put] would
// recognise it, too; this tells so before it is coded. One that was withdrawn
// comes with [chancery.ErrWithdrawn]; a document that is not known is
// [chancery.ErrNotFound], and Put may recognise it still.
func (s *Store) Known(ctx context.Context, digest [32]byte, source string) (chancery.Statement, error) {
	receipts, err := s.KnownAll(ctx, [][32]byte{digest}, []string{source})
	if err != nil {
		return chancery.Statement{}, err
	}
	return receipts[0].Statement, receipts[0].Err
}

// KnownAll is [Store.Known] for each of the documents, in one look.
func (s *Store) KnownAll(ctx context.Context, digests [][32]byte, sources []string) ([]chancery.Receipt, error) {
	receipts, err := readCurrent(ctx, s, func(tx pgx.Tx) ([]chancery.Receipt, error) {
		rows, _ := tx.Query(ctx, `
			SELECT given.place, known.key
			FROM unnest($1::bytea[], $2::text[]) WITH ORDINALITY AS given (digest, source, place)
			CROSS JOIN LATERAL (
				SELECT s.key
				FROM revisions r
				JOIN statements s ON s.key = r.statement
				WHERE r.digest = given.digest AND s.given IS NOT NULL AND coalesce(s.given->>'source_url', '') = given.source
				ORDER BY s.key
				LIMIT 1) AS known`,
			each(digests, func(d [32]byte) []byte { return d[:] }), sources)
		return receiptsOf(ctx, tx, rows, len(digests))
	})
	if err != nil {
		return nil, fmt.Errorf("known documents: %w", err)
	}
	for i, r := range receipts {
		if r.Err == nil && r.Statement.Withdrawn != nil {
			r.Err = chancery.ErrWithdrawn
		}
		if r.Err != nil {
			receipts[i].Err = fmt.Errorf("document %x: %w", digests[i][:6], r.Err)
		}
	}
	return receipts, nil
}
