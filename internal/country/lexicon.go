package country

import (
	"slices"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// class says what an entry of the lexicon is.
type class uint8

const (
	className    class = iota + 1 // Iraq, the Republic of Iraq, UK
	classPeople                   // Iraqi, Iraqis
	classPrefix                   // Sino-, Indo-: only before a hyphen
	classCapital                  // Baghdad
	classCity                     // Mosul
	classSite                     // Camp David: a place known for what is held in it
	classArea                     // Anbar
	classOrgan                    // the White House
	classMask                     // Paris Agreement, South China Sea
	classLeader                   // Angela Merkel, or a surname to go with a title
	classTitle                    // Prime Minister
)

// place reports whether the class is a place within a country.
func (c class) place() bool { return c >= classCapital && c <= classArea }

// town reports whether the class is a place where people meet.
func (c class) town() bool { return c >= classCapital && c <= classSite }

var rules = map[class]chancery.RuleID{
	className: "country.name", classPeople: "country.demonym", classPrefix: "country.prefix",
	classCapital: "country.capital", classCity: "country.city", classSite: "country.site", classArea: "country.area",
	classOrgan: "country.organ", classLeader: "country.leader", classTitle: "country.leader",
}

// kinds are the classes as the tables name them.
var kinds = map[string]class{
	"name": className, "state": className, "people": classPeople, "place": classArea,
	"capital": classCapital, "city": classCity, "site": classSite, "area": classArea, "organ": classOrgan,
}

// entry is what a phrase stands for.
type entry struct {
	class   class
	codes   []chancery.CountryCode
	choices []choice // who it may be, where the name fits several; then codes is empty
	leaders []leader // of a [classLeader]
	person  *entry   // who also has the name of a place
	office  office   // of a [classTitle]
	wary    bool     // also a word or a person's name: counts in safe company only
	short   bool     // an abbreviation in capitals
	need    []letter // the case of each word
	formal  bool     // a formal name, with "Kingdom of", "Republic of"
}

// letter is the case a word must have in the text.
type letter uint8

const (
	anyCase letter = iota
	capital        // begins with a capital
	allCaps        // is in capitals
)

// lexicon is a trie over folded words, its edges in one hash table.
type lexicon struct {
	words   map[string]uint32
	classes []wordClass // by word
	cues    map[int32]uint16
	edges   map[uint64]int32
	entries []*entry // by node; node 0 is the root
	starts  []bool   // by word: some phrase begins with it
}

func edge(node int32, word uint32) uint64 { return uint64(node)<<32 | uint64(word) }

func (x *lexicon) word(w string) uint32 {
	if id, ok := x.words[w]; ok {
		return id
	}
	id := uint32(len(x.classes))
	x.words[w] = id
	x.classes = append(x.classes, 0)
	x.starts = append(x.starts, false)
	return id
}

// node walks to the node of the words, making what is missing.
func (x *lexicon) node(words []token.Token) int32 {
	node := int32(0)
	for i, w := range words {
		id := x.word(w.Norm)
		if i == 0 {
			x.starts[id] = true
		}
		next, ok := x.edges[edge(node, id)]
		if !ok {
			next = int32(len(x.entries))
			x.entries = append(x.entries, nil)
			x.edges[edge(node, id)] = next
		}
		node = next
	}
	return node
}

// phrase cuts a phrase as written into the words the trie matches: hyphens do
// not count, so that "Guinea-Bissau" and "Guinea Bissau" are one.
func phrase(text string) []token.Token {
	words := token.Scan(text)
	kept := words[:0]
	for _, w := range words {
		if w.Norm != "-" {
			kept = append(kept, w)
		}
	}
	return kept
}

// add enters a phrase as written. The first entry of a phrase stands; of two
// leaders with one name both do.
func (x *lexicon) add(text string, e entry) {
	words := phrase(strings.TrimPrefix(text, "The "))
	if len(words) == 0 {
		return
	}
	at := x.node(words)
	if old := x.entries[at]; old != nil {
		old.merge(e, words)
		return
	}
	for _, w := range words {
		e.need = append(e.need, caseOf(w))
	}
	e.short = len(words) == 1 && words[0].Caps
	x.entries[at] = &e
}

// merge takes what a second entry of the phrase adds to the first: another
// leader of the name, or a spelling with fewer capitals.
func (e *entry) merge(other entry, words []token.Token) {
	if other.class == classLeader && e.class != classLeader && e.class != classMask {
		e.addPerson(other)
		return
	}
	if e.class != other.class {
		return
	}
	e.leaders = append(e.leaders, other.leaders...)
	e.wary = e.wary && other.wary
	for i, w := range words {
		e.need[i] = min(e.need[i], caseOf(w))
	}
}

// articles begin names in either case: "Al-Bab" and "al-Bab".
var articles = map[string]bool{"al": true, "el": true, "ar": true, "as": true, "ad": true, "an": true, "at": true, "az": true, "es": true, "de": true, "du": true, "the": true}

// addPerson notes that a leader has the name too. Such a name never tells of
// the leader without a title.
func (e *entry) addPerson(other entry) {
	other.wary = true
	if e.person == nil {
		e.person = &other
		return
	}
	e.person.leaders = append(e.person.leaders, other.leaders...)
}

func caseOf(w token.Token) letter {
	switch {
	case articles[w.Norm]:
		return anyCase
	case w.Caps:
		return allCaps
	case w.Upper:
		return capital
	}
	return anyCase
}

// cue numbers a cue phrase, once.
func (x *lexicon) cue(text string) uint16 {
	at := x.node(phrase(text))
	if id, ok := x.cues[at]; ok {
		return id
	}
	id := uint16(len(x.cues))
	x.cues[at] = id
	return id
}

// prefixes are the demonyms that stand before a hyphen only: Sino-Japanese.
var prefixes = map[string]bool{"Sino": true, "Indo": true, "Russo": true, "Franco": true, "Anglo": true, "Italo": true, "Luso": true, "Turco": true}

// plural is the plural a demonym forms by itself: Iraqis, Americans.
func plural(demonym string) string {
	if strings.HasSuffix(demonym, "n") && !strings.HasSuffix(demonym, "men") || strings.HasSuffix(demonym, "i") {
		return demonym + "s"
	}
	return ""
}

var words = sync.OnceValue(func() *lexicon {
	x := &lexicon{
		words: map[string]uint32{}, classes: []wordClass{0}, starts: []bool{false},
		cues: map[int32]uint16{}, edges: map[uint64]int32{}, entries: []*entry{nil},
	}
	x.addWords()
	x.addAmbiguous()
	x.addMasks()
	x.addPolicy()
	x.addNames()
	x.addPlaces()
	x.addTitles()
	x.addLeaders()
	x.words["&"] = x.word("and")
	return x
})

func (x *lexicon) addMasks() {
	for _, row := range table("masks") {
		for _, text := range list(row[1]) {
			x.add(text, entry{class: classMask})
		}
	}
}

func (x *lexicon) addPolicy() {
	for _, row := range table("policy") {
		e := entry{class: kinds[row[1]], codes: codes(row[0])}
		if len(e.codes) == 0 {
			e.class = classMask
		}
		for _, text := range list(row[2]) {
			x.add(text, e)
		}
	}
}

func (x *lexicon) addNames() {
	for _, c := range catalog().countries {
		e := entry{class: className, codes: []chancery.CountryCode{c.Code}}
		x.add(c.Name, e)
		e.formal = true
		if c.Formal != "" {
			x.add(c.Formal, e)
		}
	}
	for _, row := range table("names") {
		one := []chancery.CountryCode{chancery.CountryCode(row[0])}
		for _, text := range list(row[1]) {
			x.add(text, entry{class: className, codes: one, formal: strings.Contains(text, " of ")})
		}
		for _, text := range list(row[2]) {
			if prefixes[text] {
				x.add(text, entry{class: classPrefix, codes: one})
				continue
			}
			x.add(text, entry{class: classPeople, codes: one})
			if many := plural(text); many != "" {
				x.add(many, entry{class: classPeople, codes: one})
			}
		}
	}
}

func (x *lexicon) addPlaces() {
	for _, row := range slices.Concat(table("places"), table("gazetteer")) {
		for _, text := range list(row[2]) {
			name, wary := strings.CutSuffix(text, "*")
			x.add(name, entry{class: kinds[row[1]], codes: codes(row[0]), wary: wary})
		}
	}
}
