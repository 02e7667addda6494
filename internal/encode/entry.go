package encode

import (
	"fmt"
	"html"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// authority begins the ids of feeds and entries (tag URIs, RFC 4151). It is that
// of the project and not of the host: an id must be the same on every server
// that has the record, and outlive a move.
const authority = "tag:chancery-archive.github.io,2026:"

// FeedID is the id of the feed that an address without its host gives.
func FeedID(address string) string { return authority + address }

// StatementURI names the statement that was made with the id, whatever its id is now.
func StatementURI(id chancery.StatementID) string { return authority + "statement/" + string(id) }

// PassageEntry makes a feed entry of a passage. Links begin with base, the
// address of the server: feed readers do not agree on relative ones.
func (e Passages) PassageEntry(f chancery.Found, base string) FeedEntry {
	entry := entryOf(f.Statement, f.SaidAt)
	entry.ID = authority + "passage/" + string(f.Passage.ID)
	entry.Title = headline(f.Passage.Quote)
	entry.Links = append([]FeedLink{
		{Relation: "alternate", Type: "application/json", Address: base + PassageURL(f.Passage)},
		{Relation: "related", Type: "application/json", Address: base + StatementURL(f.Statement.ID)},
	}, entry.Links...)
	for _, tag := range e.themes(f.Passage.Themes) {
		entry.Categories = append(entry.Categories, Category{Term: tag.Slug, Scheme: base + "/v1/themes", Label: tag.Label})
	}
	entry.Content = &HTML{Type: "html", Text: quoted(f)}
	return entry
}

// StatementEntry makes a feed entry of a statement.
func StatementEntry(s chancery.Statement, base string) FeedEntry {
	entry := entryOf(s, s.SaidAt)
	entry.ID = StatementURI(s.Root)
	entry.Title = s.Title
	entry.Links = append([]FeedLink{
		{Relation: "alternate", Type: "application/json", Address: base + StatementURL(s.ID)},
		{Relation: "related", Type: "text/plain", Address: base + StatementURL(s.ID) + "/text"},
	}, entry.Links...)
	return entry
}

// entryOf is what an entry takes from its statement. It is updated when what is
// said last changed, and not when its statement was coded again or corrected
// elsewhere: readers show what was updated as new.
func entryOf(s chancery.Statement, saidAt time.Time) FeedEntry {
	entry := FeedEntry{Language: s.Language, Updated: atomTime(saidAt)}
	if s.Date != "" {
		entry.Published = string(s.Date) + "T00:00:00Z"
	}
	for _, i := range s.Issuers {
		entry.Authors = append(entry.Authors, Person{Name: i.Name})
	}
	if s.SourceURL != "" {
		entry.Links = []FeedLink{{Relation: "via", Address: s.SourceURL}}
	}
	return entry
}

// quoted shows a passage with its lead-in and where it stands.
func quoted(f chancery.Found) string {
	var b strings.Builder
	b.WriteString("<blockquote><p>")
	if lead := f.Passage.LeadIn; lead != nil {
		b.WriteString(html.EscapeString(lead.Quote) + " … ")
	}
	b.WriteString(html.EscapeString(f.Passage.Quote) + "</p></blockquote><p>" + html.EscapeString(f.Statement.Title))
	if f.Statement.Date != "" {
		b.WriteString(", " + string(f.Statement.Date))
	}
	if n := f.Passage.Locator.Paragraph; n > 0 {
		fmt.Fprintf(&b, ", paragraph %d", n)
	}
	b.WriteString("</p>")
	return b.String()
}

// maxHeadline is how many characters of a passage stand for it in a list.
const maxHeadline = 120

// headline is the beginning of a passage, to the end of a word.
func headline(quote string) string {
	if utf8.RuneCountInString(quote) <= maxHeadline {
		return quote
	}
	cut := string([]rune(quote)[:maxHeadline])
	if space := strings.LastIndexByte(cut, ' '); space > 0 {
		cut = cut[:space]
	}
	return cut + "…"
}
