package act

import "github.com/chancery-archive/chancery/internal/chancery"

// verdict is what one predicate, or one phrase of it, does.
type verdict struct {
	sense
	rule      string
	lemma     string
	at, end   int // the words that decide
	pred      int // index of the predicate, -1 for none
	object    int // where what is undertaken or asked for begins
	reported  bool
	self      bool
	told      bool          // the lead-in is of what somebody has promised
	when      chancery.Span // the condition that the lead-in sets
	restates  bool
	completes bool // what the lead-in of the passage does
}

// verb is the verb of what is done, if something is.
func (v *verdict) verb() string {
	if v.act == chancery.Other {
		return ""
	}
	return v.lemma
}

func (s *sentence) verdict(p *predicate, k sense, rule string) verdict {
	return verdict{sense: k, rule: rule, lemma: p.lemma(), at: p.at, end: p.end, object: p.end}
}

var (
	isAssertion    = sense{act: chancery.Assertion}
	isCall         = sense{act: chancery.Call}
	isWelcome      = sense{act: chancery.Welcome}
	isCondemnation = sense{act: chancery.Condemnation}
	isDecision     = sense{act: chancery.Decision}
)

// promiseAt is the verdict that word k, of no predicate, promises what begins at object.
func (s *sentence) promiseAt(k, object int, n chancery.Strength, rule, lemma string) verdict {
	return verdict{sense: commits(n), rule: rule, lemma: lemma, at: k, end: k + 1, object: object, pred: -1}
}

func commits(n chancery.Strength) sense { return sense{chancery.Commitment, n} }

// judge says what predicate k does.
func (s *sentence) judge(k int) (verdict, bool) {
	p := &s.preds[k]
	if s.recalled(k) {
		return verdict{}, false
	}
	s.judging = p
	var v verdict
	var ok bool
	switch {
	case p.link == embeddedLink && s.actsAlone(p):
		v, ok = s.promise(p), true
	case s.hearsay(p) || s.assured(p):
		v, ok = s.reportsPromise(p), true
	case p.link == adverbLink:
		return v, false
	case s.at(p.subject.a).Norm == "nothing" && s.at(p.subject.a+1).Norm == "in" && p.subject.b > p.subject.a:
		v, ok = s.saves(p)
	case p.link == embeddedLink && p.governor >= 0:
		v, ok = s.embedded(p, &s.preds[p.governor])
	case p.link == relativeLink:
		v, ok = s.inRelative(p)
	default:
		v, ok = s.plain(p)
	}
	if v.act == chancery.Commitment && s.unpromised(p) {
		v = s.verdict(p, isAssertion, "assert.prediction")
	}
	if v.act == chancery.Commitment && s.longAgo(p) {
		v = s.verdict(p, isAssertion, "assert.past")
	}
	v.pred = k
	return v, ok
}

// recalled reports whether predicate k stands in what a preambular paragraph
// only recalls: "Recalling that, when they met, they agreed to".
func (s *sentence) recalled(k int) bool {
	if k == 0 || !s.elided || s.preds[k].form != pastForm || s.preds[k].modal != "" {
		return false
	}
	first := &s.preds[0]
	last := s.at(len(s.words) - 1).Norm
	return first.link == adjunctLink && first.lemma() == "recall" && (last == ";" || last == ",")
}

// plain judges a predicate by its subject.
func (s *sentence) plain(p *predicate) (verdict, bool) {
	if main := s.main(); main != nil && main != p && main.subject.kind.binds() && s.staysWithUs(p, main) {
		return s.verdict(p, commits(chancery.Firm), "commissive.remain"), true // "reaffirm that, under our laws, the ships"
	}
	if v, ok := s.asked(p); ok {
		return v, true
	}
	if (p.shalls() || p.modal == "would") && p.verb != nil && !p.passive && s.noMember(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.none"), true
	}
	if v, ok := s.byIssuers(p); ok {
		return v, true
	}
	if v, ok := s.givenOurs(p); ok {
		return v, true
	}
	if v, ok := s.matter(p); ok {
		return v, true
	}
	if v, ok := s.appraised(p); ok {
		return v, true
	}
	if s.wasEnacted(p) {
		return s.verdict(p, isDecision, "decision."+p.lemma()), true
	}
	if v, ok := s.timeFor(p); ok {
		return v, true
	}
	if v, ok := s.ordains(p); ok {
		return v, true
	}
	if v, ok := s.instituted(p); ok {
		return v, true
	}
	v, ok := s.bySubject(p)
	return s.elsewise(p, v, ok)
}

