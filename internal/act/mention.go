package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// mentioned reports whether what is told at words [w, end) of a commitment is a fact
// beside what is promised: "Glad that Kuwait has given $5 million, we will", "a practice
// which 900 women suffered". What others gave and what has been is no amount of a promise.
func (s *sentence) mentioned(v verdict, w, end int, money bool) bool {
	if s.dueLater(end-1) && !s.inFront(v, w) {
		return false
	}
	if s.inFront(v, w) || s.inPastClause(v, w) || s.factOf(w, end, money) {
		return true
	}
	return s.noted(v.end, w) || s.onTopOf(w) || s.proposed(w) || s.ofOld(w)
}

// inFront reports whether word w stands in what opens the sentence and tells why the
// issuers act, before the subject of the verdict: "Having heard that", "While".
func (s *sentence) inFront(v verdict, w int) bool {
	if v.pred < 0 || v.pred >= len(s.preds) || w >= v.at {
		return false
	}
	to := v.at
	if sub := s.preds[v.pred].subject; sub.b > sub.a {
		to = sub.a
	}
	first := s.at(s.first())
	if s.yetToBe(w) {
		return false
	}
	opens := first.is(isSub) || factOpeners.Has(first.Norm) || first.has(ingForm|partForm) && first.verb != nil && !aims.Has(first.Norm)
	closed := false
	for k := s.first() + 1; k < to; k++ {
		switch x := s.at(k); {
		case x.Norm == ",":
			closed = closed || k > w
		case x.is(isThat):
			opens = opens || k < w
		}
	}
	return opens && closed && to > w
}

// yetToBe reports whether what is told at word w, before the promise, is something to
// come, or to be brought about: "Recognising that it will take ending", "to halve".
func (s *sentence) yetToBe(w int) bool {
	for k := w - 1; k > s.first(); k-- {
		x := s.at(k)
		if x.is(isModal) || x.has(ingForm) && x.verb != nil && x.noun == nil || s.toDo(k) {
			return true
		}
	}
	return false
}

// toDo reports whether "to" at word k leads an infinitive: "to at least double".
func (s *sentence) toDo(k int) bool {
	if !s.at(k).is(isTo) {
		return false
	}
	for j := k + 1; j < k+4; j++ {
		if w := s.at(j); w.verb != nil {
			return w.has(baseForm)
		}
	}
	return false
}

// factOpeners are words that open what is told before what is promised.
var factOpeners = list("fact openers")

// onTopOf reports whether the sum at word w is one that more is given besides: "in
// addition to the $5 million".
func (s *sentence) onTopOf(w int) bool {
	k := s.qualified(gauged(), w) - 1
	if !s.at(k).is(isDet | isPoss) {
		return false
	}
	a, b := s.at(k-2).Norm, s.at(k-1).Norm
	return a == "addition" && b == "to" || a == "top" && b == "of" || b == "besides" || b == "beyond"
}

// proposed reports whether what is told at word w is what others propose or ask for: "the
// proposal to raise the quota by 10 per cent".
func (s *sentence) proposed(w int) bool {
	for k := w - 1; k > s.start && k > w-farthestAim; k-- {
		switch x := s.at(k); {
		case x.Kind == token.Mark && x.Norm != "-" && x.Norm != "'", x.is(isModal | isRel | isThat):
			return false
		case s.toDo(k):
			for j := k - 1; j > s.start && j > k-2*farthestUnit && s.at(j).verb == nil && s.at(j).Kind == token.Word; j-- {
				if proposals.Has(s.at(j).Norm) {
					return !s.at(j-1).is(isPoss) && s.at(j-1).Norm != "a"
				}
			}
			return false
		}
	}
	return false
}

// proposals are nouns of what somebody would have done.
var proposals = list("proposals")

// ofOld reports whether what is told at word w stands between commas in what was done
// long ago: "the fund, set up in 1994 with $300 million, ".
func (s *sentence) ofOld(w int) bool {
	a, b := w-1, w
	for a > s.start && a > w-farthestAim && s.at(a).Norm != "," {
		a--
	}
	for b < len(s.words) && b < w+farthestAim && s.at(b).Norm != "," {
		b++
	}
	if x := s.at(a + 1); s.at(a).Norm != "," || x.verb == nil || x.form&partForm == 0 || x.has(baseForm) && !sameInPast.Has(x.Norm) {
		return false
	}
	for k := a; k < b; k++ {
		if x := s.at(k); isYear(x.Norm) && number4(x.Norm) < s.year || x.Norm == "ago" || x.Norm == "last" {
			return true
		}
	}
	return false
}

// inPastClause reports whether word w stands in a clause of its own that tells what has
// been or what others do: "; Spain has given $5 million", "and noted that".
func (s *sentence) inPastClause(v verdict, w int) bool {
	k := s.clauseOf(w)
	switch {
	case k == v.pred || v.pred < 0:
		return false
	case k < 0:
		return s.within(w, v.at, ";")
	}
	p := &s.preds[k]
	past := (p.perfect || p.form == pastForm) && (p.modal == "" || p.modal == "have")
	switch p.link {
	case relativeLink, adverbLink:
		return past && !s.closedBefore(p, w)
	case embeddedLink:
		return (past && p.governor != v.pred || s.admitted(v, p)) && !s.closedBefore(p, w)
	case adjunctLink:
		return false
	}
	before := s.at(p.subject.a - 1)
	if p.modal != "" || k > v.pred && (!past || before.Kind == token.Word && !before.is(isCoord)) {
		return false
	}
	u, ok := s.judge(k)
	if p.subject.kind.binds() && !(past && givenAway.Has(p.lemma())) {
		return u.act == chancery.Welcome
	}
	return !ok || u.act != chancery.Commitment && u.act != chancery.Decision && u.act != chancery.Call
}

