package httpapi

import (
	"net/http"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type facetHandlers struct {
	store   FacetStore
	filters filterReader
}

// facets counts the passages that the filters select, of every act unless act
// says otherwise.
func (h facetHandlers) facets(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, err := h.filters.readAll(r.Context(), q)
	if err != nil {
		return err
	}
	wanted := q.facets("facets")
	if !q.given("facets") {
		wanted = chancery.Facets()
	}
	view := view{format: q.format(r, tables())}
	top := q.top(view)
	if err := q.done(); err != nil {
		return err
	}
	counts, err := h.store.Facets(r.Context(), f, wanted)
	if err != nil {
		return err
	}
	if view.format != encode.AsJSON {
		return sendList(w, r, alwaysAsked, view, encode.FacetColumns(), whole(encode.FacetRows(counts)))
	}
	return sendValue(w, r, api.Facets{Facets: encode.Facets(counts, top)})
}

// timeline counts them by period.
func (h facetHandlers) timeline(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, err := h.filters.readAll(r.Context(), q)
	if err != nil {
		return err
	}
	per, split := q.period(), q.split()
	view := view{format: q.format(r, tables())}
	if err := q.done(); err != nil {
		return err
	}
	intervals, err := h.store.Timeline(r.Context(), f, per, split)
	if err != nil {
		return err
	}
	if view.format != encode.AsJSON {
		isSplit := split != ""
		return sendList(w, r, alwaysAsked, view, encode.IntervalColumns(isSplit), whole(encode.IntervalRows(intervals, isSplit)))
	}
	answer := api.Timeline{Per: string(per), Data: encode.Each(intervals, encode.Interval)}
	if split != "" {
		answer.Split = (*string)(&split)
	}
	return sendValue(w, r, answer)
}

// facets reads names of facets.
func (q *query) facets(name string) []chancery.Facet {
	wanted, _ := anyOf(q, name, oneOf(name, chancery.Facets())) // reading names fails with ValueErrors alone
	return wanted
}

// maxTop is how many buckets of a facet may be asked for at most; without asking
// there are all of them.
const maxTop = 1000

// top reads how many buckets of each facet there should be, 0 for all. What
// leaves some out has to say how many, for which tables have no place.
func (q *query) top(v view) int {
	top := q.upTo("top", 0, maxTop)
	if q.given("top") && v.format != "" && v.format != encode.AsJSON {
		q.reject("top", q.values["top"][0], "has no place in the format "+string(v.format)+", which has every bucket")
	}
	return top
}

// facetsWanted are the facets that are to be counted with a list.
type facetsWanted struct {
	facets []chancery.Facet
	top    int
}

// listFacets reads the facets to count with a list; only JSON has a place for them.
func (q *query) listFacets(v view) facetsWanted {
	wanted := facetsWanted{q.facets("facets"), q.upTo("top", 0, maxTop)}
	if len(wanted.facets) > 0 && v.format != "" && v.format != encode.AsJSON {
		q.reject("facets", q.values["facets"][0], "has no place in the format "+string(v.format))
	}
	if q.given("top") && !q.given("facets") {
		q.reject("top", q.values["top"][0], "needs facets, whose buckets it counts")
	}
	return wanted
}

func (q *query) split() chancery.Facet {
	v := q.one("split")
	if v == "" {
		return ""
	}
	facet, err := oneOf("split", chancery.Facets())(v)
	if err != nil {
		q.reject("split", v, "is not a facet", nearestOrAll(v, names(chancery.Facets()))...)
	}
	return facet
}

// period reads per; a year where it is not given.
func (q *query) period() chancery.Period {
	v := q.one("per")
	if v == "" {
		return chancery.PerYear
	}
	per, err := oneOf("per", chancery.Periods())(v)
	if err != nil {
		q.reject("per", v, "is not a period", names(chancery.Periods())...)
	}
	return per
}

// sendValue answers with a value that comes as JSON only.
func sendValue(w http.ResponseWriter, r *http.Request, v any) error {
	body, err := encode.JSON(v)
	if err != nil {
		return err
	}
	send(w, r, reply{mediaType: encode.AsJSON.MediaType(), cache: alwaysAsked, body: body})
	return nil
}
