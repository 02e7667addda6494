package document

import (
	"strings"
	"unicode"
)

// isCaps reports whether all letters of s are capitals, and there are three at
// least. One of a dozen and more, or one in twenty, may be small: scans read
// "IIIS" as "IllS".
func isCaps(s string) bool {
	letters, small := 0, 0
	for _, r := range s {
		if unicode.IsLower(r) {
			if small++; small > 1 && small*20 > len(s) {
				return false // sooner told than of all letters
			}
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 3 && small*20 <= letters || small == 1 && letters >= 12
}

// isScrap reports whether s is rather what a scan makes of a stamp or a stain
// than words: half of it at most is letters alone.
func isScrap(s string) bool {
	words, clean := 0, 0
	for word := range strings.FieldsSeq(s) {
		words++
		if !isLetter(word[0]) || !isLetter(word[len(word)-1]) {
			word = strings.Trim(word, "“”\"‘’'().,:;-–")
		}
		if word == "a" || word == "A" || len(word) > 1 && strings.IndexFunc(word, isForeignToWords) < 0 {
			clean++
		}
	}
	return words > 0 && clean*2 <= words && strings.IndexFunc(s, func(r rune) bool { return r >= '0' && r <= '9' }) < 0
}

// isForeignToWords reports whether the character stands in no word.
func isForeignToWords(r rune) bool {
	return !unicode.IsLetter(r) && r != '-' && r != '’' && r != '\''
}

// brackets is how many brackets s opens and does not close.
func brackets(s string) int { return strings.Count(s, "(") - strings.Count(s, ")") }

// isSubject reports whether s only names the body that acts in what follows,
// as the first line of a resolution does: "The Security Council,".
func isSubject(s string) bool {
	rest, ok := strings.CutPrefix(s, "The ")
	return ok && len(s) <= 60 && strings.HasSuffix(rest, ",") && isTitled(rest)
}

// isSection reports whether s is only the letter or number of a section: "A", "IV".
func isSection(s string) bool {
	return s != "" && len(s) <= 4 && (len(s) == 1 && s[0] >= 'A' && s[0] <= 'Z' || strings.Trim(s, "IVX") == "")
}

// isTitled reports whether the words of s are capitalised as in a title.
func isTitled(s string) bool {
	counted, capital := 0, 0
	for word := range strings.FieldsSeq(s) {
		if !isLetter(word[0]) {
			word = strings.TrimLeft(word, "“\"‘'([*")
		}
		plain := word
		if word != "" && !isLetter(word[len(word)-1]) {
			plain = strings.TrimRight(word, ",:;.”\"’')")
		}
		if isMinor(plain) {
			continue
		}
		counted++
		if r := firstRune(word); unicode.IsUpper(r) || unicode.IsDigit(r) {
			capital++
		}
	}
	return counted > 0 && capital*4 >= counted*3
}

// isName reports whether s may be a name or an office, a few capitalised words.
func isName(s string) bool {
	return len(s) <= 80 && isTitled(s) && isPhrase(s) && strings.Count(s, " ") < 8 && !isOpener(s)
}

// isMinor reports whether a word stays small in a title.
func isMinor(word string) bool {
	return word == "" || minorWords.HasFold(word)
}

// minorWords are words and marks that stay small in a title.
var minorWords = wordList("minor words")

// mayHead reports whether s could be a heading by its own shape: short, one
// phrase, no mark at its end.
func mayHead(s string) bool {
	if len(s) > 160 || len(s) < 2 || !opensBlock(s) {
		return false
	}
	switch lastMark(s) {
	case '.', ',', ';', '!':
		return false
	case ':':
		if !isCaps(s) {
			return false
		}
	}
	stop := fullStop(s)
	numbered := stop > 0 && strings.IndexByte(")0123456789", s[stop-1]) >= 0 // "82 (1950). Resolution of …"
	return countWords(s) <= 18 && (stop < 0 || numbered)
}

// fullStop is where the first full stop within s is that does not belong to an
// abbreviation; -1 where none is.
func fullStop(s string) int {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && !isAbbreviated(lastWord(s[:i])) {
			return i
		}
	}
	return -1
}

// isAbbreviated reports whether a word before a full stop is an abbreviation
// with further full stops in it, "U.S", or a form of address.
func isAbbreviated(word string) bool {
	return strings.IndexByte(word, '.') > 0 && strings.ToUpper(word) == word || len(word) > 1 && isShortened(word)
}

// isPhrase reports whether s, short and without a mark at its end, says nothing
// of its own: it has no verb that would make it a sentence.
func isPhrase(s string) bool {
	for word := range strings.FieldsSeq(s) {
		if sentenceWords.HasFold(strings.Trim(word, ",;:")) {
			return false
		}
	}
	return true
}

// sentenceWords are words that make a line a sentence.
var sentenceWords = wordList("sentence words")
