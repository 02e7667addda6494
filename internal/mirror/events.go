package mirror

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/api"
)

const (
	// silence is how long a stream may say nothing, not even that there is nothing.
	silence = time.Minute
	// burst is how many changes of a stream are applied together at most.
	burst = 500
)

// stream reads server-sent events behind a cursor and hands over what comes
// together, until ctx ends or the stream does.
func (c Client) stream(ctx context.Context, after string, take func(page) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	res, err := c.get(ctx, "/v1/changes", url.Values{"after": {after}}, "text/event-stream")
	if err != nil {
		return err
	}
	defer res.Body.Close()
	silent := time.AfterFunc(silence, func() { cancel(errSilent) })
	defer silent.Stop()
	r := eventReader{lines: bufio.NewReaderSize(res.Body, 256<<10), id: after}
	p := page{edition: res.Header.Get(editionHeader), Changes: api.Changes{Next: after}}
	for {
		ended := r.fill(&p, func() { silent.Reset(silence) })
		if err := take(p); err != nil { // also what came whole before the end
			return err
		}
		if cause := context.Cause(ctx); ended != nil && cause != nil {
			return cause
		}
		if ended != nil {
			return ended
		}
		p.Data = nil
	}
}

var errSilent = errors.New("the stream has fallen silent")

// eventReader reads server-sent events as the HTML standard says.
type eventReader struct {
	lines *bufio.Reader
	id    string
	data  strings.Builder
}

// fill reads the changes that are there, at least one line, into the page.
func (r *eventReader) fill(p *page, alive func()) error {
	for len(p.Data) < burst {
		line, err := readLine(r.lines)
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = fmt.Errorf("the stream has ended: %w", err)
			}
			return err
		}
		alive()
		if err := r.take(strings.TrimSuffix(string(line), "\r"), p); err != nil {
			return err
		}
		if r.lines.Buffered() == 0 && r.data.Len() == 0 {
			return nil
		}
	}
	return nil
}

// take reads a line. An id is where the copy stands as soon as its event ends.
func (r *eventReader) take(line string, p *page) error {
	field, value, _ := strings.Cut(line, ":")
	value = strings.TrimPrefix(value, " ")
	switch {
	case line == "" && r.data.Len() == 0:
		p.Next = r.id
	case line == "":
		var change api.Change
		err := json.Unmarshal([]byte(r.data.String()), &change)
		r.data.Reset()
		if err != nil {
			return fmt.Errorf("%w: event %s: %w", ErrBroken, r.id, err)
		}
		p.Data, p.Next = append(p.Data, change), r.id
	case field == "id":
		r.id = value
	case field == "data":
		r.data.WriteString(value)
	}
	return nil
}
