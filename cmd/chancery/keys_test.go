package main_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os/exec"
	"strings"
	"testing"
)

// chancery runs the program beside a server, on its data directory, and gives
// what it prints.
func (s *server) chancery(args ...string) string {
	s.t.Helper()
	cmd := exec.Command(binary, append(args, "--data-dir", s.dir)...)
	cmd.Env = withoutDatabase()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		s.t.Fatalf("chancery %v: %v: %s", args, err, &stderr)
	}
	return strings.TrimSpace(string(out))
}

// TestKeysBesideAServer makes a key, uses it and takes it back while the server runs.
func TestKeysBesideAServer(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t), "--no-sample")
	token := s.chancery("keys", "create", "--scope", "ingest", "--expire", "1h", "press office")
	post := func() int {
		status, _ := s.do(http.MethodPost, "/v1/statements?title=Fog", token, "text/plain", strings.NewReader("We will wait for the fog to lift."))
		return status
	}
	if status := post(); status != http.StatusCreated {
		t.Fatalf("with a fresh key: %d", status)
	}
	if status, _ := s.do(http.MethodGet, "/v1/audit", token, "", nil); status != http.StatusForbidden {
		t.Errorf("beyond its scope: %d", status)
	}
	var id string
	for line := range strings.Lines(s.chancery("keys", "list", "--json")) {
		var key struct {
			ID, Name string
			Scopes   []string
			Expires  string `json:"expires_at"`
			Used     string `json:"last_used"`
		}
		if err := json.Unmarshal([]byte(line), &key); err != nil {
			t.Fatal(err)
		}
		if key.Name == "press office" {
			id = key.ID
			if key.Scopes[0] != "ingest" || key.Expires == "" || key.Used == "" {
				t.Errorf("key %+v", key)
			}
		}
	}
	s.chancery("keys", "revoke", id)
	if status := post(); status != http.StatusUnauthorized {
		t.Errorf("with a revoked key: %d", status)
	}

	table := s.chancery("audit")
	for _, want := range []string{"refused POST /v1/statements", "key.revoke", "statement.ingest", "press office (" + id + ")", "by chancery keys create", "by chancery serve"} {
		if !strings.Contains(table, want) {
			t.Errorf("the audit log does not tell of %q:\n%s", want, table)
		}
	}
	if lines := strings.Split(s.chancery("audit", "--refused", "--json"), "\n"); len(lines) != 2 {
		t.Errorf("refused: %q", lines)
	}
	s.stop()
	secret := token[strings.LastIndex(token, "_")+1:]
	if strings.Contains(s.log.String(), secret) || strings.Contains(table, secret) {
		t.Error("the secret of the key is in a log")
	}
}

func TestWrongKeys(t *testing.T) {
	for rule, args := range map[string][]string{
		"no scope":       {"keys", "create", "x"},
		"another scope":  {"keys", "create", "--scope", "write", "x"},
		"an early end":   {"keys", "create", "--scope", "ingest", "--expire=-1h", "x"},
		"entries of 0":   {"audit", "--limit", "0"},
		"an end by name": {"keys", "create", "--scope", "ingest", "--expire", "soon", "x"},
	} {
		cmd := exec.Command(binary, args...)
		cmd.Env = withoutDatabase()
		if out, _ := cmd.CombinedOutput(); cmd.ProcessState.ExitCode() != 2 {
			t.Errorf("%s: %d %s", rule, cmd.ProcessState.ExitCode(), out)
		}
	}
}
