package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// embedded judges the clause that a verb of saying or agreeing governs.
func (s *sentence) embedded(p, governor *predicate) (verdict, bool) {
	if governor.link == adverbLink || !s.speaksIn(governor, p) {
		return verdict{}, false
	}
	if governor.subject.kind.binds() && s.metWith(p) && s.letsKnow(governor) {
		return s.verdict(p, commits(chancery.Intent), "commissive.threat"), true
	}
	if governor.link == mainLink && s.onlyRetold(p, governor) {
		return s.reportsPromise(p), true
	}
	if p.modal == "will" && (s.onlyNoted(p, governor) || s.promiseBy(p, governor)) {
		return s.reportsPromise(p), true
	}
	if governor.lemma() == "recall" && p.modal == "" {
		return verdict{}, false
	}
	if governor.subject.kind.binds() {
		if v, ok := s.matter(p); ok {
			return v, true
		}
		if v, ok := s.appraised(p); ok {
			return v, true
		}
		if v, ok := s.timeFor(p); ok {
			return v, true
		}
	}
	if s.cleft(p, governor) {
		v, ok := s.statement(p)
		return v, ok && v.speaksOut()
	}
	if s.ordainedAt(p, governor) {
		v := s.verdict(p, isDecision, "decision.determine")
		v.lemma = "determine" // its items are decided, too
		return v, true
	}
	f := s.forceOver(p, governor)
	if v, ok := s.agreedTogether(p, f); ok {
		return v, true
	}
	if p.modal == "must" && (governor.subject.kind == expletive || f == agree && (p.passive || s.mustDo(p))) && !p.subject.kind.binds() {
		return s.verdict(p, isCall, "call.embedded"), true
	}
	if s.staysWithUs(p, governor) {
		return s.verdict(p, commits(chancery.Firm), "commissive.remain"), true
	}
	if v, ok := s.urged(governor, p); ok {
		return v, true
	}
	if v, ok := s.letKnow(p, governor); ok {
		return v, true
	}
	if s.warnsOf(p, governor) {
		return s.verdict(p, commits(chancery.Intent), "commissive.threat"), true
	}
	return s.embeddedKind(p, governor, f)
}

// onlyNoted reports whether those who speak only note, or welcome as announced, what one
// of them will do: "noting that Japan will chair", "welcomed the announcement that Japan
// will host".
func (s *sentence) onlyNoted(p, governor *predicate) bool {
	if p.subject.kind != oneOf || p.subject.plural || p.subject.collective {
		return false
	}
	return s.noting(governor.end, p.subject.a) || governor.lemma() == "welcome" && s.announcedBefore(p)
}

// embeddedKind judges the clause by who or what its subject is.
func (s *sentence) embeddedKind(p, governor *predicate, f force) (verdict, bool) {
	switch p.subject.kind {
	case issuer, oneOf:
		return s.embeddedIssuers(p, f)
	case other:
		return s.embeddedOthers(p, governor, f)
	case body:
		return s.embeddedBody(p, governor, f)
	case thing, scheme:
		return s.embeddedThing(p, governor, f)
	case expletive:
		return s.ofIt(p)
	case demonstrative:
		return s.verdict(p, isCall, "call.embedded"), insisting.Has(governor.lemma()) && p.modal == "must"
	}
	return verdict{}, false
}

// speaksIn reports whether those who speak, or nobody in particular, say what p tells.
func (s *sentence) speaksIn(governor, p *predicate) bool {
	return governor.subject.kind.binds() || governor.subject.kind == expletive || s.dealt(governor) || s.tellsOfState(governor, p)
}

// ordainedAt reports whether an organ determines what shall be.
func (s *sentence) ordainedAt(p, governor *predicate) bool {
	if !s.speaks.organ || s.at(p.at).Norm != "shall" || governor.lemma() != "determine" {
		return false
	}
	return governor.link == mainLink && governor == &s.preds[0]
}

