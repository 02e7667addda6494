package postgres

import (
	"context"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// hung is a tag and the passage it hangs on.
type hung[T any] struct {
	passage  *keyedPassage
	position int // from 1
	tag      T
}

func hang[T any](passages []keyedPassage, tags func(*keyedPassage) []T) []hung[T] {
	var all []hung[T]
	for i := range passages {
		for k, tag := range tags(&passages[i]) {
			all = append(all, hung[T]{&passages[i], k + 1, tag})
		}
	}
	return all
}

func (p *keyedPassage) commitment() bool { return p.Act == chancery.Commitment }

// insertTags writes what hangs on passages whose rows are written, but for what names
// resolutions.
func (s passageSet) insertTags(ctx context.Context, tx pgx.Tx) error {
	if err := s.insertAmounts(ctx, tx); err != nil {
		return err
	}
	if err := s.insertThemes(ctx, tx); err != nil {
		return err
	}
	return s.insertCountries(ctx, tx)
}

func (s passageSet) insertAmounts(ctx context.Context, tx pgx.Tx) error {
	return copyRows(ctx, tx, "passage_amounts",
		[]string{"passage", "position", "text", "value", "currency", "unit", "span_start", "span_end"},
		hang(s.passages, func(p *keyedPassage) []chancery.Amount { return p.Amounts }),
		func(_ int, h hung[chancery.Amount]) ([]any, error) {
			a := h.tag
			return []any{h.passage.key, h.position, a.Text, a.Value, a.Currency, a.Unit, a.Span.Start, a.Span.End}, nil
		})
}

// themeRow is a theme of a passage with its place among them, from 1, and its
// weight, or, without these, one that covers it.
type themeRow struct {
	passage  *keyedPassage
	theme    chancery.ThemeID
	position *int
	weight   *float64
}

func (s passageSet) insertThemes(ctx context.Context, tx pgx.Tx) error {
	return copyRows(ctx, tx, "passage_themes",
		[]string{"passage", "theme", "position", "weight", "dated", "commitment"},
		themeRows(s.passages, s.broader),
		func(_ int, r themeRow) ([]any, error) {
			return []any{r.passage.key, r.theme, r.position, r.weight, r.passage.dated, r.passage.commitment()}, nil
		})
}

// themeRows are the themes of passages and, once each and where it is no tag of the
// passage itself, the top concept that a tag is under.
func themeRows(passages []keyedPassage, broader hierarchy) []themeRow {
	rows := make([]themeRow, 0, 4*len(passages))
	for i := range passages {
		p, first := &passages[i], len(rows)
		for k := range p.Themes {
			position := k + 1
			rows = append(rows, themeRow{p, p.Themes[k].Theme, &position, &p.Themes[k].Weight})
		}
		for _, t := range p.Themes {
			top, under := broader[t.Theme]
			if under && !slices.ContainsFunc(rows[first:], func(r themeRow) bool { return r.theme == top }) {
				rows = append(rows, themeRow{p, top, nil, nil})
			}
		}
	}
	return rows
}

func (s passageSet) insertCountries(ctx context.Context, tx pgx.Tx) error {
	return copyRows(ctx, tx, "passage_countries",
		[]string{"passage", "country", "position", "roles", "ambiguous", "dated", "commitment"},
		hang(s.passages, func(p *keyedPassage) []chancery.CountryTag { return p.Countries }),
		func(_ int, h hung[chancery.CountryTag]) ([]any, error) {
			c := h.tag
			return []any{h.passage.key, c.Country, h.position, c.Roles, c.Ambiguous, h.passage.dated, h.passage.commitment()}, nil
		})
}

// insertResolutions writes the cited resolutions of each passage, once each and once
// these are known.
func (s passageSet) insertResolutions(ctx context.Context, tx pgx.Tx) error {
	symbols := func(p *keyedPassage) []string {
		return texts(each(p.Citations, func(c chancery.Citation) chancery.Symbol { return c.Resolution.Symbol }))
	}
	return copyRows(ctx, tx, "passage_resolutions",
		[]string{"passage", "symbol", "dated", "commitment"},
		hang(s.passages, symbols), func(_ int, h hung[string]) ([]any, error) {
			return []any{h.passage.key, h.tag, h.passage.dated, h.passage.commitment()}, nil
		})
}
