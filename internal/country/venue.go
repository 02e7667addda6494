package country

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// How far to the left of a place the word that makes it a venue, or none, may stand.
const (
	meetReach    = 25
	madeReach    = 7
	hostileReach = 6
	hostReach    = 10
	longestTown  = 9
	saidReach    = 5
)

// settleVenues tells the places where something is held from the others.
func (p *passage) settleVenues() {
	dateline := p.dated()
	for i := range p.hits {
		h := &p.hits[i]
		if len(h.found) == 0 || !h.geographic() && h.class != classOrgan {
			continue
		}
		h.venue = dateline || p.meetsAt(i)
	}
	for i := range p.hits {
		if h := &p.hits[i]; len(h.found) > 0 && i > 0 && (h.class == className || h.class == classArea) {
			before := &p.hits[i-1]
			if p.elsewhere(i-1) && p.meetsIn(i-1) {
				h.venue = true // of "in Moscow, Idaho"
				continue
			}
			if before.venue && before.class.place() && h.from-before.to == 1 && p.is(before.to, ",") && same(before.found, h.found) {
				h.venue = true
			}
		}
	}
}

// gathers reports whether hit h is where people meet: a town, a country or
// province whose town stands before it, a province where somebody "met".
func (p *passage) gathers(h *hit) bool {
	return h.class.town() || p.townBefore(h) < h.from || h.class == classArea && (p.is(h.from-2, "met") || p.is(h.from-2, "gathered"))
}

// isVenue reports whether the passage says that hit h is a venue: "the venue of the
// next session is Ruritaniaville".
func (p *passage) isVenue(h *hit) bool {
	switch p.at(h.from - 1).Norm {
	case "is", "was", "be":
		for j := h.from - 2; j > h.from-hostReach; j-- {
			if p.is(j, "venue") {
				return true
			}
		}
	}
	return false
}

// cityStates are the countries that are a town, and host what bears their name:
// "the Singapore talks".
var cityStates = map[chancery.CountryCode]bool{"SGP": true, "LUX": true, "MCO": true, "HKG": true, "MAC": true, "VAT": true, "SMR": true}

func (h *hit) cityState() bool {
	return h.class == className && len(h.found) == 1 && cityStates[h.found[0]]
}

// signedIn reports whether an instrument is told to be signed or adopted in the
// country of hit h: "the declaration adopted in Ruritania".
func (p *passage) signedIn(h *hit) bool {
	in := p.before(h)
	if !p.is(in, "in") {
		return false
	}
	switch p.at(in - 1).Norm {
	case "signed", "adopted", "initialled", "initialed":
	default:
		return false
	}
	for j := in - 2; j >= 0 && j > in-2-hostReach; j-- {
		switch {
		case p.has(j, wordInstrument):
			return true
		case p.at(j).Kind == token.Mark:
			return false
		}
	}
	return false
}

func same(a, b []chancery.CountryCode) bool { return len(a) == 1 && len(b) == 1 && a[0] == b[0] }

// townBefore is where the place of hit h begins: at a town of no table before the
// country it is in, "in Smallville, Ruritania", else at h.
func (p *passage) townBefore(h *hit) int {
	j := h.from - 2
	if !h.geographic() || !p.is(j+1, ",") {
		return h.from
	}
	for j > h.from-longestTown && (p.at(j).Upper && !p.covered(j) && !p.has(j, wordTime) || p.is(j, "-")) {
		j--
	}
	if j == h.from-2 || !p.is(j, "in") && !p.is(j, "at") {
		return h.from
	}
	return j + 1
}

// boundFor reports whether somebody went to hit h, or was there, for what is held
// there: "travelled to Ruritaniaville for the talks", "in Ruritaniaville this May
// for the annual meetings".
func (p *passage) boundFor(h *hit) bool {
	j := h.to
	for p.is(j, ",") || p.at(j).Upper || p.has(j, wordTime) || p.at(j).Kind == token.Number {
		j++ // "Smallville, Ruritania,"
	}
	if !p.is(j, "for") {
		return false
	}
	for k := j + 1; k < j+hostReach; k++ {
		switch w := p.at(k); {
		case p.has(k, wordEvent) || w.Norm == "week" && w.Upper:
			return true
		case w.Kind == token.Mark && w.Norm != "'" && w.Norm != "-", p.has(k, wordLink) && w.Norm != "the":
			return false
		}
	}
	return false
}

// goesOn reports whether hit i goes on a list of venues: "in Toronto in 2018
// and Paris in 2019". A country does not go on a list of towns: "they met in
// Nice, and Ruritania asked to join".
func (p *passage) goesOn(i int) bool {
	if i == 0 || !p.hits[i-1].venue || p.hits[i].from-p.hits[i-1].to > 7 {
		return false
	}
	again := p.hits[i].class.place() || p.hits[i-1].class == className
	for j := p.hits[i-1].to; j < p.hits[i].from; j++ {
		switch w := p.at(j); {
		case w.Norm == "in":
			again = true
		case w.Kind == token.Number, p.has(j, wordTime) && (w.Upper || w.Norm == "last"):
		case w.Norm == "on" && j == p.hits[i-1].to, goingOn.Has(w.Norm):
		default:
			return false
		}
	}
	return again && p.hits[i-1].to < p.hits[i].from
}

