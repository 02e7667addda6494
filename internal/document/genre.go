package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// hasGenre reports whether words name a kind of official text.
func hasGenre(words string) bool {
	for word := range strings.FieldsSeq(words) {
		switch {
		case genres.Has(word):
			return true
		case word == "minutes":
			if strings.Contains(words, "agreed minutes") {
				return true
			}
		}
		if strings.HasPrefix(word, "communiqu") || resembles(word, "communique", 2) || resembles(word, "statement", 1) {
			return true
		}
	}
	return false
}

// genres are names of kinds of official texts, in several languages.
var genres = wordList("genres")

// resembles reports whether a word is another but for a few letters that a scan
// has misread, added or lost.
func resembles(word, other string, faults int) bool {
	if len(word) == len(other)+1 && strings.HasSuffix(word, "s") && strings.HasPrefix(word, other) || len(word) < len(other)-faults || len(word) > len(other)+faults || len(word) < 8 {
		return false
	}
	for i, part := 0, len(other)/(faults+1); i <= faults; i++ {
		if strings.Contains(word, other[i*part:(i+1)*part]) { // faults spare one part at least
			return token.Edits(word, other) <= faults
		}
	}
	return false
}

// isBareGenre reports whether a line says what kind of text follows, and nothing
// else: "JOINT COMMUNIQUE", "Final Declaration, 4 May 1967".
func isBareGenre(s string) bool {
	words := plainWords(s)
	if !hasGenre(words) || strings.Contains(words, "resolution") {
		return false
	}
	for word := range strings.FieldsSeq(words) {
		month := months().Of(word) > 0
		if !genreKinds.Has(word) {
			if !hasGenre(word) && !isMinor(word) && !month && strings.Trim(word, "0123456789") != "" {
				return false
			}
		}
	}
	return true
}

// genreKinds are words that tell kinds of texts from one another.
var genreKinds = wordList("genre kinds")
