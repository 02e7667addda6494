package ingest_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/ingest"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
	"github.com/chancery-archive/chancery/internal/theme"
)

func TestMain(m *testing.M) { pgtest.Main(m, postgres.Migrate) }

// counting counts how often a coded document is offered to the archive.
type counting struct {
	*postgres.Store
	puts int
}

func (c *counting) Put(ctx context.Context, e chancery.Entry, now time.Time) (chancery.Statement, bool, error) {
	c.puts++
	return c.Store.Put(ctx, e, now)
}

func ingester(t testing.TB) (ingest.Ingester, *counting) {
	t.Helper()
	store, err := postgres.Open(t.Context(), pgtest.URL(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	if err := store.SeedVocabulary(t.Context(), theme.All(), country.All(), country.Regions()); err != nil {
		t.Fatal(err)
	}
	c := &counting{Store: store}
	return ingest.Ingester{Store: c, Now: time.Now}, c
}

// A document that was taken in before is recognised before it is coded.
func TestIngestCodesADocumentOnce(t *testing.T) {
	in, store := ingester(t)
	sub := chancery.Submission{Raw: []byte("We will act."), Given: chancery.Origin{Title: "Fog", SourceURL: "https://example.org/fog"}}
	first, created, err := in.Ingest(t.Context(), sub)
	if err != nil || !created || store.puts != 1 {
		t.Fatalf("created %t, %d puts, %v", created, store.puts, err)
	}
	second, created, err := in.Ingest(t.Context(), sub)
	if err != nil || created || second.ID != first.ID || store.puts != 1 {
		t.Errorf("again: %s, created %t, %d puts, %v", second.ID, created, store.puts, err)
	}
	sub.Given.SourceURL = "https://example.org/mist"
	if third, created, err := in.Ingest(t.Context(), sub); err != nil || !created || third.ID == first.ID {
		t.Errorf("from another source: %s, created %t, %v", third.ID, created, err)
	}
	if _, err := store.Withdraw(t.Context(), first.ID, "a draft", time.Now()); err != nil {
		t.Fatal(err)
	}
	sub.Given.SourceURL = "https://example.org/fog"
	if gone, _, err := in.Ingest(t.Context(), sub); !errors.Is(err, chancery.ErrWithdrawn) || gone.Withdrawn == nil {
		t.Errorf("withdrawn: %+v, %v", gone, err)
	}
}

// A text that the coder does not read is kept all the same.
func TestIngestKeepsOtherLanguages(t *testing.T) {
	in, _ := ingester(t)
	text := strings.Repeat("Les ministres se sont réunis à Paris et ont décidé de renforcer leur coopération dans la lutte contre le terrorisme. ", 5)
	statement, created, err := in.Ingest(t.Context(), chancery.Submission{Raw: []byte(text), MediaType: "text/plain"})
	if err != nil || !created || statement.Status != chancery.Uncoded || statement.Ruleset != "" {
		t.Errorf("%+v, created %t, %v", statement, created, err)
	}
}

// What nobody says with a correction stays as it was said before; what nobody
// ever said is looked for in the corrected document.
func TestCorrectKeepsWhatWasSaid(t *testing.T) {
	in, store := ingester(t)
	said := chancery.Origin{SourceURL: "https://example.org/fog", Issuers: []chancery.Issuer{{Name: "Italy"}}, Place: "Genoa"}
	first, _, err := in.Ingest(t.Context(), chancery.Submission{
		Raw: []byte("<html><head><title>On fog</title></head><body><h1>On fog</h1><p>We will act.</p></body></html>"), MediaType: "text/html", Given: said,
	})
	if err != nil {
		t.Fatal(err)
	}
	second, err := in.Correct(t.Context(), first.ID, chancery.Submission{
		Raw: []byte("<html><head><title>On mist</title></head><body><h1>On mist</h1><p>We will act.</p></body></html>"), MediaType: "text/html",
		Given: chancery.Origin{Place: "Rome"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if second.Title != "On mist" || second.SourceURL != said.SourceURL || second.Issuers[0].Name != "Italy" || second.Place != "Rome" || second.Revision != 2 {
		t.Errorf("corrected %+v", second)
	}
	sub, err := store.Submission(t.Context(), second.ID)
	if err != nil || sub.Given.Title != "" || sub.Given.Place != "Rome" || sub.Given.SourceURL != said.SourceURL {
		t.Errorf("said now %+v, %v", sub.Given, err)
	}
	if _, err := in.Correct(t.Context(), "nothing", chancery.Submission{Raw: []byte("We will act.")}); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("a statement that never was: %v", err)
	}
	if _, err := in.Correct(t.Context(), second.ID, chancery.Submission{Raw: []byte("\x00")}); !errors.Is(err, chancery.ErrUnreadable) {
		t.Errorf("a document that is none: %v", err)
	}
}
