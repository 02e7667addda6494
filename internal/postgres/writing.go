package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// write runs f in a transaction, again when it fell into a deadlock, and when the
// connection was lost before it was to be committed: then it left nothing. Each
// query sees what was committed before it, whatever the database has for a default:
// what is looked up under a lock relies on that.
//
// The queries of a write go by keys, and so do the checks of foreign keys, which
// Postgres would plan anew for every row as it does the queries of lists (see
// settings): that was half of the time of a write.
func write(ctx context.Context, s *Store, f func(pgx.Tx) error) error {
	const attempts = 3
	var err error
	for range attempts {
		err = s.primary.persist(ctx, comeback, func(conn *pgxpool.Conn) error { return commit(ctx, conn, f) })
		if !hasCode(err, "40P01") { // deadlock_detected
			break
		}
	}
	return err
}

// commit runs f in a transaction and commits it. Where the connection is lost over
// that, nobody knows whether it was: [chancery.ErrUnsure].
func commit(ctx context.Context, conn *pgxpool.Conn, f func(pgx.Tx) error) error {
	tx, err := conn.BeginTx(ctx, pgx.TxOptions{BeginQuery: `BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL plan_cache_mode = auto; SET LOCAL chancery.crossings = 'of regions'`})
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback(ctx) }() // of nothing, where it was committed
	if err := f(tx); err != nil {
		return err
	}
	err = tx.Commit(ctx)
	if lost(conn.Conn(), err) {
		return &onceError{fmt.Errorf("%w: %w", chancery.ErrUnsure, err)}
	}
	return err
}

// direct does something with one statement on the primary that may be done twice.
func (s *Store) direct(ctx context.Context, do func(*pgxpool.Conn) error) error {
	return s.primary.persist(ctx, comeback, do)
}
