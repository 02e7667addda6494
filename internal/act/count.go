package act

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// farthestUnit is how many words may stand between a number and what it counts.
const farthestUnit = 4

// longestList is how many may where a vast number has a list of adjectives:
// "79 million safe, effective, and proven doses".
const longestList = 9

// unitAfter reads what is counted: "20,000 additional places", "six CF-18 aircraft".
func (s *sentence) unitAfter(m *measures, b int, value float64) (unit string, to int, ok bool) {
	if k, n := m.units.find(s.words[b:]); n > 0 {
		return m.names[k-1], b + n, true
	}
	if s.at(b).Norm == "-" {
		return "", b, false
	}
	if s.at(b).Upper && s.at(b+1).Norm == "-" && s.at(b+2).Kind == token.Number && s.at(b+3).Norm == "s" && s.touching(b, b+3) { // "40 F-16s"
		return strings.ToUpper(s.at(b).Norm) + "-" + s.at(b+2).Norm, b + 4, true
	}
	most := farthestUnit
	if value >= 1e6 {
		most = longestList
	}
	for k, n := b, 0; n < most && k < len(s.words); k++ {
		w := &s.words[k]
		if unit := m.unit.Of(w.Norm); unit != "" && (k == b || len(w.Norm) > 2) && s.at(k+1).Norm != "-" {
			unit, k = s.compoundUnit(m, unit, k)
			return unit, k + 1, true
		}
		if w.Norm == "-" && k > b && (s.at(k+1).Kind == token.Word || s.at(k+1).Kind == token.Number) {
			k++
			continue
		}
		if n > 0 && most == longestList && (w.Norm == "," || w.Norm == "and") {
			continue
		}
		if n > 0 && s.namesOn(m, k) {
			if w.Norm == "and" {
				k++
			}
			most++
			continue
		}
		if !s.between(m, k) {
			break
		}
		n++
	}
	return "", b, false
}

// namesOn reports whether what is counted has not come yet at word k, which is no word of its
// name by itself: "and" between two states or two words of one name, as in "two search and rescue
// teams", or the number of a make, as in "12 Badger 2 trucks".
func (s *sentence) namesOn(m *measures, k int) bool {
	w, before, next := &s.words[k], s.at(k-1), s.at(k+1)
	if w.Kind == token.Number {
		return before.Upper && before.Kind == token.Word && len(w.Norm) < 4 && next.Kind == token.Word
	}
	if w.Norm != "and" || next.Kind != token.Word {
		return false
	}
	if before.nation != 0 && next.nation != 0 {
		return true
	}
	if before.Kind != token.Word || plural(before.Norm) || m.unit.Of(before.Norm) != "" {
		return false
	}
	if plural(next.Norm) && !plural(s.at(k+2).Norm) { // "tents and blankets"
		return false
	}
	for j := k + 2; j < k+1+farthestUnit && j < len(s.words); j++ {
		if plural(s.at(j).Norm) {
			return s.at(j).noun != nil || s.at(j).verb == nil || s.nounOfSort(j)
		}
		if s.at(j).Kind != token.Word || !s.between(m, j) {
			break
		}
	}
	return false
}

// between reports whether the word at k may stand between a number and what it
// counts. A verb may where it has become part of a name: "four patrol vessels".
func (s *sentence) between(m *measures, k int) bool {
	w := &s.words[k]
	switch {
	case w.Kind != token.Word, w.is(isDet | isPrep | isTo | isModal | isBe | isMonth | isCoord):
		return false
	case m.more.Of(w.Norm):
		return true
	case w.verb != nil && w.form&(partForm|ingForm) == 0 && w.noun == nil:
		if s.at(k+1).Norm == "and" { // "search and rescue teams"
			return s.namesOn(m, k+1)
		}
		return m.unit.Of(s.at(k+1).Norm) != "" || w.has(baseForm) && s.at(k+1).Norm == "-"
	}
	return true
}

// compoundUnit goes on to the last of the units that a name is made of: "police
// officers", "personnel carriers".
func (s *sentence) compoundUnit(m *measures, unit string, k int) (string, int) {
	for several(unit) && s.at(k+1).Kind == token.Word {
		next := s.at(k + 1)
		if m.unit.Of(next.Norm) == "" || !plural(next.Norm) || len(next.Norm) < 4 {
			break
		}
		unit, k = m.unit.Of(next.Norm), k+1
	}
	return unit, k
}

