package document

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// layout makes lines of the characters of pages, as of a plain text, and says
// by gaps, levels and indents what their places and type say. The notes at the
// feet of pages come apart, so that the text above them goes on.
func layout(pages [][]*glyph) (lines, notes []line) {
	var rows []row
	for i, page := range pages {
		ordered := inOrder(joinRows(rowsOf(page, i)))
		markJustified(ordered)
		markCells(ordered)
		rows = append(rows, ordered...)
	}
	body := bodySize(rows)
	markFeet(rows, body)
	rows = withoutMargins(rows)
	text := slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return r.foot })
	feet := slices.DeleteFunc(rows, func(r row) bool { return !r.foot })
	notes = linesOf(feet, body)
	partNotes(notes)
	return linesOf(text, body), notes
}

// partNotes sets a gap before each line that opens a note: with the number that
// comes next, or at the foot of another page with any.
func partNotes(lines []line) {
	last := 0
	for i := range lines {
		number, _, ok := strings.Cut(lines[i].text, " ")
		if !ok || !isCount(number) {
			continue
		}
		if n, err := strconv.Atoi(number); err == nil && (n == last+1 || lines[i].page) {
			lines[i].gap, last = max(1, lines[i].gap), n
		}
	}
}

// bodySize is the size of type that most of the text is set in.
func bodySize(rows []row) float64 {
	count := make(map[float64]int)
	best := 0.0
	for _, r := range rows {
		size := math.Round(r.size*2) / 2
		count[size] += len(r.text)
		if count[size] > count[best] || count[size] == count[best] && size < best {
			best = size
		}
	}
	return max(best, 1)
}

// markFeet marks the notes at the foot of each page: lines in smaller type
// below all others.
func markFeet(rows []row, body float64) {
	for end := len(rows); end > 0; {
		start := end - 1
		for start > 0 && rows[start-1].page == rows[end-1].page {
			start--
		}
		i := end - 1
		for i >= start && isPageNumber(line{text: rows[i].text, gap: 1}) {
			i--
		}
		for ; i > start && rows[i].size < body*0.92; i-- {
			rows[i].foot = true
		}
		end = start
	}
}

// linesOf makes lines of rows.
func linesOf(rows []row, body float64) []line {
	leading, column := leadingOf(rows), columnOf(rows)
	lefts := leftsOf(rows)
	lines := make([]line, 0, len(rows))
	for i, r := range rows {
		l := newLine(normalize(r.text))
		if l.text == "" {
			continue
		}
		l.indent = int((r.left - lefts[i]) / column)
		l.width = int((r.right - lefts[i]) / column)
		l.strong = r.bold || r.size > body*1.08
		if i > 0 {
			l.page = r.page != rows[i-1].page
			l.gap = gapBefore(rows[i-1], r, leading*max(1, r.tall/body))
		}
		lines = append(lines, l)
	}
	return lines
}

// gapBefore is 1 where a row stands further below the last than lines of a
// paragraph do, or in other type.
func gapBefore(last, r row, leading float64) int {
	if math.Abs(last.size-r.size) > 1.5 {
		return 1
	}
	if last.page != r.page {
		return 0
	}
	down := last.base - r.base
	if down > max(leading, r.tall*1.2)*1.25 || down < -leading {
		return 1
	}
	return 0
}

// leadingOf is how far apart the lines of a paragraph stand.
func leadingOf(rows []row) float64 {
	count := make(map[int]int)
	best := 0
	for i := 1; i < len(rows); i++ {
		down := int(math.Round((rows[i-1].base - rows[i].base) * 2))
		if rows[i].page != rows[i-1].page || down < 8 || down > 120 {
			continue
		}
		count[down]++
		if count[down] > count[best] || count[down] == count[best] && down < best {
			best = down
		}
	}
	if best == 0 {
		return 12
	}
	return float64(best) / 2
}

// columnOf is how wide a character is, in points, in most rows.
func columnOf(rows []row) float64 {
	if len(rows) == 0 {
		return 1
	}
	widths := make([]float64, len(rows))
	for i, r := range rows {
		widths[i] = (r.right - r.left) / float64(utf8.RuneCountInString(r.text))
	}
	slices.Sort(widths)
	return max(widths[len(widths)/2], 1)
}

