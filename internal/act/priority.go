package act

import "github.com/chancery-archive/chancery/internal/chancery"

// ourPriority judges "Clean water remains our priority", "Ending the war is an
// objective of ours": what is put first will be worked for, a deed more than a
// thing.
func (s *sentence) ourPriority(p *predicate) (verdict, bool) {
	if !p.tellsWhat() || s.speaks.organ {
		return verdict{}, false
	}
	if !s.putFirst(s.past(p.end)) && !(s.speaks.rules && p.modal == "will" && s.aPriority(s.past(p.end))) || !s.theirs(p) {
		return verdict{}, false
	}
	v := s.verdict(p, commits(chancery.Soft), "commissive.priority")
	if first := s.at(p.subject.a); first.has(ingForm) && first.verb != nil || nounAction[s.at(p.subject.head).Norm] != "" {
		v.strength = chancery.Intent
	}
	return v, true
}

// putFirst reports whether the noun phrase at word k is a priority or an aim of
// those who speak: "our first priority", "a priority for us", "the first goal of
// our policy".
func (s *sentence) putFirst(k int) bool {
	ours := false
	for j := k; j < k+6; j++ {
		w := s.at(j)
		ours = ours || w.Norm == "our"
		if priorities.Has(w.Norm) {
			next, after := s.at(j+1).Norm, s.at(j+2).Norm
			if ours && next != "for" {
				return true
			}
			return (next == "for" || next == "of") && (after == "us" || after == "our" || after == "ours")
		}
		if w.is(isPrep|isTo|isThat) && w.Norm != "of" && w.Norm != "among" {
			return false
		}
	}
	return false
}

// priorities are nouns of what one puts first.
var priorities = list("priorities")

// aPriority reports whether "a priority" stands at word k, and whose is not told.
func (s *sentence) aPriority(k int) bool {
	for j := k; j < k+4; j++ {
		if w := s.at(j); w.Norm == "priority" {
			return s.at(j+1).Norm != "for"
		} else if w.is(isPrep | isTo) {
			return false
		}
	}
	return false
}

// putsFirst reports whether the subject of p is what those who speak put first, or mean to
// reach: "their priority should be", "the aim of the talks would be", "our common goal is".
func (s *sentence) putsFirst(p *predicate) bool {
	sub := p.subject
	if !firstAims.Has(s.at(sub.head).Norm) {
		return false
	}
	switch first := s.at(sub.a).Norm; {
	case p.modal == "", s.isTo(p):
		return p.form != pastForm && (first == "their" || first == "our" || s.namedOwner(sub.a, sub.head))
	case first == "their", first == "our", first == "the", first == "one":
		return true
	}
	return false
}

// firstAims are nouns of what one puts first, at the head of a subject.
var firstAims = list("first aims")
