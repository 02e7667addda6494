package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// claimID makes the key of a new statement and the id it goes by.
func claimID(ctx context.Context, tx pgx.Tx, proposed chancery.StatementID) (int64, chancery.StatementID, error) {
	if proposed == "" {
		return 0, "", errors.New("no id is proposed")
	}
	var key int64
	err := tx.QueryRow(ctx, `SELECT nextval(pg_get_serial_sequence('statements', 'key'))`).Scan(&key)
	if err != nil {
		return 0, "", fmt.Errorf("key of %s: %w", proposed, err)
	}
	id, err := claimSlug(ctx, tx, key, proposed)
	return key, id, err
}

// rename gives a statement whose title or date is corrected the id that goes with
// them. Otherwise it keeps the one it has, whatever is proposed.
func (w rewriting) rename(ctx context.Context, tx pgx.Tx, proposed chancery.Statement) (chancery.StatementID, error) {
	was := w.stored.Statement
	if proposed.ID == "" || proposed.Title == was.Title && proposed.Date == was.Date {
		return was.ID, nil
	}
	return claimSlug(ctx, tx, w.statement, proposed.ID)
}

// claimSlug is the id that a statement is to go by: the proposed one, or, where
// another statement has or had that, the first free of proposed-2, proposed-3 and
// on. An id once claimed is never given to another statement.
func claimSlug(ctx context.Context, tx pgx.Tx, key int64, proposed chancery.StatementID) (chancery.StatementID, error) {
	owners, err := slugOwners(ctx, tx, proposed)
	if err != nil {
		return "", fmt.Errorf("ids like %s: %w", proposed, err)
	}
	for n := 1; ; n++ {
		id := proposed
		if n > 1 {
			id = chancery.StatementID(fmt.Sprintf("%s-%d", proposed, n))
		}
		if owner, taken := owners[id]; taken {
			if owner == key {
				return id, nil
			}
			continue
		}
		// Somebody may be claiming it in this moment: then this waits for them.
		tag, err := tx.Exec(ctx, `
			INSERT INTO statement_slugs (slug, statement)
			VALUES ($1, $2)
			ON CONFLICT (slug) DO NOTHING`, id, key)
		if err != nil {
			return "", fmt.Errorf("claim id %s: %w", id, err)
		}
		if tag.RowsAffected() == 1 {
			return id, nil
		}
	}
}

// slugOwners tells whose the ids are that are or begin with the proposed one and
// a hyphen; in the order of bytes they stand before the same with a full stop.
func slugOwners(ctx context.Context, tx pgx.Tx, proposed chancery.StatementID) (map[chancery.StatementID]int64, error) {
	rows, _ := tx.Query(ctx, `
		SELECT slug, statement
		FROM statement_slugs
		WHERE slug = $1::text OR (slug > $1 || '-' AND slug < $1 || '.')`, proposed)
	owners := make(map[chancery.StatementID]int64)
	var (
		slug  chancery.StatementID
		owner int64
	)
	_, err := pgx.ForEachRow(rows, []any{&slug, &owner}, func() error {
		owners[slug] = owner
		return nil
	})
	return owners, err
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
