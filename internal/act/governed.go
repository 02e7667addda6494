package act

import "strings"

// farthestDeed is how many words before a loose limit its verb may stand.
const farthestDeed = 30

// governed reports whether the words between the verdict's verb and a loose
// limit let it belong to a deed: "develop in 2030 a plan", not "the summit held
// in 2030", nor "support its presidency in 2030".
func (s *sentence) governed(v verdict, l *limit) bool {
	if v.rule == "commissive.look-forward" {
		return false
	}
	if s.instalment(v.end, l.at) {
		return true
	}
	event, valued := false, strings.HasPrefix(v.rule, "noun.")
	for k := l.at - 1; k >= v.end && k > l.at-farthestDeed; k-- {
		w := &s.words[k]
		switch {
		case w.Norm == ";" || w.Norm == ":":
			return false
		case besideEvents.Has(w.Norm) && s.at(k-2).is(isPrep) && s.at(k-1).Norm == "the":
			return true // "meet on the eve of the summit in Lima in May"
		case w.Norm == "hosting" && s.possessedBefore(k), w.Norm != "hosting" && w.begins(aHolding):
			return false
		case event && (w.is(isPrep) && !leadsEvent.Has(w.Norm) && s.at(k+1).Norm != "-" || w.is(isTo) && s.at(k+1).verb == nil):
			brings := w.is(isTo) && handingIn.Has(v.lemma) && v.lemma != "send"
			return w.Norm == "for" && v.lemma == "meet" || brings || timed().lists("convoked", v.lemma)
		case w.has(ingForm) && s.meeting(k) && s.at(k-1).Norm == ",": // "send a team, meeting first in Lagos in May"
			return true
		case event && preparing.Has(w.Norm): // "in preparing the summit in 2030"
			return false
		case s.meeting(k) && s.at(k-1).is(isTo|isModal) && !s.at(k+1).is(isPrep) && k+1 < l.at: // "to visit Lagos in 2030"
			return s.at(k-2).Norm != "forward"
		case w.heading(eventHead) && !w.heading(bodyHead), w.begins(aFestive) && w.Upper, s.meeting(k) && k > v.end, s.numberedName(k):
			event = true
			continue
		}
		if w.verb == nil || w.noun != nil && !s.at(k-1).is(isTo|isModal) {
			continue
		}
		switch {
		case w.form&partForm != 0 && w.form&(baseForm|ingForm) == 0:
			if s.attends(v, k) {
				return true
			}
			if s.causesIn(v, k) || s.dueThen(v, k) {
				return true
			}
			if s.at(k-1).is(isBe) || k+1 >= l.at || s.at(k+1).is(isPrep|isAdv|isTo) {
				return s.at(k-1).is(isBe) && s.owed(v, k)
			}
		case w.Upper && w.has(ingForm|baseForm), w.has(baseForm) && s.nounMarkBefore(k): // "the Standing Committee", "the Fund"
		case w.has(ingForm) && s.nounMarkBefore(k):
			if w.verb != nil && !timed().lists("convoked", w.verb.lemma) {
				continue // "a training college", "the training of guards"
			}
			return false
		case valued && !w.has(ingForm) && !s.at(k-1).is(isTo|isCoord|isModal): // "an accelerator partner"
		case s.at(k-1).is(isTo) && dueTo.Has(s.at(k-2).Norm) && !s.at(k-3).is(isBe): // "reforms due to end in 2030"
			return false
		case w.form&(ingForm|baseForm) != 0:
			return s.at(k-1).Norm != "to" || s.at(k-2).Norm != "forward"
		}
	}
	return !valued
}

// instalment reports whether it is told in [a, b) of one of several that are promised:
// "two exercises a year, the first of them in March".
func (s *sentence) instalment(a, b int) bool {
	for k := max(a, b-farthestAim) + 2; k < b; k++ {
		if s.at(k-1).Norm != "of" || !s.tellsPart(k-2) {
			continue
		}
		switch s.at(k).Norm {
		case "them", "these", "which", "whom":
			return true
		}
	}
	return false
}

// tellsPart reports whether the word at k tells which or how many of several are meant.
func (s *sentence) tellsPart(k int) bool {
	w := s.at(k)
	if partNumbers.Has(w.Norm) || partsOfMany.Has(w.Norm) || w.is(isQuant) {
		return true
	}
	_, _, ok := s.number(gauged(), k)
	return ok
}

