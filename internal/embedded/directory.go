package embedded

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
)

// rootDataDir is where root's data lies: the user that postgres runs as cannot
// enter root's home.
const rootDataDir = "/var/lib/chancery"

// DefaultDataDir is the data directory of a user who named none: for root
// /var/lib/chancery, for others chancery in $XDG_DATA_HOME or
// ~/.local/share, on macOS in ~/Library/Application Support. It fails for a user
// without a home.
func DefaultDataDir() (string, error) {
	if os.Geteuid() == 0 {
		return rootDataDir, nil
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "chancery"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("no home to keep it in: %w", err)
	}
	if runtime.GOOS == "darwin" {
		return filepath.Join(home, "Library", "Application Support", "chancery"), nil
	}
	return filepath.Join(home, ".local", "share", "chancery"), nil
}

// openDirectory makes the data directory dir, or the default one where dir is
// empty, and returns its path: absolute, as postgres asks, and without links, so
// that one directory has one name.
func openDirectory(dir string) (string, error) {
	if dir == "" {
		var err error
		if dir, err = DefaultDataDir(); err != nil {
			return "", err
		}
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if err := makeDirectory(dir); err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(dir)
}

// makeDirectory makes dir and what is missing above it, for this user alone;
// what root makes can be passed through, as the user that postgres runs as has
// to.
func makeDirectory(dir string) error {
	mode := fs.FileMode(0o700)
	if os.Geteuid() == 0 {
		mode = 0o711
	}
	err := os.Mkdir(dir, mode)
	if parent := filepath.Dir(dir); errors.Is(err, fs.ErrNotExist) && parent != dir {
		if err := makeDirectory(parent); err != nil {
			return err
		}
		err = os.Mkdir(dir, mode)
	}
	switch {
	case errors.Is(err, fs.ErrExist):
		return requireDirectory(dir)
	case err != nil:
		return err
	default:
		return os.Chmod(dir, mode) // the umask may have taken from it
	}
}

func requireDirectory(dir string) error {
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = &fs.PathError{Op: "open", Path: dir, Err: syscall.ENOTDIR}
	}
	return err
}

// barrier is the first directory on the way to dir that a may not pass, by its
// mode bits; "" where these stop nobody.
func barrier(a account, dir string) (string, fs.FileMode) {
	if parent := filepath.Dir(dir); parent != dir {
		if above, mode := barrier(a, parent); above != "" {
			return above, mode
		}
	}
	info, err := os.Stat(dir)
	if err != nil {
		return "", 0
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if ok && !searchable(a, info.Mode(), stat.Uid, stat.Gid) {
		return dir, info.Mode().Perm()
	}
	return "", 0
}

func searchable(a account, mode fs.FileMode, uid, gid uint32) bool {
	switch {
	case uid == a.uid:
		return mode&0o100 != 0
	case gid == a.gid:
		return mode&0o010 != 0
	default:
		return mode&0o001 != 0
	}
}
