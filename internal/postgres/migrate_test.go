package postgres_test

import (
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/golang-migrate/migrate/v4"
	driver "github.com/golang-migrate/migrate/v4/database/pgx/v5"
	"github.com/golang-migrate/migrate/v4/source/iofs"
	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"golang.org/x/sync/errgroup"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
	"github.com/chancery-archive/chancery/migrations"
)

var update = flag.Bool("update", false, "write schema.sql anew")

func TestMigrateBySeveralAtOnce(t *testing.T) {
	url := pgtest.EmptyURL(t)
	group, ctx := errgroup.WithContext(t.Context())
	for range 4 {
		group.Go(func() error { return postgres.Migrate(ctx, url) })
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	if err := postgres.Migrate(t.Context(), url); err != nil {
		t.Errorf("once more: %v", err)
	}
}

func TestMigrateUpDownUp(t *testing.T) {
	url := pgtest.EmptyURL(t)
	steps(t, url, (*migrate.Migrate).Up)
	up := objects(t, url)
	steps(t, url, (*migrate.Migrate).Down)
	if left := objects(t, url); len(left) > 0 {
		t.Errorf("left over on the way down: %q", left)
	}
	steps(t, url, (*migrate.Migrate).Up)
	equal(t, "objects", up, objects(t, url))
}

// What was filed before words were cut otherwise is found by the words of today.
func TestMigrateTakesWordsAnew(t *testing.T) {
	const before = 16
	store, url := openStoreURL(t)
	mustPut(t, store, compose(chancery.Statement{ID: "s", Origin: chancery.Origin{Title: "Asia-Pacific leaders"}},
		promised("open the India-Middle East-Europe corridor with the U.S.-led group.")))
	conn := connect(t, url)
	found := func(query string) int { // what the tables hold: a store of today does not read those of then
		return scanOne[int](t, conn, `SELECT count(*) FROM passages WHERE search @@ websearch_to_tsquery('pg_catalog.english', folded($1))`, query)
	}
	queries := []string{`"middle east"`, `"asia pacific leaders"`, "US"}
	steps(t, url, func(m *migrate.Migrate) error { return m.Migrate(before) })
	if found(queries[0]) != 0 {
		t.Fatal("the words are cut as today")
	}
	steps(t, url, (*migrate.Migrate).Up)
	for _, query := range queries {
		if found(query) != 1 {
			t.Errorf("%s is not found", query)
		}
	}
}

// What hung on passages before it stood in their rows is read as it was.
func TestMigrateKeepsTags(t *testing.T) {
	const before = 19
	a := newArchive(t, 25)
	mustPut(t, a.store, specimen())
	want := everything(t, a.store)
	steps(t, a.url, func(m *migrate.Migrate) error { return m.Migrate(before) })
	steps(t, a.url, (*migrate.Migrate).Up)
	equal(t, "passages", want, everything(t, a.store))
}

// Evidence that only stands with the passage is filed with its tags for a server of
// before.
func TestMigrateFilesEvidence(t *testing.T) {
	const before = 26
	store, url := openStoreURL(t)
	mustPut(t, store, specimen())
	steps(t, url, func(m *migrate.Migrate) error { return m.Migrate(before) })
	conn := connect(t, url)
	if n := scanOne[int](t, conn, `
		SELECT count(*) FROM (
			SELECT p.evidence IS DISTINCT FROM coalesce(p.tags -> 'evidence', '[]')::jsonb FROM passages p
			UNION ALL
			SELECT t.evidence IS DISTINCT FROM (
				SELECT (tag -> 'evidence')::jsonb FROM json_array_elements(p.tags -> 'themes') AS tag WHERE tag ->> 'theme' = t.theme)
			FROM passage_themes t JOIN passages p ON p.key = t.passage
			UNION ALL
			SELECT c.evidence IS DISTINCT FROM (
				SELECT (tag -> 'evidence')::jsonb FROM json_array_elements(p.tags -> 'countries') AS tag WHERE tag ->> 'country' = c.country)
			FROM passage_countries c JOIN passages p ON p.key = c.passage) AS of (otherwise)
		WHERE otherwise`); n > 0 {
		t.Errorf("%d rows have other evidence than their passage", n)
	}
	if n := scanOne[int](t, conn, `SELECT count(*) FROM passage_themes WHERE evidence <> '[]'`); n == 0 {
		t.Error("no theme has evidence")
	}
}

// Mentions of resolutions that only stand with the passage are filed for a server of
// before.
func TestMigrateFilesCitations(t *testing.T) {
	const before = 30
	store, url := openStoreURL(t)
	mustPut(t, store, specimen())
	steps(t, url, func(m *migrate.Migrate) error { return m.Migrate(before) })
	conn := connect(t, url)
	const read = `
		SELECT jsonb_agg(jsonb_build_object('symbol', c ->> 'symbol', 'year', coalesce((c ->> 'year')::int, 0), 'label', c ->> 'label',
			'url', coalesce(c ->> 'url', ''), 'text', c ->> 'text', 'flags', coalesce(c -> 'flags', '[]'), 'rule', c ->> 'rule', 'span', c -> 'span')
			ORDER BY p.key, n)
		FROM passages p, json_array_elements(p.citations) WITH ORDINALITY AS of (c, n)`
	const filed = `
		SELECT jsonb_agg(jsonb_build_object('symbol', symbol, 'year', year, 'label', label, 'url', url, 'text', text, 'flags', flags, 'rule', rule,
			'span', jsonb_build_array(span_start, span_end)) ORDER BY passage, position)
		FROM passage_citations`
	equal(t, "citations", scanOne[[]map[string]any](t, conn, read), scanOne[[]map[string]any](t, conn, filed))
}

// The log and texts are compressed by LZ4 where the server can, which pg_dump is not
// asked for.
func TestTextsAreCompressedFast(t *testing.T) {
	_, url := openStoreURL(t)
	conn := connect(t, url)
	can := scanOne[bool](t, conn, `SELECT 'lz4' = ANY(enumvals) FROM pg_settings WHERE name = 'default_toast_compression'`)
	is := scanOne[bool](t, conn, `
		SELECT bool_and(attcompression = 'l') FROM pg_attribute
		WHERE attrelid = 'logged'::regclass AND attname IN ('before', 'after', 'passages')
			OR attrelid = 'revisions'::regclass AND attname IN ('raw', 'body')
			OR attrelid = 'passages'::regclass AND attname IN ('tags', 'search', 'marks')`)
	if is != can {
		t.Errorf("by LZ4: %t, the server can: %t", is, can)
	}
}

// TestMigrateBack goes back to the schema of an older program and forth again: a
// server of today is ready on none but its own and newer ones, and starts on no
// newer one.
func TestMigrateBack(t *testing.T) {
	store, url := openStoreURL(t)
	if err := store.Ready(t.Context()); err != nil {
		t.Errorf("on its own schema: %v", err)
	}
	if err := postgres.MigrateTo(t.Context(), url, postgres.Schema()-1); err != nil {
		t.Fatal(err)
	}
	if err := store.Ready(t.Context()); err == nil {
		t.Error("it is ready on an older schema")
	}
	if err := postgres.Migrate(t.Context(), url); err != nil {
		t.Fatal(err)
	}
	conn := connect(t, url)
	if _, err := conn.Exec(t.Context(), `UPDATE schema_migrations SET version = version + 1`); err != nil {
		t.Fatal(err)
	}
	if err := store.Ready(t.Context()); err != nil {
		t.Errorf("on a newer schema: %v", err)
	}
	if err := postgres.Migrate(t.Context(), url); err == nil || !strings.Contains(err.Error(), "run a newer one") {
		t.Errorf("it starts on a newer schema: %v", err)
	}
	if _, err := conn.Exec(t.Context(), `UPDATE schema_migrations SET version = version - 1, dirty = true`); err != nil {
		t.Fatal(err)
	}
	if err := store.Ready(t.Context()); err == nil {
		t.Error("it is ready on a schema that is half migrated")
	}
}

func steps(t *testing.T, url string, do func(*migrate.Migrate) error) {
	t.Helper()
	config, err := pgx.ParseConfig(url)
	if err != nil {
		t.Fatal(err)
	}
	database, err := driver.WithInstance(stdlib.OpenDB(*config), &driver.Config{})
	if err != nil {
		t.Fatal(err)
	}
	source, err := iofs.New(migrations.FS, ".")
	if err != nil {
		t.Fatal(err)
	}
	m, err := migrate.NewWithInstance("embedded", source, "chancery", database)
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	if err := do(m); err != nil {
		t.Fatal(err)
	}
}

// objects are the tables, functions and triggers of the archive.
func objects(t *testing.T, url string) []string {
	t.Helper()
	rows, _ := connect(t, url).Query(t.Context(), `
		SELECT relkind::text || ' ' || relname FROM pg_class
		WHERE relnamespace = 'public'::regnamespace AND relname NOT LIKE 'schema_migrations%'
		UNION ALL
		SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
		UNION ALL
		SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
		ORDER BY 1`)
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestMigrateRefusesOtherEncodings(t *testing.T) {
	url := pgtest.EmptyURL(t)
	conn := connect(t, url)
	const name = "chancery_test_latin1"
	_, err := conn.Exec(t.Context(), `CREATE DATABASE `+name+` TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'`)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = conn.Exec(context.Background(), `DROP DATABASE `+name+` WITH (FORCE)`) })
	config := conn.Config().Copy()
	latin := strings.Replace(config.ConnString(), config.Database, name, 1)
	if err := postgres.Migrate(t.Context(), latin); err == nil || !strings.Contains(err.Error(), "LATIN1") {
		t.Errorf("err = %v", err)
	}
}

