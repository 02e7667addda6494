package httpapi

import (
	"context"
	"fmt"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/httprate"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// rateWindow is the time that limits are counted over.
const rateWindow = time.Minute

// limiter refuses clients that ask too often. A request with a key that stands
// counts for the key, any other for the address it comes from.
type limiter struct {
	keys    KeyStore
	proxies []netip.Prefix
	client  quota
	key     quota
	refused func()
}

// quota is how many requests each may make in a window, for one kind of client.
type quota struct {
	name  string // in the header fields
	limit int
	rate  *httprate.RateLimiter // nil: there is no limit
}

func newLimiter(c Config, m metrics) limiter {
	return limiter{
		keys: c.Store, proxies: c.TrustedProxies,
		client: newQuota("client", c.ClientLimit), key: newQuota("key", c.KeyLimit),
		refused: m.refused.WithLabelValues(overrate).Inc,
	}
}

func newQuota(name string, limit int) quota {
	if limit == 0 {
		return quota{}
	}
	headers := httprate.ResponseHeaders{Remaining: "Remaining", Reset: "Reset"}
	return quota{name, limit, httprate.NewRateLimiter(limit, rateWindow, httprate.WithResponseHeaders(headers))}
}

// limit lets a request through, or answers 429. Probes are never refused.
func (l limiter) limit(next http.Handler) http.Handler {
	if l.client.rate == nil && l.key.rate == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if isProbe(r.URL.Path) {
			next.ServeHTTP(w, r)
			return
		}
		q, who := l.client, l.address(r)
		if id, ok := l.keyOf(r, who); ok {
			q, who = l.key, id
		}
		if wait, over := q.count(w, r, who); over {
			l.refused()
			p := &problem{kind: tooMany, detail: fmt.Sprintf("A %s may make %d requests in %d seconds.", q.name, q.limit, int(rateWindow.Seconds()))}
			writeProblem(w, r, p.with("Retry-After", strconv.Itoa(wait)))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// count counts the request, says in the header fields of
// draft-ietf-httpapi-ratelimit-headers-10 how many are left, and reports whether
// it is one too many, and when there will be room again.
func (q quota) count(w http.ResponseWriter, r *http.Request, who string) (wait int, over bool) {
	if q.rate == nil {
		return 0, false
	}
	told := make(http.Header)
	over = q.rate.OnLimit(headerOnly{told}, r, who)
	reset, _ := strconv.ParseInt(told.Get("Reset"), 10, 64)
	remaining, _ := strconv.Atoi(told.Get("Remaining"))
	wait = max(1, int(time.Until(time.Unix(reset, 0)).Round(time.Second).Seconds()))
	w.Header().Set("RateLimit-Policy", fmt.Sprintf("%q;q=%d;w=%d", q.name, q.limit, int(rateWindow.Seconds())))
	w.Header().Set("RateLimit", fmt.Sprintf("%q;r=%d;t=%d", q.name, max(0, remaining), wait))
	return wait, over
}

// keyOf is the id of the key that a request carries. An address that is over its
// limit is not looked up for: guessing keys is asking, too.
func (l limiter) keyOf(r *http.Request, address string) (id string, ok bool) {
	token, ok := bearer(r.Header.Get("Authorization"))
	if !ok {
		return "", false
	}
	if l.client.rate != nil {
		if within, _, err := l.client.rate.Status(address); err != nil || !within {
			return "", false
		}
	}
	key, err := l.authenticate(r.Context(), token)
	return key.ID, err == nil
}

// lookupTime is how long the lookup of a key may take, outside the time that a
// route gives its handler.
const lookupTime = 2 * time.Second

func (l limiter) authenticate(ctx context.Context, token string) (chancery.Key, error) {
	ctx, cancel := context.WithTimeout(ctx, lookupTime)
	defer cancel()
	return l.keys.AuthenticateKey(ctx, token)
}

// address is where a request comes from: the peer, or, where the peer is a proxy
// of ours, the last address in X-Forwarded-For that is none. Anybody can write
// that header, so nobody else's word is taken. Of IPv6 the network counts, all
// of which one client has.
func (l limiter) address(r *http.Request) string {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil { // not from a network
		return r.RemoteAddr
	}
	from := peer.Addr().Unmap()
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0 && l.trusts(from); i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		from = hop.Unmap()
	}
	if from.Is6() {
		network, _ := from.Prefix(64) // 64 bits are always there
		return network.String()
	}
	return from.String()
}

func (l limiter) trusts(from netip.Addr) bool {
	for _, proxy := range l.proxies {
		if proxy.Contains(from) {
			return true
		}
	}
	return false
}

// headerOnly takes the header fields that the limiter would write.
type headerOnly struct{ header http.Header }

func (h headerOnly) Header() http.Header         { return h.header }
func (h headerOnly) Write(p []byte) (int, error) { return len(p), nil }
func (h headerOnly) WriteHeader(int)             {}
