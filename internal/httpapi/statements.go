package httpapi

import (
	"net/http"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type statementHandlers struct {
	store    StatementStore
	passages PassageStore
	filters  filterReader
	encode   encode.Passages
}

// list lists statements: those with a commitment that the filters select, with
// any_act those with any passage that they select.
func (h statementHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, err := h.filters.read(r.Context(), q)
	if err != nil {
		return err
	}
	anyAct := q.boolean("any_act")
	if q.given("act") && !anyAct {
		q.reject("act", q.values["act"][0], "selects among passages of any act: give any_act=true too")
	}
	of, err := bind("statements", struct {
		Filter chancery.Filter
		AnyAct bool
	}{f, anyAct})
	if err != nil {
		return err
	}
	page := q.page(of)
	view := q.view(r, encode.Fields[api.Statement](), encode.Formats()...)
	if err := q.done(); err != nil {
		return err
	}
	found, err := h.store.Statements(r.Context(), f, anyAct, page)
	if err != nil {
		return err
	}
	return sendList(w, r, alwaysAsked, view, encode.StatementColumns(), api.List[api.Statement]{
		Data:  encode.Each(found.Items, encode.Statement),
		Page:  q.wirePage(r.URL.Path, page.Limit, found.Next, of),
		Total: wireTotal(found.Total),
	})
}

func (h statementHandlers) one(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Statement](), encode.AsJSON)
	if err := q.done(); err != nil {
		return err
	}
	s, err := standingStatement(r, h.store)
	if err != nil {
		return err
	}
	return sendRecord(w, r, alwaysAsked, view, encode.Statement(s))
}

// passagesOf lists all passages of a statement, in the order of its text.
func (h statementHandlers) passagesOf(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Passage](), encode.Formats()...)
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
	return sendList(w, r, alwaysAsked, view, encode.PassageColumns(), whole(encode.Each(found, h.encode.One)))
}

// standingStatement finds the statement that the path names.
func standingStatement(r *http.Request, store StatementStore) (chancery.Statement, error) {
	s, err := store.Statement(r.Context(), chancery.StatementID(pathValue(r, "id")))
	if err != nil {
		return chancery.Statement{}, err
	}
	return s, standing(s)
}

// standing refuses a statement that was withdrawn, with its tombstone.
func standing(s chancery.Statement) error {
	if s.Withdrawn == nil {
		return nil
	}
	return &problem{
		kind:      withdrawn,
		detail:    "This statement was withdrawn: " + s.Withdrawn.Reason,
		withdrawn: encode.Tombstone(s),
	}
}
