package act

import "github.com/chancery-archive/chancery/internal/chancery"

// operates reports whether the verb at word i begins an operative paragraph of
// an organ, whatever stands between it and what it governs: "Invites to this end the".
func (s *sentence) operates(i int) bool {
	if w := s.at(i); s.speaks.organ && w.Upper && w.has(thirdForm) && w.noun == nil && s.lex.drafting["instituted"][w.verb.lemma] {
		return true
	}
	return s.speaks.organ && resolving(s.words[i:])
}

func (s *sentence) operativeVerb(p *predicate) bool {
	return s.elided && s.speaks.organ && p == &s.preds[0] && (p.link == mainLink && p.form&thirdForm != 0 || p.link == adjunctLink && p.verb != nil)
}

// operativeForce is the force of a verb that begins an operative paragraph, and
// what it governs, behind asides of any length: "Decides, acting under …, that".
func (s *sentence) operativeForce(p *predicate) (f force, c string, at int) {
	for k := p.end; k < len(s.words) && k < p.end+farthest; k++ {
		if w := &s.words[k]; s.at(k-1).Norm != "," || !w.is(isTo) && w.Norm != "that" {
			continue
		}
		if c, at := s.complement(k); lookup(p.verb.frames, c) != "" {
			return p.verb.force(c), c, at
		}
	}
	return p.verb.force("np"), "np", s.past(p.end)
}

// resolves judges what an organ "decides to" do at word at: extending a mandate
// is done by the words; what is left for it to do, it undertakes.
func (s *sentence) resolves(p *predicate, at int) verdict {
	v := s.verdict(p, isDecision, "decision.decide")
	v.object = at
	w := s.at(at)
	if w.verb == nil || s.lex.drafting["instituted"][w.verb.lemma] || s.at(at+1).Norm == "the" && s.at(at+2).Norm == "following" {
		return v
	}
	switch w.verb.force("np") {
	case decision, call, charge, condemn:
		return v
	}
	kept := s.lex.drafting["kept"][w.verb.lemma]
	if !kept && w.verb.action != concrete && w.verb.action != general {
		return v
	}
	v.sense, v.rule = commits(s.weight(at)), "commissive.decide"
	if w.verb.lemma == "meet" {
		v.strength = min(v.strength, chancery.Soft)
	}
	return v
}

// organFounds reports whether an organ that is named decides to set up, adopt or
// appoint, which it does by deciding: "The Council decided to establish a fund".
func (s *sentence) organFounds(p *predicate, at int) bool {
	w := s.at(at)
	return p.subject.kind == oneOf && p.subject.b > p.subject.a && s.at(p.subject.head).organ && w.verb != nil && w.verb.force("np") == decision
}

// preambular reports whether the passage is a paragraph of a preamble: it
// begins with a participle or adjective that nobody stands before, and ends in
// a comma. What clauses stand in it does not matter: "Alarmed that fighting goes on,".
func (s *sentence) preambular() bool {
	return s.preamble() && s.at(len(s.words)-1).Norm == ","
}

func (s *sentence) preamble() bool {
	return s.elided && len(s.preds) > 0 && s.preds[0].link == adjunctLink
}
