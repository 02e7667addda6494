package act

import "github.com/chancery-archive/chancery/internal/chancery"

// deadline picks the limit of what the verdict undertakes: the first behind its
// verb, or one that opens the passage, or else a loose one behind the verb.
func (s *sentence) deadline(v verdict, limits []limit) *chancery.Deadline {
	if v.act != chancery.Commitment {
		return nil
	}
	var loose *chancery.Deadline
	for k := range limits {
		switch l := &limits[k]; {
		case l.at < v.at || !s.limitsDeed(v, l):
		case !l.loose:
			return &l.Deadline
		case loose == nil:
			loose = &l.Deadline
		}
	}
	for k := range limits {
		if l := &limits[k]; l.at < v.at && s.opensWith(v, l) {
			return &l.Deadline
		}
	}
	return loose
}

// limitsDeed reports whether a limit behind the verdict's verb is one of what is
// promised, not of what others are asked for nor of what is only mentioned.
func (s *sentence) limitsDeed(v verdict, l *limit) bool {
	k := s.clauseOf(l.at)
	if k >= 0 && k != v.pred && s.preds[k].at > v.at {
		p := &s.preds[k]
		if l.loose && (p.link == adverbLink || p.link == relativeLink || p.link != embeddedLink && (p.subject.kind == thing || p.subject.kind == other)) {
			return false
		}
		if w, ok := s.judge(k); ok && (w.act == chancery.Call || w.act == chancery.Welcome || w.act == chancery.Condemnation || w.reported) {
			return false
		}
	}
	if s.asksIn(v.end, l.at) {
		return false
	}
	return !l.loose || !s.clauseIn(v.at, l.at) && s.governed(v, l)
}

// asksIn reports whether in [a, b) the passage turns to asking others: "and call
// on all States to".
func (s *sentence) asksIn(a, b int) bool {
	for k := max(a, 1); k < b; k++ {
		w := &s.words[k]
		if w.verb == nil || w.form&baseForm == 0 || !s.at(k-1).is(isCoord) && s.at(k-1).Norm != "," {
			continue
		}
		switch next := s.at(k + 1); w.verb.lemma {
		case "call":
			return next.Norm == "on" || next.Norm == "upon" || next.Norm == "for"
		case "urge", "invite", "ask", "request", "encourage":
			return next.is(isDet|isPoss|isQuant|isWe) || next.nation != 0
		}
	}
	return false
}

// clauseOf is the predicate whose clause the word at i stands in, or -1.
func (s *sentence) clauseOf(i int) int {
	found := -1
	for k := range s.preds {
		if s.preds[k].at > i {
			break
		}
		found = k
	}
	return found
}

// opensWith reports whether a limit before the verdict's verb opens its clause:
// "By the end of 2030, we will".
func (s *sentence) opensWith(v verdict, l *limit) bool {
	if s.clauseIn(s.start, l.at) {
		return false
	}
	if w := s.at(s.first()); l.at > s.first() && w.verb != nil && w.form&(ingForm|partForm) != 0 && w.form&baseForm == 0 && !aims[w.Norm] {
		return false
	}
	if !l.loose {
		return true
	}
	if v.pred >= 0 && v.pred < len(s.preds) {
		if sub := s.preds[v.pred].subject; sub.a < l.at && l.at < sub.b {
			return false
		}
	}
	return l.at <= s.first()+2 && !s.deedIn(s.first(), l.at)
}

// aims are participles whose limit is that of the undertaking they open; others
// tell what moves the issuers: "Encouraged by their aim to finish by 2030, we".
var aims = map[string]bool{"aiming": true, "seeking": true, "working": true, "striving": true, "determined": true, "resolved": true, "committed": true}

// deedIn reports whether a verb stands in [a, b).
func (s *sentence) deedIn(a, b int) bool {
	for k := a; k < b; k++ {
		if s.at(k).verb != nil && s.at(k).noun == nil {
			return true
		}
	}
	return false
}

// clauseIn reports whether another clause opens in [a, b).
func (s *sentence) clauseIn(a, b int) bool {
	for k := a; k < b && k < len(s.words); k++ {
		w := &s.words[k]
		if w.is(isRel|isSub) && !w.is(isAdv|isPrep) || w.Norm == "that" && s.at(k-1).lexeme != unknown && !s.at(k-1).is(isTo|isPrep) && s.at(k-1).verb == nil {
			return true
		}
		if w.Norm == "as" && (s.at(k+1).is(isWe) || s.at(k+1).Norm == "they") {
			return true
		}
	}
	return false
}

// farthestDeed is how many words before a loose limit its verb may stand.
const farthestDeed = 30

// governed reports whether the words between the verdict's verb and a loose
// limit let it belong to a deed: "develop in 2030 a plan", not "the summit held
// in 2030", nor "support its presidency in 2030".
func (s *sentence) governed(v verdict, l *limit) bool {
	if v.rule == "commissive.look-forward" {
		return false
	}
	event := false
	for k := l.at - 1; k >= v.end && k > l.at-farthestDeed; k-- {
		w := &s.words[k]
		switch {
		case w.Norm == ";" || w.Norm == ":":
			return false
		case timed().is("held", w.Norm) && w.Norm != "hosting" || w.Norm == "hosting" && (s.at(k-1).is(isPoss) || s.at(k-1).Norm == "'s" || s.at(k-1).Norm == "'"):
			return false
		case event && (w.is(isPrep) && !leadsEvent[w.Norm] || w.is(isTo) && s.at(k+1).verb == nil):
			return w.Norm == "for" && v.lemma == "meet"
		case w.heading(eventHead), timed().is("festive", w.Norm) && w.Upper:
			event = true
		}
		if w.verb == nil || w.noun != nil && !s.at(k-1).is(isTo|isModal) {
			continue
		}
		switch {
		case w.form&partForm != 0 && w.form&(baseForm|ingForm) == 0:
			if s.at(k-1).is(isBe) || k+1 >= l.at || s.at(k+1).is(isPrep|isAdv|isTo) {
				return s.at(k-1).is(isBe) && s.owed(v, k)
			}
		case w.has(ingForm) && (s.at(k-1).is(isPoss|isDet) || s.at(k-1).Norm == "'s"):
			return false
		case w.form&(ingForm|baseForm) != 0:
			return true
		}
	}
	return true
}

// leadsEvent are prepositions that leave the date of an event to the deed:
// "sign the treaty at the summit in 2030".
var leadsEvent = map[string]bool{"at": true, "of": true, "between": true, "in": true, "with": true}

// owed reports whether the passive at word k is what the verdict promises.
func (s *sentence) owed(v verdict, k int) bool {
	if v.pred < 0 || v.pred >= len(s.preds) || k <= v.object+3 && k >= v.object {
		return true
	}
	j := s.clauseOf(k)
	return j >= 0 && s.preds[j].at <= k && k < s.preds[j].end && s.preds[j].link != relativeLink
}
