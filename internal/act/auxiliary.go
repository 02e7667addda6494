package act

import "github.com/chancery-archive/chancery/internal/token"

func auxiliaryForm(w string) form {
	switch w {
	case "is", "has", "does":
		return thirdForm
	case "was", "were", "had", "did":
		return pastForm
	}
	return baseForm
}

// modalVerb tells "we will meet" from "the will of the people", "May 2009" and "the can".
func (s *sentence) modalVerb(i int) bool {
	before, after := s.at(i-1), s.at(s.past(i+1))
	if before.is(isPoss|isTo) || before.Norm == "'s" || before.is(isDet) && !before.is(isPron) {
		return false
	}
	switch s.at(i).Norm {
	case "should": // "should the need arise"
		if next := s.at(i + 1); (before.Norm == "," || i == s.start) && next.is(isDet|isPoss|isPron|isQuant) && next.verb == nil {
			return false
		}
	case "may":
		w := s.at(i)
		return !w.Upper || after.Kind != token.Number && (i == s.first() || w.Caps)
	case "will":
		if beforeWill.Has(before.Norm) {
			return false
		}
		return !after.is(isTo|isPrep) || after.has(baseForm) || s.pastBetween(s.past(i+1)) > s.past(i+1)
	}
	return true
}

// beforeWill are words that make a noun of "will": "political will".
var beforeWill = list("before will")

// afterAuxiliary reads on behind a modal or do: "will not be able", "shall have met".
func (s *sentence) afterAuxiliary(g *group, i int) {
	g.neg = g.neg || s.negates(i)
	j := s.pastFloating(s.pastBetween(s.pastAside(i)))
	if s.at(j).Norm == "no" && s.at(j+1).Norm == "longer" {
		g.neg, j = true, s.past(j+2)
	}
	w := s.at(j)
	switch {
	case w.Norm == "be":
		s.afterBe(g, j+1)
	case w.Norm == "have" && s.at(s.past(j+1)).form&partForm != 0:
		s.afterHave(g, j+1)
	case w.is(isCoord) && s.at(s.past(j+1)).is(isModal): // "can and will"
		g.modal = s.at(s.past(j + 1)).modal
		s.afterAuxiliary(g, s.past(j+1)+1)
	case w.Kind == token.Word && j < len(s.words) && !w.is(isDet|isPoss|isWe|isPron|isPrep) || w.verb != nil:
		s.headVerb(g, j)
	default:
		g.end = min(j, len(s.words))
		g.head = g.at
	}
}

// pastBetween skips a phrase that stands between a modal and its verb: "will by 2010
// halve", "will over the next year open two".
func (s *sentence) pastBetween(i int) int {
	if !s.at(i).is(isPrep) {
		return i
	}
	if k := s.pastPhrase(i); k > i {
		return k
	}
	for k := i + 1; k < i+farthestBetween && k < len(s.words); k++ {
		w, before := &s.words[k], s.at(k-1)
		if w.Kind == token.Mark && w.Norm != "-" || w.is(isModal|isBe|isHave|isTo|isThat|isRel|isWe) {
			return i
		}
		if k > i+1 && w.has(baseForm) && !before.is(isDet|isPoss|isPrep) && s.plainVerb(k) {
			return k
		}
	}
	return i
}

// farthestBetween is how many words a phrase between a modal and its verb may have.
const farthestBetween = 9

// plainVerb reports whether the word at k, a verb by its form, is no noun, or has an object
// that tells so.
func (s *sentence) plainVerb(k int) bool {
	w, next := s.at(k), s.at(k+1)
	if w.noun == nil && w.heads == 0 && !nounVerbs.Has(w.Norm) {
		return true
	}
	return next.is(isDet|isPoss|isQuant) || next.Kind == token.Number
}

// pastFloating skips a word that stands between a modal and its verb: "will all
// benefit", "will ourselves lead", "will long remember".
func (s *sentence) pastFloating(i int) int {
	w, j := s.at(i), s.past(i+1)
	next := s.at(j)
	floats := w.is(isRefl) || floating.Has(w.Norm) || w.Kind == token.Word && w.lexeme == unknown && next.noun == nil
	if floats && (next.has(baseForm) || next.Norm == "be") {
		return j
	}
	return i
}

// floating are words of the subject that may stand behind its modal: "we will all".
var floating = list("floating")

// afterBe reads on behind a form of be: an adjective, a participle, a gerund, or nothing of ours.
func (s *sentence) afterBe(g *group, i int) {
	g.neg = g.neg || s.negates(i)
	g.aux = true
	j := s.pastAside(i)
	if n := s.at(j).Norm; (n == "both" || n == "all" || n == "each") && s.at(s.past(j+1)).adj != nil {
		j = s.past(j + 1)
	}
	if s.at(j).Norm == "better" && s.at(j+1).has(partForm) {
		j++ // "will be better regulated"
	}
	w := s.at(j)
	switch {
	case w.is(isTo) && s.at(s.past(j+1)).has(baseForm) && g.modal == "": // "are to meet"
		g.modal = "shall"
		s.headVerb(g, s.past(j+1))
	case w.is(isTo) && s.at(j+1).Norm == "be" && g.modal == "":
		g.modal = "shall"
		s.afterBe(g, j+2)
	case w.Norm == "being" || w.Norm == "been":
		s.afterBe(g, j+1)
	case w.adj != nil && !(w.verb != nil && w.has(ingForm)):
		g.adj, g.head, g.end = w.adj, j, j+1
	case w.has(ingForm):
		g.progressive = true
		s.headVerb(g, j)
	case w.form&partForm != 0, s.hyphened(j) && s.compound(j).form&partForm != 0: // "will be re-regulated"
		g.passive = true
		s.headVerb(g, j)
	case w.lexeme == unknown && s.at(j+1).is(isCoord) && s.at(s.past(j+2)).judges(): // "is unlawful and unacceptable"
		j = s.past(j + 2)
		g.adj, g.head, g.end = s.at(j).adj, j, j+1
	default:
		g.copula, g.head, g.end = true, g.at, min(j, len(s.words))
	}
}

