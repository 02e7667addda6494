package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

const selectIssuers = `
	SELECT i.id, i.name, coalesce(i.country, '') AS country,
		` + talliedColumns + `
	FROM issuers i
	LEFT JOIN tallies n ON n.kind = 'issuer' AND n.tag = i.id
	`

type countedIssuer struct {
	chancery.Issuer
	tally
}

func (c countedIssuer) counted() chancery.Counted[chancery.Issuer] { return counted(c.Issuer, c.tally) }

// Issuers are those of at least one standing statement, the busiest first.
func (s *Store) Issuers(ctx context.Context) ([]chancery.Counted[chancery.Issuer], error) {
	issuers, err := rowsOf(ctx, s, anywhere, pgx.RowToStructByName[countedIssuer], selectIssuers+`
		WHERE n.statements > 0
		ORDER BY n.statements DESC, n.commitments DESC, i.id`)
	if err != nil {
		return nil, fmt.Errorf("issuers: %w", err)
	}
	return each(issuers, countedIssuer.counted), nil
}

// Issuer is one issuer, also one whose statements are all withdrawn.
func (s *Store) Issuer(ctx context.Context, id chancery.IssuerID) (chancery.Counted[chancery.Issuer], error) {
	issuer, err := rowOf(ctx, s, anywhere, pgx.RowToStructByName[countedIssuer], selectIssuers+`WHERE i.id = $1`, id)
	if err != nil {
		return chancery.Counted[chancery.Issuer]{}, fmt.Errorf("issuer %s: %w", id, foundOrNot(err))
	}
	return issuer.counted(), nil
}

func counted[T any](item T, n tally) chancery.Counted[T] {
	return chancery.Counted[T]{Item: item, Commitments: n.Commitments, Passages: n.Passages, Statements: n.Statements}
}

// insertIssuers makes the issuers known that are not, under the name that comes
// first. Rows go in by id, so that writers who bring the same new ones wait in one
// direction.
func insertIssuers(ctx context.Context, tx pgx.Tx, issuers []chancery.Issuer) error {
	if len(issuers) == 0 {
		return nil
	}
	_, err := tx.Exec(ctx, `
		INSERT INTO issuers (id, name, country)
		SELECT DISTINCT ON (id) id, name, nullif(country, '')
		FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS given (id, name, country, place)
		ORDER BY id, place
		ON CONFLICT (id) DO NOTHING`,
		each(issuers, func(i chancery.Issuer) string { return string(i.ID) }),
		each(issuers, func(i chancery.Issuer) string { return i.Name }),
		each(issuers, func(i chancery.Issuer) string { return string(i.Country) }))
	if err != nil {
		return fmt.Errorf("insert issuers: %w", err)
	}
	return nil
}

// replaceStatementIssuers writes in whose name statements are made, of which some
// are stored already.
func replaceStatementIssuers(ctx context.Context, tx pgx.Tx, stored []int64, entries []keyedEntry) error {
	if len(stored) > 0 {
		if _, err := tx.Exec(ctx, `DELETE FROM statement_issuers WHERE statement = ANY($1)`, stored); err != nil {
			return fmt.Errorf("replace issuers: %w", err)
		}
	}
	type row struct {
		statement int64
		position  int
		issuer    chancery.Issuer
		dated     pgtype.Date
	}
	var rows []row
	for _, e := range entries {
		for i, issuer := range e.Statement.Issuers {
			rows = append(rows, row{e.key, i + 1, issuer, dateOrder(e.Statement.Date)})
		}
	}
	return copyRows(ctx, tx, "statement_issuers",
		[]string{"statement", "position", "issuer", "name", "country", "dated"},
		rows, func(w *rowWriter, r *row) {
			w.bigint(r.statement)
			w.smallint(r.position)
			w.text(string(r.issuer.ID))
			w.text(r.issuer.Name)
			if r.issuer.Country == "" {
				w.null()
			} else {
				w.text(string(r.issuer.Country))
			}
			w.date(r.dated)
		})
}
