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

// counter shows how many of something are done, how fast, and, once it is known
// how many there are, how long the rest will take.
type counter struct {
	bar *progressbar.ProgressBar
}

func newCounter(w io.Writer, of string) counter {
	return counter{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(w),
		progressbar.OptionShowCount(),
		progressbar.OptionShowIts(),
		progressbar.OptionSetItsString(of),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionShowTotalBytes(true),
		progressbar.OptionClearOnFinish(),
	)}
}

// set shows a state; a total of 0 is not known.
func (c counter) set(done, total, failed int) {
	if total > 0 && c.bar.GetMax() != total {
		c.bar.ChangeMax(total)
	}
	c.bar.Describe(fmt.Sprintf("%d failed", failed))
	_ = c.bar.Set(done)
}

func (c counter) finish() { _ = c.bar.Finish() }