// bySubject judges a predicate by who or what its subject is.
func (s *sentence) bySubject(p *predicate) (verdict, bool) {
	switch p.subject.kind {
	case issuer, oneOf:
		return s.ofIssuers(p)
	case body:
		return s.ofBody(p)
	case scheme, thing:
		v, ok := s.ofThing(p)
		if !ok {
			v, ok = s.staged(p)
		}
		if (!ok || v.act == chancery.Assertion) && (s.initialsAct(p) || s.companyPledges(p)) {
			return s.reportsPromise(p), true
		}
		return v, ok
	case other:
		return s.ofOthers(p)
	case expletive:
		return s.ofIt(p)
	case demonstrative:
		if p.modal == "must" && p.passive {
			return s.verdict(p, isCall, "call.must"), true
		}
		return s.verdictOnThing(p)
	}
	return verdict{}, false
}

// companyPledges reports whether p tells that somebody known by one name only has
// promised or announced something: "Boeing has announced a $100 million plant".
func (s *sentence) companyPledges(p *predicate) bool {
	sub := p.subject
	return p.link == mainLink && sub.b == sub.a+1 && s.at(sub.a).Upper && s.at(sub.a).lexeme == unknown && !p.neg && s.pledged(p)
}

// initialsAct reports whether p tells what somebody, known by initials only, will do.
func (s *sentence) initialsAct(p *predicate) bool {
	if p.modal != "will" || p.neg || p.passive || s.speaks.organ || p.verb == nil || p.verb.action != concrete {
		return false
	}
	return s.byInitials(p.subject)
}

// inRelative judges a relative clause: only what issuers themselves undertake
// in it counts ("which we are committed to defending").
func (s *sentence) inRelative(p *predicate) (verdict, bool) {
	if s.accepted(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.accept"), true
	}
	if v, ok := s.ordains(p); ok {
		return v, true
	}
	if p.lemma() == "have" && s.next(p.end) == "to" && s.at(p.subject.a-1).is(isRel) && s.at(p.subject.a-2).is(isPrep) {
		return verdict{}, false // "without which the Council will have to act"
	}
	if s.atTheirMeeting(p) {
		v, ok := s.statement(p)
		return v, ok && v.act == chancery.Commitment && v.strength > chancery.Soft
	}
	if s.promisedInTalks(p) { // "submitted a draft, which the other side promised to study"
		at := s.past(p.end + 1)
		return s.verdict(p, commits(s.weight(at)), "commissive."+p.lemma()), !p.neg && s.at(p.end).is(isTo) && s.at(at).has(baseForm)
	}
	if s.whoWill(p) {
		v := s.promise(p)
		return v, v.act == chancery.Commitment && v.strength > chancery.Soft
	}
	if p.subject.kind == body && p.subject.ours && p.modal == "will" && s.at(p.subject.a-1).is(isRel) {
		return s.ofBody(p) // "a pact under which our agencies will"
	}
	if v, ok := s.commented(p); ok {
		return v, true
	}
	if !p.subject.kind.binds() && !s.ofOurs(p) || !p.aux && !s.intendsIn(p) {
		return verdict{}, false
	}
	if p.perfect || p.passive || p.progressive && p.modal == "" || p.form == pastForm {
		return verdict{}, false
	}
	v, ok := s.ofIssuers(p)
	return v, ok && v.act == chancery.Commitment && v.strength > chancery.Soft
}

// commented judges the clause, behind a comma, that only tells how one takes what was
// said: ", which we deplore", ", which is most welcome".
func (s *sentence) commented(p *predicate) (verdict, bool) {
	if p.neg || p.modal != "" || p.perfect {
		return verdict{}, false
	}
	if p.subject.kind == relative {
		if s.at(p.subject.a).Norm != "which" || s.at(p.subject.a-1).Norm != "," {
			return verdict{}, false
		}
		return s.verdictOnThing(p)
	}
	if !s.at(p.subject.a).is(isWe) || s.at(p.subject.a-1).Norm != "which" || s.at(p.subject.a-2).Norm != "," || p.verb == nil || p.passive {
		return verdict{}, false
	}
	switch p.verb.force("np") {
	case condemn:
		return s.verdict(p, isCondemnation, "condemn."+p.lemma()), true
	case welcome:
		return s.verdict(p, isWelcome, "welcome."+p.lemma()), true
	}
	return verdict{}, false
}

