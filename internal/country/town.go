package country

import "github.com/chancery-archive/chancery/internal/token"

// governs reports whether those whom word j names govern from a town rather than meet in
// it: "the Government in Ruritaniaville", but not "Heads of Government".
func (p *passage) governs(j int) bool { return governing.Has(p.at(j).Norm) && !p.is(j-1, "of") }

// governing are those who govern from a town.
var governing = wordList("governing")

// beforeCity is the word before "the city of", where that stands before a town and ends at
// word of, else that word: "in the historic city of Ruritaniaville".
func (p *passage) beforeCity(of int) int {
	if !p.is(of, "of") || !cities.Has(p.at(of-1).Norm) {
		return of
	}
	for j := of - 2; j > of-5; j-- {
		if p.is(j, "the") {
			return j - 1
		}
	}
	return of
}

// cities are nouns of what towns are.
var cities = wordList("cities")

// dealt reports whether not far before word at, the "in" of a town that has a day or month
// behind it, something is done that has its day: "the signing of the treaty in".
func (p *passage) dealt(at int) bool {
	for j := at - 1; j >= 0 && j > at-meetReach && p.is(at, "in"); j-- {
		switch w := p.at(j); {
		case dealings.Has(w.Norm):
			return true
		case p.has(j, wordHostile), w.Kind == token.Mark && w.Norm != "-":
			return false
		}
	}
	return false
}

// dealings are what is done on a day.
var dealings = wordList("dealings")

// datedBehind reports whether a day or a month stands behind hit h: "in Ruritania on 14
// January", "in Ruritania last May".
func (p *passage) datedBehind(h *hit) bool {
	if before := p.at(h.from - 2); before.Kind == token.Number || before.Upper && p.has(h.from-2, wordTime) {
		return p.is(h.from-1, "in") // "on 14 June in Ruritania"
	}
	j := h.to
	if p.is(j, "on") || p.is(j, "last") || p.is(j, "in") {
		j++
	}
	for end := j + 4; j < end; j++ {
		if w := p.at(j); w.Kind == token.Number && p.has(j+1, wordTime) || w.Upper && p.has(j, wordTime) {
			return true
		}
		if w := p.at(j); w.Kind == token.Word && !p.has(j, wordTime) && !w.Upper {
			return false
		}
	}
	return false
}

// received reports whether somebody is welcomed "to" a town, at word to: "the
// President welcomed the Prime Minister to".
func (p *passage) received(to int) bool {
	person := false
	for j := to - 1; j >= 0 && j > to-meetReach; j-- {
		switch w := p.at(j); {
		case receiving.Has(w.Norm):
			return person
		case guests.Has(w.Norm):
			person = true
		case notReceiving.Has(w.Norm):
			return false
		}
		if h := p.hitFrom(j); h != nil && (h.class == classTitle || h.class == classLeader) {
			person = true
		}
	}
	return false
}

// receiving are forms of the verb of receiving somebody.
var receiving = wordList("receiving")

// guests are nouns of those who are received.
var guests = wordList("guests")

// notReceiving are words between which and "to" nobody is received.
var notReceiving = wordList("not receiving")
