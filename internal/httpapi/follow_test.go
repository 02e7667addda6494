package httpapi_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/api"
)

// copies is what a follower holds: lines by kind and id.
type copies map[string]string

// apply does to the copy what a change says, and checks that it fits.
func (c copies) apply(t testing.TB, change api.Change) {
	t.Helper()
	key := change.Kind + " " + change.ID
	if got := c[key]; got != string(change.Before) {
		t.Errorf("%s %s of %s: before\n%s\nheld\n%s", change.Op, change.Reason, key, change.Before, got)
	}
	if op := opOf(change); change.Op != op {
		t.Errorf("%s %s: op %s, by its records %s", change.Reason, key, change.Op, op)
	}
	delete(c, key)
	if change.After != nil {
		c[key] = string(change.After)
	}
}

func opOf(change api.Change) string {
	switch {
	case change.Before == nil:
		return "added"
	case change.After == nil:
		return "removed"
	default:
		return "changed"
	}
}

// follow reads the feed from a cursor to its end, page by page, into the copy.
func (c copies) follow(s server, filters, after string) (next string) {
	s.t.Helper()
	seen := map[string]bool{}
	for {
		path := "/v1/changes?limit=3&" + filters
		if after != "" {
			path += "&after=" + after
		}
		page := get[api.Changes](s, path)
		for _, change := range page.Data {
			if seen[change.Cursor] {
				s.t.Errorf("%s came twice", change.Cursor)
			}
			seen[change.Cursor] = true
			c.apply(s.t, change)
		}
		if page.Next == after {
			return after
		}
		after = page.Next
	}
}

// highlighted is the end of a passage that a list shows for a query: it is about
// the query, so the feed and snapshots do not have it.
var highlighted = regexp.MustCompile(`"highlights":\[[^]]*\]}$`)

// lines are what lists show under filters, as a copy.
func lines(s server, filters string) copies {
	s.t.Helper()
	all := copies{}
	for kind, path := range map[string]string{
		"passage ":   "/v1/passages?limit=500&format=ndjson&",
		"statement ": "/v1/statements?limit=500&any_act=true&format=ndjson&",
	} {
		res := s.get(path + filters)
		if res.StatusCode != http.StatusOK {
			s.t.Fatalf("%d %s", res.StatusCode, res.body)
		}
		for line := range strings.Lines(res.body) {
			id := decode[struct{ ID string }](s.t, line).ID
			all[kind+id] = highlighted.ReplaceAllString(strings.TrimSuffix(line, "\n"), `"highlights":[]}`)
		}
	}
	return all
}
