package country

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

// ofBody reports whether hit i ends the name of a body: "University of
// Ruritania", "Bank of Ruritania"; the central bank speaks for its country.
func (p *passage) ofBody(i int) bool {
	j := p.hits[i].from - 1
	if p.is(j, "the") {
		j--
	}
	if p.is(j, "air") && p.at(j).Upper {
		return true // "Air Ruritania"
	}
	if p.is(j, "in") && p.at(j-1).Upper && p.is(j-1, "university") {
		return true
	}
	if p.foreignBody(j) {
		return true
	}
	if !p.is(j, "of") || !p.has(j-1, wordBodyOf) || !p.at(j-1).Upper {
		return false
	}
	return !p.is(j-2, "central")
}

// foreignBody reports whether the words up to j begin the name of a body in another
// language: "Banco Central de la", "Université du".
func (p *passage) foreignBody(j int) bool {
	if !foreignOf.Has(p.at(j).Norm) {
		return false
	}
	for foreignOf.Has(p.at(j).Norm) {
		j--
	}
	for k := j; k > j-longestShip && p.at(k).Upper; k-- {
		if foreignBodies.Has(p.at(k).Norm) {
			return true
		}
	}
	return false
}

// foreignOf are words for "of" and "of the", foreignBodies what bodies are called in
// other languages.
var (
	foreignOf     = wordList("foreign of")
	foreignBodies = wordList("foreign bodies")
)

// amongBodies reports whether hit i is in a list of places behind the plural of what
// is named after each: "the Universities of Ruritania and Syldavia".
func (p *passage) amongBodies(i int) bool {
	for last := i; i > max(0, last-longestPair) && p.listed(p.hits[i-1].to, p.hits[i].from); i-- {
	}
	j := p.hits[i].from - 1
	return p.is(j, "of") && p.at(j-1).Upper && pluralBodies.Has(p.at(j-1).Norm)
}

// pluralBodies are what several places may name, in the plural.
var pluralBodies = wordList("plural bodies")

// historic reports whether hit h names what was once made or held in it: "the Peace
// of Ruritaniaville", "the Congress of Ruritaniaville".
func (p *passage) historic(h *hit) bool {
	return p.is(h.from-1, "of") && p.at(h.from-2).Upper && historicOf.Has(p.at(h.from-2).Norm)
}

// historicOf are words for it.
var historicOf = wordList("historic of")

// ware reports whether the country of hit h is a word for goods, as the goods beside
// it show: "China and glassware".
func (p *passage) ware(h *hit) bool {
	if h.class != className || h.to-h.from > 1 || !waresToo.Has(p.at(h.from).Norm) {
		return false
	}
	next := h.to
	if p.is(next, ",") || p.is(next, "and") || p.is(next, "or") {
		next++
	}
	before := h.from - 1
	if p.is(before, ",") || p.is(before, "and") || p.is(before, "or") {
		before--
	}
	return wares.Has(p.at(next).Norm) || before < h.from-1 && wares.Has(p.at(before).Norm)
}

// wares are goods, waresToo countries that have the name of some.
var (
	wares    = wordList("wares")
	waresToo = wordList("wares too")
)

// How many words a name may have after the place it begins with, and how many
// in a headline, whose words are all in capitals.
const (
	longestTail  = 10
	headlineTail = 2
)

// tail is the name that begins with hit i: the classes of its words after the
// hit, of its last word that has one of the classes asked for, and where it ends.
func (p *passage) tail(i int, asked wordClass, joined bool) (last wordClass, end int) {
	j, longest := p.hits[i].to, longestTail
	switch {
	case p.is(j, "'s"):
		return 0, j
	case p.words[j-1].Caps && p.shouts(j, 1) && p.shouts(j+1, 1):
		longest = headlineTail
	}
	for n := 0; j < len(p.words) && n < longest; n, j = n+1, j+1 {
		w := p.at(j)
		switch {
		case w.Upper && !p.outspoken(j), w.Kind == token.Number, w.Norm == "-", w.Norm == "'s", w.Norm == "'", w.Norm == "/":
		case joined && p.has(j, wordLink) && p.at(j+1).Upper && p.hitFrom(j+1) == nil:
		default:
			return last, j
		}
		if w.Upper && p.has(j, asked) {
			last = p.class(j) & asked
		}
	}
	return last, j
}

