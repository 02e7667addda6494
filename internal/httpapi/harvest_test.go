package httpapi_test

import (
	"fmt"
	"net/url"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestOAISetsInParts lists more sets than come in one answer.
func TestOAISetsInParts(t *testing.T) {
	many := make([]chancery.Issuer, 1100)
	for i := range many {
		many[i] = chancery.Issuer{ID: chancery.IssuerID(fmt.Sprintf("council-%04d", i)), Name: fmt.Sprintf("Council %d", i)}
	}
	s := serve(t, config(newArchive(t, compose(
		chancery.Statement{ID: "many", Origin: chancery.Origin{Title: "Many", Issuers: many}}, said(chancery.Other, 0, "All.", chancery.Coding{})))))
	specs := map[string]bool{}
	query := "verb=ListSets"
	for parts := 1; ; parts++ {
		part := s.oai(query)
		for _, set := range part.Sets {
			if specs[set.Spec] {
				t.Errorf("%s came twice", set.Spec)
			}
			specs[set.Spec] = true
		}
		if part.SetsEnd == nil || part.SetsEnd.Text == "" {
			if parts != 2 || part.SetsEnd == nil || part.SetsEnd.Size != len(specs) {
				t.Errorf("%d parts, %d sets, end %+v", parts, len(specs), part.SetsEnd)
			}
			break
		}
		query = "verb=ListSets&resumptionToken=" + part.SetsEnd.Text
	}
	if !specs["issuer:council-1099"] || !specs["theme:counter-terrorism:ct-financing"] {
		t.Error("sets are missing")
	}
}

// TestOAIHarvestInParts harvests while the archive is written to: every statement
// that stands at the end was listed as it is, and those that changed meanwhile
// came again, behind the others.
func TestOAIHarvestInParts(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	numbered := func(n int, quote string) chancery.Entry {
		id := chancery.StatementID(fmt.Sprintf("n-%d", n))
		return compose(chancery.Statement{ID: id, Origin: chancery.Origin{Title: fmt.Sprintf("Number %d", n)}},
			said(chancery.Commitment, chancery.Soft, fmt.Sprintf("%s Number %d.", quote, n), chancery.Coding{}))
	}
	for n := range 120 {
		if _, _, err := a.Put(t.Context(), numbered(n, "We support it."), noon); err != nil {
			t.Fatal(err)
		}
	}
	held, parts := map[string]string{}, 0
	for query := "verb=ListRecords&metadataPrefix=chancery"; ; parts++ {
		part := s.oai(query)
		for _, r := range part.Records {
			held[r.Header.Identifier] = r.Header.Status
			if r.Metadata != nil && len(r.Metadata.Statement.Commitments) > 0 {
				held[r.Header.Identifier] = r.Metadata.Statement.Commitments[0].Quote
			}
		}
		if len(part.Records) == 0 || part.RecordsEnd == nil {
			t.Fatalf("part %d: %+v", parts, part)
		}
		if part.RecordsEnd.Size != 125 {
			t.Errorf("size %d", part.RecordsEnd.Size)
		}
		if part.RecordsEnd.Text == "" {
			break
		}
		again := s.oai("verb=ListRecords&resumptionToken=" + part.RecordsEnd.Text) // a token may be used twice
		query = "verb=ListRecords&resumptionToken=" + part.RecordsEnd.Text
		if parts == 0 {
			for _, change := range []func() error{
				func() error {
					_, err := a.Replace(t.Context(), "n-7", numbered(7, "We support it no more."), chancery.SourceCorrected, noon)
					return err
				},
				func() error { _, err := a.Withdraw(t.Context(), "n-60", "a test", noon); return err },
				func() error { _, _, err := a.Put(t.Context(), numbered(500, "We are late."), noon); return err },
			} {
				if err := change(); err != nil {
					t.Fatal(err)
				}
			}
		}
		if len(again.Records) == 0 {
			t.Error("a token was used up")
		}
	}
	if parts != 2 || len(held) != 126 {
		t.Errorf("%d parts, %d statements", parts+1, len(held))
	}
	for n, want := range map[string]string{
		"n-7": "We support it no more. Number 7.", "n-60": "deleted", "n-500": "We are late. Number 500.", "n-119": "We support it. Number 119.",
	} {
		if got := held[oaiPrefix+n]; got != want {
			t.Errorf("%s is held as %q, want %q", n, got, want)
		}
	}
}

// TestOAIByTime harvests from the responseDate of the harvest before: what has
// changed since is there, to the second.
func TestOAIByTime(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	first := s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc")
	time.Sleep(1100 * time.Millisecond) // datestamps are of seconds
	since := s.oai("verb=Identify").Date
	if got := s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + since); got.codes() != "noRecordsMatch" {
		t.Errorf("nothing has happened, and there are %+v", got.Headers)
	}
	if _, err := a.Withdraw(t.Context(), "undated", "a test", noon); err != nil {
		t.Fatal(err)
	}
	got := s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc&from=" + since).Headers
	if len(got) != 1 || got[0].Identifier != oaiPrefix+"undated" || got[0].Status != "deleted" || got[0].Datestamp < since {
		t.Errorf("changed since %s: %+v", since, got)
	}
	day := first.Date[:10]
	for query, want := range map[string]int{
		"until=" + first.Date: 4, "from=" + got[0].Datestamp + "&until=" + got[0].Datestamp: 1, "from=" + first.Headers[0].Datestamp: 5,
		"from=" + day + "&until=" + got[0].Datestamp[:10]: 5,
	} {
		if found := s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc&" + query).Headers; len(found) != want {
			t.Errorf("%s: %d headers, want %d", query, len(found), want)
		}
	}
}

// TestOAIAnotherEdition moves every datestamp to when records got another form.
func TestOAIAnotherEdition(t *testing.T) {
	a := newArchive(t)
	c := config(a)
	c.EditionSince = time.Now().Add(time.Hour).UTC().Truncate(time.Second)
	s := serve(t, c)
	since := c.EditionSince.Format("2006-01-02T15:04:05Z")
	if got := s.oai("verb=Identify").Identify.Earliest; got != since {
		t.Errorf("earliest %s, want %s", got, since)
	}
	for query, want := range map[string]int{"": 5, "&from=" + since: 5, "&until=" + since: 5} {
		for _, h := range s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc" + query).Headers {
			want--
			if h.Datestamp != since {
				t.Errorf("datestamp %s", h.Datestamp)
			}
		}
		if want != 0 {
			t.Errorf("%q: %d records too few", query, want)
		}
	}
	before := c.EditionSince.Add(-time.Second).Format("2006-01-02T15:04:05Z")
	if got := s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc&until=" + before); got.codes() != "noRecordsMatch" {
		t.Errorf("before that: %+v", got.Headers)
	}
}

// TestOAIRenamed keeps the identifier of a statement whose title is corrected.
func TestOAIRenamed(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	e := fixture()[2]
	e.Statement.ID, e.Statement.Title = "dated-after-all", "Dated after all"
	if _, err := a.Replace(t.Context(), "undated", e, chancery.SourceCorrected, noon); err != nil {
		t.Fatal(err)
	}
	got := s.oai("verb=GetRecord&metadataPrefix=chancery&identifier=" + url.QueryEscape(oaiPrefix+"undated")).Record
	if got.Metadata == nil || got.Metadata.Statement.ID != "dated-after-all" {
		t.Errorf("record %+v", got)
	}
	if n := len(s.oai("verb=ListIdentifiers&metadataPrefix=oai_dc").Headers); n != 5 {
		t.Errorf("%d records, want 5", n)
	}
}
