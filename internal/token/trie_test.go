package token_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/token"
)

// TestTrie holds a trie to a map of the phrases put into it: what they lead to, what
// they mean, and which numbers their nodes had.
func TestTrie(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		phrases := rapid.SliceOf(rapid.SliceOfN(rapid.Int32Range(0, 12), 1, 4)).Draw(t, "phrases")
		var trie token.Trie[string]
		filled := map[string]int32{}
		for _, phrase := range phrases {
			at, key := token.Root, ""
			for _, word := range phrase {
				at, key = trie.Add(at, word), key+string('a'+word)
				filled[key], *trie.At(at) = at, key
			}
		}
		filledAs := trie.Freeze()
		if trie.Len() != len(filled)+1 || len(filledAs) != trie.Len() {
			t.Fatalf("%d nodes, of %d that were filled, for %d beginnings", trie.Len(), len(filledAs), len(filled))
		}
		var walk func(node int32, key string)
		walk = func(node int32, key string) {
			for word := range int32(14) {
				next, longer := trie.Next(node, word), key+string('a'+word)
				switch at, ok := filled[longer]; {
				case !ok && next != token.Root:
					t.Fatalf("behind %q, word %d leads to node %d, want none", key, word, next)
				case !ok:
				case next <= node || *trie.At(next) != longer || filledAs[next] != at:
					t.Fatalf("behind %q, word %d leads to node %d, filled as %d, which means %q; want it filled as %d",
						key, word, next, filledAs[next], *trie.At(next), at)
				default:
					walk(next, longer)
				}
			}
		}
		walk(token.Root, "")
	})
}
