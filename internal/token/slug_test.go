package token_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/token"
)

func TestSlug(t *testing.T) {
	tests := []struct{ rule, name, want string }{
		{"words are joined", "Global Coalition to Counter Daesh", "global-coalition-to-counter-daesh"},
		{"diacritics are folded", "Türkiye and Côte d’Ivoire", "turkiye-and-cote-divoire"},
		{"possessives go", "G7 Leaders’ and the President’s Statement", "g7-leaders-and-the-president-statement"},
		{"abbreviations close up", "U.S.-Iraq", "us-iraq"},
		{"a name in another script has none", "Ελλάδα", ""},
	}
	for _, tt := range tests {
		if got := token.Slug(tt.name); got != tt.want {
			t.Errorf("%s: Slug(%q) = %q, want %q", tt.rule, tt.name, got, tt.want)
		}
	}
}

// TestSlugOfWords holds the slugs of plain names, which are made without a scan, to the
// words that the scan finds.
func TestSlugOfWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		name := rapid.StringMatching(`[A-Za-z ,;:/()&"_\t\n-]*`).Draw(t, "name")
		var words []string
		for _, w := range token.Scan(name) {
			if w.Kind == token.Word {
				words = append(words, w.Norm)
			}
		}
		if got, want := token.Slug(name), strings.Join(words, "-"); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	})
}
