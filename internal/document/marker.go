package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// marker is what stands before an item or a numbered paragraph.
type marker struct {
	text  string // as printed: "•", "1.", "(a)", "2. (a)"
	style style  // "" where there is no marker
	value int    // 1 for "1.", "(a)", "I." and "2.1"; 0 for bullets
	depth int    // how many numbers a dotted number has, "1.2.3" has 3; else 1
}

// style tells series of markers apart. Markers of one style in a row are one
// list, a marker of another style begins a list within it.
type style string

// The styles that need a name; others are made of the brackets around the
// marker and one of these: "(a)", "1.", "I)".
const (
	arabic     style = "1"
	lower      style = "a"
	upper      style = "A"
	lowerRoman style = "i"
	upperRoman style = "I"
	dotted     style = "1.1"
	bulleted   style = "•"
)

// bullets are the characters that are a bullet wherever they open a line.
const bullets = "•·●○◦∙▪▫■□◼◻◆◇❖➢➣➤➔⮚►▶▸▹▷‣⁃✓✔✦✧→⇒◾◽»"

// dashes open an item only where a space follows, as does the "o" that word
// processors set for a hollow bullet.
const dashes = "-–—*+o"

// cutMarker parts a marker from the words after it. A number or letter without
// any punctuation is no marker here: see [bareNumber].
func cutMarker(s string) (m marker, rest string, ok bool) {
	if n := alphanumerics(s); n > 1 && (n == len(s) || strings.IndexByte(".)],", s[n]) < 0) {
		return marker{}, s, false // a word, as most lines open with
	}
	if m, rest, ok = cutBullet(s); ok {
		return m, rest, true
	}
	m, rest, ok = cutEnumerator(s)
	if !ok {
		return marker{}, s, false
	}
	// "2. (a) Decides" opens two lists at once.
	if inner, tail, both := cutEnumerator(rest); both && inner.text[0] == '(' && m.style != inner.style {
		inner.text = m.text + " " + inner.text
		return inner, tail, true
	}
	return m, rest, true
}

func cutBullet(s string) (marker, string, bool) {
	r, size := utf8.DecodeRuneInString(s)
	rest := s[size:]
	spaced := rest == "" || rest[0] == ' ' || rest[0] == '\t'
	switch {
	case size == 0:
		return marker{}, s, false
	case strings.ContainsRune(bullets, r):
	case spaced && strings.ContainsRune(dashes, r) && (r != 'o' || rest != ""):
	case spaced && r == '.' && rest != "":
	case r == '§' && spaced && opensWord(rest): // a bullet of the Wingdings font

	default:
		return marker{}, s, false
	}
	return marker{text: s[:size], style: bulleted + style(s[:size]), depth: 1}, strings.TrimLeft(rest, " \t"), true
}

// opensWord reports whether a letter comes next, rather than a number.
func opensWord(s string) bool { return unicode.IsLetter(firstRune(strings.TrimLeft(s, " \t"))) }

// cutEnumerator reads "1.", "1)", "(1)", "1.2", "a)", "(iv)", "IV." and their like.
func cutEnumerator(s string) (marker, string, bool) {
	open := strings.HasPrefix(s, "(") || strings.HasPrefix(s, "[")
	body := s
	if open {
		body = s[1:]
	}
	n := alphanumerics(body)
	if n == 0 {
		return marker{}, s, false
	}
	label, rest := body[:n], body[n:]
	if !open && isDigit(s[0]) {
		if m, tail, ok := cutDotted(s); ok {
			return m, tail, true
		}
	}
	end := closing(rest, open)
	if end == 0 && !open && strings.HasPrefix(rest, ", ") && isOperative(rest[2:]) {
		end = 1 // "4, Calls upon", as scans have it
	}
	if end == 0 {
		return marker{}, s, false
	}
	st, value := read(label)
	tail := strings.TrimLeft(rest[end:], " \t")
	if st == "" || !follows(rest[end:], st) {
		return marker{}, s, false
	}
	opening, ending := s[:len(s)-len(body)], strings.Replace(rest[:end], ",", ".", 1)
	text := s[:len(s)-len(rest)+end]
	return marker{text: text, style: style(opening) + st + style(ending), value: value, depth: 1}, tail, true
}

