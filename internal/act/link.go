package act

import "github.com/chancery-archive/chancery/internal/token"

// link tells from the word before the subject at i what kind of clause it opens.
func (s *sentence) link(g group, sub subject, i int) predicate {
	pred := predicate{group: g, subject: sub, governor: -1}
	j := s.before(i)
	w := s.at(j)
	last := s.last()
	afterMain := last != nil && last.link == mainLink && last.end <= j && j == i-1
	switch {
	case j < s.start, last != nil && last.link == relativeLink && sub.a < last.at && last.subject.a > sub.a && s.at(j).Norm != "that":
	case afterMain && s.at(sub.a).Norm == "it" && s.elided && s.nounBeforeIt(j): // "the importance it attaches"
		pred.link = relativeLink
	case afterMain && s.at(sub.a).is(isWe) && s.plainNoun(j): // "a moment we intend to meet"
		pred.link = relativeLink
	case afterMain && s.at(sub.a).Norm == "it" && g.aux && s.plainNoun(j) && j > last.end && !last.verb.saysThat():
		pred.link = relativeLink // "drew attention to the convoys it has paid for"
	case j == s.start && w.is(isHave|isModal): // "Had we agreed", "Should they"
		pred.link = adverbLink
	case w.is(isThat) && len(s.preds) == 0 && s.before(j) > s.start && s.tellsThat(s.before(j)):
		pred.link = adverbLink
	case w.is(isThat) && s.answersThat(j):
	case w.is(isThat) && !s.complements(j):
		pred.link = relativeLink
	case w.is(isThat):
		pred.link, pred.governor = embeddedLink, s.governing()
	case s.behindThat(i), s.letKnowThat(i):
		pred.link, pred.governor = embeddedLink, s.governing()
	case s.at(i-1).is(isSub) && i > s.start && s.at(i-1).Norm != "why":
		pred.link = adverbLink
	case w.is(isRel):
		pred.link = relativeLink
	case s.at(sub.a).is(isWe) && w.verb != nil && w.verb.lemma == "ensure" && s.at(j-1).is(isTo) && last != nil && !last.subject.kind.binds():
		pred.link = adverbLink // "The study is meant to ensure we are keeping"
	case w.Norm == "why" && s.at(j-1).is(isBe): // "which is why we"
	case w.is(isSub) && !w.is(isAdv):
		if s.at(j+1).Norm != "then" && s.at(j+1).Norm != "now" { // "Until then no claim will be heard"
			pred.link = adverbLink
		}
	case last != nil && j < last.end && last.link != adverbLink: // "agreed they would"
		pred.link, pred.governor = embeddedLink, s.governing()
	case w.is(isCoord) && s.at(sub.a).Norm == "they" && sub.kind == issuer && g.modal == "" && last != nil && last.subject.kind == thing:
	case w.is(isCoord) && last != nil && last.link == embeddedLink && s.at(s.before(j)).Norm != ",":
		pred.link, pred.governor = embeddedLink, last.governor
	}
	return pred
}

// answersThat reports whether "that" at word j, behind "is", leads in what those who speak
// have to say, not what they fear or think: "What can be said is that", "Our answer is that".
func (s *sentence) answersThat(j int) bool {
	is := s.before(j)
	if !s.at(is).is(isBe) || s.at(is).Norm == "be" || s.speaks.organ {
		return false
	}
	from := s.first()
	if s.at(from).Norm != "what" {
		return answers.Has(s.at(is - 1).Norm)
	}
	for k := from + 1; k < is; k++ {
		if w := s.at(k); worries.Has(w.Norm) || w.verb != nil && w.verb.force("np") == condemn || w.Kind != token.Word && w.Norm != "," {
			return false
		}
	}
	return is < from+farthestDeed
}

var (
	answers = list("answers") // nouns of what one says, which is that one does something
	worries = list("worries") // verbs by which something weighs on one
)

// nounBeforeIt reports whether the word at j may be a noun of which "it", behind, tells
// something.
func (s *sentence) nounBeforeIt(j int) bool {
	w := s.at(j)
	return w.Kind == token.Word && w.verb == nil && !w.is(isThat)
}

// tellsThat reports whether the word at k is the verb by which others tell something:
// "The report says that", "Analysts expect that".
func (s *sentence) tellsThat(k int) bool {
	return s.at(k).has(thirdForm|pastForm) || s.toldByMany(k)
}

