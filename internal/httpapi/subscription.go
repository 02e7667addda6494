package httpapi

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/feed"
)

// subscription is what a request says of a webhook; nil is not said.
type subscription struct {
	endpoint, description, filterText *string
	filter                            chancery.Filter
	status                            chancery.WebhookStatus // "" is not said
}

// subscription reads the members; what is wrong with them is in e, its error is one
// of the archive.
func (h webhookHandlers) subscription(r *http.Request, e *envelope) (subscription, error) {
	var s subscription
	if _, given := e.members["endpoint"]; given {
		endpoint := e.text("endpoint")
		if err := h.sender.Check(endpoint); err != nil && endpoint != "" {
			e.rejectValue("endpoint", endpoint, err)
		}
		s.endpoint = &endpoint
	}
	if s.description = e.line("description"); s.description != nil && utf8.RuneCountInString(*s.description) > maxMetadata {
		e.reject("description", "", fmt.Sprintf("has more than %d characters", maxMetadata))
	}
	states := []chancery.WebhookStatus{chancery.WebhookEnabled, chancery.WebhookPaused}
	s.status, _ = parsed(e, "status", oneOf("status", states))
	if s.filterText = e.line("filter"); s.filterText == nil {
		return s, nil
	}
	q := parseQuery(*s.filterText)
	f, err := h.filters.readAll(r.Context(), q)
	if err != nil {
		return s, err
	}
	s.filter = f
	e.rejectQuery("filter", q)
	text := url.Values(q.values).Encode()
	s.filterText = &text
	return s, nil
}

// apply changes a webhook as the request says.
func (s subscription) apply(w *chancery.Webhook) {
	if s.endpoint != nil {
		w.URL = *s.endpoint
	}
	if s.description != nil {
		w.Description = *s.description
	}
	if s.filterText != nil {
		w.FilterText, w.Filter = *s.filterText, s.filter
	}
	if s.status != "" {
		w.Status, w.Reason = s.status, ""
		w.Failures, w.Failing, w.NextAttempt = 0, time.Time{}, time.Time{}
	}
}

// detail is what the audit log has of it: which members, and the status, but no
// address.
func (s subscription) detail() string {
	var parts []string
	if s.endpoint != nil {
		parts = append(parts, "endpoint")
	}
	if s.description != nil {
		parts = append(parts, "description")
	}
	if s.filterText != nil {
		parts = append(parts, "filter")
	}
	if s.status != "" {
		parts = append(parts, "status "+string(s.status))
	}
	return strings.Join(parts, ", ")
}

// line is a member that is a line of text and may be empty; nil where it is not
// given.
func (e *envelope) line(member string) *string {
	text, ok := e.str(member)
	if !ok {
		return nil
	}
	if text = strings.TrimSpace(text); !isText(text) {
		e.reject(member, "", "holds control characters")
	}
	return &text
}

// place is a member that is a cursor of the feed; nil where it is not given.
func (e *envelope) place(member string) *chancery.Place {
	cursor, ok := e.str(member)
	if !ok {
		return nil
	}
	p, err := feed.ParseCursor(cursor)
	if err != nil {
		e.rejectValue(member, cursor, err)
	}
	return &p
}

// rejectQuery records what is wrong with a member that is a query.
func (e *envelope) rejectQuery(member string, q *query) {
	var p *problem
	if !errors.As(q.done(), &p) {
		return
	}
	for _, f := range p.faults {
		e.reject(member, f.Parameter+"="+f.Value, f.Parameter+" "+f.Reason, f.Candidates...)
	}
}

// refusedWebhook is the error of a subscription that the archive does not take, with
// the member that is wrong.
func refusedWebhook(err error) error {
	var (
		value *chancery.ValueError
		fault api.Fault
	)
	switch {
	case errors.Is(err, chancery.ErrLostPlace):
		return lostPlace(err)
	case errors.As(err, &value) && value.Kind == "query":
		fault = api.Fault{Pointer: "/filter", Value: "q=" + value.Value, Reason: "q " + value.Reason, Candidates: []string{}}
	default:
		return err
	}
	return &problem{kind: invalidDocument, detail: mistakes([]api.Fault{fault}), faults: []api.Fault{fault}}
}
