package act

import "github.com/chancery-archive/chancery/internal/token"

// onDay reads "on 5 May 2030", "from 6-9 October", "as of 1 January", "from 2020 to 2025".
func (s *clock) onDay(i, j int) (limit, bool) {
	p, ok := s.years(j)
	if !ok {
		p, ok = s.months(j)
	}
	if ok {
		return s.limit(p, true), !s.gone(p)
	}
	p, ok = s.point(j)
	ofSpan := s.at(i-1).begins(aUnit) && len(s.at(i-2).Norm) != 4 // "two days on", not "at 1800 hours on 12 June"
	if !ok || s.on == "" && p.last == "" || s.gone(p) || ofSpan || s.named(p) {
		return limit{}, false
	}
	switch cue := s.at(j - 1).Norm; {
	case s.at(j-1).begins(anOnset) && !p.daily && s.recurs(i, true): // "starting 2030" begins a habit
		return limit{}, false
	case p.untold:
		return s.limit(p, true), true
	case p.daily:
		return s.limit(p, true), p.last > s.on && !s.passed(p, cue)
	case cue == "from":
		return s.limit(p, true), s.stillAhead(p, j)
	default:
		return s.limit(p, true), cue != "on" || s.within(j, p.end, "day") // "on the last day of June"
	}
}

// stillAhead reports whether the stretch of time that begins at word j has not begun: "from
// May", "from the coming year", "from the autumn".
func (s *clock) stillAhead(p stretch, j int) bool {
	if p.first > s.on || s.within(j, p.end, "coming") {
		return true
	}
	if p.first != "" {
		return false
	}
	return s.seasonAt(j) != 0 || s.at(j).is(isDet) && s.seasonAt(j+1) != 0
}

// farthestDay is how many days ahead one speaks of a day of the month without
// its year, where the same day of the year before has just passed.
const farthestDay = 275

// passed reports whether the day that "on" leads to is told without a year and has just
// passed: "the fall on 19 October", said in December.
func (s *clock) passed(p stretch, cue string) bool {
	last := s.at(p.end - 1)
	if cue != "on" || p.last.Year() <= s.on.Year() { // in January one speaks of the December to come
		return false
	}
	return last.Norm != "year" && !isYear(last.Norm) && p.last > shifted(s.on, farthestDay)
}

// bareTime reads limits that no preposition leads: "this year", "next spring",
// "later in 2023", "early next year".
func (s *clock) bareTime(i int) (limit, bool) {
	w := &s.words[i]
	if w.Norm == "tomorrow" {
		p, ok := s.tomorrow(i)
		return s.limit(p, true), ok
	}
	mid := w.Norm == "mid" && s.at(i+1).Norm == "-"
	if w.Norm != "this" && w.Norm != "next" && !w.begins(aLate) && w.Norm != "early" && !mid {
		return limit{}, false
	}
	before := s.at(i - 1)
	if mid {
		p, ok := s.point(i)
		ok = ok && !s.gone(p) && !s.named(p) && (s.at(p.end).Kind != token.Word || s.at(p.end).is(isPrep|isCoord))
		return s.limit(p, true), ok && !before.is(isDet|isPoss|isPrep)
	}
	if before.is(isDet | isPoss | isMonth) {
		return limit{}, false
	}
	switch before.Norm {
	case "of", "ago", "earlier":
		return limit{}, false
	}
	j := i
	if w.Norm != "this" && w.Norm != "next" {
		for j++; s.at(j).Norm == "in" || s.at(j).Norm == "on"; j++ {
		}
	}
	p, ok := s.point(j)
	if !ok && j > i+1 && s.at(j).Norm == "the" { // "later in the year"
		p, ok = s.current(j, "late")
	}
	if !ok || s.gone(p) || s.at(p.end).Norm == "'s" || s.at(p.end).is(isBe|isModal|isHave) || s.at(s.past(p.end)).is(isWe) && j == i {
		return limit{}, false
	}
	if j > i {
		p = p.part(map[bool]string{true: "early", false: "late"}[w.Norm == "early"])
	}
	return s.limit(p, true), true
}

// inTimeFor reads what something is done in time for, which may be anything that has a
// time: "the next harvest", "the Annual Meetings of 2030".
func (s *clock) inTimeFor(j int) (limit, bool) {
	if l, ok := s.byTime(j, false, stretch.eve); ok {
		return l, true
	}
	if end, ok := s.takesForce(j); ok {
		l := limit{end: end}
		if s.at(end).Norm == "by" {
			if told, ok := s.byTime(end+1, false, stretch.close); ok {
				l = told
			}
		}
		return l, true
	}
	end := s.untilMark(j)
	return s.dated(j, end), end > j && s.at(j).is(isDet|isPoss) && !s.people(end-1)
}

// toMeeting reads to which meeting something is reported: "report to our next meeting",
// "submit it to the meeting of 2030".
func (s *clock) toMeeting(i, j int) (limit, bool) {
	if isYear(s.at(j).Norm) && yearly.Has(s.at(i-1).Norm) { // "$5 billion a year to 2015"
		p, ok := s.point(j)
		return s.limit(p, false), ok && !s.gone(p) && !s.named(p)
	}
	if p, ok := s.point(j); ok && (p.ending || p.daily) && !s.gone(p) && !s.named(p) && s.prolongs(i) {
		return s.limit(p, false), true
	}
	if !s.at(j).is(isDet|isPoss) || s.at(j).indefinite() {
		return limit{}, false
	}
	end, ok := s.occasion(j, true)
	dated, named := limit{}, false
	if !ok {
		dated, named = s.meetingToCome(j)
	}
	if at, told := s.gathering(j); !ok && told && !named {
		end, ok = at, s.at(at).Norm == "of" && isYear(s.at(at+1).Norm) && s.on != "" && number4(s.at(at+1).Norm) >= s.on.Year()
		end += 2
	}
	if !ok && !named {
		l, ok := s.meetingOfRow(j)
		l.loose = true
		return l, ok
	}
	for k := i - 1; k >= s.start && k > i-farthestAim; k-- {
		switch w := &s.words[k]; {
		case w.verb != nil && reporting.Has(w.verb.lemma) && !(named && w.verb.lemma == "send"): // not observers
			l := dated
			if !named {
				l = s.dated(j, end)
			}
			l.loose = true
			return l, true
		case w.Kind == token.Mark && w.Norm != "-", w.is(isRel | isThat | isTo):
			return limit{}, false
		}
	}
	return limit{}, false
}

// yearly are words that end what is given each year.
var yearly = list("yearly")

// prolongs reports whether a verb before word i tells of what goes on longer: "is extended to
// the end of 2030".
func (s *clock) prolongs(i int) bool {
	for k := i - 1; k >= s.start && k > i-farthestAim; k-- {
		switch w := &s.words[k]; {
		case w.verb != nil && prolonging.Has(w.verb.lemma):
			return true
		case w.Kind == token.Mark && w.Norm != "-", w.is(isRel | isThat):
			return false
		}
	}
	return false
}

// prolonging are verbs of making something last.
var prolonging = list("prolonging")

// reporting are verbs of laying something before a meeting.
var reporting = list("reporting")

// people reports whether the word at k is of people, for whom no time is: "in time for our guests".
func (s *clock) people(k int) bool {
	return people.Has(s.at(k).Norm) || ownPeople.Has(s.at(k).Norm)
}
