package httpapi_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// everyGet has an address of each GET route.
var everyGet = []string{
	"/v1/commitments", "/v1/passages", "/v1/statements", "/v1/statements/undated", "/v1/statements/undated/passages",
	"/v1/statements/undated/text", "/v1/statements/undated/raw", "/v1/statements/undated/revisions",
	"/v1/statements/undated/revisions/1", "/v1/themes", "/v1/themes/foreign-fighters", "/v1/countries", "/v1/countries/IRQ",
	"/v1/resolutions", "/v1/resolutions/S/RES/2254", "/v1/issuers", "/v1/issuers/italy", "/v1/problems",
	"/v1/problems/not-found", "/healthz", "/readyz", "/v1/commitments?format=csv", "/v1/commitments?format=ndjson",
}

func testEveryGet(t *testing.T, s server) {
	for _, path := range everyGet {
		t.Run(path, func(t *testing.T) {
			got := s.get(path)
			tag := got.Header.Get("ETag")
			if got.StatusCode != http.StatusOK || !strings.HasPrefix(tag, `"`) || got.Header.Get("Cache-Control") == "" {
				t.Fatalf("%d, ETag %q, Cache-Control %q", got.StatusCode, tag, got.Header.Get("Cache-Control"))
			}
			if vary := strings.Join(got.Header.Values("Vary"), ", "); !strings.Contains(vary, "Accept-Encoding") || !strings.Contains(vary, "Accept,") {
				t.Errorf("Vary %q", vary)
			}
			head := s.do(http.MethodHead, path, "")
			ignore := map[string]bool{"Date": true, "X-Request-Id": true}
			if diff := cmp.Diff(pick(got.Header, ignore), pick(head.Header, ignore)); diff != "" || head.body != "" {
				t.Errorf("HEAD is not GET without a body (-GET +HEAD):\n%s", diff)
			}
			if got := got.Header.Get("Content-Length"); got == "" {
				t.Error("no Content-Length")
			}
			same := s.get(path, "If-None-Match", tag)
			if same.StatusCode != http.StatusNotModified || same.body != "" || same.Header.Get("ETag") != tag ||
				same.Header.Get("Cache-Control") == "" || same.Header.Get("Vary") == "" || same.Header.Get("Content-Type") != "" {
				t.Errorf("If-None-Match: %d %v %q", same.StatusCode, same.Header, same.body)
			}
			if other := s.get(path, "If-None-Match", `"other"`); other.StatusCode != http.StatusOK {
				t.Errorf("If-None-Match of another: %d", other.StatusCode)
			}
			options := s.do(http.MethodOptions, path, "")
			if allow := options.Header.Get("Allow"); options.StatusCode != http.StatusNoContent || !strings.HasPrefix(allow, "GET, HEAD") {
				t.Errorf("OPTIONS: %d, Allow %q", options.StatusCode, allow)
			}
			s.problem(s.do(http.MethodDelete, path, ""), http.StatusMethodNotAllowed)
		})
	}
}

func pick(h http.Header, without map[string]bool) http.Header {
	out := h.Clone()
	for name := range without {
		out.Del(name)
	}
	return out
}

func testConditional(t *testing.T, s server) {
	tag := s.get("/v1/passages").Header.Get("ETag")
	gzipped := s.get("/v1/passages", "Accept-Encoding", "gzip").Header.Get("ETag")
	tests := []struct {
		rule    string
		headers []string
		want    int
	}{
		{"the comparison is weak", []string{"If-None-Match", "W/" + tag}, http.StatusNotModified},
		{"any of a list", []string{"If-None-Match", `"a", W/"b,c" ,` + tag}, http.StatusNotModified},
		{"any of several lines", []string{"If-None-Match", `"a"`, "If-None-Match", tag}, http.StatusNotModified},
		{"a star", []string{"If-None-Match", "*"}, http.StatusNotModified},
		{"a tag without quotes is none", []string{"If-None-Match", strings.Trim(tag, `"`)}, http.StatusOK},
		{"a tag of another coding", []string{"If-None-Match", gzipped}, http.StatusOK},
		{"the tag of the coding asked for", []string{"If-None-Match", gzipped, "Accept-Encoding", "gzip"}, http.StatusNotModified},
		{"part of a tag", []string{"If-None-Match", tag[:5] + `"`}, http.StatusOK},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if res := s.get("/v1/passages", tt.headers...); res.StatusCode != tt.want {
				t.Errorf("%v: %d, want %d", tt.headers, res.StatusCode, tt.want)
			}
		})
	}
}

