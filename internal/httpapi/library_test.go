package httpapi_test

import (
	"io"
	"net/http"
	"net/url"
	"slices"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/api"
)

// library is an archive with all that it holds, read over HTTP and kept in
// memory, to hold answers against.
type library struct {
	server
	archive    *archive
	passages   []api.Passage // newest first
	statements []api.Statement
	byID       map[string]api.Statement
	regions    map[string][]string // of a country
	words      map[string][]string // of a passage, once they are asked for
}

func newLibrary(t *testing.T) *library {
	t.Helper()
	a := largeArchive(t)
	c := config(a)
	c.ReadTimeout = time.Minute // what is answered is asked here, not how soon on a busy machine
	l := &library{archive: a, server: serve(t, c), byID: map[string]api.Statement{}, regions: map[string][]string{}, words: map[string][]string{}}
	l.passages = walk[api.Passage](t, l, "/v1/passages", 500)
	l.statements = walk[api.Statement](t, l, "/v1/statements", 500)
	for _, s := range l.statements {
		l.byID[s.ID] = s
	}
	for _, c := range list[api.Country](l.server, "/v1/countries").Data {
		l.regions[c.Code] = c.Regions
	}
	return l
}

// tester is what a test and a check of rapid are.
type tester interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// fetch gets an answer that need not be held against the contract once more.
func (l *library) fetch(t tester, path string) (*http.Response, []byte) {
	t.Helper()
	res, err := l.Client().Get(l.URL + path)
	if err != nil {
		t.Fatalf("GET %s: %v", path, err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("GET %s: %d, %v: %.300s", path, res.StatusCode, err, body)
	}
	return res, body
}

// walk reads a list to its end, by so many rows, and holds the pages to what they
// say of themselves.
func walk[T any](t tester, l *library, path string, limit int) []T {
	t.Helper()
	var all []T
	total := api.Total{Value: -1}
	next := path + separator(path) + url.Values{"limit": {itoa(limit)}}.Encode()
	for {
		_, body := l.fetch(t, next)
		page := decodeBytes[api.List[T]](t, body)
		all = append(all, page.Data...)
		if total.Value < 0 {
			total = page.Total
		}
		if page.Total != total {
			t.Fatalf("GET %s: total %+v, before it was %+v", next, page.Total, total)
		}
		if page.Page.NextURL == nil {
			break
		}
		if len(page.Data) != limit {
			t.Fatalf("GET %s: %d rows and a page after it", next, len(page.Data))
		}
		next = *page.Page.NextURL
	}
	if total.Relation == api.Exact && total.Value != len(all) || total.Relation == api.AtLeast && total.Value > len(all) {
		t.Errorf("GET %s by %d: %d rows, the total says %+v", path, limit, len(all), total)
	}
	return all
}

func passageIDs(list []api.Passage) []string {
	ids := make([]string, len(list))
	for i, p := range list {
		ids[i] = p.ID
	}
	return ids
}

// selected are the passages that a query selects, told by reading every one.
func (l *library) selected(q url.Values) []api.Passage {
	return slices.DeleteFunc(slices.Clone(l.passages), func(p api.Passage) bool { return !l.matches(q, p) })
}
