package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// claimID makes the key of a new statement and the id it goes by: the proposed
// one, or, where that is taken, the first free of proposed-2, proposed-3 and on.
// An id once claimed is never given to another statement.
func claimID(ctx context.Context, tx pgx.Tx, proposed chancery.StatementID) (int64, chancery.StatementID, error) {
	if proposed == "" {
		return 0, "", errors.New("no id is proposed")
	}
	var key int64
	err := tx.QueryRow(ctx, `SELECT nextval(pg_get_serial_sequence('statements', 'key'))`).Scan(&key)
	if err != nil {
		return 0, "", fmt.Errorf("key of %s: %w", proposed, err)
	}
	taken, err := takenSlugs(ctx, tx, proposed)
	if err != nil {
		return 0, "", fmt.Errorf("ids like %s: %w", proposed, err)
	}
	for n := 1; ; n++ {
		id := proposed
		if n > 1 {
			id = chancery.StatementID(fmt.Sprintf("%s-%d", proposed, n))
		}
		if taken[id] {
			continue
		}
		// Somebody may be claiming it in this moment: then this waits for them.
		tag, err := tx.Exec(ctx, `
			INSERT INTO statement_slugs (slug, statement)
			VALUES ($1, $2)
			ON CONFLICT (slug) DO NOTHING`, id, key)
		if err != nil {
			return 0, "", fmt.Errorf("claim id %s: %w", id, err)
		}
		if tag.RowsAffected() == 1 {
			return key, id, nil
		}
	}
}

// takenSlugs are the ids that are or begin with the proposed one and a hyphen; in
// the order of bytes they stand before the same with a full stop.
func takenSlugs(ctx context.Context, tx pgx.Tx, proposed chancery.StatementID) (map[chancery.StatementID]bool, error) {
	rows, _ := tx.Query(ctx, `
		SELECT slug
		FROM statement_slugs
		WHERE slug = $1::text OR (slug > $1 || '-' AND slug < $1 || '.')`, proposed)
	slugs, err := pgx.CollectRows(rows, pgx.RowTo[chancery.StatementID])
	taken := make(map[chancery.StatementID]bool, len(slugs))
	for _, slug := range slugs {
		taken[slug] = true
	}
	return taken, err
}

// Aliases are every id that the statements have or had, and those that are none.
func (s *Store) Aliases(ctx context.Context, ids []chancery.StatementID) ([]chancery.StatementID, error) {
	rows, _ := s.pool.Query(ctx, `
		SELECT every.slug
		FROM statement_slugs one
		JOIN statement_slugs every ON every.statement = one.statement
		WHERE one.slug = ANY($1::text[])
		UNION
		SELECT unnest($1::text[])`, texts(ids))
	aliases, err := pgx.CollectRows(rows, pgx.RowTo[chancery.StatementID])
	if err != nil {
		return nil, fmt.Errorf("ids of statements: %w", err)
	}
	return aliases, nil
}
