package act

// length is how long a span is, where it is told.
type length struct {
	from, end int // its words, the last that of its unit, or of what it is called: "a two-year period"
	unit      string
	count     float64
	counted   bool
	ahead     bool // it is said to lie ahead
}

// lengthAt reads how long a span is: "18 months", "the coming weeks", "a period of two years".
func (s *clock) lengthAt(j int, lead cue) (l length, ok bool) {
	j, l.ahead = s.toCome(j)
	if _, n := s.bound.find(s.words[min(j, len(s.words)):]); n > 0 {
		j, _ = s.toCome(j + n)
	}
	if s.at(j).Norm == "calendar" || s.at(j).Norm == "few" || s.at(j).Norm == "several" {
		j++
	}
	l.from = j
	l.count, l.end, l.counted = s.number(gauged(), j)
	if !l.counted {
		l.end = j
		if lead == withinCue && s.at(j-1).indefinite() {
			l.count, l.counted = 1, true
		}
	}
	if l.counted {
		l.count, l.end = s.longest(l.count, l.end)
	}
	if l.counted && unitWords.Has(s.at(l.end).Norm) {
		l.ahead = l.ahead || yetToCome.Has(s.at(l.end).Norm) || s.at(l.end).Norm == "more"
		l.end++
	}
	l.unit = s.at(l.end).Norm
	if !s.at(l.end).begins(aUnit) {
		return l, false
	}
	if s.at(l.end-1).Norm != "-" {
		return l, true
	}
	l.end++
	return l, s.at(l.end).begins(aPeriod) || spanNouns.Has(s.at(l.end).Norm)
}

// spanNouns are nouns of what lasts a span: "over a ten-year term".
var spanNouns = list("span nouns")

// unitWords are words between a number and the unit of time it counts.
var unitWords = list("unit words")

// longest reads the second number of a span told by two: "three to five years",
// "2-3 years".
func (s *clock) longest(count float64, end int) (most float64, next int) {
	if w := s.at(end); !w.is(isTo) && w.Norm != "-" && w.Norm != "or" {
		return count, end
	}
	most, next, ok := s.number(gauged(), end+1)
	if !ok || most <= count || !s.at(next).begins(aUnit) {
		return count, end
	}
	return most, next
}

// toCome reads "the next", "the coming", "a period of the next" before a span.
func (s *clock) toCome(j int) (next int, ahead bool) {
	for range 8 {
		switch w := s.at(j).Norm; {
		case w == "matter" && s.at(j+1).Norm == "of":
			ahead = true
		case beforeSpans.Has(w):
		case s.at(j).begins(aPeriod):
			ahead = ahead || s.at(j+1).Norm == "of" && s.at(j-1).Norm != "the"
		case yetToCome.Has(w):
			ahead = true
		default:
			return j, ahead
		}
		j++
	}
	return j, ahead
}

// beforeSpans are words before a span that tell nothing of when it begins.
var beforeSpans = list("before spans")

// yetToCome are words that make of a span one that is to come.
var yetToCome = list("yet to come")
