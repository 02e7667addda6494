package document

import (
	"strings"
	"unicode"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// joinTitle makes one of a title that stands on several lines, which scans part.
// Best is the line that is the title so far; n blocks stand before the prose.
func joinTitle(drafts []draft, best, n int) (joined []draft, before int) {
	end := best + 1
	for end < n && goesOnTitle(drafts, best, end, n) {
		end++
	}
	if end == best+1 {
		return drafts, n
	}
	d := drafts[best]
	for _, more := range drafts[best+1 : end] {
		d.text += " " + more.text
	}
	out := append(drafts[:best:best], d)
	return append(out, drafts[end:]...), n - (end - best - 1)
}

// goesOnTitle reports whether block i is a further line of the title that
// begins with block best.
func goesOnTitle(drafts []draft, best, i, n int) bool {
	title, last, next := drafts[best], drafts[i-1], drafts[i]
	switch {
	case title.told() && title.kind != chancery.BlockHeading, next.told(), next.marker.text != "", title.strong != next.strong:
		return false
	case isBareGenre(last.text) && isByline(next.text):
		return true
	case dangles(last.text) && isLabel(next.text):
		return true
	case isNumberedDecision(last.text):
		return isLabel(next.text) && i+1 < len(drafts) && isSubject(drafts[i+1].text)
	case len(next.text) > longestDateline:
		return false
	case isCaps(title.text) != isCaps(next.text) && !(unicode.IsLower(firstRune(next.text)) && opensWithin(next.text)):
		return false
	case isDateline(next.text), isRelease(next.text), isMonth(next.text), listsSubjects(next.text):
		return false
	case isPart(plainWords(next.text)), isSubject(next.text), isSection(next.text):
		return false
	case dangles(last.text), endsIn(last.text, ","), endsInTitle(last.text), opensWithin(next.text):
		return true
	}
	if isCaps(title.text) {
		return isBareGenre(last.text) == isBareGenre(next.text) && (i+1 < n && isCaps(drafts[i+1].text) || !hasCapsHeading(drafts[n:]))
	}
	if hasGenre(plainWords(title.text)) && strings.Count(title.text, " ") > 2 {
		return false
	}
	for i < n && isName(drafts[i].text) && !isDateline(drafts[i].text) {
		i++
	}
	return i < n && isName(next.text) && isDateline(drafts[i].text)
}

// isByline reports whether a line tells by whom a text was issued.
func isByline(s string) bool {
	words := plainWords(window(s, 40))
	return strings.HasPrefix(words, "issued by ") || strings.HasPrefix(words, "made by ") || strings.HasPrefix(words, "by ")
}

// opensWithin reports whether a line opens with a word that opens no title.
func opensWithin(s string) bool {
	word := firstWord(window(s, 20))
	return withinTitle.HasFold(word) && (isCaps(s) || word == strings.ToLower(word))
}

// withinTitle are words that open no title.
var withinTitle = wordList("within title")

// endsInTitle reports whether a line ends in a form of address, behind which a
// name must come.
func endsInTitle(s string) bool {
	return addresses.HasFold(strings.TrimRight(lastWord(s), ".,"))
}

// addresses are forms of address behind which a name must come.
var addresses = wordList("addresses")

// hasCapsHeading reports whether one of the blocks is a heading in capitals.
func hasCapsHeading(drafts []draft) bool {
	for _, d := range drafts {
		if isCaps(d.text) && mayHead(d.text) && !isDateline(d.text) {
			return true
		}
	}
	return false
}
