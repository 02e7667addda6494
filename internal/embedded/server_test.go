package embedded_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/embedded"
)

func TestWhatIsStoredStays(t *testing.T) {
	t.Parallel()
	options := embedded.Options{DataDir: filepath.Join(openDir(t), "made", "on the way")}
	first := start(t, options)
	execute(t, first.URL(), `CREATE TABLE note AS SELECT 'kept' AS body`)
	stop(t, first)
	second := start(t, options)
	if got := value[string](t, second.URL(), `SELECT body FROM note`); got != "kept" {
		t.Errorf("note = %q, want what was stored before the restart", got)
	}
}

func TestClusterIsFitForTextOfEveryScript(t *testing.T) {
	t.Parallel()
	url := start(t, embedded.Options{DataDir: openDir(t)}).URL()
	for _, tt := range []struct{ rule, sql, want string }{
		{"text is UTF-8", `SHOW server_encoding`, "UTF8"},
		{"letters beyond ASCII have a lower case", `SELECT lower('ÉČĐ')`, "éčđ"},
		{"text sorts by code point", `SELECT min(x) FROM unnest('{a,B}'::text[]) x`, "B"},
		{"damage on disk is noticed", `SHOW data_checksums`, "on"},
		{"what is committed is on disk", `SHOW fsync`, "on"},
		{"nobody is trusted over TCP", `SELECT string_agg(DISTINCT auth_method, ' ') FROM pg_hba_file_rules WHERE type <> 'local'`, "reject"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			if got := value[string](t, url, tt.sql); got != tt.want {
				t.Errorf("%s = %q, want %q", tt.sql, got, tt.want)
			}
		})
	}
}

func TestNobodyElseReachesTheServer(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	server := start(t, embedded.Options{DataDir: dir})
	if got := value[string](t, server.URL(), `SHOW listen_addresses`); got != "" {
		t.Errorf("listens on %q, want no TCP", got)
	}
	for _, path := range []string{socketDir(t, dir), filepath.Join(dir, "postgres")} {
		if got := perm(t, path); got != 0o700 {
			t.Errorf("mode of %s = %04o, want 0700", path, got)
		}
	}
}

func TestConfigurationDoesNotOpenTheServer(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	conf := filepath.Join(dir, "postgres", "postgresql.auto.conf")
	text := "listen_addresses = '*'\nport = 5999\nunix_socket_directories = '/tmp'\nlog_destination = 'csvlog'\nlogging_collector = on\n"
	if err := os.WriteFile(conf, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	server := start(t, embedded.Options{DataDir: dir})
	if got := value[string](t, server.URL(), `SHOW listen_addresses`); got != "" {
		t.Errorf("listens on %q, want no TCP", got)
	}
}

func TestEnvironmentDoesNotTurnTheServer(t *testing.T) {
	for name, value := range map[string]string{
		"PGDATA": "/nowhere", "PGPORT": "1", "PGHOST": "nowhere.invalid", "LC_ALL": "xx_XX.UTF-8", "LANG": "xx_XX",
	} {
		t.Setenv(name, value)
	}
	server := start(t, embedded.Options{DataDir: openDir(t)})
	if got := value[int](t, server.URL(), `SELECT 1`); got != 1 {
		t.Errorf("SELECT 1 = %d", got)
	}
}

func TestStopLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	server := start(t, embedded.Options{DataDir: dir})
	connect(t, server.URL()) // a client that does not leave is no hindrance
	socket, pid := socketDir(t, dir), postgresPID(t, dir)
	stop(t, server)
	if running(pid) {
		t.Errorf("postgres %d runs", pid)
	}
	if exists(socket) {
		t.Errorf("the socket's directory %s is there", socket)
	}
	if diff := cmp.Diff([]string{"postgres"}, names(t, dir)); diff != "" {
		t.Errorf("data directory (-want +got):\n%s", diff)
	}
	select {
	case <-server.Done():
	default:
		t.Error("Done is open")
	}
	if err := server.Err(); err != nil {
		t.Errorf("Err = %v, want none after a stop that was asked for", err)
	}
	stop(t, server) // again does no harm
}

