package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// ownSubject reports whether the passage names a subject for its main verb.
func (s *sentence) ownSubject() bool {
	for k := range s.preds {
		p := &s.preds[k]
		if p.link == mainLink && p.subject.b > p.subject.a {
			return true
		}
	}
	return false
}

// operative reports whether the passage begins with a finite verb whose
// subject stands above all items: "Requests …", "Agreed to …".
func (s *sentence) operative() bool {
	return s.elided && len(s.preds) > 0 && s.preds[0].link == mainLink
}

// goesOn reports whether the passage enlarges on the one before: "This includes
// …", "These changes will include …".
func (s *sentence) goesOn() bool {
	first := s.pastAside(s.start)
	if s.at(first).Norm == "," {
		first++
	}
	w, k := s.at(first), first+1
	if s.moreOfIt(first) {
		return true
	}
	if w.Norm != "this" && w.Norm != "these" && w.Norm != "it" {
		return false
	}
	if w.Norm == "this" && s.at(k).Norm == "will" && s.at(k+1).Norm == "be" && backedBy.Has(s.at(k+2).Norm) && s.at(k+3).Norm == "by" {
		return true // "This will be supported by a new partnership"
	}
	if next := s.at(k + 1).Norm; w.Norm != "it" && !s.at(k).is(isModal) && (next == "include" || next == "includes" || next == "involve" || next == "involves" || next == "will" && s.at(k+2).Norm == "include") {
		k++ // "These changes"
	}
	if s.at(k).Norm == "will" {
		k++
	}
	if !containing.Has(s.at(k).Norm) {
		return false
	}
	return s.deedsAt(k + 1)
}

// backedBy are participles of what goes with an undertaking just made.
var backedBy = list("backed by")

// moreOfIt reports whether the phrase at word k is of what those who speak have just
// undertaken, and is told to include a deed: "Ongoing cooperation also includes
// joint patrols", "Such activities will include".
func (s *sentence) moreOfIt(k int) bool {
	more := false
	switch s.at(k).Norm {
	case "such", "ongoing", "these":
		more = true
	case "our", "the", "this":
	default:
		return false
	}
	for j := k + 1; j < k+5; j++ {
		w := s.at(j)
		if w.Kind != token.Word || w.Norm == "'s" || w.is(isPrep|isTo|isThat|isModal|isBe) {
			return false
		}
		next := s.past(j + 1)
		if s.at(next).Norm == "will" {
			next, more = s.past(next+1), true
		}
		if next > j+1 && s.at(next-1).Norm == "also" {
			more = true
		}
		if n := s.at(next).Norm; (w.heading(programmeHead|deedHead) || w.Norm == "activities") && more && (n == "include" || n == "includes") {
			return s.deedsAt(next + 1)
		}
	}
	return false
}

// deedsAt reports whether what is told from word k on is a deed, not a thing.
func (s *sentence) deedsAt(k int) bool {
	for j := k; j < len(s.words) && j < k+7; j++ {
		if w := &s.words[j]; w.has(ingForm) && w.verb != nil || nounAction[w.Norm] != "" || bargains.Has(w.Norm) || w.heading(deedHead|programmeHead) || w.noun != nil {
			return true
		}
	}
	return false
}

// containing are verbs by which an item goes on from what leads it in.
var containing = list("containing")

