package coding_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/gold"
	"github.com/chancery-archive/chancery/internal/sample"
)

// BenchmarkRun codes the bundled statement.
func BenchmarkRun(b *testing.B) { benchmark(b, string(sample.Submission().Raw)) }

// BenchmarkRunGold codes the statements of CHANCERY_GOLD, real texts of all kinds.
func BenchmarkRunGold(b *testing.B) {
	dir := os.Getenv("CHANCERY_GOLD")
	if dir == "" {
		b.Skip("CHANCERY_GOLD names no folder of statements")
	}
	statements, err := gold.Load(dir)
	if err != nil {
		b.Fatal(err)
	}
	texts := make([]string, len(statements))
	for i, s := range statements {
		texts[i] = s.Text
	}
	benchmark(b, texts...)
}

// BenchmarkRunCorpus codes the texts of each .jsonl file of CHANCERY_CORPUS, by
// the name of the file.
func BenchmarkRunCorpus(b *testing.B) {
	dir := os.Getenv("CHANCERY_CORPUS")
	if dir == "" {
		b.Skip("CHANCERY_CORPUS names no folder of texts")
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil || len(files) == 0 {
		b.Fatalf("%d files of texts in %s: %v", len(files), dir, err)
	}
	for _, file := range files {
		b.Run(filepath.Base(file), func(b *testing.B) { benchmark(b, texts(b, file)...) })
	}
}

// BenchmarkStages tells how much of the time of coding the bundled statement each
// stage takes, in nanoseconds a byte.
func BenchmarkStages(b *testing.B) {
	_, _ = coding.Run(sample.Submission())
	taken := map[coding.Stage]time.Duration{}
	watched := coding.Watch(func(s coding.Stage) func() {
		began := time.Now()
		return func() { taken[s] += time.Since(began) }
	})
	size := len(sample.Submission().Raw)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := watched.Run(sample.Submission()); err != nil {
			b.Fatal(err)
		}
	}
	for _, s := range coding.Stages() {
		b.ReportMetric(float64(taken[s])/float64(size)/float64(b.N), string(s)+"-ns/B")
	}
}

// texts reads the field "text" of each line.
func texts(tb testing.TB, file string) []string {
	tb.Helper()
	f, err := os.Open(file)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	var all []string
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var doc struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			tb.Fatal(err)
		}
		all = append(all, doc.Text)
	}
	if err := lines.Err(); err != nil {
		tb.Fatal(err)
	}
	return all
}

// benchmark codes texts, the reading of the vocabularies not counted: it is done
// once a process.
func benchmark(b *testing.B, texts ...string) {
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	_, _ = coding.Run(sample.Submission())
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if _, err := coding.Run(chancery.Submission{Raw: []byte(text), MediaType: "text/plain"}); err != nil {
				b.Fatal(err)
			}
		}
	}
}
