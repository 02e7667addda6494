package theme_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/theme"
)

func TestLookup(t *testing.T) {
	tests := []struct {
		rule, in string
		want     chancery.ThemeID
	}{
		{"a slug", "ct-financing", "ct-financing"},
		{"a slug in capitals", "CT-Financing", "ct-financing"},
		{"a label", "Terrorist financing", "ct-financing"},
		{"a label in any case", "terrorist FINANCING", "ct-financing"},
		{"a top concept", "Counter-terrorism", "counter-terrorism"},
		{"spaces around it", " debt ", "debt"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := theme.Lookup(tt.in)
			if err != nil || got.ID != tt.want {
				t.Errorf("Lookup(%q) = %q, %v, want %q", tt.in, got.ID, err, tt.want)
			}
		})
	}
}

func TestLookupRefuses(t *testing.T) {
	tests := []struct{ rule, in, candidate string }{
		{"a slug misremembered", "terror-financing", "ct-financing"},
		{"a slug misspelt", "refugee-idps", "refugees-idps"},
		{"a term of a theme", "coronavirus", "pandemics"},
		{"half a label", "Climate", "climate-mitigation"},
		{"nothing like a theme", "zzzz", ""},
		{"nothing at all", "", ""},
		{"no character at all", "\xff\xfe", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := theme.Lookup(tt.in)
			var bad *chancery.ValueError
			if !errors.As(err, &bad) || bad.Kind != "theme" || bad.Value != tt.in {
				t.Fatalf("Lookup(%q) = %v, want a ValueError of kind theme", tt.in, err)
			}
			if tt.candidate == "" {
				if len(bad.Candidates) > 0 {
					t.Errorf("candidates %v, want none", bad.Candidates)
				}
			} else if !slices.Contains(bad.Candidates, tt.candidate) {
				t.Errorf("candidates %v, want %s among them", bad.Candidates, tt.candidate)
			}
		})
	}
}

// FuzzLookup holds that what is found is what was asked for, by slug or label,
// and that every candidate is a theme of its own.
func FuzzLookup(f *testing.F) {
	for _, s := range []string{"ct-financing", " Debt ", "terror-financing", "İklim", "Climate", "\xff-\xfe", "trade ſecurity"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := theme.Lookup(s)
		if err == nil {
			if name := strings.TrimSpace(s); !strings.EqualFold(name, string(got.ID)) && !strings.EqualFold(name, got.Label) {
				t.Errorf("Lookup(%q) is %s, %q", s, got.ID, got.Label)
			}
			for _, name := range []string{string(got.ID), got.Label} {
				if again, err := theme.Lookup(name); err != nil || again.ID != got.ID {
					t.Errorf("Lookup(%q) is %s, %v, want %s", name, again.ID, err, got.ID)
				}
			}
			return
		}
		var bad *chancery.ValueError
		if !errors.As(err, &bad) || bad.Value != s || len(bad.Candidates) > 3 {
			t.Fatalf("Lookup(%q): %v", s, err)
		}
		for i, candidate := range bad.Candidates {
			if c, err := theme.Lookup(candidate); err != nil || string(c.ID) != candidate || slices.Contains(bad.Candidates[:i], candidate) {
				t.Errorf("Lookup(%q): candidate %q is %s, %v", s, candidate, c.ID, err)
			}
		}
	})
}
