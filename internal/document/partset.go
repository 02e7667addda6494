package document

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// pairSet is a set of pairs of bytes, of which it takes some for each other.
type pairSet [64]uint64

func (p *pairSet) add(a, b byte)      { p[a%64] |= 1 << (b % 64) }
func (p *pairSet) has(a, b byte) bool { return p[a%64]&(1<<(b%64)) != 0 }

// partSet is a set of parts of words, of five ASCII letters each, of which it takes some for
// others. It has both fours of letters on end of each, so that every second place of a
// text tells whether one is there.
type partSet [1 << 10]uint64

// partLetters is how many letters a part has.
const partLetters = 5

// bit is the word and the bit of the four bytes that s begins with, in any case of letters.
func (p *partSet) bit(s string) (*uint64, uint64) {
	_ = s[3]
	four := uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24 | 0x20202020
	at := four * 0x9E3779B1 >> 16
	return &p[at/64], 1 << (at % 64)
}

func (p *partSet) add(part string) {
	for _, four := range [...]string{part, part[1:partLetters]} {
		word, bit := p.bit(four)
		*word |= bit
	}
}

// mayBeIn reports whether a text may have such a part, in any case.
func (p *partSet) mayBeIn(s string) bool {
	for ; len(s) >= 4; s = s[2:] {
		if word, bit := p.bit(s); *word&bit != 0 {
			return true
		}
	}
	return false
}

// rarest are letters, the rarest in English last.
const rarest = "etaoinshrdlucmfwypgbvkjxqz"

// tellingPart is the part of the rarest word of a phrase whose letters are the rarest.
func tellingPart(phrase string) string {
	rank := func(word string) int {
		switch at := slices.IndexFunc(token.Common(), func(t token.Token) bool { return t.Norm == word }); {
		case len(word) < partLetters:
			return -1
		case at < 0:
			return len(token.Common())
		default:
			return at
		}
	}
	word := slices.MaxFunc(strings.Fields(phrase), func(a, b string) int { return rank(a) - rank(b) })
	best, most := "", -1
	for i := range len(word) - partLetters + 1 {
		part, sum := word[i:i+partLetters], 0
		for _, letter := range part {
			sum += strings.IndexRune(rarest, letter)
		}
		if sum > most {
			best, most = part, sum
		}
	}
	return best
}
