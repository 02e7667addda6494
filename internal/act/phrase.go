package act

// phraseTree finds phrases of several words, the longest first.
type phraseTree struct {
	next  map[string]*phraseTree
	value int // 0 where no phrase ends
}

func (t *phraseTree) add(words []string, value int) {
	node := t
	for _, w := range words {
		if node.next == nil {
			node.next = map[string]*phraseTree{}
		}
		child := node.next[w]
		if child == nil {
			child = &phraseTree{}
			node.next[w] = child
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
		node = node.next[words[i].Norm]
		if node == nil {
			break
		}
		if node.value != 0 {
			value, length = node.value, i+1
		}
	}
	return value, length
}
