package httpapi_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

// pledge is a document of four paragraphs, in the third of which is a mistake.
const pledge = "Rome, 2 March 2021\n\nWe met in Rome.\n\nWe will train 200 coast guards.\n\nWe will repair the harbour of Genoa.\n"

// taken is a statement that came in as text, with what was said of it.
func taken(t *testing.T, s server, key, text, query string) api.Statement {
	t.Helper()
	res := s.do(http.MethodPost, "/v1/statements?"+query, text, "Content-Type", "text/plain", "Authorization", "Bearer "+key)
	if res.StatusCode != http.StatusCreated {
		t.Fatalf("%d %s", res.StatusCode, res.body)
	}
	return decode[api.Statement](t, res.body)
}

func (s server) write(method, path, key, tag, body string) response {
	s.t.Helper()
	headers := []string{"Content-Type", "text/plain", "Authorization", "Bearer " + key}
	if tag != "" {
		headers = append(headers, "If-Match", tag)
	}
	return s.do(method, path, body, headers...)
}

func (s server) tag(path string, headers ...string) string {
	s.t.Helper()
	return s.get(path, headers...).Header.Get("ETag")
}

func TestCorrect(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	first := taken(t, s, a.good, pledge, "title=On+harbours&source_url=https://example.org/pledge&issuer=Italy")
	before := list[api.Passage](s, first.URL+"/passages").Data

	better := strings.Replace(pledge, "200 coast", "2,000 coast", 1)
	res := s.write(http.MethodPut, first.URL, a.good, s.tag(first.URL), better)
	second := decode[api.Statement](t, res.body)
	if res.StatusCode != http.StatusOK || second.Revision != 2 || second.ID != first.ID || res.Header.Get("Content-Location") != first.URL {
		t.Fatalf("%d %s", res.StatusCode, res.body)
	}
	if second.Title != "On harbours" || *second.SourceURL != "https://example.org/pledge" || second.Issuers[0].Name != "Italy" {
		t.Errorf("what was said before is lost: %+v", second)
	}
	if got := s.get(first.URL); got.body != res.body {
		t.Errorf("answered %s, then %s", res.body, got.body)
	}
	after := list[api.Passage](s, first.URL+"/passages").Data
	if len(before) < 3 || len(after) != len(before) {
		t.Fatalf("%d passages, then %d", len(before), len(after))
	}
	for i, p := range after {
		if changed := strings.Contains(p.Quote, "2,000"); (p.ID != before[i].ID) != changed {
			t.Errorf("passage %d, %q, was %s and is %s", i+1, p.Quote, before[i].ID, p.ID)
		}
	}
	for n, text := range map[string]string{"1": pledge, "2": better} {
		if got := get[api.Revision](s, first.URL+"/revisions/"+n); *got.Bytes != len(text) {
			t.Errorf("revision %s has %d bytes", n, *got.Bytes)
		}
	}
	if got := s.get(first.URL + "/raw").body; got != better {
		t.Errorf("raw %q", got)
	}
}

// TestCorrectTitle follows a statement whose id changes, and changes back.
func TestCorrectTitle(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	first := taken(t, s, a.good, pledge, "title=On+harbours&date=2021-03-02")
	passages := list[api.Passage](s, first.URL+"/passages").Data

	res := s.write(http.MethodPut, first.URL+"?title=On+lighthouses", a.good, s.tag(first.URL), pledge)
	second := decode[api.Statement](t, res.body)
	if second.ID != "2021-03-02-lighthouses" || second.Revision != 1 || res.Header.Get("Content-Location") != second.URL {
		t.Fatalf("%d %s", res.StatusCode, res.body)
	}
	for _, below := range append(belowStatements, "?fields=id") {
		res := s.get(first.URL + below)
		if got := res.Header.Get("Location"); got != second.URL+below || res.StatusCode != http.StatusPermanentRedirect {
			t.Errorf("%s: %d to %q", below, res.StatusCode, got)
		}
		if got := res.Header.Get("Cache-Control"); got != "public, no-cache" {
			t.Errorf("an id may come back, and caches keep where it led: %q", got)
		}
	}
	for i, p := range list[api.Passage](s, second.URL+"/passages").Data {
		if p.ID != passages[i].ID || p.Statement.ID != second.ID || p.Statement.Title != "On lighthouses" {
			t.Errorf("passage %d is %s of %+v, was %s", i+1, p.ID, p.Statement, passages[i].ID)
		}
	}
	if n := len(list[api.Passage](s, "/v1/passages?statement="+first.ID).Data); n != len(passages) {
		t.Errorf("by its old id %d passages are found", n)
	}

	res = s.write(http.MethodPut, first.URL+"?title=On+ports", a.good, s.tag(second.URL), pledge)
	if got := res.Header.Get("Location"); res.StatusCode != http.StatusPermanentRedirect || got != second.URL+"?title=On+ports" {
		t.Errorf("a correction by the old id: %d to %q", res.StatusCode, got)
	}
	res = s.write(http.MethodPut, second.URL+"?title=On+harbours", a.good, s.tag(second.URL), pledge)
	if third := decode[api.Statement](t, res.body); third.ID != first.ID {
		t.Errorf("back under its title it is %s, was %s", third.ID, first.ID)
	}
	if res := s.get(first.URL); res.StatusCode != http.StatusOK {
		t.Errorf("the first id: %d", res.StatusCode)
	}
	if got := s.get(second.URL).Header.Get("Location"); got != first.URL {
		t.Errorf("the second id leads to %q", got)
	}
}

