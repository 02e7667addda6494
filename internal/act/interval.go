package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// intervalBefore is where a counted span begins that ends before word i: "ten days" of
// "ten days after", "at least a week" of "at least a week in advance"; or i.
func (s *clock) intervalBefore(i int) int {
	unit := i - 1
	if unit <= s.start || !s.at(unit).begins(aUnit) {
		return i
	}
	m := gauged()
	for k := unit - 1; k >= s.start && k >= unit-farthestInterval; k-- {
		_, end, ok := s.number(m, k)
		if ok && unitWords.Has(s.at(end).Norm) && s.at(end).Kind == token.Word {
			end++
		}
		if ok && end == unit || k == unit-1 && s.at(k).indefinite() {
			return s.wholeInterval(m, k)
		}
	}
	return i
}

// farthestInterval is how many words back a number of units begins at most.
const farthestInterval = 4

// wholeInterval takes in the tens before the number at k, and what stands before it: "at
// least". A span that something lasts, or that comes again and again, is none.
func (s *clock) wholeInterval(m *measures, k int) int {
	for j := k - 1; j >= s.start && j >= k-2; j-- {
		if _, end, ok := s.number(m, j); ok && end > k {
			k = j
		}
	}
	k = s.qualified(m, k)
	switch before := s.at(k - 1); {
	case before.Norm == "every", before.Norm == "each", before.Norm == "for", before.Norm == "last", before.is(isPoss):
		return len(s.words)
	}
	return k
}

// intervalAt reads a span that is told by what stands behind it: "ten days after signature",
// "a week in advance", "two years from now". What is reckoned from is a deed to come.
func (s *clock) intervalAt(i, j int) (limit, bool) {
	from := s.intervalBefore(i)
	if from >= i {
		return limit{}, false
	}
	l := limit{from: from, loose: true, trailing: true}
	cue := s.at(j - 1).Norm
	if cue != "after" && cue != "following" {
		l.end = j
		if cue == "hence" || cue == "now" || cue == "today" {
			l.Date = s.reckonedDay(from, i)
		}
		return l, true
	}
	if !s.at(s.pastDeterminer(j)).begins(aReckoning) {
		return limit{}, false
	}
	l.end = s.eventEnd(j)
	if s.ownDay(j) {
		l.Date = s.reckonedDay(from, i)
	}
	return l, s.shortUnit(i-1) || s.anyWithin(j, l.end, theseOnes)
}

// theseOnes are words that point at the text itself.
var theseOnes = list("these ones")

// shortUnit reports whether the unit of time at word k is shorter than a year: what took
// place is seldom reckoned from in weeks.
func (s *clock) shortUnit(k int) bool {
	switch s.at(k).Norm {
	case "year", "years", "decade", "decades", "generation":
		return false
	}
	return true
}

// pastDeterminer is the word behind a determiner at word j, or j.
func (s *clock) pastDeterminer(j int) int {
	if s.at(j).is(isDet | isPoss) {
		return j + 1
	}
	return j
}

// reckonedDay is the day so long after the statement's own as the words [a, b) say.
func (s *clock) reckonedDay(a, b int) (day chancery.Date) {
	for k := a; k < b; k++ {
		if value, end, ok := s.number(gauged(), k); ok && end < b {
			return after(s.on, s.at(b-1).Norm, int(value))
		}
	}
	return after(s.on, s.at(b-1).Norm, 1)
}
