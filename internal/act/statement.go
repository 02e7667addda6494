package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// statement judges a verb without a modal.
func (s *sentence) statement(p *predicate) (verdict, bool) {
	if p.neg || p.form == pastForm && s.at(p.at-1).Norm == "never" {
		return s.refusal(p)
	}
	if v, ok := s.standsBy(p); ok {
		return v, true
	}
	switch {
	case p.adj != nil:
		return s.described(p)
	case p.copula, p.passive, p.verb == nil:
		return s.copular(p), true
	case p.progressive:
		return s.ongoing(p)
	}
	if v, ok := s.takenFor(p); ok {
		return v, true
	}
	if v, ok := s.ofOneself(p); ok {
		return v, true
	}
	f, c, at := s.forceOf(p)
	if v, ok := s.byObject(p, c, at); ok {
		return v, true
	}
	if v, ok := s.takesOn(p); ok {
		return v, true
	}
	switch {
	case s.speaks.parties && s.keepsUp(p, f, c):
		v := s.verdict(p, commits(max(s.weight(p.head), chancery.Intent)), "commissive.provision")
		v.object = at
		return v, true
	case p.perfect:
		return s.perfected(p, f, c, at)
	case p.form == pastForm && s.over(p, f) && !s.meantBySaying(p, f):
		v := s.verdict(p, isAssertion, "assert.past")
		v.reported = offering.Has(p.verb.lemma) && f == firm && s.toldEarlier(p)
		return v, true
	}
	if v, ok := s.bySaying(p, f); ok {
		return v, true
	}
	return s.forced(p, f, c, at)
}

// standsBy judges "remain available to help" and "are at the side of".
func (s *sentence) standsBy(p *predicate) (verdict, bool) {
	if p.form == pastForm {
		return verdict{}, false
	}
	k, stays := s.past(p.end), p.copula || p.lemma() == "remain"
	switch {
	case s.at(k).Norm == "available" && s.at(k+1).is(isTo) && s.next(k+1) == "to" && (stays || p.lemma() == "stay"):
		return s.verdict(p, commits(chancery.Intent), "commissive.available"), true
	case stays && s.at(k).Norm == "at" && s.at(k+2).Norm == "disposal" && s.at(k+3).Norm == "of":
		return s.verdict(p, commits(chancery.Intent), "commissive.available"), true
	case stays && s.atSideOf(k):
		return s.verdict(p, commits(chancery.Soft), "commissive.behind"), true
	}
	return verdict{}, false
}

// ofOneself judges "declare ourselves ready to".
func (s *sentence) ofOneself(p *predicate) (verdict, bool) {
	k := p.end
	if !s.at(k).is(isRefl) {
		return verdict{}, false
	}
	if s.favours(k + 1) {
		return s.verdict(p, commits(chancery.Soft), "noun.favour"), true // "expressed themselves in favour of"
	}
	if s.at(k+1).adj == nil {
		return verdict{}, false
	}
	switch p.verb.lemma {
	case "declare", "consider", "show":
		q := *p
		q.verb, q.adj, q.head, q.end = nil, s.at(k+1).adj, k+1, k+2
		return s.described(&q)
	}
	return verdict{}, false
}

// forceOf is the force of the verb over what it governs, which kind of complement that
// is, and where it begins.
func (s *sentence) forceOf(p *predicate) (f force, c string, at int) {
	c, at = s.complement(p.end)
	f = p.verb.force(c)
	if f == "" && c != "end" {
		if c2, at2 := s.beyond(p.verb.frames, p.end); c2 != "" {
			c, at = c2, at2
			f = p.verb.force(c)
		}
	}
	if f == "" || f == assert && c == "with" {
		if c2, at2 := s.behindPartner(p, c); c2 != "" {
			f, c, at = p.verb.force(c2), c2, at2
		}
	}
	if f == "" && s.operativeVerb(p) {
		if f, c, at = s.operativeForce(p); f == "" && p.link == mainLink && instituting.Has(p.lemma()) {
			f = decision
		}
	}
	if f == assert && c == "np" && p.verb.lemma == "intend" && s.intendsTo(at) { // "intend this fund to open"
		f, c = intent, "to"
	}
	if p.lemma() == "stand" && c == "to" && s.at(p.end).Norm == "together" { // "stand together to support"
		f = soft
	}
	return f, c, at
}

