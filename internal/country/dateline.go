package country

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// longestHeading is how many words a heading may have that says what was held where.
const longestHeading = 24

// headed reports whether a short passage names an event or a speech and, between
// commas, the town of hit h: "Meeting of Heads of Mission, Ruritaniaville, May 1975".
func (p *passage) headed(h *hit) bool {
	if len(p.words) > longestHeading || !p.is(h.from-1, ",") || h.to < len(p.words) && p.at(h.to).Kind != token.Mark {
		return false
	}
	for j := 0; j < 3; j++ {
		if p.at(j).Upper && p.has(j, wordEvent|wordAddress) {
			return true
		}
	}
	return false
}

// longestTownAndDate is how many words and marks a town and a date have at most.
const longestTownAndDate = 14

// namesNext reports whether hit h is a word of the name of something else: "the Ruritaniaville
// Corridor".
func (p *passage) namesNext(h *hit) bool {
	next := p.at(h.to)
	return next.Upper && next.Kind == token.Word && !p.covered(h.to) && !p.has(h.to, wordTime)
}

// dated reports whether the passage is a dateline: a town and a date, and
// nothing else. A headline in capitals has other words and no date.
func (p *passage) dated() bool {
	if p.kind == chancery.BlockDateline {
		return !p.voted()
	}
	if len(p.words) > longestTownAndDate || p.voted() {
		return false
	}
	if p.barred() {
		return true
	}
	town := false
	for _, h := range p.hits {
		town = town || h.class.town() && !p.namesNext(&h)
	}
	number, headline := false, false
	for j := range p.words {
		w := p.at(j)
		if !w.Upper && w.Kind == token.Word && !p.has(j, wordLink) && !p.covered(j) { // "Rio de Ruritania"
			return false
		}
		number = number || w.Kind == token.Number
		headline = headline || w.Caps && w.Span.Len() > 3 && !p.has(j, wordLink|wordTime|wordEvent) && !p.covered(j)
	}
	return town && (number || !headline)
}

// barred reports whether the passage is a row of cells of which one is a town and
// another a date: "Press release | 3 May 1998 | Ruritaniaville".
func (p *passage) barred() bool {
	town, date, bars := false, false, 0
	for start := 0; start <= len(p.words); start++ {
		end := start
		for end < len(p.words) && !p.is(end, "|") {
			end++
		}
		if end < len(p.words) {
			bars++
		}
		k := p.firstFrom(start)
		if k < len(p.hits) && p.hits[k].class.town() && p.hits[k].from <= start+1 && p.hits[k].to <= end {
			town = town || p.hits[k].to == end || p.numbers(p.hits[k].to, end)
			date = date || p.numbers(p.hits[k].to, end)
		}
		date = date || p.numbers(start, end)
		start = end
	}
	return bars > 0 && town && date
}

// numbers reports whether words [from, to) are a date: numbers, months and marks.
func (p *passage) numbers(from, to int) bool {
	number := false
	for j := from; j < to; j++ {
		switch w := p.at(j); {
		case w.Kind == token.Number:
			number = true
		case w.Kind == token.Mark, p.has(j, wordTime):
		default:
			return false
		}
	}
	return number
}

// voted reports whether the passage tells how members voted: "Adopted by 12
// votes to none, with 2 abstentions (…)".
func (p *passage) voted() bool {
	return p.mentions(voteWords)
}

// mentions reports whether the passage holds one of the words.
func (p *passage) mentions(of *token.List) bool {
	for j := range p.words {
		if of.Has(p.at(j).Norm) {
			return true
		}
	}
	return false
}

// voteWords are words of a record of votes.
var voteWords = wordList("vote words")

// longestDateline is how many words may stand between a town and the dash of
// its dateline.
const longestDateline = 8

// datesOn reports whether words from j on are the rest of a dateline that the
// text follows on: "RURITANIAVILLE, 3 May 1998 - The ministers", "(Agency) -".
func (p *passage) datesOn(j int) bool {
	agency := false
	for end := j + longestDateline; j < end && j < len(p.words); j++ {
		switch w := p.at(j); {
		case w.Norm == "(", w.Norm == ")":
			agency = w.Norm == "("
		case agency:
		case w.Norm == "-":
			return !p.joinsNext(j)
		case w.Norm == ",", w.Norm == ".", w.Kind == token.Number:
		case w.Caps, w.Upper && p.has(j, wordTime), w.Upper && p.hitFrom(j) != nil:
		default:
			return false
		}
	}
	return false
}
