package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// What one of those who speak lets the others know, as minutes tell it: "informed his
// peers that the contingent would be withdrawn", "gave its word that its police would".

// letsKnow reports whether p is "let it be known", "made it clear" or the like, before
// what is so.
func (s *sentence) letsKnow(p *predicate) bool {
	if p.lemma() != "let" && p.lemma() != "make" || p.neg || p.passive {
		return false
	}
	k := p.end
	if p.lemma() == "let" {
		for j := k; j < k+5; j++ {
			if s.at(j).Norm == "know" {
				return s.at(j + 1).is(isThat)
			}
		}
	}
	if s.at(k).Norm == "it" {
		k++
	}
	if s.at(k).Norm == "be" {
		k++
	}
	k = s.past(k)
	if !madeKnown.Has(s.at(k).Norm) {
		return false
	}
	if next := s.at(k + 1); next.is(isPrep|isTo) && !next.is(isThat) { // "clear to the envoys"
		for end := k + 6; k < end && !s.at(k+1).is(isThat); k++ {
		}
	}
	return s.at(k+1).is(isThat) || personal.Has(s.at(k+1).Norm)
}

// madeKnown are adjectives of what one lets others know.
var madeKnown = list("made known")

// inThatClause reports whether word p begins the clause that the first verb, of somebody
// who gives word of it, is followed by: "let it be known that it", "gave its word that it".
func (s *sentence) inThatClause(p int) bool {
	first := &s.preds[0]
	if !s.letsKnow(first) && !s.givesWord(first) {
		return false
	}
	for k := first.end; k < p-1; k++ {
		if s.at(k).is(isThat) {
			return false
		}
	}
	return s.at(p - 1).is(isThat)
}

// toldOnBut reports whether "it" at word p goes on, behind "but that" or "and that", with
// what the one says who has the main clause: "replied that it was closed, but that it would".
func (s *sentence) toldOnBut(p int) bool {
	main := s.main()
	if main == nil || main.verb == nil || main.passive {
		return false
	}
	if behind := s.at(p - 1); behind.Norm != "but" && !(behind.is(isThat) && s.at(p-2).is(isCoord)) {
		return false
	}
	if !main.subject.kind.binds() || main.subject.plural && !main.subject.collective {
		return false
	}
	return lettingKnow.Has(main.lemma()) && s.at(main.end).is(isThat)
}

// lettingKnow are verbs by which one lets others know something.
var lettingKnow = list("letting know")

// toldOthers reports whether the clause of p is what one who speaks lets the others know.
func (s *sentence) toldOthers(p *predicate) bool {
	if p.link != embeddedLink || p.governor < 0 {
		return false
	}
	g := &s.preds[p.governor]
	return g.subject.kind.binds() && g.link == mainLink && lettingKnow.Has(g.lemma())
}

// letKnow judges what one of those who speak tells others will be done, what
// those who act for it will do, or what it gives assurance of, though it be of a thing:
// "assured Chile that no toll would apply".
func (s *sentence) letKnow(p, governor *predicate) (verdict, bool) {
	if !governor.subject.kind.binds() || governor.link != mainLink || governor.neg || governor.modal != "" || governor.perfect || p.perfect {
		return verdict{}, false
	}
	given := s.givesWord(governor)
	if v, ok := s.lettingBeKnown(p, governor, given); ok {
		return v, true
	}
	word := (given || governor.lemma() == "assure") && !s.bygone(governor) && (p.modal == "would" || p.modal == "will")
	return s.verdict(p, commits(chancery.Intent), "commissive.word"), word && s.canBeAssured(p)
}

// canBeAssured reports whether what p tells is what one gives assurance of: something done,
// or not.
func (s *sentence) canBeAssured(p *predicate) bool {
	switch p.subject.kind {
	case thing, scheme, body:
		return p.passive || p.neg || s.at(p.subject.a).Norm == "no"
	case other:
		return p.passive && !s.agent(p)
	}
	return false
}

