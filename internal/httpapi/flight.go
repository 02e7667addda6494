package httpapi

import (
	"context"
	"net/http"
	"sync"
)

// flights are the answers that are being made, so that those who miss the same at
// once have it made once.
type flights struct {
	mu    sync.Mutex
	going map[question]*flight
}

// flight is an answer in the making. It is given up when nobody waits for it.
type flight struct {
	over    chan struct{}
	made    *rendering // nil: what came is nobody's but of who asked first
	waiting int
	cancel  context.CancelFunc
}

func newFlights() *flights { return &flights{going: make(map[question]*flight)} }

// join waits with those who ask the same, or is the first, who has to make it; ctx
// is then for the making, and does not end with the request.
func (f *flights) join(asked question, r *http.Request) (joined *flight, ctx context.Context) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if going, there := f.going[asked]; there {
		going.waiting++
		return going, nil
	}
	joined = &flight{over: make(chan struct{}), waiting: 1}
	ctx, joined.cancel = context.WithCancel(context.WithoutCancel(r.Context()))
	f.going[asked] = joined
	return joined, ctx
}

// leave is for a client that has gone.
func (f *flights) leave(joined *flight) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if joined.waiting--; joined.waiting == 0 {
		joined.cancel()
	}
}

// land ends the making.
func (f *flights) land(asked question, joined *flight, made *rendering) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.going, asked)
	joined.made = made
	close(joined.over)
	joined.cancel()
}

// wait waits for what another makes. A client that leaves meanwhile gets nothing.
func (f *flights) wait(joined *flight, r *http.Request) *rendering {
	select {
	case <-joined.over:
		return joined.made
	case <-r.Context().Done():
		f.leave(joined)
		panic(http.ErrAbortHandler)
	}
}
