package httpapi

import (
	"cmp"
	"slices"
	"strings"
)

// maxCandidates is how many right values an error names at most.
const maxCandidates = 5

// maxTypo is the length in bytes beyond which a value is no misspelling.
const maxTypo = 100

// nearest gives those of the right values that may have been meant, the nearest
// first: a third of the letters may be wrong, or the value be a part.
func nearest(value string, right []string) []string {
	type near struct {
		value    string
		distance int
	}
	if value == "" || len(value) > maxTypo {
		return nil
	}
	var found []near
	value = strings.ToLower(value)
	for _, r := range right {
		d := distance(value, strings.ToLower(r))
		part := len(value) >= 3 && strings.Contains(strings.ToLower(r), value)
		if part || d <= max(1, len(value)/3) {
			found = append(found, near{r, d})
		}
	}
	slices.SortFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.value, b.value))
	})
	var out []string
	for _, f := range found[:min(len(found), maxCandidates)] {
		out = append(out, f.value)
	}
	return out
}

// nearestOrAll gives the nearest of a closed list of right values, or, where none
// is near, the list.
func nearestOrAll(value string, right []string) []string {
	if near := nearest(value, right); len(near) > 0 {
		return near
	}
	return slices.Clone(right)
}

// distance counts the bytes to put in, leave out, change or swap with their
// neighbour to make a of b (optimal string alignment).
func distance(a, b string) int {
	older, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(last[j]+1, row[j-1]+1, change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], older[j-2]+1)
			}
		}
		older, last = last, row
	}
	return last[len(b)]
}
