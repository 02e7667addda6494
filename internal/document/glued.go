package document

import (
	"slices"
	"strconv"
	"strings"
)

// partGlued parts items that run on in the block of the one before them, as
// scans and hands have it: "(b) stay; and (c) go", "was done. 4. We will".
func partGlued(drafts []draft) []draft {
	var out []draft // those so far, once one of them is parted
	var last lastMarkers
	for i, d := range drafts {
		last.note(d.marker)
		for !d.told() {
			at, next := glued(d.text, &last)
			if at < 0 {
				break
			}
			if out == nil {
				out = append(make([]draft, 0, len(drafts)+1), drafts[:i]...)
			}
			rest := d
			rest.marker, rest.text = next, strings.TrimSpace(d.text[at+len(next.text):])
			d.text = strings.TrimSpace(d.text[:at])
			out = append(out, d)
			last.note(next)
			d = rest
		}
		if out != nil {
			out = append(out, d)
		}
	}
	if out == nil {
		return drafts
	}
	return out
}

// gluing are the styles of markers that are found within a block.
var gluing = [...]style{"1.", "(a)", "(i)", "(1)"}

// lastMarkers is the last marker of each of those styles; the zero one where none has been.
type lastMarkers [len(gluing)]marker

func (l *lastMarkers) note(m marker) {
	if i := slices.Index(gluing[:], m.style); i >= 0 && m.value > 0 {
		l[i] = m
	}
}

// glued finds the first marker in a text that goes on from the last of its style.
func glued(text string, last *lastMarkers) (at int, next marker) {
	at = -1
	for i := range last {
		m := &last[i]
		if m.value == 0 || m.style != "1." && strings.IndexByte(text, ';') < 0 {
			continue
		}
		label := nextLabel(*m)
		if i := indexMarker(text, label, m.style); i >= 0 && (at < 0 || i < at) {
			at, next = i, marker{text: label, style: m.style, value: m.value + 1, depth: 1}
		}
	}
	return at, next
}

// nextLabel is the label of the item after the one with marker m.
func nextLabel(m marker) string {
	switch n := m.value + 1; m.style {
	case "(a)":
		return "(" + numeral(n, lower) + ")"
	case "(i)":
		return "(" + numeral(n, lowerRoman) + ")"
	case "(1)":
		return "(" + strconv.Itoa(n) + ")"
	default:
		return strconv.Itoa(n) + "."
	}
}

// indexSpaced is where the space before a label stands, at from or behind, that another
// follows. The label is sooner looked for than the spaces, which are everywhere.
func indexSpaced(text, label string, from int) int {
	for i := from + 1; i < len(text); i++ {
		at := strings.Index(text[i:], label)
		if at < 0 {
			break
		}
		i += at
		if end := i + len(label); text[i-1] == ' ' && end < len(text) && text[end] == ' ' {
			return i - 1
		}
	}
	return -1
}

// indexMarker is where a marker stands behind the end of an item: a semicolon,
// with or without "and", or a full stop and before a capital.
func indexMarker(text, label string, st style) int {
	from := 0
	for {
		i := indexSpaced(text, label, from)
		if i < 0 {
			return -1
		}
		before := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(text[:i], " and"), " or"), " ")
		after := text[i+len(label)+2:]
		if st == "1." {
			if endsIn(before, ".;:") && opensBlock(after) && !isDigit(after[0]) && len(before) > shortestBroken {
				return i + 1
			}
		} else if endsIn(before, ";") {
			return i + 1
		}
		from = i + 1
	}
}
