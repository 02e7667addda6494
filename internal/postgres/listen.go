package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// changesChannel is what the trigger of changes notifies.
const changesChannel = "chancery_changes"

const (
	// lookAround is how often [Store.Listen] looks for itself: notifications do
	// not pass a pooler in transaction mode, nor come from a primary to its replicas.
	lookAround = 2 * time.Second
	// maxRedial is the longest it waits before it connects again.
	maxRedial = 5 * time.Second
)

// Listen calls grown whenever the change log may have grown, until its context
// ends. It holds one connection of its own, none of the pool, and connects again
// where that is lost; what happened meanwhile is told then. Failed, which may be
// nil, is told of each connection that is lost or refused.
func (s *Store) Listen(ctx context.Context, grown func(), failed func(error)) {
	for wait := 50 * time.Millisecond; ctx.Err() == nil; wait = min(2*wait, maxRedial) {
		started := time.Now()
		err := s.listen(ctx, grown)
		if ctx.Err() != nil {
			return
		}
		if failed != nil {
			failed(fmt.Errorf("listen for changes: %w", err))
		}
		if time.Since(started) > maxRedial { // it had worked
			wait = 50 * time.Millisecond
		}
		select {
		case <-ctx.Done():
		case <-time.After(wait):
		}
	}
}

// listen is Listen over one connection, to its end.
func (s *Store) listen(ctx context.Context, grown func()) error {
	conn, err := pgx.ConnectConfig(ctx, s.pool.Config().ConnConfig)
	if err != nil {
		return err
	}
	defer func() {
		hurried, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		_ = conn.Close(hurried) // nothing is lost with it
	}()
	if _, err := conn.Exec(ctx, `LISTEN `+changesChannel); err != nil {
		return err
	}
	for seen := int64(-1); ; {
		state, err := version(ctx, conn)
		if err != nil {
			return err
		}
		s.latest.hear(state)
		if state.Log.Cursor != seen {
			seen = state.Log.Cursor
			grown()
		}
		if err := awaitNotification(ctx, conn); err != nil {
			return err
		}
	}
}

// awaitNotification returns when there is one, or it is time to look.
func awaitNotification(ctx context.Context, conn *pgx.Conn) error {
	patient, cancel := context.WithTimeout(ctx, lookAround)
	defer cancel()
	_, err := conn.WaitForNotification(patient)
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
		return nil
	}
	return err
}
