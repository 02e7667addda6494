package httpapi_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/feed"
)

// summed sums changes up: "added ingested statement undated".
func summed(changes []api.Change) []string {
	var out []string
	for _, c := range changes {
		line := c.Op + " " + c.Reason + " " + c.Kind
		if c.Kind == api.KindStatement {
			line += " " + c.ID
		}
		out = append(out, line)
	}
	return out
}

func testChanges(t *testing.T, s server) {
	page := get[api.Changes](s, "/v1/changes")
	want := []string{
		"added ingested statement 2020-05-01-harbour",
		"added ingested passage", "added ingested passage", "added ingested passage", "added ingested passage",
		"added ingested statement 2021-02-02-climate", "added ingested passage",
		"added ingested statement undated", "added ingested passage",
		"added ingested statement 2019-corrected", "added ingested passage",
		"added ingested statement 2018-withdrawn", "added ingested passage",
		"changed source_corrected statement 2019-corrected", "removed source_corrected passage", "added source_corrected passage",
		"removed withdrawn passage", "removed withdrawn statement 2018-withdrawn",
	}
	if diff := cmp.Diff(want, summed(page.Data)); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	last := page.Data[len(page.Data)-1]
	if page.Next != last.Cursor || !last.At.Equal(noon) {
		t.Errorf("next %s, last %+v", page.Next, last)
	}
	end := s.get("/v1/changes?theme=ct-financing&after=" + page.Next)
	if got := decode[api.Changes](t, end.body); len(got.Data) != 0 || got.Next != page.Next {
		t.Errorf("behind the last change %+v", got)
	}
	if want := "/v1/changes?after=" + page.Next + "&theme=ct-financing"; end.link("next") != want {
		t.Errorf("next is %s, want %s", end.link("next"), want)
	}
}

// testChangesInParts reads from every cursor to every later one.
func testChangesInParts(t *testing.T, s server) {
	all := get[api.Changes](s, "/v1/changes").Data
	for i := range all {
		got := get[api.Changes](s, "/v1/changes?after="+all[i].Cursor)
		if diff := cmp.Diff(all[i+1:], got.Data); diff != "" {
			t.Fatalf("after %d (-want +got):\n%s", i, diff)
		}
		for j := i; j < len(all); j++ {
			got := get[api.Changes](s, "/v1/changes?limit=2&after="+all[i].Cursor+"&to="+all[j].Cursor)
			want := all[i+1 : min(i+3, j+1)]
			if diff := cmp.Diff(slices.Clone(want), got.Data); diff != "" {
				t.Fatalf("from %d to %d (-want +got):\n%s", i, j, diff)
			}
			if next := all[min(i+2, j)].Cursor; got.Next != next {
				t.Errorf("from %d to %d: next %s, want %s", i, j, got.Next, next)
			}
		}
	}
}

// testChangesMakeLists holds what followers have to what lists show.
func testChangesMakeLists(t *testing.T, s server) {
	for _, filters := range []string{
		"", "theme=counter-terrorism", "act=commitment", "country=IRQ", "region=145", "issuer=italy", "q=harbour", "language=en",
		"resolution=2254&strength=firm", "theme_not=foreign-fighters&since=2019-01-01", "has=deadline", "statement=2019-corrected",
	} {
		t.Run(filters, func(t *testing.T) {
			s := server{s.Server, t}
			got := copies{}
			got.follow(s, filters, "")
			if diff := cmp.Diff(lines(s, filters), got); diff != "" || len(got) == 0 {
				t.Errorf("%d records (-lists +follower):\n%s", len(got), diff)
			}
		})
	}
}

func testWrongFollowers(t *testing.T, s server) {
	all := get[api.Changes](s, "/v1/changes").Data
	first, last := all[0].Cursor, all[len(all)-1].Cursor
	tests := []struct {
		rule, query, parameter, reason string
		headers                        []string
	}{
		{"a cursor that is none", "after=42", "after", "is not a cursor of the change feed", nil},
		{"an end that is none", "to=x", "to", "is not a cursor of the change feed", nil},
		{"an end before the beginning", "after=" + last + "&to=" + first, "to", "is before after", nil},
		{"waiting too long", "wait=61", "wait", "from 0 to 60", nil},
		{"waiting less than nothing", "wait=-1", "wait", "from 0 to 60", nil},
		{"waiting a fraction", "wait=1.5", "wait", "from 0 to 60", nil},
		{"a limit too large", "limit=501", "limit", "from 1 to 500", nil},
		{"no limit", "limit=0", "limit", "from 1 to 500", nil},
		{"a list's cursor", "cursor=" + last, "cursor", "is not a parameter", nil},
		{"a misspelt filter", "theem=police", "theem", "is not a parameter", nil},
		{"an unknown theme", "theme=polize", "theme", "is not a theme", nil},
		{"a query of words that are everywhere", "q=the", "q", "has no word", nil},
		{"a stream with a limit", "format=events&limit=5", "limit", "has no place", nil},
		{"a stream that waits", "wait=5", "wait", "has no place", []string{"Accept", "text/event-stream"}},
		{"a stream with an end", "to=" + last, "to", "has no place", []string{"Accept", "text/event-stream"}},
		{"an event id that is none", "", "Last-Event-ID", "is not a cursor", []string{"Accept", "text/event-stream", "Last-Event-ID", "7"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			s := server{s.Server, t}
			p := s.problem(s.get("/v1/changes?"+tt.query, tt.headers...), http.StatusBadRequest)
			if len(p.Errors) != 1 || p.Errors[0].Parameter != tt.parameter || !strings.Contains(p.Errors[0].Reason, tt.reason) {
				t.Errorf("errors %+v, want %s %s", p.Errors, tt.parameter, tt.reason)
			}
		})
	}
}

