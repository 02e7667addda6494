package pgtest

import (
	"fmt"
	"os"
	"syscall"
)

// requireOwn checks that dir is a directory that nobody else can put things in:
// anybody may have made one of its name in a directory that all can write to.
func requireOwn(dir string) error {
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || !info.IsDir() || int(stat.Uid) != os.Getuid() || info.Mode().Perm()&0o022 != 0 {
		return fmt.Errorf("%s is not a directory of this user alone: remove it or set TMPDIR", dir)
	}
	return nil
}
