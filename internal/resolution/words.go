package resolution

import (
	_ "embed"
	"sync"
)

//go:embed data/words.tsv
var wordsTSV string

// words are the closed classes of words that a citation is built with; the
// table says what each class is for.
type words struct {
	one, many  map[string]bool
	link       map[string]bool
	filler     map[string]bool
	such       map[string]bool
	separator  map[string]bool
	of, by     map[string]bool
	adopted    map[string]bool
	determiner map[string]bool
	follow     map[string]bool
	unit       map[string]bool
	month      map[string]bool
	open       map[string]bool
}

var vocabulary = sync.OnceValue(func() *words {
	classes := map[string]map[string]bool{}
	for _, r := range rows(wordsTSV) {
		if classes[r[0]] == nil {
			classes[r[0]] = map[string]bool{}
		}
		classes[r[0]][r[1]] = true
	}
	return &words{
		one: classes["one"], many: classes["many"], link: classes["link"], filler: classes["filler"], such: classes["such"],
		separator: classes["separator"], of: classes["of"], by: classes["by"], adopted: classes["adopted"], determiner: classes["determiner"], follow: classes["follow"],
		unit: classes["unit"], month: classes["month"], open: classes["open"],
	}
})
