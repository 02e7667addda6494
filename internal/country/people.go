package country

import "github.com/chancery-archive/chancery/internal/chancery"

// longestRun is how many words after a title may be a name.
const longestRun = 9

// nameRun is where the name that begins at word i ends: words with a capital,
// particles between them, initials and hyphens.
func (p *passage) nameRun(i int) int {
	end := i
	for j := i; j < len(p.words) && j < i+longestRun; j++ {
		w := p.at(j)
		switch {
		case w.Upper && !p.has(j, wordLink):
			end = j + 1
		case p.has(j, wordParticle) && j+1 < len(p.words):
		case w.Norm == "-" && j > i:
		case w.Norm == "." && j > i && p.words[j-1].Span.Len() == 1:
		default:
			return end
		}
	}
	return end
}

// introduce learns who is who from "President Jane Doe of Ruritania",
// "Ruritanian President Jane Doe", "Ruritania's President Jane Doe" and "the
// President of Ruritania, Jane Doe".
func (d *document) introduce(p *passage) {
	for i := range p.hits {
		h := &p.hits[i]
		if h.class != classTitle || h.office == body {
			continue
		}
		start, end := h.to, p.nameRun(h.to)
		code := d.leaderIn(p, i, end)
		if code == "" {
			code = p.countryBefore(i)
		}
		if code == "" {
			code = p.countryOf(start, end)
		}
		if code == "" && start == end {
			code, start, end = p.countryOfTitle(i)
			if from, to := p.nameBefore(h.from); from < to {
				start, end = from, to
			}
		}
		if code != "" && start < end {
			d.learn(p, start, end, code)
		}
	}
}

// leaderIn is the country of the leader whose full name stands between title i
// and word end.
func (d *document) leaderIn(p *passage, i, end int) chancery.CountryCode {
	for k := i + 1; k < len(p.hits) && p.hits[k].from < end; k++ {
		if h := &p.hits[k]; h.class == classLeader && h.to-h.from > 1 {
			return h.who("", p.hits[i].office, d.year, d.known)
		}
	}
	return ""
}

// learn notes the words of a person's name. A word of the names of people of
// several countries tells nothing.
func (d *document) learn(p *passage, start, end int, code chancery.CountryCode) {
	if d.people == nil {
		d.people = make(map[string]chancery.CountryCode)
	}
	for j := start; j < end; j++ {
		w := p.at(j)
		if w.Upper && w.Span.Len() > 2 && !p.has(j, wordParticle) && !p.covered(j) {
			if old, seen := d.people[w.Norm]; seen && old != code {
				d.people[w.Norm] = ""
				continue
			}
			d.people[w.Norm] = code
		}
	}
}

// covered reports whether word j is part of a hit other than a leader's name.
func (p *passage) covered(j int) bool {
	k := p.firstFrom(j+1) - 1
	return k >= 0 && j < p.hits[k].to && p.hits[k].class != classLeader
}

// only is the one country of a name or demonym, or "".
func (h *hit) only() chancery.CountryCode {
	if h.class != className && h.class != classPeople {
		return ""
	}
	if len(h.codes) == 1 {
		return h.codes[0]
	}
	if len(h.codes) == 0 && len(h.choices) > 0 {
		if last := h.choices[len(h.choices)-1]; len(last.cues) == 0 {
			return last.code
		}
	}
	return ""
}

// countryBefore is the country right before title i: "Iraqi", "Iraq's".
func (p *passage) countryBefore(i int) chancery.CountryCode {
	if i == 0 {
		return ""
	}
	before, gap := &p.hits[i-1], p.hits[i].from-p.hits[i-1].to
	if gap == 0 || gap == 1 && p.is(before.to, "'s") {
		return before.only()
	}
	return ""
}

// countryOf is the country in "Jane Doe of Ruritania" after the name at words
// [start, end).
func (p *passage) countryOf(start, end int) chancery.CountryCode {
	if start == end || !p.is(end, "of") {
		return ""
	}
	return p.named(end + 1)
}

// named is the country named outright at word j, past an article.
func (p *passage) named(j int) chancery.CountryCode {
	h := p.hitFrom(j)
	if h == nil && p.is(j, "the") {
		h = p.hitFrom(j + 1)
	}
	if h == nil || h.class != className {
		return ""
	}
	return h.only()
}

// countryOfTitle reads "President of Ruritania, Mr Jane Doe": the country and
// where the name stands.
func (p *passage) countryOfTitle(i int) (code chancery.CountryCode, start, end int) {
	j := p.hits[i].to
	if !p.is(j, "of") {
		return "", 0, 0
	}
	j++
	if p.is(j, "the") {
		j++
	}
	h := p.hitFrom(j)
	if h == nil || h.class != className || h.only() == "" {
		return "", 0, 0
	}
	j = h.to
	if p.is(j, ",") {
		j++
	}
	for next := p.hitFrom(j); next != nil && next.class == classTitle; next = p.hitFrom(j) {
		j = next.to
		if p.is(j, ".") {
			j++
		}
	}
	return h.only(), j, p.nameRun(j)
}

// nameBefore is the name in "Mr Jane Doe, President of Ruritania", where the
// title begins at word i.
func (p *passage) nameBefore(i int) (start, end int) {
	if !p.is(i-1, ",") {
		return 0, 0
	}
	for start = i - 1; start > 0 && i-start < longestRun && p.at(start-1).Upper; start-- {
	}
	return start, i - 1
}
