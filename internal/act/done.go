package act

import (
	"sort"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// willBeDone judges a passive: a commitment where the thing is the issuers' to do.
func (s *sentence) willBeDone(p *predicate) (verdict, bool) {
	if p.verb == nil || p.subject.kind == other || s.agent(p) {
		return verdict{}, false
	}
	if !p.verb.deed() && !administered.Has(p.verb.lemma) && !(p.neg && permitting.Has(p.verb.lemma)) {
		return verdict{}, false
	}
	if s.restsOn(p) || s.prophesied(p) {
		return verdict{}, false
	}
	if ungiven.Has(p.verb.lemma) && !(p.verb.lemma == "lead" && s.at(s.past(p.end)+1).Norm == "our") {
		return verdict{}, false
	}
	if !s.theirsToDo(p) && !s.administers(p) && !s.leftUnsaid(p) {
		return verdict{}, false
	}
	v := s.verdict(p, commits(s.weight(p.head)), "commissive.will-be")
	v.object = p.head
	return v, true
}

// theirsToDo reports whether the subject is for those who speak to do something about, or
// it is told that they will.
func (s *sentence) theirsToDo(p *predicate) bool {
	switch sub := p.subject; {
	case sub.deed, sub.kind == scheme, sub.kind == body, sub.ours && estates.Has(s.at(sub.head).Norm):
		return true
	case s.theirs(p) && s.ownMatter(p):
		return true
	}
	by := s.past(p.end)
	if s.at(by).Norm != "by" {
		return false
	}
	return p.verb.action != "" && s.oursAt(by+1) || s.speaks.bilateral && s.metBy(p, by+1)
}

// oursAt reports whether word k begins what those who speak call theirs and act by, one
// or all of them: "our Governments", "all our countries", "each of our agencies".
func (s *sentence) oursAt(k int) bool {
	k = s.ourAt(k)
	return s.at(k).Norm == "our" && s.at(k+1).heading(speakerHead|bodyHead|stateHead)
}

// ownMatter reports whether what is to be done to a thing that is nobody else's is of
// the kind that those who speak do.
func (s *sentence) ownMatter(p *predicate) bool {
	if p.subject.event && (p.verb.lemma == "hold" || p.verb.lemma == "convene" || p.verb.lemma == "call") {
		return true
	}
	if p.modal != "would" && s.knownSpeaker() && (s.at(p.end).Norm == "jointly" || s.at(s.past(p.end)).Norm == "jointly") {
		return true // "Lines are to be planned jointly"
	}
	sends := dispatching.Has(p.verb.lemma) && (s.speaks.alone || s.speaks.bilateral || s.speaks.entry)
	return (sends || s.lever(p.subject)) && !s.doneBy(p) // "Tents will be sent from the stockpile"
}

// knownSpeaker reports whether it is governments, or a body with a name, that speak.
func (s *sentence) knownSpeaker() bool {
	return s.speaks.bilateral || s.speaks.alone || len(s.speaks.names) > 0
}

// administers reports whether the matter is nobody else's, and what is done is what those
// who issue statements do with matters.
func (s *sentence) administers(p *predicate) bool {
	if !administered.Has(p.verb.lemma) || !s.theirs(p) || s.notTheirs(p.end, p.verb.lemma) {
		return false
	}
	switch p.verb.lemma {
	case "give":
		return !s.doneBy(p)
	case "share":
		return !s.anyWithin(p.subject.a, p.subject.head+1, costNouns) // which are borne
	}
	return true
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
		w := &s.words[k]
		if w.is(isForeign) && w.Norm != "all" && w.Norm != "any" {
			return true
		}
		if s.possessive(k) && !s.ownerIssues(k-1) {
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
	if !promisesSomething(s.at(p.subject.head)) || s.agent(p) || s.doneBy(p) || !s.theirs(p) {
		return false
	}
	if s.foreign(p.subject) || s.at(p.subject.a).is(isPoss) && !p.subject.ours {
		return false
	}
	if redeemed.Has(s.at(p.head).Norm) {
		return p.passive || p.adj != nil // "honoured" is an adjective, too
	}
	return false
}

// promisesSomething reports whether the word is a noun of what somebody is bound to.
func promisesSomething(w *word) bool {
	if w.Norm == "obligations" || w.Norm == "commitments" {
		return true
	}
	n := w.noun
	return n != nil && n.doing.act == chancery.Commitment && n.having.act == chancery.Commitment && n.having.strength > chancery.Soft
}

// redeemed are participles of a promise that is kept.
var redeemed = list("redeemed")

// restsOn reports whether the passive tells what a thing rests on: "These
// efforts will be built on".
func (s *sentence) restsOn(p *predicate) bool {
	switch s.at(s.past(p.end)).Norm {
	case "on", "upon", "around":
		return p.verb.lemma == "build" || p.verb.lemma == "found" || p.verb.lemma == "model"
	}
	return false
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
	if p.verb == nil || s.agent(p) || !s.theirs(p) {
		return false
	}
	if ungiven.Has(p.verb.lemma) {
		return p.verb.lemma == "limit" && s.at(s.past(p.end)).is(isTo) // "would be limited to sixty vessels"
	}
	return p.verb.deed() || administered.Has(p.verb.lemma) || p.verb.lemma == "call" && p.subject.event
}

// theirs reports whether nothing in the subject gives the matter to somebody else.
func (s *sentence) theirs(p *predicate) bool {
	sub := p.subject
	for k := sub.a; k < sub.b; k++ {
		w := &s.words[k]
		if s.foreignState(w) || s.othersHead(sub.a, k) && !s.forWhom(sub, k) || w.is(isForeign) && othersWord(w.Norm, sub.kind) {
			return false
		}
		if unowned.Has(w.Norm) {
			return w.Norm == "this" || w.Norm == "that"
		}
	}
	return true
}

// forWhom reports whether the word at k only tells who comes to a meeting: "an industry
// roundtable".
func (s *sentence) forWhom(sub subject, k int) bool { return k+1 == sub.head && sub.event }

// othersHead reports whether the word at k names somebody, in the subject that begins at
// a, who is neither a state nor told to be of those who speak.
func (s *sentence) othersHead(a, k int) bool {
	w := &s.words[k]
	if !w.heading(otherHead) || w.heading(stateHead) || w.Norm == "groups" && w.Upper {
		return false
	}
	return !s.ofTheirs(a, k)
}

// othersWord reports whether a word of what others have makes a matter theirs: "many",
// and "other" unless it is said of mere things.
func othersWord(norm string, kind subjectKind) bool {
	switch norm {
	case "further", "any", "all":
		return false
	case "other", "every":
		return kind != thing
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
	k := j + 1
	if s.at(j).Norm != "by" || s.byMuchOrHow(k) || s.byThemselves(k) {
		return false
	}
	next := s.at(s.past(k))
	if next.is(isMonth) && next.Upper || (next.begins(aTime) || next.Norm == "next") && !next.Upper {
		return false // "by December", "by next year"
	}
	if next.Kind != token.Word || next.has(ingForm) || next.is(isWe) || next.Norm == "our" || s.oursAt(k) || s.at(k+1).heading(speakerHead) && !outsiders.Has(next.Norm) {
		return false
	}
	return next.nation == 0 || !s.speaks.nations[next.nation]
}

// byMuchOrHow reports whether what stands at word k, behind "by", tells by how much or in
// what way: "by a third", "by all available means".
func (s *sentence) byMuchOrHow(k int) bool {
	first, second := s.at(k).Norm, s.at(k+1).Norm
	if s.byUnits(k) {
		return true
	}
	switch first {
	case "a", "one":
		if shares.Has(second) {
			return true
		}
	case "the":
		if manners.Has(second) {
			return true
		}
	}
	return shares.Has(first) || manners.Has(s.at(s.past(k)).Norm)
}

// byUnits reports whether a number of units of time stands at word k: "twelve months", "a
// further year".
func (s *sentence) byUnits(k int) bool {
	counted := false
	for end := k + 6; k < end; k++ {
		w := s.at(k)
		unit := strings.TrimSuffix(w.Norm, "s")
		switch {
		case counted && (calendarUnits.Has(unit) || unit == "day" || unit == "hour"):
			return true
		case w.Kind == token.Number, gauged().number.Of(w.Norm) != 0, w.Norm == "a", w.Norm == "an", w.Norm == "another":
			counted = true
		case w.is(isAdv | isQuant | isPrep), w.Norm == "-", w.Norm == "additional", unitWords.Has(w.Norm):
		default:
			return false
		}
	}
	return false
}

// byThemselves reports whether those who speak stand at word k, behind "by": "by us", "by
// either of us", "by either Government", "by the Parties", "by the Government of Mali".
func (s *sentence) byThemselves(k int) bool {
	first, second := s.at(k), s.at(k+1)
	if s.at(s.ourAt(k)).Norm == "us" {
		return true
	}
	if first.Norm == "the" && second.is(isQuant) && numbers.Has(second.Norm) && s.at(k+2).heading(stateHead|speakerHead) {
		return true
	}
	if s.ownGovernmentAt(k) {
		return true
	}
	if !second.heading(stateHead) {
		return false
	}
	return first.is(isQuant) && !first.is(isForeign) || (s.speaks.parties || s.speaks.unknown) && first.Norm == "the" && second.Upper
}

// ownGovernmentAt reports whether the government of one of the states that speak stands at
// word k: "the Government of Kenya", "the Kenyan authorities".
func (s *sentence) ownGovernmentAt(k int) bool {
	if s.at(k).Norm != "the" {
		return false
	}
	head := k + 1
	for s.at(head).nation != 0 {
		head++
	}
	if w := s.at(head); !s.lex.offices[w.Norm] && w.Norm != "authorities" {
		return false
	}
	if head > k+1 {
		return s.speaks.nations[s.at(head-1).nation]
	}
	if s.at(head+1).Norm != "of" {
		return false
	}
	head += 2
	for w := s.at(head); w.nation == 0 && (w.Upper || w.Norm == "of" || w.Norm == "the"); w = s.at(head) {
		head++ // "the Republic of Mali"
	}
	return s.speaks.nations[s.at(head).nation]
}

// particles stand between a verb and who does it.
var particles = list("particles")

// shares are by how much a thing is cut: "by half", "by a third".
var shares = list("shares")

// doneBy reports whether "by" names somebody else farther behind the passive: "given
// shelter by their neighbours"; but "countries hit by the storm", "by the end of May".
func (s *sentence) doneBy(p *predicate) bool {
	for k := p.end; k < len(s.words) && k < p.end+14; k++ {
		switch w := &s.words[k]; {
		case w.Norm == ",", w.Norm == ";", w.is(isRel):
			return false
		case w.Norm == "by" && k > p.end && !s.at(k-1).has(partForm) && !(s.at(k+1).Norm == "both" && s.issuersAfter(k+1)):
			return s.doerAt(k + 1)
		}
	}
	return false
}

// doerAt reports whether somebody else is named at word k, behind "by".
func (s *sentence) doerAt(k int) bool {
	w, named := s.at(k), false
	if w.is(isDet|isPoss) && w.Norm != "our" {
		w, named = s.at(k+1), true
	}
	if w.Kind != token.Word || !named && w.has(ingForm) || w.is(isMonth|isWe) || w.Norm == "our" || w.Norm == "us" {
		return false
	}
	return !manners.Has(w.Norm) && !shares.Has(w.Norm)
}

// metBy reports whether what costs something is paid or given by one who speaks, named
// at word k: "The cost of the survey will be met by Norway".
func (s *sentence) metBy(p *predicate, k int) bool {
	return defraying.Has(p.verb.lemma) && s.issuersAfter(k)
}

// defraying are verbs of bearing a cost or doing what it is for.
var defraying = list("defraying")