func TestStopInAHurry(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	server, err := tryStart(t.Context(), embedded.Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	execute(t, server.URL(), `CREATE TABLE note AS SELECT 'kept' AS body`)
	pid := postgresPID(t, dir)
	over, cancel := context.WithCancel(t.Context())
	cancel()
	if err := server.Stop(over); !errors.Is(err, context.Canceled) {
		t.Errorf("Stop = %v, want context.Canceled", err)
	}
	if running(pid) {
		t.Errorf("postgres %d runs", pid)
	}
	again := start(t, embedded.Options{DataDir: dir})
	if got := value[string](t, again.URL(), `SELECT body FROM note`); got != "kept" {
		t.Errorf("note = %q", got)
	}
}

func TestSecondServerSaysWhoHasTheDirectory(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	start(t, embedded.Options{DataDir: dir})
	other := launch(t, embedded.Options{DataDir: dir}, nil)
	want := (&embedded.InUseError{Dir: dir, PID: os.Getpid()}).Error()
	if other.Error != want {
		t.Errorf("second server: %q, want %q", other.Error, want)
	}
	_, err := tryStart(t.Context(), embedded.Options{DataDir: dir})
	var inUse *embedded.InUseError
	if !errors.As(err, &inUse) || inUse.PID != os.Getpid() {
		t.Errorf("in the same process: %v, want an InUseError", err)
	}
}

func TestStartThatIsCalledOff(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	over, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := tryStart(over, embedded.Options{DataDir: dir}); !errors.Is(err, context.Canceled) {
		t.Errorf("Start = %v, want context.Canceled", err)
	}
	start(t, embedded.Options{DataDir: dir}) // the directory is free
}

func TestClusterOfAnotherMajorIsRefused(t *testing.T) {
	t.Parallel()
	dir := madeDir(t)
	version := filepath.Join(dir, "postgres", "PG_VERSION")
	if err := os.WriteFile(version, []byte("9\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := tryStart(t.Context(), embedded.Options{DataDir: dir})
	if err == nil {
		t.Fatal("started")
	}
	for _, part := range []string{"Postgres 9", "--postgres-bin"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("error %q does not say %q", err, part)
		}
	}
}

func TestWhatIsNoClusterIsLeftAlone(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ rule, name, text, says string }{
		{"other things", "letter.txt", "Dear all,", "not a cluster of Postgres"},
		{"a version that is none", "PG_VERSION", "Dear all,", "names no version"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			dir := openDir(t)
			file := filepath.Join(dir, "postgres", tt.name)
			if err := os.Mkdir(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(tt.text), 0o644); err != nil {
				t.Fatal(err)
			}
			_, err := tryStart(t.Context(), embedded.Options{DataDir: dir})
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Start = %v, want an error that says %q", err, tt.says)
			}
			if !exists(file) {
				t.Errorf("%s is gone", tt.name)
			}
		})
	}
}

func TestEmptyDirectoryBecomesTheCluster(t *testing.T) {
	t.Parallel()
	dir := openDir(t)
	if err := os.Mkdir(filepath.Join(dir, "postgres"), 0o700); err != nil {
		t.Fatal(err)
	}
	start(t, embedded.Options{DataDir: dir})
}

func TestScratchStartsAnewEachTime(t *testing.T) {
	t.Parallel()
	base := openDir(t)
	options := embedded.Options{DataDir: filepath.Join(base, "a"), Scratch: true}
	first := start(t, options)
	execute(t, first.URL(), `CREATE TABLE note ()`)
	start(t, embedded.Options{DataDir: filepath.Join(base, "b"), Scratch: true}) // beside it
	stop(t, first)
	if left := names(t, options.DataDir); left != nil {
		t.Errorf("a stopped scratch server leaves %q", left)
	}
	second := start(t, options)
	if value[bool](t, second.URL(), `SELECT to_regclass('note') IS NOT NULL`) {
		t.Error("the table of the first start is there")
	}
}
