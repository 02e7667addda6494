package act

import "github.com/chancery-archive/chancery/internal/chancery"

// bySaying judges a deed that is undertaken by saying it in the present: "Today we
// double our contribution", "Canada hereby opens its ports", "We allocate $20 million
// for". What one does as a rule, or does already, is told: "Each year we provide".
func (s *sentence) bySaying(p *predicate, f force) (verdict, bool) {
	present := p.modal == "" && !p.perfect && p.form != pastForm && p.form&(baseForm|thirdForm) != 0
	if !present || p.link != mainLink || f != "" && f != intent || s.speaks.organ || !p.verb.deed() || s.habitual(p) {
		return verdict{}, false
	}
	switch {
	case s.within(p.at-1, p.end+1, "hereby") || s.within(p.at-1, p.end+1, "herewith"):
	case s.saidToday(p) && (p.verb.action == concrete || levelling.Has(p.verb.lemma)):
	case outlaying.Has(p.verb.lemma) && s.sums && s.sumIn(p.end, p.end+farthestLead):
	default:
		return verdict{}, false
	}
	if ranking.Has(p.verb.lemma) && s.anyWithin(p.end, p.end+4, relations) {
		return s.verdict(p, isDecision, "decision."+p.lemma()), true // "hereby raise our ties to a partnership"
	}
	v := s.verdict(p, commits(max(s.weight(p.head), chancery.Intent)), "commissive.saying")
	if s.numberIn(p.end, len(s.words)) {
		v.strength = chancery.Firm
	}
	v.object = p.head
	return v, true
}

var (
	ranking   = list("ranking")   // verbs of giving a higher rank
	relations = list("relations") // nouns of what states are to one another
)

// saidToday reports whether the passage, or the verb, begins with "today".
func (s *sentence) saidToday(p *predicate) bool {
	return s.at(s.start).Norm == "today" && p.subject.a <= s.start+2 || s.at(p.at-1).Norm == "today" && s.at(p.at-2).Norm != "of"
}

// habitual reports whether the passage tells what is done as a rule, at some time or
// more than before.
func (s *sentence) habitual(p *predicate) bool {
	for k := s.start; k < len(s.words); k++ {
		w, before := &s.words[k], s.at(k-1).Norm
		if habits.Has(w.Norm) || k > p.end && w.Norm == "than" || w.Norm == "year" && (before == "a" || before == "per") {
			return true
		}
	}
	return false
}

// habits are words of what is so as a rule, or only on a condition.
var habits = list("habits")

// levelling are verbs of giving more or less.
var levelling = list("levelling")

// outlaying are verbs of giving money.
var outlaying = list("outlaying")
