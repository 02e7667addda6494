package httpapi

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// maxVerdict is the size in bytes beyond which a verdict is refused.
const maxVerdict = 64 << 10

// reviewHandlers take and show what people say of codings.
type reviewHandlers struct {
	passages passageHandlers
	store    ReviewStore
	read     verdictReader
	now      func() time.Time
}

// review keeps what a person says of a passage, and answers with the passage as
// it is then.
func (h reviewHandlers) review(w http.ResponseWriter, r *http.Request) error {
	verdict, amendment, err := h.verdict(w, r)
	if err != nil {
		return err
	}
	found, err := h.passages.find(r)
	if err != nil {
		return err
	}
	unchanged, err := ifMatch(r, true, h.passages.bodyOf(found.Passage.ID))
	if err != nil {
		return err
	}
	verdict.Passage, verdict.At = found.Passage.ID, h.now()
	if verdict.By == "" {
		verdict.By = keyOf(r.Context()).Name
	}
	if found, err = h.store.Amend(r.Context(), verdict, amendment, unchanged...); err != nil {
		return h.refused(r, err)
	}
	record, err := h.passages.inContext(r.Context(), found)
	if err != nil {
		return err
	}
	return sendChanged(w, r, record.URL, record)
}

// verdict reads the body, once nothing is wrong with the query.
func (h reviewHandlers) verdict(w http.ResponseWriter, r *http.Request) (chancery.Correction, *chancery.Amendment, error) {
	if err := readQuery(r).done(); err != nil {
		return chancery.Correction{}, nil, err
	}
	types := []string{"application/json", "application/merge-patch+json"}
	if name, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || !slices.Contains(types, name) {
		return chancery.Correction{}, nil, unsupportedType("Send the verdict as application/json.").with("Accept-Patch", "application/json, application/merge-patch+json")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxVerdict))
	if err != nil {
		p := readProblem(err)
		if p.kind == bodyTooLarge {
			p.detail = fmt.Sprintf("A verdict has %d bytes at most.", maxVerdict)
		}
		return chancery.Correction{}, nil, p
	}
	return h.read.verdict(body)
}

// refused is the error of a verdict that the archive does not keep: of what does
// not go together the member is named.
func (h reviewHandlers) refused(r *http.Request, err error) error {
	var value *chancery.ValueError
	if errors.As(err, &value) {
		fault := api.Fault{Pointer: "/" + value.Kind, Value: value.Value, Reason: value.Reason, Candidates: orEmpty(value.Candidates)}
		return &problem{kind: invalidDocument, detail: mistakes([]api.Fault{fault}), faults: []api.Fault{fault}}
	}
	if errors.Is(err, chancery.ErrWithdrawn) { // meanwhile
		if _, why := h.passages.find(r); why != nil {
			return why
		}
	}
	return err
}

// list gives what people said of a passage, the oldest first. It names them, so
// it is for those who review.
func (h reviewHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Verdict](), encode.AsJSON, encode.AsNDJSON)
	if err := q.done(); err != nil {
		return err
	}
	found, err := h.passages.find(r)
	if err != nil {
		return err
	}
	verdicts, err := h.store.Verdicts(r.Context(), found.Passage.ID)
	if err != nil {
		return err
	}
	return sendList(w, r, neverStored, view, nil, whole(encode.Each(verdicts, h.passages.encode.Verdict)))
}
