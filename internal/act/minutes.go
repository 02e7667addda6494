package act

import "github.com/chancery-archive/chancery/internal/chancery"

// byIssuers judges what minutes tell in the passive of those who met: "The offer was
// warmly welcomed by both sides", "It was noted with regret that".
func (s *sentence) byIssuers(p *predicate) (verdict, bool) {
	if !p.passive || p.modal != "" || p.neg || p.perfect || p.verb == nil || p.link != mainLink || s.speaks.organ {
		return verdict{}, false
	}
	if p.subject.kind == expletive {
		k, end, ok := s.withFeeling(p.end)
		if f := p.verb.force("that"); !ok || f != express && f != assert {
			return verdict{}, false
		}
		v := s.verdict(p, k, "with."+p.lemma())
		v.end = end
		return v, true
	}
	f := p.verb.force("np")
	first := s.at(p.subject.a).Norm
	if first == "he" || first == "she" || p.subject.kind.binds() && !s.within(p.subject.a, p.subject.b, "'s") {
		return verdict{}, false // received on arrival
	}
	if f != welcome && f != condemn || !s.onTheirPart(s.past(p.end)) {
		return verdict{}, false
	}
	k := isWelcome
	if f == condemn {
		k = isCondemnation
	}
	return s.verdict(p, k, string(k.act)+".by"), true
}

// onTheirPart reports whether those at word k are who speaks: "by both sides", "on the
// Kenyan side".
func (s *sentence) onTheirPart(k int) bool {
	switch s.at(k).Norm {
	case "by":
		return s.issuersAfter(k+1) || s.titledIssuer(k+1)
	case "on":
		last := s.at(k + 3).Norm
		return s.at(k+1).Norm == "the" && s.speaks.nations[s.at(k+2).nation] && (last == "part" || last == "side")
	}
	return false
}

// titledIssuer reports whether a person who speaks is named at word k: "Mr. Weeks".
func (s *sentence) titledIssuer(k int) bool {
	for j := k; j < k+6 && j < len(s.words); j++ {
		if s.words[j].heading(titleHead) && s.words[j].Upper {
			return s.speaks.person(s, j, min(j+3, len(s.words)-1)) == oneOf
		}
	}
	return false
}

// costs judges how much is said to be given of what those who speak give: "announced
// that the grant for May would be 20 million dollars".
func (s *sentence) costs(p *predicate) (verdict, bool) {
	if !p.copula || p.neg || !p.wills() || !s.sums || !s.theirs(p) || s.foreign(p.subject) {
		return verdict{}, false
	}
	if !s.sumIn(p.end, p.end+6) && !s.numberIn(p.end, p.end+6) {
		return verdict{}, false
	}
	for k := p.subject.a; k < p.subject.b && !s.words[k].is(isPrep); k++ {
		if donated.Has(s.words[k].Norm) {
			return s.verdict(p, commits(chancery.Firm), "commissive.costs"), true
		}
	}
	return verdict{}, false
}

// donated are nouns of money that is given.
var donated = list("donated")

// ofOurs reports whether the relative clause tells of those who speak, named right
// before it: "the two Governments, which are resolved to".
func (s *sentence) ofOurs(p *predicate) bool {
	k := p.subject.a - 1
	if p.subject.kind != relative || s.at(p.subject.a).Norm != "which" && s.at(p.subject.a).Norm != "who" || p.adj == nil {
		return false
	}
	if s.at(k).Norm == "," {
		k--
	}
	if w := s.at(k); !w.heading(stateHead|speakerHead) || w.Norm == "states" {
		return false
	}
	if n := s.at(k - 1).Norm; n == "two" || n == "three" || n == "both" || n == "our" {
		a := k - 1
		if s.at(a-1).Norm == "the" {
			a--
		}
		return s.classify(a, k+1).kind.binds()
	}
	return false
}

// grantsOthers reports whether it is said what others will be given, and by nobody else:
// "agreed that the two airlines would be given equal treatment".
func (s *sentence) grantsOthers(p *predicate) bool {
	if !p.passive || p.neg || !p.wills() || p.verb == nil || s.agent(p) || s.doneBy(p) || s.speaks.organ {
		return false
	}
	return granting.Has(p.verb.lemma) && (s.next(p.end) == "np" || s.next(p.end) == "to")
}

// eachOfThem reports whether it is told what each of those who agreed will do: "that every
// member economy will".
func (s *sentence) eachOfThem(p *predicate) bool {
	first := s.at(p.subject.a).Norm
	if first != "each" && first != "every" || !p.wills() || p.passive || p.neg || !p.verb.deed() || s.speaks.organ {
		return false
	}
	return s.at(p.subject.head).heading(stateHead) && p.subject.b == p.subject.head+1 && !s.nationIn(p.subject.a, p.subject.b)
}

// granting are verbs of letting others have or do.
var granting = list("granting")

// upholds reports whether p, under "affirms that", tells what anybody must do or keep
// from: "that the unity of Mali must be respected", "that the strait should not be closed".
func (s *sentence) upholds(governor, p *predicate) bool {
	if !p.passive || p.subject.ours || governor.lemma() != "affirm" && governor.lemma() != "reaffirm" {
		return false
	}
	if !s.at(s.past(governor.end)).is(isThat) {
		return false
	}
	return p.modal == "must" && !p.neg || p.modal == "should" && p.neg
}
