package embedded_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/embedded"
)

func TestSocketFindsAPlace(t *testing.T) {
	long := filepath.Join(openDir(t), strings.Repeat("long", 30))
	if err := os.Mkdir(long, 0o755); err != nil {
		t.Fatal(err)
	}
	private := t.TempDir()
	if err := os.Chmod(private, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ rule, tmp string }{
		{"where the directory for temporary files has a name too long for the kernel", long},
		{"where it is root's own", private},
		{"where it is missing", "/nonexistent"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			dir := madeDir(t)
			t.Setenv("TMPDIR", tt.tmp)
			server := start(t, embedded.Options{DataDir: dir})
			if got := value[int](t, server.URL(), `SELECT 1`); got != 1 {
				t.Errorf("SELECT 1 = %d", got)
			}
			if n := len(filepath.Join(socketDir(t, dir), ".s.PGSQL.5432")); n > 103 {
				t.Errorf("the socket's path has %d bytes", n)
			}
		})
	}
	for _, dir := range []string{long, private} {
		if left := names(t, dir); left != nil {
			t.Errorf("left behind: %q", left)
		}
	}
}

// Whatever the link says, only what a server leaves is removed.
func TestStaleSocketLinkHarmsNothing(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"chancery-pg-1", "letters"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir, elsewhere := madeDir(t), filepath.Join(openDir(t), name)
			letter := filepath.Join(elsewhere, "letter.txt")
			if err := os.Mkdir(elsewhere, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(letter, []byte("Dear all,"), 0o644); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(elsewhere, filepath.Join(dir, "socket")); err != nil {
				t.Fatal(err)
			}
			start(t, embedded.Options{DataDir: dir})
			if !exists(letter) {
				t.Error("the letter is gone")
			}
			if got := socketDir(t, dir); got == elsewhere {
				t.Errorf("the link still names %s", got)
			}
		})
	}
}
