package theme

import (
	_ "embed"
	"strconv"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

//go:embed data/yields.tsv
var yieldsTSV string

// telling is the weight from which other themes yield to one.
const telling = 1.5

// anyTheme stands for every other theme: "*" in yields.tsv.
const anyTheme = -1

// yielding is a boundary between two themes: where a passage speaks of both,
// the one counts only a share.
type yielding struct {
	to    int
	share float64
}

// yields is the boundaries by the theme that yields.
var yields = sync.OnceValue(func() [][]yielding {
	index := concepts().byID
	all := make([][]yielding, len(concepts().concepts))
	for _, row := range rows(yieldsTSV, 4) {
		from, known := index[chancery.ThemeID(row[0])]
		to, toKnown := index[chancery.ThemeID(row[1])]
		if row[1] == "*" {
			to, toKnown = anyTheme, true
		}
		share, err := strconv.ParseFloat(row[2], 64)
		if !known || !toKnown || err != nil {
			panic("yields: " + row[0] + " to " + row[1] + ", share " + row[2])
		}
		all[from] = append(all[from], yielding{to, share})
	}
	return all
})

// yield takes from themes what is due to others that stand beside them.
func (b *blend) yield() {
	all := yields()
	b.shares = b.shares[:0]
	for i := range b.claims {
		share, theme := 1.0, b.claims[i].theme
		for _, y := range all[theme] {
			if b.tells(y.to, theme) {
				share = min(share, y.share)
			}
		}
		b.shares = append(b.shares, share)
	}
	for i, share := range b.shares {
		b.claims[i].weight *= share
	}
}

// tells reports whether a theme, or any other than besides, is clearly spoken of.
func (b *blend) tells(theme, besides int) bool {
	if theme != anyTheme {
		place := b.place[theme]
		return place > 0 && b.claims[place-1].weight >= telling
	}
	for i := range b.claims {
		if c := &b.claims[i]; c.theme != besides && c.weight >= telling {
			return true
		}
	}
	return false
}