func plural(norm string) bool {
	n := len(norm)
	return n > 3 && norm[n-1] == 's' && norm[n-2] != 's' && norm[n-2] != 'u' && norm[n-2] != 'i'
}

// fewestThings is how many there must be of things of which the tables know
// nothing, for them to be a target: one is a manner of speaking.
const fewestThings = 2

// fewestOfGroup is how many of a group there must be, which may be people: "three of us".
const fewestOfGroup = 10

// things reads what is counted, where it is the object of a verb and no table
// lists it: "open 15 new consulates".
func (s *sentence) things(m *measures, i, b int, value float64) (unit string, to int, ok bool) {
	from := s.qualified(m, i)
	before := s.at(from - 1)
	if w := &s.words[i]; w.Kind == token.Number && isYear(w.Norm) || before.Upper && from-1 > s.first() {
		return "", b, false
	}
	listed := s.listed(m, from) || s.opensSubject(from)
	if before.Kind != token.Word && !listed {
		return "", b, false
	}
	atLeast := leastOf.Has(before.Norm) && s.fewest(m, i)
	if before.verb == nil && !before.is(isCoord|isAdv) && !listed && !atLeast && !s.commanded(from) && !s.madeUp(from, value) {
		return "", b, false
	}
	if s.at(b).Norm == "of" && (s.at(b+1).is(isDet|isPoss) || s.possessive(b+2)) && value >= fewestOfGroup {
		return s.partOf(m, b+1)
	}
	further := m.more.Of(s.at(b).Norm)
	if further && (s.at(b+1).Norm == "of" || s.at(b+1).Kind != token.Word) && value >= fewestOfGroup { // "3 million more of them"
		return "more", b + 1, true
	}
	least := value == 1 && s.fewest(m, i)
	if value < fewestThings && !further && !least || !further && s.at(b).Upper && s.at(b).nation == 0 {
		return "", b, false
	}
	end := b
	for most := b + farthestUnit + 1; end < len(s.words) && end < most && (s.between(m, end) || end > b && s.namesOn(m, end)); end++ {
		if s.words[end].Norm == "and" {
			most += 2
			end++
		}
	}
	if s.nounOfSort(end) {
		end++
	}
	if end == b || !plural(s.at(end-1).Norm) && !least || s.at(end).Norm == "-" || s.uncountedAt(m, b, end-1, value) {
		return "", b, false
	}
	if least && m.notOne(s.at(end-1)) {
		return "", b, false
	}
	return s.at(end - 1).Norm, end, true
}

// opensSubject reports whether what stands at word k opens the sentence or the subject of a
// clause: "under the plan, twelve of our ports will".
func (s *sentence) opensSubject(k int) bool {
	if k == s.first() {
		return true
	}
	for i := range s.preds {
		if s.preds[i].subject.a == k && s.preds[i].subject.b > k {
			return true
		}
	}
	return false
}

// leastOf are prepositions behind which the least number of things is one that is aimed at.
var leastOf = list("least of")

// uncountedAt reports whether the noun at word k, whose number ends at word b, counts
// nothing that is aimed at: "two sides", not "ten crossing points" nor "20,000 rounds".
func (s *sentence) uncountedAt(m *measures, b, k int, value float64) bool {
	w := s.at(k)
	if !m.uncounted.Of(w.Norm) {
		return false
	}
	if value >= fewestOfMany && !w.begins(aUnit) {
		return false
	}
	return w.Norm != "points" || k == b || !placed.Has(s.at(k-1).Norm)
}

// fewestOfMany is how many there must be of what is otherwise a manner of speaking.
const fewestOfMany = 1000

// placed are words that make of points places that are built: "crossing points".
var placed = list("placed")

// notOne reports whether the word is nothing that "at least one" counts: a noun that is not
// counted, a length of time, or a verb.
func (m *measures) notOne(w *word) bool {
	if m.uncounted.Of(w.Norm+"s") || w.begins(aUnit) {
		return true
	}
	return w.noun == nil && w.verb != nil
}

// fewest reports whether a number at i is told as the least of what is promised.
func (s *sentence) fewest(m *measures, i int) bool {
	k := s.qualified(m, i)
	return k < i && (s.at(k+1).Norm == "least" || s.at(k+1).Norm == "minimum")
}

// nounOfSort reports whether the word at k, known as a verb only, is a noun in the plural
// by what follows it: "two joint exercises a year", "two water plants and".
func (s *sentence) nounOfSort(k int) bool {
	w, next := s.at(k), s.at(k+1)
	if w.verb == nil || w.noun != nil || w.form&thirdForm == 0 || !plural(w.Norm) {
		return false
	}
	return next.Kind != token.Word || next.is(isPrep|isTo|isCoord|isRel) || next.Norm == "a" && s.at(k+2).begins(aUnit)
}