// bareVerb reads a passage that begins with a verb in its bare form, as the
// points of a plan of action do, without any lead-in: "Strengthen the …".
func (s *sentence) bareVerb(kind chancery.BlockKind) (verdict, bool) {
	p := s.bare
	if p == nil && !s.finiteLater() && s.elided && len(s.preds) > 0 && s.preds[0].verb != nil && s.preds[0].link == adjunctLink {
		p = &s.preds[0]
	}
	if p == nil || s.main() != nil || s.at(p.at).is(isTo) && s.requiredLater() || s.titleLike() || s.speaks.organ || !s.plainlyVerb(p, kind) {
		return verdict{}, false
	}
	c, at := s.complement(p.end)
	if p.verb.lemma == "let" && !(s.speaks.rules && s.at(p.end).Kind == token.Word && !s.at(p.end).is(isPron|isDet) && s.at(p.end).Norm != "us" && s.at(p.end).Norm != "me") { // "Let us recall", "Let there be"
		return verdict{}, false
	}
	if p.lemma() == "keep" && s.at(p.end+1).Norm == "mind" || p.lemma() == "make" && s.at(p.end+1).Norm == "mistake" {
		return verdict{}, false // "Keep in mind", "Make no mistake"
	}
	if c == "end" || c == "of" || s.growing(p) || s.compounds(p) || s.describes(p) || s.speaks.rules && (s.at(p.head).has(ingForm) || adjectival.Has(s.at(p.head).Norm)) && s.verbBehind(p.head+2) {
		return verdict{}, false
	}
	if s.bidsReader(p) {
		return s.verdict(p, isCall, "call.reader"), true
	}
	f := p.verb.force(c)
	if s.speaks.entry && s.pledgeVerb(p, f) {
		v := s.verdict(p, commits(s.weight(p.head)), "commissive.point")
		v.object, v.pred = p.head, -1
		return v, true
	}
	switch {
	case p.verb.action == general && f == express && c == "np" && !s.voices(at):
		v := s.verdict(p, commits(s.weight(p.head)), "commissive.point") // "Sharing best practices"
		v.object, v.pred = p.head, -1
		return v, true
	case p.verb.action == general && f == soft && p.verb.lemma != "support":
		v := s.verdict(p, commits(s.weight(p.head)), "commissive.point")
		v.object, v.pred = p.head, -1
		return v, true
	case f == decide || f == agree || f == agreed || f == charge || f == decision && p.verb.lemma == "decide" || f == call || f == condemn || f == welcome || f == soft || f == firm || f == intent || f == express || f == carryOn:
		v, ok := s.forced(p, f, c, at)
		v.pred = -1
		return v, ok
	case p.verb.deed():
		v := s.verdict(p, commits(s.weight(p.head)), "commissive.point")
		v.object, v.pred = p.head, -1
		return v, true
	}
	return verdict{}, false
}

// voices reports whether a noun of what one feels or thinks begins soon behind word at:
// "Sharing the view".
func (s *sentence) voices(at int) bool {
	for k := at; k < at+5 && s.at(k).Kind == token.Word && !s.at(k).is(isPrep|isTo); k++ {
		if s.at(k).noun != nil {
			return true
		}
	}
	return false
}

// bidsReader reports whether the verb, in its bare form, asks something of whoever
// reads: "Find out how you can", "Visit your nearest".
func (s *sentence) bidsReader(p *predicate) bool {
	if !s.at(p.head).has(baseForm) || p.verb.force("np") == welcome || s.speaks.rules || s.at(len(s.words)-1).Norm != "." {
		return false
	}
	for k := p.end; k < len(s.words) && k < p.end+farthestDeed; k++ {
		if w := &s.words[k]; w.Norm == "you" || w.Norm == "your" {
			return true
		} else if w.is(isWe) {
			return false
		}
	}
	return false
}

// adjectival are verbs whose bare form is as often an adjective.
var adjectival = list("adjectival")

// describes reports whether the verb that begins the passage is an adjective, of a
// noun that a modal follows: "Close cooperation on ports will help us".
func (s *sentence) describes(p *predicate) bool {
	if !adjectival.Has(s.at(p.head).Norm) || s.at(p.head+1).is(isDet|isPoss) {
		return false
	}
	for k := p.head + 1; k < len(s.words) && k < p.head+20; k++ {
		switch w := &s.words[k]; {
		case w.is(isModal) && !w.Upper:
			return !s.at(k-1).is(isWe|isPron|isRel|isThat) && s.modalVerb(k)
		case w.Norm == ",", w.Norm == ";", w.Norm == ":":
			return false
		}
	}
	return false
}

