package embedded_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"

	"go.uber.org/goleak"

	"github.com/chancery-archive/chancery/internal/embedded"
)

// maskVar has the program take this umask, in octal.
const maskVar = "CHANCERY_EMBEDDED_TEST_UMASK"

// childVar turns the test binary into a program that runs a server, to be killed
// and to be run as another user; it holds the Options as JSON.
const childVar = "CHANCERY_EMBEDDED_TEST_SERVE"

func TestMain(m *testing.M) {
	if options := os.Getenv(childVar); options != "" {
		os.Exit(serve(options))
	}
	var remove func()
	program, remove = publicCopy()
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		remove()
		os.Exit(code)
	}))
}

// program is the test binary where every user can run it, in a directory that
// is removed after the tests: the go command builds it in a directory of its
// user's alone. It is copied before any test runs, for a file cannot be run while
// a process that is being forked has it open.
var program string

func publicCopy() (path string, remove func()) {
	dir, err := os.MkdirTemp("", "chancery-embedded-")
	if err != nil {
		panic(err)
	}
	self, err := os.Executable()
	if err != nil {
		panic(err)
	}
	content, err := os.ReadFile(self)
	if err != nil {
		panic(err)
	}
	path = filepath.Join(dir, "program")
	if err := errors.Join(os.Chmod(dir, 0o755), os.WriteFile(path, content, 0o755)); err != nil {
		panic(err)
	}
	return path, func() { _ = os.RemoveAll(dir) }
}

// report is what the program says of its start.
type report struct {
	URL   string
	Error string
}

// serve starts a server, reports, and stops it when standard input ends.
func serve(encoded string) int {
	var options embedded.Options
	if err := json.Unmarshal([]byte(encoded), &options); err != nil {
		panic(err)
	}
	if mask, err := strconv.ParseInt(os.Getenv(maskVar), 8, 32); err == nil {
		syscall.Umask(int(mask))
	}
	options.Logger = slog.New(slog.DiscardHandler)
	var said report
	server, err := embedded.Start(context.Background(), options)
	if err != nil {
		said.Error = err.Error()
	} else {
		said.URL = server.URL()
	}
	_ = json.NewEncoder(os.Stdout).Encode(said)
	if err != nil {
		return 1
	}
	_, _ = io.Copy(io.Discard, os.Stdin)
	if err := server.Stop(context.Background()); err != nil {
		return 2
	}
	return 0
}
