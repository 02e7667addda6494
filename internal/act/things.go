package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// ofThing judges what will happen to things: what issuers hold, set up and give
// will be held, set up and given by them.
func (s *sentence) ofThing(p *predicate) (verdict, bool) {
	if v, ok := s.ofOwnThing(p); ok {
		return v, true
	}
	if p.progressive && (p.modal == "" || p.modal == "will") && !p.neg && !p.perfect && p.form != pastForm {
		return s.aimIs(p)
	}
	if p.modal == "" {
		return s.ofThingNow(p)
	}
	return s.ofThingToCome(p)
}

// ofOwnThing judges what is said of the aims, promises, feelings, money and plans of
// those who speak, whether it is so or will be.
func (s *sentence) ofOwnThing(p *predicate) (verdict, bool) {
	for _, judge := range [...]func(*sentence, *predicate) (verdict, bool){
		(*sentence).ourNoun, (*sentence).ofPromise, (*sentence).pledgeStands, (*sentence).aimsAt, (*sentence).raised,
		(*sentence).someSay, (*sentence).felt, (*sentence).paysFor, (*sentence).ofScheme,
	} {
		if v, ok := judge(s, p); ok {
			return v, true
		}
	}
	if s.goesTo(p) {
		return s.verdict(p, commits(s.weight(p.head)), "commissive.goes-to"), true
	}
	if s.isTo(p) && !p.passive && !p.neg && p.form != pastForm && p.subject.ours && s.at(p.subject.head).Norm == "policy" {
		return s.verdict(p, commits(chancery.Intent), "commissive.policy"), true
	}
	if v, ok := s.plannedThing(p); ok {
		return v, true
	}
	if v, ok := s.costs(p); ok && (p.modal == "will" || p.governor >= 0) {
		return v, true
	}
	return s.ourPriority(p)
}

