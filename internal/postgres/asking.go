package postgres

import (
	"context"
	"runtime"
	"sync"
	"time"
)

// asking has one query answer everybody who asked before it began: a thousand
// readers cost the database as much as a few. Queries follow one another, so that
// no answer is older than the one before it.
type asking[A any] struct {
	ask      func(context.Context) (A, error)
	patience time.Duration // for one query

	mu      sync.Mutex
	running bool
	next    *round[A] // for who came while a query ran; nil where nobody did
}

// round is a query to come, or under way, and then its answer.
type round[A any] struct {
	done   chan struct{}
	answer A
	err    error
}

// Ask is an answer of a query that begins after Ask was called.
func (a *asking[A]) Ask(ctx context.Context) (A, error) {
	r := a.join()
	select {
	case <-r.done:
		return r.answer, r.err
	case <-ctx.Done():
		var none A
		return none, ctx.Err()
	}
}

// join gives the round that begins next, and begins it where none is under way.
func (a *asking[A]) join() *round[A] {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.next == nil {
		a.next = &round[A]{done: make(chan struct{})}
	}
	r := a.next
	if !a.running {
		a.running = true
		go a.run()
	}
	return r
}

// run answers rounds until nobody asks. Whoever began one may go: it is for all.
// Before each, whoever is about to come is let in: with 64 clients on two processors
// the first alone would be asked for, and then three at a time, and to ask cost as
// much as to answer.
func (a *asking[A]) run() {
	for {
		runtime.Gosched()
		a.mu.Lock()
		r := a.next
		a.next = nil
		a.running = r != nil
		a.mu.Unlock()
		if r == nil {
			return
		}
		ctx, cancel := context.WithTimeout(context.Background(), a.patience)
		r.answer, r.err = a.ask(ctx)
		cancel()
		close(r.done)
	}
}
