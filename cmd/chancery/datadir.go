package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"syscall"

	"github.com/chancery-archive/chancery/internal/embedded"
)

// dataDir is the directory that holds a private archive: the one given, else
// the usual place of the user who runs the program, made where it is missing.
func dataDir(given string) (string, error) {
	if given != "" {
		return makeDir(given)
	}
	dir, err := embedded.DefaultDataDir()
	if err == nil {
		dir, err = makeDir(dir)
	}
	if err == nil || os.Geteuid() == 0 {
		return dir, err
	}
	return homelessDir()
}

// homelessDir serves users who have no home or cannot write it, as the user
// nobody: a directory of their own where temporary files outlive a restart.
func homelessDir() (string, error) {
	dir, err := makeDir(filepath.Join("/var/tmp", "chancery-"+strconv.Itoa(os.Geteuid())))
	if err != nil {
		return "", err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return "", fmt.Errorf("data directory: %w", err)
	}
	owner, ok := info.Sys().(*syscall.Stat_t)
	if !ok || int(owner.Uid) != os.Geteuid() || !info.IsDir() || info.Mode().Perm()&0o022 != 0 {
		return "", fmt.Errorf("data directory %s belongs to somebody else; name another with --data-dir", dir)
	}
	return dir, nil
}

// dirMode lets the user through whom Postgres runs as for root; what is private
// in the directory has modes of its own.
const dirMode = 0o755

func makeDir(dir string) (string, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("data directory: %w", err)
	}
	if err := os.MkdirAll(dir, dirMode); err != nil {
		var path *fs.PathError
		if errors.As(err, &path) {
			err = fmt.Errorf("%s: %w", path.Path, path.Err)
		}
		return "", fmt.Errorf("data directory: %w; name another with --data-dir", err)
	}
	return dir, nil
}
