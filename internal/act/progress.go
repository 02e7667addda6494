package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// perfected judges "have agreed to": an undertaking where something is still
// owed, else a thing done.
func (s *sentence) perfected(p *predicate, f force, c string, at int) (verdict, bool) {
	switch f {
	case firm, intent, agree, decide, agreed:
		if s.at(p.at).Norm == "had" && s.preds[0].lemma() == "recall" { // "recalled that, under the pact, Norway had agreed to"
			break
		}
		if wasTried.Has(p.verb.lemma) || s.onlyTold(p) && !(c == "to" && s.at(p.at).Norm != "had" && s.stillOwed(at)) {
			break
		}
		switch {
		case f == agreed, f == firm && s.within(p.at, p.end, "today"), c == "to", c == "toing", c == "own", c == "that", c == "tonp" && p.verb.lemma == "commit":
			return s.forced(p, f, c, at)
		}
	case reached:
		return s.forced(p, f, c, at)
	case announce, decision, soft, extend:
		accepts := p.verb.lemma == "accept" && s.invited(at, at+8) // "have accepted the invitation to meet"
		byText := f == decision && (c == "that" || (s.at(at).Norm == "this" || s.at(at+1).Norm == "following") && s.anyWithin(at+1, at+4, texts))
		if (accepts || byText || s.within(p.at, p.end, "today")) && p.subject.kind.binds() {
			return s.forced(p, f, c, at)
		}
	case express, call, charge, condemn, welcome:
		if s.toldOfOne(p) {
			break // "Chile has called for a pause, and we salute it"
		}
		if p.verb.lemma != "have" && (p.verb.action == "" || p.verb.lemma == "renew" && f == express || p.verb.lemma == "invite") {
			return s.forced(p, f, c, at)
		}
	}
	v := s.verdict(p, isAssertion, "assert.past")
	v.reported = f == firm || p.verb.lemma == "commit" || p.verb.lemma == "pledge"
	if f == announce && p.verb.lemma == "announce" {
		v.reported = v.reported || s.sums && s.sumIn(p.end, p.end+8)
	}
	return v, true
}

// onlyTold reports whether it is told what was promised, by one of several or at some
// other time.
func (s *sentence) onlyTold(p *predicate) bool {
	if s.toldOfOne(p) {
		return true
	}
	return (p.verb.lemma == "pledge" || p.verb.lemma == "promise" || p.verb.lemma == "vow") && !s.within(p.at, p.end+1, "today")
}

// toldOfOne reports whether it is told of one state among several that speak
// what it has promised: "Norway has committed to".
func (s *sentence) toldOfOne(p *predicate) bool {
	sub := p.subject
	switch p.verb.lemma {
	case "commit", "pledge", "promise", "vow", "undertake":
	default:
		return false
	}
	return sub.kind == oneOf && !sub.plural && !sub.collective && len(s.speaks.nations) > 1 && s.nationIn(sub.a, sub.b) || sub.agency
}

// stillOwed reports whether what is done from word k on is to be done by a year
// that is yet to come: "has pledged to double its aid by 2040".
func (s *sentence) stillOwed(k int) bool {
	for i := k + 1; i < len(s.words) && i < k+farthest; i++ {
		switch w, before := &s.words[i], s.at(i-1); {
		case w.Norm == ";", w.is(isThat | isRel):
			return false
		case w.Kind == token.Number && isYear(w.Norm) && dueBefore.Has(before.Norm):
			return number4(w.Norm) > s.year
		}
	}
	return false
}

// dueBefore are words before a year by which something is due.
var dueBefore = list("due before")

