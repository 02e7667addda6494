package httpapi_test

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

func testFacets(t *testing.T, s server) {
	all := get[api.Facets](s, "/v1/facets")
	if len(all.Facets) != 7 {
		t.Errorf("%d facets, want all seven", len(all.Facets))
	}
	got := get[api.Facets](s, "/v1/facets?facets=act,year&issuer=italy")
	want := api.Facets{Facets: map[string]api.Facet{
		"act": {Buckets: []api.Bucket{
			{Value: "commitment", Label: "commitment", Count: 3},
			{Value: "call", Label: "call", Count: 1},
			{Value: "welcome", Label: "welcome", Count: 1},
		}, Relation: api.Exact},
		"year": {Buckets: []api.Bucket{{Value: "2020", Label: "2020", Count: 4}, {Value: "2021", Label: "2021", Count: 1}}, Relation: api.Exact},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("facets (-want +got):\n%s", diff)
	}
	undated := get[api.Facets](s, "/v1/facets?facets=year&statement=undated").Facets["year"]
	if diff := cmp.Diff(api.Facet{Buckets: []api.Bucket{}, Unknown: 1, Relation: api.Exact}, undated); diff != "" {
		t.Errorf("years of the undated (-want +got):\n%s", diff)
	}
}

// testFacetsAgree holds each bucket against the list its value selects.
func testFacetsAgree(t *testing.T, s server) {
	for name, facet := range get[api.Facets](s, "/v1/facets?facets=theme,resolution,issuer,act,strength").Facets {
		for _, bucket := range facet.Buckets {
			path := "/v1/passages?limit=1&" + name + "=" + bucket.Value
			if total := list[api.Passage](s, path).Total; total.Value != bucket.Count {
				t.Errorf("%s %s: %d, the list has %d", name, bucket.Value, bucket.Count, total.Value)
			}
		}
	}
}

func testTimeline(t *testing.T, s server) {
	got := get[api.Timeline](s, "/v1/timeline?act=commitment&split=strength")
	day := func(s string) *string { return &s }
	want := api.Timeline{Per: "year", Split: day("strength"), Data: []api.Interval{
		{Start: day("2020-01-01"), Count: 2, Buckets: []api.Bucket{
			{Value: "firm", Label: "firm", Count: 1}, {Value: "soft", Label: "soft", Count: 1},
		}},
		{Start: day("2021-01-01"), Count: 1, Buckets: []api.Bucket{{Value: "intent", Label: "intent", Count: 1}}},
		{Count: 1, Buckets: []api.Bucket{{Value: "intent", Label: "intent", Count: 1}}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("timeline (-want +got):\n%s", diff)
	}
	months := get[api.Timeline](s, "/v1/timeline?per=month&until=2021-12-31&issuer=italy").Data
	if len(months) != 10 || *months[0].Start != "2020-05-01" || months[1].Count != 0 || *months[9].Start != "2021-02-01" {
		t.Errorf("months %+v, want ten from May 2020 to February 2021", months)
	}
}

// testCountFormats holds the rows of counts, as lines and as a table, to what the
// JSON says.
func testCountFormats(t *testing.T, s server) {
	const facets, timeline = "/v1/facets?facets=country,year,strength", "/v1/timeline?per=quarter&split=theme&act=commitment"
	var want []string
	counts := get[api.Facets](s, facets).Facets
	for _, name := range []string{"country", "strength", "year"} {
		for _, b := range counts[name].Buckets {
			want = append(want, fmt.Sprintf("%s|%s|%s|%d|exact", name, b.Value, b.Label, b.Count))
		}
		want = append(want, fmt.Sprintf("%s|||%d|exact", name, counts[name].Unknown))
	}
	s.sameRows(facets, "facet,value,label,count,relation", want)
	want = nil
	for _, i := range get[api.Timeline](s, timeline).Data {
		inAll := fmt.Sprintf("%s|%d", text(i.Start), i.Count)
		for _, b := range i.Buckets {
			want = append(want, fmt.Sprintf("%s|%s|%s|%d", inAll, b.Value, b.Label, b.Count))
		}
		want = append(want, fmt.Sprintf("%s|||%d", inAll, i.Unknown))
	}
	s.sameRows(timeline, "start,total,value,label,count", want)
	want = nil
	for _, i := range get[api.Timeline](s, "/v1/timeline?per=month").Data {
		want = append(want, fmt.Sprintf("%s|%d", text(i.Start), i.Count))
	}
	s.sameRows("/v1/timeline?per=month", "start,count", want)
}

// sameRows compares the cells of a table, and the members of that name of lines,
// with rows.
func (s server) sameRows(path, columns string, want []string) {
	s.t.Helper()
	records, err := csv.NewReader(strings.NewReader(s.get(path + "&format=csv").body)).ReadAll()
	if err != nil {
		s.t.Fatal(err)
	}
	var table, lines []string
	for _, r := range records[1:] {
		table = append(table, strings.Join(r, "|"))
	}
	if got := strings.Join(records[0], ","); got != columns {
		s.t.Errorf("columns %s, want %s", got, columns)
	}
	for line := range strings.Lines(s.get(path + "&format=ndjson").body) {
		row := decode[map[string]any](s.t, line)
		var cells []string
		for _, name := range records[0] {
			cells = append(cells, strings.ReplaceAll(fmt.Sprint(row[name]), "<nil>", ""))
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	if diff := cmp.Diff(want, table); diff != "" {
		s.t.Errorf("%s as csv (-json +csv):\n%s", path, diff)
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		s.t.Errorf("%s as ndjson (-json +ndjson):\n%s", path, diff)
	}
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// testTopBuckets holds that what is left out is said.
func testTopBuckets(t *testing.T, s server) {
	whole := get[api.Facets](s, "/v1/facets?facets=act").Facets["act"]
	for top := 1; top <= len(whole.Buckets)+1; top++ {
		shown := min(top, len(whole.Buckets))
		want := api.Facet{Buckets: whole.Buckets[:shown], More: len(whole.Buckets) - shown, Unknown: whole.Unknown, Relation: api.Exact}
		for _, path := range []string{"/v1/facets?facets=act&top=%d", "/v1/passages?facets=act&limit=1&top=%d"} {
			got := get[api.Facets](s, fmt.Sprintf(path, top)).Facets["act"]
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("top %d (-want +got):\n%s", top, diff)
			}
		}
	}
}

func testListFacets(t *testing.T, s server) {
	got := get[api.List[api.Passage]](s, "/v1/commitments?facets=strength&limit=1")
	want := map[string]api.Facet{"strength": {Buckets: []api.Bucket{
		{Value: "intent", Label: "intent", Count: 2}, {Value: "firm", Label: "firm", Count: 1}, {Value: "soft", Label: "soft", Count: 1},
	}, Relation: api.Exact}}
	if diff := cmp.Diff(want, got.Facets); diff != "" {
		t.Errorf("facets of the whole list (-want +got):\n%s", diff)
	}
}

func testHighlights(t *testing.T, s server) {
	for _, p := range list[api.Passage](s, "/v1/passages?q=harbours").Data {
		text := []rune(p.Quote)
		for _, h := range p.Highlights {
			if word := string(text[h.Start-p.Locator.Start : h.End-p.Locator.Start]); word != "harbour" {
				t.Errorf("%q is highlighted", word)
			}
		}
		if len(p.Highlights) == 0 && p.Statement.Title == "On fog" {
			t.Errorf("nothing is highlighted in %q", p.Quote)
		}
	}
	if p := list[api.Passage](s, "/v1/passages").Data[0]; len(p.Highlights) > 0 {
		t.Errorf("%v is highlighted without a query", p.Highlights)
	}
}
