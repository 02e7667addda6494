package act

import "github.com/chancery-archive/chancery/internal/chancery"

// ofIt judges "it was agreed to", "it remains our priority to", "there must be no".
func (s *sentence) ofIt(p *predicate) (verdict, bool) {
	if v, ok := s.inexcusable(p); ok {
		return v, true
	}
	switch s.at(p.subject.a).Norm {
	case "there":
		if v, ok := s.ofThere(p); ok {
			return v, true
		}
	case "it": // the body or text spoken of before
		if s.provides(p) {
			return s.provision(p), true
		}
	}
	if p.adj != nil && p.adj.lemma == "agreed" && !p.neg {
		return s.described(p)
	}
	if p.modal != "" {
		deed := s.doneTo(p)
		ok := obliges(p.modal) && p.modal != "shall" && (remedied.Has(deed) || p.modal == "must" && deed != "" && s.forAnybody(p) && !s.at(p.end).is(isThat)) && s.at(p.subject.a).Norm == "it"
		return s.verdict(p, isCall, "call."+string(p.modal)), ok && p.link == mainLink
	}
	if p.passive && p.verb != nil && !p.neg {
		c, at := s.complement(p.end)
		switch f := p.verb.force(c); f {
		case agree, decide, agreed, firm, intent:
			return s.forced(p, f, c, at)
		}
	}
	if v, ok := s.ofPolicy(p); ok {
		return v, true
	}
	if v, ok := s.toldWithFeeling(p); ok {
		return v, true
	}
	if at, k, ok := s.nominal(p.end, min(p.end+6, len(s.words)), possessed); ok && k.act == chancery.Commitment && k.strength > chancery.Soft {
		v := s.verdict(p, k, "noun."+s.at(at).noun.lemma)
		v.end, v.object = at+1, at+1
		return v, true
	}
	return verdict{}, false
}

// toldWithFeeling judges what is told with satisfaction or with regret: "It is with deep
// regret that we".
func (s *sentence) toldWithFeeling(p *predicate) (verdict, bool) {
	if !p.copula || p.neg {
		return verdict{}, false
	}
	k, end, ok := s.withFeeling(p.end)
	if !ok || k.act != chancery.Welcome && k.act != chancery.Condemnation {
		return verdict{}, false
	}
	v := s.verdict(p, k, "noun."+s.at(end-1).noun.lemma)
	v.end, v.object = end, end
	return v, true
}

// ofThere judges what there must, will or cannot be: "there will be a further
// meeting", "there can be no question of".
func (s *sentence) ofThere(p *predicate) (verdict, bool) {
	k := s.past(p.end)
	switch {
	case p.modal == "must" || p.modal == "should" && p.copula:
		return s.verdict(p, isCall, "call."+string(p.modal)), s.at(k).Norm != "no" || !undoubted.Has(s.at(k+1).Norm)
	case p.shalls() && p.copula && !p.neg && s.eventIn(p.end):
		return s.verdict(p, commits(s.weight(p.head)), "commissive.event"), true
	case p.shalls() && p.passive && !p.neg && p.verb != nil && !s.speaks.organ && (foundingVerbs.Has(p.verb.lemma) || p.lemma() == "set up"):
		return s.verdict(p, commits(chancery.Firm), "commissive.shall"), true // "There shall be established a fund"
	case p.modal == "will" && p.copula && s.at(k).Norm == "no" && lapses.Has(s.at(k+1).Norm):
		return s.verdict(p, commits(chancery.Intent), "commissive.no-lapse"), true
	case p.modal == "can" && p.copula && p.link == mainLink && s.at(k).Norm == "no" && undue.Has(s.at(k+1).Norm):
		return s.verdict(p, isCall, "call.can"), true
	case (p.modal == "can" || p.modal == "will") && p.copula && s.noQuestion(k):
		return s.verdict(p, commits(chancery.Intent), "commissive.none"), true
	case p.neg:
		return verdict{}, false
	case p.modal == "" && p.copula:
		if k, ok := s.understanding(p); ok {
			return s.verdict(p, k, "commissive.reached"), true
		}
	}
	return s.thereShallBe(p)
}

// undue are nouns of what there can be no room for: "There can be no impunity".
var undue = list("undue")

// ofPolicy judges "it is our policy to", "it is our aim that".
func (s *sentence) ofPolicy(p *predicate) (verdict, bool) {
	if p.neg || p.form == pastForm {
		return verdict{}, false
	}
	k := s.past(p.end)
	switch first := s.at(k).Norm; {
	case first == "our" && s.ourPolicy(k+1), first == "the" && s.statedPolicy(k+1):
		return s.verdict(p, commits(chancery.Intent), "commissive.policy"), true
	case first == "our" && s.aimThat(k+1):
		return s.verdict(p, commits(chancery.Intent), "commissive.aim"), true
	}
	return verdict{}, false
}

// noQuestion reports whether "no question of" a deed stands at word k.
func (s *sentence) noQuestion(k int) bool {
	return s.at(k).Norm == "no" && s.at(k+1).Norm == "question" && s.at(k+2).Norm == "of" && s.at(s.past(k+3)).has(ingForm)
}

// lapses are what those who say that there will be none of it keep from: "There
// will be no let-up in", "no return to".
var lapses = list("lapses")

// ourPolicy reports whether "policy to" and a verb stand at word k, with one
// word before them at most: "our declared policy to keep".
func (s *sentence) ourPolicy(k int) bool {
	if s.at(k).Norm != "policy" {
		k++
	}
	return s.at(k).Norm == "policy" && s.next(k+1) == "to"
}

// aimThat reports whether an aim and what is aimed at stand at word k: "shared
// objective that every child".
func (s *sentence) aimThat(k int) bool {
	for j := k; j < k+3; j++ {
		if ambitions.Has(s.at(j).Norm) {
			return s.at(j+1).Norm == "that"
		}
	}
	return false
}

// ambitions are nouns of what one aims at, before what that is.
var ambitions = list("ambitions")

// matter judges "is a matter of grave concern", whatever it is said of.
func (s *sentence) matter(p *predicate) (verdict, bool) {
	if !p.copula || p.modal != "" || p.neg || p.form == pastForm && p.link != embeddedLink && s.speaks.we {
		return verdict{}, false
	}
	if !s.anyWithin(p.end, p.end+4, matters) {
		return verdict{}, false
	}
	of := p.end
	for of < p.end+8 && s.at(of).Norm != "of" && s.at(of).Norm != "for" {
		of++
	}
	felt := func(w *word) bool {
		return w.noun != nil && (w.noun.having.act == chancery.Condemnation || w.noun.having.act == chancery.Welcome)
	}
	if k := s.wordAhead(of+1, p.end+8, 0, felt); k >= 0 {
		n := s.at(k).noun
		return s.verdict(p, n.having, "noun."+n.lemma), true
	}
	return verdict{}, false
}

// matters are nouns of what something is to those who speak.
var matters = list("matters")
