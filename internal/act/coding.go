package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// byDefault is the verdict on a passage in which nothing else was found.
func (s *sentence) byDefault() verdict {
	return verdict{sense: isAssertion, rule: "assert.default", at: s.start, end: s.start + 1, pred: -1}
}

// tell fills the coding of the passage with what its verdict rests on.
func (s *sentence) tell(c *chancery.ActCoding, v verdict, r *reading) {
	head := span(s.words, v.at, min(v.end, len(s.words)))
	rule := chancery.RuleID("act." + v.rule)
	room := 4 // for what most passages that do something have
	if v.act == chancery.Other {
		room = 1
	}
	c.Evidence = append(make([]chancery.Evidence, 0, room), chancery.Evidence{Field: "act", Value: string(v.act), Rule: rule, Span: head})
	if v.act == chancery.Commitment {
		c.Evidence = append(c.Evidence, chancery.Evidence{Field: "strength", Value: v.strength.String(), Rule: rule, Span: head})
	}
	if v.act == chancery.Other {
		return
	}
	s.actor(c, v)
	s.quantify(c, v, r.amounts, r.deadline)
	s.flags(c, v)
}

// actor names who does what the passage says.
func (s *sentence) actor(c *chancery.ActCoding, v verdict) {
	if v.pred < 0 || v.pred >= len(s.preds) {
		if v.act == chancery.Commitment {
			c.Actor.Kind = chancery.ActorIssuers
		}
		return
	}
	sub := s.preds[v.pred].subject
	c.Actor.Kind = actorKind(sub.kind)
	if sub.b <= sub.a {
		return
	}
	c.Actor.Span = span(s.words, sub.a, sub.b)
	c.Actor.Text = c.Actor.Span.In(s.body)
	c.Evidence = append(c.Evidence, chancery.Evidence{Field: "actor", Value: string(c.Actor.Kind), Rule: "act.subject", Span: c.Actor.Span})
}

func actorKind(k subjectKind) chancery.ActorKind {
	switch k {
	case issuer, body, scheme, thing:
		return chancery.ActorIssuers
	case oneOf:
		return chancery.ActorIssuer
	case expletive, demonstrative:
		return chancery.ActorNone
	}
	return chancery.ActorOther
}

// beneficiary is who is to gain or is addressed, as written.
func (s *sentence) beneficiary(v verdict) string {
	if v.object <= 0 || v.object >= len(s.words) {
		return ""
	}
	a := v.object
	switch v.act {
	case chancery.Call:
		if s.at(a).is(isPrep) {
			a++
		}
	case chancery.Commitment:
		a = s.helped(a)
	default:
		return ""
	}
	b := a
	for b < len(s.words) && b < a+14 {
		w := &s.words[b]
		if w.is(isTo|isThat|isRel|isModal) || w.Kind == token.Mark && w.Norm != "-" && w.Norm != "'" || w.is(isPrep) && w.Norm != "of" {
			break
		}
		b++
	}
	return span(s.words, a, b).In(s.body)
}

// helped is where the object of helping begins: "support Iraq", "assistance to Iraq".
func (s *sentence) helped(a int) int {
	for k := max(a-1, s.start); k < len(s.words) && k < a+14; k++ {
		w := &s.words[k]
		if w.verb == nil && w.noun == nil {
			continue
		}
		if helpsWhom.Has(w.Norm) {
			if next := s.at(k + 1); next.is(isPrep|isTo) && (next.Norm == "to" || next.Norm == "for") {
				return k + 2
			}
			if w.Norm != "assistance" && w.Norm != "aid" {
				return k + 1
			}
		}
	}
	return len(s.words)
}

// helpsWhom are words that tell whom one helps.
var helpsWhom = list("helps whom")