func TestCorrectOnlyWhatWasSeen(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	first := taken(t, s, a.good, pledge, "title=On+harbours")
	path, stale := first.URL, s.tag(first.URL)
	s.write(http.MethodPut, path, a.good, stale, pledge+"\nWe thank Italy.\n")
	current := s.tag(path)
	tests := []struct {
		rule, tag string
		status    int
	}{
		{"without If-Match", "", 428},
		{"an old revision", stale, 412},
		{"a tag of something else", `"other"`, 412},
		{"a weak tag", "W/" + current, 412},
		{"a tag without quotes", strings.Trim(current, `"`), 412},
		{"the tag of a part", s.tag(path + "?fields=id"), 412},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			s := server{s.Server, t}
			res := s.write(http.MethodPut, path, a.good, tt.tag, "Nothing of this is to be seen.")
			p := s.problem(res, tt.status)
			if tt.status == 412 && (res.Header.Get("ETag") != current || !strings.Contains(p.Detail, current)) {
				t.Errorf("ETag %q, detail %q, current %s", res.Header.Get("ETag"), p.Detail, current)
			}
			if tt.status == 412 {
				s.problem(s.write(http.MethodDelete, path+"?reason=x", a.good, tt.tag, ""), 412)
			}
			if got := s.tag(path); got != current {
				t.Errorf("the statement changed to %s", got)
			}
		})
	}
	for rule, tag := range map[string]string{
		"the current one": current, "one among others": `"a", ` + current, "any": "*", "that of a coded answer": current[:len(current)-1] + `-gzip"`,
	} {
		if res := s.write(http.MethodPut, path, a.good, tag, pledge+"\nWe thank Italy.\n"); res.StatusCode != http.StatusOK {
			t.Errorf("%s: %d %s", rule, res.StatusCode, res.body)
		}
	}
	if got := s.tag(path); got != current {
		t.Error("the same again changed something")
	}
}

func TestCorrectRefuses(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	first := taken(t, s, a.good, pledge, "title=On+harbours")
	other := taken(t, s, a.good, "We will count the ships.", "title=On+ships")
	tests := []struct {
		rule, path, key, contentType, body string
		status                             int
	}{
		{"no key", first.URL, "", "text/plain", "We will.", 401},
		{"a key of another scope", first.URL, a.weak, "text/plain", "We will.", 403},
		{"a statement that never was", "/v1/statements/nothing", a.good, "text/plain", "We will.", 404},
		{"a withdrawn statement", "/v1/statements/2018-withdrawn", a.good, "text/plain", "We will.", 410},
		{"an unknown parameter", first.URL + "?titel=x", a.good, "text/plain", "We will.", 400},
		{"an empty document", first.URL, a.good, "text/plain", " ", 400},
		{"a type nobody reads", first.URL, a.good, "image/png", "We will.", 415},
		{"a document that is none", first.URL, a.good, "application/pdf", "We will.", 422},
		{"the document of another statement", first.URL, a.good, "text/plain", "We will count the ships.", 409},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			s := server{s.Server, t}
			res := s.do(http.MethodPut, tt.path, tt.body, "Content-Type", tt.contentType, "If-Match", "*", "Authorization", "Bearer "+tt.key)
			p := s.problem(res, tt.status)
			if tt.status == 410 && (p.Withdrawn == nil || p.Withdrawn.Reason != "It was a draft.") {
				t.Errorf("tombstone %+v", p.Withdrawn)
			}
			if tt.status == 409 && res.link("related") != other.URL {
				t.Errorf("link to %q", res.link("related"))
			}
			if got := get[api.Statement](s, first.URL); got.Revision != 1 {
				t.Errorf("revision %d", got.Revision)
			}
		})
	}
}

