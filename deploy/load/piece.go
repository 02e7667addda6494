package main

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/resolution"
)

// kind is what a piece of a text is replaced by.
type kind int

const (
	kept           kind = iota
	ofCountry           // name of another country
	ofResolution        // number of another resolution of the Security Council
	resolutionYear      // its year
	ofYear              // a year that is as far away
	ofNumber            // a number of as many digits
)

// piece is a stretch of a text.
type piece struct {
	kind kind
	text string
	tag  string // the country or resolution that is told of
}

type placed struct {
	piece
	span chancery.Span
}

// cut parts a text into pieces that add up to it.
func cut(text string) []piece {
	found := slices.Concat(countriesIn(text), resolutionsIn(text), numbersIn(text))
	slices.SortStableFunc(found, func(a, b placed) int { return cmp.Compare(a.span.Start, b.span.Start) })
	var pieces []piece
	end := 0
	for _, p := range found {
		if p.span.Start < end { // a number of a resolution, or the same again
			continue
		}
		if p.span.Start > end {
			pieces = append(pieces, piece{text: text[end:p.span.Start]})
		}
		p.text = p.span.In(text)
		pieces = append(pieces, p.piece)
		end = p.span.End
	}
	if end < len(text) {
		pieces = append(pieces, piece{text: text[end:]})
	}
	return pieces
}

// countriesIn finds the names of countries; what follows from a city, a people or
// a form of address stays as it is.
func countriesIn(text string) []placed {
	var found []placed
	for _, m := range country.Find(text) {
		name := m.Span.In(text)
		if c, ok := country.Named(name); ok && c.Code == m.Country && len(name) > 3 {
			found = append(found, placed{piece{kind: ofCountry, tag: string(m.Country)}, m.Span})
		}
	}
	return found
}

// resolutionsIn finds the numbers of resolutions of the Security Council, and the
// years behind them.
func resolutionsIn(text string) []placed {
	var found []placed
	for _, c := range resolution.Find(text) {
		number, ok := strings.CutPrefix(string(c.Resolution.Symbol), councilSymbol)
		at := strings.Index(c.Text, number)
		if !ok || at < 0 || strings.Trim(number, "0123456789") != "" {
			continue
		}
		start := c.Span.Start + at
		tag := string(c.Resolution.Symbol)
		found = append(found, placed{piece{kind: ofResolution, tag: tag}, chancery.Span{Start: start, End: start + len(number)}})
		year := strconv.Itoa(c.Resolution.Year)
		if behind := strings.Index(c.Text[at+len(number):], year); behind >= 0 {
			start += len(number) + behind
			found = append(found, placed{piece{kind: resolutionYear, tag: tag}, chancery.Span{Start: start, End: start + len(year)}})
		}
	}
	return found
}

var (
	digits = regexp.MustCompile(`\b[0-9]{1,9}\b`)
	year   = regexp.MustCompile(`^(?:19|20)[0-9]{2}$`)
)

// numbersIn finds numbers that stand alone: not those of symbols, as in A/60/L.48.
func numbersIn(text string) []placed {
	var found []placed
	for _, at := range digits.FindAllStringIndex(text, -1) {
		if at[0] > 0 && strings.ContainsRune("/.-", rune(text[at[0]-1])) || at[1] < len(text) && text[at[1]] == '/' {
			continue
		}
		k := ofNumber
		if year.MatchString(text[at[0]:at[1]]) {
			k = ofYear
		}
		found = append(found, placed{piece{kind: k}, chancery.Span{Start: at[0], End: at[1]}})
	}
	return found
}

// yearOf is the year of a text: as it is given, as the text has it, or the latest
// that it names.
func yearOf(given, read chancery.Date, paragraphs []paragraph) int {
	for _, d := range []chancery.Date{given, read} {
		if len(d) >= 4 {
			if y, err := strconv.Atoi(string(d[:4])); err == nil {
				return y
			}
		}
	}
	latest := 0
	for _, p := range slices.Concat(paragraphs...) {
		if y, err := strconv.Atoi(p.text); p.kind == ofYear && err == nil {
			latest = max(latest, y)
		}
	}
	return latest
}
