package httpapi_test

import (
	"cmp"
	"context"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/httpapi"
	"github.com/chancery-archive/chancery/internal/ingest"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
	"github.com/chancery-archive/chancery/internal/theme"
)

func TestMain(m *testing.M) { pgtest.Main(m, postgres.Migrate) }

// archive is a real archive in which a test can make things go wrong.
type archive struct {
	*postgres.Store
	url        string
	good, weak string // keys, with the scope ingest and without: with review
	admin      string // a key with every scope
	failure    error  // what the list of passages answers, where it is set
	renamed    map[chancery.StatementID]chancery.StatementID
}

var noon = time.Date(2026, 2, 3, 12, 0, 0, 0, time.UTC)

// newArchive is an archive of its own for a test, with the statements of the
// fixture: one of them corrected, one renamed, one withdrawn.
func newArchive(t testing.TB, more ...chancery.Entry) *archive {
	t.Helper()
	a := emptyArchive(t)
	a.renamed = map[chancery.StatementID]chancery.StatementID{"2018-misdated": "2019-corrected"}
	a.fill(t, append(fixture(), more...))
	a.good, a.weak, a.admin = a.key(t, chancery.ScopeIngest), a.key(t, chancery.ScopeReview), a.key(t, chancery.ScopeAdmin)
	return a
}

// emptyArchive has the vocabulary and nothing else.
func emptyArchive(t testing.TB) *archive {
	t.Helper()
	url := pgtest.URL(t)
	store, err := postgres.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	if err := store.SeedVocabulary(t.Context(), theme.All(), country.All(), country.Regions()); err != nil {
		t.Fatal(err)
	}
	return &archive{Store: store, url: url}
}

func (a *archive) fill(t testing.TB, entries []chancery.Entry) {
	t.Helper()
	ctx := t.Context()
	must := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	for _, e := range entries {
		_, _, err := a.Put(ctx, e, noon)
		must(err)
	}
	_, err := a.Replace(ctx, "2019-corrected", corrected(), chancery.SourceCorrected, noon)
	must(err)
	_, err = a.Withdraw(ctx, "2018-withdrawn", "It was a draft.", noon)
	must(err)
}

func (a *archive) key(t testing.TB, scope chancery.Scope) string {
	t.Helper()
	_, token, err := a.CreateKey(t.Context(), "test", []chancery.Scope{scope}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	return token
}

// intake codes with the real coder into the archive.
func (a *archive) intake() httpapi.Intake {
	return ingest.Ingester{Store: a, Now: func() time.Time { return noon }}
}

// Passages fails where the test wants it to.
func (a *archive) Passages(ctx context.Context, f chancery.Filter, p chancery.Page) (chancery.Listing[chancery.Found], error) {
	if a.failure != nil {
		return chancery.Listing[chancery.Found]{}, a.failure
	}
	return a.Store.Passages(ctx, f, p)
}

// ExportPassages breaks off where the test wants it to, when it has begun.
func (a *archive) ExportPassages(
	ctx context.Context, f chancery.Filter, begin func(chancery.Place) error, each func([]chancery.Found) error,
) error {
	return a.Store.ExportPassages(ctx, f, begin, func(batch []chancery.Found) error {
		if err := each(batch); err != nil || a.failure == nil {
			return err
		}
		return a.failure
	})
}

// Statement finds a statement by an id that it had once, too.
func (a *archive) Statement(ctx context.Context, id chancery.StatementID) (chancery.Statement, error) {
	return a.Store.Statement(ctx, cmp.Or(a.renamed[id], id))
}
