package embedded

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestParsePostmaster(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		rule, text string
		want       postmaster
	}{
		{"a server that is ready", "4711\n/data\n1760000000\n5432\n/tmp/chancery-pg-1\n\n  123 456\nready   \n", postmaster{pid: 4711, socketDir: "/tmp/chancery-pg-1", ready: true}},
		{"a server that starts", "4711\n/data\n1760000000\n5432\n/tmp/chancery-pg-1\n\n  123 456\nstarting\n", postmaster{pid: 4711, socketDir: "/tmp/chancery-pg-1"}},
		{"lines that have not come yet", "4711\n/data\n", postmaster{pid: 4711}},
		{"nothing yet", "", postmaster{}},
		{"a negative number, as postgres --single writes", "-4711\n/data\n", postmaster{}},
		{"no number", "ready\n", postmaster{}},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(tt.want, parsePostmaster(tt.text), cmp.AllowUnexported(postmaster{})); diff != "" {
				t.Errorf("parsePostmaster (-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzParsePostmaster(f *testing.F) {
	f.Add("4711\n/data\n1760000000\n5432\n/tmp\n\n  123 456\nready   \n")
	f.Add("-1\n\n\n\n\n\n\n\n")
	f.Fuzz(func(t *testing.T, text string) {
		p := parsePostmaster(text)
		if p.pid < 0 || strings.ContainsAny(p.socketDir, "\n") || (p.pid == 0 && p != postmaster{}) {
			t.Errorf("parsePostmaster(%q) = %+v", text, p)
		}
	})
}

// process runs a program of a name that lives until it is killed, whatever its
// arguments.
func process(t *testing.T, name string, args ...string) int {
	t.Helper()
	program := filepath.Join(t.TempDir(), name)
	if err := os.Symlink("/bin/sh", program); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, append([]string{"-c", "read line", "sh"}, args...)...)
	_, err := cmd.StdinPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	// The kernel shows the arguments a moment after the program has begun.
	for line := ""; line == ""; line, _ = commandLine(cmd.Process.Pid) {
		time.Sleep(time.Millisecond)
	}
	return cmd.Process.Pid
}

func TestRunsOn(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		rule string
		name string
		args []string
		want bool
	}{
		{"postgres on the cluster", "postgres", []string{"-D", "/data/postgres", "-c", "port=1"}, true},
		{"postgres on the cluster, named last", "postgres", []string{"-D", "/data/postgres"}, true},
		{"postgres that does not say on which", "postgres", nil, true},
		{"postgres on another cluster", "postgres", []string{"-D", "/data/postgres2"}, false},
		{"another program", "nginx", []string{"-D", "/data/postgres"}, false},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			if got := runsOn("/data/postgres", process(t, tt.name, tt.args...)); got != tt.want {
				t.Errorf("runsOn = %t, want %t", got, tt.want)
			}
		})
	}
	if runsOn("/data/postgres", 0) {
		t.Error("a file that names no process names a postgres")
	}
}
