package postgres

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// No answer is of a query that began before it was asked for, and those who ask
// together share one.
func TestAskingTogether(t *testing.T) {
	var clock, queries atomic.Int64
	a := asking[int64]{patience: time.Second, ask: func(context.Context) (int64, error) {
		began := clock.Add(1)
		queries.Add(1)
		time.Sleep(2 * time.Millisecond)
		return began, nil
	}}
	const askers, times = 50, 40
	var group sync.WaitGroup
	for range askers {
		group.Go(func() {
			for range times {
				asked := clock.Add(1)
				began, err := a.Ask(t.Context())
				if err != nil || began <= asked {
					t.Errorf("asked at %d, answered by a query of %d: %v", asked, began, err)
				}
			}
		})
	}
	group.Wait()
	if n := queries.Load(); n > askers*times/5 {
		t.Errorf("%d queries for %d questions", n, askers*times)
	}
	idle := func() bool {
		a.mu.Lock()
		defer a.mu.Unlock()
		return !a.running && a.next == nil
	}
	for end := time.Now().Add(10 * time.Second); !idle(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it goes on asking")
		}
	}
}

func TestAskingTellsWhatFailed(t *testing.T) {
	away := errors.New("away")
	a := asking[int]{patience: time.Second, ask: func(context.Context) (int, error) { return 0, away }}
	if _, err := a.Ask(t.Context()); !errors.Is(err, away) {
		t.Errorf("err = %v", err)
	}
}

// Who goes away has not asked for the others.
func TestAskingGoesOnForOthers(t *testing.T) {
	answer, began := make(chan int), make(chan struct{}, 2)
	a := asking[int]{patience: time.Minute, ask: func(ctx context.Context) (int, error) {
		began <- struct{}{}
		select {
		case n := <-answer:
			return n, nil
		case <-ctx.Done():
			return 0, ctx.Err()
		}
	}}
	gone, leave := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() {
		_, err := a.Ask(gone)
		ended <- err
	}()
	<-began
	leave()
	if err := <-ended; err == nil {
		t.Error("no error for who left")
	}
	go func() { answer <- 1; answer <- 2 }()
	if n, err := a.Ask(t.Context()); err != nil || n != 2 {
		t.Errorf("%d, %v, want the answer of the query that began last", n, err)
	}
}
