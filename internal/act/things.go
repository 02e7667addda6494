package act

import (
	"sort"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// ofThing judges what will happen to things: what issuers hold, set up and give
// will be held, set up and given by them.
func (s *sentence) ofThing(p *predicate) (verdict, bool) {
	if v, ok := s.ourNoun(p); ok {
		return v, true
	}
	if s.redeems(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.redeem"), true
	}
	if v, ok := s.aimsAt(p); ok {
		return v, true
	}
	if v, ok := s.raised(p); ok {
		return v, true
	}
	if v, ok := s.felt(p); ok {
		return v, true
	}
	if v, ok := s.paysFor(p); ok {
		return v, true
	}
	if s.isTo(p) && !p.passive && !p.neg && p.form != pastForm && p.subject.ours && s.at(p.subject.head).Norm == "policy" {
		return s.verdict(p, commits(chancery.Intent), "commissive.policy"), true
	}
	if v, ok := s.ourPriority(p); ok {
		return v, true
	}
	switch {
	case p.modal == "" && p.verb != nil && bearsOut[p.verb.lemma]:
		return s.bornOut(p)
	case p.passive && p.modal == "" && p.lemma() == "accept" && !p.neg && s.invited(p.subject.a, p.subject.b):
		return s.verdict(p, commits(chancery.Intent), "commissive.accept"), true
	case p.progressive && (p.modal == "" || p.modal == "will") && !p.neg && !p.perfect && p.form != pastForm:
		return s.aimIs(p)
	case p.modal == "" && p.adj != nil:
		return s.verdictOnThing(p)
	case p.passive && (p.modal == "will" || p.modal == "would") && p.lemma() == "meet" && s.at(p.end).Norm == "with" && !p.neg && !s.speaks.organ:
		return s.verdict(p, commits(chancery.Intent), "commissive.threat"), true
	case p.modal == "" && p.subject.kind == scheme && !p.aux && (p.lemma() == "plan" || p.lemma() == "intend"):
		c, at := s.complement(p.end)
		return s.forced(p, intent, c, at)
	case p.modal == "" && p.subject.ours && !p.aux && p.form != pastForm && p.verb != nil && p.verb.force("to") == intent && s.next(p.end) == "to" && p.verb.lemma != "work":
		return s.verdict(p, commits(chancery.Intent), "commissive.ours"), true
	case p.modal == "will" && p.adj != nil && !p.neg && givenTo[p.adj.lemma] && !s.agent(p) && s.theirs(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.will-be"), true
	case s.speaks.organ && p.modal == "shall" && !s.at(p.at).is(isBe):
		return s.ordained(p)
	case p.modal == "" && p.passive && p.verb != nil && p.subject.deed && (p.verb.lemma == "intend" || p.verb.lemma == "plan" || p.verb.lemma == "propose") && s.next(p.end) == "to" && !p.neg:
		return s.verdict(p, commits(chancery.Intent), "commissive."+p.lemma()), true
	case s.provides(p) && (p.modal == "shall" || s.standing(p) && !p.copula):
		return s.provision(p), true
	case p.modal == "shall" && s.at(p.at).is(isBe) && !p.passive:
		return s.aimIs(p)
	case obliges(p.modal) && p.modal != "shall":
		return s.ofOthers(p)
	case s.at(p.at).Norm == "shall" && !s.speaks.organ && p.link == mainLink && !p.copula && p.adj == nil && !s.foretold(p) && !s.agent(p) && !s.cited(p):
		return s.verdict(p, commits(s.weight(p.head)), "commissive.shall"), true
	case p.modal != "will" && p.modal != "shall" && !(p.modal == "would" && (p.link == embeddedLink || s.minuted(p))):
		return verdict{}, false
	case p.passive:
		if v, ok := s.willBeDone(p); ok || !s.provides(p) {
			return v, ok
		}
		return s.provision(p), true
	case p.subject.event && s.within(p.subject.a, p.subject.b, "between") && !s.theirs(p):
		return verdict{}, false
	case p.subject.event && p.verb != nil && (p.modal != "would" || s.agreedTo(p)):
		return s.willTakePlace(p)
	case s.ourPeople(p):
		return s.promise(p), true
	case p.subject.ours && p.neg:
		return s.verdict(p, commits(chancery.Intent), "commissive.ours"), true
	case p.modal == "will" && s.steers(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.policy"), true
	case p.subject.kind == scheme && s.schemeActs(p) && (p.modal != "would" || p.link == mainLink || s.agreedTo(p)):
		return s.promise(p), true
	}
	return verdict{}, false
}

// steers reports whether those whose policies the subject is say where they
// will keep them: "Fiscal policies will continue to support", "Our markets will
// remain open".
func (s *sentence) steers(p *predicate) bool {
	if p.neg || p.passive || !s.theirs(p) || s.foreign(p.subject) || s.at(p.subject.a).is(isPoss) && !p.subject.ours || p.lemma() == "continue" && !s.continuesDeed(p) {
		return false
	}
	switch s.at(p.subject.head).Norm {
	case "policy", "policies":
		return p.verb != nil && (p.verb.force("to") == intent || p.verb.lemma == "continue" || p.verb.lemma == "focus") || p.adj != nil && p.adj.lemma != "dangerous" && p.adj.lemma != "welcome" || p.lemma() == "remain" || p.lemma() == "stay"
	case "market", "markets", "borders", "economies", "doors":
		return p.subject.ours && p.adj != nil && p.adj.lemma == "open"
	}
	return false
}

// continuesDeed reports whether what is continued is something one does on purpose.
func (s *sentence) continuesDeed(p *predicate) bool {
	c, at := s.complement(p.end)
	v := s.at(at).verb
	return c != "to" || s.at(at).Norm == "be" || v != nil && v.action != effect && v.action != state
}

// ourPeople reports whether those whom the issuers send and employ are said to do
// something: "Our diplomats will press the case".
func (s *sentence) ourPeople(p *predicate) bool {
	if p.modal != "will" || !p.subject.ours || p.passive || p.neg {
		return false
	}
	switch w := s.at(p.subject.head).Norm; w {
	case "diplomats", "units", "services", "police", "navies", "officers", "laboratories", "institutes", "treasuries":
	default:
		if !people[w] {
			return false
		}
	}
	return s.agentive(p)
}

// minuted reports whether a main clause in the past future is a minute of what
// those who met will see done: "The work of the Joint Group would continue."
func (s *sentence) minuted(p *predicate) bool {
	if s.speaks.we || s.speaks.organ || s.speaks.parties || !s.speaks.bilateral && len(s.speaks.names) == 0 || s.speaks.alone || p.link != mainLink || p.neg || !s.theirs(p) || s.at(p.subject.a).Norm == "a" || s.at(p.subject.a).Norm == "an" {
		return false
	}
	if p.at != s.preds[0].at {
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

// raised judges "A total of $2 million was pledged by participants", ours "Ours
// is a commitment to" and "Nothing will keep us from".
func (s *sentence) raised(p *predicate) (verdict, bool) {
	switch first := s.at(p.subject.a).Norm; {
	case first == "this" && p.subject.b == p.subject.a+1 && p.modal == "will" && !p.neg && p.link == mainLink && (s.at(p.head).Norm == "done" || p.copula && s.at(s.past(p.end)).Norm == "done") && !s.agent(p) && !s.doneBy(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.goes-on"), true
	case p.passive && p.lemma() == "pledge" && p.modal == "" && !p.perfect && s.sums && s.at(p.end).Norm == "by" && s.issuersAfter(p.end+1):
		return s.verdict(p, commits(chancery.Firm), "commissive.pledge"), true
	case p.passive && (p.lemma() == "take" || p.lemma() == "make") && p.modal == "" && !p.neg && s.at(p.subject.head).Norm == "decision" && s.at(p.end).is(isTo) && !s.speaks.organ:
		c, at := s.complement(p.end)
		if c != "to" {
			return verdict{}, false
		}
		return s.agreement(p, decide, c, at)
	case p.passive && p.lemma() == "reach" && p.modal == "" && !p.neg:
		return s.dealReached(p)
	case p.modal == "will" && (p.subject.deed || bargains[s.at(p.subject.head).Norm] || nounAction[s.at(p.subject.head).Norm] != "") && !p.neg && (p.lemma() == "remain" || p.lemma() == "stay") && s.theirs(p) && s.at(p.end).Norm == "in" && (s.at(p.end+1).Norm == "force" || s.at(p.end+1).Norm == "place"):
		return s.verdict(p, commits(chancery.Intent), "commissive.remain"), true
	case first == "ours" && p.copula && p.modal == "" && !p.neg && p.form != pastForm:
		at, k, ok := s.nominal(p.end, min(p.end+6, len(s.words)), plain)
		if !ok || k.act != chancery.Commitment {
			return verdict{}, false
		}
		v := s.verdict(p, k, "noun."+s.at(at).noun.lemma)
		v.end, v.object = at+1, at+1
		return v, true
	case p.modal == "will" && (p.lemma() == "remain" || p.copula) && !p.neg && s.onOurAgenda(p.end):
		return s.verdict(p, commits(chancery.Intent), "commissive.agenda"), true
	case first == "no" && p.passive && p.modal == "will" && withheld[p.lemma()] && s.at(p.end).Norm != "from" && !s.agent(p) && !s.speaks.organ:
		return s.verdict(p, commits(chancery.Intent), "commissive.none"), true
	case (first == "nothing" || first == "no") && p.modal == "will" && s.at(p.end).Norm == "us" && s.at(p.end+1).Norm == "from":
		return s.verdict(p, commits(chancery.Intent), "commissive.undeterred"), true
	}
	return verdict{}, false
}

// onOurAgenda reports whether what stands at word k is a place on the agenda of
// those who speak: "at the top of our agenda", "high on our agenda".
func (s *sentence) onOurAgenda(k int) bool {
	for j := k; j < len(s.words) && j < k+8; j++ {
		if s.words[j].Norm == "our" {
			return s.at(j+1).Norm == "agenda" || s.at(j+1).Norm == "priorities" || s.at(j+2).Norm == "agenda" || s.at(j+2).Norm == "priorities"
		}
	}
	return false
}

// withheld are verbs of what is given or allowed by those who can keep from it:
// "No further exports will be permitted".
var withheld = map[string]bool{"permit": true, "allow": true, "grant": true, "license": true, "authorise": true, "authorize": true, "tolerate": true, "introduce": true, "impose": true, "provide": true, "offer": true, "sell": true, "export": true}

// dealReached judges "An agreement was reached to launch", "Understanding has been
// reached on the exchange of".
func (s *sentence) dealReached(p *predicate) (verdict, bool) {
	switch s.at(p.subject.head).Norm {
	case "agreement", "agreements", "understanding", "consensus":
	default:
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

// foretold reports whether the verb tells what things do of themselves.
func (s *sentence) foretold(p *predicate) bool {
	return p.verb != nil && (p.verb.action == state || p.verb.action == effect)
}

// verdictOnThing judges "is unacceptable" and "is most welcome", which condemn
// and welcome whoever says them; and "our mission remains guided by our commitment".
func (s *sentence) verdictOnThing(p *predicate) (verdict, bool) {
	if p.adj == nil || p.neg {
		return verdict{}, false
	}
	switch f := lookup(p.adj.frames, "*"); {
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

// ourNoun judges "our commitment to the islands is unwavering".
func (s *sentence) ourNoun(p *predicate) (verdict, bool) {
	n := s.at(p.subject.head).noun
	if n == nil || !p.subject.ours && !s.namedOwner(p.subject.a, p.subject.head) || p.modal != "" || p.neg || p.form == pastForm || !p.copula && p.adj == nil && p.lemma() != "remain" {
		return verdict{}, false
	}
	k := s.senseOf(p.subject.head)
	if k.act != chancery.Commitment || p.adj == nil && !s.firmly(p.end) {
		return verdict{}, false
	}
	v := s.verdict(p, k, "noun."+n.lemma)
	v.object = p.subject.head + 1
	return v, true
}

// namedOwner reports whether the noun at head of the phrase that begins at a is
// that of an issuer by name: "Norway's commitment".
func (s *sentence) namedOwner(a, head int) bool {
	return head > a && s.within(a, head, "'s") && s.owned(a, head, possessed)
}

// firmly reports whether what is said of a resolve is that it holds.
func (s *sentence) firmly(k int) bool {
	switch s.at(s.past(k)).Norm {
	case "ironclad", "strong", "unshakeable", "undiminished", "unchanged", "absolute", "enduring", "as", "rock", "lasting", "total", "full", "unshaken", "undimmed", "unbroken", "unabated", "unaltered", "constant":
		return true
	}
	return false
}

// aimIs judges "our aim is to prevent": an aim of the issuers' own is an undertaking.
func (s *sentence) aimIs(p *predicate) (verdict, bool) {
	at := s.aim(p.subject)
	if at < 0 || p.form == pastForm {
		return verdict{}, false
	}
	n := s.at(at).noun
	v := s.verdict(p, n.doing, "noun."+n.lemma)
	v.strength = max(v.strength, chancery.Intent)
	v.object = p.head
	return v, true
}

// aim is the noun of an undertaking that is the issuers' own in the subject, "our
// aim", "the goal of our policies", "one of our priorities", or -1.
func (s *sentence) aim(sub subject) int {
	head := sub.head
	one := s.at(head).Norm == "one" || s.at(head).is(isQuant)
	if one && s.at(head+1).Norm == "of" && s.at(head+2).Norm == "our" {
		head = s.headOf(head+2, sub.b)
	}
	n := s.at(head).noun
	ours := sub.ours || s.speaks.rules && s.namedOwner(sub.a, head) || s.speaks.rules && s.speaks.unknown && s.at(sub.a).Norm == "the" && head == sub.a+1 && sub.b == head+1 || s.sharedWord(sub.a, head) || s.within(sub.a, sub.b, "our") && (s.at(head+1).Norm == "of" || one || n != nil && (n.lemma == "focus" || n.lemma == "priority"))
	if n == nil || n.doing.act != chancery.Commitment || !ours {
		return -1
	}
	return head
}

// aimsAt judges "our goal remains the complete elimination of", "our first task
// will be to reform".
func (s *sentence) aimsAt(p *predicate) (verdict, bool) {
	if p.neg || p.form == pastForm || p.perfect || p.modal != "" && p.modal != "will" || !p.copula && p.lemma() != "remain" {
		return verdict{}, false
	}
	k := s.past(p.end)
	if s.at(k).is(isTo) && s.next(k) == "to" {
		return s.aimIs(p)
	}
	at := s.aim(p.subject)
	if at < 0 || !s.at(k).is(isDet) && s.at(k).Norm != "nothing" || s.at(k+1).Norm == "same" {
		return verdict{}, false
	}
	switch s.at(at).noun.lemma {
	case "aim", "goal", "objective", "ambition", "purpose", "intention":
		return s.aimIs(p)
	}
	return verdict{}, false
}

// willBeDone judges a passive: a commitment where the thing is the issuers' to do.
func (s *sentence) willBeDone(p *predicate) (verdict, bool) {
	mine := p.subject.deed || p.subject.kind == scheme || p.subject.kind == body || s.lever(p.subject) && s.theirs(p) && !s.doneBy(p)
	if p.verb == nil || p.subject.kind == other || s.agent(p) || p.verb.action != general && p.verb.action != concrete && !administered[p.verb.lemma] {
		return verdict{}, false
	}
	if s.restsOn(p) || s.prophesied(p) {
		return verdict{}, false
	}
	if p.subject.event && (p.verb.lemma == "hold" || p.verb.lemma == "convene" || p.verb.lemma == "call") && s.theirs(p) {
		mine = true
	}
	if p.subject.ours && estates[s.at(p.subject.head).Norm] {
		mine = true
	}
	if by := s.past(p.end); s.at(by).Norm == "by" && s.at(by+1).Norm == "our" && s.at(by+2).heading(speakerHead|bodyHead|stateHead) && p.verb.action != "" {
		mine = true
	}
	if !mine && !(administered[p.verb.lemma] && s.theirs(p) && !(p.verb.lemma == "give" && s.doneBy(p))) || ungiven[p.verb.lemma] && !(p.verb.lemma == "lead" && s.at(s.past(p.end)+1).Norm == "our") {
		return verdict{}, false
	}
	v := s.verdict(p, commits(s.weight(p.head)), "commissive.will-be")
	v.object = p.head
	return v, true
}

// estates are what states call theirs as they do their policies.
var estates = map[string]bool{"economies": true, "economy": true, "borders": true, "companies": true, "industries": true, "armies": true, "laws": true, "systems": true}

// lever reports whether the subject is what those who govern set: "export
// subsidies", "the level of public spending".
func (s *sentence) lever(sub subject) bool {
	levers := s.lex.drafting["lever"]
	if s.foreign(sub) {
		return false
	}
	if s.lex.drafting["extent"][s.at(sub.head).Norm] && s.at(sub.head+1).Norm == "of" {
		for k := sub.head + 2; k < sub.b; k++ {
			if w := &s.words[k]; levers[w.Norm] || w.heading(deedHead|programmeHead) {
				return true
			}
		}
		return false
	}
	return levers[s.at(sub.head).Norm]
}

// foreign reports whether the subject is of others: "other countries' policies".
func (s *sentence) foreign(sub subject) bool {
	for k := sub.a; k < sub.b; k++ {
		if w := &s.words[k]; w.is(isForeign) && w.Norm != "all" && w.Norm != "any" || (w.Norm == "'s" || w.Norm == "'") && !s.ownerIssues(k-1) {
			return true
		}
	}
	return false
}

// redeems reports whether what was promised, by nobody else, will be kept: "The
// pledges made here will be honoured".
func (s *sentence) redeems(p *predicate) bool {
	if p.modal != "will" || p.neg {
		return false
	}
	w := s.at(p.subject.head)
	promise := w.noun != nil && w.noun.doing.act == chancery.Commitment && w.noun.having.act == chancery.Commitment && w.noun.having.strength > chancery.Soft || w.Norm == "obligations" || w.Norm == "commitments"
	if !promise || s.agent(p) || s.doneBy(p) || !s.theirs(p) || s.foreign(p.subject) || s.at(p.subject.a).is(isPoss) && !p.subject.ours {
		return false
	}
	switch s.at(p.head).Norm {
	case "honoured", "honored", "kept", "fulfilled", "redeemed", "met", "implemented":
		return p.passive || p.adj != nil // "honoured" is an adjective, too
	}
	return false
}

// restsOn reports whether the passive tells what a thing rests on: "These
// efforts will be built on".
func (s *sentence) restsOn(p *predicate) bool {
	next := s.at(s.past(p.end)).Norm
	return (next == "on" || next == "upon" || next == "around") && (p.verb.lemma == "build" || p.verb.lemma == "found" || p.verb.lemma == "model")
}

// prophesied reports whether p goes on from what its subject is foretold to be:
// "The bridge will be the longest in the north and will be built".
func (s *sentence) prophesied(p *predicate) bool {
	at := sort.Search(len(s.preds), func(k int) bool { return s.preds[k].at >= p.at })
	for k := max(0, at-3); k < at; k++ {
		if q := &s.preds[k]; q.copula && q.modal == "will" && q.subject.a == p.subject.a && q.subject.b == p.subject.b {
			return s.at(s.past(q.end)).is(isDet) || s.at(s.past(q.end)+1).Norm == "'s"
		}
	}
	return false
}

// administered are verbs of what those who issue statements do with matters
// before them, whatever the matter is: "progress will be reviewed".
var administered = map[string]bool{
	"review": true, "pursue": true, "convene": true, "explore": true, "examine": true, "finalise": true, "finalize": true, "intensify": true,
	"undertake": true, "extend": true, "develop": true, "prepare": true, "establish": true, "set": true, "accelerate": true, "expand": true,
	"strengthen": true, "enhance": true, "implement": true, "introduce": true, "allocate": true, "dedicate": true, "devote": true,
	"mobilise": true, "mobilize": true, "monitor": true, "determine": true, "organise": true, "organize": true, "step": true, "maintain": true,
	"resume": true, "keep": true, "study": true, "discuss": true, "initiate": true, "consider": true, "conclude": true, "carry": true, "give": true, "make": true, "take": true, "adopt": true,
	"provide": true, "promote": true, "encourage": true, "continue": true, "reinforce": true, "facilitate": true, "seek": true, "entrust": true,
}

// givenTo are adjectives that, said of what will be of a thing, are the
// participles of what is done to it: "resources will be focused on".
var givenTo = map[string]bool{"focused": true, "focussed": true, "determined": true, "dedicated": true, "devoted": true, "agreed": true, "resolved": true}

// inHand reports whether the passive tells what those who agree on it will see done.
func (s *sentence) inHand(p *predicate) bool {
	return p.verb != nil && (p.verb.action == general || p.verb.action == concrete || administered[p.verb.lemma]) && !ungiven[p.verb.lemma] && !s.agent(p) && s.theirs(p)
}

// theirs reports whether nothing in the subject gives the matter to somebody else.
func (s *sentence) theirs(p *predicate) bool {
	sub := p.subject
	for k := sub.a; k < sub.b; k++ {
		w := &s.words[k]
		if w.nation != 0 && !s.speaks.nations[w.nation] || w.heading(otherHead) && !w.heading(stateHead) || w.is(isForeign) && w.Norm != "further" && w.Norm != "any" && w.Norm != "all" && !(w.Norm == "other" && sub.kind == thing) {
			return false
		}
		switch w.Norm {
		case "election", "elections", "referendum", "vote", "trial", "it", "this", "that", "they", "history":
			return w.Norm == "this" || w.Norm == "that"
		}
	}
	return true
}

// ungiven are participles that tell how things will stand, not what is done.
var ungiven = map[string]bool{"reflect": true, "need": true, "design": true, "affect": true, "base": true, "achieve": true, "involve": true, "defeat": true, "limit": true, "lead": true, "follow": true, "guide": true, "inform": true, "respect": true, "see": true, "constrain": true, "exhaust": true, "test": true, "strain": true, "erode": true, "deplete": true, "undermine": true, "damage": true, "hit": true, "squeeze": true, "hamper": true}

// agent reports whether "by" names somebody else as the doer.
func (s *sentence) agent(p *predicate) bool {
	j := s.past(p.end)
	if particles[s.at(j).Norm] && s.at(j+1).Norm == "by" { // "driven up by the war"
		j++
	}
	if s.at(j).Norm != "by" || shares[s.at(j+1).Norm] || (s.at(j+1).Norm == "a" || s.at(j+1).Norm == "one") && shares[s.at(j+2).Norm] || manners[s.at(s.past(j+1)).Norm] || s.at(j+1).Norm == "the" && manners[s.at(j+2).Norm] {
		return false
	}
	if k := j + 1; s.at(k+1).heading(stateHead) && (s.at(k).is(isQuant) && !s.at(k).is(isForeign) || s.speaks.parties && s.at(k).Norm == "the" && s.at(k+1).Upper) {
		return false // "by either Government", "by the Parties"
	}
	if s.at(j+1).Norm == "us" || s.at(j+1).is(isQuant) && s.at(j+2).Norm == "of" && s.at(j+3).Norm == "us" {
		return false
	}
	next := s.at(s.past(j + 1))
	return next.Kind == 0 && !next.has(ingForm) && !next.is(isWe) && next.Norm != "our" && !(next.nation != 0 && s.speaks.nations[next.nation]) && !s.at(j+2).heading(speakerHead)
}

// particles stand between a verb and who does it.
var particles = map[string]bool{"up": true, "down": true, "out": true, "off": true, "back": true, "away": true, "over": true}

// shares are by how much a thing is cut: "by half", "by a third".
var shares = map[string]bool{"half": true, "third": true, "quarter": true, "fifth": true, "tenth": true}

// doneBy reports whether "by" names somebody else farther behind the passive: "given
// shelter by their neighbours"; but "countries hit by the storm", "by the end of May".
func (s *sentence) doneBy(p *predicate) bool {
	for k := p.end; k < len(s.words) && k < p.end+14; k++ {
		w := &s.words[k]
		if w.Norm == "," || w.Norm == ";" || w.is(isRel) {
			return false
		}
		if w.Norm != "by" || k == p.end || s.at(k-1).has(partForm) {
			continue
		}
		next, named := s.at(k+1), false
		if next.is(isDet|isPoss) && next.Norm != "our" {
			next, named = s.at(k+2), true
		}
		return next.Kind == token.Word && (named || !next.has(ingForm)) && !next.is(isMonth|isWe) && next.Norm != "our" && next.Norm != "us" && !manners[next.Norm] && !shares[next.Norm]
	}
	return false
}

// willTakePlace judges meetings that will take place, begin, convene.
func (s *sentence) willTakePlace(p *predicate) (verdict, bool) {
	switch p.verb.lemma {
	case "take":
		if s.at(p.end).Norm != "place" {
			return verdict{}, false
		}
	case "begin", "start", "meet", "convene", "continue", "resume", "commence", "proceed":
	default:
		if p.subject.kind != scheme || !s.schemeActs(p) {
			return verdict{}, false
		}
	}
	return s.verdict(p, commits(s.weight(p.head)), "commissive.event"), true
}

// schemeActs reports whether a programme of the issuers does on their behalf
// what the verb says, or only has effects.
func (s *sentence) schemeActs(p *predicate) bool {
	if p.verb == nil {
		return false
	}
	if p.verb.lemma == "provide" && (s.within(p.end, p.end+5, "opportunity") || s.within(p.end, p.end+5, "opportunities") || s.within(p.end, p.end+5, "means") || s.within(p.end, p.end+5, "basis")) {
		return false
	}
	if p.verb.lemma == "go" && (p.subject.ours || s.at(p.subject.a).Norm == "work" || s.at(p.subject.a).Norm == "preparations") {
		return s.deedBehind(p)
	}
	switch p.verb.lemma {
	case "include", "continue", "begin", "start", "remain", "involve", "cover", "aim", "assist", "give":
		return true
	}
	return (p.verb.action == general || p.verb.action == concrete || p.verb.force("to") == intent) && !brings[p.verb.lemma]
}

// brings are verbs of doing that, said of a programme, tell what comes of it.
var brings = map[string]bool{
	"help": true, "make": true, "play": true, "serve": true, "lead": true, "improve": true, "strengthen": true, "enhance": true, "increase": true,
	"create": true, "reduce": true, "deliver": true, "accelerate": true, "ensure": true, "contribute": true, "enable": true, "allow": true,
	"advance": true, "deepen": true, "benefit": true, "further": true, "foster": true, "boost": true, "unlock": true, "generate": true,
	"facilitate": true, "reinforce": true, "stimulate": true, "catalyze": true, "catalyse": true, "achieve": true, "transform": true,
	"produce": true, "take": true, "do": true, "protect": true, "prevent": true, "save": true, "sustain": true, "maintain": true, "raise": true,
	"place": true, "intensify": true, "bring": true, "hinder": true, "inform": true, "add": true, "prepare": true, "move": true, "meet": true, "complement": true, "determine": true, "drive": true, "set": true, "open": true, "draw": true,
}
