package theme

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

//go:embed data/lexicon.tsv
var lexiconTSV string

// reading is one theme a term speaks for. The same term may have several.
type reading struct {
	theme  int // index into the vocabulary
	weight float64
	needs  []int32 // one of these words must stand in the passage or its context
	unless []int32 // none of these may
	rule   chancery.RuleID
	word   int32 // the number of the term, where it is one word
}

// node is a node of the trie of terms: the words read so far.
type node = int32

// ending is what ends at a node.
type ending uint8

const (
	aTerm ending = 1 << iota // be it one without a theme
	anAside
	aPointer
)

// lexicon finds terms in runs of words.
type lexicon struct {
	words    map[string]int32 // folded word → number, from 1
	acronyms map[string]int32 // word that terms write in capitals → number, of the same count
	others   map[string]int32 // folded word that only areas.tsv has → number, behind those
	trie     token.Trie
	readings [][]reading // by node; nil where no term ends
	ends     []ending    // by node
	asides   map[node]aside
	pointers map[node]pointer
	comma    int32

	areas     []byArea // what words say of each; the first says nothing
	areaRow   []uint16 // by word: its place in areas
	areaOf    []int    // by theme
	areaCount int
	unsaid    []reading // by theme: what words say that are no terms
}

// loaded is the embedded lexicon. A row with theme "-" is a phrase that says
// nothing of a theme and hides the shorter terms in it: "world trade center".
var loaded = sync.OnceValue(func() *lexicon {
	l := &lexicon{
		words: map[string]int32{}, acronyms: map[string]int32{}, others: map[string]int32{},
		readings: make([][]reading, 1), ends: make([]ending, 1), asides: map[node]aside{}, pointers: map[node]pointer{},
	}
	l.addAsides()
	l.addPointers()
	for _, row := range rows(lexiconTSV, 5) {
		l.add(row[0], chancery.ThemeID(row[1]), row[2], row[3], row[4])
	}
	l.addAreas()
	l.trie.Freeze()
	return l
})

func (l *lexicon) add(term string, theme chancery.ThemeID, weight, needs, unless string) {
	end, word := l.path(term), int32(0)
	if tokens := token.Scan(term); len(tokens) == 1 {
		word = l.number(tokens[0])
	}
	l.ends[end] |= aTerm
	if theme == "-" {
		return
	}
	w, err := strconv.ParseFloat(weight, 64)
	index, ok := concepts().byID[theme]
	if err != nil || !ok {
		panic("lexicon: term " + term + " of theme " + string(theme) + " and weight " + weight)
	}
	l.readings[end] = append(l.readings[end], reading{
		theme: index, weight: w, needs: l.conditions(needs), unless: l.conditions(unless),
		rule: chancery.RuleID("theme." + string(theme) + "." + strings.ReplaceAll(term, " ", "_")), word: word,
	})
}

// path walks the words of a term from the root, adding what is missing.
func (l *lexicon) path(term string) node {
	at := token.Root
	for _, t := range token.Scan(term) {
		if silent(t) {
			continue
		}
		at = l.trie.Add(at, l.number(t))
		if int(at) == len(l.readings) {
			l.readings = append(l.readings, nil)
			l.ends = append(l.ends, 0)
		}
	}
	return at
}

func (l *lexicon) conditions(field string) []int32 {
	var numbers []int32
	for _, w := range split(field, ";") {
		numbers = append(numbers, l.number(token.Scan(w)[0]))
	}
	return numbers
}

// number gives the word of a term its number, a new one if need be.
func (l *lexicon) number(t token.Token) int32 {
	words, key := l.words, string(fold(nil, t))
	if t.Caps {
		words, key = l.acronyms, t.Norm
	}
	n, ok := words[key]
	if !ok {
		n = int32(l.count() + 1)
		if n > math.MaxUint16 {
			panic("lexicon: more words than numbers")
		}
		words[key] = n
	}
	return n
}

// count is how many words have a number.
func (l *lexicon) count() int { return len(l.words) + len(l.acronyms) + len(l.others) }

// silent reports whether a token is passed over in terms and texts alike:
// hyphens, quotation marks, articles and possessive endings.
func silent(t token.Token) bool {
	switch t.Norm {
	case "-", `"`, "'", "'s", "the", "a", "an":
		return true
	}
	return false
}

// prefixes that are written with and without a hyphen: "counterterrorism".
var prefixes = [...]string{
	"counter", "cyber", "non", "anti", "multi", "socio", "geo", "agri", "bio",
	"micro", "macro", "inter", "intra", "trans", "post", "pre", "sub",
}

// cut splits a word that the lexicon does not know as one into a prefix and a
// word that it does; zero where it cannot.
func (l *lexicon) cut(key []byte) (prefix, rest int32) {
	for _, p := range prefixes {
		if len(key) > len(p)+2 && string(key[:len(p)]) == p {
			if n := l.words[string(key[len(p):])]; n != 0 {
				return l.words[p], n
			}
		}
	}
	return 0, 0
}

// read is the words of a text of its own.
func (l *lexicon) read(text string) []word {
	tokens := token.Whole(text)
	defer tokens.Free()
	known := l.knowAll(tokens)
	return read(nil, tokens.Of(0), &known)
}

// lexiconThemes is how strongly the words of name speak for each theme, 0 to
// 1, when they are one term.
func lexiconThemes(name string) []float64 {
	l, near := loaded(), make([]float64, len(concepts().concepts))
	for _, h := range l.find(nil, l.read(name)) {
		for _, r := range l.readings[h.node] {
			near[r.theme] = max(near[r.theme], r.weight/maxWeight)
		}
	}
	return near
}
