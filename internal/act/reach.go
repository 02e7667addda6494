package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// What will be done, or not, where those who speak rule or out of what they have, they
// undertake, whoever it is done to: "Cargoes will not be stopped at our ports", "The fund is
// to receive $20 million from our countries".

// elsewise judges a predicate of which its subject, v, says nothing, or no undertaking, by what
// else tells that those who speak will see to it.
func (s *sentence) elsewise(p *predicate, v verdict, ok bool) (verdict, bool) {
	if !ok {
		if spoken, ok := s.outspoken(p); ok {
			return spoken, true
		}
	}
	if !ok || v.act != chancery.Commitment {
		if reached, ok := s.inOurReach(p); ok {
			return reached, true
		}
		if undergone, ok := s.undergone(p); ok {
			return undergone, true
		}
	}
	if !ok || v.act == chancery.Assertion {
		if ruled, ok := s.ofRuled(p); ok {
			return ruled, true
		}
	}
	if !ok || v.rule == "assert.promised" {
		if pledge, ok := s.groupAlone(p); ok {
			return pledge, true
		}
	}
	if !ok {
		return s.specified(p)
	}
	return v, ok
}

// inOurReach judges what will be of things and people within reach of those who speak.
func (s *sentence) inOurReach(p *predicate) (verdict, bool) {
	if p.link != mainLink && p.link != embeddedLink || p.perfect || p.form == pastForm || p.subject.kind.binds() || s.speaks.organ {
		return verdict{}, false
	}
	if !p.wills() && p.modal != "shall" && p.modal != "would" && !s.isTo(p) || p.modal == "would" && !s.lapses(p) {
		return verdict{}, false
	}
	switch {
	case s.lapses(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.lapse"), true
	case s.opensSoon(p):
		return s.verdict(p, commits(chancery.Firm), "commissive.opens"), true
	case s.setAnew(p):
		return s.verdict(p, commits(chancery.Firm), "commissive.will-be"), true
	case s.windsDown(p), s.leavesNothing(p), s.staysInForce(p), s.moneyFound(p), s.noHaven(p), s.doneToNobody(p):
		return s.verdict(p, commits(chancery.Intent), "commissive.will-be"), true
	case s.costBorne(p):
		return s.verdict(p, commits(chancery.Firm), "commissive.costs"), true
	case s.brought(p):
		return s.verdict(p, commits(s.weight(p.head)), "commissive.brought"), true
	case s.paidByUs(p):
		return s.verdict(p, commits(s.paidWeight()), "commissive.from-us"), true
	case s.governedByUs(p):
		v := s.verdict(p, commits(s.weight(p.head)), "commissive.ruled")
		if c, at := s.complement(p.end); c == "to" {
			v.strength, v.object = s.weight(at), at
		}
		return v, true
	}
	return verdict{}, false
}

// lapses reports whether what those who speak have imposed is told to end once a condition
// is met: "Should a deal be reached, our tariffs would fall away".
func (s *sentence) lapses(p *predicate) bool {
	if p.neg || p.passive || !s.theirs(p) || s.foreign(p.subject) || !s.lever(p.subject) && !imposed.Has(s.at(p.subject.head).Norm) {
		return false
	}
	switch p.lemma() {
	case "fall":
		if s.at(p.end).Norm != "away" {
			return false
		}
	case "lapse", "expire", "cease", "end":
	default:
		return false
	}
	_, on := s.condition(verdict{})
	return on || p.subject.ours
}

// opensSoon reports whether something that states set up is to open or begin: "A centre for
// pilots is to open in Oslo this year".
func (s *sentence) opensSoon(p *predicate) bool {
	if p.passive || p.neg || p.verb == nil || !runs.Has(p.verb.lemma) || !s.theirs(p) || s.foreign(p.subject) || s.clock {
		return false
	}
	if !p.subject.deed && !s.at(p.subject.head).heading(programmeHead) || p.subject.event {
		return false
	}
	return s.isTo(p) && (s.at(p.subject.a).indefinite() || p.subject.ours)
}

// windsDown reports whether it is told that what governments set will be brought to an end
// step by step, by a participle the tables of verbs do not know: "are to be wound down".
func (s *sentence) windsDown(p *predicate) bool {
	if !p.copula || p.neg || !s.lever(p.subject) || !s.theirs(p) {
		return false
	}
	k := s.past(p.end)
	return undone.Has(s.at(k).Norm) && particles.Has(s.at(k+1).Norm) && s.at(k+2).Norm != "by"
}

// setAnew reports whether a bound that those who speak have set is told to be another from
// then on: "The quota will rise from 200 to 300".
func (s *sentence) setAnew(p *predicate) bool {
	if p.neg || !moving.Has(p.lemma()) || !bounds.Has(s.at(p.subject.head).Norm) || !s.theirs(p) || s.foreign(p.subject) {
		return false
	}
	if s.at(p.subject.a).Norm != "the" && !p.subject.ours || s.foreignAhead(p.subject.a) {
		return false
	}
	k := s.past(p.end)
	if s.at(k).Norm == "from" && s.numberIn(k+1, k+3) {
		for k++; k < p.end+farthestLead && !s.at(k).is(isTo); k++ {
		}
	}
	return s.at(k).is(isTo) && s.numberIn(k+1, k+3)
}

var (
	bounds = list("bounds") // nouns of how many or how much those who govern admit, ask or give
	moving = list("moving") // verbs by which these become more or less
)

// staysInForce reports whether what those who speak have set or shut is told to stay so:
// "The quotas will stay in force", "Our borders will remain shut".
func (s *sentence) staysInForce(p *predicate) bool {
	if p.neg || p.lemma() != "remain" && p.lemma() != "stay" || !s.theirs(p) || s.foreign(p.subject) {
		return false
	}
	head := s.at(p.subject.head)
	if !s.lever(p.subject) && !imposed.Has(head.Norm) && !p.subject.ours {
		return false
	}
	switch k := s.past(p.end); s.at(k).Norm {
	case "in":
		next := s.at(k + 1).Norm
		return next == "force" || next == "place" || next == "effect"
	case "shut", "closed", "open", "sealed", "barred":
		return true
	}
	return false
}

// moneyFound reports whether it is told that money will be there, by nobody else's doing:
// "Fresh funds will be found", "The money will be forthcoming".
func (s *sentence) moneyFound(p *predicate) bool {
	if p.neg || !s.moneyIn(p.subject) && !s.within(p.subject.a, p.subject.b, "sums") || !s.theirs(p) || s.foreign(p.subject) {
		return false
	}
	found := p.passive && (p.lemma() == "find" || p.lemma() == "found") && !s.doneBy(p) && !s.agent(p)
	return found || p.copula && s.at(s.past(p.end)).Norm == "forthcoming"
}

// noHaven reports whether it is told that somebody will be given no room where those who
// speak rule: "Traffickers will find no haven in our banks".
func (s *sentence) noHaven(p *predicate) bool {
	switch p.lemma() {
	case "find", "have", "enjoy":
	default:
		return false
	}
	return s.at(p.end).Norm == "no" && s.anyWithin(p.end+1, p.end+4, havens) && s.ourPhrase(p.end, p.end+9) >= 0
}

// havens are nouns of where somebody is safe.
var havens = list("havens")

// doneToNobody reports whether it is told that nobody will be dealt with in a way that is
// for governments: "Nobody will be sent back to a country where".
func (s *sentence) doneToNobody(p *predicate) bool {
	first := s.at(p.subject.a).Norm
	if first != "no" && first != "nobody" && first != "none" {
		return false
	}
	if !p.passive || p.verb == nil || !p.shalls() || s.speaks.parties {
		return false
	}
	if s.notTheirs(p.end, p.verb.lemma) || p.subject.kind != other && first == "no" && !servedOne(s.at(p.subject.head).Norm) {
		return false
	}
	return governedVerbs.Has(p.verb.lemma) && !s.agent(p) && !s.doneBy(p)
}

// servedOne reports whether the noun is of one whom a government serves.
func servedOne(noun string) bool {
	return served.Has(noun) || served.Has(strings.TrimSuffix(noun, "s"))
}

// undone are participles of bringing to an end step by step, before a particle.
var undone = list("undone")

// leavesNothing reports whether it is told that nothing will be left to do: "No stone will
// be left unturned".
func (s *sentence) leavesNothing(p *predicate) bool {
	first := s.at(p.subject.a).Norm
	if p.lemma() == "do" && p.passive && !p.neg {
		return first == "everything" && !s.agent(p) && !s.doneBy(p) // "Everything possible will be done to"
	}
	if first != "no" && first != "nothing" || p.lemma() != "leave" || !p.passive {
		return false
	}
	switch s.at(p.end).Norm {
	case "undone", "unturned", "untried", "unexplored":
		return true
	}
	return false
}

// costBorne reports whether it is told that those who speak will pay for something: "The
// costs are to be shared equally", "will be borne by the three Governments".
func (s *sentence) costBorne(p *predicate) bool {
	if !s.anyWithin(p.subject.a, p.subject.head+1, costNouns) || !s.theirs(p) || p.neg || !p.passive || p.verb == nil {
		return false
	}
	k := s.past(p.end)
	if p.lemma() == "share" || p.lemma() == "split" || p.lemma() == "divide" {
		return s.at(k).Norm == "equally" || s.at(p.end).Norm == "equally" || s.at(k).Norm == "between" || s.at(k).Norm == "by" && !s.agent(p)
	}
	if !defraying.Has(p.verb.lemma) && p.lemma() != "bear" && p.lemma() != "cover" {
		return false
	}
	if s.at(k).Norm != "by" {
		return false
	}
	if s.at(k+1).Norm == "the" && hostOrGuest.Has(s.at(k+2).Norm) && !s.speaks.unknown { // "by the sending State"
		return s.at(k + 3).heading(stateHead | speakerHead)
	}
	return s.oursAt(k+1) || s.byThemselves(k+1) || s.issuersAfter(k+1)
}

// hostOrGuest tell which of those who speak is meant where one visits the other.
var hostOrGuest = list("host or guest")

// costNouns are nouns of what has to be paid.
var costNouns = list("cost nouns")

// brought reports whether a text or plan of those who speak will be brought before others
// to act on: "A joint paper will be tabled", "A scheme will be put forward".
func (s *sentence) brought(p *predicate) bool {
	if p.copula && !p.neg && s.at(s.past(p.end)).Norm == "tabled" {
		return draftNouns.Has(s.at(p.subject.head).Norm) && s.theirs(p) && !s.foreign(p.subject)
	}
	if p.neg || p.verb == nil || !p.passive || s.agent(p) || s.doneBy(p) {
		return false
	}
	if !s.theirs(p) || s.foreign(p.subject) || s.isTo(p) && p.form == pastForm {
		return false
	}
	head := s.at(p.subject.head)
	if !draftNouns.Has(head.Norm) && !(p.subject.deed && head.noun == nil) {
		return false
	}
	next := s.at(p.end).Norm
	switch p.verb.lemma {
	case "put":
		return next == "forward" || next == "before" || next == "to"
	case "lay":
		return next == "before"
	case "bring":
		return next == "forward" || next == "before"
	case "table", "circulate", "submit", "present", "publish", "finalise", "finalize", "draw", "draft":
		return draftNouns.Has(head.Norm) && (s.at(p.subject.a).indefinite() || p.subject.ours)
	}
	return false
}

// draftNouns are nouns of texts and plans that are put to others.
var draftNouns = list("draft nouns")

// imposed are nouns of what states impose and lift.
var imposed = list("imposed")

func (s *sentence) paidWeight() chancery.Strength {
	if s.sums {
		return chancery.Firm
	}
	return chancery.Intent
}

// paidByUs reports whether somebody will get what comes from those who speak.
func (s *sentence) paidByUs(p *predicate) bool {
	if p.neg || p.passive {
		return false
	}
	switch p.lemma() {
	case "receive", "get", "draw":
	case "come":
		if !s.moneyIn(p.subject) {
			return false
		}
	default:
		return false
	}
	k := s.ourPhrase(p.end, p.end+12)
	return k >= 0 && s.at(k).Norm == "from"
}

// governedByUs reports whether it is told what will be ordered, allowed or refused at a
// place, or under laws, of those who speak.
func (s *sentence) governedByUs(p *predicate) bool {
	w := s.at(p.head)
	if s.needed(p) {
		return false
	}
	if p.lemma() == "have" && s.next(p.end) == "to" {
		_, at := s.complement(p.end)
		return s.at(at).verb.deed() && s.ourPhrase(p.subject.a, p.subject.b) >= 0
	}
	if p.adj != nil && w.verb != nil && w.has(partForm) {
		return governedVerbs.Has(w.verb.lemma) && s.ourPhrase(p.subject.a, p.subject.b) >= 0
	}
	if p.verb == nil || p.head == p.at {
		w = s.at(s.past(p.end))
		if !p.copula || !governedParticiples.Has(w.Norm) {
			return false
		}
	} else if !p.passive || !governedVerbs.Has(p.verb.lemma) || s.agent(p) || s.doneBy(p) {
		return false
	}
	return s.ourPhrase(p.end, p.end+10) >= 0 || s.ourPhrase(p.subject.a, p.subject.b) >= 0
}

// needed reports whether somebody is told to be needed, not ordered: "will be required in our
// ports".
func (s *sentence) needed(p *predicate) bool {
	return p.lemma() == "require" && !s.infinitiveIn(p.end, min(p.end+farthestDeed, len(s.words)))
}

// governedVerbs are verbs of what those who rule a place order, allow or refuse there.
var governedVerbs = list("governed verbs")

// governedParticiples are participles of such verbs.
var governedParticiples = list("governed participles")

// ourPhrase is the preposition in [a, b), and before a comma, that brings in what is of
// those who speak: "at our ports", "in each of our States", "from us"; or -1.
func (s *sentence) ourPhrase(a, b int) int {
	for k := a; k < b && k < len(s.words); k++ {
		w := &s.words[k]
		if w.Kind != token.Word && w.Norm != "-" && !currencySigns.Has(w.Norm) && w.Kind != token.Number || w.is(isThat|isRel) {
			return -1
		}
		if !w.is(isPrep) || w.Norm == "of" || w.Norm == "for" {
			continue
		}
		if our := s.at(s.ourAt(k + 1)).Norm; our == "our" || our == "us" {
			return k
		}
	}
	return -1
}

// ourAt is where "our" or "us" may stand from word k on: behind "each of", "all", "one of".
func (s *sentence) ourAt(k int) int {
	if w := s.at(k); w.is(isQuant) || w.Norm == "one" {
		k++
		if s.at(k).Norm == "of" {
			k++
		}
	}
	return k
}

// staysWithUs reports whether what those who speak have in hand is to stay as it is
// until something happens: "the ships in our harbours will remain impounded until".
func (s *sentence) staysWithUs(p, governor *predicate) bool {
	if p.modal != "will" || p.neg || !holds.Has(governor.lemma()) || governor.perfect {
		return false
	}
	if s.at(p.head).Norm != "remain" && s.at(p.at+1).Norm != "remain" || !s.within(p.at, p.at+6, "until") {
		return false
	}
	return s.within(p.subject.a, p.subject.b, "our")
}
