package token

import (
	"iter"
	"maps"
)

// Table tells what words mean, each as it is asked for; the zero value where it does
// not have the word. Like a [List], it sends most others away by their letters.
type Table[V any] struct {
	of      map[string]V
	letters letterSet
}

// Set enters what a word means.
func (t *Table[V]) Set(word string, meaning V) {
	if t.of == nil {
		t.of = map[string]V{}
	}
	t.of[word] = meaning
	t.letters.add(word)
}

// Of is what a word means.
func (t *Table[V]) Of(word string) (meaning V) {
	if t.letters.mayHave(word) {
		meaning = t.of[word]
	}
	return meaning
}

// Words are the words of the table, in no order.
func (t *Table[V]) Words() iter.Seq[string] { return maps.Keys(t.of) }

// letterSet is how the words of a set begin, how they end and how long they are: few
// others are alike in all three.
type letterSet struct{ first, last, lengths uint64 } // a bit for each

func (s *letterSet) add(word string) {
	if word == "" {
		return
	}
	s.first |= bit(int32(word[0]))
	s.last |= bit(int32(word[len(word)-1]))
	s.lengths |= bit(int32(len(word)))
}

// mayHave reports whether a word is alike; the empty one never is.
func (s *letterSet) mayHave(word string) bool {
	return word != "" && s.first&bit(int32(word[0])) != 0 && s.lengths&bit(int32(len(word))) != 0 && s.last&bit(int32(word[len(word)-1])) != 0
}
