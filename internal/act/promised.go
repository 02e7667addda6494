package act

import "github.com/chancery-archive/chancery/internal/chancery"

// promisedBefore finds, in a passage that only asserts, the verb that tells what somebody
// has promised at some other time: "In April we announced $24 billion", "the sums promised
// in Paris", "in which we undertook to".
func (s *sentence) promisedBefore(v verdict) (chancery.Span, bool) {
	if v.act != chancery.Assertion || s.begun&aPromise == 0 {
		return chancery.Span{}, false
	}
	for i := s.start; i < len(s.words); i++ {
		if s.words[i].begins(aPromise) && s.promisesAt(i) {
			return s.words[i].Span, true
		}
	}
	return chancery.Span{}, false
}

// mayPromise reports whether the word is of one of the verbs of [sentence.promisesAt].
func (l *lexeme) mayPromise() bool {
	return l.verb != nil && promisesTold.Has(l.verb.lemma)
}

// promisesTold are verbs by which it is told what somebody has promised.
var promisesTold = list("promises told")

// promisesAt reports whether the word at i is a verb of promising in the past.
func (s *sentence) promisesAt(i int) bool {
	w := &s.words[i]
	if w.verb == nil || !w.has(pastForm|partForm) || w.form&baseForm != 0 || s.hidden(i) || s.at(i-1).is(isNeg) {
		return false
	}
	switch w.verb.lemma {
	case "pledge", "promise", "vow":
		next := s.at(i + 1)
		return next.is(isTo|isPrep|isThat|isDet|isPoss|isQuant) || next.begins(anAmount) || s.sums && s.sumIn(i+1, i+8)
	case "undertake":
		return s.next(i+1) == "to"
	case "announce":
		for k := i + 1; k < i+9 && k < len(s.words); k++ {
			if x := &s.words[k]; x.is(isRel | isThat | isTo) {
				break
			} else if announcedSums.Has(x.Norm) {
				return true
			}
		}
		return s.sums && s.sumIn(i+1, i+10)
	}
	return false
}

// announcedSums are nouns of what is given or cut by being announced.
var announcedSums = list("announced sums")
