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
		next = next || w.Norm == "next" || !coming && (w.Norm == "upcoming" || w.Norm == "forthcoming" || w.Norm == "coming" || w.Norm == "anniversary") || w.is(isMonth) && w.Upper || k > j && s.seasonAt(k) != 0 || !coming && s.is("event", s.at(k+1)) && isOrdinal(w.Norm)
		if s.is("event", w) && s.at(k-1).is(isDet|isPoss) && s.at(k-2).Norm == "of" && !s.is("opening", s.at(k-3)) {
			return 0, false // "the Contact Group of the Conference"
		}
		if !coming && numbered(w) {
			return k + 1, true
		}
		named = named || w.Upper && !coming
		if s.is("event", w) && (next || named) && !s.is("event", s.at(k+1)) && !s.at(k+1).heading(stateHead|otherHead|speakerHead) && s.at(k+1).Norm != "partners" && !(s.at(k+1).Upper && s.at(k+1).Kind == token.Word) {
			return s.fullName(k + 1), true
		}
		if w.is(isPrep|isTo|isThat|isRel|isModal) && w.Norm != "of" || w.Kind == token.Mark && w.Norm != "'" && w.Norm != "-" && w.Norm != "/" && w.Norm != "+" || w.has(ingForm) && w.noun == nil && w.heads == 0 && !w.Upper {
			return 0, false
		}
	}
	return 0, false
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
	for k := j + 1; k < len(s.words) && k < j+5; k++ {
		w := &s.words[k]
		if s.is("event", w) && !s.is("forum", w) && !s.is("event", s.at(k+1)) {
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
	return len(w.Norm) > 3 && (w.Norm[:3] == "cop" || w.Norm[:2] == "mc" && isDigit(w.Norm[2]) || len(w.Norm) > 4 && w.Norm[:4] == "unga")
}

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

// endOf reads the end of something that ends: "the end of its presidency",
// "the expiry of the mandate".
func (s *clock) endOf(j int) (end int, ok bool) {
	part, k := s.partOf(j)
	if part != "end" {
		return 0, false
	}
	for stop := k + 8; k < stop && k < len(s.words); k++ {
		w := &s.words[k]
		if s.is("tenure", w) && !s.is("tenure", s.at(k+1)) {
			return k + 1, true
		}
		if w.is(isPrep|isTo|isThat|isRel|isModal) || w.Kind == token.Mark && w.Norm != "'" && w.Norm != "-" {
			return 0, false
		}
	}
	return 0, false
}

// untilMark is where the phrase ends that begins before word j.
func (s *clock) untilMark(j int) int {
	for k := j; k < len(s.words) && k < j+8; k++ {
		w := &s.words[k]
		if w.Kind == token.Mark && w.Norm != "-" && w.Norm != "/" && w.Norm != "+" || w.is(isPrep|isCoord|isTo|isRel|isThat|isWe|isModal) && w.Norm != "of" {
			return k
		}
	}
	return min(j+2, len(s.words))
}

// term is where a time in office, or what is done in it, ends that begins at word j
// and is their own or to come: "this Parliament", "our first Budget", "the
// lifetime of the next Parliament"; or 0.
func (s *clock) term(j int) int {
	if s.at(j).Norm == "the" && (s.at(j+1).Norm == "lifetime" || s.at(j+1).Norm == "life" || s.at(j+1).Norm == "course") && s.at(j+2).Norm == "of" {
		j += 3
	}
	told := false
	for k := j; k < j+4; k++ {
		w := s.at(k)
		switch {
		case s.is("office", w):
			if !told || s.at(k+1).Kind == token.Word && (s.at(k+1).Upper || s.at(k+1).noun != nil || s.at(k+1).heads != 0) {
				return 0
			}
			if w.Norm == "session" && s.at(k+1).Norm == "of" && s.is("office", s.at(s.past(k+2))) {
				return s.past(k+2) + 1
			}
			return k + 1
		case w.Norm == "this", w.Norm == "next", w.Norm == "first", w.Norm == "our", w.Norm == "coming", w.Norm == "second", w.Norm == "new":
			told = true
		case w.Norm != "the":
			return 0
		}
	}
	return 0
}
