package httpapi_test

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v3"

	"github.com/chancery-archive/chancery/api"
)

// testPagesForPeople follows every reference of the pages for people.
func testPagesForPeople(t *testing.T, s server) {
	reference := regexp.MustCompile(`(?:src|href)="([^"]+)"`)
	for path, accept := range map[string]string{"/": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "/docs": "*/*"} {
		page := s.get(path, "Accept", accept)
		if got := page.Header.Get("Content-Type"); page.StatusCode != http.StatusOK || got != "text/html; charset=utf-8" {
			t.Fatalf("GET %s: %d %s", path, page.StatusCode, got)
		}
		policy := page.Header.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none'; script-src 'self';") || strings.Contains(policy, "http") {
			t.Errorf("%s: Content-Security-Policy %q", path, policy)
		}
		for _, m := range reference.FindAllStringSubmatch(page.body, -1) {
			res := s.get(strings.ReplaceAll(m[1], "&amp;", "&"), "Accept", accept)
			if res.StatusCode != http.StatusOK {
				t.Errorf("%s leads to %s: %d", path, m[1], res.StatusCode)
			}
			if !strings.HasPrefix(m[1], "/docs/") {
				continue
			}
			if got := res.Header.Get("Cache-Control"); !strings.HasSuffix(got, "immutable") {
				t.Errorf("%s: Cache-Control %q", m[1], got)
			}
			if got := res.Header.Get("Content-Type"); got == "" || strings.HasPrefix(got, "text/html") {
				t.Errorf("%s: Content-Type %q", m[1], got)
			}
		}
	}
	s.problem(s.get("/docs/reference.js"), http.StatusNotFound) // a name that never changes cannot be kept for ever
}

func testIndex(t *testing.T, s server) {
	tests := []struct{ rule, accept, want string }{
		{"a program", "application/json", "application/json"},
		{"curl", "*/*", "application/json"},
		{"who says nothing", "", "application/json"},
		{"a browser", "text/html,application/xhtml+xml,*/*;q=0.8", "text/html; charset=utf-8"},
		{"who likes JSON better", "text/html;q=0.5,application/json", "application/json"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if got := s.get("/", "Accept", tt.accept).Header.Get("Content-Type"); got != tt.want {
				t.Errorf("Accept %q: %s, want %s", tt.accept, got, tt.want)
			}
		})
	}
	index := decode[api.Index](t, s.get("/").body)
	for _, e := range append(index.Entries, api.Entry{URL: index.OpenAPIURL}, api.Entry{URL: index.DocumentationURL}) {
		if got := s.get(e.URL).StatusCode; got != http.StatusOK {
			t.Errorf("the index leads to %s: %d", e.URL, got)
		}
	}
}

// testOpenAPIForms holds the JSON of the document to its YAML.
func testOpenAPIForms(t *testing.T, s server) {
	var want map[string]any
	if err := yaml.Unmarshal([]byte(s.get("/openapi.yaml").body), &want); err != nil {
		t.Fatal(err)
	}
	got := decode[map[string]any](t, s.get("/openapi.json").body)
	text, err := json.Marshal(want) // JSON has one kind of number
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(decode[map[string]any](t, string(text)), got); diff != "" {
		t.Errorf("forms (-yaml +json):\n%s", diff)
	}
	for relation, path := range map[string]string{"service-desc": "/openapi.json", "describedby": "/openapi.json", "service-doc": "/docs"} {
		if got := s.get("/v1/nothing").link(relation); got != path {
			t.Errorf("%s leads to %q, want %q", relation, got, path)
		}
	}
}
