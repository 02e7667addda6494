package encode

import (
	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// Passages makes wire passages. The two functions look a concept up in the
// vocabulary; a tag the vocabulary no longer holds is labelled with its id.
type Passages struct {
	Themes    func(chancery.ThemeID) (chancery.Theme, bool)
	Countries func(chancery.CountryCode) (chancery.Country, bool)
}

// One converts a passage and what goes with it, without context.
func (e Passages) One(f chancery.Found) api.Passage {
	p := f.Passage
	return api.Passage{
		ID:          string(p.ID),
		URL:         PassageURL(p),
		Act:         textOrNull(p.Act),
		Strength:    textOrNull(p.Strength.String()),
		Verb:        textOrNull(p.Verb),
		Actor:       actor(p.Actor),
		Beneficiary: textOrNull(p.Beneficiary),
		Quote:       p.Quote,
		LeadIn:      leadInOf(p.LeadIn),
		Kind:        string(p.Kind),
		Locator:     locator(p.Locator),
		Themes:      e.themes(p.Themes),
		Countries:   e.countries(p.Countries),
		Resolutions: citations(p.Citations),
		Deadline:    deadline(p.Deadline),
		Amounts:     amounts(p.Amounts),
		Restatement: p.Restatement,
		Conditional: p.Conditional,
		Reported:    p.Reported,
		Self:        p.Self,
		Statement:   statementRef(f.Statement),
		Revision:    p.Revision,
		Coded:       api.Coded{Ruleset: p.Ruleset, Review: string(p.Review)},
		Evidence:    evidence(p.Coding),
		Highlights:  Each(f.Highlights, func(s chancery.Span) api.Range { return api.Range(s) }),
	}
}

// PassageURL is where a passage is served.
func PassageURL(p chancery.Passage) string {
	if p.Act == chancery.Commitment {
		return "/v1/commitments/" + string(p.ID)
	}
	return "/v1/passages/" + string(p.ID)
}

// Context converts the passages around one; nil stands for none.
func Context(previous, next *chancery.Passage) *api.Context {
	return &api.Context{Previous: neighbour(previous), Next: neighbour(next)}
}

func neighbour(p *chancery.Passage) *api.Neighbour {
	if p == nil {
		return nil
	}
	return &api.Neighbour{ID: string(p.ID), URL: PassageURL(*p), Act: textOrNull(p.Act), Quote: p.Quote}
}

func actor(a chancery.Actor) *api.Actor {
	if a.Kind == chancery.ActorNone {
		return nil
	}
	return &api.Actor{Text: textOrNull(a.Text), Kind: string(a.Kind)}
}

func leadInOf(q *chancery.Quotation) *api.Quotation {
	if q == nil {
		return nil
	}
	return &api.Quotation{Quote: q.Quote, Start: q.Span.Start, End: q.Span.End}
}

func locator(l chancery.Locator) api.Locator {
	return api.Locator{
		Paragraph: l.Paragraph, Sentence: l.Sentence, Marker: textOrNull(l.Marker),
		Start: l.Span.Start, End: l.Span.End,
	}
}

func deadline(d *chancery.Deadline) *api.Deadline {
	if d == nil {
		return nil
	}
	return &api.Deadline{Text: d.Text, Date: textOrNull(d.Date)}
}

func amounts(list []chancery.Amount) []api.Amount {
	out := make([]api.Amount, len(list))
	for i, a := range list {
		out[i] = api.Amount{Text: a.Text, Value: a.Value, Currency: textOrNull(a.Currency), Unit: textOrNull(a.Unit)}
	}
	return out
}
