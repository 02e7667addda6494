package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"
)

// errLeaving is why a server that is to stop is not ready.
var errLeaving = errors.New("the server is about to stop")

// readyUntil is ready until ctx ends, when the server begins to leave.
func readyUntil(ctx context.Context, ready func(context.Context) error) func(context.Context) error {
	return func(request context.Context) error {
		if ctx.Err() != nil {
			return errLeaving
		}
		return ready(request)
	}
}

// leaving is how a server goes: it says that it is not ready any more and goes on
// answering until nobody sends to it; then it takes no more, ends the streams
// where they can be taken up again, and finishes the rest.
type leaving struct {
	drain, grace time.Duration
	sendHome     func() // ends streams of events and long polls
	after        func(time.Duration) <-chan time.Time
	over         <-chan time.Time
}

func (o *operations) leave(sendHome func()) *leaving {
	return &leaving{drain: o.Drain, grace: o.Grace, sendHome: sendHome, after: time.After}
}

func (l *leaving) begin() { l.over = l.after(l.drain) }

// drained tells when nobody sends any more; it is nil before the server leaves.
func (l *leaving) drained() <-chan time.Time { return l.over }

// finish waits for what is under way. What is not done in time breaks off, so that
// its client sees that it is no whole.
func (l *leaving) finish(server *http.Server) error {
	l.sendHome()
	ctx, cancel := context.WithTimeout(context.Background(), l.grace)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil && !errors.Is(err, http.ErrServerClosed) {
		_ = server.Close()
		return fmt.Errorf("finish open requests: %w", err)
	}
	return nil
}
