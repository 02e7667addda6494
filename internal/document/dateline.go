package document

import (
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// longestDateline is the length in bytes of the longest dateline.
const longestDateline = 220

// tellDatelines settles which blocks say where and when a text was issued or
// adopted, under which number, and from when it may be printed.
func tellDatelines(drafts []draft) {
	for i := range drafts {
		d := &drafts[i]
		if d.told() || d.marker.value > 0 && d.marker.style != arabic {
			continue
		}
		edge := i < openingBlocks || i >= len(drafts)-tail
		switch {
		case edge && d.marker.text == "*" && isRelease(d.text):
			d.kind, d.marker = chancery.BlockDateline, marker{}
		case !edge || d.marker.text != "":
		case listsSubjects(d.text):
			d.kind = chancery.BlockHeading
		case isDateline(d.text) || isRelease(d.text):
			d.kind = chancery.BlockDateline
		}
	}
}

// longestRunIn is the length in bytes of the longest dateline that a paragraph
// runs on from.
const longestRunIn = 80

// partDateline parts the dateline that the prose of a press release opens with
// from the words after it: "OTTAWA, July 9, 2018 -- The Ministers met".
func partDateline(drafts []draft) []draft {
	n := opening(drafts)
	for i := range drafts[:n] {
		if len(drafts[i].text) > longestRunIn && strings.HasSuffix(drafts[i].text, ":") {
			n = i // "LIMA, 3 May 2033 - The Ministers … gave out these words:"
			break
		}
	}
	if n == len(drafts) || drafts[n].told() || drafts[n].marker.text != "" {
		return drafts
	}
	line, rest, ok := cutDateline(drafts[n].text)
	if !ok {
		return drafts
	}
	drafts[n].text = rest
	return slices.Insert(drafts, n, draft{text: line, page: drafts[n].page})
}

func cutDateline(s string) (line, rest string, ok bool) {
	head := window(s, longestRunIn)
	for _, mark := range [...]string{" --- ", " -- ", "--", " – ", " — ", "—", " - ", ": "} {
		at := strings.Index(head, mark)
		if at <= 0 {
			continue
		}
		line, rest = s[:at], strings.TrimSpace(s[at+len(mark):])
		if mark == ": " {
			mark = ":"
			line += mark
		}
		if opensBlock(rest) && countWords(rest) > 3 && isDateline(line) && len(findDates(line)) > 0 && datelinePlace(line) != "" {
			return line, rest, true
		}
	}
	return "", s, false
}

// isDateline reports whether s is nothing but a place, a date, or both, or the
// record of an adoption.
func isDateline(s string) bool {
	if len(s) > longestDateline {
		return false
	}
	if isSymbol(s) {
		return true
	}
	if hasCells(s) { // the two sides of a line of a letterhead
		left, right, _ := strings.Cut(s, cellBar)
		return (isDateline(left) || isRelease(left)) && (isDateline(right) || isRelease(right))
	}
	if rest, ok := cutAdoption(s); ok {
		return strings.Contains(rest, "meeting") || strings.Contains(rest, "session") || len(findDates(s)) > 0
	}
	dates := findDates(s)
	beside := len(s)
	for _, d := range dates {
		beside -= d.span.End - d.span.Start
	}
	if beside > longestBeside {
		return false
	}
	rest := withoutDates(s, dates)
	if rest == "" {
		return len(dates) > 0
	}
	if len(dates) > 0 {
		return isPlace(rest) || isTimeOfDay(rest)
	}
	return isKnownPlace(rest)
}

// longestBeside is the length in bytes of what a dateline has at most besides its dates: a
// place and the marks and words around it.
const longestBeside = 2 * longestName

// cutAdoption is the plain words behind that which opens the record of an adoption.
func cutAdoption(s string) (rest string, ok bool) {
	if !opensWith(s, adoptions) {
		return "", false
	}
	words := plainWords(s)
	for _, verb := range adoptions.Words() {
		if rest, ok = strings.CutPrefix(words, verb); ok && strings.HasPrefix(rest, " ") {
			return rest[1:], true
		}
	}
	return "", false
}

// adoptions are words that open the record of an adoption; the first that fits counts.
var adoptions = wordList("adoptions")

// isSymbol reports whether s is the symbol of a document: "[S/1501]", "A/RES/60/288".
func isSymbol(s string) bool {
	if strings.IndexByte(s, '/') < 0 {
		return false
	}
	s = strings.Trim(s, "[](){}. ")
	if len(s) < 4 || len(s) > 40 || strings.Count(s, " ") > 2 {
		return false
	}
	organ, _, ok := strings.Cut(s, "/")
	return ok && strings.Trim(organ, "ASETHRC") == "" && hasDigit(s)
}

// isRelease reads the lines of a press office above a text: "For immediate
// release", "FOR PRESS", "E&OE".
func isRelease(s string) bool {
	if len(s) > longestDateline || !opensWith(s, releases) && !opensAs(s, "for ") {
		return false
	}
	words := plainWords(s)
	for _, start := range releases.Words() {
		after, ok := strings.CutPrefix(words, start)
		if ok && (after == "" || after[0] == ' ') && (len(strings.Fields(after)) <= 6 || len(s) <= longestStamp && len(findDates(s)) > 0) {
			return true
		}
	}
	return strings.HasPrefix(words, "for ") && len(s) <= longestForPress && len(findDates(s)) > 0
}

// releases are words that open the lines of a press office above a text.
var releases = wordList("releases")

// longestStamp is the length in bytes of the longest line in which a press office
// gives number and date of a release.
const longestStamp = 80

// longestForPress is the length in bytes of the longest line "FOR PRESS" with
// its date, however torn: "FOR iP> SS 4 MAY 1967".
const longestForPress = 40

// listsSubjects reports whether s is the line in which a press office lists what a
// text is about: "SUBJECTS: trade, the visit to Japan".
func listsSubjects(s string) bool {
	if len(s) > longestDateline || firstPlain(s) != 's' {
		return false
	}
	label, _, ok := strings.Cut(s, ":")
	if !ok {
		return false
	}
	label = plainWords(label)
	return label == "subject" || label == "subjects"
}

// isTimeOfDay reports whether what a date leaves of a line is a time or a weekday.
func isTimeOfDay(s string) bool {
	if unicode.IsLetter(firstPlain(s)) && !mayOpenWith(s, timeWords) {
		return false
	}
	for word := range strings.FieldsSeq(plainWords(s)) {
		if !timeWords.Has(word) && strings.Trim(word, "0123456789") != "" {
			return false
		}
	}
	return true
}

// timeWords are words of a line of times.
var timeWords = wordList("time words")
