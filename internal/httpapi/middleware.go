package httpapi

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"time"

	"github.com/go-chi/chi/v5"
	chimiddleware "github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/cors"
)

type middleware struct {
	log     *slog.Logger
	metrics metrics
}

type requestIDKey struct{}

// requestID is the id of the request that ctx belongs to.
func requestID(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey{}).(string)
	return id
}

// sameRequestID is what a client's own request id may look like: it goes into
// logs and headers, and as a relative reference into problem documents.
var sameRequestID = regexp.MustCompile(`^[A-Za-z0-9._~-]{1,128}$`)

// identify echoes the client's request id, or makes one where the client gives
// none that can be used.
func (middleware) identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-Request-Id")
		if !sameRequestID.MatchString(id) {
			id = rand.Text()
		}
		w.Header().Set("X-Request-Id", id)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), requestIDKey{}, id)))
	})
}

// record counts each request, and logs one line for it. It logs the pattern of the route, not
// the address: queries may hold what people look for.
func (m middleware) record(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		ww := chimiddleware.NewWrapResponseWriter(w, r.ProtoMajor)
		defer func() {
			took := time.Since(start)
			m.metrics.count(r, ww.Status(), ww.BytesWritten(), took)
			m.log.LogAttrs(r.Context(), slog.LevelInfo, "request",
				slog.String("method", r.Method),
				slog.String("route", chi.RouteContext(r.Context()).RoutePattern()),
				slog.Int("status", ww.Status()), // 0: the client left before an answer
				slog.Int("bytes", ww.BytesWritten()),
				slog.Duration("duration", took),
				slog.String("request_id", requestID(r.Context())),
			)
		}()
		next.ServeHTTP(ww, r)
	})
}

// recoverPanic answers a panic with a problem, or breaks the connection where
// an answer has begun, so that half of one is never taken for a whole.
func (m middleware) recoverPanic(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			v := recover()
			if v == nil {
				return
			}
			if v == http.ErrAbortHandler {
				panic(v)
			}
			m.log.ErrorContext(r.Context(), "panic", "request_id", requestID(r.Context()),
				"value", fmt.Sprint(v), "stack", string(debug.Stack()))
			if ww, ok := w.(chimiddleware.WrapResponseWriter); ok && ww.Status() != 0 {
				panic(http.ErrAbortHandler)
			}
			writeProblem(w, r, problemOf(fmt.Errorf("panic: %v", v), r))
		}()
		next.ServeHTTP(w, r)
	})
}

// secure says that answers are data: no browser is to run, frame or guess at
// them. Any site may read them.
func (middleware) secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "cross-origin")
		h.Add("Vary", "Accept, Accept-Encoding")
		h.Add("Link", described)
		next.ServeHTTP(w, r)
	})
}

// crossOrigin opens the reads to scripts of every site. POST is among them for
// /v1/analyze, which is a read with a body; Authorization is not, so a page
// cannot write with a key.
func (middleware) crossOrigin() func(http.Handler) http.Handler {
	return cors.Handler(cors.Options{
		AllowedOrigins: []string{"*"},
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"Accept", "Content-Type", "If-None-Match", "Last-Event-ID", "X-Request-Id"},
		ExposedHeaders: []string{"Chancery-Cursor", "Chancery-Edition", "Content-Disposition", "ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"},
		MaxAge:         int((24 * time.Hour).Seconds()),
	})
}

// maxAddress is how many bytes path and query may have together: room for a
// hundred values of every filter, and not for what costs more to explain than
// to refuse.
const maxAddress = 16 << 10

func (middleware) bound(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(r.URL.Path)+len(r.URL.RawQuery) > maxAddress {
			writeProblem(w, r, &problem{kind: addressTooLong, detail: fmt.Sprintf("An address has %d bytes at most.", maxAddress)})
			return
		}
		next.ServeHTTP(w, r)
	})
}

// route has chi match the escaped path, always: a slash written %2F then stays
// within its segment, and pathValue can undo the escapes of every value alike.
func (middleware) route(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		chi.RouteContext(r.Context()).RoutePath = r.URL.EscapedPath()
		next.ServeHTTP(w, r)
	})
}

// writeTime is how long a client may take to read an answer; the longest are the
// bytes of a document.
const writeTime = time.Minute

// limit gives a handler that much time, reading the body included.
func (middleware) limit(d time.Duration, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), d)
		defer cancel()
		// A client that reads slower than this holds a connection for nothing.
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(d + writeTime))
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			// A little later than the context, which says what has happened; when
			// the connection goes first, net/http takes the client for gone. Not
			// every ResponseWriter has deadlines; those of net/http do.
			_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(d + time.Second))
		}
		next(w, r.WithContext(ctx))
	}
}

// unhurried is for answers that take as long as they take: the handler bounds
// each of their parts. The time to read a request is over when it begins.
func (middleware) unhurried(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		control := http.NewResponseController(w)
		// net/http takes a client for gone when the time for its request is up.
		_ = control.SetReadDeadline(time.Time{})
		_ = control.SetWriteDeadline(time.Now().Add(maxWait*time.Second + writeTime))
		next(w, r)
	}
}
