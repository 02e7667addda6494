package act

import "github.com/chancery-archive/chancery/internal/token"

// inTime reads "in 2025", "over the next five years", "in the coming weeks",
// "for the period 2021-2024"; "for 2025" says what, not when.
func (s *clock) inTime(i, j int, c cue) (limit, bool) {
	if !s.mayLast(j) {
		return limit{}, false
	}
	return s.readTime(i, j, c)
}

// readTime is [clock.inTime] for words of which times and spans may be told.
func (s *clock) readTime(i, j int, c cue) (limit, bool) {
	p, ok := s.seasonal(j) // "in the 2030/31 season", before its years
	if !ok {
		p, ok = s.years(j)
	}
	if !ok {
		p, ok = s.months(j)
	}
	if !ok {
		p, ok = s.restOf(j)
	}
	if !ok && s.at(j).Norm == "next" { // "in the course of next year"
		p, ok = s.current(j, "")
	}
	if ok {
		return s.limit(p, true), !s.gone(p) && !s.named(p) && (s.words[i].Norm != "for" || !s.planFor(i))
	}
	if p, ok := s.period(j, c); ok {
		soon := c == overCue && p.last == "" && s.soon(s.at(p.end-1).Norm)
		duration := s.words[i].Norm == "for"
		if duration && s.planFor(i) { // "budgets for the years to 2030"
			return limit{}, false
		}
		within := c == inCue && (p.counted || !duration) || p.counted && !s.ago(p.end)
		return s.limit(p, !p.reckoned && (p.last == "" || !p.counted || duration && s.at(i+1).Norm != "the")), within || soon
	}
	if end := s.lifeOf(j); end > 0 {
		return limit{end: end, loose: true}, true
	}
	switch cueWord := s.words[i].Norm; cueWord {
	case "for":
		if !scheduled.Has(s.at(i - 1).Norm) {
			return limit{}, false
		}
	case "between":
		return limit{}, false
	default:
		if c == overCue && cueWord != "in" && cueWord != "over" && j == i+1 && !isYear(s.at(j).Norm) {
			return limit{}, false
		}
	}
	p, ok = s.point(j)
	if end := s.term(j); !ok && end > 0 {
		return limit{end: end, loose: true}, true
	}
	p = s.andThen(p)
	dated := s.on != "" || p.first != "" && s.speaks.entry || ok && s.anyWithin(j, p.end, pointedAhead)
	return s.limit(p, true), ok && dated && !s.gone(p) && !s.named(p)
}

// mayLast reports whether a time or a span may be told from word j on: not "in accordance with",
// "for the Government".
func (s *clock) mayLast(j int) bool {
	for s.at(j).Norm == "the" {
		j++
	}
	return s.at(j).begins(inPoints | aSpan | aPeriod | aYearKind | aUnit | anOffice)
}

// scheduled are participles of what has a time set for it: "planned for May".
var scheduled = list("scheduled")

// planFor reports whether what stands before word i is a plan told apart by its years, out of
// which no sum is to come: not "$5 million under the two programmes".
func (s *clock) planFor(i int) bool {
	if !planNouns.Has(s.at(i - 1).Norm) {
		return false
	}
	for k := i - 2; k > s.start && k > i-farthestName && s.begun&anAmount != 0; k-- {
		switch w := &s.words[k]; {
		case w.Norm == "under" || w.Norm == "through":
			return s.at(i - 1).Upper
		case w.Kind != token.Word || w.is(isPrep|isTo|isRel|isThat) || w.verb != nil && w.noun == nil:
			return true
		}
	}
	return true
}

// planNouns are nouns of what is told apart by the years that it is for: "the Action
// Plan for 2025-2030".
var planNouns = list("plan nouns")

// restOf reads what is left of a stretch behind "for": "the rest of the year".
func (s *clock) restOf(j int) (stretch, bool) {
	if s.at(j).Norm != "the" || s.at(j+1).Norm != "rest" && s.at(j+1).Norm != "remainder" || s.at(j+2).Norm != "of" {
		return stretch{}, false
	}
	if s.at(j+3).Norm == "the" {
		return s.current(j+3, "end")
	}
	return s.point(j + 3)
}

// soon reports whether spans of this unit are short enough to hold somebody to
// some of them: "over the coming months", not years.
func (s *clock) soon(unit string) bool {
	return unit == "hours" || unit == "days" || unit == "weeks" || unit == "months"
}

// andThen takes in the second of two months or years: "in October and December
// 2013", "in 2014 and 2015".
func (s *clock) andThen(p stretch) stretch {
	last, next := s.at(p.end-1), s.at(p.end+1)
	if !(last.is(isMonth) && next.is(isMonth)) && !(isYear(last.Norm) && isYear(next.Norm)) {
		return p
	}
	switch s.at(p.end).Norm {
	case "and", "or", "/", "-":
	default:
		return p
	}
	if q, ok := s.base(p.end+1, ""); ok && q.last > p.first {
		p.end, p.last = q.end, q.last
	}
	return p
}

// named reports whether what looks like a point in time is the first word of a
// name or a yardstick: "the 2030 Spring Meetings", "the May 5 Statement", "2020 levels".
func (s *clock) named(p stretch) bool {
	w := s.at(p.end)
	year := s.at(p.end - 1)
	month := s.at(p.end-2).is(isMonth) && s.at(p.end-3).Norm == "the"
	qualifies := year.Kind == token.Number && w.Kind == token.Word
	switch {
	case w.begins(aMeasure), w.begins(anEvent), w.Norm == "'s":
		return true
	case qualifies && month && (w.Upper || texts.Has(w.Norm)):
		return true
	}
	return qualifies && w.Upper && !w.is(isMonth) && s.at(p.end-2).Norm == "the"
}

// texts are what is named by the day on which it was issued: "the May 5 statement".
var texts = list("texts")
