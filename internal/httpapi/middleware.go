package httpapi

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
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

// isRequestID is what a client's own request id may look like: it goes into logs
// and headers, and as a relative reference into problem documents.
func isRequestID(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '.', c == '_', c == '~', c == '-':
		default:
			return false
		}
	}
	return 0 < len(s) && len(s) <= 128
}

// newRequestID is one that nobody had: 128 bits of chance, of which nothing has to
// be secret.
func newRequestID() string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
	var id [26]byte
	first, second := rand.Uint64(), rand.Uint64()
	for i := range 13 {
		id[i], id[i+13] = letters[first>>(5*i)%32], letters[second>>(5*i)%32]
	}
	return string(id[:])
}

// identify echoes the client's request id, or makes one where the client gives
// none that can be used.
func (middleware) identify(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		id := r.Header.Get("X-Request-Id")
		if !isRequestID(id) {
			id = newRequestID()
		}
		w.Header()["X-Request-Id"] = []string{id}
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
			took, route := time.Since(start), chi.RouteContext(r.Context()).RoutePattern()
			m.metrics.count(r.Method, route, ww.Status(), ww.BytesWritten(), took)
			if !m.log.Enabled(r.Context(), slog.LevelInfo) {
				return
			}
			m.log.LogAttrs(r.Context(), slog.LevelInfo, "request",
				slog.String("method", r.Method),
				slog.String("route", route),
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

// secured says that answers are data: no browser is to run, frame or guess at them.
// Any site may read them. The values are shared by all answers: net/http copies
// them, and who adds one makes a longer list.
var secured = []headerField{
	{"X-Content-Type-Options", []string{"nosniff"}},
	{"Content-Security-Policy", []string{"default-src 'none'; frame-ancestors 'none'; sandbox"}},
	{"Referrer-Policy", []string{"no-referrer"}},
	{"Cross-Origin-Resource-Policy", []string{"cross-origin"}},
	{"Vary", []string{"Accept, Accept-Encoding"}},
	{"Link", []string{described}},
}

func (middleware) secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		put(w.Header(), secured)
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