// forceOver is the force of the governor over the clause: what is hoped is no promise,
// and what those who are no organ decide that they will do is agreed.
func (s *sentence) forceOver(p, governor *predicate) force {
	if s.hopes(governor, p) {
		return assert
	}
	f := s.thatForce(governor)
	if f != decision || s.speaks.organ {
		return f
	}
	switch {
	case p.wills():
		return agree
	case p.modal == "should" && p.verb != nil && !p.copula && !s.toldEarlier(governor):
		return agree
	case p.passive && s.at(p.at).Norm == "be" && p.verb.force("np") != decision:
		return agree
	}
	return f
}

// agreedTogether judges what was agreed that others shall, or a scheme would, do.
func (s *sentence) agreedTogether(p *predicate, f force) (verdict, bool) {
	if f != agree || p.neg {
		return verdict{}, false
	}
	shall := s.at(p.at).Norm == "shall" && !p.subject.kind.binds() && p.subject.kind != expletive && !s.speaks.organ
	if shall || p.subject.kind == scheme && p.modal == "would" && p.verb.deed() && !p.passive {
		return s.promise(p), true
	}
	return verdict{}, false
}

// embeddedOthers judges what is said or agreed that others do.
func (s *sentence) embeddedOthers(p, governor *predicate, f force) (verdict, bool) {
	if f == agree && s.eachOfThem(p) {
		return s.promise(p), true
	}
	if v, ok := s.promised(p); ok {
		return v, true
	}
	if f == agree && s.grantsOthers(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.agree"), true
	}
	if !obliges(p.modal) {
		return verdict{}, false
	}
	if insisting.Has(governor.lemma()) || f == agree && p.modal != "shall" && !p.copula && !p.passive && (s.agentive(p) || s.letHave(p)) {
		return s.verdict(p, isCall, "call.embedded"), true
	}
	return verdict{}, false
}

// embeddedBody judges what is said or agreed that a body of those who speak does.
func (s *sentence) embeddedBody(p, governor *predicate, f force) (verdict, bool) {
	if v, ok := s.agreedOn(p, f); ok {
		return v, true
	}
	if f == firm && p.wills() && !p.passive && !p.neg && s.agentive(p) {
		return s.promise(p), true
	}
	return s.embeddedThing(p, governor, f)
}

// embeddedThing judges what is said or agreed that happens to a thing.
func (s *sentence) embeddedThing(p, governor *predicate, f force) (verdict, bool) {
	if v, ok := s.agreedOn(p, f); ok && (p.passive || s.envoys(p.subject) || s.startsOrStands(p) || s.letHave(p)) {
		return v, true
	}
	if f == agree && !p.neg && s.at(governor.at).Norm != "had" && (p.copula && s.next(p.end) == "to" || s.isTo(p)) && s.putsFirst(p) {
		n := chancery.Intent
		switch s.at(p.subject.head).Norm {
		case "priority", "priorities", "focus":
			n = chancery.Soft
		}
		return s.verdict(p, commits(n), "commissive.priority"), true
	}
	if f == agree && p.modal == "will" && p.lemma() == "include" && s.at(len(s.words)-1).Norm == ":" {
		return s.verdict(p, commits(chancery.Intent), "commissive.agree"), true
	}
	if v, ok := s.verdictOnThing(p); ok {
		return v, true
	}
	if s.threatens(p, governor, f) {
		return s.verdict(p, commits(chancery.Intent), "commissive.threat"), true
	}
	if f == decision && !s.speaks.organ {
		f = agree
	}
	if f == agree || insisting.Has(governor.lemma()) {
		if s.shouldBeSettled(p) {
			return s.verdict(p, isCall, "call.embedded"), true // "agreed that disputes should be settled"
		}
	}
	if told.Has(governor.lemma()) {
		return verdict{}, false
	}
	if f == agree && p.wills() && !p.neg && runs.Has(p.lemma()) && !s.foreign(p.subject) {
		return s.verdict(p, commits(s.weight(p.head)), "commissive.agree"), true
	}
	if p.wills() && !p.neg && s.goesAhead(p, governor) {
		return s.verdict(p, commits(chancery.Intent), "commissive.will-be"), true
	}
	if (f == agree || f == announce || f == express || f == firm) && p.modal != "should" && p.modal != "must" {
		return s.ofThing(p)
	}
	if insisting.Has(governor.lemma()) && s.insistedUpon(governor, p) || s.upholds(governor, p) {
		return s.verdict(p, isCall, "call.embedded"), true
	}
	return verdict{}, false
}

