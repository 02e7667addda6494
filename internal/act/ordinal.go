package act

import (
	"strconv"
	"strings"
)

// ordinal reads the number of a day in words: "first", "twenty-first".
func (s *clock) ordinal(j int) (value, end int) {
	m := gauged()
	if tens := m.number.Of(s.at(j).Norm); tens == 20 || tens == 30 {
		k := j + 1
		if s.at(k).Norm == "-" {
			k++
		}
		if ones := m.ordinal.Of(s.at(k).Norm); ones > 0 && ones < 10 {
			return int(tens + ones), k + 1
		}
		return 0, j
	}
	return int(m.ordinal.Of(s.at(j).Norm)), j + 1
}

// ordinalDay reports whether a day of a month is told by its number in words at
// word j: "first of May", "fifteenth day of June".
func (s *clock) ordinalDay(j int) bool {
	value, k := s.ordinal(j)
	if value == 0 || value > 31 {
		return false
	}
	if s.at(k).Norm == "day" {
		k++
	}
	return s.at(k).Norm == "of" && s.at(k+1).is(isMonth) && s.at(k+1).Upper
}

// portionAt is the part of a month or year that is told by its days, weeks or months
// at word j: "first days of 2030", "first six months of 2030", "second week of May", "last day of
// June"; "" for none.
func (s *clock) portionAt(j int) (part string, end int) {
	first, k := s.at(j).Norm, j+1
	count, end, counted := s.number(gauged(), k)
	if counted {
		k = end
	}
	unit := s.at(k).Norm
	if !calendarParts.Has(unit) || s.at(k+1).Norm != "of" || s.ordinalDay(j) {
		return "", j
	}
	switch n, _ := s.ordinal(j); {
	case closingWords.Has(first):
		return "end", k + 1
	case counted && openingWords.Has(first) && count < 100:
		return unit + strconv.Itoa(int(count)), k + 1
	case counted:
	case (unit == "week" || unit == "day") && n > 0:
		return unit + strconv.Itoa(n), k + 1
	case openingWords.Has(first):
		return "early", k + 1
	}
	return "", j
}

// calendarParts are units of time that a month or a year is told in.
var calendarParts = list("calendar parts")

// openingWords and closingWords say of days that a month or year begins or ends with them.
var openingWords, closingWords = list("opening words"), list("closing words")

// opening is the stretch up to the end of so many days, weeks or months of it, as a part
// named by [clock.portionAt] tells it: "months6".
func (p stretch) opening(name string) (stretch, bool) {
	unit := strings.TrimRight(name, "0123456789")
	if unit == name || !calendarParts.Has(unit) {
		return p, false
	}
	count, _ := strconv.Atoi(name[len(unit):])
	if last := after(p.first, unit, count); last != "" {
		p.last = min(p.last, shifted(last, -1))
	}
	p.ending = true
	return p, true
}
