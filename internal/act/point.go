package act

import (
	"strings"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// stretch is a stretch of time where it is read: a day, a month, a year, what
// is left of one. Its days are "" where they cannot be told.
type stretch struct {
	end         int // behind its last word
	first, last chancery.Date
	daily       bool // days of a month
	counted     bool // so many years: a span that is told by number
	ending      bool // "the end of …"
	parted      bool // a part of it is meant
	reckoned    bool // it is reckoned from an event: "six months after the signing"
	untold      bool // its days are told elsewhere: "that year"
}

// close is the last day of the stretch, by which what is due by it is due.
func (p stretch) close() chancery.Date { return p.last }

// eve is the day before the stretch, on which what is due before it is due.
func (p stretch) eve() chancery.Date {
	if p.ending || p.first == "" {
		return p.last
	}
	return shifted(p.first, -1)
}

// farthestTime is how many words such as "the", "next", "period of" may stand
// before what tells a time.
const farthestTime = 8

// point reads a point in time: "2030", "the end of June 2009", "1 May 1990",
// "mid-century", "the first half of next year".
func (s *clock) point(j int) (stretch, bool) {
	if !s.at(j).begins(inPoints) {
		return stretch{}, false
	}
	part, j := s.partOf(j)
	p, ok := s.base(j, part)
	if !ok {
		return stretch{end: j, parted: true, untold: true}, strings.HasPrefix(part, "quarter") && part != "quarterlast" && s.phraseEnds(j)
	}
	p = p.part(part)
	p.parted = part != ""
	return p, true
}

// phraseEnds reports whether nothing at word j goes on with what stands before it.
func (s *clock) phraseEnds(j int) bool {
	w := s.at(j)
	return w.Kind != token.Word && w.Norm != "-" && w.Norm != "'" || w.is(isCoord) || w.is(isPrep) && w.Norm != "of"
}

// partOf reads "the end of", "early", "mid-", "the first half of" before a point in time.
func (s *clock) partOf(j int) (part string, next int) {
	for range 8 {
		w := s.at(j).Norm
		if !s.at(j).begins(inPoints) {
			break
		}
		if named, end := s.portionAt(j); named != "" {
			part, j = named, end
			continue
		}
		if k := s.clockTime(j); k > j {
			j = k
			continue
		}
		switch {
		case beforePoints.Has(w), w == "-" && part != "":
		case w == "year" && (isYear(s.at(j+1).Norm) || otherYear(s.at(j+1).Norm)): // "the year 2030"
		case w == "month" && s.at(j+1).Norm == "of" && s.at(j+2).is(isMonth): // "the month of March"
		case w == "midnight" || w == "noon" || w == "on" && (s.at(j-1).Norm == "midnight" || s.at(j-1).Norm == "noon"):
		case s.at(j).begins(anEarly):
			part = "early"
		case s.at(j).begins(aMid):
			part = "mid"
		case s.at(j).begins(aLate):
			part = "late"
		case s.at(j).begins(anEnd) && part == "":
			part = "end"
		case partNumbers.Has(w) && yearParts[s.at(j+1).Norm] != "":
			part = yearParts[s.at(j+1).Norm] + w
			j++
		case len(w) == 2 && (w[0] == 'q' || w[0] == 'h') && w[1] >= '1' && w[1] <= '4':
			part = map[byte]string{'q': "quarter", 'h': "half"}[w[0]] + ordinals[w[1]-'1']
		default:
			return part, j
		}
		j++
	}
	return part, j
}

// pointWords are words of a point in time that are of no other list.
var pointWords = list("point words")

// yearParts are words for halves and quarters of a year.
var yearParts = map[string]string{"half": "half", "semester": "half", "quarter": "quarter", "trimester": "quarter"}

var ordinals = [...]string{"first", "second", "third", "fourth"}

// partNumbers are words that number a half or a quarter.
var partNumbers = list("part numbers")

// base reads the day, month, year or longer that a point in time is, or is a part of.
func (s *clock) base(j int, part string) (stretch, bool) {
	w := s.at(j)
	switch {
	case !w.begins(inPoints):
		return stretch{}, false
	case w.Kind == token.Number && (part != "" || s.at(j-1).Norm == "year") && otherYear(w.Norm) && s.phraseEnds(j+1):
		return stretch{end: j + 1, untold: true}, true
	case w.Kind == token.Number && len(w.Norm) > 7 && len(w.Norm) < 11:
		return pointed(w.Norm, j)
	case w.Kind == token.Number && isYear(w.Norm):
		if p, ok := s.figured(j+4, j+2, j); ok && s.at(j+1).Norm == "-" && s.at(j+3).Norm == "-" {
			p.end = j + 5
			return p, true
		}
		return s.year(j)
	case w.Kind == token.Number && isYear(s.at(j+4).Norm) && s.at(j+1).Norm == "/" && s.at(j+3).Norm == "/":
		return s.yearLast(j)
	case w.Kind == token.Number || w.is(isMonth) && w.Upper || s.ordinalDay(j):
		return s.day(j)
	case w.begins(aYearKind) || w.Norm == "fy":
		k := j
		if w.Norm != "fy" {
			k++
		}
		switch fiscalYear := fiscal.Has(w.Norm) && isYear(s.at(k).Norm); { // "fiscal 2030"
		case fiscalYear:
			return s.base(k, part)
		case s.at(k).Norm == "year" && isYear(s.at(k+1).Norm), s.at(k).Norm == "fy":
			return s.base(k+1, part)
		}
	case len(w.Norm) == 6 && w.Norm[:2] == "fy" && isYear(w.Norm[2:]):
		return stretch{end: j + 1, first: dayIn(number4(w.Norm[2:]), time.January, 1), last: dayIn(number4(w.Norm[2:]), time.December, 31)}, true
	case w.Norm == "d", w.Norm == "d-day":
		return s.dDay(j)
	case w.Norm == "year" && part == "mid":
		p := spanOf("year", 0, s.on)
		p.end = j + 1
		return p, true
	case s.seasonAt(j) != 0:
		return s.season(j)
	case w.Norm == "this" || w.Norm == "next" || w.begins(aWeekday):
		if p, ok := s.weekday(j); ok {
			return p, true
		}
		if next := s.at(j + 1); next.is(isMonth) && next.Upper {
			return s.day(j + 1)
		}
	}
	if p, ok := s.weekOf(j); ok {
		return p, true
	}
	if p, ok := s.nthDay(j); ok {
		return p, true
	}
	return s.current(j, part)
}

// figured reads a day that is told in figures alone, which stand at words day, month and year:
// "2030-12-31", "31/12/2030".
func (s *clock) figured(day, month, year int) (stretch, bool) {
	if s.at(day).Kind != token.Number || s.at(month).Kind != token.Number {
		return stretch{}, false
	}
	return figuredDay(s.at(day).Norm, s.at(month).Norm, s.at(year).Norm)
}

func figuredDay(day, month, year string) (stretch, bool) {
	m := number2(month)
	if len(day) > 2 || len(month) > 2 || m < 1 || m > 12 {
		return stretch{}, false
	}
	p := days(number4(year), time.Month(m), number2(day), number2(day))
	return p, p.last != ""
}

// yearLast reads a day in figures whose year stands last: "31/12/2030", "12/31/2030". Which day
// "03/04/2030" is remains untold, as both orders are in use.
func (s *clock) yearLast(j int) (stretch, bool) {
	p, ok := s.figured(j, j+2, j+4)
	turned, also := s.figured(j+2, j, j+4)
	switch {
	case also && !ok:
		p, ok = turned, true
	case also && p != turned:
		p = stretch{untold: true}
	}
	p.end = j + 5
	return p, ok
}

// pointed reads a day in figures between points, which are one token: "31.12.2030".
func pointed(norm string, j int) (stretch, bool) {
	parts := strings.Split(norm, ".")
	if len(parts) != 3 || !isYear(parts[2]) {
		return stretch{}, false
	}
	p, ok := figuredDay(parts[0], parts[1], parts[2])
	p.end = j + 1
	return p, ok
}

// otherYear reports whether the number may be a year of the Iranian, Islamic or Buddhist era.
func otherYear(n string) bool {
	return len(n) == 4 && (n[:2] == "13" || n[:2] == "14" || n[:2] == "25") && isDigit(n[2]) && isDigit(n[3])
}

func isYear(n string) bool {
	return len(n) == 4 && (n[:2] == "19" || n[:2] == "20" || n[:2] == "21") && isDigit(n[2]) && isDigit(n[3])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// year reads "2030", "2021/22", "2021-2024", "2030s".
func (s *clock) year(j int) (stretch, bool) {
	from := number4(s.words[j].Norm)
	to, end := from, j+1
	next := s.at(end)
	switch {
	case next.Norm == "s" && next.Span.Start == s.words[j].Span.End || next.Norm == "'s" && from%10 == 0:
		to, end = from+9, end+1
	case next.Norm == "-" || next.Norm == "/":
		after := s.at(j + 2)
		if after.Kind == token.Number && isYear(after.Norm) {
			to, end = number4(after.Norm), j+3
		} else if after.Kind == token.Number && len(after.Norm) == 2 && number2(after.Norm) > from%100 {
			to, end = from/100*100+number2(after.Norm), j+3
		}
		if to == from+1 { // "2025/26" begins in the middle of its first year
			return stretch{end: end, first: dayIn(from, time.July, 1), last: dayIn(to, time.December, 31)}, true
		}
	case next.begins(aYearKind) && s.at(end+1).Norm == "year":
		end += 2 // "the 2014 budget year"
	case gauged().unit.Of(next.Norm) != "" || next.Norm == "%":
		return stretch{}, false
	}
	return stretch{end: end, first: dayIn(from, time.January, 1), last: dayIn(to, time.December, 31)}, true
}

// years reads "2010 to 2015", "2010 and 2015", "the period 2021-2024", "the 2021-2024 period".
func (s *clock) years(j int) (stretch, bool) {
	named := false
	for stop := j + farthestTime; j < stop && (s.at(j).Norm == "the" || s.at(j).begins(aPeriod) || s.yearsTold(j)); {
		named = named || s.at(j).Norm != "the"
		if j++; s.at(j).Norm == "from" || s.at(j).Norm == "of" {
			j++
		}
	}
	if w := s.at(j); w.Kind != token.Number || !isYear(w.Norm) {
		return stretch{}, false
	}
	p, ok := s.year(j)
	if ok && p.end == j+1 && s.leadsToYear(p.end) && isYear(s.at(p.end+1).Norm) {
		q, _ := s.year(p.end + 1)
		p.end, p.last = q.end, q.last
	}
	if s.at(p.end).begins(aPeriod) {
		p.end++
		named = true
	}
	return p, ok && (named || p.end > j+1 && p.last > p.first[:4]+"-12-31")
}

// beforePoints are words before a day or a year that tell nothing of when it is.
var beforePoints = list("before points")

// yearsTold reports whether the word at j says of what follows that it is years: "the
// years 2024 to 2027", "the fiscal years 2012 and 2013".
func (s *clock) yearsTold(j int) bool {
	if s.at(j).begins(aYearKind) {
		j++
	}
	if s.at(j).Norm == "year" && isYear(s.at(j+1).Norm) && s.at(j-1).begins(aYearKind) { // "the academic year 2025/26"
		return true
	}
	if s.at(j+1).Norm == "years" && isYear(s.at(j+2).Norm) { // "the three years 2025 to 2027"
		_, end, counted := s.number(gauged(), j)
		return counted && end == j+1
	}
	if s.at(j).Norm != "years" {
		return false
	}
	return isYear(s.at(j+1).Norm) || s.at(j-1).Kind == token.Word && s.at(j-1).begins(aYearKind)
}

// leadsToYear reports whether the word at k leads from one year to another.
func (s *clock) leadsToYear(k int) bool {
	w := s.at(k)
	if w.is(isCoord) {
		return s.at(k-2).Norm == "between" || s.at(k-2).Norm == "years"
	}
	return w.is(isTo) || w.Norm == "until" || w.Norm == "through"
}

// months reads from one month or day to another, behind "between" and "from".
func (s *clock) months(j int) (stretch, bool) {
	between := s.at(j-1).Norm == "between"
	if !between && s.at(j-1).Norm != "from" || !s.dayOrMonth(j) {
		return stretch{}, false
	}
	p, ok := s.day(j)
	next := s.at(p.end)
	if !ok || p.end == 0 || !s.dayOrMonth(p.end+1) {
		return stretch{}, false
	}
	if between && next.Norm != "and" || !between && !next.is(isTo) && next.Norm != "until" && next.Norm != "through" {
		return stretch{}, false
	}
	q, ok := s.day(p.end + 1)
	return q, ok
}

func (s *clock) dayOrMonth(j int) bool {
	w := s.at(j)
	return w.is(isMonth) && w.Upper || w.Kind == token.Number && len(w.Norm) <= 2
}

// day reads "1 May 1990", "6-9 May", "May 1, 1990", "May 1990", "May". Without a
// year it is the next one to come.
func (s *clock) day(j int) (stretch, bool) {
	from, to := 0, 0
	j = s.dayNumbers(j, &from, &to)
	for s.at(j).Norm == "of" || s.at(j).Norm == "day" {
		j++
	}
	if w := s.at(j); !w.is(isMonth) || !w.Upper {
		return stretch{}, false
	}
	month := monthOf(s.words[j].Norm)
	if j++; from == 0 && s.at(j).Kind == token.Number && !isYear(s.at(j).Norm) {
		j = s.dayNumbers(j, &from, &to)
	}
	return s.inYear(j, month, from, to)
}

// dayNumbers reads the number of a day, or of the first and last of some.
func (s *clock) dayNumbers(j int, from, to *int) int {
	if day, k := s.ordinal(j); s.ordinalDay(j) {
		*from, *to = day, day
		return k
	}
	number := func(k int) bool { return s.at(k).Kind == token.Number && len(s.at(k).Norm) <= 2 }
	for number(j) {
		*to = number2(s.at(j).Norm)
		if *from == 0 {
			*from = *to
		}
		j++
		switch s.at(j).Norm {
		case "st", "nd", "rd", "th":
			j++
		}
		if next := s.at(j); (next.Norm == "-" || next.Norm == "and" || next.is(isTo)) && number(j+1) {
			j++
			continue
		}
		break
	}
	return j
}

// inYear finishes a month, or days of one, by the year that may follow at j.
func (s *clock) inYear(j int, month time.Month, from, to int) (stretch, bool) {
	k := j
	if s.at(k).Norm == "," || s.at(k).Norm == "of" {
		k++
	}
	year, told := s.on.Year(), false
	if w := s.at(k); w.Kind == token.Number && isYear(w.Norm) {
		year, told, j = number4(w.Norm), true, k+1
	}
	if s.at(k).Norm == "this" && s.at(k+1).Norm == "year" {
		told, j = true, k+2
	}
	if s.at(k).Norm == "next" && s.at(k+1).Norm == "year" {
		year, told, j = year+1, true, k+2
	}
	if year == 0 || year == 1 && s.on == "" {
		return stretch{end: j}, true
	}
	p := days(year, month, from, to)
	if !told && p.last < s.on {
		p = days(year+1, month, from, to)
	}
	p.end = j
	return p, p.last != ""
}

func days(year int, month time.Month, from, to int) stretch {
	if from == 0 {
		return stretch{first: dayIn(year, month, 1), last: dayIn(year, month, lastDay(year, month))}
	}
	return stretch{first: dayIn(year, month, from), last: dayIn(year, month, max(from, to)), daily: true}
}

func number4(n string) int {
	return int(n[0]-'0')*1000 + int(n[1]-'0')*100 + int(n[2]-'0')*10 + int(n[3]-'0')
}

func number2(n string) int {
	value := 0
	for i := 0; i < len(n) && i < 2; i++ {
		if !isDigit(n[i]) {
			return 0
		}
		value = value*10 + int(n[i]-'0')
	}
	return value
}
