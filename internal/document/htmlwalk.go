package document

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// walker makes drafts of the elements of a page. The parser bounds how deep
// elements are nested, and so how deep it goes.
type walker struct {
	root    *html.Node
	weights weights
	linked  map[*html.Node]int // how many links are in each list
	series  *series
	drafts  []draft
	runs    runs  // of the block at hand
	next    draft // what is known of the block at hand
	bold    int   // elements of bold type that are open
	link    int   // the number of the link that is open, or 0
	links   int   // so far
	notes   int   // elements of notes that are open
}

// htmlList is a list of the page that is open.
type htmlList struct {
	kind  atom.Atom // Ol, Ul; 0 outside lists
	label style     // what an Ol counts with
	item  *int      // the number of the next item
	depth int
}

// block walks the children of an element.
func (w *walker) block(n *html.Node, l htmlList) {
	for c := range n.ChildNodes() {
		w.node(c, l)
	}
}

func (w *walker) node(n *html.Node, l htmlList) {
	switch n.Type {
	case html.TextNode:
		w.runs = append(w.runs, run{text: collapse(n.Data), bold: w.bold > 0, link: w.link})
		return
	case html.ElementNode:
	default:
		return
	}
	if isSilent(n) {
		return
	}
	if holdsNotes(n) {
		w.flush()
		w.notes++
		defer func() {
			w.flush()
			w.notes--
		}()
	} else if w.isOrnament(n) {
		return
	}
	switch n.DataAtom {
	case atom.Br:
		w.runs = append(w.runs, run{text: "\n"})
	case atom.B, atom.Strong:
		w.bold++
		w.block(n, l)
		w.bold--
	case atom.Sup:
		if !w.isReference(n) {
			w.block(n, l)
		}
	case atom.A:
		w.anchor(n, l)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.whole(n, l, draft{kind: chancery.BlockHeading, level: int(n.Data[1] - '0'), strong: true})
	case atom.Ul, atom.Ol, atom.Dir:
		w.flush()
		if w.leadsAway(n) {
			return
		}
		w.block(n, opened(n, l))
		w.flush()
	case atom.Li:
		w.item(n, l)
	case atom.Table:
		w.flush()
		w.table(n, l)
	case atom.Pre:
		w.flush()
		w.drafts = append(w.drafts, unwrap(unpage(splitLines(normalize(textOf(n)))))...)
	default:
		if isInline(n) {
			w.block(n, l)
			return
		}
		w.whole(n, l, draft{})
	}
}

// anchor reads what a link is put on, unless it only refers to a note.
func (w *walker) anchor(n *html.Node, l htmlList) {
	if w.isReference(n) {
		return
	}
	outer := w.link
	w.links++
	w.link = w.links
	w.block(n, l)
	w.link = outer
}

// isOrnament reports whether an element is left out: it is called furniture,
// and does not hold a good part of what there is to read. Sites do call the
// whole of a page "has-sidebar".
func (w *walker) isOrnament(n *html.Node) bool {
	return isOrnament(n) && w.weights[n]*4 < w.weights[w.root]
}

// whole walks an element that is a block of its own.
func (w *walker) whole(n *html.Node, l htmlList, d draft) {
	w.flush()
	if d.kind != "" {
		w.next = d
	}
	w.block(n, l)
	w.flush()
}

// opened is the list that an element opens within another.
func opened(n *html.Node, outer htmlList) htmlList {
	start := 1
	if v, err := strconv.Atoi(attribute(n, "start")); err == nil {
		start = v
	}
	l := htmlList{kind: n.DataAtom, label: arabic, item: &start, depth: outer.depth + 1}
	switch attribute(n, "type") {
	case "a":
		l.label = lower
	case "A":
		l.label = upper
	case "i":
		l.label = lowerRoman
	case "I":
		l.label = upperRoman
	}
	return l
}

func (w *walker) item(n *html.Node, l htmlList) {
	w.flush()
	if v, err := strconv.Atoi(attribute(n, "value")); err == nil && l.item != nil {
		*l.item = v
	}
	w.next = draft{marker: l.marker(), level: l.depth}
	if l.item != nil {
		*l.item++
	}
	w.block(n, l)
	w.flush()
}

// marker is what a browser prints before the next item.
func (l htmlList) marker() marker {
	if l.kind != atom.Ol {
		return marker{text: "•", style: bulleted + "•", depth: 1}
	}
	label := numeral(*l.item, l.label)
	return marker{text: label + ".", style: l.label + ".", value: max(1, *l.item), depth: 1}
}

// numeral writes a number in the manner of a style of label.
func numeral(n int, label style) string {
	switch {
	case n >= 1 && n <= 26 && label == lower:
		return string(rune('a' + n - 1))
	case n >= 1 && n <= 26 && label == upper:
		return string(rune('A' + n - 1))
	case n >= 1 && n < 90 && label == lowerRoman:
		return toRoman(n)
	case n >= 1 && n < 90 && label == upperRoman:
		return strings.ToUpper(toRoman(n))
	}
	return strconv.Itoa(n)
}

// table makes a paragraph of each row of a table of data; a table that only
// lays out a page is walked cell by cell.
func (w *walker) table(n *html.Node, l htmlList) {
	if isLayout(n) {
		w.block(n, l)
		w.flush()
		return
	}
	for row := range n.Descendants() {
		if row.DataAtom == atom.Caption {
			w.whole(row, l, draft{})
		}
		if row.DataAtom != atom.Tr {
			continue
		}
		first := true
		for cell := range row.ChildNodes() {
			if cell.DataAtom != atom.Td && cell.DataAtom != atom.Th {
				continue
			}
			if !first {
				w.runs = append(w.runs, run{text: w.runs.cellMark()})
			}
			first = false
			from := len(w.runs)
			w.block(cell, l)
			if w.weights[cell] < shortestProse {
				w.runs[from:].inLine()
			}
		}
		w.flush()
	}
}

