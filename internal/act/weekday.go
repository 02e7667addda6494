package act

import (
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// weekdays are those of [time.Weekday], in its order.
var weekdays = map[string]time.Weekday{
	"sunday": time.Sunday, "monday": time.Monday, "tuesday": time.Tuesday, "wednesday": time.Wednesday,
	"thursday": time.Thursday, "friday": time.Friday, "saturday": time.Saturday,
}

// weekday reads "Thursday", "next Monday", "Friday, 25 May": the first such day
// after the statement's own, or the day of the month that is told besides.
func (s *clock) weekday(j int) (stretch, bool) {
	j, _ = s.pastNext(j)
	w := s.at(j)
	day, known := weekdays[w.Norm]
	if !known || !w.Upper {
		return stretch{}, false
	}
	k := j + 1
	for s.at(k).Norm == "," || s.at(k).Norm == "the" {
		k++
	}
	if next := s.at(k); next.Kind == token.Number && len(next.Norm) <= 2 || next.is(isMonth) && next.Upper {
		if p, ok := s.day(k); ok {
			return p, true
		}
	}
	p := stretch{end: j + 1, daily: true}
	if on, err := time.Parse(time.DateOnly, string(s.on)); err == nil {
		p.first = shifted(s.on, 1+(int(day)-int(on.Weekday())+6)%7)
		p.last = p.first
	}
	return p, true
}

// outOf reads the end of a stretch that is told by a verb or backwards: "the
// decade is out", "the year ends", "year's end", "year-end".
func (s *clock) outOf(j int) (stretch, bool) {
	if s.at(j).Norm == "the" || s.at(j).Norm == "this" {
		j++
	}
	if !calendarUnits.Has(s.at(j).Norm) {
		return stretch{}, false
	}
	p := spanOf(s.at(j).Norm, 0, s.on)
	p.ending = true
	switch a, b := s.at(j+1).Norm, s.at(j+2).Norm; {
	case (a == "'s" || a == "-") && b == "end":
		p.end = j + 3
	case a == "end":
		p.end = j + 2
	default:
		p.end = s.untilVerb(j + 1)
	}
	return p, p.end > j+1
}

// calendarUnits are units that a week, a month or a year is.
var calendarUnits = list("calendar units")

// dateless reads a point in time that is pointed to, not told: "this date",
// "the same time", "then".
func (s *clock) dateless(j int) (end int, ok bool) {
	if s.at(j).Norm == "then" {
		return j + 1, true
	}
	switch s.at(j).Norm {
	case "this", "that", "such":
	case "the":
		if j++; s.at(j).Norm != "same" && s.at(j).Norm != "agreed" {
			return 0, false
		}
	default:
		return 0, false
	}
	end = j + 2
	if s.at(end).Norm == "next" && s.at(end+1).begins(aUnit) { // "by this time next year"
		end += 2
	}
	return end, s.at(j + 1).begins(aDateless)
}

// tomorrow reads the day after the statement's own; a tomorrow of somebody or
// for somebody is the future.
func (s *clock) tomorrow(i int) (stretch, bool) {
	if before := s.at(i - 1); before.is(isPrep|isDet|isPoss|isCoord) || s.at(i+1).Norm == "'s" {
		return stretch{}, false
	}
	return s.dayAfter(i), true
}

// dayAfter is the day after the statement's own, named at word i.
func (s *clock) dayAfter(i int) stretch {
	day := chancery.Date("")
	if s.on != "" {
		day = shifted(s.on, 1)
	}
	return stretch{end: i + 1, first: day, last: day, daily: true}
}
