package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closers are the characters that may stand between the end of a sentence and
// the end of its line.
const closers = "”’\"')]}»*_"

// passedOver are the ASCII characters that [lastMark] may pass over.
const passedOver = "\"')]}*_ /0123456789"

// lastMark is the last character of s that is no closing quote or bracket, or
// 0 for an empty text. Numbers that refer to notes are passed over: "seas, 4".
func lastMark(s string) rune {
	if s == "" {
		return 0
	}
	if c := s[len(s)-1]; c < utf8.RuneSelf && strings.IndexByte(passedOver, c) < 0 {
		return rune(c)
	}
	s = strings.TrimRight(s, closers+" ")
	s = strings.TrimRight(withoutNote(s), closers)
	r, size := utf8.DecodeLastRuneInString(s)
	if size == 0 {
		return 0
	}
	return r
}

// withoutNote takes the number of a note off the end of s: "seas, 4", "Israel,21".
func withoutNote(s string) string {
	if slashed, ok := strings.CutSuffix(s, "/"); ok && slashed != "" && isDigit(slashed[len(slashed)-1]) {
		s = slashed // "1/", as United Nations typists set it
	}
	bare := strings.TrimRight(s, "0123456789 ")
	number := s[len(bare):]
	if digits := strings.TrimLeft(number, " "); digits == "" || len(digits) > 3 || !endsIn(bare, ".,;:") {
		return s
	}
	decimal := number[0] != ' ' && len(bare) > 1 && isDigit(bare[len(bare)-2])
	if decimal {
		return s
	}
	return bare
}

func endsIn(s, marks string) bool {
	return s != "" && strings.IndexByte(marks, s[len(s)-1]) >= 0
}

// endsSentence reports whether s ends as a sentence does.
func endsSentence(s string) bool {
	switch lastMark(s) {
	case '.', '!', '?', '…', '。', '！', '？', '؟', '।':
		return true
	}
	return false
}

// endsClause reports whether s ends in a mark after which a block may end: of
// a sentence, a lead-in or an item of a list.
func endsClause(s string) bool {
	switch lastMark(s) {
	case ';', ':', '；', '：', '؛':
		return true
	}
	return endsSentence(s)
}

// opensBlock reports whether s begins as a block may: with a capital, a digit
// or a quotation mark, or in a script without capitals.
func opensBlock(s string) bool {
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			return !unicode.IsLower(r)
		case unicode.IsDigit(r):
			return true
		case strings.ContainsRune("“‘\"'«„([* ", r):
		default:
			return false
		}
	}
	return false
}

// continues reports whether s can only go on from words before it: it opens
// with a small letter, a closing mark, or a year in brackets.
func continues(s string) bool {
	r := firstRune(s)
	if r == '(' {
		return len(s) > 5 && isCount(s[1:4]) && isDigit(s[4]) && s[5] == ')'
	}
	return unicode.IsLower(r) || strings.ContainsRune(",;)”’%", r)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// firstWord is s up to its first space.
func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// firstWords is s up to the end of its first n words.
func firstWords(s string, n int) string {
	for i := range len(s) {
		if i > 0 && isBlank(s[i]) && !isBlank(s[i-1]) {
			if n--; n == 0 {
				return s[:i]
			}
		}
	}
	return s
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' }

// countWords is how many words s has.
func countWords(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// lastWord is s after its last space.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// dangles reports whether s ends in a word that no block ends in. An item of a
// list may end in "; and".
func dangles(s string) bool {
	if strings.HasSuffix(s, "; and") || strings.HasSuffix(s, "; or") || strings.HasSuffix(s, ", and") || strings.HasSuffix(s, ", or") {
		return false
	}
	return dangling.HasFold(lastWord(s))
}

// dangling are words that no block ends in.
var dangling = wordList("dangling")
