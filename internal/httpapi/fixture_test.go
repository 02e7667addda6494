package httpapi_test

import (
	"crypto/sha256"
	"strings"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/resolution"
)

var (
	italy   = chancery.Issuer{ID: "italy", Name: "Italy", Country: "ITA"}
	council = chancery.Issuer{ID: "harbour-council", Name: "Harbour Council"}
)

// fixture is a small archive whose coding is known, whatever the coder does:
// statements with and without a date, passages of several acts.
func fixture() []chancery.Entry {
	return []chancery.Entry{
		compose(chancery.Statement{
			ID: "2020-05-01-harbour",
			Origin: chancery.Origin{
				Title: `On "harbours" & <peace>`, Date: "2020-05-01", Place: "Genoa", Language: "en",
				SourceURL: "https://example.org/harbour", Issuers: []chancery.Issuer{council, italy},
			},
		},
			said(chancery.Welcome, 0, "We welcome the calm at sea.", chancery.Coding{}),
			trainGuards(),
			said(chancery.Call, 0, "We call on all parties in Syria to comply with resolution 2254.", chancery.Coding{
				Countries: []chancery.CountryTag{{Country: "SYR", Roles: []chancery.Role{chancery.RoleLocation}}},
				Citations: []chancery.Citation{{
					Resolution: known("2254"), Text: "resolution 2254", Flags: []chancery.Flag{chancery.OrganInferred}, Rule: "resolution.word",
				}},
			}),
			said(chancery.Commitment, chancery.Soft, "We support the ban on funding.", chancery.Coding{
				Themes: []chancery.ThemeTag{{Theme: "ct-financing", Weight: 1}},
			}),
		),
		compose(chancery.Statement{
			ID:     "2021-02-02-climate",
			Origin: chancery.Origin{Title: "On climate", Date: "2021-02-02", Issuers: []chancery.Issuer{italy}},
		},
			said(chancery.Commitment, chancery.Intent, "We will continue to cut emissions.", chancery.Coding{
				Themes:    []chancery.ThemeTag{{Theme: "climate-mitigation", Weight: 1}},
				Countries: []chancery.CountryTag{{Country: "ITA", Roles: []chancery.Role{chancery.RoleVenue}}},
			}),
		),
		compose(chancery.Statement{ID: "undated", Origin: chancery.Origin{Title: "Undated"}},
			said(chancery.Commitment, chancery.Intent, "We will act.", chancery.Coding{}),
		),
		compose(chancery.Statement{
			ID: "2019-corrected", Origin: chancery.Origin{Title: "On fog", Date: "2019-01-01", Issuers: []chancery.Issuer{council}},
		}, said(chancery.Assertion, 0, "The harbour is shut.", chancery.Coding{})),
		compose(chancery.Statement{ID: "2018-withdrawn", Origin: chancery.Origin{Title: "Withdrawn", Date: "2018-01-01"}}, draftPassage()),
	}
}

// corrected is what takes the place of the statement "2019-corrected".
func corrected() chancery.Entry {
	return compose(chancery.Statement{
		ID: "2019-corrected", Origin: chancery.Origin{Title: "On fog", Date: "2019-01-01", Issuers: []chancery.Issuer{council}},
	}, said(chancery.Assertion, 0, "The harbour is open.", chancery.Coding{}))
}

// draftPassage stands in a statement that is withdrawn.
func draftPassage() chancery.Passage {
	return said(chancery.Commitment, chancery.Firm, "We will publish drafts.", chancery.Coding{})
}

