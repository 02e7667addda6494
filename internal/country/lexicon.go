package country

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// lexicon is the phrases of the tables and the classes of words.
type lexicon struct {
	words   map[string]int32 // folded words to their numbers, from 1
	classes []wordClass      // by word
	opens   []opening        // by word
	cues    int              // how many there are
	trie    token.Trie[meaning]
	misread misreadings
}

// meaning is what a phrase is.
type meaning struct {
	entry *entry // nil where none ends
	cue   uint16 // its number, from 1; 0 for none
}

func (x *lexicon) word(w string) int32 {
	if id, ok := x.words[w]; ok {
		return id
	}
	id := int32(len(x.classes))
	x.words[w] = id
	x.classes = append(x.classes, 0)
	x.opens = append(x.opens, nothing)
	return id
}

// opening is what begins with a word.
type opening uint8

const (
	nothing  opening = iota
	capitals         // only phrases that begin with a capital
	anything
)

// known is what a word of a text is to the lexicon.
type known struct {
	id      int32 // its number; 0 where no phrase has it
	opens   opening
	misread *entry // what it is a misread name of, with a capital; nil where it is none
}

func (x *lexicon) know(t token.Token) known {
	id := x.words[t.Norm]
	if id == 0 {
		return known{misread: x.misreadOf(&t)}
	}
	return known{id: id, opens: x.opens[id]}
}

// mayOpen reports whether something may begin with a word as it is written.
func (k *known) mayOpen(w *token.Token) bool {
	return k.opens == anything || (k.opens == capitals || k.misread != nil) && w.Upper
}

// open notes that a phrase begins with the first of words, in the case it needs.
func (x *lexicon) open(words []token.Token, need letter) {
	opens := &x.opens[x.word(words[0].Norm)]
	if *opens = max(*opens, capitals); need == anyCase {
		*opens = anything
	}
}

// node walks to the node of the words, making what is missing.
func (x *lexicon) node(words []token.Token) int32 {
	node := token.Root
	for _, w := range words {
		node = x.trie.Add(node, x.word(w.Norm))
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
	if spaced := spacedInitials(text); spaced != text {
		x.add(spaced, e)
	}
	words := phrase(strings.TrimPrefix(text, "The "))
	if len(words) == 0 {
		return
	}
	x.open(words, caseOf(words[0]))
	at := x.trie.At(x.node(words))
	if at.entry != nil {
		at.entry.merge(e, words)
		return
	}
	for _, w := range words {
		e.need = append(e.need, caseOf(w))
	}
	e.short = len(words) == 1 && words[0].Caps
	at.entry = &e
}

// spacedInitials is an abbreviation as typists and scanners set it: "U. S. S. R.".
func spacedInitials(text string) string {
	for i := 0; i < len(text); i += 2 {
		if i+1 == len(text) || text[i] < 'A' || text[i] > 'Z' || text[i+1] != '.' {
			return text
		}
	}
	return strings.TrimRight(strings.ReplaceAll(text, ".", ". "), " ")
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
	e.split = e.split && other.split
	for i, w := range words {
		e.need[i] = min(e.need[i], caseOf(w))
	}
}

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

// cue numbers a cue phrase, once.
func (x *lexicon) cue(text string) uint16 {
	words := phrase(text)
	x.open(words, anyCase)
	at := x.trie.At(x.node(words))
	if at.cue == 0 {
		x.cues++
		at.cue = uint16(x.cues)
	}
	return at.cue
}