// afterHave reads on behind a form of have: "have agreed", "have been", "have to", "have a".
func (s *sentence) afterHave(g *group, i int) {
	j := s.pastAside(i)
	w := s.at(j)
	switch {
	case w.Norm == "been":
		g.perfect = true
		s.afterBe(g, j+1)
	case w.form&partForm != 0 && !(w.noun != nil && !w.has(pastForm)):
		g.perfect, g.aux = true, true
		g.neg = g.neg || s.negates(i)
		s.headVerb(g, j)
		s.secondVerb(g)
	case w.is(isTo) && s.at(s.past(j+1)).has(baseForm) && !amounting.Has(s.at(j-1).Norm):
		g.modal = "must"
		s.headVerb(g, s.past(j+1))
	case w.is(isTo) && g.form != pastForm && s.hasToBe(j+1): // "has to be verified"
		g.modal, g.aux = "must", true
		s.afterBe(g, s.past(j+1)+1)
	default:
		g.head, g.end = g.at, g.at+1
		g.verb = s.lex.words["have"].verb
	}
}

// hasToBe reports whether it is told at word k what has to be done to a thing.
func (s *sentence) hasToBe(k int) bool {
	be := s.past(k)
	done := s.at(s.past(be + 1))
	if s.at(be).Norm != "be" || done.verb == nil || done.adj != nil || !done.has(partForm) {
		return false
	}
	return !ungiven.Has(done.verb.lemma) && !thoughtOf.Has(done.verb.lemma)
}

// amounting are words that make "have to" a having: "have much to learn".
var amounting = list("amounting")

// secondVerb reads the auxiliary that a first one yields to: "have led and will lead".
func (s *sentence) secondVerb(g *group) {
	j := s.past(g.end)
	if s.at(j).is(isCoord) && s.at(s.past(j+1)).Norm == "will" {
		k := s.past(j + 1)
		*g = group{at: g.at, form: baseForm, modal: "will", aux: true}
		s.afterAuxiliary(g, k+1)
	}
}

func (s *sentence) afterCopula(g *group, i int) {
	j := s.pastAside(i)
	if w := s.at(j); w.adj != nil {
		g.adj, g.verb, g.head, g.end, g.aux = w.adj, nil, j, j+1, true
	}
}

// twinned reads the group at i where an aside says in the future what is said of now: "do
// not, and will not, condone", "have never, nor will ever, sell".
func (s *sentence) twinned(g *group, i int) bool {
	if !s.at(i).is(isDo | isHave | isBe | isModal) {
		return false
	}
	comma := s.past(i + 1)
	if s.at(comma).Norm != "," || !s.at(comma+1).is(isCoord) || !s.at(comma+2).is(isModal) {
		return false
	}
	shut := s.past(comma + 3)
	if s.at(shut).Norm != "," || s.at(s.past(shut+1)).verb == nil {
		return false
	}
	g.modal, g.form, g.aux = s.at(comma+2).modal, baseForm, true
	g.neg = s.negates(comma+3) || s.at(comma+1).Norm == "nor"
	s.afterAuxiliary(g, shut+1)
	return true
}

// pastOughtTo is where the verb is looked for behind the modal that ends before word i:
// "ought", alone of them, has it behind "to".
func (s *sentence) pastOughtTo(g *group, i int) int {
	if g.modal != "ought" || !s.at(s.past(i)).is(isTo) {
		return i
	}
	g.neg = s.negates(i)
	return s.past(i) + 1
}

// afterDo reads on behind the form of "do" at i, where it makes a group with a verb.
func (s *sentence) afterDo(g *group, i int) bool {
	next := s.past(i + 1)
	g.form, g.aux = auxiliaryForm(s.at(i).Norm), true
	switch {
	case s.turns(i): // "nor do we seek"
		g.turned, g.turnedEnd, g.neg = i+1, i+2, true
		s.afterAuxiliary(g, i+2)
	case !s.negates(i + 1):
		if !s.stressesVerb(next) {
			return false
		}
		g.aux = false
		s.headVerb(g, next)
	case s.at(next).is(isCoord) && s.at(s.past(next+1)).is(isModal): // "does not and will never"
		g.neg, g.modal = true, s.at(s.past(next+1)).modal
		s.afterAuxiliary(g, s.past(next+1)+1)
	case s.at(next).has(baseForm):
		s.afterAuxiliary(g, i+1)
	default:
		return false
	}
	return true
}

// stressesVerb reports whether "do" before word k only stresses the verb there: "we do mean
// to", "we do support the plan", but not "do work".
func (s *sentence) stressesVerb(k int) bool {
	w, next := s.at(k), s.at(k+1)
	if !w.has(baseForm) || w.verb == nil || len(w.verb.frames) == 0 || w.is(isDet|isPoss|isPrep) {
		return false
	}
	if w.noun == nil && w.heads == 0 && !nounVerbs.Has(w.Norm) {
		return true
	}
	return next.is(isDet | isPoss | isTo | isThat)
}