func testContentCoding(t *testing.T, s server) {
	plain := s.get("/v1/passages")
	tests := []struct{ rule, accept, want string }{
		{"nothing asked for", "", ""},
		{"zstd before gzip", "gzip, deflate, br, zstd", "zstd"},
		{"gzip alone", "gzip", "gzip"},
		{"the quality decides", "zstd;q=0.5, gzip;q=0.8", "gzip"},
		{"quality zero is never", "gzip;q=0, zstd;q=0", ""},
		{"a star is any", "*", "zstd"},
		{"a star but not that", "*;q=0.5, zstd;q=0", "gzip"},
		{"none is liked better", "identity, gzip;q=0.5", ""},
		{"codings we do not have", "br, deflate", ""},
		{"in any case", "GZIP", "gzip"},
	}
	tags := map[string]string{"": plain.Header.Get("ETag")}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			res := s.get("/v1/passages", "Accept-Encoding", tt.accept)
			if got := res.Header.Get("Content-Encoding"); got != tt.want {
				t.Fatalf("Content-Encoding %q, want %q", got, tt.want)
			}
			if got := unpack(t, tt.want, res.body); got != plain.body {
				t.Errorf("%d bytes unpacked, plain %d", len(got), len(plain.body))
			}
			tags[tt.want] = res.Header.Get("ETag")
		})
	}
	if tags[""] == tags["gzip"] || tags["gzip"] == tags["zstd"] || tags[""] == tags["zstd"] {
		t.Errorf("representations share a strong ETag: %v", tags)
	}
	if got := s.get("/v1/statements/undated/text", "Accept-Encoding", "gzip").Header.Get("Content-Encoding"); got != "" {
		t.Errorf("a body of one packet is coded as %s", got)
	}
}

