package main_test

import (
	"flag"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the answers the server gives into the README")

const readme = "../../README.md"

// recipe is a curl line of the README with the answer printed under it.
var (
	console = regexp.MustCompile("(?s)```console\n(.*?)```")
	recipe  = regexp.MustCompile(`^\$ curl -s '(http://127\.0\.0\.1:8080[^']*)'$`)
)

// TestReadme runs every "curl -s 'URL'" of the README against a fresh server
// and compares the answers with those printed there.
func TestReadme(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	s := startServer(t, dataDir(t))
	recipes := 0
	got := console.ReplaceAllStringFunc(string(text), func(block string) string {
		lines := strings.Split(strings.TrimSuffix(block, "```"), "\n")
		var out []string
		skip := false
		for _, line := range lines {
			if strings.HasPrefix(line, "$ ") {
				out = append(out, line)
				m := recipe.FindStringSubmatch(line)
				if skip = m != nil; skip {
					recipes++
					out = append(out, s.answer(m[1])...)
				}
				continue
			}
			if !skip || line == "" {
				skip = skip && line != ""
				out = append(out, line)
			}
		}
		return strings.Join(out, "\n") + "```"
	})
	if recipes < 10 {
		t.Errorf("%d recipes, want at least ten", recipes)
	}
	if *update {
		if err := os.WriteFile(readme, []byte(got), 0o644); err != nil { //nolint:gosec // it is read by everybody
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(strings.Split(string(text), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the README is not true (-README +server):\n%s", diff)
	}
}

// answer is what the server says to a GET, in lines.
func (s *server) answer(url string) []string {
	s.t.Helper()
	const printed = "http://127.0.0.1:8080"
	res, err := http.Get(s.base + strings.TrimPrefix(url, printed)) //nolint:noctx // a test against this machine
	if err != nil {
		s.t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	plain := strings.ReplaceAll(string(body), "\r\n", "\n")
	plain = strings.ReplaceAll(strings.TrimRight(plain, "\n"), s.base, printed)
	if id := res.Header.Get("X-Request-Id"); id != "" {
		plain = strings.ReplaceAll(plain, id, "6Q3M7Z2K5V4T")
	}
	return strings.Split(plain, "\n")
}

// question is a row of the table of questions that take one URL each.
var question = regexp.MustCompile("(?m)^\\| [^|]+ \\| `(/v1/[^`]+)` \\|$")

// TestReadmeQuestions asks what the README says takes one URL, of an archive that
// the G7 said something to.
func TestReadmeQuestions(t *testing.T) {
	text, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	s := startServer(t, dataDir(t))
	key, err := os.ReadFile(filepath.Join(s.dir, "admin.key"))
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.base+"/v1/statements?issuer=G7&date=2022-05-06&title=On+Libya",
		strings.NewReader("We will provide $20 million to Libya by the end of 2025. We will implement Security Council resolution 1540. We call on Libya to do so, too.\n"))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "text/plain")
	req.Header.Set("Authorization", "Bearer "+strings.TrimSpace(string(key)))
	res, err := http.DefaultClient.Do(req)
	if err != nil || res.StatusCode != http.StatusCreated {
		t.Fatalf("%v, %+v", err, res)
	}
	res.Body.Close()
	questions := question.FindAllStringSubmatch(string(text), -1)
	if len(questions) != 5 {
		t.Errorf("%d questions, want five", len(questions))
	}
	answers := []string{"Iraqi police", `"2022-01-01","count":1`, "$20 million", "LBY:target", "On Libya"}
	for i, q := range questions {
		res, err := http.Get(s.base + q[1]) //nolint:noctx // a test against this machine
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(res.Body)
		res.Body.Close()
		if err != nil || res.StatusCode != http.StatusOK || !strings.Contains(string(body), answers[i]) {
			t.Errorf("GET %s: %d, %v: %.200s", q[1], res.StatusCode, err, body)
		}
	}
}
