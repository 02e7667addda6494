package postgres_test

import (
	"crypto/sha256"
	"strings"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// The vocabulary of the tests: two levels of themes, countries in one region.

func themes() []chancery.Theme {
	return []chancery.Theme{
		{ID: "peace", Label: "Peace", ScopeNote: "War and its end.", CAP: []string{"16", "19"}, SDG: []string{"16"}},
		{ID: "ceasefire", Broader: "peace", Label: "Ceasefires", ScopeNote: "Truces."},
		{ID: "mines", Broader: "peace", Label: "Mines", ScopeNote: "Their removal."},
		{ID: "money", Label: "Money", ScopeNote: "Who pays."},
		{ID: "debt", Broader: "money", Label: "Debt", ScopeNote: "Relief.", SDG: []string{"17"}},
		{ID: "aid", Broader: "money", Label: "Aid", ScopeNote: "Grants."},
	}
}

func regions() []chancery.Region {
	return []chancery.Region{{Code: "142", Name: "Asia"}, {Code: "145", Name: "Western Asia", Broader: "142"}, {Code: "150", Name: "Europe"}}
}

func countries() []chancery.Country {
	asia := []chancery.RegionCode{"142", "145"}
	return []chancery.Country{
		{Code: "IRQ", Alpha2: "IQ", M49: "368", Name: "Iraq", Formal: "the Republic of Iraq", Regions: asia},
		{Code: "SYR", Alpha2: "SY", M49: "760", Name: "Syria", Formal: "the Syrian Arab Republic", Regions: asia},
		{Code: "FRA", Alpha2: "FR", M49: "250", Name: "France", Formal: "the French Republic", Regions: []chancery.RegionCode{"150"}},
		{Code: "CIV", Alpha2: "CI", M49: "384", Name: "Côte d’Ivoire", Formal: "the Republic of Côte d’Ivoire"},
	}
}

func resolution(symbol chancery.Symbol, year int) chancery.Resolution {
	return chancery.Resolution{
		Symbol: symbol, Organ: chancery.SecurityCouncil, Year: year, Adopted: "2015-12-18",
		Label: string(symbol) + " (2015)", Topic: "Middle East", URL: "https://docs.un.org/" + string(symbol),
	}
}

// compose makes an entry of a statement and its passages: the body is their
// quotes, one paragraph each, and every span of a passage is moved to where its
// quote stands. A passage without an act is an assertion.
func compose(s chancery.Statement, passages ...chancery.Passage) chancery.Entry {
	var body strings.Builder
	body.WriteString(s.Title + " · Déclaration")
	e := chancery.Entry{Statement: s}
	e.Revision.Body.Blocks = []chancery.Block{{Kind: chancery.BlockTitle, Span: chancery.Span{End: body.Len()}}}
	for i, p := range passages {
		body.WriteString("\n\n")
		start := utf8.RuneCountInString(body.String())
		block := chancery.Span{Start: body.Len(), End: body.Len() + len(p.Quote)}
		e.Revision.Body.Blocks = append(e.Revision.Body.Blocks, chancery.Block{Kind: chancery.BlockParagraph, Span: block})
		body.WriteString(p.Quote)
		e.Passages = append(e.Passages, placed(p, i+1, start))
	}
	e.Statement.Status, e.Statement.Ruleset = chancery.Coded, "2024.1"
	e.Revision.Body.Text = body.String()
	e.Revision.Raw = []byte("raw " + body.String())
	e.Revision.SHA256 = sha256.Sum256(e.Revision.Raw)
	e.Revision.MediaType = "text/plain"
	e.Revision.ReceivedAt = noon
	return e
}

func placed(p chancery.Passage, ordinal, start int) chancery.Passage {
	p.Ordinal, p.Kind, p.Ruleset = ordinal, chancery.BlockParagraph, "2024.1"
	if p.Review == "" {
		p.Review = chancery.Machine
	}
	p.Locator = chancery.Locator{
		Paragraph: ordinal, Sentence: 1, Span: chancery.Span{Start: start, End: start + utf8.RuneCountInString(p.Quote)},
	}
	if p.Act == "" {
		p.Act = chancery.Assertion
	}
	if p.Act == chancery.Commitment && p.Strength == 0 {
		p.Strength = chancery.Intent
	}
	return p
}

func said(quote string) chancery.Passage { return chancery.Passage{Quote: quote} }

func promised(quote string) chancery.Passage {
	p := said(quote)
	p.Act = chancery.Commitment
	return p
}

// specimen is a statement with everything that a statement can have.
func specimen() chancery.Entry {
	promise := promised("We will provide €4.5 million to clear mines in Iraq by 2026, in line with resolution 2254.")
	promise.Coding = fullCoding()
	promise.LeadIn = &chancery.Quotation{Quote: "Spécimen", Span: chancery.Span{Start: 0, End: 8}}
	return compose(chancery.Statement{
		ID: "2024-05-06-specimen",
		Origin: chancery.Origin{
			Title: "Spécimen", Date: "2024-05-06", Place: "Abidjan", Language: "en", SourceURL: "https://example.org/a",
			Issuers: []chancery.Issuer{{ID: "zeta-group", Name: "The Zeta Group"}, {ID: "france", Name: "France", Country: "FRA"}},
		},
	}, said("The ministers met in Abidjan."), promise, said("They thanked their hosts."))
}

func fullCoding() chancery.Coding {
	why := func(field, value string) []chancery.Evidence {
		return []chancery.Evidence{{Field: field, Value: value, Rule: chancery.RuleID(field + ".rule"), Span: chancery.Span{Start: 50, End: 54}}}
	}
	cited := resolution("S/RES/2254", 2015)
	return chancery.Coding{
		ActCoding: chancery.ActCoding{
			Act: chancery.Commitment, Strength: chancery.Firm, Verb: "provide", Beneficiary: "Iraq",
			Actor:       chancery.Actor{Text: "We", Kind: chancery.ActorIssuers, Span: chancery.Span{Start: 50, End: 52}},
			Deadline:    &chancery.Deadline{Text: "by 2026", Date: "2026-12-31", Span: chancery.Span{Start: 100, End: 107}},
			Amounts:     []chancery.Amount{{Text: "€4.5 million", Value: 4.5e6, Currency: "EUR", Span: chancery.Span{Start: 66, End: 78}}},
			Restatement: true, Conditional: true, Reported: true, Self: true,
			Evidence: why("act", "commitment"),
		},
		Themes: []chancery.ThemeTag{
			{Theme: "mines", Weight: 2.25, Evidence: why("theme", "mines")},
			{Theme: "aid", Weight: 1, Evidence: why("theme", "aid")},
		},
		Countries: []chancery.CountryTag{
			{Country: "IRQ", Roles: []chancery.Role{chancery.RoleBeneficiary, chancery.RoleLocation}, Ambiguous: true, Evidence: why("country", "IRQ")},
			{Country: "CIV", Roles: []chancery.Role{chancery.RoleVenue}, Evidence: why("country", "CIV")},
		},
		Citations: []chancery.Citation{
			{Resolution: cited, Text: "resolution 2254", Flags: []chancery.Flag{chancery.OrganInferred, chancery.YearInferred}, Rule: "bare", Span: chancery.Span{Start: 120, End: 135}},
			{Resolution: cited, Text: "2254", Rule: "again", Span: chancery.Span{Start: 131, End: 135}},
		},
	}
}