func unpack(t *testing.T, coding, body string) string {
	t.Helper()
	var (
		r   io.Reader = strings.NewReader(body)
		err error
	)
	switch coding {
	case "gzip":
		r, err = gzip.NewReader(r)
	case "zstd":
		r, err = zstd.NewReader(r)
	}
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func testNegotiation(t *testing.T, s server) {
	tests := []struct {
		rule   string
		path   string
		accept string
		status int
		want   string
	}{
		{"json where nothing is said", "/v1/passages", "", 200, "application/json"},
		{"json for browsers", "/v1/passages", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", 200, "application/json"},
		{"csv by Accept", "/v1/passages", "text/csv", 200, "text/csv; charset=utf-8; header=present"},
		{"csv for any text", "/v1/passages", "text/*", 200, "text/csv; charset=utf-8; header=present"},
		{"lines by any of their names", "/v1/passages", "application/jsonl", 200, "application/x-ndjson"},
		{"the quality decides", "/v1/passages", "application/json;q=0.2, text/csv;q=0.9", 200, "text/csv; charset=utf-8; header=present"},
		{"the specific range decides", "/v1/passages", "*/*, application/json;q=0, application/x-ndjson;q=0.1", 200, "text/csv; charset=utf-8; header=present"},
		{"the parameter wins", "/v1/passages?format=json", "text/csv", 200, "application/json"},
		{"nothing acceptable", "/v1/passages", "application/xml", 406, ""},
		{"json refused", "/v1/statements/undated", "application/json;q=0", 406, ""},
		{"one record is no table", "/v1/statements/undated?format=csv", "", 406, ""},
		{"one record as csv by Accept", "/v1/themes/foreign-fighters", "text/csv", 406, ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			res := s.get(tt.path, "Accept", tt.accept)
			if tt.status == http.StatusNotAcceptable {
				if p := s.problem(res, tt.status); !strings.Contains(p.Detail, "json") {
					t.Errorf("detail %q does not say what there is", p.Detail)
				}
				return
			}
			if got := res.Header.Get("Content-Type"); res.StatusCode != tt.status || got != tt.want {
				t.Errorf("%d %q, want %d %q", res.StatusCode, got, tt.status, tt.want)
			}
		})
	}
}

func testMethods(t *testing.T, s server) {
	tests := []struct {
		rule, method, path string
		status             int
		allow              string
	}{
		{"a list", http.MethodPost, "/v1/commitments", 405, "GET, HEAD, OPTIONS"},
		{"a list that takes documents", http.MethodPut, "/v1/statements", 405, "GET, HEAD, POST, OPTIONS"},
		{"an action", http.MethodGet, "/v1/analyze", 405, "POST, OPTIONS"},
		{"a method nobody knows", "BREW", "/v1/themes", 405, "GET, HEAD, OPTIONS"},
		{"what an action answers to", http.MethodOptions, "/v1/analyze", 204, "POST, OPTIONS"},
		{"nothing there", http.MethodDelete, "/v1/nothing", 404, ""},
		{"nothing there, whatever the method", "BREW", "/v1/nothing", 404, ""},
		{"options of nothing", http.MethodOptions, "/v1/nothing", 404, ""},
		{"a slash too many", http.MethodGet, "/v1/themes/", 404, ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			res := s.do(tt.method, tt.path, "")
			if got := res.Header.Get("Allow"); res.StatusCode != tt.status || got != tt.allow {
				t.Errorf("%d, Allow %q, want %d, %q", res.StatusCode, got, tt.status, tt.allow)
			}
			if tt.status >= 400 {
				s.problem(res, tt.status)
			}
		})
	}
}

func testCrossOrigin(t *testing.T, s server) {
	for _, path := range []string{"/v1/commitments", "/v1/commitments?theme=wrong", "/v1/nothing"} {
		res := s.get(path, "Origin", "https://example.org")
		if got := res.Header.Get("Access-Control-Allow-Origin"); got != "*" {
			t.Errorf("GET %s: Access-Control-Allow-Origin %q", path, got)
		}
		for _, name := range []string{"Etag", "Link", "X-Request-Id"} {
			if !strings.Contains(res.Header.Get("Access-Control-Expose-Headers"), name) {
				t.Errorf("scripts cannot read %s", name)
			}
		}
	}
	preflight := func(method, header string) string {
		return s.do(http.MethodOptions, "/v1/statements", "", "Origin", "https://example.org",
			"Access-Control-Request-Method", method, "Access-Control-Request-Headers", header).Header.Get("Access-Control-Allow-Origin")
	}
	if preflight(http.MethodGet, "if-none-match") != "*" {
		t.Error("a page may not read conditionally")
	}
	if preflight(http.MethodPost, "authorization") != "" || preflight(http.MethodDelete, "") != "" {
		t.Error("a page may write with a key")
	}
}

func testRequestID(t *testing.T, s server) {
	for given, echoed := range map[string]bool{
		"abc-123": true, "0192b2f0-7a3c-7c5e-8f00-aaaaaaaaaaaa": true, strings.Repeat("a", 128): true,
		"": false, "two words": false, "a\"b": false, strings.Repeat("a", 129): false, "née": false,
	} {
		got := s.get("/healthz", "X-Request-Id", given).Header.Get("X-Request-Id")
		if (got == given) != echoed || got == "" {
			t.Errorf("request id %q became %q", given, got)
		}
	}
	if s.get("/healthz").Header.Get("X-Request-Id") == s.get("/healthz").Header.Get("X-Request-Id") {
		t.Error("two requests have one id")
	}
}

