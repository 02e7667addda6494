package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

const selectResolutions = `
	SELECT r.symbol, r.organ, r.year, r.adopted, r.label, r.topic, r.url,
		` + talliedColumns + `
	FROM resolutions r
	LEFT JOIN tallies n ON n.kind = 'resolution' AND n.tag = r.symbol
	`

type countedResolution struct {
	Symbol            chancery.Symbol
	Organ             chancery.Organ
	Year              int
	Adopted           pgtype.Date
	Label, Topic, URL string
	tally
}

func (c countedResolution) counted() chancery.Counted[chancery.Resolution] {
	return counted(chancery.Resolution{
		Symbol: c.Symbol, Organ: c.Organ, Year: c.Year, Adopted: dateOf(c.Adopted), Label: c.Label, Topic: c.Topic, URL: c.URL,
	}, c.tally)
}

// Resolutions are those that standing passages cite, the most cited first.
func (s *Store) Resolutions(ctx context.Context) ([]chancery.Counted[chancery.Resolution], error) {
	resolutions, err := readOnce(ctx, s, anywhere, func(q querier) ([]chancery.Counted[chancery.Resolution], error) {
		return s.resolutions.list(ctx, q)
	})
	if err != nil {
		return nil, fmt.Errorf("resolutions: %w", err)
	}
	return resolutions, nil
}

// Resolution is a resolution that a passage cites or once cited. One that none
// ever did is not in the archive, though it may well exist.
func (s *Store) Resolution(ctx context.Context, symbol chancery.Symbol) (chancery.Counted[chancery.Resolution], error) {
	resolution, err := rowOf(ctx, s, anywhere, pgx.RowToStructByName[countedResolution], selectResolutions+`WHERE r.symbol = $1`, symbol)
	if err != nil {
		return chancery.Counted[chancery.Resolution]{}, fmt.Errorf("resolution %s: %w", symbol, foundOrNot(err))
	}
	return resolution.counted(), nil
}

// insertReferences makes known what passages and statements refer to.
func insertReferences(ctx context.Context, tx pgx.Tx, entries []chancery.Entry) error {
	var issuers []chancery.Issuer
	var cited []citedResolution
	for i, e := range entries {
		issuers = append(issuers, e.Statement.Issuers...)
		for _, p := range e.Passages {
			for _, c := range p.Citations {
				cited = append(cited, citedResolution{c.Resolution, i})
			}
		}
	}
	if err := insertIssuers(ctx, tx, issuers); err != nil {
		return err
	}
	return insertResolutions(ctx, tx, cited)
}

// citedResolution is a resolution as a statement has it.
type citedResolution struct {
	chancery.Resolution
	by int // number of the statement
}

// insertResolutions makes the resolutions known that are not, and brings the
// others up to what is given, unless that knows less: of what one statement gives
// the fullest, of what several give the last that knows the year. The first query
// goes by symbol, so that writers who bring the same new ones wait in one
// direction; the second locks only rows that gain something.
func insertResolutions(ctx context.Context, tx pgx.Tx, cited []citedResolution) error {
	if len(cited) == 0 {
		return nil
	}
	text := func(of func(citedResolution) string) []string { return each(cited, of) }
	args := []any{
		text(func(r citedResolution) string { return string(r.Symbol) }),
		text(func(r citedResolution) string { return string(r.Organ) }),
		each(cited, func(r citedResolution) int { return r.Year }),
		each(cited, func(r citedResolution) pgtype.Date { return dateValue(r.Adopted) }),
		text(func(r citedResolution) string { return r.Label }),
		text(func(r citedResolution) string { return r.Topic }),
		text(func(r citedResolution) string { return r.URL }),
		each(cited, func(r citedResolution) int { return r.by }),
	}
	const given = `
		SELECT DISTINCT ON (symbol) symbol, organ, year, adopted, label, topic, url
		FROM (
			SELECT DISTINCT ON (by, symbol) *
			FROM unnest($1::text[], $2::text[], $3::int[], $4::date[], $5::text[], $6::text[], $7::text[], $8::int[])
				AS given (symbol, organ, year, adopted, label, topic, url, by)
			ORDER BY by, symbol, year DESC, label DESC, topic DESC, url DESC) AS given
		ORDER BY symbol, year > 0 DESC, by DESC`
	var batch pgx.Batch
	batch.Queue(`
		INSERT INTO resolutions (symbol, organ, year, adopted, label, topic, url)`+given+`
		ON CONFLICT (symbol) DO NOTHING`, args...)
	batch.Queue(`
		WITH given AS (`+given+`)
		UPDATE resolutions r
		SET organ = g.organ, year = g.year, adopted = g.adopted, label = g.label, topic = g.topic, url = g.url
		FROM given g
		WHERE g.symbol = r.symbol AND (g.year > 0 OR r.year = 0)
			AND (r.organ, r.year, r.adopted, r.label, r.topic, r.url)
				IS DISTINCT FROM (g.organ, g.year, g.adopted, g.label, g.topic, g.url)`, args...)
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return fmt.Errorf("insert resolutions: %w", err)
	}
	return nil
}
