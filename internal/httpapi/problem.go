package httpapi

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// problem is an error that says itself how it is answered. Handlers make one
// where they know better than problemOf what to tell the client; its text goes
// out, so it never quotes another error.
type problem struct {
	kind      kind
	detail    string
	faults    []api.Fault
	header    http.Header // Allow, WWW-Authenticate, Accept, Retry-After, Link
	withdrawn *api.Tombstone
}

// errNotReady is the error of a server that cannot reach the archive.
var errNotReady = errors.New("not ready")

func (p *problem) Error() string { return string(p.kind) + ": " + p.detail }

// with adds a header to the answer.
func (p *problem) with(name, value string) *problem {
	if p.header == nil {
		p.header = make(http.Header)
	}
	p.header.Add(name, value)
	return p
}

// problemOf is the one place where errors become statuses.
func problemOf(err error, r *http.Request) *problem {
	var (
		known   *problem
		value   *chancery.ValueError
		costly  *chancery.CostError
		twin    *chancery.TwinError
		tooLong *http.MaxBytesError
	)
	switch {
	case errors.As(err, &known):
		return known
	case errors.As(err, &value):
		fault := api.Fault{Parameter: parameterOf(value), Value: value.Value, Reason: value.Reason, Candidates: orEmpty(value.Candidates)}
		return &problem{kind: invalidQuery, detail: mistakes([]api.Fault{fault}), faults: []api.Fault{fault}}
	case errors.As(err, &costly):
		return &problem{kind: tooCostly, detail: "To answer this would take too long. Narrow it by " + strings.Join(costly.Narrow, ", ") + "."}
	case errors.As(err, &twin):
		address := encode.StatementURL(twin.Statement)
		return (&problem{kind: conflict, detail: "The archive holds this document already, as the statement " + address + "."}).
			with("Link", "<"+address+`>; rel="related"`)
	case errors.As(err, &tooLong), errors.Is(err, chancery.ErrTooLarge):
		return tooLarge()
	case errors.Is(err, chancery.ErrNotFound):
		return &problem{kind: nothingHere, detail: "There is nothing at " + r.URL.EscapedPath() + "."}
	case errors.Is(err, chancery.ErrWithdrawn):
		return &problem{kind: withdrawn, detail: "What was at " + r.URL.EscapedPath() + " has been withdrawn."}
	case errors.Is(err, chancery.ErrReused):
		return &problem{kind: keyReused, detail: "The Idempotency-Key of this request named another one before."}
	case errors.Is(err, chancery.ErrConflict):
		return &problem{kind: conflict, detail: "The archive holds something else in this place."}
	case errors.Is(err, chancery.ErrUnsupported):
		return unsupportedType("This kind of document is not read.")
	case errors.Is(err, chancery.ErrUnreadable):
		return &problem{kind: unreadable, detail: "The document cannot be read as the type it is declared to be."}
	case errors.Is(err, chancery.ErrUnsure):
		return (&problem{kind: notReady, detail: "The archive went away while this was being kept, and it is not known whether it was. " +
			"Look, or send it again: the same document, or the same Idempotency-Key, is kept once."}).with("Retry-After", "1")
	case errors.Is(err, chancery.ErrAway):
		return (&problem{kind: notReady, detail: "The archive cannot be reached at the moment."}).with("Retry-After", "1")
	case errors.Is(err, errNotReady):
		return (&problem{kind: notReady, detail: "The archive cannot be reached."}).with("Retry-After", "5")
	case errors.Is(err, chancery.ErrNotYet):
		return (&problem{kind: notReady, detail: "This server has not come to that place in the change log yet."}).with("Retry-After", "1")
	case errors.Is(err, errBusy):
		return (&problem{kind: busy, detail: "The server has too many of these requests at once. Ask again later."}).with("Retry-After", "5")
	case errors.Is(err, context.DeadlineExceeded):
		return (&problem{kind: overtime, detail: "The answer took too long. Narrow the request, or ask again later."}).
			with("Retry-After", "5")
	default:
		return &problem{kind: internal, detail: "Something went wrong here; the request id names it in the log."}
	}
}

// parameterOf is the parameter by which a value comes; most are named after
// what they are.
func parameterOf(e *chancery.ValueError) string {
	if e.Kind == "query" {
		return "q"
	}
	return e.Kind
}

// wire is the problem as the client of the request is told it.
func (p *problem) wire(r *http.Request) api.Problem {
	about := p.kind.about()
	return api.Problem{
		Type:      p.kind.url(),
		Title:     about.Title,
		Status:    about.Status,
		Detail:    p.detail,
		Instance:  requestID(r.Context()),
		Errors:    orEmpty(p.faults),
		Withdrawn: p.withdrawn,
	}
}

func writeProblem(w http.ResponseWriter, r *http.Request, p *problem) {
	body, err := encode.JSON(p.wire(r))
	if err != nil { // strings and numbers always encode
		panic(err)
	}
	for name, values := range p.header {
		w.Header()[name] = append(w.Header()[name], values...)
	}
	send(w, r, reply{status: p.kind.about().Status, mediaType: "application/problem+json", cache: neverStored, body: body})
}

// orEmpty makes a list that is [] in JSON, never null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
