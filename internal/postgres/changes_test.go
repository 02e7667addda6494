package postgres_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// A reader that follows the log while many write misses nothing.
func TestFollowersMissNothing(t *testing.T) {
	store := openStore(t)
	const writers, each = 6, 25
	writing, stop := context.WithCancel(t.Context())
	group, ctx := errgroup.WithContext(t.Context())
	for w := range writers {
		group.Go(func() error { return putMany(ctx, store, w, each) })
	}
	followed := make(chan []int64)
	go func() { followed <- follow(writing, t, store) }()
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	stop()
	all, err := store.Changes(t.Context(), 0, 100_000)
	if err != nil {
		t.Fatal(err)
	}
	var want []int64
	for _, c := range all {
		want = append(want, c.Cursor)
	}
	if len(want) != writers*each*3 {
		t.Errorf("%d changes", len(want))
	}
	equal(t, "cursors that the follower saw", want, <-followed)
}

func putMany(ctx context.Context, store *postgres.Store, writer, n int) error {
	for i := range n {
		s := chancery.Statement{ID: "s", Origin: chancery.Origin{SourceURL: fmt.Sprintf("https://example.org/%d/%d", writer, i)}}
		if _, _, err := store.Put(ctx, compose(s, said("One."), said("Two.")), noon); err != nil {
			return err
		}
	}
	return nil
}

// follow reads the log to its end until the writing is over, and then once more.
func follow(writing context.Context, t *testing.T, store *postgres.Store) []int64 {
	var seen []int64
	for last := int64(0); ; {
		over := writing.Err() != nil
		changes, err := store.Changes(t.Context(), last, 10)
		if err != nil {
			t.Error(err)
			return nil
		}
		for _, c := range changes {
			seen, last = append(seen, c.Cursor), c.Cursor
		}
		if over && len(changes) == 0 {
			return seen
		}
	}
}

// rewrite withdraws a third of the statements and corrects another.
func rewrite(t *testing.T, store *postgres.Store, d dice) {
	t.Helper()
	for n, s := range allStatements(t, store) {
		at := noon.Add(time.Duration(n) * time.Hour)
		var err error
		switch d.IntN(3) {
		case 0:
			_, err = store.Withdraw(t.Context(), s.ID, "a test", at)
		case 1:
			_, err = store.Replace(t.Context(), s.ID, randomEntry(d, n), chancery.SourceCorrected, at)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// The log alone makes the archive: whoever applies it has what a reader finds.
func TestTheLogMakesTheArchive(t *testing.T) {
	a := newArchive(t, 15)
	rewrite(t, a.store, newDice(2))
	statements, passages := replay(t, a.store)
	standing := allStatements(t, a.store)
	if len(statements) != len(standing) {
		t.Errorf("%d statements by the log, %d in the archive", len(statements), len(standing))
	}
	for _, s := range standing {
		equal(t, "statement", recorded(s), statements[s.ID])
	}
	found := everything(t, a.store)
	if len(passages) != len(found) {
		t.Errorf("%d passages by the log, %d in the archive", len(passages), len(found))
	}
	for _, f := range found {
		equal(t, "passage", f.Passage, passages[f.Passage.ID])
	}
	requireTallies(t, connect(t, a.url))
}

func replay(t *testing.T, store *postgres.Store) (map[chancery.StatementID]chancery.Statement, map[chancery.PassageID]chancery.Passage) {
	t.Helper()
	changes, err := store.Changes(t.Context(), 0, 100_000)
	if err != nil {
		t.Fatal(err)
	}
	statements, passages := map[chancery.StatementID]chancery.Statement{}, map[chancery.PassageID]chancery.Passage{}
	for _, c := range changes {
		switch before := c.Before; {
		case before == nil:
		case before.Passage != nil:
			equal(t, "passage before", passages[before.Passage.ID], *before.Passage)
			delete(passages, before.Passage.ID)
		default:
			equal(t, "statement before", statements[before.Statement.ID], *before.Statement)
			delete(statements, before.Statement.ID)
		}
		switch after := c.After; {
		case after == nil:
		case after.Passage != nil:
			passages[after.Passage.ID] = *after.Passage
		default:
			statements[after.Statement.ID] = *after.Statement
		}
	}
	return statements, passages
}

func TestChangesArePaged(t *testing.T) {
	store := openStore(t)
	mustPut(t, store, specimen())
	first, err := store.Changes(t.Context(), 0, 3)
	if err != nil || len(first) != 3 {
		t.Fatalf("%d changes, %v", len(first), err)
	}
	rest, err := store.Changes(t.Context(), first[2].Cursor, 3)
	if err != nil || len(rest) != 1 {
		t.Fatalf("%d more changes, %v", len(rest), err)
	}
	last := rest[0]
	if last.Op != chancery.Added || last.Reason != chancery.Ingested || !last.At.Equal(noon) || last.After.Passage.Ordinal != 3 {
		t.Errorf("last change %+v", last)
	}
	if head := last.After.Statement; head.Title != "Spécimen" || len(head.Issuers) != 2 {
		t.Errorf("head of the statement %+v", head)
	}
}

func TestHistoryCannotBeChanged(t *testing.T) {
	store, url := openStoreURL(t)
	mustPut(t, store, specimen())
	conn := connect(t, url)
	for _, sql := range []string{
		`UPDATE revisions SET body = ''`, `DELETE FROM revisions`, `TRUNCATE revisions CASCADE`,
		`UPDATE blocks SET kind = 'item'`, `DELETE FROM blocks`,
		`UPDATE logged SET at = now()`, `DELETE FROM logged`, `TRUNCATE logged`, `UPDATE changes SET at = now()`, `DELETE FROM changes`,
		`UPDATE reviews SET reason = ''`, `DELETE FROM reviews`,
		`UPDATE audit SET name = ''`, `DELETE FROM audit`, `TRUNCATE audit`,
	} {
		if _, err := conn.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s was let through", sql)
		}
	}
}

// recorded is a statement as its record in the log tells it: without what is only
// kept beside it.
func recorded(s chancery.Statement) chancery.Statement {
	s.Root, s.SaidAt = "", time.Time{}
	return s
}
