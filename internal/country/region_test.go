package country_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
)

func TestLookupRegion(t *testing.T) {
	tests := []struct {
		rule, value string
		want        chancery.RegionCode
	}{
		{"a number", "145", "145"},
		{"without its zeros", "2", "002"},
		{"a name", "western asia", "145"},
		{"a name with a hyphen", "South Eastern Asia", "035"},
	}
	for _, tt := range tests {
		if got, err := country.LookupRegion(tt.value); err != nil || got.Code != tt.want {
			t.Errorf("%s: LookupRegion(%q) = %s, %v; want %s", tt.rule, tt.value, got.Code, err, tt.want)
		}
	}
}

func TestEveryRegionIsFoundByItsNameAndNumber(t *testing.T) {
	for _, r := range country.Regions() {
		for _, value := range []string{r.Name, string(r.Code)} {
			if got, err := country.LookupRegion(value); err != nil || got.Code != r.Code {
				t.Errorf("LookupRegion(%q) = %s, %v; want %s", value, got.Code, err, r.Code)
			}
		}
	}
}

func TestLookupRegionOffersTheNearest(t *testing.T) {
	_, err := country.LookupRegion("Westrn Asia")
	var value *chancery.ValueError
	if !errors.As(err, &value) || !slices.Contains(value.Candidates, "Western Asia") {
		t.Errorf("error %v, want Western Asia among the candidates", err)
	}
	if _, err := country.LookupRegion(""); err == nil {
		t.Error("nothing is a region")
	}
}
