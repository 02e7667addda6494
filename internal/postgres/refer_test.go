package postgres_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// codeOf is the SQLSTATE that a statement ends with; "" where it succeeds.
func codeOf(err error) string {
	var answer *pgconn.PgError
	if errors.As(err, &answer) {
		return answer.Code
	}
	return ""
}

// What refers to nothing is refused, whoever writes, by the name that it has in the
// schema; and what is left without what it refers to goes or follows.
func TestReferences(t *testing.T) {
	const missing = "23503" // foreign_key_violation; 23502 is not_null_violation: of no statement there are no words
	const themed = `INSERT INTO passage_themes (passage, theme, dated, commitment) SELECT `
	fresh := freshPassage("statement", "revision", "dated") + ";"
	tests := []struct{ rule, sql, code, constraint string }{
		{"a tag of no passage", themed + `0, 'mines', dated, true FROM passages LIMIT 1`, missing, "passage_themes_as_passage"},
		{"a tag of another date", themed + `key, 'debt', '2001-01-01', commitment FROM passages`, missing, "passage_themes_as_passage"},
		{"a tag that is of a commitment where its passage is none", themed + `key, 'debt', dated, NOT commitment FROM passages`, missing, "passage_themes_as_passage"},
		{"one of many tags", themed + `key, 'debt', CASE ordinal WHEN 3 THEN '2001-01-01' ELSE dated END, commitment FROM passages`, missing, "passage_themes_as_passage"},
		{"a tag of no theme", themed + `key, 'dept', dated, commitment FROM passages`, missing, "passage_themes_theme"},
		{"a tag that is moved to no passage", `UPDATE passage_countries SET passage = 0 WHERE country = 'IRQ'`, missing, "passage_countries_as_passage"},
		{"a tag that is dated otherwise", `UPDATE passage_resolutions SET dated = '2001-01-01'`, missing, "passage_resolutions_as_passage"},
		{"a tag that is given no country", `UPDATE passage_countries SET country = 'XXX' WHERE country = 'IRQ'`, missing, "passage_countries_country"},
		{"a theme that is carried goes", `DELETE FROM themes WHERE id = 'mines'`, missing, "passage_themes_theme"},
		{"a theme that is carried is named otherwise", `UPDATE themes SET id = 'minen' WHERE id = 'mines'`, missing, "passage_themes_theme"},
		{"a country that is carried goes", `DELETE FROM countries WHERE code = 'IRQ'`, missing, "passage_countries_country"},
		{"a country that is carried is named otherwise", `UPDATE countries SET code = 'IRK' WHERE code = 'IRQ'`, missing, ""},
		{"a passage of no revision", `UPDATE passages SET revision = 9`, missing, "passages_revision_exists"},
		{"a passage that is dated otherwise", `UPDATE passages SET dated = '2001-01-01'`, missing, "passages_dated_as_statement"},
		{"a passage of no statement", `UPDATE passages SET statement = 0`, "23502", ""},
		{"a passage with another key", `UPDATE passages SET key = DEFAULT`, missing, "passages_pkey"},
		{"a fresh passage of no revision", freshPassage("statement", "9", "dated"), missing, "passages_revision_exists"},
		{"a fresh passage that is dated otherwise", freshPassage("statement", "revision", "'2001-01-01'"), missing, "passages_dated_as_statement"},
		{"a fresh passage of no statement", freshPassage("0", "revision", "dated"), "23502", ""},
		{"a block of no revision", `INSERT INTO blocks SELECT statement, 9, position, kind, level, marker, span_start, span_end FROM blocks`, missing, "blocks_revision"},
		{"a passage whose id is none", `UPDATE passages SET id = 'p_' || repeat('i', 26)`, "23514", "passages_id_is_of_passage"},
		{"a passage whose id is too long", `UPDATE passages SET id = id || '0'`, "23514", "passages_id_is_of_passage"},
		{"a statement of a passage goes", `DELETE FROM statements`, missing, ""},
		{"all passages at once", `TRUNCATE passages CASCADE`, "23000", ""},
		{"all themes at once", `TRUNCATE themes`, "23000", ""},
		{"all countries at once", `TRUNCATE countries CASCADE`, "23000", ""},
		{"a tag of another date than its fresh passage", fresh + themed + `key, 'debt', '2001-01-01', commitment FROM passages WHERE ordinal = 9`, missing, "passage_themes_as_passage"},
		{"one of the tags of fresh passages", fresh + themed + `key + n, 'debt', dated, commitment FROM passages, generate_series(0, 1) AS n WHERE ordinal = 9`, missing, "passage_themes_as_passage"},
		{"a tag of a fresh passage", fresh + themed + `key, 'debt', dated, commitment FROM passages WHERE ordinal = 9`, "", ""},
		{"tags of fresh passages and of others", fresh + themed + `key, 'debt', dated, commitment FROM passages`, "", ""},
		{"tags and passages that are there", themed + `key, 'debt', dated, commitment FROM passages; ` + freshPassage("statement", "revision", "dated"), "", ""},
		{"a theme that nothing carries goes", `DELETE FROM themes WHERE id = 'debt'`, "", ""},
		{"a tag takes another theme", `UPDATE passage_themes SET theme = 'debt' WHERE theme = 'mines'`, "", ""},
	}
	store, url := openStoreURL(t)
	conn := connect(t, url)
	mustPut(t, store, specimen())
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			err := inside(t, conn, func(tx pgx.Tx) error {
				_, err := tx.Exec(t.Context(), tt.sql)
				return err
			})
			var answer *pgconn.PgError
			if code := codeOf(err); code != tt.code {
				t.Fatalf("%v, want code %q", err, tt.code)
			}
			if errors.As(err, &answer) && tt.constraint != "" && answer.ConstraintName != tt.constraint {
				t.Errorf("refused by %s, want %s", answer.ConstraintName, tt.constraint)
			}
		})
	}
}

