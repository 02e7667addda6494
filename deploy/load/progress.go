package main

import (
	"fmt"
	"io"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// progress is a line that tells how far a making is.
type progress struct {
	out                        io.Writer
	want, statements, passages int
	bytes                      int
	begun                      time.Time
}

func newProgress(out io.Writer, want int, now time.Time) *progress {
	return &progress{out: out, want: want, begun: now}
}

func (p *progress) add(entries []chancery.Entry) {
	p.statements += len(entries)
	for _, e := range entries {
		p.passages += len(e.Passages)
		p.bytes += len(e.Revision.Raw)
	}
	took := time.Since(p.begun).Seconds()
	fmt.Fprintf(p.out, "\r%d statements, %d of %d passages, %d MB, %.0f passages a second",
		p.statements, p.passages, p.want, p.bytes>>20, float64(p.passages)/took)
}

func (p *progress) end() { fmt.Fprintln(p.out) }
