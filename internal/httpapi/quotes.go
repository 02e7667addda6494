package httpapi

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/quotation"
)

// How long a quotation may be, and how many matches there are at most.
const (
	minQuoteWords = 3
	maxQuote      = 2000 // characters
	defaultQuotes = 5
	maxQuotes     = 20
	// otherQuotes is how many texts are compared beyond those asked for: the one
	// that has most of the words need not be the nearest.
	otherQuotes = 5
)

type quoteHandlers struct {
	store   QuoteStore
	filters filterReader
}

// check tells whether a quotation stands in the archive, word for word, or what
// differs, and where.
func (h quoteHandlers) check(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r, "text")
	q.refuseParameter("q", "is no filter here, where text is what is looked for")
	f, err := h.filters.readWordless(r.Context(), q)
	if err != nil {
		return err
	}
	if f.Acts, err = acts(q); err != nil {
		return err
	}
	text := quoteText(q)
	asked := quotation.Parse(text)
	if text != "" && asked.Words() < minQuoteWords {
		q.reject("text", text, fmt.Sprintf("has fewer than %d words; /v1/passages?q= looks for single words", minQuoteWords))
	}
	limit := q.upTo("limit", defaultQuotes, maxQuotes)
	q.format(r, []encode.Format{encode.AsJSON})
	if err := q.done(); err != nil {
		return err
	}
	sources, err := h.store.Sources(r.Context(), asked.Stretches(), f, limit+otherQuotes)
	if err != nil {
		return err
	}
	matches, err := compare(r.Context(), asked, sources)
	if err != nil {
		return err
	}
	matches = matches[:min(len(matches), limit)]
	answer := api.Quotes{Text: text, Verdict: string(quotation.Absent), Data: encode.Each(matches, func(m match) api.QuoteMatch {
		return encode.QuoteMatch(text, m.Comparison, m.source)
	})}
	if len(matches) > 0 {
		answer.Verdict = string(matches[0].Verdict)
	}
	return sendValue(w, r, answer)
}

// quoteText reads text, which has to be there.
func quoteText(q *query) string {
	v := q.one("text")
	rejected := slices.ContainsFunc(q.faults, func(f api.Fault) bool { return f.Parameter == "text" })
	switch {
	case v == "" && !rejected:
		q.reject("text", "", "is needed: the quotation to look for")
	case utf8.RuneCountInString(v) > maxQuote:
		q.reject("text", brief([]byte(v)), fmt.Sprintf("has more than %d characters", maxQuote))
		return ""
	}
	return v
}

type match struct {
	quotation.Comparison
	source chancery.Source
}

// compare gives the sources that come near, the best first. Comparing takes time
// of its own, so it ends with the request's.
func compare(ctx context.Context, asked quotation.Quotation, sources []chancery.Source) ([]match, error) {
	var matches []match
	for _, source := range sources {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("compare quotation: %w", err)
		}
		if c, ok := asked.In(source.Text); ok {
			matches = append(matches, match{c, source})
		}
	}
	order := []quotation.Verdict{quotation.Verbatim, quotation.Shortened, quotation.Altered}
	slices.SortStableFunc(matches, func(a, b match) int {
		return cmp.Or(
			cmp.Compare(slices.Index(order, a.Verdict), slices.Index(order, b.Verdict)),
			cmp.Compare(b.Similarity, a.Similarity),
		)
	})
	return matches, nil
}
