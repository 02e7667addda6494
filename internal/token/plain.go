package token

import (
	"math/bits"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/octet"
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
	n := 0
	for ; n+8 <= len(text); n += 8 {
		b := octet.Of(text[n:])
		lower, others := b|cases, noLetters(b)
		within := others&-others>>7 - 1 // of the letters before the first that is none; all where there is none
		switch n {
		case 0:
			w.key.head = lower & within
		case 8:
			w.key.tail = lower & within
		}
		if upper := ^b & cases & within; upper != 0 {
			w.upper += int32(bits.OnesCount64(upper))
		}
		if others != 0 {
			n += bits.TrailingZeros64(others) / 8
			w.length = int32(n)
			return w, n > 0 && endsPlain(text[n], n)
		}
	}
	return w.with(text, n)
}

// Plain is the word of ASCII letters that text begins with, by its norm, and how many
// letters it has; 0 where text begins with none or the word goes on with what is none.
func Plain(text string) (norm string, letters int) {
	w, ok := plainWord(text)
	if !ok {
		return "", 0
	}
	if norm = text[:w.length]; w.upper > 0 {
		norm = commonNorm(norm, w)
	}
	return norm, int(w.length)
}

// with is the word with what the last few letters of a text add to its first n.
func (w plain) with(text string, n int) (plain, bool) {
	for ; n < len(text) && isLetter(text[n]); n++ {
		switch lower := uint64(text[n] | 0x20); {
		case n < 8:
			w.key.head |= lower << (8 * n)
		case n < keyLetters:
			w.key.tail |= lower << (8 * (n - 8))
		}
		w.upper += int32(^text[n] >> 5 & 1)
	}
	w.length = int32(n)
	return w, n > 0 && (n == len(text) || endsPlain(text[n], n))
}

// cases is the bit of each of eight bytes that tells the case of a letter.
const cases = 0x20 * octet.Lowest

// noLetters is the highest bit of each of eight bytes that is no ASCII letter.
func noLetters(b uint64) uint64 {
	return ^octet.Within(b|cases, 'a', 'z') & octet.Highest
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// endsPlain reports whether c ends a word of n ASCII letters: no digit or
// apostrophe, which may be part of it, no dot of an abbreviation.
func endsPlain(c byte, n int) bool { return ends[c] && (c != '.' || n > 1) }

var ends = func() (ends [256]bool) {
	for c := range utf8.RuneSelf {
		ends[c] = c != '\'' && (c < '0' || c > '9')
	}
	return ends
}()
