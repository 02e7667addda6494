package resolution

import (
	_ "embed"
	"sync"

	"github.com/chancery-archive/chancery/internal/token"
)

//go:embed data/words.tsv
var wordsTSV string

// words are the closed classes of words that a citation is built with; the
// table says what each class is for.
type words struct {
	one, many  *token.List
	link       *token.List
	filler     *token.List
	such       *token.List
	separator  *token.List
	of, by     *token.List
	adopted    *token.List
	determiner *token.List
	follow     *token.List
	unit       *token.List
	month      *token.List
	open       *token.List
	paper      *token.List
}

var vocabulary = sync.OnceValue(func() *words {
	classes := map[string][]string{}
	for _, r := range rows(wordsTSV) {
		classes[r[0]] = append(classes[r[0]], r[1])
	}
	list := func(class string) *token.List {
		l, err := token.NewList(classes[class]...)
		if err != nil {
			panic("resolution: words of the class " + class + ": " + err.Error())
		}
		return l
	}
	return &words{
		one: list("one"), many: list("many"), link: list("link"), filler: list("filler"), such: list("such"),
		separator: list("separator"), of: list("of"), by: list("by"),
		adopted: list("adopted"), determiner: list("determiner"), follow: list("follow"),
		unit: list("unit"), month: list("month"), open: list("open"), paper: list("paper"),
	}
})
