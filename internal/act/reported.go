package act

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// promiseShown finds the promise of somebody that a passage welcomes or notes:
// "welcomed Mali's offer to host", "noted its plans to", "the pledges by donors".
func (s *sentence) promiseShown(v verdict) (chancery.Span, bool) {
	if v.act != chancery.Welcome && v.act != chancery.Assertion && v.act != chancery.Call {
		return chancery.Span{}, false
	}
	k := 0
	if s.begun&aShowing == 0 {
		return chancery.Span{}, false
	}
	for i := s.seek(aShowing, s.start); i < len(s.words); i = s.seek(aShowing, i+1) {
		if !s.shows(i) {
			continue
		}
		for k < len(s.preds) && s.preds[k].end <= i {
			k++
		}
		end, told := min(len(s.words), i+farthest), false
		if k < len(s.preds) && s.preds[k].at <= i {
			p := &s.preds[k]
			if told = p.subject.kind.binds(); !told || p.link == relativeLink || p.link == adverbLink || p.modal != "" {
				continue
			}
			end = s.reach(k)
		}
		if at, ok := s.promiseIn(i+1, end, told); ok {
			return at, true
		}
	}
	return chancery.Span{}, false
}

// mayShow reports whether the word may show what others promised, or tell how it is taken.
func (l *lexeme) mayShow() bool {
	switch {
	case l.verb != nil && (l.verb.shows || l.verb.lemma == "take"):
		return true
	case l.adj != nil && (lookup(l.adj.frames, "by") == welcome || lookup(l.adj.frames, "for") == welcome):
		return true
	}
	return l.noun != nil && l.noun.having.act == chancery.Welcome
}

// shows reports whether the word at i is a verb that shows what others promised.
func (s *sentence) shows(i int) bool {
	w := &s.words[i]
	if s.pleased(i) {
		return true
	}
	if w.verb == nil || w.form&(baseForm|thirdForm|pastForm|ingForm) == 0 || s.hidden(i) || s.at(i-1).is(isDet|isPoss|isPrep) {
		return false
	}
	return w.verb.shows || w.verb.lemma == "take" && s.at(s.past(i+1)).Norm == "note"
}

// pleased reports whether the word at i tells how what others promised is taken: "are
// encouraged by", "appreciation for".
func (s *sentence) pleased(i int) bool {
	w, next := &s.words[i], s.at(i+1)
	if w.adj != nil && (next.Norm == "by" || next.Norm == "for") {
		return lookup(w.adj.frames, next.Norm) == welcome
	}
	return w.noun != nil && w.noun.having.act == chancery.Welcome && (next.Norm == "for" || next.Norm == "at")
}

// reach is where what predicate k shows ends: at the next verb of the same
// subject, or so many words on.
func (s *sentence) reach(k int) int {
	end := min(len(s.words), s.preds[k].end+farthest)
	for j := k + 1; j < len(s.preds) && s.preds[j].at < end; j++ {
		if s.preds[j].link == s.preds[k].link && s.preds[j].subject.a == s.preds[k].subject.a {
			return s.preds[j].at
		}
	}
	return end
}

// promiseIn finds in [a, b) a promise by somebody: in the first phrase any, past
// a comma, or where it is not told who shows it, one whose owner is named.
func (s *sentence) promiseIn(a, b int, told bool) (chancery.Span, bool) {
	if w := s.at(s.past(a)); w.Norm == "that" {
		if told && s.at(a-1).verb.lemma == "welcome" && s.others(a, b) {
			return w.Span, true
		}
		return chancery.Span{}, false
	}
	listed := !told
	for i := a; i < b; i++ {
		w := &s.words[i]
		if at := s.whoPromised(i); at > 0 && (!listed || s.at(i-1).Norm == ",") {
			return s.words[at].Span, true
		}
		switch {
		case w.Norm == ";" || w.is(isRel|isSub) && !w.is(isPrep|isAdv):
			return chancery.Span{}, false
		case w.Norm == ",":
			listed = true
		}
		if !w.begins(aPledge) || !s.at(i+1).begins(anAfter) && !s.voicedFor(a, i) || w.Upper {
			continue
		}
		if s.promiser(a, i, listed) {
			return w.Span, true
		}
	}
	return chancery.Span{}, false
}

// voicedFor reports whether somebody has the promise at word i, in what begins at a, or
// has voiced it, where neither "to" nor "by" stands next: "Mali's commitments under the
// pact", "the intention expressed by donors".
func (s *sentence) voicedFor(a, i int) bool {
	next := s.at(i + 1)
	if !sideOfPromises.Has(next.Norm) {
		return false
	}
	if next.has(partForm) {
		return s.at(i+2).Norm == "by" || next.Norm == "given"
	}
	for k := i - 1; k >= a && k > i-5; k-- {
		if w := &s.words[k]; w.Norm == "'s" || w.nation != 0 {
			return true
		} else if w.is(isPrep | isDet) {
			return false
		}
	}
	return false
}

// sideOfPromises are words behind a promise before what is promised.
var sideOfPromises = list("side of promises")

// whoPromised is the verb of a relative clause at word i that tells what those just
// named have promised, "countries that have pledged", or 0.
func (s *sentence) whoPromised(i int) int {
	before := s.at(i - 1)
	named := before.heading(stateHead|otherHead) || before.Norm == "," && s.at(i-2).nation != 0 // "Mali, which has pledged"
	if w := &s.words[i]; !w.is(isThat) && w.Norm != "who" && w.Norm != "which" || !named {
		return 0
	}
	k := s.past(i + 1)
	if s.at(k).is(isHave) {
		k = s.past(k + 1)
	}
	if w := s.at(k); w.has(pastForm|partForm) && w.verb != nil {
		if offering.Has(w.verb.lemma) {
			return k
		}
	}
	return 0
}

