package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// summary is what "chancery ingest --json" prints.
type summary struct {
	Created, Repeated int
	Failed            []struct{ Name, Reason string }
}

// ingest runs the command beside the server and gives its summary and exit code.
func (s *server) ingest(args ...string) (summary, int) {
	s.t.Helper()
	cmd := exec.Command(binary, append([]string{"ingest", "--json"}, args...)...)
	cmd.Env = withoutDatabase()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, _ := cmd.Output()
	var sum summary
	if err := json.Unmarshal(out, &sum); err != nil {
		s.t.Fatalf("ingest %v: %v: %s%s", args, err, out, &stderr)
	}
	return sum, cmd.ProcessState.ExitCode()
}

// mixedFolder holds good documents of every kind that is easily made, and bad ones.
func mixedFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{
		"a.txt":         "Rome, 2 March 2021\n\nWe will train 200 coast guards.",
		"b.html":        "<html><body><h1>On fog</h1><p>We will wait for the fog to lift.</p></body></html>",
		"c/d.jsonl":     `{"text": "We will build a lighthouse.", "title": "One"}` + "\n{\n" + `{"text": "We will build another.", "title": "Two"}` + "\n",
		"broken.pdf":    "%PDF-1.7\n",
		"broken.docx":   "PK\x03\x04",
		"empty.txt":     " \n",
		"binary.txt":    "\x7fELF\x00\x00",
		"unseen.xls":    "not looked at",
		".hidden/e.txt": "not looked at",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestIngestFolders takes a folder in twice, into the database beside a server and
// through the server: bad files fail alone, and the second run finds all there.
func TestIngestFolders(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t), "--no-sample")
	dir := mixedFolder(t)
	report := filepath.Join(t.TempDir(), "report.jsonl")
	for n, args := range [][]string{
		{"--data-dir", s.dir, "--report", report, dir},
		{"--data-dir", s.dir, "--workers", "4", dir},
		{"--server", s.base, "--key", s.adminKey(), dir},
	} {
		sum, code := s.ingest(args...)
		created, repeated := 0, 4
		if n == 0 {
			created, repeated = 4, 0
		}
		if sum.Created != created || sum.Repeated != repeated || len(sum.Failed) != 5 || code != 3 {
			t.Fatalf("run %d: %+v, exit code %d", n, sum, code)
		}
		reasons := fmt.Sprint(sum.Failed)
		for _, want := range []string{"broken.pdf", "broken.docx", "empty.txt", "binary.txt", "d.jsonl:2 not a JSON object", "binary data"} {
			if !strings.Contains(reasons, want) {
				t.Errorf("run %d does not tell of %q: %s", n, want, reasons)
			}
		}
	}

	status := map[string]int{}
	text, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		var o struct{ Name, Status, Statement, Reason string }
		if err := json.Unmarshal([]byte(line), &o); err != nil {
			t.Fatal(err)
		}
		status[o.Status]++
		if (o.Status == "failed") != (o.Reason != "") || (o.Status == "failed") == (o.Statement != "") {
			t.Errorf("line %s", line)
		}
	}
	if status["created"] != 4 || status["failed"] != 5 || len(status) != 2 {
		t.Errorf("report %v", status)
	}

	if sum, code := s.ingest("--server", s.base, "--key", "ch_wrong_key", dir); code != 1 || sum.Created+sum.Repeated != 0 {
		t.Errorf("with a wrong key: %+v, exit code %d", sum, code)
	}
}

// TestIngestGoesOnAfterAKill kills a run in its middle and runs it again.
func TestIngestGoesOnAfterAKill(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t), "--no-sample")
	const documents = 200
	path, report := filepath.Join(t.TempDir(), "many.jsonl"), filepath.Join(t.TempDir(), "report.jsonl")
	var lines strings.Builder
	for i := range documents {
		fmt.Fprintf(&lines, `{"title": "Number %d", "text": "We will build %d lighthouses. %s"}`+"\n", i, i, strings.Repeat("We will light them. ", 100))
	}
	if err := os.WriteFile(path, []byte(lines.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(binary, "ingest", "--quiet", "--data-dir", s.dir, "--report", report, path)
	cmd.Env = withoutDatabase()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	reported := func() int {
		text, _ := os.ReadFile(report)
		return bytes.Count(text, []byte("\n"))
	}
	for deadline := time.Now().Add(time.Minute); reported() < 20; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("nothing is reported after a minute")
		}
	}
	_ = cmd.Process.Signal(syscall.SIGKILL)
	_ = cmd.Wait()
	before := reported()
	if before == documents {
		t.Fatal("the run was too fast to be killed")
	}
	sum, code := s.ingest("--data-dir", s.dir, path)
	if code != 0 || sum.Created+sum.Repeated != documents || sum.Repeated < before || sum.Created == 0 {
		t.Errorf("killed at %d: %+v, exit code %d", before, sum, code)
	}
	if _, list := s.get("/v1/statements?limit=1"); list["total"].(map[string]any)["value"].(float64) != documents {
		t.Errorf("total %v", list["total"])
	}
}
