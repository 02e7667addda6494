package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// promisedBefore finds, in a passage that only asserts, the verb that tells what somebody
// has promised at some other time: "In April we announced $24 billion", "the sums promised
// in Paris", "in which we undertook to".
func (s *sentence) promisedBefore(v verdict) (chancery.Span, bool) {
	if v.act == chancery.Assertion {
		if at, ok := s.resolvedOthers(); ok {
			return at, true
		}
		if at, ok := s.plansTold(); ok {
			return at, true
		}
	}
	if v.act != chancery.Assertion && v.act != chancery.Welcome || s.begun&aPromise == 0 {
		return chancery.Span{}, false
	}
	for i := s.start; i < len(s.words); i++ {
		if s.words[i].begins(aPromise) && s.promisesAt(i) && (v.act == chancery.Assertion || s.words[i].verb.lemma == "offer") {
			return s.words[i].Span, true
		}
	}
	return chancery.Span{}, false
}

// resolvedOthers finds what others are told to be set on doing: "Mali remains committed to
// holding the elections".
func (s *sentence) resolvedOthers() (chancery.Span, bool) {
	for k := range s.preds {
		p := &s.preds[k]
		if p.subject.kind != other || p.neg || p.modal != "" || p.form == pastForm || p.link == relativeLink || p.link == adverbLink {
			continue
		}
		for i := p.end - 1; i <= p.end; i++ {
			if resolvedTo.Has(s.at(i).Norm) && s.at(i+1).is(isTo) {
				return s.at(i).Span, true
			}
		}
	}
	return chancery.Span{}, false
}

// resolvedTo are words for those who have bound themselves.
var resolvedTo = list("resolved to")

// plansTold finds somebody's plans of which those who speak were told: "informed us of its plans
// for a port", "outlined their plans to build".
func (s *sentence) plansTold() (chancery.Span, bool) {
	for k := range s.preds {
		p := &s.preds[k]
		if p.verb == nil || p.neg || p.passive || p.link != mainLink || !tellingPlans.Has(p.verb.lemma) {
			continue
		}
		for i := p.end; i < p.end+farthestUnit && s.at(i).Kind == token.Word; i++ {
			owned := s.at(i-1).is(isPoss) || s.possessive(i-1) || s.at(i-2).is(isPoss) || p.end == i
			if next := s.at(i + 1); s.at(i).begins(aPledge) && owned && (next.is(isTo) || next.Norm == "for" || next.Norm == "of") {
				return s.at(i).Span, true
			}
		}
	}
	return chancery.Span{}, false
}

// tellingPlans are verbs of telling somebody of something.
var tellingPlans = list("telling plans")

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
	case "offer":
		who := s.at(i - 2)
		return s.at(i-1).is(isHave) && (who.nation != 0 || who.heading(stateHead|otherHead))
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
