package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// hung is a tag and the passage it hangs on.
type hung[T any] struct {
	passage  keyedPassage
	position int // from 1
	tag      T
}

func hang[T any](passages []keyedPassage, tags func(chancery.Passage) []T) []hung[T] {
	var all []hung[T]
	for _, p := range passages {
		for i, tag := range tags(p.Passage) {
			all = append(all, hung[T]{p, i + 1, tag})
		}
	}
	return all
}

func (h hung[T]) commitment() bool { return h.passage.Act == chancery.Commitment }

// insertTags writes all that hangs on passages whose rows are written.
func insertTags(ctx context.Context, tx pgx.Tx, passages []keyedPassage, dated pgtype.Date) error {
	if err := insertAmounts(ctx, tx, passages); err != nil {
		return err
	}
	if err := insertThemes(ctx, tx, passages, dated); err != nil {
		return err
	}
	if err := insertCountries(ctx, tx, passages, dated); err != nil {
		return err
	}
	if err := insertCitations(ctx, tx, passages); err != nil {
		return err
	}
	return insertCovering(ctx, tx, passages)
}

func insertAmounts(ctx context.Context, tx pgx.Tx, passages []keyedPassage) error {
	return copyRows(ctx, tx, "passage_amounts",
		[]string{"passage", "position", "text", "value", "currency", "unit", "span_start", "span_end"},
		hang(passages, func(p chancery.Passage) []chancery.Amount { return p.Amounts }),
		func(_ int, h hung[chancery.Amount]) ([]any, error) {
			a := h.tag
			return []any{h.passage.key, h.position, a.Text, a.Value, a.Currency, a.Unit, a.Span.Start, a.Span.End}, nil
		})
}

func insertThemes(ctx context.Context, tx pgx.Tx, passages []keyedPassage, dated pgtype.Date) error {
	return copyRows(ctx, tx, "passage_themes",
		[]string{"passage", "theme", "position", "weight", "evidence", "dated", "commitment"},
		hang(passages, func(p chancery.Passage) []chancery.ThemeTag { return p.Themes }),
		func(_ int, h hung[chancery.ThemeTag]) ([]any, error) {
			evidence := recordEvidence(h.tag.Evidence)
			return []any{h.passage.key, h.tag.Theme, h.position, h.tag.Weight, evidence, dated, h.commitment()}, nil
		})
}

func insertCountries(ctx context.Context, tx pgx.Tx, passages []keyedPassage, dated pgtype.Date) error {
	return copyRows(ctx, tx, "passage_countries",
		[]string{"passage", "country", "position", "roles", "ambiguous", "evidence", "dated", "commitment"},
		hang(passages, func(p chancery.Passage) []chancery.CountryTag { return p.Countries }),
		func(_ int, h hung[chancery.CountryTag]) ([]any, error) {
			c, evidence := h.tag, recordEvidence(h.tag.Evidence)
			return []any{h.passage.key, c.Country, h.position, c.Roles, c.Ambiguous, evidence, dated, h.commitment()}, nil
		})
}

func insertCitations(ctx context.Context, tx pgx.Tx, passages []keyedPassage) error {
	return copyRows(ctx, tx, "passage_citations",
		[]string{"passage", "position", "symbol", "year", "label", "text", "flags", "rule", "span_start", "span_end"},
		hang(passages, func(p chancery.Passage) []chancery.Citation { return p.Citations }),
		func(_ int, h hung[chancery.Citation]) ([]any, error) {
			c, flags := h.tag, append([]chancery.Flag{}, h.tag.Flags...)
			return []any{
				h.passage.key, h.position, c.Resolution.Symbol, c.Resolution.Year, c.Resolution.Label,
				c.Text, flags, c.Rule, c.Span.Start, c.Span.End,
			}, nil
		})
}

// insertCovering writes the rows to filter by that follow from the tags: the top
// concepts of themes, and the resolutions of citations once each.
func insertCovering(ctx context.Context, tx pgx.Tx, passages []keyedPassage) error {
	keys := each(passages, func(p keyedPassage) int64 { return p.key })
	var batch pgx.Batch
	batch.Queue(`
		INSERT INTO passage_themes (passage, theme, dated, commitment)
		SELECT DISTINCT own.passage, t.broader, own.dated, own.commitment
		FROM passage_themes own
		JOIN themes t ON t.id = own.theme
		WHERE own.passage = ANY($1) AND t.broader IS NOT NULL
		ON CONFLICT (passage, theme) DO NOTHING`, keys)
	batch.Queue(`
		INSERT INTO passage_resolutions (passage, symbol, dated, commitment)
		SELECT DISTINCT c.passage, c.symbol, p.dated, p.commitment
		FROM passage_citations c
		JOIN passages p ON p.key = c.passage
		WHERE c.passage = ANY($1)`, keys)
	return tx.SendBatch(ctx, &batch).Close()
}
