package httpapi_test

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

func testStatement(t *testing.T, s server) {
	got := decode[api.Statement](t, s.get("/v1/statements/2020-05-01-harbour").body)
	if got.Title != `On "harbours" & <peace>` || *got.Date != "2020-05-01" || *got.Place != "Genoa" || len(got.Issuers) != 2 ||
		got.Issuers[1] != (api.Issuer{Slug: "italy", Name: "Italy", Country: got.Issuers[1].Country}) || *got.Issuers[1].Country != "ITA" {
		t.Errorf("statement %+v", got)
	}
	if created := got.CreatedAt.Format("2006-01-02T15:04:05Z07:00"); created != "2026-02-03T12:00:00Z" {
		t.Errorf("created_at %s", created)
	}
	undated := decode[api.Statement](t, s.get("/v1/statements/undated").body)
	if undated.Date != nil || undated.Place != nil || undated.Language != nil || undated.SourceURL != nil {
		t.Errorf("what is unknown is not null: %+v", undated)
	}
}

func testText(t *testing.T, s server) {
	res := s.get("/v1/statements/undated/text")
	if res.body != "We will act.\n\n" || res.Header.Get("Content-Type") != "text/plain; charset=utf-8" {
		t.Errorf("%q as %q", res.body, res.Header.Get("Content-Type"))
	}
}

// TestRaw holds that the bytes come back as they were, and as data that no
// browser runs.
func TestRaw(t *testing.T) {
	page := compose(chancery.Statement{ID: "page", Origin: chancery.Origin{Title: "Page"}})
	page.Revision.Raw, page.Revision.MediaType = []byte("<script>alert(1)</script>\r\n\xff\x00"), "text/html"
	page.Revision.SHA256 = sha256.Sum256(page.Revision.Raw)
	s := serve(t, config(newArchive(t, page)))
	res := s.get("/v1/statements/page/raw")
	if res.body != string(page.Revision.Raw) {
		t.Errorf("raw %q", res.body)
	}
	for header, want := range map[string]string{
		"Content-Type":            "text/html",
		"Content-Disposition":     "attachment; filename=page.html",
		"X-Content-Type-Options":  "nosniff",
		"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
	} {
		if got := res.Header.Get(header); got != want {
			t.Errorf("%s: %q, want %q", header, got, want)
		}
	}
}

func testRevisions(t *testing.T, s server) {
	history := list[api.Revision](s, "/v1/statements/2019-corrected/revisions").Data
	if len(history) != 2 {
		t.Fatalf("revisions %+v", history)
	}
	for i, text := range []string{"The harbour is shut.\n\n", "The harbour is open.\n\n"} {
		listed := history[i]
		if listed.Number != i+1 || listed.Text != nil || listed.MediaType != "text/plain" || listed.ReceivedAt == nil {
			t.Errorf("revision in the list: %+v", listed)
		}
		got := decode[api.Revision](t, s.get(listed.URL).body)
		sum := sha256.Sum256([]byte("\ufeff" + text))
		if got.Number != i+1 || *got.Text != text || *got.Characters != 22 || *got.Bytes != 25 ||
			got.SHA256 != hex.EncodeToString(sum[:]) || got.SHA256 != listed.SHA256 {
			t.Errorf("revision %+v", got)
		}
	}
	if got := s.get("/v1/statements/2019-corrected/text").body; got != "The harbour is open.\n\n" {
		t.Errorf("the text is that of another revision: %q", got)
	}
	for _, n := range []string{"0", "3", "-1", "01", "one", "1.0", "%2B1"} {
		s.problem(s.get("/v1/statements/2019-corrected/revisions/"+n), http.StatusNotFound)
	}
}

var belowStatements = []string{"", "/text", "/raw", "/passages", "/revisions", "/revisions/1", "/revisions/2/diff"}

