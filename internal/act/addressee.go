package act

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// addressesOwn reports whether a call goes to the issuers' own members, ministers
// or officials: "We ask our Ministers to", "G7 countries should".
func (s *sentence) addressesOwn(v verdict) (chancery.Span, bool) {
	if v.act != chancery.Call {
		return chancery.Span{}, false
	}
	if s.speaks.council {
		return s.committeeAt(v.object)
	}
	if at, ok := s.invitedOwn(v); ok {
		return at, true
	}
	a := v.object
	if v.pred >= 0 && v.pred < len(s.preds) && obliges(s.preds[v.pred].modal) {
		sub := s.preds[v.pred].subject
		if sub.weak && sub.b > sub.head+1 {
			return chancery.Span{}, false // "Countries with weak rules must"
		}
		if sub.kind.binds() && sub.plural && sub.b > sub.a && !s.at(sub.a).is(isPron) && !s.mayBeOthers(sub) {
			return span(s.words, sub.a, sub.b), true
		}
		return chancery.Span{}, false
	}
	for s.at(a).is(isPrep|isThat) && !s.at(a).is(isTo) {
		a++
	}
	if at, ok := s.ownStaff(a); ok {
		return at, true
	}
	return s.betweenThem(v.end)
}

// committeeAt finds, from word a on, the Committee of the Council that speaks, or its chair, as
// those who are asked to act.
func (s *sentence) committeeAt(a int) (chancery.Span, bool) {
	k := a
	if s.at(k).Norm == "the" && s.at(k+1).Norm == "chair" && s.at(k+2).Norm == "of" {
		k += 3
	}
	if s.at(k).Norm != "the" || s.at(k+1).Norm != "committee" || !s.at(k+1).Upper || s.possessive(k+2) {
		return chancery.Span{}, false
	}
	return span(s.words, a, k+2), true
}

// betweenThem finds the two who issue the statement in what a call from word a on is for: "encouraged
// visits between the two countries".
func (s *sentence) betweenThem(a int) (chancery.Span, bool) {
	if len(s.speaks.nations) != 2 {
		return chancery.Span{}, false
	}
	for k := a; k < len(s.words)-1 && k < a+farthestAim; k++ {
		w := &s.words[k]
		if w.Norm == ";" || w.heading(otherHead) || w.is(isRel) || privateOnes.Has(w.Norm) {
			return chancery.Span{}, false
		}
		if k > a+1 && (w.Norm == "two" || w.Norm == "both") && bothOfThem.Has(s.at(k+1).Norm) && (s.at(k-1).is(isPrep) || s.at(k-2).is(isPrep)) && s.at(k+2).Norm != "of" {
			return span(s.words, k, k+2), true
		}
	}
	return chancery.Span{}, false
}

// bothOfThem are nouns for two states that speak together, and privateOnes those in them who are no
// part of their government.
var bothOfThem, privateOnes = list("both of them"), list("private ones")

// farthestGuest is how far behind an invitation the guest is looked for.
const farthestGuest = 14

// invitedOwn reports whether one issuer invites another: "invited the Prime
// Minister of Canada to visit Oslo", "an invitation for him to visit".
func (s *sentence) invitedOwn(v verdict) (chancery.Span, bool) {
	if !s.invites(v.at) {
		return chancery.Span{}, false
	}
	office := -1
	for k := v.at; k < len(s.words) && k < v.at+farthestGuest; k++ {
		switch w := &s.words[k]; {
		case w.nation != 0:
			return w.Span, s.speaks.nations[w.nation] && !s.at(k+1).heading(otherHead) // "Kenyan firms"
		case w.Norm == "him" || w.Norm == "her" && s.at(k+1).is(isTo):
			return w.Span, true
		case w.begins(aGuest) && w.Upper:
			office = k
		case w.is(isTo) && s.at(k+1).verb != nil || w.is(isThat|isRel):
			return span(s.words, max(office, 0), max(office, 0)+1), office >= 0
		}
	}
	return chancery.Span{}, false
}

// invites reports whether the word at k invites, or an invitation is named soon behind it.
func (s *sentence) invites(k int) bool {
	return strings.HasPrefix(s.at(k).Norm, "invit") ||
		s.within(k, k+farthestGuest, "invitation") || s.within(k, k+farthestGuest, "invitations")
}

