package country

import (
	"strconv"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// settlePeople finds the leaders named after titles, in full, or by a surname
// that is enough, and takes what else was found in their names away.
func (d *document) settlePeople(p *passage) {
	for i := range p.hits {
		h := &p.hits[i]
		switch {
		case p.vessel(h), h.class == classLeader && p.street(h):
		case h.class == classTitle:
			d.settleTitle(p, i)
		case h.class == classLeader && len(h.found) == 0 && (!h.wary || p.has(h.to, wordPower)) && p.ownName(i) && !p.honoured(i):
			h.take(h.who("", 0, d.year, d.known))
		case h.class == classLeader && len(h.found) == 0 && h.wary && p.afterLeader(i):
			h.take(h.who("", 0, d.year, d.known))
		case h.class == classPrefix && h.person != nil && p.has(h.to, wordPower):
			h.take(h.person.who("", 0, d.year, d.known))
		}
	}
}

// afterLeader reports whether the surname at hit i follows that of a leader who
// was found: of "Sadat and Begin", "Begin".
func (p *passage) afterLeader(i int) bool {
	if i == 0 || p.hits[i-1].class != classLeader || len(p.hits[i-1].found) == 0 {
		return false
	}
	return p.is(p.hits[i-1].to, "and") && p.hits[i].from == p.hits[i-1].to+1
}

// honoured reports whether the leader at hit i gives his name to a foundation, a
// prize, a doctrine.
func (p *passage) honoured(i int) bool {
	last, _ := p.tail(i, wordBody|wordLearned, false)
	return last != 0
}

// ownName reports whether the surname at hit i is not that of somebody else
// whose given name stands before it.
func (p *passage) ownName(i int) bool {
	h := &p.hits[i]
	if p.endsDouble(h) {
		return false
	}
	before := p.at(h.from - 1)
	if h.to-h.from > 1 || !before.Upper || h.from == 1 || p.has(h.from-1, wordLink) {
		return true
	}
	return p.covered(h.from - 1)
}

// settleTitle reads the name after title i; after "Presidents", the names.
func (d *document) settleTitle(p *passage, i int) {
	title := &p.hits[i]
	start := title.to
	if p.is(start, ".") {
		start++
	}
	end := d.settleName(p, title, start)
	for title.several && start < end && (p.is(end, "and") || p.is(end, ",")) && p.at(end+1).Upper {
		start = end + 1
		end = d.settleName(p, title, start)
	}
}

// settleName reads the name that begins at word start, after a title, and says
// where it ends. A country given with the name decides; else the leaders of that
// name do, else what the document has told of it.
func (d *document) settleName(p *passage, title *hit, start int) (end int) {
	end = p.nameRun(start)
	if title.office != body {
		if code := p.countryOf(start, end); code != "" {
			title.take(code)
			return end
		}
	}
	for k := p.firstFrom(start); k < len(p.hits) && p.hits[k].from < end; k++ {
		h := &p.hits[k]
		if h.class == classTitle {
			return end // the inner title reads the name
		}
		if d.settleLeader(p, h, title, start) {
			return end
		}
	}
	if title.office != body {
		title.take(d.introduced(p, start, end))
	}
	return end
}

// settleLeader takes hit h, in a name that begins at word start, for the leader
// it names, if the title fits.
func (d *document) settleLeader(p *passage, h, title *hit, start int) bool {
	leader := h.entry
	if h.class != classLeader {
		leader = h.person
	}
	if leader == nil || h.class != classLeader && h.from != start || p.endsDouble(h) {
		return false
	}
	if title.office == anybody && h.from == start && h.to-h.from == 1 && p.at(h.to).Upper && p.hitFrom(h.to) == nil {
		h.entry = nobody // a given name: "Ms Lee Roe"
		return false
	}
	given := ""
	if h.from > start && leader.wary && !p.has(start, wordParticle) {
		given = p.at(start).Norm
	}
	code := leader.who(given, title.office, d.year, d.known)
	if code == "" {
		if year := p.yearTold(); year != 0 {
			code = leader.who(given, title.office, year, d.known)
		}
	}
	switch {
	case title.office == body:
		h.entry = nobody
		return false
	case code == "", title.office == anybody && !d.known(code):
		return false
	}
	h.entry = leader
	h.take(code)
	return true
}

// endsDouble reports whether hit h is the second half of a double name, which is
// somebody else's: of "Doe-Obama", "Obama".
func (p *passage) endsDouble(h *hit) bool {
	j := h.from - 1
	return j > 0 && p.is(j, "-") && p.joinsNext(j) && p.at(j-1).Upper && !p.has(j-1, wordParticle) && len(p.at(j-1).Norm) > 2
}

// yearTold is the year by which a passage tells of what is long ago, "in 1957", or 0.
func (p *passage) yearTold() int {
	for j := 1; j < len(p.words); j++ {
		w := p.at(j)
		if w.Kind != token.Number || len(w.Norm) != 4 || !inYears.Has(p.at(j-1).Norm) {
			continue
		}
		if year, err := strconv.Atoi(w.Norm); err == nil && year >= firstYear {
			return year
		}
	}
	return 0
}

// firstYear is the first year that leaders of the tables held office in.
const firstYear = 1900

// inYears are words before a year.
var inYears = wordList("in years")

// nobody is the entry of a name that tells nothing.
var nobody = &entry{class: classMask}

// introduced is the country of the person named by the words, if the document
// has told.
func (d *document) introduced(p *passage, start, end int) chancery.CountryCode {
	for j := end - 1; j >= start; j-- {
		if code, ok := d.people[p.at(j).Norm]; ok && p.at(j).Upper {
			return code
		}
	}
	return ""
}