// behindPartner is what the verb governs behind with whom, or for how long: "agreed with the Bank
// to lend", "renew for another year our pledge".
func (s *sentence) behindPartner(p *predicate, c string) (string, int) {
	switch {
	case c == "with" && p.verb.lemma == "agree" && s.actorAt(p.end+1):
		for k := p.end + 2; k < p.end+farthestLead && s.at(k).Kind == token.Word; k++ {
			if s.at(k).is(isTo) && s.next(k) == "to" {
				return s.complement(k)
			}
		}
	case c == "for" && p.verb.again || c == "for" && p.verb.force("np") == extend:
		for k := p.end + 1; k < p.end+5; k++ {
			if s.at(k).begins(aTime) {
				return s.complement(k + 1)
			}
		}
	}
	return "", 0
}

// byObject judges a verb that only brings in what is done: "take this opportunity to
// renew", "informed the Commission of its readiness to", "have come together to establish".
func (s *sentence) byObject(p *predicate, c string, at int) (verdict, bool) {
	switch p.verb.lemma {
	case "take":
		if s.chargeAt(p.end) && !p.perfect {
			return s.verdict(p, commits(chancery.Intent), "commissive.take"), true
		}
		chance := s.at(at + 1).Norm
		if p.form == pastForm || p.perfect || c != "np" || chance != "opportunity" && chance != "occasion" {
			return verdict{}, false
		}
		if c, at := s.complement(at + 2); c == "to" {
			return s.semi(p, at)
		}
	case "assume":
		if s.chargeAt(p.end) && !p.perfect {
			return s.verdict(p, commits(chancery.Intent), "commissive.assume"), true
		}
	case "inform", "notify":
		if k := s.toldOf(at); k > 0 {
			v, ok := s.expressed(p, express, "np", k)
			return v, ok && v.act == chancery.Commitment && v.strength > chancery.Soft
		}
	case "join", "come":
		if s.at(p.end).Norm != "together" || p.form == pastForm || !s.at(p.end+1).is(isTo) {
			return verdict{}, false
		}
		if w := s.at(s.past(p.end + 2)); w.has(baseForm) && w.verb != nil && founds.Has(w.verb.lemma) {
			return s.verdict(p, isDecision, "decision."+w.verb.lemma), true
		}
	}
	return verdict{}, false
}

// chargeAt reports whether what is taken on, at word k, is the charge of something that is
// named: "full responsibility for the upkeep".
func (s *sentence) chargeAt(k int) bool {
	for j := k; j < k+4; j++ {
		if s.at(j).Norm == "responsibility" || s.at(j).Norm == "charge" {
			return s.at(j+1).Norm == "for" || s.at(j).Norm == "charge" && s.at(j+1).Norm == "of"
		}
	}
	return false
}

// over reports whether the past tense tells of what was done, rather than does it.
func (s *sentence) over(p *predicate, f force) bool {
	if p.verb.lemma == "sign" && !s.speaks.parties && !s.within(s.start, p.end+1, "today") { // when they met
		return true
	}
	return p.verb.does() || f == intent && wasTried.Has(p.verb.lemma) || s.toldEarlier(p)
}

// meantBySaying reports whether the past tense is only that of the verb by which those who
// speak tell what they mean to do: "said that they aimed for".
func (s *sentence) meantBySaying(p *predicate, f force) bool {
	return f == intent && wasTried.Has(p.verb.lemma) && p.verb.lemma != "try" && s.toldOthers(p) && s.preds[p.governor].form == pastForm
}

// toldOf is where what somebody was informed of begins, if it is of those who inform,
// behind word k: "of its readiness"; or 0.
func (s *sentence) toldOf(k int) int {
	for j := k; j < k+8; j++ {
		if s.at(j).Norm == "of" && s.at(j+1).is(isPoss) {
			return j + 1
		}
	}
	return 0
}

// intendsTo reports whether an infinitive stands behind the noun phrase at word k.
func (s *sentence) intendsTo(k int) bool {
	for j := k + 1; j < k+10; j++ {
		if w := s.at(j); w.is(isTo) {
			next := s.at(s.past(j + 1))
			return next.Norm == "be" || next.has(baseForm)
		} else if w.Kind != token.Word || w.is(isRel|isThat|isModal|isBe) {
			return false
		}
	}
	return false
}

