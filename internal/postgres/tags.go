package postgres

import (
	"encoding/json"
	"fmt"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// What hangs on a passage is kept twice. Its row has it to read: a page is then
// the rows of its passages, and not six queries more. Tables of their own have it
// to filter and count by.

// tagsRecord is passages.tags.
type tagsRecord struct {
	Evidence  []evidenceRecord `json:"evidence,omitempty"`
	Themes    []themeRecord    `json:"themes,omitempty"`
	Countries []countryRecord  `json:"countries,omitempty"`
	Amounts   []amountRecord   `json:"amounts,omitempty"`
}

// citedRecord is one of passages.citations. What the archive learns of a resolution
// from one passage it knows for all of them, so that is not here, see [withResolutions].
type citedRecord struct {
	Symbol chancery.Symbol `json:"symbol"`
	Year   int             `json:"year,omitempty"`
	Label  string          `json:"label"`
	URL    string          `json:"url,omitempty"`
	Text   string          `json:"text"`
	Flags  []chancery.Flag `json:"flags,omitempty"`
	Rule   chancery.RuleID `json:"rule"`
	Span   spanRecord      `json:"span"`
}

// tagValues are the values of tags and citations, null for no citation.
func tagValues(p chancery.Passage) ([]any, error) {
	tags, err := json.Marshal(tagsRecord{
		recordEvidence(p.Evidence), each(p.Themes, recordTheme), each(p.Countries, recordCountry), each(p.Amounts, recordAmount),
	})
	if err != nil {
		return nil, fmt.Errorf("tags of passage %s: %w", p.ID, err)
	}
	if len(p.Citations) == 0 {
		return []any{tags, nil}, nil
	}
	citations, err := json.Marshal(each(p.Citations, recordCited))
	if err != nil {
		return nil, fmt.Errorf("citations of passage %s: %w", p.ID, err)
	}
	return []any{tags, citations}, nil
}

func recordCited(c chancery.Citation) citedRecord {
	r := c.Resolution
	return citedRecord{r.Symbol, r.Year, r.Label, r.URL, c.Text, c.Flags, c.Rule, recordSpan(c.Span)}
}

// withResolutions is what is known of the resolutions of a passage p: symbol,
// organ, day of adoption and topic. Few passages cite any.
const withResolutions = `
			CASE WHEN p.citations IS NOT NULL THEN (
				SELECT json_agg(json_build_array(r.symbol, r.organ, coalesce(r.adopted::text, ''), r.topic))
				FROM passage_resolutions c
				JOIN resolutions r ON r.symbol = c.symbol
				WHERE c.passage = p.key) END`

// some makes nil of an empty list: the vocabulary has one form of "none".
func some[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
