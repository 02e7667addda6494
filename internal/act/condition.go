package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// condition finds what an undertaking hangs on: "as appropriate", "subject to
// our laws", "if requested", "once it is ratified".
func (s *sentence) condition(v verdict) (chancery.Span, bool) {
	if v.rule == "commissive.threat" {
		return span(s.words, v.at, v.end), true
	}
	if v.when.End > 0 {
		return v.when, true
	}
	if s.begun&aCondition == 0 {
		return chancery.Span{}, false
	}
	for i := s.seek(aCondition, s.start); i < len(s.words); i = s.seek(aCondition, i+1) {
		if s.hidden(i) {
			continue
		}
		if end := s.conditionAt(i); end > 0 {
			return span(s.words, i, end), true
		}
	}
	return chancery.Span{}, false
}

// conditionAt is the end of the condition that begins at i; or 0.
func (s *sentence) conditionAt(i int) int {
	if _, n := s.lex.conditional.find(s.words[i:]); n > 0 && !(i > s.start && s.words[i].Upper) && !s.ruledSo(i, i+n) {
		if !unconditional.Has(s.at(i - 1).Norm) {
			return i + n
		}
	}
	if end := s.asLawsAllow(i); end > 0 {
		return end
	}
	if s.dependsAt(i) {
		return i + 1
	}
	return 0
}

// ruledSo reports whether what is required or needed, in [i, b), is told by whom:
// "as required under the convention". It is no condition.
func (s *sentence) ruledSo(i, b int) bool {
	return ruledAs.Has(s.at(b-1).Norm) && ruledBy.Has(s.at(b).Norm)
}

var (
	ruledAs = list("ruled as") // participles of what is settled beforehand
	ruledBy = list("ruled by") // words behind them that lead to by whom or where it was
)

// unconditional are words before "as" and the like that make of it no condition: "for as
// long as necessary", "under law as necessary", "as in the case of".
var unconditional = list("unconditional")

// dependsAt reports whether the word at i opens a clause that sets a condition.
func (s *sentence) dependsAt(i int) bool {
	before, next := s.at(i-1), s.at(i+1)
	switch s.words[i].Norm {
	case "if":
		return before.Norm != "even" && before.Norm != "as" && !s.isToBe(i+2, i+7)
	case "should", "were":
		return s.turnedAt(i)
	case "once":
		more := onceMore.Has(next.Norm) && (next.Norm != "a" || calendarUnits.Has(s.at(i+2).Norm)) // "once a year"
		return !more && before.Norm != "at" && (next.has(partForm) || s.presentIn(i+1, i+12))
	case "soon": // "as soon as the treaty is in force"
		return before.Norm == "as" && next.Norm == "as" && s.at(i+2).is(isDet|isPoss|isPron|isWe) && s.presentIn(i+2, i+14)
	case "long", "far": // "as long as both keep to it", "as far as laws permit"
		return s.asLongAs(i)
	case "as": // "as funds permit"
		return s.asAllowed(i)
	case "provided", "assuming":
		return s.granting(i)
	case "where":
		return s.whereIt(i)
	case "when", "whenever":
		concerning := next.Norm == "it" && s.at(i+2).Norm == "comes" || before.is(isPrep) // "when it comes to fish", "on when to act"
		return before.Norm != "time" && !concerning && !next.has(ingForm) && s.presentIn(i+1, i+10) && !s.meetsAgain(i+1)
	case "that", "which", "who":
		return s.whoeverAsks(i)
	case "permitting", "allowing": // "parliament permitting"
		after := next.Norm == "," || next.Norm == "." || next.Norm == ";" || i+1 == len(s.words)
		return after && before.Kind == token.Word && (i-2 <= s.start || s.at(i-2).Norm == "," || s.at(i-3).Norm == ",")
	}
	return false
}

// isToBe reports whether in [a, b) it is told what is to be: "if the talks are to succeed".
func (s *sentence) isToBe(a, b int) bool {
	for k := a; k < b; k++ {
		if w := s.at(k); w.is(isBe) {
			return (w.Norm == "is" || w.Norm == "are") && s.at(k+1).is(isTo)
		}
	}
	return false
}

// meetsAgain reports whether the clause from word k on only tells when those who speak sit
// together again: "when Ministers next meet", "when next they meet".
func (s *sentence) meetsAgain(k int) bool {
	first := s.at(k)
	for stop := k + 4; k < stop; k++ {
		if w := s.at(k); w.verb != nil && w.begins(aSitting) {
			return first.Norm == "next" || s.at(k-1).Norm == "next" || s.at(k+1).Norm == "again" || s.at(k+1).Norm == "next"
		}
	}
	return false
}