func testNoStatement(t *testing.T, s server) {
	for _, below := range belowStatements {
		p := s.problem(s.get("/v1/statements/nothing"+below), http.StatusNotFound)
		if !strings.Contains(p.Detail, "/v1/statements/nothing"+below) {
			t.Errorf("detail %q does not name the address", p.Detail)
		}
	}
}

func testMovedStatement(t *testing.T, s server) {
	for _, below := range belowStatements {
		res := s.get("/v1/statements/2018-misdated" + below)
		if got, want := res.Header.Get("Location"), "/v1/statements/2019-corrected"+below; res.StatusCode != http.StatusPermanentRedirect || got != want {
			t.Errorf("%d to %q, want 308 to %q", res.StatusCode, got, want)
		}
	}
}

func testWithdrawnStatement(t *testing.T, s server) {
	for _, below := range belowStatements {
		p := s.problem(s.get("/v1/statements/2018-withdrawn"+below), http.StatusGone)
		if p.Withdrawn == nil || p.Withdrawn.Reason != "It was a draft." || p.Withdrawn.Statement != "2018-withdrawn" || p.Withdrawn.WithdrawnAt == nil {
			t.Errorf("tombstone %+v", p.Withdrawn)
		}
	}
	draft := compose(chancery.Statement{ID: "2018-withdrawn"}, draftPassage()).Passages[0].ID
	for _, path := range []string{"/v1/commitments/", "/v1/passages/"} {
		p := s.problem(s.get(path+string(draft)), http.StatusGone)
		if p.Withdrawn == nil || p.Withdrawn.Reason != "It was a draft." {
			t.Errorf("tombstone of a passage %+v", p.Withdrawn)
		}
	}
}

// testCorrectedAway asks for a passage whose words were corrected.
func testCorrectedAway(t *testing.T, s server) {
	shut := fixture()[3].Passages[0].ID
	res := s.get("/v1/passages/" + string(shut))
	p := s.problem(res, http.StatusGone)
	const statement = "/v1/statements/2019-corrected"
	if p.Withdrawn != nil || !strings.Contains(p.Detail, statement) || res.link("collection") != statement {
		t.Errorf("detail %q, link to %q", p.Detail, res.link("collection"))
	}
}

func testDifference(t *testing.T, s server) {
	const second = "/v1/statements/2019-corrected/revisions/2"
	got := get[api.Difference](s, second+"/diff")
	want := api.Difference{
		Statement: "2019-corrected", From: 1, To: 2, FromURL: "/v1/statements/2019-corrected/revisions/1", ToURL: second,
		Edits: []api.Edit{{Before: api.Stretch{End: 21, Text: "The harbour is shut.\n"}, After: api.Stretch{End: 21, Text: "The harbour is open.\n"}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("difference (-want +got):\n%s", diff)
	}
	back := get[api.Difference](s, "/v1/statements/2019-corrected/revisions/1/diff?against=2")
	if len(back.Edits) != 1 || back.Edits[0].Before != want.Edits[0].After || back.From != 2 {
		t.Errorf("the other way round: %+v", back)
	}
	if same := get[api.Difference](s, second+"/diff?against=2"); same.Edits == nil || len(same.Edits) != 0 {
		t.Errorf("against itself: %+v", same.Edits)
	}
	unified := s.get(second + "/diff?format=diff")
	if !strings.Contains(unified.body, "\n-The harbour is shut.\n+The harbour is open.\n") {
		t.Errorf("unified:\n%s", unified.body)
	}
	for query, reason := range map[string]string{"": "is needed", "?against=3": "from 1 to 2", "?against=0": "whole number", "?against=x": "whole number"} {
		p := s.problem(s.get("/v1/statements/2019-corrected/revisions/1/diff"+query), http.StatusBadRequest)
		if p.Errors[0].Parameter != "against" || !strings.Contains(p.Errors[0].Reason, reason) {
			t.Errorf("%s: %+v", query, p.Errors)
		}
	}
	s.problem(s.get("/v1/statements/2019-corrected/revisions/3/diff"), http.StatusNotFound)
}
