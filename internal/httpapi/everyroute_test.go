package httpapi_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// caching is how long the answers of a route may be kept; those not named are
// asked for always.
var caching = map[string]string{
	"/v1/themes": "public, max-age=60", "/v1/themes/{slug}": "public, max-age=60",
	"/v1/countries": "public, max-age=60", "/v1/countries/{code}": "public, max-age=60",
	"/v1/resolutions": "public, max-age=60", "/v1/resolutions/{symbol}": "public, max-age=60",
	"/v1/issuers": "public, max-age=60", "/v1/issuers/{slug}": "public, max-age=60",
	"/oai/chancery.xsd": "public, max-age=60", "/v1/problems": "public, max-age=60", "/v1/problems/{slug}": "public, max-age=60",
	"/": "public, max-age=60", "/docs": "public, max-age=60", "/openapi.json": "public, max-age=60", "/openapi.yaml": "public, max-age=60",
	"/docs/{file}":                           "public, max-age=31536000, immutable",
	"/v1/statements/{id}/revisions/{n}":      "public, max-age=3600",
	"/v1/statements/{id}/revisions/{n}/diff": "public, max-age=3600",
	"/healthz":                               "no-store",
	"/readyz":                                "no-store",
}

// existing leads to a record of the fixture for each parameter of a path.
var existing = map[string]string{
	"/v1/statements/{id}": "undated", "{n}": "1", "{number}": "1", "/v1/themes/{slug}": "foreign-fighters", "{code}": "IRQ",
	"{form}": "ndjson", "{symbol}": "S/RES/2254", "/v1/issuers/{slug}": "italy", "/v1/problems/{slug}": "not-found",
}

// operation is what tests that go through all of them read of an operation.
type operation struct {
	Security  []any
	Body      any `yaml:"requestBody"`
	Responses map[string]any
}

// documented tells whether the document has an answer of this status.
func (o operation) documented(status string) bool {
	_, ok := o.Responses[status]
	return ok
}

// everyOperation gives every operation of the document, "GET /v1/themes".
func everyOperation(t *testing.T) map[string]operation {
	t.Helper()
	var document struct {
		Paths map[string]map[string]operation
	}
	if err := yaml.Unmarshal([]byte(api.OpenAPI()), &document); err != nil {
		t.Fatal(err)
	}
	all := make(map[string]operation)
	for path, item := range document.Paths {
		for method, o := range item {
			all[strings.ToUpper(method)+" "+path] = o
		}
	}
	return all
}

// TestEveryRoute holds every GET that the document has to the manners of all, and
// to those that the document says it has.
func TestEveryRoute(t *testing.T) {
	a := newArchive(t)
	c := config(a)
	c.ClientLimit = 100_000
	s := serve(t, c)
	id := list[api.Passage](s, "/v1/commitments").Data[0].ID
	run := s.do(http.MethodPost, "/v1/recode", "", "Authorization", "Bearer "+a.key(t, chancery.ScopeAdmin)).Header.Get("Location")
	script := regexp.MustCompile(`/docs/swagger-ui\.[0-9a-f]+\.css`).FindString(s.get("/docs").body)
	for name, op := range everyOperation(t) {
		template, isGet := strings.CutPrefix(name, "GET ")
		if !isGet || len(op.Security) > 0 || strings.HasPrefix(template, "/v1/export/") || template == "/oai" || template == "/metrics" {
			continue // with a key, or with manners of its own, as harvesters tell mistakes in XML: see the tests of these
		}
		path := strings.NewReplacer("/docs/{file}", script, "/v1/recode/{number}", run).Replace(template)
		for where, value := range existing {
			if strings.Contains(path, where) {
				path = strings.Replace(path, regexp.MustCompile(`\{\w+\}`).FindString(where), value, 1)
			}
		}
		path = strings.Replace(path, "{id}", id, 1)
		path = strings.Replace(path, "/undated/revisions/1/diff", "/2019-corrected/revisions/2/diff", 1)
		ask := "?"
		if template == "/v1/quotes" {
			path, ask = path+"?text=We+will+train+guards", "&"
		}
		t.Run(template, func(t *testing.T) {
			s := server{s.Server, t}
			plain := s.get(path, "Origin", "https://example.org", "X-Request-Id", "mine")
			if plain.StatusCode != http.StatusOK {
				t.Fatalf("GET %s: %d %s", path, plain.StatusCode, plain.body)
			}
			s.headersOf(template, plain)
			s.codingsOf(path, plain)
			s.problem(s.get(path+ask+"no_such_parameter=1"), http.StatusBadRequest)
			s.problem(s.get(path+ask+"q="+strings.Repeat("a", 17<<10)), http.StatusRequestURITooLong)
			if op.documented("406") {
				s.problem(s.get(path, "Accept", "image/png"), http.StatusNotAcceptable)
			}
		})
	}
}

