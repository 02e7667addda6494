package httpapi

import (
	"context"
	"net/http"
	"strings"
	"time"
)

// admission bounds how many requests are in work at once. Those beyond wait their
// turn in a short queue, and those beyond that are told to come back: a server
// that takes everything in answers nothing in time.
type admission struct {
	working turns
	queue   turns
	time    time.Duration // in the queue: who has waited longer would rather ask another server
	refused func()
}

// enter waits for a turn.
func (a admission) enter(ctx context.Context) (leave func(), err error) {
	if leave, ok := a.working.try(); ok {
		return leave, nil
	}
	out, ok := a.queue.try()
	if !ok {
		return nil, errBusy
	}
	defer out()
	ctx, cancel := context.WithTimeout(ctx, a.time)
	defer cancel()
	return a.working.take(ctx)
}

// admit lets a request through when it is its turn, or answers 503 before
// anything was asked of the database.
func (a admission) admit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		leave, err := a.enter(r.Context())
		if err != nil {
			a.refused()
			p := &problem{kind: busy, detail: "The server has more requests than it can answer in time. Ask again later."}
			writeProblem(w, r, p.with("Retry-After", "1"))
			return
		}
		work := &inWork{ResponseWriter: w, leave: leave}
		defer work.end()
		next.ServeHTTP(work, r)
	})
}

// inWork gives its turn back when the answer is there: how long its reader takes
// for it costs no work, and one who reads slowly keeps nobody waiting.
type inWork struct {
	http.ResponseWriter
	leave func() // nil when it has left
}

func (w *inWork) end() {
	if w.leave != nil {
		w.leave()
		w.leave = nil
	}
}

func (w *inWork) WriteHeader(status int) {
	if status >= http.StatusOK {
		w.end()
	}
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap lets [http.ResponseController] set deadlines.
func (w *inWork) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// backPressure bounds what is work: those who read together, and together those
// who send a body, which arrives as slowly as its sender likes. Probes are always
// answered; streams are bounded where they begin.
type backPressure struct {
	reads, bodies *admission // nil: no bound
}

func newBackPressure(c Config, m metrics) backPressure {
	if c.MaxRequests == 0 {
		return backPressure{}
	}
	refused := m.refused.WithLabelValues(overload).Inc
	reads := admission{newTurns(c.MaxRequests), newTurns(c.MaxQueue), c.QueueTime, refused}
	bodies := admission{newTurns(c.MaxRequests), newTurns(c.MaxQueue), c.QueueTime, refused}
	m.gauge("chancery_http_requests_in_work", "Requests in work, streams and probes apart.", func() int {
		return len(reads.working) + len(bodies.working)
	})
	m.gauge("chancery_http_requests_queued", "Requests that wait for their turn.", func() int {
		return len(reads.queue) + len(bodies.queue)
	})
	return backPressure{&reads, &bodies}
}

// atTheDoor bounds those who send, and those who come with a key, for which the
// database is asked before anything else is.
func (b backPressure) atTheDoor(next http.Handler) http.Handler {
	if b.reads == nil {
		return next
	}
	reading, sending := b.reads.admit(next), b.bodies.admit(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case isProbe(r.URL.Path) || isStream(r.URL.Path) || isPlainRead(r):
			next.ServeHTTP(w, r)
		case isRead(r) || r.Method == http.MethodOptions:
			reading.ServeHTTP(w, r)
		default:
			sending.ServeHTTP(w, r)
		}
	})
}

// atTheWork bounds those who read without a key, where their answer has to be made:
// one that is kept is no work.
func (b backPressure) atTheWork(next http.HandlerFunc) http.HandlerFunc {
	if b.reads == nil {
		return next
	}
	reading := b.reads.admit(next)
	return func(w http.ResponseWriter, r *http.Request) {
		if isProbe(r.URL.Path) || !isPlainRead(r) {
			next(w, r)
			return
		}
		reading.ServeHTTP(w, r)
	}
}

// isPlainRead reports whether a request reads, and nothing has to be asked of the
// database to know for whom.
func isPlainRead(r *http.Request) bool { return isRead(r) && r.Header["Authorization"] == nil }

// isProbe reports whether an address tells operators how the server is.
func isProbe(path string) bool {
	return path == "/healthz" || path == "/readyz" || path == metricsRoute
}

// isStream reports whether what an address gives has a bound of its own, since it
// goes on for as long as its client likes.
func isStream(path string) bool {
	return path == "/v1/changes" || path == batchRoute || strings.HasPrefix(path, "/v1/export/")
}
