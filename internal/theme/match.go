package theme

import (
	"bytes"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// word is a token of a passage as the lexicon knows it; number 0 is a word it
// does not know, which no term goes across.
type word struct {
	number     int32
	start, end int32 // of its span: half the room, and there are many words
}

func (w *word) span() chancery.Span { return chancery.Span{Start: int(w.start), End: int(w.end)} }

// hit is a term found: words[first:end].
type hit struct {
	node       node
	first, end int
	span       chancery.Span
}

// known is what a word is to the lexicon: one number, or two where a prefix is
// cut off; zero where it does not know it. In capitals it may be an acronym,
// told apart from the word: "WHO", "AIDS".
type known struct {
	prefix, number, acronym uint16
	silent                  bool
}

// read appends the words that tokens are.
func read(words []word, tokens []token.Token, vocabulary *token.Known[known]) []word {
	for i := range tokens {
		t := &tokens[i]
		start, end := int32(t.Span.Start), int32(t.Span.End)
		k := vocabulary.Of(t.Word)
		switch {
		case k.silent:
		case t.Caps && k.acronym != 0:
			words = append(words, word{int32(k.acronym), start, end})
		case k.prefix != 0:
			words = append(words, word{int32(k.prefix), start, end}, word{int32(k.number), start, end})
		default:
			words = append(words, word{int32(k.number), start, end})
		}
	}
	return words
}

// knowAll looks up the words of passages.
func (l *lexicon) knowAll(passages *token.Passages) token.Known[known] {
	return token.Know(passages, common(), l.know)
}

var common = sync.OnceValue(func() []known { return token.KnowCommon(loaded().know) })

func (l *lexicon) know(t token.Token) known {
	var buffer [32]byte
	prefix, number := l.numbers(t, fold(buffer[:0], t))
	return known{uint16(prefix), uint16(number), uint16(l.acronyms[t.Norm]), silent(t)}
}

// numbers are those of a word by its key, or of its prefix and the rest.
func (l *lexicon) numbers(t token.Token, key []byte) (prefix, number int32) {
	if number = l.words[string(key)]; number != 0 || t.Kind != token.Word {
		return 0, number
	}
	if number = l.base(key); number != 0 {
		return 0, number
	}
	if prefix, number = l.cut(key); number != 0 {
		return prefix, number
	}
	return 0, l.others[string(key)]
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
	if n := len(stem); stem[n-1] == stem[n-2] { // "stepping" is of no steppe
		return l.words[string(stem[:n-1])]
	}
	return l.words[string(stem)+"e"]
}

// find appends the terms in words: at each place the longest, none overlapping.
// Terms have few words, so this is linear.
func (l *lexicon) find(hits []hit, words []word) []hit {
	for i := 0; i < len(words); {
		at, end, last := l.trie.Start(words[i].number), token.Root, i
		if at == token.Root {
			i++
			continue
		}
		if l.trie.At(at).ends {
			end = at
		}
		for j := i + 1; at != token.Root && j < len(words); j++ {
			at = l.trie.Next(at, words[j].number)
			if l.trie.At(at).ends {
				end, last = at, j
			}
		}
		if end == token.Root {
			i++
			continue
		}
		span := chancery.Span{Start: int(words[i].start), End: int(words[last].end)}
		hits = append(hits, hit{end, i, last + 1, span})
		i = last + 1
	}
	return hits
}
