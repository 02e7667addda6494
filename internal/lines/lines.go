// Package lines reads text line by line, as JSON Lines are written, so that one
// line that is too long fails alone and one that was cut off is never taken for a
// whole one.
//
//	for line, err := range lines.Of(body, 1<<20) {
//		if errors.Is(err, lines.ErrTooLong) { … }
//	}
package lines

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"
)

// ErrTooLong is the error of a line that has more bytes than it may.
var ErrTooLong = errors.New("the line is too long")

// Line is a line of text without its end, "\n" or "\r\n".
type Line struct {
	Number int    // from 1
	Text   []byte // good until the next line
}

// Of yields the lines of r, blank ones left out but counted. A line of more than
// longest bytes comes without its text and with [ErrTooLong], and the reading
// goes on; an error of r comes with the number of the line that it cut off, and
// ends it.
func Of(r io.Reader, longest int) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		var text []byte
		for n := 1; ; n++ {
			var err error
			text, err = read(in, text[:0], longest)
			ended := err != nil && !errors.Is(err, ErrTooLong)
			if errors.Is(err, io.EOF) {
				err = nil
			}
			line := Line{n, bytes.TrimSuffix(bytes.TrimSuffix(text, []byte("\n")), []byte("\r"))}
			if err == nil && len(line.Text) > longest {
				err = ErrTooLong
			}
			if err != nil {
				line.Text = nil
			}
			blank := err == nil && len(bytes.TrimSpace(line.Text)) == 0
			if !blank && !yield(line, err) || ended {
				return
			}
		}
	}
}

// read appends a line to text, its end included; of a line that is much too long
// only the beginning.
func read(in *bufio.Reader, text []byte, longest int) ([]byte, error) {
	tooLong := false
	for {
		part, err := in.ReadSlice('\n')
		tooLong = tooLong || len(text)+len(part) > longest+len("\r\n")
		if !tooLong {
			text = append(text, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case tooLong && (err == nil || errors.Is(err, io.EOF)):
			// A line too long at the end is told as such; the next read tells the end.
			return text, ErrTooLong
		}
		return text, err
	}
}
