package country

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// reach is how far to the left of a country the word that governs it may stand.
const reach = 14

// assign gives each hit of the passage its role.
func assign(p *passage, act chancery.ActCoding) {
	for i := range p.hits {
		p.hits[i].head = i
		if i > 0 && p.series(i) {
			p.hits[i].head = p.hits[i-1].head
		}
	}
	for i := len(p.hits) - 1; i >= 0; i-- {
		h := &p.hits[i]
		if len(h.found) > 0 {
			h.role = p.roleOf(i, act, p.span(h))
		}
	}
}

func (p *passage) roleOf(i int, act chancery.ActCoding, at chancery.Span) chancery.Role {
	h := &p.hits[i]
	switch {
	case h.venue:
		return chancery.RoleVenue
	case p.kind == chancery.BlockTitle, p.kind == chancery.BlockSignature, p.issues(i):
		return chancery.RoleIssuer
	case act.Actor.Span.Contains(at) && act.Actor.Span.Len() > 0, p.acts(i):
		return chancery.RoleActor
	case act.Beneficiary != "" && !p.located(h) && strings.Contains(act.Beneficiary, at.In(p.body)):
		return served(act.Act)
	}
	return p.governed(i)
}

// served is the part of whom an act is addressed to.
func served(act chancery.Act) chancery.Role {
	if act == chancery.Call || act == chancery.Condemnation {
		return chancery.RoleTarget
	}
	return chancery.RoleBeneficiary
}

// issues reports whether hit i stands in a list of those in whose name the
// passage speaks: "We, the Governments of …", "The Governments of …".
func (p *passage) issues(i int) bool {
	j := p.hits[p.hits[i].head].from - 1
	for p.is(j, "the") || p.is(j, "of") {
		j--
	}
	return p.has(j, wordIssuers) && (p.is(j, "governments") && j < 4 || p.opensWithWe(j))
}

// opensWithWe reports whether "We" stands before word j in its clause.
func (p *passage) opensWithWe(j int) bool {
	for k := j - 1; k >= 0 && k > j-reach; k-- {
		if p.is(k, "we") {
			return true
		}
	}
	return false
}

// series reports whether hits k-1 and k are members of one list.
func (p *passage) series(k int) bool {
	a, b := &p.hits[k-1], &p.hits[k]
	if b.from <= a.to || b.from-a.to > 4 {
		return false
	}
	for j := a.to; j < b.from; j++ {
		if !seriesWords.Has(p.at(j).Norm) {
			return false
		}
	}
	return true
}

// seriesWords are what a list of countries is joined by.
var seriesWords = wordList("series words")

// acts reports whether hit i is, or is in, the subject of a verb: "Ruritania
// will", "the Ruritanian Government will", "Ruritania and Syldavia agreed".
func (p *passage) acts(i int) bool {
	h := &p.hits[i]
	j := h.to
	if h.class == classTitle || h.class == classLeader {
		j = max(j, p.nameRun(j))
	}
	if p.is(p.lead(h), "by") {
		return !p.is(j, "'s")
	}
	if p.located(h) {
		return false
	}
	if h.class == classPeople {
		for n := 0; n < 3 && !p.has(j, wordSpeech|wordLink) && p.hitFrom(j) == nil && letters(p.at(j).Norm); n++ {
			j++
		}
	}
	if p.has(j, wordSpeech) {
		return true
	}
	return i+1 < len(p.hits) && p.series(i+1) && (p.hits[i+1].role == chancery.RoleActor)
}

func letters(s string) bool { return s != "" && s[0] >= 'a' && s[0] <= 'z' }

// lead is the word before hit h and what the country is named with: of "by the
// Government of Ruritania", "by".
func (p *passage) lead(h *hit) int {
	j := p.before(h)
	if p.is(j, "of") && p.has(j-1, wordPower|wordIssuers) {
		j -= 2
		if p.is(j, "the") {
			j--
		}
	}
	return j
}

// located reports whether hit h is named as the place of something.
func (p *passage) located(h *hit) bool {
	return locating.Has(p.at(p.lead(h)).Norm)
}

// locating are prepositions before the place of something.
var locating = wordList("locating")

// governed reads the role of hit i from the word that governs it.
func (p *passage) governed(i int) chancery.Role {
	h := &p.hits[i]
	if p.regime(h) {
		return chancery.RoleTarget
	}
	if p.located(h) {
		return chancery.RoleLocation
	}
	for j := h.from - 1; j >= 0 && j > h.from-reach; j-- {
		w := p.at(j)
		switch {
		case w.Norm == ";" || w.Norm == ":":
			return chancery.RoleLocation
		case p.has(j, wordTarget):
			return chancery.RoleTarget
		case p.has(j, wordSupport):
			return chancery.RoleBeneficiary
		}
	}
	return chancery.RoleLocation
}

// regime reports whether hit h is a government disowned, or a wrong of a
// country: "the Ruritanian regime", "Ruritania's aggression".
func (p *passage) regime(h *hit) bool {
	j := h.to
	if p.is(j, "'s") {
		j++
	}
	for n := 0; n < 4 && letters(p.at(j).Norm) && !p.has(j, wordLink); n, j = n+1, j+1 {
		if p.has(j, wordWrong) {
			return true
		}
	}
	return false
}

// addTo enters a hit into the tag of its country.
func addTo(tag *chancery.CountryTag, h *hit, span chancery.Span) {
	tag.Ambiguous = tag.Ambiguous && h.unsure
	tag.Evidence = append(tag.Evidence, chancery.Evidence{
		Field: "country", Value: string(h.role), Rule: rules[h.class], Span: span,
	})
	if slices.Contains(tag.Roles, h.role) {
		return
	}
	at := 0
	for at < len(tag.Roles) && rank[tag.Roles[at]] < rank[h.role] {
		at++
	}
	tag.Roles = slices.Insert(tag.Roles, at, h.role)
}

// rank is the place of a role in the order of [chancery.Roles].
var rank = func() map[chancery.Role]int {
	ranks := make(map[chancery.Role]int)
	for i, role := range chancery.Roles() {
		ranks[role] = i
	}
	return ranks
}()
