package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// claim is the key of a new statement and the id it goes by.
type claim struct {
	key int64
	id  chancery.StatementID
}

// claimIDs makes keys of new statements and claims their ids: for one as for any
// other, for several at once what one after another would get. Where somebody else
// takes one of several meanwhile, that is errTaken, and nothing is lost but time.
func claimIDs(ctx context.Context, tx pgx.Tx, mine *reservation, entries []chancery.Entry) ([]claim, error) {
	rows, _ := tx.Query(ctx, `
		SELECT nextval(sequence)
		FROM (SELECT pg_get_serial_sequence('statements', 'key')::regclass OFFSET 0) AS of (sequence), generate_series(1, $1)`,
		len(entries))
	keys, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return nil, fmt.Errorf("keys of statements: %w", err)
	}
	claims := make([]claim, len(entries))
	for i, e := range entries {
		if claims[i] = (claim{keys[i], e.Statement.ID}); e.Statement.ID == "" {
			return nil, errors.New("no id is proposed")
		}
	}
	if len(claims) == 1 {
		claims[0].id, err = claimSlug(ctx, tx, mine, claims[0].key, claims[0].id)
		return claims, err
	}
	return claims, claimSlugs(ctx, tx, mine, claims)
}

// claimSlugs turns proposed ids into the first free forms of them.
func claimSlugs(ctx context.Context, tx pgx.Tx, mine *reservation, claims []claim) error {
	others := mine.others()
	owners, err := slugOwners(ctx, tx, each(claims, func(c claim) chancery.StatementID { return c.id })...)
	if err != nil {
		return fmt.Errorf("ids like %s and others: %w", claims[0].id, err)
	}
	tried := map[chancery.StatementID]int{}
	for i, c := range claims {
		for n := tried[c.id] + 1; ; n++ {
			id := form(c.id, n)
			tried[c.id] = n
			if _, taken := owners[id]; !taken && !others[id] && mine.reserve(id) {
				owners[id], claims[i].id = c.key, id
				break
			}
		}
	}
	tag, err := tx.Exec(ctx, `
		INSERT INTO statement_slugs (slug, statement)
		SELECT slug, statement
		FROM unnest($1::text[], $2::bigint[]) AS given (slug, statement)
		ORDER BY slug
		ON CONFLICT (slug) DO NOTHING`,
		each(claims, func(c claim) string { return string(c.id) }), each(claims, func(c claim) int64 { return c.key }))
	if err != nil {
		return fmt.Errorf("claim id %s and others: %w", claims[0].id, err)
	}
	if tag.RowsAffected() < int64(len(claims)) {
		return fmt.Errorf("claim id %s and others: %w", claims[0].id, errTaken)
	}
	return nil
}

// form is the nth form of a proposed id.
func form(proposed chancery.StatementID, n int) chancery.StatementID {
	if n == 1 {
		return proposed
	}
	return chancery.StatementID(fmt.Sprintf("%s-%d", proposed, n))
}

// rename gives a statement whose title or date is corrected the id that goes with
// them. Otherwise it keeps the one it has, whatever is proposed.
func (w rewriting) rename(ctx context.Context, tx pgx.Tx, proposed chancery.Statement) (chancery.StatementID, error) {
	was := w.stored.Statement
	if proposed.ID == "" || proposed.Title == was.Title && proposed.Date == was.Date {
		return was.ID, nil
	}
	return claimSlug(ctx, tx, nil, w.statement, proposed.ID)
}

// claimSlug is the id that a statement is to go by: the proposed one, or, where
// another statement has or had that, the first free of proposed-2, proposed-3 and
// on. An id once claimed is never given to another statement.
func claimSlug(
	ctx context.Context, tx pgx.Tx, mine *reservation, key int64, proposed chancery.StatementID,
) (chancery.StatementID, error) {
	others := mine.others()
	owners, err := slugOwners(ctx, tx, proposed)
	if err != nil {
		return "", fmt.Errorf("ids like %s: %w", proposed, err)
	}
	for n := 1; ; n++ {
		id := form(proposed, n)
		if owner, taken := owners[id]; taken {
			if owner == key {
				return id, nil
			}
			continue
		}
		if others[id] || !mine.reserve(id) {
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

// slugOwners tells whose the ids are that are or begin with a proposed one and a
// hyphen; in the order of bytes they stand before the same with a full stop.
func slugOwners(ctx context.Context, tx pgx.Tx, proposed ...chancery.StatementID) (map[chancery.StatementID]int64, error) {
	rows, _ := tx.Query(ctx, `
		SELECT owned.slug, owned.statement
		FROM unnest($1::text[]) AS given (slug)
		CROSS JOIN LATERAL (
			SELECT slug, statement
			FROM statement_slugs
			WHERE slug = given.slug
			UNION ALL
			SELECT slug, statement
			FROM statement_slugs
			WHERE slug > given.slug || '-' AND slug < given.slug || '.') AS owned`, texts(proposed))
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
	aliases, err := rowsOf(ctx, s, anywhere, pgx.RowTo[chancery.StatementID], `
		SELECT every.slug
		FROM statement_slugs one
		JOIN statement_slugs every ON every.statement = one.statement
		WHERE one.slug = ANY($1::text[])
		UNION
		SELECT unnest($1::text[])`, texts(ids))
	if err != nil {
		return nil, fmt.Errorf("ids of statements: %w", err)
	}
	return aliases, nil
}
