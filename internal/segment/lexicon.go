package segment

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/abbreviations.tsv
var abbreviationRows string

//go:embed data/starters.txt
var starterRows string

// usage is what may come after an abbreviation within a sentence.
type usage string

const (
	beforeName   usage = "name"
	beforeNumber usage = "number"
	beforeBoth   usage = "both"
	beforeAny    usage = "any"
	maybeLast    usage = "open"
)

var abbreviations = sync.OnceValue(func() map[string]usage {
	out := make(map[string]usage)
	for row := range entries(abbreviationRows) {
		use, short, _ := strings.Cut(row, "\t")
		out[short] = usage(use)
	}
	return out
})

var starters = sync.OnceValue(func() map[string]bool {
	out := make(map[string]bool)
	for row := range entries(starterRows) {
		out[row] = true
	}
	return out
})

// entries are the lines of a data file without its comments.
func entries(file string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(file) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}
