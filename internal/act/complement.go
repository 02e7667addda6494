package act

import "github.com/chancery-archive/chancery/internal/token"

// complement names what a verb whose group ends at i governs, and where that
// begins: "to" an infinitive, "toing", "tonp", "that", "ing", "np", "own", a
// preposition, or "end".
func (s *sentence) complement(i int) (name string, at int) {
	return s.complementIn(s.pastEllipsis(i), deepest)
}

// pastEllipsis skips the dots that close a lead-in somebody has put in brackets:
// "[We agreed...] to".
func (s *sentence) pastEllipsis(i int) int {
	if s.at(i).Kind != token.Mark {
		return i
	}
	k := i
	for s.at(k).Norm == "." || s.at(k).Norm == "…" || s.at(k).Norm == "..." {
		k++
	}
	if k > i && s.at(k).Norm == "]" {
		return k + 1
	}
	return i
}

// deepest is how many verbs may share a complement: "promote, protect and respect".
const deepest = 6

func (s *sentence) complementIn(i, depth int) (name string, at int) {
	j := s.pastAside(i)
	w := s.at(j)
	switch {
	case j >= len(s.words):
		return "end", j
	case w.is(isTo):
		return s.afterTo(j)
	case w.Norm == ":" && s.at(j+1).is(isTo):
		return s.afterTo(j + 1)
	case w.is(isThat) && !s.at(j+1).is(isPrep) || w.is(isWe):
		return "that", j
	case personal.Has(w.Norm):
		return "that", j
	case w.is(isRefl):
		if name, at := s.complementIn(j+1, depth-1); depth > 0 && (name == "to" || name == "toing" || name == "tonp") {
			return name, at
		}
		return "own", j
	case w.Norm == "with" && s.pastManner(j) > j:
		return s.complementIn(s.pastManner(j), depth)
	case w.is(isPrep) && !w.is(isAdv) && !(s.at(j+1).Norm == "-" && s.at(j+1).Span.Start == w.Span.End): // "on-going"
		return w.Norm, j
	case w.Kind == token.Mark && !opensObject.Has(w.Norm) && !currencySigns.Has(w.Norm):
		return "end", j
	case w.verb != nil && w.has(ingForm) && !w.is(isPrep):
		return "ing", j
	case w.is(isCoord):
		return s.afterCoord(j, depth)
	}
	return "np", j
}

// personal are pronouns of whom or what was spoken of.
var personal = list("personal")

// pastManner is where the object begins that a phrase of manner at j keeps from
// its verb, "welcome with great interest the"; or j.
func (s *sentence) pastManner(j int) int {
	for k := j + 1; k < j+4; k++ {
		w := s.at(k)
		if w.Kind != token.Word || w.is(isPrep|isDet|isPoss|isTo|isQuant|isPron) || w.nation != 0 || w.Upper {
			return j
		}
		if next := s.at(k + 1); w.verb == nil && w.heads == 0 && (next.is(isPoss) || next.is(isDet) && !next.is(isThat)) {
			return k + 1
		}
	}
	return j
}

// afterTo tells an infinitive, a gerund and a noun phrase apart behind "to" at j.
func (s *sentence) afterTo(j int) (string, int) {
	k := s.pastAside(j + 1)
	w := s.at(k)
	switch {
	case k >= len(s.words):
		return "end", j
	case w.Kind == token.Mark && w.Norm == ":":
		return "to", j
	case w.has(ingForm) && !w.is(isDet):
		return "toing", k
	case w.Norm == "be" || w.Norm == "have" || w.is(isDo), s.hyphened(k) && s.compound(k).form&baseForm != 0:
		return "to", k
	case w.is(isDet|isPoss|isQuant|isPrep) || w.Kind != token.Word || w.nation != 0:
		return "tonp", k
	case w.has(baseForm) && w.noun == nil && !s.nounHere(k):
		return "to", k
	case w.has(baseForm):
		if s.nounHere(k) {
			return "tonp", k
		}
		return "to", k
	case s.verbsNoun(j, k), infinitives.Has(w.Norm) && s.objectAt(k+1):
		return "to", k
	case w.lexeme != unknown || w.Upper:
		return "tonp", k
	}
	return s.unknownAfterTo(k)
}

// infinitives are words that are nouns as well, but behind "to" and before another
// noun rather verbs: "agreed to plant mangroves", where "agreed to debt relief" is not.
var infinitives = list("infinitives")

// objectAt reports whether a noun phrase may begin at word k.
func (s *sentence) objectAt(k int) bool {
	w := s.at(k)
	return k < len(s.words) && w.Kind == token.Word && !w.is(isPrep|isTo|isCoord|isBe|isModal|isSub|isThat|isRel)
}

