package document

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/token"
)

var places = sync.OnceValue(func() map[string]bool {
	known := make(map[string]bool)
	for _, row := range rows("places.txt") {
		known[token.Slug(row[0])] = true
	}
	return known
})

var countries = sync.OnceValue(func() map[string]bool {
	known := make(map[string]bool)
	for _, row := range rows("states.tsv") {
		known[token.Slug(row[0])] = true
		for name := range strings.SplitSeq(row[1], "; ") {
			known[token.Slug(name)] = true
		}
	}
	return known
})

// longestName is the length in bytes of the longest name of a place, with its country.
const longestName = 60

// isKnownPlace reports whether s names a city that statements come from, with
// or without its country. A country alone is more often a heading.
func isKnownPlace(s string) bool {
	if len(s) > longestName {
		return false
	}
	if places()[token.Slug(s)] {
		return true
	}
	city, country, ok := strings.Cut(s, ",")
	if !ok || !places()[token.Slug(city)] && !isPlace(city) {
		return false
	}
	if last := strings.LastIndexByte(country, ','); last > 0 {
		province := country[:last] // "Hamilton, Ontario, Canada"
		if !countries()[token.Slug(province)] && countries()[token.Slug(country[last:])] {
			return isPlace(strings.TrimSpace(province))
		}
	}
	slug := token.Slug(country)
	return countries()[slug] || places()[token.Slug(city)] && isPlace(strings.TrimSpace(country))
}

// isPlace reports whether s, which stands beside a date, has the shape of the
// name of a place: a few capitalised words.
func isPlace(s string) bool {
	if len(s) > longestName {
		return false
	}
	if places()[token.Slug(s)] {
		return true
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 6 || strings.ContainsAny(s, ".:;!?()\"“”0123456789") {
		return false
	}
	if isMinor(words[len(words)-1]) || hasGenre(strings.ToLower(s)) {
		return false
	}
	for i, word := range words {
		if officeWords.HasFold(strings.Trim(word, ",")) {
			return false // who was there, not where
		}
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) && (i == 0 || !isMinor(word) && word != "el-Sheikh") {
			return false
		}
	}
	return true
}

// longestPlace is the longest known name of a city that the words open with.
func longestPlace(words []string) string {
	for n := min(4, len(words)); n > 0; n-- {
		name := strings.TrimRight(strings.Join(words[:n], " "), ",.;:)")
		if strings.HasSuffix(name, "D.C") {
			name += "."
		}
		if r, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(r) && places()[token.Slug(name)] {
			return name
		}
	}
	return ""
}
