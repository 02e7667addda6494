package act

import (
	"sort"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// willBeDone judges a passive: a commitment where the thing is the issuers' to do.
func (s *sentence) willBeDone(p *predicate) (verdict, bool) {
	mine := p.subject.deed || p.subject.kind == scheme || p.subject.kind == body || s.lever(p.subject) && s.theirs(p) && !s.doneBy(p)
	if p.verb == nil || p.subject.kind == other || s.agent(p) || !p.verb.deed() && !administered.Has(p.verb.lemma) {
		return verdict{}, false
	}
	if s.restsOn(p) || s.prophesied(p) {
		return verdict{}, false
	}
	if p.subject.event && (p.verb.lemma == "hold" || p.verb.lemma == "convene" || p.verb.lemma == "call") && s.theirs(p) {
		mine = true
	}
	if dispatching.Has(p.verb.lemma) && (s.speaks.alone || s.speaks.bilateral || s.speaks.entry) && s.theirs(p) && !s.doneBy(p) {
		mine = true // "Tents will be sent from the stockpile"
	}
	if k := s.past(p.end); (s.speaks.bilateral || s.speaks.alone || len(s.speaks.names) > 0) && p.modal != "would" && (s.at(k).Norm == "jointly" || s.at(p.end).Norm == "jointly") && s.theirs(p) {
		mine = true // "Lines are to be planned jointly"
	}
	if p.subject.ours && estates.Has(s.at(p.subject.head).Norm) {
		mine = true
	}
	if by := s.past(p.end); s.at(by).Norm == "by" && s.at(by+1).Norm == "our" && s.at(by+2).heading(speakerHead|bodyHead|stateHead) && p.verb.action != "" {
		mine = true
	}
	if by := s.past(p.end); s.at(by).Norm == "by" && s.speaks.bilateral && s.metBy(p, by+1) {
		mine = true
	}
	if !mine && !(administered.Has(p.verb.lemma) && s.theirs(p) && !(p.verb.lemma == "give" && s.doneBy(p))) || ungiven.Has(p.verb.lemma) && !(p.verb.lemma == "lead" && s.at(s.past(p.end)+1).Norm == "our") {
		return verdict{}, false
	}
	v := s.verdict(p, commits(s.weight(p.head)), "commissive.will-be")
	v.object = p.head
	return v, true
}

// dispatching are verbs of giving and sending.
var dispatching = list("dispatching")

// estates are what states call theirs as they do their policies.
var estates = list("estates")

// lever reports whether the subject is what those who govern set: "export
// subsidies", "the level of public spending".
func (s *sentence) lever(sub subject) bool {
	if s.foreign(sub) {
		return false
	}
	if extents.Has(s.at(sub.head).Norm) && s.at(sub.head+1).Norm == "of" {
		for k := sub.head + 2; k < sub.b; k++ {
			if w := &s.words[k]; levers.Has(w.Norm) || w.heading(deedHead|programmeHead) {
				return true
			}
		}
		return false
	}
	return levers.Has(s.at(sub.head).Norm)
}

// levers are nouns of what those who govern set.
var levers = list("levers")

// extents are nouns of how much there is of what those who govern set.
var extents = list("extents")

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
	if redeemed.Has(s.at(p.head).Norm) {
		return p.passive || p.adj != nil // "honoured" is an adjective, too
	}
	return false
}

// redeemed are participles of a promise that is kept.
var redeemed = list("redeemed")

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
var administered = list("administered")

// givenTo are adjectives that, said of what will be of a thing, are the
// participles of what is done to it: "resources will be focused on".
var givenTo = list("given to")

// inHand reports whether the passive tells what those who agree on it will see done.
func (s *sentence) inHand(p *predicate) bool {
	return p.verb != nil && (p.verb.deed() || administered.Has(p.verb.lemma) || p.verb.lemma == "call" && p.subject.event) && !ungiven.Has(p.verb.lemma) && !s.agent(p) && s.theirs(p)
}

