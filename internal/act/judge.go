package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// verdict is what one predicate, or one phrase of it, does.
type verdict struct {
	sense
	rule     string
	lemma    string
	at, end  int // the words that decide
	pred     int // index of the predicate, -1 for none
	object   int // where what is undertaken or asked for begins
	reported bool
	self     bool
	restates bool
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
	if v, ok := s.byIssuers(p); ok {
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
	if !ok || v.act == chancery.Assertion {
		if ruled, ok := s.ofRuled(p); ok {
			return ruled, true
		}
	}
	return v, ok
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
		if (!ok || v.act == chancery.Assertion) && p.modal == "will" && !p.neg && !p.passive && !s.speaks.organ && p.verb != nil && p.verb.action == concrete && s.byInitials(p.subject) {
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

// inRelative judges a relative clause: only what issuers themselves undertake
// in it counts ("which we are committed to defending").
func (s *sentence) inRelative(p *predicate) (verdict, bool) {
	if p.passive && p.lemma() == "accept" && !p.neg && p.modal == "" && s.within(max(0, p.at-farthest), p.at, "invitation") {
		return s.verdict(p, commits(chancery.Intent), "commissive.accept"), true
	}
	if v, ok := s.ordains(p); ok {
		return v, true
	}
	if p.lemma() == "have" && s.next(p.end) == "to" && s.at(p.subject.a-1).is(isRel) && s.at(p.subject.a-2).is(isPrep) {
		return verdict{}, false // "in default of which the Council will have to consider"
	}
	if s.atTheirMeeting(p) {
		v, ok := s.statement(p)
		return v, ok && v.act == chancery.Commitment && v.strength > chancery.Soft
	}
	if main := s.main(); main != nil && main.subject.kind.binds() && main.form == pastForm && p.subject.kind.binds() && p.subject.a > 0 && p.form == pastForm && !p.aux && s.at(p.subject.a-1).is(isRel) && s.at(p.subject.a-2).Norm == "," && p.verb != nil && !s.bygone(main) && !s.speaks.we {
		if promisedThere.Has(p.verb.lemma) { // "submitted a draft, which the other side promised to study"
			at := s.past(p.end + 1)
			return s.verdict(p, commits(s.weight(at)), "commissive."+p.lemma()), !p.neg && s.at(p.end).is(isTo) && s.at(at).has(baseForm)
		}
	}
	if !p.subject.kind.binds() && !s.ofOurs(p) || !p.aux && !(p.lemma() == "intend" && s.next(p.end) == "to" && s.at(p.subject.a-1).Norm == "which" && s.at(p.subject.a-2).is(isPrep)) || p.perfect || p.passive || p.progressive && p.modal == "" || p.form == pastForm {
		return verdict{}, false
	}
	v, ok := s.ofIssuers(p)
	return v, ok && v.act == chancery.Commitment && v.strength > chancery.Soft
}

// promisedThere are verbs of promising, in a clause that tells what came of a matter.
var promisedThere = list("promised there")

// atTheirMeeting reports whether the relative clause tells what those who speak
// said again at the meeting they say they held: "met in Oslo, where we reaffirmed".
func (s *sentence) atTheirMeeting(p *predicate) bool {
	main := s.main()
	if main == nil || !main.subject.kind.binds() || main.form != pastForm || main.perfect || !s.at(p.subject.a).is(isWe) || p.form != pastForm || s.bygone(main) {
		return false
	}
	return (p.lemma() == "reaffirm" || p.lemma() == "reiterate" || p.lemma() == "renew") && held.Has(main.lemma())
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
		return s.duty(p), true
	case "would":
		return s.wouldDo(p)
	case "may":
		if first := s.at(p.subject.a).Norm; s.speaks.parties && (p.neg || first == "neither" || first == "no") {
			return s.promise(p), true
		}
	case "cannot", "can", "could":
		if p.neg || p.modal == "cannot" {
			return s.refusal(p)
		}
	}
	return s.verdict(p, isAssertion, "assert.modal"), true
}

// duty judges "we must" and "we should".
func (s *sentence) duty(p *predicate) verdict {
	if p.subject.weak || s.speaks.unknown && s.wouldRule(p.subject.a, p.subject.b, p.subject.head) || p.subject.kind == oneOf && !p.subject.plural && len(s.speaks.nations) > 2 && s.at(p.subject.head).nation != 0 {
		return s.verdict(p, isCall, "call."+string(p.modal)) // "they should": those spoken of before; one of many states, somebody's government
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
			return s.verdict(p, commits(chancery.Intent), "commissive.would"), true
		}
		return s.verdict(p, isAssertion, "assert.modal"), true
	}
	c, at := s.complement(p.end)
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
	if (s.speaks.rules && !p.perfect && p.at == s.preds[0].at || !s.at(p.subject.a).is(isWe)) && !s.bareParty(p.subject) && (p.verb.deed() || p.verb.lemma == "continue") {
		return s.promise(p), true // minutes tell what was promised in the past future; who would rule tells what they would do
	}
	return s.verdict(p, isAssertion, "assert.modal"), true
}

// refusal judges "cannot accept" and "do not recognise".
func (s *sentence) refusal(p *predicate) (verdict, bool) {
	if p.adj != nil && p.modal == "" && lookup(p.adj.frames, "with") == welcome && s.at(p.end).Norm == "with" {
		return s.verdict(p, isCondemnation, "condemn.refusal"), true // "are not satisfied with"
	}
	if p.verb != nil {
		if (p.verb.lemma == "intend" || p.verb.lemma == "plan") && p.modal == "" && p.form != pastForm && !p.perfect && s.at(p.subject.a).Norm != "i" && s.next(p.end) == "to" {
			return s.verdict(p, commits(chancery.Intent), "commissive.refrain"), true
		}
		if next := s.at(p.end); p.verb.lemma == "allow" && next.Norm == "their" && p.modal == "" { // their own territory
			return s.verdict(p, commits(chancery.Intent), "commissive.refrain"), true
		}
		if condoning.Has(p.verb.lemma) {
			return s.verdict(p, isCondemnation, "condemn.refusal"), true
		}
	}
	return s.verdict(p, isAssertion, "assert.negated"), true
}

// condoning are verbs that condemn where they are denied.
var condoning = list("condoning")

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
	switch {
	case s.speaks.parties && s.keepsUp(p, f, c):
		v := s.verdict(p, commits(max(s.weight(p.head), chancery.Intent)), "commissive.provision")
		v.object = at
		return v, true
	case p.perfect:
		return s.perfected(p, f, c, at)
	case p.form == pastForm && s.over(p, f):
		return s.verdict(p, isAssertion, "assert.past"), true
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
	case stays && s.atSideOf(k):
		return s.verdict(p, commits(chancery.Soft), "commissive.behind"), true
	}
	return verdict{}, false
}

