package postgres

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// SeedVocabulary makes the database hold the given vocabulary. It may run at
// every start and from several servers at once; where nothing is new it writes
// nothing. A concept that the vocabulary dropped stays for the passages that
// carry it. A theme put under another top concept is filed there at once, and a
// country that is of another region counts there.
func (s *Store) SeedVocabulary(
	ctx context.Context, themes []chancery.Theme, countries []chancery.Country, regions []chancery.Region,
) error {
	err := write(ctx, s, func(tx pgx.Tx) error {
		if err := lock(ctx, tx, vocabularyLock, 0); err != nil {
			return err
		}
		moved, err := movedThemes(ctx, tx, themes)
		if err != nil {
			return err
		}
		regrouped, err := regroupedCountries(ctx, tx, countries)
		if err != nil {
			return err
		}
		if err := recountRegions(ctx, tx, regrouped, func(batch *pgx.Batch) { queueVocabulary(batch, themes, countries, regions) }); err != nil {
			return err
		}
		return refileThemes(ctx, tx, moved)
	})
	if err != nil {
		return fmt.Errorf("seed vocabulary: %w", err)
	}
	return nil
}

func queueVocabulary(batch *pgx.Batch, themes []chancery.Theme, countries []chancery.Country, regions []chancery.Region) {
	for i, t := range themes {
		batch.Queue(`
			INSERT INTO themes AS old (id, broader, label, scope_note, cap, sdg, place)
			VALUES ($1, nullif($2, ''), $3, $4, $5, $6, $7)
			ON CONFLICT (id) DO UPDATE
			SET broader = excluded.broader, label = excluded.label, scope_note = excluded.scope_note,
				cap = excluded.cap, sdg = excluded.sdg, place = excluded.place, current = true
			WHERE old IS DISTINCT FROM excluded`,
			t.ID, string(t.Broader), t.Label, t.ScopeNote, append([]string{}, t.CAP...), append([]string{}, t.SDG...), i+1)
	}
	for _, r := range regions {
		batch.Queue(`
			INSERT INTO regions AS old (code, name, broader)
			VALUES ($1, $2, nullif($3, ''))
			ON CONFLICT (code) DO UPDATE
			SET name = excluded.name, broader = excluded.broader
			WHERE old IS DISTINCT FROM excluded`, r.Code, r.Name, string(r.Broader))
	}
	for _, c := range countries {
		batch.Queue(`
			INSERT INTO countries AS old (code, alpha2, m49, name, formal)
			VALUES ($1, $2, $3, $4, $5)
			ON CONFLICT (code) DO UPDATE
			SET alpha2 = excluded.alpha2, m49 = excluded.m49, name = excluded.name, formal = excluded.formal, current = true
			WHERE old IS DISTINCT FROM excluded`, c.Code, c.Alpha2, c.M49, c.Name, c.Formal)
		queueCountryRegions(batch, c)
	}
	batch.Queue(`UPDATE themes SET current = false WHERE current AND id <> ALL($1)`,
		each(themes, func(t chancery.Theme) string { return string(t.ID) }))
	batch.Queue(`UPDATE countries SET current = false WHERE current AND code <> ALL($1)`,
		each(countries, func(c chancery.Country) string { return string(c.Code) }))
}

func queueCountryRegions(batch *pgx.Batch, c chancery.Country) {
	batch.Queue(`DELETE FROM country_regions WHERE country = $1 AND region <> ALL($2)`, c.Code, regionCodes(c))
	batch.Queue(`
		INSERT INTO country_regions AS old (country, region, place)
		SELECT $1, region, place
		FROM unnest($2::text[]) WITH ORDINALITY AS given (region, place)
		ON CONFLICT (country, region) DO UPDATE
		SET place = excluded.place
		WHERE old.place <> excluded.place`, c.Code, regionCodes(c))
}

// regionCodes is never nil, which would be null in the database.
func regionCodes(c chancery.Country) []string {
	codes := make([]string, len(c.Regions))
	for i, r := range c.Regions {
		codes[i] = string(r)
	}
	return codes
}

// moves are themes that go from one top concept to another, and these concepts.
type moves struct{ themes, concepts []string }

// movedThemes are the known themes that have had, or are to have, another top
// concept.
func movedThemes(ctx context.Context, tx pgx.Tx, themes []chancery.Theme) (moves, error) {
	var m moves
	err := tx.QueryRow(ctx, `
		SELECT coalesce(array_agg(DISTINCT t.id), '{}'), coalesce(array_agg(DISTINCT concept) FILTER (WHERE concept IS NOT NULL), '{}')
		FROM unnest($1::text[], $2::text[]) AS given (id, broader)
		JOIN themes t ON t.id = given.id
		CROSS JOIN LATERAL unnest(ARRAY[t.broader, nullif(given.broader, '')]) AS both_of (concept)
		WHERE t.broader IS DISTINCT FROM nullif(given.broader, '')`,
		each(themes, func(t chancery.Theme) string { return string(t.ID) }),
		each(themes, func(t chancery.Theme) string { return string(t.Broader) })).Scan(&m.themes, &m.concepts)
	return m, err
}

