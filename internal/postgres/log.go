package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// LogEnd is the place behind the last change: who has seen all up to there has
// what the archive holds.
func (s *Store) LogEnd(ctx context.Context) (chancery.Place, error) {
	end, err := read(ctx, s, func(tx pgx.Tx) (chancery.Place, error) { return logEnd(ctx, tx) })
	if err != nil {
		return end, fmt.Errorf("end of the log: %w", err)
	}
	return end, nil
}

func logEnd(ctx context.Context, tx pgx.Tx) (chancery.Place, error) {
	rows, _ := tx.Query(ctx, `SELECT `+placeColumns+` FROM logged ORDER BY cursor DESC LIMIT 1`)
	places, err := pgx.CollectRows(rows, scanPlace)
	if err != nil || len(places) == 0 {
		return chancery.Place{}, err
	}
	return places[0], nil
}

const placeColumns = `cursor, at, op, coalesce(passage, statement) AS record`

func scanPlace(row pgx.CollectableRow) (chancery.Place, error) {
	var (
		cursor int64
		at     time.Time
		op     chancery.Op
		id     string
	)
	err := row.Scan(&cursor, &at, &op, &id)
	return chancery.NewPlace(cursor, at, op, id), err
}

// ReadLog reads a stretch of the change log, oldest first. A place that is not in
// the log is [chancery.ErrLostPlace], or [chancery.ErrNotYet] on a replica that
// has not come to it; a query without a word to look for is a
// [*chancery.ValueError].
func (s *Store) ReadLog(ctx context.Context, asked chancery.LogStretch) ([]chancery.Logged, error) {
	found, err := read(ctx, s, func(tx pgx.Tx) ([]chancery.Logged, error) {
		if err := requirePlaces(ctx, tx, asked); err != nil {
			return nil, err
		}
		return readLog(ctx, tx, asked)
	})
	if err != nil {
		return nil, fmt.Errorf("read log after %d: %w", asked.After.Cursor, err)
	}
	return found, nil
}

// requirePlaces checks that the log has the ends of the stretch, and that the
// database finds words in the query.
func requirePlaces(ctx context.Context, tx pgx.Tx, asked chancery.LogStretch) error {
	var (
		known   = map[chancery.Place]bool{{}: true}
		last    int64
		replica bool
		words   string
		batch   pgx.Batch
	)
	batch.Queue(`SELECT `+placeColumns+` FROM logged WHERE cursor IN ($1, $2)`, asked.After.Cursor, asked.To.Cursor).
		Query(func(rows pgx.Rows) error {
			places, err := pgx.CollectRows(rows, scanPlace)
			for _, p := range places {
				known[p] = true
			}
			return err
		})
	batch.Queue(`SELECT coalesce(max(cursor), 0), pg_is_in_recovery() FROM logged`).
		QueryRow(func(row pgx.Row) error { return row.Scan(&last, &replica) })
	batch.Queue(`SELECT `+typed+`::text`, pgx.StrictNamedArgs{"query": searchable(asked.Query)}).
		QueryRow(func(row pgx.Row) error { return row.Scan(&words) })
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return err
	}
	for _, p := range []chancery.Place{asked.After, asked.To} {
		switch {
		case known[p]:
		case replica && p.Cursor > last:
			return chancery.ErrNotYet
		default:
			return chancery.ErrLostPlace
		}
	}
	if asked.Query != "" && words == "" {
		return noWord(asked.Query)
	}
	return nil
}

func readLog(ctx context.Context, tx pgx.Tx, asked chancery.LogStretch) ([]chancery.Logged, error) {
	args := pgx.StrictNamedArgs{"after": asked.After.Cursor, "to": asked.To.Cursor, "limit": asked.Limit}
	rows, _ := tx.Query(ctx, selectLogged(`WHERE cursor > @after AND (@to = 0::bigint OR cursor <= @to)`, asked.Query, args), args)
	return scanLogged(rows)
}

// foundIn is whether the query finds a passage by its record in a column; the
// words are those of passages.search.
func foundIn(record, query string, args pgx.StrictNamedArgs) string {
	if query == "" {
		return "true"
	}
	args["query"] = searchable(query)
	return `coalesce(passage_words(` + record + ` #>> '{passage,lead_in,quote}', ` + record + ` #>> '{passage,quote}',
				setweight(words_of(coalesce(` + record + ` #>> '{statement,title}', '')), 'D')) @@ ` + searched + `, false)`
}

func noWord(query string) error {
	return &chancery.ValueError{Kind: "query", Value: query, Reason: "has no word to search for"}
}
