package httpapi_test

import (
	"crypto/sha256"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// A small vocabulary of its own, so that these tests do not move with the real one.
var (
	themes = []chancery.Theme{
		{ID: "security", Label: "Security", ScopeNote: "Safety of states and people.", CAP: []string{"16"}, SDG: []string{"16"}},
		{ID: "police", Broader: "security", Label: "Police training"},
		{ID: "finance", Broader: "security", Label: "Terrorist financing"},
		{ID: "climate", Label: "Climate", CAP: []string{"7"}, SDG: []string{"13"}},
	}
	countries = []chancery.Country{
		{Code: "IRQ", Alpha2: "IQ", M49: "368", Name: "Iraq", Formal: "the Republic of Iraq", Regions: []chancery.RegionCode{"142", "145"}},
		{Code: "ITA", Alpha2: "IT", M49: "380", Name: "Italy"},
		{Code: "SYR", Alpha2: "SY", M49: "760", Name: "Syria"},
		{Code: "XKX", Name: "Kosovo"},
	}
	resolution2254 = chancery.Resolution{
		Symbol: "S/RES/2254", Organ: chancery.SecurityCouncil, Year: 2015, Adopted: "2015-12-18", Label: "S/RES/2254 (2015)",
		Topic: "Syria", URL: "https://undocs.org/S/RES/2254(2015)",
	}
	resolution9 = chancery.Resolution{Symbol: "S/RES/9", Organ: chancery.SecurityCouncil, Year: 1946, Label: "S/RES/9 (1946)"}
	assembly377 = chancery.Resolution{Symbol: "A/RES/377(V)", Organ: chancery.GeneralAssembly, Year: 1950, Label: "A/RES/377 (V)"}
)

func findTheme(id chancery.ThemeID) (chancery.Theme, bool) {
	for _, t := range themes {
		if t.ID == id {
			return t, true
		}
	}
	return chancery.Theme{}, false
}

func findCountry(code chancery.CountryCode) (chancery.Country, bool) {
	for _, c := range countries {
		if c.Code == code {
			return c, true
		}
	}
	return chancery.Country{}, false
}

func parseTheme(s string) (chancery.ThemeID, error) {
	for _, t := range themes {
		if strings.EqualFold(s, string(t.ID)) || strings.EqualFold(s, t.Label) {
			return t.ID, nil
		}
	}
	return "", &chancery.ValueError{Kind: "theme", Value: s, Reason: "is not a theme of the vocabulary", Candidates: []string{"police"}}
}

func parseCountry(s string) (chancery.CountryCode, error) {
	for _, c := range countries {
		for _, name := range []string{string(c.Code), c.Alpha2, c.M49, c.Name} {
			if strings.EqualFold(s, name) && s != "" {
				return c.Code, nil
			}
		}
	}
	return "", &chancery.ValueError{Kind: "country", Value: s, Reason: "is not a country code or name", Candidates: []string{"Iraq"}}
}

func parseResolution(s string) (chancery.Resolution, error) {
	plain := strings.NewReplacer(" ", "", "UNSCR", "", "(2015)", "", "(1946)", "").Replace(strings.ToUpper(s))
	for _, r := range []chancery.Resolution{resolution2254, resolution9, assembly377} {
		if plain == string(r.Symbol) || plain == strings.TrimPrefix(string(r.Symbol), "S/RES/") {
			return r, nil
		}
	}
	return chancery.Resolution{}, &chancery.ValueError{Kind: "resolution", Value: s, Reason: "is not a resolution of a UN organ"}
}

// statement makes an entry of passages that stand one below the other.
func statement(s chancery.Statement, passages ...chancery.Passage) stored {
	s.Revision, s.Status, s.Ruleset = max(s.Revision, 1), chancery.Coded, "2026.1"
	s.CreatedAt = time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	s.UpdatedAt = s.CreatedAt
	var text strings.Builder
	for i := range passages {
		p := &passages[i]
		start := utf8.RuneCountInString(text.String())
		text.WriteString(p.Quote + "\n\n")
		p.Locator = chancery.Locator{
			Paragraph: i + 1, Sentence: 1, Marker: p.Locator.Marker,
			Span: chancery.Span{Start: start, End: start + utf8.RuneCountInString(p.Quote)},
		}
		p.Ordinal, p.Revision, p.Kind, p.Ruleset, p.Review = i+1, s.Revision, chancery.BlockParagraph, s.Ruleset, chancery.Machine
	}
	chancery.Identify(s.ID, passages)
	raw := []byte("\ufeff" + text.String())
	return stored{Entry: chancery.Entry{
		Statement: s,
		Passages:  passages,
		Revision: chancery.Revision{
			Number: s.Revision, Raw: raw, MediaType: "text/plain", SHA256: sha256.Sum256(raw),
			Body: chancery.Body{Text: text.String()}, ReceivedAt: s.CreatedAt,
		},
	}}
}

func said(act chancery.Act, strength chancery.Strength, quote string, tags chancery.Coding) chancery.Passage {
	tags.Act, tags.Strength = act, strength
	return chancery.Passage{Quote: quote, Coding: tags}
}

// newArchive has two statements with a date, one without, one that was
// corrected and moved, and one that was withdrawn.
func newArchive() *archive {
	italy := chancery.Issuer{ID: "italy", Name: "Italy", Country: "ITA"}
	council := chancery.Issuer{ID: "harbour-council", Name: "Harbour Council"}
	corrected := statement(chancery.Statement{
		ID: "2019-corrected", Revision: 2,
		Origin: chancery.Origin{Title: "As corrected", Date: "2019-01-01", Issuers: []chancery.Issuer{council}},
	}, said(chancery.Assertion, 0, "The harbour is open.", chancery.Coding{}))
	older := corrected.Revision
	older.Number = 1
	corrected.older = []chancery.Revision{older}
	return &archive{
		entries: []stored{
			statement(chancery.Statement{
				ID: "2020-05-01-harbour",
				Origin: chancery.Origin{
					Title: `On "harbours" & <peace>`, Date: "2020-05-01", Place: "Genoa", Language: "en",
					SourceURL: "https://example.org/harbour", Issuers: []chancery.Issuer{council, italy},
				},
			},
				said(chancery.Welcome, 0, "We welcome the calm at sea.", chancery.Coding{}),
				trainPolice(),
				said(chancery.Call, 0, "We call on all parties in Syria to comply with resolution 2254.", chancery.Coding{
					Countries: []chancery.CountryTag{{Country: "SYR", Roles: []chancery.Role{chancery.RoleLocation}}},
					Citations: []chancery.Citation{{Resolution: resolution2254, Flags: []chancery.Flag{chancery.OrganInferred}}},
				}),
				said(chancery.Commitment, chancery.Soft, "We support the ban on funding.", chancery.Coding{
					Themes: []chancery.ThemeTag{{Theme: "finance"}},
				}),
			),
			statement(chancery.Statement{
				ID:     "2021-02-02-climate",
				Origin: chancery.Origin{Title: "On climate", Date: "2021-02-02", Issuers: []chancery.Issuer{italy}},
			},
				said(chancery.Commitment, chancery.Intent, "We will continue to cut emissions.", chancery.Coding{
					Themes:    []chancery.ThemeTag{{Theme: "climate"}},
					Countries: []chancery.CountryTag{{Country: "ITA", Roles: []chancery.Role{chancery.RoleVenue}}},
				}),
			),
			statement(chancery.Statement{ID: "undated", Origin: chancery.Origin{Title: "Undated"}},
				said(chancery.Commitment, chancery.Intent, "We will act.", chancery.Coding{}),
			),
			corrected,
			statement(chancery.Statement{
				ID: "2018-withdrawn", Origin: chancery.Origin{Title: "Withdrawn", Date: "2018-01-01"},
				Withdrawn: &chancery.Withdrawal{At: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), Reason: "It was a draft."},
			}, said(chancery.Commitment, chancery.Firm, "We will publish drafts.", chancery.Coding{})),
		},
		moved: map[chancery.StatementID]chancery.StatementID{"2018-misdated": "2019-corrected"},
		keys: map[string]chancery.Key{
			"good": {Scopes: []chancery.Scope{chancery.ScopeIngest}}, "weak": {Scopes: []chancery.Scope{chancery.ScopeReview}},
		},
	}
}

