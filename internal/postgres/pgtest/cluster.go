package pgtest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
)

// Cluster is a primary and standbys that stream from it, of the test's own. Each is
// a process that the test may kill.
type Cluster struct {
	Primary  *Node
	Standbys []*Node
}

// replicating are settings of every node. A standby that was away for a test finds
// the log that it missed; a killed process, other than a machine that loses power,
// needs no fsync.
var replicating = []string{
	"fsync = off", "full_page_writes = off", "wal_keep_size = '1GB'", "wal_receiver_status_interval = '1s'",
	"wal_retrieve_retry_interval = '100ms'",
}

// NewCluster starts a primary and so many standbys. They are migrated where the
// package's TestMain says how, see [Main]; more settings are lines of
// postgresql.conf.
func NewCluster(t testing.TB, standbys int, settings ...string) *Cluster {
	t.Helper()
	base, err := clusterDir(t)
	if err != nil {
		t.Fatalf("pgtest: %v", err)
	}
	c := &Cluster{Primary: newNode(t, filepath.Join(base, "0"))}
	c.Primary.Start()
	if databases != nil {
		if err := databases.migrate(t.Context(), c.Primary.URL()); err != nil {
			t.Fatalf("pgtest: migrate: %v", err)
		}
	}
	c.Primary.Stop() // in order, so that copies of its files are whole
	c.Primary.write("postgresql.auto.conf", strings.Join(append(replicating, settings...), "\n")+"\n")
	for n := range standbys {
		c.Standbys = append(c.Standbys, c.Primary.copied(filepath.Join(base, fmt.Sprint(n+1))))
	}
	c.Primary.Start()
	for _, s := range c.Standbys {
		s.Start()
	}
	return c
}

// clusterDir is a new directory that the user can enter whom Postgres runs as,
// with a name that is short enough for sockets.
func clusterDir(t testing.TB) (string, error) {
	base, err := os.MkdirTemp("", "chancery-cluster-")
	if err != nil {
		return "", err
	}
	t.Cleanup(func() { _ = os.RemoveAll(base) })
	return base, os.Chmod(base, 0o711)
}

// URL leads to whichever node is the primary.
func (c *Cluster) URL() string {
	hosts := []string{c.Primary.host()}
	for _, s := range c.Standbys {
		hosts = append(hosts, s.host())
	}
	return urlOf(hosts) + "&target_session_attrs=read-write"
}

func urlOf(hosts []string) string {
	ports := strings.TrimSuffix(strings.Repeat("5432,", len(hosts)), ",")
	return "postgres://chancery@/postgres?host=" + url.QueryEscape(strings.Join(hosts, ",")) + "&port=" + url.QueryEscape(ports)
}

// AwaitReplay waits until the standbys have what the primary has now.
func (c *Cluster) AwaitReplay(t testing.TB) {
	t.Helper()
	end := ask[string](t, c.Primary, `SELECT pg_current_wal_insert_lsn()::text`)
	for _, s := range c.Standbys {
		await(t, s.dir+" to replay", func() bool {
			return ask[bool](t, s, fmt.Sprintf(`SELECT coalesce(pg_last_wal_replay_lsn() >= '%s', true)`, end))
		})
	}
}

// ask asks a node over a connection of its own.
func ask[T any](t testing.TB, n *Node, sql string) T {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), n.URL())
	if err != nil {
		t.Fatalf("pgtest: %v", err)
	}
	rows, _ := conn.Query(t.Context(), sql)
	answer, err := pgx.CollectExactlyOneRow(rows, pgx.RowTo[T])
	if errors.Is(err, pgx.ErrNoRows) { // of what answers nothing
		err = nil
	}
	if err = errors.Join(err, conn.Close(context.WithoutCancel(t.Context()))); err != nil {
		t.Fatalf("pgtest: %s: %v", sql, err)
	}
	return answer
}
