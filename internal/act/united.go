package act

import "github.com/chancery-archive/chancery/internal/chancery"

// byNoun judges an adjective of those who speak by the noun it governs, or by what they are
// firm or of one mind in doing.
func (s *sentence) byNoun(p *predicate, v verdict, c string, at int) (verdict, bool) {
	if c != "in" || !s.steadfast(p, at) {
		return s.expressed(p, byNoun, c, at)
	}
	if u := s.unitedIn(v, at); u.speaksOut() {
		return u, true // "were unanimous in condemning"
	}
	v.sense, v.rule = commits(chancery.Intent), "commissive."+p.lemma()
	return v, true
}

// steadfast reports whether an adjective tells in doing what, behind "in" at word at,
// those who speak are firm: "steadfast in combatting".
func (s *sentence) steadfast(p *predicate, at int) bool {
	if p.adj == nil || p.modal != "" || p.neg {
		return false
	}
	deed := s.at(s.past(at + 1))
	return deed.has(ingForm) && deed.verb != nil
}
