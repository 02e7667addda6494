package country

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// settle decides what each hit of the passage is evidence of.
func (d *document) settle(p *passage) {
	d.settlePeople(p)
	for i := range p.hits {
		h := &p.hits[i]
		switch h.class {
		case className, classPeople, classPrefix, classOrgan:
			if p.tellsCountry(i) {
				d.resolve(p, h)
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
	if len(h.choices) == 0 {
		h.found = h.codes
		return
	}
	code, unsure := choose(h.choices, &p.nearby, &d.nearby)
	if code == "" && p.placed(h) {
		code, unsure = h.choices[0].code, true
	}
	h.unsure = unsure
	h.take(code)
}

// tellsCountry reports whether the name or demonym at hit i is evidence: not
// of a person, a language, a currency, a body or an instrument.
func (p *passage) tellsCountry(i int) bool {
	h := &p.hits[i]
	next := p.at(h.to)
	switch {
	case h.class == classPrefix:
		return p.joinsNext(h.to)
	case h.short && p.shouted(h), p.personal(i), p.language(i), p.ofBody(i):
		return false
	case h.class == className && next.Upper && next.class&wordAccord != 0:
		return false
	case next.class&wordCurrency != 0, next.Norm == "$", p.titled(i), p.quotedTitle(i):
		return false
	case p.is(h.to, "-") && p.is(h.to+1, "speaking"):
		return false
	}
	return !p.learned(i) && !p.paired(i)
}

// joinsNext reports whether word j is a hyphen bound to the words beside it.
func (p *passage) joinsNext(j int) bool { return j > 0 && j+1 < len(p.words) && p.joins(j) }

// shouted reports whether an abbreviation that is also a word stands in a text
// all in capitals, where it is the word: "JOIN US TODAY".
func (p *passage) shouted(h *hit) bool {
	if n := p.words[h.from].Norm; n != "us" && n != "car" {
		return false
	}
	if h.from == 0 {
		return false
	}
	around := 0
	for _, j := range []int{h.from - 1, h.to} {
		if w := p.at(j); w.Caps && w.Norm != "the" && w.Norm != "and" && len(w.Norm) > 2 && p.hitFrom(j) == nil {
			around++
		}
	}
	return around > 0 && !p.is(h.from-1, "the")
}

// personal reports whether hit i is part of a person's name: "Michael Jordan",
// "Ambassador Jordan".
func (p *passage) personal(i int) bool {
	h := &p.hits[i]
	if !p.has(h.from, wordNamesake) || h.to-h.from > 1 {
		return false
	}
	j := h.from - 1
	if p.is(j, ".") {
		j--
	}
	before := p.at(j)
	if before.Upper && before.class&(wordHonorific|wordPerson|wordGiven) != 0 {
		return true
	}
	return i > 0 && p.hits[i-1].class == classTitle && p.hits[i-1].to == j+1
}

// language reports whether the demonym at hit i names a language: "issued in
// French and Russian."
func (p *passage) language(i int) bool {
	h := &p.hits[i]
	if h.class != classPeople {
		return false
	}
	if next := p.at(h.to).Norm; next == "language" || next == "translation" || next == "text" {
		return true
	}
	return p.is(h.from-1, "in") && (h.to == len(p.words) || p.at(h.to).Norm == "." || p.at(h.to).Norm == "," || p.at(h.to).Norm == ")" || p.is(h.to, "and"))
}

// ofBody reports whether hit i ends the name of a body: "University of
// Ruritania", "Bank of Ruritania"; the central bank speaks for its country.
func (p *passage) ofBody(i int) bool {
	j := p.hits[i].from - 1
	if p.is(j, "the") {
		j--
	}
	if !p.is(j, "of") || !p.has(j-1, wordBodyOf) || !p.at(j-1).Upper {
		return false
	}
	return !p.is(j-2, "central")
}

// tail is the name that begins with hit i: the classes of its words after the
// hit, of its last word that has one of the classes asked for, and where it ends.
func (p *passage) tail(i int, asked wordClass, joined bool) (last wordClass, end int) {
	j := p.hits[i].to
	for n := 0; j < len(p.words) && n < 10; n, j = n+1, j+1 {
		w := p.at(j)
		switch {
		case w.Upper && p.hitFrom(j) == nil, w.Kind == token.Number, w.Norm == "-", w.Norm == "'s", w.Norm == "'", w.Norm == "/":
		case joined && w.class&wordLink != 0 && p.at(j+1).Upper && p.hitFrom(j+1) == nil:
		default:
			return last, j
		}
		if w.Upper && w.class&asked != 0 {
			last = w.class & asked
		}
	}
	return last, j
}

// learned reports whether hit i begins the name of a university, an airline or
// a newspaper.
func (p *passage) learned(i int) bool {
	if p.is(p.hits[i].to, "'s") {
		return false
	}
	last, end := p.tail(i, wordLearned, false)
	return last != 0 && !p.is(end-2, "central")
}

// longestPair is how many countries may name one instrument.
const longestPair = 6

// paired reports whether hit i is one of several countries that name an
// instrument or a standing body: "the Ruritania-Syldavia Trade Agreement".
func (p *passage) paired(i int) bool {
	first, last := i, i
	for first > max(0, i-longestPair) && p.compound(first-1) {
		first--
	}
	for last+1 < min(len(p.hits), i+longestPair) && p.compound(last) {
		last++
	}
	if first == last {
		return false
	}
	kind, _ := p.tail(last, wordPairing|wordEvent, false)
	return kind&wordPairing != 0
}

// compound reports whether hits i and i+1 are countries joined by a hyphen or
// standing side by side.
func (p *passage) compound(i int) bool {
	a, b := &p.hits[i], &p.hits[i+1]
	if !a.country() || !b.country() {
		return false
	}
	gap := b.from - a.to
	return gap == 0 || gap == 1 && p.at(a.to).Norm == "-"
}

func (h *hit) country() bool {
	return h.class == className || h.class == classPeople || h.class == classPrefix
}

// tellsPlace reports whether the place at hit i is evidence of its country: not
// of a person, nor of what is named after the place.
func (p *passage) tellsPlace(i int) bool {
	h := &p.hits[i]
	if p.personal(i) || p.ofBody(i) || p.acronym(h) || h.wary && !p.beside(i) && !p.placed(h) {
		return false
	}
	if p.accord(h) || p.accordOf(h) || p.is(h.from-1, "-") && (p.is(h.from-2, "post") || p.is(h.from-2, "pre")) {
		return false
	}
	last, _ := p.tail(i, wordInstrument|wordEvent|wordBody, !p.afterPlaceWord(h))
	if last&(wordInstrument|wordBody) != 0 && last&wordEvent == 0 {
		return false
	}
	if h.class == classArea {
		return true
	}
	return !p.has(h.to-1, wordVenueOnly) || p.afterPlaceWord(h) || last&wordEvent != 0 || p.eventNext(h) || p.beside(i) || p.dated()
}

// accord reports whether an instrument in lower case is named after the place:
// "the Minsk agreements", "the Glasgow climate pact".
func (p *passage) accord(h *hit) bool {
	if p.afterPlaceWord(h) {
		return false
	}
	next := h.to
	if p.has(next, wordSubject) {
		next++
	}
	return p.has(next, wordAccord)
}

// accordOf reports whether an instrument is named after the place: "the Treaty
// of Rome", "the Consensus of Cartagena".
func (p *passage) accordOf(h *hit) bool {
	return p.is(h.from-1, "of") && p.at(h.from-2).Upper && p.has(h.from-2, wordAccord)
}

// acronym reports whether a place of few letters in capitals is more likely an
// acronym: ORAN among words in lower case.
func (p *passage) acronym(h *hit) bool {
	if h.to-h.from > 1 || !p.words[h.from].Caps || p.words[h.from].Span.Len() > 5 {
		return false
	}
	for _, j := range []int{h.from - 1, h.to} {
		if w := p.at(j); w.Kind == token.Word && w.Span.Len() > 3 && w.Caps {
			return false
		}
	}
	return len(p.words) > 4 || !p.is(h.to, ",")
}

// titled reports whether hit i ends the long name of a body that begins with
// what kind of body it is: "the Centre for the Study of … in Ruritania".
func (p *passage) titled(i int) bool {
	h := &p.hits[i]
	named, lower := 0, false
	for j := h.from - 1; j >= 0 && j > h.from-2*reach; j-- {
		w := p.at(j)
		switch {
		case w.class&wordOffice != 0 && w.Upper:
			return named >= 2 || lower && named >= 1
		case w.Upper:
			named++
		case w.Norm == "against" || w.Norm == "for" || w.Norm == "from":
			lower = true
		case w.Norm == "of" || w.Norm == "and" || w.Norm == "the" || w.Norm == "by" || w.Norm == "in":
		default:
			return false
		}
	}
	return false
}

// quotedTitle reports whether hit i stands within quotation marks in the title
// of an instrument: “the Arrangement between …”.
func (p *passage) quotedTitle(i int) bool {
	for j := p.hits[i].from - 1; j > 0 && j > p.hits[i].from-3*reach; j-- {
		if p.words[j].Norm != `"` {
			continue
		}
		k := j + 1
		if p.is(k, "the") {
			k++
		}
		return p.at(k).Upper && p.has(k, wordInstrument) && (p.is(k+1, "between") || p.is(k+1, "of") || p.is(k+1, "on") || p.is(k+1, "for"))
	}
	return false
}

// eventNext reports whether the word after the hit is an event: "the Geneva talks".
func (p *passage) eventNext(h *hit) bool { return p.has(h.to, wordEvent) }

// afterPlaceWord reports whether the hit stands after "in", "at", "from", …
func (p *passage) afterPlaceWord(h *hit) bool {
	switch p.at(h.from - 1).Norm {
	case "in", "at", "from", "near", "to", "outside", "visited":
		return true
	}
	return false
}

// placed reports whether hit h stands where only a place can, as in "met in
// Nice on 4 May": after "in" or "at", and before a mark, a number or "on".
func (p *passage) placed(h *hit) bool {
	if !p.is(h.from-1, "in") && !p.is(h.from-1, "at") {
		return false
	}
	next := p.at(h.to)
	return h.to == len(p.words) || next.Kind != token.Word || next.Norm == "on" || next.Norm == "in"
}

// beside reports whether a comma or "and" parts hit i from another place or
// country, where a name that is also a word is safe.
func (p *passage) beside(i int) bool {
	if i+1 < len(p.hits) && p.hits[i+1].geographic() && p.listed(p.hits[i].to, p.hits[i+1].from) {
		return true
	}
	return i > 0 && p.hits[i-1].geographic() && p.listed(p.hits[i-1].to, p.hits[i].from)
}

func (h *hit) geographic() bool { return h.class == className || h.class.place() }

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
