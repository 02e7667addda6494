package encode

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"time"
)

// Feed is a list as Atom has it (RFC 4287).
type Feed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  Person      `xml:"author"` // of entries that name none
	Links   []FeedLink  `xml:"link"`
	Entries []FeedEntry `xml:"entry"`
}

// FeedEntry is a record in a feed. Its id outlives whatever changes in it.
type FeedEntry struct {
	Language   string     `xml:"http://www.w3.org/XML/1998/namespace lang,attr,omitempty"`
	ID         string     `xml:"id"`
	Title      string     `xml:"title"`
	Updated    string     `xml:"updated"`
	Published  string     `xml:"published,omitempty"`
	Authors    []Person   `xml:"author"`
	Links      []FeedLink `xml:"link"`
	Categories []Category `xml:"category"`
	Content    *HTML      `xml:"content,omitempty"`
}

// Person is who wrote something.
type Person struct {
	Name string `xml:"name"`
}

// FeedLink leads to another resource.
type FeedLink struct {
	Relation string `xml:"rel,attr"`
	Type     string `xml:"type,attr,omitempty"`
	Address  string `xml:"href,attr"`
}

// Category files an entry under a term of a scheme.
type Category struct {
	Term   string `xml:"term,attr"`
	Scheme string `xml:"scheme,attr"`
	Label  string `xml:"label,attr"`
}

// HTML is content in HTML, which feed readers show.
type HTML struct {
	Type string `xml:"type,attr"`
	Text string `xml:",chardata"`
}

// Atom writes a feed that is as new as the newest of its entries; one without
// entries has never changed.
func Atom(f Feed) ([]byte, error) {
	f.Updated = atomTime(time.Unix(0, 0))
	for _, e := range f.Entries {
		f.Updated = max(f.Updated, e.Updated) // times in UTC of one form order as strings do
	}
	var b bytes.Buffer
	b.WriteString(xml.Header)
	if err := xml.NewEncoder(&b).Encode(f); err != nil {
		return nil, fmt.Errorf("encode feed %s: %w", f.ID, err)
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

func atomTime(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }
