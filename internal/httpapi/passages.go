package httpapi

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"slices"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type passageHandlers struct {
	store   PassageStore
	facets  FacetStore
	filters filterReader
	encode  encode.Passages
	site    site
}

// commitments lists the passages whose act is commitment.
func (h passageHandlers) commitments(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, err := h.filters.readCommitments(r.Context(), q)
	if err != nil {
		return err
	}
	return h.sendList(w, r, q, "commitments", f)
}

// list lists the passages of every act.
func (h passageHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, err := h.filters.readAll(r.Context(), q)
	if err != nil {
		return err
	}
	return h.sendList(w, r, q, "passages", f)
}

func (h passageHandlers) sendList(w http.ResponseWriter, r *http.Request, q *query, name string, f chancery.Filter) error {
	by := q.sort(f, chancery.Sorts()...)
	of, err := bind(name, sorted{Filter: f, Sort: by})
	if err != nil {
		return err
	}
	page := q.page(of, by)
	view := q.view(r, encode.Fields[api.Passage](), feeds()...)
	facets := q.listFacets(view)
	if err := q.done(); err != nil {
		return err
	}
	found, err := h.store.Passages(r.Context(), f, page)
	if err != nil {
		return err
	}
	counts, err := h.count(r.Context(), f, facets)
	if err != nil {
		return err
	}
	next := q.wirePage(r.URL.Path, page.Limit, found.Next, of)
	if view.format == encode.AsAtom {
		return h.site.sendFeed(w, r, name, next, h.site.passageEntries(r, h.encode, found.Items))
	}
	return sendList(w, r, alwaysAsked, view, encode.PassageColumns(), api.List[api.Passage]{
		Data:   encode.Each(found.Items, h.encode.One),
		Page:   next,
		Total:  wireTotal(found.Total),
		Facets: counts,
	})
}

// count counts what a list selects, by the facets asked for with it.
func (h passageHandlers) count(ctx context.Context, f chancery.Filter, wanted facetsWanted) (map[string]api.Facet, error) {
	if len(wanted.facets) == 0 {
		return nil, nil
	}
	counts, err := h.facets.Facets(ctx, f, wanted.facets)
	return encode.Facets(counts, wanted.top), err
}

// commitment answers with a passage that is a commitment. Another one is told
// where it is, and not redirected: coding again, or a person, may make a
// commitment of it, and browsers keep a permanent redirect for ever.
func (h passageHandlers) commitment(w http.ResponseWriter, r *http.Request) error {
	found, err := h.find(r)
	if err != nil {
		return err
	}
	if act := found.Passage.Act; act != chancery.Commitment {
		address := encode.PassageURL(found.Passage)
		return (&problem{
			kind:   nothingHere,
			detail: "This passage is no commitment, its act is " + cmp.Or(string(act), "not read") + ". It is at " + address + ".",
		}).with("Link", "<"+address+`>; rel="alternate"`)
	}
	return h.send(w, r, found)
}

// find finds the passage that the path names. Where its statement was withdrawn
// the error is the tombstone; where its words were corrected it leads there.
func (h passageHandlers) find(r *http.Request) (chancery.Found, error) {
	found, err := h.store.Passage(r.Context(), chancery.PassageID(pathValue(r, "id")))
	switch {
	case found.Statement.Withdrawn != nil:
		return found, gone(found.Statement)
	case errors.Is(err, chancery.ErrWithdrawn) && found.Statement.ID != "":
		address := encode.StatementURL(found.Statement.ID)
		return found, (&problem{
			kind:   withdrawn,
			detail: "The text was corrected and no longer has this passage. The statement is at " + address + ".",
		}).with("Link", "<"+address+`>; rel="collection"`)
	}
	return found, err
}

// one answers with a passage of any act.
func (h passageHandlers) one(w http.ResponseWriter, r *http.Request) error {
	found, err := h.find(r)
	if err != nil {
		return err
	}
	return h.send(w, r, found)
}

func (h passageHandlers) send(w http.ResponseWriter, r *http.Request, found chancery.Found) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Passage](), records()...)
	if err := q.done(); err != nil {
		return err
	}
	if view.format != encode.AsJSON {
		return sendReference(w, r, view.format, encode.PassageReference(found, h.site.base(r), h.site.now()))
	}
	record, err := h.inContext(r.Context(), found)
	if err != nil {
		return err
	}
	return sendRecord(w, r, alwaysAsked, view, record)
}

func (h passageHandlers) inContext(ctx context.Context, found chancery.Found) (api.Passage, error) {
	previous, next, err := h.store.Neighbours(ctx, found.Passage.ID)
	if err != nil {
		return api.Passage{}, err
	}
	record := h.encode.One(found)
	record.Context = encode.Context(previous, next)
	return record, nil
}

// bodyOf makes the passage of that id as GET answers with it.
func (h passageHandlers) bodyOf(id chancery.PassageID) representation {
	return func(stored chancery.Entry) ([]byte, error) {
		i := slices.IndexFunc(stored.Passages, func(p chancery.Passage) bool { return p.ID == id })
		if i < 0 {
			return nil, chancery.ErrWithdrawn // since it was found
		}
		var previous, next *chancery.Passage
		if i > 0 {
			previous = &stored.Passages[i-1]
		}
		if i+1 < len(stored.Passages) {
			next = &stored.Passages[i+1]
		}
		record := h.encode.One(chancery.Found{Passage: stored.Passages[i], Statement: stored.Statement})
		record.Context = encode.Context(previous, next)
		return encode.JSON(encode.Picked[api.Passage]{Record: record})
	}
}
