package httpapi

import (
	"errors"
	"net/http"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type resolutionHandlers struct {
	store  ResolutionStore
	facets FacetStore
	parse  func(string) (chancery.Resolution, error)
}

// list lists the resolutions that some statement cites.
func (h resolutionHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Resolution](), tables()...)
	if err := q.done(); err != nil {
		return err
	}
	resolutions, err := h.store.Resolutions(r.Context())
	if err != nil {
		return err
	}
	return sendWhole(w, r, view, encode.ResolutionColumns(), encode.Resolutions(resolutions))
}

// one answers with the resolution under its symbol, slashes and all, and
// redirects every other spelling to it. A resolution that nobody cites is there
// with counts of zero: it exists in the world, and "no statement here cites it"
// is the answer to the question; not found would say that it was misspelt.
func (h resolutionHandlers) one(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Resolution](), encode.AsJSON)
	if err := q.done(); err != nil {
		return err
	}
	given := pathValue(r, "*")
	parsed, err := h.parse(given)
	if err != nil {
		return noConcept("symbol", err)
	}
	if string(parsed.Symbol) != given {
		return moved{encode.ResolutionURL(parsed.Symbol), redirectCache}
	}
	counted, err := h.store.Resolution(r.Context(), parsed.Symbol)
	if errors.Is(err, chancery.ErrNotFound) {
		counted, err = chancery.Counted[chancery.Resolution]{Item: parsed}, nil
	}
	if err != nil {
		return err
	}
	record := encode.Resolution(counted)
	if record.Detail, err = detail(r.Context(), h.facets, chancery.Filter{Resolutions: []chancery.Symbol{parsed.Symbol}}, "resolution", record.Symbol); err != nil {
		return err
	}
	return sendRecord(w, r, vocabularyCache, view, record)
}
