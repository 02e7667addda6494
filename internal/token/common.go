package token

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/common.txt
var commonWords string

// Common is the six thousand words that most of any statement is made of, as
// tokens. In all [Passages] they have the same numbers: those by which they
// stand here. Whoever looks words up does so for them once and for all.
func Common() []Token { return common().words }

var common = sync.OnceValue(func() *dictionary {
	d := &dictionary{}
	d.add(Token{Kind: Word, Norm: "'s"}) // which no text begins with
	for word := range strings.Lines(commonWords) {
		d.add(Scan(strings.TrimSuffix(word, "\n"))[0])
	}
	return d
})

// dictionary finds words, in any case of ASCII letters, in one step for nearly
// all: it is filled to a third, and with words that nobody can choose to collide.
type dictionary struct {
	words   []Token
	slots   [1 << 14]uint16 // 1 + index of a word; 0 for none
	letters [1 << 13]uint64 // of plain words of few letters, [plain.short]; 0 for none
	numbers [1 << 13]uint16 // of those, in the same places
}

// place is where a short word is looked for first.
func place(letters uint64) uint64 { return letters * 0x9E3779B97F4A7C15 >> (64 - 13) }

func (d *dictionary) addShort(word Token) {
	w, ok := plainWord(word.Norm)
	if !ok || len(w.text) != len(word.Norm) || len(w.text) > shortWord {
		return
	}
	i := place(w.short)
	for d.letters[i] != 0 {
		i = (i + 1) % uint64(len(d.letters))
	}
	d.letters[i], d.numbers[i] = w.short, uint16(len(d.words)-1)
}

// findShort is the number of a plain word of few letters, or -1.
func (d *dictionary) findShort(letters uint64) int32 {
	for i := place(letters); ; i = (i + 1) % uint64(len(d.letters)) {
		switch d.letters[i] {
		case letters:
			return int32(d.numbers[i])
		case 0:
			return -1
		}
	}
}

func (d *dictionary) add(word Token) {
	i := hash(word.Norm)
	for d.slots[i%uint32(len(d.slots))] != 0 {
		i++
	}
	d.words = append(d.words, word)
	d.slots[i%uint32(len(d.slots))] = uint16(len(d.words))
	d.addShort(word)
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
