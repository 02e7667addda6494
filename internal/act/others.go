package act

import "github.com/chancery-archive/chancery/internal/chancery"

// ofBody judges what a body of the issuers, or its officials, will do.
func (s *sentence) ofBody(p *predicate) (verdict, bool) {
	if p.adj != nil && p.modal == "" && !p.neg {
		v, ok := s.described(p)
		return v, ok && v.act == chancery.Commitment && v.strength > chancery.Soft
	}
	if s.speaks.organ && p.subject.kind != oneOf && (p.modal == "will" || p.modal == "shall") {
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
	if p.modal == "will" && p.subject.ours && (p.lemma() == "remain" || p.lemma() == "stay") && !p.neg && s.next(p.end) == "np" {
		return s.verdict(p, commits(chancery.Intent), "commissive.remain"), true // "Our central banks will remain vigilant"
	}
	if p.modal == "will" || p.modal == "shall" || p.modal == "would" && s.minuted(p) {
		return s.bodyPromise(p)
	}
	if obliges(p.modal) {
		return s.ofOthers(p)
	}
	if p.passive && p.modal == "" && !p.neg && p.form != pastForm && !p.subject.weak && p.lemma() == "intend" && s.next(p.end) == "to" && !s.speaks.organ { // "The task force is intended to"
		return s.verdict(p, commits(chancery.Intent), "commissive.intend"), true
	}
	if p.modal != "" || p.verb == nil || p.passive || p.neg || p.subject.weak {
		return verdict{}, false
	}
	if p.governor >= 0 && p.link == embeddedLink && told.Has(s.preds[p.governor].lemma()) {
		return verdict{}, false // "We note that the Commission intends"
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
		if c == "to" && p.form != pastForm && (p.verb.lemma == "intend" || p.verb.lemma == "plan" || p.verb.lemma == "seek" || p.verb.lemma == "aim") {
			return s.forced(p, f, c, at)
		}
	}
	return verdict{}, false
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
	if p.passive || p.verb == nil {
		return s.ofThing(p)
	}
	if p.subject.weak && p.subject.event && p.modal != "would" && !p.neg && s.theirs(p) { // "A mixed commission will meet"
		return s.willTakePlace(p)
	}
	if p.subject.weak || !s.agentive(p) {
		return verdict{}, false
	}
	return s.promise(p), true
}

// agentive reports whether the verb is something one does on purpose.
func (s *sentence) agentive(p *predicate) bool {
	if p.verb == nil {
		return s.at(p.head).lexeme == unknown && p.head > p.at
	}
	if p.verb.action == "" {
		return p.verb.lemma == "continue" || p.verb.lemma == "call" && s.eventIn(p.end) || p.verb.lemma == "ask" || p.verb.lemma == "invite"
	}
	if lightVerbs.Has(p.verb.lemma) {
		return p.subject.kind == body && p.verb.lemma != "help" && p.verb.lemma != "play" && p.verb.lemma != "benefit" || s.verbPhrase(p)
	}
	return p.verb.action == general || p.verb.action == concrete
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
	if v, ok := s.promised(p); ok {
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
	if first := s.at(p.subject.a).Norm; p.modal == "shall" && (first == "a" || first == "an") && p.subject.kind == other && !s.speaks.organ && !s.nationIn(p.subject.a, p.subject.b) {
		return s.verdict(p, isAssertion, "assert.provision"), true // what a law says of anybody: "an employer shall"
	}
	if p.modal == "may" && s.at(p.subject.a).Norm == "no" {
		return s.verdict(p, isCall, "call.may"), true
	}
	if !obliges(p.modal) || p.modal == "shall" && s.speaks.organ && p.link == embeddedLink {
		return verdict{}, false
	}
	if p.modal == "must" && p.subject.ours && !p.passive && p.subject.kind != other && !s.needs(p) {
		return s.verdict(p, commits(chancery.Soft), "commissive.must"), true
	}
	actor := p.subject.kind == other || s.acronym(p.subject) && !p.passive && s.agentive(p) || p.subject.kind == body && !p.subject.weak
	if s.at(p.head).Norm == "able" || p.copula && s.at(s.past(p.end)).Norm == "able" { // "should no longer be able to gain"
		return verdict{}, false
	}
	must := p.modal == "must"
	if actor || p.modal == "should" && p.passive && p.subject.kind == thing && s.oughtToBe(p) || must && (p.passive || p.subject.kind == thing) && !s.needs(p) {
		return s.verdict(p, isCall, "call."+string(p.modal)), true
	}
	return verdict{}, false
}

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
	if !p.passive || p.modal != "will" || p.neg || p.verb == nil || p.link != mainLink || s.speaks.organ || s.speaks.parties || s.speaks.bilateral || s.speaks.alone || s.agent(p) || s.nationIn(p.subject.a, p.subject.b) {
		return false
	}
	if !s.lex.drafting["governed"][s.at(p.subject.head).Norm] || s.doneBy(p) {
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

// askedOfOthers are verbs of having others do something.
var askedOfOthers = list("asked of others")

// powersGiven are nouns of what those who govern give.
var powersGiven = list("powers given")

// oughtToBe reports whether the passive tells what should be done by anybody, and
// not what was agreed that those who speak should do.
func (s *sentence) oughtToBe(p *predicate) bool {
	if p.link != mainLink || !s.inHand(p) {
		return false
	}
	for k := 0; k < len(s.preds) && k < 8 && s.preds[k].at < p.at; k++ {
		if s.thatForce(&s.preds[k]) == agree {
			return false
		}
	}
	return true
}

// promised judges what others promise: it is told, not undertaken.
func (s *sentence) promised(p *predicate) (verdict, bool) {
	if v, ok := s.given(p); ok {
		return v, true
	}
	if s.someOfThem(p) {
		c, at := s.complement(p.end)
		return s.forced(p, p.verb.force(c), c, at)
	}
	if s.hosts(p) {
		return s.verdict(p, commits(chancery.Firm), "commissive.hosts"), true
	}
	if p.subject.kind != other || p.neg || s.at(s.start).Norm == "if" || p.governor >= 0 && s.hopes(&s.preds[p.governor], p) {
		return verdict{}, false
	}
	if s.paysPrice(p) || p.verb != nil && s.lex.ruled["remembered"][p.verb.lemma] {
		return verdict{}, false
	}
	will := (p.modal == "will" || p.modal == "would") && p.verb != nil && (p.verb.action == concrete || p.verb.action == general) && !p.passive
	pledged := false
	if p.verb != nil && p.modal == "" {
		switch {
		case promising.Has(p.verb.lemma):
			pledged = !p.passive
		case p.verb.lemma == "agree":
			pledged = !p.passive && s.next(p.end) == "to" && s.nationIn(p.subject.a, p.subject.b)
		}
	}
	if !will && !pledged && !s.saysAgain(p) {
		return verdict{}, false
	}
	return s.reportsPromise(p), true
}

// promising are verbs of binding oneself.
var promising = list("promising")

// given judges what somebody pledges where donors meet: "Chad pledged €3 million",
// "The Bank announced $10 million". Whoever gives there takes part.
func (s *sentence) given(p *predicate) (verdict, bool) {
	if s.speaks.pledging && p.subject.kind == other && p.link == mainLink && p.modal == "will" && !p.neg && !p.passive && p.verb != nil && s.sums && s.nationIn(p.subject.a, p.subject.b) && (p.verb.action == concrete || p.verb.action == general) && s.sumIn(p.end, p.end+12) {
		return s.verdict(p, commits(chancery.Firm), "commissive.given"), true
	}
	if !s.speaks.pledging || p.subject.kind != other || p.link != mainLink || p.modal != "" || p.neg || p.perfect || p.passive || p.progressive || p.verb == nil || s.bygone(p) || s.within(p.end, len(s.words), "last") || s.within(p.end, len(s.words), "previous") {
		return verdict{}, false
	}
	switch head := s.at(p.subject.head); {
	case head.heading(stateHead), s.nationIn(p.subject.a, p.subject.b), head.Norm == "community", head.Norm == "donors", head.Norm == "bank", head.Norm == "union", head.Norm == "banks":
	default:
		return verdict{}, false // whoever else is spoken of there
	}
	c, at := s.complement(p.end)
	switch {
	case pledging.Has(p.verb.lemma):
		return s.forced(p, p.verb.force(c), c, at)
	case p.verb.lemma == "announce", p.verb.lemma == "offer":
		v := s.verdict(p, commits(chancery.Firm), "commissive.given")
		v.object = at
		return v, c == "np" && s.sums && s.sumIn(at, at+10)
	}
	return verdict{}, false
}

// pledging are verbs of promising money.
var pledging = list("pledging")

// someOfThem reports whether it is told of some of those who met what they pledge: the
// undertaking of a few is theirs. "Several ministers pledged to".
func (s *sentence) someOfThem(p *predicate) bool {
	if p.subject.kind != other || p.link != mainLink || p.modal != "" || p.neg || p.perfect || p.passive || p.verb == nil || s.speaks.organ || s.speaks.bilateral || s.speaks.alone || s.bygone(p) {
		return false
	}
	if !someOrMany.Has(s.at(p.subject.a).Norm) {
		return false
	}
	if p.subject.head != p.subject.a+1 || p.subject.b != p.subject.head+1 || !s.at(p.subject.head).heading(speakerHead) {
		return false
	}
	switch p.verb.lemma {
	case "pledge", "commit", "undertake":
		return true
	}
	return false
}

// someOrMany are words of a part of those who met.
var someOrMany = list("some or many")

// hosts reports whether a state, of several that are not all named, is said to take on
// what is for those who meet: "Chad agreed to host the next session", "Finland, as
// the incoming Chair, will".
func (s *sentence) hosts(p *predicate) bool {
	if p.subject.kind != other || p.link != mainLink || p.neg || p.passive || p.perfect || p.verb == nil || s.speaks.organ || s.speaks.bilateral || s.speaks.alone || s.speaks.parties || !s.nationIn(p.subject.a, p.subject.b) {
		return false
	}
	if p.modal == "will" && s.at(p.subject.b).Norm == "," && s.at(p.subject.b+1).Norm == "as" && (p.verb.action == general || p.verb.action == concrete) {
		for k := p.subject.b + 2; k < p.at; k++ {
			if chairs.Has(s.at(k).Norm) || s.at(k).Norm == "host" {
				return true
			}
		}
	}
	doing := p.head
	if p.modal == "" && p.lemma() == "agree" || p.lemma() == "offer" {
		c, at := s.complement(p.end)
		if c != "to" {
			return false
		}
		doing = at
	} else if p.modal != "will" && p.modal != "would" {
		return false
	}
	if v := s.at(doing).verb; v == nil || v.lemma != "host" && v.lemma != "convene" && v.lemma != "chair" && v.lemma != "hold" {
		return false
	}
	next := false
	for k := doing + 1; k < doing+8; k++ {
		w := s.at(k)
		if ofOurMeetings.Has(w.Norm) {
			next = true
		}
		if w.heading(eventHead) {
			return next
		}
	}
	return false
}

// ofOurMeetings are words that tell which meeting of those who speak is meant.
var ofOurMeetings = list("of our meetings")

// saysAgain reports whether others say what they are resolved to do: "Kenya reaffirmed
// its commitment to deploy".
func (s *sentence) saysAgain(p *predicate) bool {
	if p.verb == nil || p.modal != "" || p.passive || p.link == relativeLink || p.verb.force("np") != express && p.verb.force("that") != announce && !s.lex.drafting["told"][p.verb.lemma] {
		return false
	}
	at, k, ok := s.nominal(p.end, min(p.end+6, len(s.words)), possessed)
	return ok && k.act == chancery.Commitment && k.strength >= chancery.Intent && s.at(s.past(p.end)).is(isPoss) && s.next(at+1) == "to"
}

// hearsay reports whether the clause is what others say that they will do: "The rebels
// claim that they will", "Business leaders said they would".
func (s *sentence) hearsay(p *predicate) bool {
	if p.link != adverbLink && p.link != embeddedLink || p.modal != "will" && p.modal != "would" || p.neg || p.passive || p.verb == nil || p.verb.action != concrete && p.verb.action != general {
		return false
	}
	if p.subject.kind != other && p.subject.kind != expletive && p.subject.kind != thing {
		return false
	}
	w, k := s.at(p.subject.a), p.subject.a-1
	if s.at(k).is(isThat) {
		k--
	}
	switch {
	case w.Norm == "they" || w.Norm == "it" || w.Norm == "he" || w.Norm == "she":
	case w.Norm == "his" || w.Norm == "her" || w.Norm == "its" || w.Norm == "their":
		if !s.at(p.subject.head).heading(stateHead) {
			return false
		}
	default:
		return false
	}
	if p.governor >= 0 {
		if g := &s.preds[p.governor]; g.subject.kind == other && g.verb != nil && s.lex.drafting["told"][g.verb.lemma] {
			return true
		}
	}
	return s.lex.drafting["told"][s.at(k).Norm] && !s.at(k-1).is(isTo)
}

// assured reports whether the clause p is what somebody else gave assurances of:
// "the assurances given by both countries that they would".
func (s *sentence) assured(p *predicate) bool {
	w := s.at(p.subject.a)
	if p.modal != "will" && p.modal != "would" || w.Norm != "they" && w.Norm != "it" && w.Norm != "he" && w.Norm != "she" || s.at(p.subject.a-1).Norm != "that" {
		return false
	}
	for k := p.subject.a - 2; k > s.start+1 && k > p.subject.a-farthestDeed; k-- {
		switch {
		case s.words[k].Norm == "by" && (s.at(k-1).Norm == "given" || s.at(k-1).Norm == "made"):
			n := s.at(k - 2).noun
			return n != nil && n.doing.act == chancery.Commitment || assurances.Has(s.at(k-2).Norm)
		case s.words[k].Norm == "," || s.words[k].Norm == ";":
			return false
		}
	}
	return false
}

// assurances are nouns of promising that say nothing of resolve.
var assurances = list("assurances")

// reportsPromise is the verdict on what others promise.
func (s *sentence) reportsPromise(p *predicate) verdict {
	v := s.verdict(p, isAssertion, "assert.promised")
	v.reported = true
	return v
}

// needs reports whether "must" tells a logical need: "must be consistent with".
func (s *sentence) needs(p *predicate) bool {
	return p.copula || p.verb != nil && (p.verb.action == state || p.verb.lemma == "include")
}

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
	if k := s.past(p.end); p.lemma() == "encouraged" && p.modal == "" && !p.neg && !p.perfect && p.link == mainLink && p.subject.kind == other && s.at(k).is(isTo) && s.next(k) == "to" && !feels.Has(s.at(k+1).Norm) {
		return s.verdict(p, isCall, "call.encourage"), true // "Exporters are encouraged to", not "to see"
	}
	if !p.passive || p.modal != "" || p.neg || p.perfect || p.verb == nil || p.link == relativeLink {
		return verdict{}, false
	}
	if p.form == pastForm && (p.link != mainLink || p.subject.kind != other || s.nationIn(p.subject.a, p.subject.b) || !s.at(s.past(p.end)).is(isTo)) {
		return verdict{}, false // "Donors were urged to", not "the President was invited to"
	}
	if asked.Has(p.verb.lemma) {
		next := s.at(s.past(p.end))
		if next.is(isTo) || next.Norm == "upon" || next.Norm == "on" {
			v := s.verdict(p, isCall, "call."+p.verb.lemma)
			v.self = p.subject.kind.binds()
			return v, true
		}
	}
	return verdict{}, false
}

// asked are verbs that call where nobody says who asks.
var asked = list("asked")

// feels are verbs of what one is encouraged by rather than to.
var feels = list("feels")

// provides reports whether the clause is one of an agreement that tells what shall be.
func (s *sentence) provides(p *predicate) bool {
	return s.speaks.parties && p.link == mainLink && (p.modal == "shall" || p.modal == "will") && !s.agent(p)
}

// ofIt judges "it was agreed to", "it remains our priority to", "there must be no".
func (s *sentence) ofIt(p *predicate) (verdict, bool) {
	if v, ok := s.inexcusable(p); ok {
		return v, true
	}
	if p.modal == "must" && s.at(p.subject.a).Norm == "there" {
		return s.verdict(p, isCall, "call.must"), true
	}
	if s.at(p.subject.a).Norm == "there" && (p.modal == "will" || p.modal == "shall") && p.copula && !p.neg && s.eventIn(p.end) {
		return s.verdict(p, commits(s.weight(p.head)), "commissive.event"), true
	}
	if s.at(p.subject.a).Norm == "there" && p.modal == "will" && p.copula && s.at(s.past(p.end)).Norm == "no" && lapses.Has(s.at(s.past(p.end)+1).Norm) {
		return s.verdict(p, commits(chancery.Intent), "commissive.no-lapse"), true
	}
	if s.at(p.subject.a).Norm == "there" && p.copula && (p.modal == "can" || p.modal == "will") && s.noQuestion(s.past(p.end)) {
		return s.verdict(p, commits(chancery.Intent), "commissive.none"), true
	}
	if s.at(p.subject.a).Norm == "there" && p.copula && p.modal == "" && !p.neg {
		if k, ok := s.understanding(p); ok {
			return s.verdict(p, k, "commissive.reached"), true
		}
	}
	if s.at(p.subject.a).Norm == "there" && !p.neg {
		if v, ok := s.thereShallBe(p); ok {
			return v, true
		}
	}
	if p.adj != nil && p.adj.lemma == "agreed" && !p.neg {
		return s.described(p)
	}
	if s.at(p.subject.a).Norm == "it" && s.provides(p) { // the body or text spoken of before
		return s.provision(p), true
	}
	if p.passive && p.verb != nil && !p.neg && p.modal == "" {
		c, at := s.complement(p.end)
		switch f := p.verb.force(c); f {
		case agree, decide, agreed, firm, intent:
			v, ok := s.forced(p, f, c, at)
			return v, ok
		}
	}
	if k := s.past(p.end); p.modal == "" && !p.neg && p.form != pastForm && (s.at(k).Norm == "our" && s.ourPolicy(k+1) || s.at(k).Norm == "the" && s.statedPolicy(k+1)) {
		return s.verdict(p, commits(chancery.Intent), "commissive.policy"), true
	}
	if k := s.past(p.end); p.modal == "" && !p.neg && p.form != pastForm && s.at(k).Norm == "our" && s.aimThat(k+1) {
		return s.verdict(p, commits(chancery.Intent), "commissive.aim"), true
	}
	if at, k, ok := s.nominal(p.end, min(p.end+6, len(s.words)), possessed); ok && k.act == chancery.Commitment && k.strength > chancery.Soft && p.modal == "" {
		v := s.verdict(p, k, "noun."+s.at(at).noun.lemma)
		v.end, v.object = at+1, at+1
		return v, true
	}
	return verdict{}, false
}

// noQuestion reports whether "no question of" a deed stands at word k.
func (s *sentence) noQuestion(k int) bool {
	return s.at(k).Norm == "no" && s.at(k+1).Norm == "question" && s.at(k+2).Norm == "of" && s.at(s.past(k+3)).has(ingForm)
}

// lapses are what those who say that there will be none of it keep from: "There
// will be no let-up in", "no return to".
var lapses = list("lapses")

// ourPolicy reports whether "policy to" and a verb stand at word k, with one
// word before them at most: "our declared policy to keep".
func (s *sentence) ourPolicy(k int) bool {
	if s.at(k).Norm != "policy" {
		k++
	}
	return s.at(k).Norm == "policy" && s.next(k+1) == "to"
}

// aimThat reports whether an aim and what is aimed at stand at word k: "shared
// objective that every child".
func (s *sentence) aimThat(k int) bool {
	for j := k; j < k+3; j++ {
		if ambitions.Has(s.at(j).Norm) {
			return s.at(j+1).Norm == "that"
		}
	}
	return false
}

// ambitions are nouns of what one aims at, before what that is.
var ambitions = list("ambitions")

// matter judges "is a matter of grave concern", whatever it is said of.
func (s *sentence) matter(p *predicate) (verdict, bool) {
	if !p.copula || p.modal != "" || p.neg || p.form == pastForm && p.link != embeddedLink {
		return verdict{}, false
	}
	if !s.within(p.end, p.end+4, "matter") && !s.within(p.end, p.end+4, "source") && !s.within(p.end, p.end+4, "cause") {
		return verdict{}, false
	}
	for k := p.end; k < len(s.words) && k < p.end+8; k++ {
		if n := s.words[k].noun; n != nil && (s.within(p.end, k, "of") || s.within(p.end, k, "for")) && (n.having.act == chancery.Condemnation || n.having.act == chancery.Welcome) {
			return s.verdict(p, n.having, "noun."+n.lemma), true
		}
	}
	return verdict{}, false
}
