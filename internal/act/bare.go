package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// bareVerb reads a passage that begins with a verb in its bare form, as the
// points of a plan of action do, without any lead-in: "Strengthen the …".
func (s *sentence) bareVerb(kind chancery.BlockKind) (verdict, bool) {
	p := s.bareOrGerund()
	if p == nil || s.main() != nil || s.speaks.organ || s.at(p.at).is(isTo) && s.requiredLater() {
		return verdict{}, false
	}
	if s.titleLike() || !s.plainlyVerb(p, kind) || s.setPhrase(p) || s.qualifies(p) {
		return verdict{}, false
	}
	c, at := s.complement(p.end)
	if c == "end" || c == "of" {
		return verdict{}, false
	}
	if s.bidsReader(p) {
		return s.verdict(p, isCall, "call.reader"), true
	}
	f := p.verb.force(c)
	deed := s.speaks.entry && s.pledgeVerb(p, f)
	if p.verb.action == general {
		sharing := f == express && c == "np" && !s.voices(at) // "Sharing best practices"
		deed = deed || sharing || f == soft && p.verb.lemma != "support"
	}
	if !deed && (f.judges() || f == decision && p.verb.lemma == "decide") {
		v, ok := s.forced(p, f, c, at)
		v.pred = -1
		return v, ok
	}
	if !deed && !p.verb.deed() {
		return verdict{}, false
	}
	v := s.verdict(p, commits(s.weight(p.head)), "commissive.point")
	v.object, v.pred = p.head, -1
	return v, true
}

// bareOrGerund is the predicate whose verb, bare or a gerund, begins the passage, or nil.
func (s *sentence) bareOrGerund() *predicate {
	if s.bare != nil {
		return s.bare
	}
	if !s.elided || len(s.preds) == 0 || s.finiteLater() {
		return nil
	}
	if p := &s.preds[0]; p.verb != nil && p.link == adjunctLink {
		return p
	}
	return nil
}

// judges reports whether the force, of a verb in its bare form, makes an act of its own.
func (f force) judges() bool {
	switch f {
	case decide, agree, agreed, charge, call, condemn, welcome, soft, firm, intent, express, carryOn:
		return true
	}
	return false
}

// setPhrase reports whether the bare verb is one of a phrase that asks nothing of
// anybody: "Let us recall", "Let there be", "Keep in mind", "Make no mistake".
func (s *sentence) setPhrase(p *predicate) bool {
	switch next := s.at(p.end); p.verb.lemma {
	case "let":
		return !s.speaks.rules || next.Kind != token.Word || next.is(isPron|isDet) || next.Norm == "us" || next.Norm == "me"
	case "keep":
		return s.at(p.end+1).Norm == "mind"
	case "make":
		return s.at(p.end+1).Norm == "mistake"
	case "build", "draw":
		return s.at(p.head).has(ingForm) && (next.Norm == "on" || next.Norm == "upon") // what one starts from
	}
	return false
}

