package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// occasion is where an event ends that sets a limit: "the next summit", "COP30",
// "the African Union's Summit"; with coming, only one that is said to come.
func (s *clock) occasion(j int, coming bool) (end int, ok bool) {
	if s.at(j).Norm == "the" && s.at(j+1).Norm == "time" && !coming {
		return s.untilMark(j + 2), true
	}
	next, named := false, false
	for k := j; k < len(s.words) && k < j+12; k++ {
		w := &s.words[k]
		next = next || w.is(isMonth) && w.Upper || k > j && s.seasonAt(k) != 0 || s.comesNext(k, coming)
		if w.begins(anEvent) && s.at(k-1).is(isDet|isPoss) && s.at(k-2).Norm == "of" && !s.at(k-3).begins(anOpening) {
			return 0, false // "the Contact Group of the Conference"
		}
		if !coming && numbered(w) {
			return k + 1, true
		}
		named = named || w.Upper && !coming
		if (w.begins(anEvent) || w.Norm == "council" && s.at(k-1).Norm == "european") && (next || named) && s.nameEnds(k+1) {
			return s.fullName(k + 1), true
		}
		if s.leavesName(w) && !w.begins(anOpening) {
			return 0, false
		}
	}
	return 0, false
}

// comesNext reports whether the word at k says that a meeting comes next: "next", and,
// unless coming is told otherwise, "forthcoming" or the number of the meeting.
func (s *clock) comesNext(k int, coming bool) bool {
	norm := s.words[k].Norm
	if coming || norm == "next" {
		return norm == "next"
	}
	return forthcoming.Has(norm) || s.at(k+1).begins(anEvent) && isOrdinal(norm)
}

// forthcoming are words for meetings that are to come.
var forthcoming = list("forthcoming")

// nameEnds reports whether the word behind the noun of an event belongs to no longer name.
func (s *clock) nameEnds(k int) bool {
	w := s.at(k)
	if w.begins(anEvent) || w.heading(stateHead|otherHead|speakerHead) || w.Norm == "partners" {
		return false
	}
	return !w.Upper || w.Kind != token.Word
}

// leavesName reports whether the word stands in the name of no event.
func (s *clock) leavesName(w *word) bool {
	switch w.Norm {
	case "of", "'", "-", "/", "+":
		return false
	}
	if w.is(isPrep|isTo|isThat|isRel|isModal) || w.Kind == token.Mark {
		return true
	}
	return w.has(ingForm) && w.noun == nil && w.heads == 0 && !w.Upper
}

// isOrdinal reports whether the word may tell which of a row of meetings.
func isOrdinal(norm string) bool {
	return partNumbers.Has(norm) || strings.HasSuffix(norm, "th")
}

// gathering is where an event ends that the deed comes before, though nothing
// tells which: "the conference", "the donors' meeting".
func (s *clock) gathering(j int) (end int, ok bool) {
	if !s.at(j).is(isDet | isPoss) {
		return 0, false
	}
	for k := j + 1; k < len(s.words) && k < j+farthestTime; k++ {
		w := &s.words[k]
		forum := w.begins(aForum) && !(w.Norm == "visit" && s.at(j-1).is(isPrep))
		if w.begins(anEvent) && !forum && !s.at(k+1).begins(anEvent) {
			return k + 1, true
		}
		if w.Norm != "'" && w.Norm != "'s" && w.Norm != "-" && (w.Kind == token.Mark || w.is(isPrep|isTo|isCoord|isRel|isModal|isBe|isHave)) {
			return 0, false
		}
	}
	return 0, false
}

// numbered reports whether the word is the short name of a conference with its
// number, such as COP26 or MC12.
func numbered(w *word) bool {
	if w.Kind != token.Word || !w.Upper || !hasDigit(w.Norm) || len(w.Norm) < 4 {
		return false
	}
	switch {
	case strings.HasPrefix(w.Norm, "cop"), strings.HasPrefix(w.Norm, "mc") && isDigit(w.Norm[2]):
		return true
	}
	return len(w.Norm) > 4 && strings.HasPrefix(w.Norm, "unga")
}

// numberedName reports whether the word at k is the short name of a conference with its number
// behind it: "ASEM 6", "UNCTAD XI".
func (s *sentence) numberedName(k int) bool {
	w, next := s.at(k), s.at(k+1)
	if !w.Caps || len(w.Norm) < 3 {
		return false
	}
	return next.Kind == token.Number && len(next.Norm) <= 2 || next.Caps && len(next.Norm) > 1 && romanNumber(next.Norm)
}

// romanNumber reports whether the word is written as a number of Roman letters.
func romanNumber(norm string) bool { return strings.Trim(norm, "ivx") == "" }

// fullName takes in the place that an event is named by, and whose conference it
// is that has a session: "of the Parties", "of the Conference of the Parties".
func (s *clock) fullName(end int) int {
	for range 2 {
		if s.at(end).Norm == "of" && s.at(end+1).Norm == "the" && s.at(end+2).Upper {
			for end += 3; s.at(end).Upper && s.at(end).Kind == token.Word; end++ {
			}
		}
	}
	return end
}

// dated takes in the date of an event that begins at word j and ends at end:
// "the Summit in May 2030"; that of a December meeting is in its name.
func (s *clock) dated(j, end int) limit {
	if at := s.pastPlace(end); at > end {
		if p, ok := s.point(at); ok && !s.named(p) {
			return s.limit(p, false)
		}
	}
	if w := s.at(end); w.Norm == "in" || w.Norm == "on" || w.Norm == "," {
		k := end + 1
		if s.at(k).Norm == "in" || s.at(k).Norm == "on" {
			k++
		}
		if p, ok := s.point(k); ok && (w.Norm != "," || p.daily) {
			return s.limit(p, false)
		}
	}
	l := limit{end: end}
	for k := j; k < end; k++ {
		if s.at(k).is(isMonth) && s.at(k).Upper {
			if p, ok := s.day(k); ok {
				l.Date = p.last
			}
		}
	}
	return l
}

