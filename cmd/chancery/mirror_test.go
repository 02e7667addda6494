package main_test

import (
	"bytes"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// chancery runs the program and answers what it prints.
func chancery(t *testing.T, args ...string) (stdout, stderr string, err error) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), binary, args...)
	cmd.Env = withoutDatabase()
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err = cmd.Run()
	return out.String(), errs.String(), err
}

// mirror runs "chancery mirror" and gives the lines it prints.
func (s *server) mirror(dir string, args ...string) []string {
	s.t.Helper()
	out, errs, err := chancery(s.t, append(append([]string{"mirror"}, args...), s.base, dir)...)
	if err != nil {
		s.t.Fatalf("mirror %q: %v\n%s%s", args, err, out, errs)
	}
	return strings.Split(strings.TrimSuffix(out, "\n"), "\n")
}

// requireVerified has the copy compared with fresh snapshots, and its files with
// what the server exports.
func (s *server) requireVerified(dir, filter string) {
	s.t.Helper()
	for _, line := range s.mirror(dir, "--verify", "--quiet", "--filter", filter) {
		if !strings.HasSuffix(line, ": equal") {
			s.t.Error(line)
		}
	}
	for _, of := range []string{"statements", "passages"} {
		query := filter
		if of == "statements" {
			query += "&any_act=true"
		}
		want, _, err := chancery(s.t, "export", "--server", s.base, of+".ndjson", query)
		if err != nil {
			s.t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(dir, of+".ndjson"))
		if err != nil || string(got) != want {
			s.t.Errorf("%s.ndjson: %v, %d bytes, the archive has %d", of, err, len(got), len(want))
		}
	}
}

// submit stores a text under a title and gives the id of the statement.
func (s *server) submit(title, text string) string {
	s.t.Helper()
	status, statement := s.do(http.MethodPost, "/v1/statements?title="+strings.ReplaceAll(title, " ", "+"), s.adminKey(), "text/plain", strings.NewReader(text))
	if status != http.StatusCreated {
		s.t.Fatalf("%d %v", status, statement)
	}
	return statement["id"].(string)
}

// TestMirror keeps a copy, of everything and of a part, through what can happen.
func TestMirror(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t))
	whole, part := filepath.Join(t.TempDir(), "whole"), filepath.Join(t.TempDir(), "part")
	const filter = "country=IRQ&act=commitment"
	s.mirror(whole, "--once")
	s.mirror(part, "--once", "--filter", filter)
	s.requireVerified(whole, "")
	s.requireVerified(part, filter)

	id := s.submit("On Iraq", "Italy will train Iraqi police. We welcome the visit.")
	lines := s.mirror(whole, "--once")
	if len(lines) != 3 || !strings.Contains(lines[0], "added  ingested  statement "+id) {
		t.Errorf("after a new statement: %q", lines)
	}
	if lines := s.mirror(part, "--once", "--filter", filter); len(lines) != 2 {
		t.Errorf("under a filter: %q", lines)
	}
	if status, answer := s.do(http.MethodDelete, "/v1/statements/"+id+"?reason=a+draft", s.adminKey(), "", nil); status >= 300 {
		t.Fatalf("%d %v", status, answer)
	}
	lines = s.mirror(whole, "--once")
	if len(lines) != 3 || !strings.Contains(lines[2], "removed  withdrawn  statement "+id) {
		t.Errorf("after a withdrawal: %q", lines)
	}
	s.requireVerified(whole, "")
	s.requireVerified(part, filter)
}

// TestMirrorSaysWhatChanged holds the line that it prints of a correction.
func TestMirrorSaysWhatChanged(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t))
	dir := t.TempDir()
	s.mirror(dir, "--once")
	_, list := s.get("/v1/passages?act=call&limit=1&fields=id")
	id := list["data"].([]any)[0].(map[string]any)["id"].(string)
	if status := s.patch("/v1/passages/"+id, `{"review":"corrected","reason":"It is a promise.","act":"commitment","strength":"firm"}`); status != http.StatusOK {
		t.Fatalf("status %d", status)
	}
	lines := s.mirror(dir, "--once")
	want := "changed  reviewed  passage " + id + "  act: call -> commitment; "
	if len(lines) != 2 || !strings.Contains(lines[1], want) || !strings.Contains(lines[1], "strength: - -> firm") {
		t.Errorf("lines %q", lines)
	}
}

// patch changes a record in the state it is in.
func (s *server) patch(path, body string) int {
	s.t.Helper()
	seen, err := http.Get(s.base + path) //nolint:noctx // a test against this machine
	if err != nil {
		s.t.Fatal(err)
	}
	defer seen.Body.Close()
	req, err := http.NewRequestWithContext(s.t.Context(), http.MethodPatch, s.base+path, strings.NewReader(body))
	if err != nil {
		s.t.Fatal(err)
	}
	req.Header.Set("If-Match", seen.Header.Get("ETag"))
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer "+s.adminKey())
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	return res.StatusCode
}

