package document

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// row is a line of a page of a PDF, with its place in points.
type row struct {
	text   string
	left   float64
	right  float64
	base   float64 // from the foot of the page
	size   float64 // of its type
	bold   bool
	page   int
	foot   bool // a note at the foot of the page
	margin bool // stands above or below all else: a running head, a page number
}

// layout makes lines of the characters of pages, as of a plain text, and says
// by gaps, levels and indents what their places and type say. The notes at the
// feet of pages come apart, so that the text above them goes on.
func layout(pages [][]*glyph) (lines, notes []line) {
	var rows []row
	for i, page := range pages {
		rows = append(rows, rowsOf(page, i)...)
	}
	body := bodySize(rows)
	markFeet(rows, body)
	rows = withoutMargins(rows)
	text := slices.DeleteFunc(slices.Clone(rows), func(r row) bool { return r.foot })
	feet := slices.DeleteFunc(rows, func(r row) bool { return !r.foot })
	return linesOf(text, body), linesOf(feet, body)
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
	leading, left, column := leadingOf(rows), leftOf(rows), columnOf(rows)
	lines := make([]line, 0, len(rows))
	for i, r := range rows {
		l := newLine(normalize(r.text))
		if l.text == "" {
			continue
		}
		l.indent = int((r.left - left) / column)
		l.width = int((r.right - left) / column)
		l.strong = r.bold || r.size > body*1.08
		if i > 0 {
			l.page = r.page != rows[i-1].page
			l.gap = gapBefore(rows[i-1], r, leading)
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
	if down > max(leading, r.size*1.2)*1.25 || down < -leading {
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
	count := make(map[string]int)
	pages := 0
	for i, r := range rows {
		first := i == 0 || rows[i-1].page != r.page
		last := i+1 == len(rows) || rows[i+1].page != r.page
		if first {
			pages++
		}
		if first || last || nearEdge(rows, i) {
			rows[i].margin = true
			count[headOf(line{text: r.text})]++
		}
	}
	return slices.DeleteFunc(rows, func(r row) bool {
		if !r.margin {
			return false
		}
		often := count[headOf(line{text: r.text})]
		return isPageNumber(line{text: r.text, gap: 1}) || often >= 3 && often*2 >= pages
	})
}

// nearEdge reports whether row i is the second or the last but one of its page.
func nearEdge(rows []row, i int) bool {
	second := i >= 1 && rows[i-1].page == rows[i].page && (i == 1 || rows[i-2].page != rows[i].page)
	penultimate := i+1 < len(rows) && rows[i+1].page == rows[i].page && (i+2 == len(rows) || rows[i+2].page != rows[i].page)
	return second || penultimate
}

// rowsOf makes rows of the characters of a page. The library ends each line
// with a line break of its own, but for those that end within a word.
func rowsOf(page []*glyph, number int) []row {
	var rows []row
	var b rowBuilder
	for _, g := range page {
		r := firstRune(g.Text)
		if r == '\n' || r == '\r' {
			rows = b.end(rows, number)
			continue
		}
		if b.isBelow(g) {
			rows = b.end(rows, number)
		}
		b.add(g, r)
	}
	return b.end(rows, number)
}

// rowBuilder gathers the characters of a row.
type rowBuilder struct {
	glyphs []*glyph
}

func (b *rowBuilder) add(g *glyph, r rune) {
	tilted := math.Abs(math.Sin(g.Angle)) > 0.1 // a watermark across the page
	if r == 0 || tilted {
		return
	}
	b.glyphs = append(b.glyphs, g)
}

// isBelow reports whether a character begins a line below those gathered.
func (b *rowBuilder) isBelow(g *glyph) bool {
	if len(b.glyphs) == 0 || g.FontInformation == nil {
		return false
	}
	last := b.glyphs[len(b.glyphs)-1].PointPosition
	return last.Bottom-g.PointPosition.Top > 0 && g.PointPosition.Right < last.Left
}

func (b *rowBuilder) end(rows []row, page int) []row {
	glyphs := b.glyphs
	b.glyphs = nil
	var text strings.Builder
	r := row{page: page, size: mainSize(glyphs), left: math.Inf(1), right: math.Inf(-1)}
	bold, letters := 0, 0
	var feet []float64
	for i, g := range glyphs {
		c := firstRune(g.Text)
		if isRaisedNumber(glyphs, i, r.size) {
			continue
		}
		if c == '\u0002' || c == '\ufffe' { // a hyphen at the end of a line
			text.WriteByte('-')
			continue
		}
		text.WriteString(g.Text)
		if unicode.IsSpace(c) {
			continue
		}
		letters++
		if isBold(g) {
			bold++
		}
		r.left, r.right = min(r.left, g.PointPosition.Left), max(r.right, g.PointPosition.Right)
		feet = append(feet, g.PointPosition.Bottom)
	}
	r.text = strings.TrimSpace(text.String())
	if r.text == "" {
		return rows
	}
	slices.Sort(feet)
	r.base = feet[len(feet)/2] // most letters stand on the line
	r.bold = bold*10 > letters*9
	return append(rows, r)
}

// mainSize is the size of type of most characters.
func mainSize(glyphs []*glyph) float64 {
	count := make(map[float64]int)
	best := 0.0
	for _, g := range glyphs {
		if g.FontInformation == nil || g.FontInformation.Name == "" {
			continue
		}
		size := g.FontInformation.RenderedSize
		count[size]++
		if count[size] > count[best] || count[size] == count[best] && size > best {
			best = size
		}
	}
	return best
}

func isBold(g *glyph) bool {
	return g.FontInformation != nil && (g.FontInformation.Weight >= 600 || strings.Contains(g.FontInformation.Name, "Bold"))
}

// isRaisedNumber reports whether character i is of a raised number that refers
// to a note: small type above the line, behind a word or a mark.
func isRaisedNumber(glyphs []*glyph, i int, size float64) bool {
	isRaised := func(g *glyph) bool {
		c := firstRune(g.Text)
		return c >= '0' && c <= '9' && g.FontInformation != nil && g.FontInformation.RenderedSize > 0 && g.FontInformation.RenderedSize < size*0.85
	}
	if !isRaised(glyphs[i]) {
		return false
	}
	first := i
	for first > 0 && isRaised(glyphs[first-1]) {
		first--
	}
	if first < 3 {
		return false
	}
	before := glyphs[first-1]
	c := firstRune(before.Text)
	return glyphs[i].PointPosition.Bottom > before.PointPosition.Bottom+size*0.15 && (unicode.IsLower(c) || strings.ContainsRune(".,;:)”’", c))
}
