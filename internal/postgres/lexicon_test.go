package postgres_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// otherwise are the passages whose words are not those that the database makes of
// them: quote, its words, those that are stored.
func otherwise(t testing.TB, conn *pgx.Conn) [][3]string {
	t.Helper()
	rows, _ := conn.Query(t.Context(), `
		SELECT p.quote, passage_words(p.lead_in, p.quote, s.words)::text, p.search::text
		FROM passages p
		JOIN statements s ON s.key = p.statement
		WHERE p.search <> passage_words(p.lead_in, p.quote, s.words)`)
	found, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (r [3]string, err error) {
		err = row.Scan(&r[0], &r[1], &r[2])
		return r, err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// The words that a writer brings are those that the database makes of the text. It
// makes none of them here: a passage without words is refused.
func TestWordsAreThoseOfTheDatabase(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	if _, err := conn.Exec(t.Context(), `ALTER TABLE passages DISABLE TRIGGER passages_words`); err != nil {
		t.Fatal(err)
	}
	var passages []chancery.Passage
	for _, quote := range []string{
		"We will implement Security Council resolutions 2170 (2014), 2178 (2014) and S/RES/2396.",
		"“We” – the U.S.-led Coalition’s members… WHO, the US and Côte d’Ivoire: no-fly, well-being, India-Middle East-Europe!",
		"See https://example.org/a/b.html?c=d&e=f, mail a.b@example.org, 1,234.56 -7.5 +3 1e5 v1.2.3 ~x /etc/passwd 50% $3bn a_b",
		"at, by and for: the IT of AIDS\nus\t\u00a0it\v«who»  A&B &amp; c;d --e-- (f) [g] {h} *i* #j x²",
		"한국어 العربية русский ǅungla ﬁn e\u0301t\u00e9 N'Djamena rock 'n' roll O'Neill's l'État",
		"2030 2030 2030 agenda Agenda agendas",
		".", "the of and", "~x ~x /y /y &z; &z; -1 -1 +a +a .5 .5 @b @b", " ~x", "_y _y",
	} {
		passages = append(passages, said(quote), leading("The following shall be done, by the "+quote, quote))
	}
	for _, title := range []string{"", "of the", "The Agenda 2030 of the U.S.-led Coalition: a title of words, and more words"} {
		mustPut(t, store, compose(chancery.Statement{ID: "s", Origin: chancery.Origin{Title: title}}, passages...))
	}
	rapid.Check(t, func(t *rapid.T) {
		e := compose(chancery.Statement{ID: "s", Origin: chancery.Origin{Title: postgres.Wordy().Draw(t, "title")}},
			said(postgres.Wordy().Draw(t, "quote")), leading(postgres.Wordy().Draw(t, "lead-in"), postgres.Wordy().Draw(t, "quote")))
		if _, _, err := store.Put(context.Background(), e, noon); err != nil {
			t.Fatal(err)
		}
	})
	for _, r := range otherwise(t, conn) {
		t.Errorf("%q\n%s, the database has\n%s", r[0], r[2], r[1])
	}
}

func leading(leadIn, quote string) chancery.Passage {
	p := said(quote)
	p.LeadIn = &chancery.Quotation{Quote: leadIn, Span: chancery.Span{End: utf8.RuneCountInString(leadIn)}}
	return p
}

// What is beyond a text of words the database makes itself.
func TestWordsOfOddTexts(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	mustPut(t, store, compose(chancery.Statement{ID: "s"},
		said("As in <a href='x y z'>this place</a> and <!-- no place --> that."),
		said(strings.Repeat("words upon words ", 600)),
		said(strings.Repeat("word ", 300)),
		said("It is "+strings.Repeat("long", 60)+" and so on.")))
	for _, r := range otherwise(t, conn) {
		t.Errorf("%q\n%s, the database has\n%s", r[0], r[2], r[1])
	}
}

// Whoever writes a text in SQL gets its words, and other ones with another text.
func TestWordsFollowTheText(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	mustPut(t, store, compose(chancery.Statement{ID: "s", Origin: chancery.Origin{Title: "Of wheat"}}, said("We open mines.")))
	for _, sql := range []string{
		`UPDATE passages SET quote = 'We close mines'`,
		`UPDATE passages SET lead_in = 'Then', lead_in_start = 0, lead_in_end = 4`,
		`CREATE TEMP TABLE kept AS SELECT * FROM passages; DELETE FROM passages; ALTER TABLE kept DROP commitment;
			UPDATE kept SET search = NULL, quote = 'We build mines'`,
	} {
		if _, err := conn.Exec(t.Context(), sql); err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
		if found := otherwise(t, conn); len(found) > 0 {
			t.Errorf("%s: %q", sql, found)
		}
	}
	columns := strings.Join(columnsOf(t, conn, "kept"), ", ")
	if _, err := conn.Exec(t.Context(), `INSERT INTO passages (`+columns+`) OVERRIDING SYSTEM VALUE SELECT `+columns+` FROM kept`); err != nil {
		t.Fatal(err)
	}
	if n := scanOne[int](t, conn, `SELECT count(*) FROM passages WHERE search @@ 'build & wheat'`); n != 1 || len(otherwise(t, conn)) > 0 {
		t.Errorf("%d passages have the words of a text that was inserted without, want 1", n)
	}
}

// What was remembered of functions that are replaced is forgotten.
func TestWordsOfOtherFunctions(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	mustPut(t, store, compose(chancery.Statement{ID: "s"}, said("We open mines.")))
	_, err := conn.Exec(t.Context(), `
		CREATE OR REPLACE FUNCTION words_of(content text) RETURNS tsvector
			LANGUAGE sql IMMUTABLE PARALLEL SAFE
			RETURN to_tsvector('simple'::regconfig, folded("left"(content, 100000)))`)
	if err != nil {
		t.Fatal(err)
	}
	mustPut(t, store, compose(chancery.Statement{ID: "s"}, said("We open mines."), said("And then?")))
	if n := scanOne[int](t, conn, `SELECT count(*) FROM passages WHERE search @@ 'mines'::tsquery`); n != 1 {
		t.Errorf("%d passages have words of the function that is there now, want 1", n)
	}
}
