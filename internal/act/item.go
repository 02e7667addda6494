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
	if w.Norm == "this" && s.willBeBacked(k) || w.Norm == "it" && s.itWillBeDone(k) {
		return true
	}
	if w.Norm != "it" && !s.at(k).is(isModal) && s.includesAt(k+1) {
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

// willBeBacked reports whether the words at k tell what goes with an undertaking just
// made: "This will be supported by a new partnership".
func (s *sentence) willBeBacked(k int) bool {
	return s.at(k).Norm == "will" && s.at(k+1).Norm == "be" && backedBy.Has(s.at(k+2).Norm) && s.at(k+3).Norm == "by"
}

// itWillBeDone reports whether the words at k tell, of what has just been undertaken, what
// will be done with it: "It would be founded on", "It is to be laid before".
func (s *sentence) itWillBeDone(k int) bool {
	switch s.at(k).Norm {
	case "will", "would":
	case "is":
		k++ // "is to be"
		if !s.at(k).is(isTo) {
			return false
		}
	default:
		return false
	}
	be := s.past(k + 1)
	done := s.past(be + 1)
	w, next := s.at(done), s.at(s.past(done+1))
	if s.at(be).Norm != "be" || !w.has(partForm) || w.verb == nil || w.verb.force("that") != "" && !w.verb.deed() {
		return false
	}
	return next.is(isPrep) && !next.is(isTo) || next.is(isTo) && !s.at(s.past(s.past(done+1)+1)).has(baseForm) || next.Kind != token.Word
}

// includesAt reports whether something is said at word k to be included.
func (s *sentence) includesAt(k int) bool {
	switch s.at(k).Norm {
	case "include", "includes", "involve", "involves":
		return true
	case "will":
		return s.at(k+1).Norm == "include"
	}
	return false
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
		if namesDeed(&s.words[j]) {
			return true
		}
	}
	return false
}

// namesDeed reports whether the word is of a deed, or of an undertaking.
func namesDeed(w *word) bool {
	if w.noun != nil || w.heading(deedHead|programmeHead) || w.has(ingForm) && w.verb != nil {
		return true
	}
	return nounAction[w.Norm] != "" || bargains.Has(w.Norm)
}

// containing are verbs by which an item goes on from what leads it in.
var containing = list("containing")

// bareNoun reads a point that is the noun of an undertaking and tells to what:
// "Commitment to open the archives.", "our common determination to end hunger".
func (s *sentence) bareNoun() (verdict, bool) {
	opens := s.start
	if s.at(opens).Norm == "hence" || s.at(opens).Norm == "thus" {
		opens++
	}
	k := opens
	for k < len(s.words) && k < s.start+5 && s.beforeNoun(k) {
		k++
	}
	w := s.at(k)
	if v, ok := s.undertaken(k); ok {
		return v, true
	}
	if w.noun == nil || s.main() != nil || s.speaks.organ || k > opens && s.at(opens).Norm != "our" {
		return verdict{}, false
	}
	if s.headed() || s.thirdBehind(k+2) || !s.tellsToWhat(k) {
		return verdict{}, false
	}
	v := verdict{sense: s.senseOf(k), rule: "noun." + w.noun.lemma, lemma: w.noun.lemma, at: k, end: k + 1, object: k + 2, pred: -1}
	if s.at(k+1).Norm == ":" {
		v.sense = w.noun.doing // "Our objective: to raise"
	}
	return v, v.act == chancery.Commitment
}

// beforeNoun reports whether the word at k may stand before the noun that a point begins
// with: "our common".
func (s *sentence) beforeNoun(k int) bool {
	w := &s.words[k]
	if w.noun != nil {
		return false
	}
	if w.is(isDet|isPoss|isAdv) || furthering.Has(w.Norm) {
		return true
	}
	return k > s.start && w.Kind == token.Word && w.verb == nil
}

// tellsToWhat reports whether what somebody undertakes follows the noun at word k.
func (s *sentence) tellsToWhat(k int) bool {
	switch next := s.at(k + 1); next.Norm {
	case ":":
		return s.at(k + 2).is(isTo)
	case "of", "that":
		return k > s.start || next.is(isTo)
	default:
		return next.is(isTo)
	}
}

