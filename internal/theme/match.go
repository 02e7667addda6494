package theme

import (
	"bytes"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// word is a token of a passage as the lexicon knows it; number 0 is a word it
// does not know, which no term goes across.
type word struct {
	number int32
	span   chancery.Span
}

// hit is a term found: words[first:end].
type hit struct {
	node       node
	first, end int
	span       chancery.Span
}

// memo remembers the words of one statement: most occur many times, and
// folding costs more than looking up.
type memo map[string]known

// known is what a word is to the lexicon: one number, or two where a prefix is
// cut off; zero where it does not know it.
type known struct{ prefix, number int32 }

// read appends the words of a text that has these tokens and begins at offset
// of the body.
func (l *lexicon) read(words []word, tokens []token.Token, offset int, seen memo) []word {
	for _, t := range tokens {
		if silent(t) {
			continue
		}
		k := l.recall(t, seen)
		span := t.Span.Shift(offset)
		if k.prefix != 0 {
			words = append(words, word{k.prefix, span})
		}
		words = append(words, word{k.number, span})
	}
	return words
}

func (l *lexicon) recall(t token.Token, seen memo) known {
	if t.Caps { // an acronym may be told apart from the word: "WHO", "AIDS"
		if n := l.words[acronym(t)]; n != 0 {
			return known{number: n}
		}
	}
	k, ok := seen[t.Norm]
	if !ok {
		k = l.know(t)
		seen[t.Norm] = k
	}
	return k
}

func (l *lexicon) know(t token.Token) known {
	key := fold(nil, t)
	if n := l.words[string(key)]; n != 0 || t.Kind != token.Word {
		return known{number: n}
	}
	if n := l.base(key); n != 0 {
		return known{number: n}
	}
	prefix, rest := l.cut(key)
	return known{prefix, rest}
}

// base is the number of the verb that key is a participle of, where the lexicon
// has it: "disbanded", "smuggling", "committed"; else 0.
func (l *lexicon) base(key []byte) int32 {
	var stem []byte
	switch n := len(key); {
	case n > 6 && bytes.HasSuffix(key, []byte("ing")):
		stem = key[:n-3]
	case n > 5 && bytes.HasSuffix(key, []byte("ed")):
		stem = key[:n-2]
	default:
		return 0
	}
	if n := l.words[string(stem)]; n != 0 {
		return n
	}
	if n := l.words[string(stem)+"e"]; n != 0 {
		return n
	}
	if n := len(stem); stem[n-1] == stem[n-2] {
		return l.words[string(stem[:n-1])]
	}
	return 0
}

// find appends the terms in words: at each place the longest, none overlapping.
// Terms have few words, so this is linear.
func (l *lexicon) find(hits []hit, words []word) []hit {
	for i := 0; i < len(words); {
		at, end, last := l.starts[words[i].number], root, i
		if l.terms[at] {
			end = at
		}
		for j := i + 1; at != root && j < len(words) && words[j].number != 0; j++ {
			next, ok := l.edges[edge{at, words[j].number}]
			if !ok {
				break
			}
			at = next
			if l.terms[at] {
				end, last = at, j
			}
		}
		if end == root {
			i++
			continue
		}
		span := chancery.Span{Start: words[i].span.Start, End: words[last].span.End}
		hits = append(hits, hit{end, i, last + 1, span})
		i = last + 1
	}
	return hits
}
