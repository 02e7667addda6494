package embedded

import (
	"os"
	"path/filepath"
	"testing"
)

func TestBarrier(t *testing.T) {
	t.Parallel()
	self := account{uid: uint32(os.Getuid()), gid: uint32(os.Getgid())}
	group := account{uid: self.uid + 1, gid: self.gid}
	other := account{uid: self.uid + 1, gid: self.gid + 1}
	base := filepath.Join(openTempDir(t), "base")
	for _, tt := range []struct {
		rule  string
		mode  os.FileMode
		who   account
		stops bool
	}{
		{"an open directory stops nobody", 0o755, other, false},
		{"to pass through is enough", 0o711, other, false},
		{"to read is not", 0o744, other, true},
		{"a private one stops others", 0o700, other, true},
		{"and its owner not", 0o700, self, false},
		{"a group may pass where others may not", 0o710, group, false},
		{"others may pass where the group may not", 0o701, group, true},
		{"an owner is stopped by his own bits", 0o077, self, true},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			dir := filepath.Join(base, "stop", "inside")
			if err := os.MkdirAll(dir, 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(filepath.Dir(dir), tt.mode); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.Chmod(filepath.Dir(dir), 0o755) })
			got, mode := barrier(tt.who, dir)
			if want := filepath.Dir(dir); tt.stops && (got != want || mode != tt.mode) {
				t.Errorf("barrier = %q, %04o; want %q, %04o", got, mode, want, tt.mode)
			}
			if !tt.stops && got != "" {
				t.Errorf("barrier = %q, %04o; want none", got, mode)
			}
		})
	}
}

// openTempDir is a temporary directory without barriers on the way.
func openTempDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "chancery-embedded-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestDirectoryHasOneName(t *testing.T) {
	t.Parallel()
	base, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	real, link := filepath.Join(base, "real"), filepath.Join(base, "link")
	for range 2 {
		got, err := openDirectory(real)
		if err != nil || got != real {
			t.Fatalf("openDirectory = %q, %v; want %q", got, err, real)
		}
	}
	if err := os.Symlink(real, link); err != nil {
		t.Fatal(err)
	}
	if got, err := openDirectory(link); err != nil || got != real {
		t.Errorf("by a link: openDirectory = %q, %v; want %q", got, err, real)
	}
	if got, err := openDirectory(real + "/../link/."); err != nil || got != real {
		t.Errorf("by a roundabout way: openDirectory = %q, %v; want %q", got, err, real)
	}
}