func TestEveryStepHasAWayBack(t *testing.T) {
	up, _ := filepath.Glob("../../migrations/*.up.sql")
	down, _ := filepath.Glob("../../migrations/*.down.sql")
	if len(up) == 0 || len(up) != len(down) {
		t.Errorf("%d steps up, %d down", len(up), len(down))
	}
}

// TestSchema holds schema.sql to what the migrations make. It is dumped by the
// pg_dump of one major version; others write the same in other words.
func TestSchema(t *testing.T) {
	const file, major = "schema.sql", "15"
	conn := connect(t, pgtest.URL(t))
	if version := scanOne[string](t, conn, `SHOW server_version`); !strings.HasPrefix(version, major+".") {
		t.Skipf("schema.sql is written by PostgreSQL %s; this is %s", major, version)
	}
	schema := dump(t, conn, major)
	if *update {
		if err := os.WriteFile(file, []byte(schema), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), schema); diff != "" {
		t.Errorf("schema.sql is not what the migrations make; run the test with -update (-want +got):\n%s", diff)
	}
}

func dump(t *testing.T, conn *pgx.Conn, major string) string {
	t.Helper()
	name, err := pgDump(major)
	if err != nil {
		t.Skipf("no pg_dump: %v", err)
	}
	out, err := exec.CommandContext(t.Context(), name, "--schema-only", "--no-toast-compression", "--no-owner", "--no-privileges",
		"--exclude-table=schema_migrations", "--exclude-schema=river", "--dbname", conn.Config().ConnString()).Output()
	if err != nil {
		t.Fatalf("pg_dump: %v", err)
	}
	return cleaned(string(out))
}

// pgDump prefers where Debian keeps the server's own over what is on the path.
func pgDump(major string) (string, error) {
	own := "/usr/lib/postgresql/" + major + "/bin/pg_dump"
	if _, err := os.Stat(own); err == nil {
		return own, nil
	}
	return exec.LookPath("pg_dump")
}

// cleaned leaves out what pg_dump says of itself and of the session.
func cleaned(dump string) string {
	noise := regexp.MustCompile(`^(--.*|SET .*|SELECT pg_catalog\.set_config.*|\\(un)?restrict .*)?$`)
	var kept []string
	for _, statement := range strings.Split(dump, "\n\n") {
		lines := slices.DeleteFunc(strings.Split(statement, "\n"), noise.MatchString)
		if len(lines) > 0 {
			kept = append(kept, strings.Join(lines, "\n"))
		}
	}
	return "-- What the migrations add up to, for reading: pg_dump of PostgreSQL 15,\n" +
		"-- written by: go test ./internal/postgres -run TestSchema -update\n\n" + strings.Join(kept, "\n\n") + "\n"
}