// turnedAt reports whether the verb at i stands before its subject, in place of "if":
// "Should the truce hold", "were the fighting to resume".
func (s *sentence) turnedAt(i int) bool {
	before, next := s.at(i-1), s.at(i+1)
	opens := i <= s.start || before.Kind == token.Mark && before.Norm != "'" || before.is(isCoord)
	named := s.namesSubject(i + 1)
	if s.words[i].Norm == "were" {
		return opens && named && s.turnedTo(i+1)
	}
	switch next.Norm {
	case "they", "it", "there", "any":
		return !before.is(isWe|isPron) && s.presentIn(i+1, i+6)
	}
	if s.shouldSo(i) || next.is(isDet|isPoss) && !before.is(isRel|isSub|isThat|isPron) { // "a ban should the talks fail"
		return true
	}
	return opens && named && s.presentIn(i+1, i+14)
}

// shouldSo reports whether "should", at i, stands before somebody who may "so wish", or what
// may "allow": "the pact, should Mali so wish", "in person should the weather allow".
func (s *sentence) shouldSo(i int) bool {
	if s.at(i - 1).is(isWe | isPron | isRel | isThat) {
		return false
	}
	for k := i + 2; k < i+6 && s.at(k).Kind == token.Word; k++ {
		if s.at(k).is(isModal | isPrep | isTo | isThat) {
			return false
		}
		if s.at(k).Norm == "so" && s.at(k+1).has(baseForm) {
			return true
		}
		if letting.Has(s.at(k).Norm) && s.at(k).has(baseForm) && s.letsItOnly(k) {
			return true
		}
	}
	return false
}

// namesSubject reports whether the word at k begins the subject behind a verb that stands
// first in its clause: "the truce", "Norway", "circumstances".
func (s *sentence) namesSubject(k int) bool {
	w := s.at(k)
	switch {
	case w.is(isDet | isPoss):
		return true
	case w.Kind == token.Word && (w.Upper || k <= s.start+1):
		return true
	}
	return w.Norm == "circumstances" || w.Norm == "conditions"
}

// turnedTo reports whether an infinitive follows the subject at word k, and a comma it.
func (s *sentence) turnedTo(k int) bool {
	for j := k + 1; j < k+10; j++ {
		w := s.at(j)
		if w.is(isTo) {
			next := s.at(j + 1)
			return next.Norm == "be" || next.has(baseForm)
		}
		if w.Kind != token.Word || w.is(isModal|isBe|isHave|isThat|isRel) || w.has(partForm) && w.noun == nil && w.heads == 0 {
			return false
		}
	}
	return false
}

// asLongAs reports whether "as long as", or "as far as", with "long" or "far" at i, sets a
// condition: not how long something takes, nor what is looked at.
func (s *sentence) asLongAs(i int) bool {
	if n := s.at(i - 1).Norm; n != "as" && n != "so" || s.at(i+1).Norm != "as" || s.at(i-2).Norm == "for" {
		return false
	}
	if s.words[i].Norm == "long" {
		return s.at(i+2).Norm != "necessary" && !(s.at(i+2).Norm == "it" && s.at(i+3).Norm == "takes") && s.presentIn(i+2, i+12)
	}
	for k := i + 2; k < i+10 && s.at(k).Kind == token.Word; k++ {
		if letting.Has(s.at(k).Norm) {
			return true
		}
	}
	return false
}

// asAllowed reports whether it is told behind "as", at i, what leaves one free to act.
func (s *sentence) asAllowed(i int) bool {
	for k := i + 2; k < i+6 && s.at(k).Kind == token.Word; k++ {
		switch s.at(k).Norm {
		case "permit", "permits", "allow", "allows":
			next := s.at(k + 1)
			return next.Kind != token.Word || next.is(isTo) || k+1 >= len(s.words)
		}
	}
	return false
}

// letting are verbs of what laws and circumstances leave one free to do.
var letting = list("letting")

// granting reports whether "provided" or "assuming", at i, stands before a clause that is
// taken for granted: "will be paid provided access is assured".
func (s *sentence) granting(i int) bool {
	next := s.at(i + 1)
	if s.at(i-1).is(isBe|isHave|isAdv|isPrep|isWe|isPron) || next.is(isPrep|isTo) || next.Kind == token.Number {
		return false
	}
	if next.Norm == "that" || next.Norm == "," && s.at(i+2).Norm == "however" {
		return true
	}
	return s.takenFrom(i+1, i+9)
}

// takenFrom reports whether a phrase and a verb in the present stand in [a, b).
func (s *sentence) takenFrom(a, b int) bool {
	for k := a; k < b && k < len(s.words) && s.words[k].Kind == token.Word; k++ {
		w := &s.words[k]
		if k > a && (w.Norm == "is" || w.Norm == "are" || w.Norm == "remains" || w.Norm == "remain") {
			return true
		}
		if k > a+1 && s.presentOf(k) {
			return true
		}
	}
	return false
}

// presentOf reports whether the word at k is only a verb in the present, and agrees in
// number with the noun before it.
func (s *sentence) presentOf(k int) bool {
	w, noun := s.at(k), s.at(k-1)
	if w.verb == nil || w.noun != nil || w.heads != 0 || !w.has(baseForm|thirdForm) || nounVerbs.Has(w.Norm) {
		return false
	}
	return !noun.is(isTo|isDet|isPoss|isPrep) && noun.plural != w.has(thirdForm)
}

