package httpapi_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

var update = flag.Bool("update", false, "write the golden files anew")

// testGoldenPassage holds the JSON of a passage that has everything.
func testGoldenPassage(t *testing.T, s server) {
	id := list[api.Passage](s, "/v1/commitments?theme=foreign-fighters").Data[0].ID
	res := s.get("/v1/commitments/" + id)
	if res.StatusCode != http.StatusOK || res.Header.Get("Content-Type") != "application/json" {
		t.Fatalf("%d %v: %s", res.StatusCode, res.Header, res.body)
	}
	if strings.Contains(res.body, `\u0026`) || strings.Contains(res.body, `\u003c`) {
		t.Errorf("quotes are escaped for HTML: %s", res.body)
	}
	var got bytes.Buffer
	if err := json.Indent(&got, []byte(res.body), "", "  "); err != nil {
		t.Fatal(err)
	}
	const file = "testdata/passage.golden.json"
	if *update {
		if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("passage (-want +got):\n%s", diff)
	}
}

func testListsAreNeverNull(t *testing.T, s server) {
	for _, path := range []string{
		"/v1/passages", "/v1/passages?theme=climate-mitigation&act=call", "/v1/statements", "/v1/statements/undated", "/v1/themes",
		"/v1/countries", "/v1/resolutions", "/v1/issuers", "/v1/countries/XKX", "/v1/themes/foreign-fighters",
		"/v1/statements/2019-corrected/passages", "/v1/statements/2019-corrected/revisions",
	} {
		holdsNoNullList(t, path, decode[any](t, s.get(path).body))
	}
}

// holdsNoNullList looks for null where the contract has a list.
func holdsNoNullList(t *testing.T, at string, v any) {
	t.Helper()
	lists := "data themes countries resolutions amounts evidence issuers roles flags cap sdg regions narrower errors candidates"
	switch v := v.(type) {
	case map[string]any:
		for name, field := range v {
			if field == nil && strings.Contains(" "+lists+" ", " "+name+" ") {
				t.Errorf("%s.%s is null", at, name)
			}
			holdsNoNullList(t, at+"."+name, field)
		}
	case []any:
		for _, item := range v {
			holdsNoNullList(t, at+"[]", item)
		}
	}
}

// testOffsets holds text[start:end] == quote, in code points.
func testOffsets(t *testing.T, s server) {
	text := []rune(s.get("/v1/statements/2020-05-01-harbour/text").body)
	passages := list[api.Passage](s, "/v1/statements/2020-05-01-harbour/passages").Data
	if len(passages) != 4 {
		t.Fatalf("%d passages", len(passages))
	}
	for _, p := range passages {
		if got := string(text[p.Locator.Start:p.Locator.End]); got != p.Quote {
			t.Errorf("text[%d:%d] is %q, quote %q", p.Locator.Start, p.Locator.End, got, p.Quote)
		}
	}
}

func testPassageAddresses(t *testing.T, s server) {
	for _, p := range list[api.Passage](s, "/v1/passages").Data {
		res := s.get(p.URL)
		if res.StatusCode != http.StatusOK || decode[api.Passage](t, res.body).ID != p.ID {
			t.Errorf("url %s of a %s: %d", p.URL, text(p.Act), res.StatusCode)
		}
		if res := s.get("/v1/passages/" + p.ID); res.StatusCode != http.StatusOK {
			t.Errorf("/v1/passages/ has no %s: %d", text(p.Act), res.StatusCode)
		}
		if text(p.Act) == "commitment" {
			continue
		}
		res = s.get("/v1/commitments/" + p.ID)
		if problem := s.problem(res, http.StatusNotFound); !strings.Contains(problem.Detail, p.URL) {
			t.Errorf("detail %q does not say that it is at %s", problem.Detail, p.URL)
		}
		if got := res.link("alternate"); got != p.URL {
			t.Errorf("Link to %q, want %q", got, p.URL)
		}
	}
	for _, path := range []string{"/v1/passages/p_none", "/v1/commitments/p_none", "/v1/passages/%ff", "/v1/passages/%00"} {
		s.problem(s.get(path), http.StatusNotFound)
	}
}

func testPassageContext(t *testing.T, s server) {
	passages := list[api.Passage](s, "/v1/statements/2020-05-01-harbour/passages").Data
	for i, p := range passages {
		got := decode[api.Passage](t, s.get(p.URL).body).Context
		if (got.Previous == nil) != (i == 0) || i > 0 && got.Previous.ID != passages[i-1].ID {
			t.Errorf("before passage %d: %+v", i, got.Previous)
		}
		if last := i == len(passages)-1; (got.Next == nil) != last || !last && got.Next.URL != passages[i+1].URL {
			t.Errorf("after passage %d: %+v", i, got.Next)
		}
	}
}