// ongoing judges "are taking steps", "are imposing", "are working".
func (s *sentence) ongoing(p *predicate) (verdict, bool) {
	if next := s.at(p.end + 1); p.verb.lemma == "announce" && s.at(p.end).is(isCoord) && next.has(ingForm) && next.verb != nil {
		// "are announcing and taking steps"
		q := *p
		s.headVerb(&q.group, p.end+1)
		return s.ongoing(&q)
	}
	c, at := s.complement(p.end)
	now := !p.perfect && p.form != pastForm
	if now && p.verb.lemma == "go" && c == "to" {
		return s.verdict(p, commits(s.weight(at)), "commissive.going"), true
	}
	f := p.verb.force(c)
	switch f {
	case firm, intent, soft, call, condemn, welcome, express, forward, carryOn, announce, charge:
		if !s.occupies(p, c) {
			v, ok := s.forced(p, f, c, at)
			if v.act == chancery.Assertion && p.verb.action == concrete && underway.Has(p.verb.lemma) {
				break // "are sending a team"
			}
			return v, ok
		}
	}
	if !now {
		return s.verdict(p, isAssertion, "assert.ongoing"), true
	}
	switch {
	case f == intent && wasTried.Has(p.verb.lemma) && s.endeavours(p, c, at):
		return s.forced(p, f, c, at)
	case c == "with" && p.verb.lemma == "work" && p.subject.kind.binds():
		if to := s.withSomebodyTo(at); to > 0 && s.at(p.end).Norm == "with" && s.at(to).verb != nil && s.at(to).verb.action == concrete {
			return s.forced(p, intent, "to", to)
		}
	case p.verb.force("np") == decision && founds.Has(p.verb.lemma):
		return s.verdict(p, isDecision, "decision."+p.verb.lemma), true
	case p.verb.lemma == "enter" && s.at(p.end).Norm == "into":
		return s.verdict(p, isDecision, "decision.enter"), true
	}
	if s.takesSteps(p) || s.sums && (p.verb.deed() || giving.Has(p.verb.lemma)) && s.sumIn(p.end, p.end+8) {
		return s.verdict(p, commits(chancery.Intent), "commissive.ongoing"), true
	}
	return s.verdict(p, isAssertion, "assert.ongoing"), true
}

// occupies reports whether the verb tells what one is at rather than what one says or promises.
func (s *sentence) occupies(p *predicate, c string) bool {
	switch p.verb.lemma {
	case "cooperate", "support":
		return true
	case "undertake":
		if c == "np" {
			return true
		}
	}
	return wasTried.Has(p.verb.lemma) || p.verb.does()
}

// underway are verbs of what those who say that they are doing it are held to.
var underway = list("underway")

// withSomebodyTo is the verb behind who is worked with at word k, "working with
// partners to provide", or 0.
func (s *sentence) withSomebodyTo(k int) int {
	for j := k + 1; j < k+9; j++ {
		w := s.at(j)
		if w.is(isTo) && w.Kind == token.Word {
			c, at := s.complement(j)
			if c == "to" {
				return at
			}
			return 0
		}
		if w.Kind != token.Word || w.is(isRel|isThat|isModal|isBe) || w.is(isPrep) && w.Norm != "of" && w.Norm != "in" {
			return 0
		}
	}
	return 0
}

// founds are verbs of founding: what one "is launching" in a statement begins with it.
var founds = list("founds")

// endeavours reports whether what one "is seeking to", "is working towards" is
// meant as an undertaking; working or striving tells how one is occupied, unless
// what will come of it is a deed: "are working to finalize the list".
func (s *sentence) endeavours(p *predicate, c string, at int) bool {
	if !p.subject.kind.binds() || c == "np" {
		return false
	}
	if p.verb.lemma != "work" && p.verb.lemma != "strive" {
		return true
	}
	w := s.at(s.past(at))
	if s.within(p.end, at, "together") || s.within(p.end, at, "closely") || w.verb == nil {
		return false
	}
	return w.verb.action == concrete || w.verb.lemma == "develop" || s.figures && w.verb.action == general
}

// giving are verbs of what one does with money; who is giving a sum is held to it.
var giving = list("giving")

// takesSteps reports whether what is under way is a measure rather than an occupation.
func (s *sentence) takesSteps(p *predicate) bool {
	switch {
	case p.verb.lemma == "take":
		if s.anyWithin(p.end, p.end+6, stepNouns) {
			return true
		}
	case redoubling.Has(p.verb.lemma):
		return s.within(p.end, p.end+4, "efforts")
	case tightening.Has(p.verb.lemma):
		return s.at(s.past(p.end)).Norm == "our" || s.at(p.end).Norm == "up"
	}
	return underway.Has(p.verb.lemma) && s.at(p.end).Norm != "back" // "doubling back"
}

// redoubling are verbs of trying harder.
var redoubling = list("redoubling")

// tightening are verbs of doing more, or less, of what is one's own.
var tightening = list("tightening")

// stepNouns are nouns of what one takes who acts.
var stepNouns = list("step nouns")
