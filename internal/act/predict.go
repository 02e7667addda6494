package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// promise judges will and shall: an undertaking, unless it only foretells.
func (s *sentence) promise(p *predicate) verdict {
	v := s.verdict(p, commits(s.weight(p.head)), "commissive.will")
	v.object = p.head
	switch {
	case p.verb != nil && p.verb.lemma == "consider" && !p.neg:
		v.strength, v.rule = chancery.Soft, "commissive.consider"
	case p.lemma() == "give" && !p.neg && s.within(p.end, p.end+5, "consideration"):
		v.strength, v.rule = chancery.Soft, "commissive.consider"
	case s.cited(p):
		v.sense, v.rule = isAssertion, "assert.provision"
	case s.onProgramme(p):
		v.sense, v.rule = isAssertion, "assert.programme"
	case s.ofTheSpeech(p):
		v.sense, v.rule = isAssertion, "assert.speech"
	case s.leans(p):
		v.strength, v.rule = chancery.Soft, "commissive.look"
	case p.neg && firmlyDenied.Has(p.lemma()):
		v.strength = chancery.Firm // "will never recognise"
	case p.neg && p.verb != nil && p.verb.lemma != "know" && p.verb.lemma != "feel":
	case p.neg && s.neverBecomes(p):
	case s.foretells(p):
		v.sense, v.rule = isAssertion, "assert.prediction"
	case p.adj != nil:
		s.promisedBy(p, &v)
	}
	return v
}

// firmlyDenied are verbs of what is firmly promised by denying it.
var firmlyDenied = list("firmly denied")

// onProgramme reports whether what will be is on the programme of a day, or of a visit.
func (s *sentence) onProgramme(p *predicate) bool {
	if p.verb == nil {
		return false
	}
	switch p.verb.lemma {
	case "arrive":
		return true
	case "leave", "depart":
		if !p.neg && s.at(p.end).Norm == "for" {
			return true
		}
	case "make":
		if !p.neg && !p.passive && (s.within(p.end, p.end+6, "statement") || s.within(p.end, p.end+6, "remarks")) {
			return true // who speaks to the press
		}
	}
	return s.clock && hourly.Has(p.verb.lemma)
}

// neverBecomes reports whether those who speak say that they will never be something:
// "will never be a base".
func (s *sentence) neverBecomes(p *predicate) bool {
	return p.copula && p.subject.kind.binds() && s.within(p.at, p.end, "never") && s.at(p.end).indefinite()
}

// promisedBy weakens v, or makes it a prediction, where the adjective that tells what
// those who speak will be says so.
func (s *sentence) promisedBy(p *predicate, v *verdict) {
	if c, at := s.complement(p.end); c == "to" && s.at(at).Norm == "consider" { // "would be glad to consider"
		v.strength = chancery.Soft
	}
	switch lookup(p.adj.frames, s.next(p.end)) {
	case soft: // "will be open to"
		v.strength = chancery.Soft
	case condemn, welcome:
		v.sense, v.rule = isAssertion, "assert.prediction"
	case assert:
		if p.adj.lemma != "engaged" || !s.anyWithin(p.at, p.head, staying) {
			v.sense, v.rule = isAssertion, "assert.prediction"
		}
	}
}

// staying are verbs of what one goes on being.
var staying = list("staying")

// hourly are verbs of what is on the programme of a day.
var hourly = list("hourly")

// clocked reports whether the passage names an hour: "at 9 a.m.", "at 14:30".
func (s *sentence) clocked() bool {
	if s.begun&anAmount == 0 {
		return false
	}
	for k := s.start; k+1 < len(s.words) && k < s.start+farthest; k++ {
		if s.words[k].Kind != token.Number || isYear(s.words[k].Norm) {
			continue
		}
		switch norm := s.at(k + 1).Norm; {
		case hourMarks.Has(norm):
			return s.at(k+1).Norm != "hours" && s.at(k+1).Norm != "hrs" || s.at(k-1).Norm == "at"
		case norm == ":", norm == ".":
			if s.at(k-1).Norm == "at" && s.at(k+2).Kind == token.Number && len(s.at(k+2).Norm) == 2 {
				return true
			}
		case norm == "a", norm == "p":
			return s.at(k+2).Norm == "." && (s.at(k+3).Norm == "m" || s.at(k+3).Norm == "m.")
		}
	}
	return false
}

