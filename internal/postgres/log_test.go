package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// Every way to write waits for the lock of the log before it draws a cursor.
func TestEveryWriteKeepsTheOrderOfTheLog(t *testing.T) {
	coding := wanted()
	tests := map[string]func(context.Context, *postgres.Store, chancery.Statement) error{
		"put": func(ctx context.Context, s *postgres.Store, _ chancery.Statement) error {
			_, _, err := s.Put(ctx, compose(chancery.Statement{ID: "another"}, said("Two.")), noon)
			return err
		},
		"correct": func(ctx context.Context, s *postgres.Store, st chancery.Statement) error {
			_, err := s.Replace(ctx, st.ID, compose(st, said("Other words.")), chancery.SourceCorrected, noon)
			return err
		},
		"recode": func(ctx context.Context, s *postgres.Store, st chancery.Statement) error {
			e := specimen()
			e.Passages[0].Act = chancery.Welcome
			_, err := s.Replace(ctx, st.ID, e, chancery.Recoded, noon)
			return err
		},
		"review": func(ctx context.Context, s *postgres.Store, st chancery.Statement) error {
			_, err := s.Review(ctx, verdict(stored(specimen(), st).Passages[1].ID, chancery.Corrected), &coding)
			return err
		},
		"withdraw": func(ctx context.Context, s *postgres.Store, st chancery.Statement) error {
			_, err := s.Withdraw(ctx, st.ID, "a test", noon)
			return err
		},
	}
	for name, write := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			store, url := openStoreURL(t)
			st := mustPut(t, store, specimen())
			if requireWaits(t, url, func(ctx context.Context) error { return write(ctx, store, st) }) == 0 {
				t.Error("nothing was written")
			}
		})
	}
}

// A writer that knows nothing of the lock is held to it by the table.
func TestTheLogKeepsItsOrderByItself(t *testing.T) {
	store, url := openStoreURL(t)
	mustPut(t, store, specimen())
	conn := connect(t, url)
	n := requireWaits(t, url, func(ctx context.Context) error {
		_, err := conn.Exec(ctx, `
			INSERT INTO changes (at, op, reason, kind, statement, after)
			SELECT at, op, reason, kind, statement, after FROM changes WHERE kind = 'statement'`)
		return err
	})
	if n != 1 {
		t.Errorf("%d rows written", n)
	}
}

// requireWaits holds the lock of the log until write waits for it, and checks
// that it drew no cursor before it was let go. It gives how many it drew then.
func requireWaits(t *testing.T, url string, write func(context.Context) error) int64 {
	t.Helper()
	holder, watcher := connect(t, url), connect(t, url)
	drawn := func() int64 { return scanOne[int64](t, watcher, `SELECT last_value FROM changes_cursor_seq`) }
	before := drawn()
	if _, err := holder.Exec(t.Context(), `BEGIN; SELECT pg_advisory_xact_lock(1, 0)`); err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- write(t.Context()) }()
	for waiting := 0; waiting == 0; {
		select {
		case err := <-done:
			t.Fatalf("the writer did not wait: %v", err)
		case <-time.After(5 * time.Millisecond):
			waiting = scanOne[int](t, watcher, `
				SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
				WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()`)
		}
	}
	if n := drawn(); n != before {
		t.Errorf("cursor %d was drawn by a writer that waits", n)
	}
	if _, err := holder.Exec(t.Context(), `COMMIT`); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	return drawn() - before
}

