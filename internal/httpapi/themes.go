package httpapi

import (
	"net/http"
	"slices"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type themeHandlers struct {
	store  ThemeStore
	facets FacetStore
	parse  func(string) (chancery.ThemeID, error)
}

func (h themeHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Theme](), tables()...)
	if err := q.done(); err != nil {
		return err
	}
	themes, err := h.store.Themes(r.Context())
	if err != nil {
		return err
	}
	return sendWhole(w, r, view, encode.ThemeColumns(), encode.Themes(themes))
}

func (h themeHandlers) one(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Theme](), encode.AsJSON)
	if err := q.done(); err != nil {
		return err
	}
	given := pathValue(r, "slug")
	id, err := h.parse(given)
	if err != nil {
		return noConcept("slug", err)
	}
	if string(id) != given {
		return moved{"/v1/themes/" + string(id), redirectCache}
	}
	themes, err := h.store.Themes(r.Context())
	if err != nil {
		return err
	}
	records := encode.Themes(themes)
	i := slices.IndexFunc(records, func(t api.Theme) bool { return t.Slug == string(id) })
	if i < 0 {
		return chancery.ErrNotFound
	}
	record := records[i]
	if record.Detail, err = detail(r.Context(), h.facets, chancery.Filter{Themes: []chancery.ThemeID{id}}, "theme", record.Slug); err != nil {
		return err
	}
	return sendRecord(w, r, vocabularyCache, view, record)
}
