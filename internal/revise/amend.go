package revise

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// byPerson is the rule of what a person said; its evidence is the whole passage.
const byPerson chancery.RuleID = "review.person"

// Amend is the coding of a passage as a person wants it. What stays keeps its
// evidence; what is new has the person for a reason, and the passage for a span.
// It checks nothing: an act may be left without the strength it needs.
func Amend(p chancery.Passage, a chancery.Amendment) chancery.Coding {
	c := p.Coding
	c.ActCoding = amendAct(p, a)
	if a.Themes != nil {
		c.Themes = amendThemes(p, a.Themes)
	}
	if a.Countries != nil {
		c.Countries = amendCountries(p, a.Countries)
	}
	if a.Resolutions != nil {
		c.Citations = amendCitations(p, a.Resolutions)
	}
	return c
}

func amendAct(p chancery.Passage, a chancery.Amendment) chancery.ActCoding {
	was, is := p.ActCoding, p.ActCoding
	if a.Act != "" {
		is.Act = a.Act
	}
	if a.Strength != 0 {
		is.Strength = a.Strength
	} else if is.Act != chancery.Commitment {
		is.Strength = 0
	}
	if is.Act != was.Act {
		is.Evidence = reasoned(p, is.Evidence, "act", string(is.Act))
	}
	if is.Strength != was.Strength {
		is.Evidence = reasoned(p, is.Evidence, "strength", is.Strength.String())
	}
	return is
}

// reasoned is the evidence with a person's word for a field, in the place of what
// the coder had for it; without any where the field is left empty.
func reasoned(p chancery.Passage, evidence []chancery.Evidence, field, value string) []chancery.Evidence {
	kept := slices.DeleteFunc(slices.Clone(evidence), func(e chancery.Evidence) bool { return e.Field == field })
	if value == "" {
		return kept
	}
	return append(kept, said(p, field, value)...)
}

func said(p chancery.Passage, field, value string) []chancery.Evidence {
	return []chancery.Evidence{{Field: field, Value: value, Rule: byPerson, Span: p.Locator.Span}}
}

func amendThemes(p chancery.Passage, themes []chancery.ThemeID) []chancery.ThemeTag {
	var tags []chancery.ThemeTag
	for _, theme := range themes {
		tag := chancery.ThemeTag{Theme: theme, Weight: 1, Evidence: said(p, "theme", string(theme))}
		for _, was := range p.Themes {
			if was.Theme == theme {
				tag = was
			}
		}
		tags = append(tags, tag)
	}
	return tags
}

func amendCountries(p chancery.Passage, countries []chancery.CountryRoles) []chancery.CountryTag {
	var tags []chancery.CountryTag
	for _, wanted := range countries {
		tag := chancery.CountryTag{Country: wanted.Country, Evidence: said(p, "country", string(wanted.Country))}
		for _, was := range p.Countries {
			if was.Country == wanted.Country {
				tag.Roles, tag.Evidence = was.Roles, was.Evidence
			}
		}
		if len(wanted.Roles) > 0 {
			tag.Roles = ordered(wanted.Roles)
		}
		tags = append(tags, tag)
	}
	return tags
}

// ordered are the roles in the order of the vocabulary, each once.
func ordered(roles []chancery.Role) []chancery.Role {
	return slices.DeleteFunc(chancery.Roles(), func(r chancery.Role) bool { return !slices.Contains(roles, r) })
}

// amendCitations keeps every mention of a resolution that stays, and makes of one
// that is new a mention by the passage as a whole.
func amendCitations(p chancery.Passage, resolutions []chancery.Resolution) []chancery.Citation {
	var citations []chancery.Citation
	for _, wanted := range resolutions {
		mentions := slices.DeleteFunc(slices.Clone(p.Citations), func(c chancery.Citation) bool {
			return c.Resolution.Symbol != wanted.Symbol
		})
		if len(mentions) == 0 {
			mentions = []chancery.Citation{{Resolution: wanted, Text: p.Quote, Rule: byPerson, Span: p.Locator.Span}}
		}
		citations = append(citations, mentions...)
	}
	return citations
}
