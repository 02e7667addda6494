package document

import (
	"math"
)

// joinRows joins the parts of a line that the library gives as lines of their
// own: behind a raised number, and the cells of a table.
func joinRows(rows []row) []row {
	out := rows[:0:0]
	for _, r := range rows {
		if n := len(out); n > 0 && continuesRow(out[n-1], r) {
			out[n-1] = out[n-1].with(r)
			continue
		} else if n > 0 && refersToNote(out[n-1], r) {
			out[n-1].right = r.right
			continue
		} else if n > 0 && numbersNote(out[n-1], r) {
			r.text, r.left, r.gaps = out[n-1].text+" "+r.text, out[n-1].left, nil
			out[n-1] = r
			continue
		}
		out = append(out, r)
	}
	return out
}

// with is a row with another behind it.
func (r row) with(next row) row {
	at := len(r.text) + 1
	if next.left-r.right > r.size*widestSpace {
		r.gaps = append(r.gaps, gap{r.right, next.left, at})
	}
	for _, g := range next.gaps {
		g.at += at
		r.gaps = append(r.gaps, g)
	}
	if next.left-r.right > r.size*0.12 { // else the library has parted a word
		r.text += " "
	}
	r.text += next.text
	r.right, r.bold, r.even = next.right, r.bold && next.bold, false
	return r
}

// continuesRow reports whether a row stands on the line of the last, right of it.
func continuesRow(last, r row) bool {
	return math.Abs(last.base-r.base) < last.size*0.3 && r.left >= last.right-last.size*0.3 && math.Abs(last.size-r.size) < last.size*0.3
}

// refersToNote reports whether a row is only the raised number behind the last
// that refers to a note.
func refersToNote(last, r row) bool {
	return isCount(r.text) && r.size < last.size*0.9 && r.base > last.base && r.base-last.base < last.size &&
		math.Abs(r.left-last.right) < last.size*0.5
}

// numbersNote reports whether the last row is only the raised number of the note
// that a row opens.
func numbersNote(last, r row) bool {
	near := r.left >= last.right && r.left-last.right < r.size*2
	return near && isCount(last.text) && last.size < r.size*0.95 && last.base >= r.base && last.base-r.base < r.size
}

// inOrder puts the rows of a page in the order of reading. Programs write
// running heads, page numbers and notes before or after the text of a page: a
// flow of rows goes behind the last that stands above it in its column, and
// what stands below all else goes last.
func inOrder(rows []row) []row {
	flows := flowsOf(rows)
	for i := len(flows) - 1; i >= 0; i-- {
		after, lowest := i, true
		for j := range flows {
			above := j != i && flows[i].isBelow(flows[j])
			lowest = lowest && (above || j == i)
			if above && j > i && flows[i].shares(flows[j]) {
				after = j
			}
		}
		if lowest {
			after = len(flows) - 1
		}
		moved := flows[i]
		copy(flows[i:after], flows[i+1:after+1])
		flows[after] = moved
	}
	out := make([]row, 0, len(rows))
	for _, f := range flows {
		out = append(out, f.rows...)
	}
	return out
}

// flow is rows that follow one another down the page.
type flow struct {
	rows        []row
	left, right float64
	top, foot   float64
}

// maxFlows bounds the work on a page that is no text but a drawing.
const maxFlows = 60

func flowsOf(rows []row) []flow {
	var flows []flow
	for i, r := range rows {
		if i == 0 || r.base > rows[i-1].base+r.size*0.3 && len(flows) < maxFlows {
			flows = append(flows, flow{left: r.left, right: r.right, top: r.base, foot: r.base})
		}
		f := &flows[len(flows)-1]
		f.rows = append(f.rows, r)
		f.left, f.right = min(f.left, r.left), max(f.right, r.right)
		f.top, f.foot = max(f.top, r.base), min(f.foot, r.base)
	}
	return flows
}

// isBelow reports whether a flow stands wholly below another.
func (f flow) isBelow(other flow) bool { return f.top < other.foot }

// shares reports whether flows share a column: half of the narrower is over or
// under the other.
func (f flow) shares(other flow) bool {
	shared := min(f.right, other.right) - max(f.left, other.left)
	return shared > min(f.right-f.left, other.right-other.left)/2
}
