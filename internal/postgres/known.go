package postgres

import (
	"context"
	"errors"
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
	statement, err := read(ctx, s, func(tx pgx.Tx) (chancery.Statement, error) {
		rows, _ := tx.Query(ctx, `
			SELECT s.key
			FROM revisions r
			JOIN statements s ON s.key = r.statement
			WHERE r.digest = $1 AND s.given IS NOT NULL AND coalesce(s.given->>'source_url', '') = $2
			ORDER BY s.key
			LIMIT 1`, digest[:], source)
		key, err := pgx.CollectExactlyOneRow(rows, pgx.RowTo[int64])
		if errors.Is(err, pgx.ErrNoRows) {
			return chancery.Statement{}, chancery.ErrNotFound
		}
		if err != nil {
			return chancery.Statement{}, err
		}
		return statementByKey(ctx, tx, key)
	})
	if err == nil && statement.Withdrawn != nil {
		err = chancery.ErrWithdrawn
	}
	if err != nil {
		return statement, fmt.Errorf("document %x: %w", digest[:6], err)
	}
	return statement, nil
}
