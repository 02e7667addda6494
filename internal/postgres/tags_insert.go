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
		func(w *rowWriter, h *hung[chancery.Amount]) {
			a := &h.tag
			w.bigint(h.passage.key)
			w.smallint(h.position)
			w.text(a.Text)
			w.double(a.Value)
			w.text(a.Currency)
			w.text(a.Unit)
			w.span(a.Span)
		})
}

// themeRow is a theme of a passage with its place among them, from 1, and its
// weight, or, with place 0 and without a weight, one that covers it.
type themeRow struct {
	passage  *keyedPassage
	theme    chancery.ThemeID
	position int
	weight   float64
}

func (s passageSet) insertThemes(ctx context.Context, tx pgx.Tx) error {
	return copyRows(ctx, tx, "passage_themes",
		[]string{"passage", "theme", "position", "weight", "dated", "commitment"},
		themeRows(s.passages, s.broader),
		func(w *rowWriter, r *themeRow) {
			w.bigint(r.passage.key)
			w.text(string(r.theme))
			if r.position == 0 {
				w.nulls(2)
			} else {
				w.smallint(r.position)
				w.double(r.weight)
			}
			w.date(r.passage.dated)
			w.boolean(r.passage.commitment())
		})
}

// themeRows are the themes of passages and, once each and where it is no tag of the
// passage itself, the top concept that a tag is under.
func themeRows(passages []keyedPassage, broader hierarchy) []themeRow {
	rows := make([]themeRow, 0, 4*len(passages))
	for i := range passages {
		p, first := &passages[i], len(rows)
		for k := range p.Themes {
			rows = append(rows, themeRow{p, p.Themes[k].Theme, k + 1, p.Themes[k].Weight})
		}
		for _, t := range p.Themes {
			top, under := broader.themes[t.Theme]
			if under && !slices.ContainsFunc(rows[first:], func(r themeRow) bool { return r.theme == top }) {
				rows = append(rows, themeRow{p, top, 0, 0})
			}
		}
	}
	return rows
}

func (s passageSet) insertCountries(ctx context.Context, tx pgx.Tx) error {
	return copyRows(ctx, tx, "passage_countries",
		[]string{"passage", "country", "position", "roles", "ambiguous", "dated", "commitment"},
		hang(s.passages, func(p *keyedPassage) []chancery.CountryTag { return p.Countries }),
		func(w *rowWriter, h *hung[chancery.CountryTag]) {
			w.bigint(h.passage.key)
			w.text(string(h.tag.Country))
			w.smallint(h.position)
			writeTexts(w, h.tag.Roles)
			w.boolean(h.tag.Ambiguous)
			w.date(h.passage.dated)
			w.boolean(h.passage.commitment())
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
		hang(s.passages, symbols), func(w *rowWriter, h *hung[string]) {
			w.bigint(h.passage.key)
			w.text(h.tag)
			w.date(h.passage.dated)
			w.boolean(h.passage.commitment())
		})
}
