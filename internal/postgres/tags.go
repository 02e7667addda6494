package postgres

import (
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// queueTags asks for all that hangs on passages, in its order; the passages are
// filled when the batch is closed.
func queueTags(batch *pgx.Batch, keys []int64, passages map[int64]*chancery.Passage) {
	queueAmounts(batch, keys, passages)
	queueThemes(batch, keys, passages)
	queueCountries(batch, keys, passages)
	queueCitations(batch, keys, passages)
}

func queueAmounts(batch *pgx.Batch, keys []int64, passages map[int64]*chancery.Passage) {
	type row struct {
		Passage            int64
		Text               string
		Value              float64
		Currency, Unit     string
		SpanStart, SpanEnd int
	}
	batch.Queue(`
		SELECT passage, text, value, currency, unit, span_start, span_end
		FROM passage_amounts
		WHERE passage = ANY($1)
		ORDER BY passage, position`, keys,
	).Query(eachRow(func(r row) {
		p := passages[r.Passage]
		p.Amounts = append(p.Amounts, chancery.Amount{
			Text: r.Text, Value: r.Value, Currency: r.Currency, Unit: r.Unit, Span: chancery.Span{Start: r.SpanStart, End: r.SpanEnd},
		})
	}))
}

func queueThemes(batch *pgx.Batch, keys []int64, passages map[int64]*chancery.Passage) {
	type row struct {
		Passage  int64
		Theme    chancery.ThemeID
		Weight   float64
		Evidence []evidenceRecord
	}
	batch.Queue(`
		SELECT passage, theme, weight, evidence
		FROM passage_themes
		WHERE passage = ANY($1) AND position IS NOT NULL
		ORDER BY passage, position`, keys,
	).Query(eachRow(func(r row) {
		p := passages[r.Passage]
		p.Themes = append(p.Themes, chancery.ThemeTag{Theme: r.Theme, Weight: r.Weight, Evidence: evidenceOf(r.Evidence)})
	}))
}

func queueCountries(batch *pgx.Batch, keys []int64, passages map[int64]*chancery.Passage) {
	type row struct {
		Passage   int64
		Country   chancery.CountryCode
		Roles     []chancery.Role
		Ambiguous bool
		Evidence  []evidenceRecord
	}
	batch.Queue(`
		SELECT passage, country, roles, ambiguous, evidence
		FROM passage_countries
		WHERE passage = ANY($1)
		ORDER BY passage, position`, keys,
	).Query(eachRow(func(r row) {
		p := passages[r.Passage]
		p.Countries = append(p.Countries, chancery.CountryTag{
			Country: r.Country, Roles: r.Roles, Ambiguous: r.Ambiguous, Evidence: evidenceOf(r.Evidence),
		})
	}))
}

func queueCitations(batch *pgx.Batch, keys []int64, passages map[int64]*chancery.Passage) {
	type row struct {
		Passage            int64
		Symbol             chancery.Symbol
		Organ              chancery.Organ
		Year               int
		Adopted            pgtype.Date
		Label, Topic, URL  string
		Text               string
		Flags              []chancery.Flag
		Rule               chancery.RuleID
		SpanStart, SpanEnd int
	}
	batch.Queue(`
		SELECT c.passage, c.symbol, r.organ, c.year, r.adopted, c.label, r.topic, c.url,
			c.text, c.flags, c.rule, c.span_start, c.span_end
		FROM passage_citations c
		JOIN resolutions r ON r.symbol = c.symbol
		WHERE c.passage = ANY($1)
		ORDER BY c.passage, c.position`, keys,
	).Query(eachRow(func(r row) {
		p := passages[r.Passage]
		p.Citations = append(p.Citations, chancery.Citation{
			Resolution: chancery.Resolution{
				Symbol: r.Symbol, Organ: r.Organ, Year: r.Year, Adopted: dateOf(r.Adopted), Label: r.Label, Topic: r.Topic, URL: r.URL,
			},
			Text: r.Text, Flags: some(r.Flags), Rule: r.Rule, Span: chancery.Span{Start: r.SpanStart, End: r.SpanEnd},
		})
	}))
}

// some makes nil of an empty list: the vocabulary has one form of "none".
func some[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