// growing reports whether the gerund tells what its noun does of itself: "Growing
// demand for food".
func (s *sentence) growing(p *predicate) bool {
	if growingWords.Has(s.at(p.head).Norm) {
		next := s.at(p.head + 1)
		return next.Kind == token.Word && !next.is(isDet|isPoss|isPrep)
	}
	return false
}

// growingWords are participles of what a noun does of itself.
var growingWords = list("growing words")

// compounds reports whether the word that begins the passage is the first noun of
// a subject in the plural, behind which a verb agrees: "Export subsidies distort".
func (s *sentence) compounds(p *predicate) bool {
	next, then := s.at(p.head+1), s.at(p.head+2)
	if next.has(pastForm) && !next.has(partForm|baseForm) {
		return true // "Work began on"
	}
	if !s.at(p.head).has(baseForm) || !nounVerbs.Has(s.at(p.head).Norm) || next.Kind != token.Word || next.class != 0 || then.class != 0 || then.Kind != token.Word || then.noun != nil || then.heads != 0 {
		return false
	}
	if behind := s.at(p.head + 3); then.has(pastForm) && (behind.Kind != token.Word || behind.Kind == 0) {
		return true // "Export growth slowed."
	}
	if thriving.Has(next.Norm) {
		return true // "Aid works best where"
	}
	plural := next.Norm[len(next.Norm)-1] == 's'
	return plural && then.has(baseForm) && !then.has(ingForm) && !nounVerbs.Has(then.Norm) && (next.verb == nil || next.heads != 0 || next.noun != nil || next.has(thirdForm))
}

// thriving are verbs of how a thing goes, behind the noun they follow.
var thriving = list("thriving")

// bareNoun reads a point that is the noun of an undertaking and tells to what:
// "Commitment to open the archives.", "our common determination to end hunger".
func (s *sentence) bareNoun() (verdict, bool) {
	opens := s.start
	if s.at(opens).Norm == "hence" || s.at(opens).Norm == "thus" {
		opens++
	}
	k := opens
	for k < len(s.words) && k < s.start+5 && s.words[k].noun == nil && (s.words[k].is(isDet|isPoss|isAdv) || furthering.Has(s.words[k].Norm) || s.words[k].Kind == token.Word && k > s.start && s.words[k].verb == nil) {
		k++
	}
	w := s.at(k)
	if v, ok := s.undertaken(k); ok {
		return v, true
	}
	if w.noun == nil || s.main() != nil || s.speaks.organ || k > opens && s.at(opens).Norm != "our" || s.headed() || s.thirdBehind(k+2) {
		return verdict{}, false
	}
	if next := s.at(k + 1); !next.is(isTo) && !(next.Norm == ":" && s.at(k+2).is(isTo)) && !(k > s.start && (next.Norm == "of" || next.Norm == "that")) {
		return verdict{}, false
	}
	v := verdict{sense: s.senseOf(k), rule: "noun." + w.noun.lemma, lemma: w.noun.lemma, at: k, end: k + 1, object: k + 2, pred: -1}
	if s.at(k+1).Norm == ":" {
		v.sense = w.noun.doing // "Our objective: to raise"
	}
	return v, v.act == chancery.Commitment
}

// thirdBehind reports whether a verb in the third person, before "on" or "our", makes
// from word k on a sentence of the noun before: "Our support for it builds on".
func (s *sentence) thirdBehind(k int) bool {
	for ; k < len(s.words); k++ {
		w, next := &s.words[k], s.at(k+1)
		if w.is(isThat|isRel) && !w.is(isDet) || w.Norm == "," {
			return false
		}
		if w.verb != nil && w.has(thirdForm) && w.heads == 0 && (next.Norm == "on" || next.Norm == "upon" || next.is(isPoss)) && !s.at(k-1).is(isDet|isPoss|isPrep) {
			return true
		}
	}
	return false
}

