package httpapi

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// countingVersions is an archive to which is written, and that takes its time to
// tell how often.
type countingVersions struct {
	written, asked atomic.Int64
	failure        error
}

func (c *countingVersions) Version(context.Context) (chancery.Version, error) {
	c.asked.Add(1)
	v := chancery.Version{Log: chancery.Place{Cursor: c.written.Load()}}
	time.Sleep(time.Millisecond)
	return v, c.failure
}

// Whoever asks is told of all that was written before, though many share a query.
func TestLatestIsNeverOlderThanTheQuestion(t *testing.T) {
	store := &countingVersions{}
	l := &latest{store: store}
	var group sync.WaitGroup
	const readers, questions = 50, 40
	for range readers {
		group.Go(func() {
			for range questions {
				written := store.written.Add(1)
				v, err := l.version(t.Context())
				if err != nil || v.Log.Cursor < written {
					t.Errorf("told %d after %d was written (%v)", v.Log.Cursor, written, err)
				}
			}
		})
	}
	group.Wait()
	if n := store.asked.Load(); n > readers*questions/5 {
		t.Errorf("%d queries for %d questions", n, readers*questions)
	}
	for end := time.Now().Add(10 * time.Second); goesOn(l); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("it goes on asking")
		}
	}
}

func goesOn(l *latest) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.asking || l.next != nil
}

func TestLatestEndsWithItsRequest(t *testing.T) {
	l := &latest{store: &countingVersions{}}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.version(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
	failed := errors.New("away")
	l = &latest{store: &countingVersions{failure: failed}}
	if _, err := l.version(t.Context()); !errors.Is(err, failed) {
		t.Errorf("err = %v", err)
	}
}
