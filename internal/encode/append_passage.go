package encode

import "github.com/chancery-archive/chancery/api"

// appendPassage appends a passage with all its fields, in the order of the type.
func appendPassage(b []byte, p *api.Passage) []byte {
	b = textMember(b, `{"id":`, p.ID)
	b = textMember(b, `,"url":`, p.URL)
	b = textOrNullMember(b, `,"act":`, p.Act)
	b = textOrNullMember(b, `,"strength":`, p.Strength)
	b = textOrNullMember(b, `,"verb":`, p.Verb)
	b = member(b, `,"actor":`, p.Actor, appendActor)
	b = textOrNullMember(b, `,"beneficiary":`, p.Beneficiary)
	b = textMember(b, `,"quote":`, p.Quote)
	b = member(b, `,"lead_in":`, p.LeadIn, appendQuotation)
	b = textMember(b, `,"kind":`, p.Kind)
	b = member(b, `,"locator":`, &p.Locator, appendLocator)
	b = listMember(b, `,"themes":`, p.Themes, appendTheme)
	b = listMember(b, `,"countries":`, p.Countries, appendCountry)
	b = listMember(b, `,"resolutions":`, p.Resolutions, appendCitation)
	b = member(b, `,"deadline":`, p.Deadline, appendDeadline)
	b = listMember(b, `,"amounts":`, p.Amounts, appendAmount)
	b = boolMember(b, `,"restatement":`, p.Restatement)
	b = boolMember(b, `,"conditional":`, p.Conditional)
	b = boolMember(b, `,"reported":`, p.Reported)
	b = boolMember(b, `,"self":`, p.Self)
	b = member(b, `,"statement":`, &p.Statement, appendStatementRef)
	b = intMember(b, `,"revision":`, p.Revision)
	b = textMember(b, `,"coded":{"ruleset":`, p.Coded.Ruleset)
	b = textMember(b, `,"review":`, p.Coded.Review)
	b = listMember(b, `},"evidence":`, p.Evidence, appendEvidence)
	b = listMember(b, `,"highlights":`, p.Highlights, appendRange)
	if p.Context != nil {
		b = member(b, `,"context":`, p.Context, appendContext)
	}
	return append(b, '}')
}

func appendActor(b []byte, a *api.Actor) []byte {
	b = textOrNullMember(b, `{"text":`, a.Text)
	return append(textMember(b, `,"kind":`, a.Kind), '}')
}

func appendQuotation(b []byte, q *api.Quotation) []byte {
	b = textMember(b, `{"quote":`, q.Quote)
	b = intMember(b, `,"start":`, q.Start)
	return append(intMember(b, `,"end":`, q.End), '}')
}

func appendRange(b []byte, r *api.Range) []byte {
	b = intMember(b, `{"start":`, r.Start)
	return append(intMember(b, `,"end":`, r.End), '}')
}

func appendLocator(b []byte, l *api.Locator) []byte {
	b = intMember(b, `{"paragraph":`, l.Paragraph)
	b = intMember(b, `,"sentence":`, l.Sentence)
	b = textOrNullMember(b, `,"marker":`, l.Marker)
	b = intMember(b, `,"start":`, l.Start)
	return append(intMember(b, `,"end":`, l.End), '}')
}

func appendTheme(b []byte, t *api.ThemeTag) []byte {
	b = textMember(b, `{"slug":`, t.Slug)
	b = textMember(b, `,"label":`, t.Label)
	return append(textOrNullMember(b, `,"broader":`, t.Broader), '}')
}

func appendCountry(b []byte, c *api.CountryTag) []byte {
	b = textMember(b, `{"code":`, c.Code)
	b = textOrNullMember(b, `,"alpha2":`, c.Alpha2)
	b = textOrNullMember(b, `,"m49":`, c.M49)
	b = textMember(b, `,"name":`, c.Name)
	b = appendTexts(append(b, `,"roles":`...), c.Roles)
	return append(boolMember(b, `,"ambiguous":`, c.Ambiguous), '}')
}

func appendCitation(b []byte, c *api.Citation) []byte {
	b = textMember(b, `{"symbol":`, c.Symbol)
	b = textMember(b, `,"label":`, c.Label)
	b = member(b, `,"year":`, c.Year, func(b []byte, year *int) []byte { return intMember(b, "", *year) })
	b = textOrNullMember(b, `,"url":`, c.URL)
	return append(appendTexts(append(b, `,"flags":`...), c.Flags), '}')
}

func appendDeadline(b []byte, d *api.Deadline) []byte {
	b = textMember(b, `{"text":`, d.Text)
	return append(textOrNullMember(b, `,"date":`, d.Date), '}')
}

func appendAmount(b []byte, a *api.Amount) []byte {
	b = textMember(b, `{"text":`, a.Text)
	b = appendNumber(append(b, `,"value":`...), a.Value)
	b = textOrNullMember(b, `,"currency":`, a.Currency)
	return append(textOrNullMember(b, `,"unit":`, a.Unit), '}')
}

func appendStatementRef(b []byte, s *api.StatementRef) []byte {
	b = textMember(b, `{"id":`, s.ID)
	b = textMember(b, `,"title":`, s.Title)
	b = textOrNullMember(b, `,"date":`, s.Date)
	b = appendTexts(append(b, `,"issuers":`...), s.Issuers)
	return append(textOrNullMember(b, `,"source_url":`, s.SourceURL), '}')
}

func appendEvidence(b []byte, e *api.Evidence) []byte {
	b = textMember(b, `{"for":`, e.For)
	b = textMember(b, `,"value":`, e.Value)
	b = textMember(b, `,"rule":`, e.Rule)
	b = intMember(b, `,"start":`, e.Start)
	return append(intMember(b, `,"end":`, e.End), '}')
}

func appendContext(b []byte, c *api.Context) []byte {
	b = member(b, `{"previous":`, c.Previous, appendNeighbour)
	return append(member(b, `,"next":`, c.Next, appendNeighbour), '}')
}

func appendNeighbour(b []byte, n *api.Neighbour) []byte {
	b = textMember(b, `{"id":`, n.ID)
	b = textMember(b, `,"url":`, n.URL)
	b = textOrNullMember(b, `,"act":`, n.Act)
	return append(textMember(b, `,"quote":`, n.Quote), '}')
}