// trainGuards is a passage that has everything a passage can have.
func trainGuards() chancery.Passage {
	cited := chancery.Citation{
		Resolution: known("2254"), Text: "resolution 2254", Flags: []chancery.Flag{chancery.OrganInferred, chancery.YearInferred},
		Rule: "resolution.word", Span: chancery.Span{Start: 84, End: 99},
	}
	again := cited
	again.Text, again.Flags, again.Span = "2254", []chancery.Flag{chancery.YearInferred, chancery.OpenReference}, chancery.Span{Start: 95, End: 99}
	p := said(chancery.Commitment, chancery.Firm,
		`We will train 20,000 Iraqi "border" & coast guards – under resolution 2254 – for €3 million by the end of 2021.`,
		chancery.Coding{
			ActCoding: chancery.ActCoding{
				Verb:        "train",
				Actor:       chancery.Actor{Text: "We", Kind: chancery.ActorIssuers, Span: chancery.Span{Start: 29, End: 31}},
				Beneficiary: "Iraqi guards",
				Deadline:    &chancery.Deadline{Text: "by the end of 2021", Date: "2021-12-31", Span: chancery.Span{Start: 120, End: 138}},
				Amounts: []chancery.Amount{
					{Text: "20,000", Value: 20000, Unit: "people", Span: chancery.Span{Start: 43, End: 49}},
					{Text: "€3 million", Value: 3e6, Currency: "EUR", Span: chancery.Span{Start: 106, End: 116}},
				},
				Restatement: true,
				Conditional: true,
				Evidence: []chancery.Evidence{
					{Field: "act", Value: "commitment", Rule: "act.will.issuer", Span: chancery.Span{Start: 29, End: 36}},
				},
			},
			Themes: []chancery.ThemeTag{{
				Theme: "foreign-fighters", Weight: 2,
				Evidence: []chancery.Evidence{{Field: "theme", Value: "foreign-fighters", Rule: "theme.term", Span: chancery.Span{Start: 57, End: 63}}},
			}},
			Countries: []chancery.CountryTag{{
				Country: "IRQ", Roles: []chancery.Role{chancery.RoleBeneficiary, chancery.RoleLocation},
				Evidence: []chancery.Evidence{{Field: "country", Value: "IRQ", Rule: "country.demonym", Span: chancery.Span{Start: 50, End: 55}}},
			}},
			Citations: []chancery.Citation{cited, again},
		})
	p.LeadIn = &chancery.Quotation{Quote: "We welcome the calm at sea.", Span: chancery.Span{Start: 0, End: 27}}
	p.Locator.Marker = "(a)"
	return p
}

func said(act chancery.Act, strength chancery.Strength, quote string, tags chancery.Coding) chancery.Passage {
	tags.Act, tags.Strength = act, strength
	return chancery.Passage{Quote: quote, Coding: tags}
}

// compose makes an entry of passages that stand one below the other.
func compose(s chancery.Statement, passages ...chancery.Passage) chancery.Entry {
	s.Revision, s.Status, s.Ruleset = 1, chancery.Coded, "2026.1"
	var (
		text strings.Builder
		body chancery.Body
	)
	for i := range passages {
		p := &passages[i]
		start, at := utf8.RuneCountInString(text.String()), text.Len()
		text.WriteString(p.Quote)
		body.Blocks = append(body.Blocks, chancery.Block{Kind: chancery.BlockParagraph, Span: chancery.Span{Start: at, End: text.Len()}})
		text.WriteString("\n\n")
		p.Locator = chancery.Locator{
			Paragraph: i + 1, Sentence: 1, Marker: p.Locator.Marker,
			Span: chancery.Span{Start: start, End: start + utf8.RuneCountInString(p.Quote)},
		}
		p.Ordinal, p.Kind, p.Ruleset, p.Review = i+1, chancery.BlockParagraph, s.Ruleset, chancery.Machine
	}
	body.Text = text.String()
	chancery.Identify(s.ID, passages)
	raw := []byte("\ufeff" + body.Text)
	return chancery.Entry{
		Statement: s,
		Passages:  passages,
		Revision:  chancery.Revision{Raw: raw, MediaType: "text/plain", SHA256: sha256.Sum256(raw), Body: body},
	}
}

// known is a resolution of the table.
func known(spelling string) chancery.Resolution {
	r, err := resolution.Parse(spelling)
	if err != nil {
		panic(err)
	}
	return r
}
