package postgres

import "github.com/chancery-archive/chancery/internal/chancery"

// What record.go reads of passages is written here, in the order of its fields.

// passage writes a passage, whose tags may be written already.
func (w *jsonWriter) passage(p *chancery.Passage, tags []byte) {
	at := p.Locator
	w.object(func() {
		w.text("id", string(p.ID))
		w.number("revision", p.Revision)
		w.number("ordinal", p.Ordinal)
		w.text("kind", string(p.Kind))
		w.text("quote", p.Quote)
		if q := p.LeadIn; q != nil {
			w.name("lead_in")
			w.object(func() {
				w.text("quote", q.Quote)
				w.span(q.Span)
			})
		}
		w.number("paragraph", at.Paragraph)
		w.number("sentence", at.Sentence)
		w.textIfAny("marker", at.Marker)
		w.span(at.Span)
		w.act(&p.ActCoding)
		if w.members(tags); tags == nil {
			w.tags(&p.Coding)
		}
		w.listIfAny("citations", len(p.Citations), func(i int) { w.citation(&p.Citations[i]) })
		w.text("ruleset", p.Ruleset)
		w.text("review", string(p.Review))
	})
}

func (w *jsonWriter) act(c *chancery.ActCoding) {
	w.text("act", string(c.Act))
	w.numberIfAny("strength", int(c.Strength))
	w.textIfAny("verb", c.Verb)
	if c.Actor != (chancery.Actor{}) {
		w.name("actor")
		w.object(func() {
			w.textIfAny("text", c.Actor.Text)
			w.textIfAny("kind", string(c.Actor.Kind))
			w.span(c.Actor.Span)
		})
	}
	w.textIfAny("beneficiary", c.Beneficiary)
	if d := c.Deadline; d != nil {
		w.name("deadline")
		w.object(func() {
			w.text("text", d.Text)
			w.textIfAny("date", string(d.Date))
			w.span(d.Span)
		})
	}
	w.amounts(c.Amounts)
	w.flagIfSet("restatement", c.Restatement)
	w.flagIfSet("conditional", c.Conditional)
	w.flagIfSet("reported", c.Reported)
	w.flagIfSet("self", c.Self)
}

// tags are the evidence of the act, the themes and the countries.
func (w *jsonWriter) tags(c *chancery.Coding) {
	w.evidence(c.Evidence)
	w.listIfAny("themes", len(c.Themes), func(i int) {
		t := &c.Themes[i]
		w.object(func() {
			w.text("theme", string(t.Theme))
			w.fraction("weight", t.Weight)
			w.evidence(t.Evidence)
		})
	})
	w.listIfAny("countries", len(c.Countries), func(i int) {
		t := &c.Countries[i]
		w.object(func() {
			w.text("country", string(t.Country))
			w.name("roles")
			w.roles(t.Roles)
			w.flagIfSet("ambiguous", t.Ambiguous)
			w.evidence(t.Evidence)
		})
	})
}

// roles are null where there is no list, as encoding/json has it.
func (w *jsonWriter) roles(roles []chancery.Role) {
	if roles == nil {
		w.out = append(w.out, "null"...)
		return
	}
	w.array(len(roles), func(i int) { w.string(string(roles[i])) })
}

func (w *jsonWriter) evidence(list []chancery.Evidence) {
	w.listIfAny("evidence", len(list), func(i int) {
		e := &list[i]
		w.object(func() {
			w.text("field", e.Field)
			w.text("value", e.Value)
			w.text("rule", string(e.Rule))
			w.span(e.Span)
		})
	})
}

func (w *jsonWriter) amounts(list []chancery.Amount) {
	w.listIfAny("amounts", len(list), func(i int) {
		a := &list[i]
		w.object(func() {
			w.text("text", a.Text)
			w.fraction("value", a.Value)
			w.textIfAny("currency", a.Currency)
			w.textIfAny("unit", a.Unit)
			w.span(a.Span)
		})
	})
}

func (w *jsonWriter) citation(c *chancery.Citation) {
	r := &c.Resolution
	w.object(func() {
		w.text("symbol", string(r.Symbol))
		w.text("organ", string(r.Organ))
		w.numberIfAny("year", r.Year)
		w.textIfAny("adopted", string(r.Adopted))
		w.text("label", r.Label)
		w.textIfAny("topic", r.Topic)
		w.textIfAny("url", r.URL)
		w.mention(c)
	})
}

// cited is a citation in the row of its passage.
func (w *jsonWriter) cited(c *chancery.Citation) {
	r := &c.Resolution
	w.object(func() {
		w.text("symbol", string(r.Symbol))
		w.numberIfAny("year", r.Year)
		w.text("label", r.Label)
		w.textIfAny("url", r.URL)
		w.mention(c)
	})
}

// mention is what a citation says of itself, and not of its resolution.
func (w *jsonWriter) mention(c *chancery.Citation) {
	w.text("text", c.Text)
	w.listIfAny("flags", len(c.Flags), func(i int) { w.string(string(c.Flags[i])) })
	w.text("rule", string(c.Rule))
	w.span(c.Span)
}