// listed reports whether the number that begins at i, with what qualifies it, goes on a list of
// things with their numbers: "two water plants, 300 tents".
func (s *sentence) listed(m *measures, i int) bool {
	k := i - 1
	if s.at(k).Norm != "," {
		return false
	}
	for j := k - 1; j > s.start && j > k-farthestUnit-2; j-- {
		switch w := s.at(j); {
		case w.Kind == token.Number && !isYear(w.Norm), m.number.Of(w.Norm) > 0:
			return j < k-1
		case w.Kind != token.Word && w.Norm != "-", w.is(isDet | isPrep | isTo | isModal | isBe | isMonth):
			return false
		}
	}
	return false
}

// madeUp reports whether the number that begins at i, with what qualifies it, tells how many make
// up something new or have it: "a panel of 12 jurists", "hold a course for 40 divers".
func (s *sentence) madeUp(i int, value float64) bool {
	k := i - 1
	whose := s.at(k).Norm == "for" && value >= fewestOfGroup
	if s.at(k).Norm != "of" && !whose {
		return false
	}
	for j := k - 1; j > s.start && j > k-farthestUnit-1; j-- {
		switch w := s.at(j); {
		case w.indefinite(), whose && w.verb != nil && w.has(baseForm) && s.at(j-1).is(isTo|isModal):
			return true
		case w.Kind != token.Word && w.Norm != "-", w.is(isDet | isPoss | isPrep | isTo | isCoord):
			return false
		}
	}
	return false
}

// commanded reports whether the word before a number that begins at i, with what qualifies it, is
// one or goes with one by where it stands, though no table knows it as a verb: "will plant
// 200,000", "to moor 15", "carry out two".
func (s *sentence) commanded(i int) bool {
	k := i - 1
	if s.at(k-1).verb != nil && particles.Has(s.at(k).Norm) {
		return true
	}
	return s.at(k-1).is(isTo|isModal) && !s.at(k).is(isDet|isPrep)
}

// partOf reads of what a number is a part, where a group is named before it or
// not: "300 of the poorest villages", "1,800 of the region's engineers".
func (s *sentence) partOf(m *measures, b int) (unit string, to int, ok bool) {
	end := b + 1
	for n := 0; n < 2*farthestUnit && end < len(s.words); n++ {
		if w := s.at(end); w.Norm != "'s" && w.Norm != "'" && !(w.Norm == "-" && s.at(end+1).Kind == token.Word) && !s.between(m, end) {
			break
		}
		end++
	}
	last := s.at(end - 1).Norm
	if end == b+1 || !plural(last) && m.unit.Of(last) == "" || m.uncounted.Of(last) {
		return "", b, false
	}
	if u := m.unit.Of(last); u != "" {
		last = u
	}
	return last, end, true
}

// changed reads from how many to how many something is to go: "from 300 to 100
// days", "from 13,000 to fewer than 9,000". The second number is the target.
func (s *sentence) changed(m *measures, i, b int) (from, to int, amount chancery.Amount, ok bool) {
	if s.at(b).begins(aUnit) {
		b++ // "from 30 days to 10 days", "from six weeks to two"
	}
	if s.at(i-1).Norm != "from" || !s.at(b).is(isTo) {
		return 0, 0, amount, false
	}
	k := b + 1
	if _, n := m.qualifier.find(s.words[k:]); n > 0 {
		k += n
	}
	if s.at(k).Kind != token.Number && m.number.Of(s.at(k).Norm) == 0 || isYear(s.at(k).Norm) || isYear(s.words[i].Norm) {
		return 0, 0, amount, false
	}
	value, end, ok := s.number(m, k)
	if !ok || s.at(end).Norm == "%" || s.at(end).is(isMonth) || !s.changing(m, i-1) {
		return 0, 0, amount, false
	}
	amount = chancery.Amount{Value: value}
	if unit, to, ok := s.unitAfter(m, end, value); ok {
		if m.code.Of(unit) != "" || !several(unit) {
			return 0, 0, amount, false
		}
		amount.Unit, end = unit, to
	} else if next := s.at(end); next.begins(aUnit) {
		amount.Unit, end = next.Norm, end+1
	} else if told := s.at(b - 1); told.begins(aUnit) {
		amount.Unit = told.Norm
	} else {
		amount.Unit = s.numberOf(i - 1)
		if before := s.at(i - 2); amount.Unit == "" && plural(before.Norm) && !m.uncounted.Of(before.Norm) {
			amount.Unit = before.Norm // "reduce our forces from 5,000 to 3,500"
		}
	}
	return i - 1, end, amount, amount.Unit != ""
}

