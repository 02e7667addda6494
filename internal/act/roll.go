package act

import "github.com/chancery-archive/chancery/internal/token"

// roll takes the states and persons of the roll of those present: who meets in a body that
// issues speaks there. "The following Heads of State were present:", then one a line.
func (who *issuers) roll(words []word) {
	if who.calling && len(words) < farthestRoll && !tellsClause(words) {
		who.present(words)
		return
	}
	who.calling = false
	if k := callsRoll(words); k > 0 {
		who.present(words[k:])
		who.calling = k == len(words)
	}
}

// farthestRoll is the most words of a line of a roll.
const farthestRoll = 40

// callsRoll is where those are named of whom a paragraph says that they are present: behind
// its colon, or behind "attended by"; or 0.
func callsRoll(words []word) int {
	called := false
	for k := range words {
		switch norm := words[k].Norm; {
		case called && norm == ":", norm == "by" && k > 0 && words[k-1].Norm == "attended":
			if ofGuests(words, k) {
				return 0
			}
			return k + 1
		case rollCalls.Has(norm):
			called = true
		}
	}
	return 0
}

// ofGuests reports whether those named behind word k are guests, or "we" call the roll.
func ofGuests(words []word, k int) bool {
	for i := range words {
		w := &words[i]
		if i < k && w.is(isWe) || guests.Has(w.Norm) && (i < k || words[i-1].Norm == "as") {
			return true
		}
	}
	return false
}

// lookersOn are those who are present and bound by nothing.
var lookersOn = list("lookers-on")

var (
	rollCalls = list("roll calls") // words by which a paragraph says who is present
	guests    = list("guests")     // words of those who are present, and do not issue
)

// present takes the states and the persons with titles that the words name, up to those
// who are only guests.
func (who *issuers) present(words []word) {
	titled := false
	for k := range words {
		w := &words[k]
		if guests.Has(w.Norm) {
			return
		}
		if w.nation != 0 {
			who.learn(w.nation)
		}
		titled = who.takeName(w, titled)
	}
}

// takeName takes the name of a person, of whom word w is the title or, where titled, may be
// part of the name; it reports whether the next word may be, too.
func (who *issuers) takeName(w *word, titled bool) bool {
	if w.heading(titleHead) && w.Upper {
		return true
	}
	if titled && isFamilyName(w) {
		who.persons[w.Norm] = true
		return true
	}
	return titled && (w.Norm == "." || w.Norm == "-" || w.Norm == "'" || w.heads != 0 && w.Upper)
}

// isFamilyName reports whether the word may be of the name of a person.
func isFamilyName(w *word) bool {
	return w.Upper && w.Kind == token.Word && w.nation == 0 && w.heads == 0 && !w.is(isDet|isPrep|isCoord)
}

// tellsClause reports whether the words are a clause rather than names.
func tellsClause(words []word) bool {
	for k := range words {
		if finiteVerb(&words[k]) || rollCalls.Has(words[k].Norm) || guests.Has(words[k].Norm) {
			return true
		}
	}
	return false
}
