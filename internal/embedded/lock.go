package embedded

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/sys/unix"
)

// InUseError says that another process holds a data directory.
type InUseError struct {
	Dir string
	PID int // the process that holds it; 0 where it cannot be told
}

func (e *InUseError) Error() string {
	holder := "another process"
	if e.PID != 0 {
		holder = fmt.Sprintf("process %d", e.PID)
	}
	return fmt.Sprintf("data directory %s is in use by %s: stop it or choose another place with --data-dir", e.Dir, holder)
}

// lock holds a data directory for this process. The kernel lets go of it when
// the process ends, whichever way, so a lock is never stale.
type lock struct {
	file *os.File
}

// acquire takes the lock of the data directory dir, or fails with an
// [InUseError] at once.
func acquire(dir string) (*lock, error) {
	file, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fmt.Errorf("lock: %w", err)
	}
	err = unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		defer file.Close()
		return nil, &InUseError{Dir: dir, PID: readPID(file)}
	}
	if err == nil {
		err = writePID(file)
	}
	if err != nil {
		file.Close()
		return nil, fmt.Errorf("lock %s: %w", dir, err)
	}
	return &lock{file: file}, nil
}

// release lets go of the lock. To close the file would not do: a child that another
// goroutine forks has it open, too, until it runs its program. The file stays: to
// remove it would let two processes hold locks on two files of one name.
func (l *lock) release() error {
	return errors.Join(unix.Flock(int(l.file.Fd()), unix.LOCK_UN), l.file.Close())
}

func readPID(r io.Reader) int {
	text, err := io.ReadAll(io.LimitReader(r, 32))
	if err != nil {
		return 0
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return 0
	}
	return pid
}

func writePID(file *os.File) error {
	if err := file.Truncate(0); err != nil {
		return err
	}
	_, err := file.WriteAt([]byte(strconv.Itoa(os.Getpid())+"\n"), 0)
	return err
}

// acquireWaiting is acquire, but waits for whoever holds the lock.
func acquireWaiting(ctx context.Context, dir string) (*lock, error) {
	for {
		lock, err := acquire(dir)
		if !errors.As(err, new(*InUseError)) || pause(ctx) != nil {
			return lock, err
		}
	}
}
