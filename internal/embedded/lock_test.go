package embedded

import (
	"testing"

	"golang.org/x/sys/unix"
)

// TestReleaseWhileAChildIsForked holds the file of the lock as a child does that was
// forked and has not run its program yet.
func TestReleaseWhileAChildIsForked(t *testing.T) {
	dir := t.TempDir()
	first, err := acquire(dir)
	if err != nil {
		t.Fatal(err)
	}
	child, err := unix.Dup(int(first.file.Fd()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Close(child) })
	if _, err := acquire(dir); err == nil {
		t.Fatal("the lock is held twice")
	}
	if err := first.release(); err != nil {
		t.Fatal(err)
	}
	second, err := acquire(dir)
	if err != nil {
		t.Fatalf("after the release: %v", err)
	}
	if err := second.release(); err != nil {
		t.Fatal(err)
	}
}
