package token

import "unicode/utf8"

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

// plainWord is the word that text begins with, if it is plain.
func plainWord(text string) (w plain, ok bool) {
	var head, tail uint64
	n, upper := 0, int32(0)
	for ; n < len(text); n++ {
		c := text[n] | 0x20
		if c < 'a' || c > 'z' {
			break
		}
		upper += int32(^text[n] >> 5 & 1)
		if n < 8 {
			head |= uint64(c) << (8 * n & 63)
		} else if n < keyLetters {
			tail |= uint64(c) << (8 * n & 63)
		}
	}
	ok = n > 0 && (n == len(text) || endsPlain(text[n], n))
	return plain{letters{head, tail}, int32(n), upper}, ok
}

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
