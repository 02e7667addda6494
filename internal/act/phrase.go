package act

// phraseTree finds phrases of several words, the longest first.
type phraseTree struct {
	next  map[string]*phraseTree
	few   []branch // of next, where they are few: sooner looked through than looked up
	value int      // 0 where no phrase ends
}

// branch is a word of a phrase and the tree behind it.
type branch struct {
	word string
	tree *phraseTree
}

// fewBranches is how many words are sooner looked through.
const fewBranches = 6

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
			node.few = append(node.few, branch{w, child})
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
		node = node.behind(words[i].Norm)
		if node == nil {
			break
		}
		if node.value != 0 {
			value, length = node.value, i+1
		}
	}
	return value, length
}

// behind is the tree behind a word, or nil.
func (t *phraseTree) behind(word string) *phraseTree {
	if len(t.next) > fewBranches {
		return t.next[word]
	}
	for i := range t.few {
		if t.few[i].word == word {
			return t.few[i].tree
		}
	}
	return nil
}
