package httpapi

import (
	"context"
	"errors"
	"log/slog"
	"net/http"

	"github.com/chancery-archive/chancery/internal/encode"
)

// handler answers a request, or returns an error and has written nothing.
type handler func(w http.ResponseWriter, r *http.Request) error

type adapter struct{ log *slog.Logger }

// answer makes an http.Handler: errors become problems, and those that are ours
// are logged with what the client is not told.
func (a adapter) answer(h handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := h(w, r)
		if err == nil {
			return
		}
		var said *problem
		if errors.Is(r.Context().Err(), context.Canceled) && !errors.As(err, &said) {
			// The client left, or the server is going down. Nothing was written:
			// to return now would send 200 with an empty body. What is wrong with the
			// request is said nevertheless: who ended its body early may still read.
			panic(http.ErrAbortHandler)
		}
		if to := (moved{}); errors.As(err, &to) {
			redirect(w, r, to)
			return
		}
		p := problemOf(err, r)
		if p.kind.about().Status >= http.StatusInternalServerError {
			a.log.ErrorContext(r.Context(), "request failed", "request_id", requestID(r.Context()), "error", err)
		}
		writeProblem(w, r, p)
	}
}

// broken logs why an answer that had begun was broken off.
func (a adapter) broken(r *http.Request, err error) {
	a.log.ErrorContext(r.Context(), "answer broken off", "request_id", requestID(r.Context()), "error", err)
}

// How long caches may keep an answer without asking again (RFC 9111). Every GET
// carries an ETag to ask with.
const (
	alwaysAsked     = "public, no-cache"                    // records change whenever a document comes in
	vocabularyCache = "public, max-age=60"                  // concepts stay, their counts lag a little
	revisionCache   = "public, max-age=3600"                // a revision never changes, but may be withdrawn
	foreverCache    = "public, max-age=31536000, immutable" // the address changes with the content
	redirectCache   = "public, max-age=86400"               // a spelling does not change its meaning
	neverStored     = "no-store"
)

// reply is an answer whose body is at hand.
type reply struct {
	status    int // 0 is 200
	mediaType string
	cache     string
	body      []byte
	saveAs    string // offers the body for saving under this name
	dated     bool   // it says when it was asked for
}

// send writes a reply, or leaves it to who keeps answers.
func send(w http.ResponseWriter, r *http.Request, a reply) {
	if k := keeperOf(w); k != nil && a.status == 0 && !a.dated {
		k.kept = newRendering(a, k.header)
		return
	}
	newRendering(a, nil).answer(w, r)
}

func isRead(r *http.Request) bool { return r.Method == http.MethodGet || r.Method == http.MethodHead }

// sendRecord answers with one record.
func sendRecord[T any](w http.ResponseWriter, r *http.Request, cache string, v view, record T) error {
	body, err := encode.JSON(encode.Picked[T]{Record: record, Fields: v.fields})
	if err != nil {
		return err
	}
	send(w, r, reply{mediaType: encode.AsJSON.MediaType(), cache: cache, body: body})
	return nil
}

// sendChanged answers a write with the record as it is now, at its address and
// with the tag to change it again by.
func sendChanged[T any](w http.ResponseWriter, r *http.Request, address string, record T) error {
	body, err := encode.JSON(encode.Picked[T]{Record: record})
	if err != nil {
		return err
	}
	a := reply{mediaType: encode.AsJSON.MediaType(), cache: neverStored, body: body}
	w.Header().Set("Content-Location", address)
	c := identity
	if worthPacking(a) {
		c = chooseCoding(r.Header)
	}
	w.Header().Set("ETag", entityTag(body, c))
	send(w, r, a)
	return nil
}

// sendMade answers with what a request made, which has no address to change it at.
func sendMade[T any](w http.ResponseWriter, r *http.Request, status int, record T) error {
	body, err := encode.JSON(record)
	if err != nil {
		return err
	}
	send(w, r, reply{status: status, mediaType: encode.AsJSON.MediaType(), cache: neverStored, body: body})
	return nil
}

// moved is an error that leads to the canonical path of what was asked for. A
// statement may come back to an id that it had, so caches ask before they follow.
type moved struct {
	path  string
	cache string
}

func (m moved) Error() string { return "moved to " + m.path }

// redirect sends the client there, with the query it gave.
func redirect(w http.ResponseWriter, r *http.Request, to moved) {
	path := to.path
	if r.URL.RawQuery != "" {
		path += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", path)
	w.Header().Set("Cache-Control", to.cache)
	w.WriteHeader(http.StatusPermanentRedirect)
}
