package httpapi

import (
	"fmt"
	"net/http"
	"strconv"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// difference tells what a revision changes in the one before it, or in the one
// that against names.
func (h revisionHandlers) difference(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	against := q.number("against")
	view := q.view(r, encode.Fields[api.Difference](), encode.AsJSON, encode.AsDiff)
	if err := q.done(); err != nil {
		return err
	}
	s, err := standingStatement(r, h.statements)
	if err != nil {
		return err
	}
	to, err := h.numbered(r, s)
	if err != nil {
		return err
	}
	if against == 0 {
		against = to.Number - 1
	}
	if against < 1 || against > s.Revision {
		return outOfRange(against, s.Revision)
	}
	from, err := h.revisions.Revision(r.Context(), s.ID, against)
	if err != nil {
		return err
	}
	if view.format == encode.AsDiff {
		body, err := encode.UnifiedDifference(s.ID, from, to)
		if err != nil {
			return err
		}
		send(w, r, reply{mediaType: encode.AsDiff.MediaType(), cache: revisionCache, body: body})
		return nil
	}
	return sendRecord(w, r, revisionCache, view, encode.Difference(s.ID, from, to))
}

func outOfRange(against, last int) error {
	reason := fmt.Sprintf("is not the number of a revision, from 1 to %d", last)
	if against == 0 {
		reason = "is needed: nothing comes before the first revision"
	}
	fault := api.Fault{Parameter: "against", Value: strconv.Itoa(against), Reason: reason, Candidates: []string{}}
	return &problem{kind: invalidQuery, detail: mistakes([]api.Fault{fault}), faults: []api.Fault{fault}}
}

// number reads a whole number from 1; 0 where it is not given.
func (q *query) number(name string) int {
	v := q.one(name)
	if v == "" {
		return 0
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 || strconv.Itoa(n) != v {
		q.reject(name, v, "is not a whole number from 1")
		return 0
	}
	return n
}

// numbered finds the revision that the path names.
func (h revisionHandlers) numbered(r *http.Request, s chancery.Statement) (chancery.Revision, error) {
	n, err := strconv.Atoi(pathValue(r, "n"))
	if err != nil || n < 1 || strconv.Itoa(n) != pathValue(r, "n") {
		return chancery.Revision{}, &problem{kind: nothingHere, detail: "Revisions are numbered from 1 to " + strconv.Itoa(s.Revision) + "."}
	}
	return h.revisions.Revision(r.Context(), s.ID, n)
}
