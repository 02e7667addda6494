package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// weight is how far a firm verb binds to the deed whose verb stands at word i:
// firm where something will be seen to have been done or not, else intent.
func (s *sentence) weight(i int) chancery.Strength {
	w := s.at(i)
	v := w.verb
	if v != nil && openEnded.Has(v.lemma) {
		return s.openWeight(i)
	}
	if v != nil && v.lemma == "contribute" && s.onlyAdds(i+1) {
		return chancery.Intent
	}
	if s.figures || s.byFounding(i+1) || s.intoForce(i) || s.draws(i) || s.serves(i) {
		return chancery.Firm
	}
	if s.hyphened(i) {
		v = s.compound(i).verb
	}
	if v == nil {
		return chancery.Intent
	}
	if v.lemma == "exchange" && s.informs(i+1) || v.lemma == "hold" && s.toAccount(i+1) || v.lemma == "meet" && s.metIn(i+1) {
		return chancery.Intent
	}
	if vagueVerbs.Has(v.lemma) && s.abstract(i) {
		return chancery.Intent
	}
	if v.action == concrete || s.pairedWith(i, concrete) {
		return chancery.Firm
	}
	return chancery.Intent
}

// serves reports whether the verb at word i tells of serving in an office that one has or has
// not: "serve as secretariat", "act as host".
func (s *sentence) serves(i int) bool {
	if v := s.at(i).lemma(); v != "serve" && v != "act" || s.at(i+1).Norm != "as" {
		return false
	}
	return s.anyWithin(i+2, i+6, posts)
}

// posts are nouns of what one serves as.
var posts = list("posts")

// draws reports whether the verb at word i, general as it is, is of drawing up or opening one
// thing that there will be then, or will not: "develop a roadmap", "begin negotiations on".
func (s *sentence) draws(i int) bool {
	k := i + 1
	switch v := s.at(i).lemma(); {
	case v == "draw" && s.at(k).Norm == "up":
		k++
	case !drawing.Has(v):
		return false
	}
	one := s.at(k).indefinite()
	for end := k + 8; k < end && s.at(k).Kind == token.Word && !s.at(k).is(isPrep|isTo|isThat|isRel|isCoord); k++ {
		if n := s.at(k).Norm; talked.Has(n) || one && drawnUp.Has(n) {
			return true
		}
	}
	return false
}

var (
	drawing = list("drawing")  // verbs of bringing about what is written or talked of
	drawnUp = list("drawn up") // nouns of what is written once
	talked  = list("talked")   // nouns of talks that are opened
)

// intoForce reports whether the verb at word i brings rules or works into force or use:
// "bring into force", "put the line into service".
func (s *sentence) intoForce(i int) bool {
	switch s.at(i).lemma() {
	case "bring", "put", "enter":
	default:
		return false
	}
	for k := i + 1; k < i+12 && k < len(s.words) && !s.words[k].is(isThat|isRel|isModal); k++ {
		if s.words[k].Norm == "into" {
			return broughtInto.Has(s.at(k + 1).Norm)
		}
	}
	return false
}

// broughtInto are nouns of what rules and works are brought into.
var broughtInto = list("brought into")

// vagueVerbs are verbs as general as what one gives or pays is.
var vagueVerbs = list("vague verbs")

// openEnded are verbs of undertakings that stay open however much is told.
var openEnded = list("open-ended")

// dueStrength is how far a verdict binds whose limit is known: what one has committed
// oneself to by a day is intended at least, and firm where it is a deed not said again.
func (s *sentence) dueStrength(v verdict, due *chancery.Deadline, limits []limit) chancery.Strength {
	if v.act != chancery.Commitment || due == nil || v.rule != "noun.commitment" && v.rule != "commissive.committed" {
		return v.strength
	}
	for k := range limits {
		if l := &limits[k]; &l.Deadline != due || l.loose || l.Date == "" {
			continue
		}
		if _, again := s.restated(v); again || v.rule == "noun.commitment" && v.strength == chancery.Soft {
			return max(v.strength, chancery.Intent)
		}
		return chancery.Firm
	}
	return v.strength
}

// onlyAdds reports whether one contributes, up to word i, to what may come about with
// others, and neither to a fund nor a sum: "contribute to a successful outcome".
func (s *sentence) onlyAdds(i int) bool {
	if s.sums || !s.at(i).is(isTo) {
		return false
	}
	if s.at(i + 1).has(ingForm) {
		return true
	}
	for k := i + 1; k < i+7 && s.at(k).Kind == token.Word && !s.at(k).is(isPrep|isTo); k++ {
		if contributedTo.Has(s.at(k).Norm) {
			return false
		}
	}
	return true
}

// contributedTo are nouns of what one contributes money or people to.
var contributedTo = list("contributed to")

