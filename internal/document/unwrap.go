package document

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Widths in columns. A text whose lines reach beyond broad was not wrapped to
// fit a page: its lines are its paragraphs.
const (
	broad    = 150
	pageWide = 110 // the widest line of a typescript
)

// unwrapper joins the lines of a plain text to paragraphs.
type unwrapper struct {
	lines  []line
	loose  bool // an empty line stands between all lines, and says nothing
	width  int  // to which the lines were wrapped
	open   int  // brackets that the paragraph at hand has left open
	formal bool // the paragraph at hand opens as one of a resolution
	titled bool // the paragraph at hand opens as a title does
	series *series
	words  map[string]bool // of the text, once a broken word asks for them
}

// unwrap cuts lines into drafts. A draft begins where an empty line, a marker,
// or a line that was ended before it was full says so.
func unwrap(lines []line) []draft {
	u := unwrapper{lines: lines, series: newSeries(), loose: isLoose(lines)}
	u.width = wrapWidth(lines, u.loose)
	return u.drafts()
}

func (u *unwrapper) drafts() []draft {
	lines := u.lines
	var drafts []draft
	for i := 0; i < len(lines); {
		end := u.chunkEnd(i)
		width := u.width
		if !u.loose && width <= broad {
			width = min(width, widest(lines[i:end]))
		}
		drafts = u.paragraphs(drafts, i, end, width)
		i = end
	}
	return drafts
}

// isLoose reports whether a text has an empty line after each of its lines, as
// some scans have: most lines stand alone, and a good part of them break off
// within a sentence that the next one takes up.
func isLoose(lines []line) bool {
	alone, broken := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap == 0 || lines[i-1].width > pageWide {
			continue
		}
		alone++
		if continues(lines[i].text) && !endsClause(lines[i-1].text) {
			broken++
		}
	}
	return len(lines) >= 8 && alone*10 >= len(lines)*7 && broken*4 >= alone
}

// wrapWidth is the width to which lines were wrapped: that which nine tenths of
// the lines that are not the last of their paragraph keep to.
func wrapWidth(lines []line, loose bool) int {
	var widths []int
	for i, l := range lines {
		if loose || i+1 < len(lines) && lines[i+1].gap == 0 {
			widths = append(widths, l.width)
		}
	}
	if len(widths) == 0 {
		return broad + 1
	}
	slices.Sort(widths)
	return widths[(len(widths)-1)*9/10]
}

func widest(lines []line) int {
	width := 0
	for _, l := range lines {
		width = max(width, l.width)
	}
	return width
}

// chunkEnd is where the lines that no empty line parts from line i end.
func (u *unwrapper) chunkEnd(i int) int {
	for i++; i < len(u.lines); i++ {
		if l := u.lines[i]; !u.loose && l.gap > 0 || l.level > 0 || u.lines[i-1].level > 0 {
			break
		}
	}
	return i
}

// paragraphs adds the drafts of the lines [from, to).
func (u *unwrapper) paragraphs(drafts []draft, from, to, width int) []draft {
	for i := from; i < to; {
		first := u.lines[i]
		d, text := u.begin(first, i > from)
		end := i + 1
		joined := []byte(text)
		u.open, u.formal = brackets(text), isOpener(text) || isSubject(text)
		u.titled = i < openingBlocks && opensTitle(text)
		for ; end < to && !u.parts(u.lines[end-1], u.lines[end], d, width); end++ {
			joined = u.join(joined, u.lines[end-1].text, u.lines[end].text)
			u.open = max(0, u.open+brackets(u.lines[end].text))
		}
		d.text = squeeze(string(joined))
		drafts = append(drafts, d)
		i = end
	}
	return drafts
}

// begin makes the draft that a line opens.
func (u *unwrapper) begin(l line, within bool) (draft, string) {
	d := draft{indent: l.indent, strong: l.strong, page: l.page}
	if l.level > 0 {
		d.kind, d.level = "heading", l.level
	}
	m, rest, ok := cutMarker(l.text)
	if !ok {
		return d, l.text
	}
	if m, ok = u.series.accept(m, rest, within && !l.page); !ok {
		return d, l.text
	}
	d.marker = m
	return d, rest
}

// parts reports whether a new draft begins with the line next.
func (u *unwrapper) parts(last, next line, d draft, width int) bool {
	if u.opensItem(last, next, d, width) {
		return true
	}
	ended := last.width+1+len(firstWord(next.text))+width/20 <= width // the next word would have fitted
	switch {
	case next.strong != last.strong, next.text[0] == '[' && isSymbol(next.text):
		return true
	case partsDateline(last.text, next.text, ended):
		return true
	case isBroken(last.text, next.text):
		return false
	case continues(next.text) && !(ended && endsIn(last.text, ";:")):
		return false
	case width > broad, u.loose && last.width*10 > width*14:
		return true
	case endsClause(last.text):
		return ended && opensBlock(next.text)
	case u.open > 0:
		return false
	case strings.HasSuffix(last.text, ","):
		if last.strong && next.strong {
			return false // a title of several lines
		}
		short := ended && last.width*4 < width*3
		return u.formal && isOpener(next.text) || short && !u.loose && d.marker.text == "" && opensBlock(next.text)
	}
	return u.titled && startsSentence(next.text) && !isTitled(next.text) && !dangles(last.text) || u.partsUnmarked(last, next, width)
}