// theirs reports whether nothing in the subject gives the matter to somebody else.
func (s *sentence) theirs(p *predicate) bool {
	sub := p.subject
	for k := sub.a; k < sub.b; k++ {
		w := &s.words[k]
		if w.nation != 0 && !s.speaks.nations[w.nation] || w.heading(otherHead) && !w.heading(stateHead) && !s.ofTheirs(sub.a, k) && !(w.Norm == "groups" && w.Upper) || w.is(isForeign) && w.Norm != "further" && w.Norm != "any" && w.Norm != "all" && !((w.Norm == "other" || w.Norm == "every") && sub.kind == thing) {
			return false
		}
		if unowned.Has(w.Norm) {
			return w.Norm == "this" || w.Norm == "that"
		}
	}
	return true
}

// unowned are words of what nobody who speaks does.
var unowned = list("unowned")

// ofTheirs reports whether those named at word k are told to be of those who speak:
// "contacts between their business communities".
func (s *sentence) ofTheirs(a, k int) bool {
	for j := k - 1; j >= a && j > k-4; j-- {
		if n := s.words[j].Norm; n == "their" || n == "our" {
			return true
		}
	}
	return false
}

// ungiven are participles that tell how things will stand, not what is done.
var ungiven = list("ungiven")

// agent reports whether "by" names somebody else as the doer.
func (s *sentence) agent(p *predicate) bool {
	j := s.past(p.end)
	if particles.Has(s.at(j).Norm) && s.at(j+1).Norm == "by" { // "driven up by the war"
		j++
	}
	if s.at(j).Norm != "by" || shares.Has(s.at(j+1).Norm) || (s.at(j+1).Norm == "a" || s.at(j+1).Norm == "one") && shares.Has(s.at(j+2).Norm) || manners.Has(s.at(s.past(j+1)).Norm) || s.at(j+1).Norm == "the" && manners.Has(s.at(j+2).Norm) {
		return false
	}
	if k := j + 1; s.at(k+1).heading(stateHead) && (s.at(k).is(isQuant) && !s.at(k).is(isForeign) || s.speaks.parties && s.at(k).Norm == "the" && s.at(k+1).Upper) {
		return false // "by either Government", "by the Parties"
	}
	if s.at(j+1).Norm == "us" || s.at(j+1).is(isQuant) && s.at(j+2).Norm == "of" && s.at(j+3).Norm == "us" {
		return false
	}
	next := s.at(s.past(j + 1))
	if next.is(isMonth) && next.Upper || (next.begins(aTime) || next.Norm == "next") && !next.Upper {
		return false // "by December", "by next year"
	}
	return next.Kind == 0 && !next.has(ingForm) && !next.is(isWe) && next.Norm != "our" && !(next.nation != 0 && s.speaks.nations[next.nation]) && !s.at(j+2).heading(speakerHead)
}

// particles stand between a verb and who does it.
var particles = list("particles")

// shares are by how much a thing is cut: "by half", "by a third".
var shares = list("shares")

// doneBy reports whether "by" names somebody else farther behind the passive: "given
// shelter by their neighbours"; but "countries hit by the storm", "by the end of May".
func (s *sentence) doneBy(p *predicate) bool {
	for k := p.end; k < len(s.words) && k < p.end+14; k++ {
		w := &s.words[k]
		if w.Norm == "," || w.Norm == ";" || w.is(isRel) {
			return false
		}
		if w.Norm != "by" || k == p.end || s.at(k-1).has(partForm) || s.at(k+1).Norm == "both" && s.issuersAfter(k+1) {
			continue
		}
		next, named := s.at(k+1), false
		if next.is(isDet|isPoss) && next.Norm != "our" {
			next, named = s.at(k+2), true
		}
		return next.Kind == token.Word && (named || !next.has(ingForm)) && !next.is(isMonth|isWe) && next.Norm != "our" && next.Norm != "us" && !manners.Has(next.Norm) && !shares.Has(next.Norm)
	}
	return false
}

// metBy reports whether what costs something is paid or given by one who speaks, named
// at word k: "The cost of the survey will be met by Norway".
func (s *sentence) metBy(p *predicate, k int) bool {
	return defraying.Has(p.verb.lemma) && s.issuersAfter(k)
}

// defraying are verbs of bearing a cost or doing what it is for.
var defraying = list("defraying")