// isToBeSo reports whether it is told of a thing how it must be, not with what it must agree:
// "must be swift and open", not "must be consistent with".
func (s *sentence) isToBeSo(p *predicate) bool {
	k := s.past(p.end)
	w, next := s.at(k), s.at(k+1)
	if w.Kind != token.Word || w.is(isPrep|isTo|isThat|isSub|isRel|isDet|isPoss) || p.subject.event {
		return false
	}
	return !next.is(isTo) && next.Norm != "enough" && (!next.is(isPrep) || next.Norm == "for" || next.Norm == "in")
}

// insistedUpon reports whether what those who insist on it say of a thing must be so, or
// should be done by anybody who can: "must leave", "should be carried out in full".
func (s *sentence) insistedUpon(governor, p *predicate) bool {
	switch p.modal {
	case "must":
		switch {
		case p.passive:
			return true
		case p.subject.ours:
			return false
		case p.copula:
			return s.isToBeSo(p)
		}
		return !trusts.Has(governor.lemma()) || p.subject.kind == thing && !s.needs(p) && (p.neg || s.agentive(p))
	case "should":
		return p.passive && !p.subject.ours && !s.speaks.organ && s.forAnybody(p)
	}
	return false
}

// shouldBeSettled reports whether p tells what anybody should do with a dispute or a rule.
func (s *sentence) shouldBeSettled(p *predicate) bool {
	if p.modal != "should" || p.neg || p.governor < 0 || p.subject.ours {
		return false
	}
	return (p.passive || p.lemma() == "resolved") && settling.Has(p.lemma())
}

// threatens reports whether those who speak say how they will meet something, or what
// will not be done with what is theirs: "that its soil would not be used".
func (s *sentence) threatens(p, governor *predicate, f force) bool {
	if !p.passive || p.verb == nil {
		return false
	}
	if f == express && p.modal == "would" && p.verb.lemma == "meet" {
		return true
	}
	switch f {
	case express, firm, agree:
	default:
		return false
	}
	if !p.neg || !p.wills() || p.verb.action == state {
		return false
	}
	owner := s.at(p.subject.a)
	return owner.is(isPoss) && s.refersTo(owner, governor.subject)
}

// noting reports whether what follows is only noted, beside what is said: "stressed the
// value of the forum, noting that".
func (s *sentence) noting(a, b int) bool {
	for k := max(a, b-farthestDeed); k < b; k++ {
		if s.at(k).Norm == "noting" && s.at(k+1).is(isThat) {
			return true
		}
	}
	return false
}

// announcedBefore reports whether the clause p tells what a noun of promising before it
// is of: "the announcement that".
func (s *sentence) announcedBefore(p *predicate) bool {
	k := p.subject.a - 1
	return s.at(k).is(isThat) && flagged().lists("promise", s.at(k-1).Norm)
}

// told are verbs of what is only noted or heard, and by nobody's will comes about.
var told = list("told")

// tellsOfState reports whether a person whom the opening does not name says what a
// state that speaks will do: "Mr Weeks said that Norway would".
func (s *sentence) tellsOfState(governor, p *predicate) bool {
	sub := p.subject
	if s.speaks.pledging && governor.link == mainLink && s.at(sub.a).Norm == "it" && sub.kind == issuer {
		return true
	}
	if governor.subject.kind != other || governor.link != mainLink || governor.neg || !p.wills() {
		return false
	}
	if !sub.kind.binds() || !s.nationIn(sub.a, sub.b) {
		return false
	}
	f := s.thatForce(governor)
	return (f == express || f == announce || f == firm) && s.titled(governor.subject.a, governor.subject.head) >= 0
}

// settling are verbs of what anybody should do with a dispute or a rule.
var settling = list("settling")

// runs are verbs of what is started and kept going by those who agree on it: "decided
// that a ferry will run".
var runs = list("runs")

