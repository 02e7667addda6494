package document

import (
	"math"
	"strings"
)

// cellBar stands between the cells of a row of a table.
const cellBar = " | "

// hasCells reports whether a line is of several cells. The bar is sooner looked for
// than the space before it.
func hasCells(s string) bool {
	return strings.IndexByte(s, '|') >= 0 && strings.Contains(s, cellBar)
}

// sideGap is how wide a gap is, in sizes of type, that parts the two sides of a
// line wherever it stands: "For Peru          For Chile".
const sideGap = 5

// markCells sets bars between the cells of tables: where gaps of neighbouring
// rows lie over one another, as those between words of justified lines do not.
func markCells(rows []row) {
	tabular := make([]bool, len(rows))
	for i := 1; i < len(rows); i++ {
		if rows[i].page == rows[i-1].page && aligned(rows[i-1], rows[i]) {
			tabular[i-1], tabular[i] = true, true
		}
	}
	for i := range rows {
		r := &rows[i]
		for j := len(r.gaps) - 1; j >= 0; j-- {
			g := r.gaps[j]
			if (tabular[i] || g.to-g.from > r.size*sideGap && !r.even) && !opensList(*r, g) {
				r.text = r.text[:g.at-1] + cellBar + r.text[g.at:]
			}
		}
	}
}

// sameEdge is how near, in points, the right ends of justified lines are.
const sameEdge = 1.2

// markJustified marks the rows of narrow columns whose spaces were stretched so that
// they end where a neighbour does that has no wide gaps: they are no rows of a table.
func markJustified(rows []row) {
	plain := make([]bool, len(rows))
	for i, r := range rows {
		plain[i] = r.even || len(r.gaps) == 0
	}
	for i := range rows {
		for _, j := range [...]int{i - 1, i + 1} {
			if j < 0 || j >= len(rows) || !plain[j] {
				continue
			}
			if math.Abs(rows[j].right-rows[i].right) < sameEdge && math.Abs(rows[j].base-rows[i].base) < rows[i].size*2 {
				rows[i].even = true
			}
		}
	}
}

// aligned reports whether each gap of one row lies over one of the other.
func aligned(a, b row) bool {
	if a.even || b.even {
		return false
	}
	if len(a.gaps) > len(b.gaps) {
		a, b = b, a
	}
	for _, g := range a.gaps {
		if !overOne(g, b) {
			return false
		}
	}
	return len(a.gaps) > 0
}

func overOne(g gap, of row) bool {
	for _, other := range of.gaps {
		if min(g.to, other.to)-max(g.from, other.from) > of.size/2 {
			return true
		}
	}
	return false
}

// opensList reports whether a gap stands behind the marker of an item.
func opensList(r row, g gap) bool {
	head := r.text[:g.at-1]
	if len(head) > len("(xxviii)") || strings.Contains(head, " ") {
		return false
	}
	_, rest, ok := cutMarker(head + " ")
	return ok && strings.TrimSpace(rest) == ""
}
