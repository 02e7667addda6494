package postgres_test

import (
	"testing"

	"github.com/golang-migrate/migrate/v4"
	"github.com/jackc/pgx/v5"
)

type tallyRow struct {
	Kind, Tag                                     string
	Commitments, Passages, Statements, Committing int
}

// requireTallies counts the archive anew and compares with what was kept.
func requireTallies(t *testing.T, conn *pgx.Conn) {
	t.Helper()
	requireTags(t, conn)
	requireCrossings(t, conn)
	kept := tallyRows(t, conn, `SELECT * FROM tallies WHERE passages + statements > 0`)
	counted := tallyRows(t, conn, `
		WITH filed AS (
			SELECT 'archive' AS kind, '' AS tag, s.key AS statement, p.commitment
			FROM statements s LEFT JOIN passages p ON p.statement = s.key WHERE withdrawn_at IS NULL
			UNION ALL
			SELECT 'issuer', issuer, s.key, p.commitment
			FROM statements s JOIN statement_issuers i ON i.statement = s.key LEFT JOIN passages p ON p.statement = s.key
			WHERE withdrawn_at IS NULL
			UNION ALL
			SELECT 'language', language, s.key, p.commitment
			FROM statements s LEFT JOIN passages p ON p.statement = s.key WHERE withdrawn_at IS NULL
			UNION ALL
			SELECT 'has', has, statement, commitment
			FROM passages p, (VALUES ('deadline'), ('amount'), ('resolution')) AS features (has)
			WHERE CASE has
				WHEN 'deadline' THEN deadline IS NOT NULL
				WHEN 'amount' THEN EXISTS (SELECT FROM passage_amounts a WHERE a.passage = p.key)
				ELSE EXISTS (SELECT FROM passage_resolutions c WHERE c.passage = p.key)
			END
			UNION ALL
			SELECT 'act', act, statement, commitment FROM passages
			UNION ALL
			SELECT 'theme', theme, statement, p.commitment FROM passages p JOIN passage_themes t ON t.passage = p.key
			UNION ALL
			SELECT 'country', country, statement, p.commitment FROM passages p JOIN passage_countries c ON c.passage = p.key
			WHERE roles && ARRAY['issuer', 'actor', 'target', 'beneficiary', 'location']
			UNION ALL
			SELECT DISTINCT ON (p.key, region) 'region', region, statement, p.commitment
			FROM passages p JOIN passage_countries c ON c.passage = p.key JOIN country_regions r USING (country)
			WHERE NOT roles <@ ARRAY['venue']
			UNION ALL
			SELECT 'resolution', symbol, statement, p.commitment
			FROM passages p JOIN passage_resolutions c ON c.passage = p.key
			UNION ALL
			SELECT 'strength', CASE strength WHEN 1 THEN 'soft' WHEN 2 THEN 'intent' ELSE 'firm' END, statement, commitment
			FROM passages WHERE strength > 0
			UNION ALL
			SELECT 'year', coalesce(to_char(s.date, 'YYYY'), ''), s.key, p.commitment
			FROM passages p JOIN statements s ON s.key = p.statement
			UNION ALL
			SELECT kinds.kind, '', statement, commitment
			FROM passages p, (VALUES ('theme'), ('country'), ('resolution'), ('issuer')) AS kinds (kind)
			WHERE NOT CASE kinds.kind
				WHEN 'theme' THEN EXISTS (SELECT FROM passage_themes t WHERE t.passage = p.key)
				WHEN 'country' THEN EXISTS (SELECT FROM passage_countries c WHERE c.passage = p.key AND NOT c.roles <@ ARRAY['venue'])
				WHEN 'resolution' THEN EXISTS (SELECT FROM passage_resolutions c WHERE c.passage = p.key)
				ELSE EXISTS (SELECT FROM statement_issuers i WHERE i.statement = p.statement)
			END
		)
		SELECT kind, tag, count(*) FILTER (WHERE commitment), count(commitment),
			count(DISTINCT statement), count(DISTINCT statement) FILTER (WHERE commitment)
		FROM filed
		GROUP BY kind, tag`)
	equal(t, "tallies", counted, kept)
}

// The step that brought more tallies counts what was there before it.
func TestOlderArchivesAreCounted(t *testing.T) {
	a := newArchive(t, 15)
	a.store.Close()
	steps(t, a.url, func(m *migrate.Migrate) error { return m.Migrate(6) })
	if n := scanOne[int](t, connect(t, a.url), `SELECT count(*) FROM tallies WHERE kind = 'year'`); n != 0 {
		t.Errorf("%d tallies of years on the way down", n)
	}
	steps(t, a.url, (*migrate.Migrate).Up)
	requireTallies(t, connect(t, a.url))
}

