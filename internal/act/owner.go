package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// owned reports whether the noun at i, in what begins at a, is the issuers' own.
func (s *sentence) owned(a, i int, own owning) bool {
	for k := i - 1; k >= a && k > i-10; k-- {
		w := &s.words[k]
		switch {
		case s.possessive(k):
			return s.ownerIssues(k-1) || own == plain && s.speaksForState(k-1)
		case w.is(isPoss):
			return w.Norm != "your" && w.Norm != "whose" && s.refersBack(w) && (k == a || s.possessiveOpens(a, k))
		case w.nation != 0 && k == i-1: // "U.S. support for", not "with U.S. support"
			for k > a && (s.at(k-1).nation != 0 || s.at(k-1).is(isCoord) || s.at(k-1).Norm == ",") {
				k--
			}
			return !s.at(k-1).is(isPrep) && s.speaks.nations[w.nation]
		case w.is(isDet):
			return s.determined(k, i, own)
		case w.Norm == "of" && (s.at(k-1).Norm == "expressions" || s.at(k-1).Norm == "expression"):
		case w.is(isPrep) && w.Norm != "in" || w.is(isTo|isThat|isRel):
			return false
		case w.Norm == "in":
			return own == possessed && s.at(k-1).adj != nil || own == plain && k == a
		case k > a && !w.has(partForm) && s.finiteBefore(k):
			return false
		}
	}
	return own == plain || s.sharedWord(a, i)
}

// finiteBefore reports whether the word at k, before a noun, is the finite verb of a
// clause that ends there.
func (s *sentence) finiteBefore(k int) bool {
	w := &s.words[k]
	if w.verb == nil || !w.has(baseForm|thirdForm|pastForm) || w.noun != nil {
		return false
	}
	if !w.has(thirdForm|pastForm) && s.at(k-1).Kind == token.Word && s.at(k-1).class == 0 && !plural(s.at(k-1).Norm) {
		return false // "our previous exchange rate commitments"
	}
	return !s.at(k-1).is(isPoss|isDet) && !s.premodified(k-1)
}

// premodified reports whether the word at k tells of a noun behind it, though that be a
// verb by its letters: "existing exchange rates", "G7 exchange rates".
func (s *sentence) premodified(k int) bool {
	w := s.at(k)
	return w.adj != nil || w.has(ingForm) && s.at(k-1).is(isPoss|isDet) || w.Upper && hasDigit(w.Norm)
}

// possessive reports whether the ending of a possessive stands at word k.
func (s *sentence) possessive(k int) bool { return s.at(k).Norm == "'s" || s.at(k).Norm == "'" }

// possessiveOpens reports whether the possessive at word k may begin the noun phrase: no
// preposition governs it, but "in" behind an adjective or "one", or as the first word.
func (s *sentence) possessiveOpens(a, k int) bool {
	before := s.at(k - 1)
	if !before.is(isPrep | isTo) {
		return true
	}
	return before.Norm == "in" && (s.at(k-2).adj != nil || s.at(k-2).Norm == "one" || k-1 == a)
}

// refersBack reports whether a possessive can mean the subject in hand: "its"
// and "his" mean somebody else where many speak.
func (s *sentence) refersBack(w *word) bool {
	if s.judging == nil {
		return true
	}
	sub := s.judging.subject
	switch w.Norm {
	case "its", "his", "her":
		return sub.kind == expletive || sub.b <= sub.a || !sub.plural || sub.collective
	case "their":
		return sub.kind == expletive || sub.plural || sub.collective
	}
	return true
}

// refersTo reports whether a possessive can mean the subject given, who speaks.
func (s *sentence) refersTo(w *word, sub subject) bool {
	switch w.Norm {
	case "its", "his", "her":
		return sub.kind.binds() && (!sub.plural || sub.collective)
	case "their":
		return sub.kind.binds() && (sub.plural || sub.collective)
	}
	return w.Norm == "our"
}