// partsDateline reports whether a line that is all a dateline is parted from
// the one before or after it.
func partsDateline(last, next string, ended bool) bool {
	if len(last) <= longestForPress && len(findDates(last)) > 0 && isDateline(last) {
		return opensBlock(next)
	}
	return len(next) <= longestForPress && (ended || endsSentence(last)) && !dangles(last) && len(findDates(next)) > 0 && isDateline(next)
}

// opensTitle reports whether a line opens with what kind of text a title names:
// "Joint Communiqué issued at".
func opensTitle(s string) bool {
	words := strings.Fields(window(s, 60))
	return opensBlock(s) && hasGenre(plainWords(strings.Join(words[:min(len(words), 3)], " ")))
}

// partsUnmarked decides where the last line ends in no mark at all: a heading
// or a line of an address is cut from what follows, a full line goes on.
func (u *unwrapper) partsUnmarked(last, next line, width int) bool {
	switch {
	case !opensBlock(next.text) || !unicode.IsLetter(firstRune(next.text)) || dangles(last.text):
		return false
	case isCaps(last.text) != isCaps(next.text), isSubject(next.text):
		return true
	}
	if last.width*10 < u.width*6 && u.width <= broad && isName(last.text) && isName(next.text) {
		return true // names and offices, in a column of their own
	}
	return last.width*10 < width*6
}

// opensItem reports whether the line next opens an item of a list.
func (u *unwrapper) opensItem(last, next line, d draft, width int) bool {
	m, rest, ok := cutMarker(next.text)
	if !ok {
		return false
	}
	if m.value > 0 {
		if !endsClause(last.text) && !strings.HasSuffix(last.text, ",") && last.width*10 > width*9 && isCaps(last.text) == isCaps(rest) {
			return false
		}
		return u.series.plausible(u.series.resolve(m), rest, true)
	}
	if !strings.Contains(dashes, m.text) && m.text != "." {
		return true
	}
	return d.marker.text == m.text || endsClause(last.text) || strings.HasSuffix(last.text, ",") || last.width*10 < width*8
}

// join adds a line to a text that ends in the line last, mending a word that
// was broken at the end of it.
func (u *unwrapper) join(text []byte, last, next string) []byte {
	switch {
	case !isBroken(last, next):
		if !endsInDash(last) {
			text = append(text, ' ')
		}
	case !u.keepsHyphen(strings.TrimSuffix(lastWord(last), "-"), firstWord(next)):
		text = text[:len(text)-1]
	}
	return append(text, next...)
}

// isBroken reports whether a line ends within a word that the next goes on with.
func isBroken(last, next string) bool {
	if len(last) < 2 || !strings.HasSuffix(last, "-") || !isWordByte(last[len(last)-2]) && last[len(last)-2] != '.' {
		return false
	}
	switch firstWord(window(next, 8)) {
	case "and", "or", "to": // "small- and medium-sized"
		return false
	}
	return unicode.IsLetter(firstRune(next)) || isDigit(next[0])
}

// endsInDash reports whether a line ends in a dash set close to its word, as
// English sets it, behind which no space belongs.
func endsInDash(s string) bool {
	word, ok := strings.CutSuffix(s, "—")
	return ok && word != "" && word[len(word)-1] != ' '
}

func isWordByte(c byte) bool { return isLetter(c) || isDigit(c) || c >= 0x80 }

// keepsHyphen reports whether the hyphen between two parts of a word belongs
// there. The rest of the text knows best; else capitals and figures, parts that
// are wont to be joined by one, and parts that are words of the text decide.
func (u *unwrapper) keepsHyphen(head, tail string) bool {
	head = strings.ToLower(strings.TrimLeft(head, "(“\"‘'—"))
	plain := strings.ToLower(strings.TrimRight(tail, ".,;:)”\"’"))
	words, parts := u.vocabulary(), compounds()
	switch {
	case words[head+plain]:
		return false
	case words[head+"-"+plain], !unicode.IsLower(firstRune(tail)), strings.ContainsAny(head, "-.0123456789"):
		return true
	case parts["head "+head] || parts["tail "+plain]:
		return true
	}
	return len(head) > 3 && len(plain) > 3 && words[head] && words[plain]
}

var compounds = sync.OnceValue(func() map[string]bool {
	parts := make(map[string]bool)
	for _, row := range rows("compounds.tsv") {
		for word := range strings.FieldsSeq(row[1]) {
			parts[row[0]+" "+word] = true
		}
	}
	return parts
})

// vocabulary holds the words of the text, as they stand within its lines.
func (u *unwrapper) vocabulary() map[string]bool {
	if u.words != nil {
		return u.words
	}
	u.words = make(map[string]bool)
	for _, l := range u.lines {
		fields := strings.Fields(l.text)
		for _, f := range fields[:max(0, len(fields)-1)] {
			u.words[strings.ToLower(strings.Trim(f, "“”\"‘’'().,;:"))] = true
		}
	}
	return u.words
}