// hopes reports whether a noun of hoping, holding or being glad stands before the
// clause: "expressed the hope that they would", "satisfaction that it would".
func (s *sentence) hopes(governor, p *predicate) bool {
	for k := governor.end; k < p.subject.a && k < governor.end+8 && s.words[k].Norm != "that"; k++ {
		if n := s.words[k].noun; n != nil && (n.doing.act == chancery.Welcome || n.doing.act == chancery.Condemnation) {
			return true
		}
		if n := s.words[k].noun; n != nil && n.doing.act == chancery.Assertion {
			return n.lemma != "view" || !p.subject.kind.binds() || !p.wills()
		} else if n != nil && (n.having.act == chancery.Welcome || n.having.act == chancery.Condemnation) && !p.subject.kind.binds() {
			return true
		}
	}
	return false
}

func (s *sentence) thatForce(governor *predicate) force {
	switch {
	case s.dealt(governor):
		return agree
	case s.givesWord(governor):
		return firm
	case s.settledOn(governor):
		return agree
	case s.letsKnow(governor):
		return express
	case governor.verb != nil:
		return governor.verb.force("that")
	case governor.lemma() == "resolved" && governor.subject.kind == expletive:
		return agree // "It was resolved that"
	case governor.adj != nil:
		return lookup(governor.adj.frames, "that")
	}
	return ""
}

// dealt reports whether the verb says that agreement was reached.
func (s *sentence) dealt(p *predicate) bool {
	if p.lemma() != "reach" && p.lemma() != "come" || p.neg {
		return false
	}
	if p.passive {
		return s.at(p.subject.head).Norm == "agreement"
	}
	for k := p.end; k < p.end+6; k++ {
		switch s.at(k).Norm {
		case "agreement", "understanding":
			return p.subject.kind.binds() && s.at(k+1).Norm == "that"
		}
	}
	return false
}

func (s *sentence) embeddedIssuers(p *predicate, f force) (verdict, bool) {
	if p.governor >= 0 && s.lookedBack(p, &s.preds[p.governor]) {
		return verdict{}, false
	}
	behindThat := s.at(p.subject.a-1).Norm == "that"
	if noun := s.at(p.subject.a - 2); behindThat && p.modal == "" && (noun.of("desire") || noun.of("wish")) {
		return verdict{}, false // "their desire that both countries prosper"
	}
	if behindThat && p.governor >= 0 && (f == welcome || f == condemn) && flagged().lists("promise", s.at(p.subject.a-2).Norm) {
		return verdict{}, false // "welcomed the announcement that Norway will"
	}
	says := ""
	if p.governor >= 0 {
		says = s.preds[p.governor].lemma()
	}
	switch f {
	case agree, announce, express, firm, intent, decision, "":
	default:
		if p.modal == "must" && s.at(p.subject.a).is(isWe) && owns.Has(says) {
			return s.duty(p), true
		}
		if !p.shalls() || trusts.Has(says) {
			return verdict{}, false
		}
	}
	if says == "note" || says == "take note" {
		if p.modal == "would" || p.modal == "shall" && s.at(p.at).is(isBe) {
			told := p.modal == "would" && !p.passive && !p.neg && p.subject.kind == oneOf && !p.subject.plural && p.verb.deed()
			return s.reportsPromise(p), told // "noted that Norway would host"
		}
	}
	if p.modal == "would" && (f == agree || f == announce || f == express || f == firm) {
		if p.lemma() == "welcome" && !p.neg {
			return s.verdict(p, isWelcome, "welcome.would"), true // of what others may do
		}
		return s.promise(p), true
	}
	if v, ok := s.agreedOn(p, f); ok {
		return v, true
	}
	if p.modal == "should" && holds.Has(says) && !p.passive && !p.neg && p.verb != nil && !p.verb.ofItself() {
		return s.verdict(p, commits(chancery.Soft), "commissive.should"), true
	}
	if p.modal == "should" || p.modal == "could" || p.modal == "can" || p.modal == "may" {
		return verdict{}, false
	}
	v, ok := s.ofIssuers(p)
	return v, ok && (v.act == chancery.Commitment || v.speaksOut() && (v.act != chancery.Welcome || f == express))
}

// trusts are what is said of what one thinks will come to pass.
var trusts = list("trusts")

var (
	owns  = list("owns")  // verbs by which those who say that they must do something know it theirs to do
	holds = list("holds") // verbs by which issuers hold themselves to what they say they should do
)

// insisting are verbs and adjectives under which what others must do is asked of them rather than recalled.
var insisting = list("insisting")
