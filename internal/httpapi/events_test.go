package httpapi_test

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/feed"
)

// live serves an archive whose bell rings when it is written to.
// What is to be set on the server before it starts is set by the functions.
func live(t *testing.T, set ...func(*http.Server)) (*archive, server, *feed.Bell) {
	t.Helper()
	a, bell := newArchive(t), feed.NewBell()
	ctx, stop := context.WithCancel(context.Background())
	done, ready := make(chan struct{}), make(chan struct{})
	var once sync.Once
	go func() {
		defer close(done)
		a.Listen(ctx, func() {
			once.Do(func() { close(ready) })
			bell.Ring()
		}, nil)
	}()
	<-ready
	c := config(a)
	c.Bell = bell
	s := serve(t, c, set...)
	t.Cleanup(func() { // before the server closes, which waits for its streams
		stop()
		<-done
		bell.Close()
	})
	return a, s, bell
}

// put stores another statement with one passage.
func (a *archive) put(t testing.TB, n int, tags chancery.Coding) {
	t.Helper()
	e := compose(chancery.Statement{ID: "new", Origin: chancery.Origin{Title: "New"}},
		said(chancery.Assertion, 0, fmt.Sprintf("Number %d.", n), tags))
	if _, _, err := a.Put(context.WithoutCancel(t.Context()), e, noon); err != nil { // the test may end first
		t.Error(err)
	}
}

// meanwhile runs f beside the test, which ends after it.
func meanwhile(t *testing.T, f func()) {
	t.Helper()
	var group sync.WaitGroup
	group.Go(f)
	t.Cleanup(group.Wait)
}

func TestLongPollEndsWithAChange(t *testing.T) {
	a, s, _ := live(t)
	end := get[api.Changes](s, "/v1/changes").Next
	meanwhile(t, func() {
		time.Sleep(100 * time.Millisecond)
		a.put(t, 1, chancery.Coding{})
	})
	began := time.Now()
	page := get[api.Changes](s, "/v1/changes?wait=20&after="+end)
	if took := time.Since(began); len(page.Data) != 2 || took > 10*time.Second {
		t.Errorf("%d changes after %s", len(page.Data), took)
	}
	behind := get[api.Changes](s, "/v1/changes?wait=20&after="+end+"&to="+page.Next)
	if len(behind.Data) != 2 || behind.Next != page.Next {
		t.Errorf("%d changes before it would have to wait", len(behind.Data))
	}
	if done := get[api.Changes](s, "/v1/changes?wait=20&after="+page.Next+"&to="+page.Next); len(done.Data) != 0 || done.Next != page.Next {
		t.Errorf("at the end asked for: %+v", done)
	}
}

// TestLongPollUnderAFilter goes on waiting while others' records change, and does
// not look at these again.
func TestLongPollUnderAFilter(t *testing.T) {
	a, s, _ := live(t)
	end := get[api.Changes](s, "/v1/changes").Next
	meanwhile(t, func() {
		a.put(t, 1, chancery.Coding{})
		time.Sleep(100 * time.Millisecond)
		a.put(t, 2, chancery.Coding{Themes: []chancery.ThemeTag{{Theme: "climate-finance", Weight: 1}}})
	})
	page := get[api.Changes](s, "/v1/changes?theme=climate-finance&wait=20&after="+end)
	if diff := cmp.Diff([]string{"added ingested statement new-2", "added ingested passage"}, summed(page.Data)); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

func TestLongPollEndsWithItsTime(t *testing.T) {
	_, s, _ := live(t)
	end := get[api.Changes](s, "/v1/changes").Next
	began := time.Now()
	page := get[api.Changes](s, "/v1/changes?wait=1&after="+end)
	if took := time.Since(began); len(page.Data) != 0 || page.Next != end || took < time.Second {
		t.Errorf("%d changes, next %s after %s", len(page.Data), page.Next, took)
	}
}

// TestWaitersHoldNoConnection lets many wait, more than there are connections to
// the database, and the server goes on answering; then it sends all home.
func TestWaitersHoldNoConnection(t *testing.T) {
	_, s, bell := live(t)
	end := get[api.Changes](s, "/v1/changes").Next
	var group sync.WaitGroup
	const waiters = 60
	answers := make(chan int, waiters)
	for range waiters {
		group.Go(func() {
			res, err := s.Client().Get(s.URL + "/v1/changes?wait=60&after=" + end)
			if err != nil {
				t.Error(err)
				return
			}
			defer res.Body.Close()
			answers <- res.StatusCode
		})
	}
	time.Sleep(200 * time.Millisecond)
	if res := s.get("/v1/passages"); res.StatusCode != http.StatusOK {
		t.Errorf("meanwhile: %d", res.StatusCode)
	}
	if len(answers) > 0 {
		t.Errorf("%d did not wait", len(answers))
	}
	bell.Close()
	group.Wait()
	close(answers)
	for status := range answers {
		if status != http.StatusOK {
			t.Errorf("status %d when the server goes down", status)
		}
	}
}

// TestTooManyWait turns away who would wait as one too many, and nobody else.
func TestTooManyWait(t *testing.T) {
	c := config(newArchive(t))
	c.MaxWaiting = 1
	s := serve(t, c)
	first, err := s.Client().Get(s.URL + "/v1/changes?format=events")
	if err != nil {
		t.Fatal(err)
	}
	end := get[api.Changes](s, "/v1/changes?limit=500").Next
	for _, query := range []string{"format=events", "wait=60&after=" + end} {
		res := s.get("/v1/changes?" + query)
		if p := s.problem(res, http.StatusServiceUnavailable); p.Type != "/v1/problems/busy" || res.Header.Get("Retry-After") == "" {
			t.Errorf("%s: problem %s, Retry-After %q", query, p.Type, res.Header.Get("Retry-After"))
		}
	}
	first.Body.Close() // and there is room again
	for deadline := time.Now().Add(time.Minute); s.get("/v1/changes?wait=1&after="+end).StatusCode != http.StatusOK; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("there is no room after a follower has left")
		}
	}
}

