package country

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// joinsNext reports whether word j is a hyphen bound to the words beside it.
func (p *passage) joinsNext(j int) bool { return j > 0 && j+1 < len(p.words) && p.joins(j) }

// shouted reports whether an abbreviation that is also a word stands in a text
// all in capitals, where it is the word: "JOIN US TODAY".
func (p *passage) shouted(h *hit) bool {
	if n := p.words[h.from].Norm; h.from == 0 || n != "us" && n != "car" {
		return false
	}
	around := 0
	for _, j := range []int{h.from - 1, h.to} {
		if w := p.at(j); w.Caps && w.Norm != "the" && w.Norm != "and" && len(w.Norm) > 2 && p.hitFrom(j) == nil {
			around++
		}
	}
	return !p.is(h.from-1, "the") && (around > 0 || p.pronounced(h))
}

// pronounced reports whether an abbreviation that is also a pronoun stands in
// capitals where the pronoun does: "ALL OF US TO".
func (p *passage) pronounced(h *hit) bool {
	before, next := p.at(h.from-1), p.at(h.to)
	if !before.Caps || !p.has(h.from-1, wordPlain|wordLink) || p.is(h.from-1, "and") {
		return false
	}
	return p.at(h.from-2).Caps && (h.to == len(p.words) || next.Kind == token.Mark || next.Caps && p.has(h.to, wordPlain|wordLink|wordSpeech))
}

// personal reports whether hit i is part of a person's name: "Michael Jordan",
// "Ambassador Jordan".
func (p *passage) personal(i int) bool {
	h := &p.hits[i]
	if p.vessel(h) || p.wreck(h) || p.street(h) || p.fullName(h) || p.familyName(i) {
		return true
	}
	if h.to-h.from > 1 {
		return false
	}
	j := h.from - 1
	if p.is(j, ".") {
		j--
	}
	if h.geographic() && (p.addressed(j) || p.at(j).Upper && p.has(j, wordHonorific) && p.surnamed(h)) {
		return true
	}
	if h.geographic() && p.at(j).Upper && ranks.Has(p.at(j).Norm) && p.surnamed(h) {
		return true // "Ambassador Ruritania Whitcombe"
	}
	if !p.has(h.from, wordNamesake) {
		return false
	}
	if p.at(j).Upper && p.has(j, wordHonorific|wordPerson|wordGiven) {
		return true
	}
	if p.at(h.to).Upper && p.has(h.to, wordSurname) && !p.is(h.from-1, "the") {
		return true // "Chad Pierce"
	}
	if i+1 < len(p.hits) && p.hits[i+1].class == classLeader && p.hits[i+1].from == h.to {
		return true // "Jordan Peterson", with a surname of the tables
	}
	if p.given(h) || p.titledName(j) {
		return true
	}
	return i > 0 && p.hits[i-1].class == classTitle && p.hits[i-1].to == j+1
}

// ranks are titles right behind which a name, and no country, stands before a surname.
var ranks = wordList("ranks")

// titledName reports whether word j is an unknown given name behind a title: of
// "Mrs. Elsa Ruritania", "Elsa".
func (p *passage) titledName(j int) bool {
	if j < 1 || !p.at(j).Upper || p.class(j) != 0 || p.covered(j) {
		return false
	}
	title := j - 1
	if p.is(title, ".") {
		title--
	}
	return p.at(title).Upper && p.has(title, wordHonorific|wordPerson)
}

// surnamed reports whether a name that means nothing else follows hit h: of
// "Professor Cuba Lindgren", "Lindgren".
func (p *passage) surnamed(h *hit) bool {
	next := p.hitFrom(h.to)
	return p.at(h.to).Upper && p.class(h.to) == 0 && (!p.outspoken(h.to) || next.class == classLeader)
}

// addressed reports whether word j is what people alone are addressed by: "Ms".
func (p *passage) addressed(j int) bool {
	return addressForms.Has(p.at(j).Norm) && p.at(j).Upper
}

// addressForms are what people alone are addressed by.
var addressForms = wordList("address forms")

// given reports whether hit h is a given name before a surname of no table, and
// that before what people do: "Sydney Whitcombe chaired", "by Paris Whitcombe,".
func (p *passage) given(h *hit) bool {
	surname, end := p.at(h.to), h.to+1
	if p.is(end, "-") && p.at(end+1).Upper {
		end += 2 // "Paris Brandwick-Lowe"
	}
	if h.class == classPeople || !surname.Upper || surname.Caps || p.class(h.to) != 0 || p.is(h.from-1, "the") {
		return false
	}
	if p.outspoken(h.to) || p.inPlace(h) || p.headedBy(h) {
		return false
	}
	switch next := p.at(end); {
	case next.Upper, next.Norm == "-", next.Kind == token.Number:
		return false
	case next.Norm == "'s", p.has(end, wordSpeech), strings.HasSuffix(next.Norm, "ed"):
		return true
	case next.Norm == "," && p.apposed(end+1):
		return true
	case p.is(h.from-1, "by"), p.is(h.from-1, "with"), p.at(h.from-1).Upper && h.from > 1 || h.from == 1:
		return p.hitFrom(end) == nil
	}
	before := p.at(h.from - 1)
	if h.from == 0 {
		return h.class.place() && p.has(h.from, wordNamesake) && letters(p.at(end).Norm) && !p.at(end).Upper && p.hitFrom(end) == nil
	}
	if before.Norm == "," {
		return !p.covered(h.from-2) && p.hitFrom(end) == nil // "the chair, Sydney Whitcombe, adjourned"
	}
	return p.hitFrom(end) == nil && letters(before.Norm) && !before.Upper
}

