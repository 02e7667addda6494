package document

import (
	"strings"
	"unicode"
)

// parts reports whether a new draft begins with line i.
func (u *unwrapper) parts(i int, d draft, width int) bool {
	last, next := u.lines[i-1], u.lines[i]
	if u.opensItem(last, next, d, width) {
		return true
	}
	ended := last.width+1+len(firstWord(next.text))+width/20 <= width // the next word would have fitted
	comma := lastMark(last.text) == ','
	switch {
	case next.strong != last.strong, next.text[0] == '[' && isSymbol(next.text):
		return true
	case hasCells(last.text), hasCells(next.text), bothSign(last.text, next.text):
		return true
	case partsDateline(last.text, next.text, ended || u.opening && !u.formal && !comma):
		return true
	case isBroken(last.text, next.text):
		return false
	case ended && isParted(last.text), strings.HasSuffix(last.text, ":") && isParted(next.text):
		return true
	case continues(next.text) && !(ended && strings.HasSuffix(last.text, ":")):
		return false
	case u.formal && last.width >= narrow && !endsClause(last.text) && !comma:
		return ended && isOpener(next.text) || isSubject(next.text)
	case width > broad && isCutOff(last.text):
		return false // a paragraph that breaks off
	case width > broad, u.loose && last.width*10 > width*14:
		return true
	case endsClause(last.text):
		return ended && (opensBlock(next.text) || strings.HasSuffix(last.text, ":"))
	case u.isOpen(i):
		return false
	case comma:
		if last.strong && next.strong {
			return false // a title of several lines
		}
		short := ended && last.width*4 < width*3
		return u.formal && isOpener(next.text) || short && !u.loose && d.marker.text == "" && opensBlock(next.text)
	}
	return u.endsTitle(last.text, next.text) || u.partsUnmarked(last, next, width)
}

// endsTitle reports whether a line goes on from a title with a sentence.
func (u *unwrapper) endsTitle(last, next string) bool {
	return u.opening && startsSentence(next) && !isTitled(next) && !dangles(last) && opensTitle(u.first)
}

// partsDateline reports whether a line that is all a dateline is parted from
// the one before or after it.
func partsDateline(last, next string, ended bool) bool {
	if len(last) <= longestForPress && len(findDates(last)) > 0 && isDateline(last) {
		return opensBlock(next)
	}
	return len(next) <= longestForPress && (ended || endsSentence(last)) && !dangles(last) && len(findDates(next)) > 0 && isDateline(next)
}

// bothSign reports whether two lines name one after the other for whom a text is signed.
func bothSign(last, next string) bool {
	return signsFor(last) && signsFor(next)
}

// signsFor reports whether a line says for whom a text is signed: "For Peru: Ana Paz".
func signsFor(s string) bool {
	return strings.HasPrefix(s, "For ") && len(s) <= longestSigner && !endsClause(s) && isTitled(s)
}

// endsInCaps reports whether a line is only the last word of the full one before it,
// a name in capitals with its full stop: "NATO."
func endsInCaps(last, next line, width int) bool {
	return last.width*10 >= width*8 && endsSentence(next.text) && !strings.Contains(next.text, " ")
}

// opensTitle reports whether a line opens with what kind of text a title names:
// "Joint Communiqué issued at".
func opensTitle(s string) bool {
	if !opensBlock(s) {
		return false
	}
	return hasGenre(plainWords(firstWords(window(s, 60), 3)))
}

// partsUnmarked decides where the last line ends in no mark at all: a heading
// or a line of an address is cut from what follows, a full line goes on.
func (u *unwrapper) partsUnmarked(last, next line, width int) bool {
	switch {
	case !opensBlock(next.text) || !unicode.IsLetter(firstRune(next.text)) || dangles(last.text):
		return false
	case isCaps(last.text) != isCaps(next.text) && !endsInCaps(last, next, width), isSubject(next.text), soleBody(next.text) != "":
		return true
	}
	if isOperative(last.text) {
		return false
	}
	if !u.wrapped && !u.marked && last.width*10 < u.width*6 && u.width <= broad && isName(last.text) && isName(next.text) {
		return true // names and offices, in a column of their own
	}
	return last.width*10 < width*6 || u.headsInCaps(last, next, width)
}

// headsInCaps reports whether a line in capitals ends well before its margin,
// as a heading in a text typed in capitals throughout does. Of the lines of a
// title that is no sign.
func (u *unwrapper) headsInCaps(last, next line, width int) bool {
	ended := last.width+1+len(firstWord(next.text))+width/20 <= width
	if !ended || last.width*10 >= width*8 || !isCaps(last.text) || !isPhrase(last.text) {
		return false
	}
	_, _, numbered := cutEnumerator(next.text)
	return numbered || !u.opening
}

// opensItem reports whether the line next opens an item of a list.
func (u *unwrapper) opensItem(last, next line, d draft, width int) bool {
	m, rest, ok := cutMarker(next.text)
	if !ok {
		return false
	}
	if m.value > 0 {
		full := last.width*10 > max(width, min(u.width, broad))*9
		if full && !endsClause(last.text) && lastMark(last.text) != ',' && isCaps(last.text) == isCaps(rest) {
			return false
		}
		return u.series.plausible(u.series.resolve(m), rest, !endsClause(last.text) && !u.headsInCaps(last, next, width))
	}
	if !strings.Contains(dashes, m.text) && m.text != "." {
		return true
	}
	return d.marker.text == m.text || endsClause(last.text) || strings.HasSuffix(last.text, ",") || last.width*10 < width*8
}

// isCutOff reports whether the text breaks off in the middle of a clause.
func isCutOff(text string) bool {
	if len(text) <= 2*shortestBroken || strings.HasSuffix(text, ",") {
		return false
	}
	return !endsClause(text) && !mayHead(text)
}
