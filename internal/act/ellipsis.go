package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// nounPledge reads an entry of those who rule that names what there is to be,
// without any verb: "£200 million for rural buses.", "Tougher sentences for
// violent offenders.", "A referendum on the treaty."
func (s *sentence) nounPledge() (verdict, bool) {
	k := s.start // "more" and "less" are no adverbs here
	w := s.at(k)
	if !s.speaks.entry || s.main() != nil || len(s.words)-s.start < 5 || s.headed() || w.Kind == token.Word && !w.Upper {
		return verdict{}, false
	}
	if s.bare != nil && s.bare.lemma() != "free" || len(s.preds) > 0 && s.preds[0].at > k {
		return verdict{}, false
	}
	strength := chancery.Intent
	switch {
	case s.sumFor(k):
		strength = chancery.Firm
	case w.indefinite():
		kind := s.enactedAt(k + 1)
		if kind == "" && comparative(s.at(k+1)) && s.bettering(k+1) {
			kind = general
		}
		if kind == "" {
			return verdict{}, false
		}
		if kind == concrete {
			strength = chancery.Firm
		}
	case s.bettering(k), s.noMore(k):
	case s.countedMore(k):
		strength = chancery.Firm
	default:
		return verdict{}, false
	}
	if s.figures {
		strength = chancery.Firm
	}
	return s.promiseAt(k, k+1, strength, "commissive.pledge-noun", w.Norm), true
}

// sumFor reports whether the passage that begins at word k is a sum and what it
// is for: "Funding of £2m for", "An extra $50 million to".
func (s *sentence) sumFor(k int) bool {
	if !s.sums || !s.sumIn(k, k+6) || s.verbBehind(k+1) {
		return false
	}
	for j := k; j < k+14; j++ {
		if w := s.at(j); w.Norm == "for" || w.is(isTo) {
			return true
		}
	}
	return false
}

// noMore reports whether the passage is only what there shall be no more of: "No
// more nuclear power stations."
func (s *sentence) noMore(k int) bool {
	if s.at(k).Norm != "no" || s.at(k+2).Norm == "than" || len(s.words) > k+8 {
		return false
	}
	switch s.at(k + 1).Norm {
	case "more", "new", "further":
	default:
		return false
	}
	for j := k + 2; j < len(s.words)-1; j++ {
		if w := &s.words[j]; w.Kind != token.Word && w.Norm != "-" || w.class != 0 && !w.is(isPrep) {
			return false
		}
	}
	return true
}

// countedMore reports whether the passage that begins at word k tells how many
// more of something, and where: "Five thousand more places at".
func (s *sentence) countedMore(k int) bool {
	if w := s.at(k); w.Kind != token.Number && !w.is(isQuant) && !w.indefinite() {
		return false
	}
	for j := k + 1; j < k+4; j++ {
		if additions.Has(s.at(j).Norm) {
			return s.at(j+1).Norm != "than" && s.bettering(j)
		}
	}
	return false
}

// additions are words of what comes on top.
var additions = list("additions")

// enactedAt is how what is named behind an article, at word k, is done, where it
// is done by law or order: "a ban on", "an end to"; or "".
func (s *sentence) enactedAt(k int) action {
	for j := k; j < k+5; j++ {
		w, next := s.at(j), s.at(j+1)
		if w.is(isPrep|isTo) || w.Kind != token.Word && w.Norm != "-" {
			return ""
		}
		if !next.is(isPrep|isTo) && !(next.Norm == "." && s.within(k, j, "extra")) {
			continue
		}
		switch {
		case w.Norm == "end" || w.Norm == "halt" || w.Norm == "stop":
			return map[bool]action{true: general}[next.is(isTo)]
		case nounAction[w.Norm] != "":
			return nounAction[w.Norm]
		case enacted.Has(w.Norm):
			return concrete
		}
		return ""
	}
	return ""
}

