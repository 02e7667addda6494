package act

import (
	"fmt"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// limit is a time limit where it stands in the passage.
type limit struct {
	chancery.Deadline
	at, end int  // its words
	loose   bool // "in 2025", "this year": a limit only of the verb it stands with
}

// mostQuantities is how many limits or amounts of a passage are kept; a passage
// with more is a table.
const mostQuantities = 64

// cue is what leads a time limit.
type cue int

const (
	byCue cue = iota + 1
	beforeCue
	untilCue
	withinCue
	overCue
	inCue
	onCue
	atCue
	towardCue
	reportCue
)

var cues = map[string]cue{
	"by": byCue, "before": beforeCue, "until": untilCue, "within": withinCue, "over": overCue,
	"in": inCue, "on": onCue, "at": atCue, "toward": towardCue, "report": reportCue,
}

// timeWords is what the table of limits knows.
type timeWords struct {
	cues  phraseTree
	kinds map[string]*token.Table[bool] // kind to its words
}

// is reports whether the word is of a kind. Most words are of none, which is
// known without a look at the table.
func (t *timeWords) is(kind string, w *word) bool {
	return w.begins(aTime) && t.kinds[kind].Of(w.Norm)
}

// lists reports whether a word in its base form is of a kind.
func (t *timeWords) lists(kind, norm string) bool { return t.kinds[kind].Of(norm) }

var timed = sync.OnceValue(func() *timeWords {
	t, err := loadTimes()
	if err != nil {
		panic(err) // the table is part of the program
	}
	return t
})

func loadTimes() (*timeWords, error) {
	rows, err := table("limits")
	if err != nil {
		return nil, err
	}
	t := &timeWords{kinds: map[string]*token.Table[bool]{}}
	for _, row := range rows {
		kind, words, err := two(row)
		if err != nil {
			return nil, fmt.Errorf("table limits, %q: %w", row, err)
		}
		t.kinds[kind] = &token.Table[bool]{}
		for word := range strings.FieldsFuncSeq(words, func(r rune) bool { return r == '|' || kind == "south" && r == ' ' }) {
			t.kinds[kind].Set(word, true)
			if c := cues[kind]; c != 0 {
				t.cues.add(fold(word), int(c))
			}
		}
	}
	return t, nil
}

// limits finds the time limits: "by 2030", "within 18 months", "before the next
// summit". Their days are reckoned from the statement's date.
func (s *sentence) limits(on chancery.Date) []limit {
	var found []limit
	times := clock{sentence: s, timeWords: timed(), on: on}
	for i := s.start; i < len(s.words) && len(found) < mostQuantities; i++ {
		if !s.words[i].begins(aLimit) || s.words[i].Kind != token.Word || s.hidden(i) {
			continue
		}
		l, ok := times.limitAt(i)
		if !ok {
			continue
		}
		l.Span = span(s.words, i, l.end)
		l.Text = l.Span.In(s.body)
		l.at = i
		found = append(found, l)
		i = l.end - 1
	}
	return found
}

// clock reads times in a sentence, of a statement of a day.
type clock struct {
	*sentence
	*timeWords
	on chancery.Date
}

// limitAt reads the time limit that begins at i.
func (s *clock) limitAt(i int) (limit, bool) {
	if next := s.at(i + 1); s.is("onset", s.at(i-1)) && next.Norm != "the" && (next.Kind != token.Number || isYear(next.Norm)) {
		return limit{}, false // "starting in 2030" begins a habit, "commencing from 1 July" does not
	}
	c, n := s.cues.find(s.words[i:])
	j := i + n
	switch cue(c) {
	case byCue:
		if s.at(i).Norm == "in" && s.at(i+1).Norm == "time" {
			return s.inTimeFor(j)
		}
		return s.byTime(j, s.at(i-1).form&partForm != 0 || strings.HasSuffix(s.at(i-1).Norm, "ed"), stretch.close)
	case beforeCue:
		if l, ok := s.byTime(j, false, stretch.eve); ok {
			return l, l.Date != "" || s.at(j+1).Norm == "next" || !s.laidBefore(i)
		}
		end, ok := s.gathering(j)
		return limit{end: end}, ok && (s.words[i].Norm == "before" || s.words[i].Norm == "prior" || s.at(j).is(isPoss) && i > s.first())
	case untilCue:
		upTo := s.words[i].Norm == "up" && s.at(j-1).is(isTo) && j == i+2 // of a sum, if not of an end
		if p, ok := s.point(j); ok && !s.named(p) {
			return s.limit(p, false), p.last != "" && !s.gone(p) && (!upTo || p.ending)
		}
		end, ok := s.occasion(j, true)
		if !ok {
			end, ok = s.gathering(j)
		}
		return s.dated(j, end), ok && (s.words[i].Norm == "until" || s.words[i].Norm == "till")
	case withinCue:
		if end := s.term(j); end > 0 {
			return limit{end: end}, true
		}
		p, ok := s.period(j, withinCue)
		if !ok {
			p, ok = s.point(j)
		}
		return s.limit(p, false), ok
	case overCue, inCue:
		return s.inTime(i, j, cue(c))
	case onCue:
		return s.onDay(i, j)
	case atCue:
		return s.atTime(j)
	case reportCue:
		return s.toMeeting(i, j)
	case towardCue:
		p, ok := s.point(j)
		return s.limit(p, true), ok && p.parted && !s.gone(p)
	}
	return s.bareTime(i)
}

// laidBefore reports whether "before" at word i tells to whom something goes
// rather than when: "lay the bill before the Assembly".
func (s *clock) laidBefore(i int) bool {
	for k := i - 1; k >= s.start && k > i-6; k-- {
		if w := &s.words[k]; w.verb != nil && s.is("laying", w) {
			return true
		}
	}
	return false
}

// limit is the limit that a stretch of time sets by its last day.
func (s *clock) limit(p stretch, loose bool) limit {
	return limit{Deadline: chancery.Deadline{Date: p.last}, end: s.sooner(p.end), loose: loose}
}

// sooner takes in what says that a time is the last: "at the latest", "or
// sooner"; and the kind of year that two years are: "2013-14 financial year".
func (s *clock) sooner(end int) int {
	if s.at(end-1).Kind == token.Number && s.is("year", s.at(end)) && s.at(end+1).Norm == "year" {
		end += 2
	}
	switch next := s.at(end + 1).Norm; {
	case s.at(end).Norm == "or" && (next == "sooner" || next == "earlier" || next == "before"):
		return end + 2
	case s.at(end).Norm == "at" && next == "the" && s.at(end+2).Norm == "latest":
		return end + 3
	case s.at(end).Norm == "at" && next == "the" && s.at(end+2).Norm == "very" && s.at(end+3).Norm == "latest":
		return end + 4
	}
	return end
}

// eventDay reports whether a loose limit is the day of an event that the deed
// only leads to: "cooperate in the lead up to the summit in Oslo on 5 May".
func (s *sentence) eventDay(l *limit) bool {
	if !l.loose {
		return false
	}
	event := false
	for k := l.at - 1; k >= s.start && k > l.at-14; k-- {
		w := &s.words[k]
		switch {
		case w.heading(eventHead) && !w.heading(bodyHead), timed().is("event", w), numbered(w):
			event = true
		case w.Kind == token.Mark && w.Norm != "-", w.verb != nil && w.noun == nil && !event && !w.heading(eventHead):
			return false
		case event && w.is(isPrep|isTo) && w.Norm != "of":
			return w.is(isTo) || w.Norm == "for" || w.Norm == "towards" || w.Norm == "toward"
		}
	}
	return false
}

// gone reports whether the stretch was over when the statement was made.
func (s *clock) gone(p stretch) bool { return p.last != "" && p.last < s.on }

// ago reports whether a day gone by follows at j: "over eleven days in May 2021".
func (s *clock) ago(j int) bool {
	if s.at(j).Norm != "in" && s.at(j).Norm != "from" {
		return false
	}
	p, ok := s.point(j + 1)
	return ok && s.gone(p)
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
		l.Date = last(p)
		return l, !s.gone(p)
	}
	if end, ok := s.occasion(j, agent); ok {
		return s.dated(j, end), true
	}
	if s.is("feast", s.at(j)) && s.at(j).Upper && !s.at(j+1).Upper {
		return limit{end: j + 1}, true
	}
	if end, ok := s.dateless(j); ok && !agent {
		return limit{end: end}, true
	}
	if end, ok := s.endOf(j); ok {
		return limit{end: end}, true
	}
	if p, ok := s.period(j, byCue); ok {
		return s.limit(p, false), true
	}
	return limit{}, false
}

