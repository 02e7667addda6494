package httpapi_test

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

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
