package token_test

import (
	"maps"
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/token"
)

// TestTable holds a table to a map of what was put into it.
func TestTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.StringMatching("[a-c]{1,3}")
		meanings := rapid.MapOf(words, rapid.IntRange(1, 9)).Draw(t, "meanings")
		var table token.Table[int]
		for word, meaning := range meanings {
			table.Set(word, meaning)
		}
		for _, word := range append(rapid.SliceOf(words).Draw(t, "asked"), "") {
			if got := table.Of(word); got != meanings[word] {
				t.Errorf("%q means %d, want %d", word, got, meanings[word])
			}
		}
		for word := range table.Words() {
			if meanings[word] == 0 {
				t.Errorf("the table has %q", word)
			}
			delete(meanings, word)
		}
		for word := range maps.Keys(meanings) {
			t.Errorf("the table has no %q", word)
		}
	})
}