// hourMarks are words behind an hour of the day.
var hourMarks = list("hour marks")

// agreedOn judges what was agreed that those who speak, or those who act for
// them, will or should do: "agreed that our ministers should meet".
func (s *sentence) agreedOn(p *predicate, f force) (verdict, bool) {
	switch {
	case f != agree, p.neg:
		return verdict{}, false
	case p.passive:
		return s.agreedDone(p)
	case p.modal != "should" && p.modal != "would" && !p.shalls():
		return verdict{}, false
	case s.startsOrStands(p):
		return s.comes(p), true
	case p.verb == nil:
		return verdict{}, false
	}
	if p.lemma() == "have" && (p.subject.kind.binds() && s.talksAt(p.end) || s.letHave(p)) {
		return s.verdict(p, commits(chancery.Intent), "commissive.agree"), true
	}
	if !p.verb.deed() && p.verb.lemma != "continue" || p.subject.kind == thing && p.modal == "should" {
		return verdict{}, false
	}
	v := s.verdict(p, commits(s.weight(p.head)), "commissive.agree")
	v.object = p.head
	return v, true
}

// letHave reports whether it is told what somebody is to be let have: "should have access to".
func (s *sentence) letHave(p *predicate) bool {
	return p.lemma() == "have" && !p.neg && s.anyWithin(p.end, p.end+4, admissions)
}

// admissions are nouns of what somebody is let have.
var admissions = list("admissions")

// startsOrStands reports whether what was agreed of a thing is that it begins, goes on again
// or is there to be used: "agreed that the charts should be ready by May".
func (s *sentence) startsOrStands(p *predicate) bool {
	if p.subject.kind != thing && p.subject.kind != scheme || p.passive || !s.theirs(p) || s.foreign(p.subject) {
		return false
	}
	if p.verb == nil {
		return s.willBeReady(p)
	}
	return comings.Has(p.verb.lemma) || p.verb.lemma == "take" && s.at(s.past(p.end)).Norm == "place"
}

// agreedDone judges what was agreed, in the passive, will or should be done: "agreed that
// the line should be reopened".
func (s *sentence) agreedDone(p *predicate) (verdict, bool) {
	sub := p.subject
	if s.seenDone(p) {
		return s.verdict(p, commits(s.weight(p.head)), "commissive.agree"), true
	}
	directed := p.modal == "would" && p.lemma() == "instruct" && sub.kind != other && !s.foreign(sub) && s.at(p.end).is(isTo)
	if directed || s.noneDone(p) {
		return s.verdict(p, commits(chancery.Intent), "commissive.agree"), true // "agreed that officials would be instructed to"
	}
	return verdict{}, false
}

// seenDone reports whether those who agree on what should or would be done will see it done.
func (s *sentence) seenDone(p *predicate) bool {
	sub := p.subject
	switch {
	case p.modal == "should":
		return !sub.kind.binds() && sub.kind != other && s.inHand(p)
	case p.modal != "would" && !p.shalls() && s.at(p.at).Norm != "be", p.perfect, s.foreign(sub):
		return false
	}
	return (sub.kind == thing || sub.kind == scheme) && s.inHand(p)
}

// noneDone reports whether it is told that nothing of a kind will be done: "that no troops
// will be brought in".
func (s *sentence) noneDone(p *predicate) bool {
	if !p.shalls() && p.modal != "would" || p.verb == nil || p.verb.action == "" || p.verb.action == state {
		return false
	}
	first := s.at(p.subject.a).Norm
	return p.subject.kind == thing && (first == "no" || first == "none") && !s.agent(p)
}

// talksAt reports whether what is had, at word k, is a way of talking with each other:
// "frequent consultations".
func (s *sentence) talksAt(k int) bool {
	return s.anyWithin(k, k+4, talks)
}

// talks are nouns of talking with each other.
var talks = list("talks")