func tallyRows(t *testing.T, conn *pgx.Conn, sql string) map[string]tallyRow {
	t.Helper()
	rows, _ := conn.Query(t.Context(), sql)
	all, err := pgx.CollectRows(rows, pgx.RowToStructByPos[tallyRow])
	if err != nil {
		t.Fatal(err)
	}
	byTag := map[string]tallyRow{}
	for _, r := range all {
		byTag[r.Kind+" "+r.Tag] = r
	}
	return byTag
}

// requireTags compares what passages and statements have to read with what their
// tables have to filter by.
func requireTags(t *testing.T, conn *pgx.Conn) {
	t.Helper()
	rows, _ := conn.Query(t.Context(), `
		SELECT p.id, a.what, coalesce(a.read, '[]'), coalesce(a.filed, '[]')
		FROM passages p
		CROSS JOIN LATERAL (VALUES
			('themes', (
				SELECT jsonb_agg(tag - 'evidence') FROM jsonb_array_elements(p.tags::jsonb -> 'themes') AS tag), (
				SELECT jsonb_agg(jsonb_build_object('theme', t.theme, 'weight', t.weight) ORDER BY t.position)
				FROM passage_themes t WHERE t.passage = p.key AND t.position IS NOT NULL)),
			('countries', (
				SELECT jsonb_agg(tag - 'evidence') FROM jsonb_array_elements(p.tags::jsonb -> 'countries') AS tag), (
				SELECT jsonb_agg(jsonb_build_object('country', c.country, 'roles', c.roles, 'ambiguous', c.ambiguous) ORDER BY c.position)
				FROM passage_countries c WHERE c.passage = p.key)),
			('amounts', p.tags::jsonb -> 'amounts', (
				SELECT jsonb_agg(jsonb_build_object('text', a.text, 'value', a.value, 'currency', a.currency, 'unit', a.unit,
					'span', jsonb_build_array(a.span_start, a.span_end)) ORDER BY a.position)
				FROM passage_amounts a WHERE a.passage = p.key)),
			('resolutions', (
				SELECT jsonb_agg(DISTINCT e ->> 'symbol' ORDER BY e ->> 'symbol') FROM jsonb_array_elements(p.citations::jsonb) AS e), (
				SELECT jsonb_agg(r.symbol ORDER BY r.symbol) FROM passage_resolutions r WHERE r.passage = p.key)),
			('marks', to_jsonb(p.marks), (
				SELECT jsonb_agg(form || mark ORDER BY form || mark COLLATE "C")
				FROM (
					SELECT 'act:' || p.act COLLATE "C" AS mark
					UNION SELECT 'strength:' || CASE p.strength WHEN 1 THEN 'soft' WHEN 2 THEN 'intent' ELSE 'firm' END WHERE p.strength > 0
					UNION SELECT 'has:deadline' WHERE p.deadline IS NOT NULL
					UNION SELECT 'has:amount' FROM passage_amounts a WHERE a.passage = p.key
					UNION SELECT 'has:resolution' FROM passage_resolutions c WHERE c.passage = p.key
					UNION SELECT 'theme:' || t.theme FROM passage_themes t WHERE t.passage = p.key
					UNION SELECT 'country:' || c.country FROM passage_countries c WHERE c.passage = p.key AND NOT c.roles <@ ARRAY['venue']
					UNION SELECT 'resolution:' || c.symbol FROM passage_resolutions c WHERE c.passage = p.key
					UNION SELECT 'issuer:' || i.issuer FROM statement_issuers i WHERE i.statement = p.statement
					UNION SELECT 'language:' || s.language FROM statements s WHERE s.key = p.statement) AS filed, (VALUES (''), ('+')) AS forms (form)
				WHERE form = '' OR p.act = 'commitment' AND mark NOT LIKE 'act:%' AND mark NOT LIKE 'strength:%'))
		) AS a (what, read, filed)
		UNION ALL
		SELECT s.id, 'issuers', s.issuers::jsonb, coalesce((
			SELECT jsonb_agg(jsonb_build_object('id', i.issuer, 'name', i.name, 'country', coalesce(i.country, '')) ORDER BY i.position)
			FROM statement_issuers i WHERE i.statement = s.key), '[]')
		FROM statements s`)
	type row struct {
		ID, What    string
		Read, Filed any
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByPos[row])
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		equal(t, r.What+" of "+r.ID, withoutEmpty(r.Filed), withoutEmpty(r.Read))
	}
}

// withoutEmpty leaves out of a JSON value the members that say nothing.
func withoutEmpty(value any) any {
	switch value := value.(type) {
	case []any:
		for i := range value {
			value[i] = withoutEmpty(value[i])
		}
	case map[string]any:
		for name, member := range value {
			list, isList := member.([]any)
			if isList && len(list) == 0 || member == nil || member == "" || member == false || member == 0.0 {
				delete(value, name)
				continue
			}
			value[name] = withoutEmpty(member)
		}
	}
	return value
}