// testLostCursor sends who comes with a cursor of another log to the snapshots.
func testLostCursor(t *testing.T, s server) {
	all := get[api.Changes](s, "/v1/changes").Data
	last, err := feed.ParseCursor(all[len(all)-1].Cursor)
	if err != nil {
		t.Fatal(err)
	}
	beyond, other := last, last
	beyond.Cursor, other.Mark = last.Cursor+1, last.Mark+1
	for _, p := range []chancery.Place{beyond, other} {
		for _, headers := range [][]string{nil, {"Accept", "text/event-stream"}} {
			res := s.get("/v1/changes?after="+feed.Cursor(p), headers...)
			s.problem(res, http.StatusGone)
			if got := res.link("alternate"); got != "/v1/export/passages.ndjson" {
				t.Errorf("it leads to %q", got)
			}
		}
	}
}

// TestAPassageLeavesAFilter holds that a follower is told when a person tags a
// passage anew.
func TestAPassageLeavesAFilter(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	held := map[string]copies{"theme=ct-financing": {}, "theme=climate-mitigation": {}, "theme=counter-terrorism": {}}
	cursors := map[string]string{}
	for filters, c := range held {
		cursors[filters] = c.follow(s, filters, "")
	}
	p := list[api.Passage](s, "/v1/commitments?theme=ct-financing").Data[0]
	a.retag(t, p.ID, "climate-mitigation")
	want := map[string][]string{
		"theme=ct-financing":       {"removed reviewed statement 2020-05-01-harbour", "removed reviewed passage"},
		"theme=counter-terrorism":  {"changed reviewed statement 2020-05-01-harbour", "removed reviewed passage"},
		"theme=climate-mitigation": {"added reviewed statement 2020-05-01-harbour", "added reviewed passage"},
	}
	for filters, c := range held {
		page := get[api.Changes](s, "/v1/changes?"+filters+"&after="+cursors[filters])
		if diff := cmp.Diff(want[filters], summed(page.Data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", filters, diff)
		}
		c.follow(s, filters, cursors[filters])
		if diff := cmp.Diff(lines(s, filters), c); diff != "" {
			t.Errorf("%s (-lists +follower):\n%s", filters, diff)
		}
	}
}

// retag puts a theme in the place of those of a passage, as a person would.
func (a *archive) retag(t testing.TB, id string, to chancery.ThemeID) {
	t.Helper()
	found, err := a.Passage(t.Context(), chancery.PassageID(id))
	if err != nil {
		t.Fatal(err)
	}
	coding := found.Passage.Coding
	coding.Themes = []chancery.ThemeTag{{Theme: to, Weight: 1}}
	c := chancery.Correction{Passage: found.Passage.ID, Review: chancery.Corrected, By: "ada", At: noon.Add(time.Hour)}
	if _, err := a.Review(t.Context(), c, &coding); err != nil {
		t.Fatal(err)
	}
}

// TestAFollowerIsNotWakedForNothing holds that what does not show in a record is
// no change of it: passages do not show the place of their statement.
func TestAFollowerIsNotWakedForNothing(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	end := get[api.Changes](s, "/v1/changes").Next
	e := corrected()
	e.Statement.Place = "Genoa"
	if _, err := a.Replace(t.Context(), "2019-corrected", e, chancery.SourceCorrected, noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	got := summed(get[api.Changes](s, "/v1/changes?after="+end).Data)
	if diff := cmp.Diff([]string{"changed source_corrected statement 2019-corrected"}, got); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

// TestAFollowerOfAWithdrawnStatement is told that it is gone, and may ask on.
func TestAFollowerOfAWithdrawnStatement(t *testing.T) {
	s := newServer(t)
	got := summed(get[api.Changes](s, "/v1/changes?statement=2018-withdrawn").Data)
	want := []string{
		"added ingested statement 2018-withdrawn", "added ingested passage",
		"removed withdrawn passage", "removed withdrawn statement 2018-withdrawn",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}

// TestAFollowerLooksFar holds that a page under a filter that selects little
// leads on though it is empty.
func TestAFollowerLooksFar(t *testing.T) {
	if testing.Short() {
		t.Skip("it stores many passages")
	}
	a := newArchive(t)
	s := serve(t, config(a))
	many := make([]chancery.Passage, 5200)
	for i := range many {
		many[i] = said(chancery.Other, 0, strings.Repeat("a", i%70+1)+string(rune('a'+i/70%26))+strings.Repeat("z", i/1820), chancery.Coding{})
	}
	if _, _, err := a.Put(t.Context(), compose(chancery.Statement{ID: "long", Origin: chancery.Origin{Title: "Long"}}, many...), noon); err != nil {
		t.Fatal(err)
	}
	start := get[api.Changes](s, "/v1/changes?limit=18").Next
	page := get[api.Changes](s, "/v1/changes?theme=climate-mitigation&after="+start)
	if len(page.Data) != 0 || page.Next == start {
		t.Fatalf("%d changes, next %s", len(page.Data), page.Next)
	}
	end := copies{}.follow(s, "theme=climate-mitigation", start)
	last, err := a.LogEnd(t.Context())
	if err != nil || end != feed.Cursor(last) {
		t.Errorf("it came to %s, %v, the log ends at %s", end, err, feed.Cursor(last))
	}
}

// TestChangesWithoutDatabase is a problem like any other.
func TestChangesWithoutDatabase(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	a.Close()
	for _, headers := range [][]string{nil, {"Accept", "text/event-stream"}} {
		s.problem(s.get("/v1/changes", headers...), http.StatusInternalServerError)
	}
}