// freshPassage copies the last passage of the specimen, with other references.
func freshPassage(statement, revision, dated string) string {
	return `
		INSERT INTO passages (id, statement, revision, dated, ordinal, kind, quote, paragraph, sentence, marker, span_start, span_end,
			act, strength, verb, actor, actor_kind, actor_start, actor_end, beneficiary,
			restatement, conditional, reported, self, ruleset, review, said_at, tags, marks)
		SELECT 'p_' || repeat('0', 26), ` + statement + `, ` + revision + `, ` + dated + `, 9, kind, quote, paragraph, sentence, marker, span_start, span_end,
			act, strength, verb, actor, actor_kind, actor_start, actor_end, beneficiary,
			restatement, conditional, reported, self, ruleset, review, said_at, tags, marks
		FROM passages WHERE ordinal = 3`
}

// inside does something in a transaction that leaves nothing.
func inside(t *testing.T, conn *pgx.Conn, do func(pgx.Tx) error) error {
	t.Helper()
	tx, err := conn.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback(t.Context()) }()
	return do(tx)
}

// Tags have the date of their passage and its statement, and go with it.
func TestTagsFollowTheirPassage(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	mustPut(t, store, specimen())
	astray := func() int {
		t.Helper()
		return scanOne[int](t, conn, `
			SELECT count(*) FROM (
				SELECT passage, dated, commitment FROM passage_themes UNION ALL
				SELECT passage, dated, commitment FROM passage_countries UNION ALL
				SELECT passage, dated, commitment FROM passage_resolutions) AS t
			WHERE NOT EXISTS (
				SELECT FROM passages p JOIN statements s ON s.key = p.statement
				WHERE p.key = t.passage AND (p.dated, p.commitment) = (t.dated, t.commitment) AND s.dated = p.dated)`)
	}
	for _, tt := range []struct {
		rule, sql, check string
		want             int
	}{
		{"a statement is dated otherwise", `UPDATE statements SET date = '2001-01-01'`, `SELECT count(*) FROM passages WHERE dated = '2001-01-01'`, 3},
		{"a statement loses its date", `UPDATE statements SET date = NULL`, `SELECT count(*) FROM passage_themes WHERE dated <> '-infinity'`, 0},
		{"a commitment becomes another act", `UPDATE passages SET act = 'other', strength = 0`, `SELECT count(*) FROM passage_themes WHERE commitment`, 0},
		{"passages go", `DELETE FROM passages`, `SELECT count(*) FROM passage_themes t, passage_countries c`, 0},
	} {
		if _, err := conn.Exec(t.Context(), tt.sql); err != nil {
			t.Fatalf("%s: %v", tt.rule, err)
		}
		if got := scanOne[int](t, conn, tt.check); got != tt.want {
			t.Errorf("%s: %d rows, want %d", tt.rule, got, tt.want)
		}
		if n := astray(); n > 0 {
			t.Errorf("%s: %d tags are not as their passage", tt.rule, n)
		}
	}
}

