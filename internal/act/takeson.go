package act

import "github.com/chancery-archive/chancery/internal/chancery"

// What one binds oneself to by a verb that says little and a noun that says what: "entered
// into a commitment to", "took on the task of", "made known its willingness to".

// takesOn judges a verb of giving, taking or entering into, before the noun of what is
// undertaken and what that is.
func (s *sentence) takesOn(p *predicate) (verdict, bool) {
	if v, ok := s.makesKnown(p); ok {
		return v, true
	}
	if p.perfect || p.passive || !takingOn.Has(p.verb.lemma) {
		return verdict{}, false
	}
	k := p.end
	if goingAlong.Has(s.at(k).Norm) {
		k++
	}
	for end := k + 5; k < end; k++ {
		w := s.at(k)
		if w.is(isPrep|isTo|isThat|isRel|isModal) || s.foreignState(w) {
			return verdict{}, false
		}
		if !w.undertakes() && !takenOn.Has(w.Norm) {
			continue
		}
		c, at := s.complement(k + 1)
		if c != "to" && c != "toing" && !(c == "of" && s.at(at+1).has(ingForm)) {
			return verdict{}, false
		}
		if c == "of" {
			at++
		}
		v := s.verdict(p, commits(s.weight(at)), "commissive."+p.lemma())
		v.end, v.object = k+1, at
		return v, true
	}
	return verdict{}, false
}

var (
	takingOn   = list("taking on")   // verbs that say little of what is undertaken
	goingAlong = list("going along") // words that go with them
	takenOn    = list("taken on")    // nouns, beside those of promising, of what is taken on
)

// makesKnown judges "made known its willingness to", "have made clear their resolve to".
func (s *sentence) makesKnown(p *predicate) (verdict, bool) {
	first := p.end
	switch {
	case p.passive:
		return verdict{}, false
	case p.lemma() == "make" && madeKnown.Has(s.at(first).Norm):
		first++
	case p.lemma() != "make clear":
		return verdict{}, false
	}
	if !s.at(first).is(isPoss) || !s.refersTo(s.at(first), p.subject) {
		return verdict{}, false
	}
	at, k, ok := s.nominal(first, min(first+6, len(s.words)), possessed)
	if !ok || k.act != chancery.Commitment || k.strength < chancery.Intent {
		return verdict{}, false
	}
	v := s.verdict(p, k, "noun."+s.at(at).noun.lemma)
	v.end, v.object = at+1, at+1
	return v, true
}