// admitted reports whether the clause of p is what the issuers say they recognise beside
// their promise: "and recognise that our own share, at 17 per cent, falls short".
func (s *sentence) admitted(v verdict, p *predicate) bool {
	if p.modal != "" || p.governor < 0 || p.governor == v.pred || p.subject.kind.binds() {
		return false
	}
	u, ok := s.judge(p.governor)
	return ok && u.act == chancery.Assertion
}

// givenAway are verbs of giving what is gone by then; what has been set aside is still to
// be given.
var givenAway = list("given away")

// closedBefore reports whether the clause of p is over before word w: it opened behind a
// comma and ended at the next.
func (s *sentence) closedBefore(p *predicate, w int) bool {
	opened := false
	for k := p.at - 1; k > s.start && k > p.at-farthestAim && !opened; k-- {
		if s.at(k).Norm == "," {
			opened = true
		} else if s.at(k).is(isRel | isSub | isThat) {
			opened = s.at(k-1).Norm == "," || s.at(k-2).Norm == "," || k == s.first()
			break
		}
	}
	return opened && s.within(p.end, w, ",")
}

// factOf reports whether what stands at words [w, end) belongs to a clause that
// describes something and promises nothing of it: "where prices rose 40 per cent",
// "in which 54 sailors lost their lives". Of money only what has been is: "a fund which
// gives $5 million" is one that is promised.
func (s *sentence) factOf(w, end int, money bool) bool {
	r := s.relativeBefore(w)
	if k := s.clauseOf(w); r < 0 || k >= 0 && s.preds[k].at > r && s.preds[k].link == mainLink && s.at(s.preds[k].at-1).is(isCoord) {
		return false // "regretted the harm that it had done and announced $5 million"
	}
	for k := end; k < len(s.words) && k < end+farthestAim; k++ {
		x := s.at(k)
		if x.is(isModal) || x.Norm == "be" || x.is(isBe) && s.at(k+1).is(isTo) {
			return false // "that half of the funds will serve", "that ten observers be sent"
		}
		if x.Kind == token.Mark && x.Norm != "-" && x.Norm != "'" || x.is(isRel) {
			break
		}
	}
	if before := s.at(w - 1); before.Norm == "by" || before.is(isTo) {
		money = true
	}
	for k := range s.preds {
		if p := &s.preds[k]; r < p.at && p.at < w {
			if s.pastOf(p) {
				return true
			}
			return !p.subject.kind.binds() && !money
		}
	}
	next := s.at(s.past(r + 1))
	return !money || !next.has(baseForm|thirdForm) && (!plural(next.Norm) || next.noun != nil)
}

// thatClause reports whether "that" at word k opens a clause, and points at nothing: not
// "from that line".
func (s *sentence) thatClause(k int) bool {
	before, next := s.at(k-1), s.at(k+1)
	if !s.at(k).is(isThat) || k <= s.start+1 || before.is(isPrep|isTo|isCoord) {
		return false
	}
	return before.verb == nil || next.is(isDet|isPoss|isPron|isQuant) || next.Upper || next.Kind == token.Number
}

// bringsAbout are words before a "that" whose clause tells what is to be.
var bringsAbout = list("brings about")

// clauseOpeners are words that open a clause of what is so, beside what is promised.
var clauseOpeners = list("clause openers")

// pastOf reports whether p tells of the past, also by a verb that has one form for it all:
// "in which the Bank put".
func (s *sentence) pastOf(p *predicate) bool {
	return p.perfect || p.form == pastForm || !p.subject.plural && p.modal == "" && sameInPast.Has(s.at(p.head).Norm)
}

// sameInPast are verbs whose past is like their present.
var sameInPast = list("same in past")

// relativeBefore is the relative word, or "that", whose clause word w stands in with
// nobody who promises between them; or -1.
func (s *sentence) relativeBefore(w int) int {
	for k := w - 1; k > s.start && k > w-farthestAim; k-- {
		switch x := s.at(k); {
		case x.is(isRel), s.thatClause(k), clauseOpeners.Has(x.Norm) && !s.at(k+1).has(ingForm) && k+2 != w: // not "if feasible by May"
			if before := s.at(k - 1).Norm; x.Norm == "which" && before == "of" || x.is(isThat) && bringsAbout.Has(before) {
				return -1 // "of which a quarter will go", "so that it starts", "ensure that half of them open"
			}
			return k
		case x.Kind == token.Mark && x.Norm != "-" && x.Norm != "'", x.is(isWe | isModal), x.is(isHave) && s.at(k-1).is(isCoord), s.toDo(k):
			return -1
		}
	}
	return -1
}
