package embedded

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"sync"
)

// tailLines is how much of what postgres said goes into an error.
const tailLines = 8

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

// String is the end of what was written.
func (l *serverLog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Join(l.tail, "; ")
}

// inUse reports whether postgres gave up because another one, or a process that
// a killed one left, still has the cluster: SQLSTATE F0001, lock_file_exists.
// Lines begin with their SQLSTATE, as log_line_prefix says.
func (l *serverLog) inUse() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, line := range l.tail {
		if strings.HasPrefix(line, "F0001 ") {
			return true
		}
	}
	return false
}
