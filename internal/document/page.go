package document

import (
	"slices"
	"strings"
)

// unpage takes out what belongs to the pages of a text and not to the text:
// page numbers, the words that announce the next page, running heads.
func unpage(lines []line) []line {
	paged := false
	for i := range lines {
		lines[i].number = isPageNumber(lines[i])
		paged = paged || lines[i].number || lines[i].page
	}
	var heads map[string]bool
	if paged {
		heads = runningHeads(lines)
	}
	out := lines[:0]
	gap, page := 0, false
	for i, l := range lines {
		isNumber := l.number || l.page && hasPageNumber(l.text)
		if isNumber || isCatchword(lines, i) || isSpeck(l.text) || len(heads) > 0 && atPageEdge(lines, i) && heads[headOf(l)] {
			gap, page = gap+l.gap+1, page || l.page
			continue
		}
		l.gap, l.page = l.gap+gap, l.page || page
		gap, page = 0, false
		out = append(out, l)
	}
	return out
}

// isPageNumber reads "- 2 -", "Page 3 of 10", "3/10" and a number that stands
// alone between empty lines. A number with a dot may be a marker.
func isPageNumber(l line) bool {
	if len(l.text) > 30 || strings.HasSuffix(l.text, ".") || !hasDigit(l.text) {
		return false
	}
	s := strings.ToLower(strings.Trim(l.text, "-–—~|[](). "))
	for _, word := range []string{"page ", "p. ", "pg. "} {
		if after, ok := strings.CutPrefix(s, word); ok {
			s = after
			break
		}
	}
	for _, of := range []string{" of ", "/", " / "} {
		if first, last, ok := strings.Cut(s, of); ok && isCount(first) && isCount(last) {
			return true
		}
	}
	return isCount(s) && (l.gap > 0 || l.page || len(l.text) > len(s))
}

// hasPageNumber reports whether a line at the head of a page has its number at one
// side: "- 2 -                    A/C.1/7".
func hasPageNumber(s string) bool {
	for _, part := range strings.Split(s, "   ") {
		part = strings.TrimSpace(part)
		if len(part) < len(s) && strings.Trim(part, "0123456789") != "" && isPageNumber(line{text: part}) {
			return true
		}
	}
	return false
}

// cutFeet takes apart the notes at the feet of pages: from a line that is drawn, and
// that a number follows, to the end of the page.
func cutFeet(lines []line) (text, notes []line) {
	if !slices.ContainsFunc(lines, func(l line) bool { return isDrawn(l.text) }) {
		return lines, nil
	}
	text = lines[:0:0]
	foot := false
	for i, l := range lines {
		foot = foot && !l.page
		switch {
		case !foot && isDrawn(l.text) && i+1 < len(lines) && !lines[i+1].page && opensNote(lines[i+1].text):
			foot = true
		case foot:
			notes = append(notes, l)
		default:
			text = append(text, l)
		}
	}
	if len(notes) == 0 {
		return lines, nil
	}
	partNotes(notes)
	return text, notes
}

// shortestDrawn is how many strokes a line is drawn of at least.
const shortestDrawn = 5

func isDrawn(s string) bool { return len(s) >= shortestDrawn && strings.Trim(s, "_-") == "" }

// opensNote reports whether a line opens with the number of a note and its words:
// "1 As amended".
func opensNote(s string) bool {
	number, words, ok := strings.Cut(s, " ")
	return ok && isCount(strings.Trim(number, "[]/")) && opensBlock(words)
}

// isSpeck reports whether a line is a single small letter, which a scan makes of
// a stain. An "o" may be a hollow bullet.
func isSpeck(s string) bool { return len(s) == 1 && s[0] >= 'a' && s[0] <= 'z' && s != "o" }

func isCount(s string) bool {
	if s == "" || len(s) > 3 {
		return false
	}
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) {
			return false
		}
	}
	return true
}

// isCatchword reads "/ agreed" and "…/2" at the foot of a typed page, which
// announce the first word or the number of the next.
func isCatchword(lines []line, i int) bool {
	if len(lines[i].text) > 24 {
		return false
	}
	s := strings.TrimLeft(lines[i].text, ".… ")
	if !strings.HasPrefix(s, "/") || strings.Count(s, " ") > 2 {
		return false
	}
	if i+1 == len(lines) {
		return true
	}
	next := lines[i+1]
	announced := strings.HasPrefix(next.text, window(strings.Trim(s, "/ .…"), 4))
	return announced || next.page || next.number || isCount(strings.Trim(s, "/ .…"))
}

// runningHeads are the lines that stand at the edge of three pages or more, or
// above the number of a page at its head.
func runningHeads(lines []line) map[string]bool {
	type edge struct {
		times    int
		numbered bool
	}
	edges := make(map[string]edge)
	for i, l := range lines {
		if len(l.text) > 120 || !atPageEdge(lines, i) {
			continue
		}
		e := edges[headOf(l)]
		e.times++
		e.numbered = e.numbered || l.page && i+1 < len(lines) && lines[i+1].gap == 0 && lines[i+1].number
		edges[headOf(l)] = e
	}
	var heads map[string]bool // none in most texts
	for head, e := range edges {
		if (e.times < 3 && !e.numbered) || head == "" {
			continue
		}
		if heads == nil {
			heads = make(map[string]bool)
		}
		heads[head] = true
	}
	return heads
}

// headOf is a line without its digits, as the number of the page may be in it.
func headOf(l line) string {
	if len(l.text) > 120 {
		return ""
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, l.text))
}

// atPageEdge reports whether line i is the first or last of a page, or next to its number.
func atPageEdge(lines []line, i int) bool {
	if lines[i].page || i > 0 && lines[i-1].number {
		return true
	}
	return i+1 < len(lines) && (lines[i+1].page || lines[i+1].number)
}
