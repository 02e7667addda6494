package act

import (
	"iter"
	"maps"
)

// beginning is what may begin with a word. Most words begin nothing, and are
// passed over without a look at the tables.
type beginning uint32

const (
	anAmount beginning = 1 << iota
	aLimit
	aNation
	aCondition
	aRepetition // phrases that tell of something said or done again
	aPredicate
	aContraction // not a beginning either: two words in one, "we'll"
	aQuirk       // nor is this: a word or mark that is looked at before it is taken as it stands
	aTime        // not beginnings: words of any kind in the tables of limits and flags
	aFlag
	aTurn // of the verb of a turn of speech
)

// begins reports whether b may begin with the word.
func (e *entry) begins(b beginning) bool { return e.begin&b != 0 }

// beginnings is what may begin with each word of the tables.
func (l *lexicon) beginnings() map[string]beginning {
	all := map[string]beginning{"re": aPredicate, "co": aPredicate} // "re-emphasise"
	for word := range gauged().begin() {
		all[word] |= anAmount
	}
	for word := range timed().begin() {
		all[word] |= aLimit
	}
	for _, kind := range timed().kinds {
		for word := range kind.Words() {
			all[word] |= aTime
		}
	}
	for _, kind := range flagged().words {
		for word := range kind.Words() {
			all[word] |= aFlag
		}
	}
	for word := range l.turns.begin(l) {
		all[word] |= aTurn
	}
	for word := range l.contractions {
		all[word] |= aContraction
	}
	for _, word := range [...]string{"[", "_", "who"} { // see [coder.quirk]
		all[word] |= aQuirk
	}
	for _, word := range [...]string{
		"if", "should", "were", "soon", "once", "where", "when", "whenever", "long", "far",
		"provided", "assuming", "permitting", "allowing", "as", "that", "which", "who",
	} { // see [sentence.dependsAt]
		all[word] |= aCondition
	}
	for _, of := range []struct {
		tree  *phraseTree
		begin beginning
	}{{&l.nations, aNation}, {&l.conditional, aCondition}, {&l.lawful, aCondition}, {&flagged().again, aRepetition}} {
		for word := range of.tree.next {
			all[word] |= of.begin
		}
	}
	return all
}

// begin is the words that an amount may begin with; besides them are those that
// hold a figure.
func (m *measures) begin() map[string]bool {
	all := map[string]bool{"half": true, "hundreds": true, "tens": true, "thousands": true}
	for _, words := range []iter.Seq[string]{maps.Keys(multiple), m.scale.Words(), m.number.Words(), m.fraction.Words(), m.part.Words()} {
		for word := range words {
			all[word] = true
		}
	}
	return all
}

// begin is the words that a time limit may begin with.
func (t *timeWords) begin() map[string]bool {
	all := map[string]bool{"this": true, "next": true, "early": true, "tomorrow": true}
	for word := range t.kinds["late"].Words() {
		all[word] = true
	}
	for word := range t.cues.next {
		all[word] = true
	}
	return all
}
