package postgres

import (
	"slices"
	"sort"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// unfolded turns spans of a text as the function folded of the database makes it
// into spans of the text itself, which begins at the given code point of a body.
// What is folded away behind a letter goes with it.
func unfolded(text string, spans []chancery.Span, at int) []chancery.Span {
	if len(spans) == 0 {
		return nil
	}
	_, starts := folded(text)
	return each(spans, func(s chancery.Span) chancery.Span {
		first := sort.Search(len(starts)-1, func(i int) bool { return starts[i+1] > s.Start })
		end, _ := slices.BinarySearch(starts, s.End)
		for end+1 < len(starts) && starts[end+1] == starts[end] {
			end++
		}
		return chancery.Span{Start: at + first, End: at + end}
	})
}

// folded is a text as the database folds it, but that what it makes a space is as
// it was, and where in it the code points of the text begin and where it ends. A
// test holds it to the database.
func folded(text string) (kept []rune, starts []int) {
	var plain []rune
	begins := make([]int, 0, len(text)+1) // of each code point, in plain
	for _, r := range text {
		begins = append(begins, len(plain))
		plain = appendFolded(plain, r)
	}
	begins = append(begins, len(plain))
	before := make([]int, 0, len(plain)+1) // how much is kept before each place of plain
	for i, r := range plain {
		before = append(before, len(kept))
		if joins(plain, i) {
			continue
		}
		kept = append(kept, r)
		if last := i+1 == len(plain) || !isWordly(plain[i+1]) && !joins(plain, i+1); last && abbreviates(kept) {
			kept = append(kept, abbreviationMark)
		}
	}
	before = append(before, len(kept))
	return kept, each(begins, func(i int) int { return before[i] })
}

// appendFolded adds what becomes of a code point by itself: nothing of a
// diacritic, two letters of a ligature.
func appendFolded(plain []rune, r rune) []rune {
	if r < utf8.RuneSelf {
		return append(plain, r)
	}
	for _, part := range norm.NFD.String(string(r)) {
		if '\u0300' <= part && part <= '\u036f' {
			continue
		}
		if letters, known := spelt[part]; known {
			plain = append(plain, []rune(letters)...)
			continue
		}
		plain = append(plain, part)
	}
	return plain
}

// spelt are the characters that folded spells in ASCII and that Unicode does not
// decompose.
var spelt = map[rune]string{
	'Æ': "AE", 'æ': "ae", 'Œ': "OE", 'œ': "oe", 'ß': "ss",
	'Ø': "O", 'ø': "o", 'Ł': "L", 'ł': "l", 'Đ': "D", 'đ': "d", 'Ħ': "H", 'ħ': "h", 'Ŧ': "T", 'ŧ': "t", 'ı': "i",
	'’': "'", '‘': "'", 'ʼ': "'",
}

// joins reports whether the mark at i belongs to a name or an abbreviation, and
// is folded away: an apostrophe with two letters on either side, as in Da’esh,
// and a dot between single letters, as in U.S.
func joins(text []rune, i int) bool {
	at := func(i int) bool { return i >= 0 && i < len(text) && isASCIILetter(text[i]) }
	switch text[i] {
	case '\'':
		return at(i-2) && at(i-1) && at(i+1) && at(i+2)
	case '.':
		within := func(i int) bool { return at(i) || i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
		return at(i-1) && !within(i-2) && at(i+1) && !within(i+2)
	}
	return false
}

// abbreviationMark follows an abbreviation that is another word in small letters.
const abbreviationMark = '0'

// abbreviates reports whether a text ends with such an abbreviation.
func abbreviates(text []rune) bool {
	start := len(text)
	for start > 0 && isWordly(text[start-1]) {
		start--
	}
	switch string(text[start:]) {
	case "AIDS", "IT", "US", "WHO":
		return true
	}
	return false
}

// abbreviated are the marked stems that a stem finds as well: who writes all in
// small letters may mean either.
var abbreviated = map[string]string{"us": "us0", "aid": "aids0"}

func isWordly(r rune) bool { return isASCIILetter(r) || r >= '0' && r <= '9' || r == '_' }

func isASCIILetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