// envoys reports whether the subject, though no word of it heads those who
// speak, is of theirs by name, or said to be theirs: "a team of leading Norwegian
// scientists", "their border services".
func (s *sentence) envoys(sub subject) bool {
	w := s.at(sub.b - 1)
	if first := s.at(sub.a); first.Norm == "their" || first.Norm == "our" {
		return people.Has(w.Norm) && sub.head == sub.b-1
	}
	if w.Kind != token.Word || w.Norm == "'s" || w.nation != 0 || !people.Has(w.Norm) {
		return false
	}
	return s.nationIn(sub.a, sub.b) && s.nations(sub.a, sub.b) == oneOf
}

// people are nouns of those whom one sends.
var people = list("people")

// forState judges what a person whom the opening does not name says of a state
// that speaks: "Mr Weeks confirmed Norway's willingness to".
func (s *sentence) forState(p *predicate) (verdict, bool) {
	if p.verb == nil || p.modal != "" || p.neg || p.passive || p.verb.force("np") != express {
		return verdict{}, false
	}
	if s.titled(p.subject.a, p.subject.head) < 0 {
		return verdict{}, false
	}
	at, k, ok := s.nominal(p.end, min(p.end+6, len(s.words)), possessed)
	if !ok || k.act != chancery.Commitment || k.strength < chancery.Intent || !s.within(p.end, at, "'s") {
		return verdict{}, false
	}
	v := s.verdict(p, k, "noun."+s.at(at).noun.lemma)
	v.end, v.object = at+1, at+1
	return v, true
}

// bornOut judges "this crisis strengthens our determination to".
func (s *sentence) bornOut(p *predicate) (verdict, bool) {
	at, k, ok := s.nominal(p.end, min(p.end+5, len(s.words)), possessed)
	if !ok || k.act != chancery.Commitment || k.strength < chancery.Intent || p.form == pastForm || p.neg {
		return verdict{}, false
	}
	v := s.verdict(p, k, "noun."+s.at(at).noun.lemma)
	v.end, v.object = at+1, at+1
	return v, true
}

// foretells reports whether what the subject "will" is nothing it can undertake.
func (s *sentence) foretells(p *predicate) bool {
	switch {
	case s.speaks.unknown && s.onlyTaken(p):
		return true
	case s.paysPrice(p):
		return true
	case p.lemma() == "receive" && !p.passive && s.within(p.end, p.end+3, "report"):
		return true // others make it
	case p.lemma() == "have" && (s.troubleAt(s.past(p.end)) || s.mustBear(p)):
		return true // "we will always have problems", "we will have to wait"
	case s.at(p.subject.a).Norm == "i" && (s.within(p.end, p.end+6, "question") || s.within(p.end, p.end+6, "questions")):
		return true // who has the word
	case p.verb == nil:
		return p.adj == nil && s.predicts(p)
	case p.passive:
		next := s.at(s.past(p.end)).Norm
		if remembering.Has(p.verb.lemma) {
			return true
		}
		if p.verb.lemma == "guide" || p.verb.lemma == "bind" {
			return false
		}
		return next == "by" && !s.byMuchOrHow(s.past(p.end)+1) || next == "with" && p.verb.action == effect
	case p.lemma() == "cover" && p.subject.kind == scheme:
		return false
	case p.verb.action == state:
		return !s.deedBehind(p)
	case p.verb.action == effect:
		return !allowed.Has(p.verb.lemma) && !s.deedBehind(p) && !(p.verb.lemma == "remain" && p.subject.kind.binds())
	}
	return false
}

// onlyTaken reports whether those are only taken for the ones who speak of whom it is told
// what they will, or will have.
func (s *sentence) onlyTaken(p *predicate) bool {
	if p.lemma() == "have" {
		return p.subject.kind == oneOf && !s.setsUp(p)
	}
	if p.verb != nil || p.adj != nil || p.copula || !p.subject.weak {
		return false
	}
	return s.at(p.subject.head).heading(stateHead) && !s.leadsOff(p.end)
}

