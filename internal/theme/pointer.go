package theme

import (
	_ "embed"
	"strconv"
)

//go:embed data/pointers.tsv
var pointersTSV string

// pointer is a phrase that says what a passage is about by pointing there: "to
// this end" to the passage before it, "the present resolution" to the whole.
type pointer struct {
	whole bool // to the statement, else to the passage before
	share float64
}

func (l *lexicon) addPointers() {
	for _, row := range rows(pointersTSV, 3) {
		share, err := strconv.ParseFloat(row[2], 64)
		if err != nil {
			panic("pointers: " + row[0] + " takes " + row[2])
		}
		end := l.path(row[0])
		t := l.trie.At(end)
		t.ends, t.pointer = true, small(len(l.pointers))
		l.pointers = append(l.pointers, pointer{row[1] == "statement", share})
	}
}

// point is how much a passage points to the one before it and to the whole.
func (r *reader) point() (back, whole float64) {
	for _, h := range r.hits {
		at := r.lexicon.trie.At(h.node).pointer
		if at == 0 {
			continue
		}
		switch p := r.lexicon.pointers[at]; {
		case p.whole:
			whole = max(whole, p.share)
		default:
			back = max(back, p.share)
		}
	}
	return back, whole
}
