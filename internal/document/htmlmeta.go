package document

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// pageOrigin is what a page says of itself: in meta tags (Open Graph, Dublin
// Core, schema.org), links, JSON-LD and the attributes of its elements.
func pageOrigin(page *html.Node) chancery.Origin {
	m := pageMeta{values: make(map[string]string)}
	for n := range page.Descendants() {
		if n.Type == html.ElementNode {
			m.read(n)
		}
	}
	return chancery.Origin{
		Title:     m.title(),
		Date:      m.date(),
		Language:  m.first("lang", "og:locale", "dc.language", "dcterms.language", "ld:inlanguage"),
		SourceURL: m.address(),
	}
}

// pageMeta holds what was read, the first value of each name.
type pageMeta struct {
	values map[string]string
}

func (m pageMeta) set(name, value string) {
	name, value = strings.ToLower(name), squeeze(normalize(value))
	if _, known := m.values[name]; !known && value != "" {
		m.values[name] = value
	}
}

func (m pageMeta) read(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		m.set("lang", attribute(n, "lang"))
	case atom.Title:
		m.set("title", textOf(n))
	case atom.Meta:
		for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
			if name := attribute(n, key); name != "" {
				m.set(name, attribute(n, "content"))
			}
		}
	case atom.Link:
		if strings.EqualFold(attribute(n, "rel"), "canonical") {
			m.set("canonical", attribute(n, "href"))
		}
	case atom.Time:
		m.set("time", attribute(n, "datetime"))
	case atom.Script:
		if attribute(n, "type") == "application/ld+json" {
			m.readLD(textOf(n))
		}
	}
}

// readLD reads JSON-LD. Pages get it wrong often enough; what cannot be read is passed over.
func (m pageMeta) readLD(text string) {
	var value any
	if json.Unmarshal([]byte(text), &value) == nil {
		m.walkLD(value, 0)
	}
}

func (m pageMeta) walkLD(value any, depth int) {
	if depth > 8 {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, e := range v {
			m.walkLD(e, depth+1)
		}
	case map[string]any:
		for _, name := range [...]string{"headline", "datePublished", "inLanguage", "url"} {
			if s, ok := v[name].(string); ok && isWork(v["@type"]) {
				m.set("ld:"+name, s)
			}
		}
		m.walkLD(v["@graph"], depth+1)
		m.walkLD(v["mainEntity"], depth+1)
	}
}

// isWork reports whether a type of schema.org is one of works: an article, a
// page, a report; and not of its publisher or its site.
func isWork(kind any) bool {
	name, _ := kind.(string)
	return strings.HasSuffix(name, "Article") || strings.HasSuffix(name, "Page") || name == "Report" || name == "BlogPosting" ||
		name == "CreativeWork" || name == "Legislation" || name == "GovernmentService"
}

// first is the first value that there is.
func (m pageMeta) first(names ...string) string {
	for _, name := range names {
		if v := m.values[name]; v != "" {
			return v
		}
	}
	return ""
}

// title is the title of the page without the name of its site.
func (m pageMeta) title() string {
	title := m.first("og:title", "twitter:title", "dcterms.title", "dc.title", "ld:headline", "title")
	site := m.first("og:site_name", "application-name")
	for _, bar := range [...]string{" | ", " – ", " — ", " - ", " :: ", " » "} {
		cut := strings.LastIndex(title, bar)
		if cut < 0 {
			continue
		}
		tail := title[cut+len(bar):]
		if bar != " - " && hasGenre(plainWords(tail)) && !hasGenre(plainWords(title[:cut])) {
			return tail // "Baltic Council | Statement on Eels"
		}
		if bar == " | " || bar == " :: " || bar == " » " || strings.EqualFold(tail, site) || isSiteName(tail) {
			return title[:cut]
		}
	}
	return title
}

// isSiteName reports whether the end of a title rather names a site.
func isSiteName(s string) bool {
	s = strings.ToLower(s)
	for _, word := range siteNames.Words() {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// siteNames are words of the names of sites.
var siteNames = wordList("site names")

// date is the day of publication.
func (m pageMeta) date() chancery.Date {
	for _, name := range [...]string{
		"article:published_time", "og:article:published_time", "dcterms.date", "dcterms.issued", "dcterms.created", "dc.date.issued", "dc.date",
		"dc.date.created", "datepublished", "ld:datepublished", "publication_date", "pubdate", "publishdate", "date", "time",
	} {
		value := m.values[name]
		if len(value) >= len("2006-01-02") {
			if d, err := chancery.ParseDate(value[:len("2006-01-02")]); err == nil {
				return d
			}
		}
		if hits := findDates(window(value, 80)); len(hits) > 0 {
			return hits[0].date
		}
	}
	return ""
}

// address is the address that the page gives as its own.
func (m pageMeta) address() string {
	for _, name := range [...]string{"canonical", "og:url", "dc.identifier", "ld:url"} {
		if v := m.values[name]; strings.HasPrefix(v, "http://") || strings.HasPrefix(v, "https://") {
			return v
		}
	}
	return ""
}
