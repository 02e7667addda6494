package httpapi

import (
	"net/http"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type countryHandlers struct {
	store  CountryStore
	facets FacetStore
	parse  func(string) (chancery.CountryCode, error)
}

func (h countryHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Country](), tables()...)
	if err := q.done(); err != nil {
		return err
	}
	countries, err := h.store.Countries(r.Context())
	if err != nil {
		return err
	}
	return sendWhole(w, r, view, encode.CountryColumns(), encode.Each(countries, encode.Country))
}

// one answers with the country under its alpha-3 code, and redirects every
// other code and name to it.
func (h countryHandlers) one(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Country](), encode.AsJSON)
	if err := q.done(); err != nil {
		return err
	}
	given := pathValue(r, "code")
	code, err := h.parse(given)
	if err != nil {
		return noConcept("code", err)
	}
	if string(code) != given {
		return moved{"/v1/countries/" + string(code), redirectCache}
	}
	country, err := h.store.Country(r.Context(), code)
	if err != nil {
		return err
	}
	record := encode.Country(country)
	if record.Detail, err = detail(r.Context(), h.facets, chancery.Filter{Countries: []chancery.CountryCode{code}}, "country", record.Code); err != nil {
		return err
	}
	return sendRecord(w, r, vocabularyCache, view, record)
}
