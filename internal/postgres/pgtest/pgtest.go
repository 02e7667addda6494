// Package pgtest gives tests real databases. Each is new, migrated and the
// test's own, and gone when the test ends.
//
// They are on a private Postgres that is started when the first test of a
// binary asks for one, and dies with the binary, or on the server that
// DATABASE_URL names, whose user has to be allowed to create databases. A migrated database takes long to make and
// a copy of one does not, so the first is made once and the others are copies.
// No test is skipped: without a Postgres it fails and says how to get one.
//
//	func TestMain(m *testing.M) { pgtest.Main(m, postgres.Migrate) }
//
//	func TestStatements(t *testing.T) {
//		pool := pgtest.New(t)
//		…
//	}
package pgtest

import (
	"context"
	"fmt"
	"os"
	"testing"

	"github.com/jackc/pgx/v5/pgxpool"
)

// Migrate brings the database that url names to the newest version and lets go
// of it; postgres.Migrate is one.
type Migrate func(ctx context.Context, url string) error

// databases makes the databases of this test binary; [Main] sets it, for tests
// have nothing to hand it on with.
var databases *factory

// Main runs the tests of a package, which may then call [New], [URL] and
// [EmptyURL], clears up after them, and exits.
func Main(m *testing.M, migrate Migrate) {
	databases = &factory{migrate: migrate, given: os.Getenv("DATABASE_URL")}
	code := m.Run()
	if err := databases.close(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "pgtest:", err)
		code = max(code, 1)
	}
	os.Exit(code)
}

// New is a pool of connections to a migrated database of the test's own.
func New(t testing.TB) *pgxpool.Pool {
	t.Helper()
	pool, err := pgxpool.New(t.Context(), URL(t))
	if err != nil {
		t.Fatalf("pgtest: %v", err)
	}
	t.Cleanup(pool.Close)
	return pool
}

// URL is the connection string of a migrated database of the test's own.
func URL(t testing.TB) string {
	t.Helper()
	return database(t, (*factory).migrated)
}

// Filled is the connection string of a migrated database of the test's own with
// something in it: fill puts it there, and lets go of the database, for the first
// test that asks for this content. The others have copies.
func Filled(t testing.TB, content string, fill func(ctx context.Context, url string) error) string {
	t.Helper()
	return database(t, func(f *factory, ctx context.Context) (string, error) { return f.filled(ctx, content, fill) })
}

// EmptyURL is the connection string of a database of the test's own with nothing
// in it.
func EmptyURL(t testing.TB) string {
	t.Helper()
	return database(t, (*factory).empty)
}

func database(t testing.TB, create func(*factory, context.Context) (string, error)) string {
	t.Helper()
	if databases == nil {
		t.Fatal("pgtest: the package's TestMain does not call pgtest.Main")
	}
	name, err := create(databases, t.Context())
	if err != nil {
		t.Fatalf("pgtest: %v", err)
	}
	// The test's context is over when the cleanup runs.
	t.Cleanup(func() {
		if err := databases.drop(context.Background(), name); err != nil {
			t.Errorf("pgtest: %v", err)
		}
	})
	return databases.url(name)
}
