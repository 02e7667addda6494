package httpapi_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// dates are when the entries of a feed were updated, by id.
func dates(s server, path string) map[string]string {
	s.t.Helper()
	all := map[string]string{}
	for _, entry := range readFeed(s, path).Entries {
		all[strings.TrimPrefix(entry.ID, "tag:chancery-archive.github.io,2026:")] = entry.Updated
	}
	return all
}

// TestFeedDatesMoveWithContent holds that readers are shown as new what says
// something else, and nothing besides.
func TestFeedDatesMoveWithContent(t *testing.T) {
	const (
		harbour    = "2020-05-01-harbour"
		passages   = "/v1/passages?format=atom&issuer=italy"
		statements = "/v1/statements?format=atom&any_act=true&issuer=italy"
	)
	a := newArchive(t)
	c, day := config(a), noon
	c.Now = func() time.Time { return day }
	s := serve(t, c)
	next := func() string { // a day later, as feeds write it
		day = day.AddDate(0, 0, 1)
		return day.Format("2006-01-02T15:04:05.000Z")
	}
	replace := func(id chancery.StatementID, e chancery.Entry, why chancery.Reason) {
		t.Helper()
		if _, err := a.Replace(t.Context(), id, e, why, day); err != nil {
			t.Fatal(err)
		}
	}
	want := dates(s, passages)
	told := dates(s, statements)
	if len(want) != 5 || len(told) != 2 {
		t.Fatalf("feeds of %d and %d entries", len(want), len(told))
	}
	requireDates := func(what string) {
		t.Helper()
		if diff := cmp.Diff([]map[string]string{want, told}, []map[string]string{dates(s, passages), dates(s, statements)}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", what, diff)
		}
	}
	id := func(i int) string { return "passage/" + string(fixture()[0].Passages[i].ID) }

	next()
	before := s.get(passages).body + s.get(statements).body
	same := fixture()[0]
	same.Statement.Ruleset = "2026.9"
	replace(harbour, same, chancery.Recoded)
	if diff := cmp.Diff(before, s.get(passages).body+s.get(statements).body); diff != "" {
		t.Errorf("a recode that changes nothing changes the feeds:\n%s", diff)
	}

	recoded := fixture()[0]
	recoded.Passages[3].Strength = chancery.Firm
	want[id(3)] = next()
	replace(harbour, recoded, chancery.Recoded)
	requireDates("a recode")

	longer := fixture()[0]
	said := longer.Passages
	said[0].Quote, said[3].Strength = "We welcome, with all our hearts, the calm at sea.", chancery.Firm
	said[1].LeadIn = nil // it would quote the words that are corrected
	longer = compose(longer.Statement, said...)
	delete(want, id(0))
	moved := next()
	want["passage/"+string(longer.Passages[0].ID)], want[id(1)], told["statement/"+harbour] = moved, moved, moved
	replace(harbour, longer, chancery.SourceCorrected)
	requireDates("a correction")

	path := "/v1/passages/" + strings.TrimPrefix(id(2), "passage/")
	want[id(2)] = next()
	if res := s.judge(path, a.weak, s.tag(path), `{"review":"confirmed"}`); res.StatusCode != 200 {
		t.Fatal(res.body)
	}
	requireDates("a review")

	renamed := fixture()[1]
	renamed.Statement.ID, renamed.Statement.Title = "2021-02-02-warmth", "On warmth"
	moved = next()
	want["passage/"+string(fixture()[1].Passages[0].ID)], told["statement/2021-02-02-climate"] = moved, moved
	replace("2021-02-02-climate", renamed, chancery.SourceCorrected)
	requireDates("another title")
	if got := list[api.Statement](s, "/v1/statements?issuer=italy").Data[0].ID; got != "2021-02-02-warmth" {
		t.Errorf("the statement is %s", got)
	}
	if feed := readFeed(s, passages); feed.Updated != moved {
		t.Errorf("the feed is of %s, want %s", feed.Updated, moved)
	}
}
