package country

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// assign gives each hit of the passage its role.
func assign(p *passage, act chancery.ActCoding, offset int) {
	for i := range p.hits {
		h := &p.hits[i]
		if len(h.found) > 0 {
			h.role = p.roleOf(h, act, offset)
		}
	}
}

func (p *passage) roleOf(h *hit, act chancery.ActCoding, offset int) chancery.Role {
	if h.venue {
		return chancery.RoleVenue
	}
	if p.kind == chancery.BlockTitle {
		return chancery.RoleIssuer
	}
	return chancery.RoleLocation
}

// evidence is one hit as the reason of a tag.
func evidence(h *hit, span chancery.Span) chancery.Evidence {
	return chancery.Evidence{Field: "country", Value: string(h.role), Rule: rules[h.class], Span: span}
}

// addTo enters a hit into the tag of its country.
func addTo(tag *chancery.CountryTag, h *hit, span chancery.Span) {
	tag.Ambiguous = tag.Ambiguous && h.unsure
	tag.Evidence = append(tag.Evidence, evidence(h, span))
	if slices.Contains(tag.Roles, h.role) {
		return
	}
	tag.Roles = append(tag.Roles, h.role)
	order := chancery.Roles()
	slices.SortFunc(tag.Roles, func(a, b chancery.Role) int { return slices.Index(order, a) - slices.Index(order, b) })
}
