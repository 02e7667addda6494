package main

import (
	"fmt"
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// isTerminal reports whether a person watches w.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// counter shows how many documents are done, and how fast.
type counter struct {
	bar *progressbar.ProgressBar
}

func newCounter(w io.Writer) counter {
	return counter{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(w),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString("documents"),
		progressbar.OptionClearOnFinish(),
	)}
}

func (c counter) set(done, failed int) {
	c.bar.Describe(fmt.Sprintf("%d failed", failed))
	_ = c.bar.Set(done)
}

func (c counter) finish() { _ = c.bar.Finish() }
