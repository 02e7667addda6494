package country

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// lexicon is the phrases of the tables and the classes of words.
type lexicon struct {
	words   map[string]int32 // folded words to their numbers, from 1
	classes []wordClass      // by word
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
	return id
}

// number is that of a word of a text; 0 where no phrase has it.
func (x *lexicon) number(t token.Token) int32 { return x.words[t.Norm] }

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
	at := x.trie.At(x.node(phrase(text)))
	if at.cue == 0 {
		x.cues++
		at.cue = uint16(x.cues)
	}
	return at.cue
}
