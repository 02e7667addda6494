package pgtest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/embedded"
)

// Node is one Postgres of a [Cluster].
type Node struct {
	t      testing.TB
	dir    string
	server *embedded.Server // nil while it does not run
}

func newNode(t testing.TB, dir string) *Node {
	n := &Node{t: t, dir: dir}
	t.Cleanup(n.Stop)
	return n
}

// URL leads to this node, whatever it is.
func (n *Node) URL() string { return urlOf([]string{n.host()}) }

// host is the directory of the socket, by the link that outlives a restart.
func (n *Node) host() string { return filepath.Join(n.dir, "socket") }

func (n *Node) file(name string) string { return filepath.Join(n.dir, "postgres", name) }

// Start runs the node, with what its files hold.
func (n *Node) Start() {
	n.t.Helper()
	var err error
	n.server, err = embedded.Start(n.t.Context(), embedded.Options{
		DataDir: n.dir, BinDir: os.Getenv("CHANCERY_POSTGRES_BIN"), Logger: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		n.t.Fatalf("pgtest: %v", err)
	}
}

// Stop ends the node in order.
func (n *Node) Stop() {
	if n.server == nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	if err := n.server.Stop(ctx); err != nil {
		n.t.Errorf("pgtest: %v", err)
	}
	n.server = nil
}

// Kill ends the node with no chance to tidy up.
func (n *Node) Kill() {
	n.t.Helper()
	if err := syscall.Kill(n.pid(), syscall.SIGKILL); err != nil {
		n.t.Fatalf("pgtest: %v", err)
	}
	<-n.server.Done()
	n.Stop() // nothing runs; the directory is free
}

// Freeze stops all processes of the node where they are, as of a machine that
// hangs; Thaw lets them go on.
func (n *Node) Freeze() { n.signalAll(syscall.SIGSTOP) }

// Thaw undoes Freeze.
func (n *Node) Thaw() { n.signalAll(syscall.SIGCONT) }

func (n *Node) signalAll(signal syscall.Signal) {
	n.t.Helper()
	pid := n.pid()
	if err := syscall.Kill(pid, signal); err != nil { // first, so that it starts no more
		n.t.Fatalf("pgtest: %v", err)
	}
	for _, child := range childrenOf(pid) {
		_ = syscall.Kill(child, signal) // it may have gone
	}
}

// childrenOf lists the processes that a process started; Linux alone tells.
func childrenOf(pid int) []int {
	var found []int
	stats, _ := filepath.Glob("/proc/[0-9]*/stat") // fails only for a bad pattern
	for _, name := range stats {
		text, err := os.ReadFile(name)
		if err != nil {
			continue // it has gone
		}
		// "pid (name) state parent …"; the name may hold anything.
		fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
		child, err := strconv.Atoi(filepath.Base(filepath.Dir(name)))
		if err == nil && len(fields) > 1 && fields[1] == strconv.Itoa(pid) {
			found = append(found, child)
		}
	}
	return found
}

// Pause has a standby receive and not replay; Resume lets it catch up.
func (n *Node) Pause() {
	n.t.Helper()
	ask[any](n.t, n, `SELECT pg_wal_replay_pause()::text`)
	await(n.t, n.dir+" to pause", func() bool { return ask[string](n.t, n, `SELECT pg_get_wal_replay_pause_state()`) == "paused" })
}

// Resume undoes Pause.
func (n *Node) Resume() {
	n.t.Helper()
	ask[any](n.t, n, `SELECT pg_wal_replay_resume()::text`)
}

// Promote makes a standby the primary, and returns when it takes writes.
func (n *Node) Promote() {
	n.t.Helper()
	if !ask[bool](n.t, n, `SELECT pg_promote(true, 30)`) {
		n.t.Fatalf("pgtest: %s is not promoted", n.dir)
	}
}

// copied is a standby of a node that does not run, made of its files.
func (n *Node) copied(dir string) *Node {
	n.t.Helper()
	standby := newNode(n.t, dir)
	if out, err := exec.CommandContext(n.t.Context(), "cp", "-a", n.dir, dir).CombinedOutput(); err != nil {
		n.t.Fatalf("pgtest: copy %s: %v: %s", n.dir, err, out)
	}
	standby.write("standby.signal", "")
	standby.write("postgresql.auto.conf", fmt.Sprintf("primary_conninfo = 'host=%s user=chancery application_name=%s'\n", n.host(), filepath.Base(dir)))
	return standby
}

// write adds text to a file of a node that does not run, for Postgres to own.
func (n *Node) write(name, text string) {
	n.t.Helper()
	file, err := os.OpenFile(n.file(name), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err == nil {
		_, err = file.WriteString(text)
		err = errors.Join(err, file.Close(), likeDirectory(file.Name()))
	}
	if err != nil {
		n.t.Fatalf("pgtest: %v", err)
	}
}

// likeDirectory gives a file to the owner of the directory it is in.
func likeDirectory(name string) error {
	info, err := os.Stat(filepath.Dir(name))
	if err != nil {
		return err
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return fmt.Errorf("owner of %s is not known on this system", name)
	}
	return os.Chown(name, int(stat.Uid), int(stat.Gid))
}

func (n *Node) pid() int {
	n.t.Helper()
	text, err := os.ReadFile(n.file("postmaster.pid"))
	if err != nil {
		n.t.Fatalf("pgtest: %v", err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil {
		n.t.Fatalf("pgtest: %s: %v", n.file("postmaster.pid"), err)
	}
	return pid
}

// await waits for what has to come.
func await(t testing.TB, what string, come func() bool) {
	t.Helper()
	for begin := time.Now(); !come(); time.Sleep(5 * time.Millisecond) {
		if time.Since(begin) > 20*time.Second {
			t.Fatalf("pgtest: waited in vain for %s", what)
		}
	}
}

// Set changes a setting of a node that runs.
func (n *Node) Set(name, value string) {
	n.t.Helper()
	ask[any](n.t, n, fmt.Sprintf(`ALTER SYSTEM SET %s = '%s'`, name, value))
	ask[any](n.t, n, `SELECT pg_reload_conf()::text`)
}
