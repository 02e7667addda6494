package country

import "github.com/chancery-archive/chancery/internal/token"

// longestGiven is how many words of a name may stand before the country or town in
// it.
const longestGiven = 3

// fullName reports whether hit h ends, or goes on, the name of a person that a form
// of address or an initial opens: of "Ms Carola Ruritania", "Dr Sydney Ruritania" and
// "J. Ruritania", "Ruritania".
func (p *passage) fullName(h *hit) bool {
	if h.to-h.from > 1 {
		return false
	}
	j := h.from - 1
	if h.class == classPeople {
		if p.is(j, ".") {
			j--
		}
		return p.has(j, wordHonorific) && p.at(j).Upper
	}
	if p.is(j, ".") && p.initial(j-1) {
		return true
	}
	for n := 0; n <= longestGiven; n++ {
		if p.is(j, ".") {
			j--
		}
		switch w := p.at(j); {
		case !w.Upper:
			return false
		case p.has(j, wordHonorific):
			return n > 0
		case p.initial(j), p.has(j, wordGiven|wordNamesake), p.class(j) == 0 && !p.covered(j):
			j--
		default:
			return false
		}
	}
	return false
}

// initial reports whether word j is the initial of a given name; "A" and "I" open
// other things.
func (p *passage) initial(j int) bool {
	w := p.at(j)
	return w.Upper && w.Kind == token.Word && w.Span.Len() == 1 && !p.is(j-2, "u") && !numbered.Has(p.at(j-1).Norm)
}

// numbered are words that a letter with a dot may follow, which is no initial.
var numbered = wordList("numbered")

// familyName reports whether the town or region at hit i is a surname behind a given
// name, or one of two names that are not parted: "Charles Ruritaniaville", "Florence
// Ruritaniaville".
func (p *passage) familyName(i int) bool {
	h := &p.hits[i]
	if !h.class.place() || h.to-h.from > 1 {
		return false
	}
	if j := h.from - 1; p.at(j).Upper && p.has(j, wordGiven) && !p.covered(j) && h.class != classSite {
		return true
	}
	return i > 0 && p.twoNames(i-1) || p.twoNames(i) || p.strangeName(h)
}

// strangeName reports whether a town that few texts mean stands behind a word with a
// capital that is in no table, as a surname does behind a given name: "Olav Ruritaniaville".
func (p *passage) strangeName(h *hit) bool {
	j := h.from - 1
	w := p.at(j)
	if h.class != classCity || !w.Upper || w.Caps || w.Kind != token.Word || p.class(j) != 0 || p.covered(j) || beforeTown.Has(w.Norm) {
		return false
	}
	if p.joinsNext(h.to) || p.at(h.to).Upper {
		return false
	}
	return j > 0 && !rightBeforePlace.Has(p.at(j-1).Norm)
}

// twoNames reports whether hits i and i+1 are a given name that is also a place and a
// surname that is a town: "Florence Ruritaniaville", but not "Vienna Austria".
func (p *passage) twoNames(i int) bool {
	if i+1 == len(p.hits) {
		return false
	}
	a, b := &p.hits[i], &p.hits[i+1]
	return b.from == a.to && a.to-a.from == 1 && b.to-b.from == 1 && a.geographic() && b.class.place() && p.has(a.from, wordNamesake) &&
		!p.inPlace(a) && !same(a.codes, b.codes) && p.hitFrom(b.to) == nil && !p.at(b.from).Caps
}

// wreck reports whether hit h is a ship that only what befell it shows: "aboard the
// Ruritania", "the wreck of the Amoco Ruritaniaville".
func (p *passage) wreck(h *hit) bool {
	if h.class == classPeople || h.to-h.from > 1 {
		return false
	}
	j := h.from - 1
	if w := p.at(j); h.class.place() && w.Upper && p.is(j-1, "the") && !p.at(h.to).Upper {
		if p.class(j) == 0 && !p.covered(j) && !beforeTown.Has(w.Norm) {
			return true // "the Amoco Ruritaniaville"
		}
	}
	if !p.is(j, "the") || p.at(h.to).Upper {
		return false
	}
	return p.is(j-1, "aboard") || p.is(j-1, "board") && p.is(j-2, "on") || p.is(j-1, "of") && wrecks.Has(p.at(j-2).Norm)
}

// beforeTown are words with a capital that tell a part or the age of a town, and
// wrecks are words for what befalls ships.
var (
	beforeTown = wordList("before town")
	wrecks     = wordList("wrecks")
)

// street reports whether hit h is what a street or a house is named after: "Rue de
// Ruritania", "Hotel Ruritania".
func (p *passage) street(h *hit) bool {
	j := h.from - 1
	for n := 0; n < 2 && ofStreet.Has(p.at(j).Norm); n++ {
		j--
	}
	if w := p.at(j); !w.Upper || !streets.Has(w.Norm) {
		return false
	}
	return j < h.from-1 || !p.is(j, "place") // "Place Ruritania on the list"
}

// streets are words for streets and houses that stand before their name, ofStreet those
// between the two.
var (
	streets  = wordList("streets")
	ofStreet = wordList("of street")
)

// polishes reports whether the demonym of hit h is a verb that opens a sentence:
// "Polish the draft".
func (p *passage) polishes(h *hit) bool {
	if !p.is(h.from, "polish") || h.to-h.from > 1 || !determiners.Has(p.at(h.to).Norm) {
		return false
	}
	before := p.at(h.from - 1)
	return h.from == 0 || before.Kind == token.Mark && before.Norm != ","
}

// determiners are words that open the object of a verb.
var determiners = wordList("determiners")

// amongTongues reports whether the demonym of hit h stands in a list, after "in" or
// "into", with a language that no country has the name of: "into Hindi and
// Ruritanian".
func (p *passage) amongTongues(h *hit) bool {
	start, end := p.listStart(h.from), p.tongues(h.to)
	switch p.at(start - 1).Norm {
	case "in", "into", "from":
	default:
		return false
	}
	if next := p.at(end); next.Kind == token.Word && !p.has(end, wordPlain|wordSpeech) {
		return false
	}
	for j := start; j < end; j++ {
		if pureTongues.Has(p.at(j).Norm) {
			return true
		}
	}
	return false
}

// pureTongues are languages that are called like no country or people of the tables.
var pureTongues = wordList("pure tongues")
