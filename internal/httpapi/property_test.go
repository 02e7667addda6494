package httpapi_test

import (
	"encoding/csv"
	"encoding/json"
	"flag"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/mmcdole/gofeed/atom"
	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/api"
)

// TestLibrary holds what the API answers to random queries against what a reader
// of the whole archive would say.
func TestLibrary(t *testing.T) {
	drawFewer(t)
	l := newLibrary(t)
	t.Logf("%d passages of %d statements", len(l.passages), len(l.statements))
	t.Run("Pages", l.testPages)
	t.Run("Statements", l.testStatements)
	t.Run("Facets", l.testFacets)
	t.Run("Timelines", l.testTimelines)
	t.Run("Formats", l.testFormats)
	t.Run("Spellings", l.testSpellings)
}

// drawFewer draws fewer queries than usual, each of which costs many requests,
// unless the command line says how many.
func drawFewer(t *testing.T) {
	t.Helper()
	const name = "rapid.checks"
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == name })
	if given {
		return
	}
	before := flag.Lookup(name).Value.String()
	t.Cleanup(func() { _ = flag.Set(name, before) })
	if err := flag.Set(name, "30"); err != nil {
		t.Fatal(err)
	}
}

func itoa(n int) string { return strconv.Itoa(n) }

func separator(path string) string {
	if strings.Contains(path, "?") {
		return "&"
	}
	return "?"
}

func decodeBytes[T any](t tester, body []byte) T {
	t.Helper()
	var v T
	if err := json.Unmarshal(body, &v); err != nil {
		t.Fatalf("%v in %.300s", err, body)
	}
	return v
}

// mostPages is how many pages of one list a check reads, unless they are of 500.
const mostPages = 12

// testPages: in every order and through any filter, by 7, 97 or 500, each row
// comes once, in its place, and there are as many as the total says. A filtered
// list is the whole one with rows left out, and the whole one is in that order.
func (l *library) testPages(t *testing.T) {
	queries := l.drawer().query()
	whole := l.inEveryOrder(t)
	rapid.Check(t, func(t *rapid.T) {
		q := queries.Draw(t, "query")
		sort := rapid.SampledFrom([]string{"-date", "date", "-deadline", "deadline"}).Draw(t, "sort")
		in := map[string]bool{}
		for _, p := range l.selected(q) {
			in[p.ID] = true
		}
		want := slices.DeleteFunc(slices.Clone(whole[sort]), func(id string) bool { return !in[id] })
		limit := limitFor(t, len(want))
		path := "/v1/passages?fields=id&sort=" + sort + "&" + q.Encode()
		if diff := cmp.Diff(want, passageIDs(walk[api.Passage](t, l, path, limit)), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("GET %s by %d (-want +got):\n%.2000s", path, limit, diff)
		}
	})
}

// limitFor draws the length of a page.
func limitFor(t *rapid.T, rows int) int {
	limit := rapid.SampledFrom([]int{7, 97, 500}).Draw(t, "limit")
	if rows > mostPages*limit {
		return 500
	}
	return limit
}

// inEveryOrder are the ids of all passages by sort, which it checks.
func (l *library) inEveryOrder(t *testing.T) map[string][]string {
	t.Helper()
	byDeadline := func(missing string) func(api.Passage) string {
		return func(p api.Passage) string {
			if due := dueOf(p); due != "" {
				return due
			}
			return missing
		}
	}
	places := map[string]func(api.Passage) string{
		"-date": func(p api.Passage) string { return text(p.Statement.Date) },
		"date":  func(p api.Passage) string { return text(p.Statement.Date) },
		// Without a deadline date they come last, in either direction.
		"-deadline": byDeadline(""), "deadline": byDeadline("9999"),
	}
	limits := map[string]int{"date": 97, "-deadline": 500, "deadline": 500}
	whole := map[string][]string{}
	for sort, place := range places {
		rows := l.passages
		if sort != "-date" { // that of the library
			rows = walk[api.Passage](t, l, "/v1/passages?fields=id,deadline,statement&sort="+sort, limits[sort])
		}
		if len(rows) != len(l.passages) {
			t.Fatalf("sort=%s: %d rows, not %d", sort, len(rows), len(l.passages))
		}
		whole[sort] = passageIDs(rows)
		for i := 1; i < len(rows); i++ {
			before, after := place(rows[i-1]), place(rows[i])
			if strings.HasPrefix(sort, "-") && before < after || !strings.HasPrefix(sort, "-") && before > after {
				t.Fatalf("sort=%s: row %d is at %q, the one before it at %q", sort, i, after, before)
			}
		}
	}
	return whole
}

// testStatements: a statement is selected where one of its commitments is, or,
// with any_act, one of its passages.
func (l *library) testStatements(t *testing.T) {
	queries := l.drawer().query()
	rapid.Check(t, func(t *rapid.T) {
		q := queries.Draw(t, "query")
		anyAct := q.Has("act") || rapid.Bool().Draw(t, "any act")
		has := map[string]bool{}
		for _, p := range l.selected(q) {
			if anyAct || text(p.Act) == "commitment" {
				has[p.Statement.ID] = true
			}
		}
		alone := len(q) == 1 && q.Has("language") // asks nothing of passages
		var want []string
		for _, s := range l.statements {
			if has[s.ID] || alone && slices.ContainsFunc(q["language"], func(v string) bool { return speaks(text(s.Language), v) }) {
				want = append(want, s.ID)
			}
		}
		path := fmt.Sprintf("/v1/statements?any_act=%t&%s", anyAct, q.Encode())
		var got []string
		for _, s := range walk[api.Statement](t, l, path, limitFor(t, len(want))) {
			got = append(got, s.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("GET %s (-want +got):\n%.2000s", path, diff)
		}
	})
}

var everyFacet = []string{"theme", "country", "resolution", "issuer", "act", "strength", "year"}

// testFacets: the counts of a facet are those that brute force takes. Where more
// than ten thousand passages would have to be looked at they are no more than that.
func (l *library) testFacets(t *testing.T) {
	queries := l.drawer().query()
	check := func(t tester, q url.Values) {
		path := "/v1/facets?" + q.Encode()
		_, body := l.fetch(t, path)
		passages := l.selected(q)
		for name, got := range decodeBytes[api.Facets](t, body).Facets {
			want, unknown := l.counted(passages, name)
			if got.Relation == api.AtLeast {
				if len(l.passages) <= 10_000 {
					t.Errorf("GET %s, %s: the counts of %d passages are bounded", path, name, len(l.passages))
				}
				for _, b := range got.Buckets {
					if b.Count > want[b.Value] || got.Unknown > unknown {
						t.Errorf("GET %s, %s: %d of %s and %d unknown, where there are %d and %d", path, name, b.Count, b.Value, got.Unknown, want[b.Value], unknown)
					}
				}
				continue
			}
			if diff := cmp.Diff(want, bucketCounts(got.Buckets)); diff != "" || got.Unknown != unknown || got.More != 0 {
				t.Errorf("GET %s, %s: unknown %d, want %d; buckets (-want +got):\n%.2000s", path, name, got.Unknown, unknown, diff)
			}
			if !slices.IsSortedFunc(got.Buckets, func(a, b api.Bucket) int { return b.Count - a.Count }) {
				t.Errorf("GET %s, %s: not the fullest first", path, name)
			}
		}
	}
	check(t, url.Values{})
	check(t, url.Values{"act": {"commitment"}})
	rapid.Check(t, func(t *rapid.T) { check(t, queries.Draw(t, "query")) })
}

func bucketCounts(buckets []api.Bucket) map[string]int {
	counts := map[string]int{}
	for _, b := range buckets {
		counts[b.Value] = b.Count
	}
	return counts
}

// testTimelines: so are those of each year, quarter or month, and none is missing
// between the first and the last.
func (l *library) testTimelines(t *testing.T) {
	queries := l.drawer().query()
	check := func(t tester, q url.Values, per, split string) {
		in := map[string][]api.Passage{}
		for _, p := range l.selected(q) {
			start := startOf(text(p.Statement.Date), per)
			in[start] = append(in[start], p)
		}
		path := fmt.Sprintf("/v1/timeline?per=%s&split=%s&%s", per, split, q.Encode())
		_, body := l.fetch(t, path)
		before := ""
		for i, got := range decodeBytes[api.Timeline](t, body).Data {
			start := text(got.Start)
			if i > 0 && start != "" && start != following(before, per) {
				t.Errorf("GET %s: %s follows %s", path, start, before)
			}
			before = start
			want, unknown := l.counted(in[start], split)
			if diff := cmp.Diff(want, bucketCounts(got.Buckets)); diff != "" || got.Unknown != unknown || got.Count != len(in[start]) {
				t.Errorf("GET %s, %q: %d and unknown %d, want %d and %d; buckets (-want +got):\n%.2000s",
					path, start, got.Count, got.Unknown, len(in[start]), unknown, diff)
			}
			delete(in, start)
		}
		if len(in) > 0 {
			t.Errorf("GET %s: %d intervals are missing", path, len(in))
		}
	}
	check(t, url.Values{}, "month", "theme")
	rapid.Check(t, func(t *rapid.T) {
		q := queries.Draw(t, "query")
		per := rapid.SampledFrom([]string{"year", "quarter", "month"}).Draw(t, "per")
		check(t, q, per, rapid.SampledFrom(everyFacet).Draw(t, "split"))
	})
}

// startOf is the first day of the period that a day is in.
func startOf(day, per string) string {
	if day == "" {
		return ""
	}
	month, _ := strconv.Atoi(day[5:7])
	switch per {
	case "year":
		month = 1
	case "quarter":
		month = (month-1)/3*3 + 1
	}
	return fmt.Sprintf("%s-%02d-01", day[:4], month)
}

// following is the first day of the next period.
func following(start, per string) string {
	year, _ := strconv.Atoi(start[:4])
	month, _ := strconv.Atoi(start[5:7])
	month += map[string]int{"year": 12, "quarter": 3, "month": 1}[per]
	if month > 12 {
		year, month = year+1, month-12
	}
	return fmt.Sprintf("%04d-%02d-01", year, month)
}

// testFormats: the four formats have the same rows in the same order.
func (l *library) testFormats(t *testing.T) {
	queries := l.drawer().query()
	rapid.Check(t, func(t *rapid.T) {
		q := queries.Draw(t, "query")
		q.Set("limit", itoa(rapid.SampledFrom([]int{1, 7, 50}).Draw(t, "limit")))
		path := rapid.SampledFrom([]string{"/v1/passages", "/v1/commitments"}).Draw(t, "list") + "?"
		if strings.HasPrefix(path, "/v1/commitments") {
			q.Del("act")
		}
		path += q.Encode()
		_, asJSON := l.fetch(t, path)
		rows := decodeBytes[api.List[json.RawMessage]](t, asJSON).Data
		l.sameLines(t, path, rows)
		l.sameTable(t, path, rows)
		l.sameFeed(t, path, rows)
	})
}

func (l *library) sameLines(t tester, path string, rows []json.RawMessage) {
	t.Helper()
	var want strings.Builder
	for _, r := range rows {
		want.Write(r)
		want.WriteByte('\n')
	}
	if _, got := l.fetch(t, path+"&format=ndjson"); string(got) != want.String() {
		t.Errorf("GET %s: the lines are not the rows of the JSON", path)
	}
}

func (l *library) sameTable(t tester, path string, rows []json.RawMessage) {
	t.Helper()
	_, body := l.fetch(t, path+"&format=csv")
	table, err := csv.NewReader(strings.NewReader(string(body))).ReadAll()
	if err != nil || len(table) != len(rows)+1 {
		t.Fatalf("GET %s as csv: %v, %d lines for %d rows", path, err, len(table), len(rows))
	}
	column := func(name string) int { return slices.Index(table[0], name) }
	for i, row := range rows {
		p, cells := decodeBytes[api.Passage](t, row), table[i+1]
		// An apostrophe keeps a spreadsheet from reading a formula.
		plain := func(name string) string {
			cell := cells[column(name)]
			if strings.HasPrefix(cell, "'") && len(cell) > 1 && strings.ContainsRune("=+-@\t\r", rune(cell[1])) {
				return cell[1:]
			}
			return cell
		}
		var themes []string
		for _, tag := range p.Themes {
			themes = append(themes, tag.Slug)
		}
		for name, want := range map[string]string{
			"id": p.ID, "act": text(p.Act), "strength": text(p.Strength), "statement_date": text(p.Statement.Date),
			"statement_title": p.Statement.Title, "start": itoa(p.Locator.Start), "themes": strings.Join(themes, "; "), "deadline_date": dueOf(p),
			"quote": strings.ReplaceAll(p.Quote, "\r\n", "\n"),
		} {
			if got := plain(name); got != want {
				t.Errorf("GET %s as csv, row %d: %s %q, want %q", path, i, name, got, want)
			}
		}
	}
}

func (l *library) sameFeed(t tester, path string, rows []json.RawMessage) {
	t.Helper()
	_, body := l.fetch(t, path+"&format=atom")
	feed, err := (&atom.Parser{}).Parse(strings.NewReader(string(body)))
	if err != nil || len(feed.Entries) != len(rows) {
		t.Fatalf("GET %s as atom: %v, %d entries for %d rows", path, err, len(feed.Entries), len(rows))
	}
	for i, row := range rows {
		p := decodeBytes[api.Passage](t, row)
		if e := feed.Entries[i]; !strings.HasSuffix(e.ID, ":passage/"+p.ID) || !strings.HasSuffix(e.Links[0].Href, p.URL) {
			t.Errorf("GET %s as atom: entry %d is %s, want %s", path, i, e.ID, p.ID)
		}
	}
}

// testSpellings: whatever a country or a resolution is called, it selects the
// same.
func (l *library) testSpellings(t *testing.T) {
	var tags []api.CountryTag
	var citations []api.Citation
	for _, p := range l.passages {
		tags, citations = append(tags, p.Countries...), append(citations, p.Resolutions...)
	}
	first := func(t tester, path string) []string {
		_, body := l.fetch(t, path)
		return passageIDs(decodeBytes[api.List[api.Passage]](t, body).Data)
	}
	rapid.Check(t, func(t *rapid.T) {
		c, r := rapid.SampledFrom(tags).Draw(t, "country"), rapid.SampledFrom(citations).Draw(t, "resolution")
		for parameter, spellings := range map[string][]string{
			"country":    {c.Code, text(c.Alpha2), text(c.M49), c.Name, strings.ToUpper(c.Name)},
			"resolution": {r.Symbol, r.Label, strings.ToLower(r.Symbol), strings.ReplaceAll(r.Label, " ", "")},
		} {
			want := first(t, "/v1/passages?fields=id&limit=20&"+url.Values{parameter: {spellings[0]}}.Encode())
			for _, s := range spellings[1:] {
				if s == "" || strings.Contains(s, ",") { // a comma separates values
					continue
				}
				if diff := cmp.Diff(want, first(t, "/v1/passages?fields=id&limit=20&"+url.Values{parameter: {s}}.Encode())); diff != "" {
					t.Errorf("%s=%s is not %s (-want +got):\n%.500s", parameter, s, spellings[0], diff)
				}
			}
		}
	})
}
