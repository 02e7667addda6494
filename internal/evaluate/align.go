package evaluate

import (
	"cmp"
	"slices"
)

// same is the overlap of words from which a line and a passage are one.
const same = 0.9

// unmatched stands for the passage of a line that has none.
const unmatched = -1

// align gives each line the passage that has its words, or [unmatched]. Where
// several would do, as with a sentence that returns, the likest and then the
// one standing in the like place is taken; no passage is taken twice.
func align(lines, passages [][]string) []int {
	type pair struct {
		line, passage int
		likeness      float64
		away          int // from the diagonal
	}
	var pairs []pair
	for i, line := range lines {
		for j, passage := range passages {
			if !comparable(len(line), len(passage)) {
				continue
			}
			if o := overlap(line, passage); o >= same {
				pairs = append(pairs, pair{i, j, o, abs(i*len(passages) - j*len(lines))})
			}
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int {
		return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.away, b.away), cmp.Compare(a.line, b.line), cmp.Compare(a.passage, b.passage))
	})
	of := make([]int, len(lines))
	for i := range of {
		of[i] = unmatched
	}
	taken := make([]bool, len(passages))
	for _, p := range pairs {
		if of[p.line] == unmatched && !taken[p.passage] {
			of[p.line], taken[p.passage] = p.passage, true
		}
	}
	return of
}

// comparable reports whether lists of these lengths can overlap enough.
func comparable(a, b int) bool { return 2*float64(min(a, b)) >= same*float64(a+b) }

func abs(n int) int { return max(n, -n) }

// fate says what became of a line that has no passage.
func fate(line []string, passages [][]string) string {
	parts, covered, best := 0, 0, 0.0
	for _, p := range passages {
		n := shared(line, p)
		best = max(best, overlap(line, p))
		switch {
		case n == 0 || len(p) == 0 || len(line) == 0:
		case float64(n) >= same*float64(len(line)):
			return "merged with other lines"
		case float64(n) >= same*float64(len(p)) && len(p) > 2:
			parts, covered = parts+1, covered+n
		}
	}
	switch {
	case parts > 1 && 2*covered > len(line):
		return "split over several passages"
	case best >= 0.5:
		return "altered"
	}
	return "missing"
}
