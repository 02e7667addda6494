package token

import (
	"math/bits"
	"unicode/utf8"
)

// plain is a word of ASCII letters and nothing else, as nineteen in twenty are;
// the way of all others is three times as long.
type plain struct {
	key    letters // its first letters, in lower case
	length int32   // how many letters it has
	upper  int32   // how many of them are upper case
}

// letters is sixteen letters, eight in each number, the first in the lowest
// byte; zero behind the last. Few words have more.
type letters struct{ head, tail uint64 }

// keyLetters is how many letters at most a word may have to be known by its key.
const keyLetters = 16

// plainWord is the word that text begins with, if it is plain. It looks at eight
// letters at once.
func plainWord(text string) (w plain, ok bool) {
	n := int32(0)
	for int(n)+8 <= len(text) {
		e := eightOf(text[n:])
		w.take(n, e)
		n += e.letters
		if e.letters < 8 {
			return w.ended(text, n)
		}
	}
	for ; int(n) < len(text) && isLetter(text[n]); n++ {
		w.take(n, eight{uint64(text[n] | 0x20), int32(^text[n] >> 5 & 1), 1})
	}
	return w.ended(text, n)
}

// eight is what eight bytes begin with: letters, in lower case and with nothing behind
// them, how many of them are upper case, and how many there are.
type eight struct {
	lower          uint64
	upper, letters int32
}

// eightOf reads the eight bytes that text begins with as one number, the first lowest.
func eightOf(text string) eight {
	const every, tops, cases = 0x0101010101010101, 0x8080808080808080, 0x2020202020202020
	_ = text[7]
	b := uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
		uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
	lower := b | cases
	// The top bit of a byte is set where it is none of 'a' to 'z', or beyond ASCII.
	from, past := lower&^tops+(0x80-'a')*every, lower&^tops+(0x80-'z'-1)*every
	others := (^from | past | b) & tops
	letters := bits.TrailingZeros64(others) / 8
	within := uint64(1)<<(8*letters) - 1 // all where letters is 8
	return eight{lower & within, int32(bits.OnesCount64(^b & cases & within)), int32(letters)}
}

// take adds letters to a word of n so far. Those of the key come eight at a time, or
// one at a time at the end of a text.
func (w *plain) take(n int32, e eight) {
	switch {
	case n < 8:
		w.key.head |= e.lower << (8 * n & 63)
	case n < keyLetters:
		w.key.tail |= e.lower << (8 * n & 63)
	}
	w.upper += e.upper
}

func (w plain) ended(text string, n int32) (plain, bool) {
	w.length = n
	return w, n > 0 && (int(n) == len(text) || endsPlain(text[n], int(n)))
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// endsPlain reports whether c ends a word of n ASCII letters: no digit or
// apostrophe, which may be part of it, no dot of an abbreviation.
func endsPlain(c byte, n int) bool {
	switch {
	case c >= utf8.RuneSelf, c == '\'', c >= '0' && c <= '9':
		return false
	case c == '.':
		return n > 1
	}
	return true
}
