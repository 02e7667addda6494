package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

func altered(e chancery.Entry, f func(*chancery.Entry)) chancery.Entry {
	f(&e)
	return e
}

// crowd is entries of which some are one document, want one id, or tell the same
// things otherwise.
func crowd() []chancery.Entry {
	from := func(source string) chancery.Entry {
		return altered(specimen(), func(e *chancery.Entry) { e.Statement.SourceURL = source })
	}
	citing := func(n, year int) chancery.Entry {
		p := promised(fmt.Sprintf("We will do what resolution 2254 asks, said %d.", n))
		r := resolution("S/RES/2254", year)
		r.Label = fmt.Sprintf("label %d", n)
		other := resolution("S/RES/9999", 0)
		other.Label = fmt.Sprintf("label %d", n)
		p.Citations = []chancery.Citation{{Resolution: r, Text: "resolution 2254", Rule: "head", Span: chancery.Span{End: 15}}, {Resolution: other, Text: "9999", Rule: "list"}}
		return compose(chancery.Statement{ID: "citing", Origin: chancery.Origin{
			Title: "Citing", Date: "2011", Issuers: []chancery.Issuer{{ID: "zeta-group", Name: fmt.Sprintf("Zeta %d", n)}},
		}}, p, said("And again."), said("And again."))
	}
	foreign := compose(chancery.Statement{ID: "undated-discours", Origin: chancery.Origin{Title: "Discours", Language: "fr"}})
	foreign.Statement.Status, foreign.Statement.Ruleset = chancery.Uncoded, ""
	return []chancery.Entry{
		citing(1, 2015), ordinary(1), citing(2, 0), specimen(), ordinary(2), specimen(), from("https://example.org/b"), from(""),
		compose(chancery.Statement{ID: "ordinary-3"}, said("One that is called so.")), ordinary(3), citing(3, 2016), foreign, ordinary(1), ordinary(4),
	}
}

type putAllFunc func(context.Context, []chancery.Entry, time.Time) []chancery.Receipt

// oneByOne is what PutAll has to be like.
func oneByOne(store *postgres.Store) putAllFunc {
	return func(ctx context.Context, entries []chancery.Entry, now time.Time) []chancery.Receipt {
		var receipts []chancery.Receipt
		for _, e := range entries {
			var r chancery.Receipt
			r.Statement, r.Created, r.Err = store.Put(ctx, e, now)
			receipts = append(receipts, r)
		}
		return receipts
	}
}

func TestPutAllIsOnePutAfterAnother(t *testing.T) {
	bad := altered(ordinary(5), func(e *chancery.Entry) { e.Passages[4].Themes[0].Theme = "nothing" })
	outside := altered(ordinary(6), func(e *chancery.Entry) { e.Revision.Body.Blocks[3].Span.End = 99999 })
	unreadable := altered(ordinary(7), func(e *chancery.Entry) { e.Statement.Title = "a\x00b" })
	nameless := altered(ordinary(8), func(e *chancery.Entry) { e.Statement.ID = "" })
	tests := []struct {
		rule    string
		entries []chancery.Entry
		gaps    bool // in the numbers of rows, left by what was refused
	}{
		{"the same rows, numbers and all", crowd(), false},
		{"what is refused is refused alone", append(append(crowd()[:5:5], bad, outside), append(crowd()[5:], unreadable, ordinary(9), nameless)...), true},
		{"all are refused", []chancery.Entry{bad, nameless, outside}, true},
		{"one", crowd()[:1], false},
		{"none", nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			one, oneURL := openStoreURL(t)
			all, allURL := openStoreURL(t)
			withdrawOne(t, one)
			withdrawOne(t, all)
			want := oneByOne(one)(t.Context(), tt.entries, noon.Add(time.Hour))
			got := all.PutAll(t.Context(), tt.entries, noon.Add(time.Hour))
			if diff := cmp.Diff(outcomes(want), outcomes(got)); diff != "" {
				t.Errorf("receipts (-one by one +together):\n%s", diff)
			}
			equal(t, "tables", tables(t, oneURL, tt.gaps), tables(t, allURL, tt.gaps))
		})
	}
}

// withdrawOne has a document in the archive that crowd brings again.
func withdrawOne(t *testing.T, store *postgres.Store) {
	t.Helper()
	gone := mustPut(t, store, altered(specimen(), func(e *chancery.Entry) { e.Statement.SourceURL = "https://example.org/b" }))
	if _, err := store.Withdraw(t.Context(), gone.ID, "a draft", noon); err != nil {
		t.Fatal(err)
	}
}

// outcome is a receipt without the words of its error, which tell of more than
// one entry where several were copied together.
type outcome struct {
	Statement                     chancery.Statement
	Created                       bool
	Failed, Unreadable, Withdrawn bool
}

