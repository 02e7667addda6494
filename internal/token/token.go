// Package token cuts text into words, numbers and punctuation marks with their
// spans: the common ground of the coding stages that look for words. It does
// not find sentences (package segment does) and never drops a character other
// than white space.
//
//	token.Scan("The U.S.' pledge of $4.5 billion")
//	// the · u.s. · ' · pledge · of · $ · 4.5 · billion
package token

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/octet"
)

// Kind says what a token is.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters, with inner apostrophes and the dots of abbreviations: "o'clock", "U.S."
	Number             // digits with inner separators: "1,000", "4.5", "2254"
	Mark               // one punctuation mark or symbol: "$", "-", "”"
)

// Token is a word, number or mark of a text.
type Token struct {
	Span chancery.Span // bytes of the text scanned
	// Norm is the token to compare by: lower case, without diacritics,
	// typographic quotes and dashes made plain. The possessive ending is a
	// token of its own, "'s".
	Norm  string
	Word  int32 // number of Norm, for [Known]; 0 where the token is not of [Passages]
	Kind  Kind
	Upper bool // the first letter is upper case
	Caps  bool // every letter is upper case, and there are at least two
}

// Scan cuts text into tokens, in order.
func Scan(text string) []Token { return Append(nil, text) }

// Append adds the tokens of text to others.
func Append(tokens []Token, text string) []Token {
	return scan(slices.Grow(tokens, len(text)/5+1), text, 0, nil)
}

// scan adds the tokens of text, which begins at offset of a body, and their
// numbers in a vocabulary, if there is one.
func scan(tokens []Token, text string, offset int, v *vocabulary) []Token {
	for i := 0; i < len(text); {
		if text[i] == ' ' {
			i++
			continue
		}
		if w, ok := plainWord(text[i:]); ok {
			end := i + int(w.length)
			tokens = append(tokens, Token{
				Span: chancery.Span{Start: offset + i, End: offset + end}, Norm: text[i:end], Kind: Word,
				Upper: w.upper > 0 && text[i] <= 'Z', Caps: w.upper > 1 && w.upper == w.length,
			})
			if t := &tokens[len(tokens)-1]; v != nil {
				v.numberPlain(t, w)
			} else if w.upper > 0 {
				t.Norm = commonNorm(t.Norm, w)
			}
			if i = end; end < len(text) && text[end] == ' ' {
				i++
			}
			continue
		}
		if n := v.mark(text[i]); n >= 0 {
			tokens = append(tokens, Token{Span: chancery.Span{Start: offset + i, End: offset + i + 1}, Kind: Mark, Norm: text[i : i+1], Word: n})
			i++
			continue
		}
		first := len(tokens)
		tokens, i = scanOther(tokens, text, i)
		for k := first; k < len(tokens); k++ {
			t := &tokens[k]
			t.Span = t.Span.Shift(offset)
			if v != nil {
				v.number(t)
			}
		}
	}
	return tokens
}

// scanOther adds what begins at i and is no plain word: nothing, where it is
// white space, or a token, or two. It returns where that ends.
func scanOther(tokens []Token, text string, i int) (more []Token, end int) {
	r, size := decode(text, i)
	switch {
	case unicode.IsSpace(r):
		return tokens, i + size
	case unicode.IsLetter(r):
		end := wordEnd(text, i)
		return appendWord(tokens, text, i, end), end
	case r >= '0' && r <= '9':
		end := numberEnd(text, i)
		return append(tokens, Token{Span: chancery.Span{Start: i, End: end}, Kind: Number, Norm: text[i:end]}), end
	}
	end = i + size
	return append(tokens, Token{Span: chancery.Span{Start: i, End: end}, Kind: Mark, Norm: plainMark(text[i:end])}), end
}

func decode(text string, i int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// wordEnd finds the end of the word that starts at i: letters, digits and
// combining marks, an apostrophe between letters, and the dots of an
// abbreviation of single letters ("U.S.", "D.C.").
func wordEnd(text string, i int) int {
	start := i
	for i < len(text) {
		r, size := decode(text, i)
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r):
			i += size
		case isApostrophe(r) && letterAt(text, i+size):
			i += size
		case r == '.' && abbreviates(text, start, i):
			i += size
		default:
			return i
		}
	}
	return i
}