// lettingBeKnown judges what others are let know will be done, or are given word of.
func (s *sentence) lettingBeKnown(p, governor *predicate, word bool) (verdict, bool) {
	if !word && (p.neg || !lettingKnow.Has(governor.lemma()) && !s.letsKnow(governor)) {
		return verdict{}, false
	}
	if v, ok := s.plannedThing(p); ok {
		return v, true
	}
	own := s.at(p.subject.a).is(isPoss) && s.refersTo(s.at(p.subject.a), governor.subject)
	if (word || own) && p.adj != nil && p.wills() && s.theirs(p) && !s.foreign(p.subject) {
		ready := !p.neg && (word || s.willBeReady(p)) // "an undertaking that the strait would stay open"
		return s.verdict(p, commits(chancery.Intent), "commissive.let-known"), ready
	}
	if p.modal != "would" && !p.wills() || p.verb == nil || s.bygone(governor) || s.at(governor.subject.a).is(isWe) && word {
		return verdict{}, false
	}
	v := s.verdict(p, commits(s.weight(p.head)), "commissive.let-known")
	v.object = p.head
	switch {
	case word && (s.at(p.subject.a).Norm == "no" || !s.foreign(p.subject) && s.theirs(p)):
		return v, true // what one gives an assurance of
	case p.passive:
		return v, s.wouldBeDone(p, governor)
	case s.actsFor(p.subject, governor.subject):
		if s.stays(p) || p.lemma() == "remain" || p.lemma() == "stay" {
			v.sense = commits(chancery.Intent)
			return v, true
		}
		return v, s.agentive(p)
	}
	return verdict{}, false
}

// wouldBeDone reports whether the passive tells what somebody who lets others know of it
// will do.
func (s *sentence) wouldBeDone(p, governor *predicate) bool {
	own := s.actsFor(p.subject, governor.subject)
	if p.lemma() == "meet" || s.agent(p) || s.doneBy(p) || befalling.Has(p.verb.lemma) || ungiven.Has(p.verb.lemma) || s.restsOn(p) {
		return false
	}
	if p.subject.kind == other || !own && !s.theirs(p) {
		return false
	}
	return p.verb.action == concrete || p.verb.action == general && own
}

// givesWord reports whether the verb is one of giving an assurance, which the clause
// behind it tells: "gave an assurance that".
func (s *sentence) givesWord(p *predicate) bool {
	if p.lemma() != "give" && p.lemma() != "offer" || p.passive || p.neg {
		return false
	}
	for k := p.end; k < p.end+8; k++ {
		if wordsGiven.Has(s.at(k).Norm) {
			return s.at(k+1).Norm == "that"
		}
	}
	return false
}

// wordsGiven are nouns of what one gives who binds oneself.
var wordsGiven = list("words given")

// actsFor reports whether the subject names those whom the one who speaks sends or
// employs, or part of them: "its police", "half of the Kenyan contingent".
func (s *sentence) actsFor(sub, speaker subject) bool {
	acts, own := false, false
	for k := sub.a; k < sub.b; k++ {
		w := s.at(k)
		switch {
		case s.foreignState(w):
			return false
		case w.is(isPoss):
			own = own || s.refersTo(w, speaker)
		case w.nation != 0:
			own = true
		}
		acts = acts || people.Has(w.Norm) || ownPeople.Has(w.Norm) || w.heading(bodyHead|stateHead) && w.nation == 0
	}
	return acts && own
}

// pledgeStands judges what is told of a promise of those who speak that still holds: "its
// offer stands", "our earlier pledge remains in force".
func (s *sentence) pledgeStands(p *predicate) (verdict, bool) {
	if p.neg || p.modal != "" || p.form == pastForm || p.perfect || !s.pledgeOf(p.subject) || !s.holdsGood(&p.group) {
		return verdict{}, false
	}
	v := s.verdict(p, commits(chancery.Intent), "commissive.stands")
	v.restates = true
	return v, true
}

// pledgeOf reports whether the subject is a promise of those who speak, or of the one who
// is told to say so.
func (s *sentence) pledgeOf(sub subject) bool {
	if !pledgesMade.Has(s.at(sub.head).Norm) {
		return false
	}
	owner := s.at(sub.a)
	if owner.Norm == "our" {
		return true
	}
	if len(s.preds) > 0 && owner.is(isPoss) {
		return s.refersTo(owner, s.preds[0].subject)
	}
	return s.nationIn(sub.a, sub.head) && s.nations(sub.a, sub.head) == oneOf
}

