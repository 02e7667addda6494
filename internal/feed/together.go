package feed

import (
	"context"
	"sync"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Together reads the log for followers whom the bell wakes at once: what the first
// of them asks is read for all, so that a change costs the database as much with a
// thousand followers as with one. It is for who was woken, and not for who comes:
// they see what was written before the ring, and may not see what was after it.
type Together struct {
	log      Log
	patience time.Duration

	mu   sync.Mutex
	ring <-chan struct{} // the next one, when read began
	read *sharedLog
}

// NewTogether reads a log, each time no longer than patience.
func NewTogether(log Log, patience time.Duration) *Together {
	return &Together{log: log, patience: patience}
}

// Since is the log for who was woken and has taken next from the bell before
// reading, see [Bell.Next].
func (t *Together) Since(next <-chan struct{}) Log {
	t.mu.Lock()
	defer t.mu.Unlock()
	select {
	case <-next: // it has rung again: what is read since then is as good
		if t.read != nil {
			return t.read
		}
	default:
	}
	if t.read == nil || t.ring != next {
		t.ring, t.read = next, &sharedLog{log: t.log, patience: t.patience, asked: map[any]*question{}}
	}
	return t.read
}

// maxAsked bounds how many answers are held until the next ring; who asks more
// reads alone.
const maxAsked = 16

// sharedLog asks the log the same only once. Nobody alters what it answers.
type sharedLog struct {
	log      Log
	patience time.Duration

	mu    sync.Mutex
	asked map[any]*question
}

type question struct {
	answered chan struct{}
	answer   any
	err      error
}

// around is a question for the passages around a change.
type around struct {
	cursor int64
	query  string
}

type saids struct{ before, after []chancery.Said }

func (s *sharedLog) ReadLog(ctx context.Context, asked chancery.LogStretch) ([]chancery.Logged, error) {
	return ask(ctx, s, asked, func(ctx context.Context) ([]chancery.Logged, error) { return s.log.ReadLog(ctx, asked) })
}

func (s *sharedLog) PassagesAround(ctx context.Context, c chancery.Change, query string) (before, after []chancery.Said, err error) {
	found, err := ask(ctx, s, around{c.Cursor, query}, func(ctx context.Context) (saids, error) {
		before, after, err := s.log.PassagesAround(ctx, c, query)
		return saids{before, after}, err
	})
	return found.before, found.after, err
}

func (s *sharedLog) Aliases(ctx context.Context, ids []chancery.StatementID) ([]chancery.StatementID, error) {
	return s.log.Aliases(ctx, ids)
}

// ask answers a question as it was answered before, waits where somebody asks it
// right now, and else asks it: also for who asked and has gone. A failure is
// nobody's answer but of who had it.
func ask[A any](ctx context.Context, s *sharedLog, key any, answer func(context.Context) (A, error)) (A, error) {
	s.mu.Lock()
	q, known := s.asked[key]
	alone := !known && len(s.asked) == maxAsked
	if !known && !alone {
		q = &question{answered: make(chan struct{})}
		s.asked[key] = q
	}
	s.mu.Unlock()
	switch {
	case alone:
		return answer(ctx)
	case !known:
		s.settle(ctx, key, q, func(ctx context.Context) (any, error) { return answer(ctx) })
		found, _ := q.answer.(A)
		return found, q.err
	}
	select {
	case <-q.answered:
	case <-ctx.Done():
		var none A
		return none, ctx.Err()
	}
	if q.err != nil {
		return answer(ctx)
	}
	return q.answer.(A), nil
}

func (s *sharedLog) settle(ctx context.Context, key any, q *question, answer func(context.Context) (any, error)) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.patience)
	defer cancel()
	q.answer, q.err = answer(ctx)
	if q.err != nil {
		s.mu.Lock()
		delete(s.asked, key)
		s.mu.Unlock()
	}
	close(q.answered)
}
