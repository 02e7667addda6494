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

// hierarchy has the top concept of each theme that is under one.
type hierarchy map[chancery.ThemeID]chancery.ThemeID

func themeHierarchy(ctx context.Context, tx pgx.Tx) (hierarchy, error) {
	rows, _ := tx.Query(ctx, `SELECT id, broader FROM themes WHERE broader IS NOT NULL`)
	found, err := pgx.CollectRows(rows, pgx.RowToStructByPos[struct{ ID, Broader chancery.ThemeID }])
	if err != nil {
		return nil, fmt.Errorf("hierarchy of themes: %w", err)
	}
	broader := make(hierarchy, len(found))
	for _, r := range found {
		broader[r.ID] = r.Broader
	}
	return broader, nil
}
