package main_test

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// TestServeAnswers asks the founding document what the issue of the archive is.
func TestServeAnswers(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t))

	_, resolutions := s.get("/v1/resolutions")
	var symbols []string
	for _, r := range resolutions["data"].([]any) {
		symbols = append(symbols, r.(map[string]any)["symbol"].(string))
	}
	slices.Sort(symbols)
	want := []string{"S/RES/1267", "S/RES/1989", "S/RES/2178", "S/RES/2199", "S/RES/2253", "S/RES/2254"}
	if diff := cmp.Diff(want, symbols); diff != "" {
		t.Errorf("resolutions (-want +got):\n%s", diff)
	}

	on2253 := []string{"We underscore our support for international", "We will continue to utilize UNSCRs"}
	for _, spelling := range []string{"2253", "UNSCR%202253", "S/RES/2253", "S/RES/2253%20(2015)", "s%2Fres%2F2253"} {
		if diff := cmp.Diff(on2253, s.quotes("/v1/commitments?resolution="+spelling)); diff != "" {
			t.Errorf("commitments on %s (-want +got):\n%s", spelling, diff)
		}
	}
	if got := s.quotes("/v1/passages?resolution=2254"); len(got) != 3 {
		t.Errorf("passages on 2254: %q", got)
	}
	if got := s.quotes("/v1/commitments?resolution=1325"); len(got) != 0 {
		t.Errorf("commitments on 1325: %q", got)
	}
	if got := s.quotes("/v1/commitments?theme=ct-financing"); !slices.Contains(got, "We are resolved to keep Daesh") {
		t.Errorf("commitments on terrorist financing: %q", got)
	}

	countries := map[string][]string{
		"IRQ": {"IQ", "368", "Iraq", "iraq", "irq"},
		"SYR": {"SY", "760", "Syria", "Syrian%20Arab%20Republic"},
		"LBY": {"LY", "434", "Libya"},
		"ITA": {"IT", "380", "Italy"},
	}
	for code, names := range countries {
		want := s.quotes("/v1/commitments?country=" + code)
		if len(want) == 0 {
			t.Errorf("no commitments on %s", code)
		}
		for _, name := range names {
			if diff := cmp.Diff(want, s.quotes("/v1/commitments?country="+name)); diff != "" {
				t.Errorf("country=%s (-%s +%s):\n%s", name, code, name, diff)
			}
		}
	}
}

func TestServeRefusesWrongQueries(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t))
	tests := []struct{ query, parameter, candidate string }{
		{"contry=IRQ", "contry", "country"},
		{"country=Irak-land", "country", "Iraq"},
		{"theme=nonsense", "theme", ""},
		{"theme=ct-finance", "theme", "ct-financing"},
		{"since=2016-13-01", "since", ""},
		{"limit=0", "limit", ""},
		{"limit=501", "limit", ""},
		{"cursor=zzz", "cursor", ""},
		{"resolution=banana", "resolution", ""},
		{"strength=strong", "strength", ""},
		{"role=victim", "role", ""},
	}
	for _, tt := range tests {
		t.Run(tt.query, func(t *testing.T) {
			status, problem := s.get("/v1/commitments?" + tt.query)
			if status != http.StatusBadRequest {
				t.Fatalf("status %d: %v", status, problem)
			}
			all := fmt.Sprint(problem["errors"])
			if !strings.Contains(all, "parameter:"+tt.parameter) {
				t.Errorf("errors %s do not name %s", all, tt.parameter)
			}
			if !strings.Contains(all, tt.candidate) {
				t.Errorf("errors %s do not offer %s", all, tt.candidate)
			}
		})
	}
}

