package postgres

import (
	"fmt"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// readTags fills in what hangs on a passage: tags, citations and resolutions are
// the JSON of its row, "" for null.
func readTags(p *chancery.Passage, tags, citations, resolutions string) error {
	reader := jsonText{text: tags}
	reader.tags(p)
	err := reader.done()
	if err == nil && citations != "" {
		reader = jsonText{text: citations}
		p.Citations = reader.citations()
		err = reader.done()
	}
	if err == nil && resolutions != "" {
		reader = jsonText{text: resolutions}
		reader.resolutions(p.Citations)
		err = reader.done()
	}
	if err != nil {
		return fmt.Errorf("tags of passage %s: %w", p.ID, err)
	}
	return nil
}

func (t *jsonText) tags(p *chancery.Passage) {
	t.object(func(name string) {
		switch name {
		case "evidence":
			p.Evidence = t.evidence()
		case "themes":
			t.list(func() { p.Themes = append(p.Themes, t.theme()) })
		case "countries":
			t.list(func() { p.Countries = append(p.Countries, t.country()) })
		case "amounts":
			t.list(func() { p.Amounts = append(p.Amounts, t.amount()) })
		default:
			t.broken = true
		}
	})
}

func (t *jsonText) theme() chancery.ThemeTag {
	var tag chancery.ThemeTag
	t.object(func(name string) {
		switch name {
		case "theme":
			tag.Theme = chancery.ThemeID(t.string())
		case "weight":
			tag.Weight = t.float()
		case "evidence":
			tag.Evidence = t.evidence()
		default:
			t.broken = true
		}
	})
	return tag
}

func (t *jsonText) country() chancery.CountryTag {
	var tag chancery.CountryTag
	t.object(func(name string) {
		switch name {
		case "country":
			tag.Country = chancery.CountryCode(t.string())
		case "roles":
			t.list(func() { tag.Roles = append(tag.Roles, chancery.Role(t.string())) })
		case "ambiguous":
			tag.Ambiguous = t.bool()
		case "evidence":
			tag.Evidence = t.evidence()
		default:
			t.broken = true
		}
	})
	return tag
}

func (t *jsonText) amount() chancery.Amount {
	var a chancery.Amount
	t.object(func(name string) {
		switch name {
		case "text":
			a.Text = t.string()
		case "value":
			a.Value = t.float()
		case "currency":
			a.Currency = t.string()
		case "unit":
			a.Unit = t.string()
		case "span":
			a.Span = t.span()
		default:
			t.broken = true
		}
	})
	return a
}

func (t *jsonText) citations() []chancery.Citation {
	var all []chancery.Citation
	t.list(func() { all = append(all, t.citation()) })
	return all
}

func (t *jsonText) citation() chancery.Citation {
	var c chancery.Citation
	t.object(func(name string) {
		switch name {
		case "symbol":
			c.Resolution.Symbol = chancery.Symbol(t.string())
		case "year":
			c.Resolution.Year = t.int()
		case "label":
			c.Resolution.Label = t.string()
		case "url":
			c.Resolution.URL = t.string()
		case "text":
			c.Text = t.string()
		case "flags":
			t.list(func() { c.Flags = append(c.Flags, chancery.Flag(t.string())) })
		case "rule":
			c.Rule = chancery.RuleID(t.string())
		case "span":
			c.Span = t.span()
		default:
			t.broken = true
		}
	})
	return c
}

// resolutions adds to citations what is known of their resolutions.
func (t *jsonText) resolutions(citations []chancery.Citation) {
	t.list(func() {
		var known [4]string
		i := 0
		t.list(func() {
			known[i%len(known)] = t.string()
			i++
		})
		for i := range citations {
			if r := &citations[i].Resolution; string(r.Symbol) == known[0] {
				r.Organ, r.Adopted, r.Topic = chancery.Organ(known[1]), chancery.Date(known[2]), known[3]
			}
		}
	})
}

// evidence reads a list of evidenceRecord.
func (t *jsonText) evidence() []chancery.Evidence {
	var all []chancery.Evidence
	t.list(func() {
		var e chancery.Evidence
		t.object(func(name string) {
			switch name {
			case "field":
				e.Field = t.string()
			case "value":
				e.Value = t.string()
			case "rule":
				e.Rule = chancery.RuleID(t.string())
			case "span":
				e.Span = t.span()
			default:
				t.broken = true
			}
		})
		all = append(all, e)
	})
	return all
}

func (t *jsonText) span() chancery.Span {
	var ends [2]int
	i := 0
	t.list(func() {
		ends[i%len(ends)] = t.int()
		i++
	})
	return chancery.Span{Start: ends[0], End: ends[1]}
}

func (t *jsonText) issuers() []chancery.Issuer {
	var all []chancery.Issuer
	t.list(func() {
		var i chancery.Issuer
		t.object(func(name string) {
			switch name {
			case "id":
				i.ID = chancery.IssuerID(t.string())
			case "name":
				i.Name = t.string()
			case "country":
				i.Country = chancery.CountryCode(t.string())
			default:
				t.broken = true
			}
		})
		all = append(all, i)
	})
	return all
}