// ofOneself judges "declare ourselves ready to".
func (s *sentence) ofOneself(p *predicate) (verdict, bool) {
	k := p.end
	if !s.at(k).is(isRefl) || s.at(k+1).adj == nil {
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
	if f == "" && s.operativeVerb(p) {
		if f, c, at = s.operativeForce(p); f == "" && p.link == mainLink && s.lex.drafting["instituted"][p.lemma()] {
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

// byObject judges a verb that only brings in what is done: "take this opportunity to
// renew", "informed the Commission of its readiness to", "have come together to establish".
func (s *sentence) byObject(p *predicate, c string, at int) (verdict, bool) {
	switch p.verb.lemma {
	case "take":
		chance := s.at(at + 1).Norm
		if p.form == pastForm || p.perfect || c != "np" || chance != "opportunity" && chance != "occasion" {
			return verdict{}, false
		}
		if c, at := s.complement(at + 2); c == "to" {
			return s.semi(p, at)
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

// over reports whether the past tense tells of what was done, rather than does it.
func (s *sentence) over(p *predicate, f force) bool {
	if p.verb.lemma == "sign" && !s.speaks.parties && !s.within(s.start, p.end+1, "today") { // when they met
		return true
	}
	return p.verb.does() || f == intent && wasTried.Has(p.verb.lemma) || s.toldEarlier(p)
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
	return p.verb.deed() && (f == "" || p.verb.does()) || p.verb.lemma == "maintain" && c == "np"
}

// wasTried are verbs of intent that tell, in the past tense, what was done.
var wasTried = list("was tried")

// copular judges "are the", "were briefed", "is to".
func (s *sentence) copular(p *predicate) verdict {
	if v, ok := s.going(p); ok {
		return v
	}
	if c, at := s.complement(p.end); p.passive && p.lemma() == "pledge" && p.form != pastForm && !p.perfect && p.modal == "" && p.subject.kind.binds() && (c == "to" || c == "toing" || c == "tonp") {
		v, _ := s.forced(p, firm, c, at) // "are pledged to"
		return v
	}
	if k := s.past(p.end); p.copula && p.modal == "" && !p.neg && p.form != pastForm && s.at(k).Norm == "behind" {
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

// going reads "are going to", "are on course to".
func (s *sentence) going(p *predicate) (verdict, bool) {
	if k := s.past(p.end); s.at(k).Norm == "going" && s.at(k+1).is(isTo) {
		return s.verdict(p, commits(s.weight(s.past(k+2))), "commissive.going"), true
	}
	if k := s.past(p.end); p.form != pastForm && (s.at(k).Norm == "in" && s.at(k+2).Norm == "process" && s.at(k+3).Norm == "of" && s.at(k+4).has(ingForm) || p.lemma() == "set" && s.at(p.end).Norm == "on" && s.at(p.end+1).has(ingForm)) {
		return s.verdict(p, commits(chancery.Intent), "commissive.going"), true
	}
	return verdict{}, false
}
