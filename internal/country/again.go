package country

import "github.com/chancery-archive/chancery/internal/token"

// reconvene takes a town of which the document says elsewhere that a conference or the
// like is held there for the place of it again: "the decision expected in Ruritaniaville".
func (d *document) reconvene() {
	held := d.eventTowns()
	if len(held) == 0 {
		return
	}
	for i := range d.passages {
		p := &d.passages[i]
		for k := range p.hits {
			h := &p.hits[k]
			if len(h.found) > 0 && !h.venue && h.class.town() && held[p.townOf(h)] {
				h.venue = p.meetsAgain(k)
			}
		}
	}
}

// eventTowns are the towns with which passages of the document name an event.
func (d *document) eventTowns() map[townName]bool {
	var held map[townName]bool
	for i := range d.passages {
		p := &d.passages[i]
		for k := range p.hits {
			h := &p.hits[k]
			if !h.venue || !h.class.town() {
				continue
			}
			last, _ := p.tail(k, wordInstrument|wordEvent|wordBody, !p.afterPlaceWord(h))
			if last&wordEvent == 0 && !p.eventNext(h) && !p.dated() {
				continue
			}
			if held == nil {
				held = make(map[townName]bool)
			}
			held[p.townOf(h)] = true
		}
	}
	return held
}

// townName is the first and last words of the name of a town, which tell it from others.
type townName [2]string

func (p *passage) townOf(h *hit) townName { return townName{p.at(h.from).Norm, p.at(h.to - 1).Norm} }

// meetsAgain reports whether the town of hit i stands for what is known to be held in it:
// "came to Ruritaniaville", "from Ruritaniaville", but not a town where something is kept
// or happens.
func (p *passage) meetsAgain(i int) bool {
	h := &p.hits[i]
	at := p.before(h)
	switch p.at(at).Norm {
	case "in", "at", "to", "from":
	default:
		return p.standsAlone(h) && (at < 0 || clauseStarts.Has(p.at(at).Norm)) && meetingVerbs.Has(p.at(h.to).Norm)
	}
	if !p.standsAlone(h) || p.beside(i) || p.seated(at) {
		return false
	}
	w := p.at(at - 1)
	switch {
	case w.Upper && at > 1, w.Kind == token.Number, standing.Has(w.Norm):
		return false
	case p.has(at-1, wordFixture|wordBody|wordOffice|wordCollege|wordCivic|wordHostile):
		return false
	}
	for j := at - 1; j >= 0 && j > at-hostReach; j-- {
		if p.has(j, wordHostile) {
			return false
		}
	}
	return true
}

var (
	clauseStarts = wordList("clause starts") // words that open a clause
	meetingVerbs = wordList("meeting verbs") // behind the town of a meeting, of what it does or has to: "fails", "must"
)
