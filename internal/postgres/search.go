package postgres

import "strings"

// searchable is a query with quotes around what is one word to its writer and
// several to the index: Asia-Pacific, COVID-19, S/RES/2254. Unquoted they would be found
// wherever a passage has all of the parts.
func searchable(query string) string {
	var out strings.Builder
	quoted := false
	for i, stretch := range strings.Split(query, `"`) {
		if i > 0 {
			out.WriteByte('"')
			quoted = !quoted
		}
		if quoted {
			out.WriteString(stretch)
			continue
		}
		for j, word := range strings.Split(stretch, " ") {
			if j > 0 {
				out.WriteByte(' ')
			}
			out.WriteString(asPhrase(word))
		}
	}
	return out.String()
}

// asPhrase quotes a word that folding cuts up; a minus before it stays before it.
func asPhrase(word string) string {
	rest := strings.TrimLeft(word, "-")
	if strings.Contains(rest, "/") || strings.Contains(strings.TrimRight(rest, "-"), "-") {
		return word[:len(word)-len(rest)] + `"` + rest + `"`
	}
	return word
}
