package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// ofBody judges what a body of the issuers, or its officials, will do.
func (s *sentence) ofBody(p *predicate) (verdict, bool) {
	if p.adj != nil && p.modal == "" && !p.neg {
		v, ok := s.described(p)
		return v, ok && v.act == chancery.Commitment && v.strength > chancery.Soft
	}
	if s.speaks.organ && p.subject.kind != oneOf && p.shalls() {
		return s.ordained(p)
	}
	if s.beingSetUp(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.under-way"), true
	}
	if s.upAndRunning(p) {
		return s.verdict(p, commits(chancery.Firm), "commissive.running"), true
	}
	if s.provides(p) && (s.standing(p) || p.modal == "shall" && !s.agentive(p)) {
		return s.provision(p), true
	}
	if p.modal == "will" && !p.neg && p.subject.ours && (p.lemma() == "remain" || p.lemma() == "stay") && s.next(p.end) == "np" {
		return s.verdict(p, commits(chancery.Intent), "commissive.remain"), true // "Our central banks will remain vigilant"
	}
	if p.shalls() || p.modal == "would" && s.minuted(p) {
		return s.bodyPromise(p)
	}
	if obliges(p.modal) {
		return s.ofOthers(p)
	}
	if p.modal == "" && s.meantFor(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.intend"), true
	}
	if p.modal != "" || p.verb == nil || p.passive || p.neg || p.subject.weak {
		return verdict{}, false
	}
	return s.bodyActs(p)
}

// bodyActs judges what a body of the issuers does or says that it does, with no modal verb.
func (s *sentence) bodyActs(p *predicate) (verdict, bool) {
	if p.progressive && !p.perfect && p.form != pastForm {
		v, ok := s.ongoing(p)
		return v, ok && v.act == chancery.Commitment && v.strength > chancery.Soft
	}
	if p.lemma() == "expect" && p.form != pastForm && s.next(p.end) == "to" {
		return s.verdict(p, commits(chancery.Soft), "commissive.expect"), true
	}
	if p.governor >= 0 && p.link == embeddedLink && told.Has(s.preds[p.governor].lemma()) {
		return verdict{}, false // "We note that the Commission intends"
	}
	if s.speaks.parties && p.link == mainLink && p.form&(thirdForm|baseForm) != 0 && !p.perfect && !p.aux && p.verb.deed() {
		// "The Commission keeps a register", says an agreement
		return s.verdict(p, commits(chancery.Intent), "commissive.provision"), true
	}
	c, at := s.complement(p.end)
	if f := p.verb.force(c); f == call && chairs.Has(s.at(p.subject.head).Norm) {
		return s.forced(p, f, c, at)
	}
	switch f := p.verb.force(c); f {
	case firm, agree, decide:
		if c == "to" || c == "toing" {
			return s.forced(p, f, c, at)
		}
	case express:
		v, ok := s.expressed(p, f, c, at)
		return v, ok && v.act == chancery.Commitment && v.strength > chancery.Soft
	case intent:
		switch p.verb.lemma {
		case "intend", "plan", "seek", "aim":
			if c == "to" && p.form != pastForm {
				return s.forced(p, f, c, at)
			}
		}
	}
	return verdict{}, false
}

// meantFor reports whether it is told what a body of those who speak is there to do: "The
// task force is intended to".
func (s *sentence) meantFor(p *predicate) bool {
	if !p.passive || p.neg || p.form == pastForm || p.subject.weak || s.speaks.organ {
		return false
	}
	return p.lemma() == "intend" && s.next(p.end) == "to"
}

// chairs are those who ask in the name of a meeting.
var chairs = list("chairs")

// ordained judges what shall be under a council that binds others: it decides.
func (s *sentence) ordained(p *predicate) (verdict, bool) {
	if p.modal == "shall" && p.link == mainLink && !s.elided { // not what another verb says: "Reaffirms that … shall"
		return s.verdict(p, isDecision, "decision.shall"), true
	}
	return verdict{}, false
}

func (s *sentence) bodyPromise(p *predicate) (verdict, bool) {
	if p.passive || p.verb == nil && !(s.agentive(p) && s.next(p.end) == "np") {
		return s.ofThing(p)
	}
	if p.subject.weak && p.subject.event && p.modal != "would" && !p.neg && s.theirs(p) { // "A mixed commission will meet"
		if v, ok := s.willTakePlace(p); ok {
			return v, true
		}
	}
	if !s.agentive(p) || p.subject.weak && !s.sentByThem(p) {
		return verdict{}, false
	}
	return s.promise(p), true
}

