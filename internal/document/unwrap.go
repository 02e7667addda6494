package document

import (
	"slices"
	"strings"
)

// Widths in columns. A text whose lines reach beyond broad was not wrapped to
// fit a page: its lines are its paragraphs.
const (
	broad    = 150
	pageWide = 110 // the widest line of a typescript
	narrow   = 36  // the narrowest column
)

// unwrapper joins the lines of a plain text to paragraphs.
type unwrapper struct {
	lines   []line
	loose   bool // an empty line stands between all lines, and says nothing
	width   int  // to which the lines were wrapped
	open    int  // brackets that the paragraph at hand has left open before line counted
	counted int
	formal  bool   // the paragraph at hand opens as one of a resolution
	first   string // the line that opens the paragraph at hand, without its marker
	marked  bool   // the paragraph at hand opens with a marker that counts
	// wrapped tells that a line between the empty ones at hand takes up a
	// sentence within which the line before broke off.
	wrapped bool
	// opening tells that the paragraph at hand is among the first lines.
	opening bool
	series  *series
	words   map[string]bool // those that broken words ask for: whether the text has them
	joined  []byte          // memory for the lines of a paragraph
}

// unwrap cuts lines into drafts. A draft begins where an empty line, a marker,
// or a line that was ended before it was full says so.
func unwrap(lines []line) []draft {
	u := unwrapper{lines: lines, series: newSeries(), loose: isLoose(lines)}
	u.width = wrapWidth(lines, u.loose)
	return u.drafts()
}

func (u *unwrapper) drafts() []draft {
	lines := u.lines
	drafts := make([]draft, 0, countGaps(lines)+1)
	for i := 0; i < len(lines); {
		end := u.chunkEnd(i)
		width := u.width
		if !u.loose {
			width = u.widthOf(lines[i:end])
		}
		drafts = u.paragraphs(drafts, i, end, width)
		i = end
	}
	return drafts
}

// countGaps is how many lines have an empty one before them, which is about how
// many paragraphs there are.
func countGaps(lines []line) int {
	n := 0
	for i := range lines {
		n += min(lines[i].gap, 1)
	}
	return n
}

// isLoose reports whether a text has an empty line after each of its lines, as
// some scans have: most lines stand alone, and a good part of them break off
// within a sentence that the next one takes up.
func isLoose(lines []line) bool {
	alone, broken := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap == 0 || lines[i-1].width > pageWide {
			continue
		}
		alone++
		last, next := lines[i-1], lines[i]
		if strings.HasSuffix(last.text, ",") && opensClause(next.text) {
			continue // a preamble
		}
		if (continues(next.text) || goesOnInCaps(last, next)) && !endsClause(last.text) {
			broken++
		}
	}
	return len(lines) >= 8 && alone*10 >= len(lines)*7 && broken*4 >= alone
}

// fullLine is the width in columns from which on a line in capitals is rather a
// line of prose than a heading.
const fullLine = 50

// goesOnInCaps reports whether a text typed in capitals throughout, as by telex,
// goes on from one line to the next.
func goesOnInCaps(last, next line) bool {
	return last.width >= fullLine && isCaps(last.text) && isCaps(next.text) && !strings.HasSuffix(last.text, ",")
}

// wrapWidth is the width to which lines were wrapped: that which nine tenths of
// the lines that are not the last of their paragraph keep to.
func wrapWidth(lines []line, loose bool) int {
	widths := make([]int, 0, len(lines))
	for i, l := range lines {
		if loose || i+1 < len(lines) && lines[i+1].gap == 0 {
			widths = append(widths, l.width)
		}
	}
	if len(widths) == 0 {
		return broad + 1
	}
	slices.Sort(widths)
	return widths[(len(widths)-1)*9/10]
}

// widthOf is the width to which lines between two empty ones were wrapped. Some
// texts have lines of several widths, as those who corrected a scan joined some
// and not others: then the narrowest line that is known to be full tells.
func (u *unwrapper) widthOf(lines []line) int {
	full := 0
	for i := 1; i < len(lines); i++ {
		last := lines[i-1]
		if last.width > pageWide || full > 0 && last.width >= full {
			continue
		}
		if continues(lines[i].text) && !endsClause(last.text) && !isParted(last.text) {
			full = last.width
		}
	}
	u.wrapped = full > 0
	if full == 0 && u.width > broad {
		return u.width
	}
	width := min(u.width, widest(lines))
	if full >= narrow && width*10 > full*14 {
		return full
	}
	return width
}

func widest(lines []line) int {
	width := 0
	for _, l := range lines {
		width = max(width, l.width)
	}
	return width
}

// chunkEnd is where the lines that no empty line parts from line i end.
func (u *unwrapper) chunkEnd(i int) int {
	for i++; i < len(u.lines); i++ {
		if l := u.lines[i]; !u.loose && l.gap > 0 || l.level > 0 || u.lines[i-1].level > 0 {
			break
		}
	}
	return i
}

// paragraphs adds the drafts of the lines [from, to).
func (u *unwrapper) paragraphs(drafts []draft, from, to, width int) []draft {
	for i := from; i < to; {
		first := u.lines[i]
		u.opening = i < openingBlocks
		d, text := u.begin(first, i > from && !endsClause(u.lines[i-1].text) && !u.headsInCaps(u.lines[i-1], first, width))
		end := i + 1
		u.open, u.counted = brackets(text), end
		u.formal, u.first = isOpener(text) || isSubject(text), text
		u.marked = d.marker.value > 0
		joined := u.joined[:0]
		for ; end < to && !u.parts(end, d, width); end++ {
			if end == i+1 {
				joined = append(joined, text...)
			}
			joined = u.join(joined, u.lines[end-1].text, u.lines[end].text)
		}
		if end > i+1 {
			text = string(joined)
		}
		u.joined = joined
		d.text = squeeze(text)
		drafts = append(drafts, d)
		i = end
	}
	return drafts
}

// isOpen reports whether the paragraph at hand leaves a bracket open before line end.
func (u *unwrapper) isOpen(end int) bool {
	for ; u.counted < end; u.counted++ {
		u.open = max(0, u.open+brackets(u.lines[u.counted].text))
	}
	return u.open > 0
}

// begin makes the draft that a line opens.
func (u *unwrapper) begin(l line, within bool) (draft, string) {
	d := draft{indent: l.indent, strong: l.strong, page: l.page}
	if l.level > 0 {
		d.kind, d.level = "heading", l.level
	}
	m, rest, ok := cutMarker(l.text)
	if !ok {
		return d, l.text
	}
	if m, ok = u.series.accept(m, rest, within && !l.page); !ok {
		return d, l.text
	}
	d.marker = m
	return d, rest
}