// goingOn are words and marks between the places of a meeting that goes on.
var goingOn = wordList("going on")

// meetsIn reports whether the town at hit i is where something is held: named
// with an event, or after "in" and a word of meeting.
func (p *passage) meetsIn(i int) bool {
	h := &p.hits[i]
	if p.eventOf(h) {
		return true
	}
	last, _ := p.tail(i, wordInstrument|wordEvent|wordBody, !p.afterPlaceWord(h))
	if last&wordEvent != 0 || p.eventNext(h) || h.from == 0 && p.datesOn(h.to) {
		return true
	}
	at := p.townBefore(h) - 1
	if p.is(at, "the") {
		at--
	}
	at = p.beforeCity(at)
	switch norm := p.at(at).Norm; {
	case beforeVenue.Has(norm):
	case norm == "on":
		return p.is(at-1, "negotiated") // on an island
	case norm == "to":
		return p.received(at) || p.boundFor(h) || p.byName(h)
	default:
		return p.byName(h)
	}
	if p.conferred(h, at) || p.byName(h) {
		return true
	}
	if p.is(at, "from") && at > 0 && !p.is(at-1, ",") && (!p.has(at-1, wordMeet|wordMade) || p.has(at-1, wordComing|wordIssuers)) {
		return false
	}
	if p.is(at, "for") && at > 0 && !p.is(at+1, "the") && !fixedFor.Has(p.at(at-1).Norm) {
		return false
	}
	if p.befell(at-1) || p.governs(at-1) || p.is(h.to, "'s") && p.has(h.to+1, wordBehest) {
		return false
	}
	if dated := p.datedBehind(h); !dated && p.seated(at) || dated && p.dealt(at) {
		return dated
	}
	if p.resumes(at) || p.hosting(at) || p.undertaken(at) {
		return true
	}
	if p.has(at-1, wordDiscuss) || p.is(at-1, "up") && p.is(at-2, "drawn") || p.is(at, "in") && p.is(h.to, "met") {
		return true
	}
	opens := at == 0 && !p.is(0, "from") && !p.is(0, "for") && (p.is(h.to, "we") || p.is(h.to+1, "we") || p.promises(h.to))
	if opens || p.is(at-1, "here") || p.is(at-1, "said") || p.parts(at-1) || p.boundFor(h) {
		return true
	}
	if at == 0 && (p.is(0, "in") || p.is(0, "at")) && p.receives(h.to) {
		return true
	}
	return p.metBefore(h, at)
}

// metBefore reports whether a word of meeting stands not far to the left of the
// preposition, word at, before the town at hit h.
func (p *passage) metBefore(h *hit, at int) bool {
	for j := at - 1; j >= 0 && j > h.from-meetReach; j-- {
		if p.has(j, wordHostile) && j > h.from-hostileReach {
			return false
		}
		if p.masked(j) || p.has(j, wordOpens) && j < at-1 && !p.eventWithin(j+1, at) {
			continue // "opened a school in"
		}
		if p.has(j, wordMeet) || p.has(j, wordMade) && j > h.from-madeReach && (!p.is(j, "made") || p.saidBefore(j)) || p.occasioned(j) {
			return true
		}
	}
	return false
}

// saidBefore reports whether what was made, at word j, is a statement or the like,
// not a vaccine.
func (p *passage) saidBefore(j int) bool {
	for k := j - 1; k > j-saidReach; k-- {
		if p.has(k, wordSaid) {
			return true
		}
	}
	return false
}

// fixedFor are the words that make of "for" and a town the place of a meeting.
var fixedFor = wordList("fixed for")

// beforeVenue are words before the place of a meeting.
var beforeVenue = wordList("before venue")

// masked reports whether word j is in the name of a body: the Congress of a party.
func (p *passage) masked(j int) bool {
	if p.is(j, "congress") && p.is(j-1, "national") {
		return true
	}
	k := p.firstFrom(j+1) - 1
	return k >= 0 && j < p.hits[k].to && p.hits[k].class == classMask
}

// eventWithin reports whether an event, or a signature, is named at words [from, to).
func (p *passage) eventWithin(from, to int) bool {
	for j := from; j < to; j++ {
		if p.has(j, wordEvent) || p.is(j, "signature") {
			return true
		}
	}
	return false
}

// befell reports whether word j is what happens in a town rather than what is
// held there: "the events in Ruritaniaville"; side events are held.
func (p *passage) befell(j int) bool {
	switch p.at(j).Norm {
	case "events", "incidents", "incident", "developments", "situation":
		return !p.is(j-1, "side") && !p.is(j-1, "-")
	}
	return false
}

