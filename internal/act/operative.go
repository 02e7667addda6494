package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// operates reports whether the verb at word i begins an operative paragraph of
// an organ, whatever stands between it and what it governs: "Invites to this end the".
func (s *sentence) operates(i int) bool {
	if w := s.at(i); s.speaks.organ && w.Upper && w.has(thirdForm) && w.noun == nil && instituting.Has(w.verb.lemma) {
		return true
	}
	return s.speaks.organ && resolving(s.words[i:])
}

// instituting are verbs of which to decide it is to do it, beside those of verbs.tsv that decide.
var instituting = list("instituting")

func (s *sentence) operativeVerb(p *predicate) bool {
	if !s.elided || !s.speaks.organ || p != &s.preds[0] {
		return false
	}
	return p.link == mainLink && p.form&thirdForm != 0 || p.link == adjunctLink && p.verb != nil
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
	if w.verb == nil || instituting.Has(w.verb.lemma) || s.at(at+1).Norm == "the" && s.at(at+2).Norm == "following" {
		return v
	}
	switch w.verb.force("np") {
	case decision, call, charge, condemn:
		return v
	}
	kept := keptUp.Has(w.verb.lemma)
	if !kept && !w.verb.deed() {
		return v
	}
	v.sense, v.rule = commits(s.weight(at)), "commissive.decide"
	if w.verb.lemma == "meet" {
		v.strength = min(v.strength, chancery.Soft)
	}
	return v
}

// keptUp are verbs that an organ says of its own further work.
var keptUp = list("kept up")

// organFounds reports whether an organ that is named decides to set up, adopt or
// appoint, which it does by deciding: "The Council decided to establish a fund".
func (s *sentence) organFounds(p *predicate, at int) bool {
	w := s.at(at)
	if p.subject.kind != oneOf || p.subject.b <= p.subject.a || !s.at(p.subject.head).organ {
		return false
	}
	return w.verb != nil && w.verb.force("np") == decision
}

// preambular reports whether the passage is a paragraph of a preamble: it
// begins with a participle or adjective that nobody stands before, and ends in
// a comma. What clauses stand in it does not matter: "Alarmed that fighting goes on,".
func (s *sentence) preambular() bool {
	end := len(s.words) - 1
	if s.at(end).Kind == token.Number { // of a footnote
		end--
	}
	return s.preamble() && s.at(end).Norm == ","
}

func (s *sentence) preamble() bool {
	return s.elided && len(s.preds) > 0 && s.preds[0].link == adjunctLink
}

// laysDown reports whether an organ determines that somebody has a duty, which the
// items tell: "Determines that the parties have the duty:".
func (s *sentence) laysDown(p *predicate) bool {
	n := len(s.words)
	if !s.operativeVerb(p) || p.lemma() != "determine" || s.at(n-1).Norm != ":" {
		return false
	}
	switch s.at(n - 2).Norm {
	case "duty", "obligation", "responsibility":
		return s.at(n-4).Norm == "have" || s.at(n-4).Norm == "has"
	}
	return false
}

// remindsOf reports whether the clause behind word at tells those who are reminded
// what they owe: "Reminds the parties that these terms are to be observed".
func (s *sentence) remindsOf(p *predicate, at int) bool {
	if p.lemma() != "remind" || s.preamble() {
		return false
	}
	told := false
	for k := at; k < len(s.words) && k < at+farthest; k++ {
		w := &s.words[k]
		switch {
		case w.Norm == ";":
			return false
		case w.is(isThat):
			told = true
		case !told:
		case w.Norm == "must", w.is(isBe) && s.at(k+1).is(isTo) && s.at(k+2).Norm == "be":
			return true
		case w.Norm == "obliged", w.Norm == "bound", w.Norm == "required":
			return s.at(k-1).is(isBe) && s.next(k+1) == "to"
		}
	}
	return false
}

// declaredSo reports whether what is declared, at word at, is declared to be something that it
// becomes thereby: "declare the strait a zone of peace", "declared 2010 the Year of the Reef".
func (s *sentence) declaredSo(at int) bool {
	if s.at(at).is(isThat | isPoss | isRefl) {
		return false
	}
	for k := at + 1; k < at+farthestLead && s.at(k).Kind != token.Mark && !s.at(k).is(isPrep|isTo|isThat|isRel); k++ {
		w, before := s.at(k), s.at(k-1)
		if w.Norm == "free" && s.at(k+1).Norm == "of" {
			return true
		}
		if (w.indefinite() || w.Norm == "the") && !before.is(isCoord|isDet) {
			return s.inPhrase(k+1, k+5, proclaimed) >= 0
		}
	}
	return false
}

// proclaimed are nouns of what something becomes by being declared so.
var proclaimed = list("proclaimed")

// pronounces reports whether something is declared, at word at, to be what it becomes thereby,
// or an organ declares that something does not hold in law: "declares it null and void".
func (s *sentence) pronounces(p *predicate, at int) bool {
	if p.lemma() == "declare" && p.link == mainLink && p.subject.kind.binds() && s.declaredSo(at) {
		return true
	}
	if !s.speaks.organ || p.lemma() != "declare" || p.link != mainLink || p.form != thirdForm || p.neg {
		return false
	}
	told := s.at(at).is(isThat)
	for k := at; k < len(s.words) && k < at+farthest; k++ {
		w := &s.words[k]
		if w.Norm == ";" || !told && (w.is(isThat|isRel) || s.at(k-1).is(isCoord) && w.has(thirdForm) && w.verb != nil && w.noun == nil) {
			return false
		}
		switch w.Norm {
		case "void":
			return true
		case "illegal", "unlawful", "invalid":
			next := s.at(k + 1)
			return !told && (k == at || next.is(isCoord) || next.Kind != token.Word)
		}
	}
	return false
}
