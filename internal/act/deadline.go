package act

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// limit is a time limit where it stands in the passage.
type limit struct {
	chancery.Deadline
	at    int
	vague bool // "this year", "in the coming weeks": a limit only of the verb it stands with
}

// mostQuantities is how many limits or amounts of a passage are kept; a passage
// with more is a table.
const mostQuantities = 64

// limits finds the time limits: "by 2030", "within 18 months", "before the next
// summit". Their days are reckoned from the statement's date.
func (s *sentence) limits(on chancery.Date) []limit {
	var found []limit
	for i := s.start; i < len(s.words); i++ {
		if s.words[i].Kind != token.Word || s.hidden(i) {
			continue
		}
		end, day, ok := s.limitAt(i, on)
		if !ok {
			continue
		}
		sp := span(s.words, i, end)
		vague := s.words[i].Norm == "this" || s.words[i].Norm == "next" || s.words[i].Norm == "later" || day == "" && (s.words[i].Norm == "in" || s.words[i].Norm == "over")
		found = append(found, limit{Deadline: chancery.Deadline{Text: sp.In(s.body), Date: day, Span: sp}, at: i, vague: vague})
		if i = end - 1; len(found) == mostQuantities {
			break
		}
	}
	return found
}

// deadline picks the limit of what the verdict undertakes: the first behind its
// verb, or one that opens the passage.
func (s *sentence) deadline(v verdict, limits []limit) *chancery.Deadline {
	for k := range limits {
		l := &limits[k]
		if l.at >= v.at && !(l.vague && s.clauseIn(v.at, l.at)) {
			return &l.Deadline
		}
	}
	for k := range limits {
		if l := &limits[k]; l.at < v.at && !s.clauseIn(s.start, l.at) {
			return &l.Deadline
		}
	}
	return nil
}

// clauseIn reports whether another clause opens in [a, b).
func (s *sentence) clauseIn(a, b int) bool {
	for k := a; k < b && k < len(s.words); k++ {
		if w := &s.words[k]; w.is(isRel|isSub) && !w.is(isAdv|isPrep) || w.Norm == "that" && s.at(k-1).lexeme != unknown && !s.at(k-1).is(isTo|isPrep) {
			return true
		}
	}
	return false
}

// appointed finds the year or month in which a deed of the verdict, done on a
// day, is to be done: "will host the games in 2030".
func (s *sentence) appointed(v verdict, on chancery.Date) *chancery.Deadline {
	if on.Year() == 0 || v.act != chancery.Commitment || v.pred < 0 || !appointable[v.deed] {
		return nil
	}
	from, to := s.start, min(len(s.words), v.object+24)
	for i := from; i < to; i++ {
		w := &s.words[i]
		if i > v.object && (w.is(isRel) || w.Norm == ";") {
			return nil
		}
		if w.Norm != "in" && w.Norm != "on" {
			continue
		}
		end, day, ok := s.point(i+1, on)
		if ok && day > on && (w.Norm == "in" || s.at(i+1).Kind == token.Number || s.at(i+1).is(isMonth)) {
			sp := span(s.words, i, end)
			return &chancery.Deadline{Text: sp.In(s.body), Date: day, Span: sp}
		}
	}
	return nil
}

// appointable are deeds that a date belongs to.
var appointable = map[string]bool{"host": true, "hold": true, "convene": true, "meet": true, "visit": true, "launch": true, "begin": true, "start": true, "open": true, "send": true, "sign": true, "organise": true, "organize": true, "publish": true, "complete": true, "conclude": true, "introduce": true, "establish": true, "reconvene": true, "inaugurate": true, "submit": true, "take": true}
