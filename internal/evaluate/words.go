package evaluate

import (
	"slices"
	"strings"
	"unicode"
)

// sentenceWords are the words of a line or passage, without the marker of a
// list item, which sheets count with the sentence and bodies do not.
func sentenceWords(s string) []string {
	marker, rest, ok := strings.Cut(strings.TrimSpace(s), " ")
	core := strings.Trim(marker, "().")
	if ok && core != marker && len(core) <= 4 {
		s = rest
	}
	return wordsOf(s)
}

// wordsOf are the words and numbers of s in lower case, sorted: what is left
// of a text when publishers have set it again.
func wordsOf(s string) []string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	slices.Sort(words)
	return words
}

// shared is how many words two sorted lists have in common, repeats counted.
func shared(a, b []string) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch strings.Compare(a[0], b[0]) {
		case -1:
			a = a[1:]
		case 1:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

// overlap is the F1 of two sorted lists of words: 1 for the same words, 0 for
// none in common. Two lists without words are the same.
func overlap(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(shared(a, b)) / float64(len(a)+len(b))
}