// behindThat reports whether no more than a phrase stands between "that" and the
// subject at word i: "expressed the belief that in the years ahead both sides would".
func (s *sentence) behindThat(i int) bool {
	last := s.last()
	if last == nil || last.link == relativeLink {
		return false
	}
	that := s.thatBeforePhrase(i)
	return that >= last.end && s.complements(that)
}

// thatBeforePhrase is the "that" before a phrase that ends before word i and tells when or
// where: "that by the end of 2012 it", "that next year it"; or -1.
func (s *sentence) thatBeforePhrase(i int) int {
	for k := i - 1; k > s.start && k > i-farthestFronted; k-- {
		w, next := s.at(k), s.at(k+1)
		if w.is(isThat) {
			if k+2 < i && (next.is(isPrep) || next.Norm == "next" || next.Norm == "this") {
				return k
			}
			return -1
		}
		if w.Kind == token.Mark || w.is(isSub|isRel|isCoord|isModal|isBe|isHave) {
			return -1
		}
	}
	return -1
}

// farthestFronted is how many words a phrase may have that stands before a subject.
const farthestFronted = 9

// letKnowThat reports whether the clause whose subject begins at word i is what somebody
// lets others know, told behind an aside.
func (s *sentence) letKnowThat(i int) bool {
	that, last := s.thatBefore(i), s.last()
	if that < 0 || that == i-1 || s.speaks.organ || last == nil {
		return false
	}
	return lettingKnow.Has(last.lemma()) && s.complements(that)
}

// thatBefore is the "that" right before word i, or before an aside between commas, or a
// phrase, that ends there: "told them that, owing to the drought, it"; or -1.
func (s *sentence) thatBefore(i int) int {
	if s.at(i - 1).is(isThat) {
		return i - 1
	}
	if s.at(i-1).Norm != "," {
		return s.thatBeforePhrase(i)
	}
	for k := i - 2; k > s.start && k > i-farthestDeed; k-- {
		switch w := s.at(k); {
		case w.Norm == "," && s.at(k-1).is(isThat):
			return k - 1
		case w.Norm == ",", w.Norm == ";", finiteVerb(w) && !(w.Norm == "subject" && s.at(k+1).is(isTo)):
			return -1
		}
	}
	return -1
}

// toldByMany reports whether the verb at word k, in its bare form, is that of a noun in
// the plural that is nobody the tables know.
func (s *sentence) toldByMany(k int) bool {
	w, before := s.at(k), s.at(k-1)
	n := len(before.Norm)
	return w.verb != nil && w.noun == nil && w.has(baseForm) && before.heads == 0 && n > 2 && before.Norm[n-1] == 's'
}

// complements tells "agreed that they" from "the role that they": a verb,
// adjective or noun of saying stands before the first, or a mark.
func (s *sentence) complements(j int) bool {
	k := s.before(j)
	w := s.at(k)
	switch {
	case w.Kind != token.Word, w.adj != nil, w.nation != 0, w.is(isCoord | isPron | isRefl), saying.Has(w.Norm):
		return true
	case w.noun != nil && !given.Has(w.Norm):
		return true
	case w.noun == nil && w.verb != nil && (!w.Upper || s.elided && k < s.preds[0].end):
		return true
	}
	if last := s.last(); last != nil && j < last.end+farthestTold && s.letsKnow(last) {
		return true // "made it clear to the envoys that"
	}
	return s.told(j) || s.toldThere(j)
}

// toldThere reports whether only where, or to whom, it was told stands between a verb of letting
// others know and "that" at word j: "announced at the summit that".
func (s *sentence) toldThere(j int) bool {
	last := s.last()
	if last == nil || last.link != mainLink || !informing.Has(last.lemma()) || j-last.end > farthestTold || !s.at(last.end).is(isPrep|isTo) || s.at(last.end).Norm == "of" {
		return false
	}
	for k := last.end + 1; k < j; k++ {
		if w := s.at(k); w.Kind == token.Mark && w.Norm != "-" || w.is(isModal|isBe|isHave|isRel) {
			return false
		}
	}
	return true
}

// farthestTold is how far behind "made it" may stand what was made clear.
const farthestTold = 8

// given are nouns of what one gives or has; a clause behind them tells which:
// "the support that they continue to give".
var given = list("given")

// plainNoun reports whether the word at j is likely a common noun.
func (s *sentence) plainNoun(j int) bool {
	w := s.at(j)
	if w.Kind != token.Word || w.Upper {
		return false
	}
	return w.noun != nil || w.verb == nil && w.adj == nil && w.class == 0 && s.at(j-1).is(isDet|isPoss)
}

