package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Statement is the statement that has the id now or had it once: compare the id
// of the answer to see whether it has moved. Of a withdrawn statement it gives
// what is known of it together with [chancery.ErrWithdrawn].
func (s *Store) Statement(ctx context.Context, id chancery.StatementID) (chancery.Statement, error) {
	statement, err := read(ctx, s, func(tx pgx.Tx) (chancery.Statement, error) {
		key, err := statementKey(ctx, tx, id)
		if err != nil {
			return chancery.Statement{}, err
		}
		return statementByKey(ctx, tx, key)
	})
	if err == nil && statement.Withdrawn != nil {
		err = chancery.ErrWithdrawn
	}
	if err != nil {
		return statement, fmt.Errorf("statement %s: %w", id, err)
	}
	return statement, nil
}

// statementKey looks an id up, old ones too.
func statementKey(ctx context.Context, tx pgx.Tx, id chancery.StatementID) (int64, error) {
	rows, _ := tx.Query(ctx, `SELECT statement FROM statement_slugs WHERE slug = $1`, id)
	key, err := pgx.CollectExactlyOneRow(rows, pgx.RowTo[int64])
	return key, foundOrNot(err)
}

// standingKey looks up the id of a statement that is not withdrawn.
func standingKey(ctx context.Context, tx pgx.Tx, id chancery.StatementID) (int64, error) {
	key, err := statementKey(ctx, tx, id)
	if err != nil {
		return 0, err
	}
	var withdrawn bool
	err = tx.QueryRow(ctx, `SELECT withdrawn_at IS NOT NULL FROM statements WHERE key = $1`, key).Scan(&withdrawn)
	if err == nil && withdrawn {
		err = chancery.ErrWithdrawn
	}
	return key, err
}

func statementByKey(ctx context.Context, tx pgx.Tx, key int64) (chancery.Statement, error) {
	var batch pgx.Batch
	found := queueStatements(&batch, []int64{key})
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return chancery.Statement{}, err
	}
	if found[key] == nil {
		return chancery.Statement{}, chancery.ErrNotFound
	}
	return *found[key], nil
}

type statementRow struct {
	Key             int64
	ID              chancery.StatementID
	Title           string
	Date            pgtype.Date
	Place           string
	Language        string
	SourceURL       string
	Revision        int
	Status          chancery.Status
	Ruleset         string
	CreatedAt       time.Time
	UpdatedAt       time.Time
	Root            chancery.StatementID
	SaidAt          time.Time
	WithdrawnAt     *time.Time
	WithdrawnReason *string
}

func (r statementRow) statement() *chancery.Statement {
	s := chancery.Statement{
		ID: r.ID,
		Origin: chancery.Origin{
			Title: r.Title, Date: dateOf(r.Date), Place: r.Place, Language: r.Language, SourceURL: r.SourceURL,
		},
		Revision: r.Revision, Status: r.Status, Ruleset: r.Ruleset,
		CreatedAt: r.CreatedAt.UTC(), UpdatedAt: r.UpdatedAt.UTC(),
		Root: r.Root, SaidAt: r.SaidAt.UTC(),
	}
	if r.WithdrawnAt != nil {
		s.Withdrawn = &chancery.Withdrawal{At: r.WithdrawnAt.UTC(), Reason: *r.WithdrawnReason}
	}
	return &s
}

type issuerRow struct {
	Statement int64
	Issuer    chancery.IssuerID
	Name      string
	Country   chancery.CountryCode
}

// queueStatements asks for statements; the map is filled when the batch is closed.
func queueStatements(batch *pgx.Batch, keys []int64) map[int64]*chancery.Statement {
	found := make(map[int64]*chancery.Statement, len(keys))
	batch.Queue(`
		SELECT key, id, title, date, place, language, source_url, revision, status, ruleset,
			created_at, updated_at, root, said_at, withdrawn_at, withdrawn_reason
		FROM statements
		WHERE key = ANY($1)`, keys,
	).Query(eachRow(func(r statementRow) { found[r.Key] = r.statement() }))
	batch.Queue(`
		SELECT statement, issuer, name, coalesce(country, '') AS country
		FROM statement_issuers
		WHERE statement = ANY($1)
		ORDER BY statement, position`, keys,
	).Query(eachRow(func(r issuerRow) {
		s := found[r.Statement]
		s.Issuers = append(s.Issuers, chancery.Issuer{ID: r.Issuer, Name: r.Name, Country: r.Country})
	}))
	return found
}

// eachRow hands the rows of a query to f, as structs by the names of columns.
func eachRow[T any](f func(T)) func(pgx.Rows) error {
	return func(rows pgx.Rows) error {
		all, err := pgx.CollectRows(rows, pgx.RowToStructByName[T])
		for _, row := range all {
			f(row)
		}
		return err
	}
}

// keyedEntry is an entry with the key of its statement.
type keyedEntry struct {
	key int64
	chancery.Entry
}

func insertStatements(ctx context.Context, tx pgx.Tx, entries []keyedEntry) error {
	return copyRows(ctx, tx, "statements",
		[]string{
			"key", "id", "root", "title", "date", "place", "language", "source_url", "given",
			"revision", "status", "ruleset", "read_by", "created_at", "updated_at", "said_at",
		},
		entries, func(_ int, e keyedEntry) ([]any, error) {
			s := e.Statement
			return []any{
				e.key, s.ID, s.ID, s.Title, dateValue(s.Date), s.Place, s.Language, s.SourceURL, recordGiven(e.Given),
				s.Revision, s.Status, s.Ruleset, s.Ruleset, s.CreatedAt, s.UpdatedAt, s.SaidAt,
			}, nil
		})
}

func updateStatement(ctx context.Context, tx pgx.Tx, key int64, s chancery.Statement) error {
	args := pgx.StrictNamedArgs{
		"key": key, "id": s.ID, "title": s.Title, "date": dateValue(s.Date), "place": s.Place, "language": s.Language,
		"source_url": s.SourceURL, "revision": s.Revision, "status": s.Status, "ruleset": s.Ruleset,
		"updated_at": s.UpdatedAt, "said_at": s.SaidAt, "withdrawn_at": nil, "withdrawn_reason": nil,
	}
	if s.Withdrawn != nil {
		args["withdrawn_at"], args["withdrawn_reason"] = s.Withdrawn.At, s.Withdrawn.Reason
	}
	_, err := tx.Exec(ctx, `
		UPDATE statements
		SET id = @id, title = @title, date = @date, place = @place, language = @language, source_url = @source_url,
			revision = @revision, status = @status, ruleset = @ruleset, read_by = @ruleset, updated_at = @updated_at, said_at = @said_at,
			withdrawn_at = @withdrawn_at, withdrawn_reason = @withdrawn_reason
		WHERE key = @key`, args)
	return err
}
