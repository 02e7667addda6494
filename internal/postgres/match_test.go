package postgres_test

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// matches is the meaning of a filter, said as plainly as it can be.
func matches(f chancery.Filter, found chancery.Found) bool {
	p, s := found.Passage, found.Statement
	return anyOf(f.Themes, themesOf(p)) && allOf(f.ThemesAll, themesOf(p)) && noneOf(f.ThemesNot, themesOf(p)) &&
		matchesCountries(f, p) &&
		anyOf(f.Resolutions, symbolsOf(p)) && allOf(f.ResolutionsAll, symbolsOf(p)) &&
		anyOf(f.Issuers, issuersOf(s)) &&
		anyOf(f.Acts, []chancery.Act{p.Act}) &&
		anyOf(f.Strengths, []chancery.Strength{p.Strength}) &&
		anyOf(f.Statements, []chancery.StatementID{s.ID}) &&
		(f.Since == "" || s.Date >= f.Since) &&
		(f.Until == "" || s.Date != "" && s.Date <= f.Until) &&
		matchesQuery(f.Query, wordsOf(found)) &&
		(f.DeadlineAfter == "" || due(p) >= f.DeadlineAfter) &&
		(f.DeadlineBefore == "" || due(p) != "" && due(p) <= f.DeadlineBefore) &&
		allOf(f.Has, featuresOf(p)) &&
		(f.Restatement == nil || *f.Restatement == p.Restatement) &&
		matchesLanguage(f.Languages, s) &&
		anyOf(f.Reviews, []chancery.Review{p.Review})
}

// due is the date of the deadline, "" for none and for one that cannot be told.
func due(p chancery.Passage) chancery.Date {
	if p.Deadline == nil {
		return ""
	}
	return p.Deadline.Date
}

func featuresOf(p chancery.Passage) []chancery.Feature {
	var features []chancery.Feature
	for feature, has := range map[chancery.Feature]bool{
		chancery.HasDeadline: p.Deadline != nil, chancery.HasAmount: len(p.Amounts) > 0, chancery.HasResolution: len(p.Citations) > 0,
	} {
		if has {
			features = append(features, feature)
		}
	}
	return features
}

func matchesLanguage(asked []string, s chancery.Statement) bool {
	is := strings.ToLower(s.Language)
	return len(asked) == 0 || slices.ContainsFunc(asked, func(language string) bool {
		language = strings.ToLower(language)
		return is == language || language != "" && strings.HasPrefix(is, language+"-")
	})
}

func allOf[T comparable](asked, there []T) bool {
	return !slices.ContainsFunc(asked, func(v T) bool { return !slices.Contains(there, v) })
}

func noneOf[T comparable](asked, there []T) bool {
	return !slices.ContainsFunc(asked, func(v T) bool { return slices.Contains(there, v) })
}

// anyOf is whether one of the values asked for is there; none asked for is no filter.
func anyOf[T comparable](asked, there []T) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(v T) bool { return slices.Contains(there, v) })
}

func themesOf(p chancery.Passage) []chancery.ThemeID {
	var ids []chancery.ThemeID
	for _, tag := range p.Themes {
		ids = append(ids, tag.Theme)
		for _, t := range themes() {
			if t.ID == tag.Theme && t.Broader != "" {
				ids = append(ids, t.Broader)
			}
		}
	}
	return ids
}

func matchesCountries(f chancery.Filter, p chancery.Passage) bool {
	counting := countriesOf(p, f.Roles)
	if len(f.Roles) > 0 && len(counting) == 0 && len(f.Countries)+len(f.CountriesAll)+len(f.Regions) == 0 {
		return false
	}
	return anyOf(f.Countries, counting) && allOf(f.CountriesAll, counting) && noneOf(f.CountriesNot, counting) &&
		anyOf(f.Regions, regionsOf(counting))
}

// countriesOf are the countries that play one of the roles, or any but venue.
func countriesOf(p chancery.Passage, roles []chancery.Role) []chancery.CountryCode {
	if len(roles) == 0 {
		roles = []chancery.Role{chancery.RoleIssuer, chancery.RoleActor, chancery.RoleTarget, chancery.RoleBeneficiary, chancery.RoleLocation}
	}
	var codes []chancery.CountryCode
	for _, c := range p.Countries {
		if anyOf(roles, c.Roles) {
			codes = append(codes, c.Country)
		}
	}
	return codes
}

func regionsOf(codes []chancery.CountryCode) []chancery.RegionCode {
	var regions []chancery.RegionCode
	for _, c := range countries() {
		if slices.Contains(codes, c.Code) {
			regions = append(regions, c.Regions...)
		}
	}
	return regions
}

func symbolsOf(p chancery.Passage) []chancery.Symbol {
	var symbols []chancery.Symbol
	for _, c := range p.Citations {
		symbols = append(symbols, c.Resolution.Symbol)
	}
	return symbols
}

func issuersOf(s chancery.Statement) []chancery.IssuerID {
	var ids []chancery.IssuerID
	for _, i := range s.Issuers {
		ids = append(ids, i.ID)
	}
	return ids
}

func wordsOf(found chancery.Found) []string {
	return strings.Fields(unaccented(found.Passage.Quote + " | " + found.Statement.Title)) // no phrase runs into the title
}

func unaccented(s string) string { return strings.ReplaceAll(s, "é", "e") }

// matchesQuery understands one word, two, either of two, not one, and a phrase of two.
func matchesQuery(q string, words []string) bool {
	q = unaccented(q)
	has := func(w string) bool { return slices.Contains(words, w) }
	if not, ok := strings.CutPrefix(q, "-"); ok {
		return !has(not)
	}
	if a, b, ok := strings.Cut(q, " or "); ok {
		return has(a) || has(b)
	}
	if strings.HasPrefix(q, `"`) {
		return strings.Contains(" "+strings.Join(words, " ")+" ", " "+strings.Trim(q, `"`)+" ")
	}
	return !slices.ContainsFunc(strings.Fields(q), func(w string) bool { return !has(w) })
}
