package act

import "github.com/chancery-archive/chancery/internal/token"

// phraseTree finds phrases of several words, the longest first.
type phraseTree struct {
	next  token.Table[*phraseTree] // the trees behind words
	value int                      // 0 where no phrase ends
}

func (t *phraseTree) add(words []string, value int) {
	node := t
	for _, w := range words {
		child := node.next.Of(w)
		if child == nil {
			child = &phraseTree{}
			node.next.Set(w, child)
		}
		node = child
	}
	if node.value == 0 {
		node.value = value
	}
}

// find is the longest phrase that begins the words: its value and how many
// words it has, or 0.
func (t *phraseTree) find(words []word) (value, length int) {
	node := t
	for i := range words {
		node = node.next.Of(words[i].Norm)
		if node == nil {
			break
		}
		if node.value != 0 {
			value, length = node.value, i+1
		}
	}
	return value, length
}