// inPlace reports whether hit h stands after "in" or another word that is not
// said of people.
func (p *passage) inPlace(h *hit) bool {
	return saidOfPlaces.Has(p.at(h.from - 1).Norm)
}

// headedBy reports whether hit h stands behind an office or a government, which
// has the name of its holder behind it: "the President of Ruritania Whitcombe".
func (p *passage) headedBy(h *hit) bool {
	if !p.is(h.from-1, "of") {
		return false
	}
	k := p.firstFrom(h.from) - 1
	return p.has(h.from-2, wordPower|wordIssuers) || k >= 0 && p.hits[k].class == classTitle && p.hits[k].to == h.from-1
}

// saidOfPlaces are the words right before a place that are not said of people.
var saidOfPlaces = wordList("said of places")

// apposed reports whether words from j on tell who somebody is: "the legal
// adviser", "its secretary", "who".
func (p *passage) apposed(j int) bool {
	return appositions.Has(p.at(j).Norm) && !p.at(j+1).Upper
}

// appositions are words that begin what somebody is.
var appositions = wordList("appositions")

// outspoken reports whether a hit begins at word j other than a town few texts mean
// and a surname that is also what streets are called.
func (p *passage) outspoken(j int) bool {
	h := p.hitFrom(j)
	return h != nil && !h.rare && (h.class != classLeader || !h.wary || !p.has(j, wordBody))
}

// vessel reports whether hit h is the name of a ship: "HMS Ruritania", "the
// ferry Ruritania".
func (p *passage) vessel(h *hit) bool {
	if h.class == classPeople {
		return false
	}
	j := h.from - 1
	for n := 0; n < longestShip && p.shipName(j); n++ {
		j--
	}
	if p.is(j, `"`) {
		j--
	}
	return p.has(j, wordShip) && (p.at(j).Caps || !p.at(j).Upper && p.at(j).Span.Len() > 3)
}

// longestShip is how many words of a ship's name may stand before the country in it.
const longestShip = 3

// shipName reports whether word j may be in a ship's name before a country: of
// "the tanker Princess Ruritania" and "the ferry Pride of Ruritania".
func (p *passage) shipName(j int) bool {
	if p.is(j, "of") {
		return p.at(j - 1).Upper
	}
	h := p.hitFrom(j)
	return p.at(j).Upper && !p.has(j, wordShip) && (h == nil || h.class == classTitle)
}

// money reports whether hit h tells whose money follows: "Ruritanian crowns",
// "New Zealand $5 million". A sum given to a country follows its name too: "will
// give Ruritania $5 million".
func (p *passage) money(h *hit) bool {
	if p.is(h.to, "$") {
		return h.class == classPeople || p.has(h.to-1, wordDollared) && !p.has(p.before(h), wordGiving)
	}
	return p.has(h.to, wordCurrency)
}

// era reports whether the place names a time: "post-Kyoto".
func (p *passage) era(h *hit) bool {
	return p.is(h.from-1, "-") && (p.is(h.from-2, "post") || p.is(h.from-2, "pre"))
}

// acronym reports whether a place of few letters in capitals is more likely an
// acronym: ORAN among words in lower case.
func (p *passage) acronym(h *hit) bool {
	if h.to-h.from > 1 || !p.words[h.from].Caps || p.words[h.from].Span.Len() > 5 {
		return false
	}
	if p.shouts(h.from-1, -1) || p.shouts(h.to, 1) {
		return false
	}
	return h.from > 0 || p.at(h.to).Kind != token.Mark // "PARIS, 3 May", "PARIS - Ministers"
}

// shouts reports whether the word at j, or the next one that way if j only
// joins, is a word in capitals that is no acronym.
func (p *passage) shouts(j, way int) bool {
	if w := p.at(j); w.Caps && p.has(j, wordLink) || w.Norm == "," {
		j += way
	}
	w := p.at(j)
	return w.Kind == token.Word && w.Span.Len() > 3 && w.Caps
}

// river reports whether the country of hit h is a river, which has an article
// and no noun behind it: "water from the Jordan", but not "the Jordan Compact".
func (p *passage) river(h *hit) bool {
	if h.class == classPeople || h.to-h.from > 1 || !p.is(h.from-1, "the") {
		return false
	}
	alone := p.at(h.to).Kind != token.Word && !p.joinsNext(h.to) && !p.is(h.to, "'s") || p.has(h.to, wordPlain)
	return alone && (p.has(h.from, wordRiver) || p.ofWaters(h))
}

// ofWaters reports whether a country that has the name of a river and an article,
// as "the Niger", is named with what rivers have: "dams on the Niger".
func (p *passage) ofWaters(h *hit) bool {
	if !p.has(h.from, wordRiverToo) {
		return false
	}
	return beforeRiver.Has(p.at(h.from-2).Norm) && p.has(h.from-3, wordWaters)
}

// beforeRiver are words between what stands on a river and the river.
var beforeRiver = wordList("before river")