// holdsGood reports whether the group tells that something goes on as it was: "stands",
// "still holds", "remains in force".
func (s *sentence) holdsGood(g *group) bool {
	switch g.lemma() {
	case "stand", "hold":
		return s.at(g.end).Kind != token.Word || s.at(g.end).Norm == "good" || s.at(g.end).is(isAdv|isCoord)
	case "remain":
		next := s.at(s.past(g.end)).Norm // "remains unpaid", "remain to be met"
		return !s.at(s.past(g.end)).is(isDet|isTo) && !(strings.HasPrefix(next, "un") && !unshaken.Has(next))
	}
	return g.copula && s.at(g.head).Norm == "remains"
}

// pledgesMade are nouns of what somebody has promised.
var pledgesMade = list("pledges made")

// keepsIn judges "confirmed the maintenance of its contingent".
func (s *sentence) keepsIn(p *predicate, v verdict, at int) (verdict, bool) {
	if p.lemma() != "confirm" && p.lemma() != "reconfirm" || s.at(at).Norm != "the" || !p.subject.kind.binds() {
		return verdict{}, false
	}
	noun := at + 1
	for noun < at+4 && !keptNouns.Has(s.at(noun).Norm) && nounAction[s.at(noun).Norm] == "" {
		noun++
	}
	if owner := s.at(noun + 2); s.at(noun+1).Norm != "of" || !owner.is(isPoss) || !s.refersTo(owner, p.subject) {
		return verdict{}, false
	}
	strength := chancery.Intent
	if nounAction[s.at(noun).Norm] == concrete {
		strength = chancery.Firm
	}
	v.sense, v.rule, v.end, v.object = commits(strength), "commissive.confirm", noun+1, noun+1
	return v, true
}

// keptNouns are nouns of keeping something where it is.
var keptNouns = list("kept nouns")

// sameAgain judges "reiterated that offer", "renewed this pledge".
func (s *sentence) sameAgain(p *predicate, v verdict) (verdict, bool) {
	if p.verb == nil || !p.verb.again && p.lemma() != "repeat" {
		return verdict{}, false
	}
	if v, ok := s.itAgain(p, v); ok {
		return v, true
	}
	noun, bare := p.end+1, s.at(p.end).Norm == "that"
	if the := s.at(p.end).Norm; !bare && the != "this" && the != "these" && the != "those" {
		return verdict{}, false
	}
	for !bare && noun < p.end+3 && s.at(noun).noun == nil {
		noun++
	}
	n, next := s.at(noun).noun, s.at(noun+1)
	if n == nil || next.Kind == token.Number || next.Kind == token.Word && (bare || !next.is(isPrep|isTo|isCoord)) {
		return verdict{}, false // "reiterated that support for it was"
	}
	if !resolute(n) {
		return verdict{}, false
	}
	v.sense, v.rule, v.end, v.object = n.having, "noun."+n.lemma, noun+1, noun+1
	if n.having.act == chancery.Assertion {
		v.sense = n.doing
	}
	return v, true
}

// resolute reports whether the noun is of what one promises, asks, blames or praises.
func resolute(n *nominal) bool {
	return n.having.act != chancery.Assertion || n.doing.act == chancery.Commitment && n.doing.strength >= chancery.Intent
}

// settledOn reports whether minutes tell, in the passive, that something was settled: "It
// was understood that", "it was arranged that".
func (s *sentence) settledOn(p *predicate) bool {
	if !p.passive || p.neg || p.modal != "" || p.form != pastForm || p.subject.kind != expletive {
		return false
	}
	return settledBy.Has(p.lemma())
}

// settledBy are verbs by which several settle what will be.
var settledBy = list("settled by")

// itAgain judges "Those of us who have accepted the target reaffirm it": the noun is named
// before.
func (s *sentence) itAgain(p *predicate, v verdict) (verdict, bool) {
	if it := s.at(p.end).Norm; it != "it" && it != "them" && it != "this" {
		return verdict{}, false
	}
	if next := s.at(p.end + 1); next.Kind == token.Word && !next.is(isCoord|isPrep|isAdv) {
		return verdict{}, false
	}
	for k := p.at - 1; k > s.start && k > p.at-farthestDeed; k-- {
		n := s.words[k].noun
		if n == nil && targets.Has(s.words[k].Norm) {
			n = s.lex.words["goal"].noun
		}
		if n != nil && n.doing.act == chancery.Commitment && n.having.act == chancery.Commitment && s.isNoun(k) {
			v.sense, v.rule, v.end, v.object = n.having, "noun."+n.lemma, p.end+1, p.end+1
			return v, true
		}
	}
	return verdict{}, false
}