// bettering reports whether the passage that begins at word k names more or
// better of something, and for whom, of what or where.
func (s *sentence) bettering(k int) bool {
	w := s.at(k)
	if !toBetter.Has(w.Norm) && !comparative(w) {
		return false
	}
	for j := k + 1; j < k+6; j++ {
		w, next := s.at(j), s.at(j+1)
		if w.Kind != token.Word && w.Norm != "-" || w.is(isPrep|isTo|isBe|isHave|isModal) || w.Norm == "than" || j > k+1 && s.agreesWith(j) {
			return false
		}
		if benefiting.Has(next.Norm) {
			return !isYear(s.at(j+2).Norm) && !troubles.Has(w.Norm) && !s.verbBehind(j+2)
		}
	}
	return false
}

// toBetter are words before what an entry of a manifesto says there is to be.
var toBetter = list("to better")

// benefiting are prepositions before what is to be better.
var benefiting = list("benefiting")

// agreesWith reports whether the word at j is the verb of the noun before it:
// "voting exists", "lights exist".
func (s *sentence) agreesWith(j int) bool {
	w, before := s.at(j), s.at(j-1)
	if w.verb == nil || w.noun != nil || w.heads != 0 || before.is(isCoord) {
		return false
	}
	plural := before.Norm != "" && before.Norm[len(before.Norm)-1] == 's'
	return w.has(thirdForm) || w.has(baseForm) && plural && w.verb.ofItself()
}

// verbBehind reports whether a verb that governs something stands at word k or
// behind it, so that what begins the passage is its subject: "Higher taxes on
// firms cost jobs".
func (s *sentence) verbBehind(k int) bool {
	for ; k < len(s.words); k++ {
		w, before, next := &s.words[k], s.at(k-1), s.at(k+1)
		if w.is(isThat|isRel|isSub) && !w.is(isPrep|isDet) {
			return false
		}
		if w.verb != nil && w.has(pastForm) && !w.has(partForm|baseForm) {
			return true
		}
		if w.verb == nil || !w.has(baseForm|thirdForm|pastForm) || w.noun != nil || w.heads != 0 {
			continue
		}
		if before.is(isDet|isPoss|isPrep|isTo|isCoord) || before.Norm == "," || before.Norm == "-" || !s.agreesBefore(k) {
			continue
		}
		if next.Kind == token.Word && !next.is(isPrep|isTo|isCoord) || currencySigns.Has(next.Norm) {
			return true
		}
	}
	return false
}

// agreesBefore reports whether the verb at word k can be that of the noun before it:
// in its bare form it has a subject in the plural, "new export restrictions" has none.
func (s *sentence) agreesBefore(k int) bool {
	if w := s.at(k); w.form&(thirdForm|pastForm) != 0 || !nounVerbs.Has(w.Norm) {
		return true
	}
	before := s.at(k - 1).Norm
	return before == "" || before[len(before)-1] == 's' || s.at(k-1).is(isAdv) || s.at(k-2).is(isCoord)
}

// pledgeVerb reports whether the bare verb that begins an entry tells what those
// who rule will do, though said of themselves in full it would decide, call or
// reject: "Set up a fund", "Oppose any toll", "Encourage women to fish".
func (s *sentence) pledgeVerb(p *predicate, f force) bool {
	if p.verb.lemma == "share" && (s.informs(p.end) || s.within(p.end, p.end+4, "practice") || s.within(p.end, p.end+4, "practices")) {
		return true
	}
	switch {
	case f == decision && p.verb.force("that") == "":
		return true
	case f == assert, f == express && (p.verb.lemma == "maintain" || p.verb.lemma == "send" && !s.voices(p.end)), f == welcome && p.verb.lemma == "honour":
		if p.verb.deed() {
			return true
		}
	}
	if !s.at(p.head).has(baseForm) {
		return false
	}
	switch p.lemma() {
	case "oppose", "reject", "resist":
		return true
	case "encourage":
		for k := p.end; k < p.end+4; k++ {
			if w := s.at(k); w.nation != 0 || w.heading(stateHead) || w.heading(otherHead) && s.at(p.end).Norm == "all" {
				return false
			}
		}
		return true
	}
	return false
}