// nounPoint reads an item that names a deed without any verb: "Closer
// cooperation in peacekeeping.", "Establishment of a joint forum."
func (s *sentence) nounPoint() (verdict, bool) {
	k := s.first()
	if s.main() != nil || len(s.words)-s.start < 5 || s.headed() || s.speaks.organ {
		return verdict{}, false
	}
	if upper, words := s.capitals(); upper*2 > words && (upper*3 > words*2 || s.at(len(s.words)-1).Norm != ".") {
		return verdict{}, false
	}
	furthered, helps := false, false
	if s.at(k).Norm == "the" && (furthering.Has(s.at(k+1).Norm) || prompting.Has(s.at(k+1).Norm)) {
		k++
	}
	if s.unheaded && s.at(k).Norm == "the" && nounAction[s.at(k+1).Norm] != "" && s.at(k+2).Norm == "of" {
		k++ // "the elimination of"
	}
	for from := k; k < from+6; k++ {
		w := s.at(k)
		adjective := furthering.Has(w.Norm) || backing.Has(w.Norm) || prompting.Has(w.Norm)
		if !adjective && !(k > from && (w.is(isCoord|isAdv) || w.Norm == ",")) {
			break
		}
		furthered, helps = furthered || furthering.Has(w.Norm) || prompting.Has(w.Norm), helps || adjective
	}
	k = s.pastHyphen(k)
	if helps && helping.Has(s.at(k).Norm) && (s.at(k+1).Norm == "for" || s.at(k+1).is(isTo)) {
		return verdict{sense: commits(chancery.Soft), rule: "commissive.deed", lemma: s.at(k).Norm, at: k, end: k + 1, object: k + 1, pred: -1}, true
	}
	if next := s.at(k + 1); furthered && bettered.Has(s.at(k).Norm) && next.is(isPrep|isTo) {
		return verdict{sense: commits(chancery.Intent), rule: "commissive.deed", lemma: s.at(k).Norm, at: k, end: k + 1, object: k + 1, pred: -1}, true
	}
	for j := k; furthered && j < k+3 && nounAction[s.at(j).Norm] == "" && s.at(j).Kind == token.Word && !s.at(j).is(isPrep|isDet|isCoord); j++ {
		if nounAction[s.at(j+1).Norm] != "" {
			k = j + 1
		}
	}
	act := nounAction[s.at(k).Norm]
	if w := s.at(k).Norm; act == "" && w == "exchanges" {
		act = general
	} else if w == "agreement" && k == s.first() && s.agreesDeed(k+1) {
		return verdict{sense: commits(chancery.Intent), rule: "commissive.deed", lemma: w, at: k, end: k + 1, object: k + 2, pred: -1}, true
	}
	if next := s.at(k + 1); act == "" || s.verbBehind(k+2) || !next.is(isPrep) && !(furthered && next.is(isCoord|isTo)) || !furthered && next.Norm != "of" && !s.figures {
		return verdict{}, false
	}
	v := verdict{sense: commits(chancery.Intent), rule: "commissive.deed", lemma: s.at(k).Norm, at: k, end: k + 1, object: k + 1, pred: -1}
	if act == concrete || s.figures {
		v.strength = chancery.Firm
	}
	return v, true
}

// agreesDeed reports whether what stands at word k, behind "agreement", is something to
// be done: "to open", "on joint efforts to".
func (s *sentence) agreesDeed(k int) bool {
	c, at := s.complement(k)
	if c != "on" {
		return c == "to"
	}
	_, ok := s.dealOn(at + 1)
	return ok && !s.verbBehind(at+2)
}

// pastHyphen is the noun of "co-operation", which the scanner cuts, or k.
func (s *sentence) pastHyphen(k int) int {
	if s.hyphened(k) && nounAction[s.at(k+2).Norm] != "" {
		return k + 2
	}
	return k
}

// prompting are words that tell how a deed named by its noun is to be done.
var prompting = list("prompting")

// backing are words before a noun of helping that make it one that is given.
var backing = list("backing")

