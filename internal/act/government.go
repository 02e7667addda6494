package act

import "slices"

// wouldRule reports whether the phrase names, where nobody else is known to
// speak, the government that does, or a party that tells what it would do as
// one: "the next government", "a Labour government", "Labour".
func (s *sentence) wouldRule(a, b, head int) bool {
	if s.othersRule(a, b, head) || s.rival(a, head) {
		return false
	}
	w, first := s.at(head), s.at(a)
	party := s.partyIn(a, head+1)
	switch {
	case w.Norm == "party":
		return party || b == head+1 && head == a+1 && first.Norm == "our"
	case fronts.Has(w.Norm):
		return party && first.Norm == "the" && w.Upper
	case w.Norm == "authorities", w.Norm == "state":
		return s.speaks.unknown && first.Norm == "the" && head == a+1 && b == head+1 && (w.Norm == "authorities" || w.Upper)
	case ministersAlone.Has(w.Norm):
		return s.speaks.unknown && first.Norm == "the" && w.Upper && (b == head+1 || w.Norm == "secretary") && s.saysOfItself(b)
	case w.Norm == "treasury", w.Norm == "office":
		return first.Norm == "the" && w.Upper && head+1 == b
	case w.Norm == "departments", w.Norm == "ministries", w.Norm == "ministers":
		return head == a+1 && first.Norm == "government"
	case w.Norm == "ministry", w.Norm == "department":
		return party || first.is(isDet) && first.Norm != "a" || first.Norm == "our"
	case w.Norm == "government", w.Norm == "cabinet", w.Norm == "administration":
		if s.at(head+1).Norm == "of" && !s.nationIn(head, b) {
			return false
		}
		if a == head && a == s.start && w.Upper && s.at(s.past(b)).Norm == "will" {
			return true
		}
		return party || first.is(isDet) && first.Norm != "a" || first.Norm == "our" || first.Norm == "my"
	}
	return partyWords.Has(w.Norm) && w.Upper && (head <= a+1 || first.Norm == "the")
}

// partyWords are words in the names of parties that would govern.
var partyWords = list("party words")

// fronts are nouns that name a party with its colour.
var fronts = list("fronts")

// ministersAlone are titles of which a government has one.
var ministersAlone = list("ministers alone")

// rival reports whether the phrase names another party than the one whose title it is.
func (s *sentence) rival(a, head int) bool {
	if !s.speaks.programme {
		return false
	}
	ours := func(word string) bool { return s.speaks.parts[word] }
	if !slices.ContainsFunc(partyWords.Words(), ours) {
		return false
	}
	for k := a; k <= head; k++ {
		if w := &s.words[k]; w.Upper && partyWords.Has(w.Norm) && !s.speaks.parts[w.Norm] {
			return true
		}
	}
	return false
}

// othersRule reports whether a word of the phrase makes the government or party
// somebody else's, or one of before.
func (s *sentence) othersRule(a, b, head int) bool {
	for k := a; k < b; k++ {
		w := &s.words[k]
		if s.foreignState(w) || k <= head && othersWords(w) {
			return true
		}
	}
	return false
}

// othersWords reports whether the word makes a government or party another one, or one of
// before.
func othersWords(w *word) bool {
	if w.is(isForeign) || w.Norm == "'s" || earlierOnes.Has(w.Norm) {
		return true
	}
	return outsiders.Has(w.Norm) && w.Norm != "labour" && w.Norm != "party"
}

// earlierOnes tell a government of before.
var earlierOnes = list("earlier ones")

// partyIn reports whether the name of a party stands in [a, b).
func (s *sentence) partyIn(a, b int) bool {
	for k := a; k < b; k++ {
		if w := &s.words[k]; w.Upper && partyWords.Has(w.Norm) {
			return true
		}
	}
	return false
}

// bareParty reports whether the subject is a party by its name alone, of which
// its rivals tell what it would do.
func (s *sentence) bareParty(sub subject) bool {
	return s.speaks.rules && s.partyIn(sub.head, sub.head+1)
}

// saysOfItself reports whether the verb at word k tells what the office before it
// will do, or says that it will.
func (s *sentence) saysOfItself(k int) bool {
	w := s.at(s.past(k))
	if w.Norm == "will" {
		return true
	}
	if w.verb == nil || !w.has(pastForm|thirdForm) {
		return false
	}
	if officePledges.Has(w.verb.lemma) {
		return true
	}
	switch w.verb.lemma {
	case "announce", "confirm", "declare":
		return s.within(k, k+5, "would") || s.within(k, k+5, "will")
	}
	return false
}

// officePledges are verbs by which an office undertakes.
var officePledges = list("office pledges")
