package token

import (
	"iter"
	"slices"
)

// Table tells what words mean, each as it is asked for; the zero value where it does
// not have the word. Like a [List], it sends most others away by their letters.
type Table[V any] struct {
	words   []string
	of      []V
	index   index
	letters letterSet
}

// Set enters what a word, which is not empty, means.
func (t *Table[V]) Set(word string, meaning V) {
	if place := t.index.find(t.words, word); place >= 0 {
		t.of[place] = meaning
		return
	}
	t.words, t.of = append(t.words, word), append(t.of, meaning)
	t.index.add(t.words)
	t.letters.add(word)
}

// Of is what a word means.
func (t *Table[V]) Of(word string) (meaning V) {
	if !t.letters.mayHave(word) {
		return meaning
	}
	if place := t.index.find(t.words, word); place >= 0 {
		meaning = t.of[place]
	}
	return meaning
}

// Words are the words of the table, as they were first entered.
func (t *Table[V]) Words() iter.Seq[string] { return slices.Values(t.words) }

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
