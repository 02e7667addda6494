package encode

import (
	"net/url"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// Themes converts the vocabulary, keeping its order, and shows under each theme
// those narrower than it.
func Themes(list []chancery.Counted[chancery.Theme]) []api.Theme {
	narrower := make(map[chancery.ThemeID][]api.Narrower)
	for _, t := range list {
		narrower[t.Item.Broader] = append(narrower[t.Item.Broader], api.Narrower{
			Slug: string(t.Item.ID), URL: themeURL(t.Item.ID), Label: t.Item.Label, Counts: counts(t),
		})
	}
	out := make([]api.Theme, len(list))
	for i, t := range list {
		out[i] = theme(t, append([]api.Narrower{}, narrower[t.Item.ID]...))
	}
	return out
}

func theme(t chancery.Counted[chancery.Theme], narrower []api.Narrower) api.Theme {
	return api.Theme{
		Slug:           string(t.Item.ID),
		URL:            themeURL(t.Item.ID),
		Label:          t.Item.Label,
		ScopeNote:      textOrNull(t.Item.ScopeNote),
		Broader:        textOrNull(t.Item.Broader),
		CAP:            texts(t.Item.CAP),
		SDG:            texts(t.Item.SDG),
		Counts:         counts(t),
		CommitmentsURL: commitmentsURL("theme", string(t.Item.ID)),
		Narrower:       narrower,
	}
}

// Country converts a country.
func Country(c chancery.Counted[chancery.Country]) api.Country {
	return api.Country{
		Code:           string(c.Item.Code),
		URL:            "/v1/countries/" + url.PathEscape(string(c.Item.Code)),
		Alpha2:         textOrNull(c.Item.Alpha2),
		M49:            textOrNull(c.Item.M49),
		Name:           c.Item.Name,
		FormalName:     textOrNull(c.Item.Formal),
		Regions:        texts(c.Item.Regions),
		Counts:         counts(c),
		CommitmentsURL: commitmentsURL("country", string(c.Item.Code)),
	}
}

// Resolution converts a resolution.
func Resolution(r chancery.Counted[chancery.Resolution]) api.Resolution {
	return api.Resolution{
		Symbol:         string(r.Item.Symbol),
		URL:            textOrNull(r.Item.URL),
		Label:          r.Item.Label,
		Organ:          string(r.Item.Organ),
		Year:           orNull(r.Item.Year),
		Adopted:        textOrNull(r.Item.Adopted),
		Topic:          textOrNull(r.Item.Topic),
		Counts:         counts(r),
		CommitmentsURL: commitmentsURL("resolution", string(r.Item.Symbol)),
	}
}

// IssuerRecord converts an issuer with what it issued.
func IssuerRecord(i chancery.Counted[chancery.Issuer]) api.IssuerRecord {
	return api.IssuerRecord{
		Issuer:         Issuer(i.Item),
		URL:            "/v1/issuers/" + url.PathEscape(string(i.Item.ID)),
		Counts:         counts(i),
		CommitmentsURL: commitmentsURL("issuer", string(i.Item.ID)),
	}
}

func counts[T any](c chancery.Counted[T]) api.Counts {
	return api.Counts{Commitments: c.Commitments, Passages: c.Passages, Statements: c.Statements}
}

func themeURL(id chancery.ThemeID) string { return "/v1/themes/" + url.PathEscape(string(id)) }

func commitmentsURL(filter, value string) string {
	return "/v1/commitments?" + url.Values{filter: {value}}.Encode()
}
