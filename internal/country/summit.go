package country

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// How far before a town the word may stand that makes what is at it no meeting, and
// that says somebody will come back to a matter there; and how far before what has a seat
// the word that it is founded.
const (
	fixedReach  = 5
	resumeReach = 9
	foundReach  = 5
)

// conferred reports whether "at", word at, and the capital or town of summits at hit h
// name a meeting by where it is held, as they do unless something stands or happens there:
// "promised at Ruritaniaville", but not "the plant at Ruritaniaville".
func (p *passage) conferred(h *hit, at int) bool {
	if !p.is(at, "at") || at+1 < h.from && !p.has(h.from, wordVenueOnly) {
		return false
	}
	if !p.standsAlone(h) || h.class != classCapital && !h.cityState() && !summitTowns.Has(p.at(h.to-1).Norm) {
		return false
	}
	if at == 0 {
		return p.at(h.to).Kind != token.Word || p.has(h.to+1, wordTime) || p.is(h.to, "we")
	}
	for j := at - 1; j >= 0 && j > at-1-fixedReach; j-- {
		switch {
		case standing.Has(p.at(j).Norm), p.has(j, wordHostile|wordFixture|wordCivic|wordBody|wordCollege|wordOffice|wordShip):
			return false
		case p.at(j).Kind == token.Mark && p.at(j).Norm != "-":
			return true
		}
	}
	return true
}

// standing are what stands or happens at a town without being a meeting.
var standing = wordList("standing")

// standsAlone reports whether hit h is no part of a longer name and owns nothing.
func (p *passage) standsAlone(h *hit) bool {
	next := p.at(h.to)
	if next.Norm == "'s" || next.Norm == "-" || p.has(h.to, wordFixture) {
		return false
	}
	return !next.Upper || p.has(h.to, wordTime) || p.hitFrom(h.to) != nil
}

// byName reports whether hit h stands for the summit held in it: "since
// Ruritaniaville", "in time for Ruritaniaville", "building on Ruritaniaville", "the
// outcome of Ruritaniaville". Only towns known for their summits do. After "by" a
// capital is its government.
func (p *passage) byName(h *hit) bool {
	at := h.from - 1
	if !p.summitTown(h) || !p.standsAlone(h) {
		return false
	}
	switch norm := p.at(at).Norm; norm {
	case "since":
		return true
	case "until", "till", "before", "after", "following", "beyond":
		return !p.answers(h)
	case "by":
		return h.class == classCity && !p.has(at-1, wordMade|wordMeet) && !p.participle(at-1)
	case "for":
		return p.is(at-1, "time") || p.is(at-1, "ready")
	case "of":
		return p.is(at-1, "ahead") || outcomes.Has(p.at(at-1).Norm)
	case "on":
		return buildingOn.Has(p.at(at - 1).Norm)
	case "from":
		other := p.hitFrom(h.to + 1)
		return ways.Has(p.at(at-1).Norm) && p.is(h.to, "to") && other != nil && p.summitTown(other) && !same(h.codes, other.codes)
	case "to":
		if k := p.firstFrom(h.from) - 1; k >= 0 && p.hits[k].to == at && p.byName(&p.hits[k]) {
			return p.is(p.hits[k].from-1, "from")
		}
		return p.is(at-1, "forward") || p.is(at-1, "road") || p.is(at-1, "way") || p.is(at-1, "up") && p.is(at-2, "follow")
	}
	return false
}

// summitTown reports whether hit h is a town known for its summits.
func (p *passage) summitTown(h *hit) bool {
	return h.class.town() && summitTowns.Has(p.at(h.to-1).Norm)
}

// ways are nouns of what leads from one summit to the next.
var ways = wordList("ways")

// answers reports whether hit h, alone or with another, is the subject of a verb:
// "before Ruritaniaville could answer".
func (p *passage) answers(h *hit) bool {
	end := h.to
	if other := p.hitFrom(end + 1); p.is(end, "and") && other != nil {
		end = other.to
	}
	return p.has(end, wordSpeech) || p.participle(end) || subjectVerbs.Has(p.at(end).Norm)
}

// subjectVerbs are verbs in the past behind a subject, where no class has them.
var subjectVerbs = wordList("subject verbs")

// participle reports whether word j is a participle, by which something is done.
func (p *passage) participle(j int) bool {
	n := p.at(j).Norm
	return len(n) > 3 && strings.HasSuffix(n, "ed")
}

var (
	summitTowns = wordList("summit towns") // the last words of towns known for summits
	outcomes    = wordList("outcomes")     // what a summit has
	buildingOn  = wordList("building on")  // what stands before "on" and a summit
)

// resumes reports whether those who speak come back to a matter, or take stock of
// one, in the town behind word at: "we will return to the subject in".
func (p *passage) resumes(at int) bool {
	for j := at - 1; j >= 0 && j > at-resumeReach; j-- {
		switch w := p.at(j); {
		case w.Norm == "stock":
			return p.is(j-1, "take") || p.is(j-1, "taking") || p.is(j-1, "took")
		case w.Norm == "return" || w.Norm == "revert" || w.Norm == "returning" || w.Norm == "reverting":
			return p.is(j+1, "to") && matters.Has(p.at(at-1).Norm)
		case sittings.Has(w.Norm) && p.speakersBefore(j):
			return true
		case w.Kind == token.Mark:
			return false
		}
	}
	return false
}

// sittings are verbs of what a meeting does with a matter.
var sittings = wordList("sittings")

