package feed

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Vocabulary is what a filter needs to know of the concepts it names.
type Vocabulary struct {
	Broader func(chancery.ThemeID) chancery.ThemeID          // the top concept over a theme, or ""
	Regions func(chancery.CountryCode) []chancery.RegionCode // all that hold a country
}

// NewVocabulary asks those who know the concepts.
func NewVocabulary(themes func(chancery.ThemeID) (chancery.Theme, bool), countries func(chancery.CountryCode) (chancery.Country, bool)) Vocabulary {
	return Vocabulary{
		Broader: func(id chancery.ThemeID) chancery.ThemeID {
			theme, _ := themes(id)
			return theme.Broader
		},
		Regions: func(code chancery.CountryCode) []chancery.RegionCode {
			country, _ := countries(code)
			return country.Regions
		},
	}
}

// Matches reports whether a filter selects the passage of a record, apart from
// its full-text query, which the database answers.
func (v Vocabulary) Matches(f chancery.Filter, r chancery.Record) bool {
	return matchesStatement(f, *r.Statement) && v.matchesTags(f, *r.Passage) && matchesCoding(f, *r.Passage)
}

func matchesStatement(f chancery.Filter, s chancery.Statement) bool {
	return anyOf(f.Statements, []chancery.StatementID{s.ID}) &&
		anyOf(f.Issuers, issuersOf(s)) &&
		(f.Since == "" || s.Date >= f.Since) &&
		(f.Until == "" || s.Date != "" && s.Date <= f.Until) &&
		matchesLanguage(f.Languages, s.Language)
}

func (v Vocabulary) matchesTags(f chancery.Filter, p chancery.Passage) bool {
	themes, symbols := v.themesOf(p), symbolsOf(p)
	return anyOf(f.Themes, themes) && allOf(f.ThemesAll, themes) && noneOf(f.ThemesNot, themes) &&
		anyOf(f.Resolutions, symbols) && allOf(f.ResolutionsAll, symbols) &&
		v.matchesCountries(f, p)
}

func matchesCoding(f chancery.Filter, p chancery.Passage) bool {
	return anyOf(f.Acts, []chancery.Act{p.Act}) &&
		anyOf(f.Strengths, []chancery.Strength{p.Strength}) &&
		(f.DeadlineAfter == "" || due(p) >= f.DeadlineAfter) &&
		(f.DeadlineBefore == "" || due(p) != "" && due(p) <= f.DeadlineBefore) &&
		allOf(f.Has, p.Features()) &&
		(f.Restatement == nil || *f.Restatement == p.Restatement) &&
		anyOf(f.Reviews, []chancery.Review{p.Review})
}

// matchesCountries reads roles as those of the countries that are asked for, by
// name or by region, or else of any.
func (v Vocabulary) matchesCountries(f chancery.Filter, p chancery.Passage) bool {
	counting := countriesOf(p, f.Roles)
	if len(f.Roles) > 0 && len(counting) == 0 && len(f.Countries)+len(f.CountriesAll)+len(f.Regions) == 0 {
		return false
	}
	var regions []chancery.RegionCode
	for _, code := range counting {
		regions = append(regions, v.Regions(code)...)
	}
	return anyOf(f.Countries, counting) && allOf(f.CountriesAll, counting) && noneOf(f.CountriesNot, counting) &&
		anyOf(f.Regions, regions)
}

// matchesLanguage compares tags as RFC 4647 section 3.3.1 does: "en" is also "en-GB".
func matchesLanguage(asked []string, is string) bool {
	is = strings.ToLower(is) + "-"
	return len(asked) == 0 || slices.ContainsFunc(asked, func(language string) bool {
		return strings.HasPrefix(is, strings.ToLower(language)+"-")
	})
}

// anyOf is whether one of the values asked for is there; none asked for is no filter.
func anyOf[T comparable](asked, there []T) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(v T) bool { return slices.Contains(there, v) })
}

func allOf[T comparable](asked, there []T) bool {
	return !slices.ContainsFunc(asked, func(v T) bool { return !slices.Contains(there, v) })
}

func noneOf[T comparable](asked, there []T) bool {
	return !slices.ContainsFunc(asked, func(v T) bool { return slices.Contains(there, v) })
}
