package feed

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func issuersOf(s chancery.Statement) []chancery.IssuerID {
	ids := make([]chancery.IssuerID, len(s.Issuers))
	for i, issuer := range s.Issuers {
		ids[i] = issuer.ID
	}
	return ids
}

// themesOf are the themes of a passage and the top concepts that cover it.
func (v Vocabulary) themesOf(p chancery.Passage) []chancery.ThemeID {
	var ids []chancery.ThemeID
	for _, tag := range p.Themes {
		ids = append(ids, tag.Theme)
		if top := v.Broader(tag.Theme); top != "" {
			ids = append(ids, top)
		}
	}
	return ids
}

func symbolsOf(p chancery.Passage) []chancery.Symbol {
	symbols := make([]chancery.Symbol, len(p.Citations))
	for i, c := range p.Citations {
		symbols[i] = c.Resolution.Symbol
	}
	return symbols
}

// countriesOf are the countries that play one of the roles, or any but venue.
func countriesOf(p chancery.Passage, roles []chancery.Role) []chancery.CountryCode {
	var codes []chancery.CountryCode
	for _, tag := range p.Countries {
		if slices.ContainsFunc(tag.Roles, func(r chancery.Role) bool {
			return slices.Contains(roles, r) || len(roles) == 0 && r != chancery.RoleVenue
		}) {
			codes = append(codes, tag.Country)
		}
	}
	return codes
}

// due is the date of the deadline, "" for none and for one that cannot be told.
func due(p chancery.Passage) chancery.Date {
	if p.Deadline == nil {
		return ""
	}
	return p.Deadline.Date
}
