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

func (p keyedPassage) commitment() bool { return p.Act == chancery.Commitment }

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
	return insertResolutionTags(ctx, tx, passages, dated)
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

// themeRow is a theme of a passage, or, without a tag, one that covers it.
type themeRow struct {
	passage keyedPassage
	theme   chancery.ThemeID
	tag     *hung[chancery.ThemeTag]
}

func insertThemes(ctx context.Context, tx pgx.Tx, passages []keyedPassage, dated pgtype.Date) error {
	tags := hang(passages, func(p chancery.Passage) []chancery.ThemeTag { return p.Themes })
	broader, err := broaderThemes(ctx, tx, tags)
	if err != nil {
		return err
	}
	return copyRows(ctx, tx, "passage_themes",
		[]string{"passage", "theme", "position", "weight", "evidence", "dated", "commitment"},
		themeRows(tags, broader),
		func(_ int, r themeRow) ([]any, error) {
			if r.tag == nil {
				return []any{r.passage.key, r.theme, nil, nil, nil, dated, r.passage.commitment()}, nil
			}
			evidence := recordEvidence(r.tag.tag.Evidence)
			return []any{r.passage.key, r.theme, r.tag.position, r.tag.tag.Weight, evidence, dated, r.passage.commitment()}, nil
		})
}

// themeRows are the tags and, once each and where it is no tag of the passage
// itself, the top concept that a tag is under.
func themeRows(tags []hung[chancery.ThemeTag], broader map[chancery.ThemeID]chancery.ThemeID) []themeRow {
	type place struct {
		passage int64
		theme   chancery.ThemeID
	}
	var rows []themeRow
	there := map[place]bool{}
	for i, h := range tags {
		there[place{h.passage.key, h.tag.Theme}] = true
		rows = append(rows, themeRow{h.passage, h.tag.Theme, &tags[i]})
	}
	for _, h := range tags {
		top, under := broader[h.tag.Theme]
		if at := (place{h.passage.key, top}); under && !there[at] {
			there[at] = true
			rows = append(rows, themeRow{h.passage, top, nil})
		}
	}
	return rows
}

// broaderThemes are the top concepts of the themes that are under one.
func broaderThemes(
	ctx context.Context, tx pgx.Tx, tags []hung[chancery.ThemeTag],
) (map[chancery.ThemeID]chancery.ThemeID, error) {
	if len(tags) == 0 {
		return nil, nil
	}
	used := each(tags, func(h hung[chancery.ThemeTag]) chancery.ThemeID { return h.tag.Theme })
	rows, _ := tx.Query(ctx, `SELECT id, broader FROM themes WHERE id = ANY($1) AND broader IS NOT NULL`, texts(used))
	found, err := pgx.CollectRows(rows, pgx.RowToStructByPos[struct{ ID, Broader chancery.ThemeID }])
	broader := make(map[chancery.ThemeID]chancery.ThemeID, len(found))
	for _, r := range found {
		broader[r.ID] = r.Broader
	}
	return broader, err
}

func insertCountries(ctx context.Context, tx pgx.Tx, passages []keyedPassage, dated pgtype.Date) error {
	return copyRows(ctx, tx, "passage_countries",
		[]string{"passage", "country", "position", "roles", "ambiguous", "evidence", "dated", "commitment"},
		hang(passages, func(p chancery.Passage) []chancery.CountryTag { return p.Countries }),
		func(_ int, h hung[chancery.CountryTag]) ([]any, error) {
			c, evidence := h.tag, recordEvidence(h.tag.Evidence)
			return []any{h.passage.key, c.Country, h.position, c.Roles, c.Ambiguous, evidence, dated, h.passage.commitment()}, nil
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

// insertResolutionTags writes the cited resolutions of each passage, once each.
func insertResolutionTags(ctx context.Context, tx pgx.Tx, passages []keyedPassage, dated pgtype.Date) error {
	symbols := func(p chancery.Passage) []string {
		return texts(each(p.Citations, func(c chancery.Citation) chancery.Symbol { return c.Resolution.Symbol }))
	}
	return copyRows(ctx, tx, "passage_resolutions",
		[]string{"passage", "symbol", "dated", "commitment"},
		hang(passages, symbols), func(_ int, h hung[string]) ([]any, error) {
			return []any{h.passage.key, h.tag, dated, h.passage.commitment()}, nil
		})
}