// shortestProse is how many bytes a cell has at least whose lines are lines of their own.
const shortestProse = 150

// isLayout reports whether a table lays out a page: it has blocks in its cells,
// or no row of two cells.
func isLayout(n *html.Node) bool {
	columns := false
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.P, atom.Div, atom.Ul, atom.Ol, atom.Table, atom.H1, atom.H2, atom.H3, atom.H4, atom.Blockquote:
			return true
		case atom.Td, atom.Th:
			for s := c.NextSibling; s != nil && !columns; s = s.NextSibling {
				columns = s.DataAtom == atom.Td || s.DataAtom == atom.Th
			}
		}
	}
	return !columns
}

// isReference reports whether an element only refers to a note: a raised number
// or a number that links within the page. At the head of a block it is the
// number of the note itself.
func (w *walker) isReference(n *html.Node) bool {
	text := strings.Trim(strings.TrimSpace(shortText(n)), "[]()")
	if isBackLink(n, text) {
		return true
	}
	if !isCount(text) && text != "*" && text != "†" {
		return false
	}
	if strings.TrimSpace(w.pending()) == "" {
		return false
	}
	if n.DataAtom == atom.A {
		return strings.HasPrefix(attribute(n, "href"), "#")
	}
	return find(n, atom.A) != nil || strings.HasSuffix(strings.TrimRight(w.pending(), closers), ".")
}

// shortText is the text under n if it is short, as a reference is, else more
// than it.
func shortText(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(window(c.Data, 20))
		}
		if b.Len() > 20 {
			break
		}
	}
	return b.String()
}

// pending is the last text of the block at hand.
func (w *walker) pending() string {
	if len(w.runs) == 0 {
		return ""
	}
	return w.runs[len(w.runs)-1].text
}

// isInline reports whether an element stands within a line.
func isInline(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Span, atom.Em, atom.I, atom.U, atom.Font, atom.Small, atom.Sub, atom.Abbr, atom.Acronym, atom.Cite, atom.Q, atom.Ins,
		atom.Mark, atom.Time, atom.Code, atom.Big, atom.Label, atom.Bdi, atom.Bdo, atom.Dfn, atom.Kbd, atom.Samp, atom.Var, atom.Wbr,
		atom.Data, atom.Tt, atom.Img, atom.Ruby, atom.Nobr:
		return true
	}
	return n.DataAtom == 0 && !strings.Contains(n.Data, "-") // an element of no known kind, as "o:p" of Word
}

// collapse makes a space of the line ends and tabs of the source, which mean no more.
func collapse(s string) string {
	if !strings.ContainsAny(s, "\n\r\t\f") {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' || r == '\f' {
			return ' '
		}
		return r
	}, s)
}

// notesBeside walks the notes of a page that stand outside of its main content, as
// word processors set them.
func (w *walker) notesBeside(page *html.Node) {
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := range n.ChildNodes() {
			switch {
			case c == w.root || isSilent(c):
			case holdsNotes(c):
				w.node(c, htmlList{})
			default:
				walk(c)
			}
		}
	}
	if w.root != page {
		walk(page)
	}
}

// leadsAway reports whether a list is nothing but links, two or more, and the text
// before it does not lead in to it: the contents of a page, a menu of a site.
func (w *walker) leadsAway(n *html.Node) bool {
	return w.weights[n] == 0 && w.linked[n] > 1 && (len(w.drafts) == 0 || !strings.HasSuffix(w.drafts[len(w.drafts)-1].text, ":"))
}

// countLinks is how many links stand under n; for lists it is kept in linked.
func countLinks(n *html.Node, linked map[*html.Node]int) int {
	links := 0
	for c := range n.ChildNodes() {
		links += countLinks(c, linked)
	}
	switch n.DataAtom {
	case atom.A:
		links++
	case atom.Ul, atom.Ol, atom.Dir:
		linked[n] = links
	}
	return links
}

// isMenu reports whether a block is nothing but links, two or more, and what parts
// them: "Home > News", "Print | Share".
func (rs runs) isMenu() bool {
	first, several := 0, false
	for _, r := range rs {
		switch {
		case r.link == 0 && strings.Trim(r.text, menuMarks) != "":
			return false
		case r.link > 0 && strings.TrimSpace(r.text) != "":
			if endsSentence(r.text) {
				return false
			}
			several = several || first > 0 && r.link != first
			first = r.link
		}
	}
	return several
}

// menuMarks are what stands between the links of a menu.
const menuMarks = " \t\n\u00a0|/\\·•,;>»›→-–—[]()&"

// flush makes drafts of the block at hand.
func (w *walker) flush() {
	if w.runs.isMenu() && w.next.kind == "" {
		w.runs = w.runs[:0]
	}
	parts := w.runs.drafts(w.next, w.series)
	w.runs = w.runs[:0]
	if len(parts) > 0 || w.next.marker.text == "" { // an item may open with a block of its own
		w.next = draft{}
	}
	if w.notes > 0 {
		parts = asNotes(parts)
	}
	w.drafts = append(w.drafts, parts...)
}
