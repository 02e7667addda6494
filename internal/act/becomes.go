package act

import "github.com/chancery-archive/chancery/internal/token"

// untilVerb takes in what an event that ends before word end does, where it tells its time:
// "before the Conference opens", "until the elections are held".
func (s *clock) untilVerb(end int) int {
	w := s.at(end)
	switch {
	case w.is(isBe):
		if !limitVerbEnds.Has(s.at(end + 1).Norm) {
			return end
		}
	case w.verb == nil, !limitVerbs.Has(w.verb.lemma), w.form&(thirdForm|baseForm) == 0:
		return end
	}
	end++
	for k := end; k < end+4 && limitVerbEnds.Has(s.at(k).Norm); k++ {
		end = k + 1
	}
	return end
}

// limitVerbs are verbs of what has a time, of beginning and of ending; limitVerbEnds words
// that go with them.
var limitVerbs, limitVerbEnds = list("limit verbs"), list("limit verb ends")

// becomes reads what is to have happened: "before the new Parliament takes office", "before
// the moratorium expires", "before any drilling begins". It is something that begins or ends
// by its nature.
func (s *clock) becomes(j int) (end int, ok bool) {
	k, named := j, s.at(j).is(isDet|isPoss)
	if s.at(j).indefinite() {
		return 0, false
	}
	if named || anySuch.Has(s.at(j).Norm) {
		k++
	}
	for ; k < len(s.words) && k < j+farthestTime; k++ {
		w := &s.words[k]
		if named && s.runs(k) || worksBegun.Has(w.Norm) {
			if end = s.untilVerb(k + 1); end > k+1 {
				return end, true
			}
		}
		if w.Kind == token.Mark && w.Norm != "-" && w.Norm != "'" || w.is(isTo|isThat|isRel|isModal|isCoord) || w.is(isPrep) && w.Norm != "of" {
			return 0, false
		}
	}
	return 0, false
}

// runs reports whether the word at k is of what begins and ends at a time of its own.
func (s *clock) runs(k int) bool {
	w := &s.words[k]
	return w.begins(anEvent) || w.begins(aTenure) || w.begins(anOffice) || s.seasonAt(k) != 0 || terms.Has(w.Norm)
}

// terms are nouns of what runs for a time, or comes into force; worksBegun of what somebody
// begins, told with no article as well; anySuch are words that stand for one.
var terms, worksBegun, anySuch = list("terms"), list("works begun"), list("any such")

// weMeet reads when those who speak sit together again: "we next meet", "we meet again next
// year", "our Leaders meet in November".
func (s *clock) weMeet(j int) (l limit, ok bool) {
	k := j + 1
	if !s.at(j).is(isWe) && s.at(j).Norm != "they" {
		if !s.at(j).is(isDet|isPoss) && !(s.at(j).Upper && plural(s.at(j).Norm)) {
			return limit{}, false
		}
		for k < j+4 && s.at(k).Kind == token.Word && !s.sits(k) && !s.at(k).is(isPrep|isTo|isBe|isModal) && s.at(k).Norm != "next" {
			k++
		}
	}
	told := s.at(k).Norm == "next"
	if told {
		k++
	}
	if !s.sits(k) {
		return limit{}, false
	}
	for k++; s.at(k).Norm == "again" || s.at(k).Norm == "next" && !s.at(k+1).begins(aUnit) && !calendarSpans.Has(s.at(k+1).Norm); k++ {
		told = true
	}
	l = s.dated(j, k)
	if l.end == k {
		if p, ok := s.point(k); ok && !s.gone(p) {
			l = s.limit(p, false)
		}
	}
	return l, told || l.end > k
}

// sits reports whether the word at k is a verb of sitting together.
func (s *clock) sits(k int) bool {
	w := s.at(k)
	return w.verb != nil && w.form&(baseForm|thirdForm) != 0 && s.lists("sitting", w.verb.lemma)
}
