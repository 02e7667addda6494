package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// What those who rule say things will be, or come to, by their doing: "will be free",
// "will rise to £8", "There will be a new tax".

// lawful reports whether the subject will be what only those who rule can make
// it: "will be free at the point of use", "will become illegal".
func (s *sentence) lawful(p *predicate) bool {
	if p.neg || p.subject.kind == other || !p.copula && p.lemma() != "become" && p.lemma() != "remain" {
		return false
	}
	k := s.past(p.end)
	if s.at(k+1).Norm == "-" && s.at(k+2).Norm == "free" {
		return s.scaledOrEnacted(p.subject)
	}
	switch norm := s.at(k).Norm; norm {
	case "free":
		next := s.at(k + 1)
		return next.is(isTo) || next.Norm == "for" || next.Norm == "at" || next.Norm == "of" && s.at(k+2).Norm == "charge"
	case "available":
		return s.scaledOrEnacted(p.subject)
	default:
		return byLaw.Has(norm)
	}
}

// byLaw is what only a law makes something.
var byLaw = list("by law")

// begunOrEnded reports whether what those who rule do and give is said to begin
// or end at a time: "State aid will end in 1987", "The railway is to open in May".
func (s *sentence) begunOrEnded(p *predicate) bool {
	switch {
	case p.passive, p.neg, p.verb == nil:
		return false
	case !s.figures && !s.yearNear(p.end):
		return false
	case !s.isTo(p) && !p.subject.deed && p.subject.kind != scheme:
		return false
	}
	return beginOrEnd.Has(p.verb.lemma)
}

// beginOrEnd are verbs of beginning and ending.
var beginOrEnd = list("begin or end")

// setAt reports whether an amount that is set by those who rule is said to be so
// much at least, or at most: "will be at least £30,000".
func (s *sentence) setAt(p *predicate) bool {
	if !p.copula || p.neg || !scaled.Has(s.at(p.subject.head).Norm) {
		return false
	}
	k := s.past(p.end)
	return (s.atLeast(k) || s.atLeast(k-2)) && s.numberIn(k, k+6)
}

// atLeast reports whether words at k make of an amount a bound: "at least", "no
// more than", "up to".
func (s *sentence) atLeast(k int) bool {
	next := s.at(k + 1)
	switch s.at(k).Norm {
	case "at":
		return next.Norm == "least" || next.Norm == "most"
	case "no":
		return s.at(k+2).Norm == "than"
	case "up":
		return next.is(isTo)
	}
	return false
}

// yearNear reports whether a year is named soon behind word k: "will end in 1987".
func (s *sentence) yearNear(k int) bool {
	for j := k; j < k+5; j++ {
		if isYear(s.at(j).Norm) {
			return true
		}
	}
	return false
}

// planned reports whether the plans of those who would rule are said to do
// something, or what they set is said to go: "Our plan will cut", "The toll will go".
func (s *sentence) planned(p *predicate) bool {
	if p.passive || p.neg || p.verb == nil {
		return false
	}
	head := s.at(p.subject.head).Norm
	if p.verb.lemma == "go" {
		next := s.at(p.end)
		return next.Kind != token.Word && setByRule(head)
	}
	return plans.Has(head) && p.subject.ours && !p.verb.ofItself()
}

// plans are nouns of what a government means to do.
var plans = list("plans")

// spared reports whether nobody and nothing of a kind is said to suffer what
// those who rule can spare it: "Not a single school will close", "No one will
// have to sell".
func (s *sentence) spared(p *predicate) bool {
	first := s.at(p.subject.a).Norm
	if !noneOf.Has(first) && s.at(p.subject.a-1).Norm != "not" || p.passive || p.verb == nil || p.neg {
		return false
	}
	if p.verb.lemma == "have" {
		return s.at(s.past(p.end)).is(isTo)
	}
	return suffering.Has(p.verb.lemma)
}

// noneOf are words that make of a subject nobody, or nothing of a kind.
var noneOf = list("none of")

// suffering are verbs of what people can be spared.
var suffering = list("suffering")

// stressed reports whether what those who rule will look to first is named: "The
// emphasis will be on prevention".
func (s *sentence) stressed(p *predicate) bool {
	head := s.at(p.subject.head).Norm
	return stresses.Has(head) && (head == "priority" || s.at(s.past(p.end)).Norm == "on")
}

// stresses are nouns of what comes first.
var stresses = list("stresses")

// setForAll reports whether all of something, or none of it, will be so by a year
// that is named: "By 2030 all new buses will be electric".
func (s *sentence) setForAll(p *predicate) bool {
	if p.neg || p.passive || p.verb != nil && s.mayBeForetold(p) || s.predicts(p) {
		return false
	}
	if !everyWord.Has(s.at(p.subject.a).Norm) {
		return false
	}
	if next := s.at(p.subject.a + 1); next.is(isQuant) || next.is(isAdv) { // "every third"
		return false
	}
	for k := s.start; k < len(s.words) && k < s.start+farthest; k++ {
		switch s.words[k].Norm {
		case "by", "before", "from":
			if s.yearAt(k + 1) {
				return true
			}
		}
	}
	return false
}

// mayBeForetold reports whether the verb may tell what comes to pass by itself:
// "will have melted".
func (s *sentence) mayBeForetold(p *predicate) bool {
	switch p.verb.lemma {
	case "have", "meet", "use":
	default:
		return true
	}
	k := s.past(p.end)
	next := s.at(k)
	return (next.Kind != token.Word || next.has(partForm) || strings.HasSuffix(next.Norm, "ed")) && !s.gift(k)
}

