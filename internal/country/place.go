package country

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// eventNext reports whether the word after the hit is an event: "the Geneva talks".
func (p *passage) eventNext(h *hit) bool {
	k := h.to
	for k < h.to+2 && p.has(k, wordSubject) {
		k++
	}
	return p.has(k, wordEvent) || k < h.to+3 && p.is(k, "change") && p.has(k+1, wordEvent)
}

// before is the word before hit h and its article: of "in The Hague", "in".
func (p *passage) before(h *hit) int {
	if p.is(h.from-1, "the") {
		return h.from - 2
	}
	return h.from - 1
}

// afterPlaceWord reports whether the hit stands after "in", "at", "from", …
func (p *passage) afterPlaceWord(h *hit) bool {
	return beforePlace.Has(p.at(p.before(h)).Norm)
}

// beforePlace are words before a place.
var beforePlace = wordList("before place")

// placed reports whether hit h stands where only a place can, as in "met in
// Nice on 4 May": after "in", "at", "near" or "visited", and before a mark, a
// number or "on".
func (p *passage) placed(h *hit) bool {
	switch norm := p.at(h.from - 1).Norm; {
	case rightBeforePlace.Has(norm):
	case norm == "to", norm == "from", norm == "outside", norm == "off", norm == "between", norm == "on":
		if !h.rare || norm == "on" && !p.has(h.from-2, wordHostile) && !p.is(h.from-2, "fell") {
			return false
		}
	case norm == "of":
		return p.has(h.from-2, wordCivic)
	default:
		return false
	}
	next := p.at(h.to)
	switch {
	case h.to == len(p.words), next.Kind != token.Word:
		return true
	case p.has(h.to, wordPlain):
		if next.Norm != "and" && next.Norm != "or" && next.Norm != "as" {
			return true
		}
	}
	return h.rare && (p.has(h.to, wordSpeech) || strings.HasSuffix(next.Norm, "ed"))
}

// attributive reports whether hit h, of a name that is also a word but of nobody,
// stands between "the" and a plain noun: "the Moroni clinic".
func (p *passage) attributive(h *hit) bool {
	next := p.at(h.to)
	return h.class.town() && h.to-h.from == 1 && p.is(h.from-1, "the") && !p.has(h.from, wordNamesake|wordGiven|wordSurname) &&
		next.Kind == token.Word && !next.Upper && !p.has(h.to, wordPlain|wordSpeech)
}

// routed reports whether hit h is one end of a way of which a place is the other:
// "from Split to Mostar", "between Tyre and Sidon".
func (p *passage) routed(h *hit) bool {
	if p.is(h.from-1, "from") && p.is(h.to, "to") || p.is(h.from-1, "between") && p.is(h.to, "and") {
		other := p.hitFrom(h.to + 1)
		return other != nil && other.class.place()
	}
	k := p.firstFrom(h.from) - 1
	if k < 0 || !p.hits[k].class.place() || p.hits[k].to != h.from-1 {
		return false
	}
	first := p.at(p.hits[k].from - 1).Norm
	return first == "from" && p.is(h.from-1, "to") || first == "between" && p.is(h.from-1, "and")
}

// rightBeforePlace are words right before a place that is a word as well.
var rightBeforePlace = wordList("right before place")

// federal are the countries where a town is named with its state or province.
var federal = map[chancery.CountryCode]bool{"USA": true, "CAN": true, "AUS": true}

// elsewhere reports whether the town or country at hit i has the name of
// another town, in the state or province that follows: "Paris, Texas", but not
// "Mexico, Texas and Arizona".
func (p *passage) elsewhere(i int) bool {
	h := &p.hits[i]
	if i+1 == len(p.hits) || !h.class.town() && (h.class != className || p.listsPlaces(i)) {
		return false
	}
	next := &p.hits[i+1]
	state := next.codes
	if h.class == classCity && next.class == className && len(state) == 1 && p.afterPlaceWord(h) && !p.listsPlaces(i) {
		return next.from == h.to+1 && p.is(h.to, ",") && !same(state, h.codes) && len(h.choices) == 0 // "in Barcelona, Venezuela"
	}
	switch {
	case len(next.choices) > 0:
		state = next.found // "Rome, Georgia", which is settled by now
	case next.class == classArea:
	case h.class == classCity && p.stateToo(next) && p.is(next.to, ",") && !p.listsPlaces(i):
	default:
		return false
	}
	if len(state) != 1 || !federal[state[0]] {
		return false
	}
	return next.from == h.to+1 && p.is(h.to, ",") && !same(state, h.codes)
}

// stateToo reports whether the town has its name in common with the state it,
// or another town, is in.
func (p *passage) stateToo(h *hit) bool {
	return h.to-h.from == 1 && p.is(h.from, "washington") || h.to-h.from == 2 && p.is(h.from, "new") && p.is(h.from+1, "york")
}

