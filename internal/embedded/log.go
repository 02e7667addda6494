package embedded

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
)

const (
	// tailLines is how much of what postgres said goes into an error.
	tailLines = 8
	// logPrefix is the log_line_prefix that has each line begin with its SQLSTATE.
	logPrefix = "%e "
	// lockFileExists is the SQLSTATE of a postgres that finds another one, or
	// shared memory that is still in use, on its cluster.
	lockFileExists = "F0001"
)

// serverLog passes on what postgres writes to standard error, line by line, and
// remembers the end of it.
type serverLog struct {
	logger *slog.Logger

	mu   sync.Mutex
	part []byte // of a line whose end has not come yet
	tail []string
}

// Write implements io.Writer; it never fails.
func (l *serverLog) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.part = append(l.part, p...)
	for {
		line, rest, found := bytes.Cut(l.part, []byte("\n"))
		if !found {
			return len(p), nil
		}
		l.add(string(line))
		l.part = rest
	}
}

func (l *serverLog) add(line string) {
	l.logger.Log(context.Background(), level(line), "postgres", "line", line)
	l.tail = append(l.tail, line)
	if len(l.tail) > tailLines {
		l.tail = l.tail[1:]
	}
}

// level keeps quiet what postgres tells its clients anyway.
func level(line string) slog.Level {
	if strings.Contains(line, "PANIC: ") {
		return slog.LevelError
	}
	return slog.LevelDebug
}

// String is the end of what was written; of a postgres that gave up, what it
// gave up for.
func (l *serverLog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	from := slices.IndexFunc(l.tail, func(line string) bool {
		return strings.Contains(line, "FATAL: ") || strings.Contains(line, "PANIC: ")
	})
	return strings.Join(l.tail[max(0, from):], "; ")
}

// explain is the error of a postgres that ended with err before it was ready.
func (l *serverLog) explain(err error) error {
	if l.says(lockFileExists) {
		return fmt.Errorf("%w: %s", errInUse, l)
	}
	return fmt.Errorf("postgres gave up: %w: %s", err, l)
}

// says reports whether the end of what was written has a line of a SQLSTATE.
func (l *serverLog) says(state string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.ContainsFunc(l.tail, func(line string) bool { return strings.HasPrefix(line, state+" ") })
}
