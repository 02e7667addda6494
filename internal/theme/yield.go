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
	var told themeSet // what is clearly spoken of
	for i := range b.claims {
		if b.claims[i].weight >= telling {
			told.add(b.claims[i].theme)
		}
	}
	if told == (themeSet{}) {
		return
	}
	all := yields()
	for i := range b.claims {
		c, share := &b.claims[i], 1.0
		for _, y := range all[c.theme] {
			if y.to == anyTheme && told.hasBesides(c.theme) || y.to != anyTheme && told.has(y.to) {
				share = min(share, y.share)
			}
		}
		c.weight *= share
	}
}