// sentByThem reports whether a body of which only the kind is told, and nobody else's, will
// do something at the bidding of those who speak: "A steering group will oversee".
func (s *sentence) sentByThem(p *predicate) bool {
	return p.link == mainLink && !p.neg && p.modal != "would" && !s.speaks.organ && p.verb.deed() && s.theirs(p) && !s.foreign(p.subject)
}

// agentive reports whether the verb is something one does on purpose.
func (s *sentence) agentive(p *predicate) bool {
	if p.verb == nil {
		return s.at(p.head).lexeme == unknown && p.head > p.at
	}
	if p.verb.lemma == "look" {
		return s.at(p.end).Norm == "into"
	}
	if p.verb.action == "" {
		switch p.verb.lemma {
		case "continue", "ask", "invite":
			return true
		case "call":
			return s.eventIn(p.end)
		}
		return false
	}
	if lightVerbs.Has(p.verb.lemma) {
		helps := p.verb.lemma == "help" || p.verb.lemma == "play" || p.verb.lemma == "benefit"
		return p.subject.kind == body && !helps || s.verbPhrase(p)
	}
	goesOn := p.verb.lemma == "go" && s.at(p.end).Norm == "on" && s.at(p.end+1).has(ingForm)           // "will go on training pilots"
	begins := (p.lemma() == "begin" || p.lemma() == "start") && (s.gerundAt(p.end) || s.deedBehind(p)) // "will begin checking papers"
	return goesOn || p.verb.deed() || begins
}

// gerundAt reports whether the word at k is a gerund, known or not.
func (s *sentence) gerundAt(k int) bool {
	w := s.at(k)
	return w.has(ingForm) || w.lexeme == unknown && len(w.Norm) > 5 && strings.HasSuffix(w.Norm, "ing")
}

// lightVerbs are verbs of things as much as of those who act.
var lightVerbs = list("light verbs")

// verbPhrase reports whether the object makes a light verb a deed: "take
// action", "make efforts", "provide assistance".
func (s *sentence) verbPhrase(p *predicate) bool {
	return s.anyWithin(p.end, p.end+5, efforts)
}

// efforts are nouns that make a light verb a deed.
var efforts = list("efforts")

// manners are nouns of how a thing is done rather than by whom: "by majority".
var manners = list("manners")

// ofOthers judges what others must do: a call, where it is they who can do it.
func (s *sentence) ofOthers(p *predicate) (verdict, bool) {
	if p.link == mainLink && s.ourPeople(p) { // "Our prosecutors will exchange"
		return s.promise(p), true
	}
	if v, ok := s.promised(p); ok {
		return v, true
	}
	if v, ok := s.someSay(p); ok {
		return v, true
	}
	if v, ok := s.forState(p); ok {
		return v, true
	}
	if s.provides(p) && (p.passive || p.modal == "shall" && !s.stranger(p.subject)) {
		return s.provision(p), true
	}
	if s.ruled(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.ruled"), true
	}
	if s.anybodyShall(p) {
		return s.verdict(p, isAssertion, "assert.provision"), true // what a law says of anybody: "an employer shall"
	}
	if p.modal == "may" && s.at(p.subject.a).Norm == "no" {
		return s.verdict(p, isCall, "call.may"), true
	}
	if s.hasTo(p) || s.mightUsefully(p) {
		return s.verdict(p, isCall, "call.have-to"), true
	}
	if !obliges(p.modal) || p.modal == "shall" && s.speaks.organ && p.link == embeddedLink || s.at(p.at).Norm == "had" || p.perfect {
		return verdict{}, false
	}
	if p.modal == "must" && p.subject.ours && !p.passive && p.subject.kind != other && !s.needs(p) {
		return s.verdict(p, commits(chancery.Soft), "commissive.must"), true
	}
	if p.modal != "must" && (s.at(p.head).Norm == "able" || p.copula && s.at(s.past(p.end)).Norm == "able") { // "should no longer be able to gain"
		return verdict{}, false
	}
	if s.canAct(p) || s.mustBeDone(p) {
		return s.verdict(p, isCall, "call."+string(p.modal)), true
	}
	return verdict{}, false
}

