package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Where one government speaks of what it rules, or a party of what it would
// rule, little is said of who acts: "Stamp duty will be abolished", "Pensioners
// will receive £200". What those who rule will see done is undertaken; what
// only comes to pass is foretold.

// ofRuled judges what will be of the things and people that those who speak rule.
func (s *sentence) ofRuled(p *predicate) (verdict, bool) {
	if !s.speaks.rules || p.link != mainLink || p.perfect || p.form == pastForm || !s.ruledHere(p) {
		return verdict{}, false
	}
	switch {
	case p.subject.kind == expletive:
		return s.thereWillBe(p)
	case p.modal == "" && s.beingDone(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.under-way"), true
	case p.modal == "will" && p.copula && !p.neg && s.stressed(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.stress"), true
	case p.modal == "" && s.inHandTo(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.under-way"), true
	case p.modal != "will" && !s.isTo(p):
		return verdict{}, false
	case s.ordered(p), s.granted(p), s.lawful(p), s.setAt(p), s.begunOrEnded(p), s.planned(p), s.spared(p), s.setForAll(p), s.raisedTo(p):
		v := s.verdict(p, commits(s.weight(p.head)), "commissive.rule")
		v.object = p.head
		if c, at := s.complement(p.end); c == "to" { // "will be required to publish", "will have to publish"
			v.strength, v.object = s.weight(at), at
		}
		if s.lawful(p) || s.begunOrEnded(p) || p.copula && s.granted(p) && s.at(s.past(p.end)).Norm != "able" {
			v.strength = chancery.Firm
		}
		return v, true
	}
	return verdict{}, false
}

// isTo reports whether the predicate tells what is to be: "is to rise".
func (s *sentence) isTo(p *predicate) bool {
	return p.modal == "shall" && s.at(p.at).is(isBe)
}

// ruledHere reports whether nothing gives the subject, or what is done, to
// somebody else: another state, people at large, whoever stands behind "by".
func (s *sentence) ruledHere(p *predicate) bool {
	switch p.subject.kind {
	case issuer, oneOf, relative, demonstrative:
		return false
	}
	for k := p.subject.a; k < p.subject.b; k++ {
		w := &s.words[k]
		if w.nation != 0 && !s.speaks.nations[w.nation] {
			return false
		}
		if unruled.Has(w.Norm) {
			return false
		}
	}
	return !p.passive || !s.agent(p) && !s.doneBy(p)
}

// unruled are words that make a subject nobody's to rule.
var unruled = list("unruled")

// ordered reports whether the passive tells what is done by those who rule, or
// by order of theirs: "Waiting lists will be cut", "Councils will be required to".
func (s *sentence) ordered(p *predicate) bool {
	if !s.speaks.entry && !s.setHere(p.subject) && !s.requiredOfAll(p) {
		return false
	}
	if p.copula && p.subject.kind != other && s.unlistedPassive(p) {
		return true
	}
	if !p.passive || p.verb == nil || befalling.Has(p.verb.lemma) || ungiven.Has(p.verb.lemma) && p.verb.lemma != "need" {
		return false
	}
	if s.restsOn(p) || s.prophesied(p) {
		return false
	}
	if s.notTheirs(p.end, p.verb.lemma) {
		return false
	}
	return s.caredFor(p) || s.byOrder(p)
}

// befalling are verbs of what nobody promises to those it is done to.
var befalling = list("befalling")

// requiredOfAll reports whether it is of all of a kind, or none, that something is
// required or forbidden: "All new buildings will be required to".
func (s *sentence) requiredOfAll(p *predicate) bool {
	first := s.at(p.subject.a)
	if !first.is(isQuant) || first.is(isForeign) && first.Norm != "all" {
		return false
	}
	return p.verb != nil && imposing.Has(p.verb.lemma)
}

// imposing are verbs of requiring and forbidding.
var imposing = list("imposing")

// notTheirs reports whether what stands at word k, behind the participle of the
// verb, makes what is done nobody's order: "imposed from outside", "given up",
// "given little time", "closed on Monday".
func (s *sentence) notTheirs(k int, lemma string) bool {
	switch s.at(k).Norm {
	case "from":
		next := s.at(k + 1).Norm
		return next == "outside" || next == "abroad" || next == "above"
	case "on", "for":
		return lemma == "draw" || lemma == "close"
	case "up":
		return !withUp.Has(lemma)
	case "little", "few":
		return true
	}
	return false
}

// withUp are verbs that go with "up" where something is made, or made more.
var withUp = list("with up")

// caredFor reports whether somebody is looked after, or nobody left behind.
func (s *sentence) caredFor(p *predicate) bool {
	next := s.at(p.end).Norm
	switch p.verb.lemma {
	case "look":
		return next == "after"
	case "care":
		return next == "for"
	case "leave":
		return (next == "behind" || next == "unturned" || next == "out") && p.subject.b > p.subject.a && s.at(p.subject.a).Norm == "no"
	}
	return false
}

// byOrder reports whether the verb tells what is done by those who rule or, where
// it asks or allows, to whom and what.
func (s *sentence) byOrder(p *predicate) bool {
	switch c, at := s.complement(p.end); p.verb.lemma {
	case "require", "oblige":
		if p.neg && s.at(p.at+1).Norm == "no" {
			return true // "will no longer be required"
		}
		return c == "to" && s.at(at).verb != nil && s.at(at).verb.action == concrete
	case "hold", "stage":
		return p.subject.event || p.subject.deed || enacted.Has(s.at(p.subject.head).Norm)
	case "need":
		return p.neg && s.at(p.head-1).Norm != "not"
	}
	if c, _ := s.complement(p.end); permitting.Has(p.verb.lemma) {
		return c == "to" || p.subject.kind != other
	}
	return p.verb.deed() || administered.Has(p.verb.lemma)
}

// permitting are verbs of asking and allowing.
var permitting = list("permitting")

// enacted are nouns of what a government makes by law or order.
var enacted = list("enacted")

// setHere reports whether the subject is what those who rule set, make or serve;
// a long text tells of other things, too.
func (s *sentence) setHere(sub subject) bool {
	w := s.at(sub.head).Norm
	return setByRule(w) || s.servedBy(sub)
}

// setByRule reports whether the noun is of what those who rule set or make.
func setByRule(noun string) bool {
	return levers.Has(noun) || scaled.Has(noun) || enacted.Has(noun)
}

// scaledOrEnacted reports whether the subject is what those who rule give, make, or
// set the height of.
func (s *sentence) scaledOrEnacted(sub subject) bool {
	head := s.at(sub.head).Norm
	return sub.deed || scaled.Has(head) || enacted.Has(head)
}

// scaled are nouns of what a government sets the height of.
var scaled = list("scaled")

// unlistedPassive reports whether what will be of the subject is the participle of
// a verb that the tables do not know: "will be zero-rated".
func (s *sentence) unlistedPassive(p *predicate) bool {
	k := s.past(p.end)
	if s.at(k+1).Norm == "-" {
		k += 2 // "zero-rated"
	}
	if w := s.at(k); w.lexeme != unknown || len(w.Norm) < 5 || !strings.HasSuffix(w.Norm, "ed") || talkedOf.Has(w.Norm) {
		return false
	}
	return s.at(k+1).Norm != "by" && !s.servedBy(p.subject)
}

// talkedOf are participles of talking or thinking of a matter.
var talkedOf = list("talked of")

// granted reports whether people are said to get, have or be free of what only
// those who rule give and lift.
func (s *sentence) granted(p *predicate) bool {
	if !s.servedBy(p.subject) && !s.someHaveTo(p) {
		return false
	}
	k := s.past(p.end)
	switch {
	case p.copula:
		return !p.neg && entitled.Has(s.at(k).Norm)
	case p.verb == nil || p.passive:
		return false
	}
	switch p.verb.lemma {
	case "receive":
		return !p.neg
	case "keep":
		return !p.neg && s.at(p.subject.a).is(isQuant)
	case "have":
		return !amounting.Has(s.at(p.end).Norm) && s.owedOrGiven(p, k)
	case "go":
		return s.at(k).is(isTo) && (s.at(k+1).Norm == "jail" || s.at(k+1).Norm == "prison")
	case "face", "incur":
		return s.anyWithin(k, k+4, punishments)
	case "get":
		return s.gift(p.end)
	case "pay":
		return s.paysLess(p, k)
	}
	return false
}

// someHaveTo reports whether all of a kind, or many, that are no states have to do
// something: "Every landlord will have to".
func (s *sentence) someHaveTo(p *predicate) bool {
	return s.at(p.subject.a).is(isQuant) && p.lemma() == "have" && s.next(p.end) == "to" && !s.at(p.subject.head).heading(stateHead)
}

// owedOrGiven reports whether what people will have, at word k, is something to do or
// something that is given.
func (s *sentence) owedOrGiven(p *predicate, k int) bool {
	switch {
	case s.at(k).is(isTo) && s.at(k+1).verb.deed(), s.gift(p.end):
		return true
	}
	return s.at(p.subject.a).is(isQuant) && !p.neg && s.at(k).indefinite()
}

// paysLess reports whether people will pay less, at word k, or nothing: "will no
// longer pay", "nobody will pay", "will pay lower rates".
func (s *sentence) paysLess(p *predicate, k int) bool {
	if p.neg || s.at(p.subject.a).Norm == "no" || s.at(p.head-1).Norm == "longer" {
		return true
	}
	return s.at(p.end).Norm == "less" || s.at(k).Norm == "no" || s.at(k).Norm == "lower"
}

// punishments are what people face.
var punishments = list("punishments")

// entitled are words for what people are free or owed to do.
var entitled = list("entitled")

// gift reports whether what somebody will have or get, at word k, is of the kind
// that is given: "more help", "the right to", "a guaranteed place".
func (s *sentence) gift(k int) bool {
	return s.inPhrase(k, k+4, gifts) >= 0 || s.sums && s.numberIn(k, k+4)
}

// gifts are what people are given.
var gifts = list("gifts")

// servedBy reports whether the subject is people, or what works for them, whom
// a government serves or sets rules.
func (s *sentence) servedBy(sub subject) bool {
	head := sub.head
	if s.at(head).has(partForm) { // "drivers caught using"
		head = max(sub.a, head-1)
	}
	w := s.at(head).Norm
	if regulated.Has(w) && !s.at(head).heading(stateHead) {
		return true
	}
	return served.Has(w) || served.Has(strings.TrimSuffix(w, "s"))
}

// served are those whom a government serves.
var served = list("served")
