package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// clockTime is the word behind an hour of the day that stands at word j before a day: "6
// p.m. on 15 August", "06:30 hours local time on"; or j.
func (s *clock) clockTime(j int) int {
	if w := s.at(j); w.Kind != token.Number || len(w.Norm) > 5 || isYear(w.Norm) && !clockUnits.Has(s.at(j+1).Norm) {
		return j
	}
	k := j + 1
	if mark := s.at(k).Norm; (mark == ":" || mark == ".") && s.at(k+1).Kind == token.Number {
		k += 2
	}
	told := k
	if half := s.at(k).Norm; (half == "a" || half == "p") && s.at(k+1).Norm == "." && s.at(k+2).Norm == "m" { // "6 p.m."
		if k += 3; s.at(k).Norm == "." {
			k++
		}
	}
	for k < j+farthestTime && clockUnits.Has(s.at(k).Norm) {
		k++
	}
	if k == told || s.at(k).Kind == token.Number {
		return j
	}
	if s.at(k).Norm == "on" || s.at(k).Norm == "of" {
		k++
	}
	return k
}

// clockUnits are words by which an hour of the day is told.
var clockUnits = list("clock units")

// dDay reads a day told from the one that a plan begins on: "D-Day", "D+14", "D-Day + 30
// days". Its date is in no text.
func (s *clock) dDay(j int) (stretch, bool) {
	w := s.at(j)
	if w.Norm != "d" && w.Norm != "d-day" || !w.Upper {
		return stretch{}, false
	}
	k := j + 1
	if s.at(k).Norm == "-" && s.at(k+1).Norm == "day" {
		k += 2
	}
	if mark := s.at(k).Norm; (mark == "+" || mark == "-" || mark == "plus") && s.at(k+1).Kind == token.Number {
		if k += 2; s.at(k).begins(aUnit) {
			k++
		}
	}
	return stretch{end: k}, k > j+1 || w.Norm == "d-day"
}

// nthDay reads a day by its number from an event on: "the third day following signature",
// "the first day of the second month after its ratification".
func (s *clock) nthDay(j int) (stretch, bool) {
	for range 2 {
		if s.at(j).Norm == "the" {
			j++
		}
		n, k := s.ordinal(j)
		if n == 0 || !s.at(k).begins(aUnit) {
			return stretch{}, false
		}
		switch s.at(k + 1).Norm {
		case "after", "following":
			p := stretch{end: s.eventEnd(k + 2), untold: true}
			if s.ownDay(k + 2) {
				p.last = after(s.on, s.at(k).Norm, n)
				p.first = p.last
			}
			return p, true
		case "of":
			j = k + 2
		default:
			return stretch{}, false
		}
	}
	return stretch{}, false
}

// seasonal reads the season of a kind of work or weather: "the 2006 growing season", "the
// coming planting season", "the vegetation period of 2009". It has a day where its year is told.
func (s *clock) seasonal(j int) (stretch, bool) {
	ahead, p := false, stretch{}
	for stop := j + farthestTime; j < stop; j++ {
		w := s.at(j)
		switch {
		case w.Norm == "the", beforeSpans.Has(w.Norm):
			continue
		case w.Norm == "this", w.Norm == "current", w.Norm == "present", yetToCome.Has(w.Norm):
			ahead = true
			continue
		case w.Kind == token.Number && isYear(w.Norm) && p.last == "":
			if q, ok := s.year(j); ok {
				p.first, p.last, j = q.first, q.last, q.end-1
				continue
			}
			return stretch{}, false
		}
		break
	}
	kind := 0
	for ; kind < 2 && seasonal.Has(s.at(j).Norm); kind++ {
		if j++; s.at(j).Norm == "and" && seasonal.Has(s.at(j+1).Norm) {
			j++
		}
	}
	if !seasonalEnds.Has(s.at(j).Norm) || kind == 0 && (p.last == "" || !strings.HasPrefix(s.at(j).Norm, "season")) {
		return stretch{}, false
	}
	p.end = j + 1
	if s.at(p.end).Norm == "of" && isYear(s.at(p.end+1).Norm) {
		if q, ok := s.year(p.end + 1); ok {
			p.first, p.last, p.end = q.first, q.last, q.end
		}
	}
	return p, p.last != "" || ahead
}

// seasonal are what seasons are told by, and seasonalEnds the nouns of such a season.
var seasonal, seasonalEnds = list("seasonal"), list("seasonal ends")

// weekOf reads "the week of 5 September", "week beginning 5 September".
func (s *clock) weekOf(j int) (stretch, bool) {
	if s.at(j).Norm != "week" {
		return stretch{}, false
	}
	switch s.at(j + 1).Norm {
	case "of", "beginning", "starting", "commencing":
	default:
		return stretch{}, false
	}
	k := j + 2
	if s.at(k).Norm == "the" {
		k++
	}
	if !s.dayOrMonth(k) && !s.ordinalDay(k) {
		return stretch{}, false
	}
	p, ok := s.day(k)
	if !ok || !p.daily {
		return stretch{}, false
	}
	p.last = max(p.last, shifted(p.first, 6))
	p.daily = false
	return p, true
}