// bettered are nouns of what is got by doing something for it.
var bettered = list("bettered")

// helping are nouns of what one gives to others.
var helping = list("helping")

// furthering are words before a noun of doing that make it one still to be done.
var furthering = list("furthering")

// undertaken reads the point at whose noun at word k stands behind "a": "A new
// commitment of $10 million to", "An undertaking to open".
func (s *sentence) undertaken(k int) (verdict, bool) {
	if a := s.at(s.start).Norm; a != "a" && a != "an" || k > s.start+3 || s.main() != nil || s.headed() {
		return verdict{}, false
	}
	if s.at(k).noun == nil {
		k = s.start + 1
	}
	w, next := s.at(k), s.at(k+1)
	promise := w.noun != nil && w.noun.doing.act == chancery.Commitment && w.noun.doing.strength > chancery.Soft
	if c, _ := s.complement(k + 1); !promise && w.Norm != "decision" || c != "to" && !(promise && next.Norm == "of" && s.figures) {
		return verdict{}, false
	}
	n := chancery.Firm
	if w.noun != nil && w.noun.lemma != "commitment" && !s.figures {
		n = w.noun.doing.strength
	}
	return verdict{sense: commits(n), rule: "noun." + w.Norm, lemma: w.Norm, at: k, end: k + 1, object: k + 2, pred: -1}, true
}

// plainlyVerb keeps a line that a verb-like noun or a torn sentence begins from
// being read as a point: "draft resolution adopted".
func (s *sentence) plainlyVerb(p *predicate, kind chancery.BlockKind) bool {
	if p.verb == nil {
		return false
	}
	next := s.at(s.past(p.end))
	if s.at(p.head).has(ingForm) {
		return true
	}
	return kind == chancery.BlockItem || s.at(p.at).Upper || s.at(s.start).Upper || s.at(p.at).is(isTo) || next.is(isDet|isPoss|isTo|isQuant) || s.at(p.head).noun == nil && !nounVerbs.Has(s.at(p.head).Norm) && s.start > 0
}

// requiredLater reports whether an opening infinitive is the subject of a verb
// that says what it takes: "To close the gap requires money".
func (s *sentence) requiredLater() bool {
	for i := s.first() + 2; i < len(s.words); i++ {
		w := &s.words[i]
		if w.is(isRel|isSub|isThat) || w.Norm == "," {
			return false
		}
		if demanding.Has(w.Norm) {
			return true
		}
	}
	return false
}

// demanding are verbs behind what asks for something.
var demanding = list("demanding")

// pluralHere reports whether the word at i, a verb by its form, is a noun in the plural
// by what follows: nothing that it would govern, "a ban on small arms".
func (s *sentence) pluralHere(i int) bool {
	w, next := s.at(i), s.at(i+1)
	return (nounVerbs.Has(w.verb.lemma) || w.verb.lemma == "arm") && (next.Kind != token.Word || i+1 >= len(s.words) || next.is(isPrep|isCoord|isTo))
}

// finiteLater reports whether a finite verb follows an opening gerund, which
// then is the subject of a sentence: "Clearing the town remains a task".
func (s *sentence) finiteLater() bool {
	for i := s.first() + 1; i < len(s.words); i++ {
		w := &s.words[i]
		switch {
		case w.is(isRel|isSub) || w.is(isThat) && !w.is(isDet):
			return false
		case w.Norm == "may" && w.Upper: // the month
		case w.is(isModal|isHave) || w.is(isBe) && w.Norm != "be" && w.Norm != "being" && w.Norm != "been":
			return true
		case i == s.first()+1 && w.has(pastForm) && !w.has(partForm): // "Fighting broke out"
			return true
		case i == s.first()+1: // "Deploying tests": what the gerund is done to
		case w.verb != nil && w.has(thirdForm) && w.noun == nil && w.heads == 0 && !s.at(i-1).is(isDet|isPoss|isPrep) && !s.pluralHere(i):
			return true
		}
	}
	return false
}
