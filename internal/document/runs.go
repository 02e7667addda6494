package document

import (
	"strings"
	"unicode"
)

// run is text of one type. A line break is a run of its own, "\n".
type run struct {
	text string
	bold bool
	link int // the number of the link that it is of; 0: of none
}

// runs is the content of a block of a format that has type.
type runs []run

// drafts makes drafts of the runs of a block of which d is known: one, or
// several where line breaks part it.
func (rs runs) drafts(d draft, s *series) []draft {
	lines := rs.lines()
	if len(lines) == 0 {
		return nil
	}
	if d.kind != "" {
		d.text = joined(lines)
		return []draft{d}
	}
	u := unwrapper{lines: lines, series: s, width: broad + 1}
	parts := u.drafts()
	parts[0] = d.filled(parts[0])
	return parts
}

func joined(lines []line) string {
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	return squeeze(strings.Join(texts, " "))
}

// filled is a part of the block that d is known to be. A marker in the text
// wins over the one of the list, which a style sheet may hide.
func (d draft) filled(part draft) draft {
	d.text, d.strong = part.text, d.strong || part.strong
	if part.marker.text != "" {
		d.marker = part.marker
	}
	return d
}

// inLine makes spaces of the line breaks of the runs.
func (rs runs) inLine() {
	for i := range rs {
		if rs[i].text == "\n" {
			rs[i].text = " "
		}
	}
}

// cellMark is what stands between the runs of a cell and the next: a bar, or a space
// where all before is the marker of an item, "(a)".
func (rs runs) cellMark() string {
	if len(rs) > 0 && len(rs) <= 4 {
		var head strings.Builder
		for _, r := range rs {
			head.WriteString(window(r.text, 20))
		}
		if _, rest, ok := cutMarker(strings.TrimSpace(head.String()) + " "); ok && rest == "" {
			return " "
		}
	}
	return cellBar
}

// lines are the lines of the runs, cut at line breaks and behind a bold heading
// that the text runs on from.
func (rs runs) lines() []line {
	var b lineBuilder
	for _, r := range rs {
		if r.text == "\n" {
			b.end()
			continue
		}
		b.add(r)
	}
	b.end()
	return b.lines
}

// lineBuilder gathers runs to lines.
type lineBuilder struct {
	lines  []line
	text   strings.Builder
	strong bool // some of the line at hand is bold
	plain  bool // some of it is not
	gap    int  // empty lines before it
}

func (b *lineBuilder) add(r run) {
	if strings.TrimSpace(r.text) != "" {
		if b.strong && !b.plain && !r.bold && runsOn(b.text.String(), r.text) {
			b.end()
			b.gap = 1
		}
		b.strong, b.plain = b.strong || r.bold, b.plain || !r.bold
	}
	if r.text != "" && b.text.Len() > 0 && b.text.Len() <= len("(xxviii)") && isGlued(b.text.String(), r.text) {
		b.text.WriteByte(' ')
	}
	b.text.WriteString(r.text)
}

// isGlued reports whether a run of text is a marker that only a style sheet sets
// apart from the words of the next: "(a)" before "We".
func isGlued(head, rest string) bool {
	head = strings.TrimLeft(head, " \t\n")
	if head == "" || !unicode.IsLetter(firstRune(rest)) || head[len(head)-1] != ')' && !(head[len(head)-1] == '.' && isDigit(head[0])) {
		return false
	}
	_, words, ok := cutMarker(head + " ")
	return ok && words == ""
}

func (b *lineBuilder) end() {
	l := newLine(normalize(b.text.String()))
	if l.text == "" {
		b.gap++
	} else {
		l.indent, l.gap, l.strong = 0, b.gap, b.strong && !b.plain
		b.lines = append(b.lines, l)
		b.gap = 0
	}
	b.text.Reset()
	b.strong, b.plain = false, false
}

// runsOn reports whether bold text is a heading from which a paragraph runs on.
func runsOn(head, rest string) bool {
	head, rest = squeeze(head), strings.TrimSpace(rest)
	if len(head) <= 3 || len(rest) <= 40 || strings.HasSuffix(head, ":") || rest[0] == '(' {
		return false
	}
	return mayHead(head) && opensBlock(rest) && isTitled(head)
}