func outcomes(receipts []chancery.Receipt) []outcome {
	var all []outcome
	for _, r := range receipts {
		all = append(all, outcome{
			r.Statement, r.Created, r.Err != nil, errors.Is(r.Err, chancery.ErrUnreadable), errors.Is(r.Err, chancery.ErrWithdrawn),
		})
	}
	return all
}

// TestPutAllCutShort ends the connection when everything but the log is written.
func TestPutAllCutShort(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	empty := tables(t, url, true)
	_, err := conn.Exec(t.Context(), `
		CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;
		CREATE TRIGGER die AFTER INSERT ON logged FOR EACH ROW EXECUTE FUNCTION die()`)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range store.PutAll(t.Context(), crowd(), noon) {
		if r.Err == nil {
			t.Errorf("entry %d is stored as %s", i, r.Statement.ID)
		}
	}
	equal(t, "tables", empty, tables(t, url, true))
	if _, err := conn.Exec(t.Context(), `DROP TRIGGER die ON logged`); err != nil {
		t.Fatal(err)
	}
	for i, r := range store.PutAll(t.Context(), crowd(), noon) {
		if r.Err != nil {
			t.Errorf("entry %d after it: %v", i, r.Err)
		}
	}
}

// TestPutAllByManyAtOnce has writers bring the same documents and want the same
// ids, in opposite orders.
func TestPutAllByManyAtOnce(t *testing.T) {
	store := openStore(t)
	const writers, shared = 6, 5
	var mu sync.Mutex
	created, ids := 0, map[chancery.StatementID]bool{}
	var wg sync.WaitGroup
	for i := range writers {
		var entries []chancery.Entry
		for k := range shared {
			if i%2 == 1 {
				k = shared - 1 - k
			}
			entries = append(entries, ordinary(int64(k)), ordinary(int64(100*(i+1)+k)))
		}
		wg.Go(func() {
			for _, r := range store.PutAll(t.Context(), entries, noon) {
				mu.Lock()
				if r.Err != nil {
					t.Errorf("writer %d: %v", i, r.Err)
				}
				if r.Created {
					created++
				}
				ids[r.Statement.ID] = true
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	if want := shared + writers*shared; created != want || len(ids) != want {
		t.Errorf("%d created, %d ids, want %d", created, len(ids), want)
	}
}

// TestPutAllOfOneTitle has two writers bring documents that want the same ids: the
// second does not wait for the first to end before it has to, for the log.
func TestPutAllOfOneTitle(t *testing.T) {
	store, url := openStoreURL(t)
	conn := connect(t, url)
	_, err := conn.Exec(t.Context(), `
		CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(99, 0); RETURN NEW; END $$;
		CREATE TRIGGER hold AFTER INSERT ON logged FOR EACH STATEMENT EXECUTE FUNCTION hold();
		SELECT pg_advisory_lock(99, 0)`)
	if err != nil {
		t.Fatal(err)
	}
	namesake := func(n int) chancery.Entry {
		return compose(chancery.Statement{ID: "s", Origin: chancery.Origin{
			Issuers: []chancery.Issuer{{ID: chancery.IssuerID(fmt.Sprint("issuer-", n)), Name: "An issuer"}},
		}}, said(fmt.Sprintf("Words number %d.", n)))
	}
	var mu sync.Mutex
	ids := map[chancery.StatementID]bool{}
	var writers sync.WaitGroup
	for i := range 2 {
		writers.Go(func() {
			for _, r := range store.PutAll(t.Context(), []chancery.Entry{namesake(2 * i), namesake(2*i + 1)}, noon) {
				mu.Lock()
				if ids[r.Statement.ID] = true; r.Err != nil {
					t.Error(r.Err)
				}
				mu.Unlock()
			}
		})
	}
	const waiting = `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`
	for start := time.Now(); scanOne[int](t, conn, waiting) < 2; time.Sleep(10 * time.Millisecond) {
		if time.Since(start) > 10*time.Second {
			t.Error("one of two writers does not come to the log")
			break
		}
	}
	if _, err := conn.Exec(t.Context(), `SELECT pg_advisory_unlock(99, 0)`); err != nil {
		t.Fatal(err)
	}
	writers.Wait()
	for _, id := range []chancery.StatementID{"s", "s-2", "s-3", "s-4"} {
		if !ids[id] {
			t.Errorf("no statement is %s", id)
		}
	}
	mustPut(t, store, namesake(9))
	if _, err := store.Statement(t.Context(), "s-5"); err != nil {
		t.Errorf("an id is reserved still: %v", err)
	}
}