// learned reports whether hit i begins the name of a university, an airline, a
// bank other than the central one, a newspaper or a group.
func (p *passage) learned(i int) bool {
	last, end := p.tail(i, wordLearned, false)
	if last != 0 && !p.is(end-2, "central") {
		return true
	}
	first, joined := p.compoundOf(i)
	return p.hits[i].class == className && first == joined && end > p.hits[i].to && p.is(end-1, "group")
}

// longestPair is how many countries may name one instrument, or how many places of
// a list are looked at.
const longestPair = 6

// paired reports whether hit i is one of several countries that name an
// instrument or a standing body: "the Ruritania-Syldavia Trade Agreement".
func (p *passage) paired(i int) bool {
	first, last := p.compoundOf(i)
	if first == last {
		kind, _ := p.tail(i, wordInstrument|wordEvent|wordTie|wordBody, true)
		return kind == wordInstrument && p.withGroup(&p.hits[i])
	}
	kind, end := p.tail(last, wordPairing|wordEvent|wordTie, false)
	if kind == 0 && end > p.hits[last].to && p.is(end, ",") {
		return p.pairedOn(end)
	}
	return kind&wordPairing != 0 && !(kind&wordTie != 0 && p.strategic(p.hits[last].to, end))
}

// withGroup reports whether a hyphen joins the country of hit h to a group of states by its
// initials: "the ASEAN-Ruritania Trade Agreement".
func (p *passage) withGroup(h *hit) bool {
	group := func(k int) bool { return p.at(k).Caps && p.at(k).Span.Len() > 1 && !p.covered(k) }
	return h.class == className && (p.is(h.from-1, "-") && group(h.from-2) || p.is(h.to, "-") && group(h.to+1))
}

// longestTitle is how many words the name of an instrument may have that tells
// several things it is about.
const longestTitle = 12

// pairedOn reports whether a name that breaks off at the comma at word j goes on
// as a list of subjects to what it is the name of: "Ruritania-Syldavia Climate,
// Oceans, and Shipping Compact".
func (p *passage) pairedOn(j int) bool {
	found := false
	for end := j + longestTitle; j < end; j++ {
		switch w := p.at(j); {
		case w.Norm == "," || w.Norm == "and" || w.Norm == "&" || w.Norm == "-":
		case w.Upper && p.hitFrom(j) == nil:
			found = p.has(j, wordPairing) && !p.has(j, wordTie)
		default:
			return found
		}
	}
	return found
}

// compoundOf is the first and the last of the countries that hit i is joined to.
func (p *passage) compoundOf(i int) (first, last int) {
	first, last = i, i
	for first > max(0, i-longestPair) && p.compound(first-1) {
		first--
	}
	for last+1 < min(len(p.hits), i+longestPair) && p.compound(last) {
		last++
	}
	return first, last
}

