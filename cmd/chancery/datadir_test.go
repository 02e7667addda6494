package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDataDirGiven(t *testing.T) {
	want := filepath.Join(t.TempDir(), "deep", "er")
	got, err := dataDir(want)
	if err != nil || got != want {
		t.Fatalf("dataDir = %q, %v", got, err)
	}
	if info, err := os.Stat(want); err != nil || !info.IsDir() {
		t.Errorf("it was not made: %v", err)
	}
}

func TestDataDirBehindAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := dataDir(filepath.Join(file, "below"))
	if err == nil || !strings.Contains(err.Error(), "--data-dir") {
		t.Errorf("dataDir = %v, want an error that names the way out", err)
	}
}

func TestWritePrivate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "admin.key")
	for _, content := range []string{"one\n", "two\n"} {
		if err := writePrivate(path, content); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		if err != nil || string(got) != content {
			t.Errorf("holds %q, %v", got, err)
		}
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".admin-*"))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
