package postgres

import "github.com/chancery-archive/chancery/internal/chancery"

func recordStatement(s chancery.Statement) statementRecord {
	return statementRecord{
		ID: s.ID, Title: s.Title, Date: s.Date, Place: s.Place, Language: s.Language, SourceURL: s.SourceURL,
		Issuers:  each(s.Issuers, func(i chancery.Issuer) issuerRecord { return issuerRecord(i) }),
		Revision: s.Revision, Status: s.Status, Ruleset: s.Ruleset, CreatedAt: s.CreatedAt.UTC(), UpdatedAt: s.UpdatedAt.UTC(),
	}
}

func (r statementRecord) statement() chancery.Statement {
	return chancery.Statement{
		ID: r.ID,
		Origin: chancery.Origin{
			Title: r.Title, Date: r.Date, Place: r.Place, Language: r.Language, SourceURL: r.SourceURL,
			Issuers: each(r.Issuers, func(i issuerRecord) chancery.Issuer { return chancery.Issuer(i) }),
		},
		Revision: r.Revision, Status: r.Status, Ruleset: r.Ruleset, CreatedAt: r.CreatedAt.UTC(), UpdatedAt: r.UpdatedAt.UTC(),
	}
}

func (r passageRecord) passage() chancery.Passage {
	p := chancery.Passage{
		ID: r.ID, Revision: r.Revision, Ordinal: r.Ordinal, Kind: r.Kind, Quote: r.Quote,
		Locator: chancery.Locator{Paragraph: r.Paragraph, Sentence: r.Sentence, Marker: r.Marker, Span: r.Span.span()},
		Ruleset: r.Ruleset, Review: r.Review,
	}
	p.ActCoding = chancery.ActCoding{
		Act: r.Act, Strength: chancery.Strength(r.Strength), Verb: r.Verb, Beneficiary: r.Beneficiary,
		Amounts:     each(r.Amounts, amountRecord.amount),
		Restatement: r.Restatement, Conditional: r.Conditional, Reported: r.Reported, Self: r.Self,
		Evidence: evidenceOf(r.Evidence),
	}
	p.Themes = each(r.Themes, themeRecord.tag)
	p.Countries = each(r.Countries, countryRecord.tag)
	p.Citations = each(r.Citations, citationRecord.citation)
	if r.LeadIn != nil {
		p.LeadIn = &chancery.Quotation{Quote: r.LeadIn.Quote, Span: r.LeadIn.Span.span()}
	}
	if r.Actor != nil {
		p.Actor = chancery.Actor{Text: r.Actor.Text, Kind: r.Actor.Kind, Span: r.Actor.Span.span()}
	}
	if d := r.Deadline; d != nil {
		p.Deadline = &chancery.Deadline{Text: d.Text, Date: d.Date, Span: d.Span.span()}
	}
	return p
}

func (r amountRecord) amount() chancery.Amount {
	return chancery.Amount{Text: r.Text, Value: r.Value, Currency: r.Currency, Unit: r.Unit, Span: r.Span.span()}
}

func (r themeRecord) tag() chancery.ThemeTag {
	return chancery.ThemeTag{Theme: r.Theme, Weight: r.Weight, Evidence: evidenceOf(r.Evidence)}
}

func (r countryRecord) tag() chancery.CountryTag {
	return chancery.CountryTag{Country: r.Country, Roles: r.Roles, Ambiguous: r.Ambiguous, Evidence: evidenceOf(r.Evidence)}
}

func (r citationRecord) citation() chancery.Citation {
	return chancery.Citation{
		Resolution: chancery.Resolution{
			Symbol: r.Symbol, Organ: r.Organ, Year: r.Year, Adopted: r.Adopted, Label: r.Label, Topic: r.Topic, URL: r.URL,
		},
		Text: r.Text, Flags: r.Flags, Rule: r.Rule, Span: r.Span.span(),
	}
}

// recordIssuers is never nil: null is no list in the database.
func recordIssuers(issuers []chancery.Issuer) []issuerRecord {
	out := make([]issuerRecord, len(issuers))
	for i, issuer := range issuers {
		out[i] = issuerRecord(issuer)
	}
	return out
}

func evidenceOf(records []evidenceRecord) []chancery.Evidence {
	return each(records, func(r evidenceRecord) chancery.Evidence {
		return chancery.Evidence{Field: r.Field, Value: r.Value, Rule: r.Rule, Span: r.Span.span()}
	})
}

func (r spanRecord) span() chancery.Span { return chancery.Span{Start: r[0], End: r[1]} }

// each converts a list; of an empty one it makes nil.
func each[A, B any](list []A, convert func(A) B) []B {
	if len(list) == 0 {
		return nil
	}
	out := make([]B, len(list))
	for i, item := range list {
		out[i] = convert(item)
	}
	return out
}
