package encode

import (
	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/quotation"
)

// QuoteMatch converts a quotation beside the place of a source that it is nearest
// to.
func QuoteMatch(asked string, c quotation.Comparison, source chancery.Source) api.QuoteMatch {
	ours, theirs := points{text: asked}, points{text: source.Text}
	place := theirs.span(c.Span)
	m := api.QuoteMatch{
		Verdict: string(c.Verdict), Similarity: c.Similarity, SamePunctuation: c.SamePunctuation, SameCase: c.SameCase,
		Quote: c.Span.In(source.Text), Start: place.Start, End: place.End,
		Edits:    make([]api.QuoteEdit, len(c.Edits)),
		Passages: []api.Neighbour{}, Statement: statementRef(source.Statement), Revision: source.Statement.Revision,
	}
	for i, e := range c.Edits {
		words := e.Source.In(source.Text)
		if e.Source.Len() == 0 {
			words = e.Asked.In(asked)
		}
		m.Edits[i] = api.QuoteEdit{Op: string(e.Op), Words: words, Text: ours.rangeOf(e.Asked), Source: theirs.rangeOf(e.Source)}
	}
	body := []rune(source.Text)
	for _, p := range source.Passages {
		if p.Span.Overlaps(place) {
			m.Passages = append(m.Passages, placed(p, string(body[p.Span.Start:p.Span.End])))
		}
	}
	return m
}

func placed(p chancery.PassageAt, quote string) api.Neighbour {
	passage := chancery.Passage{ID: p.ID, Quote: quote}
	passage.Act = p.Act
	return *neighbour(&passage)
}
