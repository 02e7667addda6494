package embedded_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/chancery-archive/chancery/internal/embedded"
)

func owner(t *testing.T, path string) int {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return int(info.Sys().(*syscall.Stat_t).Uid)
}

func own(t *testing.T, path string, as *syscall.Credential) {
	t.Helper()
	if err := os.Chown(path, int(as.Uid), int(as.Gid)); err != nil {
		t.Fatal(err)
	}
}

func TestRootIsNotWhomPostgresRunsAs(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("only root is root")
	}
	dir := openDir(t)
	start(t, embedded.Options{DataDir: dir})
	for _, path := range []string{filepath.Join(dir, "postgres"), socketDir(t, dir)} {
		if owner(t, path) == 0 {
			t.Errorf("%s belongs to root", path)
		}
	}
}

func TestOrdinaryUserRunsAServer(t *testing.T) {
	t.Parallel()
	as := nobody(t)
	dir := openDir(t)
	own(t, dir, as)
	data := filepath.Join(dir, "data")
	for _, when := range []string{"first", "again"} {
		server := launch(t, embedded.Options{DataDir: data}, as)
		if server.Error != "" {
			t.Fatalf("%s: %s", when, server.Error)
		}
		if got := value[int](t, server.URL, `SELECT 1`); got != 1 {
			t.Errorf("SELECT 1 = %d", got)
		}
		server.end()
	}
	if got := perm(t, data); got != 0o700 {
		t.Errorf("mode of the data directory = %04o, want 0700", got)
	}
}

func TestOrdinaryUserHasADefaultPlace(t *testing.T) {
	t.Parallel()
	as := nobody(t)
	home, data := openDir(t), openDir(t)
	own(t, home, as)
	own(t, data, as)
	for _, tt := range []struct {
		rule, want string
		env        []string
	}{
		{"in the home", home + "/.local/share/chancery", []string{"HOME=" + home, "XDG_DATA_HOME="}},
		{"where the user keeps data", data + "/chancery", []string{"HOME=" + home, "XDG_DATA_HOME=" + data}},
		{"in the home where that place is no absolute one", home + "/.local/share/chancery", []string{"HOME=" + home, "XDG_DATA_HOME=data"}},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			server := launch(t, embedded.Options{}, as, tt.env...)
			if server.Error != "" {
				t.Fatal(server.Error)
			}
			if got := value[string](t, server.URL, `SHOW data_directory`); got != tt.want+"/postgres" {
				t.Errorf("data directory = %s, want %s/postgres", got, tt.want)
			}
			server.end()
		})
	}
}

func TestRootRunsAsTheOwnerOfTheCluster(t *testing.T) {
	t.Parallel()
	as := nobody(t)
	dir := openDir(t)
	own(t, dir, as)
	theirs := launch(t, embedded.Options{DataDir: dir}, as)
	if theirs.Error != "" {
		t.Fatal(theirs.Error)
	}
	theirs.kill(t)
	start(t, embedded.Options{DataDir: dir})
	cluster := filepath.Join(dir, "postgres")
	for _, path := range []string{cluster, filepath.Join(cluster, "postmaster.pid"), filepath.Join(cluster, "base")} {
		if got := owner(t, path); got != int(as.Uid) {
			t.Errorf("%s belongs to user %d, want still %d", path, got, as.Uid)
		}
	}
}

func TestClusterRestoredByRoot(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("only root is root")
	}
	dir := madeDir(t)
	if output, err := exec.Command("chown", "-R", "0:0", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	server := start(t, embedded.Options{DataDir: dir})
	if got := value[int](t, server.URL(), `SELECT 1`); got != 1 {
		t.Errorf("SELECT 1 = %d", got)
	}
}

// Each of these has to say what is wrong and what to do.
func TestPlaceThatCannotBeUsed(t *testing.T) {
	t.Parallel()
	as := nobody(t)
	closed := openDir(t) // root's, mode 0755: others cannot write here
	private := openDir(t)
	if err := os.Chmod(private, 0o700); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(openDir(t), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	rootsCluster := madeDir(t)
	if err := os.Chmod(rootsCluster, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Chown(filepath.Join(rootsCluster, "postgres"), 1, 1); err != nil {
		t.Fatal(err)
	}

	for _, tt := range []struct {
		rule string
		dir  string
		as   *syscall.Credential
		env  []string
		want []string
	}{
		{"a user without a home", "", as, []string{"HOME=", "XDG_DATA_HOME="}, []string{"no home", "--data-dir"}},
		{"a home that is missing", "", as, []string{"HOME=/nonexistent", "XDG_DATA_HOME="}, []string{"/nonexistent", "permission denied", "--data-dir"}},
		{"a home that cannot be written to", "", as, []string{"HOME=" + closed, "XDG_DATA_HOME="}, []string{closed, "permission denied", "--data-dir"}},
		{"a directory that cannot be written to", closed, as, nil, []string{closed, "permission denied", "--data-dir"}},
		{"a file", file, as, nil, []string{file, "not a directory", "--data-dir"}},
		{"a cluster of another user", rootsCluster, as, nil, []string{"nobody", "--data-dir"}},
		{"root's own directory, which postgres cannot enter", filepath.Join(private, "data"), nil, nil, []string{"cannot enter " + private, "0700", "--data-dir"}},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			server := launch(t, embedded.Options{DataDir: tt.dir}, tt.as, tt.env...)
			for _, part := range tt.want {
				if !strings.Contains(server.Error, part) {
					t.Errorf("error %q does not say %q", server.Error, part)
				}
			}
		})
	}
}

func TestUserWithoutAName(t *testing.T) {
	t.Parallel()
	nobody(t)
	as := &syscall.Credential{Uid: 54321, Gid: 54321}
	dir := openDir(t)
	own(t, dir, as)
	server := launch(t, embedded.Options{DataDir: dir}, as)
	for _, part := range []string{"54321", "DATABASE_URL"} {
		if !strings.Contains(server.Error, part) {
			t.Errorf("error %q does not say %q", server.Error, part)
		}
	}
	if left := names(t, dir); left != nil {
		t.Errorf("left behind: %q", left)
	}
}

// With the umask of a careful root all that is made is closed to others, and so
// to the user that postgres runs as.
func TestCarefulRoot(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("only root is root")
	}
	dir := filepath.Join(openDir(t), "made", "on the way")
	server := launch(t, embedded.Options{DataDir: dir}, nil, maskVar+"=077")
	if server.Error != "" {
		t.Fatal(server.Error)
	}
	if got := value[int](t, server.URL, `SELECT 1`); got != 1 {
		t.Errorf("SELECT 1 = %d", got)
	}
}
