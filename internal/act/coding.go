package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// coding turns a verdict into the coding of the passage, with its evidence.
func (s *sentence) coding(v verdict, found bool, amounts []chancery.Amount, limits []limit) chancery.ActCoding {
	if !found {
		v = verdict{sense: isAssertion, rule: "assert.default", at: s.start, end: s.start + 1, pred: -1}
	}
	c := chancery.ActCoding{Act: v.act, Strength: v.strength, Reported: v.reported, Self: v.self}
	head := span(s.words, v.at, min(v.end, len(s.words)))
	if v.act != chancery.Other {
		c.Verb = v.lemma
	}
	c.Evidence = append(c.Evidence, chancery.Evidence{Field: "act", Value: string(v.act), Rule: chancery.RuleID("act." + v.rule), Span: head})
	if v.act == chancery.Commitment {
		c.Evidence = append(c.Evidence, chancery.Evidence{Field: "strength", Value: v.strength.String(), Rule: chancery.RuleID("act." + v.rule), Span: head})
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

// flags sets the flags, each with the words that show it.
func (s *sentence) flags(c *chancery.ActCoding, v verdict) {
	head := c.Evidence[0].Span
	if at, ok := s.restated(v); ok {
		c.Restatement = true
		flag(c, "restatement", at)
	}
	if v.act == chancery.Commitment || v.act == chancery.Decision || v.act == chancery.Call {
		if at, ok := s.condition(); ok {
			c.Conditional = true
			flag(c, "conditional", at)
		}
	}
	if c.Reported {
		flag(c, "reported", head)
	}
	if c.Self {
		flag(c, "self", head)
	}
}

func flag(c *chancery.ActCoding, field string, at chancery.Span) {
	c.Evidence = append(c.Evidence, chancery.Evidence{Field: field, Value: "true", Rule: chancery.RuleID("act.flag." + field), Span: at})
}

// cue is the first phrase of the tree in the passage.
func (s *sentence) cue(tree *phraseTree) (chancery.Span, bool) {
	for i := s.start; i < len(s.words); i++ {
		if _, n := tree.find(s.words[i:]); n > 0 {
			return span(s.words, i, i+n), true
		}
	}
	return chancery.Span{}, false
}

// restated finds what shows that the issuers say again what they have said
// before, or go on doing what they do: "reaffirm", "will continue", "our
// continued commitment".
func (s *sentence) restated(v verdict) (chancery.Span, bool) {
	for k := range s.preds {
		p := &s.preds[k]
		if !p.subject.kind.binds() && p.subject.kind != body && p.subject.kind != scheme || p.link == adverbLink || p.link == relativeLink {
			continue
		}
		for i := p.at; i < p.end; i++ {
			if s.again(i) && (s.words[i].verb.lemma != "remain" || v.act == chancery.Commitment) {
				return span(s.words, i, i+1), true
			}
		}
		if _, at := s.complement(p.end); at > 0 && s.again(at) && s.at(at).verb.lemma != "remain" {
			return span(s.words, at, at+1), true
		}
	}
	return s.renewed(v)
}

// renewed reads the noun of the verdict: "their continued support", "its
// determination to continue".
func (s *sentence) renewed(v verdict) (chancery.Span, bool) {
	if v.end <= 0 || v.end > len(s.words) || s.at(v.end-1).noun == nil {
		if w := s.at(s.first()); v.pred < 0 && w.verb != nil && s.again(s.first()) {
			return w.Span, true
		}
		return chancery.Span{}, false
	}
	for i := max(v.end-5, s.start); i < v.end; i++ {
		switch s.words[i].Norm {
		case "continued", "continuing", "renewed", "enduring", "longstanding", "unchanged":
			return s.words[i].Span, true
		}
	}
	if _, at := s.complement(v.end); s.again(at) {
		return s.at(at).Span, true
	}
	return chancery.Span{}, false
}

// again reports whether the word at i says that something is said or done again.
func (s *sentence) again(i int) bool {
	w := s.at(i)
	if w.verb == nil {
		return w.adj != nil && w.adj.lemma == "recommitted"
	}
	switch w.verb.lemma {
	case "reaffirm", "reiterate", "reconfirm", "restate", "renew", "recommit", "rededicate", "continue", "remain", "repeat":
		return true
	}
	return w.Norm == "recommit"
}

// condition finds what an undertaking hangs on: "as appropriate", "subject to
// our laws", "if requested".
func (s *sentence) condition() (chancery.Span, bool) {
	if at, ok := s.cue(&s.lex.conditional); ok {
		return at, true
	}
	for i := s.start; i < len(s.words); i++ {
		if s.words[i].Norm == "if" && s.at(i-1).Norm != "even" && s.at(i-1).Norm != "as" && !s.hidden(i) {
			return s.words[i].Span, true
		}
		if _, n := s.lex.lawful.find(s.words[i:]); n > 0 {
			for k := i + n; k < i+n+6 && k < len(s.words); k++ {
				if domestic[s.words[k].Norm] && !s.words[k].Upper {
					return span(s.words, i, k+1), true
				}
				if s.words[k].Norm == "international" || s.words[k].Norm == "," {
					break
				}
			}
		}
	}
	return chancery.Span{}, false
}

// domestic are words that make an undertaking yield to what holds at home.
var domestic = map[string]bool{"national": true, "domestic": true, "respective": true, "legislation": true, "constitutional": true, "legal": true, "laws": true}

// bygone reports whether the passage tells of a time before the statement:
// "last year", "at our previous meeting", "since 2001".
func (s *sentence) bygone(p *predicate) bool {
	for i := s.start; i < p.at; i++ {
		w := &s.words[i]
		if w.is(isRel) || w.is(isSub) && w.Norm != "since" {
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
		if w.Kind == token.Number && isYear(w.Norm) && s.at(i-1).Norm == "in" && (s.year <= 0 || number4(w.Norm) < s.year) {
			return true
		}
	}
	return false
}
