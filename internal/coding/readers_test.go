package coding_test

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/evaluate"
	"github.com/chancery-archive/chancery/internal/gold"
	"github.com/chancery-archive/chancery/internal/theme"
)

// readers is what readers who had not seen the coder's answer made of statements
// of the corpus, a statement a line: where its text is to be found, and for each
// line of it the span in code points, act, strength, flags, themes, countries
// and resolutions, as in the sheets of [gold]. The texts are not here.
//
//go:embed testdata/readers.jsonl
var readers []byte

type reading struct {
	ID, SHA256, Title, Date string
	Lines                   [][]any
}

// TestReaders measures the whole coder, text in to coding out, against readers.
// The floors keep what was reached; they are no promise for other texts.
func TestReaders(t *testing.T) {
	dir := os.Getenv("CHANCERY_CORPUS")
	if dir == "" {
		t.Skip("CHANCERY_CORPUS names no folder of texts")
	}
	statements := sheets(t, dir)
	entries := make([]chancery.Entry, len(statements))
	for i, s := range statements {
		entry, err := coding.Run(chancery.Submission{
			Raw: []byte(s.Text), MediaType: "text/plain", Given: chancery.Origin{Title: s.Title, Date: s.Date},
		})
		if err != nil {
			t.Fatalf("%s: %v", s.Name, err)
		}
		entries[i] = entry
	}
	broader := map[chancery.ThemeID]chancery.ThemeID{}
	for _, concept := range theme.All() {
		broader[concept.ID] = concept.Broader
	}
	report := evaluate.Score(statements, entries, func(id chancery.ThemeID) chancery.ThemeID { return broader[id] })
	floors := map[string]float64{
		"commitments": 0.92, "commitments, firm and intent": 0.91, "act, macro F1": 0.90, "lines with one passage": 0.98,
		"resolutions": 0.98, "countries": 0.95, "themes": 0.74, "top themes": 0.80,
	}
	for _, task := range report.Tasks {
		floor, held := floors[task.Name]
		delete(floors, task.Name)
		if held {
			t.Logf("%s: F1 %.3f, precision %.3f, recall %.3f", task.Name, task.F1, task.Precision, task.Recall)
		}
		if held && task.F1 < floor {
			t.Errorf("%s: F1 %.3f is below %.3f", task.Name, task.F1, floor)
		}
	}
	if len(floors) > 0 {
		t.Errorf("no such task: %v", floors)
	}
}

// sheets lays the readings beside their texts and loads them as sheets.
func sheets(t *testing.T, dir string) []gold.Statement {
	t.Helper()
	known := corpusTexts(t, dir)
	folder := t.TempDir()
	for line := range bytes.Lines(readers) {
		var r reading
		if err := json.Unmarshal(line, &r); err != nil {
			t.Fatal(err)
		}
		text, ok := known[r.SHA256]
		if !ok {
			t.Fatalf("%s holds no text of %s with SHA-256 %s", dir, r.ID, r.SHA256)
		}
		stem := filepath.Join(folder, strings.NewReplacer("/", "-").Replace(r.ID))
		var rows strings.Builder
		spans := make([][2]int, len(r.Lines))
		for i, l := range r.Lines {
			spans[i] = [2]int{int(l[0].(float64)), int(l[1].(float64))}
			fmt.Fprintf(&rows, "%s\t%d", r.ID, i+1)
			for _, code := range l[2:] {
				fmt.Fprintf(&rows, "\t%s", code)
			}
			rows.WriteString("\t-\t-\n")
		}
		head, err := json.Marshal(map[string]any{"title": r.Title, "date": r.Date, "sentences": spans})
		if err != nil {
			t.Fatal(err)
		}
		for suffix, content := range map[string]string{".txt": text, ".json": string(head), ".tsv": rows.String()} {
			if err := os.WriteFile(stem+suffix, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	statements, err := gold.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	return statements
}

// corpusTexts are the texts of the corpus by their SHA-256.
func corpusTexts(t *testing.T, dir string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, file := range files {
		for _, text := range texts(t, file) {
			sum := sha256.Sum256([]byte(text))
			all[hex.EncodeToString(sum[:])] = text
		}
	}
	return all
}
