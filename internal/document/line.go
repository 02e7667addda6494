package document

import (
	"strings"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/token"
)

// line is a line of a plain text.
type line struct {
	text   string // without white space around it
	indent int    // columns before it
	width  int    // columns of text
	gap    int    // empty lines before it
	level  int    // of a Markdown heading, from 1; else 0
	page   bool   // the first of a page
	strong bool   // all of it is set bold
}

const tabWidth = 4

// splitLines cuts a text into its lines; empty ones are counted in the gap of
// the line that follows.
func splitLines(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")-strings.Count(text, "\n\n")+1)
	gap, page := 0, false
	for row := range strings.SplitSeq(text, "\n") {
		for {
			part, rest, fed := strings.Cut(row, "\f")
			if l := newLine(part); l.text != "" {
				l.gap, l.page = gap, page
				lines = append(lines, l)
				gap, page = 0, false
			} else {
				gap++
			}
			if !fed {
				break
			}
			row, page = rest, true
		}
	}
	return lines
}

func newLine(row string) line {
	trimmed := strings.TrimLeft(row, " \t")
	indent := 0
	for _, c := range row[:len(row)-len(trimmed)] {
		if c == '\t' {
			indent += tabWidth - indent%tabWidth
		} else {
			indent++
		}
	}
	return line{indent: indent}.with(trimmed)
}

// with is the line with another text.
func (l line) with(text string) line {
	l.text = strings.TrimSpace(text)
	if l.width = len(l.text); !token.IsASCII(l.text) {
		l.width = utf8.RuneCountInString(l.text)
	}
	return l
}
