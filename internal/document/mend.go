package document

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mend joins blocks that the end of a page or a scan has parted.
func mend(drafts []draft) []draft {
	out := drafts[:0]
	for i := 0; i < len(drafts); {
		end := i + 1
		for end < len(drafts) && goesOn(drafts[i], drafts[end-1].text, drafts[end]) {
			end++
		}
		d := drafts[i]
		if end > i+1 {
			d.text = splice(drafts[i:end])
		}
		out = append(out, d)
		i = end
	}
	return out
}

// splice is the text of blocks that are one.
func splice(parts []draft) string {
	text := []byte(parts[0].text)
	for i, d := range parts[1:] {
		if isBroken(parts[i].text, d.text) && continues(d.text) {
			text = text[:len(text)-1]
		} else {
			text = append(text, ' ')
		}
		text = append(text, d.text...)
	}
	return string(text)
}

// shortestBroken is the length in bytes below which a block that ends in no
// mark is rather a heading or an item than a broken paragraph.
const shortestBroken = 40

// goesOn reports whether next is the rest of the block d, which so far ends
// with the text end. At the end of a page a sentence may break off before a name.
func goesOn(d draft, end string, next draft) bool {
	switch {
	case d.told() || next.told() || next.marker.text != "" || d.strong || isSection(next.text):
		return false
	case strings.HasPrefix(next.text, "of ") && len(next.text) < shortestBroken && len(findDates(next.text)) == 1:
		return true // "Resolution 529 (1983)" and, below it, "of 18 January 1983"
	case len(d.text) < shortestBroken || endsClause(end) || isParted(end) || isCaps(window(end, 200)):
		return false
	case strings.HasSuffix(end, ",") && !next.page && opensClause(next.text):
		return false
	case continues(next.text):
		return true
	case strings.HasSuffix(end, ",") || next.strong:
		return false
	}
	if dangles(end) {
		return true
	}
	unended := isUnfinished(d, end) || breaksOff(d, next)
	return unended && !isOpener(next.text) && !mayHead(next.text) && !startsSentence(next.text)
}

// mostOfLeadIn is how many words the clause has at most that leads from the
// preamble of a declaration to what it declares.
const mostOfLeadIn = 8

// opensClause reports whether s, in small letters, is a clause of a preamble that
// is given a paragraph of its own, or that which leads from it to the text: "bearing
// in mind the Charter," and "have agreed as follows:".
func opensClause(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(first) || linkingParticiples.Has(firstWord(window(s, 20))) {
		return false
	}
	leadsIn := strings.HasSuffix(s, ":") || strings.HasSuffix(s, "as follows.")
	return leadsIn && countWords(s) <= mostOfLeadIn || isOpener(string(unicode.ToUpper(first))+window(s[utf8.RuneLen(first):], 40))
}

// linkingParticiples look like those that open a clause of a preamble, and tie a
// noun to what stands before: "including", "concerning".
var linkingParticiples = wordList("linking participles")

// longestHeading is how many words a line has at most that may be a heading at the
// foot of a page.
const longestHeading = 12

// breaksOff reports whether the end of a page parts a block from the rest of it.
func breaksOff(d, next draft) bool {
	return next.page && countWords(d.text) > longestHeading && !isOpener(d.text) && !isOperative(next.text)
}

// isUnfinished reports whether a block that ends in no mark is a paragraph of a
// resolution, where all others do.
func isUnfinished(d draft, end string) bool {
	if isOperative(d.text) {
		return true
	}
	if d.marker.value > 0 {
		return len(d.text) > 2*shortestBroken && !mayHead(d.text)
	}
	return isOpener(d.text) && !isTitled(window(end, 200))
}

// startsSentence reports whether s opens with a word that is a capitalised one
// because a sentence begins with it.
func startsSentence(s string) bool {
	return sentenceStarts.Has(firstWord(window(s, 20)))
}

// sentenceStarts are words capitalised because a sentence begins with them.
var sentenceStarts = wordList("sentence starts")
