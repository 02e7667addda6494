package token

import "slices"

// Root is the node of a [Trie] where all phrases begin.
const Root int32 = 0

// Trie finds phrases of words that have numbers, from 0. A phrase is a path of
// nodes from [Root]; what it means is kept by its last node elsewhere. A trie
// is filled by Add, then frozen, then asked by Next.
type Trie struct {
	count  int32              // nodes besides the root
	edges  map[[2]int32]int32 // node and word to node, while it is filled
	starts []int32            // by word: the node it leads to from the root
	nodes  []fork             // by node, and one behind the last
	steps  []step             // of each node in order of the words
}

// fork is where the steps of a node begin, and which words they may be of: by
// the lowest bits of their numbers, which sends most other words away.
type fork struct {
	words uint64
	first int32
}

func bit(word int32) uint64 { return 1 << (uint32(word) % 64) }

// step is a word and the node it leads to.
type step struct{ word, node int32 }

// Add is the node that a word leads to from another, made if need be.
func (t *Trie) Add(node, word int32) int32 {
	if t.edges == nil {
		t.edges = map[[2]int32]int32{}
	}
	e := [2]int32{node, word}
	next, ok := t.edges[e]
	if !ok {
		t.count++
		next = t.count
		t.edges[e] = next
	}
	return next
}

// Len is how many nodes there are, the root among them.
func (t *Trie) Len() int { return int(t.count) + 1 }

// Freeze ends the filling.
func (t *Trie) Freeze() {
	edges := make([][2]int32, 0, len(t.edges))
	for e := range t.edges {
		edges = append(edges, e)
	}
	slices.SortFunc(edges, func(a, b [2]int32) int { return slices.Compare(a[:], b[:]) })
	t.nodes = make([]fork, t.Len()+1)
	for _, e := range edges {
		node, word, next := e[0], e[1], t.edges[e]
		if node == Root {
			t.starts = append(t.starts, make([]int32, int(word)+1-len(t.starts))...)
			t.starts[word] = next
		}
		t.steps = append(t.steps, step{word, next})
		t.nodes[node].words |= bit(word)
		t.nodes[node+1].first = int32(len(t.steps))
	}
	for i := 1; i < len(t.nodes); i++ {
		t.nodes[i].first = max(t.nodes[i].first, t.nodes[i-1].first)
	}
	t.edges = nil
}

// Start is [Trie.Next] from the root, where most words lead nowhere.
func (t *Trie) Start(word int32) int32 {
	if int(word) < len(t.starts) {
		return t.starts[word]
	}
	return Root
}

// Next is the node that a word leads to from another; [Root] where it leads
// nowhere.
func (t *Trie) Next(node, word int32) int32 {
	if node == Root {
		return t.Start(word)
	}
	fork := &t.nodes[node]
	if fork.words&bit(word) == 0 {
		return Root
	}
	steps := t.steps[fork.first:t.nodes[node+1].first]
	for len(steps) > 8 {
		if half := len(steps) / 2; steps[half].word > word {
			steps = steps[:half]
		} else {
			steps = steps[half:]
		}
	}
	for i := range steps {
		if steps[i].word == word {
			return steps[i].node
		}
	}
	return Root
}
