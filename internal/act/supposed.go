package act

import "github.com/chancery-archive/chancery/internal/chancery"

// conditionTold finds the condition that a passage, which undertakes nothing, tells in words
// that only set one: "provided that", "subject to the approval of", "should the truce hold".
// "If" and "when" tell as often what is so whenever something is.
func (s *sentence) conditionTold() (chancery.Span, bool) {
	if s.begun&aCondition == 0 {
		return chancery.Span{}, false
	}
	for i := s.seek(aCondition, s.start); i < len(s.words); i = s.seek(aCondition, i+1) {
		if s.hidden(i) {
			continue
		}
		told := false
		switch s.words[i].Norm {
		case "provided":
			told = s.at(i+1).is(isThat) || s.granting(i)
		case "should", "were":
			told = s.turnedAt(i)
		case "as":
			told = s.asAllowed(i)
		case "far":
			told = s.asLongAs(i)
		case "if":
			told = s.at(i-1).Norm == "only" || s.at(i+1).is(isPron) && s.at(i+2).Norm == "can"
		case "once":
			told = s.dependsAt(i) && s.willSo(i)
		case "subject":
			told = s.at(i+1).is(isTo) && s.anyWithin(i+2, i+8, awaited)
		case "on":
			told = s.at(i+1).Norm == "condition" && s.at(i+2).is(isThat)
			told = told || s.at(i+2).Norm == "understanding" && s.at(i+3).is(isThat) && !s.at(i-1).has(partForm)
		}
		if told || s.freeTo(i) {
			return s.words[i].Span, true
		}
	}
	return chancery.Span{}, false
}

// freeTo reports whether it is told at word i that somebody who should or may do something is to
// judge when: "should provide, as appropriate, support".
func (s *sentence) freeTo(i int) bool {
	if _, n := s.lex.conditional.find(s.words[i:]); n != 2 || !judged.Has(s.at(i+1).Norm) || unconditional.Has(s.at(i-1).Norm) {
		return false
	}
	for k := i - 1; k >= s.start && k > i-farthestAim; k-- {
		if w := s.at(k); w.is(isModal) && w.Norm != "would" {
			return w.Norm != "will"
		} else if w.is(isThat|isRel|isWe) || w.Norm == ";" {
			return false
		}
	}
	return false
}

// judged are words for what somebody finds right for the time.
var judged = list("judged")

// willSo reports whether a clause from word i on tells what will be.
func (s *sentence) willSo(i int) bool {
	for k := i; k < len(s.words) && k < i+farthestDeed; k++ {
		if s.at(k).Norm == "will" || s.at(k).Norm == "shall" {
			return true
		}
	}
	return false
}

// awaited are nouns of what must come about before something can be done.
var awaited = list("awaited")