func readLog(t *testing.T, store *postgres.Store, asked chancery.LogStretch) []chancery.Logged {
	t.Helper()
	found, err := store.ReadLog(t.Context(), asked)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestReadLogFromPlaceToPlace(t *testing.T) {
	store := openStore(t)
	mustPut(t, store, specimen())
	all := readLog(t, store, chancery.LogStretch{Limit: 10})
	if len(all) != 4 {
		t.Fatalf("%d changes", len(all))
	}
	end, err := store.LogEnd(t.Context())
	if err != nil || end != all[3].Place {
		t.Errorf("end %v, %v, want %v", end, err, all[3].Place)
	}
	for after := range all {
		for to := after; to < len(all); to++ {
			got := readLog(t, store, chancery.LogStretch{After: all[after].Place, To: all[to].Place, Limit: 10})
			equal(t, fmt.Sprintf("from %d to %d", after, to), all[after+1:to+1], got)
		}
	}
	equal(t, "rest", []chancery.Logged(nil), readLog(t, store, chancery.LogStretch{After: end, Limit: 10}))
}

// A place of another archive, or of this one before it was restored from a
// backup, is not taken for one here.
func TestReadLogKnowsItsPlaces(t *testing.T) {
	store := openStore(t)
	mustPut(t, store, specimen())
	end, err := store.LogEnd(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	beyond, other := end, end
	beyond.Cursor++
	other.Mark++
	for _, asked := range []chancery.LogStretch{{After: beyond}, {After: other}, {To: beyond}, {To: other}, {After: chancery.Place{Mark: 1}}} {
		asked.Limit = 1
		if _, err := store.ReadLog(t.Context(), asked); !errors.Is(err, chancery.ErrLostPlace) {
			t.Errorf("%+v: %v", asked, err)
		}
	}
}

// The words of a passage as it was are searched as those of one that stands.
func TestReadLogFindsWhatListsFind(t *testing.T) {
	a := newArchive(t, 12)
	for _, query := range []string{
		"kitten", "wheat", "-wheat", `"wheat rubber"`, "wheat/rubber", "wheat-salmon", "wheat or salmon", "caf\u00e9", "spécimen", "on",
	} {
		f := chancery.Filter{Query: query}
		listing, err := a.store.Passages(t.Context(), f, chancery.Page{Limit: 1000})
		_, logErr := a.store.ReadLog(t.Context(), chancery.LogStretch{Limit: 1, Query: query})
		var wrong, logWrong *chancery.ValueError
		if errors.As(err, &wrong) != errors.As(logErr, &logWrong) {
			t.Errorf("%q: list %v, log %v", query, err, logErr)
		}
		if err != nil {
			continue
		}
		var want, got []chancery.PassageID
		for _, found := range listing.Items {
			want = append(want, found.Passage.ID)
		}
		for _, c := range readLog(t, a.store, chancery.LogStretch{Limit: 100_000, Query: query}) {
			if c.FoundBefore {
				t.Errorf("%q found what was not there", query)
			}
			if c.FoundAfter {
				got = append(got, c.After.Passage.ID)
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		equal(t, query, want, got)
	}
}

// What passages a statement had before and after each write is told by the log.
func TestPassagesAround(t *testing.T) {
	store := openStore(t)
	other := mustPut(t, store, compose(chancery.Statement{ID: "other"}, said("Another.")))
	first := compose(chancery.Statement{ID: "s", Origin: chancery.Origin{Title: "T"}}, said("One."), said("Two."))
	s := mustPut(t, store, first)
	must := func(_ chancery.Statement, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(store.Withdraw(t.Context(), other.ID, "a test", noon))
	must(store.Replace(t.Context(), s.ID, compose(first.Statement, said("Two."), said("Three.")), chancery.SourceCorrected, noon))
	must(store.Withdraw(t.Context(), s.ID, "a test", noon))

	var got []string
	for _, c := range readLog(t, store, chancery.LogStretch{Limit: 100}) {
		if c.Subject().Passage != nil {
			continue
		}
		before, after, err := store.PassagesAround(t.Context(), c.Change, "two")
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprintf("%s %s: %s -> %s", c.Op, c.Subject().Statement.ID, saidQuotes(before), saidQuotes(after)))
	}
	equal(t, "writes", []string{
		"added other: [] -> [Another.]", "added s: [] -> [One. Two.+]", "removed other: [Another.] -> []",
		"changed s: [One. Two.+] -> [Three. Two.+]", "removed s: [Three. Two.+] -> []",
	}, got)
}

// saidQuotes marks with a plus what the query found.
func saidQuotes(list []chancery.Said) []string {
	var out []string
	for _, s := range list {
		quote := s.Passage.Quote
		if s.Found {
			quote += "+"
		}
		out = append(out, quote)
	}
	slices.Sort(out)
	return out
}

// A listener is told of every write, also after its connection was cut.
func TestListen(t *testing.T) {
	store, url := openStoreURL(t)
	ctx, stop := context.WithCancel(t.Context())
	grown, failed, done := make(chan struct{}, 100), make(chan error, 10), make(chan struct{})
	go func() {
		store.Listen(ctx, func() { grown <- struct{}{} }, func(err error) { failed <- err })
		close(done)
	}()
	<-grown // it has connected
	mustPut(t, store, specimen())
	await(t, "a write", grown)

	conn := connect(t, url)
	cut := scanOne[bool](t, conn, `
		SELECT bool_and(pg_terminate_backend(pid)) FROM pg_stat_activity
		WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%FROM alterations%'`)
	if !cut {
		t.Fatal("no listener was found")
	}
	await(t, "the end of its connection", failed)
	await(t, "a new connection", grown)
	mustPut(t, store, compose(chancery.Statement{ID: "another"}, said("One.")))
	await(t, "a write after that", grown)
	stop()
	await(t, "the end", done)
}

func await[T any](t *testing.T, what string, c <-chan T) {
	t.Helper()
	select {
	case <-c:
	case <-time.After(10 * time.Second):
		t.Fatalf("%s was not told", what)
	}
}

// Where no notification comes through, the listener looks for itself.
func TestListenWithoutNotifications(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	if _, err := conn.Exec(t.Context(), `
		CREATE OR REPLACE FUNCTION changes_in_order() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	grown, done := make(chan struct{}, 100), make(chan struct{})
	go func() {
		store.Listen(ctx, func() { grown <- struct{}{} }, nil)
		close(done)
	}()
	<-grown
	mustPut(t, store, specimen())
	await(t, "a write", grown)
	stop()
	await(t, "the end", done)
}

// What a later statement knows of a resolution changes no earlier record.
func TestALaterCitationChangesNoRecord(t *testing.T) {
	store := openStore(t)
	cite := func(quote string, r chancery.Resolution) chancery.Passage {
		p := said(quote)
		p.Citations = []chancery.Citation{{Resolution: r, Text: "resolution 9999", Rule: "test"}}
		return p
	}
	unknown := chancery.Resolution{Symbol: "S/RES/9999", Organ: "SC", Label: "S/RES/9999", URL: "https://example.org/9999"}
	known := unknown
	known.Year, known.Label, known.URL = 2030, "S/RES/9999 (2030)", "https://example.org/9999(2030)"
	s := mustPut(t, store, compose(chancery.Statement{ID: "first"}, cite("As resolution 9999 says.", unknown)))
	mustPut(t, store, compose(chancery.Statement{ID: "second"}, cite("Resolution 9999 says so.", known)))
	found, err := store.StatementPassages(t.Context(), s.ID)
	if err != nil {
		t.Fatal(err)
	}
	if got := found[0].Passage.Citations[0].Resolution.URL; got != unknown.URL {
		t.Errorf("url %s, want %s", got, unknown.URL)
	}
}
