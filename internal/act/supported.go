package act

import "github.com/chancery-archive/chancery/internal/chancery"

// onlyWeighed reports whether what is endorsed or supported, at word at, is what
// somebody thinks.
func (s *sentence) onlyWeighed(p *predicate, at int) bool {
	return p.lemma() == "endorse" && s.weighed(at) || p.lemma() == "support" && (s.within(at, at+4, "view") || s.within(at, at+4, "views"))
}

// blamed is the noun of blaming or of worry that is supported or endorsed, at word at:
// "supported the Forum's condemnation", "endorsed the concern voiced"; or 0.
func (s *sentence) blamed(p *predicate, at int) int {
	if p.lemma() != "support" && p.lemma() != "endorse" {
		return 0
	}
	for k := at; k < at+8 && k < len(s.words) && !s.words[k].is(isPrep|isTo|isThat|isRel); k++ {
		if n := s.words[k].noun; n != nil && n.having.act == chancery.Condemnation && !s.words[k].plural {
			return k
		}
	}
	return 0
}

// weighed reports whether the noun phrase at word at is of what something
// weighs: "endorsed the need for". It is held, not undertaken.
func (s *sentence) weighed(at int) bool {
	for k := at; k < len(s.words) && k < at+8 && !s.words[k].is(isPrep|isThat|isTo); k++ {
		w := &s.words[k]
		if w.Norm == "view" || w.Norm == "views" || k < at+4 && (weighing.Has(w.Norm) || w.Norm == "progress" && !s.at(k+1).Upper) {
			return true
		}
	}
	return false
}
