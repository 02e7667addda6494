package token

import (
	"fmt"
	"testing"
)

// TestIndex holds that words are found where they stand in a row of any length, and no
// others, though their first, middle and last letters be the same.
func TestIndex(t *testing.T) {
	var words []string
	var of index
	for i := range 300 {
		words = append(words, fmt.Sprintf("a%dbba%da", i/10, i%10))
		of.add(words)
	}
	for place, word := range words {
		if got := of.find(words, word); got != place {
			t.Errorf("%q stands at %d, want %d", word, got, place)
		}
		if got := of.find(words, word+"a"); got >= 0 {
			t.Errorf("%q stands at %d, want nowhere", word+"a", got)
		}
	}
	if got := new(index).find(nil, "a"); got >= 0 {
		t.Errorf("a word stands at %d of none", got)
	}
}
