package act

import "github.com/chancery-archive/chancery/internal/chancery"

// A text may head what it wants of each with the name of who is to do it: "By the rebels",
// "Steps to be taken by the islands". The points below ask it of them.

// longestCharge is the most words of a heading that names who is to act.
const longestCharge = 14

// charged is who the heading above a passage names as those who are to act.
type charged uint8

const (
	nobodyCharged charged = iota
	chargedOthers
	chargedOurs
)

// charge learns from a heading who is to do what the points below it tell.
func (c *coder) charge(s *sentence, v *verdict) {
	if v.act == chancery.Other && v.rule != "other.lead-in" && v.rule != "other.empty" {
		c.charged = s.charges()
	}
}

// charges is whom the heading names as those who are to act: "By the rebels", "Steps to be
// taken by the islands".
func (s *sentence) charges() charged {
	n := len(s.words)
	if n > s.start && s.at(n-1).Norm == ":" {
		n--
	}
	if n-s.start > longestCharge || s.speaks.organ {
		return nobodyCharged
	}
	for k := s.start; k < n-1; k++ {
		w, before := s.at(k), s.at(k-1)
		by := w.Norm == "by" && (k == s.start || before.has(partForm))
		if !by && (w.Norm != "of" || k == s.start || !chargedOf.Has(before.Norm)) {
			continue
		}
		switch sub := s.classify(k+1, n); {
		case sub.kind.binds():
			return chargedOurs
		case sub.kind == other, sub.kind == thing && s.nationIn(k+1, n) && s.nations(k+1, n) == other:
			return chargedOthers
		}
		return nobodyCharged
	}
	return nobodyCharged
}

// chargedOf are words of what is wanted of somebody.
var chargedOf = list("charged of")

// ofCharged judges a point that begins with its verb, below the name of who is to do it.
func (c *coder) ofCharged(s *sentence, v verdict, found bool) (verdict, bool) {
	if c.charged == nobodyCharged || s.bare == nil || s.bare.verb == nil || s.main() != nil && s.main() != s.bare {
		return v, found
	}
	plain := !found || v.act == chancery.Assertion
	switch {
	case c.charged == chargedOthers && (plain || v.rule == "commissive.point"):
		v = s.verdict(s.bare, isCall, "call.point")
	case c.charged == chargedOurs && plain && s.bare.verb.deed():
		v = s.verdict(s.bare, commits(s.weight(s.bare.head)), "commissive.point")
	default:
		return v, found
	}
	v.pred = -1
	return v, true
}
