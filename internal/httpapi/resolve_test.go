package httpapi_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

func testResolve(t *testing.T, s server) {
	const text = "É – we recall UNSCRs 2254 and 2268 (2016), A/RES/60/288, and “resolution 2254”."
	asJSON, err := json.Marshal(api.Question{Text: text})
	if err != nil {
		t.Fatal(err)
	}
	plain := s.do(http.MethodPost, "/v1/resolve", text, "Content-Type", "text/plain; charset=UTF-8")
	object := s.do(http.MethodPost, "/v1/resolve", string(asJSON), "Content-Type", "application/json")
	if plain.StatusCode != http.StatusOK || plain.body != object.body || plain.Header.Get("Cache-Control") != "no-store" {
		t.Fatalf("%d %s\n%d %s", plain.StatusCode, plain.body, object.StatusCode, object.body)
	}
	got := decode[api.List[api.Mention]](t, plain.body)
	var symbols []string
	for _, m := range got.Data {
		symbols = append(symbols, m.Symbol)
		if cut := string([]rune(text)[m.Start:m.End]); cut != m.Text {
			t.Errorf("text[%d:%d] is %q, mention of %q", m.Start, m.End, cut, m.Text)
		}
		record := decode[api.Resolution](t, s.get(m.URL).body)
		if record.Symbol != m.Symbol || record.Counts != m.Counts || *record.URL != *m.DocumentURL {
			t.Errorf("%s leads to %+v, want %+v", m.URL, record, m)
		}
	}
	if diff := cmp.Diff([]string{"S/RES/2254", "S/RES/2268", "A/RES/60/288", "S/RES/2254"}, symbols); diff != "" {
		t.Errorf("symbols (-want +got):\n%s", diff)
	}
	if got.Data[0].Counts.Passages != 2 || got.Total.Value != 4 || !cmp.Equal(got.Data[3].Flags, []string{"organ_inferred", "year_inferred"}) {
		t.Errorf("list %+v", got)
	}
	lines := s.do(http.MethodPost, "/v1/resolve?format=ndjson&fields=symbol", text, "Content-Type", "text/plain")
	if want := "{\"symbol\":\"S/RES/2254\"}\n{\"symbol\":\"S/RES/2268\"}\n{\"symbol\":\"A/RES/60/288\"}\n{\"symbol\":\"S/RES/2254\"}\n"; lines.body != want {
		t.Errorf("lines %s", lines.body)
	}
	none := s.do(http.MethodPost, "/v1/resolve", "All relevant resolutions.", "Content-Type", "text/plain")
	if list := decode[api.List[api.Mention]](t, none.body); list.Data == nil || len(list.Data) != 0 {
		t.Errorf("mentions in a text without any: %s", none.body)
	}
}

func testWrongTexts(t *testing.T, s server) {
	tests := []struct {
		rule, contentType, body string
		status                  int
		detail                  string
	}{
		{"nothing", "text/plain", " ", 400, "empty"},
		{"bytes that are no text", "text/plain", "\xff", 400, "UTF-8"},
		{"no media type", "", "2254", 415, "text/plain"},
		{"another charset", "text/plain; charset=latin1", "2254", 415, "UTF-8"},
		{"a document", "application/pdf", "2254", 415, "text/plain"},
		{"no object", "application/json", `"2254"`, 400, "not a JSON object"},
		{"an object without a text", "application/json", `{}`, 400, "/text"},
		{"a text that is none", "application/json", `{"text":5}`, 400, "/text"},
		{"another member", "application/json", `{"text":"2254","texts":""}`, 400, "perhaps text"},
		{"an empty text", "application/json", `{"text":""}`, 400, "empty"},
		{"a text too long", "text/plain", strings.Repeat("a", 256<<10+1), 413, "262144"},
		{"a body too long", "text/plain", strings.Repeat("a", 1<<20), 413, "262144"},
		{"a text too long in its object", "application/json", `{"text":"` + strings.Repeat("a", 256<<10+1) + `"}`, 413, "262144"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			p := s.problem(s.do(http.MethodPost, "/v1/resolve", tt.body, "Content-Type", tt.contentType), tt.status)
			if !strings.Contains(p.Detail, tt.detail) {
				t.Errorf("detail %q, want %q", p.Detail, tt.detail)
			}
		})
	}
}
