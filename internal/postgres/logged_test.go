package postgres_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/golang-migrate/migrate/v4"
	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// rewritten is an archive in which statements were corrected and withdrawn, one of them
// of more passages than one row of the log holds.
func rewritten(t *testing.T) archive {
	t.Helper()
	a := newArchive(t, 12)
	rewrite(t, a.store, newDice(4))
	mustPut(t, a.store, compose(chancery.Statement{ID: "long"}, manySaid(230, "Point")...))
	return a
}

func manySaid(n int, word string) []chancery.Passage {
	var passages []chancery.Passage
	for i := range n {
		passages = append(passages, said(fmt.Sprintf("%s %d stands.", word, i)))
	}
	return passages
}

// loggedRow is an entry of the log as a server of before has it.
type loggedRow struct {
	Cursor                      int64
	At                          time.Time
	Op, Reason, Kind, Statement string
	Passage, Before, After      *string
}

func loggedBefore(t *testing.T, conn *pgx.Conn) []loggedRow {
	t.Helper()
	rows, _ := conn.Query(t.Context(), `
		SELECT cursor, at, op, reason, kind, statement, passage, before::text, after::text FROM changes ORDER BY cursor`)
	all, err := pgx.CollectRows(rows, pgx.RowToStructByName[loggedRow])
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Records that are kept together are read by servers of before, and after a way back, as
// if each stood in its row, byte for byte; and are the same after the way forth.
func TestMigrateTakesRecordsApart(t *testing.T) {
	const before = 40
	a := rewritten(t)
	conn := connect(t, a.url)
	if n := scanOne[int](t, conn, `SELECT max(cardinality(passages)) FROM logged`); n != 100 {
		t.Errorf("a row holds %d records", n)
	}
	seen, want := loggedBefore(t, conn), readLog(t, a.store, chancery.LogStretch{Limit: 10_000})
	if len(seen) != len(want) {
		t.Fatalf("%d rows, %d changes", len(seen), len(want))
	}
	steps(t, a.url, func(m *migrate.Migrate) error { return m.Migrate(before) })
	equal(t, "log of before", seen, loggedBefore(t, conn))
	steps(t, a.url, (*migrate.Migrate).Up)
	equal(t, "log as it was", seen, loggedBefore(t, conn))
	equal(t, "changes", want, readLog(t, a.store, chancery.LogStretch{Limit: 10_000}))
}

// Wherever a page begins and ends, it has what the whole log has there; so have the
// words that are looked for.
func TestPagesOfRecordsKeptTogether(t *testing.T) {
	a := rewritten(t)
	for _, query := range []string{"", "harbour", "point"} {
		whole := readLog(t, a.store, chancery.LogStretch{Limit: 10_000, Query: query})
		for _, limit := range []int{1, 7, 100} {
			var pages []chancery.Logged
			for asked := (chancery.LogStretch{Limit: limit, Query: query}); ; asked.After = pages[len(pages)-1].Place {
				page := readLog(t, a.store, asked)
				if len(page) == 0 {
					break
				}
				pages = append(pages, page...)
			}
			equal(t, fmt.Sprintf("%q by %d", query, limit), whole, pages)
		}
	}
	found := 0
	for _, c := range readLog(t, a.store, chancery.LogStretch{Limit: 10_000, Query: "point"}) {
		if c.After != nil && c.After.Passage != nil {
			if holds := strings.HasPrefix(c.After.Passage.Quote, "Point"); holds != c.FoundAfter {
				t.Errorf("%q: found %t", c.After.Passage.Quote, c.FoundAfter)
			} else if holds {
				found++
			}
		}
	}
	equal(t, "found", 230, found)
}

// A recode that changes many passages keeps what they became together, too, and a
// removed passage has none.
func TestRewritingsKeepRecordsTogether(t *testing.T) {
	store, url := openStoreURL(t)
	st := mustPut(t, store, compose(chancery.Statement{ID: "s"}, manySaid(5, "Point")...))
	e := compose(chancery.Statement{ID: "s"}, append(manySaid(2, "Point"), manySaid(3, "Item")...)...)
	for i := range e.Passages {
		e.Passages[i].Act = chancery.Welcome
	}
	if _, err := store.Replace(t.Context(), st.ID, e, chancery.SourceCorrected, noon); err != nil {
		t.Fatal(err)
	}
	equal(t, "places", []string{
		"statement added", "passage added 1", "passage added 2", "passage added 3", "passage added 4", "passage added 5",
		"statement changed", "passage removed", "passage removed", "passage removed",
		"passage changed 1", "passage changed 2", "passage added 3", "passage added 4", "passage added 5",
	}, scanOne[[]string](t, connect(t, url), `SELECT array_agg(concat_ws(' ', kind, op, place) ORDER BY cursor) FROM logged`))
	if statements, passages := replay(t, store); len(statements) != 1 || len(passages) != 5 {
		t.Errorf("%d statements, %d passages", len(statements), len(passages))
	}
}

// A server of before writes a row with each record, by COPY into what was the table.
func TestServersOfBeforeWriteTheLog(t *testing.T) {
	store, url := openStoreURL(t)
	mustPut(t, store, specimen())
	conn := connect(t, url)
	var rows [][]any
	want := loggedBefore(t, conn)
	for _, r := range want {
		rows = append(rows, []any{r.At, r.Op, r.Reason, r.Kind, r.Statement, r.Passage, r.Before, r.After})
	}
	_, err := conn.CopyFrom(t.Context(), pgx.Identifier{"changes"},
		[]string{"at", "op", "reason", "kind", "statement", "passage", "before", "after"}, pgx.CopyFromRows(rows))
	if err != nil {
		t.Fatal(err)
	}
	all := loggedBefore(t, conn)
	for i := range want {
		want[i].Cursor += int64(len(want))
	}
	equal(t, "rows", want, all[len(want):])
	changes := readLog(t, store, chancery.LogStretch{Limit: 100})
	for i, c := range changes[len(want):] {
		equal(t, "record", changes[i].After, c.After)
	}
	if n := scanOne[int64](t, conn, `SELECT changed FROM statements`); n != want[0].Cursor {
		t.Errorf("the statement changed last with %d, want %d", n, want[0].Cursor)
	}
}

// A log without one of its records is not read as if there had been nothing.
func TestLostRecordsAreTold(t *testing.T) {
	store, url := openStoreURL(t)
	mustPut(t, store, specimen())
	conn := connect(t, url)
	for _, place := range []int{1, 2, 4, 5} {
		_, err := conn.Exec(t.Context(), `
			INSERT INTO logged (at, op, reason, kind, statement, passage, place) VALUES (now(), 'added', 'ingested', 'passage', 's', 'p', $1)`, place)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := store.ReadLog(t.Context(), chancery.LogStretch{Limit: 100}); err == nil || !strings.Contains(err.Error(), "is not of p") {
			t.Errorf("at place %d: %v", place, err)
		}
	}
}
