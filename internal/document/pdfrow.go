package document

import (
	"math"
	"slices"
	"strings"
	"unicode"
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

// end adds the row of the characters gathered, if it has words, and begins anew.
func (b *rowBuilder) end(rows []row, page int) []row {
	glyphs := b.glyphs
	b.glyphs = nil
	size := mainSize(glyphs)
	r := row{text: rowText(glyphs, size), page: page, size: size, left: math.Inf(1), right: math.Inf(-1)}
	if r.text == "" {
		return rows
	}
	bold := 0
	var feet []float64
	for i, g := range glyphs {
		if unicode.IsSpace(firstRune(g.Text)) || isRaisedNumber(glyphs, i, size) {
			continue
		}
		if isBold(g) {
			bold++
		}
		r.left, r.right = min(r.left, g.PointPosition.Left), max(r.right, g.PointPosition.Right)
		feet = append(feet, g.PointPosition.Bottom)
	}
	slices.Sort(feet)
	r.base = feet[len(feet)/2] // most letters stand on the line
	r.bold = bold*10 > len(feet)*9
	return append(rows, r)
}

// rowText is the text of characters, without the numbers that refer to notes.
func rowText(glyphs []*glyph, size float64) string {
	var text strings.Builder
	for i, g := range glyphs {
		switch c := firstRune(g.Text); {
		case isRaisedNumber(glyphs, i, size):
		case c == '\u0002', c == '\ufffe': // how the library writes a hyphen at the end of a line
			text.WriteByte('-')
		default:
			text.WriteString(g.Text)
		}
	}
	return strings.TrimSpace(text.String())
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
