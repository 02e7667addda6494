package ingest_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/ingest"
)

// folder makes files below a fresh folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
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

// walk lists what Walk yields, as "name type content" or "name error".
func walk(t *testing.T, stdin, dir string, paths ...string) []string {
	t.Helper()
	var got []string
	for sub, err := range ingest.Walk(paths, strings.NewReader(stdin)) {
		name := strings.TrimPrefix(sub.Name, dir+"/")
		if err != nil {
			got = append(got, name+" error: "+err.Error())
			continue
		}
		got = append(got, name+" "+sub.MediaType+" "+string(sub.Raw))
	}
	return got
}

func TestWalkFolder(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.txt": "two", "a.HTML": "one", "notes.xls": "not a document", ".hidden/c.txt": "no", "deep/er/d.txt": "three",
	})
	want := []string{"a.HTML text/html one", "b.txt text/plain two", "deep/er/d.txt text/plain three"}
	if diff := cmp.Diff(want, walk(t, "", dir, dir)); diff != "" {
		t.Errorf("Walk (-want +got):\n%s", diff)
	}
}

func TestWalkGoesOn(t *testing.T) {
	dir := folder(t, map[string]string{
		"big.txt":     strings.Repeat("x", ingest.MaxBytes+1),
		"long.ndjson": `{"text": "first"}` + "\n" + strings.Repeat("x", 2*ingest.MaxBytes+1) + "\r\n" + `{"text": "third"}`,
		"many.jsonl": `{"text": "first", "title": "T", "date": "2001-02-03", "url": "https://example.org/1", "issuers": ["Iraq"]}` + "\n\n" +
			`{"text": ` + "\n" +
			`{"content": "third", "date": "2001-02-30"}` + "\n" +
			`{"title": "empty"}` + "\n" +
			`{"content": "a", "text": "b"}` + "\n" +
			`{"content": "last", "media_type": "text/html"}`,
	})
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o600); err != nil {
		t.Fatal(err)
	}
	if n, ok := ingest.Count([]string{filepath.Join(dir, "none.txt"), dir}); n != 12 || !ok {
		t.Errorf("Count = %d, %t", n, ok)
	}
	got := walk(t, "", dir, filepath.Join(dir, "none.txt"), dir)
	want := []string{
		"none.txt error: no such file or directory",
		"big.txt error: too large: more than 10 MB",
		"long.ndjson:1 text/plain first",
		"long.ndjson:2 error: too large: more than 20 MB",
		"long.ndjson:3 text/plain third",
		"many.jsonl:1 text/plain first",
		"many.jsonl:3 error: not a JSON object: unexpected end of JSON input",
		`many.jsonl:4 error: field "date": date "2001-02-30" is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY`,
		`many.jsonl:5 error: field "content" is missing or empty`,
		`many.jsonl:6 error: fields "content" and "text" are both given`,
		"many.jsonl:7 text/html last",
		"pipe.txt error: is no regular file",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Walk (-want +got):\n%s", diff)
	}
}

func TestCountOfStdinIsNotKnown(t *testing.T) {
	if n, ok := ingest.Count([]string{t.TempDir(), ingest.Stdin}); ok {
		t.Errorf("Count = %d", n)
	}
}

func TestWalkStdin(t *testing.T) {
	tests := []struct{ rule, stdin, want string }{
		{"a document", "We will act.", "standard input  We will act."},
		{"JSON Lines", `{"text": "We will act."}`, "standard input:1 text/plain We will act."},
	}
	for _, tt := range tests {
		if diff := cmp.Diff([]string{tt.want}, walk(t, tt.stdin, "", ingest.Stdin)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.rule, diff)
		}
	}
}

func TestEnvelopeKeepsWhatIsGiven(t *testing.T) {
	e := ingest.Envelope{
		Title: "T", Date: "2001-02-03", Place: "Baghdad", Language: "en", URL: "https://example.org/1",
		Issuers: []string{"Iraq", "Italy"}, Text: "We agree.",
	}
	got, err := e.Submission("x")
	if err != nil {
		t.Fatal(err)
	}
	want := chancery.Submission{
		Raw: []byte("We agree."), MediaType: "text/plain", Name: "x",
		Given: chancery.Origin{
			Title: "T", Date: "2001-02-03", Place: "Baghdad", Language: "en", SourceURL: "https://example.org/1",
			Issuers: []chancery.Issuer{{Name: "Iraq"}, {Name: "Italy"}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Submission (-want +got):\n%s", diff)
	}
}