// alphanumerics is the length of the digits, or of the few ASCII letters, that
// open s; no label is longer than "xxviii".
func alphanumerics(s string) int {
	n := 0
	for n < len(s) && n <= len("xxviii") && (isDigit(s[n]) || isLetter(s[n])) {
		n++
	}
	return n
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// closing is the length of the punctuation that ends a label: ".", ")", "]", ".)".
func closing(s string, open bool) int {
	n := 0
	for n < len(s) && n < 2 && (s[n] == '.' || s[n] == ')' || s[n] == ']') {
		n++
	}
	if open && n > 0 && s[0] == '.' && n == 1 {
		return 0
	}
	return n
}

// follows reports whether what comes after a marker may come there: nothing,
// a space, or, where a scan has lost the space after a number, a capital.
func follows(s string, st style) bool {
	if s == "" || s[0] == ' ' || s[0] == '\t' {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	return st == arabic && (unicode.IsUpper(r) || r == '“')
}

// maxNumber is the highest number that is taken for a marker; beyond it a
// number that opens a line is rather a year or an amount.
const maxNumber = 500

// read tells what a label counts: digits, Roman numerals or letters.
func read(label string) (style, int) {
	if isDigit(label[0]) {
		n := 0
		for i := 0; i < len(label); i++ {
			if !isDigit(label[i]) {
				return "", 0
			}
			n = n*10 + int(label[i]-'0')
		}
		if n == 0 || n > maxNumber || len(label) > 3 {
			return "", 0
		}
		return arabic, n
	}
	small := label[0] >= 'a'
	if len(label) == 1 && label != "i" && label != "I" {
		if small {
			return lower, int(label[0]-'a') + 1
		}
		return upper, int(label[0]-'A') + 1
	}
	if n := roman(label); n > 0 {
		if small {
			return lowerRoman, n
		}
		return upperRoman, n
	}
	if len(label) == 2 && label[0] == label[1] && small { // (aa) follows (z)
		return lower, 26 + int(label[0]-'a') + 1
	}
	return "", 0
}

// roman is the value of a Roman numeral in one case, up to 89; 0 where the
// label is none.
func roman(label string) int {
	total, last := 0, 100
	for i := 0; i < len(label); i++ {
		if (label[i] >= 'a') != (label[0] >= 'a') {
			return 0
		}
		d := romanDigit(label[i] | 0x20)
		if d == 0 {
			return 0
		}
		if d > last {
			total -= 2 * last
		}
		total += d
		last = d
	}
	if total < 1 || toRoman(total) != strings.ToLower(label) {
		return 0
	}
	return total
}

func romanDigit(c byte) int {
	switch c {
	case 'i':
		return 1
	case 'v':
		return 5
	case 'x':
		return 10
	case 'l':
		return 50
	}
	return 0
}

func toRoman(n int) string {
	var b strings.Builder
	for _, step := range []struct {
		value  int
		digits string
	}{{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; n >= step.value; n -= step.value {
			b.WriteString(step.digits)
		}
	}
	return b.String()
}

// cutDotted reads "1.2", "1.2.3." and "1.2)". What follows must be able to
// open a paragraph: "1.5 million" is no marker.
func cutDotted(s string) (marker, string, bool) {
	i, depth, value := 0, 0, 0
	for {
		n := 0
		for value = 0; i+n < len(s) && n < 3 && isDigit(s[i+n]); n++ {
			value = value*10 + int(s[i+n]-'0')
		}
		if n == 0 || n == 3 {
			return marker{}, s, false
		}
		depth++
		i += n
		if i+1 >= len(s) || s[i] != '.' || !isDigit(s[i+1]) {
			break
		}
		i++
	}
	i += closing(s[i:], false)
	rest := strings.TrimLeft(s[i:], " \t")
	if depth < 2 || len(rest) == len(s)-i || !opensBlock(rest) {
		return marker{}, s, false
	}
	return marker{text: s[:i], style: dotted, value: value, depth: depth}, rest, true
}
