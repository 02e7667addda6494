package main_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/sample"
)

// fill takes n long statements in, beside the server.
func (s *server) fill(n int) {
	s.t.Helper()
	path := filepath.Join(s.t.TempDir(), "many.jsonl")
	var lines strings.Builder
	for i := range n {
		line, err := json.Marshal(map[string]string{
			"content": fmt.Sprintf("Statement number %d\n\n%s", i, sample.Submission().Raw), "url": fmt.Sprintf("https://example.org/%d", i),
		})
		if err != nil {
			s.t.Fatal(err)
		}
		lines.Write(append(line, '\n'))
	}
	if err := os.WriteFile(path, []byte(lines.String()), 0o600); err != nil {
		s.t.Fatal(err)
	}
	s.chancery("ingest", "--quiet", path)
}

func (s *server) recode(path string) (done, total int, status string) {
	s.t.Helper()
	code, now := s.get(path)
	if code != http.StatusOK {
		s.t.Fatalf("%d %v", code, now)
	}
	return int(now["done"].(float64)), int(now["total"].(float64)), now["status"].(string)
}

// TestRecodeOutlivesItsServer kills the server in the middle of a recode: the next
// one goes on with it to the end.
func TestRecodeOutlivesItsServer(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	s := startServer(t, dir, "--no-sample")
	const statements = 32
	s.fill(statements)
	before := s.quotes("/v1/commitments?limit=500")
	status, started := s.do(http.MethodPost, "/v1/recode", s.adminKey(), "", nil)
	if status != http.StatusAccepted {
		t.Fatalf("%d %v", status, started)
	}
	path := started["url"].(string)
	done := 0
	for done == 0 {
		var total int
		if done, total, _ = s.recode(path); done == total {
			t.Fatal("the recode was too fast to be killed")
		}
	}
	s.kill()
	waitUntilGone(t, dir)

	s = startServer(t, dir, "--no-sample")
	again, _, state := s.recode(path)
	t.Logf("killed at %d of %d, found at %d", done, statements, again)
	if again < done {
		t.Errorf("what was done is lost: %d, then %d", done, again)
	}
	for deadline := time.Now().Add(3 * time.Minute); state == "running"; time.Sleep(200 * time.Millisecond) {
		if done, _, state = s.recode(path); time.Now().After(deadline) {
			t.Fatalf("it stands at %d of %d", done, statements)
		}
	}
	if done, total, _ := s.recode(path); done != statements || total != statements {
		t.Errorf("%d of %d statements", done, total)
	}
	if after := s.quotes("/v1/commitments?limit=500"); strings.Join(after, "\n") != strings.Join(before, "\n") {
		t.Error("the same rules read something else")
	}

	outcome := s.chancery("recode", "--quiet") // shared with the server
	if !strings.Contains(outcome, fmt.Sprintf("%d statements read, 0 changed in 0 passages, 0 failed", statements)) {
		t.Errorf("beside the server: %q", outcome)
	}
	outcome = s.chancery("recode", "--json", "--server", s.base, "--key", s.adminKey())
	if !strings.Contains(outcome, fmt.Sprintf(`"done":%d,"changed":0`, statements)) {
		t.Errorf("by the server: %q", outcome)
	}
}
