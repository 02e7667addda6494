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

// term is what ends at a node.
type term struct {
	first    int32 // of its readings
	readings uint8 // how many it has
	ends     bool  // anything does, be it a term without a theme
	aside    uint8 // place of it in asides; 0 for none
	pointer  uint8 // and in pointers
}

// lexicon finds terms in runs of words.
type lexicon struct {
	words    map[string]int32 // folded word → number, from 1
	acronyms map[string]int32 // word that terms write in capitals → number, of the same count
	others   map[string]int32 // folded word that only areas.tsv has → number
	kept     map[string]int32 // folded word that is common → the number it gets if a table has it
	last     int32            // the highest number
	trie     token.Trie[term]
	filling  map[node][]reading // of the terms, until the trie is frozen
	readings []reading          // of all terms, those of one side by side
	asides   []aside            // the first is none
	pointers []pointer          // likewise
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
		kept: map[string]int32{}, filling: map[node][]reading{}, asides: make([]aside, 1), pointers: make([]pointer, 1),
	}
	l.keepNumbers()
	l.addAsides()
	l.addPointers()
	for _, row := range rows(lexiconTSV, 5) {
		l.add(row[0], chancery.ThemeID(row[1]), row[2], row[3], row[4])
	}
	l.addAreas()
	l.freeze()
	return l
})

func (l *lexicon) add(term string, theme chancery.ThemeID, weight, needs, unless string) {
	end, word := l.path(term), int32(0)
	if tokens := token.Scan(term); len(tokens) == 1 {
		word = l.number(tokens[0])
	}
	l.trie.At(end).ends = true
	if theme == "-" {
		return
	}
	w, err := strconv.ParseFloat(weight, 64)
	index, ok := concepts().byID[theme]
	if err != nil || !ok {
		panic("lexicon: term " + term + " of theme " + string(theme) + " and weight " + weight)
	}
	l.filling[end] = append(l.filling[end], reading{
		theme: index, weight: w, needs: l.conditions(needs), unless: l.conditions(unless),
		rule: chancery.RuleID("theme." + string(theme) + "." + strings.ReplaceAll(term, " ", "_")), word: word,
	})
}

// freeze ends the filling: the readings come to stand in the order of their terms.
func (l *lexicon) freeze() {
	for node, filled := range l.trie.Freeze() {
		end, readings := l.trie.At(int32(node)), l.filling[filled]
		end.first, end.readings = int32(len(l.readings)), small(len(readings))
		l.readings = append(l.readings, readings...)
	}
	l.filling = nil
}

// small is a count that there is little room for.
func small(n int) uint8 {
	if n > math.MaxUint8 {
		panic("lexicon: more readings of a term, or asides or pointers, than can be counted")
	}
	return uint8(n)
}

// readingsOf is the readings of the term that ends at a node.
func (l *lexicon) readingsOf(end node) []reading {
	t := l.trie.At(end)
	return l.readings[t.first : t.first+int32(t.readings)]
}

// path walks the words of a term from the root, adding what is missing.
func (l *lexicon) path(term string) node {
	at := token.Root
	for _, t := range token.Scan(term) {
		if silent(t) {
			continue
		}
		at = l.trie.Add(at, l.number(t))
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
		n = l.next(key, t.Caps)
		words[key] = n
	}
	return n
}

// keepNumbers keeps the lowest numbers for the words that are common, in their order:
// so what is known of the words that most texts are made of stands together.
func (l *lexicon) keepNumbers() {
	for _, t := range token.Common() {
		key := string(fold(nil, t))
		if _, kept := l.kept[key]; !kept && t.Kind != token.Number {
			l.kept[key] = l.next(key, false)
		}
	}
}

// next is the number of a word that has none, or of an acronym.
func (l *lexicon) next(key string, acronym bool) int32 {
	if n, kept := l.kept[key]; kept && !acronym {
		return n
	}
	if l.last++; l.last > math.MaxUint16 {
		panic("lexicon: more words than numbers")
	}
	return l.last
}

// count is how many numbers there are.
func (l *lexicon) count() int { return int(l.last) }

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
		for _, r := range l.readingsOf(h.node) {
			near[r.theme] = max(near[r.theme], r.weight/maxWeight)
		}
	}
	return near
}