// Two writers at once leave nothing that refers to nothing: the second waits for the
// first, and then goes by what that left.
func TestReferencesOfTwoWriters(t *testing.T) {
	const tag = `INSERT INTO passage_themes (passage, theme, dated, commitment) SELECT key, 'debt', dated, commitment FROM passages WHERE ordinal = 1`
	tests := []struct{ rule, first, second, code, orphans string }{
		{
			"a passage goes that is being tagged", tag, `DELETE FROM passages WHERE ordinal = 1`, "",
			`SELECT count(*) FROM passage_themes WHERE theme = 'debt'`,
		},
		{
			"a passage is tagged that is going", `DELETE FROM passages WHERE ordinal = 1`, tag, "23503",
			`SELECT count(*) FROM passage_themes WHERE theme = 'debt'`,
		},
		{
			"a theme goes that is being given", tag, `DELETE FROM themes WHERE id = 'debt'`, "23503",
			`SELECT count(*) - 1 FROM themes WHERE id = 'debt'`,
		},
		{
			"a theme is given that is going", `DELETE FROM themes WHERE id = 'debt'`, tag, "23503",
			`SELECT count(*) FROM passage_themes WHERE theme = 'debt'`,
		},
		{
			"a statement is dated that a passage is added to", freshPassage("statement", "revision", "dated"),
			`UPDATE statements SET date = '2001-01-01'`, "",
			`SELECT count(*) - 4 FROM passages WHERE dated = '2001-01-01'`,
		},
		{
			"a passage is added to a statement that is being dated", `UPDATE statements SET date = '2001-01-01'`,
			freshPassage("statement", "revision", "dated"), "23503",
			`SELECT count(*) - 3 FROM passages WHERE dated = '2001-01-01'`,
		},
		{
			"a passage is dated otherwise that is being tagged", tag, `UPDATE statements SET date = '2001-01-01'`, "",
			`SELECT count(*) FROM passage_themes WHERE dated <> '2001-01-01'`,
		},
		{
			"a passage is tagged that is being dated otherwise", `UPDATE statements SET date = '2001-01-01'`, tag, "23503",
			`SELECT count(*) FROM passage_themes WHERE theme = 'debt'`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			store, url := openStoreURL(t)
			mustPut(t, store, specimen())
			one, other := connect(t, url), connect(t, url)
			tx, err := one.Begin(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if _, err := tx.Exec(t.Context(), tt.first); err != nil {
				t.Fatal(err)
			}
			done := make(chan error, 1)
			go func() {
				_, err := other.Exec(context.Background(), tt.second)
				done <- err
			}()
			awaitWaiting(t, connect(t, url))
			if err := tx.Commit(t.Context()); err != nil {
				t.Fatal(err)
			}
			if err := <-done; codeOf(err) != tt.code {
				t.Errorf("%v, want code %q", err, tt.code)
			}
			if n := scanOne[int](t, one, tt.orphans); n != 0 {
				t.Errorf("%d rows too many or too few", n)
			}
		})
	}
}

// awaitWaiting waits until somebody in this database waits for a lock.
func awaitWaiting(t *testing.T, conn *pgx.Conn) {
	t.Helper()
	for range 500 {
		if scanOne[int](t, conn, `
			SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`) > 0 {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the second writer does not wait for the first")
}

// What others refer to goes in a transaction that sees them.
func TestNothingGoesUnseen(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	mustPut(t, store, compose(chancery.Statement{ID: "s"}, said("Words.")))
	for _, sql := range []string{`DELETE FROM passages`, `DELETE FROM themes WHERE id = 'debt'`, `UPDATE statements SET date = '2001-01-01'`} {
		_, err := conn.Exec(t.Context(), `BEGIN ISOLATION LEVEL REPEATABLE READ; `+sql)
		if codeOf(err) != "0A000" { // feature_not_supported
			t.Errorf("%s in a transaction of repeatable reads: %v", sql, err)
		}
		_, _ = conn.Exec(t.Context(), `ROLLBACK`)
	}
}