// parts reports whether those who see each other do so at the town behind word
// j: "look forward to seeing one another again in".
func (p *passage) parts(j int) bool {
	if p.is(j, "again") || p.is(j, "soon") {
		j--
	}
	return (p.is(j, "another") && p.is(j-1, "one") || p.is(j, "other") && p.is(j-1, "each")) &&
		(p.is(j-2, "see") || p.is(j-2, "seeing") || p.is(j-2, "meet") || p.is(j-2, "meeting"))
}

// occasioned reports whether word j is the occasion on which something was said
// or done: "said during the launch of", "spoke at the opening of".
func (p *passage) occasioned(j int) bool {
	switch p.at(j).Norm {
	case "launch", "opening", "inauguration", "unveiling":
	default:
		return false
	}
	return p.is(j-1, "the") && (p.is(j-2, "during") || p.is(j-2, "at"))
}

// receives reports whether the words from j on tell who was received or what was
// held in the town that opens the passage: "In Ruritaniaville the Minister met".
func (p *passage) receives(j int) bool {
	for end := j + meetReach; j < end && j < len(p.words); j++ {
		switch {
		case p.has(j, wordHostile):
			return false
		case p.has(j, wordMeet), p.is(j, "received"), p.is(j, "attended"), p.is(j, "conversations"), p.is(j, "discussions"):
			return true
		}
	}
	return false
}

// hosts reports whether a town is where something is held because it hosts it:
// "Ruritaniaville will host the next summit".
func (p *passage) hosts(h *hit) bool {
	k := h.to
	for k < h.to+2 && (p.is(k, "will") || p.is(k, "to") || p.is(k, "also")) {
		k++
	}
	if !p.is(k, "host") && !p.is(k, "hosts") && !p.is(k, "hosted") {
		return false
	}
	for j := k + 1; j < k+hostReach; j++ {
		if p.has(j, wordEvent) {
			return true
		}
	}
	return false
}

// meetsAt reports whether the words by hit i tell that something is held there.
func (p *passage) meetsAt(i int) bool {
	h := &p.hits[i]
	switch {
	case h.class == classSite:
		return !p.is(h.from-1, "of") || !p.has(h.from-2, wordCivic|wordIssuers)
	case p.goesOn(i), p.isVenue(h):
		return true
	case h.class == classOrgan && (p.is(p.before(h), "at") || p.meetsIn(i)):
		return true
	case (p.gathers(h) || h.cityState() && p.datedBehind(h)) && (p.meetsIn(i) || p.hosts(h) || p.headed(h)):
		return true
	case h.cityState() && (p.hosts(h) || p.eventNext(h) || p.conferred(h, h.from-1)):
		return true
	}
	return h.class != classArea && (p.hostedIn(h) || p.signedIn(h))
}

// hostedIn reports whether a country is where a meeting is held: "to be held
// next year in Ruritania", "meeting again in Ruritania".
func (p *passage) hostedIn(h *hit) bool {
	in := p.beforeCity(p.before(h))
	if p.has(in, wordQuarter) {
		in--
	}
	if !p.is(in, "in") || p.governs(in-1) {
		return false
	}
	if p.has(in-1, wordEvent) || forums.Has(p.at(in-1).Norm) && p.at(in-1).Upper {
		return true
	}
	if p.is(in-1, "place") && (p.is(in-2, "take") || p.is(in-2, "takes") || p.is(in-2, "took")) && p.eventBefore(in-2) || p.eventNamed(in-1) {
		return true
	}
	for k := in - 1; k >= 0 && k > in-hostReach; k-- {
		switch {
		case p.has(k, wordHost):
			if p.is(k, "meet") || p.is(k, "meeting") || p.eventBefore(k) {
				return true
			}
			if k == in-1 {
				return p.has(k, wordDiscuss)
			}
			return p.has(k+1, wordEvent)
		case !p.tells(k):
			return false
		}
	}
	return false
}

// forums are nouns of what is held, where they have a capital.
var forums = wordList("forums")

// eventNamed reports whether the words that end at k name an event by who meets
// in it: "meeting of the expanded EAS", "talks between them".
func (p *passage) eventNamed(k int) bool {
	plain := 0
	for j := k; j > k-hostReach; j-- {
		switch w := p.at(j); {
		case w.Kind != token.Word:
			return false
		case p.has(j, wordEvent):
			return j < k && (p.is(j+1, "of") || p.is(j+1, "between") || p.is(j+1, "with"))
		case w.Norm == "of", w.Norm == "the", w.Norm == "and", w.Norm == "between", w.Norm == "with":
		case w.Upper && p.hitFrom(j) == nil:
		default:
			if plain++; plain > 1 {
				return false
			}
		}
	}
	return false
}

// tells reports whether word k may stand between what is held and where: a
// time, an article, an event.
func (p *passage) tells(k int) bool {
	return p.at(k).Kind == token.Number || p.has(k, wordEvent|wordTime)
}

// eventBefore reports whether an event is named to the left of word k.
func (p *passage) eventBefore(k int) bool {
	for j := k; j >= 0 && j > k-meetReach; j-- {
		if p.has(j, wordEvent) {
			return true
		}
	}
	return false
}
