package theme

import (
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

// read appends the words of text, which begins at offset of the body.
func (l *lexicon) read(words []word, text string, offset int) []word {
	var buffer [64]byte
	for _, t := range token.Scan(text) {
		if silent(t) {
			continue
		}
		span := t.Span.Shift(offset)
		n := l.known(buffer[:0], t)
		if n == 0 && t.Kind == token.Word {
			if prefix, rest := l.cut(fold(buffer[:0], t)); rest != 0 {
				words = append(words, word{prefix, span})
				n = rest
			}
		}
		words = append(words, word{n, span})
	}
	return words
}

// find gives the terms in words: at each place the longest, none overlapping.
// Terms have few words, so this is linear.
func (l *lexicon) find(words []word) []hit {
	var hits []hit
	for i := 0; i < len(words); {
		at, end, last := root, root, i
		for j := i; j < len(words) && words[j].number != 0; j++ {
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

// known is the number of a word; a word in capitals may be an acronym that the
// lexicon tells apart from the word: "WHO", "AIDS".
func (l *lexicon) known(buffer []byte, t token.Token) int32 {
	if t.Caps {
		if n := l.words[acronym(t)]; n != 0 {
			return n
		}
	}
	return l.words[string(fold(buffer, t))]
}
