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
	if s.begun&aCondition == 0 {
		return chancery.Span{}, false
	}
	for i := s.start; i < len(s.words); i++ {
		if !s.words[i].begins(aCondition) || s.hidden(i) {
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
	if _, n := s.lex.lawful.find(s.words[i:]); n > 0 {
		if end := s.atHome(i + n); end > 0 {
			return end
		}
	}
	if s.dependsAt(i) {
		return i + 1
	}
	return 0
}

// ruledSo reports whether what is required or needed, in [i, b), is told by whom:
// "as required under the convention". It is no condition.
func (s *sentence) ruledSo(i, b int) bool {
	if s.at(b-1).Norm == "required" || s.at(b-1).Norm == "requested" {
		switch s.at(b).Norm {
		case "under", "by", "in", "pursuant":
			return true
		}
	}
	return false
}

// unconditional are words before "as" and the like that make of it no condition: "for as
// long as necessary", "under law as necessary", "as in the case of".
var unconditional = list("unconditional")

// dependsAt reports whether the word at i opens a clause that sets a condition.
func (s *sentence) dependsAt(i int) bool {
	before, next := s.at(i-1), s.at(i+1)
	switch s.words[i].Norm {
	case "if":
		return before.Norm != "even" && before.Norm != "as" && !(s.at(i+2).is(isBe) && s.at(i+3).is(isTo))
	case "should": // "should they prove necessary"
		turned := next.Norm == "they" || next.Norm == "it" || next.Norm == "there" || next.Norm == "any"
		return turned && !before.is(isWe|isPron) && s.presentIn(i+1, i+6)
	case "once":
		return !onceMore.Has(next.Norm) && (next.has(partForm) || s.presentIn(i+1, i+12))
	case "soon": // "as soon as the treaty is in force"
		return before.Norm == "as" && next.Norm == "as" && s.at(i+2).is(isDet|isPoss|isPron|isWe) && s.presentIn(i+2, i+14)
	case "where":
		if i == s.start && s.at(i+1).Kind == token.Word && s.presentIn(i+1, i+8) {
			return true
		}
		opens := i == s.start || before.Norm == "," || before.verb != nil || before.is(isAdv|isCoord)
		return opens && next.is(isPron|isWe|isPoss) && s.presentIn(i+1, i+8)
	case "when", "whenever":
		concerning := next.Norm == "it" && s.at(i+2).Norm == "comes" // "when it comes to fish"
		return before.Norm != "time" && !concerning && !next.has(ingForm) && s.presentIn(i+1, i+10)
	}
	return false
}

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

// atHome is the end of what holds at home and stands behind "consistent with"
// at word k: "our respective national laws"; or 0.
func (s *sentence) atHome(k int) int {
	f := flagged()
	for stop := k + 7; k < stop && k < len(s.words); k++ {
		w := &s.words[k]
		if w.Norm == "international" || w.Norm == "," {
			return 0
		}
		if !f.is("firmly", w) || w.Upper {
			continue
		}
		for j := k; j < k+5 && j < len(s.words); j++ {
			if n := &s.words[j]; f.is("law", n) || f.is("homely", n) && w.Norm != "respective" {
				return j + 1
			}
		}
	}
	return 0
}