// accepted reports whether an invitation is told to be accepted: "an invitation to visit
// Oslo, which was accepted".
func (s *sentence) accepted(p *predicate) bool {
	if !p.passive || p.lemma() != "accept" || p.neg || p.modal != "" {
		return false
	}
	return s.within(max(0, p.at-farthest), p.at, "invitation")
}

// intendsIn reports whether p tells in what, or with what, somebody means to act, or what they
// mean to do with it: "with which they intend to", ", which they plan to sign".
func (s *sentence) intendsIn(p *predicate) bool {
	if p.verb == nil || !meaning.Has(p.verb.lemma) && !contracting.Has(p.verb.lemma) || s.next(p.end) != "to" {
		return false
	}
	before := s.at(p.subject.a - 2)
	return s.at(p.subject.a-1).Norm == "which" && (before.is(isPrep) || before.Norm == "," && meaning.Has(p.verb.lemma))
}

// meaning are verbs of what one means to do.
var meaning = list("meaning")

// promisedInTalks reports whether p tells, beside what one side did in the talks that are
// told of, what another promised there.
func (s *sentence) promisedInTalks(p *predicate) bool {
	if p.verb == nil || !promisedThere.Has(p.verb.lemma) || s.speaks.we || p.form != pastForm || p.aux {
		return false
	}
	if a := p.subject.a; !p.subject.kind.binds() || a == 0 || !s.at(a-1).is(isRel) || s.at(a-2).Norm != "," {
		return false
	}
	main := s.main()
	return main != nil && main.subject.kind.binds() && main.form == pastForm && !s.bygone(main)
}

// promisedThere are verbs of promising, in a clause that tells what came of a matter.
var promisedThere = list("promised there")

// atTheirMeeting reports whether the relative clause tells what those who speak
// said again at the meeting they say they held: "met in Oslo, where we reaffirmed".
func (s *sentence) atTheirMeeting(p *predicate) bool {
	main := s.main()
	if p.form != pastForm || !s.at(p.subject.a).is(isWe) || p.lemma() != "reaffirm" && p.lemma() != "reiterate" && p.lemma() != "renew" {
		return false
	}
	if main == nil || !main.subject.kind.binds() || main.form != pastForm || main.perfect || s.bygone(main) {
		return false
	}
	return held.Has(main.lemma())
}

// held are verbs of having a meeting.
var held = list("held")

func obliges(m modal) bool { return m == "must" || m == "should" || m == "shall" || m == "ought" }

// ofIssuers judges what the issuers say of themselves.
func (s *sentence) ofIssuers(p *predicate) (verdict, bool) {
	switch p.modal {
	case "":
		if s.bareParty(p.subject) && (p.form == pastForm || p.lemma() == "want" || p.lemma() == "like") {
			return verdict{}, false // told by its rivals
		}
		return s.statement(p)
	case "will", "shall":
		return s.promise(p), true
	case "must", "should", "ought":
		if p.modal == "should" && wishing.Has(p.lemma()) && (s.at(p.subject.a).is(isWe) || s.at(p.subject.a).Norm == "i") {
			return s.wouldDo(p) // "we should like the Bank to"
		}
		return s.duty(p), true
	case "would":
		return s.wouldDo(p)
	case "may":
		if first := s.at(p.subject.a).Norm; s.speaks.parties && (p.neg || first == "neither" || first == "no") {
			return s.promise(p), true
		}
		if s.speaks.parties && p.link == mainLink && p.verb != nil && !p.perfect {
			return s.verdict(p, isDecision, "decision.provision"), true // a right that the text gives: "Either Party may withdraw"
		}
	case "cannot", "can", "could":
		if p.neg || p.modal == "cannot" {
			return s.refusal(p)
		}
	}
	return s.verdict(p, isAssertion, "assert.modal"), true
}

