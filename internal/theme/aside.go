package theme

import (
	_ "embed"
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

// shareOut sets the shares of the words of a passage: full, but for what
// stands aside.
func (r *reader) shareOut(words []word) {
	r.shares = r.shares[:0]
	share, rest, next := 1.0, 1.0, 0
	for i, w := range words {
		if w.number == r.lexicon.comma {
			share = rest
		}
		for ; next < len(r.hits) && r.hits[next].end <= i; next++ {
			at := r.lexicon.trie.At(r.hits[next].node).aside
			if at == 0 {
				continue
			}
			a := r.lexicon.asides[at]
			share = a.weight * rest
			if a.toEnd {
				rest = share
			}
		}
		r.shares = append(r.shares, share)
	}
}
