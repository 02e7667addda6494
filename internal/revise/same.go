package revise

import (
	"reflect"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// SamePassage reports whether two codings say the same of a passage, by whatever
// way they came to it.
func SamePassage(a, b chancery.Passage) bool {
	return reflect.DeepEqual(settled(a), settled(b))
}

func sameStatement(a, b chancery.Statement) bool {
	return a.Revision == b.Revision && a.Status == b.Status && reflect.DeepEqual(settledHead(a), settledHead(b))
}

// settledHead is what the passages of a statement show of it.
func settledHead(s chancery.Statement) chancery.Statement {
	s.Issuers = some(s.Issuers)
	return chancery.Statement{ID: s.ID, Origin: s.Origin}
}

// settled is the passage without what does not count as a change, and with one
// form for each empty list. It shares nothing with p that it alters.
func settled(p chancery.Passage) chancery.Passage {
	p.Revision, p.Ruleset, p.Evidence = 0, "", nil
	p.Amounts = some(p.Amounts)
	p.Themes = mapped(p.Themes, func(t chancery.ThemeTag) chancery.ThemeTag {
		return chancery.ThemeTag{Theme: t.Theme}
	})
	p.Countries = mapped(p.Countries, func(c chancery.CountryTag) chancery.CountryTag {
		c.Roles, c.Evidence = some(c.Roles), nil
		return c
	})
	p.Citations = mapped(p.Citations, func(c chancery.Citation) chancery.Citation {
		c.Flags, c.Rule = some(c.Flags), ""
		return c
	})
	return p
}

// some makes nil of an empty list.
func some[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

func mapped[T any](list []T, f func(T) T) []T {
	var out []T
	for _, item := range list {
		out = append(out, f(item))
	}
	return out
}