// byFounding reports whether it is told, from word i on, that the deed is done by
// setting something up: "deepen our cooperation by launching a fund".
func (s *sentence) byFounding(i int) bool {
	for k := i; k < len(s.words) && k < i+farthestDeed && !s.at(k).is(isRel|isThat|isModal) && s.at(k).Norm != ";"; k++ {
		if s.at(k).Norm == "by" && foundingGerunds.Has(s.at(s.past(k+1)).Norm) {
			return true
		}
	}
	return false
}

// foundingGerunds are gerunds of setting something up.
var foundingGerunds = list("founding gerunds")

// pairedWith reports whether the verb at word i shares its object with another one
// of the kind given: "develop and launch a plan".
func (s *sentence) pairedWith(i int, kind action) bool {
	if !s.at(i).has(baseForm | ingForm) {
		return false
	}
	k := i + 1
	for s.at(k).is(isAdv) {
		k++
	}
	w := s.at(s.past(k + 1))
	if !s.at(k).is(isCoord) || w.verb == nil || w.verb.action != kind || w.noun != nil || nounVerbs.Has(w.Norm) {
		return false
	}
	return w.form&s.at(i).form&(baseForm|ingForm) != 0
}

// openWeight is how far an undertaking binds that is open however much of it is told:
// to go on, to seek, to help. Only to work at a deed, or at something by a day, is as
// much as the deed.
func (s *sentence) openWeight(i int) chancery.Strength {
	switch {
	case s.at(i).verb.lemma != "work":
		return chancery.Intent
	case s.dated:
		return chancery.Firm
	}
	for k := i + 1; k < i+farthestDeed && s.at(k).Kind == token.Word && !s.at(k).is(isRel|isThat|isModal) && s.at(k).Norm != "with"; k++ {
		if w := s.at(k + 1); s.at(k).is(isTo) && w.has(baseForm) && w.verb != nil {
			if openEnded.Has(w.verb.lemma) || vagueVerbs.Has(w.verb.lemma) {
				break
			}
			return s.weight(k + 1)
		}
	}
	return chancery.Intent
}

// numbersDeed reports whether an entry of a list of undertakings tells by a number
// how far the deed goes, whatever it counts: "raise the age to 16". Numbers of
// laws and years do not.
func (s *sentence) numbersDeed() bool {
	for k := s.start; k < len(s.words) && k < s.start+farthest; k++ {
		if s.words[k].Kind != token.Number || isYear(s.words[k].Norm) || s.at(k+1).is(isMonth) {
			continue
		}
		if !sections.Has(s.at(k - 1).Norm) {
			return true
		}
	}
	return false
}

// sections are words and marks before a number that counts no deed.
var sections = list("sections")

// informs reports whether what is exchanged, at word i, is what one knows.
func (s *sentence) informs(i int) bool {
	return s.anyWithin(i, i+4, knowledge)
}

// knowledge are nouns of what one knows and others may learn.
var knowledge = list("knowledge")

// toAccount reports whether somebody is held, at word i, to what they have done
// rather than a meeting held: "hold those responsible to account".
func (s *sentence) toAccount(i int) bool {
	for k := i; k < len(s.words) && k < i+farthestDeed && s.at(k).Norm != ","; k++ {
		switch s.at(k).Norm {
		case "account", "accountable", "responsible":
			return true
		}
	}
	return false
}

// metIn reports whether what is met, at word i, is a need or the like rather than
// somebody: "meet the growing demand".
func (s *sentence) metIn(i int) bool {
	for k := i; k < i+6 && s.at(k).Kind == token.Word && !s.at(k).is(isPrep|isTo); k++ {
		if metOnes.Has(s.at(k).Norm) {
			return true
		}
	}
	return false
}

// metOnes are nouns of what is met without a meeting.
var metOnes = list("met")

// abstract reports whether what a light verb at word i governs, or is said of in
// the passive, is nothing one can count: "give impetus", "attention will be paid".
func (s *sentence) abstract(i int) bool {
	if s.judging != nil && s.judging.passive && s.judging.head == i {
		return intangibles.Has(s.at(s.judging.subject.head).Norm)
	}
	for k := i + 1; k < i+farthestDeed; k++ {
		w := s.at(k)
		if w.Kind != token.Word && w.Norm != "," && w.Norm != "-" || w.is(isPrep|isTo) {
			return false
		}
		if intangibles.Has(w.Norm) {
			return true
		}
	}
	return false
}

// intangibles are nouns of what is given and paid without being seen.
var intangibles = list("intangibles")

// weightOf is the weight of a complement.
func (s *sentence) weightOf(c string, at int) chancery.Strength {
	switch c {
	case "to", "toing", "ing":
		return s.weight(at)
	}
	if s.figures {
		return chancery.Firm
	}
	return chancery.Intent
}
