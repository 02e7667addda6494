package postgres

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// readOnly is a transaction that sees one state of the archive throughout.
var readOnly = pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}

// reading says how something is read.
type reading struct {
	// current: from the primary alone, as what a version does not tell of, or what a
	// write begins with.
	current bool
	// long: it may take minutes.
	long bool
	// impatient: it does not wait for a primary that has gone.
	impatient bool
}

func (how reading) patience() time.Duration {
	if how.impatient {
		return 0
	}
	return comeback
}

// anywhere is what versions tell of, and does not take long; current is of the
// primary.
var anywhere, current = reading{}, reading{current: true}

// read runs f in a transaction that sees one state of the archive throughout, so
// that a page and what hangs on it agree. It is a state that holds all that was
// acknowledged before, by whichever server, and may be that of a replica. Where a
// connection is lost f is run again; what cannot be taken back is a [*onceError].
func read[T any](ctx context.Context, s *Store, f func(pgx.Tx) (T, error)) (T, error) {
	return readAs(ctx, s, anywhere, f)
}

// readCurrent is read from the primary.
func readCurrent[T any](ctx context.Context, s *Store, f func(pgx.Tx) (T, error)) (T, error) {
	return readAs(ctx, s, current, f)
}

func readAs[T any](ctx context.Context, s *Store, how reading, f func(pgx.Tx) (T, error)) (T, error) {
	var result T
	err := s.read(ctx, how, func(tx pgx.Tx) (err error) {
		result, err = f(tx)
		return err
	})
	return result, err
}

func (s *Store) read(ctx context.Context, how reading, f func(pgx.Tx) error) error {
	if done, err := s.readReplica(ctx, how, f); done {
		return err
	}
	return s.primary.persist(ctx, how.patience(), func(conn *pgxpool.Conn) error { return pgx.BeginTxFunc(ctx, conn, readOnly, f) })
}

// querier is a connection or a transaction.
type querier interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
	SendBatch(ctx context.Context, batch *pgx.Batch) pgx.BatchResults
}

// readOnce is read for one query, which is a transaction by itself and costs the
// primary one round trip.
func readOnce[T any](ctx context.Context, s *Store, how reading, f func(querier) (T, error)) (T, error) {
	var result T
	done, err := s.readReplica(ctx, how, func(tx pgx.Tx) (err error) {
		result, err = f(tx)
		return err
	})
	if done {
		return result, err
	}
	err = s.primary.persist(ctx, how.patience(), func(conn *pgxpool.Conn) (err error) {
		result, err = f(conn)
		return err
	})
	return result, err
}

// rowsOf are the rows of one query.
func rowsOf[T any](ctx context.Context, s *Store, how reading, scan pgx.RowToFunc[T], sql string, args ...any) ([]T, error) {
	return readOnce(ctx, s, how, func(q querier) ([]T, error) {
		rows, _ := q.Query(ctx, sql, args...)
		return pgx.CollectRows(rows, scan)
	})
}

// rowOf is the one row of a query.
func rowOf[T any](ctx context.Context, s *Store, how reading, scan pgx.RowToFunc[T], sql string, args ...any) (T, error) {
	return readOnce(ctx, s, how, func(q querier) (T, error) {
		rows, _ := q.Query(ctx, sql, args...)
		return pgx.CollectExactlyOneRow(rows, scan)
	})
}

// readReplica reads from the first replica in turn that has come as far as the
// archive has; done is false where none has.
func (s *Store) readReplica(ctx context.Context, how reading, f func(pgx.Tx) error) (done bool, err error) {
	if len(s.replicas) == 0 || how.current {
		return false, nil
	}
	need, err := s.state(ctx)
	if err != nil {
		return ctx.Err() != nil, err
	}
	first := int(s.asked.Add(1) % uint64(len(s.replicas)))
	for n := range s.replicas {
		r := s.replicas[(first+n)%len(s.replicas)]
		if !r.usable() {
			continue
		}
		if elsewhere, err := r.read(ctx, need, how, f); !elsewhere || ctx.Err() != nil {
			return true, err
		}
	}
	return false, nil
}

// state is that of the archive: all that was committed before it is asked for is
// in it. While the primary is away it is the latest that anybody here knows of.
func (s *Store) state(ctx context.Context) (chancery.Version, error) {
	for deadline := time.Now().Add(comeback); ; {
		v, err := s.states.Ask(ctx)
		switch {
		case !errors.Is(err, chancery.ErrAway):
			return v, err
		case len(s.replicas) > 0:
			return s.furthest.Ask(ctx)
		case !s.primary.await(ctx, time.Until(deadline)):
			return v, err
		}
	}
}

// askPrimary asks for the state, over a connection of its own: who only has to know
// whether anything has changed does not wait for those who count and search. A
// primary that hangs is left.
func (s *Store) askPrimary(ctx context.Context) (v chancery.Version, err error) {
	err = s.primary.persistOver(ctx, s.primary.side, 0, func(conn *pgxpool.Conn) error {
		v, err = version(ctx, conn)
		return err
	})
	switch {
	case err == nil:
		s.latest.set(v)
	case errors.Is(err, context.DeadlineExceeded):
		s.primary.leave(err)
		err = errors.Join(chancery.ErrAway, err)
	}
	return v, err
}

// askReplicas is the latest state of those that are there, and that this server
// has seen: a write that was acknowledged to somebody else, just before the primary
// went, is on some of them.
func (s *Store) askReplicas(ctx context.Context) (chancery.Version, error) {
	latest, none := s.latest.get(), chancery.ErrAway
	for _, r := range s.replicas {
		if r.absent() != nil {
			continue
		}
		hurried, cancel := context.WithTimeout(ctx, checking)
		err := r.attempt(hurried, r.pool, func(conn *pgxpool.Conn) error {
			v, err := version(hurried, conn)
			if err == nil && v.Reached(latest) {
				latest = v
			}
			if err == nil {
				none = nil
			}
			return err
		})
		cancel()
		if errors.Is(err, context.DeadlineExceeded) && !r.busy() {
			r.leave(err)
		}
	}
	return latest, none
}

// askingFor bounds one question for the state.
const askingFor = 2 * time.Second

// latestState is the last that the primary was seen in.
type latestState struct {
	mu sync.Mutex
	v  chancery.Version
}

func (l *latestState) get() chancery.Version {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.v
}

// set takes the word of the primary, also where it is another than that before and
// has less.
func (l *latestState) set(v chancery.Version) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.v = v
}

// hear takes what was seen of the primary at some time.
func (l *latestState) hear(v chancery.Version) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if v.Reached(l.v) {
		l.v = v
	}
}