func (s server) headersOf(template string, res response) {
	s.t.Helper()
	want := map[string]string{
		"Access-Control-Allow-Origin": "*", "X-Request-Id": "mine", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
		"Cache-Control": "public, no-cache",
	}
	if cache, other := caching[template]; other {
		want["Cache-Control"] = cache
	}
	for header, value := range want {
		if got := res.Header.Get(header); got != value {
			s.t.Errorf("%s: %q, want %q", header, got, value)
		}
	}
	present := []string{"ETag", "Link", "Content-Security-Policy", "RateLimit", "RateLimit-Policy"}
	if template == "/healthz" || template == "/readyz" { // probes are never refused
		present = present[:3]
	}
	for _, header := range present {
		if res.Header.Get(header) == "" {
			s.t.Errorf("no %s", header)
		}
	}
	for _, header := range []string{"ETag", "Link", "RateLimit", "Retry-After", "X-Request-Id"} {
		if !strings.Contains(strings.ToLower(res.Header.Get("Access-Control-Expose-Headers")), strings.ToLower(header)) {
			s.t.Errorf("scripts cannot read %s", header)
		}
	}
}

// codingsOf holds what comes packed to the plain answer, each with a tag of its
// own that is told from the others'.
func (s server) codingsOf(path string, plain response) {
	s.t.Helper()
	for _, coding := range []string{"gzip", "zstd"} {
		res := s.get(path, "Accept-Encoding", coding)
		got := res.Header.Get("Content-Encoding")
		if len(plain.body) > 4096 && got != coding {
			s.t.Errorf("%d bytes come as %q, asked for %s", len(plain.body), got, coding)
		}
		if unpack(s.t, got, res.body) != plain.body {
			s.t.Errorf("%s is another body", coding)
		}
		if same := s.get(path, "Accept-Encoding", coding, "If-None-Match", res.Header.Get("ETag")); same.StatusCode != http.StatusNotModified {
			s.t.Errorf("%s revalidated: %d", coding, same.StatusCode)
		}
		if got != "" && res.Header.Get("ETag") == plain.Header.Get("ETag") {
			s.t.Errorf("%s has the tag of the plain body", coding)
		}
	}
}

// TestEveryBody holds every operation that takes a body to refusing types that it
// does not read, and saying which it does.
func TestEveryBody(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	key := a.key(t, chancery.ScopeAdmin)
	id := list[api.Passage](s, "/v1/commitments").Data[0].ID
	for name, op := range everyOperation(t) {
		method, path, _ := strings.Cut(name, " ")
		if op.Body == nil || !op.documented("415") {
			continue
		}
		path = strings.NewReplacer("/v1/statements/{id}", "/v1/statements/undated", "{id}", id).Replace(path)
		t.Run(name, func(t *testing.T) {
			s := server{s.Server, t}
			tag := s.get(strings.Replace(path, ":batch", "", 1)).Header.Get("ETag")
			res := s.do(method, path, "text", "Content-Type", "image/png", "Authorization", "Bearer "+key, "If-Match", tag)
			s.problem(res, http.StatusUnsupportedMediaType)
			header := "Accept"
			if method == http.MethodPatch {
				header = "Accept-Patch" // RFC 5789 section 3.1
			}
			if !strings.Contains(res.Header.Get(header), "/") {
				t.Errorf("%s %q does not say what is read", header, res.Header.Get(header))
			}
		})
	}
}
