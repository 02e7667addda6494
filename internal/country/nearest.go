package country

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Limits of the search for candidates: values longer than any name are not
// compared, and a name further than a third of its length is no candidate.
const (
	longestName = 80
	candidates  = 3
)

// nearest lists up to three countries whose name or code is near the folded
// key, nearest first, as names, or as codes where the key is as short as one.
func nearest(key string) []string {
	if key == "" || len(key) > longestName {
		return nil
	}
	best := make(map[chancery.CountryCode]int)
	for _, n := range names().keys {
		d, near := distance(key, n.key)
		if old, seen := best[n.code]; near && (!seen || d < old) {
			best[n.code] = d
		}
	}
	var codes []chancery.CountryCode
	for _, c := range catalog().countries {
		if _, ok := best[c.Code]; ok {
			codes = append(codes, c.Code)
		}
	}
	slices.SortStableFunc(codes, func(a, b chancery.CountryCode) int { return best[a] - best[b] })
	return labels(codes[:min(candidates, len(codes))], utf8.RuneCountInString(key) <= 3)
}

func labels(codes []chancery.CountryCode, short bool) []string {
	var out []string
	for _, code := range codes {
		if short {
			out = append(out, string(code))
		} else {
			out = append(out, catalog().country(code).Name)
		}
	}
	return out
}

// distance is how far the value is from the name, and whether that is near: a
// name that is a word of the value, or a value that begins a name, counts
// little; otherwise it is the number of edits.
func distance(value, name string) (d int, near bool) {
	long := len(name) > 3
	switch {
	case long && strings.HasPrefix(value+" ", name+" "):
		return 1, true
	case long && strings.Contains(" "+value+" ", " "+name+" "):
		return 2, true
	case len(value) > 3 && strings.HasPrefix(name, value):
		return 2, true
	}
	limit := max(1, max(len(value), len(name))/3)
	if abs(len(value)-len(name)) > limit || (len(value) <= 3) != (len(name) <= 3) {
		return 0, false
	}
	d = 2 * token.Edits(value, name)
	return d, d <= 2*limit
}

func abs(n int) int { return max(n, -n) }