func TestFaultsOfOurs(t *testing.T) {
	var log bytes.Buffer
	const secret = "secret internal text"
	tests := []struct {
		rule    string
		failure error
		status  int
	}{
		{"an error of the store", errors.New(secret), 500},
		{"a store that takes too long", context.DeadlineExceeded, 503},
	}
	a := newArchive(t)
	c := config(a)
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	s := serve(t, c)
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			log.Reset()
			a.failure = tt.failure
			res := s.get("/v1/commitments?q=private", "X-Request-Id", "find-me")
			s.problem(res, tt.status)
			if strings.Contains(res.body, secret) {
				t.Errorf("internal text leaks: %s", res.body)
			}
			if logged := log.String(); !strings.Contains(logged, tt.failure.Error()) || !strings.Contains(logged, "find-me") {
				t.Errorf("the log does not tell: %s", logged)
			}
		})
	}
}

func TestPanic(t *testing.T) {
	var log bytes.Buffer
	c := config(newArchive(t))
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	c.Vocabulary.ParseTheme = func(string) (chancery.ThemeID, error) { panic("secret internal text") }
	s := serve(t, c)
	res := s.get("/v1/commitments?theme=foreign-fighters")
	s.problem(res, http.StatusInternalServerError)
	if strings.Contains(res.body, "secret") || !strings.Contains(log.String(), "secret internal text") || !strings.Contains(log.String(), "status=500") {
		t.Errorf("body %s, log %s", res.body, log.String())
	}
	if got := s.get("/v1/commitments").StatusCode; got != http.StatusOK {
		t.Errorf("after a panic: %d", got)
	}
}

func TestLog(t *testing.T) {
	var log bytes.Buffer
	c := config(newArchive(t))
	c.Log = slog.New(slog.NewTextHandler(&log, nil))
	s := serve(t, c)
	s.get("/v1/statements/undated?fields=private", "Authorization", "Bearer private", "X-Request-Id", "r1")
	line := log.String()
	for _, want := range []string{"msg=request", "method=GET", "route=/v1/statements/{id}", "status=400", "bytes=", "duration=", "request_id=r1"} {
		if !strings.Contains(line, want) {
			t.Errorf("no %s in %s", want, line)
		}
	}
	if strings.Contains(line, "private") || strings.Count(line, "\n") != 1 {
		t.Errorf("logged %q", line)
	}
}

func TestTimeout(t *testing.T) {
	c := config(newArchive(t))
	c.ReadTimeout = time.Millisecond
	c.Ready = func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }
	s := serve(t, c)
	res := s.get("/readyz")
	s.problem(res, http.StatusServiceUnavailable)
	if res.Header.Get("Retry-After") == "" || res.Header.Get("Cache-Control") != "no-store" {
		t.Errorf("headers %v", res.Header)
	}
}

func TestHealth(t *testing.T) {
	c := config(newArchive(t))
	c.Ready = func(context.Context) error { return errors.New("no database at secret:5432") }
	s := serve(t, c)
	if got := s.get("/healthz").StatusCode; got != http.StatusOK {
		t.Errorf("healthz %d", got)
	}
	if res := s.get("/readyz"); strings.Contains(res.body, "secret") || s.problem(res, 503).Type != "/v1/problems/not-ready" {
		t.Errorf("readyz %s", res.body)
	}
}

func testProblemKinds(t *testing.T, s server) {
	seen := make(map[string]bool)
	for _, k := range list[api.ProblemKind](s, "/v1/problems").Data {
		if seen[k.Type] || k.Title == "" || k.Description == "" || k.Status < 400 {
			t.Errorf("kind %+v", k)
		}
		seen[k.Type] = true
		if diff := cmp.Diff(k, decode[api.ProblemKind](t, s.get(k.Type).body)); diff != "" {
			t.Errorf("%s (-list +one):\n%s", k.Type, diff)
		}
	}
}
