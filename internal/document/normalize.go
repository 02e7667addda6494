package document

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-archive/chancery/internal/octet"
	"github.com/chancery-archive/chancery/internal/token"
)

// normalize brings a text to NFC with "\n" line ends, plain spaces and no
// invisible characters. A form feed stays: it says where a page ends.
func normalize(text string) string {
	if isPlain(text) {
		return text
	}
	if !utf8.ValidString(text) {
		text = strings.ToValidUTF8(text, "\uFFFD")
	}
	return composed(plainSpaces(text))
}

// composed brings a text to NFC. Where nothing stands beyond Latin letters with their
// accents and general punctuation, as in most texts, it is.
func composed(text string) string {
	for i := token.ASCII(text); i < len(text); i += token.ASCII(text[i:]) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r >= '\u0300' && (r < '\u2010' || r > '\u2027') { // below are no combining marks
			return norm.NFC.String(text)
		}
		i += size
	}
	return text
}

// isPlain reports whether a text is of characters that nothing is to be done about, as
// ASCII nearly all are.
func isPlain(text string) bool { return plainEnd(text, 0) == len(text) }

// plainEnd is where such characters end that begin at i.
func plainEnd[S string | []byte](text S, i int) int {
	for ; i < len(text); i++ {
		for i+8 <= len(text) {
			others := ^octet.Within(octet.Of(text[i:]), ' ', '~') & octet.Highest
			i += bits.TrailingZeros64(others) / 8 // all eight where there are none
			if others != 0 {
				break
			}
		}
		if i == len(text) {
			break
		}
		if c := text[i]; (c < ' ' || c >= 0x7f) && c != '\n' && c != '\t' && c != '\f' {
			break
		}
	}
	return i
}

func plainSpaces(text string) string {
	var b strings.Builder
	from := 0
	for i := plainEnd(text, 0); i < len(text); i = plainEnd(text, i) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if to, changed := plain(r, text[i+size:]); changed {
			b.Grow(len(text) - b.Len()) // once, for nothing gets longer
			b.WriteString(text[from:i])
			b.WriteString(to)
			from = i + size
		}
		i += size
	}
	if from == 0 {
		return text
	}
	b.WriteString(text[from:])
	return b.String()
}

// plain is what a character becomes; rest is the text after it.
func plain(r rune, rest string) (to string, changed bool) {
	switch r {
	case '\r':
		if strings.HasPrefix(rest, "\n") {
			return "", true
		}
		return "\n", true
	case '\v', '\u0085', '\u2028', '\u2029':
		return "\n", true
	case '\u00ad', '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff', // soft hyphen, zero width space, marks of direction, joiners
		'\u21a9', '\ufe0e', '\ufe0f': // arrows that lead back from a note, and how emoji are to be drawn
		return "", true
	case '\u2010', '\u2011': // hyphens that are set apart from the minus, or do not break
		return "-", true
	case '\uf0b7', '\uf0a7', '\uf076': // bullets of the Symbol and Wingdings fonts in Word files
		return "•", true
	}
	switch {
	case r < utf8.RuneSelf:
		return "", true
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069': // embeddings and isolates of direction
		return "", true
	case r >= '\ufb00' && r <= '\ufb06': // ligatures of Latin letters
		return norm.NFKC.String(string(r)), true
	case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r):
		return " ", true
	case r >= 0x80 && r < 0xa0:
		return "", true
	}
	return "", false
}

// squeeze makes every run of white space one space and trims the ends.
func squeeze(s string) string {
	if isSqueezed(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

func isSqueezed(s string) bool {
	if s == "" || s[0] == ' ' || s[len(s)-1] == ' ' {
		return s == ""
	}
	i := 0
	for ; i+8 <= len(s); i += 7 { // the eighth is the first of the next, for pairs
		b := octet.Of(s[i:])
		others := b ^ ' '*octet.Lowest // zero where it is a space
		if pairs := others | others>>8 | 0xff<<56; octet.Below(pairs, 1) != 0 || octet.Below(b, ' ') != 0 && hasBreak(s[i:i+8]) {
			return false
		}
	}
	return !strings.Contains(s[i:], "  ") && !hasBreak(s[i:])
}

// hasBreak reports whether s has white space that is no space.
func hasBreak(s string) bool {
	for i := range len(s) {
		if c := s[i]; c == '\n' || c == '\t' || c == '\f' || c == '\r' {
			return true
		}
	}
	return false
}

// window is at most the first n bytes of s, cut at a character.
func window(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}