func TestWithdraw(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	first := taken(t, s, a.good, pledge, "title=On+harbours&date=2021-03-02")
	res := s.write(http.MethodPut, first.URL+"?title=On+ports", a.good, s.tag(first.URL), pledge)
	second := decode[api.Statement](t, res.body)
	passages := list[api.Passage](s, second.URL+"/passages").Data

	reason := "It was a draft: “not for release”."
	for rule, query := range map[string]string{"no reason": "", "an empty one": "?reason=", "a long one": "?reason=" + strings.Repeat("a", 1001)} {
		p := s.problem(s.write(http.MethodDelete, second.URL+query, a.good, "", ""), http.StatusBadRequest)
		if len(p.Errors) == 0 || p.Errors[0].Parameter != "reason" {
			t.Errorf("%s: %+v", rule, p.Errors)
		}
	}
	s.problem(s.write(http.MethodDelete, second.URL+"?reason=x", a.weak, "", ""), http.StatusForbidden)
	res = s.write(http.MethodDelete, second.URL+"?reason="+url.QueryEscape(reason), a.good, s.tag(second.URL), "")
	got := decode[api.Tombstone](t, res.body)
	if res.StatusCode != http.StatusOK || got.Statement != second.ID || got.Reason != reason || got.WithdrawnAt == nil || !got.WithdrawnAt.Equal(noon) {
		t.Fatalf("%d %s", res.StatusCode, res.body)
	}

	gone := []string{}
	for _, below := range belowStatements {
		gone = append(gone, first.URL+below, second.URL+below)
	}
	for _, p := range passages {
		gone = append(gone, "/v1/passages/"+p.ID, "/v1/commitments/"+p.ID)
	}
	for _, path := range gone {
		p := s.problem(s.get(path), http.StatusGone)
		if p.Withdrawn == nil {
			t.Errorf("%s has no tombstone", path)
		} else if diff := cmp.Diff(got, *p.Withdrawn); diff != "" {
			t.Errorf("%s (-answered +found):\n%s", path, diff)
		}
	}
	again := map[string]response{
		"withdrawn again": s.write(http.MethodDelete, second.URL+"?reason=x", a.good, "", ""),
		"corrected":       s.write(http.MethodPut, second.URL, a.good, "*", pledge),
		"taken in again":  s.write(http.MethodPost, "/v1/statements", a.good, "", pledge),
		"judged": s.do(http.MethodPatch, "/v1/passages/"+passages[0].ID, `{"review":"confirmed"}`,
			"Content-Type", "application/json", "If-Match", "*", "Authorization", "Bearer "+a.weak),
	}
	for rule, res := range again {
		if p := s.problem(res, http.StatusGone); p.Withdrawn == nil || p.Withdrawn.Reason != reason {
			t.Errorf("%s: tombstone %+v", rule, p.Withdrawn)
		}
	}
	if n := len(list[api.Passage](s, "/v1/passages?q=Genoa").Data); n != 0 {
		t.Errorf("%d passages are found", n)
	}
}

// TestCorrectAtOnce has eight people correct what all of them saw: one of them is
// heard, and the others are told.
func TestCorrectAtOnce(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	first := taken(t, s, a.good, pledge, "title=On+harbours")
	tag := s.tag(first.URL)
	statuses := make(chan int)
	for i := range 8 {
		go func() {
			body := strings.Replace(pledge, "200", strconv.Itoa(300+i), 1)
			statuses <- s.write(http.MethodPut, first.URL, a.good, tag, body).StatusCode
		}()
	}
	count := map[int]int{}
	for range 8 {
		count[<-statuses]++
	}
	if diff := cmp.Diff(map[int]int{200: 1, 412: 7}, count); diff != "" {
		t.Errorf("answers (-want +got):\n%s", diff)
	}
	if got := get[api.Statement](s, first.URL); got.Revision != 2 {
		t.Errorf("revision %d", got.Revision)
	}
}
