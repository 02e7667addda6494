package httpapi

import (
	"net/http"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type auditHandlers struct{ store AuditStore }

// list gives who did what and who was refused it, the newest first.
func (h auditHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, err := deedFilter(q)
	if err != nil {
		return err
	}
	of, err := bind("audit", f)
	if err != nil {
		return err
	}
	page := q.page(of, "")
	view := q.view(r, encode.Fields[api.Deed](), tables()...)
	if err := q.done(); err != nil {
		return err
	}
	found, err := h.store.Deeds(r.Context(), f, page)
	if err != nil {
		return err
	}
	return sendList(w, r, neverStored, view, encode.DeedColumns(), api.List[api.Deed]{
		Data:  encode.Each(found.Items, encode.Deed),
		Page:  q.wirePage(r.URL.Path, page.Limit, found.Next, of),
		Total: wireTotal(found.Total),
	})
}

func deedFilter(q *query) (chancery.DeedFilter, error) {
	var f chancery.DeedFilter
	var err error
	if f.Actions, err = anyOf(q, "action", oneOf("action", chancery.Actions())); err != nil {
		return f, err
	}
	f.Key, f.Subject = q.one("key"), q.one("subject")
	if q.given("refused") {
		refused := q.boolean("refused")
		f.Refused = &refused
	} else {
		q.known = append(q.known, "refused")
	}
	since, until := date(q, "since"), date(q, "until")
	f.Since = beginning(since)
	if f.Until = beginning(until); !f.Until.IsZero() {
		f.Until = f.Until.AddDate(0, 0, 1) // the day is with it
	}
	if since != "" && until != "" && until < since {
		q.reject("until", string(until), "is before since, "+string(since))
	}
	return f, nil
}

// beginning is the first moment of a day in UTC, zero of none.
func beginning(d chancery.Date) time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}
