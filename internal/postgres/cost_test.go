package postgres

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// What takes too long is refused in words that help; what the tallies know is not.
func TestCostlyCountsAreRefused(t *testing.T) {
	conn := grown(t, 400)
	store := opened(t, conn)
	store.patience = time.Millisecond
	f := chancery.Filter{Query: "peace", Themes: []chancery.ThemeID{"theme-0", "theme-1"}}
	_, err := store.Facets(t.Context(), f, chancery.Facets())
	var cost *chancery.CostError
	if !errors.As(err, &cost) || !errors.Is(err, chancery.ErrTooCostly) {
		t.Fatalf("err = %v", err)
	}
	want := chancery.CostError{Question: "facets", Narrow: []string{"statement", "resolution", "country", "issuer", "since"}}
	if diff := cmp.Diff(want, *cost); diff != "" {
		t.Errorf("error (-want +got):\n%s", diff)
	}
	if _, err := store.Timeline(t.Context(), f, chancery.PerMonth, chancery.FacetCountry); !errors.Is(err, chancery.ErrTooCostly) {
		t.Errorf("timeline: %v", err)
	}
	_, err = store.Passages(t.Context(), chancery.Filter{Query: "peace or provide"}, chancery.Page{Limit: 10, Sort: chancery.MostRelevant})
	if !errors.Is(err, chancery.ErrTooCostly) {
		t.Errorf("search: %v", err)
	}
	if _, err := store.Passages(t.Context(), chancery.Filter{}, chancery.Page{Limit: 1}); err != nil {
		t.Errorf("the archive as a whole: %v", err)
	}
}

func TestNarrowerFiltersAreThoseNotInUse(t *testing.T) {
	all := chancery.Filter{
		Statements: []chancery.StatementID{"s"}, Resolutions: []chancery.Symbol{"S/RES/1"}, ThemesAll: []chancery.ThemeID{"aid"},
		Countries: []chancery.CountryCode{"IRQ"}, Issuers: []chancery.IssuerID{"alpha"}, Since: "2016-01-01",
	}
	if got := narrower(all); len(got) != 1 || got[0] != "statement" {
		t.Errorf("%q", got)
	}
}
