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
	tall   float64 // of the largest of its type, as small capitals have it
	bold   bool
	page   int
	foot   bool // a note at the foot of the page
	margin bool // stands above or below all else: a running head, a page number
	gaps   []gap
	even   bool // the spaces within it are alike, as in a justified line
}

// gap is white space within a row that is wider than that between words.
type gap struct {
	from, to float64
	at       int // byte of the text behind it
}

// widestJustified is how wide the spaces of a justified line may be, in sizes of type.
const widestJustified = 3

// widestSpace is how wide the space between words may be, in sizes of type.
const widestSpace = 1.0

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
	r := row{page: page, size: size, left: math.Inf(1), right: math.Inf(-1)}
	r.text, r.gaps, r.even = rowText(glyphs, size)
	if isLetterSpaced(r.text) {
		r.text, r.gaps, r.even = letterSpaced(glyphs, size), nil, false
	}
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
	r.tall = largestLetters(glyphs, size)
	r.bold = bold*10 > len(feet)*9
	return append(rows, r)
}

// rowText is the text of characters, without the numbers that refer to notes,
// where wide gaps are in it, and whether all its spaces are alike.
func rowText(glyphs []*glyph, size float64) (string, []gap, bool) {
	var text strings.Builder
	var gaps []gap
	spaces, narrowest, widest := 0, math.Inf(1), 0.0
	right, space := math.Inf(1), false // of the last character that was no space; one has come since
	for i, g := range glyphs {
		c := firstRune(g.Text)
		if unicode.IsSpace(c) {
			space = text.Len() > 0
			continue
		}
		if isRaisedNumber(glyphs, i, size) {
			continue
		}
		if g.PointPosition.Left-right > size*widestSpace {
			gaps = append(gaps, gap{right, g.PointPosition.Left, text.Len() + 1})
			space = true
		}
		if space {
			text.WriteByte(' ')
			space = false
			spaces++
			narrowest, widest = min(narrowest, g.PointPosition.Left-right), max(widest, g.PointPosition.Left-right)
		}
		right = g.PointPosition.Right
		if c == '\u0002' || c == '\ufffe' { // how the library writes a hyphen at the end of a line
			text.WriteByte('-')
			continue
		}
		text.WriteString(g.Text)
	}
	return text.String(), gaps, spaces > 1 && widest < narrowest*1.6 && widest < size*widestJustified
}

// shortestSpaced is how many parts a row has at least that is told to be set with
// space between its letters.
const shortestSpaced = 4

// isLetterSpaced reports whether a row was set with space between its letters, as
// headings are, so that the library takes most of them for words: "T r ad e".
func isLetterSpaced(s string) bool {
	parts, letters := 0, 0
	for part := range strings.FieldsSeq(s) {
		parts++
		for _, r := range part {
			if unicode.IsLetter(r) {
				letters++
			} else if unicode.IsDigit(r) {
				return false // of a table
			}
		}
	}
	return parts >= shortestSpaced && letters*10 < parts*17 && letters*10 > parts*7
}

// letterSpaced is the text of such a row: a space is what is wider than the gap
// between most of its characters by a part of their size.
func letterSpaced(glyphs []*glyph, size float64) string {
	var set []*glyph
	for i, g := range glyphs {
		if !unicode.IsSpace(firstRune(g.Text)) && !isRaisedNumber(glyphs, i, size) {
			set = append(set, g)
		}
	}
	gaps := make([]float64, 0, len(set))
	for i := 1; i < len(set); i++ {
		gaps = append(gaps, set[i].PointPosition.Left-set[i-1].PointPosition.Right)
	}
	usual := slices.Sorted(slices.Values(gaps))[len(gaps)/2]
	var text strings.Builder
	for i, g := range set {
		if i > 0 && gaps[i-1] > usual+size*0.18 {
			text.WriteByte(' ')
		}
		text.WriteString(g.Text)
	}
	return text.String()
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

// largestLetters is the size of the largest capitals among characters, where small
// capitals make up most of them; else it is size.
func largestLetters(glyphs []*glyph, size float64) float64 {
	tall := size
	for _, g := range glyphs {
		r := firstRune(g.Text)
		if unicode.IsUpper(r) && g.FontInformation != nil {
			tall = max(tall, g.FontInformation.RenderedSize)
		}
	}
	return tall
}

func isBold(g *glyph) bool {
	return g.FontInformation != nil && (g.FontInformation.Weight >= 600 || strings.Contains(g.FontInformation.Name, "Bold"))
}

// longestNote is how many figures the number of a note has at most.
const longestNote = 4

// isRaisedNumber reports whether character i is of a raised number that refers
// to a note: small type above the line, behind a word or a mark.
func isRaisedNumber(glyphs []*glyph, i int, size float64) bool {
	isRaised := func(g *glyph) bool {
		c, font := firstRune(g.Text), g.FontInformation
		return c >= '0' && c <= '9' && font != nil && font.RenderedSize > 0 && font.RenderedSize < size*0.85
	}
	if !isRaised(glyphs[i]) {
		return false
	}
	first := i
	for first > 0 && i-first < longestNote && isRaised(glyphs[first-1]) {
		first--
	}
	if first < 3 {
		return false
	}
	before := glyphs[first-1]
	if unicode.IsSpace(firstRune(before.Text)) { // the library sees one where type changes
		before = glyphs[first-2]
	}
	c := firstRune(before.Text)
	raised := glyphs[i].PointPosition.Bottom > before.PointPosition.Bottom+size*0.15
	return raised && (unicode.IsLower(c) || strings.ContainsRune(".,;:)”’", c))
}