// leftsOf is, for each row, where the lines of its column begin.
func leftsOf(rows []row) []float64 {
	lefts := make([]float64, 0, len(rows))
	margin := leftOf(rows)
	for from := 0; from < len(rows); {
		end := from + 1
		for end < len(rows) && rows[end].page == rows[from].page {
			end++
		}
		columns := append([]float64{margin}, columnsOf(rows[from:end])...)
		for _, r := range rows[from:end] {
			left := margin
			for _, c := range columns {
				if r.left >= c-r.size {
					left = c
				}
			}
			lefts = append(lefts, left)
		}
		from = end
	}
	return lefts
}

// columnsOf is where the columns of a page begin, from the second on: where a good
// part of its rows do, and nearly all rows left of it end before it.
func columnsOf(page []row) []float64 {
	lefts := make([]float64, len(page))
	for i, r := range page {
		lefts[i] = r.left
	}
	slices.Sort(lefts)
	var columns []float64
	for i := 0; i < len(lefts); {
		end := i + 1
		for end < len(lefts) && lefts[end]-lefts[i] < sameLeft {
			end++
		}
		if (end-i)*8 >= len(page) && i*8 >= len(page) && endBefore(page, lefts[i]) {
			columns = append(columns, lefts[i])
		}
		i = end
	}
	return columns
}

// sameLeft is how far apart, in points, the letters may begin that lines begin with.
const sameLeft = 4

// endBefore reports whether nearly all rows that begin left of a place end there too.
func endBefore(page []row, at float64) bool {
	before, clear := 0, 0
	for _, r := range page {
		if r.left >= at {
			continue
		}
		before++
		if r.right < at {
			clear++
		}
	}
	return clear*10 >= before*8
}

// leftOf is where most lines begin, or left of it where many do.
func leftOf(rows []row) float64 {
	if len(rows) == 0 {
		return 0
	}
	lefts := make([]float64, len(rows))
	for i, r := range rows {
		lefts[i] = r.left
	}
	slices.Sort(lefts)
	return lefts[len(lefts)/20]
}

// withoutMargins leaves out running heads and page numbers: what stands first
// or last on its page and is a number, or stands so on half of all pages.
func withoutMargins(rows []row) []row {
	count, placed := make(map[string]int), make(map[spot]int)
	pages := 0
	for i, r := range rows {
		first := i == 0 || rows[i-1].page != r.page
		last := i+1 == len(rows) || rows[i+1].page != r.page
		if first {
			pages++
		}
		isNote := r.foot && r.text[0] >= '0' && r.text[0] <= '9'
		if (!isNote || isPrinted(r.text)) && (first || last || nearEdge(rows, i)) {
			rows[i].margin = true
			count[headOf(line{text: r.text})]++
			if standsOff(rows, i) {
				placed[spotOf(r)]++
			}
		}
	}
	return slices.DeleteFunc(rows, func(r row) bool {
		if !r.margin {
			return false
		}
		often := count[headOf(line{text: r.text})]
		return isPageNumber(line{text: r.text, gap: 1}) || (often >= 3 || placed[spotOf(r)] >= 2) && often*2 >= pages || isPrinted(r.text)
	})
}

// spot is a running head and where it stands on its page, in points.
type spot struct {
	head string
	base int
}

func spotOf(r row) spot { return spot{headOf(line{text: r.text}), int(math.Round(r.base))} }

// standsOff reports whether white space parts row i from those of its page before
// and after it.
func standsOff(rows []row, i int) bool {
	for _, j := range [...]int{i - 1, i + 1} {
		if j >= 0 && j < len(rows) && rows[j].page == rows[i].page && math.Abs(rows[j].base-rows[i].base) < 2*rows[i].size {
			return false
		}
	}
	return true
}

// isPrinted reads what a browser prints above and below each page: "11/29/2024,
// 8:01 AM | Joint Statement", "https://example.org/statement | 1/2".
func isPrinted(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	if isAddress(first) || strings.HasPrefix(first, "file://") {
		return rest == "" || isPageNumber(line{text: strings.Trim(rest, "| "), gap: 1})
	}
	clock := strings.TrimRight(firstWord(rest), ",")
	return strings.Count(first, "/") == 2 && strings.Trim(first, "0123456789/,") == "" && isClock(clock)
}

// nearEdge reports whether row i is the second or the last but one of its page.
func nearEdge(rows []row, i int) bool {
	second := i >= 1 && rows[i-1].page == rows[i].page && (i == 1 || rows[i-2].page != rows[i].page)
	penultimate := i+1 < len(rows) && rows[i+1].page == rows[i].page && (i+2 == len(rows) || rows[i+2].page != rows[i].page)
	return second || penultimate
}