// offering are verbs of promising or offering something.
var offering = list("offering")

// others reports whether the clause in [a, b) tells what somebody will do.
func (s *sentence) others(a, b int) bool {
	for k := a; k < b && k < a+30; k++ {
		if n := s.words[k].Norm; n == "would" || n == "will" {
			return true
		}
	}
	return false
}

// promiser reports whether the noun of promising at word i, of what begins at a,
// is somebody's who is not all of the issuers.
func (s *sentence) promiser(a, i int, listed bool) bool {
	owned := false
	for k := i - 1; k >= a && k > i-7; k-- {
		w := &s.words[k]
		if w.is(isPrep) {
			break
		}
		if notOthers.Has(w.Norm) || w.has(baseForm) && s.at(k-1).is(isTo) {
			return false
		}
		owned = owned || s.possessive(k) || w.is(isPoss) || w.nation != 0
	}
	next := s.at(i + 1)
	weak := s.anyPrefix(i, weakPromises)
	switch {
	case owned && next.is(isTo) && s.at(i+2).Norm == "join": // done by being decided
		return false
	case owned:
		return next.Norm != "of" || !weak
	case listed:
		return false
	case weak && next.Norm == "of" && s.resolvedBy(i+2):
		return true
	case s.recalledAt(a - 1):
		return false // their own, as it may be
	case weak:
		return next.Norm == "that" || next.Norm == "by" && !s.anyPrefix(i, jointPromises)
	case s.at(i-1).indefinite() && next.is(isTo): // "hard work and a commitment to reform"
		return false
	}
	return true
}

// anyPrefix reports whether the word at i begins with one of the list, in whatever number
// or spelling.
func (s *sentence) anyPrefix(i int, of *token.List) bool {
	norm := s.words[i].Norm
	return slices.ContainsFunc(of.Words(), func(prefix string) bool { return strings.HasPrefix(norm, prefix) })
}

var (
	notOthers     = list("not others'")    // words that make of a promise one's own, or none
	weakPromises  = list("weak promises")  // nouns of what is a promise only by what tells whose it is
	jointPromises = list("joint promises") // those of them that several make together
)

// resolvedBy reports whether a state or somebody else who does not issue is named at
// word k, and then what they mean to do: "the readiness of Serbia to resume".
func (s *sentence) resolvedBy(k int) bool {
	named := false
	for j := k; j < k+14 && (s.at(j).Kind == token.Word || s.at(j).Norm == "'s"); j++ {
		w := s.at(j)
		if w.is(isTo) {
			return named && s.next(j) == "to"
		}
		if w.is(isPrep|isRel|isThat) && w.Norm != "of" {
			return false
		}
		named = named || s.mayBeAnother(j)
	}
	return false
}

// mayBeAnother reports whether the word at j names somebody who may not issue: a state, a
// body by its short name, people or a person.
func (s *sentence) mayBeAnother(j int) bool {
	w := s.at(j)
	switch {
	case w.nation != 0:
		if !s.speaks.nations[w.nation] || s.at(j+1).Norm == "'s" {
			return true
		}
	case w.Caps && len(w.Norm) > 2 && !s.speaks.names[w.Norm]:
		return true
	}
	return w.heading(otherHead) || w.heading(titleHead) && w.Upper
}

// recalledAt reports whether the verb at word k only calls to mind.
func (s *sentence) recalledAt(k int) bool {
	v := s.at(k).verb
	return v != nil && v.lemma == "recall"
}

// promiseBy reports whether what is welcomed is what somebody has promised: "welcome the
// announcements by Chad and Mali that they will".
func (s *sentence) promiseBy(p, governor *predicate) bool {
	if governor.verb == nil || governor.verb.force("np") != welcome || !s.at(p.subject.a-1).is(isThat) {
		return false
	}
	for k := governor.end; k < p.subject.a-2; k++ {
		if s.at(k+1).Norm == "by" && s.at(k).begins(aPledge) {
			return true
		}
	}
	return false
}

// onlyRetold reports whether the clause p only passes on what somebody else, or somebody before,
// will do or intends.
func (s *sentence) onlyRetold(p, governor *predicate) bool {
	switch p.modal {
	case "would":
		return s.retells(governor)
	case "will":
		return wasTold(governor)
	case "":
		return wasTold(governor) && p.verb != nil && p.verb.force("to") == intent
	}
	return false
}

// retells reports whether the clause passes on what was said before, or to those who speak:
// "In 2012 we announced that", "Norway assured us that".
func (s *sentence) retells(governor *predicate) bool {
	if s.toldEarlier(governor) || wasTold(governor) {
		return true
	}
	return governor.subject.kind == oneOf && s.at(governor.end).Norm == "us"
}

// wasTold reports whether somebody is said to have been told what follows: "We were
// informed that".
func wasTold(governor *predicate) bool {
	return governor.passive && governor.verb != nil && tellsSomebody.Has(governor.verb.lemma)
}

// goesAhead reports whether those who speak announce or confirm that a deed of theirs will go
// on: "confirmed that the delivery of the ferries will proceed as planned".
func (s *sentence) goesAhead(p, governor *predicate) bool {
	if p.verb == nil || !goingAhead.Has(p.verb.lemma) || s.foreign(p.subject) || s.speaks.organ {
		return false
	}
	if lemma := governor.lemma(); lemma != "confirm" && lemma != "announce" {
		return false
	}
	head := s.at(p.subject.head).Norm
	return (nounAction[head] != "" || bargains.Has(head)) && !s.othersIn(p.subject.a, p.subject.b)
}

// goingAhead are verbs of a deed that goes on.
var goingAhead = list("going ahead")
