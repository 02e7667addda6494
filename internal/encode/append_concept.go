package encode

import "github.com/chancery-archive/chancery/api"

// Lists of the vocabulary are long, those of all resolutions thousands of records: as
// passages they are written field by field, but for what a single concept is shown
// with besides.

func appendThemeRecord(b []byte, t *api.Theme) []byte {
	b = textMember(b, `{"slug":`, t.Slug)
	b = textMember(b, `,"url":`, t.URL)
	b = textMember(b, `,"label":`, t.Label)
	b = textOrNullMember(b, `,"scope_note":`, t.ScopeNote)
	b = textOrNullMember(b, `,"broader":`, t.Broader)
	b = appendTexts(append(b, `,"cap":`...), t.CAP)
	b = appendTexts(append(b, `,"sdg":`...), t.SDG)
	b = countsMember(b, t.Counts)
	b = textMember(b, `,"commitments_url":`, t.CommitmentsURL)
	b = listMember(b, `,"narrower":`, t.Narrower, func(b []byte, n *api.Narrower) []byte {
		b = textMember(b, `{"slug":`, n.Slug)
		b = textMember(b, `,"url":`, n.URL)
		b = textMember(b, `,"label":`, n.Label)
		return append(countsMember(b, n.Counts), '}')
	})
	return append(b, '}')
}

func appendCountryRecord(b []byte, c *api.Country) []byte {
	b = textMember(b, `{"code":`, c.Code)
	b = textMember(b, `,"url":`, c.URL)
	b = textOrNullMember(b, `,"alpha2":`, c.Alpha2)
	b = textOrNullMember(b, `,"m49":`, c.M49)
	b = textMember(b, `,"name":`, c.Name)
	b = textOrNullMember(b, `,"formal_name":`, c.FormalName)
	b = appendTexts(append(b, `,"regions":`...), c.Regions)
	b = countsMember(b, c.Counts)
	return append(textMember(b, `,"commitments_url":`, c.CommitmentsURL), '}')
}

func appendResolutionRecord(b []byte, r *api.Resolution) []byte {
	b = textMember(b, `{"symbol":`, r.Symbol)
	b = textOrNullMember(b, `,"url":`, r.URL)
	b = textMember(b, `,"label":`, r.Label)
	b = textMember(b, `,"organ":`, r.Organ)
	if r.Year == nil {
		b = append(b, `,"year":null`...)
	} else {
		b = intMember(b, `,"year":`, *r.Year)
	}
	b = textOrNullMember(b, `,"adopted":`, r.Adopted)
	b = textOrNullMember(b, `,"topic":`, r.Topic)
	b = countsMember(b, r.Counts)
	return append(textMember(b, `,"commitments_url":`, r.CommitmentsURL), '}')
}

func appendIssuerRecord(b []byte, i *api.IssuerRecord) []byte {
	b = textMember(b, `{"slug":`, i.Slug)
	b = textMember(b, `,"name":`, i.Name)
	b = textOrNullMember(b, `,"country":`, i.Country)
	b = textMember(b, `,"url":`, i.URL)
	b = countsMember(b, i.Counts)
	return append(textMember(b, `,"commitments_url":`, i.CommitmentsURL), '}')
}

func countsMember(b []byte, c api.Counts) []byte {
	b = intMember(b, `,"counts":{"commitments":`, c.Commitments)
	b = intMember(b, `,"passages":`, c.Passages)
	b = intMember(b, `,"statements":`, c.Statements)
	return append(b, '}')
}

// listed reports whether a concept is shown as in a list.
func listed(d api.Detail) bool { return len(d.Facets) == 0 && d.Links == nil }