// pastPlace is the word behind the town where an event is held, and behind what leads to
// its time, where a time is told: "in Lima in", "in Lima next".
func (s *clock) pastPlace(end int) int {
	k := end
	if s.at(k).Norm != "in" && s.at(k).Norm != "at" || !s.at(k+1).Upper || s.at(k+1).is(isMonth) || s.at(k+1).Kind != token.Word {
		return end
	}
	for k++; s.at(k).Upper && s.at(k).Kind == token.Word && !s.at(k).is(isMonth); k++ {
	}
	switch s.at(k).Norm {
	case "in", "on", ",":
		return k + 1
	case "this", "next":
		return k
	}
	return end
}

// endOf reads the end of something that ends: "the end of its presidency",
// "the expiry of the mandate".
func (s *clock) endOf(j int) (end int, ok bool) {
	part, k := s.partOf(j)
	if part != "end" {
		return 0, false
	}
	for stop := k + 8; k < stop && k < len(s.words); k++ {
		w := &s.words[k]
		if w.begins(aTenure) && !s.at(k+1).begins(aTenure) {
			return k + 1, true
		}
		if w.is(isPrep|isTo|isThat|isRel|isModal) || w.Kind == token.Mark && w.Norm != "'" && w.Norm != "-" {
			return 0, false
		}
	}
	return 0, false
}

// startOf reads the beginning of something that begins: "the start of its presidency", "the
// onset of winter".
func (s *clock) startOf(j int) (end int, ok bool) {
	k := s.pastDeterminer(j)
	if !s.at(k).begins(anOpening) || s.at(k+1).Norm != "of" {
		return 0, false
	}
	for k, stop := k+2, k+8; k < stop && k < len(s.words); k++ {
		w := &s.words[k]
		switch {
		case !s.nameEnds(k + 1):
		case w.begins(aReckoning):
			return s.eventEnd(k), true
		case w.begins(aYearKind) && s.at(k+1).Norm == "year":
			return k + 2, true
		case w.begins(aTenure), w.begins(anEvent), w.begins(anOffice), s.seasonAt(k) != 0:
			return k + 1, true
		}
		if w.is(isDet) && k > stop-6 || w.is(isPrep|isTo|isThat|isRel|isModal) || w.Kind == token.Mark && w.Norm != "'" && w.Norm != "-" {
			return 0, false
		}
	}
	return 0, false
}

// untilMark is where the phrase ends that begins before word j.
func (s *clock) untilMark(j int) int {
	for k := j; k < len(s.words) && k < j+8; k++ {
		w := &s.words[k]
		if s.untilHere(w) {
			return k
		}
	}
	return min(j+2, len(s.words))
}

// untilHere reports whether a phrase that tells until when ends before the word.
func (s *clock) untilHere(w *word) bool {
	if w.Kind == token.Mark {
		return w.Norm != "-" && w.Norm != "/" && w.Norm != "+"
	}
	return w.is(isPrep|isCoord|isTo|isRel|isThat|isWe|isModal) && w.Norm != "of"
}

// term is where a time in office, or what is done in it, ends that begins at word j
// and is their own or to come: "this Parliament", "our first Budget", "the
// lifetime of the next Parliament"; or 0.
func (s *clock) term(j int) int {
	if next := s.at(j + 1).Norm; s.at(j).Norm == "the" && s.at(j+2).Norm == "of" && lifetimes.Has(next) {
		j += 3
	}
	told := false
	for k := j; k < j+4; k++ {
		w := s.at(k)
		switch {
		case w.begins(anOffice):
			if next := s.at(k + 1); !told || next.Kind == token.Word && (next.Upper || next.noun != nil || next.heads != 0) {
				return 0
			}
			if w.Norm == "session" && s.at(k+1).Norm == "of" && s.at(s.past(k+2)).begins(anOffice) {
				return s.past(k+2) + 1
			}
			return k + 1
		case termWords.Has(w.Norm):
			told = true
		case w.Norm != "the" && !(told && sittingKinds.Has(w.Norm)):
			return 0
		}
	}
	return 0
}

// lifeOf is where something ends through whose whole life something goes on, told from word
// j: "the lifetime of the programme", "the term of our Presidency"; or 0.
func (s *clock) lifeOf(j int) int {
	if s.at(j).Norm != "the" || !lifetimes.Has(s.at(j+1).Norm) || s.at(j+2).Norm != "of" {
		return 0
	}
	if !s.at(j+3).is(isDet|isPoss) || s.at(j+3).indefinite() {
		return 0
	}
	for k := j + 4; k < j+8; k++ {
		w := s.at(k)
		if (w.begins(aTenure) || w.begins(anOffice)) && s.nameEnds(k+1) && !s.at(k+1).begins(aTenure) {
			if s.at(j+1).Norm == "course" {
				return 0
			}
			return s.fullName(k + 1)
		}
		if w.Kind != token.Word && w.Norm != "-" || w.is(isPrep|isTo|isCoord|isModal) {
			return 0
		}
	}
	return 0
}

// lifetimes are nouns of how long something goes on.
var lifetimes = list("lifetimes")

// termWords are words that make a time in office one's own, or one to come.
var termWords = list("term words")

// sittingKinds tell of what kind a session or term is: "the next parliamentary session".
var sittingKinds = list("sitting kinds")
