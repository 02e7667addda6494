package country_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
)

func TestLookup(t *testing.T) {
	tests := []struct {
		rule, value string
		want        chancery.CountryCode
	}{
		{"alpha-3", "IRQ", "IRQ"},
		{"alpha-3 in lower case", "irq", "IRQ"},
		{"alpha-2", "gb", "GBR"},
		{"M49 with zeros", "004", "AFG"},
		{"M49 without zeros", "4", "AFG"},
		{"a short name", "Viet Nam", "VNM"},
		{"a name in everyday use", "Vietnam", "VNM"},
		{"a formal name", "Lao People's Democratic Republic", "LAO"},
		{"a formal name with the article", "the Kingdom of Saudi Arabia", "SAU"},
		{"typographic apostrophe", "Côte d’Ivoire", "CIV"},
		{"no accents", "cote d'ivoire", "CIV"},
		{"a name with brackets", "Iran (Islamic Republic of)", "IRN"},
		{"an ampersand", "Trinidad & Tobago", "TTO"},
		{"dots of an abbreviation", "U.S.A.", "USA"},
		{"an abbreviation", "DPRK", "PRK"},
		{"spaces at the ends", "  Peru ", "PER"},
		{"a former name", "Zaire", "COD"},
		{"a former State with a successor", "USSR", "RUS"},
		{"German", "Irak", "IRQ"},
		{"French", "Allemagne", "DEU"},
		{"Spanish", "Países Bajos", "NLD"},
		{"an observer", "Palestine", "PSE"},
		{"a user-assigned code", "XKX", "XKX"},
		{"Taiwan", "Taiwan", "TWN"},
		{"a territory", "Falkland Islands (Malvinas)", "FLK"},
		{"Congo alone is its short name", "Congo", "COG"},
		{"Türkiye", "Turkiye", "TUR"},
		{"Turkey", "turkey", "TUR"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := country.Lookup(tt.value)
			if err != nil || got.Code != tt.want {
				t.Errorf("Lookup(%q) = %s, %v; want %s", tt.value, got.Code, err, tt.want)
			}
		})
	}
}

func TestLookupRefuses(t *testing.T) {
	tests := []struct {
		rule, value string
		want        []string
	}{
		{"a name with something after it", "Irak-land", []string{"Iraq"}},
		{"a slip of the pen", "Afganistn", []string{"Afghanistan"}},
		{"a code that is none", "IRX", []string{"IRN", "IRQ", "IRL"}},
		{"a demonym", "Iraqi", []string{"Iraq"}},
		{"the beginning of a name", "Kazakh", []string{"Kazakhstan"}},
		{"nothing", "", nil},
		{"nothing like a country", "qqqqqqqqqq", nil},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := country.Lookup(tt.value)
			var bad *chancery.ValueError
			if !errors.As(err, &bad) || bad.Kind != "country" || bad.Value != tt.value {
				t.Fatalf("Lookup(%q) = %v", tt.value, err)
			}
			if len(tt.want) == 0 && len(bad.Candidates) == 0 {
				return
			}
			if len(bad.Candidates) == 0 || !contains(tt.want, bad.Candidates[0]) {
				t.Errorf("Lookup(%q) offers %q, want %q", tt.value, bad.Candidates, tt.want)
			}
		})
	}
}

func contains(list []string, s string) bool {
	for _, have := range list {
		if have == s {
			return true
		}
	}
	return false
}

func TestAll(t *testing.T) {
	all := country.All()
	if len(all) < 249 {
		t.Fatalf("%d countries", len(all))
	}
	iraq, err := country.Lookup("Iraq")
	if err != nil {
		t.Fatal(err)
	}
	want := chancery.Country{
		Code: "IRQ", Alpha2: "IQ", M49: "368", Name: "Iraq", Formal: "Republic of Iraq",
		Regions: []chancery.RegionCode{"001", "142", "145"},
	}
	if diff := cmp.Diff(want, iraq); diff != "" {
		t.Errorf("Lookup (-want +got):\n%s", diff)
	}
	all[0].Regions[0] = "999"
	if country.All()[0].Regions[0] == "999" {
		t.Error("a caller can change the catalog")
	}
}

func TestRegionsHoldEveryCountry(t *testing.T) {
	broader := make(map[chancery.RegionCode]chancery.RegionCode)
	for _, r := range country.Regions() {
		if r.Name == "" {
			t.Errorf("region %s has no name", r.Code)
		}
		broader[r.Code] = r.Broader
	}
	for _, c := range country.All() {
		up := chancery.RegionCode("")
		for _, code := range c.Regions {
			if have, ok := broader[code]; !ok || have != up {
				t.Errorf("%s: region %s lies in %q, want %q", c.Code, code, have, up)
			}
			up = code
		}
	}
}

func FuzzLookup(f *testing.F) {
	for _, s := range []string{"Irak-land", "004", "", "Côte d’Ivoire", "\xff", "the the"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		found, err := country.Lookup(s)
		var bad *chancery.ValueError
		switch {
		case err == nil && found.Code == "":
			t.Fatalf("Lookup(%q) found nothing without an error", s)
		case err != nil && !errors.As(err, &bad):
			t.Fatalf("Lookup(%q) = %v", s, err)
		case err == nil:
			if again, err := country.Lookup(found.Name); err != nil || again.Code != found.Code {
				t.Fatalf("the name of %s is not its own: %v", found.Code, err)
			}
		}
	})
}
