package segment

import "strings"

// unfinished are words that no sentence ends in; a scan has put a full stop behind them: "came together in. Bogor today".
var unfinished = list("unfinished")

// isTorn reports whether a scan has put a full stop into a word in capitals that
// the text has elsewhere without one: "ASE. AN".
func (s scanner) isTorn(word, next string) bool {
	next = strings.TrimRight(next, ",.;:’'")
	return len(word)+len(next) >= 4 && isCapitals(word) && isCapitals(next) && s.caps()[word+next]
}

// isCapitals reports whether a word is of ASCII capitals.
func isCapitals(word string) bool {
	for i := 0; i < len(word); i++ {
		if word[i] < 'A' || word[i] > 'Z' {
			return false
		}
	}
	return word != ""
}

// capitals are the words in ASCII capitals of a text, of four letters and more.
func capitals(text string) map[string]bool {
	words := make(map[string]bool)
	for i := 0; i < len(text); i++ {
		from := i
		for i < len(text) && text[i] >= 'A' && text[i] <= 'Z' {
			i++
		}
		if i-from >= 4 && i-from <= longestWord {
			words[text[from:i]] = true
		}
	}
	return words
}
