package chancery

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"
)

var passageAlphabet = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// Identify gives each passage of a statement its id. An id comes from the
// statement, the words of the passage and which occurrence of them it is, so
// that coding again, or a correction elsewhere in the text, leaves it alone.
func Identify(statement StatementID, passages []Passage) {
	seen := make(map[PassageID]int, len(passages)) // by the id of the first occurrence
	prefix := append([]byte(statement), 0)
	text := make([]byte, 0, 512) // of most passages
	for i := range passages {
		text = append(appendSame(append(text[:0], prefix...), passages[i].Quote), 0)
		id := occurrence(text, 1)
		seen[id]++
		if n := seen[id]; n > 1 {
			id = occurrence(text, n)
		}
		passages[i].Statement = statement
		passages[i].ID = id
	}
}

// occurrence is the id of the nth passage of a text, statement and words.
func occurrence(text []byte, n int) PassageID {
	return passageID(append(strconv.AppendInt(text, int64(n), 10), 0))
}

// passageID hashes a text to 130 bits. The text is of parts, each ended by a
// zero byte: statement, words, occurrence.
func passageID(text []byte) PassageID {
	sum := sha256.Sum256(text)
	id := [30]byte{'p', '_'}
	passageAlphabet.Encode(id[2:], sum[:17]) // 136 bits, which are 28 letters, the last two cut off
	return PassageID(id[:28])
}

// appendSame appends a quote without what publishers change when they set a
// text again: case, white space, the shape of quotation marks and dashes.
func appendSame(dst []byte, quote string) []byte {
	start := len(dst)
	dst, i := appendASCII(dst, quote)
	gap := i > 0 && dst[len(dst)-1] == ' '
	if gap {
		dst = dst[:len(dst)-1]
	}
	for i < len(quote) {
		r, size := rune(quote[i]), 1
		if r < utf8.RuneSelf {
			r = rune(plainASCII[r])
		} else {
			r, size = utf8.DecodeRuneInString(quote[i:])
			r = plain(r)
		}
		i += size
		switch {
		case r == ' ':
			gap = len(dst) > start
			continue
		case r == softHyphen:
			continue
		case gap:
			dst, gap = append(dst, ' '), false
		}
		if r < utf8.RuneSelf {
			dst = append(dst, byte(r))
		} else {
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}

// appendASCII appends what quote begins with in ASCII, with one space between words, as
// most have it throughout, and tells where that ends.
func appendASCII(dst []byte, quote string) (more []byte, end int) {
	more = slices.Grow(dst, len(quote))[:len(dst)+len(quote)]
	out, last := more[len(dst):][:len(quote)], byte(' ')
	for end = range len(quote) {
		r := quote[end]
		if r >= utf8.RuneSelf {
			return more[:len(dst)+end], end
		}
		c := plainASCII[r]
		if c == ' ' && last == ' ' {
			return more[:len(dst)+end], end
		}
		out[end], last = c, c
	}
	return more, len(quote)
}

const softHyphen = '\u00ad'

// plainASCII is the characters that most of a quote is made of as they are
// compared: lower case, and one space for all.
var plainASCII = func() (of [utf8.RuneSelf]byte) {
	for r := range of {
		of[r] = byte(plain(rune(r)))
	}
	return of
}()

func plain(r rune) rune {
	if unicode.IsSpace(r) {
		return ' '
	}
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”':
		return '"'
	case '–', '—':
		return '-'
	}
	return unicode.ToLower(r)
}
