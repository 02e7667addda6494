package token_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/token"
)

// TestTrie holds a trie to a map of the phrases put into it.
func TestTrie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		phrases := rapid.SliceOf(rapid.SliceOfN(rapid.Int32Range(0, 12), 1, 4)).Draw(t, "phrases")
		var trie token.Trie
		nodes := map[string]int32{}
		for _, phrase := range phrases {
			at, key := token.Root, ""
			for _, word := range phrase {
				at, key = trie.Add(at, word), key+string('a'+word)
				nodes[key] = at
			}
		}
		if trie.Len() != len(nodes)+1 {
			t.Fatalf("%d nodes for %d beginnings", trie.Len(), len(nodes))
		}
		trie.Freeze()
		var walk func(node int32, key string)
		walk = func(node int32, key string) {
			for word := range int32(14) {
				next, want := trie.Next(node, word), nodes[key+string('a'+word)]
				if next != want {
					t.Fatalf("behind %q, word %d leads to node %d, want %d", key, word, next, want)
				}
				if next != token.Root {
					walk(next, key+string('a'+word))
				}
			}
		}
		walk(token.Root, "")
	})
}