// determined judges a noun behind an article or "this".
func (s *sentence) determined(k, i int, own owning) bool {
	switch s.words[k].Norm {
	case "a", "an":
		return own == plain || s.sharedWord(k, i)
	case "the":
		next, noun := s.at(i+1), s.words[i].noun
		if own == plain && s.ofDoing(k, i) {
			return true
		}
		if (next.Norm == "of" || next.Norm == "by") && !sympathies.Has(s.words[i].Norm) {
			return s.issuersAfter(i + 2)
		}
		if own == plain && noun.doing.act == chancery.Commitment {
			if next.is(isTo|isWe) || next.Norm == "made" || s.words[i].plural && promises(noun.lemma) {
				return true
			}
		}
		return s.sharedWord(k, i) || own == plain && sympathies.Has(s.words[i].Norm) // "conveyed the condolences of his people"
	}
	return false
}

// ofDoing reports whether the noun at word i, behind "the" at k, is told to be of doing
// something: "share the goal of rebuilding", "expressed the intention, set down in May, of opening".
func (s *sentence) ofDoing(k, i int) bool {
	of := i + 1
	if s.at(of).Norm == "," && s.at(i+2).has(partForm) {
		of = s.pastAside(of)
	}
	if s.at(of).Norm != "of" || !s.at(s.past(of+1)).has(ingForm) {
		return false
	}
	if v := s.at(k - 1).verb; v != nil && v.lemma == "share" {
		return true
	}
	doing := s.words[i].noun.doing
	return !s.at(k-1).is(isPrep) && doing.act == chancery.Commitment && doing.strength == chancery.Intent
}

// promises reports whether the noun is one of what is promised, rather than aimed at.
func promises(lemma string) bool {
	return promiseNouns.Has(lemma)
}

// promiseNouns are nouns of what is promised.
var promiseNouns = list("promise nouns")

// sharedWord reports whether [a, i) says that the issuers have it together.
func (s *sentence) sharedWord(a, i int) bool {
	for k := a; k < i; k++ {
		if jointly.Has(s.words[k].Norm) {
			return !s.byOthers(i + 1)
		}
	}
	return false
}

// jointly are words of what several have together.
var jointly = list("jointly")

// byOthers reports whether "by", not far from word k, names whose it is, and
// they do not issue: "the joint request to the Board by Mali and Chad".
func (s *sentence) byOthers(k int) bool {
	for j := k; j < len(s.words) && j < k+10; j++ {
		if w := &s.words[j]; w.Norm == "by" {
			return !s.issuersAfter(j+1) && !s.at(j+1).has(ingForm)
		} else if w.Kind == token.Mark && w.Norm != "-" || w.is(isThat|isRel) {
			return false
		}
	}
	return false
}

// ownerIssues reports whether the owner named at word k is an issuer.
func (s *sentence) ownerIssues(k int) bool {
	w := s.at(k)
	switch {
	case w.nation != 0:
		return s.speaks.nations[w.nation]
	case s.speaks.rules && w.Norm == "government" && s.at(k-1).Norm == "the":
		return true
	case s.speaks.names[w.Norm], w.heading(speakerHead), s.speaks.persons[w.Norm]:
		return true
	case w.heading(stateHead):
		return s.at(k-1).is(isPoss) && s.refersBack(s.at(k-1)) || s.at(k-1).is(isQuant) && !s.at(k-1).is(isForeign)
	}
	return false
}

// speaksForState reports whether the state named at word k is the one that an
// issuer named by his office speaks for: "Prime Minister Rudd reaffirmed
// Australia's support".
func (s *sentence) speaksForState(k int) bool {
	if s.at(k).nation == 0 || s.judging == nil {
		return false
	}
	sub := s.judging.subject
	return sub.kind == oneOf && s.titled(sub.a, sub.head) >= 0
}

// issuersAfter reports whether the noun phrase at word k names issuers.
func (s *sentence) issuersAfter(k int) bool {
	for j := k; j < len(s.words) && j < k+8; j++ {
		w := &s.words[j]
		if w.nation != 0 {
			return s.speaks.nations[w.nation]
		}
		if s.speaks.names[w.Norm] || w.heading(speakerHead) || w.Norm == "both" || w.Norm == "our" {
			return true
		}
		if w.is(isTo|isPrep) && w.Norm != "of" {
			return false
		}
		if w.heading(stateHead) {
			if s.speaks.organ || s.judging != nil && told.Has(s.judging.lemma()) && !s.speaks.bilateral {
				return false // "We note the intention of the three States to"
			}
			return s.at(j-1).is(isQuant) || s.at(j-1).is(isPoss) && s.refersBack(s.at(j-1))
		}
	}
	return false
}
