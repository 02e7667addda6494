package pgtest_test

import (
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

func TestCluster(t *testing.T) {
	t.Parallel()
	c := pgtest.NewCluster(t, 1)
	standby := c.Standbys[0]
	write := func(to string) {
		t.Helper()
		execute(t, to, `INSERT INTO note VALUES ('one more')`)
	}
	write(c.URL())
	c.AwaitReplay(t)
	if n := notes(t, standby.URL()); n != 1 {
		t.Errorf("the standby has %d notes, want 1", n)
	}
	standby.Pause()
	write(c.URL())
	time.Sleep(50 * time.Millisecond)
	if n := notes(t, standby.URL()); n != 1 {
		t.Errorf("the standby has %d notes while it is paused, want 1", n)
	}
	standby.Resume()
	c.AwaitReplay(t)
	standby.Kill()
	write(c.URL())
	standby.Start()
	c.AwaitReplay(t)
	c.Primary.Kill()
	standby.Promote()
	write(c.URL())
	if n := notes(t, c.URL()); n != 4 {
		t.Errorf("the promoted standby has %d notes, want 4", n)
	}
}

func execute(t *testing.T, url, sql string) {
	t.Helper()
	pool, err := pgxpool.New(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	if _, err := pool.Exec(t.Context(), sql); err != nil {
		t.Fatal(err)
	}
}

func notes(t *testing.T, url string) (n int) {
	t.Helper()
	pool, err := pgxpool.New(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	if err := pool.QueryRow(t.Context(), `SELECT count(*) FROM note`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
