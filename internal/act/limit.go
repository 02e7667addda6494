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
	at, end  int  // its words
	from     int  // where what is told before its cue begins: "ten days" of "ten days after"
	loose    bool // "in 2025", "this year": a limit only of the verb it stands with
	trailing bool // never one that opens the passage, where it tells of what has been
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
	afterCue
)

var cues = map[string]cue{
	"by": byCue, "before": beforeCue, "until": untilCue, "within": withinCue, "over": overCue,
	"in": inCue, "on": onCue, "at": atCue, "toward": towardCue, "report": reportCue, "after": afterCue,
}

// timeWords is what the table of limits knows.
type timeWords struct {
	cues  phraseTree
	bound phraseTree                    // what may stand before a number of units: "at least"
	kinds map[string]*token.Table[bool] // kind to its words
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
			if kind == "bound" {
				t.bound.add(fold(word), 1)
				continue
			}
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
	for i := s.seek(aLimit, s.start); i < len(s.words) && len(found) < mostQuantities; i = s.seek(aLimit, i+1) {
		w := &s.words[i]
		if w.Kind != token.Word || w.Norm == "the" && s.at(i+1).Norm != "next" || s.hidden(i) {
			continue // of what begins with "the" there is only "the next time"
		}
		l, ok := times.limitAt(i)
		if !ok {
			continue
		}
		from := i
		if l.from > 0 {
			from = l.from
		}
		l.Span = span(s.words, from, l.end)
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

// limitAt reads the time limit that begins at i, if it is none of a habit: "twice a year in June".
func (s *clock) limitAt(i int) (limit, bool) {
	c, n := s.cues.find(s.words[i:])
	if s.at(i-1).begins(anOnset) && s.beginsHabit(i, cue(c)) {
		return limit{}, false
	}
	l, ok := s.limitOf(i, i+n, cue(c))
	if ok && l.loose && s.yearless(i, l.end) && s.recurs(i, false) {
		return limit{}, false
	}
	return l, ok
}

// limitOf reads the limit that cue c at words [i, j) leads.
func (s *clock) limitOf(i, j int, c cue) (limit, bool) {
	switch c {
	case byCue:
		if s.at(i).Norm == "in" && s.at(i+1).Norm == "time" {
			return s.inTimeFor(j)
		}
		return s.byTime(j, s.at(i-1).form&partForm != 0 || strings.HasSuffix(s.at(i-1).Norm, "ed"), stretch.close)
	case beforeCue:
		l, ok := s.beforeTime(i, j)
		if from := s.intervalBefore(i); from < i {
			l.from = from
			ok = ok || from > s.start && l.end > j // "a month ahead of the conference"
		}
		return l, ok
	case untilCue:
		upTo := s.words[i].Norm == "up" && s.at(j-1).is(isTo) && j == i+2 // of a sum, if not of an end
		if p, ok := s.point(j); ok && !s.named(p) {
			return s.limit(p, false), (p.last != "" || p.untold) && !s.gone(p) && (!upTo || p.ending || s.yearAlone(j, p))
		}
		return s.untilEvent(i, j)
	case withinCue:
		return s.withinTime(i, j)
	case overCue, inCue:
		return s.inTime(i, j, c)
	case onCue:
		return s.onDay(i, j)
	case atCue:
		return s.atTime(j)
	case reportCue:
		return s.toMeeting(i, j)
	case afterCue:
		return s.intervalAt(i, j)
	case towardCue:
		p, ok := s.point(j)
		return s.limit(p, true), ok && p.parted && !s.gone(p)
	}
	return s.bareTime(i)
}

// beginsHabit reports whether the time that the cue at word i leads to is when a habit begins:
// "starting in 2030", not "commencing from 1 July" nor "starting no later than 2030".
func (s *clock) beginsHabit(i int, c cue) bool {
	if c == byCue || c == beforeCue || c == withinCue {
		return false
	}
	next := s.at(i + 1)
	return next.Norm != "the" && (next.Kind != token.Number || isYear(next.Norm)) && s.recurs(i, true)
}

// yearless reports whether the time at words [a, b) is a month or season of any year.
func (s *clock) yearless(a, b int) bool {
	last := s.at(b - 1)
	return last.is(isMonth) || last.begins(aSpring|aSummer|anAutumn|aWinter) && !s.anyWithin(a, b, pointedAhead)
}

// recurs reports whether it is told before word i that the deed is done again and again: "every
// year", "twice a month"; or also of what kind it is: "annual talks".
func (s *clock) recurs(i int, named bool) bool {
	for k := i - 1; k >= s.start && k > i-farthestAim; k-- {
		w, before := s.at(k), s.at(k-1)
		switch {
		case w.Norm == ";":
			return false
		case howOften.Has(w.Norm), named && recurring.Has(w.Norm):
			return true
		case w.begins(aUnit) && (before.indefinite() && !s.at(k-2).is(isPrep) || before.Norm == "each" || before.Norm == "per"):
			return true
		}
	}
	return false
}

// howOften are words that tell how often something is done, and pointedAhead those that make of a
// month, season or year the one that is meant.
var howOften, pointedAhead = list("how often"), list("pointed ahead")

// limit is the limit that a stretch of time sets by its last day.
func (s *clock) limit(p stretch, loose bool) limit {
	end := s.sooner(p.end)
	if end > p.end && s.at(end-1).Norm == "latest" {
		loose = false
	}
	return limit{Deadline: chancery.Deadline{Date: p.last}, end: end, loose: loose}
}

// sooner takes in what says that a time is the last, or the first: "at the latest", "or
// sooner", "onwards"; and the kind of year that two years are: "2013-14 financial year".
func (s *clock) sooner(end int) int {
	if s.at(end-1).Kind == token.Number && s.at(end).begins(aYearKind) && s.at(end+1).Norm == "year" {
		end += 2
	}
	switch next := s.at(end + 1).Norm; {
	case s.at(end).Norm == "onwards", s.at(end).Norm == "onward":
		return end + 1
	case s.at(end).Norm == "or" && (next == "sooner" || next == "earlier" || next == "before"):
		return end + 2
	case s.at(end).Norm == "latest":
		return end + 1
	case s.at(end).Norm == "at" && next == "latest":
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
		case w.heading(eventHead) && !w.heading(bodyHead), w.begins(anEvent), numbered(w):
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