// wishing are verbs and adjectives of wishing, before which "should" is no duty.
var wishing = list("wishing")

// duty judges "we must" and "we should".
func (s *sentence) duty(p *predicate) verdict {
	if p.subject.weak || s.mayBeOthers(p.subject) {
		return s.verdict(p, isCall, "call."+string(p.modal)) // "they should": those spoken of before
	}
	if p.modal != "must" && s.at(p.subject.b).is(isRel|isThat) { // "Signatories which have not done so should"
		v := s.verdict(p, isCall, "call."+string(p.modal))
		v.self = true
		return v
	}
	if p.passive && p.modal == "must" && p.verb != nil && p.verb.force("np") == condemn {
		return s.verdict(p, isCall, "call.must") // "must be condemned": by anybody
	}
	if p.perfect || p.passive && p.modal == "should" || p.neg && s.at(p.head).Norm == "forget" {
		return s.verdict(p, isAssertion, "assert.modal")
	}
	v := s.verdict(p, commits(chancery.Soft), "commissive."+string(p.modal))
	v.object = p.head
	return v
}

func (s *sentence) wouldDo(p *predicate) (verdict, bool) {
	if main := s.main(); main != nil && main != p && s.toldEarlier(main) {
		return s.reportsPromise(p), true // "At the summit of 2011, we recognized that in a flood, under the treaty, we would"
	}
	if p.verb == nil {
		if p.adj != nil && (p.adj.lemma == "prepared" || p.adj.lemma == "ready" || p.adj.lemma == "willing") {
			v := s.verdict(p, commits(chancery.Intent), "commissive.would")
			if c, at := s.complement(p.end); c == "to" && s.at(at).Norm == "consider" {
				v.strength = chancery.Soft
			}
			return v, true
		}
		return s.verdict(p, isAssertion, "assert.modal"), true
	}
	c, at := s.complement(p.end)
	if s.leans(p) {
		return s.verdict(p, commits(chancery.Soft), "commissive.look"), true
	}
	switch f := p.verb.force(c); f {
	case call, welcome, semi:
		return s.forced(p, f, c, at)
	case firm, intent, carryOn:
		if !s.at(p.subject.a).is(isWe) && !p.passive {
			return s.promise(p), true
		}
	}
	if p.verb.lemma == "consider" {
		return s.verdict(p, commits(chancery.Soft), "commissive.consider"), true
	}
	if s.toldForward(p) && !s.bareParty(p.subject) && (p.verb.deed() || p.verb.lemma == "continue") {
		return s.promise(p), true
	}
	return s.verdict(p, isAssertion, "assert.modal"), true
}

// toldForward reports whether "would" is the future of what is told: minutes tell so what
// was promised, and who would rule what they would do.
func (s *sentence) toldForward(p *predicate) bool {
	if !s.at(p.subject.a).is(isWe) {
		return true
	}
	return s.speaks.rules && !p.perfect && p.at == s.preds[0].at
}

// refusal judges "cannot accept" and "do not recognise".
func (s *sentence) refusal(p *predicate) (verdict, bool) {
	if p.adj != nil && p.modal == "" && lookup(p.adj.frames, "with") == welcome && s.at(p.end).Norm == "with" {
		return s.verdict(p, isCondemnation, "condemn.refusal"), true // "are not satisfied with"
	}
	if p.verb == nil {
		return s.verdict(p, isAssertion, "assert.negated"), true
	}
	if s.refrains(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.refrain"), true
	}
	if condoning.Has(p.verb.lemma) {
		return s.verdict(p, isCondemnation, "condemn.refusal"), true
	}
	return s.verdict(p, isAssertion, "assert.negated"), true
}

// refrains reports whether those who speak say that they do not mean to do something, or
// do not allow it on what is theirs.
func (s *sentence) refrains(p *predicate) bool {
	if p.modal != "" {
		return false
	}
	switch p.verb.lemma {
	case "intend", "plan", "mean", "propose":
		return p.form != pastForm && !p.perfect && s.at(p.subject.a).Norm != "i" && s.next(p.end) == "to"
	case "allow":
		return s.at(p.end).Norm == "their" // their own territory
	}
	return false
}

// condoning are verbs that condemn where they are denied.
var condoning = list("condoning")
