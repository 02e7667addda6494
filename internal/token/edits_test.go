package token_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/token"
)

func TestEdits(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"june", "", 4}, {"june", "june", 0}, {"june", "jvne", 1}, {"june", "jnue", 2}, {"communique", "conmunque", 2},
	}
	for _, tt := range tests {
		if got, back := token.Edits(tt.a, tt.b), token.Edits(tt.b, tt.a); got != tt.want || back != tt.want {
			t.Errorf("%q and %q: %d and %d, want %d", tt.a, tt.b, got, back, tt.want)
		}
	}
}