// qualifies reports whether the verb that begins the passage only qualifies the noun
// behind, of which a verb tells something.
func (s *sentence) qualifies(p *predicate) bool {
	if s.growing(p) || s.compounds(p) || s.describes(p) || s.headsClause(p) {
		return true
	}
	w := s.at(p.head)
	return s.speaks.rules && (w.has(ingForm) || adjectival.Has(w.Norm)) && s.verbBehind(p.head+2)
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
	if n := len(s.words); s.at(n-1).Norm == "." && s.at(n-2).Norm == "continue" && !s.at(n-3).is(isTo|isCoord) && s.at(p.head+1).Norm != "," {
		return true // "Close contacts on ports continue."
	}
	clause := false
	for k := p.head + 1; k < len(s.words) && k < p.head+20; k++ {
		switch w := &s.words[k]; {
		case w.is(isModal) && !w.Upper:
			return !s.at(k-1).is(isWe|isPron|isRel|isThat) && s.modalVerb(k)
		case w.Norm == ",", w.Norm == ";", w.Norm == ":":
			return false
		case w.is(isRel | isThat | isSub | isWe | isPron):
			clause = true
		case !clause && w.is(isHave|isBe) && w.Norm != "be" && w.Norm != "been" && w.Norm != "being" && w.Norm != "having":
			return true // "Lower prices have helped"
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
	if !s.at(p.head).has(baseForm) || !nounVerbs.Has(s.at(p.head).Norm) || next.Kind != token.Word || next.class != 0 {
		return false
	}
	if then.Kind != token.Word || then.class != 0 || then.noun != nil || then.heads != 0 {
		return false
	}
	if then.has(pastForm) {
		return true // "Export growth slowed."
	}
	if thriving.Has(next.Norm) {
		return true // "Aid works best where"
	}
	if plural := next.Norm[len(next.Norm)-1] == 's'; !plural || !then.has(baseForm) || then.has(ingForm) || nounVerbs.Has(then.Norm) {
		return false
	}
	return next.verb == nil || next.heads != 0 || next.noun != nil || next.has(thirdForm)
}

// headsClause reports whether the word that begins the passage is the noun, or the first of it,
// of which a finite verb tells something: "Lead in paint harms", "Control rooms at sea have".
func (s *sentence) headsClause(p *predicate) bool {
	w, next := s.at(p.head), s.at(p.head+1)
	noun := nounVerbs.Has(w.Norm) || w.noun != nil || w.heads != 0 || next.is(isPrep)
	if !noun || !w.has(baseForm) || next.Kind != token.Word || next.is(isDet|isPoss|isQuant|isAdv) {
		return false
	}
	for i := p.head + 2; i < len(s.words) && i < p.head+farthest; i++ {
		switch w := &s.words[i]; {
		case w.is(isRel | isSub | isThat | isWe | isPron), w.is(isTo) && s.at(i+1).has(baseForm), w.Norm == ";" || w.Norm == ":", s.at(i - 1).is(isCoord):
			return false
		case w.is(isModal|isHave|isBe) && !w.Upper && w.Norm != "be" && w.Norm != "being" && w.Norm != "been" && w.Norm != "having",
			w.has(thirdForm) && s.onlyVerb(i) && !s.pluralHere(i) && s.at(i+1).Norm != "of", w.has(pastForm) && !w.has(partForm|baseForm) && s.onlyVerb(i):
			return true
		}
	}
	return false
}

// thriving are verbs of how a thing goes, behind the noun they follow.
var thriving = list("thriving")

// plainlyVerb keeps a line that a verb-like noun or a torn sentence begins from
// being read as a point: "draft resolution adopted".
func (s *sentence) plainlyVerb(p *predicate, kind chancery.BlockKind) bool {
	if p.verb == nil {
		return false
	}
	if kind == chancery.BlockItem || s.at(p.head).has(ingForm) {
		return true
	}
	if s.at(p.at).Upper || s.at(s.start).Upper || s.at(p.at).is(isTo) || s.at(s.past(p.end)).is(isDet|isPoss|isTo|isQuant) {
		return true
	}
	return s.start > 0 && s.at(p.head).noun == nil && !nounVerbs.Has(s.at(p.head).Norm)
}

// requiredLater reports whether an opening infinitive is the subject of a verb
// that says what it takes or is: "To close the gap requires money", "To wait would be
// wrong".
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

// demanding are verbs and auxiliaries behind an infinitive that is a subject.
var demanding = list("demanding")

// pluralHere reports whether the word at i, a verb by its form, is a noun in the plural
// by what follows: nothing that it would govern, "a ban on small arms".
func (s *sentence) pluralHere(i int) bool {
	w, next := s.at(i), s.at(i+1)
	if !nounVerbs.Has(w.verb.lemma) && w.verb.lemma != "arm" {
		return false
	}
	return next.Kind != token.Word || i+1 >= len(s.words) || next.is(isPrep|isCoord|isTo)
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
		case w.is(isModal | isHave), w.is(isBe) && w.Norm != "be" && w.Norm != "being" && w.Norm != "been":
			return true
		case i == s.first()+1 && w.has(pastForm) && !w.has(partForm): // "Fighting broke out"
			return true
		case i == s.first()+1: // "Deploying tests": what the gerund is done to
		case w.has(thirdForm) && s.onlyVerb(i) && !s.pluralHere(i):
			return true
		case w.Norm == "remain" && !s.at(i-1).is(isTo|isModal|isCoord|isAdv): // "Fighting fires and floods remain tasks"
			return true
		}
	}
	return false
}

// onlyVerb reports whether the word at i is a verb, and nothing before or about it makes
// it a noun.
func (s *sentence) onlyVerb(i int) bool {
	w := &s.words[i]
	return w.verb != nil && w.noun == nil && w.heads == 0 && !s.at(i-1).is(isDet|isPoss|isPrep)
}
