package act

import (
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// deadline finds the first time limit: "by 2030", "within 18 months", "before
// the next summit". Its day is reckoned from the statement's date.
func (s *sentence) deadline(on chancery.Date) *chancery.Deadline {
	for i := s.start; i < len(s.words); i++ {
		if s.words[i].Kind != token.Word || s.hidden(i) {
			continue
		}
		if end, day, ok := s.limitAt(i, on); ok {
			sp := span(s.words, i, end)
			return &chancery.Deadline{Text: sp.In(s.body), Date: day, Span: sp}
		}
	}
	return nil
}

// limitAt reads the time limit that begins at i.
func (s *sentence) limitAt(i int, on chancery.Date) (end int, day chancery.Date, ok bool) {
	switch s.words[i].Norm {
	case "by", "before", "until":
		return s.byDay(i, on)
	case "no", "not":
		if s.at(i+1).Norm == "later" && s.at(i+2).Norm == "than" && s.at(i-1).Norm != "by" {
			return s.point(i+3, on)
		}
	case "prior", "ahead":
		if s.at(i+2).Norm == "the" && s.at(i+3).Norm == "next" || s.at(i+2).Norm == "our" && s.at(i+3).Norm == "next" {
			return s.untilMark(i + 4), "", true
		}
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
	if ok && s.at(i).Norm == "until" && day == "" {
		return 0, "", false
	}
	if ok && s.at(end).Norm == "at" && s.at(end+1).Norm == "the" && s.at(end+2).Norm == "latest" {
		end += 3
	}
	return end, day, ok
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
	if unit != "week" && unit != "month" || s.at(j+1).Norm == "'s" {
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