// ownStaff reads the noun phrase at word a as the issuers' own officials or members.
func (s *sentence) ownStaff(a int) (chancery.Span, bool) {
	if w := s.at(a); w.is(isRefl) || w.Norm == "each" && s.at(a+1).Norm == "other" {
		return w.Span, true
	}
	if s.at(a).Norm == "them" {
		return s.at(a).Span, s.staffBefore(a)
	}
	for k := a; k < len(s.words) && k < a+9; k++ {
		w := &s.words[k]
		if next := s.at(k + 2); w.Norm == "government" && s.at(k+1).Norm == "of" && next.nation != 0 {
			return w.Span, s.speaks.nations[next.nation]
		}
		if s.foreignState(w) || s.endsStaff(w) {
			return chancery.Span{}, false
		}
		if w.nation != 0 && (s.at(k+1).is(isTo) || s.at(k+1).Norm == "government" && s.at(k+2).is(isTo)) {
			return w.Span, true
		}
		if s.membersOfOurs(k) {
			return span(s.words, a, k+1), true
		}
		if !w.begins(aStaff) || s.at(k+1).Norm == "of" || s.at(k+1).Norm == "and" && s.at(k+2).Norm != "agencies" {
			continue
		}
		return s.staffOf(a, k)
	}
	return chancery.Span{}, false
}

// membersOfOurs reports whether the members named at word k are of those who speak: "members of
// the Coalition", "Member States" where an organisation speaks.
func (s *sentence) membersOfOurs(k int) bool {
	if s.at(k).Norm == "states" {
		return s.at(k-1).Norm == "member" && s.speaks.members && !s.speaks.organ && !s.at(k+1).is(isPrep)
	}
	if s.at(k).Norm != "members" || s.at(k+1).Norm != "of" {
		return false
	}
	b := k + 2
	for b < len(s.words) && (s.at(b).Norm == "the" || s.at(b).Upper && !s.at(b).is(isTo)) {
		b++
	}
	return s.ofThem(k, b) || s.speaks.unknown && b > k+2 && namesGroup(s.words, b-1)
}

// endsStaff reports whether the word ends the phrase in which officials are looked
// for, or makes it one of others.
func (s *sentence) endsStaff(w *word) bool {
	switch w.Norm {
	case ",", "other", "un", "partners":
		return true
	}
	return w.is(isTo|isThat|isRel|isPrep) || w.is(isForeign) && w.Norm != "all"
}

// staffOf judges the officials or members named at word k of the phrase at a.
func (s *sentence) staffOf(a, k int) (chancery.Span, bool) {
	sp := span(s.words, a, k+1)
	switch w := s.at(k); {
	case w.Norm == "members":
		return sp, s.ownMembersAt(k)
	case w.Norm == "economies":
		return sp, (a == k || s.at(a).Norm == "all") && s.speaks.names["apec"]
	case w.Norm == "group", w.Norm == "groups":
		return sp, s.at(k-1).Norm == "working"
	case w.Norm == "team", w.Norm == "teams", w.Norm == "administrations":
		return sp, s.at(a).is(isPoss)
	case offices.Has(w.Norm):
		return sp, s.at(a).is(isPoss) || s.at(a).Norm == "relevant" || s.at(a).Norm == "the" && s.at(a+1).Norm == "relevant"
	case w.Norm == "experts", w.Norm == "governors":
		return sp, s.at(a).is(isPoss) || s.at(k).Upper
	}
	return sp, true
}

// takesOrders reports whether nothing makes those named at word a somebody else's: who
// directs, tasks or instructs, and is no organ, gives orders to people of its own.
func (s *sentence) takesOrders(a int) bool {
	for k := a; k < len(s.words) && k < a+9; k++ {
		w := &s.words[k]
		if w.is(isTo|isThat|isRel|isBe) || w.Norm == "," || w.is(isPrep) && w.Norm != "of" {
			return k > a
		}
		if s.foreignState(w) || w.is(isForeign) && w.Norm != "all" || w.heading(otherHead) || beyondStates.Has(w.Norm) {
			return false
		}
	}
	return true
}

// beyondStates are words in the names of bodies that no one state gives orders.
var beyondStates = list("beyond states")

// offices are parts of a government that are those who speak where a word says so.
var offices = list("offices")

// staffBefore reports whether "them" at word a goes back to officials named
// earlier in the passage.
func (s *sentence) staffBefore(a int) bool {
	for k := s.start; k < a; k++ {
		if w := &s.words[k]; w.begins(aStaff) && w.Norm != "members" && w.Norm != "authorities" && w.Norm != "agencies" && w.Upper {
			return true
		}
	}
	return false
}
