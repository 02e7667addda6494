package pgtest_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/embedded"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

// panicVar lets TestThatPanics do so.
const panicVar = "CHANCERY_PGTEST_PANIC"

func TestMain(m *testing.M) { pgtest.Main(m, migrate) }

// again runs tests of this binary in a process of its own.
func again(t *testing.T, tests string, env ...string) (string, error) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), self, "-test.run=^("+tests+")$", "-test.count=1")
	cmd.Env = append(os.Environ(), env...)
	output, err := cmd.CombinedOutput()
	return string(output), err
}

func TestThatPanics(t *testing.T) {
	if os.Getenv(panicVar) == "" {
		t.Skip("runs for TestPanicLeavesNoPostgres only")
	}
	var pid int
	err := pgtest.New(t).QueryRow(t.Context(), `SELECT pg_backend_pid()`).Scan(&pid)
	fmt.Printf("backend %d\n", pid)
	panic(errors.Join(err, errors.New("as it may happen")))
}

func TestPanicLeavesNoPostgres(t *testing.T) {
	output, err := again(t, "TestThatPanics", panicVar+"=1", "DATABASE_URL=")
	if err == nil || !strings.Contains(output, "as it may happen") {
		t.Fatalf("no panic: %v\n%s", err, output)
	}
	var pid int
	if _, err := fmt.Sscanf(output[strings.Index(output, "backend "):], "backend %d", &pid); err != nil {
		t.Fatalf("%v\n%s", err, output)
	}
	deadline := time.Now().Add(10 * time.Second)
	for ; syscall.Kill(pid, 0) == nil; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("process %d of postgres lives", pid)
		}
	}
	// What it left is used again.
	if output, err := again(t, "TestEmptyURLHasNoTables", "DATABASE_URL="); err != nil {
		t.Errorf("%v\n%s", err, output)
	}
}

func TestManyBinariesAtOnce(t *testing.T) {
	tmp := openDir(t) // where nothing is prepared
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			output, err := again(t, "TestEachTestHasADatabaseOfItsOwn|TestEmptyURLHasNoTables", "DATABASE_URL=", "TMPDIR="+tmp)
			if err != nil {
				t.Errorf("%v\n%s", err, output)
			}
		})
	}
	group.Wait()
}

func TestGivenServerIsLeftAsItWas(t *testing.T) {
	server, err := embedded.Start(t.Context(), embedded.Options{
		DataDir: filepath.Join(openDir(t), "given"),
		BinDir:  os.Getenv("CHANCERY_POSTGRES_BIN"),
		Logger:  slog.New(slog.DiscardHandler),
		Scratch: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = server.Stop(context.Background()) }()
	conn, err := pgx.Connect(t.Context(), server.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	before := databases(t, conn)
	output, err := again(t, "TestEachTestHasADatabaseOfItsOwn|TestEmptyURLHasNoTables", "DATABASE_URL="+server.URL())
	if err != nil {
		t.Errorf("%v\n%s", err, output)
	}
	if after := databases(t, conn); after != before {
		t.Errorf("databases before %s, after %s", before, after)
	}
}

// openDir is a new directory that the user can enter whom postgres runs as.
func openDir(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := errors.Join(os.Chmod(dir, 0o755), os.Chmod(filepath.Dir(dir), 0o755)); err != nil {
		t.Fatal(err)
	}
	return dir
}

func databases(t *testing.T, conn *pgx.Conn) string {
	t.Helper()
	var names string
	err := conn.QueryRow(t.Context(), `SELECT string_agg(datname, ' ' ORDER BY datname) FROM pg_database`).Scan(&names)
	if err != nil {
		t.Fatal(err)
	}
	return names
}
