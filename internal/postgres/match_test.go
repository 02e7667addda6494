package postgres_test

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// matches is the meaning of a filter, said as plainly as it can be.
func matches(f chancery.Filter, found chancery.Found) bool {
	p, s := found.Passage, found.Statement
	return anyOf(f.Themes, themesOf(p)) &&
		matchesCountries(f, p) &&
		anyOf(f.Resolutions, symbolsOf(p)) &&
		anyOf(f.Issuers, issuersOf(s)) &&
		anyOf(f.Acts, []chancery.Act{p.Act}) &&
		anyOf(f.Strengths, []chancery.Strength{p.Strength}) &&
		anyOf(f.Statements, []chancery.StatementID{s.ID}) &&
		(f.Since == "" || s.Date >= f.Since) &&
		(f.Until == "" || s.Date != "" && s.Date <= f.Until) &&
		matchesQuery(f.Query, wordsOf(found))
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
	if len(f.Countries) == 0 && len(f.Roles) == 0 {
		return true
	}
	return slices.ContainsFunc(p.Countries, func(c chancery.CountryTag) bool {
		topical := slices.ContainsFunc(c.Roles, func(r chancery.Role) bool { return r != chancery.RoleVenue })
		return anyOf(f.Countries, []chancery.CountryCode{c.Country}) &&
			anyOf(f.Roles, c.Roles) && (len(f.Roles) > 0 || topical)
	})
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
	return strings.Fields(unaccented(found.Passage.Quote + " " + found.Statement.Title))
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
