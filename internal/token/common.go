package token

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/common.txt
var commonWords string

// Common is the six thousand words that most of any statement is made of, as
// tokens, the commonest first, and the numbers below [figures]. In all [Passages] they have the same numbers: those by
// which they stand here. Whoever looks words up does so for them once and for all.
func Common() []Token { return common().words }

// figures is how many numbers are common, from 0: days, years, those of paragraphs and
// resolutions, which are half the words that a resolution has of its own.
const figures = 3000

var common = sync.OnceValue(func() *dictionary {
	d := newDictionary()
	d.add(Token{Kind: Word, Norm: "'s"}) // which no text begins with
	for word := range strings.Lines(commonWords) {
		tokens, _ := scanOther(nil, strings.TrimSuffix(word, "\n"), 0)
		d.add(tokens[0])
	}
	d.zero = int32(len(d.words))
	for n := range figures {
		d.words = append(d.words, Token{Kind: Number, Norm: strconv.Itoa(n)})
	}
	return d
})

// commonNorm is a plain word in lower case, without a new string where it is common.
func commonNorm(word string, w plain) string {
	if w.length <= keyLetters {
		known := common()
		if n := known.findPlain(w.key); n >= 0 {
			return known.words[n].Norm
		}
	}
	return strings.ToLower(word)
}

// dictionary finds words, in any case of ASCII letters, in one step for nearly
// all: it is filled to a third, and with words that nobody can choose to collide.
type dictionary struct {
	words []Token               // the commonest first, so that most of a text is near together
	keys  []letters             // of the words that are plain and not long; zero for the others
	slots [1 << slotBits]uint16 // 1 + index of a word; 0 for none
	plain [1 << slotBits]uint16 // likewise, of plain words by their keys
	marks [utf8.RuneSelf]int32  // of ASCII characters that are marks; -1 for none
	zero  int32                 // number of "0", which the other figures follow
}

const slotBits = 14

// slot is where a plain word is looked for first.
func (k letters) slot() uint64 {
	return (k.head ^ k.tail*0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15 >> (64 - slotBits)
}

func newDictionary() *dictionary {
	d := &dictionary{}
	for c := range d.marks {
		d.marks[c] = -1
	}
	return d
}

func (d *dictionary) add(word Token) {
	i := hash(word.Norm)
	for d.slots[i%uint32(len(d.slots))] != 0 {
		i++
	}
	d.words = append(d.words, word)
	d.slots[i%uint32(len(d.slots))] = uint16(len(d.words))
	d.keys = append(d.keys, letters{})
	if w, ok := plainWord(word.Norm); ok && int(w.length) == len(word.Norm) && w.length <= keyLetters {
		d.addPlain(w.key)
	}
	if word.Kind == Mark && word.Norm[0] < utf8.RuneSelf {
		d.marks[word.Norm[0]] = int32(len(d.words) - 1)
	}
}

// addPlain lets the last word, a plain one, be found by its key.
func (d *dictionary) addPlain(key letters) {
	i := key.slot()
	for d.plain[i] != 0 {
		i = (i + 1) % uint64(len(d.plain))
	}
	d.plain[i] = uint16(len(d.words))
	d.keys[len(d.keys)-1] = key
}

// findPlain is the number of a plain word by its key, or -1.
func (d *dictionary) findPlain(key letters) int32 {
	for i := key.slot(); ; i = (i + 1) % uint64(len(d.plain)) {
		n := int32(d.plain[i]) - 1
		if n < 0 || d.keys[n] == key {
			return n
		}
	}
}

// figure is the number of one of the figures as it is written, without zeros before it,
// or -1.
func (d *dictionary) figure(digits string) int32 {
	if len(digits) > len("2999") || digits[0] == '0' && len(digits) > 1 {
		return -1
	}
	n := int32(0)
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return -1
		}
		n = n*10 + int32(digits[i]-'0')
	}
	if n >= figures {
		return -1
	}
	return d.zero + n
}

// find is the number of a word, or -1.
func (d *dictionary) find(word string) int32 {
	for i := hash(word); ; i++ {
		n := int32(d.slots[i%uint32(len(d.slots))]) - 1
		if n < 0 || same(d.words[n].Norm, word) {
			return n
		}
	}
}

// same reports whether a word is the one that is norm in lower case.
func same(norm, word string) bool {
	if len(norm) != len(word) {
		return false
	}
	for i := 0; i < len(norm); i++ {
		if norm[i] != lower(word[i]) {
			return false
		}
	}
	return true
}

// hash is FNV-1a of the word in lower case.
func hash(word string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint32(lower(word[i]))) * 16777619
	}
	return h ^ h>>15
}