// told reports whether only the name of who was told stands between a verb and
// "that": "reassured President Mitchell that".
func (s *sentence) told(j int) bool {
	last := s.last()
	if last == nil || j-last.end > 5 {
		return false
	}
	if j == last.end+3 && s.atMeeting(last.end, j) {
		return true // "announced at the meeting that"
	}
	tells := last.verb != nil && tellsSomebody.Has(last.verb.lemma)
	for k := last.end; k < j; k++ {
		if tells && s.words[k].lexeme == unknown && s.words[k].Kind == token.Word {
			continue // "informed his peers that"
		}
		if w := &s.words[k]; !w.Upper && !w.is(isAdv|isDet|isPoss) && w.heads == 0 && w.Norm != "." && !(w.is(isTo) && k == last.end) {
			return false
		}
	}
	return true
}

// tellsSomebody are verbs of telling somebody something.
var tellsSomebody = list("tells somebody")

// saying are nouns that a clause unfolds.
var saying = list("saying")

// governing is the predicate that a clause after "that" belongs to.
func (s *sentence) governing() int {
	for k := len(s.preds) - 1; k >= 0 && k >= len(s.preds)-8; k-- {
		if v := s.preds[k].verb; v != nil && v.force("that") != "" && s.preds[k].link != relativeLink {
			return k
		}
		if a := s.preds[k].adj; a != nil && (lookup(a.frames, "that") != "" || k == 0) {
			return k
		}
	}
	return len(s.preds) - 1
}

// clauseOfThat is the "that" before word a where a verb follows it, so that what
// was taken for the subject is a clause that tells of it: "that gain from it"; or 0.
func (s *sentence) clauseOfThat(a int) int {
	w, noun := s.at(a), s.at(a-2)
	if s.at(a-1).Norm != "that" || a-1 <= s.start || w.Upper || s.at(a+1).is(isBe|isModal|isHave) {
		return 0
	}
	if w.lexeme != unknown && !w.has(baseForm|thirdForm|pastForm) {
		return 0
	}
	if !noun.heading(stateHead|otherHead|speakerHead) || noun.verb != nil && noun.heads == 0 {
		return 0
	}
	return a - 1
}

// contact is where the subject of a clause without "that" begins in the phrase
// [a, b): "the challenges both countries face"; or a.
func (s *sentence) contact(a, b int) int {
	if last := s.last(); last == nil || last.link != mainLink || last.end > a {
		return a
	}
	if !s.words[b-1].heading(stateHead | speakerHead) {
		return a
	}
	for k := a + 2; k < b-1; k++ {
		w := &s.words[k]
		opens := w.Norm == "both" || w.Norm == "our" || w.Norm == "the" && s.at(k+1).is(isQuant)
		if opens && s.plainNoun(k-1) && s.at(k-1).Norm != "of" {
			return k
		}
	}
	return a
}

// antecedent is what a relative clause just read belongs to, where that can
// go on to speak: "members that are parties to the treaty commit".
func (s *sentence) antecedent() (subject, bool) {
	last := s.last()
	if last == nil || last.link != relativeLink {
		return subject{}, false
	}
	if n := len(s.preds) - 2; n >= 0 && s.preds[n].link == mainLink && s.at(s.preds[n].end).Norm != "that" {
		return subject{}, false
	}
	rel := last.subject.a
	if last.subject.kind != relative {
		if rel = s.before(rel); !s.at(rel).is(isThat | isRel) {
			return subject{}, false
		}
	}
	if s.at(rel-1).Norm == "," {
		rel--
	}
	kept := s.preds
	for n := len(kept) - 1; n >= 0 && kept[n].link == relativeLink && kept[n].subject.a == last.subject.a; n-- {
		s.preds = kept[:n] // "who operate or build"
	}
	a, b := s.phrase(rel - 1)
	s.preds = kept
	if a >= b {
		return subject{}, false
	}
	sub := s.classify(a, b)
	if whoever.Has(s.at(b-1).Norm) && (b == a+1 || b == a+2 && s.at(a).Norm == "all") { // "Those who arm them"
		return subject{kind: other, a: a, b: b, plural: true}, true
	}
	return sub, sub.kind.binds() || sub.kind == scheme && last.subject.kind == issuer
}

// whoever are words for all of whom a relative clause holds.
var whoever = list("whoever")
