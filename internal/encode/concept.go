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
func Resolution(r chancery.Counted[chancery.Resolution]) api.Resolution { return resolution(&r) }

// Resolutions converts resolutions, of which there are thousands: what may be null in
// the records points into the list.
func Resolutions(list []chancery.Counted[chancery.Resolution]) []api.Resolution {
	out := make([]api.Resolution, len(list))
	for i := range list {
		out[i] = resolution(&list[i])
	}
	return out
}

func resolution(r *chancery.Counted[chancery.Resolution]) api.Resolution {
	return api.Resolution{
		Symbol:         string(r.Item.Symbol),
		URL:            unlessZero(&r.Item.URL),
		Label:          r.Item.Label,
		Organ:          string(r.Item.Organ),
		Year:           unlessZero(&r.Item.Year),
		Adopted:        unlessZero((*string)(&r.Item.Adopted)),
		Topic:          unlessZero(&r.Item.Topic),
		Counts:         counts(*r),
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
	return "/v1/commitments?" + filter + "=" + url.QueryEscape(value)
}

// Detail is what a single concept is shown with: its passages by act and year,
// unless they were not counted, and where to go on. filter is the filter that
// selects by such a concept, value the one for this.
func Detail(filter, value string, counts []chancery.FacetCounts) api.Detail {
	link := func(path string, more ...string) string {
		query := url.Values{filter: {value}}
		for i := 0; i < len(more); i += 2 {
			query.Set(more[i], more[i+1])
		}
		return path + "?" + query.Encode()
	}
	detail := api.Detail{Links: &api.ConceptLinks{
		Commitments: link("/v1/commitments"),
		Passages:    link("/v1/passages"),
		Statements:  link("/v1/statements", "any_act", "true"),
		Timeline:    link("/v1/timeline", "split", string(chancery.FacetAct)),
		Facets:      link("/v1/facets"),
		Feed:        link("/v1/commitments", "format", string(AsAtom)),
	}}
	if len(counts) > 0 {
		detail.Facets = Facets(counts, 0)
	}
	return detail
}
