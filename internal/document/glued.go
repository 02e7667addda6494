package document

import (
	"strconv"
	"strings"
)

// partGlued parts items that run on in the block of the one before them, as
// scans and hands have it: "(b) stay; and (c) go", "was done. 4. We will".
func partGlued(drafts []draft) []draft {
	var out []draft                // those so far, once one of them is parted
	last := make(map[style]marker) // of each style that counts
	for i, d := range drafts {
		if d.marker.value > 0 {
			last[d.marker.style] = d.marker
		}
		for !d.told() {
			at, next := glued(d.text, last)
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
			last[next.style] = next
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

// glued finds the first marker in a text that goes on from the last of its style.
func glued(text string, last map[style]marker) (at int, next marker) {
	at = -1
	for _, st := range [...]style{"1.", "(a)", "(i)", "(1)"} {
		m, ok := last[st]
		if !ok || st != "1." && strings.IndexByte(text, ';') < 0 {
			continue
		}
		label := nextLabel(m)
		if i := indexMarker(text, label, st); i >= 0 && (at < 0 || i < at) {
			at, next = i, marker{text: label, style: st, value: m.value + 1, depth: 1}
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

// indexMarker is where a marker stands behind the end of an item: a semicolon,
// with or without "and", or a full stop and before a capital.
func indexMarker(text, label string, st style) int {
	from := 0
	for {
		i := strings.Index(text[from:], " "+label+" ")
		if i < 0 {
			return -1
		}
		i += from
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