// headline reads what states are to do as headlines and lists tell it, without a verb
// of their own: "Norway to double its aid by 2040".
func (s *sentence) headline() (verdict, bool) {
	k := s.start
	for k < len(s.words) && k < s.start+12 && s.inNames(k) {
		k++
	}
	if k == s.start && attendants.Has(s.at(k).Norm) {
		k++ // "Members to complete"
	}
	if s.givesSum() {
		return s.promiseAt(s.start, s.start, chancery.Firm, "commissive.headline", "give"), true
	}
	if k == s.start || s.main() != nil || s.speaks.organ || !s.at(k).is(isTo) || s.next(k) != "to" {
		return verdict{}, false
	}
	at := s.past(k + 1)
	v := s.at(at).verb
	if v == nil || v.action != concrete && v.action != general && v.lemma != "continue" {
		return verdict{}, false
	}
	return s.promiseAt(at, at, s.weight(at), "commissive.headline", v.lemma), true
}

// attendants are those who speak, named by what they are, in a headline.
var attendants = list("attendants")

// inNames reports whether the word at k stands in the names of states that speak: "Chad,
// Mali and the Niger".
func (s *sentence) inNames(k int) bool {
	w := s.at(k)
	if w.nation != 0 && s.speaks.nations[w.nation] || w.Norm == "the" {
		return true
	}
	return k > s.start && (w.is(isCoord) || w.Norm == ",")
}

// givesSum reports whether the passage is the name of a state, or of another donor, and the
// sum it gives, where donors meet: "Chad: €3 million for the camps".
func (s *sentence) givesSum() bool {
	k := s.start
	if s.speaks.pledging && !s.speaks.chaired && s.sums && s.main() == nil {
		if colon := s.donorsNamed(); colon > k && s.sumBehind(colon+1) {
			return true
		}
	}
	for s.at(k).nation != 0 || s.at(k).Norm == "the" {
		k++
	}
	if !s.speaks.pledging && s.speaks.labels < fewestLabels || k == s.start || k >= len(s.words) || s.at(k).Norm != ":" {
		return false
	}
	return s.sums && s.main() == nil && s.sumIn(k+1, k+5)
}

// sumBehind reports whether a sum of some currency, by its sign or its letters, stands soon
// behind word k: "together some US$ 70 million", "ECU 300 million".
func (s *sentence) sumBehind(k int) bool {
	for stop := k + 7; k < stop; k++ {
		w := s.at(k)
		if currencySigns.Has(w.Norm) || (w.Caps && len(w.Norm) < 4 || w.Norm == "fl" || w.Norm == "dm") && s.numberIn(k+1, k+3) {
			return true
		}
	}
	return false
}

// donorsNamed is where the colon stands behind the names of states and bodies that begin
// the passage: "Chad and Kenya:", "Bank for the Islands:"; or -1.
func (s *sentence) donorsNamed() int {
	for k := s.start; k < len(s.words) && k < s.start+farthestLabel; k++ {
		w := s.at(k)
		if w.Norm == ":" {
			return k
		}
		if !w.Upper && !w.is(isDet|isCoord|isPrep) && w.Norm != "," && !s.possessive(k) || k == s.start && !w.Upper {
			return -1
		}
	}
	return -1
}

// farthestLabel is the most words of the names of donors before a colon.
const farthestLabel = 12

// unlistedVerb reads an entry that begins with a verb the tables do not know, by
// what it governs: "Plant two million trees."
func (s *sentence) unlistedVerb() (verdict, bool) {
	k := s.start
	w, next := s.at(k), s.at(k+1)
	if !s.speaks.entry && s.speaks.labels < fewestLabels || len(s.preds) > 0 || len(s.words)-k < 5 {
		return verdict{}, false
	}
	if w.Kind != token.Word || !w.Upper || w.Caps || w.lexeme != unknown || w.nation != 0 || s.verbBehind(k+2) {
		return verdict{}, false
	}
	if !next.is(isPoss) && next.Kind != token.Number && !(next.is(isDet|isQuant) && !next.is(isThat|isPron)) {
		return verdict{}, false
	}
	return s.promiseAt(k, k, s.weight(k), "commissive.point", w.Norm), true
}