// anybodyShall reports whether p is what a law says of anybody: "an employer shall".
func (s *sentence) anybodyShall(p *predicate) bool {
	if p.modal != "shall" || p.subject.kind != other || s.speaks.organ {
		return false
	}
	return s.at(p.subject.a).indefinite() && !s.nationIn(p.subject.a, p.subject.b)
}

// hasTo reports whether others are told what they have to do: "The Council will have to
// draw up a plan".
func (s *sentence) hasTo(p *predicate) bool {
	if p.lemma() != "have" || p.neg || p.perfect || p.form == pastForm {
		return false
	}
	if p.modal != "" && p.modal != "will" || p.link != mainLink || s.speaks.rules {
		return false
	}
	c, at := s.complement(p.end)
	if c != "to" || p.subject.kind != other && p.subject.kind != body {
		return false
	}
	v := s.at(at).verb
	return v != nil && v.deed()
}

// mightUsefully reports whether others are told softly what to do: "Lenders might
// usefully ask".
func (s *sentence) mightUsefully(p *predicate) bool {
	switch p.modal {
	case "may", "might", "could", "can":
	default:
		return false
	}
	return !p.passive && s.anyWithin(p.at+1, p.head, softly)
}

// softly are adverbs of doing what one is told softly to do.
var softly = list("softly")

// canAct reports whether the subject is somebody who can be asked to act.
func (s *sentence) canAct(p *predicate) bool {
	switch {
	case p.subject.kind == other:
		return true
	case p.subject.kind == body:
		return !p.subject.weak
	}
	return (s.acronym(p.subject) || s.namedFund(p.subject) || s.doers(p.subject)) && !p.passive && s.agentive(p)
}

// namedFund reports whether the subject is a scheme of somebody by its proper name: "the
// International Monetary Fund".
func (s *sentence) namedFund(sub subject) bool {
	return sub.kind == scheme && !sub.ours && s.at(sub.a).Norm == "the" && s.at(sub.head).Upper && sub.head == sub.b-1 && !s.speaks.organ
}

// doers reports whether the subject is people by what they do, told by the end of a word
// that the tables do not know: "owners", "investors", "journalists".
func (s *sentence) doers(sub subject) bool {
	if sub.kind != thing || sub.b == sub.a {
		return false
	}
	return doesThings(s.at(sub.head))
}

// doesThings reports whether the word, which the tables know for nobody, names people by
// its end.
func doesThings(w *word) bool {
	if w.heads != 0 || len(w.Norm) < 6 || noDoers.Has(w.Norm) {
		return false
	}
	for _, end := range [...]string{"ers", "ors", "ists", "ians"} {
		if strings.HasSuffix(w.Norm, end) {
			return true
		}
	}
	return false
}

// noDoers are words that end as those for people do.
var noDoers = list("no doers")

// acronym reports whether the subject is a body by its short name: "the IMF".
func (s *sentence) acronym(sub subject) bool {
	w := s.at(sub.head)
	return sub.kind == thing && w.Caps && len(w.Norm) > 2 && w.lexeme == unknown && sub.b-sub.a < 3
}

// byInitials reports whether the subject is nothing but bodies by their short names:
// "the IMF and WBG".
func (s *sentence) byInitials(sub subject) bool {
	last := s.at(sub.b - 1)
	for k := sub.a; k < sub.b; k++ {
		if w := &s.words[k]; !w.is(isDet|isCoord) && w.Norm != "," && (!w.Caps || len(w.Norm) < 3 || w.lexeme != unknown) {
			return false
		}
	}
	return sub.kind == thing && sub.b > sub.a && last.Caps
}

// ruled reports whether the passive tells what those who govern will have of
// others, or give them: "Operators will be required to open their books".
func (s *sentence) ruled(p *predicate) bool {
	if !p.passive || p.modal != "will" || p.neg || p.verb == nil || p.link != mainLink {
		return false
	}
	if s.speaks.organ || s.speaks.parties || s.speaks.bilateral || s.speaks.alone {
		return false
	}
	if !regulated.Has(s.at(p.subject.head).Norm) || s.nationIn(p.subject.a, p.subject.b) || s.agent(p) || s.doneBy(p) {
		return false
	}
	switch {
	case askedOfOthers.Has(p.verb.lemma):
		return s.next(p.end) == "to"
	case p.verb.lemma == "give", p.verb.lemma == "grant":
		if s.anyWithin(p.end, p.end+4, powersGiven) {
			return true
		}
	}
	return false
}

// regulated are nouns of those whom those who govern set rules.
var regulated = list("regulated")

