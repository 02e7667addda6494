package theme

import (
	_ "embed"
	"strconv"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

//go:embed data/yields.tsv
var yieldsTSV string

// anyTheme stands for every other theme in a row of yields.tsv.
const anyTheme = -1

// yielding is a boundary between two themes: where a passage speaks of both,
// the one counts only a share.
type yielding struct {
	to    int
	share float64
}

// yields is the boundaries by the theme that yields.
var yields = sync.OnceValue(func() map[int][]yielding {
	index := concepts().byID
	all := map[int][]yielding{}
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