// abbreviates reports whether the dot at i follows a single letter and is
// itself followed by one, or ends a run of such.
func abbreviates(text string, start, i int) bool {
	_, size := utf8.DecodeLastRuneInString(text[start:i])
	single := i-size == start || text[i-size-1] == '.'
	if !single {
		return false
	}
	if letterAt(text, i+1) {
		_, next := decode(text, i+1)
		return i+1+next >= len(text) || !letterAt(text, i+1+next)
	}
	return strings.IndexByte(text[start:i], '.') >= 0
}

func letterAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := decode(text, i)
	return unicode.IsLetter(r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// numberEnd finds the end of the number that starts at i: digits, with a comma
// or a dot where a digit follows.
func numberEnd(text string, i int) int {
	for i < len(text) {
		c := text[i]
		if c >= '0' && c <= '9' {
			i++
			continue
		}
		if (c == ',' || c == '.') && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9' {
			i++
			continue
		}
		break
	}
	return i
}

// appendWord adds the word, its possessive ending as a token of its own.
func appendWord(tokens []Token, text string, start, end int) []Token {
	if cut := possessive(text[start:end]); cut > 0 {
		tokens = append(tokens, word(text, start, start+cut))
		return append(tokens, Token{Span: chancery.Span{Start: start + cut, End: end}, Kind: Word, Norm: "'s"})
	}
	return append(tokens, word(text, start, end))
}

// possessive is where the "'s" of w begins, or 0.
func possessive(w string) int {
	if !strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "S") {
		return 0
	}
	r, size := utf8.DecodeLastRuneInString(w[:len(w)-1])
	if !isApostrophe(r) {
		return 0
	}
	return len(w) - 1 - size
}

func word(text string, start, end int) Token {
	w := text[start:end]
	t := Token{Span: chancery.Span{Start: start, End: end}, Kind: Word, Norm: fold(w)}
	letters, upper := 0, 0
	for i, r := range w {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			upper++
			t.Upper = t.Upper || i == 0
		}
	}
	t.Caps = letters > 1 && upper == letters
	return t
}

// Fold makes a word comparable: lower case, without diacritics, apostrophes plain.
func Fold(w string) string {
	if p, ok := plainWord(w); ok && int(p.length) == len(w) {
		if p.upper == 0 {
			return w
		}
		return commonNorm(w, p)
	}
	return fold(w)
}

// fold is [Fold] of a word that need not be plain.
func fold(w string) string {
	if IsASCII(w) {
		return strings.ToLower(w)
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(w) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case isApostrophe(r):
			b.WriteByte('\'')
		default:
			b.WriteString(foldRune(unicode.ToLower(r)))
		}
	}
	return b.String()
}

// IsASCII reports whether all characters of s are ASCII.
func IsASCII(s string) bool { return ASCII(s) == len(s) }

// ASCII is how many characters of ASCII s begins with. It looks at eight bytes at once.
func ASCII(s string) int {
	rest := s
	for ; len(rest) >= 8; rest = rest[8:] {
		if others := octet.Of(rest) & octet.Highest; others != 0 {
			return len(s) - len(rest) + bits.TrailingZeros64(others)/8
		}
	}
	for i := range len(rest) {
		if rest[i] >= utf8.RuneSelf {
			return len(s) - len(rest) + i
		}
	}
	return len(s)
}

// foldRune spells the letters that Unicode does not decompose.
func foldRune(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'ı':
		return "i"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case 'þ':
		return "th"
	}
	return string(r)
}

func plainMark(m string) string {
	switch m {
	case "’", "‘", "ʼ", "‚":
		return "'"
	case "“", "”", "„", "«", "»":
		return `"`
	case "–", "—", "−", "‐", "‑", "‒", "―":
		return "-"
	}
	return m
}