// strategic reports whether the words [from, to) name a relation, not a body:
// "the Ruritania-Syldavia Comprehensive Strategic Partnership".
func (p *passage) strategic(from, to int) bool {
	for j := from; j < to; j++ {
		if p.is(j, "strategic") {
			return true
		}
	}
	return false
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

// accord reports whether an instrument in lower case is named after the place:
// "the Minsk agreements", "the Glasgow climate pact".
func (p *passage) accord(h *hit) bool {
	if p.afterPlaceWord(h) && (!p.is(h.from-1, "the") || p.has(h.from, wordVenueOnly)) {
		return false
	}
	next := h.to
	if p.has(next, wordSubject) {
		next++
	}
	return p.has(next, wordAccord)
}

// hyphened reports whether the town at hit i is joined to one that names a thing:
// "the Brdo-Brijuni Process". The towns to the right of it are settled.
func (p *passage) hyphened(i int) bool {
	if i+1 == len(p.hits) || !p.joinsNext(p.hits[i].to) {
		return false
	}
	next := &p.hits[i+1]
	return next.from <= p.hits[i].to+2 && next.class.town() && len(next.found) == 0
}

// pacified reports whether hit h is a part of a country that is being pacified:
// "the Aceh peace process". A town gives its process a name only.
func (p *passage) pacified(h *hit) bool {
	return h.class == classArea && (p.is(h.to, "process") || p.is(h.to, "peace") && p.is(h.to+1, "process"))
}

// namesThings reports whether hit i is one of several towns that name
// instruments: "the Basel, Rotterdam and Stockholm Conventions". The towns to
// the right of it are settled.
func (p *passage) namesThings(i int) bool {
	h := &p.hits[i]
	if p.afterPlaceWord(h) {
		return false
	}
	next := h.to
	if p.has(next, wordSubject) {
		next++
	}
	if p.has(next, wordAccord) && strings.HasSuffix(p.at(next).Norm, "s") {
		return true
	}
	return i+1 < len(p.hits) && p.hits[i+1].thing && p.listed(h.to, p.hits[i+1].from)
}

// settled reports whether the town at hit h names the settlement that was made
// there: "the Dayton settlement", "the Pretoria cessation of hostilities agreement".
func (p *passage) settled(h *hit) bool {
	return p.has(h.from, wordSigning) && p.has(h.to, wordSettled) && !p.afterPlaceWord(h)
}

// feature reports whether hit h is within the name of a water: "the Ruritanian
// Sea", "the Gulf of Ruritania", "Lake Ruritania".
func (p *passage) feature(h *hit) bool {
	next := p.at(h.to)
	waters := next.Norm == "sea" || next.Norm == "strait" || next.Norm == "river"
	if next.Upper && (waters || h.country() && p.has(h.to, wordFeature)) && p.hitFrom(h.to) == nil {
		return true
	}
	j := h.from - 1
	switch {
	case p.is(j, "of"):
		return p.at(j-1).Upper && p.has(j-1, wordFeature)
	case p.is(j, "lake"), p.is(j, "river"):
		return p.at(j).Upper && p.at(j-1).Norm != "," // "Salt Lake, Ruritania"
	}
	return false
}

// ofCollege reports whether a college stands before its town: "Imperial College
// London".
func (p *passage) ofCollege(h *hit) bool {
	return p.at(h.from-1).Upper && p.has(h.from-1, wordCollege)
}

// accordOf reports whether an instrument is named after the place: "the Treaty
// of Rome", "the Consensus of Cartagena".
func (p *passage) accordOf(h *hit) bool {
	return p.is(h.from-1, "of") && p.at(h.from-2).Upper && p.has(h.from-2, wordAccord) || p.accordsOf(h)
}

// accordsOf reports whether treaties, in lower case, are named after hit h and other
// places in a list: "the treaties of Ruritaniaville and Syldaviaville".
func (p *passage) accordsOf(h *hit) bool {
	i := p.firstFrom(h.from)
	first := i
	for first > max(0, i-longestPair) && p.hits[first-1].class.place() && p.listed(p.hits[first-1].to, p.hits[first].from) {
		first--
	}
	j := p.before(&p.hits[first])
	return p.is(j, "of") && treatiesOf.Has(p.at(j-1).Norm)
}

// treatiesOf are instruments that are named after where they were made in lower case
// too; an agreement of a capital is also what it agrees to.
var treatiesOf = wordList("treaties of")

// sortOf reports whether hit h only tells of what sort something is: "a
// Ruritanian-style diet", "reactors of the Ruritaniaville type".
func (p *passage) sortOf(h *hit) bool {
	if p.joinsNext(h.to) && sorts.Has(p.at(h.to+1).Norm) {
		return true
	}
	return h.class.place() && p.is(h.from-1, "the") && p.is(h.from-2, "of") && sorts.Has(p.at(h.to).Norm)
}

// sorts are words for the sort of something that follow what it is like.
var sorts = wordList("sorts")

// titled reports whether hit i ends the long name of a body that begins with
// what kind of body it is: "the Centre for the Study of … in Ruritania".
func (p *passage) titled(i int) bool {
	h := &p.hits[i]
	named, lower := 0, false
	for j := h.from - 1; j >= 0 && j > h.from-2*reach; j-- {
		w := p.at(j)
		switch {
		case w.Upper && p.has(j, wordOffice):
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

// shortestTitle is how many words with a capital the name of an instrument has
// between the word for it and a country at its end.
const shortestTitle = 3

// ofInstrument reports whether hit i ends the long name of an instrument: "the
// Declaration of Commitment to Protect the Civilians of Ruritania".
func (p *passage) ofInstrument(i int) bool {
	h := &p.hits[i]
	j := p.before(h)
	if !p.has(j, wordLink) {
		return false
	}
	for named := 0; j > 0 && j > h.from-longestMission; j-- {
		w := p.at(j)
		switch {
		case w.Upper && p.has(j, wordTreaty) && named >= shortestTitle:
			return true
		case w.Upper && p.hitFrom(j) == nil:
			named++
		case p.has(j, wordLink), w.Norm == "in", w.Norm == "by", w.Norm == "against", w.Norm == "a":
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
