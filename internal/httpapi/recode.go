package httpapi

import (
	"net/http"
	"strconv"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type recodeHandlers struct {
	store   RecodeStore
	ruleset string
	now     func() time.Time
}

// start has every statement coded again and answers at once; Location tells how
// far it has come.
func (h recodeHandlers) start(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	recode, err := h.store.StartRecode(r.Context(), h.ruleset, h.now())
	if err != nil {
		return err
	}
	body, err := encode.JSON(encode.Recode(recode))
	if err != nil {
		return err
	}
	w.Header().Set("Location", encode.RecodeURL(recode.Number))
	send(w, r, reply{status: http.StatusAccepted, mediaType: encode.AsJSON.MediaType(), cache: neverStored, body: body})
	return nil
}

// one tells how far a recode has come.
func (h recodeHandlers) one(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	view := q.view(r, encode.Fields[api.Recode](), encode.AsJSON)
	if err := q.done(); err != nil {
		return err
	}
	number, err := strconv.ParseInt(pathValue(r, "number"), 10, 64)
	if err != nil || strconv.FormatInt(number, 10) != pathValue(r, "number") {
		return chancery.ErrNotFound
	}
	recode, err := h.store.Recode(r.Context(), number)
	if err != nil {
		return err
	}
	return sendRecord(w, r, alwaysAsked, view, encode.Recode(recode))
}
