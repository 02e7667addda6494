package token

import (
	"maps"
	"slices"
)

// Root is the node of a [Trie] where all phrases begin.
const Root int32 = 0

// Trie finds phrases of words that have numbers, from 0. A phrase is a path of
// nodes from [Root]; what it means stands at its last node. A trie is filled by
// Add, then frozen, then asked by Next.
type Trie[V any] struct {
	edges  map[[2]int32]int32 // node and word to node, while it is filled
	starts []int32            // by word: the node it leads to from the root
	nodes  []node[V]
	words  []int32 // by node: the word that leads to it
}

// node is what follows a phrase and what the phrase means, side by side: who asks for
// one asks for the other.
type node[V any] struct {
	after   uint64 // the lowest bits of the words that may follow, which send most others away
	first   int32  // of the nodes they lead to, which stand together in order of the words
	meaning V
}

func bit(word int32) uint64 { return 1 << (uint32(word) % 64) }

// Add is the node that a word leads to from another, made if need be.
func (t *Trie[V]) Add(from, word int32) int32 {
	if t.edges == nil {
		t.edges, t.nodes = map[[2]int32]int32{}, make([]node[V], 1)
	}
	e := [2]int32{from, word}
	next, ok := t.edges[e]
	if !ok {
		next = int32(len(t.nodes))
		t.nodes = append(t.nodes, node[V]{})
		t.edges[e] = next
	}
	return next
}

// At is what the phrase means that leads to a node, to be read or set.
func (t *Trie[V]) At(node int32) *V { return &t.nodes[node].meaning }

// Len is how many nodes a frozen trie has, the root among them.
func (t *Trie[V]) Len() int { return len(t.words) }

// Freeze ends the filling. It numbers the nodes anew, the shorter phrases first and
// those of words with low numbers first among them, and gives the numbers that they
// had, in order: if the commonest words have the lowest numbers, the nodes that are
// asked for most stand together.
func (t *Trie[V]) Freeze() (filledAs []int32) {
	if t.nodes == nil {
		t.nodes = make([]node[V], 1)
	}
	edges := slices.SortedFunc(maps.Keys(t.edges), func(a, b [2]int32) int { return slices.Compare(a[:], b[:]) })
	following := make([][][2]int32, len(t.nodes)) // by node as filled
	for from, to := 0, 0; from < len(edges); from = to {
		for to < len(edges) && edges[to][0] == edges[from][0] {
			to++
		}
		following[edges[from][0]] = edges[from:to]
	}
	nodes := make([]node[V], 0, len(t.nodes)+1)
	t.words, filledAs = []int32{-1}, []int32{Root}
	for n := 0; n < len(filledAs); n++ {
		filled := filledAs[n]
		at := node[V]{first: int32(len(filledAs)), meaning: t.nodes[filled].meaning}
		for _, e := range following[filled] {
			at.after |= bit(e[1])
			t.words, filledAs = append(t.words, e[1]), append(filledAs, t.edges[e])
		}
		nodes = append(nodes, at)
	}
	t.nodes, t.edges = append(nodes, node[V]{first: int32(len(filledAs))}), nil
	t.start()
	return filledAs
}

// start notes where words lead from the root.
func (t *Trie[V]) start() {
	for n := t.nodes[Root].first; n < t.nodes[Root+1].first; n++ {
		word := t.words[n]
		t.starts = append(t.starts, make([]int32, int(word)+1-len(t.starts))...)
		t.starts[word] = n
	}
	t.nodes[Root].after = ^uint64(0) // so that all are looked for
}

// Start is [Trie.Next] from the root, where most words lead nowhere.
func (t *Trie[V]) Start(word int32) int32 {
	if int(word) < len(t.starts) {
		return t.starts[word]
	}
	return Root
}

// Next is the node that a word leads to from another; [Root] where it leads
// nowhere.
func (t *Trie[V]) Next(from, word int32) int32 {
	if t.nodes[from].after&bit(word) == 0 {
		return Root
	}
	return t.find(from, word)
}

func (t *Trie[V]) find(from, word int32) int32 {
	if from == Root {
		return t.Start(word)
	}
	first := t.nodes[from].first
	words := t.words[first:t.nodes[from+1].first]
	for len(words) > 8 {
		if half := len(words) / 2; words[half] > word {
			words = words[:half]
		} else {
			words, first = words[half:], first+int32(half)
		}
	}
	for i := range words {
		if words[i] == word {
			return first + int32(i)
		}
	}
	return Root
}
