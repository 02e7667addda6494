package act

import (
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// limitAt reads the time limit that begins at i.
func (s *sentence) limitAt(i int, on chancery.Date) (end int, day chancery.Date, ok bool) {
	switch s.words[i].Norm {
	case "by", "before", "until", "through":
		if end, day, ok := s.byDay(i, on); ok {
			return end, day, ok
		}
		if s.words[i].Norm == "by" || s.words[i].Norm == "before" {
			return s.occasion(i + 1)
		}
	case "no", "not":
		if s.at(i+1).Norm == "later" && s.at(i+2).Norm == "than" && s.at(i-1).Norm != "by" {
			return s.point(i+3, on)
		}
	case "prior", "ahead":
		if s.at(i+1).is(isTo) || s.at(i+1).Norm == "of" {
			return s.occasion(i + 2)
		}
	case "between":
		return s.fromTo(i, on)
	case "later", "next":
		return s.laterPeriod(i, on)
	case "within", "in", "over", "during", "for":
		return s.span(i, on)
	case "this":
		return s.thisPeriod(i, on)
	}
	return 0, "", false
}

// byDay reads what may follow "by" when it is no agent.
func (s *sentence) byDay(i int, on chancery.Date) (int, chancery.Date, bool) {
	j := i + 1
	if s.at(j).is(isCoord) && s.at(j+1).is(isPrep) { // "by or around"
		j += 2
	}
	if (s.at(j).Norm == "no" || s.at(j).Norm == "not") && s.at(j+1).Norm == "later" {
		j += 3
	}
	end, day, ok := s.point(j, on)
	if ok && (s.at(i).Norm == "until" || s.at(i).Norm == "through") && day == "" {
		return 0, "", false
	}
	if ok && s.at(end).Norm == "at" && s.at(end+1).Norm == "the" && s.at(end+2).Norm == "latest" {
		end += 3
	}
	return end, day, ok
}

// occasion reads an event that sets a limit: "before the next summit", "by COP30".
func (s *sentence) occasion(j int) (int, chancery.Date, bool) {
	next := false
	for k := j; k < len(s.words) && k < j+10; k++ {
		w := &s.words[k]
		next = next || w.Norm == "next"
		if w.Upper && len(w.Norm) > 3 && w.Norm[:3] == "cop" && hasDigit(w.Norm) {
			return k + 1, "", true
		}
		if w.heading(eventHead) && (next || w.Upper) && !s.at(k+1).Upper && s.at(k+1).Norm != "partners" {
			return s.dated(k + 1)
		}
		if w.is(isPrep|isTo|isThat|isRel|isModal) || w.Kind == token.Mark && w.Norm != "'" && w.Norm != "-" && w.Norm != "/" || w.has(ingForm) {
			return 0, "", false
		}
	}
	return 0, "", false
}

// dated takes in the date of an event: "the Summit in May 2030".
func (s *sentence) dated(end int) (int, chancery.Date, bool) {
	if w := s.at(end); w.Norm == "in" || w.Norm == "on" {
		if stop, day, ok := s.point(end+1, ""); ok {
			return stop, day, true
		}
	}
	return end, "", true
}

// fromTo reads "between 2010 and 2015".
func (s *sentence) fromTo(i int, on chancery.Date) (int, chancery.Date, bool) {
	if s.at(i+1).Kind != token.Number || !isYear(s.at(i+1).Norm) || s.at(i+2).Norm != "and" {
		return 0, "", false
	}
	return s.point(i+3, on)
}

// laterPeriod reads "later this year" and "next year".
func (s *sentence) laterPeriod(i int, on chancery.Date) (int, chancery.Date, bool) {
	unit := s.at(i + 1).Norm
	if s.words[i].Norm == "later" {
		if s.at(i+1).Norm != "this" {
			return 0, "", false
		}
		return i + 3, periodEnd(s.at(i+2).Norm, 0, on), periods[s.at(i+2).Norm]
	}
	if unit != "year" && unit != "month" && unit != "week" || s.at(i-1).is(isDet|isPoss) || s.at(i+2).Norm == "'s" {
		return 0, "", false
	}
	return i + 2, periodEnd(unit, 1, on), true
}

// point reads a point in time: "2030", "the end of June 2009", "1 May 1990",
// "mid-century", "the next summit".
func (s *sentence) point(j int, on chancery.Date) (end int, day chancery.Date, ok bool) {
	part, j := s.partOf(j)
	w := s.at(j)
	switch {
	case w.Kind == token.Number && isYear(w.Norm):
		return s.yearEnd(j, part, on)
	case w.Kind == token.Number && s.at(j+1).is(isMonth), w.is(isMonth) && w.Upper:
		return s.dayOf(j, part, on)
	case w.Norm == "fiscal" && s.at(j+1).Norm == "year":
		return s.point(j+2, on)
	case part == "mid" && w.Norm == "century":
		return j + 1, "2050-12-31", true
	case w.Norm == "century" && part == "middle":
		return j + 1, "2050-12-31", true
	case w.Norm == "year" || w.Norm == "decade" || w.Norm == "month" || w.Norm == "week":
		if part == "" {
			return 0, "", false
		}
		return j + 1, periodEnd(w.Norm, 0, on), true
	case w.Norm == "this" && s.at(j+1).Norm == "year":
		return j + 2, periodEnd("year", 0, on), true
	case w.Norm == "next" && (s.at(j+1).Norm == "year" || s.at(j+1).Norm == "month" || s.at(j+1).Norm == "week"):
		return j + 2, periodEnd(s.at(j+1).Norm, 1, on), true
	case w.Norm == "next", w.Norm == "time" && s.at(j+1).Norm == "of" && part == "the":
		return s.untilMark(j + 1), "", true
	}
	return 0, "", false
}

// partOf reads "the end of", "early", "mid-", "the first half of" before a point in time.
func (s *sentence) partOf(j int) (part string, next int) {
	for range 6 {
		w := s.at(j)
		switch w.Norm {
		case "the", "our", "of", "around", "-", "about", "calendar", "its":
			if part == "" && w.Norm == "the" {
				part = "the"
			}
		case "end", "beginning", "middle", "mid", "early", "late", "first", "second", "half", "summer", "spring", "autumn", "fall", "winter", "start", "close", "third", "quarter":
			if part == "" || part == "the" || w.Norm == "half" && part == "first" {
				part = w.Norm + map[bool]string{true: "-first"}[w.Norm == "half" && part == "first"]
			}
		default:
			return part, j
		}
		j++
	}
	return part, j
}

func isYear(n string) bool {
	return len(n) == 4 && (n[:2] == "19" || n[:2] == "20" || n[:2] == "21")
}

// yearEnd is the last day of the year at j, or of the part of it; a year gone
// by sets no limit.
func (s *sentence) yearEnd(j int, part string, on chancery.Date) (int, chancery.Date, bool) {
	year := number4(s.words[j].Norm)
	if on.Year() > year {
		return 0, "", false
	}
	if s.at(j+1).Norm == "-" && isYear(s.at(j+2).Norm) && s.at(j+2).Kind == token.Number {
		return j + 3, dayIn(number4(s.at(j+2).Norm), time.December, 31), true
	}
	month, last := time.December, 31
	switch part {
	case "middle", "mid", "half-first", "summer":
		month, last = time.June, 30
	case "early", "beginning", "start", "spring":
		month, last = time.March, 31
	}
	return j + 1, dayIn(year, month, last), true
}

// dayOf reads "1 May 1990", "May 1, 1990", "May 1990", "May".
func (s *sentence) dayOf(j int, part string, on chancery.Date) (int, chancery.Date, bool) {
	day := 0
	if s.words[j].Kind == token.Number {
		day = number2(s.words[j].Norm)
		j++
	}
	month := monthOf(s.words[j].Norm)
	end := j + 1
	if day == 0 && s.at(end).Kind == token.Number && len(s.at(end).Norm) <= 2 {
		day = number2(s.at(end).Norm)
		end++
	}
	year := on.Year()
	k := end
	if s.at(k).Norm == "," {
		k++
	}
	if s.at(k).Kind == token.Number && isYear(s.at(k).Norm) {
		year = number4(s.at(k).Norm)
		end = k + 1
	}
	if year == 0 {
		return end, "", true
	}
	if year < on.Year() {
		return 0, "", false
	}
	if day == 0 || part == "end" {
		day = lastDay(year, month)
	}
	return end, dayIn(year, month, day), true
}

// span reads "within 18 months", "in the coming weeks", "over the next five years".
func (s *sentence) span(i int, on chancery.Date) (int, chancery.Date, bool) {
	lead := s.words[i].Norm
	if w := s.at(i + 2); lead != "within" && s.at(i+1).Norm == "the" && w.Kind == token.Number && isYear(w.Norm) && s.at(i+3).Norm == "s" && s.at(i+3).Span.Start == w.Span.End {
		return i + 4, dayIn(number4(w.Norm)+9, time.December, 31), number4(w.Norm)+9 >= on.Year() // "in the 2030s"
	}
	j, ahead := i+1, false
	for range 6 {
		switch s.at(j).Norm {
		case "the", "a", "period", "of", "our":
		case "next", "coming", "following":
			ahead = true
		default:
			goto counted
		}
		j++
	}
counted:
	count, end, ok := s.number(gauged(), j)
	if !ok {
		count, end = 0, j
	}
	unit := s.at(end).Norm
	if ok && s.at(end).Norm == "-" {
		unit = ""
	}
	if !periods[unit] {
		return 0, "", false
	}
	if !ahead && (!ok || lead == "for" || lead == "in" || lead == "during") {
		return 0, "", false
	}
	if lead == "over" && !ahead && !ok {
		return 0, "", false
	}
	if !ok && unit[len(unit)-1] != 's' {
		count, ok = 1, true
	}
	day := chancery.Date("")
	if ok {
		day = after(on, unit, int(count))
	}
	return s.ofPhrase(end + 1), day, true
}

// ofPhrase takes in what a period is of: "the coming year of action".
func (s *sentence) ofPhrase(end int) int {
	if s.at(end).Norm == "of" && s.at(end+1).Kind == token.Word && !s.at(end+1).is(isDet|isPoss) {
		return end + 2
	}
	return end
}

var periods = map[string]bool{"day": true, "days": true, "week": true, "weeks": true, "month": true, "months": true, "year": true, "years": true, "decade": true, "hours": true, "decades": true}

// thisPeriod reads "this week", "this coming week".
func (s *sentence) thisPeriod(i int, on chancery.Date) (int, chancery.Date, bool) {
	j := i + 1
	if s.at(j).Norm == "coming" {
		j++
	}
	unit := s.at(j).Norm
	before := s.at(i - 1)
	if !periods[unit] || s.at(j+1).Norm == "'s" || before.is(isMonth) || before.Norm == "earlier" || before.Norm == "of" || unit == "year" && s.at(s.past(j+1)).is(isWe) {
		return 0, "", false
	}
	return j + 1, periodEnd(unit, 0, on), true
}

// untilMark is where the phrase ends that begins before word j.
func (s *sentence) untilMark(j int) int {
	for k := j; k < len(s.words) && k < j+8; k++ {
		w := &s.words[k]
		if w.Kind == token.Mark && w.Norm != "-" && w.Norm != "/" && w.Norm != "." || w.is(isPrep|isCoord|isTo|isRel|isThat) && w.Norm != "of" {
			return k
		}
		if w.Norm == "." {
			return k
		}
	}
	return min(j+2, len(s.words))
}

func number4(n string) int {
	return int(n[0]-'0')*1000 + int(n[1]-'0')*100 + int(n[2]-'0')*10 + int(n[3]-'0')
}

func number2(n string) int {
	value := 0
	for i := 0; i < len(n) && i < 2; i++ {
		if n[i] < '0' || n[i] > '9' {
			return 0
		}
		value = value*10 + int(n[i]-'0')
	}
	return value
}