// askedOfOthers are verbs of having others do something.
var askedOfOthers = list("asked of others")

// powersGiven are nouns of what those who govern give.
var powersGiven = list("powers given")

// eventIn reports whether the noun phrase at word k is a meeting or the like.
func (s *sentence) eventIn(k int) bool {
	for j := k; j < k+6 && j < len(s.words); j++ {
		if s.words[j].heading(eventHead) {
			return true
		}
		if s.words[j].is(isPrep) || s.words[j].Norm == "no" {
			return false
		}
	}
	return false
}

// asked judges "all States are urged to": who urges is who speaks.
func (s *sentence) asked(p *predicate) (verdict, bool) {
	if s.encouraged(p) {
		return s.verdict(p, isCall, "call.encourage"), true
	}
	if !p.passive || p.modal != "" || p.neg || p.perfect && !s.haveOrders(p) || p.link == relativeLink || !asked.Has(p.lemma()) {
		return verdict{}, false
	}
	next := s.at(s.past(p.end))
	if p.form == pastForm && !s.wereAsked(p) && (!next.is(isTo) || !s.othersWere(p)) {
		return verdict{}, false
	}
	tasked := next.Norm == "with" && p.verb.force("np") == charge && s.gerundAt(s.past(p.end)+1) // "are charged with drawing up"
	if !next.is(isTo) && next.Norm != "upon" && next.Norm != "on" && !tasked {
		return verdict{}, false
	}
	v := s.verdict(p, isCall, "call."+p.verb.lemma)
	v.self = p.subject.kind.binds() || !s.speaks.organ && p.verb.force("np") == charge && s.takesOrders(p.subject.a)
	return v, true
}

// haveOrders reports whether those who work for the issuers are told to have been given a
// task: "Our trade ministers have been instructed to".
func (s *sentence) haveOrders(p *predicate) bool {
	return p.subject.ours && s.at(p.at).Norm == "have" && p.verb != nil && p.verb.force("np") == charge
}

// othersWere reports whether others, or bodies and offices of those who speak, were asked to do
// something, and not to pay a visit: "Donors were urged to", "Mali was invited to submit", "These
// centres were requested to", not "the President was invited to".
func (s *sentence) othersWere(p *predicate) bool {
	sub := p.subject
	if p.link != mainLink || sub.b <= sub.a || sub.b == sub.a+1 && s.at(sub.a).is(isWe|isPron) || s.bygone(p) {
		return false
	}
	visit := guestly.Has(s.at(s.past(s.past(p.end) + 1)).lemma())
	switch sub.kind {
	case other:
		return !s.nationIn(sub.a, sub.b) || s.titled(sub.a, sub.head) < 0 && !visit
	case body:
		return !visit
	case thing, scheme, issuer:
		return !visit && !sub.event && tasking.Has(p.lemma())
	}
	return false
}

// tasking are verbs of giving somebody a task.
var tasking = list("tasking")

// guestly are verbs of what guests are invited to.
var guestly = list("guestly")

// encouraged reports whether others are encouraged to do something, and not by what
// they see: "Exporters are encouraged to", not "are encouraged to see".
func (s *sentence) encouraged(p *predicate) bool {
	if p.lemma() != "encouraged" || p.modal != "" || p.neg || p.perfect || p.link != mainLink {
		return false
	}
	if p.subject.kind != other && (!p.subject.weak || p.form == pastForm || s.at(p.subject.a).is(isWe|isPron)) {
		return false
	}
	k := s.past(p.end)
	return s.at(k).is(isTo) && s.next(k) == "to" && !feels.Has(s.at(k+1).Norm)
}

// asked are verbs that call where nobody says who asks.
var asked = list("asked")

// feels are verbs of what one is encouraged by rather than to.
var feels = list("feels")

// provides reports whether the clause is one of an agreement that tells what shall be.
func (s *sentence) provides(p *predicate) bool {
	return s.speaks.parties && p.link == mainLink && p.shalls() && !s.agent(p)
}

// mayBeOthers reports whether the subject, though one who speaks, need not be: somebody's
// government, one of many states, or those who are yet to join.
func (s *sentence) mayBeOthers(sub subject) bool {
	if s.speaks.unknown && s.wouldRule(sub.a, sub.b, sub.head) {
		return true
	}
	if s.at(sub.a).Norm == "acceding" {
		return true
	}
	return sub.kind == oneOf && !sub.plural && len(s.speaks.nations) > 2 && s.at(sub.head).nation != 0
}
