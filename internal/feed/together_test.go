package feed_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/feed"
)

// countingLog counts how often it is read.
type countingLog struct {
	feed.Log
	read, around atomic.Int64
	failure      error // of the first reading
}

func (l *countingLog) ReadLog(_ context.Context, asked chancery.LogStretch) ([]chancery.Logged, error) {
	n := l.read.Add(1)
	if l.failure != nil && n == 1 {
		return nil, l.failure
	}
	return []chancery.Logged{{Change: chancery.Change{Place: chancery.Place{Cursor: asked.After.Cursor + n}}}}, nil
}

func (l *countingLog) PassagesAround(context.Context, chancery.Change, string) (before, after []chancery.Said, err error) {
	l.around.Add(1)
	return []chancery.Said{{Found: true}}, nil, nil
}

func TestFollowersReadTogether(t *testing.T) {
	log, bell := &countingLog{}, feed.NewBell()
	together := feed.NewTogether(log, time.Minute)
	next := bell.Next()
	var group sync.WaitGroup
	for range 100 {
		group.Go(func() {
			rows, err := together.Since(next).ReadLog(t.Context(), chancery.LogStretch{Limit: 200})
			if err != nil || len(rows) != 1 || rows[0].Cursor != 1 {
				t.Errorf("%v, %v", rows, err)
			}
			before, after, err := together.Since(next).PassagesAround(t.Context(), chancery.Change{}, "")
			if err != nil || len(before) != 1 || after != nil {
				t.Errorf("%v, %v, %v", before, after, err)
			}
		})
	}
	group.Wait()
	if log.read.Load() != 1 || log.around.Load() != 1 {
		t.Errorf("read %d and %d times", log.read.Load(), log.around.Load())
	}

	read := func(next <-chan struct{}, after int64) int64 {
		t.Helper()
		rows, err := together.Since(next).ReadLog(t.Context(), chancery.LogStretch{After: chancery.Place{Cursor: after}, Limit: 200})
		if err != nil {
			t.Fatal(err)
		}
		return rows[0].Cursor - after
	}
	if got := read(next, 7); got != 2 {
		t.Errorf("from elsewhere it is reading %d", got)
	}
	late := next
	bell.Ring()
	if got := read(bell.Next(), 0); got != 3 {
		t.Errorf("after another ring it is reading %d", got)
	}
	if got := read(late, 0); got != 3 {
		t.Errorf("for who comes late it is reading %d", got)
	}
	for i := range int64(40) { // more than are held
		if got := read(bell.Next(), 100+i); got != 4+i {
			t.Errorf("the stretch %d is reading %d", i, got)
		}
	}
	if got := read(bell.Next(), 139); got != 44 {
		t.Errorf("who asks too much is answered with reading %d", got)
	}
}

// A failure, and a follower who leaves, are no answer for others.
func TestAFailureIsNotShared(t *testing.T) {
	log, bell := &countingLog{failure: errors.New("broken")}, feed.NewBell()
	shared := feed.NewTogether(log, time.Minute).Since(bell.Next())
	if _, err := shared.ReadLog(t.Context(), chancery.LogStretch{}); !errors.Is(err, log.failure) {
		t.Errorf("first %v", err)
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	if rows, err := shared.ReadLog(gone, chancery.LogStretch{}); err != nil || rows[0].Cursor != 2 {
		t.Errorf("second %v, %v", rows, err)
	}
	if rows, err := shared.ReadLog(t.Context(), chancery.LogStretch{}); err != nil || rows[0].Cursor != 2 {
		t.Errorf("third %v, %v", rows, err)
	}
}
