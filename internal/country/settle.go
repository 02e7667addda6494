package country

import (
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// settle decides what each hit of the passage is evidence of.
func (d *document) settle(p *passage) {
	d.settlePeople(p)
	for i := len(p.hits) - 1; i >= 0; i-- {
		h := &p.hits[i]
		switch h.class {
		case className, classPeople, classPrefix, classOrgan:
			if (!h.misread || d.scanned(p, h)) && p.tellsCountry(i) {
				d.resolve(p, h)
				p.untwin(i)
			}
		case classCapital, classCity, classSite, classArea:
			if p.tellsPlace(i) {
				d.resolve(p, h)
			}
		}
	}
	d.settleKingdom(p)
	p.settleVenues()
}

// resolve makes the hit evidence of its country, or of the one its
// surroundings choose.
func (d *document) resolve(p *passage, h *hit) {
	if p.ofPapua(h) {
		h.take(papuaNewGuinea)
		return
	}
	if len(h.choices) == 0 {
		h.found = h.codes
		return
	}
	code, unsure := choose(h.choices, &p.nearby, &d.nearby)
	if code == "" && h.class.place() && p.accented(h) {
		code = h.choices[0].code
	}
	if code == "" && p.standsAsPlace(h) {
		code, unsure = p.likeNext(h), true
	}
	h.unsure = unsure
	h.take(code)
}

// standsAsPlace reports whether what stands by the hit shows it to be a place, whichever
// of those of its name it may be.
func (p *passage) standsAsPlace(h *hit) bool {
	switch {
	case p.placed(h), p.attributive(h), p.routed(h):
		return true
	case h.class.town() && p.eventNext(h):
		return true
	}
	return h.class.place() && p.besideTown(h)
}

// accented reports whether the text writes the name of hit h with an accent, which
// the word or name that it is taken for has not: "Malé".
func (p *passage) accented(h *hit) bool {
	span := p.span(h)
	for _, c := range []byte(p.body[span.Start:span.End]) {
		if c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// untwin gives an ambiguous name that stands in a list with the full name of the
// country it was taken for the other one: of "Congo and the Democratic Republic
// of the Congo", "Congo".
func (p *passage) untwin(i int) {
	h := &p.hits[i]
	if h.class != className || len(h.choices) == 0 || len(h.found) == 0 || !p.listedWith(i, h.found[0]) {
		return
	}
	if p.is(h.to, ",") && !p.listsPlaces(i) {
		return // "Georgia, United States"
	}
	taken, last := h.found[0], h.choices[len(h.choices)-1]
	if last.code != taken {
		h.take(last.code)
		return
	}
	for _, c := range h.choices {
		if c.code != taken && c.code != "" {
			h.found, h.unsure = []chancery.CountryCode{c.code}, false
			return
		}
	}
}

// listedWith reports whether a name of one country only, the one asked for,
// stands in the list of hit i.
func (p *passage) listedWith(i int, code chancery.CountryCode) bool {
	for k := i + 1; k < len(p.hits) && p.series(k); k++ {
		if h := &p.hits[k]; h.class == className && len(h.codes) == 1 && h.codes[0] == code {
			return true
		}
	}
	for k := i; k > 0 && p.series(k); k-- {
		if h := &p.hits[k-1]; h.class == className && len(h.codes) == 1 && h.codes[0] == code {
			return true
		}
	}
	return false
}

// take makes the hit evidence of the country, if there is one.
func (h *hit) take(code chancery.CountryCode) {
	if code != "" {
		h.found = []chancery.CountryCode{code}
	}
}

// tellsCountry reports whether the name or demonym at hit i is evidence: not
// of a person, a language, a currency, a body or an instrument.
func (p *passage) tellsCountry(i int) bool {
	h := &p.hits[i]
	switch {
	case h.class == classPrefix:
		return p.joinsNext(h.to)
	case h.short && p.shouted(h), p.personal(i), p.language(i), p.ofBody(i), p.elsewhere(i):
		return false
	case h.class == className && p.accordNext(h), p.river(h), p.feature(h):
		return false
	case p.ware(h), p.amongBodies(i), p.sortOf(h):
		return false
	case p.money(h), p.titled(i), p.ofInstrument(i), p.quotedTitle(i):
		return false
	case p.is(h.to, "-") && (p.is(h.to+1, "speaking") || p.is(h.to+1, "language")):
		return false
	case h.class == classPeople && (p.has(h.to, wordBreed) || p.polishes(h)):
		return false
	}
	return !p.learned(i) && !p.paired(i) && !p.ofMission(i)
}

// tellsPlace reports whether the place at hit i is evidence of its country: not
// of a person, nor of what is named after the place.
func (p *passage) tellsPlace(i int) bool {
	h := &p.hits[i]
	switch {
	case p.pacified(h), p.eventOf(h):
		return true
	case p.hyphened(i):
		return false
	case p.namesThings(i):
		h.thing = true
		return false
	case p.personal(i), p.ofBody(i), p.acronym(h), p.accord(h), p.accordOf(h), p.era(h), p.elsewhere(i), p.ofMission(i):
		return false
	case p.feature(h), p.river(h), p.ofCollege(h), p.settled(h), p.amongBodies(i), p.historic(h), p.sortOf(h):
		return false
	case h.wary && !p.beside(i) && !p.placed(h) && !p.eventNext(h) && !p.routed(h):
		return false
	case h.rare && !p.withCountry(i) && !p.placed(h) && !p.routed(h):
		return false
	}
	last, _ := p.tail(i, wordInstrument|wordEvent|wordBody, !p.afterPlaceWord(h))
	if last&(wordInstrument|wordBody) != 0 && last&wordEvent == 0 {
		return false
	}
	if h.class == classArea || !p.has(h.to-1, wordVenueOnly) {
		return true
	}
	switch {
	case p.is(h.to, "'s") && p.has(h.to+1, wordCivic), p.has(h.from-2, wordCivic) && p.is(h.from-1, "of"):
		return true
	case p.is(h.to, "-") && p.is(h.to+1, "based"):
		return true
	case last&wordEvent != 0, h.from == 0 && p.datesOn(h.to):
		return true
	}
	return p.afterPlaceWord(h) || p.eventNext(h) || p.struck(h) || p.listedIn(i) || p.dated()
}

// accordNext reports whether hit h names what was agreed there: "the Ruritania Accords", "the
// Ruritania Ministerial Declaration".
func (p *passage) accordNext(h *hit) bool {
	k := h.to
	if p.is(k, "ministerial") {
		k++
	}
	return p.at(k).Upper && p.has(k, wordAccord)
}

func (h *hit) country() bool {
	return h.class == className || h.class == classPeople || h.class == classPrefix
}

func (h *hit) geographic() bool { return h.class == className || h.class.place() }

// settleKingdom reads "the Kingdom" as the one kingdom the document names.
func (d *document) settleKingdom(p *passage) {
	if d.kingdoms != 1 {
		return
	}
	var extra []hit
	for j := 1; j < len(p.words); j++ {
		if p.is(j, "kingdom") && p.at(j).Upper && p.is(j-1, "the") && !p.is(j+1, "of") && p.hitFrom(j) == nil {
			extra = append(extra, hit{from: j, to: j + 1, entry: kingdomEntry, found: []chancery.CountryCode{d.kingdom}})
		}
	}
	p.insert(extra)
}

var kingdomEntry = &entry{class: className}

// insert puts hits in their places among those of the passage.
func (p *passage) insert(extra []hit) {
	if len(extra) == 0 {
		return
	}
	merged := make([]hit, 0, len(p.hits)+len(extra))
	for _, h := range p.hits {
		for len(extra) > 0 && extra[0].from < h.from {
			merged, extra = append(merged, extra[0]), extra[1:]
		}
		merged = append(merged, h)
	}
	p.hits = append(merged, extra...)
}
