package postgres_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

func TestMain(m *testing.M) { pgtest.Main(m, postgres.Migrate) }

// noon is when everything happens in tests that do not say otherwise.
var noon = time.Date(2024, 5, 6, 12, 0, 0, 123456000, time.UTC)

// openStore is a store on a database of the test's own, with the test vocabulary.
func openStore(t testing.TB) *postgres.Store {
	t.Helper()
	store, _ := openStoreURL(t)
	return store
}

func openStoreURL(t testing.TB) (*postgres.Store, string) {
	t.Helper()
	url := pgtest.URL(t)
	store, err := postgres.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	if err := store.SeedVocabulary(t.Context(), themes(), countries(), regions()); err != nil {
		t.Fatal(err)
	}
	return store, url
}

// connect is a connection beside the store, to look at the tables themselves.
func connect(t testing.TB, url string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}

func scanOne[T any](t testing.TB, conn *pgx.Conn, sql string, args ...any) T {
	t.Helper()
	rows, _ := conn.Query(t.Context(), sql, args...)
	value, err := pgx.CollectExactlyOneRow(rows, pgx.RowTo[T])
	if err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return value
}

func mustPut(t testing.TB, store *postgres.Store, e chancery.Entry) chancery.Statement {
	t.Helper()
	statement, created, err := store.Put(t.Context(), e, noon)
	if err != nil {
		t.Fatal(err)
	}
	if !created {
		t.Fatalf("%s was recognised as %s", e.Statement.ID, statement.ID)
	}
	return statement
}

// equal compares what was put with what is read: none and empty are one.
func equal(t testing.TB, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}