// speakersBefore reports whether those who meet are the subject of the verb at word j:
// "we will", "ministers are to".
func (p *passage) speakersBefore(j int) bool {
	if !p.is(j-1, "will") && !p.is(j-1, "shall") && !p.is(j-1, "to") && !p.is(j-1, "must") && !p.is(j-1, "should") {
		return false
	}
	return p.is(j-2, "we") || p.has(j-2, wordIssuers) || p.is(j-3, "we") || p.has(j-3, wordIssuers)
}

// undertaken reports whether the word right before "in" or "at", word at, tells that
// something was promised or settled there, or that people met: "pledged in", "laid
// down in", "came together today in".
func (p *passage) undertaken(at int) bool {
	if p.is(at+1, "the") && !p.has(at+2, wordVenueOnly) {
		return false // "set out in the Ruritaniaville agreements"
	}
	j := at - 1
	if p.is(j, "down") || p.is(j, "out") || p.is(j, "earlier") || p.is(j, "once") || p.is(j, "today") {
		j--
	}
	switch p.at(j).Norm {
	case "together":
		return p.is(j-1, "came") || p.is(j-1, "come") || p.is(j-1, "coming")
	case "taken", "given", "themselves":
		return outcomes.Has(p.at(j-1).Norm) || p.is(j-1, "bound") || p.is(j-1, "committed") || p.is(j-1, "pledged")
	case "received":
		return p.guestBefore(j)
	case ",", "signature":
		return p.is(j, "signature") || p.is(j-1, "signature")
	}
	return undertakings.Has(p.at(j).Norm)
}

// guestBefore reports whether it is a person who was received, at word j.
func (p *passage) guestBefore(j int) bool {
	if !p.is(j-1, "was") && !p.is(j-1, "were") {
		return false
	}
	for k := j - 2; k > j-fixedReach && k >= 0; k-- {
		if guests.Has(p.at(k).Norm) || visitors.Has(p.at(k).Norm) {
			return true
		}
	}
	return false
}

// visitors are words, besides guests, of one who was received.
var visitors = wordList("visitors")

// eventOf reports whether hit h is the town by which a conference or the like is named:
// "the Summit of Ruritaniaville".
func (p *passage) eventOf(h *hit) bool {
	if !p.is(h.from-1, "of") || !h.class.town() || !p.standsAlone(h) {
		return false
	}
	event := h.from - 2
	if !p.at(event).Upper || !p.has(event, wordEvent) && !(p.is(event, "council") && p.is(event-1, "european")) {
		return false
	}
	if ownEvents.Has(p.at(event).Norm) {
		return false
	}
	next := p.at(h.to)
	return next.Kind != token.Word || p.has(h.to, wordPlain|wordTime|wordLink) || behindEvent.Has(next.Norm)
}

var (
	ownEvents   = wordList("own events")   // of those who live in a town: "the Congress of Ruritaniaville"
	behindEvent = wordList("behind event") // words that may stand behind the name of an event
)

// promises reports whether words from j on are the rest of a time, those who met and what
// they did with words: "In Ruritaniaville in 2001 Leaders promised".
func (p *passage) promises(j int) bool {
	if other := p.hitFrom(j + 1); p.is(j, "and") && other != nil {
		j = other.to
	}
	for end := j + fixedReach; j < end && (p.has(j, wordTime) || p.at(j).Kind == token.Number || p.is(j, ",") || p.is(j, "ago")); j++ {
	}
	switch {
	case p.is(j, "we"):
		return true
	case p.is(j, "they"), p.has(j, wordIssuers):
	case p.has(j+1, wordIssuers): // "our Leaders"
		j++
	default:
		return false
	}
	verb := p.at(j + 1).Norm
	return undertakings.Has(verb) || pledging.Has(verb)
}

// pledging are verbs, in the past, of what those do who meet.
var pledging = wordList("pledging")

// undertakings are participles of what is done with words at a meeting.
var undertakings = wordList("undertakings")

// matters are what one comes back to.
var matters = wordList("matters")

// hosting reports whether somebody is received in the town behind word at, right
// behind the name of who is: "received President Doe in".
func (p *passage) hosting(at int) bool {
	k := p.firstFrom(at) - 1
	return k >= 0 && p.hits[k].class == classLeader && p.hits[k].to == at && p.received(at)
}

// seated reports whether what has a seat was set up, or is kept, in the town behind
// word at: "a centre is established in", "housed at the bank in", "the hosting of the
// secretariat in".
func (p *passage) seated(at int) bool {
	if w := p.at(at - 1); w.Caps && w.Kind == token.Word && !p.has(at-1, wordEvent|wordMeet) && p.is(at-2, "the") {
		return true
	}
	founded := false
	for j := at - 1; j >= 0 && j > at-resumeReach; j-- {
		switch w := p.at(j); {
		case founding.Has(w.Norm):
			founded = true
		case seats.Has(w.Norm):
			return founded || p.founds(j)
		case w.Kind == token.Mark:
			return false
		}
	}
	return false
}

// founds reports whether what has a seat, at word j, is set up or kept by somebody.
func (p *passage) founds(j int) bool {
	for k := j - 1; k >= 0 && k > j-foundReach && p.at(k).Kind != token.Mark; k-- {
		if founding.Has(p.at(k).Norm) || p.is(k, "hosting") {
			return true
		}
	}
	return false
}

var (
	founding = wordList("founding") // what is done to what has a seat
	seats    = wordList("seats")    // what has one
)
