package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// stored is the entry as the store is to give it back.
func stored(e chancery.Entry, s chancery.Statement) chancery.Entry {
	e.Statement.ID, e.Statement.Root, e.Statement.Revision = s.ID, s.ID, 1
	e.Statement.CreatedAt, e.Statement.UpdatedAt, e.Statement.SaidAt = noon, noon, noon
	e.Revision.Number = 1
	chancery.Identify(s.ID, e.Passages)
	for i := range e.Passages {
		e.Passages[i].Revision = 1
	}
	return e
}

func TestPutGivesBackWhatWasPut(t *testing.T) {
	store, url := openStoreURL(t)
	ctx := t.Context()
	statement := mustPut(t, store, specimen())
	want := stored(specimen(), statement)
	equal(t, "statement of put", want.Statement, statement)

	read, err := store.Statement(ctx, statement.ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "statement", want.Statement, read)

	revision, err := store.Revision(ctx, statement.ID, 0)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "revision", want.Revision, revision)

	found, err := store.StatementPassages(ctx, statement.ID)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range found {
		equal(t, "statement of passage", want.Statement, f.Statement)
		equal(t, fmt.Sprintf("passage %d", i+1), want.Passages[i], f.Passage)
	}
	requireQuotes(t, url, 3)
}

// requireQuotes has the database itself cut every quote out of its body.
func requireQuotes(t *testing.T, url string, want int) {
	t.Helper()
	conn := connect(t, url)
	type counts struct{ All, Quotes, LeadIns int }
	var n counts
	err := conn.QueryRow(t.Context(), `
		SELECT count(*),
			count(*) FILTER (WHERE quote = substring(r.body FROM span_start + 1 FOR span_end - span_start)),
			count(*) FILTER (WHERE lead_in IS NULL
				OR lead_in = substring(r.body FROM lead_in_start + 1 FOR lead_in_end - lead_in_start))
		FROM passages p
		JOIN revisions r ON r.statement = p.statement AND r.number = p.revision`).Scan(&n.All, &n.Quotes, &n.LeadIns)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "quotes that are in their place", counts{want, want, want}, n)
}

func TestPutRecognisesDocuments(t *testing.T) {
	from := func(source string) chancery.Entry {
		e := specimen()
		e.Statement.SourceURL = source
		return e
	}
	const a, b = "https://example.org/a", "https://example.org/b"
	tests := []struct {
		rule          string
		first, second string
		created       bool
	}{
		{"the same bytes from the same source", a, a, false},
		{"the same bytes from an unknown source", a, "", false},
		{"the same bytes that were of unknown source", "", a, false},
		{"the same bytes from another source are another statement", a, b, true},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			store := openStore(t)
			first := mustPut(t, store, from(tt.first))
			second, created, err := store.Put(t.Context(), from(tt.second), noon.AddDate(0, 0, 1))
			if err != nil {
				t.Fatal(err)
			}
			if created != tt.created {
				t.Errorf("created = %t", created)
			}
			if !created {
				equal(t, "recognised statement", first, second)
			}
		})
	}
}

func TestPutPrefersTheStatementOfTheSource(t *testing.T) {
	store := openStore(t)
	known := mustPut(t, store, specimen())
	other := specimen()
	other.Statement.SourceURL = "https://example.org/b"
	second := mustPut(t, store, other)
	again, _, err := store.Put(t.Context(), other, noon)
	if err != nil || again.ID != second.ID {
		t.Errorf("recognised as %s (%v), want %s and not %s", again.ID, err, second.ID, known.ID)
	}
}

func TestPutFindsAFreeID(t *testing.T) {
	store := openStore(t)
	var got []chancery.StatementID
	for i, proposed := range []chancery.StatementID{"g7", "g7", "g7-4", "g7", "g7", "g7-rome", "g7"} {
		e := compose(chancery.Statement{ID: proposed}, said(fmt.Sprintf("Text %d.", i)))
		got = append(got, mustPut(t, store, e).ID)
	}
	equal(t, "ids", []chancery.StatementID{"g7", "g7-2", "g7-4", "g7-3", "g7-5", "g7-rome", "g7-6"}, got)
}

func TestPutByManyAtOnce(t *testing.T) {
	const writers = 8
	tests := []struct {
		rule       string
		entry      func(i int) chancery.Entry
		statements int
	}{
		{"one document is one statement", func(int) chancery.Entry { return specimen() }, 1},
		{"documents that want one id get one each", func(i int) chancery.Entry {
			e := specimen()
			return compose(e.Statement, said(fmt.Sprintf("Text %d.", i)), e.Passages[1])
		}, writers},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			store := openStore(t)
			created, ids := putAtOnce(t, store.Put, writers, tt.entry)
			if created != tt.statements || len(ids) != tt.statements {
				t.Errorf("%d created, %d ids: %v; want %d", created, len(ids), ids, tt.statements)
			}
		})
	}
}

type putFunc func(context.Context, chancery.Entry, time.Time) (chancery.Statement, bool, error)

func putAtOnce(t *testing.T, put putFunc, writers int, entry func(int) chancery.Entry) (created int, ids map[chancery.StatementID]bool) {
	t.Helper()
	ids = map[chancery.StatementID]bool{}
	var mu sync.Mutex
	var wg sync.WaitGroup
	for i := range writers {
		wg.Go(func() {
			statement, isNew, err := put(t.Context(), entry(i), noon)
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				t.Errorf("writer %d: %v", i, err)
			}
			if isNew {
				created++
			}
			ids[statement.ID] = true
		})
	}
	wg.Wait()
	return created, ids
}

func TestPutRefuses(t *testing.T) {
	store, url := openStoreURL(t)
	alter := func(f func(*chancery.Entry)) chancery.Entry {
		e := specimen()
		f(&e)
		return e
	}
	tests := []struct {
		rule  string
		entry chancery.Entry
		is    error
	}{
		{"no proposed id", alter(func(e *chancery.Entry) { e.Statement.ID = "" }), nil},
		{"a zero character", alter(func(e *chancery.Entry) { e.Statement.Title = "a\x00b" }), chancery.ErrUnreadable},
		{"bytes that are no UTF-8", alter(func(e *chancery.Entry) { e.Passages[0].Verb = "\xff" }), chancery.ErrUnreadable},
		{"a digest of other bytes", alter(func(e *chancery.Entry) { e.Revision.SHA256[0]++ }), nil},
		{"a block outside the body", alter(func(e *chancery.Entry) { e.Revision.Body.Blocks[3].Span.End = 9999 }), nil},
		{"a quote longer than its span", alter(func(e *chancery.Entry) { e.Passages[0].Quote += "!" }), nil},
		{"a commitment without strength", alter(func(e *chancery.Entry) { e.Passages[1].Strength = 0 }), nil},
		{"a theme that is not of the vocabulary", alter(func(e *chancery.Entry) { e.Passages[1].Themes[0].Theme = "nothing" }), nil},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			_, _, err := store.Put(t.Context(), tt.entry, noon)
			if err == nil || tt.is != nil && !errors.Is(err, tt.is) {
				t.Errorf("err = %v, want one that is %v", err, tt.is)
			}
		})
	}
	if n := scanOne[int](t, connect(t, url), `SELECT count(*) FROM statement_slugs`); n != 0 {
		t.Errorf("%d ids are taken by what was refused", n)
	}
}
