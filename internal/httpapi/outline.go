package httpapi

import (
	"net/http"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/encode"
)

// outline lists the sections of a statement, with what is done in each.
func (h statementHandlers) outline(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Section](), tables()...)
	if err := q.done(); err != nil {
		return err
	}
	s, err := standingStatement(r, h.store)
	if err != nil {
		return err
	}
	sections, err := h.store.Outline(r.Context(), s.ID)
	if err != nil {
		return err
	}
	return sendList(w, r, alwaysAsked, view, encode.SectionColumns(), whole(encode.Each(sections, encode.Section)))
}
