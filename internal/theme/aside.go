package theme

import (
	_ "embed"
	"slices"
	"strconv"

	"github.com/chancery-archive/chancery/internal/token"
)

//go:embed data/asides.tsv
var asidesTSV string

// aside is the part of a sentence that a phrase such as "in light of" opens:
// what stands there is not what the sentence is about.
type aside struct {
	toEnd  bool // of the passage, else to the next comma
	weight float64
}

func (l *lexicon) addAsides() {
	l.comma = l.number(token.Scan(",")[0])
	for _, row := range rows(asidesTSV, 3) {
		weight, err := strconv.ParseFloat(row[2], 64)
		if err != nil {
			panic("asides: " + row[0] + " weighs " + row[2])
		}
		end := l.path(row[0])
		t := l.trie.At(end)
		t.ends, t.aside = true, small(len(l.asides))
		l.asides = append(l.asides, aside{row[1] == "end", weight})
	}
}

// shareOut sets the shares of the terms found in words: full, but for what stands
// aside.
func (r *reader) shareOut(words []word) {
	r.shares = r.shares[:0]
	share, rest, from := 1.0, 1.0, 0
	for _, h := range r.hits {
		if share != rest && r.parted(words[from:h.first+1]) {
			share = rest
		}
		r.shares = append(r.shares, share)
		at := r.lexicon.trie.At(h.node).aside
		if at == 0 {
			continue
		}
		a := r.lexicon.asides[at]
		share, from = a.weight*rest, h.end+1 // a comma right behind the phrase is its own
		if a.toEnd {
			rest = share
		}
	}
}

// parted reports whether there is a comma among words.
func (r *reader) parted(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.number == r.lexicon.comma })
}
