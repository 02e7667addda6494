package oai

import (
	"strings"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// statement is a record in the richer format; chancery.xsd describes it. What is
// unknown is left out.
type statement struct {
	Space       string       `xml:"xmlns,attr"`
	Location    string       `xml:"xsi:schemaLocation,attr"`
	ID          string       `xml:"id,attr"`
	URL         string       `xml:"url,attr"`
	Revision    int          `xml:"revision,attr"`
	Status      string       `xml:"status,attr"`
	Ruleset     string       `xml:"ruleset,attr,omitempty"`
	Title       string       `xml:"title"`
	Date        string       `xml:"date,omitempty"`
	Place       string       `xml:"place,omitempty"`
	Language    string       `xml:"language,omitempty"`
	Source      string       `xml:"source,omitempty"`
	Issuers     []named      `xml:"issuer"`
	Commitments []commitment `xml:"commitment"`
}

// named is a thing under its name, with a code of its own.
type named struct {
	Slug    string `xml:"slug,attr,omitempty"`
	Code    string `xml:"code,attr,omitempty"`
	Country string `xml:"country,attr,omitempty"`
	Roles   string `xml:"roles,attr,omitempty"`
	Symbol  string `xml:"symbol,attr,omitempty"`
	Name    string `xml:",chardata"`
}

type commitment struct {
	ID          string   `xml:"id,attr"`
	URL         string   `xml:"url,attr"`
	Strength    string   `xml:"strength,attr"`
	Review      string   `xml:"review,attr"`
	Restatement bool     `xml:"restatement,attr"`
	Conditional bool     `xml:"conditional,attr"`
	LeadIn      string   `xml:"leadIn,omitempty"`
	Quote       quote    `xml:"quote"`
	Actor       *actor   `xml:"actor"`
	Verb        string   `xml:"verb,omitempty"`
	Themes      []named  `xml:"theme"`
	Countries   []named  `xml:"country"`
	Resolutions []named  `xml:"resolution"`
	Deadline    *due     `xml:"deadline"`
	Amounts     []amount `xml:"amount"`
}

// quote is the words of a commitment, and where they stand: in code points.
type quote struct {
	Paragraph int    `xml:"paragraph,attr"`
	Start     int    `xml:"start,attr"`
	End       int    `xml:"end,attr"`
	Text      string `xml:",chardata"`
}

type actor struct {
	Kind string `xml:"kind,attr"`
	Text string `xml:",chardata"`
}

type due struct {
	Date string `xml:"date,attr,omitempty"`
	Text string `xml:",chardata"`
}

type amount struct {
	Value    float64 `xml:"value,attr"`
	Currency string  `xml:"currency,attr,omitempty"`
	Unit     string  `xml:"unit,attr,omitempty"`
	Text     string  `xml:",chardata"`
}

func (v visit) statement(h chancery.Harvested) *statement {
	wire := encode.Statement(h.Statement)
	s := &statement{
		Space: Space, Location: Space + " " + v.site + SchemaPath,
		ID: wire.ID, URL: v.site + wire.URL, Revision: wire.Revision, Status: wire.Status, Ruleset: text(wire.Ruleset),
		Title: wire.Title, Date: text(wire.Date), Place: text(wire.Place), Language: text(wire.Language), Source: text(wire.SourceURL),
	}
	for _, i := range wire.Issuers {
		s.Issuers = append(s.Issuers, named{Slug: i.Slug, Country: text(i.Country), Name: i.Name})
	}
	for _, p := range h.Passages {
		if p.Act == chancery.Commitment {
			s.Commitments = append(s.Commitments, v.commitment(v.Encode.One(chancery.Found{Passage: p, Statement: h.Statement})))
		}
	}
	return s
}

func (v visit) commitment(p api.Passage) commitment {
	c := commitment{
		ID: p.ID, URL: v.site + p.URL, Strength: text(p.Strength), Review: p.Coded.Review,
		Restatement: p.Restatement, Conditional: p.Conditional, Verb: text(p.Verb),
		Quote: quote{p.Locator.Paragraph, p.Locator.Start, p.Locator.End, p.Quote},
	}
	if p.LeadIn != nil {
		c.LeadIn = p.LeadIn.Quote
	}
	if p.Actor != nil {
		c.Actor = &actor{p.Actor.Kind, text(p.Actor.Text)}
	}
	if p.Deadline != nil {
		c.Deadline = &due{text(p.Deadline.Date), p.Deadline.Text}
	}
	for _, t := range p.Themes {
		c.Themes = append(c.Themes, named{Slug: t.Slug, Name: t.Label})
	}
	for _, n := range p.Countries {
		c.Countries = append(c.Countries, named{Code: n.Code, Roles: strings.Join(n.Roles, " "), Name: n.Name})
	}
	for _, r := range p.Resolutions {
		c.Resolutions = append(c.Resolutions, named{Symbol: r.Symbol, Name: r.Label})
	}
	for _, a := range p.Amounts {
		c.Amounts = append(c.Amounts, amount{a.Value, text(a.Currency), text(a.Unit), a.Text})
	}
	return c
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
