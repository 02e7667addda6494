package postgres_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// owner is a key to make attempts with.
func owner(t *testing.T, store *postgres.Store) string {
	t.Helper()
	key, _, err := store.CreateKey(t.Context(), "sender", []chancery.Scope{chancery.ScopeIngest}, noon.AddDate(99, 0, 0))
	if err != nil {
		t.Fatal(err)
	}
	return key.ID
}

func TestAttemptsAreAnsweredOnce(t *testing.T) {
	store := openStore(t)
	ctx := t.Context()
	a := chancery.Attempt{Owner: owner(t, store), Name: "first", Digest: [32]byte{1}}
	if _, _, err := store.Answered(ctx, a); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("before: %v", err)
	}
	first, created, err := store.PutOnce(ctx, a, specimen(), noon)
	if err != nil || !created {
		t.Fatalf("created %t, %v", created, err)
	}
	correct(t, store, first.ID, retitled("Exemplar", "2024-05-06-exemplar"))
	again, created, err := store.PutOnce(ctx, a, specimen(), noon)
	if err != nil || !created {
		t.Errorf("repeated: created %t, %v", created, err)
	}
	equal(t, "repeated answer", recorded(first), again)
	known, created, err := store.Answered(ctx, a)
	if err != nil || !created {
		t.Errorf("looked up: created %t, %v", created, err)
	}
	equal(t, "answer looked up", recorded(first), known)

	other := a
	other.Digest = [32]byte{2}
	_, _, err = store.PutOnce(ctx, other, compose(chancery.Statement{ID: "other"}, said("Other.")), noon)
	if _, _, looked := store.Answered(ctx, other); !errors.Is(err, chancery.ErrReused) || !errors.Is(looked, chancery.ErrReused) {
		t.Errorf("the same name for something else: %v, %v", err, looked)
	}
	if n := len(allStatements(t, store)); n != 1 {
		t.Errorf("%d statements", n)
	}
	other.Owner = owner(t, store)
	if _, created, err := store.PutOnce(ctx, other, compose(chancery.Statement{ID: "other"}, said("Other.")), noon); err != nil || !created {
		t.Errorf("the same name of somebody else: created %t, %v", created, err)
	}
}

// Many make one attempt at once, as a client does whose connection breaks.
func TestAttemptsAtOnce(t *testing.T) {
	store := openStore(t)
	a := chancery.Attempt{Owner: owner(t, store), Name: "first"}
	answers := make([]chancery.Statement, 8)
	group, ctx := errgroup.WithContext(t.Context())
	for i := range answers {
		group.Go(func() (err error) {
			var created bool
			answers[i], created, err = store.PutOnce(ctx, a, specimen(), noon)
			if err == nil && !created {
				err = errors.New("another answer")
			}
			return err
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	for _, s := range answers {
		equal(t, "answer", recorded(answers[0]), recorded(s))
	}
	if n := len(logged(t, store, 0)); n != 4 {
		t.Errorf("%d changes", n)
	}
}

// What fails leaves no trace, so that it may be tried again.
func TestFailedAttemptsAreForgotten(t *testing.T) {
	store := openStore(t)
	a := chancery.Attempt{Owner: owner(t, store), Name: "first"}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, _, err := store.PutOnce(stopped, a, specimen(), noon); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	unreadable := compose(chancery.Statement{ID: "x", Origin: chancery.Origin{Title: "a\x00"}}, said("Words."))
	if _, _, err := store.PutOnce(t.Context(), a, unreadable, noon); !errors.Is(err, chancery.ErrUnreadable) {
		t.Errorf("unreadable: %v", err)
	}
	s := mustPut(t, store, specimen())
	if _, err := store.Withdraw(t.Context(), s.ID, "a forgery", noon); err != nil {
		t.Fatal(err)
	}
	gone, _, err := store.PutOnce(t.Context(), a, specimen(), noon)
	if !errors.Is(err, chancery.ErrWithdrawn) || gone.Withdrawn == nil {
		t.Errorf("withdrawn: %+v, %v", gone, err)
	}
	if _, _, err := store.Answered(t.Context(), a); !errors.Is(err, chancery.ErrNotFound) {
		t.Errorf("afterwards: %v", err)
	}
}

func TestAttemptsAreKnownForAWeek(t *testing.T) {
	store, url := openStoreURL(t)
	a := chancery.Attempt{Owner: owner(t, store)}
	put := func(name string, words string) {
		t.Helper()
		a.Name = name
		if _, _, err := store.PutOnce(t.Context(), a, compose(chancery.Statement{ID: "s"}, said(words)), noon); err != nil {
			t.Fatal(err)
		}
	}
	conn := connect(t, url)
	age := func(days int) {
		t.Helper()
		if _, err := conn.Exec(t.Context(), `UPDATE attempts SET at = now() - interval '1 day' * $1`, days); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 3 {
		put(fmt.Sprint(i), fmt.Sprint("Words ", i))
	}
	age(6)
	put("a day later", "Last words")
	if n := scanOne[int](t, conn, `SELECT count(*)::int FROM attempts`); n != 4 {
		t.Errorf("%d attempts are known after six days", n)
	}
	age(8)
	put("one more", "One more word")
	if n := scanOne[int](t, conn, `SELECT count(*)::int FROM attempts`); n != 1 {
		t.Errorf("%d attempts are known after eight days, want the new one", n)
	}
}
