package httpapi_test

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

func TestStatement(t *testing.T) {
	s := newServer(t)
	got := decode[api.Statement](t, s.get("/v1/statements/2020-05-01-harbour").body)
	if got.Title != `On "harbours" & <peace>` || *got.Date != "2020-05-01" || *got.Place != "Genoa" || len(got.Issuers) != 2 ||
		got.Issuers[1] != (api.Issuer{Slug: "italy", Name: "Italy", Country: got.Issuers[1].Country}) || *got.Issuers[1].Country != "ITA" {
		t.Errorf("statement %+v", got)
	}
	if created := got.CreatedAt.Format("2006-01-02T15:04:05Z07:00"); created != "2026-02-03T04:05:06Z" {
		t.Errorf("created_at %s", created)
	}
	undated := decode[api.Statement](t, s.get("/v1/statements/undated").body)
	if undated.Date != nil || undated.Place != nil || undated.Language != nil || undated.SourceURL != nil {
		t.Errorf("what is unknown is not null: %+v", undated)
	}
}

func TestText(t *testing.T) {
	s := newServer(t)
	res := s.get("/v1/statements/undated/text")
	if res.body != "We will act.\n\n" || res.Header.Get("Content-Type") != "text/plain; charset=utf-8" {
		t.Errorf("%q as %q", res.body, res.Header.Get("Content-Type"))
	}
}

// TestRaw holds that the bytes come back as they were, and as data that no
// browser runs.
func TestRaw(t *testing.T) {
	a := newArchive()
	raw := []byte("<script>alert(1)</script>\r\n\xff\x00")
	a.entries[2].Revision.Raw, a.entries[2].Revision.MediaType = raw, "text/html"
	s := serve(t, config(a))
	res := s.get("/v1/statements/undated/raw")
	if res.body != string(raw) {
		t.Errorf("raw %q", res.body)
	}
	for header, want := range map[string]string{
		"Content-Type":            "text/html",
		"Content-Disposition":     "attachment; filename=undated.html",
		"X-Content-Type-Options":  "nosniff",
		"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
	} {
		if got := res.Header.Get(header); got != want {
			t.Errorf("%s: %q, want %q", header, got, want)
		}
	}
}

func TestRevisions(t *testing.T) {
	a := newArchive()
	s := serve(t, config(a))
	history := list[api.Revision](s, "/v1/statements/2019-corrected/revisions")
	if len(history.Data) != 2 || history.Data[0].Number != 1 || history.Data[1].Number != 2 || history.Data[0].Text != nil {
		t.Fatalf("revisions %+v", history.Data)
	}
	for _, listed := range history.Data {
		got := decode[api.Revision](t, s.get(listed.URL).body)
		sum := sha256.Sum256(a.entries[3].Revision.Raw)
		if got.Number != listed.Number || *got.Text != "The harbour is open.\n\n" || *got.Characters != 22 || *got.Bytes != 25 ||
			got.SHA256 != hex.EncodeToString(sum[:]) {
			t.Errorf("revision %+v", got)
		}
	}
	for _, n := range []string{"0", "3", "-1", "01", "one", "1.0", "%2B1"} {
		s.problem(s.get("/v1/statements/2019-corrected/revisions/"+n), http.StatusNotFound)
	}
}

var belowStatements = []string{"", "/text", "/raw", "/passages", "/revisions", "/revisions/1"}

func TestNoStatement(t *testing.T) {
	s := newServer(t)
	for _, below := range belowStatements {
		p := s.problem(s.get("/v1/statements/nothing"+below), http.StatusNotFound)
		if !strings.Contains(p.Detail, "/v1/statements/nothing"+below) {
			t.Errorf("detail %q does not name the address", p.Detail)
		}
	}
}

func TestMovedStatement(t *testing.T) {
	s := newServer(t)
	for _, below := range belowStatements {
		res := s.get("/v1/statements/2018-misdated" + below)
		if got, want := res.Header.Get("Location"), "/v1/statements/2019-corrected"+below; res.StatusCode != http.StatusPermanentRedirect || got != want {
			t.Errorf("%d to %q, want 308 to %q", res.StatusCode, got, want)
		}
	}
}

func TestWithdrawnStatement(t *testing.T) {
	s := newServer(t)
	for _, below := range belowStatements {
		p := s.problem(s.get("/v1/statements/2018-withdrawn"+below), http.StatusGone)
		if p.Withdrawn == nil || p.Withdrawn.Reason != "It was a draft." || p.Withdrawn.Statement != "2018-withdrawn" || p.Withdrawn.WithdrawnAt == nil {
			t.Errorf("tombstone %+v", p.Withdrawn)
		}
	}
	ids := statement(chancery.Statement{ID: "2018-withdrawn"}, said(chancery.Commitment, chancery.Firm, "We will publish drafts.", chancery.Coding{}))
	p := s.problem(s.get("/v1/commitments/"+string(ids.Passages[0].ID)), http.StatusGone)
	if p.Withdrawn == nil {
		t.Error("a passage of a withdrawn statement has no tombstone")
	}
}
