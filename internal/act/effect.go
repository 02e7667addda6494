package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// paysFor judges what the issuers' money and programmes will bring about where
// the passage says how much: "Norway's contribution of $2 million will fund
// clinics", "This initiative will create 5,000 places". Without a figure an effect
// is foretold.
func (s *sentence) paysFor(p *predicate) (verdict, bool) {
	if p.modal != "will" || p.neg || p.passive || p.verb == nil || p.link != mainLink || !s.sums || !s.theirs(p) || s.speaks.organ {
		return verdict{}, false
	}
	if !p.verb.deed() {
		return verdict{}, false
	}
	switch {
	case spends.Has(p.verb.lemma) && p.subject.kind != other && s.sumIn(p.subject.a, p.subject.b):
	case p.subject.kind == scheme && p.verb.lemma != "help" && s.numberIn(p.end, p.end+8):
	default:
		return verdict{}, false
	}
	v := s.verdict(p, commits(chancery.Firm), "commissive.effect")
	v.object = p.head
	return v, true
}

// sumIn reports whether money is named in [a, b).
func (s *sentence) sumIn(a, b int) bool {
	for k := max(a, 0); k < b && k < len(s.words); k++ {
		if s.moneyAt(k) {
			return true
		}
	}
	return false
}

// moneyAt reports whether a currency begins a sum at word k, by its sign or, before a
// figure, by its letters: "$5 million", "NOK 60 million".
func (s *sentence) moneyAt(k int) bool {
	w := s.at(k)
	if w.Kind == token.Mark {
		return currencySigns.Has(w.Norm)
	}
	return w.Caps && s.at(k+1).Kind == token.Number && gauged().code.Of(w.Norm) != ""
}

// spends are verbs of what money is given for.
var spends = list("spends")

// numberIn reports whether a number is written in figures in [a, b).
func (s *sentence) numberIn(a, b int) bool {
	for k := max(a, 0); k < b && k < len(s.words); k++ {
		if s.words[k].Kind == token.Number && !isYear(s.words[k].Norm) {
			return true
		}
	}
	return false
}

// instituted judges what exists by being said: "The Declaration has been adopted",
// "The Committee is hereby established".
func (s *sentence) instituted(p *predicate) (verdict, bool) {
	if !p.passive || p.modal != "" || p.neg || p.verb == nil || p.form == pastForm || p.link != mainLink {
		return verdict{}, false
	}
	if p.subject.kind.binds() || p.subject.kind == other || s.agent(p) {
		return verdict{}, false
	}
	hereby := s.within(p.at, p.end, "hereby") || s.within(p.at, p.end, "herewith")
	set := p.subject.kind == body && !p.subject.weak && !p.perfect && s.at(s.past(p.end)).Norm == "as"
	if v, ok := s.settled(p, hereby); ok {
		return v, true
	}
	if !hereby && !(set && founds.Has(p.verb.lemma)) && !(p.perfect && p.verb.lemma == "adopt") {
		return verdict{}, false
	}
	return s.verdict(p, isDecision, "decision."+p.verb.lemma), true
}

// settled judges what is said of a matter to have been done with it by saying so: "The
// recommendations are endorsed", "The eleven points are agreed".
func (s *sentence) settled(p *predicate, hereby bool) (verdict, bool) {
	first := s.at(p.subject.a).Norm
	definite := first == "the" || first == "these" || first == "this" || first == "all" || p.subject.ours
	if p.perfect || s.speaks.organ || !hereby && !(definite && settledBySaying.Has(p.verb.lemma) && !s.anyWithin(s.start, p.end, habits)) {
		return verdict{}, false
	}
	switch p.verb.force("np") {
	case soft:
		return s.verdict(p, commits(chancery.Soft), "commissive."+p.verb.lemma), true
	case condemn:
		return s.verdict(p, isCondemnation, "condemn."+p.verb.lemma), true
	case welcome:
		return s.verdict(p, isWelcome, "welcome."+p.verb.lemma), true
	case decision, agreed:
		return s.verdict(p, isDecision, "decision."+p.verb.lemma), true
	}
	return verdict{}, false
}

// settledBySaying are verbs of doing with a matter what is said to be done.
var settledBySaying = list("settled by saying")
