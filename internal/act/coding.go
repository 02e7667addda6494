package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// byDefault is the verdict on a passage in which nothing else was found.
func (s *sentence) byDefault() verdict {
	return verdict{sense: isAssertion, rule: "assert.default", at: s.start, end: s.start + 1, pred: -1}
}

// coding turns a verdict into the coding of the passage, with its evidence.
func (s *sentence) coding(v verdict, found bool, amounts []chancery.Amount, limits []limit) chancery.ActCoding {
	if !found {
		v = s.byDefault()
	}
	c := chancery.ActCoding{Act: v.act, Strength: v.strength, Reported: v.reported && v.act != chancery.Welcome, Self: v.self}
	head := span(s.words, v.at, min(v.end, len(s.words)))
	if v.act != chancery.Other {
		c.Verb = v.lemma
	}
	rule := chancery.RuleID("act." + v.rule)
	c.Evidence = append(make([]chancery.Evidence, 0, 4), chancery.Evidence{Field: "act", Value: string(v.act), Rule: rule, Span: head})
	if v.act == chancery.Commitment {
		c.Evidence = append(c.Evidence, chancery.Evidence{Field: "strength", Value: v.strength.String(), Rule: rule, Span: head})
	}
	if v.act == chancery.Other {
		return c
	}
	s.actor(&c, v)
	limit := s.deadline(v, limits)
	s.quantify(&c, v, amounts, limit)
	s.flags(&c, v)
	return c
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
		switch w.Norm {
		case "support", "supporting", "assist", "assisting", "help", "helping", "assistance", "aid":
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

// bygone reports whether the passage tells of a time before the statement:
// "last year", "at our previous meeting", "since 2001".
func (s *sentence) bygone(p *predicate) bool {
	if s.at(s.start).Norm == "when" && p.form == pastForm { // "When we launched it, we committed to"
		return true
	}
	if s.at(s.start).Norm == "in" && s.at(s.start+1).is(isMonth) && s.at(s.start+2).Norm == "," && p.form == pastForm && p.modal == "" {
		return true // "In May, we launched"
	}
	if s.at(p.at-1).Norm == "recently" && p.form == pastForm && !p.perfect { // "Norway recently announced"
		return true
	}
	if s.at(p.end).Norm == "then" && p.form == pastForm || s.at(s.start).Norm == "at" && s.at(s.start+1).Norm == "that" && (s.at(s.start+2).Norm == "time" || s.at(s.start+2).Norm == "meeting") {
		return true // "we resolved then that", "At that time, we decided"
	}
	if next := s.at(p.end + 1); (s.at(p.end).Norm == "last" || s.at(p.end).Norm == "previous") && next.Kind == token.Word && !next.is(isPrep) {
		return true // "agreed last year on"
	}
	if s.earlierMeeting(p) || s.toldOfMeetingBefore(p) {
		return true
	}
	end := p.at
	if main := s.main(); main != nil {
		end = min(end, main.at)
	}
	for i := s.start; i < end; i++ {
		w := &s.words[i]
		if s.aside.holds(i) {
			continue
		}
		if w.is(isRel|isThat) || w.is(isSub) && w.Norm != "since" {
			return false
		}
		switch w.Norm {
		case "since", "earlier", "ago", "previously":
			return true
		case "last", "previous", "past":
			if s.at(i-1).is(isPoss|isDet|isPrep) || i == s.start {
				return true
			}
		}
		if w.Kind == token.Number && isYear(w.Norm) && (s.at(i-1).Norm == "in" || s.at(i-1).is(isMonth) && s.at(s.start).is(isPrep) && i < s.start+4 || s.at(s.start).Norm == "at" && s.at(i+1).Norm == "," && i < s.start+6) && (s.year <= 0 || number4(w.Norm) < s.year) {
			return true
		}
	}
	return false
}

// toldOfMeetingBefore reports whether what p tells was undertaken at a meeting before
// this one: "pledged to do better at the previous meeting".
func (s *sentence) toldOfMeetingBefore(p *predicate) bool {
	if p.form != pastForm || p.verb == nil || p.modal != "" {
		return false
	}
	switch p.verb.lemma {
	case "pledge", "promise", "undertake", "commit", "agree", "announce":
	default:
		return false
	}
	for k := p.end; k < len(s.words) && k < p.end+farthestDeed; k++ {
		w := &s.words[k]
		if w.Kind != token.Word || w.is(isRel|isThat) || w.has(partForm) && w.noun == nil && w.heads == 0 {
			return false
		}
		if w.Norm == "at" && s.at(k+1).is(isDet|isPoss) && (s.at(k+2).Norm == "previous" || s.at(k+2).Norm == "last") && s.at(k+3).heading(eventHead) {
			return true
		}
	}
	return false
}

// earlierMeeting reports whether a meeting that is named by another month than
// the statement's stands before p: "At the June summit, leaders pledged".
func (s *sentence) earlierMeeting(p *predicate) bool {
	for i := s.start; s.month != 0 && i+2 < p.at && i < s.start+8; i++ {
		if s.words[i].Norm != "at" || s.at(i+1).Norm != "the" || !s.at(i+2).is(isMonth) || !s.at(i+2).Upper || s.month == monthOf(s.at(i+2).Norm) {
			continue
		}
		for k := i + 3; k < i+8 && k < p.at; k++ {
			if s.words[k].heading(eventHead) {
				return true
			}
		}
	}
	return false
}
