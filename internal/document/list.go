package document

import (
	_ "embed"

	"github.com/chancery-archive/chancery/internal/token"
)

//go:embed data/lists.tsv
var listsTSV string

var lists = token.ReadLists(listsTSV)

// newList is a list of words of a data file, each of which stands there once.
func newList(words []string) *token.List {
	list, err := token.NewList(words...)
	if err != nil {
		panic("document: embedded data: " + err.Error())
	}
	return list
}

// wordList is the list of words of that name.
func wordList(name string) *token.List { return lists.Named(name) }
