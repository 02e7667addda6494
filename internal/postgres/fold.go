package postgres

import (
	"slices"
	"sort"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// unfolded turns spans of a text without its accents, as the function folded of
// the database makes it, into spans of the text itself, which begins at the given
// code point of a body. What a letter carries goes with it.
func unfolded(text string, spans []chancery.Span, at int) []chancery.Span {
	if len(spans) == 0 {
		return nil
	}
	starts := foldedStarts(text)
	return each(spans, func(s chancery.Span) chancery.Span {
		first := sort.Search(len(starts)-1, func(i int) bool { return starts[i+1] > s.Start })
		end, _ := slices.BinarySearch(starts, s.End)
		for end+1 < len(starts) && starts[end+1] == starts[end] {
			end++
		}
		return chancery.Span{Start: at + first, End: at + end}
	})
}

// foldedStarts are where the code points of a text begin once it is folded, and
// where it ends.
func foldedStarts(text string) []int {
	starts := make([]int, 0, len(text)+1)
	at := 0
	for _, r := range text {
		starts = append(starts, at)
		at += foldedLength(r)
	}
	return append(starts, at)
}

// foldedLength is how many code points folded makes of one: none of a diacritic,
// two of a ligature. A test holds it to the database.
func foldedLength(r rune) int {
	if r < 'À' {
		return 1
	}
	n := 0
	for _, part := range norm.NFD.String(string(r)) {
		switch {
		case '\u0300' <= part && part <= '\u036f':
		case strings.ContainsRune("ÆæŒœß", part):
			n += 2
		default:
			n++
		}
	}
	return n
}
