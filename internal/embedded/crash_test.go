package embedded_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/chancery-archive/chancery/internal/embedded"
)

func TestPostgresDiesWithItsParent(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	server := launch(t, embedded.Options{DataDir: dir}, nil)
	if server.Error != "" {
		t.Fatal(server.Error)
	}
	execute(t, server.URL, `CREATE TABLE note AS SELECT 'kept' AS body`)
	pid, socket := postgresPID(t, dir), socketDir(t, dir)
	server.kill(t)
	eventually(t, "postgres is gone", func() bool { return !running(pid) })

	again := start(t, embedded.Options{DataDir: dir})
	if got := value[string](t, again.URL(), `SELECT body FROM note`); got != "kept" {
		t.Errorf("note = %q, want what was stored before the kill", got)
	}
	if exists(socket) {
		t.Errorf("the killed server's socket directory %s is there", socket)
	}
}

// The orphan is going down while the next server starts.
func TestStartRightAfterAKill(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	for n := range 3 {
		server := launch(t, embedded.Options{DataDir: dir}, nil)
		if server.Error != "" {
			t.Fatalf("start %d: %s", n, server.Error)
		}
		for range 5 {
			connect(t, server.URL)
		}
		server.kill(t)
	}
	start(t, embedded.Options{DataDir: dir})
}

func TestOrphanThatDoesNotGoDownIsEnded(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	server := launch(t, embedded.Options{DataDir: dir}, nil)
	if server.Error != "" {
		t.Fatal(server.Error)
	}
	pid := postgresPID(t, dir)
	// Stopped, it does not take the kernel's signal until it goes on.
	if err := syscall.Kill(pid, syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	server.kill(t)
	started := make(chan *embedded.Server)
	go func() { started <- start(t, embedded.Options{DataDir: dir}) }()
	if !running(pid) {
		t.Fatal("the orphan is gone too early for this test")
	}
	if err := syscall.Kill(pid, syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	<-started
	eventually(t, "the orphan is gone", func() bool { return !running(pid) })
}

func TestKilledPostgresIsNoticedAndRecovers(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	first := start(t, embedded.Options{DataDir: dir})
	execute(t, first.URL(), `CREATE TABLE note AS SELECT 'kept' AS body`)
	for range 5 {
		connect(t, first.URL()) // whose processes outlive postgres for a moment
	}
	if err := syscall.Kill(postgresPID(t, dir), syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	<-first.Done()
	if err := first.Err(); err == nil || !strings.Contains(err.Error(), "killed") {
		t.Errorf("Err = %v, want that it was killed", err)
	}
	stop(t, first)
	again := start(t, embedded.Options{DataDir: dir})
	if got := value[string](t, again.URL(), `SELECT body FROM note`); got != "kept" {
		t.Errorf("note = %q, want what was stored before the kill", got)
	}
}

func TestStalePostmasterFile(t *testing.T) {
	t.Parallel()
	stranger := exec.Command("sleep", "600")
	if err := stranger.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = stranger.Process.Kill()
		_ = stranger.Wait()
	})

	for _, tt := range []struct{ rule, text string }{
		{"of a process that is gone", "4194303\n/nowhere\n1\n5432\n/nowhere\n\n\nready\n"},
		{"whose number another program has by now", strconv.Itoa(stranger.Process.Pid) + "\n/nowhere\n1\n5432\n/nowhere\n\n\nready\n"},
		{"that is empty", ""},
		{"that is cut off", "41"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			dir := madeDir(t)
			file := filepath.Join(dir, "postgres", "postmaster.pid")
			if err := os.WriteFile(file, []byte(tt.text), 0o644); err != nil {
				t.Fatal(err)
			}
			start(t, embedded.Options{DataDir: dir})
		})
	}
}

func TestPostgresOfOthersIsLeftAlone(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	ours := launch(t, embedded.Options{DataDir: dir}, nil)
	if ours.Error != "" {
		t.Fatal(ours.Error)
	}
	// Somebody runs postgres on the cluster by hand, with a socket elsewhere.
	file := filepath.Join(dir, "postgres", "postmaster.pid")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	pid := postgresPID(t, dir)
	theirs := strings.ReplaceAll(string(text), socketDir(t, dir), "/run/postgresql")
	if err := os.WriteFile(file, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "lock")); err != nil { // they take no lock
		t.Fatal(err)
	}
	_, err = tryStart(t.Context(), embedded.Options{DataDir: dir})
	if err == nil || !strings.Contains(err.Error(), fmt.Sprintf("process %d, which Chancery did not start", pid)) {
		t.Errorf("Start = %v, want a refusal that names process %d", err, pid)
	}
	if !running(pid) {
		t.Errorf("postgres %d was ended", pid)
	}
}

func TestInitdbThatWasKilledIsDoneAgain(t *testing.T) {
	t.Parallel()
	dir := openDir(t)
	server := begin(t, embedded.Options{DataDir: dir}, nil)
	var unfinished []string
	eventually(t, "initdb is at work", func() bool {
		unfinished, _ = filepath.Glob(filepath.Join(dir, "postgres.new-*", "PG_VERSION"))
		return len(unfinished) == 1
	})
	server.kill(t)
	if exists(filepath.Join(dir, "postgres")) {
		t.Fatal("the cluster has its name before it is complete")
	}
	again := start(t, embedded.Options{DataDir: dir})
	if got := value[int](t, again.URL(), `SELECT 1`); got != 1 {
		t.Errorf("SELECT 1 = %d", got)
	}
	eventually(t, "the unfinished cluster is gone", func() bool { return !exists(filepath.Dir(unfinished[0])) })
}
