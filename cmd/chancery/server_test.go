package main_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// binary is the program under test, built once by TestMain.
var binary string

func TestMain(m *testing.M) {
	os.Exit(build(m))
}

func build(m *testing.M) int {
	dir, err := os.MkdirTemp("", "chancery-test-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	binary = filepath.Join(dir, "chancery")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		panic(string(out))
	}
	return m.Run()
}

// server is a running "chancery serve" with a data directory of its own.
type server struct {
	t    *testing.T
	cmd  *exec.Cmd
	dir  string
	base string
	log  *output
	done chan struct{} // closed when the process has ended
}

// output is what a process that runs has written.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// dataDir is a directory that also the user can enter whom Postgres runs as.
func dataDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "chancery-data-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

var readyLine = regexp.MustCompile(`ready on (http://\S+)`)

// startServer serves from dir and waits until it is ready.
func startServer(t *testing.T, dir string, args ...string) *server {
	t.Helper()
	if testing.Short() {
		t.Skip("it runs the program and waits for it")
	}
	s := &server{t: t, dir: dir, log: &output{}, done: make(chan struct{})}
	s.cmd = exec.Command(binary, append([]string{"serve", "--addr", "127.0.0.1:0", "--data-dir", dir}, args...)...)
	s.cmd.Env = withoutDatabase()
	s.cmd.Stderr = s.log
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.stop)
	ready := make(chan string, 1)
	go func() {
		lines := bufio.NewScanner(out)
		for lines.Scan() {
			if m := readyLine.FindStringSubmatch(lines.Text()); m != nil {
				ready <- m[1]
			}
		}
		_ = s.cmd.Wait()
		close(s.done)
	}()
	select {
	case s.base = <-ready:
	case <-s.done:
		t.Fatalf("the server ended: %s", s.log)
	case <-time.After(60 * time.Second):
		t.Fatal("the server is not ready after a minute")
	}
	return s
}

// withoutDatabase is the environment without what would lead to another archive.
func withoutDatabase() []string {
	var env []string
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "DATABASE_URL=") && !strings.HasPrefix(v, "CHANCERY_") {
			env = append(env, v)
		}
	}
	return env
}

// stop ends the server in order and waits for it.
func (s *server) stop() { s.end(syscall.SIGTERM) }

// kill ends the server with no chance to tidy up.
func (s *server) kill() { s.end(syscall.SIGKILL) }

func (s *server) end(signal syscall.Signal) {
	_ = s.cmd.Process.Signal(signal)
	select {
	case <-s.done:
	case <-time.After(30 * time.Second):
		_ = s.cmd.Process.Kill()
		s.t.Errorf("the server did not end: %s", s.log)
	}
}

// adminKey is the key that a private archive gives its owner.
func (s *server) adminKey() string {
	s.t.Helper()
	key, err := os.ReadFile(filepath.Join(s.dir, "admin.key"))
	if err != nil {
		s.t.Fatal(err)
	}
	return strings.TrimSpace(string(key))
}

// get answers a GET with its status and decoded JSON.
func (s *server) get(path string) (int, map[string]any) {
	s.t.Helper()
	return s.do(http.MethodGet, path, "", "", nil)
}

func (s *server) do(method, path, key, mediaType string, body io.Reader) (int, map[string]any) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), 30*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, method, s.base+path, body)
	if err != nil {
		s.t.Fatal(err)
	}
	if key != "" {
		req.Header.Set("Authorization", "Bearer "+key)
	}
	if mediaType != "" {
		req.Header.Set("Content-Type", mediaType)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	var answer map[string]any
	if err := json.Unmarshal(raw, &answer); err != nil {
		s.t.Fatalf("%s %s: %s: %s", method, path, res.Status, raw)
	}
	return res.StatusCode, answer
}

// quotes lists the first words of a list of passages.
func (s *server) quotes(path string) []string {
	s.t.Helper()
	status, answer := s.get(path)
	if status != http.StatusOK {
		s.t.Fatalf("GET %s: %d %v", path, status, answer)
	}
	var out []string
	for _, row := range answer["data"].([]any) {
		words := strings.Fields(row.(map[string]any)["quote"].(string))
		out = append(out, strings.Join(words[:min(len(words), 6)], " "))
	}
	return out
}
