package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

// grow fills an empty archive with statements of fifty passages each, by the
// thousand and straight into the tables: a quarter commitments, each passage with
// two of fifty themes and a country, themes and countries from common to rare. Nobody
// vacuums them unasked: the plans of tests would hang on whether that was before or after.
func grow(ctx context.Context, conn *pgx.Conn, statements int) error {
	_, err := conn.Exec(ctx, strings.ReplaceAll(`
		ALTER TABLE passages SET (autovacuum_enabled = off);
		INSERT INTO themes SELECT 'theme-' || n, NULL, n, '', '{}', '{}', n FROM generate_series(0, 49) n;
		INSERT INTO countries SELECT 'A' || chr(65 + n / 26) || chr(65 + n % 26), '', '', n, '' FROM generate_series(0, 199) n;
		INSERT INTO issuers SELECT 'issuer-' || n, n FROM generate_series(0, 19) n;
		INSERT INTO resolutions SELECT 'S/RES/' || n, 'SC', 2000, NULL, '', '', '' FROM generate_series(0, 299) n;
		BEGIN;
		INSERT INTO statements (id, root, title, date, place, language, source_url, revision, status, ruleset, read_by, created_at, updated_at, said_at, issuers)
			SELECT 'statement-' || n, 'statement-' || n, 'Communiqué ' || n, date '1950-01-01' + (n * 7919 % 27000), '', 'en', '', 1, 'coded', '1', '1', now(), now(), now(), '[]'
			FROM generate_series(1, STATEMENTS) n;
		INSERT INTO revisions SELECT key, 1, '', 'text/plain', sha256(''), repeat('x', 5000), now() FROM statements;
		COMMIT;
		INSERT INTO statement_slugs SELECT id, key FROM statements;
		INSERT INTO statement_issuers SELECT key, 1, 'issuer-' || key % 20, '', NULL, dated FROM statements;
		INSERT INTO passages (id, statement, revision, dated, ordinal, kind, quote, paragraph, sentence, marker, span_start, span_end,
				act, strength, verb, actor, actor_kind, actor_start, actor_end, beneficiary,
				restatement, conditional, reported, self, ruleset, review, said_at, tags, marks)
			SELECT 'p_' || lpad(translate(to_hex(key * 50 + n), 'ilou', 'xxxx'), 26, '0'), key, 1, dated, n, 'paragraph', q, n, 1, '', 0, length(q),
				CASE WHEN n % 4 = 0 THEN 'commitment' ELSE 'assertion' END, CASE WHEN n % 4 = 0 THEN 2 ELSE 0 END,
				'provide', 'We', 'issuers', 0, 2, '', false, false, false, false, '1', 'machine', now(), '{}', '{}'
			FROM statements, generate_series(1, 50) n,
				LATERAL (SELECT 'We will provide word' || key % 1000 || ' to number' || (key * 31 + n) % 5000 || ' for peace') AS s (q);
		INSERT INTO passage_themes
			SELECT DISTINCT ON (key, theme) key, 'theme-' || theme, 1, 1, dated, commitment
			FROM passages, LATERAL (VALUES (floor(50 * power((key * 7919 % 1000) / 1000.0, 3))), (key % 50)) AS tag (theme);
		INSERT INTO passage_countries (passage, country, position, roles, ambiguous, dated, commitment)
			SELECT key, 'A' || chr(65 + c / 26) || chr(65 + c % 26), 1, '{location}', false, dated, commitment
			FROM passages, LATERAL (SELECT floor(200 * power((key * 104729 % 1000) / 1000.0, 3))::int) AS tag (c);
		INSERT INTO passage_resolutions SELECT key, 'S/RES/' || key % 300, dated, commitment FROM passages WHERE key % 7 = 0;
		UPDATE passages SET marks = `+filedMarks+`;
		SET chancery.crossings = 'of regions';
		INSERT INTO tallies (kind, tag, commitments, passages, statements, committing)
			SELECT filed.kind, tag, count(*) FILTER (WHERE commitment), count(*), count(DISTINCT statement), count(DISTINCT statement) FILTER (WHERE commitment)
			FROM passages, LATERAL (VALUES ('archive', ''), ('act', act), ('language', 'en')) AS filed (kind, tag)
			GROUP BY filed.kind, tag;
		ANALYZE;`, "STATEMENTS", fmt.Sprint(statements)))
	return err
}

// grown is a connection to an archive of so many such statements.
func grown(t testing.TB, statements int) *pgx.Conn {
	t.Helper()
	if testing.Short() {
		t.Skip("many rows, which one goroutine reads")
	}
	url := pgtest.Filled(t, fmt.Sprintf("%d statements", statements), func(ctx context.Context, url string) error {
		conn, err := pgx.Connect(ctx, url)
		if err != nil {
			return err
		}
		return errors.Join(grow(ctx, conn, statements), conn.Close(ctx))
	})
	return connected(t, url)
}

// filedMarks are the marks of a row of passages by what it is filed under.
const filedMarks = `ARRAY(
	WITH filed (mark) AS (
		SELECT 'act:' || act COLLATE "C"
		UNION SELECT 'strength:' || (ARRAY['soft', 'intent', 'firm'])[strength] WHERE strength > 0
		UNION SELECT 'has:deadline' WHERE deadline IS NOT NULL
		UNION SELECT 'has:amount' WHERE EXISTS (SELECT FROM passage_amounts a WHERE a.passage = passages.key)
		UNION SELECT 'has:resolution' WHERE EXISTS (SELECT FROM passage_resolutions r WHERE r.passage = passages.key)
		UNION SELECT 'theme:' || t.theme FROM passage_themes t WHERE t.passage = passages.key
		UNION SELECT 'country:' || c.country FROM passage_countries c WHERE c.passage = passages.key AND NOT c.roles <@ ARRAY['venue']
		UNION SELECT 'resolution:' || r.symbol FROM passage_resolutions r WHERE r.passage = passages.key
		UNION SELECT 'issuer:' || i.issuer FROM statement_issuers i WHERE i.statement = passages.statement
		UNION SELECT 'language:' || s.language FROM statements s WHERE s.key = passages.statement
	)
	SELECT mark FROM filed UNION ALL SELECT '+' || mark FROM filed WHERE commitment AND mark !~ '^(act|strength):'
	ORDER BY 1)`

// opened is a store of the archive of a connection, to the end of the test.
func opened(t testing.TB, conn *pgx.Conn) *Store {
	t.Helper()
	store, err := Open(t.Context(), conn.Config().ConnString())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	return store
}

func openConn(t testing.TB) *pgx.Conn {
	t.Helper()
	return connected(t, pgtest.URL(t))
}

func connected(t testing.TB, url string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}
