package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// agreement judges agreeing and deciding by what is agreed.
func (s *sentence) agreement(p *predicate, f force, c string, at int) (verdict, bool) {
	v := s.verdict(p, isAssertion, "assert.agreed")
	v.object = at
	switch {
	case s.laysDown(p):
		v.sense, v.rule = isDecision, "decision.determine"
	case f == decide && (s.speaks.organ || s.organFounds(p, at)):
		return s.resolves(p, at), true
	case f == decide:
		v.sense, v.rule = commits(s.weight(at)), "commissive.decide"
	case (f == agreed || f == agree) && s.agreesFrame(at):
		v.sense, v.rule = isDecision, "decision.agree"
	case s.listsNow(at):
		v.sense, v.rule = commits(chancery.Intent), "commissive.agree"
	case c == "as" && s.at(at+1).Norm == "follows" && s.at(at+2).Norm == ":" && s.next(at+3) == "to":
		v.sense, v.rule = commits(s.weight(s.past(at+4))), "commissive.agree"
	case c == "that" || c == "np" && s.clauseAt(at):
	case f == reached:
		if k, ok := s.understanding(p); ok {
			v.sense, v.rule = k, "commissive.reached"
		}
	default:
		s.agreesOn(p, at, &v)
	}
	return v, true
}

// agreesOn makes of v what is agreed on at word at: a deed, or the noun of an undertaking.
func (s *sentence) agreesOn(p *predicate, at int, v *verdict) {
	if k, ok := s.dealOn(at); ok {
		v.sense, v.rule = k, "commissive.agree"
		if s.sums && s.sumIn(at, at+6) {
			v.strength = chancery.Firm // "agreed on a new $500 million programme"
		}
		return
	}
	noun, k, ok := s.nominal(at, s.until(p), possessed)
	if ok && k.act == chancery.Commitment && k.strength > chancery.Soft && s.next(noun+1) == "to" {
		// "agreed on the need for, and their readiness to give, aid"
		v.sense, v.rule, v.end, v.object = k, "noun."+s.at(noun).noun.lemma, noun+1, noun+1
	}
}

// agreesFrame reports whether what is agreed on, at word at, is a frame for what they
// will do, which is there by being agreed on: "agreed on a new mechanism".
func (s *sentence) agreesFrame(at int) bool {
	if s.at(at).is(isPrep | isTo) {
		at++
	}
	if !s.at(at-1).is(isTo) && s.setsOut(at) {
		return true
	}
	if !s.at(at).indefinite() {
		return false
	}
	for k := at + 1; k < at+6; k++ {
		w := s.at(k)
		if frameworks.Has(w.Norm) {
			next := s.at(k + 1)
			return !next.has(baseForm|partForm) && (w.noun == nil || !next.is(isTo)) // not "a plan to cut fares"
		}
		if w.Kind != token.Word || w.is(isPrep|isTo|isThat|isRel) {
			return false
		}
	}
	return false
}

// setsOut reports whether what is agreed on or endorsed, at word at, is a plan that the items
// spell out: "agreed on the following programme of work:".
func (s *sentence) setsOut(at int) bool {
	if s.at(at).Norm != "the" || s.at(at+1).Norm != "following" || s.at(len(s.words)-1).Norm != ":" {
		return false
	}
	return s.anyWithin(at+2, at+6, spelledOut)
}

// spelledOut are nouns of plans that a list spells out.
var spelledOut = list("spelled out")

// frameworks are nouns of what is agreed on to act within.
var frameworks = list("frameworks")

// listsNow reports whether what was agreed follows as a list: "agreed on the
// following:", "have agreed as follows:".
func (s *sentence) listsNow(at int) bool {
	return s.at(len(s.words)-1).Norm == ":" && len(s.words)-at < 8
}

// clauseAt reports whether what begins at word at is a clause that lost its
// "that": "agree further action is needed".
func (s *sentence) clauseAt(at int) bool {
	for k := range s.preds {
		if sub := s.preds[k].subject; sub.b > sub.a && sub.a == at && s.preds[k].link == embeddedLink {
			return true
		}
	}
	return false
}

// understanding reads "reached agreement to" and "came to an understanding on".
func (s *sentence) understanding(p *predicate) (sense, bool) {
	for k := p.end; k < len(s.words) && k < p.end+8 && !s.words[k].is(isTo); k++ {
		switch s.words[k].Norm {
		case "agreement", "understanding", "consensus":
			next := k + 1
			if s.amongThem(next) {
				next += 2
			}
			if c, at := s.complement(next); c == "to" {
				return commits(s.weight(at)), true
			} else if c == "on" && s.at(at+1).has(ingForm) && s.at(at+1).verb != nil {
				return commits(s.weight(at + 1)), true
			} else if c == "on" {
				return s.dealOn(at + 1)
			}
			return sense{}, false
		}
	}
	return sense{}, false
}

// amongThem reports whether the words at k are "among us", "between them" or the like.
func (s *sentence) amongThem(k int) bool {
	switch s.at(k).Norm {
	case "among", "between", "amongst":
		return s.at(k+1).Norm == "us" || s.at(k+1).Norm == "them"
	}
	return false
}

// dealOn judges the noun phrase that was agreed on: a deed, or a thought.
func (s *sentence) dealOn(at int) (sense, bool) {
	for k := at; k < len(s.words) && k < at+10; k++ {
		w := &s.words[k]
		switch {
		case w.Norm == "of" && collections.Has(s.at(k-1).Norm):
			continue
		case w.Norm == "of", w.Norm == "for" && needful.Has(s.at(k-1).Norm), w.Norm == "," && k > at+1, w.is(isTo | isThat | isRel):
			return sense{}, false
		}
		if w.has(ingForm) && w.verb != nil && k == at+1 {
			return commits(chancery.Intent), true
		}
		if w.Norm == "cease" && s.at(k+1).Norm == "-" {
			return commits(chancery.Firm), true // "agree to a cease-fire"
		}
		switch nounAction[w.Norm] {
		case concrete:
			return commits(chancery.Firm), true
		case general:
			return commits(chancery.Intent), true
		}
		if bargains.Has(w.Norm) {
			return commits(chancery.Intent), true
		}
	}
	return sense{}, false
}

// bargains are nouns of what is done by those who agree on it.
var bargains = list("bargains")

// needful are nouns of thinking that something be done, not of doing it.
var needful = list("needful")

// collections are nouns that stand for what they are of.
var collections = list("collections")

// nounAction are nouns of doing, and how what they name is done.
var nounAction = actions(list("concrete deeds"), list("general deeds"))

func actions(concretely, generally *token.List) map[string]action {
	of := map[string]action{}
	for _, noun := range concretely.Words() {
		of[noun] = concrete
	}
	for _, noun := range generally.Words() {
		of[noun] = general
	}
	return of
}
