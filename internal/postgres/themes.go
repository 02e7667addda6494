package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

const selectThemes = `
	SELECT t.id, coalesce(t.broader, '') AS broader, t.label, t.scope_note, t.cap, t.sdg,
		` + talliedColumns + `
	FROM themes t
	LEFT JOIN tallies n ON n.kind = 'theme' AND n.tag = t.id
	`

type countedTheme struct {
	chancery.Theme
	tally
}

func (c countedTheme) counted() chancery.Counted[chancery.Theme] {
	c.CAP, c.SDG = some(c.CAP), some(c.SDG)
	return counted(c.Theme, c.tally)
}

// Themes are the concepts of the vocabulary in its order, then those it dropped
// that passages still carry. A top concept counts what is under it.
func (s *Store) Themes(ctx context.Context) ([]chancery.Counted[chancery.Theme], error) {
	themes, err := rowsOf(ctx, s, anywhere, pgx.RowToStructByName[countedTheme], selectThemes+`
		WHERE t.current OR n.passages > 0
		ORDER BY t.current DESC, t.place, t.id`)
	if err != nil {
		return nil, fmt.Errorf("themes: %w", err)
	}
	return each(themes, countedTheme.counted), nil
}

// Theme is one concept, also one that the vocabulary dropped.
func (s *Store) Theme(ctx context.Context, id chancery.ThemeID) (chancery.Counted[chancery.Theme], error) {
	theme, err := rowOf(ctx, s, anywhere, pgx.RowToStructByName[countedTheme], selectThemes+`WHERE t.id = $1`, id)
	if err != nil {
		return chancery.Counted[chancery.Theme]{}, fmt.Errorf("theme %s: %w", id, foundOrNot(err))
	}
	return theme.counted(), nil
}

// hierarchy has the top concept of each theme that is under one, and the regions of
// countries.
type hierarchy struct {
	themes  map[chancery.ThemeID]chancery.ThemeID
	regions map[chancery.CountryCode][]string
	filed   map[*chancery.Passage][]filed // of the passages of a write that were asked for, see [hierarchy.filedUnder]
}

// hierarchyOf reads what is above the themes, and above the countries that are written.
func hierarchyOf(ctx context.Context, tx pgx.Tx, ws rewritings) (hierarchy, error) {
	above := hierarchy{map[chancery.ThemeID]chancery.ThemeID{}, map[chancery.CountryCode][]string{}, map[*chancery.Passage][]filed{}}
	var batch pgx.Batch
	batch.Queue(`SELECT id, broader FROM themes WHERE broader IS NOT NULL`).Query(func(rows pgx.Rows) error {
		var theme, top chancery.ThemeID
		_, err := pgx.ForEachRow(rows, []any{&theme, &top}, func() error {
			above.themes[theme] = top
			return nil
		})
		return err
	})
	if named := ws.countries(); len(named) > 0 {
		batch.Queue(`SELECT country, region FROM country_regions WHERE country = ANY($1)`, named).Query(func(rows pgx.Rows) error {
			var country chancery.CountryCode
			var region string
			_, err := pgx.ForEachRow(rows, []any{&country, &region}, func() error {
				above.regions[country] = append(above.regions[country], region)
				return nil
			})
			return err
		})
	}
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return above, fmt.Errorf("what is above themes and countries: %w", err)
	}
	return above, nil
}
