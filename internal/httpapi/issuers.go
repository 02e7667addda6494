package httpapi

import (
	"context"
	"errors"
	"net/http"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type issuerHandlers struct {
	store  IssuerStore
	facets FacetStore
}

func (h issuerHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.IssuerRecord](), tables()...)
	if err := q.done(); err != nil {
		return err
	}
	issuers, err := h.store.Issuers(r.Context())
	if err != nil {
		return err
	}
	return sendWhole(w, r, view, encode.IssuerColumns(), encode.Each(issuers, encode.IssuerRecord))
}

func (h issuerHandlers) one(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.IssuerRecord](), encode.AsJSON)
	if err := q.done(); err != nil {
		return err
	}
	slug := pathValue(r, "slug")
	issuer, err := h.store.Issuer(r.Context(), chancery.IssuerID(slug))
	if errors.Is(err, chancery.ErrNotFound) {
		return noConcept("slug", unknownIssuer(r.Context(), h.store, slug))
	}
	if err != nil {
		return err
	}
	record := encode.IssuerRecord(issuer)
	if record.Detail, err = detail(r.Context(), h.facets, chancery.Filter{Issuers: []chancery.IssuerID{issuer.Item.ID}}, "issuer", record.Slug); err != nil {
		return err
	}
	return sendRecord(w, r, vocabularyCache, view, record)
}

// unknownIssuer is the error for a slug that is none, with the nearest ones by
// slug or by name.
func unknownIssuer(ctx context.Context, store IssuerStore, slug string) error {
	known, err := store.Issuers(ctx)
	if err != nil {
		return err
	}
	slugs := encode.Each(known, func(i chancery.Counted[chancery.Issuer]) string { return string(i.Item.ID) })
	return &chancery.ValueError{
		Kind: "issuer", Value: slug, Reason: "is not an issuer of the archive", Candidates: nearest(slug, slugs),
	}
}