// verbsNoun reports whether the noun at word k, behind "to" at j, does the office
// of a verb, as it is denied or has an object with an article or an adjective:
// "agree not to tax transmissions", "to ring-fence the funds".
func (s *sentence) verbsNoun(j, k int) bool {
	w, next := s.at(k), s.at(k+1)
	if w.Upper || w.adj != nil || w.has(ingForm|partForm|pastForm|thirdForm) {
		return false
	}
	if s.at(k+1).Norm == "-" {
		next = s.at(k + 3)
	}
	if s.at(j-1).Norm == "not" && next.Kind == token.Word || next.adj != nil && next.verb == nil {
		return true
	}
	return next.Norm == "the" || next.indefinite() || s.percentAt(k+1)
}

// percentAt reports whether a share in per cent stands at word k: "to reserve 15% of".
func (s *sentence) percentAt(k int) bool {
	if s.at(k).Kind != token.Number {
		return false
	}
	n := s.at(k + 1).Norm
	return n == "%" || n == "per" || n == "percent"
}

// freeThing reports whether the verb by its letters at word k tells of something that
// it is free or open: "to free trade", "to open and fair markets".
func (s *sentence) freeThing(k int) bool {
	if n := s.at(k).Norm; n != "free" && n != "open" {
		return false
	}
	next, behind := s.at(k+1), s.at(k+2)
	if next.is(isCoord) {
		third := s.at(k + 3) // "free and fair trade"
		plain := behind.lexeme == unknown && third.Kind == token.Word && !third.is(isPrep|isCoord|isTo|isDet|isPoss)
		return plain || behind.adj != nil || adjectival.Has(behind.Norm)
	}
	return freeThings.Has(next.Norm) && (behind.Kind != token.Word || behind.is(isCoord|isPrep|isThat|isRel))
}

// freeThings are nouns of what is free or open rather than made so.
var freeThings = list("free things")

// nounHere tells the noun of a pair such as support, progress, access from the
// verb behind "to": a noun is followed by a preposition, a mark or nothing.
func (s *sentence) nounHere(k int) bool {
	next := s.at(k + 1)
	if s.freeThing(k) {
		return true
	}
	if k+1 >= len(s.words) {
		return len(s.words[k].Norm) > 4 && nounVerbs.Has(s.words[k].Norm)
	}
	if !nounVerbs.Has(s.words[k].Norm) || s.words[k].Norm == "work" && next.is(isPrep) {
		return false // "resolved to work for the reunion"
	}
	switch {
	case next.is(isPrep):
		bounded := next.Norm == "at" && (s.at(k+2).Norm == "least" || s.at(k+2).Norm == "most") // "to share at least ten"
		return next.Norm != "against" && next.Norm != "with" && !bounded
	case next.is(isCoord) && !s.at(k+2).has(baseForm):
		return true
	}
	return next.Kind == token.Mark || next.is(isBe|isModal)
}

// nounVerbs are verbs whose bare form is as often a noun.
var nounVerbs = list("noun verbs")

// unknownAfterTo guesses at a word the tables do not know: a gerund by its
// ending, a verb where an object follows it.
func (s *sentence) unknownAfterTo(k int) (string, int) {
	w, next := s.at(k), s.at(k+1)
	if n := len(w.Norm); n > 5 && w.Norm[n-3:] == "ing" {
		return "toing", k
	}
	counted := next.Kind == token.Number && !w.Upper && s.at(k+2).Kind == token.Word // "to plant 50,000 trees"
	if next.is(isDet|isPoss|isRefl|isQuant) || next.is(isThat) || counted {
		return "to", k
	}
	return "tonp", k
}

// afterCoord reads past a second verb that shares the complement: "support and
// encourage the", "promote, protect and respect".
func (s *sentence) afterCoord(j, depth int) (string, int) {
	k := s.past(j + 1)
	if depth <= 0 {
		return "end", j
	}
	if s.at(k).adj != nil {
		return s.complementIn(k+1, depth-1)
	}
	if w := s.at(k); w.verb != nil && w.form&(baseForm|thirdForm|pastForm) != 0 {
		c, at := s.complementIn(k+1, depth-1)
		if c != "end" {
			return c, at
		}
	}
	return "end", j
}

// beyond looks past a prepositional phrase that stands between a verb and the
// complement it waits for: "agreed in principle to establish".
func (s *sentence) beyond(frames []frame, i int) (string, int) {
	for j := i; j < len(s.words) && j < i+16; j++ {
		w := &s.words[j]
		if w.is(isModal|isBe|isHave|isRel) || w.Norm == ";" || w.Norm == "." {
			break
		}
		if (w.Norm == "on" || w.Norm == "upon") && lookup(frames, w.Norm) == agreed {
			return w.Norm, j
		}
		if !w.is(isTo) && !w.is(isThat) || s.at(j-1).Norm == "order" || s.at(j-1).Norm == "as" { // "in order to", "so as to"
			continue
		}
		if c, at := s.complement(j); lookup(frames, c) != "" && c != "tonp" {
			return c, at
		}
	}
	return "", i
}

// currencySigns are signs that stand before a sum.
var currencySigns = list("currency signs")

// opensObject are marks that what a verb governs may begin with.
var opensObject = list("opens object")