// TestMirrorIsKilled kills the keeper of a copy again and again while the archive
// is written to, by each of its ways to follow.
func TestMirrorIsKilled(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t))
	for _, way := range [][]string{nil, {"--events"}, {"--poll", "20ms"}} {
		t.Run(fmt.Sprint(way), func(t *testing.T) {
			dir := t.TempDir()
			for n := range 6 {
				keeper := exec.Command(binary, slices.Concat([]string{"mirror", "--files", "0s"}, way, []string{s.base, dir})...)
				if err := keeper.Start(); err != nil {
					t.Fatal(err)
				}
				deadline := time.Now().Add(time.Duration(100+n*60) * time.Millisecond)
				for i := 0; time.Now().Before(deadline); i++ {
					s.submit(fmt.Sprint("Way ", len(way), n, i), fmt.Sprintf("We will do %d things for Libya. Number %d %d.", i, n, len(way)))
				}
				_ = keeper.Process.Kill()
				_ = keeper.Wait()
			}
			s := &server{t: t, base: s.base}
			s.requireVerified(dir, "")
		})
	}
}

// TestMirrorGoesOnAfterTheServer follows through a restart of the server, and ends
// in order.
func TestMirrorGoesOnAfterTheServer(t *testing.T) {
	t.Parallel()
	data, dir := dataDir(t), t.TempDir()
	s := startServer(t, data)
	address := strings.TrimPrefix(s.base, "http://")
	keeper := exec.Command(binary, "mirror", "--events", "--files", "0s", s.base, dir)
	var out, errs bytes.Buffer
	keeper.Stdout, keeper.Stderr = &out, &errs
	if err := keeper.Start(); err != nil {
		t.Fatal(err)
	}
	waitForCopy(dir, s.submit("First", "We will open a school."))
	s.kill()
	waitUntilGone(t, data)
	s = startServer(t, data, "--addr", address)
	last := s.submit("Second", "We will open a second school.")
	waitForCopy(dir, last)
	_ = keeper.Process.Signal(syscall.SIGTERM)
	if err := keeper.Wait(); err != nil {
		t.Errorf("the keeper ended with %v\n%s", err, &errs)
	}
	if !strings.Contains(out.String(), last) || !copyHas(dir, last) {
		t.Errorf("it has not seen %s:\n%s\n%s", last, &out, &errs)
	}
	s.requireVerified(dir, "")
}

// waitForCopy waits until the copy has a statement, or long enough.
func waitForCopy(dir, id string) {
	deadline := time.Now().Add(20 * time.Second)
	for !copyHas(dir, id) && time.Now().Before(deadline) {
		time.Sleep(50 * time.Millisecond)
	}
}

func copyHas(dir, id string) bool {
	text, err := os.ReadFile(filepath.Join(dir, "statements.ndjson"))
	return err == nil && strings.Contains(string(text), `"id":"`+id+`"`)
}

func TestMirrorRefuses(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t))
	dir := t.TempDir()
	s.mirror(dir, "--once")
	tests := []struct {
		rule string
		args []string
		code int
		says string
	}{
		{"another archive", []string{"--once", "http://127.0.0.1:1", dir}, 1, "it is a copy of " + s.base},
		{"other filters", []string{"--once", "--filter", "act=call", s.base, dir}, 1, "use another directory"},
		{"a wrong filter", []string{"--once", "--filter", "theme=x", s.base, t.TempDir()}, 1, "is not a theme of the vocabulary"},
		{"no server", []string{"--once", "http://127.0.0.1:1", t.TempDir()}, 1, "connection refused"},
		{"two ways", []string{"--events", "--poll", "1h", s.base, dir}, 2, "exclude one another"},
		{"no filter at all", []string{"--once", "--filter", "%zz", s.base, dir}, 2, "not as in a URL"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			_, errs, err := chancery(t, append([]string{"mirror"}, tt.args...)...)
			exit, _ := err.(*exec.ExitError) //nolint:errorlint // Run gives no other
			if exit == nil || exit.ExitCode() != tt.code || !strings.Contains(errs, tt.says) {
				t.Errorf("%v, says %q, want %q", err, errs, tt.says)
			}
		})
	}
}

// TestExport takes the same snapshot from a server and from its database.
func TestExport(t *testing.T) {
	t.Parallel()
	data := dataDir(t)
	s := startServer(t, data)
	file := filepath.Join(t.TempDir(), "passages.csv.gz")
	said, _, err := chancery(t, "export", "--server", s.base, "-o", file, "passages.csv.gz", "/v1/passages?country=IRQ")
	if err != nil || !strings.Contains(said, " records at cursor ") {
		t.Fatalf("%v, %s", err, said)
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if _, errs, err := chancery(t, "export", "--server", s.base, "passages.csv.gz", "contry=IRQ"); err == nil || !strings.Contains(errs, "perhaps country") {
		t.Errorf("a wrong filter: %v, %s", err, errs)
	}
	s.stop()
	waitUntilGone(t, data)
	got, errs, err := chancery(t, "export", "--data-dir", data, "passages.csv.gz", "country=IRQ")
	if err != nil || got != string(want) {
		t.Errorf("from the database: %v, %d bytes, want %d\n%s", err, len(got), len(want), errs)
	}
	if _, _, err := chancery(t, "export", "--data-dir", data, "-o", file, "passages.xml"); err == nil {
		t.Error("a form that is none is written")
	}
	if kept, err := os.ReadFile(file); err != nil || !bytes.Equal(kept, want) {
		t.Errorf("a failure took the file: %v", err)
	}
}
