package postgres

import (
	"errors"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

// A write whose connection ends before it is committed left nothing, and is made
// again; one whose connection ends over that is not known to be kept.
func TestWriteWhoseConnectionEnds(t *testing.T) {
	url := pgtest.URL(t)
	store, err := Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	end := func(tx pgx.Tx) {
		t.Helper()
		if _, err := conn.Exec(t.Context(), `SELECT pg_terminate_backend($1, 5000)`, tx.Conn().PgConn().PID()); err != nil {
			t.Fatal(err)
		}
	}
	insert := func(tx pgx.Tx) error {
		_, err := tx.Exec(t.Context(), `INSERT INTO editions (edition) VALUES ('again')`)
		return err
	}
	tries := 0
	err = write(t.Context(), store, func(tx pgx.Tx) error {
		if tries++; tries == 1 {
			if err := insert(tx); err != nil {
				return err
			}
			end(tx)
		}
		return insert(tx)
	})
	if err != nil || tries != 2 {
		t.Errorf("before it was committed: %d tries, %v", tries, err)
	}
	tries = 0
	err = write(t.Context(), store, func(tx pgx.Tx) error {
		tries++
		end(tx)
		return nil
	})
	if !errors.Is(err, chancery.ErrUnsure) || tries != 1 {
		t.Errorf("over its commit: %d tries, %v", tries, err)
	}
}

// Whoever reads sees nothing of it when all connections end at once.
func TestReadsWhoseConnectionsEnd(t *testing.T) {
	url := pgtest.URL(t)
	store, err := Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	for range 5 {
		for range 4 { // more than one connection, as a rule
			_, err := read(t.Context(), store, func(tx pgx.Tx) (any, error) {
				_, err := logEnd(t.Context(), tx)
				return nil, err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if _, err := conn.Exec(t.Context(), `
			SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
			WHERE datname = current_database() AND pid <> pg_backend_pid()`); err != nil {
			t.Fatal(err)
		}
		if _, err := store.LogEnd(t.Context()); err != nil {
			t.Errorf("read: %v", err)
		}
		if _, err := store.Themes(t.Context()); err != nil {
			t.Errorf("read of one query: %v", err)
		}
	}
}
