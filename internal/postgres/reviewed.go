package postgres

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// asReviewed is a passage as it stands now, with the coding that a person wanted
// when it stood somewhere else.
func asReviewed(now, wanted chancery.Passage) chancery.Passage {
	m := move{now: now, then: wanted}
	now.Coding = m.coding(wanted.Coding)
	now.Review, now.Ruleset = wanted.Review, wanted.Ruleset
	return now
}

// move carries spans from where a passage stood to where it stands.
type move struct {
	now, then chancery.Passage
}

// span goes with the lead-in or else with the quote; one that would begin before
// the body is gone.
func (m move) span(s chancery.Span) chancery.Span {
	if s == (chancery.Span{}) {
		return s
	}
	by := m.now.Locator.Span.Start - m.then.Locator.Span.Start
	if m.now.LeadIn != nil && m.then.LeadIn != nil && m.then.LeadIn.Span.Contains(s) {
		by = m.now.LeadIn.Span.Start - m.then.LeadIn.Span.Start
	}
	if s.Start+by < 0 {
		return chancery.Span{}
	}
	return s.Shift(by)
}

// coding shares nothing with c that it alters.
func (m move) coding(c chancery.Coding) chancery.Coding {
	c.Evidence = m.evidence(c.Evidence)
	c.Actor.Span = m.span(c.Actor.Span)
	if c.Deadline != nil {
		deadline := *c.Deadline
		deadline.Span = m.span(deadline.Span)
		c.Deadline = &deadline
	}
	c.Amounts = slices.Clone(c.Amounts)
	for i := range c.Amounts {
		c.Amounts[i].Span = m.span(c.Amounts[i].Span)
	}
	c.Themes = slices.Clone(c.Themes)
	for i := range c.Themes {
		c.Themes[i].Evidence = m.evidence(c.Themes[i].Evidence)
	}
	c.Countries = slices.Clone(c.Countries)
	for i := range c.Countries {
		c.Countries[i].Evidence = m.evidence(c.Countries[i].Evidence)
	}
	c.Citations = slices.Clone(c.Citations)
	for i := range c.Citations {
		c.Citations[i].Span = m.span(c.Citations[i].Span)
	}
	return c
}

func (m move) evidence(list []chancery.Evidence) []chancery.Evidence {
	return each(list, func(e chancery.Evidence) chancery.Evidence {
		e.Span = m.span(e.Span)
		return e
	})
}