// ofPromise judges promises that are or will be kept.
func (s *sentence) ofPromise(p *predicate) (verdict, bool) {
	switch {
	case s.redeems(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.redeem"), true
	case s.goesOnBeing(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.will-be"), true
	}
	return verdict{}, false
}

// goesTo reports whether money of those who speak will go to somebody: "Half of the
// funding will go to the islands".
func (s *sentence) goesTo(p *predicate) bool {
	if p.modal != "will" || p.lemma() != "go" || p.neg || s.speaks.organ || !s.moneyIn(p.subject) || !s.theirs(p) {
		return false
	}
	return s.at(p.end).is(isTo) && s.next(p.end) == "tonp"
}

// ofThingNow judges what is said of a thing without a modal.
func (s *sentence) ofThingNow(p *predicate) (verdict, bool) {
	switch {
	case p.verb != nil && bearsOut.Has(p.verb.lemma):
		return s.bornOut(p)
	case s.setsApart(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.set-apart"), true
	case p.passive && p.lemma() == "accept" && !p.neg && s.invited(p.subject.a, p.subject.b):
		return s.verdict(p, commits(chancery.Intent), "commissive.accept"), true
	case p.adj != nil && p.adj.lemma == "agreed" && p.form != pastForm && s.agreedMatter(p):
		return s.verdict(p, isDecision, "decision.agree"), true
	case s.standReady(p):
		return s.verdict(p, commits(chancery.Intent), "commissive."+p.lemma()), true
	case p.adj != nil:
		return s.verdictOnThing(p)
	case p.subject.kind == scheme && !p.aux && (p.lemma() == "plan" || p.lemma() == "intend"):
		c, at := s.complement(p.end)
		return s.forced(p, intent, c, at)
	case p.verb == nil || s.next(p.end) != "to":
		return verdict{}, false
	case p.subject.ours && !p.aux && p.form != pastForm && p.verb.force("to") == intent && p.verb.lemma != "work":
		return s.verdict(p, commits(chancery.Intent), "commissive.ours"), true
	case p.passive && !p.neg && p.subject.deed && s.meantToBe(p):
		return s.verdict(p, commits(chancery.Intent), "commissive."+p.lemma()), true
	}
	return verdict{}, false
}

// setsApart reports whether it is told what a sum of those who speak is kept for: "Of this, $5
// million is reserved for schools".
func (s *sentence) setsApart(p *predicate) bool {
	if a := p.subject.a; p.neg || p.perfect || p.form == pastForm || p.link != mainLink || s.speaks.organ || !s.sumIn(a-1, a+1) && !s.moneyIn(p.subject) {
		return false
	}
	done := p.head
	if p.copula {
		done = s.past(p.end)
	}
	if !keptFor.Has(s.at(done).Norm) || !s.theirs(p) || s.foreign(p.subject) || s.agent(p) || s.doneBy(p) {
		return false
	}
	next := s.at(done + 1)
	return next.Norm == "for" || next.is(isTo) || next.Norm == "aside"
}

// keptFor are participles of money that is kept for something.
var keptFor = list("kept for")

// standReady reports whether some who are told only by what they are, and not as somebody
// else's, stand ready to do something: "The crews concerned stand ready to".
func (s *sentence) standReady(p *predicate) bool {
	if p.adj == nil || p.neg || p.link != mainLink || p.form == pastForm || s.speaks.organ || s.at(p.at).lemma() != "stand" {
		return false
	}
	return lookup(p.adj.frames, "to") == intent && s.next(p.end) == "to" && s.theirs(p) && !s.foreign(p.subject)
}

// agreedMatter reports whether it is told of a matter by name that it is agreed: "The
// recommendations of the panel are agreed".
func (s *sentence) agreedMatter(p *predicate) bool {
	next := s.at(p.end)
	ends := next.Kind != token.Word || next.is(isCoord) || next.Norm == "as" || p.end >= len(s.words)
	return s.at(p.subject.a).Norm == "the" && ends && !p.neg && !p.perfect && p.link == mainLink && !s.speaks.organ
}

// meantToBe reports whether the passive tells what is to be done: "is planned to".
func (s *sentence) meantToBe(p *predicate) bool {
	switch p.verb.lemma {
	case "intend":
		return s.toBe(p.end)
	case "plan", "propose":
		return true
	}
	return false
}

// toBe reports whether the infinitive at word k is of what is to be done, not of what a
// thing is there for: "is intended to be signed".
func (s *sentence) toBe(k int) bool {
	_, at := s.complement(k)
	return s.at(at).is(isBe)
}

// ofThingToCome judges what a thing will, shall or would do, or is to have done to it.
func (s *sentence) ofThingToCome(p *predicate) (verdict, bool) {
	switch {
	case s.keptByUs(p):
		return s.verdict(p, commits(chancery.Firm), "commissive.remain"), true
	case s.metWith(p) && !s.speaks.organ:
		return s.verdict(p, commits(chancery.Intent), "commissive.threat"), true
	case p.modal == "will" && p.adj != nil && !p.neg && givenTo.Has(p.adj.lemma) && !s.agent(p) && s.theirs(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.will-be"), true
	case s.comesAbout(p), s.hostedFor(p):
		return s.comes(p), true
	case s.setsCourse(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.policy"), true
	case s.unlistedDone(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.will-be"), true
	case s.speaks.organ && p.modal == "shall" && !s.at(p.at).is(isBe):
		return s.ordained(p)
	case s.provides(p) && (p.modal == "shall" || s.standing(p) && !p.copula):
		return s.provision(p), true
	case p.modal == "shall" && s.at(p.at).is(isBe) && !p.passive:
		return s.aimIs(p)
	case obliges(p.modal) && p.modal != "shall":
		return s.ofOthers(p)
	case s.shallBe(p):
		return s.verdict(p, commits(s.weight(p.head)), "commissive.shall"), true
	case !p.shalls() && !(p.modal == "would" && (p.link == embeddedLink || s.minuted(p))):
		return verdict{}, false
	case p.passive:
		return s.ofThingDone(p)
	}
	return s.ofThingDoing(p)
}

// keptByUs reports whether something of others that is with those who speak will stay blocked:
// "its assets in our banks will remain frozen".
func (s *sentence) keptByUs(p *predicate) bool {
	if p.modal != "will" || p.neg || p.subject.ours || s.speaks.organ {
		return false
	}
	if n := s.at(p.at + 1).Norm; n != "remain" && n != "stay" || !s.within(p.subject.a, p.subject.b, "our") {
		return false
	}
	return s.anyWithin(p.at+2, p.at+4, blocked)
}

// blocked are participles of what is kept from its owner.
var blocked = list("blocked")

// metWith reports whether it is told how something will be answered: "will be met with a firm
// response", "would be met by new sanctions", not "will be met by industry".
func (s *sentence) metWith(p *predicate) bool {
	if !p.passive || !p.wills() || p.lemma() != "meet" || p.neg {
		return false
	}
	return s.at(p.end).Norm == "with" || s.at(p.end).Norm == "by" && s.anyWithin(p.end+1, p.end+6, retorts)
}

// retorts are nouns of what one answers wrong with.
var retorts = list("retorts")

// shallBe reports whether what shall be done is what those who speak bind themselves to.
func (s *sentence) shallBe(p *predicate) bool {
	if s.at(p.at).Norm != "shall" || s.speaks.organ || p.link != mainLink || p.copula || p.adj != nil {
		return false
	}
	if (s.acronym(p.subject) || s.byInitials(p.subject)) && !p.passive {
		return false // "UNICEF shall verify"
	}
	return !s.foretold(p) && !s.agent(p) && !s.cited(p)
}

// ofThingDone judges what will be done to a thing.
func (s *sentence) ofThingDone(p *predicate) (verdict, bool) {
	switch {
	case s.isTo(p) && p.form == pastForm && p.link == mainLink && !s.speaks.rules: // "was to be reviewed"
		return verdict{}, false
	case s.headedBy(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.will-be"), true
	}
	if v, ok := s.willBeDone(p); ok || !s.provides(p) {
		return v, ok
	}
	return s.provision(p), true
}

// ofThingDoing judges what a thing itself will do.
func (s *sentence) ofThingDoing(p *predicate) (verdict, bool) {
	switch {
	case p.subject.event && s.within(p.subject.a, p.subject.b, "between") && !s.theirs(p):
		return verdict{}, false
	case p.subject.event && p.verb != nil && (p.modal != "would" || s.agreedTo(p)):
		return s.willTakePlace(p)
	case s.takesPlace(p):
		return s.verdict(p, commits(chancery.Firm), "commissive.provision"), true
	case s.ourPeople(p) && s.stays(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.remain"), true
	case s.ourPeople(p):
		return s.promise(p), true
	case p.subject.ours && p.neg, s.noneOfOurs(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.ours"), true
	case p.modal == "will" && s.steers(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.policy"), true
	case p.subject.kind == scheme && s.schemeActs(p) && (p.modal != "would" || p.link == mainLink || s.agreedTo(p)):
		return s.promise(p), true
	}
	return verdict{}, false
}

// takesPlace reports whether a deed of the parties to an agreement will take place: "A
// withdrawal will take place".
func (s *sentence) takesPlace(p *predicate) bool {
	if !s.speaks.parties || p.lemma() != "take" || s.at(p.end).Norm != "place" || p.modal == "would" || p.neg {
		return false
	}
	return nounAction[s.at(p.subject.head).Norm] == concrete && !s.stranger(p.subject)
}

// moneyIn reports whether the subject is money, or part of it, that is given.
func (s *sentence) moneyIn(sub subject) bool {
	return s.anyWithin(sub.a, sub.b, moneys)
}

// moneys are nouns of money that is given.
var moneys = list("moneys")

// ourPeople reports whether those whom the issuers send and employ are said to do
// something: "Our diplomats will press the case".
func (s *sentence) ourPeople(p *predicate) bool {
	if p.modal != "will" || p.passive || p.neg || !p.subject.ours && !s.fromBoth(p.subject) {
		return false
	}
	if w := s.at(p.subject.head).Norm; !ownPeople.Has(w) && !people.Has(w) {
		return false
	}
	return s.stays(p) || s.agentive(p)
}

// fromBoth reports whether those told of come from the states that speak: "students from both
// countries", "vessels of the two sides".
func (s *sentence) fromBoth(sub subject) bool {
	k := sub.head + 1
	if s.at(k).Norm != "from" && s.at(k).Norm != "of" || s.speaks.organ {
		return false
	}
	k++
	if s.at(k).Norm == "the" {
		k++
	}
	if w := s.at(k); !w.is(isQuant) || w.is(isForeign) && w.Norm != "all" {
		return false
	}
	for k++; s.at(k).is(isQuant); k++ { // "all three"
	}
	return k == sub.b-1 && s.at(k).heading(stateHead|speakerHead)
}

// stays reports whether somebody remains somewhere, or for a time: "will remain until".
func (s *sentence) stays(p *predicate) bool {
	return (p.lemma() == "remain" || p.lemma() == "stay") && s.at(p.end).is(isPrep) && p.adj == nil
}

// ownPeople are nouns of people and parts of a state that act for it.
var ownPeople = list("own people")

// minuted reports whether a main clause in the past future is a minute of what
// those who met will see done: "The work of the Joint Group would continue."
func (s *sentence) minuted(p *predicate) bool {
	if !s.onlyMeeting() || !s.speaks.bilateral && len(s.speaks.names) == 0 {
		return false
	}
	if p.link != mainLink || p.neg || !s.theirs(p) || s.at(p.subject.a).indefinite() || p.at != s.preds[0].at {
		return false
	}
	for k := s.start; k < p.at; k++ {
		if w := &s.words[k]; w.is(isSub) && w.Norm != "as" || w.Norm == "without" || w.is(isModal) {
			return false
		}
	}
	return p.passive && p.verb != nil || p.lemma() == "continue" || p.subject.kind == body
}

// invited reports whether an invitation is named in [a, b), however a scan has
// spelt it.
func (s *sentence) invited(a, b int) bool {
	for k := max(a, 0); k < b && k < len(s.words); k++ {
		if w := s.words[k].Norm; len(w) > 7 && len(w) < 12 && w[:5] == "invit" && w[len(w)-1] == 'n' {
			return true
		}
	}
	return false
}

// agreedTo reports whether the clause of p tells what was agreed or decided.
func (s *sentence) agreedTo(p *predicate) bool {
	if p.governor < 0 {
		return false
	}
	f := s.thatForce(&s.preds[p.governor])
	return f == agree || f == decision
}

// dealReached judges "An agreement was reached to launch", "Understanding has been
// reached on the exchange of".
func (s *sentence) dealReached(p *predicate) (verdict, bool) {
	if !understandings.Has(s.at(p.subject.head).Norm) {
		return verdict{}, false
	}
	v := s.verdict(p, isAssertion, "assert.agreed")
	switch c, at := s.complement(p.end); c {
	case "to":
		v.sense, v.rule, v.object = commits(s.weight(at)), "commissive.reached", at
	case "on":
		if k, ok := s.dealOn(at + 1); ok {
			v.sense, v.rule, v.object = k, "commissive.reached", at+1
		}
	}
	return v, true
}

// understandings are nouns of what is reached by those who agree.
var understandings = list("understandings")

// foretold reports whether the verb tells what things do of themselves.
func (s *sentence) foretold(p *predicate) bool {
	return p.verb != nil && p.verb.ofItself()
}

// verdictOnThing judges "is unacceptable" and "is most welcome", which condemn
// and welcome whoever says them; and "our mission remains guided by our commitment".
func (s *sentence) verdictOnThing(p *predicate) (verdict, bool) {
	if p.adj == nil || p.neg {
		return verdict{}, false
	}
	switch f := lookup(p.adj.frames, "*"); {
	case f == blame && s.at(p.subject.a-1).is(isThat) && s.at(p.subject.a-2).Norm == "principle":
		return verdict{}, false // "the principle that conquest is inadmissible"
	case f == blame:
		return s.verdict(p, isCondemnation, "condemn."+p.lemma()), true
	case f == praise:
		return s.verdict(p, isWelcome, "welcome."+p.lemma()), true
	case p.subject.ours && p.modal == "":
		v, ok := s.described(p)
		return v, ok && v.act == chancery.Commitment
	}
	return verdict{}, false
}

// goesOnBeing reports whether it is told what will go on being done to a thing, by
// those who speak: "Reforms will continue to be pursued".
func (s *sentence) goesOnBeing(p *predicate) bool {
	if !p.shalls() || p.neg || p.lemma() != "continue" || s.speaks.organ {
		return false
	}
	c, at := s.complement(p.end)
	if c != "to" || s.at(at).Norm != "be" {
		return false
	}
	q := *p
	q.group = group{at: p.at, modal: p.modal, form: baseForm, aux: true}
	s.afterBe(&q.group, at+1)
	return q.passive && s.inHand(&q)
}
