package postgres

import (
	"context"
	"encoding/json"
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

// statementColumns are what [statementScan] reads of a statement s.
const statementColumns = `s.id, s.title, s.date, s.place, s.language, s.source_url, s.revision, s.status, s.ruleset,
			s.created_at, s.updated_at, s.root, s.said_at, s.withdrawn_at, s.withdrawn_reason, s.issuers`

// statementScan is where statementColumns are scanned to.
type statementScan struct {
	chancery.Statement
	date    pgtype.Date
	at      *time.Time // of its withdrawal
	reason  *string
	issuers string
}

func (s *statementScan) targets() []any {
	return []any{
		(*string)(&s.ID), &s.Title, &s.date, &s.Place, &s.Language, &s.SourceURL, &s.Revision, (*string)(&s.Status), &s.Ruleset,
		&s.CreatedAt, &s.UpdatedAt, (*string)(&s.Root), &s.SaidAt, &s.at, &s.reason, &s.issuers,
	}
}

// statement makes what was scanned into a statement.
func (s *statementScan) statement() (chancery.Statement, error) {
	found := s.Statement
	found.Date = dateOf(s.date)
	found.CreatedAt, found.UpdatedAt, found.SaidAt = s.CreatedAt.UTC(), s.UpdatedAt.UTC(), s.SaidAt.UTC()
	if s.at != nil {
		found.Withdrawn = &chancery.Withdrawal{At: s.at.UTC(), Reason: *s.reason}
	}
	reader := jsonText{text: s.issuers}
	found.Issuers = reader.issuers()
	if err := reader.done(); err != nil {
		return found, fmt.Errorf("issuers of statement %s: %w", found.ID, err)
	}
	return found, nil
}

// queueStatements asks for statements; the map is filled when the batch is closed.
func queueStatements(batch *pgx.Batch, keys []int64) map[int64]*chancery.Statement {
	found := make(map[int64]*chancery.Statement, len(keys))
	batch.Queue(`
		SELECT s.key, `+statementColumns+`
		FROM statements s
		WHERE s.key = ANY($1)`, keys,
	).Query(func(rows pgx.Rows) error {
		var (
			key  int64
			scan statementScan
		)
		_, err := pgx.ForEachRow(rows, append([]any{&key}, scan.targets()...), func() error {
			statement, err := scan.statement()
			found[key] = &statement
			return err
		})
		return err
	})
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
			"key", "id", "root", "title", "date", "place", "language", "source_url", "issuers", "given",
			"revision", "status", "ruleset", "read_by", "created_at", "updated_at", "said_at",
		},
		entries, func(w *rowWriter, e *keyedEntry) {
			s := &e.Statement
			w.bigint(e.key)
			w.text(string(s.ID))
			w.text(string(s.ID))
			w.text(s.Title)
			w.date(dateValue(s.Date))
			w.text(s.Place)
			w.text(s.Language)
			w.text(s.SourceURL)
			w.marshaled(recordIssuers(s.Issuers))
			given, err := json.Marshal(recordGiven(e.Given))
			if err != nil {
				w.fail(err)
			}
			w.jsonb(given)
			w.integer(s.Revision)
			w.text(string(s.Status))
			w.text(s.Ruleset)
			w.text(s.Ruleset)
			w.timestamptz(s.CreatedAt)
			w.timestamptz(s.UpdatedAt)
			w.timestamptz(s.SaidAt)
		})
}

func updateStatement(ctx context.Context, tx pgx.Tx, key int64, s chancery.Statement) error {
	args := pgx.StrictNamedArgs{
		"key": key, "id": s.ID, "title": s.Title, "date": dateValue(s.Date), "place": s.Place, "language": s.Language,
		"source_url": s.SourceURL, "issuers": recordIssuers(s.Issuers), "revision": s.Revision, "status": s.Status, "ruleset": s.Ruleset,
		"updated_at": s.UpdatedAt, "said_at": s.SaidAt, "withdrawn_at": nil, "withdrawn_reason": nil,
	}
	if s.Withdrawn != nil {
		args["withdrawn_at"], args["withdrawn_reason"] = s.Withdrawn.At, s.Withdrawn.Reason
	}
	_, err := tx.Exec(ctx, `
		UPDATE statements
		SET id = @id, title = @title, date = @date, place = @place, language = @language, source_url = @source_url, issuers = @issuers,
			revision = @revision, status = @status, ruleset = @ruleset, read_by = @ruleset, updated_at = @updated_at, said_at = @said_at,
			withdrawn_at = @withdrawn_at, withdrawn_reason = @withdrawn_reason
		WHERE key = @key`, args)
	return err
}
