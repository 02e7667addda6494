package theme

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

//go:embed data/themes.tsv
var themesTSV string

// vocabulary is the concepts with an index by slug.
type vocabulary struct {
	concepts []chancery.Theme
	byID     map[chancery.ThemeID]int
}

var concepts = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{byID: map[chancery.ThemeID]int{}}
	for _, row := range rows(themesTSV, 6) {
		v.byID[chancery.ThemeID(row[1])] = len(v.concepts)
		v.concepts = append(v.concepts, chancery.Theme{
			Broader: chancery.ThemeID(row[0]), ID: chancery.ThemeID(row[1]), Label: row[2], ScopeNote: row[3],
			CAP: split(row[4], "/"), SDG: split(row[5], ";"),
		})
	}
	return v
})

// All lists the concepts of the vocabulary, each top concept before what is under it.
func All() []chancery.Theme {
	return append([]chancery.Theme(nil), concepts().concepts...)
}

// rows cuts an embedded table into its fields, without the line of column
// names. The tables are part of the program: a row that does not fit is a
// defect of the build, which any test of this package brings to light.
func rows(table string, columns int) [][]string {
	lines := strings.Split(strings.TrimSuffix(table, "\n"), "\n")[1:]
	out := make([][]string, len(lines))
	for i, line := range lines {
		out[i] = strings.Split(line, "\t")
		if len(out[i]) != columns {
			panic(fmt.Sprintf("row %d has %d fields, want %d: %q", i+2, len(out[i]), columns, line))
		}
	}
	return out
}

func split(field, separator string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, separator)
}