// heldTo reads a number that names nothing by itself, to which the number of something
// is to go or at which it is to stay: "keep its advisers to no more than 2,500".
func (s *sentence) heldTo(m *measures, i, b int, value float64) (from, to int, amount chancery.Amount, ok bool) {
	k := s.qualified(m, i) - 1
	if s.at(k).Norm == "between" && s.at(b).Norm == "and" {
		if most, to, ok := s.number(m, b+1); ok && most > value {
			k, b = k-1, to
		}
	}
	bound := s.at(k).Norm
	if !s.at(k).is(isTo) && !heldAt.Has(bound) || isYear(s.words[i].Norm) {
		return 0, 0, amount, false
	}
	if next := s.at(b); next.Norm == "members" && s.at(k).is(isTo) && s.changing(m, k) { // "enlarge the Panel to six members"
		return i, b + 1, chancery.Amount{Value: value, Unit: next.Norm}, true
	} else if plural(next.Norm) && value >= fewestOfGroup && s.at(k).is(isTo) && !next.begins(aUnit) && s.changing(m, k) && !s.uncountedAt(m, b, b, value) {
		return i, b + 1, chancery.Amount{Value: value, Unit: next.Norm}, true // "raise the quota to 1,200 lorries"
	} else if next.Kind == token.Word && !next.is(isPrep|isCoord) || next.Norm == "-" || next.Norm == "%" || value < 2 {
		return 0, 0, amount, false
	}
	if _, n := m.units.find(s.words[min(b, len(s.words)):]); n > 0 || !s.changing(m, k) && bound != "exceed" {
		return 0, 0, amount, false // "to 50 per cent of"
	}
	unit := s.numberOf(k)
	if thing := s.changedThing(m, k); unit == "" && (bound == "by" || plural(thing)) {
		unit = thing
	}
	if before := s.at(k - 1); unit == "" && plural(before.Norm) && !before.is(isAdv) && !m.uncounted.Of(before.Norm) {
		unit = before.Norm
	}
	return i, b, chancery.Amount{Value: value, Unit: unit}, unit != ""
}

// heldAt are words before what a number is held to, and before by how many it changes.
var heldAt = list("held at")

// changedThing is the noun of that whose number a verb before word i says is to change: "increase
// its staff in Lima by 20".
func (s *sentence) changedThing(m *measures, i int) string {
	for k := i - 1; k >= s.start && k > i-2*farthestUnit; k-- {
		if w := &s.words[k]; w.verb == nil || !slices.Contains(m.change, w.verb.lemma) {
			continue
		}
		end := k + 1
		for end < i && s.at(end).Kind == token.Word && !s.at(end).is(isPrep|isCoord) {
			end++
		}
		if end > k+1 {
			return s.at(end - 1).Norm
		}
	}
	return ""
}

// theNumberOf is what is counted where its number is named at word b, behind by how many it is to
// change: "raise by 40 the number of observers".
func (s *sentence) theNumberOf(b int) (unit string, end int) {
	if s.at(b).Norm != "the" || s.at(b+1).Norm != "number" || s.at(b+2).Norm != "of" {
		return "", b
	}
	end = b + 3
	for end < len(s.words) && end < b+3+farthestUnit && s.between(gauged(), end) {
		end++
	}
	return s.at(end - 1).Norm, b
}

// changing reports whether a verb before word i says that a number is to change.
func (s *sentence) changing(m *measures, i int) bool {
	for k := i - 1; k >= s.start && k > i-20; k-- {
		if w := &s.words[k]; slices.Contains(m.change, w.Norm) || w.verb != nil && slices.Contains(m.change, w.verb.lemma) {
			return true
		}
	}
	return false
}

// numberOf is what is counted where its number stands before word i: "the number of posts".
func (s *sentence) numberOf(i int) string {
	for k := i - 1; k > s.start+1 && k > i-farthestAim; k-- {
		if s.at(k).Norm == "of" && (s.at(k-1).Norm == "number" || s.at(k-1).Norm == "strength") {
			for j := k + 1; j < i; j++ {
				if w := s.at(j).Norm; plural(w) || gauged().unit.Of(w) != "" {
					return w
				}
			}
		}
	}
	return ""
}
