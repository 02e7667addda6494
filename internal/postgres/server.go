package postgres

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/chancery"
)

const (
	// comeback is how long what is asked of a server waits that has just gone: a
	// standby is promoted in a third of a second, once somebody tells it.
	comeback = 2 * time.Second
	// maxKnock is the longest between two looks whether a server is back.
	maxKnock = time.Second
	// losses is how often a connection may be lost under what is asked, each made anew.
	maxLosses = 3
)

// server is a Postgres, and whether it is there.
type server struct {
	name  string
	pool  *pgxpool.Pool
	side  *pgxpool.Pool // of one connection, for what must not wait for the others; nil: none
	hurry time.Duration // how long to wait for a connection; 0: as long as who asks
	log   *slog.Logger
	open  context.Context // ends with the store

	losses atomic.Uint64 // counts when connections were lost

	mu   sync.Mutex
	back chan struct{} // closed when it is there again; nil while it is there
}

// lostError is a failure of the connection, not of what was asked over it.
type lostError struct{ error }

func (e *lostError) Unwrap() error { return e.error }

// onceError is an error of what is not to be done again, because half of it has
// gone out already.
type onceError struct{ error }

func (e *onceError) Unwrap() error { return e.error }

// persist does something over one connection, again where that is lost, and waits
// for a server that has gone, for so long at most; then it is [chancery.ErrAway].
// What is done has to be nothing by itself, or a transaction to its end.
func (v *server) persist(ctx context.Context, patience time.Duration, do func(*pgxpool.Conn) error) error {
	return v.persistOver(ctx, v.pool, patience, do)
}

func (v *server) persistOver(ctx context.Context, pool *pgxpool.Pool, patience time.Duration, do func(*pgxpool.Conn) error) error {
	deadline := time.Now().Add(patience)
	var err error
	for range maxLosses {
		if !v.await(ctx, time.Until(deadline)) {
			break
		}
		err = v.attempt(ctx, pool, do)
		if !errors.As(err, new(*lostError)) || errors.As(err, new(*onceError)) {
			return err
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return fmt.Errorf("%s: %w: %w", v.name, chancery.ErrAway, err)
}

// attempt does something over one connection. Where that turns out to be lost,
// those are dropped that are as old.
func (v *server) attempt(ctx context.Context, pool *pgxpool.Pool, do func(*pgxpool.Conn) error) error {
	losses := v.losses.Load()
	conn, err := v.acquire(ctx, pool)
	if err != nil {
		return err
	}
	defer conn.Release()
	err = do(conn)
	if !lost(conn.Conn(), err) {
		return err
	}
	if v.losses.CompareAndSwap(losses, losses+1) {
		v.reset()
	}
	return &lostError{err}
}

func (v *server) acquire(ctx context.Context, pool *pgxpool.Pool) (*pgxpool.Conn, error) {
	hurried, cancel := ctx, func() {}
	if v.hurry > 0 {
		hurried, cancel = context.WithTimeout(ctx, v.hurry)
	}
	defer cancel()
	conn, err := pool.Acquire(hurried)
	switch {
	case err == nil || ctx.Err() != nil:
		return conn, err
	case refused(err):
		v.leave(err)
		return nil, &lostError{err}
	case errors.Is(err, context.DeadlineExceeded): // somebody else may have one
		return nil, &lostError{err}
	}
	return nil, err
}

// await waits for the server to be there, for so long at most.
func (v *server) await(ctx context.Context, patience time.Duration) bool {
	back := v.absent()
	if back == nil {
		return true
	}
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case <-back:
		return true
	case <-ctx.Done():
	case <-timer.C:
	}
	return false
}

// absent is nil while the server is there, and else closed when it is again.
func (v *server) absent() <-chan struct{} {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.back
}

// leave has nothing sent to the server until it answers again.
func (v *server) leave(why error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.back != nil || v.open.Err() != nil {
		return
	}
	v.back = make(chan struct{})
	v.reset()
	v.log.Warn("a database server is away", "server", v.name, "error", why)
	go v.knock(time.Now())
}

// knock asks until the server answers.
func (v *server) knock(since time.Time) {
	for wait := 20 * time.Millisecond; !v.answers(); wait = min(2*wait, maxKnock) {
		select {
		case <-v.open.Done():
			return
		case <-time.After(wait):
		}
	}
	v.log.Info("a database server is back", "server", v.name, "after", time.Since(since).Round(time.Millisecond))
	v.mu.Lock()
	defer v.mu.Unlock()
	close(v.back)
	v.back = nil
}

// answers asks over a connection of its own.
func (v *server) answers() bool {
	ctx, cancel := context.WithTimeout(v.open, dialling)
	defer cancel()
	conn, err := pgx.ConnectConfig(ctx, v.pool.Config().ConnConfig)
	if err != nil {
		return false
	}
	defer func() { _ = conn.Close(ctx) }()
	return conn.Ping(ctx) == nil
}

// reset has every connection made anew, those in use once they are free.
func (v *server) reset() {
	v.pool.Reset()
	if v.side != nil {
		v.side.Reset()
	}
}

// shut lets go of every connection.
func (v *server) shut() {
	v.pool.Close()
	if v.side != nil {
		v.side.Close()
	}
}

// busy is whether every connection is in use.
func (v *server) busy() bool {
	pool := v.pool.Stat()
	return pool.AcquiredConns() >= pool.MaxConns()
}

// refused tells a server that cannot be reached, or is no primary, from one that
// has no connection left (53300, too_many_connections).
func refused(err error) bool {
	var connect *pgconn.ConnectError
	return errors.As(err, &connect) && !hasCode(err, "53300")
}

// lost is whether err says that the connection is no good any more: it is closed,
// the server goes (57P01 to 57P03), or it has become a standby, which refuses to
// write (25006). Who ran out of time lost the connection alone.
func lost(conn *pgx.Conn, err error) bool {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return false
	}
	return conn.IsClosed() || hasCode(err, "57P01", "57P02", "57P03", "25006")
}
