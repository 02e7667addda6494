package coding

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestRuler(t *testing.T) {
	texts := []string{
		"",
		"plain",
		"Türkiye’s “aim” – 平和",
		strings.Repeat("x", stride),
		strings.Repeat("é", stride) + "x",
		strings.Repeat("平和 and peace, ", 200),
	}
	for _, text := range texts {
		at := newRuler(text)
		for i := 0; i <= len(text); i++ {
			if i < len(text) && !utf8.RuneStart(text[i]) {
				continue
			}
			if got, want := at.point(i), utf8.RuneCountInString(text[:i]); got != want {
				t.Fatalf("%.20q: point(%d) = %d, want %d", text, i, got, want)
			}
		}
	}
}