// yearAt reports whether a year, or an end of a time, stands at word k: "2030", "the
// end of", "next year".
func (s *sentence) yearAt(k int) bool {
	w, next := s.at(k), s.at(k+1)
	return isYear(w.Norm) || w.Norm == "the" && next.Norm == "end" || w.Norm == "next" && next.Norm == "year"
}

// everyWord are words of all whom a rule is for.
var everyWord = list("every word")

// raisedTo reports whether an amount that is set by those who rule is said to
// move, and how far: "The minimum wage will rise to £8".
func (s *sentence) raisedTo(p *predicate) bool {
	if p.passive || p.verb == nil || !s.scale(p.subject) || s.within(p.end, p.end+8, "than") {
		return false
	}
	if !s.isTo(p) && !s.numberIn(p.end, p.end+8) && !s.sumIn(p.end, p.end+8) {
		return false
	}
	return amountMoves.Has(p.verb.lemma)
}

// scale reports whether the subject is an amount that is set by those who rule: "the
// minimum wage", "the number of grants".
func (s *sentence) scale(sub subject) bool {
	return scaled.Has(s.at(sub.head).Norm) || s.at(sub.head+1).Norm == "of" && scaled.Has(s.at(sub.b-1).Norm)
}

// amountMoves are verbs by which an amount that is set moves.
var amountMoves = list("amount moves")

// beingDone reports whether the passive tells what is being done on purpose:
// "Steps are being taken to", "A fund is being set up".
func (s *sentence) beingDone(p *predicate) bool {
	if !p.passive || p.verb == nil || p.neg || !s.within(p.at, p.head, "being") {
		return false
	}
	if ungiven.Has(p.verb.lemma) || befalling.Has(p.verb.lemma) {
		return false
	}
	first := s.at(p.subject.a)
	founded := first.indefinite() || first.Norm == "new"
	return (p.subject.deed || founded) && (p.verb.deed() || administered.Has(p.verb.lemma))
}

// thereWillBe judges "There will be no increase in", "There will be a new tax".
func (s *sentence) thereWillBe(p *predicate) (verdict, bool) {
	if s.outlaws(p) {
		return s.verdict(p, commits(chancery.Firm), "commissive.rule"), true
	}
	if s.at(p.subject.a).Norm != "there" || p.modal != "will" || !p.copula || p.neg {
		return verdict{}, false
	}
	k := s.past(p.end)
	if !toBeHad.Has(s.at(k).Norm) && !comparative(s.at(k)) && (!s.sums || s.at(k).Kind != token.Number) {
		return verdict{}, false
	}
	for j := k; j < k+5 && !s.at(j).is(isPrep|isTo); j++ {
		w := s.at(j)
		if nounAction[w.Norm] != "" || setByRule(w.Norm) || w.heading(deedHead) || lapses.Has(w.Norm) {
			v := s.verdict(p, commits(s.weight(p.head)), "commissive.there-will-be")
			if nounAction[w.Norm] == concrete || enacted.Has(w.Norm) {
				v.strength = chancery.Firm
			}
			return v, true
		}
	}
	return verdict{}, false
}

// outlaws reports whether the predicate says "It will become an offence to".
func (s *sentence) outlaws(p *predicate) bool {
	if s.at(p.subject.a).Norm != "it" || p.modal != "will" || p.neg {
		return false
	}
	return (p.copula || p.lemma() == "become" || p.lemma() == "remain") && s.offence(s.past(p.end))
}

// toBeHad are words before what there will be.
var toBeHad = list("to be had")

// inHandTo reports whether work is said to be under way to do something.
func (s *sentence) inHandTo(p *predicate) bool {
	if !p.copula || p.neg || !toil.Has(s.at(p.subject.head).Norm) {
		return false
	}
	k := s.past(p.end)
	next := s.at(k + 1).Norm
	switch s.at(k).Norm + " " + next {
	case "in preparation", "under preparation":
		if s.at(k+2).Kind != token.Word {
			return true
		}
		return false
	case "under way", "in hand", "in progress", "in train":
		k += 2
	default:
		if s.at(k).Norm != "underway" {
			return false
		}
		k++
	}
	c, at := s.complement(k)
	return c == "to" && s.at(at).verb != nil && !s.at(at).verb.ofItself()
}

// toil is what a government does for something.
var toil = list("toil")

// statedPolicy reports whether "the policy of the Government to", or of one who
// speaks, stands at word k.
func (s *sentence) statedPolicy(k int) bool {
	for j := k; j < k+4; j++ {
		if !policies.Has(s.at(j).Norm) || s.at(j+1).Norm != "of" {
			continue
		}
		a := j + 2
		b := a
		for b < a+6 && !s.at(b).is(isTo) {
			b++
		}
		return s.next(b) == "to" && a < b && s.classify(a, b).kind.binds()
	}
	return false
}

// policies are nouns of the aims of a government.
var policies = list("policies")

// offence reports whether the words at k make something one that is punished, or
// asked of everybody: "an offence to", "illegal to".
func (s *sentence) offence(k int) bool {
	if s.at(k).is(isDet) {
		k++
	}
	for range 2 {
		if s.at(k).Norm == "criminal" || s.at(k).Norm == "specific" || s.at(k).Norm == "new" {
			k++
		}
	}
	if !offences.Has(s.at(k).Norm) {
		return false
	}
	k++
	for s.at(k).Norm == "for" && k < len(s.words) || s.at(k-1).Norm == "for" {
		k++
	}
	return s.at(k).is(isTo) || s.at(k+1).is(isTo)
}

// offences are what a law makes a deed.
var offences = list("offences")
