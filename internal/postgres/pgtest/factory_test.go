package pgtest

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFailingMigrationIsToldAndClearedUp(t *testing.T) {
	broken := errors.New("syntax error")
	f := &factory{migrate: func(context.Context, string) error { return broken }}
	defer func() {
		if err := f.close(context.Background()); err != nil {
			t.Error(err)
		}
	}()
	for range 2 {
		if _, err := f.migrated(t.Context()); !errors.Is(err, broken) {
			t.Fatalf("migrated: %v, want %v", err, broken)
		}
	}
	var left int
	err := f.admin.QueryRow(t.Context(), `SELECT count(*) FROM pg_database WHERE datname ~ '^chancery_test_'`).Scan(&left)
	if err != nil {
		t.Fatal(err)
	}
	if left != 0 {
		t.Errorf("%d databases are left", left)
	}
}

func TestRequireOwn(t *testing.T) {
	base := t.TempDir()
	mine, open, link := filepath.Join(base, "mine"), filepath.Join(base, "open"), filepath.Join(base, "link")
	if err := errors.Join(os.Mkdir(mine, 0o711), os.Mkdir(open, 0o700), os.Chmod(open, 0o777), os.Symlink(mine, link)); err != nil {
		t.Fatal(err)
	}
	if err := requireOwn(mine); err != nil {
		t.Errorf("a directory of this user alone: %v", err)
	}
	for rule, dir := range map[string]string{"a directory for all": open, "a link": link, "nothing": filepath.Join(base, "none")} {
		if err := requireOwn(dir); err == nil || !strings.Contains(err.Error(), dir) {
			t.Errorf("%s: %v, want an error that names %s", rule, err, dir)
		}
	}
}