// event is a server-sent event as a browser sees it.
type event struct{ id, name, data string }

// listener reads a stream of events as the HTML standard says.
type listener struct {
	t     *testing.T
	lines *bufio.Scanner
	last  string // id
	close func()
}

func (s server) listen(path string, headers ...string) *listener {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), 20*time.Second)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.URL+path, http.NoBody)
	if err != nil {
		s.t.Fatal(err)
	}
	req.Header.Set("Accept", "text/event-stream")
	for i := 0; i < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := s.Client().Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	if got := res.Header.Get("Content-Type"); res.StatusCode != http.StatusOK || got != "text/event-stream" {
		s.t.Fatalf("GET %s: %d %s", path, res.StatusCode, got)
	}
	if res.Header.Get("Chancery-Edition") == "" || res.Header.Get("Cache-Control") != "no-store" {
		s.t.Errorf("headers %v", res.Header)
	}
	closed := func() {
		cancel()
		res.Body.Close()
	}
	s.t.Cleanup(closed)
	lines := bufio.NewScanner(res.Body)
	lines.Buffer(nil, 1<<20)
	return &listener{t: s.t, lines: lines, close: closed}
}

// next is the next event with data; ok is false where the stream ends.
func (l *listener) next() (e event, ok bool) {
	for l.lines.Scan() {
		field, value, _ := strings.Cut(l.lines.Text(), ":")
		value = strings.TrimPrefix(value, " ")
		switch field {
		case "id":
			l.last = value
		case "event":
			e.name = value
		case "data":
			e.data += value
		case "":
			if l.lines.Text() != "" { // a comment
				continue
			}
			if e.data != "" {
				e.id = l.last
				return e, true
			}
			e = event{}
		}
	}
	return e, false
}

// change is the next event, which has to be one.
func (l *listener) change() api.Change {
	l.t.Helper()
	e, ok := l.next()
	if !ok {
		l.t.Fatalf("the stream ended: %v", l.lines.Err())
	}
	change := decode[api.Change](l.t, e.data)
	if e.name != "change" || e.id != change.Cursor {
		l.t.Errorf("event %q with id %q of a change with cursor %q", e.name, e.id, change.Cursor)
	}
	return change
}

// TestEventsAreTheFeed holds a stream to the pages, and resumes it at each event.
func TestEventsAreTheFeed(t *testing.T) {
	a, s, _ := live(t)
	want := get[api.Changes](s, "/v1/changes").Data
	l := s.listen("/v1/changes")
	for i := range want {
		if diff := cmp.Diff(want[i], l.change()); diff != "" {
			t.Fatalf("event %d (-page +stream):\n%s", i, diff)
		}
	}
	a.put(t, 1, chancery.Coding{}) // while it listens
	want = append(want, l.change(), l.change())
	l.close()
	for i := range want[:len(want)-1] {
		l := s.listen("/v1/changes?after="+want[0].Cursor, "Last-Event-ID", want[i].Cursor)
		if diff := cmp.Diff(want[i+1], l.change()); diff != "" {
			t.Errorf("after event %d (-want +got):\n%s", i, diff)
		}
		l.close()
	}
}

// TestEventsTellHowFar holds that a follower whose filter leaves all out learns
// where it stands without an event, so that it begins there again.
func TestEventsTellHowFar(t *testing.T) {
	a, s, bell := live(t)
	l := s.listen("/v1/changes?theme=climate-finance")
	a.put(t, 1, chancery.Coding{})
	end, err := a.LogEnd(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(time.Second, bell.Close)
	if e, ok := l.next(); ok {
		t.Errorf("event %+v", e)
	}
	if l.last != feed.Cursor(end) {
		t.Errorf("last id %q, the log ends at %q", l.last, feed.Cursor(end))
	}
	if err := l.lines.Err(); err != nil {
		t.Errorf("the stream did not end in order: %v", err)
	}
}

// TestEventsBreakVisibly holds that a stream that cannot go on is not ended as if
// all were said.
func TestEventsBreakVisibly(t *testing.T) {
	a, s, bell := live(t)
	l := s.listen("/v1/changes")
	for range 18 {
		l.change()
	}
	a.Close()
	bell.Ring()
	if _, ok := l.next(); ok || l.lines.Err() == nil {
		t.Errorf("event %t, error %v", ok, l.lines.Err())
	}
}

// TestEventsGoOnPastTheTimeForRequests holds that net/http does not take a
// listener for gone when the time to send its request is up.
func TestEventsGoOnPastTheTimeForRequests(t *testing.T) {
	a, s, _ := live(t, func(s *http.Server) { s.ReadTimeout = 200 * time.Millisecond })
	l := s.listen("/v1/changes")
	for range 18 {
		l.change()
	}
	time.Sleep(400 * time.Millisecond)
	a.put(t, 1, chancery.Coding{})
	if c := l.change(); c.ID != "new" {
		t.Errorf("change of %s", c.ID)
	}
}
