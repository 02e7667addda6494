package oai

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

func (v visit) header(h chancery.Harvested) header {
	out := header{Identifier: encode.StatementURI(h.Root), Datestamp: stamp(v.datestamp(h.ChangedAt)), Sets: v.specsOf(h)}
	if h.Statement.Withdrawn != nil {
		out.Status = "deleted"
	}
	return out
}

// record is a statement in a format; of a withdrawn one there is the header.
func (v visit) record(h chancery.Harvested, prefix string) record {
	out := record{Header: v.header(h)}
	switch {
	case h.Statement.Withdrawn != nil:
	case prefix == "oai_dc":
		out.Metadata = &metadata{DublinCore: v.dublinCore(h)}
	default:
		out.Metadata = &metadata{Statement: v.statement(h)}
	}
	return out
}

// dublinCore is a record in unqualified Dublin Core.
type dublinCore struct {
	Space       string   `xml:"xmlns:oai_dc,attr"`
	Elements    string   `xml:"xmlns:dc,attr"`
	Location    string   `xml:"xsi:schemaLocation,attr"`
	Title       string   `xml:"dc:title"`
	Creators    []string `xml:"dc:creator"`
	Subjects    []string `xml:"dc:subject"`
	Date        string   `xml:"dc:date,omitempty"`
	Type        string   `xml:"dc:type"`
	Identifiers []string `xml:"dc:identifier"`
	Source      string   `xml:"dc:source,omitempty"`
	Language    string   `xml:"dc:language,omitempty"`
	Relations   []string `xml:"dc:relation"`
	Coverage    []string `xml:"dc:coverage"`
}

// dublinCore says what a statement is, and what its passages are about: themes as
// subjects, resolutions as relations, countries other than the venue as coverage.
func (v visit) dublinCore(h chancery.Harvested) *dublinCore {
	s := h.Statement
	dc := &dublinCore{
		Space: dcSpace, Elements: dcElements, Location: dcSpace + " " + dcSchema,
		Title: s.Title, Date: string(s.Date), Type: "Text", Source: s.SourceURL, Language: s.Language,
		Identifiers: []string{v.site + encode.StatementURL(s.ID)},
	}
	for _, i := range s.Issuers {
		dc.Creators = append(dc.Creators, i.Name)
	}
	for _, p := range h.Passages {
		wire := v.Encode.One(chancery.Found{Passage: p, Statement: s})
		for _, t := range wire.Themes {
			dc.Subjects = append(dc.Subjects, t.Label)
		}
		for _, r := range wire.Resolutions {
			dc.Relations = append(dc.Relations, r.Label)
		}
		for _, c := range wire.Countries {
			if len(c.Roles) > 1 || c.Roles[0] != string(chancery.RoleVenue) {
				dc.Coverage = append(dc.Coverage, c.Name)
			}
		}
	}
	dc.Subjects, dc.Relations, dc.Coverage = once(dc.Subjects), once(dc.Relations), once(dc.Coverage)
	return dc
}

// once sorts texts and leaves each once.
func once(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}
