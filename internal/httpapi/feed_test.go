package httpapi_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed/atom"

	"github.com/chancery-archive/chancery/api"
)

// readFeed reads a page of a feed as a feed reader does.
func readFeed(s server, path string, headers ...string) *atom.Feed {
	s.t.Helper()
	res := s.get(path, headers...)
	if got := res.Header.Get("Content-Type"); res.StatusCode != http.StatusOK || got != "application/atom+xml; charset=utf-8" {
		s.t.Fatalf("GET %s: %d %s %s", path, res.StatusCode, got, res.body)
	}
	feed, err := new(atom.Parser).Parse(strings.NewReader(res.body))
	if err != nil || feed.Version != "1.0" || feed.UpdatedParsed == nil {
		s.t.Fatalf("GET %s: %v\n%s", path, err, res.body)
	}
	return feed
}

// to is where links lead by a relation, without the host of the server.
func (s server) to(links []*atom.Link, relation string) string {
	for _, link := range links {
		if link.Rel == relation {
			return strings.TrimPrefix(link.Href, s.URL)
		}
	}
	return ""
}

// testAtom follows feeds page by page and holds them to the rows of JSON.
func testAtom(t *testing.T, s server) {
	for _, path := range []string{
		"/v1/passages?", "/v1/commitments?issuer=italy", "/v1/statements?", "/v1/statements/2020-05-01-harbour/passages?",
	} {
		t.Run(path, func(t *testing.T) {
			s := server{s.Server, t}
			var want, got []string
			for _, r := range list[struct{ URL string }](s, path).Data {
				want = append(want, r.URL)
			}
			next, ids := path+"&limit=2", make(map[string]bool)
			if strings.HasSuffix(path, "/passages?") {
				next = path
			}
			for range 10 {
				feed := readFeed(s, next, "Accept", "application/atom+xml, */*;q=0.1")
				ids[feed.ID] = true
				for _, entry := range feed.Entries {
					got = append(got, s.to(entry.Links, "alternate"))
				}
				if self := s.to(feed.Links, "self"); cmp.Diff(feed, readFeed(s, self)) != "" {
					t.Errorf("self, %s, is another feed", self)
				}
				if res := s.get(s.to(feed.Links, "alternate")); res.Header.Get("Content-Type") != "application/json" {
					t.Errorf("alternate is %s", res.Header.Get("Content-Type"))
				}
				if next = s.to(feed.Links, "next"); next == "" {
					break
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("rows (-json +atom):\n%s", diff)
			}
			if len(ids) != 1 {
				t.Errorf("the pages of one feed have the ids %v", ids)
			}
		})
	}
}

func testAtomEntry(t *testing.T, s server) {
	feed := readFeed(s, "/v1/commitments?format=atom&theme=foreign-fighters&limit=1")
	if len(feed.Entries) != 1 || feed.Title != "Chancery: commitments, theme=foreign-fighters" || feed.Updated != "2026-02-03T12:00:00.000Z" {
		t.Fatalf("feed %+v", feed)
	}
	passage := list[api.Passage](s, "/v1/commitments?theme=foreign-fighters").Data[0]
	entry := feed.Entries[0]
	if want := "tag:chancery-archive.github.io,2026:passage/" + passage.ID; entry.ID != want {
		t.Errorf("id %s, want %s", entry.ID, want)
	}
	if entry.Title != passage.Quote || entry.Updated != feed.Updated || entry.Published != "2020-05-01T00:00:00Z" {
		t.Errorf("entry %+v", entry)
	}
	if s.to(entry.Links, "related") != "/v1/statements/"+passage.Statement.ID || s.to(entry.Links, "via") != "https://example.org/harbour" {
		t.Errorf("links %+v", entry.Links)
	}
	theme := atom.Category{Term: "foreign-fighters", Scheme: s.URL + "/v1/themes", Label: "Foreign terrorist fighters"}
	if len(entry.Authors) != 2 || entry.Authors[1].Name != "Italy" || len(entry.Categories) != 1 || *entry.Categories[0] != theme {
		t.Errorf("authors %v, categories %+v", entry.Authors, entry.Categories)
	}
	const content = "<blockquote><p>We welcome the calm at sea. … We will train 20,000 Iraqi &#34;border&#34; &amp; coast guards – under " +
		"resolution 2254 – for €3 million by the end of 2021.</p></blockquote><p>On &#34;harbours&#34; &amp; &lt;peace&gt;, " +
		"2020-05-01, paragraph 2</p>"
	if entry.Content.Type != "html" || entry.Content.Value != content {
		t.Errorf("content %+v\nwant %s", entry.Content, content)
	}
}

func testAtomOfNothing(t *testing.T, s server) {
	feed := readFeed(s, "/v1/commitments?format=atom&theme=climate-mitigation&strength=firm")
	if len(feed.Entries) != 0 || feed.Updated != "1970-01-01T00:00:00.000Z" {
		t.Errorf("feed %+v", feed)
	}
	p := s.problem(s.get("/v1/commitments?format=atom&fields=id"), http.StatusBadRequest)
	if len(p.Errors) != 1 || p.Errors[0].Parameter != "fields" {
		t.Errorf("errors %+v", p.Errors)
	}
	for _, path := range []string{"/v1/themes?format=atom", "/v1/statements/undated?format=atom"} {
		s.problem(s.get(path), http.StatusNotAcceptable)
	}
}

// TestPublicURL holds that a feed leads to the address the operator gave.
func TestPublicURL(t *testing.T) {
	c := config(newArchive(t))
	c.PublicURL = "https://archive.example/"
	s := serve(t, c)
	feed := readFeed(s, "/v1/statements?format=atom")
	for _, link := range append(feed.Links, feed.Entries[0].Links...) {
		if u, err := url.Parse(link.Href); err != nil || u.Host != "archive.example" || u.Scheme != "https" {
			t.Errorf("link %q", link)
		}
	}
}
