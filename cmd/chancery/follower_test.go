package main_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/api"
)

// follower keeps a copy by the feed alone, as plainly as it can be done, and
// checks each change against what it holds. It knows nothing of package mirror.
type follower struct {
	t             *testing.T
	name, filters string
	base          string
	read          func(*follower, context.Context) error

	mu     sync.Mutex
	cursor string
	held   map[string]string // lines by kind and id
	seen   []api.Change      // without their records
	broken int               // how often the feed was cut
}

// follow reads until ctx ends, again from where it was when the feed is cut.
func (f *follower) follow(ctx context.Context) {
	for ctx.Err() == nil {
		if err := f.read(f, ctx); err != nil && ctx.Err() == nil {
			f.broken++
			time.Sleep(50 * time.Millisecond)
		}
	}
}

func (f *follower) poll(ctx context.Context) error {
	time.Sleep(100 * time.Millisecond)
	return f.page(ctx, 0)
}

func (f *follower) longPoll(ctx context.Context) error { return f.page(ctx, 5) }

// page asks for a page and applies it.
func (f *follower) page(ctx context.Context, wait int) error {
	address := fmt.Sprintf("%s/v1/changes?limit=200&wait=%d&%s", f.base, wait, f.filters)
	if f.cursor != "" {
		address += "&after=" + f.cursor
	}
	res, err := get(ctx, address, nil)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	var page api.Changes
	if err := json.NewDecoder(res.Body).Decode(&page); err != nil {
		return err
	}
	f.apply(page.Data, page.Next)
	return nil
}

// events applies server-sent events as they come, each alone.
func (f *follower) events(ctx context.Context) error {
	headers := http.Header{"Accept": {"text/event-stream"}}
	if f.cursor != "" {
		headers.Set("Last-Event-ID", f.cursor)
	}
	res, err := get(ctx, f.base+"/v1/changes?"+f.filters, headers)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	lines := bufio.NewScanner(res.Body)
	lines.Buffer(nil, 4<<20)
	id, changes := f.cursor, []api.Change(nil)
	for lines.Scan() {
		field, value, _ := strings.Cut(lines.Text(), ": ")
		switch field {
		case "id":
			id = value
		case "data":
			var change api.Change
			if err := json.Unmarshal([]byte(value), &change); err != nil {
				return err
			}
			changes = append(changes, change)
		case "":
			f.apply(changes, id)
			changes = nil
		}
	}
	return lines.Err()
}

// apply does what changes say, and checks that they fit.
func (f *follower) apply(changes []api.Change, next string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, c := range changes {
		key := c.Kind + " " + c.ID
		if f.held[key] != string(c.Before) {
			f.t.Errorf("%s: %s %s %s does not fit what is held", f.name, c.Op, c.Reason, key)
		}
		delete(f.held, key)
		if c.After != nil {
			f.held[key] = string(c.After)
		}
		c.Before, c.After = nil, nil
		f.seen = append(f.seen, c)
	}
	f.cursor = next
}

func (f *follower) at() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.cursor
}

// awaitEnd waits until the follower has come to the end of the log. One under a
// filter learns where it is by a page without changes, or a sign of life.
func (f *follower) awaitEnd(end string) {
	f.t.Helper()
	for deadline := time.Now().Add(60 * time.Second); f.at() != end; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			f.t.Fatalf("%s has come to %s, and not to %s", f.name, f.at(), end)
		}
	}
}

// requireEqual holds the copy to fresh snapshots, and what was seen to the log.
func (f *follower) requireEqual(log []api.Change) {
	f.t.Helper()
	for kind, path := range map[string]string{
		api.KindPassage: "/v1/export/passages.ndjson?", api.KindStatement: "/v1/export/statements.ndjson?any_act=true&",
	} {
		res, err := get(f.t.Context(), f.base+path+f.filters, nil)
		if err != nil {
			f.t.Fatal(err)
		}
		want, err := io.ReadAll(res.Body)
		res.Body.Close()
		if got := f.text(kind); err != nil || got != string(want) {
			f.t.Errorf("%s: %d bytes of %ss, the archive has %d, %v", f.name, len(got), kind, len(want), err)
		}
	}
	places := map[string]int{}
	for i, c := range log {
		places[c.Cursor] = i
	}
	last := -1
	for _, c := range f.seen {
		place, known := places[c.Cursor]
		if !known || place <= last {
			f.t.Errorf("%s: change %s came at %d after %d, known %t", f.name, c.Cursor, place, last, known)
		}
		last = place
	}
	if f.filters == "" && len(f.seen) != len(log) {
		f.t.Errorf("%s: %d changes seen, the log has %d", f.name, len(f.seen), len(log))
	}
	f.t.Logf("%s: %d changes, cut %d times", f.name, len(f.seen), f.broken)
}

// text is the copy of one kind in the canonical form.
func (f *follower) text(kind string) string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(f.held)) {
		if strings.HasPrefix(key, kind+" ") {
			b.WriteString(f.held[key] + "\n")
		}
	}
	return b.String()
}

// get asks for an address; other answers than 200 are errors.
func get(ctx context.Context, address string, headers http.Header) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return nil, err
	}
	maps.Copy(req.Header, headers)
	res, err := http.DefaultClient.Do(req)
	if err == nil && res.StatusCode != http.StatusOK {
		res.Body.Close()
		err = fmt.Errorf("GET %s: %s", address, res.Status)
	}
	return res, err
}
