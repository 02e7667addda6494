package httpapi_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

// everyGet has an address of each GET route.
var everyGet = []string{
	"/v1/commitments", "/v1/passages", "/v1/statements", "/v1/statements/undated", "/v1/statements/undated/passages",
	"/v1/statements/undated/text", "/v1/statements/undated/raw", "/v1/statements/undated/revisions",
	"/v1/statements/undated/revisions/1", "/v1/statements/2019-corrected/revisions/2/diff", "/v1/statements/2019-corrected/revisions/2/diff?format=diff",
	"/v1/themes", "/v1/themes/foreign-fighters", "/v1/countries", "/v1/countries/IRQ",
	"/v1/resolutions", "/v1/resolutions/S/RES/2254", "/v1/issuers", "/v1/issuers/italy", "/v1/problems",
	"/v1/changes", "/v1/changes?theme=ct-financing", "/v1/facets", "/v1/timeline", "/v1/quotes?text=We+will+train+guards",
	"/v1/problems/not-found", "/", "/docs", "/openapi.json", "/openapi.yaml", "/healthz", "/readyz", "/v1/commitments?format=csv", "/v1/commitments?format=ndjson",
	"/v1/commitments?format=atom", "/v1/statements/undated?format=bibtex", "/v1/statements/undated?format=csl", "/v1/statements/undated?format=citation",
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
			other := http.MethodDelete
			if strings.Contains(options.Header.Get("Allow"), other) {
				other = http.MethodPost
			}
			s.problem(s.do(other, path, ""), http.StatusMethodNotAllowed)
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

func testMethods(t *testing.T, s server) {
	tests := []struct {
		rule, method, path string
		status             int
		allow              string
	}{
		{"a list", http.MethodPost, "/v1/commitments", 405, "GET, HEAD, OPTIONS"},
		{"a list that takes documents", http.MethodPut, "/v1/statements", 405, "GET, HEAD, POST, OPTIONS"},
		{"a record that can be changed", http.MethodPost, "/v1/statements/undated", 405, "GET, HEAD, PUT, DELETE, OPTIONS"},
		{"a record that people judge", http.MethodPut, "/v1/passages/p_none", 405, "GET, HEAD, PATCH, OPTIONS"},
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
	first, second := s.get("/healthz").Header.Get("X-Request-Id"), s.get("/healthz").Header.Get("X-Request-Id")
	if first == second {
		t.Errorf("two requests have one id, %s", first)
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
