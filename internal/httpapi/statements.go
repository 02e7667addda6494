package httpapi

import (
	"net/http"
	"strings"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type statementHandlers struct {
	store    StatementStore
	passages PassageStore
	filters  filterReader
	encode   encode.Passages
	site     site
}

// list lists statements: those with a commitment that the filters select, with
// any_act those with any passage that they select.
func (h statementHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, anyAct, err := h.filters.readStatements(r.Context(), q)
	if err != nil {
		return err
	}
	by := q.sort(f, statementSorts()...)
	of, err := bind("statements", sorted{f, anyAct, by})
	if err != nil {
		return err
	}
	page := q.page(of, by)
	view := q.view(r, encode.Fields[api.Statement](), feeds()...)
	if err := q.done(); err != nil {
		return err
	}
	found, err := h.store.Statements(r.Context(), f, anyAct, page)
	if err != nil {
		return err
	}
	next := q.wirePage(r.URL.Path, page.Limit, found.Next, of)
	if view.format == encode.AsAtom {
		entries := encode.Each(found.Items, func(s chancery.Statement) encode.FeedEntry {
			return encode.StatementEntry(s, h.site.base(r))
		})
		return h.site.sendFeed(w, r, "statements", next, entries)
	}
	return sendList(w, r, alwaysAsked, view, encode.StatementColumns(), api.List[api.Statement]{
		Data:  encode.Each(found.Items, encode.Statement),
		Page:  next,
		Total: wireTotal(found.Total),
	})
}

func (h statementHandlers) one(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Statement](), records()...)
	if err := q.done(); err != nil {
		return err
	}
	s, err := standingStatement(r, h.store)
	if err != nil {
		return err
	}
	if view.format != encode.AsJSON {
		return sendReference(w, r, view.format, encode.StatementReference(s, h.site.base(r), h.site.now()))
	}
	return sendRecord(w, r, alwaysAsked, view, encode.Statement(s))
}

// passagesOf lists all passages of a statement, in the order of its text.
func (h statementHandlers) passagesOf(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Passage](), feeds()...)
	if err := q.done(); err != nil {
		return err
	}
	s, err := standingStatement(r, h.store)
	if err != nil {
		return err
	}
	found, err := h.passages.StatementPassages(r.Context(), s.ID)
	if err != nil {
		return err
	}
	if view.format == encode.AsAtom {
		return h.site.sendFeed(w, r, "passages of "+s.Title, api.Page{}, h.site.passageEntries(r, h.encode, found))
	}
	return sendList(w, r, alwaysAsked, view, encode.PassageColumns(), whole(encode.Each(found, h.encode.One)))
}

// standingStatement finds the statement that the path names. One that has
// another id by now is an error that leads there.
func standingStatement(r *http.Request, store StatementStore) (chancery.Statement, error) {
	id := chancery.StatementID(pathValue(r, "id"))
	s, err := store.Statement(r.Context(), id)
	switch {
	case s.Withdrawn != nil:
		return s, gone(s)
	case err != nil:
		return s, err
	case s.ID != id:
		return s, moved{encode.StatementURL(s.ID) + below(r), alwaysAsked}
	}
	return s, nil
}

// gone is the error of a statement that was withdrawn: its tombstone.
func gone(s chancery.Statement) error {
	return &problem{
		kind:      withdrawn,
		detail:    "This statement was withdrawn: " + s.Withdrawn.Reason,
		withdrawn: encode.Tombstone(s),
	}
}

// below is what follows the statement's id in the path.
func below(r *http.Request) string {
	parts := strings.SplitN(r.URL.EscapedPath(), "/", 5) // "", "v1", "statements", the id, the rest
	if len(parts) < 5 {
		return ""
	}
	return "/" + parts[4]
}
