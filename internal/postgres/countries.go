package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

const selectCountries = `
	SELECT c.code, c.alpha2, c.m49, c.name, c.formal,
		ARRAY(SELECT region FROM country_regions WHERE country = c.code ORDER BY place) AS regions,
		` + talliedColumns + `
	FROM countries c
	LEFT JOIN tallies n ON n.kind = 'country' AND n.tag = c.code
	`

type countedCountry struct {
	chancery.Country
	tally
}

func (c countedCountry) counted() chancery.Counted[chancery.Country] {
	c.Regions = some(c.Regions)
	return counted(c.Country, c.tally)
}

// Countries are all of the vocabulary by name, with those it dropped that
// passages still carry. Passages that name a country as a venue only do not count.
func (s *Store) Countries(ctx context.Context) ([]chancery.Counted[chancery.Country], error) {
	countries, err := rowsOf(ctx, s, anywhere, pgx.RowToStructByName[countedCountry], selectCountries+`
		WHERE c.current OR n.passages > 0
		ORDER BY folded(c.name) COLLATE "C", c.code`)
	if err != nil {
		return nil, fmt.Errorf("countries: %w", err)
	}
	return each(countries, countedCountry.counted), nil
}

// Country is one country, also one that the vocabulary dropped.
func (s *Store) Country(ctx context.Context, code chancery.CountryCode) (chancery.Counted[chancery.Country], error) {
	country, err := rowOf(ctx, s, anywhere, pgx.RowToStructByName[countedCountry], selectCountries+`WHERE c.code = $1`, code)
	if err != nil {
		return chancery.Counted[chancery.Country]{}, fmt.Errorf("country %s: %w", code, foundOrNot(err))
	}
	return country.counted(), nil
}
