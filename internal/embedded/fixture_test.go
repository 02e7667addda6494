package embedded_test

import (
	"cmp"
	"context"
	"encoding/json"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/embedded"
)

// openDir is a new directory that every user can pass through, as those of
// t.TempDir cannot be.
func openDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "chancery-embedded-")
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// madeBefore is a data directory with a cluster that initdb made, for tests to
// which it does not matter how it came to be.
var madeBefore = sync.OnceValues(func() (string, error) {
	dir := filepath.Join(filepath.Dir(program), "made")
	server, err := tryStart(context.Background(), embedded.Options{DataDir: dir})
	if err != nil {
		return "", err
	}
	return dir, server.Stop(context.Background())
})

// madeDir is a data directory with a cluster, a copy: 0.1 s against 1.
func madeDir(t *testing.T) string {
	t.Helper()
	original, err := madeBefore()
	if err != nil {
		t.Fatal(err)
	}
	dir := openDir(t)
	output, err := exec.Command("cp", "-a", filepath.Join(original, "postgres"), dir).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	return dir
}

// start starts a server that is stopped when the test ends.
func start(t *testing.T, options embedded.Options) *embedded.Server {
	t.Helper()
	server, err := tryStart(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(t, server) })
	return server
}

func tryStart(ctx context.Context, options embedded.Options) (*embedded.Server, error) {
	options.Logger = slog.New(slog.DiscardHandler)
	options.BinDir = cmp.Or(options.BinDir, os.Getenv("CHANCERY_POSTGRES_BIN"))
	return embedded.Start(ctx, options)
}

func stop(t *testing.T, server *embedded.Server) {
	t.Helper()
	if err := server.Stop(context.Background()); err != nil {
		t.Errorf("stop: %v", err)
	}
}

// connect is a connection that is closed when the test ends.
func connect(t *testing.T, url string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	return conn
}

func execute(t *testing.T, url, sql string) {
	t.Helper()
	if _, err := connect(t, url).Exec(t.Context(), sql); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
}

func value[T any](t *testing.T, url, sql string) T {
	t.Helper()
	var v T
	if err := connect(t, url).QueryRow(t.Context(), sql).Scan(&v); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return v
}

// process is a process of its own that runs a server.
type process struct {
	cmd   *exec.Cmd
	stdin io.Closer
	report
}

// launch runs a server in a process of its own, as user and with env, and
// returns when it has reported.
func launch(t *testing.T, options embedded.Options, as *syscall.Credential, env ...string) *process {
	t.Helper()
	p := begin(t, options, as, env...)
	if err := json.NewDecoder(p.cmd.Stdout.(*stdout).r).Decode(&p.report); err != nil {
		t.Fatalf("the server's process said nothing: %v", err)
	}
	return p
}

// stdout lets a reader take what a command writes.
type stdout struct {
	io.Writer
	r io.Reader
}

// begin runs a server in a process of its own and does not wait for it.
func begin(t *testing.T, options embedded.Options, as *syscall.Credential, env ...string) *process {
	t.Helper()
	options.BinDir = cmp.Or(options.BinDir, os.Getenv("CHANCERY_POSTGRES_BIN"))
	if as != nil { // who has no cache to find a fetched Postgres in
		options.BinDir = cmp.Or(options.BinDir, programs(t))
	}
	encoded, err := json.Marshal(options)
	if err != nil {
		t.Fatal(err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Dir = "/"
	cmd.Env = append(append(os.Environ(), env...), childVar+"="+string(encoded))
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: as}
	cmd.Stdout, cmd.Stderr = w, os.Stderr
	stdin, err := cmd.StdinPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	cmd.Stdout = &stdout{r: r}
	p := &process{cmd: cmd, stdin: stdin}
	t.Cleanup(func() {
		p.end()
		r.Close()
	})
	return p
}

// end has the process stop its server and waits for it.
func (p *process) end() {
	_ = p.stdin.Close()
	_ = p.cmd.Wait()
}

// programs is the directory of the programs that a server of this user's runs.
func programs(t *testing.T) string {
	t.Helper()
	bin, err := embedded.Programs(t.Context(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	return bin.Dir
}

// kill is kill -9, which leaves the process no time for anything.
func (p *process) kill(t *testing.T) {
	t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = p.cmd.Wait()
}

// nobody is a user without rights.
func nobody(t *testing.T) *syscall.Credential {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root can become another user")
	}
	u, err := user.Lookup("nobody")
	if err != nil {
		t.Fatal(err)
	}
	uid, uidErr := strconv.Atoi(u.Uid)
	gid, gidErr := strconv.Atoi(u.Gid)
	if uidErr != nil || gidErr != nil {
		t.Fatal(uidErr, gidErr)
	}
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
}

// eventually fails the test when what does not come true in ten seconds.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !holds(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("never: %s", what)
		}
	}
}

// names are the names in dir, but for the lock's file, which stays.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		if entry.Name() != "lock" {
			names = append(names, entry.Name())
		}
	}
	return names
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// socketDir is where the server of a data directory has its socket.
func socketDir(t *testing.T, dataDir string) string {
	t.Helper()
	target, err := os.Readlink(filepath.Join(dataDir, "socket"))
	if err != nil {
		t.Fatal(err)
	}
	return target
}

// postgresPID is the process id that postmaster.pid tells.
func postgresPID(t *testing.T, dataDir string) int {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dataDir, "postgres", "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	line, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(line)
	if err != nil {
		t.Fatal(err)
	}
	return pid
}

func running(pid int) bool { return syscall.Kill(pid, 0) == nil }

func perm(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}
