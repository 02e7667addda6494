package postgres

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/chancery"
)

const (
	// replay is how long a read waits for a replica to come to where the primary was:
	// that took 0.7 ms in the mean and 3 ms at worst with nothing in its way.
	replay = 5 * time.Millisecond
	// checking bounds what is asked of a replica before the read itself: one that
	// takes longer hangs.
	checking = time.Second
	// minRest and maxRest are how long a replica that is behind is not asked again.
	minRest, maxRest = 5 * time.Millisecond, 320 * time.Millisecond
)

// errBehind is of a replica that has not come to the state that is asked for, or
// has come to another: that of a primary whose last writes were lost with it.
var errBehind = errors.New("the replica is behind")

// replica is a server that follows the primary.
type replica struct {
	*server
	rest  atomic.Int64 // how long it was left alone when it was last behind; 0 once it was not
	until atomic.Int64 // when that is over
	tally replicaTally
}

// replicaTally counts reads: done here, and done elsewhere as the replica was
// behind, was away, or broke off.
type replicaTally struct{ done, behind, away, broken atomic.Uint64 }

// usable is whether to ask the replica at all.
func (r *replica) usable() bool {
	switch {
	case r.absent() != nil:
		r.tally.away.Add(1)
	case time.Now().UnixNano() < r.until.Load():
		r.tally.behind.Add(1)
	default:
		return true
	}
	return false
}

// read runs f in a transaction that sees the state need, or a later one; elsewhere
// is whether somebody else has to be asked.
func (r *replica) read(ctx context.Context, need chancery.Version, how reading, f func(pgx.Tx) error) (elsewhere bool, err error) {
	err = r.attempt(ctx, r.pool, func(conn *pgxpool.Conn) error {
		for deadline := time.Now().Add(replay); ; time.Sleep(time.Millisecond) {
			err := r.transact(ctx, conn, need, how, f)
			if !errors.Is(err, errBehind) || time.Now().After(deadline) {
				return err
			}
		}
	})
	switch {
	case errors.Is(err, errBehind):
		r.pause()
		r.tally.behind.Add(1)
		return true, err
	case errors.As(err, new(*onceError)):
		return false, err
	case errors.As(err, new(*lostError)), conflict(err), hasCode(err, "53300"):
		r.tally.broken.Add(1)
		return true, err
	}
	r.rest.Store(0)
	r.tally.done.Add(1)
	return false, err
}

// conflict is whether what was read stood in the way of what the replica had to
// replay (40001, 40P01): nothing else fails so that only reads.
func conflict(err error) bool { return hasCode(err, "40001", "40P01") }

// pause leaves a replica alone that is behind, longer each time.
func (r *replica) pause() {
	rest := min(max(2*time.Duration(r.rest.Load()), minRest), maxRest)
	r.rest.Store(int64(rest))
	r.until.Store(time.Now().Add(rest).UnixNano())
}

// transact begins no later than the read may begin: what the check saw is what f
// sees.
func (r *replica) transact(ctx context.Context, conn *pgxpool.Conn, need chancery.Version, how reading, f func(pgx.Tx) error) error {
	tx, err := r.begin(ctx, conn, need, how)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback(ctx) }() // of what only reads
	return f(tx)
}

// begin begins a transaction that sees the state need. A replica that hangs is left.
func (r *replica) begin(ctx context.Context, conn *pgxpool.Conn, need chancery.Version, how reading) (pgx.Tx, error) {
	hurried, cancel := context.WithTimeout(ctx, checking)
	defer cancel()
	tx, err := conn.BeginTx(hurried, readOnly)
	if err != nil {
		return nil, r.hanging(ctx, err)
	}
	err = requireState(hurried, tx, need, how)
	if err == nil {
		return tx, nil
	}
	_ = tx.Rollback(ctx)
	if hasCode(err, "42P01", "42703") { // undefined_table, undefined_column: of an older schema
		err = errBehind
	}
	return nil, r.hanging(ctx, err)
}

func (r *replica) hanging(ctx context.Context, err error) error {
	if ctx.Err() != nil || !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	r.leave(err)
	return &lostError{err}
}

// requireState is errBehind unless the transaction sees the state need or one that
// came of it: the very place in the log has to be there. A long read wants a
// replica that tells the primary what it reads; others break it off when they
// replay what the primary has cleared away (max_standby_streaming_delay).
func requireState(ctx context.Context, tx pgx.Tx, need chancery.Version, how reading) error {
	seen, err := version(ctx, tx)
	if err != nil {
		return err
	}
	holds := seen == need
	if !holds && seen.Reached(need) && (seen.Altered == need.Altered || seen.Altered.Cursor > need.Altered.Cursor) {
		rows, _ := tx.Query(ctx, `SELECT `+placeColumns+` FROM logged WHERE cursor = $1`, need.Log.Cursor)
		places, err := pgx.CollectRows(rows, scanPlace)
		if err != nil {
			return err
		}
		holds = need.Log == chancery.Place{} || len(places) == 1 && places[0] == need.Log
	}
	if holds && how.long {
		err = tx.QueryRow(ctx, `SELECT NOT pg_is_in_recovery() OR current_setting('hot_standby_feedback')::boolean`).Scan(&holds)
	}
	if err == nil && !holds {
		err = errBehind
	}
	return err
}