// besideEvents are nouns of the time or the place beside an event at which something is done.
var besideEvents = list("beside events")

// meeting reports whether the word at k is an event with a day of its own; an
// assembly is a body as well.
func (s *sentence) meeting(k int) bool {
	return s.at(k).begins(anEvent) && !s.at(k).begins(aForum)
}

// attends reports whether the deed is done at the event that the participle at
// word k says is held: "take part in the conference to be held in May".
func (s *sentence) attends(v verdict, k int) bool {
	if s.at(k).verb == nil || !timed().lists("convoked", s.at(k).verb.lemma) {
		return false
	}
	if timed().lists("convoked", v.lemma) {
		return true
	}
	for i := k - 1; i >= v.at && i > k-14; i-- {
		switch w := s.at(i); {
		case w.is(isThat) && s.at(i-1).has(ingForm): // "noting that"
			return false
		case w.Norm == "at" || w.Norm == "during" || w.Norm == "through" && s.at(k-2).is(isTo): // "through courses to be held in May"
			return true
		case w.Norm == "in":
			return s.at(i-1).Norm == "part" || s.at(i-1).Norm == "participate" || s.at(i-2).Norm == "participate"
		case w.is(isTo) && s.at(i+1).verb == nil && !s.at(i+1).is(isBe):
			return handingIn.Has(v.lemma)
		case w.is(isPrep) && !leadsEvent.Has(w.Norm) && s.at(i+1).Norm != "-":
			return false
		}
	}
	return false
}

// handingIn are verbs of bringing something before a meeting.
var handingIn = list("handing in")

// hosted reports whether a clause tells when the event will be held that the
// issuers undertake to hold: "we will host the summit, which will be held in May".
func (s *sentence) hosted(v verdict, p *predicate) bool {
	if p.link != relativeLink || p.modal == "" || !timed().lists("convoked", p.lemma()) {
		return false
	}
	return timed().lists("convoked", v.lemma) || s.at(v.end).begins(aConvoked) || s.at(v.end-1).begins(aConvoked)
}

// preparing are words of what leads to an event.
var preparing = list("preparing")

// dueTo are words that tell of things what is to become of them.
var dueTo = list("due to")

// leadsEvent are prepositions that leave the date of an event to the deed:
// "sign the treaty at the summit in 2030".
var leadsEvent = list("leads event")

// owed reports whether the passive at word k is what the verdict promises.
func (s *sentence) owed(v verdict, k int) bool {
	if v.pred < 0 || v.pred >= len(s.preds) || k <= v.object+3 && k >= v.object {
		return !s.heldElsewhere(k)
	}
	if convokes(s.at(k)) && s.at(k-2).is(isTo) && s.convened(v.at, k) {
		return true
	}
	j := s.clauseOf(k)
	return j >= 0 && s.preds[j].at <= k && k < s.preds[j].end && s.preds[j].link != relativeLink
}

// heldElsewhere reports whether the passive at word k tells beside the deed when an event will be
// held that nobody undertakes to hold: "take part in the regatta, to be held in Lagos in 2030".
func (s *sentence) heldElsewhere(k int) bool {
	if !convokes(s.at(k)) || !s.at(k-2).is(isTo) || s.at(k-3).Norm != "," {
		return false
	}
	return !s.convened(s.start, k)
}

// convened reports whether in [a, b) it is told that somebody holds an event, or the issuers one
// together: "organise a course", "a joint seminar".
func (s *sentence) convened(a, b int) bool {
	for j := a; j < b; j++ {
		if w := s.at(j); convokes(w) || w.Norm == "joint" && s.at(j-1).is(isDet) && s.at(j+1).heading(eventHead) {
			return true
		}
	}
	return false
}

// convokes reports whether the word is a verb of holding an event.
func convokes(w *word) bool { return w.verb != nil && timed().lists("convoked", w.verb.lemma) }

// possessedBefore reports whether a possessive stands before word k: "their hosting of".
func (s *sentence) possessedBefore(k int) bool { return s.at(k-1).is(isPoss) || s.possessive(k-1) }

// nounMarkBefore reports whether what stands before word k makes a noun of it, or a word
// before one.
func (s *sentence) nounMarkBefore(k int) bool {
	return s.at(k-1).is(isDet|isPoss) || s.at(k-1).Norm == "'s"
}
