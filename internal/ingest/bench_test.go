package ingest_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/ingest"
	"github.com/chancery-archive/chancery/internal/sample"
)

// coderAlone codes and stores nothing.
type coderAlone struct{}

func (coderAlone) Ingest(_ context.Context, sub chancery.Submission) (chancery.Statement, bool, error) {
	entry, err := coding.Run(sub)
	return entry.Statement, true, err
}

// BenchmarkRun takes files of the size of the bundled statement into an archive,
// and has the coder read them alone, in turns: "of-coder" is the speed of the one
// in that of the other.
func BenchmarkRun(b *testing.B) {
	const files, workers = 400, 2
	dir := sampleFiles(b, files)
	run := func(target ingest.Target) time.Duration {
		begin := time.Now()
		report, err := ingest.Run(b.Context(), ingest.Walk([]string{dir}, nil), target, workers, nil)
		if err != nil || report.Created != files {
			b.Fatalf("%+v, %v", report, err)
		}
		return time.Since(begin)
	}
	run(coderAlone{}) // reads the vocabularies
	var taking, coding time.Duration
	for b.Loop() {
		b.StopTimer()
		in, c := ingester(b)
		in.Store = c.Store
		coding += run(coderAlone{})
		b.StartTimer()
		taking += run(in)
	}
	b.ReportMetric(float64(b.N*files)/taking.Seconds(), "files/s")
	b.ReportMetric(coding.Seconds()/taking.Seconds(), "of-coder")
}

func sampleFiles(b *testing.B, n int) (dir string) {
	b.Helper()
	dir = b.TempDir()
	for i := range n {
		raw := fmt.Appendf(sample.Submission().Raw, "\n\nThis is text %d.\n", i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), raw, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}