// atTime reads "at the end of May", "at our next meeting", "at its December meeting".
func (s *clock) atTime(j int) (limit, bool) {
	if p, ok := s.point(j); ok && p.parted && !s.named(p) {
		return s.limit(p, true), !s.gone(p)
	}
	end, ok := s.occasion(j, true)
	l := s.dated(j, end)
	if at, told := s.gathering(j); !ok && told && !s.at(j).indefinite() { // "at our meeting in October"
		l = s.dated(j, at)
		ok = l.end > at && l.Date > s.on
	}
	l.loose = true
	return l, ok
}

// inTime reads "in 2025", "over the next five years", "in the coming weeks",
// "for the period 2021-2024"; "for 2025" says what, not when.
func (s *clock) inTime(i, j int, c cue) (limit, bool) {
	p, ok := s.years(j)
	if !ok {
		p, ok = s.months(j)
	}
	if !ok && s.words[i].Norm == "for" {
		p, ok = s.restOf(j)
	}
	if ok {
		return s.limit(p, true), !s.gone(p) && !s.named(p) && (s.words[i].Norm != "for" || !planNouns.Has(s.at(i-1).Norm))
	}
	if p, ok := s.period(j, c); ok {
		soon := c == overCue && p.last == "" && s.soon(s.at(p.end-1).Norm)
		duration := s.words[i].Norm == "for"
		if duration && planNouns.Has(s.at(i-1).Norm) { // "budgets for the years to 2030"
			return limit{}, false
		}
		within := c == inCue && (p.counted || !duration) || p.counted && !s.ago(p.end)
		return s.limit(p, !p.reckoned && (p.last == "" || !p.counted || duration && s.at(i+1).Norm != "the")), within || soon
	}
	switch cueWord := s.words[i].Norm; cueWord {
	case "for", "between":
		return limit{}, false
	default:
		if c == overCue && cueWord != "in" && cueWord != "over" && j == i+1 {
			return limit{}, false
		}
	}
	p, ok = s.point(j)
	if end := s.term(j); !ok && end > 0 {
		return limit{end: end, loose: true}, true
	}
	p = s.andThen(p)
	return s.limit(p, true), ok && (s.on != "" || p.first != "" && s.speaks.entry) && !s.gone(p) && !s.named(p)
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
	return unit == "days" || unit == "weeks" || unit == "months"
}

// andThen takes in the second of two months or years: "in October and December
// 2013", "in 2014 and 2015".
func (s *clock) andThen(p stretch) stretch {
	last, next := s.at(p.end-1), s.at(p.end+1)
	if s.at(p.end).Norm != "and" || !(last.is(isMonth) && next.is(isMonth) || isYear(last.Norm) && isYear(next.Norm)) {
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
	case s.is("measure", w), s.is("event", w), w.Norm == "'s":
		return true
	case qualifies && month && (w.Upper || texts.Has(w.Norm)):
		return true
	}
	return qualifies && w.Upper && !w.is(isMonth) && s.at(p.end-2).Norm == "the"
}

// texts are what is named by the day on which it was issued: "the May 5 statement".
var texts = list("texts")
