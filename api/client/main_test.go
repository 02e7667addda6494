package client_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// server is a chancery with the sample in its archive, for all tests.
var server struct{ base, key string }

func TestMain(m *testing.M) {
	code, err := withServer(m.Run)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}

// withServer runs the program as a person would, around the tests.
func withServer(run func() int) (code int, err error) {
	dir, err := os.MkdirTemp("", "chancery-client")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o755); err != nil { // for the user that postgres runs as when this is root
		return 1, err
	}
	program := filepath.Join(dir, "chancery")
	if out, err := exec.Command("go", "build", "-o", program, "../../cmd/chancery").CombinedOutput(); err != nil {
		return 1, fmt.Errorf("go build: %w\n%s", err, out)
	}
	data := filepath.Join(dir, "data")
	cmd := exec.Command(program, "serve", "--addr", "127.0.0.1:0", "--data-dir", data)
	cmd.Env = append(os.Environ(), "DATABASE_URL=")
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return 1, err
	}
	var log strings.Builder
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		return 1, err
	}
	defer func() {
		err = errors.Join(err, cmd.Process.Signal(syscall.SIGTERM), cmd.Wait())
	}()
	if server.base = readyOn(stdout); server.base == "" {
		return 1, fmt.Errorf("the server did not start:\n%s", log.String())
	}
	go func() { _, _ = io.Copy(io.Discard, stdout) }()
	key, err := os.ReadFile(filepath.Join(data, "admin.key"))
	if err != nil {
		return 1, err
	}
	server.key = strings.TrimSpace(string(key))
	return run(), nil
}

// readyOn waits for the line that says where the server is.
func readyOn(out io.Reader) string {
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if _, base, ok := strings.Cut(lines.Text(), "ready on "); ok {
			return base
		}
	}
	return ""
}
