package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/ingest"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
	"github.com/chancery-archive/chancery/internal/sample"
	"github.com/chancery-archive/chancery/internal/theme"
)

// A limit that answers another question is none: the bare query has the passages
// of the page, in its order, with all their tags.
func TestTheBareQueryAnswersAsThePageDoes(t *testing.T) {
	url := pgtest.URL(t)
	store, err := postgres.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	if err := store.SeedVocabulary(t.Context(), theme.All(), country.All(), country.Regions()); err != nil {
		t.Fatal(err)
	}
	if _, _, err := (ingest.Ingester{Store: store, Now: time.Now}).Ingest(t.Context(), sample.Submission()); err != nil {
		t.Fatal(err)
	}
	page, err := store.Passages(t.Context(), chancery.Filter{
		Countries: []chancery.CountryCode{"IRQ"}, Acts: []chancery.Act{chancery.Commitment},
	}, chancery.Page{Limit: 20})
	if err != nil || len(page.Items) == 0 {
		t.Fatalf("%d passages, %v", len(page.Items), err)
	}
	var want, got []tagged
	for _, p := range page.Items {
		want = append(want, tagged{string(p.Passage.ID), len(p.Passage.Themes), len(p.Passage.Countries), len(p.Passage.Citations), len(p.Statement.Issuers)})
	}
	for _, row := range barePage(t, url) {
		var tags struct{ Themes, Countries []any }
		read(t, row.Tags, &tags)
		got = append(got, tagged{row.ID, len(tags.Themes), len(tags.Countries), length(t, row.Citations), length(t, row.Issuers)})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the page and the bare query differ (-page +query):\n%s", diff)
	}
}

// tagged is a passage and how much hangs on it.
type tagged struct {
	ID                                      string
	Themes, Countries, Resolutions, Issuers int
}

func barePage(t *testing.T, url string) []pageRow {
	t.Helper()
	pool, err := pgxpool.New(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	router := chi.NewRouter()
	router.Get("/query/{country}", fromQuery(pool))
	answer := httptest.NewRecorder()
	router.ServeHTTP(answer, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/query/IRQ", nil))
	var page struct{ Data []pageRow }
	if err := json.Unmarshal(answer.Body.Bytes(), &page); err != nil {
		t.Fatalf("%s: %v", answer.Body, err)
	}
	return page.Data
}

func length(t *testing.T, list json.RawMessage) int {
	t.Helper()
	var items []any
	if list != nil {
		read(t, list, &items)
	}
	return len(items)
}

func read(t *testing.T, value json.RawMessage, into any) {
	t.Helper()
	if err := json.Unmarshal(value, into); err != nil {
		t.Fatal(err)
	}
}
