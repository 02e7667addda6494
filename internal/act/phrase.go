package act

// phraseTree finds phrases of several words, the longest first.
type phraseTree struct {
	next  map[string]*phraseTree
	few   []branch       // of next, where they are few: sooner looked through than looked up
	by    *[256][]branch // of next, where they are many, by their first letter
	value int            // 0 where no phrase ends
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
			node.branch(branch{w, child})
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

// branch adds to what is looked through.
func (t *phraseTree) branch(b branch) {
	switch {
	case t.by != nil:
		t.by[b.word[0]] = append(t.by[b.word[0]], b)
	case len(t.few) < fewBranches:
		t.few = append(t.few, b)
	default:
		t.by = new([256][]branch)
		for _, b := range append(t.few, b) {
			t.branch(b)
		}
		t.few = nil
	}
}

// behind is the tree behind a word, or nil.
func (t *phraseTree) behind(word string) *phraseTree {
	branches := t.few
	if t.by != nil && word != "" {
		branches = t.by[word[0]]
	}
	if len(branches) > fewBranches {
		return t.next[word]
	}
	for i := range branches {
		if branches[i].word == word {
			return branches[i].tree
		}
	}
	return nil
}