// thirdBehind reports whether a verb in the third person, before "on" or "our", makes
// from word k on a sentence of the noun before: "Our support for it builds on".
func (s *sentence) thirdBehind(k int) bool {
	for ; k < len(s.words); k++ {
		w, next := &s.words[k], s.at(k+1)
		if w.is(isThat|isRel) && !w.is(isDet) || w.Norm == "," {
			return false
		}
		if w.verb == nil || !w.has(thirdForm) || w.heads != 0 || s.at(k-1).is(isDet|isPoss|isPrep) {
			continue
		}
		if next.Norm == "on" || next.Norm == "upon" || next.is(isPoss) {
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
	if s.at(k).Norm == "the" && (furthering.Has(s.at(k+1).Norm) || prompting.Has(s.at(k+1).Norm)) {
		k++
	}
	if s.unheaded && s.at(k).Norm == "the" && nounAction[s.at(k+1).Norm] != "" && s.at(k+2).Norm == "of" {
		k++ // "the elimination of"
	}
	k, furthered, helps := s.qualifiers(k)
	if helps && helping.Has(s.at(k).Norm) && (s.at(k+1).Norm == "for" || s.at(k+1).is(isTo)) {
		return s.deedAt(k, chancery.Soft), true
	}
	if next := s.at(k + 1); furthered && bettered.Has(s.at(k).Norm) && next.is(isPrep|isTo) {
		return s.deedAt(k, chancery.Intent), true
	}
	if furthered {
		k = s.deedNounFrom(k)
	}
	act := nounAction[s.at(k).Norm]
	if w := s.at(k).Norm; act == "" && w == "exchanges" {
		act = general
	} else if w == "agreement" && k == s.first() && s.agreesDeed(k+1) {
		v := s.deedAt(k, chancery.Intent)
		v.object = k + 2
		return v, true
	}
	if act == "" || s.verbBehind(k+2) {
		return verdict{}, false
	}
	switch next := s.at(k + 1); {
	case !next.is(isPrep) && !(furthered && next.is(isCoord|isTo)):
		return verdict{}, false
	case !furthered && next.Norm != "of" && !s.figures:
		return verdict{}, false
	}
	if act == concrete || s.figures {
		return s.deedAt(k, chancery.Firm), true
	}
	return s.deedAt(k, chancery.Intent), true
}

// deedAt is the verdict that the noun at word k is of a deed undertaken.
func (s *sentence) deedAt(k int, n chancery.Strength) verdict {
	return s.promiseAt(k, k+1, n, "commissive.deed", s.at(k).Norm)
}

// qualifiers reads past the words at k that tell how a deed is to be done: whether any
// makes it one still to be done, and whether there is any.
func (s *sentence) qualifiers(k int) (next int, furthered, some bool) {
	for next = k; next < k+6; next++ {
		w := s.at(next)
		further := furthering.Has(w.Norm) || prompting.Has(w.Norm)
		adjective := further || backing.Has(w.Norm)
		if !adjective && !(next > k && (w.is(isCoord|isAdv) || w.Norm == ",")) {
			break
		}
		furthered, some = furthered || further, some || adjective
	}
	return s.pastHyphen(next), furthered, some
}

// deedNounFrom is the noun of a deed that words of no other kind stand before, from word
// k on; or k.
func (s *sentence) deedNounFrom(k int) int {
	for j := k; j < k+3 && nounAction[s.at(j).Norm] == ""; j++ {
		if s.at(j).Kind != token.Word || s.at(j).is(isPrep|isDet|isCoord) {
			break
		}
		if nounAction[s.at(j+1).Norm] != "" {
			return j + 1
		}
	}
	return k
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
	if !s.at(s.start).indefinite() || k > s.start+3 || s.main() != nil || s.headed() {
		return verdict{}, false
	}
	if s.at(k).noun == nil {
		k = s.start + 1
	}
	w, next := s.at(k), s.at(k+1)
	promise := w.undertakes()
	c, _ := s.complement(k + 1)
	if s.callFor(k) {
		v := s.promiseAt(k, k+2, 0, "noun."+w.noun.lemma, w.noun.lemma)
		v.sense = isCall
		return v, true // "A call for action by banks"
	}
	if !promise && w.Norm != "decision" {
		return verdict{}, false
	}
	if c != "to" && !(promise && next.Norm == "of" && s.figures) {
		return verdict{}, false
	}
	n := chancery.Firm
	if w.noun != nil && w.noun.lemma != "commitment" && !s.figures {
		n = w.noun.doing.strength
	}
	return s.promiseAt(k, k+2, n, "noun."+w.Norm, w.Norm), true
}

// callFor reports whether the noun at word k asks for what follows it.
func (s *sentence) callFor(k int) bool {
	if w := s.at(k); w.noun == nil || w.noun.having.act != chancery.Call {
		return false
	}
	switch s.at(k + 1).Norm {
	case "for", "on", "upon":
		return !s.verbBehind(k + 2)
	}
	return false
}