// whereIt reports whether the clause that "where", at i, opens is of a case, not a place.
func (s *sentence) whereIt(i int) bool {
	before, next := s.at(i-1), s.at(i+1)
	if s.notYet(i + 1) {
		return false
	}
	if askedFor.Has(s.at(s.past(i+1)).Norm) && !s.at(s.past(i+1)+1).is(isPrep|isTo) { // "where asked"
		return true
	}
	if i == s.start && next.Kind == token.Word && s.presentIn(i+1, i+8) {
		return true
	}
	opens := i == s.start || before.Norm == "," || before.verb != nil || before.is(isAdv|isCoord)
	if opens && next.is(isPron|isWe|isPoss) && s.presentIn(i+1, i+8) {
		return true
	}
	if s.at(i-1).Upper || before.Norm == "," && s.at(i-2).Upper {
		return false // "in Oslo, where our laws"
	}
	if next.Norm == "there" && (s.at(i+2).Norm == "is" || s.at(i+2).Norm == "are") {
		return true
	}
	if (next.Norm == "this" || next.Norm == "it" || next.Norm == "that" || next.Norm == "they") && before.Norm != "," {
		second := s.at(i + 2)
		return second.Norm == "can" || second.verb != nil && second.has(thirdForm) || s.presentIn(i+1, i+5)
	}
	if plural(next.Norm) && s.at(i+2).Norm == "do" && s.at(i+3).Norm == "not" { // "where talks do not succeed"
		return true
	}
	if (next.Norm == "conditions" || next.Norm == "circumstances") && s.presentIn(i+1, i+6) {
		return true
	}
	for k := i + 2; k < i+7 && s.at(k).Kind == token.Word; k++ {
		if letting.Has(s.at(k).Norm) && (k == i+2 || s.letsItOnly(k)) {
			return true
		}
	}
	return false
}

// letsItOnly reports whether the verb of letting at k ends its clause, but for "it" or
// "this": "where the law permits", "where time allows it".
func (s *sentence) letsItOnly(k int) bool {
	next := s.at(k + 1)
	if next.Kind != token.Word || next.is(isCoord) || k+1 >= len(s.words) {
		return true
	}
	return next.Norm == "it" || next.Norm == "this"
}

// notYet reports whether the clause from word k on is of what has not been done so far.
func (s *sentence) notYet(k int) bool {
	for j := k; j < k+6; j++ {
		if s.at(j).is(isHave) && s.at(j+1).Norm == "not" || s.at(j).Norm == "not" && s.at(j+1).Norm == "yet" {
			return true
		}
	}
	return false
}

// askedFor are participles of what somebody is asked or let to do.
var askedFor = list("asked for")

// whoeverAsks reports whether the relative word at i opens a clause that picks out, of any
// who may, those who ask for what is offered: "to any government that asks for it".
func (s *sentence) whoeverAsks(i int) bool {
	k := i + 1
	if s.at(k).Norm == "so" {
		k++
	}
	w := s.at(k)
	if w.verb == nil || !asksHelp.Has(w.verb.lemma) || !w.has(baseForm|thirdForm) {
		return false
	}
	if next := s.at(k + 1); next.is(isTo) && s.next(k+1) == "to" && s.words[i].Norm == "who" {
		return false // "those who wish to return"
	}
	for j := i - 1; j >= s.start && j > i-4; j-- {
		switch x := s.at(j); {
		case x.Kind != token.Word:
			return false
		case x.Norm == "any", x.Norm == "every":
			return true
		case x.Norm == "those":
			next := s.at(k + 1)
			return s.words[i].Norm != "who" && (next.Kind != token.Word || next.Norm == "it" || next.Norm == "them" || next.Norm == "for")
		}
	}
	return false
}

// asksHelp are verbs of asking for what is offered.
var asksHelp = list("asks help")

// onceMore are words behind "once" that make of it no condition.
var onceMore = list("once more")

// presentIn reports whether the first finite verb in [a, b) is in the present:
// what hangs on something to come has no past and no will.
func (s *sentence) presentIn(a, b int) bool {
	for k := a; k < b && k < len(s.words); k++ {
		w := &s.words[k]
		switch {
		case w.is(isModal), w.Norm == "was", w.Norm == "were", w.Norm == "had", w.Norm == "did", w.Norm == ",", w.Norm == ";":
			return false
		case w.is(isBe | isHave | isDo):
			return true
		case w.verb != nil && w.noun == nil && !w.is(isDet|isPrep) && k > a:
			if w.form&(pastForm|partForm) != 0 && w.form&baseForm == 0 {
				return false
			}
			if w.form&(baseForm|thirdForm) != 0 && !s.at(k-1).is(isDet|isPoss|isTo|isPrep) {
				return true
			}
		}
	}
	return false
}
