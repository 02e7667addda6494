package act

import (
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// current reads a period by where it stands to the statement: "this year",
// "next month", "the end of the decade", "mid-century".
func (s *clock) current(j int, part string) (stretch, bool) {
	told, later, other := part != "", 0, false
	from := j
	for range 4 {
		switch norm := s.at(j).Norm; {
		case norm == "this", norm == "current", norm == "present", norm == "running":
			told = true
		case norm == "that", norm == "same" && part != "" && s.at(j-1).Norm == "the":
			told, other = true, true
		case norm == "new" && s.at(j-1).Norm == "the" && s.at(j+1).Norm == "year":
			told, later = true, 1
		case decisive.Has(norm):
		case norm == "next", norm == "following", norm == "coming":
			told = true
			if norm != "coming" || part != "" {
				later = 1
			}
		default:
			goto named
		}
		j++
	}
named:
	unit := s.at(j).Norm
	if s.at(j).begins(aYearKind) {
		other = other || part != "" && !fiscal.Has(unit) // nobody tells when a school year begins
		j++
		unit = s.at(j).Norm
	}
	if !calendarSpans.Has(unit) || !told && !s.withinThe(from) {
		return stretch{}, false
	}
	if s.at(j+1).Norm == "of" && part != "" && unit == "year" { // "the end of the year of action"
		return stretch{end: s.ofPhrase(j + 1)}, true
	}
	if other {
		return stretch{end: j + 1, untold: true}, true
	}
	p := spanOf(unit, later, s.on)
	p.end = j + 1
	return p, true
}

// fiscal are kinds of year that are reckoned as the calendar's.
var fiscal = list("fiscal")

// withinThe reports whether "within the" or "in the course of the" stands before word j, or
// before the kind of year that it is: "within the calendar year".
func (s *clock) withinThe(j int) bool {
	if s.at(j - 1).begins(aYearKind) {
		j--
	}
	if s.at(j-1).Norm != "the" {
		return false
	}
	return s.at(j-2).Norm == "within" || s.at(j-2).Norm == "of" && s.at(j-3).Norm == "course"
}

// calendarSpans are what one may speak of by where it stands: "this year".
var calendarSpans = list("calendar spans")

var decisive = list("decisive")

// spanOf is the week, month, quarter, year, decade or century that a day lies
// in, or one so many later.
func spanOf(unit string, later int, on chancery.Date) stretch {
	t, err := time.Parse(time.DateOnly, string(on))
	if err != nil {
		return stretch{}
	}
	year := t.Year()
	switch unit {
	case "biennium", "triennium", "quadrennium", "season", "semester": // whose days nobody tells
		return stretch{}
	case "millennium":
		if later > 0 || year > 2000 {
			return stretch{}
		}
		return yearsOf(1001, 1000)
	case "week":
		t = t.AddDate(0, 0, (7-int(t.Weekday()))%7+7*later)
		last := dayIn(t.Year(), t.Month(), t.Day())
		return stretch{first: shifted(last, -6), last: last}
	case "month":
		return days(t.AddDate(0, later, 1-t.Day()).Year(), t.AddDate(0, later, 1-t.Day()).Month(), 0, 0)
	case "quarter":
		first := time.Date(year, (t.Month()-1)/3*3+1+time.Month(3*later), 1, 0, 0, 0, 0, time.UTC)
		last := first.AddDate(0, 3, -1)
		return stretch{first: dayIn(first.Year(), first.Month(), 1), last: dayIn(last.Year(), last.Month(), last.Day())}
	case "decade":
		return yearsOf(year/10*10+10*later, 10)
	case "century":
		return yearsOf(year/100*100+100*later, 101)
	}
	return yearsOf(year+later, 1)
}

func yearsOf(year, count int) stretch {
	return stretch{first: dayIn(year, time.January, 1), last: dayIn(year+count-1, time.December, 31)}
}

// pastNext is the first word from j on behind "this", "next" and "coming", and
// whether "next" is among these.
func (s *clock) pastNext(j int) (k int, later bool) {
	for k = j; k < j+farthestTime; k++ {
		switch s.at(k).Norm {
		case "this", "coming":
		case "next":
			later = true
		default:
			return k, later
		}
	}
	return k, later
}

// seasonAt is the month in which the season named at j, or after words such as
// "this", begins in the north; 0 for none.
func (s *clock) seasonAt(j int) time.Month {
	j, _ = s.pastNext(j)
	w := s.at(j)
	if !w.begins(aSpring|aSummer|anAutumn|aWinter) || w.Norm == "fall" && s.at(j+1).Norm == "of" && !isYear(s.at(j+2).Norm) {
		return 0
	}
	for i, season := range [...]beginning{aSpring, aSummer, anAutumn, aWinter} {
		if w.begins(season) {
			return time.Month(3*i + 3)
		}
	}
	return 0
}

// season reads "the autumn", "spring 2024", "next summer". Its days cannot be
// told where an issuer's seasons are those of the south.
func (s *clock) season(j int) (stretch, bool) {
	month := s.seasonAt(j)
	j, later := s.pastNext(j)
	if s.seasonQualifies(s.at(j + 1)) {
		return stretch{}, false // "the Spring Meetings", "summer schools"
	}
	k := j + 1
	if s.at(k).Norm == "of" || s.at(k).Norm == "," {
		k++
	}
	year, told := s.on.Year(), false
	if w := s.at(k); w.Kind == token.Number && isYear(w.Norm) {
		year, told, j = number4(w.Norm), true, k
	}
	if s.on == "" && !told || s.southern() {
		return stretch{end: j + 1}, true
	}
	p := seasonOf(year, month)
	if !told && (p.last < s.on || later && p.first <= s.on) {
		p = seasonOf(year+1, month)
	}
	p.end = j + 1
	return p, true
}

// seasonQualifies reports whether the word behind a season is what the season qualifies.
func (s *clock) seasonQualifies(w *word) bool {
	if w.Kind != token.Word {
		return false
	}
	return w.Upper || w.noun != nil || w.heads != 0 || gauged().unit.Of(w.Norm) != "" || w.begins(anEvent)
}

func seasonOf(year int, month time.Month) stretch {
	last := time.Date(year, month+3, 0, 0, 0, 0, 0, time.UTC)
	return stretch{first: dayIn(year, month, 1), last: dayIn(last.Year(), last.Month(), last.Day())}
}

func (s *clock) southern() bool {
	for code := range s.kinds["south"].Words() {
		if n := s.lex.codes[code]; n != 0 && s.speaks.nations[n] {
			return true
		}
	}
	return false
}

// farAway is how many years ahead nobody is held to a promise: "our partnership
// in the next 50 years".
const farAway = 50

// period reads a span from the statement on: "18 months", "the coming weeks",
// "the next five years", "a period of two years", "the year ahead".
func (s *clock) period(j int, lead cue) (stretch, bool) {
	l, ok := s.lengthAt(j, lead)
	if !ok {
		return stretch{}, false
	}
	j, end, unit, count, counted := l.from, l.end, l.unit, l.count, l.counted
	if s.at(end+1).is(isTo) && isYear(s.at(end+2).Norm) { // "the five years to 2017"
		p, ok := s.year(end + 2)
		p.counted = true
		return p, ok && !s.gone(p)
	}
	end, behind := s.ahead(s.second(unit, end+1))
	ahead := l.ahead || behind
	fixed := s.reckonedFrom(end)
	if lead == inCue && !ahead && s.lastsFor(j, unit) && (counted || s.at(j-1).Norm == "first") {
		p := stretch{end: end, counted: true}
		if s.at(j-1).Norm != "first" { // of what begins on no day told
			p.last = after(s.on, unit, int(count))
		}
		return p, fixed == 0
	}
	if !s.reckons(counted, ahead, behind, fixed != 0, lead, j) {
		return stretch{}, false
	}
	singular := unit[len(unit)-1] != 's'
	if !counted && singular {
		count = 1
	}
	p := stretch{end: s.ofPhrase(end), counted: counted || singular && ahead}
	if fixed != 0 {
		p.end, p.reckoned = s.untilVerb(s.eventEnd(fixed)), counted
	}
	if counted && !ahead && lead == inCue {
		p.counted = false
	}
	if unit == "years" && count >= farAway && lead == inCue {
		return stretch{}, false
	}
	if (counted || singular) && (fixed == 0 || s.ownDay(fixed)) {
		p.last = after(s.on, unit, int(count))
	}
	return p, true
}

// reckons reports whether a span that begins at word j tells by when something is due:
// it is counted or said to lie ahead, and "by" asks for more.
func (s *clock) reckons(counted, ahead, behind, fixed bool, lead cue, j int) bool {
	if lead == byCue && !fixed {
		return ahead && behind
	}
	if ahead || lead == withinCue && (fixed || !counted && s.soon(s.at(j).Norm)) { // "within weeks"
		return true
	}
	return counted && (lead != inCue || s.at(j-1).Norm == "in" || s.at(j-1).Norm == "first" || fixed)
}

// lastsFor reports whether a span that begins at word j, of units as long as
// months and years, is how long something is to last: "for two years", "for an
// initial period of six months".
func (s *clock) lastsFor(j int, unit string) bool {
	j--
	first := s.at(j).Norm == "first"
	for s.at(j).is(isDet|isPoss) || boundWords.Has(s.at(j).Norm) || s.at(j).begins(aPeriod) {
		j--
	}
	if told := s.at(j - 1); told.form&partForm != 0 && told.form&baseForm == 0 && !s.at(j-2).is(isBe) {
		return false // "suspended for two years"
	}
	return (s.at(j).Norm == "for" || first && s.at(j).Norm == "during") && longUnits.Has(unit)
}

// boundWords are words before a span that say how far it may go.
var boundWords = list("bound words")

// longUnits are units of time that things last for.
var longUnits = list("long units")

// second takes in the second of two spans that nobody counts: "the days and
// weeks ahead". With years among them they are no time limit.
func (s *clock) second(unit string, end int) int {
	if unit[len(unit)-1] != 's' || !s.at(end).is(isCoord) {
		return end
	}
	if next := s.at(end + 1); next.begins(aUnit) && next.Norm != "years" {
		return end + 2
	}
	return end
}

// ahead reads "ahead", "to come", "from now" behind a span, and "time" of "a year's time".
func (s *clock) ahead(end int) (next int, ahead bool) {
	for s.possessive(end) || s.at(end).Norm == "time" && s.possessive(end-1) {
		ahead = true
		end++
	}
	switch next := s.at(end + 1).Norm; s.at(end).Norm {
	case "ahead":
		return end + 1, true
	case "to":
		if next == "come" {
			return end + 2, true
		}
	case "from":
		if next == "now" || next == "today" {
			return end + 2, true
		}
	}
	return end, ahead
}

// reckonedFrom is where the event begins that a span is reckoned from: "30 days
// after the signing", "six months of its adoption"; or 0.
func (s *clock) reckonedFrom(end int) int {
	switch s.at(end).Norm {
	case "after", "following", "from":
		if s.at(end+1).has(ingForm) && s.at(end).Norm == "from" { // "refrain for 12 months from raising"
			return 0
		}
		return end + 1
	case "that", "which": // "in the six months that follow ratification"
		if next := s.at(end + 1); next.Norm == "follow" || next.Norm == "follows" {
			return end + 2
		}
	case "of":
		if s.at(end+1).is(isDet|isPoss) || s.at(end+1).has(ingForm) || s.at(end+1).begins(aReckoning) {
			return end + 1
		}
	}
	return 0
}

// eventEnd is the end of the event that begins at word j and that a span is
// reckoned from: "the entry into force of this Treaty".
func (s *clock) eventEnd(j int) int {
	k := j + 1
	for ; k < len(s.words) && k < j+10; k++ {
		if s.endsEvent(k) {
			break
		}
	}
	return k
}

// endsEvent reports whether the name of an event, "the entry into force of this Treaty",
// ends before word k.
func (s *clock) endsEvent(k int) bool {
	w, before := &s.words[k], s.at(k-1)
	switch {
	case w.Kind == token.Mark:
		return w.Norm != "-" && w.Norm != "'"
	case w.is(isCoord | isRel | isThat | isModal | isBe | isHave | isSub):
		return true
	case w.is(isPrep|isTo) && w.Norm != "of" && w.Norm != "into":
		return true
	case before.Norm == "into" || before.Norm == "-" || before.is(isDet|isPoss):
		return false
	}
	return w.verb != nil && w.noun == nil && w.heads == 0 && !w.Upper && !w.begins(aReckoning)
}

// ownDay reports whether the event at word j is the making of the statement
// itself, whose day is known.
func (s *clock) ownDay(j int) bool {
	return s.anyWithin(j, j+5, signings)
}

// signings are words of the making of a statement.
var signings = list("signings")

// ofPhrase takes in what a period is of: "the coming year of action".
func (s *clock) ofPhrase(end int) int {
	if s.at(end).Norm == "of" && s.at(end+1).Kind == token.Word && !s.at(end+1).is(isDet|isPoss) {
		return end + 2
	}
	return end
}
