package token

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
)

// List is a list of words or phrases that a rule asks for, each as it is asked for. Most
// words it is asked for are not in it, which their letters tell without a look-up.
type List struct {
	words   []string
	index   index
	letters letterSet
}

// NewList is a list of words, each of them once and without space around it.
func NewList(words ...string) (*List, error) {
	list := &List{}
	for _, word := range words {
		if word == "" || word != strings.TrimSpace(word) || list.Has(word) {
			return nil, fmt.Errorf("word that is empty, padded or listed twice: %q", word)
		}
		list.add(word)
	}
	return list, nil
}

// Has reports whether the list holds the word.
func (l *List) Has(word string) bool {
	return l.letters.mayHave(word) && l.index.find(l.words, word) >= 0
}

// HasFold reports whether the list holds the word in lower case.
func (l *List) HasFold(word string) bool {
	if w, ok := plainWord(word); ok && int(w.length) == len(word) {
		if !l.Opens(lower(word[0])) || l.letters.lengths&bit(w.length) == 0 {
			return false
		}
		if w.upper > 0 {
			word = commonNorm(word, w)
		}
		return l.Has(word)
	}
	return l.Has(strings.ToLower(word))
}

func (l *List) add(word string) {
	l.words = append(l.words, word)
	l.index.add(l.words)
	l.letters.add(word)
}

// Opens reports whether a word of the list may begin with the byte c.
func (l *List) Opens(c byte) bool { return l.letters.first&bit(int32(c)) != 0 }

// HasAny reports whether the list holds one of the words.
func (l *List) HasAny(words iter.Seq[string]) bool {
	for word := range words {
		if l.Has(word) {
			return true
		}
	}
	return false
}

// Words are the words of the list, as they are listed; they are not to be changed.
func (l *List) Words() []string { return l.words }

// Lists are the lists of a table, by name.
type Lists struct {
	named map[string]*List
	asked map[string]bool
}

// ReadLists reads a table that has a list a line, its name and its words parted by
// a tab, the words by "|". It panics where the table is no such one, for tables
// are part of the program.
func ReadLists(table string) *Lists {
	lists := &Lists{named: map[string]*List{}, asked: map[string]bool{}}
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		name, words, ok := strings.Cut(line, "\t")
		if !ok || lists.named[name] != nil {
			panic("token: list " + name + " has no words or stands twice")
		}
		list, err := NewList(strings.Split(words, "|")...)
		if err != nil {
			panic("token: list " + name + ": " + err.Error())
		}
		lists.named[name] = list
	}
	return lists
}

// Named is the list of that name. It panics where there is none.
func (l *Lists) Named(name string) *List {
	list := l.named[name]
	if list == nil {
		panic("token: there is no list " + name)
	}
	l.asked[name] = true
	return list
}

// Unasked are the names of lists that nobody has asked for.
func (l *Lists) Unasked() []string {
	var names []string
	for _, name := range slices.Sorted(maps.Keys(l.named)) {
		if !l.asked[name] {
			names = append(names, name)
		}
	}
	return names
}
