package httpapi_test

import (
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"testing"
)

// limited is a server behind a proxy that is trusted, so that a test can come
// from any address.
func limited(t *testing.T, client, key int) (server, *archive) {
	t.Helper()
	a := newArchive(t)
	c := config(a)
	c.ClientLimit, c.KeyLimit = client, key
	c.TrustedProxies = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("10.0.0.0/8")}
	return serve(t, c), a
}

func TestRateLimit(t *testing.T) {
	s, _ := limited(t, 3, 0)
	for _, want := range []string{"2", "1", "0"} {
		res := s.get("/v1/themes?fields=slug", "X-Forwarded-For", "192.0.2.1")
		if got := res.Header.Get("RateLimit-Policy"); res.StatusCode != http.StatusOK || got != `"client";q=3;w=60` {
			t.Errorf("%d, RateLimit-Policy %s", res.StatusCode, got)
		}
		if got := res.Header.Get("RateLimit"); !strings.HasPrefix(got, `"client";r=`+want+";t=") {
			t.Errorf("RateLimit %s, want %s left", got, want)
		}
	}
	res := s.do(http.MethodGet, "/v1/nothing", "", "X-Forwarded-For", "192.0.2.1", "Origin", "https://example.org")
	wait, err := strconv.Atoi(res.Header.Get("Retry-After"))
	if res.StatusCode != http.StatusTooManyRequests || err != nil || wait < 1 || wait > 60 || res.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("one too many: %d %v", res.StatusCode, res.Header)
	}
	if res.Header.Get("Access-Control-Allow-Origin") != "*" || !strings.Contains(res.Header.Get("Access-Control-Expose-Headers"), "Ratelimit") {
		t.Errorf("a script cannot read it: %v", res.Header)
	}
	if got := s.get("/healthz", "X-Forwarded-For", "192.0.2.1").StatusCode; got != http.StatusOK {
		t.Errorf("a probe is refused: %d", got)
	}
}

func TestClientAddress(t *testing.T) {
	tests := []struct {
		rule, first, second string
		same                bool
	}{
		{"another client", "192.0.2.1", "192.0.2.2", false},
		{"the same client by way of another proxy", "192.0.2.1", "192.0.2.1, 10.1.1.1", true},
		{"what a client says of others is not believed", "192.0.2.1", "198.51.100.7, 192.0.2.1", true},
		{"a network of IPv6 is one client", "2001:db8::1", "2001:db8::ffff:2", true},
		{"another network is another", "2001:db8::1", "2001:db8:0:1::1", false},
		{"IPv4 in the form of IPv6", "192.0.2.1", "::ffff:192.0.2.1", true},
		{"what is no address ends the way back", "junk", "other junk", true},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			s, _ := limited(t, 1, 0)
			s.get("/", "X-Forwarded-For", tt.first)
			if res := s.get("/", "X-Forwarded-For", tt.second); (res.StatusCode == http.StatusTooManyRequests) != tt.same {
				t.Errorf("%d, the same client: %v", res.StatusCode, tt.same)
			}
		})
	}
	t.Run("without a trusted proxy the header counts for nothing", func(t *testing.T) {
		c := config(newArchive(t))
		c.ClientLimit = 1
		s := serve(t, c)
		s.get("/", "X-Forwarded-For", "192.0.2.1")
		if got := s.get("/", "X-Forwarded-For", "192.0.2.2").StatusCode; got != http.StatusTooManyRequests {
			t.Errorf("status %d", got)
		}
	})
}

func TestRateLimitOfKey(t *testing.T) {
	s, a := limited(t, 1, 2)
	ask := func(token string) response { return s.get("/", "Authorization", "Bearer "+token) }
	for range 2 {
		if got := ask(a.good); got.StatusCode != http.StatusOK || got.Header.Get("RateLimit-Policy") != `"key";q=2;w=60` {
			t.Errorf("with a key: %d %s", got.StatusCode, got.Header.Get("RateLimit-Policy"))
		}
	}
	if got := ask(a.good).StatusCode; got != http.StatusTooManyRequests {
		t.Errorf("over the limit of the key: %d", got)
	}
	if got := ask(a.weak).StatusCode; got != http.StatusOK {
		t.Errorf("another key: %d", got)
	}
	if got := ask("wrong"); got.StatusCode != http.StatusOK || got.Header.Get("RateLimit-Policy") != `"client";q=1;w=60` {
		t.Errorf("a wrong key counts for its address: %d %v", got.StatusCode, got.Header)
	}
	if got := ask("another wrong one").StatusCode; got != http.StatusTooManyRequests {
		t.Errorf("guessing keys: %d", got)
	}
}
