package embedded

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// patience is how long a start waits for what a killed process left to end.
const patience = 30 * time.Second

// errInUse says that postgres found another one, or a process of one that was
// killed, on its cluster.
var errInUse = errors.New("another postgres has the cluster")

// endPrevious waits until no postgres runs on the cluster. This process holds
// the data directory, so one that still runs has lost its parent: Linux has told
// it to quit, elsewhere it has to be told. One that others started is left alone.
func (i instance) endPrevious(ctx context.Context) error {
	for begin := time.Now(); ; {
		p, found := readPostmaster(i.cluster())
		waited := time.Since(begin)
		switch {
		case !found:
			return nil
		case p.pid == 0 && waited < time.Second:
			// Somebody's postgres may be about to write its number.
		case !runsOn(i.cluster(), p.pid):
			return removeStale(postmasterFile(i.cluster()))
		case !p.ours():
			return fmt.Errorf("%w: process %d, which Chancery did not start: stop it", errInUse, p.pid)
		case waited > patience:
			return fmt.Errorf("%w: process %d, left by a killed parent, does not quit", errInUse, p.pid)
		default:
			_ = syscall.Kill(p.pid, syscall.SIGQUIT) // fails only for one that has ended
		}
		if err := pause(ctx); err != nil {
			return err
		}
	}
}

// ours reports whether p was started by this package: its socket says so.
func (p postmaster) ours() bool {
	return strings.HasPrefix(filepath.Base(p.socketDir), socketPrefix)
}

// runsOn reports whether the process pid is a postgres on the cluster. The pid
// of a stale postmaster.pid may by now be any other process, most easily in a
// container, where few numbers are in use; postgres itself would take it for
// another postgres and not start.
func runsOn(cluster string, pid int) bool {
	line, ok := commandLine(pid)
	if pid == 0 || !ok {
		return false
	}
	program, arguments, _ := strings.Cut(line, " ")
	switch filepath.Base(program) {
	case "postgres", "postmaster":
		return !strings.Contains(arguments, "-D ") || strings.Contains(arguments+" ", "-D "+cluster+" ")
	}
	return false
}

func removeStale(file string) error {
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("remove what a killed postgres left: %w", err)
	}
	return nil
}

// pause waits a moment.
func pause(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(50 * time.Millisecond):
		return nil
	}
}