// keepsUp reports whether the clause is one of an agreement in the plain present,
// which binds its parties to what it says they do: "Each Party maintains a register".
func (s *sentence) keepsUp(p *predicate, f force, c string) bool {
	if p.link != mainLink || p.perfect || p.form == pastForm || p.subject.b <= p.subject.a || p.subject.kind != issuer || c == "end" {
		return false
	}
	if s.deedBehind(p) && f != express {
		return true // "Each Party bears its own costs"
	}
	return p.verb.deed() && (f == "" || p.verb.does()) || p.verb.lemma == "maintain" && c == "np"
}

// wasTried are verbs of intent that tell, in the past tense, what was done.
var wasTried = list("was tried")

// copular judges "are the", "were briefed", "is to".
func (s *sentence) copular(p *predicate) verdict {
	if v, ok := s.going(p); ok {
		return v
	}
	if p.passive && p.lemma() == "pledge" && p.form != pastForm && !p.perfect && p.modal == "" && p.subject.kind.binds() {
		if c, at := s.complement(p.end); c == "to" || c == "toing" || c == "tonp" {
			v, _ := s.forced(p, firm, c, at) // "are pledged to"
			return v
		}
	}
	if in := s.ofOneMind(p); in > 0 {
		if v := s.unitedIn(s.verdict(p, isAssertion, "assert.state"), in); v.speaksOut() {
			return v
		}
	}
	if k := s.past(p.end); p.copula && p.modal == "" && !p.neg && p.form != pastForm && (s.at(k).Norm == "behind" || s.favours(k)) {
		return s.verdict(p, commits(chancery.Soft), "commissive.behind")
	}
	if at, k, ok := s.nominal(p.end, s.until(p), possessed); ok && k.act != chancery.Assertion && s.at(s.past(p.end)).is(isPrep) {
		v := s.verdict(p, k, "noun."+s.at(at).noun.lemma)
		v.end, v.object = at+1, at+1
		return v
	}
	return s.verdict(p, isAssertion, "assert.state")
}

// atSideOf reports whether "at the side of" or the like, of somebody, stands at word k.
func (s *sentence) atSideOf(k int) bool {
	return s.at(k).is(isPrep) && s.at(k+1).Norm == "the" && s.at(k+2).Norm == "side" && s.at(k+3).Norm == "of"
}

// favours reports whether "in favour of" stands at word k, and nothing of another state behind.
func (s *sentence) favours(k int) bool {
	if s.at(k).Norm != "in" || !s.at(k+1).of("favour") || s.at(k+2).Norm != "of" {
		return false
	}
	return s.wordAhead(k+3, k+3+farthestLead, 0, s.foreignState) < 0
}

// going reads "are going to", "are on course to".
func (s *sentence) going(p *predicate) (verdict, bool) {
	k := s.past(p.end)
	if s.at(k).Norm == "going" && s.at(k+1).is(isTo) {
		return s.verdict(p, commits(s.weight(s.past(k+2))), "commissive.going"), true
	}
	if p.form == pastForm {
		return verdict{}, false
	}
	if p.lemma() == "set" && !p.perfect && s.at(p.end).is(isTo) && s.next(p.end) == "to" { // "is set to host"
		return s.verdict(p, commits(min(s.weight(s.past(p.end+1)), chancery.Intent)), "commissive.going"), !p.neg
	}
	inProcess := s.at(k).Norm == "in" && s.at(k+2).Norm == "process" && s.at(k+3).Norm == "of" && s.at(k+4).has(ingForm)
	if inProcess || p.lemma() == "set" && s.at(p.end).Norm == "on" && s.at(p.end+1).has(ingForm) {
		return s.verdict(p, commits(chancery.Intent), "commissive.going"), true
	}
	return verdict{}, false
}

// ofOneMind is the "in" behind which it is told in what those who speak are of one mind:
// "were at one in condemning"; or 0.
func (s *sentence) ofOneMind(p *predicate) int {
	if !p.copula || p.neg || p.modal != "" {
		return 0
	}
	k := s.past(p.end)
	switch {
	case s.at(k).Norm == "of" && s.at(k+2).Norm == "mind":
		k += 3
	case (s.at(k).Norm == "at" || s.at(k).Norm == "as") && s.at(k+1).Norm == "one":
		k += 2
	default:
		return 0
	}
	if s.at(k).Norm != "in" {
		return 0
	}
	return k
}
