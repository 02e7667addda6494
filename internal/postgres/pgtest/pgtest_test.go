package pgtest_test

import (
	"context"
	"errors"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

// migrate stands for the archive's migrations, which are not this package's matter.
func migrate(ctx context.Context, url string) error {
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	if _, err := conn.Exec(ctx, `CREATE TABLE note (body text NOT NULL)`); err != nil {
		return err
	}
	return conn.Close(ctx)
}

func TestEachTestHasADatabaseOfItsOwn(t *testing.T) {
	for _, name := range []string{"first", "second"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			pool := pgtest.New(t)
			if _, err := pool.Exec(t.Context(), `INSERT INTO note VALUES ($1)`, name); err != nil {
				t.Fatal(err)
			}
			var bodies []string
			err := pool.QueryRow(t.Context(), `SELECT array_agg(body) FROM note`).Scan(&bodies)
			if err != nil {
				t.Fatal(err)
			}
			if len(bodies) != 1 || bodies[0] != name {
				t.Errorf("notes = %q, want only %q", bodies, name)
			}
		})
	}
}

func TestEmptyURLHasNoTables(t *testing.T) {
	conn, err := pgx.Connect(t.Context(), pgtest.EmptyURL(t))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	var tables int
	err = conn.QueryRow(t.Context(), `SELECT count(*) FROM pg_tables WHERE schemaname = 'public'`).Scan(&tables)
	if err != nil {
		t.Fatal(err)
	}
	if tables != 0 {
		t.Errorf("%d tables, want none", tables)
	}
}

func TestFilledIsFilledOnceForAll(t *testing.T) {
	filled := 0
	fill := func(ctx context.Context, url string) error {
		filled++
		conn, err := pgx.Connect(ctx, url)
		if err != nil {
			return err
		}
		_, err = conn.Exec(ctx, `CREATE TABLE notes AS SELECT 'one' AS note`)
		return errors.Join(err, conn.Close(ctx))
	}
	for range 2 { // the second does not see what the first writes
		conn, err := pgx.Connect(t.Context(), pgtest.Filled(t, "a note", fill))
		if err != nil {
			t.Fatal(err)
		}
		var notes int
		err = conn.QueryRow(t.Context(), `WITH more AS (INSERT INTO notes VALUES ('two')) SELECT count(*) FROM notes`).Scan(&notes)
		if err = errors.Join(err, conn.Close(t.Context())); err != nil || notes != 1 {
			t.Errorf("%d notes, %v", notes, err)
		}
	}
	if filled != 1 {
		t.Errorf("filled %d times", filled)
	}
}
