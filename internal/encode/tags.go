package encode

import (
	"slices"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

func (e Passages) themes(tags []chancery.ThemeTag) []api.ThemeTag {
	out := make([]api.ThemeTag, len(tags))
	for i, tag := range tags {
		theme, known := e.Themes(tag.Theme)
		if !known {
			theme.Label = string(tag.Theme)
		}
		out[i] = api.ThemeTag{Slug: string(tag.Theme), Label: theme.Label, Broader: textOrNull(theme.Broader)}
	}
	return out
}

func (e Passages) countries(tags []chancery.CountryTag) []api.CountryTag {
	out := make([]api.CountryTag, len(tags))
	for i, tag := range tags {
		country, known := e.Countries(tag.Country)
		if !known {
			country.Name = string(tag.Country)
		}
		out[i] = api.CountryTag{
			Code: string(tag.Country), Alpha2: textOrNull(country.Alpha2), M49: textOrNull(country.M49),
			Name: country.Name, Roles: texts(tag.Roles), Ambiguous: tag.Ambiguous,
		}
	}
	return out
}

// citations gives each resolution once, in the order of first mention, with the
// flags of all its mentions; the evidence has each mention.
func citations(list []chancery.Citation) []api.Citation {
	out := make([]api.Citation, 0, len(list))
	place := make(map[chancery.Symbol]int, len(list))
	for _, c := range list {
		i, seen := place[c.Resolution.Symbol]
		if !seen {
			i = len(out)
			place[c.Resolution.Symbol] = i
			out = append(out, citation(c.Resolution))
		}
		for _, flag := range c.Flags {
			if !slices.Contains(out[i].Flags, string(flag)) {
				out[i].Flags = append(out[i].Flags, string(flag))
			}
		}
	}
	return out
}

func citation(r chancery.Resolution) api.Citation {
	return api.Citation{
		Symbol: string(r.Symbol), Label: r.Label, Year: orNull(r.Year), URL: textOrNull(r.URL), Flags: []string{},
	}
}

// evidence gathers the reasons of the act and of every tag.
func evidence(c chancery.Coding) []api.Evidence {
	out := make([]api.Evidence, 0, len(c.ActCoding.Evidence)+len(c.Themes)+len(c.Countries)+len(c.Citations))
	for _, e := range c.ActCoding.Evidence {
		out = append(out, reason(e.Field, e.Value, e))
	}
	for _, tag := range c.Themes {
		for _, e := range tag.Evidence {
			out = append(out, reason("theme", string(tag.Theme), e))
		}
	}
	for _, tag := range c.Countries {
		for _, e := range tag.Evidence {
			out = append(out, reason("country", string(tag.Country), e))
		}
	}
	for _, cited := range c.Citations {
		e := chancery.Evidence{Rule: cited.Rule, Span: cited.Span}
		out = append(out, reason("resolution", string(cited.Resolution.Symbol), e))
	}
	return out
}

func reason(what, value string, e chancery.Evidence) api.Evidence {
	return api.Evidence{For: what, Value: value, Rule: string(e.Rule), Start: e.Span.Start, End: e.Span.End}
}
