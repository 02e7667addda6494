package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// agreement judges agreeing and deciding by what is agreed.
func (s *sentence) agreement(p *predicate, f force, c string, at int) (verdict, bool) {
	v := s.verdict(p, isAssertion, "assert.agreed")
	v.object = at
	switch {
	case s.laysDown(p):
		v.sense, v.rule = isDecision, "decision.determine"
	case f == decide && (s.speaks.organ || s.organFounds(p, at)):
		return s.resolves(p, at), true
	case f == decide:
		v.sense, v.rule = commits(s.weight(at)), "commissive.decide"
	case (f == agreed || f == agree) && s.agreesFrame(at):
		v.sense, v.rule = isDecision, "decision.agree"
	case s.listsNow(at):
		v.sense, v.rule = commits(chancery.Intent), "commissive.agree"
	case c == "as" && s.at(at+1).Norm == "follows" && s.at(at+2).Norm == ":" && s.next(at+3) == "to":
		v.sense, v.rule = commits(s.weight(s.past(at+4))), "commissive.agree"
	case c == "that" || c == "np" && s.clauseAt(at):
	case f == reached:
		if k, ok := s.understanding(p); ok {
			v.sense, v.rule = k, "commissive.reached"
		}
	default:
		if k, ok := s.dealOn(at); ok {
			v.sense, v.rule = k, "commissive.agree"
			if s.sums && s.sumIn(at, at+6) {
				v.strength = chancery.Firm // "agreed on a new $500 million programme"
			}
		} else if noun, k, ok := s.nominal(at, s.until(p), possessed); ok && k.act == chancery.Commitment && k.strength > chancery.Soft && s.next(noun+1) == "to" {
			v.sense, v.rule, v.end, v.object = k, "noun."+s.at(noun).noun.lemma, noun+1, noun+1 // "agreed on the need for, and their readiness to give, aid"
		}
	}
	return v, true
}

// agreesFrame reports whether what is agreed on, at word at, is a frame for what they
// will do, which is there by being agreed on: "agreed on a new mechanism".
func (s *sentence) agreesFrame(at int) bool {
	if s.at(at).is(isPrep | isTo) {
		at++
	}
	if first := s.at(at).Norm; first != "a" && first != "an" {
		return false
	}
	for k := at + 1; k < at+6; k++ {
		switch w := s.at(k); {
		case frameworks.Has(w.Norm):
			return !s.at(k + 1).has(baseForm | partForm)
		default:
			if w.is(isPrep|isTo|isThat|isRel) || w.Kind != token.Word {
				return false
			}
		}
	}
	return false
}

// frameworks are nouns of what is agreed on to act within.
var frameworks = list("frameworks")

// listsNow reports whether what was agreed follows as a list: "agreed on the
// following:", "have agreed as follows:".
func (s *sentence) listsNow(at int) bool {
	return s.at(len(s.words)-1).Norm == ":" && len(s.words)-at < 8
}

// clauseAt reports whether what begins at word at is a clause that lost its
// "that": "agree further action is needed".
func (s *sentence) clauseAt(at int) bool {
	for k := range s.preds {
		if sub := s.preds[k].subject; sub.b > sub.a && sub.a == at && s.preds[k].link == embeddedLink {
			return true
		}
	}
	return false
}

// understanding reads "reached agreement to" and "came to an understanding on".
func (s *sentence) understanding(p *predicate) (sense, bool) {
	for k := p.end; k < len(s.words) && k < p.end+8 && !s.words[k].is(isTo); k++ {
		switch s.words[k].Norm {
		case "agreement", "understanding", "consensus":
			next := k + 1
			if w := s.at(next).Norm; (w == "among" || w == "between" || w == "amongst") && (s.at(next+1).Norm == "us" || s.at(next+1).Norm == "them") {
				next += 2
			}
			if c, at := s.complement(next); c == "to" {
				return commits(s.weight(at)), true
			} else if c == "on" && s.at(at+1).has(ingForm) && s.at(at+1).verb != nil {
				return commits(s.weight(at + 1)), true
			} else if c == "on" {
				return s.dealOn(at + 1)
			}
			return sense{}, false
		}
	}
	return sense{}, false
}

// dealOn judges the noun phrase that was agreed on: a deed, or a thought.
func (s *sentence) dealOn(at int) (sense, bool) {
	for k := at; k < len(s.words) && k < at+10; k++ {
		w := &s.words[k]
		if w.Norm == "of" && collections.Has(s.at(k-1).Norm) {
			continue
		}
		if w.is(isPrep) && (w.Norm == "of" || w.Norm == "for" && needful.Has(s.at(k-1).Norm)) || w.is(isTo|isThat|isRel) || w.Norm == "," && k > at+1 {
			break
		}
		if w.has(ingForm) && w.verb != nil && k == at+1 {
			return commits(chancery.Intent), true
		}
		if w.Norm == "cease" && s.at(k+1).Norm == "-" {
			return commits(chancery.Firm), true // "agree to a cease-fire"
		}
		switch nounAction[w.Norm] {
		case concrete:
			return commits(chancery.Firm), true
		case general:
			return commits(chancery.Intent), true
		}
		if bargains.Has(w.Norm) {
			return commits(chancery.Intent), true
		}
	}
	return sense{}, false
}

// bargains are nouns of what is done by those who agree on it.
var bargains = list("bargains")

// needful are nouns of thinking that something be done, not of doing it.
var needful = list("needful")

// collections are nouns that stand for what they are of.
var collections = list("collections")

// nounAction are nouns of doing, and how what they name is done.
var nounAction = map[string]action{
	"establishment": concrete, "start": concrete, "beginning": concrete, "setting": concrete, "holding": concrete, "deployment": concrete, "dispatch": concrete, "creation": concrete, "opening": concrete, "launch": concrete, "exchange": concrete, "convening": concrete,
	"withdrawal": concrete, "release": concrete, "appointment": concrete, "formation": concrete, "ceasefire": concrete, "cessation": concrete,
	"abolition": concrete, "redeployment": concrete, "disengagement": concrete, "demobilisation": concrete, "demobilization": concrete, "evacuation": concrete, "handover": concrete, "introduction": concrete, "signing": concrete, "construction": concrete, "suspension": concrete, "extension": concrete,
	"resumption": concrete, "conclusion": concrete, "increase": concrete, "reduction": concrete, "removal": concrete, "repatriation": concrete,
	"implementation": general, "promotion": general, "initiative": general, "initiatives": general, "elimination": general, "cooperation": general, "strengthening": general,
	"co": general, "operation": general, "development": general, "steps": general, "measures": general, "actions": general, "action": general,
	"expansion": general, "continuation": general, "enhancement": general, "reform": general, "policies": general, "investments": general,
	"investment": general, "approach": general, "supply": general, "efforts": general, "plan": general, "programme": general, "program": general,
	"protection": general, "prevention": general, "facilitation": general, "improvement": general, "coordination": general, "collaboration": general,
	"eradication": general, "adoption": general, "delivery": general, "provision": general, "use": general, "work": general, "liberalisation": general,
	"liberalization": general, "reforms": general, "completion": general, "ratification": general, "preservation": general, "restoration": general,
	"integration": general, "engagement": general, "transition": general, "phase": general, "target": general, "targets": general, "dialogue": general,
	"strategy": general, "roadmap": general, "timetable": general, "moratorium": general, "review": general, "reviews": general, "ban": general, "cuts": general,
	"consultations": general, "consultation": general, "negotiations": general, "financing": general, "support": general, "assistance": general,
}
