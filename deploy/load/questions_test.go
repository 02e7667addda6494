package main

import (
	"slices"
	"testing"
)

// Filters are drawn from common and rare alike: where only the common are asked
// for, nothing is said about the others.
func TestPlacesGoFromCommonToRare(t *testing.T) {
	found := &contents{values: map[string][]string{"country": {"USA", "IRQ", "FRA", "ITA", "LBY", "MLT", "TUV"}, "theme": {"aid", "trade"}}}
	tests := []struct {
		rule string
		got  []string
		want []string
	}{
		{"each", found.each("country"), []string{"country=USA", "country=IRQ", "country=ITA"}},
		{"pairs", found.pairs("theme", "country"), []string{
			"theme=aid&country=USA", "theme=aid&country=IRQ", "theme=aid&country=ITA",
			"theme=trade&country=USA", "theme=trade&country=IRQ", "theme=trade&country=ITA",
		}},
		{"the last where there are not so many", []string{found.query("theme", 9)}, []string{"theme=trade"}},
		{"several", []string{found.several("theme")}, []string{"theme=aid%2Ctrade"}},
		{"of nothing", []string{found.query("issuer", 0)}, []string{""}},
	}
	for _, tt := range tests {
		if !slices.Equal(tt.got, tt.want) {
			t.Errorf("%s: %q, want %q", tt.rule, tt.got, tt.want)
		}
	}
}
