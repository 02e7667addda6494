package httpapi

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// sendFeed answers with a page of a list as an Atom feed; name is that of the
// list. The pages of a list are one feed and share its id (RFC 5005).
func (s site) sendFeed(w http.ResponseWriter, r *http.Request, name string, page api.Page, entries []encode.FeedEntry) error {
	filters := filtersOf(r)
	here := r.URL.Query()
	here.Set("format", string(encode.AsAtom))
	asJSON := maps.Clone(here)
	asJSON.Del("format")
	feed := encode.Feed{
		ID:     encode.FeedID(address(r.URL.Path, filters)),
		Title:  feedTitle(name, filters),
		Author: encode.Person{Name: "Chancery"},
		Links: []encode.FeedLink{
			{Relation: "self", Type: "application/atom+xml", Address: s.base(r) + address(r.URL.Path, here)},
			{Relation: "alternate", Type: "application/json", Address: s.base(r) + address(r.URL.Path, asJSON)},
		},
		Entries: entries,
	}
	if page.NextURL != nil {
		here.Set("cursor", *page.Next)
		feed.Links = append(feed.Links, encode.FeedLink{
			Relation: "next", Type: "application/atom+xml", Address: s.base(r) + address(r.URL.Path, here),
		})
	}
	linkNext(w, page)
	body, err := encode.Atom(feed)
	if err != nil {
		return err
	}
	send(w, r, reply{mediaType: encode.AsAtom.MediaType(), cache: alwaysAsked, body: body})
	return nil
}

func (s site) passageEntries(r *http.Request, e encode.Passages, found []chancery.Found) []encode.FeedEntry {
	return encode.Each(found, func(f chancery.Found) encode.FeedEntry { return e.PassageEntry(f, s.base(r)) })
}

// filtersOf is the query without what shapes the answer.
func filtersOf(r *http.Request) url.Values {
	filters := r.URL.Query()
	for _, name := range []string{"format", "limit", "cursor"} {
		filters.Del(name)
	}
	return filters
}

func address(path string, query url.Values) string {
	return (&url.URL{Path: path, RawQuery: query.Encode()}).String()
}

func feedTitle(name string, filters url.Values) string {
	var parts []string
	for _, filter := range slices.Sorted(maps.Keys(filters)) {
		parts = append(parts, filter+"="+strings.Join(filters[filter], ","))
	}
	if len(parts) == 0 {
		return "Chancery: " + name
	}
	return "Chancery: " + name + ", " + strings.Join(parts, ", ")
}
