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
	number bool   // it is the number of a page, see [unpage]
	strong bool   // all of it is set bold
}

const tabWidth = 4

// splitLines cuts a text into its lines; empty ones are counted in the gap of
// the line that follows.
func splitLines(text string) []line {
	lines := make([]line, 0, countRows(text))
	gap, page := 0, false
	for part := range strings.SplitSeq(text, "\f") {
		for row := range strings.SplitSeq(part, "\n") {
			l := newLine(row)
			if l.text == "" {
				gap++
				continue
			}
			l.gap, l.page = gap, page
			lines = append(lines, l)
			gap, page = 0, false
		}
		page = true
	}
	return lines
}

// countRows is how many lines a text has that a line end follows that is no other's.
func countRows(text string) int {
	n := 1
	for {
		end := strings.IndexByte(text, '\n')
		if end < 0 {
			return n
		}
		if text = text[end+1:]; text == "" || text[0] != '\n' {
			n++
		}
	}
}

func newLine(row string) line {
	indent, start := 0, 0
	for ; start < len(row) && (row[start] == ' ' || row[start] == '\t'); start++ {
		if row[start] == '\t' {
			indent += tabWidth - indent%tabWidth
		} else {
			indent++
		}
	}
	return line{indent: indent}.with(row[start:])
}

// with is the line with another text.
func (l line) with(text string) line {
	l.text = strings.TrimSpace(text)
	if l.width = len(l.text); !token.IsASCII(l.text) {
		l.width = utf8.RuneCountInString(l.text)
	}
	return l
}
