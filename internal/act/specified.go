package act

import "github.com/chancery-archive/chancery/internal/chancery"

// Those who arrange something say how it will be: "The programme will run for three years and
// will be open to all members". Whoever says so of what is theirs to arrange undertakes that it
// will; what comes of it ("will strengthen ties") is only foretold.

// specified judges what is told of how something will be that those who speak arrange.
func (s *sentence) specified(p *predicate) (verdict, bool) {
	if !p.shalls() || p.neg || p.perfect || p.link != mainLink || !s.arranged(p.subject) || !s.nobodysElse(p) {
		return verdict{}, false
	}
	if !s.tellsHow(p) {
		return verdict{}, false
	}
	return s.verdict(p, commits(chancery.Intent), "commissive.specified"), true
}

// arranged reports whether the subject is what those who speak set up, hold or agree, told as
// one that is known: "the programme", "this phase".
func (s *sentence) arranged(sub subject) bool {
	if s.at(sub.a).indefinite() {
		return false
	}
	switch sub.kind {
	case scheme, body:
		return s.at(sub.a).is(isDet | isPoss)
	case thing:
		head := s.at(sub.head).Norm
		return (sub.deed || sub.event) && s.at(sub.a).is(isDet|isPoss) || arrangements.Has(head) || bargains.Has(head)
	}
	return false
}

// tellsHow reports whether the verb tells for how long, for whom, where, of what or under what
// terms something will be.
func (s *sentence) tellsHow(p *predicate) bool {
	k := s.past(p.end)
	next := s.at(k)
	if next.Norm == ":" {
		return false // which only leads in what follows
	}
	if p.verb == nil {
		return p.adj != nil && onTerms.Has(p.adj.lemma) || p.copula && (onTerms.Has(next.Norm) || next.Norm == "based")
	}
	if p.passive {
		return next.Norm == "of" && p.lemma() == "compose" || next.Norm == "in" && (p.lemma() == "base" || p.lemma() == "locate")
	}
	switch p.verb.lemma {
	case "remain", "stay":
		return p.adj != nil && onTerms.Has(p.adj.lemma) || onTerms.Has(next.Norm) || next.Norm == "in" && validity.Has(s.at(k+1).Norm)
	case "have":
		return next.indefinite() || numbers.Has(next.Norm) || s.numberIn(k, k+1) || next.Norm == "access"
	case "take":
		return next.Norm == "effect" || next.Norm == "the" && s.at(k+1).Norm == "form"
	case "enter":
		return next.Norm == "into" && validity.Has(s.at(k+1).Norm)
	case "serve":
		return next.Norm == "as"
	case "set":
		return next.Norm == "out"
	case "bring":
		return s.at(p.end).Norm == "together" && !p.subject.event
	case "amount":
		return next.is(isTo) && s.figures
	}
	return specifying.Has(p.verb.lemma)
}

var (
	arrangements = list("arrangements") // nouns of what is arranged besides programmes, bodies and meetings
	specifying   = list("specifying")   // verbs of how what is arranged will be
	onTerms      = list("on terms")     // words of the terms on which something will be there
)
