package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// byMeasure reports whether "by" stands before word i, or before what qualifies
// it: "by a third", "by around a third".
func (s *sentence) byMeasure(m *measures, i int) bool {
	return s.at(s.qualified(m, i)-1).Norm == "by"
}

// share reads "one third of", "two-thirds", "at least half", "by half".
func (s *sentence) share(m *measures, i int) (a, b int, amount chancery.Amount, ok bool) {
	w, before := s.at(i), s.at(i-1)
	if w.Norm == "half" && s.at(i+1).Norm == "a" && m.scale.Of(s.at(i+2).Norm) != 0 {
		return i, i, amount, false // "half a million"
	}
	value, b := m.part.Of(w.Norm), i+1
	if s.at(b).Norm == "-" && w.Norm == "half" && (s.at(b+1).begins(aUnit) || s.at(b+1).begins(aPeriod)) {
		return i, i, amount, false // "the coming half-decade"
	}
	if value != 0 && before.Norm == "a" && s.at(b).Norm == "of" && (s.at(b+1).Norm == "one" || s.at(b+1).Norm == "1") {
		if unit, to, ok := s.unitAfter(m, b+2, 1); ok && strings.HasPrefix(unit, "percent") {
			return i - 1, to, chancery.Amount{Value: value, Unit: unit}, true // "a quarter of one per cent"
		}
	}
	portion := chancery.Amount{Value: value, Unit: "share"}
	if value != 0 && before.Norm == "a" && s.measureEnds(b) && s.byMeasure(m, i-1) {
		return i - 1, b, portion, true // "by a quarter"
	}
	if w.Norm == "half" && before.Norm == "in" && s.measureEnds(b) {
		return i, b, portion, true // "cut in half"
	}
	if value != 0 && before.Norm == "a" && s.at(b).Norm == "of" && s.qualified(m, i-1) < i-1 && !s.ofUncounted(m, b+1) {
		return i - 1, b, portion, true // "at least a fifth of"
	}
	if value != 0 && before.Norm == "a" && s.at(b).Norm == "of" && !s.at(b+1).indefinite() && s.doing(i-2) && !s.ofUncounted(m, b+1) {
		return i - 1, b, portion, true // "cover a quarter of"
	}
	if value != 0 && before.Norm == "a" && (s.ofGiven(m, i-1, b) || s.at(i-2).Norm == "which" && s.at(i-3).Norm == "of") {
		return i - 1, b, portion, true // "a third of which", "of which a third"
	}
	if a, b, portion, ok := s.ofEvery(m, i); ok {
		return a, b, portion, true
	}
	if count := m.number.Of(w.Norm); count > 0 && count < 10 {
		k := i + 1
		if s.at(k).Norm == "-" {
			k++
		}
		value, b = count*m.part.Of(s.at(k).Norm), k+1
	} else if value != 0 && w.Norm != "half" {
		return i, i, amount, false
	}
	if value == 0 || value >= 1 {
		return i, i, amount, false
	}
	_, n := 0, 0
	for k := 1; k <= 3 && n == 0; k++ {
		_, n = m.qualifier.find(s.words[max(s.start, i-k):i])
	}
	of := s.at(b).Norm == "of" && (s.at(b+1).is(isDet|isPoss|isQuant) || s.ofGiven(m, i, b) || b > i+1 && plural(s.at(b-1).Norm))
	if s.at(b).Norm == "of" && (s.at(b+1).Norm == "one" || s.at(b+1).Norm == "1" || s.at(b+1).Norm == "a") {
		if unit, to, ok := s.unitAfter(m, b+2, 1); ok && strings.HasPrefix(unit, "percent") {
			return i, to, chancery.Amount{Value: value, Unit: unit}, true // "seven tenths of one per cent"
		}
	}
	if k := s.qualified(m, i) - 1; s.at(k).Norm == "which" && s.at(k-1).Norm == "of" { // "of which one half will", not "has"
		return i, b, chancery.Amount{Value: value, Unit: "share"}, s.at(b).is(isModal)
	}
	if partedUnits.Has(s.at(b).Norm) || before.is(isDet) || partNumbers.Has(before.Norm) {
		return i, i, amount, false
	}
	return i, b, chancery.Amount{Value: value, Unit: "share"}, n > 0 || before.Norm == "by" || of
}

// doing reports whether the word at k is a verb of what somebody does, in its bare form.
func (s *sentence) doing(k int) bool {
	w := s.at(k)
	if w.verb == nil {
		return w.noun == nil && w.Kind == token.Word && s.at(k-1).is(isTo|isModal)
	}
	return w.has(baseForm) && (!w.verb.ofItself() || s.at(k-1).is(isTo))
}

// ofEvery reads a share told by two numbers: "one in three of the posts", "three out of
// four".
func (s *sentence) ofEvery(m *measures, i int) (a, b int, portion chancery.Amount, ok bool) {
	count, k := m.number.Of(s.at(i).Norm), i+1
	if w := s.at(i); w.Kind == token.Number && len(w.Norm) < 3 {
		count = float64(number2(w.Norm))
	}
	if s.at(k).Norm == "out" && s.at(k+1).Norm == "of" {
		k++
	} else if s.at(k).Norm != "in" {
		return i, i, portion, false
	}
	of, end, ok := s.number(m, k+1)
	if !ok || count == 0 || count >= of || of > 100 || s.at(i-1).is(isDet) || s.at(end).begins(aUnit) {
		return i, i, portion, false
	}
	if s.at(k).Norm == "in" && s.at(k+1).Kind == token.Number {
		return i, i, portion, false
	}
	return i, end, chancery.Amount{Value: count / of, Unit: "share"}, true
}

// ofGiven reports whether the part that stands in [i, b) is one of an amount right before:
// "$40 million, half of it to the islands", "300 buses, a third of which".
func (s *sentence) ofGiven(m *measures, i, b int) bool {
	if s.at(b).Norm != "of" || !partedPronouns.Has(s.at(b+1).Norm) {
		return false
	}
	k := s.qualified(m, i) - 1
	for j := k - 1; s.at(k).Norm == "," && j > s.start && j > k-farthestAim && s.at(j).Norm != ";"; j-- {
		if s.at(j).Kind == token.Number || m.number.Of(s.at(j).Norm) > 1 || m.scale.Of(s.at(j).Norm) > 0 {
			return true
		}
	}
	return false
}

// partedPronouns stand for what a part is of.
var partedPronouns = list("parted pronouns")

// measureEnds reports whether a part named by itself is a measure, as what stands
// behind it at word b shows.
func (s *sentence) measureEnds(b int) bool {
	next := s.at(b)
	if next.Norm == "of" || next.Norm == "-" {
		return false
	}
	if next.Norm == "this" || next.Norm == "next" { // "by a third this season"
		return true
	}
	return next.Kind != token.Word || next.is(isPrep|isCoord)
}

// partedUnits are stretches of time, a part of which is no share: "half a century".
var partedUnits = list("parted units")

// ofUncounted reports whether what a part is of, from word k on, is no quantity:
// "nearly a third of the world's leaders".
func (s *sentence) ofUncounted(m *measures, k int) bool {
	for end := k + farthestUnit; k < end && !s.at(k).is(isPrep|isTo|isCoord); k++ {
		if m.uncounted.Of(s.at(k).Norm) {
			return true
		}
	}
	return false
}
