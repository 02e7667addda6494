package act

import (
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// beforeTime reads what follows "before": a point in time, an event, or what somebody or
// something will have done.
func (s *clock) beforeTime(i, j int) (limit, bool) {
	if l, ok := s.byTime(j, false, stretch.eve); ok {
		l.end = s.untilVerb(l.end)
		return l, l.Date != "" || s.at(j+1).Norm == "next" || !s.laidBefore(i)
	}
	if end, ok := s.becomes(j); ok {
		return limit{end: end}, true
	}
	if l, ok := s.weMeet(j); ok {
		return l, true
	}
	if end, ok := s.takesForce(j); ok {
		return limit{end: end}, true
	}
	end, ok := s.gathering(j)
	l := s.dated(j, end)
	l.end = s.untilVerb(l.end)
	if s.words[i].Norm == "before" && l.Date == "" && s.at(j).indefinite() && s.laidBefore(i) {
		return limit{}, false
	}
	return l, ok && (s.words[i].Norm == "before" || s.words[i].Norm == "prior" || l.Date != "" || s.at(j).is(isPoss) && i > s.first())
}

// yearAlone reports whether the year at word j, behind "up to", counts nothing: "a year up
// to 2010", not "up to 2010 schools".
func (s *clock) yearAlone(j int, p stretch) bool {
	if p.end != j+1 || !isYear(s.at(j).Norm) || p.last.Year() >= s.on.Year()+farAway {
		return false
	}
	next := s.at(p.end)
	return next.Kind != token.Word || next.is(isPrep|isCoord|isTo|isRel)
}

// untilEvent reads what follows "until" when it is no day: an event, the end of a term.
func (s *clock) untilEvent(i, j int) (limit, bool) {
	if end, ok := s.endOf(j); ok {
		return limit{end: end}, true
	}
	if s.words[i].Norm != "until" && s.words[i].Norm != "till" {
		return limit{}, false
	}
	if end, ok := s.becomes(j); ok {
		return limit{end: end}, true
	}
	if end, ok := s.takesForce(j); ok {
		return limit{end: end}, true
	}
	end, ok := s.occasion(j, true)
	if !ok {
		end, ok = s.gathering(j)
	}
	l := s.dated(j, end)
	l.end = s.untilVerb(l.end)
	return l, ok
}

// withinTime reads what follows "within": a term of office, a span, a point in time.
func (s *clock) withinTime(i, j int) (limit, bool) {
	if end := s.term(j); end > 0 {
		return limit{end: end}, true
	}
	if end := s.lifeOf(j); end > 0 {
		return limit{end: end}, true
	}
	p, ok := s.period(j, withinCue)
	if !ok && s.words[i].Norm != "inside" {
		p, ok = s.point(j)
	}
	return s.limit(p, false), ok
}

// takesForce reads what is done once with a text or a work: "the entry into force of the
// Treaty", "its adoption".
func (s *clock) takesForce(j int) (end int, ok bool) {
	w := s.at(j + 1)
	if !s.at(j).is(isDet|isPoss) || s.at(j).indefinite() || !w.begins(aReckoning) || w.Norm == "force" || w.Norm == "request" {
		return 0, false
	}
	return s.eventEnd(j + 1), true
}

// laidBefore reports whether "before" at word i tells to whom something goes
// rather than when: "lay the bill before the Assembly".
func (s *clock) laidBefore(i int) bool {
	for k := i - 1; k >= s.start && k > i-6; k-- {
		if w := &s.words[k]; w.verb != nil && w.begins(aLaying) {
			return true
		}
	}
	return false
}

// byTime reads what follows "by" and "before" when it is no place, nor the agent
// of a participle: a point in time, an event, the end of something.
func (s *clock) byTime(j int, agent bool, last func(stretch) chancery.Date) (limit, bool) {
	if s.at(j).is(isCoord) && s.at(j+1).is(isPrep) { // "by, or around,"
		j += 2
	}
	if s.at(j).Norm == "congress" && s.at(j).Upper { // "the bill now before Congress"
		return limit{}, false
	}
	p, ok := s.outOf(j)
	if !ok {
		p, ok = s.point(j)
	}
	if ok && !s.named(p) {
		l := s.limit(p, false)
		if l.Date = last(p); l.Date < s.on && p.last >= s.on {
			l.Date = "" // before the summer that one is in: of which year nobody tells
		}
		return l, !s.gone(p)
	}
	if s.at(j).Norm == "tomorrow" && s.at(j+1).Norm != "'s" {
		return s.limit(s.dayAfter(j), false), true
	}
	return s.byEvent(j, agent)
}

// byEvent reads what follows "by" and "before" when it is no point in time: an event, the
// beginning or the end of something, a date that is pointed to.
func (s *clock) byEvent(j int, agent bool) (limit, bool) {
	if s.at(j).Norm == "the" && s.at(j+1).Norm == "time" {
		if l, ok := s.weMeet(j + 2); ok {
			return l, true
		}
		if end, ok := s.becomes(j + 2); ok {
			return limit{end: end}, true
		}
	}
	if l, ok := s.meetingToCome(j); ok {
		return l, true
	}
	if end, ok := s.occasion(j, agent); ok {
		return s.dated(j, end), true
	}
	if s.at(j).begins(aFeast) && s.at(j).Upper && !s.at(j+1).Upper {
		if isYear(s.at(j + 1).Norm) {
			j++
		}
		return limit{end: j + 1}, true
	}
	if namedDays.Has(s.at(j).Norm) && s.at(j+1).Norm == "day" {
		return limit{end: j + 2}, true
	}
	if end, ok := s.dateless(j); ok && !agent {
		return s.dateTold(end), true
	}
	if end, ok := s.endOf(j); ok {
		return limit{end: end}, true
	}
	if end, ok := s.startOf(j); ok {
		return limit{end: end}, true
	}
	if p, ok := s.period(j, byCue); ok {
		return s.limit(p, false), true
	}
	return limit{}, false
}

// namedDays are what days on which something is done once are called by: "polling day".
var namedDays = list("named days")

// dateTold takes in the date behind what points to one: "the agreed deadline of 2015".
func (s *clock) dateTold(end int) limit {
	if s.at(end).Norm == "of" {
		if p, ok := s.point(end + 1); ok && !s.gone(p) {
			return s.limit(p, false)
		}
	}
	return limit{end: end}
}

// meetingToCome reads a meeting that its date shows to lie ahead, with its whole name: "our
// meeting in September", "the fifth session of the Assembly of Ports in Lagos in May 2030".
func (s *clock) meetingToCome(j int) (limit, bool) {
	at, ok := s.gathering(j)
	if !ok || s.at(j).indefinite() {
		return limit{}, false
	}
	for k := at; k < at+farthestName; k++ {
		if l := s.dated(j, k); l.end > k {
			return l, l.Date > s.on
		}
		w := s.at(k)
		if w.Norm == "of" || w.Norm == "on" || w.Norm == "for" || w.is(isCoord) && s.at(k+1).Upper {
			continue
		}
		if w.Kind != token.Word || w.is(isPrep|isTo|isCoord|isRel|isThat|isModal|isBe|isWe) || w.verb != nil && w.noun == nil && !w.Upper {
			break
		}
	}
	return limit{}, false
}

// farthestName is how many words the name of an event has at most behind its noun.
const farthestName = 14

// atTime reads "at the end of May", "at our next meeting", "at its December meeting".
func (s *clock) atTime(j int) (limit, bool) {
	if s.at(j-1).Norm == "when" || s.at(j-1).Norm == "time" {
		l, ok := s.weMeet(j)
		l.loose = true
		return l, ok
	}
	if p, ok := s.point(j); ok && p.parted && !s.named(p) {
		return s.limit(p, true), !s.gone(p)
	}
	end, ok := s.occasion(j, true)
	l := s.dated(j, end)
	if !ok {
		l, ok = s.meetingToCome(j)
	}
	if !ok {
		l, ok = s.meetingOfRow(j)
	}
	l.loose = true
	return l, ok
}

// meetingOfRow reads the meeting, told by its number or year or as one to come, at which something
// will be taken up: "report on it at the Fourth Summit", "adopt it at the 2030 Ministerial Conference".
func (s *clock) meetingOfRow(j int) (limit, bool) {
	if numbered(s.at(j)) { // "at COP40"
		return limit{end: j + 1}, s.takenUp(j)
	}
	which, l := s.at(j+1), limit{}
	if isYear(which.Norm) {
		l.Date = dayIn(number4(which.Norm), time.December, 31)
	}
	if s.at(j).Norm != "the" || l.Date < s.on && !(which.Upper && isOrdinal(which.Norm)) && !forthcoming.Has(which.Norm) {
		return limit{}, false
	}
	end, ok := s.gathering(j)
	if !ok || !s.nameEnds(end) {
		return limit{}, false
	}
	l.end = s.fullName(end)
	return l, s.takenUp(j)
}

// takenUp reports whether a verb before the meeting at word j says that a matter will be taken up
// there.
func (s *clock) takenUp(j int) bool {
	for k := j - 2; k > s.start && k > j-farthestAim; k-- {
		switch w := &s.words[k]; {
		case w.verb != nil && w.has(baseForm) && metOn.Has(w.verb.lemma) && s.at(k-1).is(isTo|isModal|isCoord|isAdv):
			return true
		case w.verb != nil && w.has(partForm) && metOn.Has(w.verb.lemma) && s.at(k-1).Norm == "be" && s.at(k-2).is(isModal):
			return true
		case w.Kind == token.Mark && w.Norm != "-", w.is(isRel | isThat), w.has(partForm) && w.noun == nil && !w.has(baseForm):
			return false
		}
	}
	return false
}

// metOn are verbs of what one does with a matter at a meeting.
var metOn = list("met on")

// happens reports whether soon behind word a, before b, a finite verb tells what
// happens: "as demand rises".
func (s *sentence) happens(a, b int) bool {
	for k := a; k < b && k < a+6; k++ {
		w := s.at(k)
		if w.Kind == token.Mark && w.Norm != "'" || w.is(isPrep|isTo|isCoord) {
			return false
		}
		if w.verb != nil && w.noun == nil && w.form&thirdForm != 0 {
			return true
		}
	}
	return false
}
