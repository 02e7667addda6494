package country

import (
	_ "embed"

	"github.com/chancery-archive/chancery/internal/token"
)

//go:embed data/lists.tsv
var listsTSV string

var lists = token.ReadLists(listsTSV)

// wordList is the list of words of that name.
func wordList(name string) *token.List { return lists.Named(name) }