// listsPlaces reports whether hits i and i+1 are of a longer list.
func (p *passage) listsPlaces(i int) bool {
	return i > 0 && p.listed(p.hits[i-1].to, p.hits[i].from) || i+2 < len(p.hits) && p.listed(p.hits[i+1].to, p.hits[i+2].from)
}

// withCountry reports whether the country of the town at hit i follows it:
// "Lake Placid, United States".
func (p *passage) withCountry(i int) bool {
	h := &p.hits[i]
	if i+1 == len(p.hits) {
		return false
	}
	next := &p.hits[i+1]
	return next.class == className && p.listed(h.to, next.from) && same(next.codes, h.codes)
}

// beside reports whether a comma or "and" parts hit i from another place or
// country, where a name that is also a word is safe.
func (p *passage) beside(i int) bool {
	if i+1 < len(p.hits) && p.hits[i+1].geographic() && p.listed(p.hits[i].to, p.hits[i+1].from) {
		return true
	}
	return i > 0 && p.hits[i-1].geographic() && p.listed(p.hits[i-1].to, p.hits[i].from)
}

// besideTown reports whether "and" or a comma parts the town h, of a name that
// several have, from another town: "in Nice and Berlin".
func (p *passage) besideTown(h *hit) bool {
	i := p.firstFrom(h.from)
	if !p.has(h.from, wordNamesake|wordGiven|wordSurname) && p.listedWithTown(h, i) {
		return true
	}
	return i+1 < len(p.hits) && p.hits[i+1].class.town() && p.listed(h.to, p.hits[i+1].from) && p.afterPlaceWord(h) ||
		i > 0 && p.hits[i-1].class.town() && p.listed(p.hits[i-1].to, h.from) && p.afterPlaceWord(&p.hits[i-1])
}

// listedWithTown reports whether h, the first hit at whose place is i, stands in a row
// with one that is a town for sure.
func (p *passage) listedWithTown(h *hit, i int) bool {
	if i+1 < len(p.hits) && p.sureTown(i+1) && p.listed(h.to, p.hits[i+1].from) {
		return true
	}
	return i > 0 && p.sureTown(i-1) && p.listed(p.hits[i-1].to, h.from)
}

// likeNext is the country of the towns beside the town h, in a list, if h may be in
// it, else the first that h may be in: of "Turin, Palermo and Bari", the one of Turin.
func (p *passage) likeNext(h *hit) chancery.CountryCode {
	i := p.firstFrom(h.from)
	for k := max(0, i-2); k < min(len(p.hits), i+3); k++ {
		if k == i || !p.sureTown(k) {
			continue
		}
		for _, c := range h.choices {
			if c.code == p.hits[k].codes[0] {
				return c.code
			}
		}
	}
	return h.choices[0].code
}

// sureTown reports whether hit i is a capital or town that is nothing else by name.
func (p *passage) sureTown(i int) bool {
	h := &p.hits[i]
	return (h.class == classCapital || h.class == classCity) && len(h.codes) == 1 && !h.wary && !h.rare && !p.has(h.from, wordNamesake)
}

// listedIn reports whether the town at hit i stands in a list of places and not
// of governments: "attacks in Paris, Brussels and London", but not "Brussels
// and London agreed".
func (p *passage) listedIn(i int) bool {
	if !p.beside(i) {
		return false
	}
	first, last := i, i
	for first > max(0, i-longestPair) && p.hits[first-1].geographic() && p.listed(p.hits[first-1].to, p.hits[first].from) {
		first--
	}
	for last+1 < min(len(p.hits), i+longestPair) && p.hits[last+1].geographic() && p.listed(p.hits[last].to, p.hits[last+1].from) {
		last++
	}
	if first < i && p.hits[first].class == className || last > i && same(p.hits[last].codes, p.hits[i].codes) {
		return true
	}
	return beforePlaces.Has(p.at(p.before(&p.hits[first])).Norm)
}

// beforePlaces are words before a list of places.
var beforePlaces = wordList("before places")

// struck reports whether a town is named with what befell it: "the Brussels
// airport bombing".
func (p *passage) struck(h *hit) bool {
	for k := h.to; k < h.to+3; k++ {
		if blows.Has(p.at(k).Norm) {
			return true
		}
	}
	return false
}

// blows are nouns of what strikes a place and is named by it.
var blows = wordList("blows")

// listed reports whether only commas and "and" stand at words [from, to).
func (p *passage) listed(from, to int) bool {
	if from >= to || to-from > 2 {
		return false
	}
	for j := from; j < to; j++ {
		if w := p.at(j).Norm; w != "," && w != "and" && w != "or" {
			return false
		}
	}
	return true
}