// setsUp reports whether what one will have is said to be in place by then: "will
// have in place by May a plan".
func (s *sentence) setsUp(p *predicate) bool {
	for k := p.end; k < len(s.words) && k < p.end+10; k++ {
		switch w := &s.words[k]; {
		case w.Norm == ",", w.Norm == ";", w.is(isRel | isThat | isSub):
			return false
		case w.Norm == "place" && s.at(k-1).Norm == "in" && s.at(k+1).Norm != "of":
			return true
		}
	}
	return false
}

// paysPrice reports whether what one will pay is a price for what one has done: "will
// pay a heavy price".
func (s *sentence) paysPrice(p *predicate) bool {
	return p.lemma() == "pay" && s.within(p.end, p.end+4, "price")
}

// mustBear reports whether one will have to put up with something, or know it,
// rather than do it.
func (s *sentence) mustBear(p *predicate) bool {
	if !s.at(p.end).is(isTo) {
		return false
	}
	at := s.past(p.end + 1)
	v := s.at(at).verb
	return s.at(at).Norm == "wait" || s.at(at).Norm == "be" || v != nil && v.lemma != "consider" && v.ofItself()
}

// troubleAt reports whether what stands at word k is what nobody undertakes to have.
func (s *sentence) troubleAt(k int) bool {
	return troubles.Has(s.at(k).Norm) || strifes.Has(s.at(k).Norm)
}

// strifes are nouns of what there is between people.
var strifes = list("strifes")

// allowed are verbs of effect that are deeds of those who can undertake them.
var allowed = list("allowed")

// predicts reports whether "will be" says what will happen to its subject
// rather than what it will do: "will be able to", "will be joined by", "will be poorer".
func (s *sentence) predicts(p *predicate) bool {
	w := s.at(s.past(p.end))
	if p.passive || p.copula && w.lexeme == unknown && s.at(s.past(p.end)+1).Norm == "by" {
		return true
	}
	if p.neg && w.Norm == "the" && s.at(s.past(p.end)+1).Norm == "first" { // "will not be the first to use such weapons"
		return false
	}
	if w.Norm == "the" && p.subject.kind.binds() && s.firstTo(s.past(p.end)+1) {
		return false // "will be the first partner to build"
	}
	if foretelling.Has(w.Norm) {
		return p.copula
	}
	return p.copula && (comparative(w) || s.at(p.end).Norm == "more")
}

// foretelling are words that what a thing will be begins with.
var foretelling = list("foretelling")

// firstTo reports whether "first", and what one will be the first to do, stand at word k.
func (s *sentence) firstTo(k int) bool {
	if s.at(k).Norm != "first" || s.at(k+1).is(isTo) {
		return false
	}
	for j := k + 1; j < k+6; j++ {
		if v := s.at(s.past(j + 1)).verb; s.at(j).is(isTo) {
			return v != nil && (v.action == concrete || v.action == general)
		}
	}
	return false
}

// comparative tells a comparative by its ending: "stronger", "poorer".
func comparative(w *word) bool {
	n := len(w.Norm)
	return w.lexeme == unknown && n > 4 && w.Norm[n-2:] == "er"
}

// cited reports whether the clause tells what a text says that the passage
// names first: "Under the Treaty, each Party shall".
func (s *sentence) cited(p *predicate) bool {
	first := s.at(s.start)
	if first.Norm == "under" && s.underAgreement(p) {
		return false
	}
	if first.Norm != "under" && !(first.Norm == "according" && s.at(s.start+1).is(isTo)) {
		return false
	}
	if s.speaks.parties || s.at(p.subject.a).is(isWe) {
		return false
	}
	for k := s.start + 1; k < p.subject.a && k < s.start+10; k++ {
		if s.words[k].Norm == "," {
			return false
		}
		if laws.Has(s.words[k].Norm) {
			return true
		}
	}
	return false
}

// underAgreement reports whether it is told what one who speaks will do by what was
// agreed: "Under the agreement, Norway will supply".
func (s *sentence) underAgreement(p *predicate) bool {
	if p.modal != "will" || p.subject.kind != oneOf || s.at(p.subject.head).nation == 0 {
		return false
	}
	return agreedNouns.Has(s.at(s.start + 2).Norm)
}

// laws are names of texts that bind.
var laws = list("laws")
