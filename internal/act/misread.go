package act

import (
	"fmt"
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// shortestMisread is the fewest letters of a word that is known again though a scan
// has spoilt one of them.
const shortestMisread = 6

// endLetters is how many letters at an end of a word are looked at first: one wrong
// letter leaves those of one end.
const endLetters = 3

// addMisread takes a row of words that scans spoil, or of those that only look spoilt.
func (l *lexicon) addMisread(row []string) error {
	kind, words, err := two(row)
	if err != nil {
		return err
	}
	for word := range strings.FieldsSeq(words) {
		switch {
		case kind == "real":
			l.real[word] = true
		case kind != "meant":
			return fmt.Errorf("unknown kind %q", kind)
		case l.words[word] == nil || len(word) < shortestMisread:
			return fmt.Errorf("%q is no word of the tables, or too short", word)
		default:
			l.spoiltEnds[word[:endLetters]], l.spoiltEnds[word[len(word)-endLetters:]] = true, true
			l.misread[word] = append(l.misread[word], word)
			for i := range len(word) {
				short := word[:i] + word[i+1:]
				l.misread[short] = append(l.misread[short], word)
			}
		}
	}
	return nil
}

// meant is the one word of the tables that a word they do not know, one letter wrong,
// missing or too many, stands for: "exprossed" for expressed; or "".
func (l *lexicon) meant(word string) string {
	if len(word) < shortestMisread-1 || l.real[word] {
		return ""
	}
	if !l.spoiltEnds[word[:endLetters]] && !l.spoiltEnds[word[len(word)-endLetters:]] {
		return ""
	}
	found := l.near(word, word, "")
	var buf [24]byte
	if len(word) > len(buf) {
		return found
	}
	for i := range len(word) {
		short := append(append(buf[:0], word[:i]...), word[i+1:]...)
		found = l.near(word, string(short), found)
	}
	return found
}

// near is the word meant that loses a letter, or none, to be what word became by it.
func (l *lexicon) near(word, short, found string) string {
	for _, right := range l.misread[short] {
		if found == "" && token.Edits(word, right) == 1 && !(strings.HasSuffix(right, "ed") && strings.HasSuffix(word, "er")) {
			found = right
		}
	}
	return found
}
