package postgres

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
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

// A page is a stretch of an index, not a reading of the table.
func TestPagesAreReadFromIndexes(t *testing.T) {
	conn := grown(t, 400)
	commitments := []chancery.Act{chancery.Commitment}
	newest := order{chancery.NewestFirst, "{dated}", true}
	deep := &chancery.Cursor{Date: "1970-01-01", Key: 10_000}
	tests := []struct {
		rule   string
		filter chancery.Filter
		lead   int
		after  *chancery.Cursor
		index  string
	}{
		{"the newest passages", chancery.Filter{}, -1, nil, "passages_newest_first"},
		{"the newest commitments", chancery.Filter{Acts: commitments}, -1, nil, "passages_by_act"},
		{"one theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}}, 0, nil, "passage_themes_by_theme"},
		{"commitments of one theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}, Acts: commitments}, 0, nil, "passage_themes_commitments"},
		{"deep in one theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}, Acts: commitments}, 0, deep, "passage_themes_commitments"},
		{"any of three themes", chancery.Filter{Themes: []chancery.ThemeID{"theme-0", "theme-1", "theme-9"}}, 0, nil, "passage_themes_by_theme"},
		{"one country", chancery.Filter{Countries: []chancery.CountryCode{"AAA"}}, 0, nil, "passage_countries_by_country"},
		{"one resolution", chancery.Filter{Resolutions: []chancery.Symbol{"S/RES/7"}}, 0, nil, "passage_resolutions_by_symbol"},
		{"a theme and a country", chancery.Filter{
			Themes: []chancery.ThemeID{"theme-0"}, Countries: []chancery.CountryCode{"AAA"},
		}, 0, nil, "passage_themes_by_theme"},
		{"one issuer", chancery.Filter{Issuers: []chancery.IssuerID{"issuer-3"}, Acts: commitments}, 0, nil, "statement_issuers_by_issuer"},
		{"deep in one issuer", chancery.Filter{Issuers: []chancery.IssuerID{"issuer-3"}}, 0, deep, "statement_issuers_by_issuer"},
		{"a rare word", chancery.Filter{Query: "word77 number4000"}, -1, nil, "passages_by_word"},
		{"one statement", chancery.Filter{Statements: []chancery.StatementID{"statement-5"}}, -1, nil, "passages_ordinal_once"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			c := newCriteria(tt.filter)
			sql, args := c.selection(ofPassages, tt.lead, stretch{order: newest, after: tt.after, limit: 50})
			plan := explain(t, conn, sql, args)
			if !strings.Contains(plan, tt.index) {
				t.Errorf("index %s is not used:\n%s", tt.index, plan)
			}
			if scanned := regexp.MustCompile(`Seq Scan on (passage\w*).*`).FindString(plan); scanned != "" {
				t.Errorf("%s:\n%s", scanned, plan)
			}
		})
	}
}

// A list by deadline is read from the few passages that have one, and those
// without follow by number.
func TestDeadlinesAreReadFromTheirIndex(t *testing.T) {
	conn := grown(t, 400)
	_, err := conn.Exec(t.Context(), `
		UPDATE passages
		SET deadline = 'by then', deadline_date = dated + 1000, deadline_start = 0, deadline_end = 1, review = 'confirmed'
		WHERE key % 100 = 0;
		ANALYZE passages`)
	if err != nil {
		t.Fatal(err)
	}
	commitments := chancery.Filter{Acts: []chancery.Act{chancery.Commitment}}
	tests := []struct {
		rule   string
		filter chancery.Filter
		sort   chancery.Sort
		after  *chancery.Cursor
		index  string
	}{
		{"the earliest due", commitments, chancery.EarliestDue, nil, "passages_by_deadline"},
		{"the latest due", chancery.Filter{}, chancery.LatestDue, nil, "passages_by_deadline"},
		{"deep among them", chancery.Filter{}, chancery.LatestDue, &chancery.Cursor{Date: "1990-01-01", Key: 500}, "passages_by_deadline"},
		{"those of no date", commitments, chancery.EarliestDue, &chancery.Cursor{Key: 1000}, "passages_pkey"},
		{"due within a year", chancery.Filter{DeadlineAfter: "1990-01-01", DeadlineBefore: "1991-01-01"}, "", nil, "passages_by_deadline"},
		{"with a deadline", chancery.Filter{Has: []chancery.Feature{chancery.HasDeadline}}, chancery.EarliestDue, nil, "passages_by_deadline"},
		{"what people confirmed", chancery.Filter{Reviews: []chancery.Review{chancery.Confirmed}}, "", nil, "passages_reviewed"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			o, err := passageOrder(chancery.Page{Sort: tt.sort}, tt.filter)
			if err != nil {
				t.Fatal(err)
			}
			c, part := newCriteria(tt.filter), o.stretches(tt.after, tt.filter)[0]
			part.limit = 50
			sql, args := c.selection(ofPassages, -1, part)
			plan := explain(t, conn, sql, args)
			if !strings.Contains(plan, tt.index) || strings.Contains(plan, "Seq Scan") {
				t.Errorf("index %s is not used alone:\n%s", tt.index, plan)
			}
		})
	}
}

func explain(t testing.TB, conn *pgx.Conn, sql string, args any) string {
	t.Helper()
	rows, _ := conn.Query(t.Context(), `EXPLAIN ANALYZE `+sql, args)
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(lines, "\n")
}

// A list that is longer than it is worth counting says that it is at least so long: what
// has words or several tags stands in many places, and is counted less far.
func TestCountsStop(t *testing.T) {
	conn := grown(t, 210)
	store, err := Open(t.Context(), conn.Config().ConnString())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	var themes []chancery.ThemeID
	for n := range 50 {
		themes = append(themes, chancery.ThemeID(fmt.Sprintf("theme-%d", n)))
	}
	tests := []struct {
		rule   string
		filter chancery.Filter
		want   chancery.Total
	}{
		{"more", chancery.Filter{Query: "peace"}, chancery.Total{Value: 1000}},
		{"more of several tags", chancery.Filter{
			Acts: []chancery.Act{chancery.Commitment, chancery.Assertion}, Restatement: new(false),
		}, chancery.Total{Value: 10_000}},
		{"more of several tags in a language", chancery.Filter{Themes: themes, Languages: []string{"en"}}, chancery.Total{Value: 1000}},
		{"more of any of several tags", chancery.Filter{Themes: themes}, chancery.Total{Value: 10_000}},
		{"more in a language", chancery.Filter{Languages: []string{"en"}}, chancery.Total{Value: 10_500, Exact: true}},
		{"fewer", chancery.Filter{Query: "peace", Statements: []chancery.StatementID{"statement-1"}}, chancery.Total{Value: 50, Exact: true}},
	}
	for _, tt := range tests {
		listing, err := store.Passages(t.Context(), tt.filter, chancery.Page{Limit: 1})
		if err != nil || listing.Total != tt.want {
			t.Errorf("%s: %+v, %v; want %+v", tt.rule, listing.Total, err, tt.want)
		}
	}
}

// Facets that nothing keeps count of are counted among ten thousand passages, the
// newest where a tag is followed, and say so.
func TestFacetsLookAtTheNewest(t *testing.T) {
	conn := grown(t, 210)
	store, err := Open(t.Context(), conn.Config().ConnString())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	_, err = conn.Exec(t.Context(), `
		INSERT INTO themes SELECT name, NULL, name, '', '{}', '{}', 99 FROM unnest('{common}'::text[]) AS name;
		INSERT INTO passage_themes SELECT key, 'common', 9, 1, dated, commitment FROM passages;
		UPDATE passages SET marks = ARRAY(SELECT unnest(marks || '{theme:common}') ORDER BY 1);
		ANALYZE`)
	if err != nil {
		t.Fatal(err)
	}
	first := new(false) // all are
	among := func(passages, commitment string) int {
		var n int
		err := conn.QueryRow(t.Context(), `
			SELECT count(*) FILTER (WHERE commitment = `+commitment+`)
			FROM (SELECT * FROM passages ORDER BY dated DESC, key DESC LIMIT `+passages+`) AS p`).Scan(&n)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	tests := []struct {
		rule   string
		filter chancery.Filter
		want   int // commitments; 0: no matter
		exact  bool
	}{
		{"of a tag", chancery.Filter{Themes: []chancery.ThemeID{"common"}, Restatement: first}, among("10001", "true"), false},
		{"of all", chancery.Filter{Restatement: first}, among("10001", "true"), false},
		{"of a tag's commitments", chancery.Filter{
			Themes: []chancery.ThemeID{"common"}, Restatement: first, Acts: []chancery.Act{chancery.Commitment},
		}, among("ALL", "true"), true},
		{"of many tags, any", chancery.Filter{
			Themes: []chancery.ThemeID{"a", "b", "c", "d", "e", "f", "g", "h", "common"}, Restatement: first,
		}, 0, false},
		{"of several tags", chancery.Filter{
			Themes: []chancery.ThemeID{"a", "common"}, Restatement: first,
		}, among("10001", "true"), false},
		{"of words, as many as there are", chancery.Filter{Query: "peace", Statements: []chancery.StatementID{"statement-1"}}, 12, true},
	}
	for _, tt := range tests {
		got, err := store.Facets(t.Context(), tt.filter, []chancery.Facet{chancery.FacetAct, chancery.FacetCountry})
		if err != nil {
			t.Fatalf("%s: %v", tt.rule, err)
		}
		for _, b := range got[0].Buckets {
			if b.Value == "commitment" && tt.want > 0 && b.Count != tt.want {
				t.Errorf("%s: %d commitments, want %d", tt.rule, b.Count, tt.want)
			}
		}
		if len(got[0].Buckets) == 0 || got[0].Exact != tt.exact || got[1].Exact != tt.exact {
			t.Errorf("%s: %d acts, exact %t", tt.rule, len(got[0].Buckets), got[0].Exact)
		}
	}
	got, err := store.Facets(t.Context(), chancery.Filter{Query: "peace"}, []chancery.Facet{chancery.FacetAct})
	if err != nil || got[0].Exact || got[0].Buckets[0].Count < 5000 {
		t.Errorf("of words, more than are looked at: %+v, %v", got, err)
	}
}

// Of what is filed under a common tag the newest are looked at to count those that
// meet what no index knows, and the total says that there may be more.
func TestCountsLookAtTheNewest(t *testing.T) {
	conn := grown(t, 210)
	store, err := Open(t.Context(), conn.Config().ConnString())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	_, err = conn.Exec(t.Context(), `
		INSERT INTO themes SELECT name, NULL, name, '', '{}', '{}', 99 FROM unnest('{common,rare}'::text[]) AS name;
		INSERT INTO passage_themes SELECT key, 'common', 9, 1, dated, commitment FROM passages;
		INSERT INTO passage_themes SELECT key, 'rare', 8, 1, dated, commitment FROM passages WHERE key % 4 = 0;
		UPDATE passages SET restatement = key % 3 = 0, marks = `+filedMarks+`;
		ANALYZE`)
	if err != nil {
		t.Fatal(err)
	}
	number := func(sql string) (n int) {
		t.Helper()
		if err := conn.QueryRow(t.Context(), sql).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	again := func(passages string) string {
		return `SELECT count(*) FROM (` + passages + `) p WHERE p.restatement`
	}
	restated := true
	tests := []struct {
		rule   string
		filter chancery.Filter
		want   chancery.Total
	}{
		{"of more than are looked at", chancery.Filter{Themes: []chancery.ThemeID{"common"}, Restatement: &restated}, chancery.Total{
			Value: number(again(`SELECT * FROM passages ORDER BY dated DESC, key DESC LIMIT 10001`)),
		}},
		{"of few", chancery.Filter{Themes: []chancery.ThemeID{"rare"}, Restatement: &restated}, chancery.Total{
			Value: number(again(`SELECT * FROM passages WHERE key % 4 = 0`)), Exact: true,
		}},
		{"of few commitments", chancery.Filter{Themes: []chancery.ThemeID{"common"}, Restatement: &restated, Acts: []chancery.Act{chancery.Commitment}}, chancery.Total{
			Value: number(again(`SELECT * FROM passages WHERE act = 'commitment'`)), Exact: true,
		}},
		{"of none, as the page shows", chancery.Filter{Themes: []chancery.ThemeID{"common"}, Countries: []chancery.CountryCode{"ZZZ"}}, chancery.Total{Exact: true}},
		{"of three tags, by the index of all", chancery.Filter{
			ThemesAll: []chancery.ThemeID{"common", "rare"}, Countries: []chancery.CountryCode{"AAA"},
		}, chancery.Total{
			Value: number(`SELECT count(*) FROM passage_countries WHERE country = 'AAA' AND passage % 4 = 0`), Exact: true,
		}},
		{"of words that most have, the newest of all", chancery.Filter{Query: "peace", Restatement: &restated}, chancery.Total{
			Value: number(again(`SELECT * FROM passages ORDER BY dated DESC, key DESC LIMIT 1001`)),
		}},
		{"of words and a tag and more", chancery.Filter{Query: "number7", Themes: []chancery.ThemeID{"rare"}, Restatement: &restated}, chancery.Total{
			Value: number(again(`SELECT * FROM passages WHERE key % 4 = 0 AND quote ~ 'number7 '`)), Exact: true,
		}},
	}
	for _, tt := range tests {
		listing, err := store.Passages(t.Context(), tt.filter, chancery.Page{Limit: 1})
		if err != nil || listing.Total != tt.want {
			t.Errorf("%s: %+v, %v; want %+v", tt.rule, listing.Total, err, tt.want)
		}
		if n := number(`SELECT count(*) FROM passages`); n <= countCap {
			t.Fatalf("%d passages are too few", n)
		}
	}
}

// Where the passages that come next have none of what is looked for, a page is made of
// all that the index has.
func TestPagesLookFurther(t *testing.T) {
	conn := grown(t, 400)
	store, err := Open(t.Context(), conn.Config().ConnString())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	const old = 4000
	_, err = conn.Exec(t.Context(), `
		UPDATE passages SET search = search || 'ancient'
		WHERE key IN (SELECT key FROM passages ORDER BY dated, key LIMIT $1)`, old)
	if err != nil {
		t.Fatal(err)
	}
	rows, _ := conn.Query(t.Context(), `
		SELECT id FROM (SELECT * FROM passages ORDER BY dated, key LIMIT $1) AS p ORDER BY dated DESC, key DESC`, old)
	want, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	for _, rule := range []string{"of a word like any", "of a word that many have"} {
		var got []string
		for page := (chancery.Page{Limit: 500}); ; {
			listing, err := store.Passages(t.Context(), chancery.Filter{Query: "ancient"}, page)
			if err != nil {
				t.Fatal(err)
			}
			if total := listing.Total; total.Exact || total.Value > old || total.Value < len(listing.Items) {
				t.Errorf("%s: total %+v over %d rows", rule, total, len(listing.Items))
			}
			got = append(got, each(listing.Items, func(f chancery.Found) string { return string(f.Passage.ID) })...)
			if page.After = listing.Next; page.After == nil {
				break
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", rule, diff)
		}
		if _, err := conn.Exec(t.Context(), `ANALYZE passages`); err != nil { // which tells of the second
			t.Fatal(err)
		}
	}
}

// However far a page of statements has to look, they are the ones that come next.
func TestPagesOfStatementsLookFurther(t *testing.T) {
	conn := grown(t, 400)
	store, err := Open(t.Context(), conn.Config().ConnString())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	rare := chancery.Filter{Themes: []chancery.ThemeID{"theme-7"}, Countries: []chancery.CountryCode{"AAC"}}
	tests := []struct {
		rule   string
		filter chancery.Filter
		where  string
	}{
		{"a common theme", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}}, "theme = 'theme-0'"},
		{"any of two themes", chancery.Filter{Themes: []chancery.ThemeID{"theme-0", "theme-1"}}, "theme IN ('theme-0', 'theme-1')"},
		{"commitments", chancery.Filter{Acts: []chancery.Act{chancery.Commitment}}, "p.commitment"},
		{"an issuer", chancery.Filter{Issuers: []chancery.IssuerID{"issuer-3"}}, "statement % 20 = 3"},
		{"what no index knows", chancery.Filter{Themes: []chancery.ThemeID{"theme-0"}, Since: "1990-01-01"}, "theme = 'theme-0' AND p.dated >= '1990-01-01'"},
		{"two tags", rare, "theme = 'theme-7' AND country = 'AAC'"},
		{"dates far from either end", chancery.Filter{Since: "1970-01-02", Until: "1990-05-05"}, "p.dated BETWEEN '1970-01-02' AND '1990-05-05'"},
	}
	for _, tt := range tests {
		for sort, direction := range map[chancery.Sort]string{chancery.NewestFirst: "DESC", chancery.OldestFirst: "ASC"} {
			rows, _ := conn.Query(t.Context(), strings.ReplaceAll(`
				SELECT DISTINCT p.dated, statement
				FROM passages p JOIN passage_themes t ON t.passage = p.key JOIN passage_countries c ON c.passage = p.key
				WHERE `+tt.where+`
				ORDER BY p.dated DIRECTION, statement DIRECTION`, "DIRECTION", direction))
			want, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (id string, err error) {
				var key int64
				var dated time.Time
				err = row.Scan(&dated, &key)
				return fmt.Sprintf("statement-%d", key), err
			})
			if err != nil || len(want) == 0 {
				t.Fatalf("%d statements, %v", len(want), err)
			}
			for _, limit := range []int{20, 300} {
				var got []string
				for page := (chancery.Page{Limit: limit, Sort: sort}); ; {
					listing, err := store.Statements(t.Context(), tt.filter, true, page)
					if err != nil {
						t.Fatal(err)
					}
					got = append(got, each(listing.Items, func(s chancery.Statement) string { return string(s.ID) })...)
					if page.After = listing.Next; page.After == nil {
						break
					}
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s, %s by %d (-want +got):\n%s", tt.rule, sort, limit, diff)
				}
			}
		}
	}
}

// The passages that are read for a page of statements at first are of the dates that
// are asked for: were they the newest of all, none might be.
func TestNearPassagesAreOfTheDates(t *testing.T) {
	conn := grown(t, 400)
	store, err := Open(t.Context(), conn.Config().ConnString())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	_, err = read(t.Context(), store, func(tx pgx.Tx) (found []listedStatement, err error) {
		p, err := newPlan(t.Context(), tx, chancery.Filter{Until: "1970-12-31", Acts: []chancery.Act{chancery.Commitment}})
		if err != nil {
			return nil, err
		}
		s := stretch{order: newest, limit: 21}
		near, bounded, err := p.near(t.Context(), tx, s)
		if err != nil || !bounded {
			t.Fatalf("bounded: %t, %v", bounded, err)
		}
		found, err = near.statementRows(t.Context(), tx, s, &p)
		if len(found) != s.limit {
			t.Errorf("%d statements are near", len(found))
		}
		return found, err
	})
	if err != nil {
		t.Fatal(err)
	}
}
