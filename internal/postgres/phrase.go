package postgres

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// phrase is a stem, or stems at given distances from the first, that a query
// looks for.
type phrase []phraseWord

type phraseWord struct {
	stem   string
	offset int
}

// queryTokens cuts a tsquery, as the database writes it, into stems in quotes,
// distances in angle brackets and the signs & | ! ( ).
var queryTokens = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`'(?:[^'\\]|''|\\.)*'|<(?:-|\d+)>|[&|!()]`)
})

// phrasesOf are what a tsquery looks for, apart from what it keeps out.
func phrasesOf(query string) []phrase {
	var all []phrase
	distance, depth, outside := 0, 0, 0 // outside: the depth of what is kept out, or 0
	not := false
	for _, token := range queryTokens().FindAllString(query, -1) {
		switch token[0] {
		case '!':
			not = true
		case '(':
			depth++
			if not && outside == 0 {
				outside = depth
			}
			not = false
		case ')':
			if depth == outside {
				outside = 0
			}
			depth--
		case '&', '|':
			distance = 0
		case '<':
			distance = distanceOf(token)
		default:
			if not || outside > 0 {
				not, distance = false, 0
				continue
			}
			all = withWord(all, stemOf(token), distance)
		}
	}
	return all
}

// withWord adds a word: at a distance from the last one to its phrase, at none as
// the first of another.
func withWord(all []phrase, stem string, distance int) []phrase {
	if distance == 0 || len(all) == 0 {
		return append(all, phrase{{stem, 0}})
	}
	last := all[len(all)-1]
	all[len(all)-1] = append(last, phraseWord{stem, last[len(last)-1].offset + distance})
	return all
}

func distanceOf(token string) int {
	n, err := strconv.Atoi(strings.Trim(token, "<>"))
	if err != nil { // <->
		return 1
	}
	return n
}

func stemOf(token string) string {
	return strings.NewReplacer(`''`, `'`, `\\`, `\`).Replace(token[1 : len(token)-1])
}

func stemsOf(phrases []phrase) []string {
	var stems []string
	for _, ph := range phrases {
		for _, w := range ph {
			stems = append(stems, w.stem)
			if marked, known := abbreviated[w.stem]; known {
				stems = append(stems, marked)
			}
		}
	}
	return texts(stems)
}

// in are the places of the words of the phrase, wherever it stands.
func (ph phrase) in(words map[string]map[int]wordPlace) [][]wordPlace {
	var found [][]wordPlace
	for start := range words[ph[0].stem] {
		places := make([]wordPlace, 0, len(ph))
		stands := !slices.ContainsFunc(ph, func(w phraseWord) bool {
			place, there := words[w.stem][start+w.offset]
			places = append(places, place)
			return !there
		})
		if stands {
			found = append(found, places)
		}
	}
	return found
}
