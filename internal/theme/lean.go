package theme

import (
	_ "embed"
	"strconv"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

//go:embed data/leanings.tsv
var leaningsTSV string

// leaning is how far a word, or two that stand together, lean to a theme: words
// that name none ("forthwith", "cordial") keep company with some more than with
// others. It tells between themes that are spoken of, and brings up none.
type leaning struct {
	theme  int
	weight float64
}

// leanings is them by words, which are numbered as the lexicon numbers them.
type leanings struct {
	trie token.Trie
	of   [][]leaning // by node
}

var leant = sync.OnceValue(func() *leanings {
	l, all := loaded(), &leanings{of: make([][]leaning, 1)}
	for _, row := range rows(leaningsTSV, 3) {
		node := token.Root
		for _, w := range split(row[0], " ") {
			if node = all.trie.Add(node, l.named(w)); int(node) == len(all.of) {
				all.of = append(all.of, nil)
			}
		}
		theme, known := concepts().byID[chancery.ThemeID(row[1])]
		weight, err := strconv.ParseFloat(row[2], 64)
		if !known || err != nil {
			panic("leanings: " + row[0] + " to " + row[1] + " by " + row[2])
		}
		all.of[node] = append(all.of[node], leaning{theme, weight})
	}
	all.trie.Freeze()
	return all
})

// named is the number of a word by its key, in capitals that of an acronym; 0
// where the lexicon does not know it.
func (l *lexicon) named(key string) int32 {
	if n := l.words[key]; n != 0 {
		return n
	}
	return l.acronyms[token.Fold(key)]
}

// lean appends what words lean to, theme by theme, in no order.
func (r *reader) lean(words []word) []leaning {
	first := len(r.leaning)
	for i, w := range words {
		node := r.leanings.trie.Next(token.Root, w.number)
		r.leanTo(node, first)
		if node != token.Root && i+1 < len(words) {
			r.leanTo(r.leanings.trie.Next(node, words[i+1].number), first)
		}
	}
	return r.leaning[first:len(r.leaning):len(r.leaning)]
}

func (r *reader) leanTo(node int32, first int) {
	for _, l := range r.leanings.of[node] {
		place := &r.leans[l.theme]
		if int(*place) < first || int(*place) >= len(r.leaning) || r.leaning[*place].theme != l.theme {
			*place = int32(len(r.leaning))
			r.leaning = append(r.leaning, leaning{theme: l.theme})
		}
		r.leaning[*place].weight += l.weight
	}
}
