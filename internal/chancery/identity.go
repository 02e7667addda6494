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
	seen := make(map[digest]int, len(passages)) // by the digest of the first occurrence
	prefix := append([]byte(statement), 0)
	text := make([]byte, 0, 512) // of most passages
	ids := make([]byte, 0, idLength*len(passages)+2)
	for i := range passages {
		text = append(appendSame(append(text[:0], prefix...), passages[i].Quote), 0)
		sum := occurrence(text, 1)
		seen[sum]++
		if n := seen[sum]; n > 1 {
			sum = occurrence(text, n)
		}
		ids = appendID(ids, sum)
	}
	for i, all := 0, string(ids); i < len(passages); i++ {
		passages[i].Statement = statement
		passages[i].ID = PassageID(all[i*idLength : (i+1)*idLength])
	}
}

// digest is what a passage is told from others by, 136 bits.
type digest [17]byte

// occurrence is the digest of the nth passage of a text, statement and words: of parts,
// each ended by a zero byte.
func occurrence(text []byte, n int) digest {
	sum := sha256.Sum256(append(strconv.AppendInt(text, int64(n), 10), 0))
	return digest(sum[:])
}

// idLength is how long an id is: what tells it from ids of other things, and 26 letters.
const idLength = 28

// appendID appends the id of a passage: 130 bits of its digest.
func appendID(ids []byte, of digest) []byte {
	ids = passageAlphabet.AppendEncode(append(ids, "p_"...), of[:])
	return ids[:len(ids)-2] // the last two letters cut off
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
