package httpapi

import (
	"context"
	"runtime"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// latest tells which state the archive is in, for many who ask at once in one
// query. Everybody waits for one that begins after they came, so that they know of
// all that was written before: who comes while one is under way waits for the next.
// Under load that is one query for as many requests as come in its time.
type latest struct {
	store VersionStore

	mu     sync.Mutex
	next   *asked // what who comes now waits for; nil: nobody has come
	asking bool
}

// asked is a question, and the answer when it has come.
type asked struct {
	over    chan struct{}
	version chancery.Version
	err     error
}

// version waits for the state of the archive, all that was written so far included.
func (l *latest) version(ctx context.Context) (chancery.Version, error) {
	a := l.join()
	select {
	case <-a.over:
		return a.version, a.err
	case <-ctx.Done():
		return chancery.Version{}, ctx.Err()
	}
}

func (l *latest) join() *asked {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.next == nil {
		l.next = &asked{over: make(chan struct{})}
	}
	if !l.asking {
		l.asking = true
		go l.ask()
	}
	return l.next
}

// ask asks for as long as somebody waits. Before each query whoever is about to come
// is let in: with 64 clients on two processors the first alone would be asked for,
// and then three at a time, and to ask cost as much as to answer.
func (l *latest) ask() {
	for a := l.take(); a != nil; a = l.take() {
		a.version, a.err = l.once()
		close(a.over)
	}
}

// take is what is to be asked now: from here on others wait for the next.
func (l *latest) take() *asked {
	runtime.Gosched()
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.next
	l.next, l.asking = nil, a != nil
	return a
}

func (l *latest) once() (chancery.Version, error) {
	ctx, cancel := context.WithTimeout(context.Background(), lookupTime)
	defer cancel()
	return l.store.Version(ctx)
}