func TestServeRefusesBadDocuments(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t))
	key := s.adminKey()
	tests := []struct {
		rule, key, mediaType, body string
		status                     int
		says                       string
	}{
		{"no key", "", "text/plain", "We will act.", http.StatusUnauthorized, ""},
		{"a wrong key", "ch_nobody_nothing", "text/plain", "We will act.", http.StatusUnauthorized, ""},
		{"an empty document", key, "text/plain", "", http.StatusBadRequest, "empty"},
		{"white space", key, "text/plain", " \n\t ", http.StatusBadRequest, "empty"},
		{"binary", key, "text/plain", "\x00\x01\x02\xff\xfe\x00\x00MZ", http.StatusUnprocessableEntity, "binary"},
		{"no PDF", key, "application/pdf", "We will act.", http.StatusUnprocessableEntity, "no PDF"},
		{"no Word file", key, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\x03\x04", http.StatusUnprocessableEntity, "damaged Word"},
		{"a picture", key, "image/png", "\x89PNG", http.StatusUnsupportedMediaType, "image/png"},
		{"50 MB", key, "text/plain", strings.Repeat("We will act. ", 50<<20/13), http.StatusRequestEntityTooLarge, "10485760"},
		{"broken JSON", key, "application/json", `{"content": `, http.StatusBadRequest, ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			status, problem := s.do(http.MethodPost, "/v1/statements", tt.key, tt.mediaType, strings.NewReader(tt.body))
			if status != tt.status {
				t.Errorf("status %d, want %d: %v", status, tt.status, problem)
			}
			if !strings.Contains(fmt.Sprint(problem["detail"]), tt.says) {
				t.Errorf("detail %q does not say %q", problem["detail"], tt.says)
			}
		})
	}
	_, list := s.get("/v1/statements")
	if n := len(list["data"].([]any)); n != 1 {
		t.Errorf("%d statements are stored, want the sample alone", n)
	}
}

func TestServeTakesADocumentOnce(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t), "--no-sample")
	const html = `<html lang="en"><head><title>Joint Statement</title></head><body><h1>Joint Statement by Ruritania and Iraq</h1>
		<p>Baghdad, 3 May 2011</p><p>The two sides will open a consulate in Basra by the end of 2012.</p></body></html>`
	path := "/v1/statements?source_url=https://example.org/joint"
	status, first := s.do(http.MethodPost, path, s.adminKey(), "text/html", strings.NewReader(html))
	if status != http.StatusCreated {
		t.Fatalf("status %d: %v", status, first)
	}
	status, second := s.do(http.MethodPost, path, s.adminKey(), "text/html", strings.NewReader(html))
	if status != http.StatusOK || second["id"] != first["id"] {
		t.Errorf("again: %d %v, first %v", status, second["id"], first["id"])
	}
	if first["date"] != "2011-05-03" {
		t.Errorf("date %v", first["date"])
	}
	got := s.quotes("/v1/commitments?country=IRQ")
	if diff := cmp.Diff([]string{"The two sides will open a"}, got); diff != "" {
		t.Errorf("commitments (-want +got):\n%s", diff)
	}
}

// postgresOf lists the processes that have dir on their command line.
func postgresOf(t *testing.T, dir string) []string {
	t.Helper()
	lines, err := filepath.Glob("/proc/[0-9]*/cmdline")
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, line := range lines {
		args, err := os.ReadFile(line)
		if err == nil && strings.Contains(string(args), "postgres") && strings.Contains(string(args), dir) {
			found = append(found, strings.ReplaceAll(string(args), "\x00", " "))
		}
	}
	return found
}

func waitUntilGone(t *testing.T, dir string) {
	t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for len(postgresOf(t, dir)) > 0 {
		if time.Now().After(deadline) {
			t.Fatalf("left behind: %q", postgresOf(t, dir))
		}
		time.Sleep(20 * time.Millisecond)
	}
}

func TestServeSurvives(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	s := startServer(t, dir)
	want := s.quotes("/v1/commitments?limit=500")
	key := s.adminKey()
	s.kill()
	waitUntilGone(t, dir)

	s = startServer(t, dir)
	if diff := cmp.Diff(want, s.quotes("/v1/commitments?limit=500")); diff != "" {
		t.Errorf("after kill -9 (-want +got):\n%s", diff)
	}
	if s.adminKey() != key {
		t.Error("the admin key changed")
	}
	s.stop()
	waitUntilGone(t, dir)
}

func TestServeHasItsDataDirectoryAlone(t *testing.T) {
	t.Parallel()
	s := startServer(t, dataDir(t))
	second := exec.Command(binary, "serve", "--addr", "127.0.0.1:0", "--data-dir", s.dir)
	second.Env = withoutDatabase()
	out, err := second.CombinedOutput()
	if err == nil || !strings.Contains(string(out), "in use") {
		t.Errorf("a second server: %v: %s", err, out)
	}
	if status, _ := s.get("/v1/statements"); status != http.StatusOK {
		t.Errorf("the first server answers %d", status)
	}
}
