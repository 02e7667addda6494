package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestWord bounds how far a word is looked at, in bytes.
const longestWord = 40

// nextWord is the word that s opens with, behind spaces and opening quotes and
// brackets, with the punctuation that follows it.
func nextWord(s string) string {
	s = strings.TrimLeft(s[:min(len(s), 2*longestWord)], " \t\n“‘\"'«([*_„")
	word, _, _ := strings.Cut(s, " ")
	return word
}

// lastWord is the word that s ends in, without opening quotes and brackets.
func lastWord(s string) string {
	s = s[max(0, len(s)-longestWord):]
	for i := len(s); i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if partsWords(r) {
			s = s[i:]
			break
		}
		i -= size
	}
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	return strings.TrimLeft(s, "“‘'«*_„")
}

// partsWords reports whether a character stands before a word and is no part of it.
func partsWords(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '(', '“', '"', '[', '/', '-', '—', '–':
		return true
	}
	return false
}

// opens reports whether a character may open a sentence.
func opens(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("$€£¥#&•-–—¿¡", r)
}

// isEnumerator reports whether s, which opens a sentence, is only the number or
// letter of a list: "2", "a", "iv".
func isEnumerator(s string) bool {
	s = strings.TrimLeft(s[:min(len(s), 12)], " “\"‘'(")
	return s != "" && len(s) <= 4 && (strings.Trim(s, "0123456789") == "" || len(s) == 1 || isRoman(s))
}

// numbersHeading reports whether s, a sentence as far as it is read, is the number of a
// chapter or other part of a text, and the rest of its block the heading of that, which no
// mark ends: "Chapter II" before " Bread and Salt".
func numbersHeading(s, rest string) bool {
	division, number, ok := strings.Cut(s[:min(len(s), longestWord)], " ")
	if !ok || !divisions.HasFold(division) || !isEnumerator(number) {
		return false
	}
	return !strings.ContainsAny(rest[len(rest)-1:], ".;:,!?")
}

// divisions are words for parts of a text that have numbers.
var divisions = list("divisions")

// opensLabel reports whether s goes on with the label of an item of a list that
// runs on in its paragraph: " (a) Aid", " iii. Trade". A number alone may be one of
// anything.
func opensLabel(s string) bool {
	s = strings.TrimLeft(s[:min(len(s), longestWord)], " \t\n")
	open := strings.HasPrefix(s, "(")
	label := strings.TrimPrefix(s, "(")
	n := 0
	for n < len(label) && n < 4 && label[n] >= 'a' && label[n] <= 'z' {
		n++
	}
	if n == 0 || n > 1 && !isRoman(label[:n]) || n+1 >= len(label) || label[n] != ')' && (open || label[n] != '.') {
		return false
	}
	return label[n+1] == ' ' && unicode.IsUpper(firstRune(strings.TrimLeft(label[n+1:], " “\"")))
}

// isInitial reports whether a word is the initial of a name.
func isInitial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size > 0 && size == len(word) && unicode.IsUpper(r)
}

// isLabel reports whether a word is a capital that counts, as of an annex: "B",
// "C.". The letters that are words may open a sentence.
func isLabel(word string) bool {
	word = strings.TrimRight(word, ".,;:)")
	return isInitial(word) && word != "A" && word != "I"
}

// isDotted reports whether a word is made of letters with full stops between:
// "U.S", "H.E", "O.A.U".
func isDotted(word string) bool {
	if strings.IndexByte(word, '.') <= 0 || hasDigit(word) {
		return false
	}
	for part := range strings.SplitSeq(word, ".") {
		if part == "" || len(part) > 2 {
			return false
		}
	}
	return true
}

func isRoman(word string) bool {
	word = strings.Trim(word, ".,;:)")
	return word != "" && (strings.Trim(word, "IVXL") == "" || strings.Trim(word, "ivxl") == "")
}

func hasDigit(word string) bool { return strings.ContainsAny(word, "0123456789") }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