// trainPolice is a passage that has everything a passage can have.
func trainPolice() chancery.Passage {
	p := said(chancery.Commitment, chancery.Firm,
		`We will train 20,000 Iraqi "police" & guards – under resolution 2254 – for €3 million by the end of 2021.`,
		chancery.Coding{
			ActCoding: chancery.ActCoding{
				Verb:        "train",
				Actor:       chancery.Actor{Text: "We", Kind: chancery.ActorIssuers, Span: chancery.Span{Start: 29, End: 31}},
				Beneficiary: "Iraqi police",
				Deadline:    &chancery.Deadline{Text: "by the end of 2021", Date: "2021-12-31"},
				Amounts: []chancery.Amount{
					{Text: "20,000", Value: 20000, Unit: "people"}, {Text: "€3 million", Value: 3e6, Currency: "EUR"},
				},
				Restatement: true,
				Conditional: true,
				Evidence: []chancery.Evidence{
					{Field: "act", Value: "commitment", Rule: "act.will.issuer", Span: chancery.Span{Start: 29, End: 36}},
				},
			},
			Themes: []chancery.ThemeTag{{Theme: "police", Evidence: []chancery.Evidence{{Rule: "theme.term", Span: chancery.Span{Start: 56, End: 62}}}}},
			Countries: []chancery.CountryTag{{
				Country: "IRQ", Roles: []chancery.Role{chancery.RoleBeneficiary, chancery.RoleLocation},
				Evidence: []chancery.Evidence{{Rule: "country.demonym", Span: chancery.Span{Start: 49, End: 54}}},
			}},
			Citations: []chancery.Citation{
				{Resolution: resolution2254, Flags: []chancery.Flag{chancery.OrganInferred, chancery.YearInferred}, Rule: "resolution.word", Span: chancery.Span{Start: 80, End: 95}},
				{Resolution: resolution2254, Flags: []chancery.Flag{chancery.YearInferred}, Rule: "resolution.word", Span: chancery.Span{Start: 80, End: 95}},
			},
		})
	p.LeadIn = &chancery.Quotation{Quote: "At sea and on land:", Span: chancery.Span{Start: 5, End: 24}}
	p.Locator.Marker = "(a)"
	return p
}
