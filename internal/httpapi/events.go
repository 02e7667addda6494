package httpapi

import (
	"bytes"
	"fmt"
	"net/http"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/feed"
)

const (
	// streamBatch is how many changes are read at once for a stream.
	streamBatch = 200
	// streamLife is how long a stream goes on; clients connect again and go on where
	// they were, perhaps with another server.
	streamLife = time.Hour
	// redial is how many milliseconds clients are told to wait before they do.
	redial = 1000
)

// stream sends changes as server-sent events, for as long as the client stays.
func (h changeHandlers) stream(w http.ResponseWriter, r *http.Request, who follower) error {
	leave, ok := h.waiting.try()
	if !ok {
		return errBusy
	}
	defer leave()
	defer h.metrics.begin(eventStreams)()
	who.stretch.Limit = streamBatch
	bell := h.bell.Next()
	page, err := h.read(r.Context(), h.reader.Log, who)
	if err != nil {
		return lostPlace(err)
	}
	s := h.open(w, who.stretch.After)
	if err := s.write(fmt.Appendf(nil, "retry: %d\n\n", redial)); err != nil {
		return h.breakOff(r, err)
	}
	for over := time.After(streamLife); r.Method != http.MethodHead; {
		changes, err := h.wire(page)
		if err != nil {
			return h.breakOff(r, err)
		}
		if err := s.send(changes, page); err != nil {
			return h.breakOff(r, err)
		}
		if page.AtEnd && !h.rest(r, s, bell, over) {
			break
		}
		who.stretch.After = page.Next
		bell = h.bell.Next()
		log := h.reader.Log
		if page.AtEnd { // woken with all others, who stand at the same place
			log = h.together.Since(bell)
		}
		if page, err = h.read(r.Context(), log, who); err != nil {
			return h.breakOff(r, err)
		}
	}
	return nil
}

// rest waits for the bell, with a sign of life from time to time; it is false
// where the stream is over.
func (h changeHandlers) rest(r *http.Request, s *events, bell <-chan struct{}, over <-chan time.Time) bool {
	beat := time.NewTicker(h.heartbeat)
	defer beat.Stop()
	for {
		select {
		case <-bell:
			return true
		case <-beat.C:
			if s.beat() != nil {
				return false
			}
		case <-over:
			return false
		case <-h.bell.Closed():
			return false
		case <-r.Context().Done():
			return false
		}
	}
}

// breakOff ends a stream in which something went wrong by breaking the
// connection: to return would end it as if all were said.
func (h changeHandlers) breakOff(r *http.Request, err error) error {
	if r.Context().Err() == nil {
		h.broken(r, err)
	}
	panic(http.ErrAbortHandler)
}

// events writes server-sent events, as the HTML standard has them.
type events struct {
	w    http.ResponseWriter
	told chancery.Place // the id that the client has last
	at   chancery.Place // how far the log was read for it
}

func (h changeHandlers) open(w http.ResponseWriter, at chancery.Place) *events {
	header := w.Header()
	header.Set("Content-Type", encode.AsEvents.MediaType())
	header.Set("Cache-Control", neverStored)
	header.Set("X-Accel-Buffering", "no") // nginx would keep events back
	header.Set(editionHeader, h.edition)
	w.WriteHeader(http.StatusOK)
	return &events{w: w, told: at, at: at}
}

// send writes the changes of a page, each under its cursor as id.
func (s *events) send(changes []api.Change, page feed.Page) error {
	var b bytes.Buffer
	for _, c := range changes {
		data, err := encode.JSON(c)
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "id: %s\nevent: change\ndata: %s\n", c.Cursor, data) // data ends its line
	}
	if len(changes) > 0 {
		s.told = page.Changes[len(page.Changes)-1].Place
	}
	s.at = page.Next
	if !page.AtEnd && s.told != s.at { // much was left out: it need not be looked at again
		s.mark(&b)
	}
	return s.write(b.Bytes())
}

// beat says that nothing has happened, and how far the client has come.
func (s *events) beat() error {
	var b bytes.Buffer
	b.WriteString(": nothing new\n")
	s.mark(&b)
	return s.write(b.Bytes())
}

// mark tells the client how far it has come by an id without data, which is kept
// and not shown.
func (s *events) mark(b *bytes.Buffer) {
	if s.told != s.at {
		fmt.Fprintf(b, "id: %s\n", feed.Cursor(s.at))
		s.told = s.at
	}
	b.WriteByte('\n')
}

// write sends bytes at once, to a client that takes them in time.
func (s *events) write(b []byte) error {
	if _, err := (patientWriter{s.w}).Write(b); err != nil {
		return err
	}
	return http.NewResponseController(s.w).Flush()
}
