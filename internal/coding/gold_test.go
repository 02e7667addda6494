package coding_test

import (
	"os"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/gold"
	"github.com/chancery-archive/chancery/internal/sample"
)

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
	size := 0
	for _, s := range statements {
		size += len(s.Text)
	}
	_, _ = coding.Run(sample.Submission()) // reads the vocabularies, once a process
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range statements {
			if _, err := coding.Run(chancery.Submission{Raw: []byte(s.Text), MediaType: "text/plain"}); err != nil {
				b.Fatal(err)
			}
		}
	}
}