// regroupedCountries are the countries with passages that are to have other regions
// than they have.
func regroupedCountries(ctx context.Context, tx pgx.Tx, countries []chancery.Country) ([]string, error) {
	rows, _ := tx.Query(ctx, `
		SELECT given.country
		FROM unnest($1::text[], $2::text[]) AS given (country, regions)
		JOIN tallies n ON n.kind = 'country' AND n.tag = given.country AND n.passages > 0
		WHERE ARRAY(SELECT r.region FROM country_regions r WHERE r.country = given.country ORDER BY r.region)
			<> ARRAY(SELECT DISTINCT region FROM unnest(string_to_array(given.regions, ' ')) AS region ORDER BY region)`,
		each(countries, func(c chancery.Country) string { return string(c.Code) }),
		each(countries, func(c chancery.Country) string { return strings.Join(regionCodes(c), " ") }))
	return pgx.CollectRows(rows, pgx.RowTo[string])
}

// recountRegions writes the vocabulary and gives the regions the counts that they
// then have; crossings get the difference.
func recountRegions(ctx context.Context, tx pgx.Tx, regrouped []string, vocabulary func(*pgx.Batch)) error {
	var batch pgx.Batch
	if len(regrouped) == 0 {
		vocabulary(&batch)
		return tx.SendBatch(ctx, &batch).Close()
	}
	if err := lock(ctx, tx, logLock, 0); err != nil {
		return err
	}
	batch.Queue(`SET LOCAL statement_timeout = 0`) // as below
	batch.Queue(uncrossing(-1, ofCountries), regrouped)
	vocabulary(&batch)
	batch.Queue(uncrossing(+1, ofCountries), regrouped)
	batch.Queue(`DELETE FROM tallies WHERE kind = 'region'`)
	batch.Queue(`
		INSERT INTO tallies (kind, tag, commitments, passages, statements, committing)
		SELECT 'region', region, count(*) FILTER (WHERE p.commitment), count(*),
			count(DISTINCT p.statement), count(DISTINCT p.statement) FILTER (WHERE p.commitment)
		FROM (
			SELECT DISTINCT c.passage, r.region
			FROM passage_countries c
			JOIN country_regions r ON r.country = c.country
			WHERE c.topical) AS filed
		JOIN passages p ON p.key = filed.passage
		GROUP BY region`)
	return tx.SendBatch(ctx, &batch).Close()
}

// refileThemes makes the rows by which top concepts cover their passages again,
// and their tallies; crossings get the difference.
func refileThemes(ctx context.Context, tx pgx.Tx, moved moves) error {
	concepts := moved.concepts
	if len(concepts) == 0 {
		return nil
	}
	if err := lock(ctx, tx, logLock, 0); err != nil {
		return err
	}
	var batch pgx.Batch
	batch.Queue(`SET LOCAL statement_timeout = 0`) // it may read every passage
	batch.Queue(uncrossing(-1, ofThemes), moved.themes)
	batch.Queue(`DELETE FROM passage_themes WHERE theme = ANY($1) AND position IS NULL`, concepts)
	batch.Queue(`
		INSERT INTO passage_themes (passage, theme, dated, commitment)
		SELECT DISTINCT own.passage, t.broader, own.dated, own.commitment
		FROM themes t
		JOIN passage_themes own ON own.theme = t.id
		WHERE t.broader = ANY($1)
		ON CONFLICT (passage, theme) DO NOTHING`, concepts)
	batch.Queue(`
		WITH concepts AS (SELECT array_agg('theme:' || concept) AS marks FROM unnest($1::text[]) AS concept)
		UPDATE passages p
		SET marks = ARRAY(
			SELECT mark FROM unnest(p.marks) AS mark WHERE ltrim(mark, '+') <> ALL(c.marks)
			UNION
			SELECT form || 'theme:' || t.theme FROM passage_themes t, `+formsOfMarks+` WHERE t.passage = p.key AND t.theme = ANY($1)
			ORDER BY 1)
		FROM concepts c
		WHERE p.marks && c.marks OR EXISTS (SELECT FROM passage_themes t WHERE t.passage = p.key AND t.theme = ANY($1))`, concepts)
	batch.Queue(uncrossing(+1, ofThemes), moved.themes)
	batch.Queue(`DELETE FROM tallies WHERE kind = 'theme' AND tag = ANY($1)`, concepts)
	batch.Queue(`
		INSERT INTO tallies (kind, tag, commitments, passages, statements, committing)
		SELECT 'theme', t.theme, count(*) FILTER (WHERE p.commitment), count(*),
			count(DISTINCT p.statement), count(DISTINCT p.statement) FILTER (WHERE p.commitment)
		FROM passage_themes t
		JOIN passages p ON p.key = t.passage
		WHERE t.theme = ANY($1)
		GROUP BY t.theme`, concepts)
	return tx.SendBatch(ctx, &batch).Close()
}
