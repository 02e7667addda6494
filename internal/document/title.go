package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// openingBlocks is how many blocks may stand before the prose of a statement:
// letterhead, title, place and date.
const openingBlocks = 10

// tellTitle finds the title among the blocks before the prose and leaves out
// its repetitions: sites print it twice, once cut short.
func tellTitle(drafts []draft, known string) []draft {
	n := max(opening(drafts), knownTitle(drafts, known))
	best, bestScore := -1, 0
	for i, d := range drafts[:n] {
		if score := titleScore(d, known); score > bestScore {
			best, bestScore = i, score
		}
	}
	if best < 0 {
		best = plainTitle(drafts[:n], drafts[n:])
	}
	if best < 0 {
		return drafts
	}
	drafts, n = joinTitle(drafts, best, n)
	title := drafts[best].text
	drafts[best] = asTitle(drafts[best])
	out := drafts[:0]
	for i, d := range drafts {
		if i == best || i >= n || !isCutShort(d.text, title) {
			out = append(out, d)
		}
	}
	return out
}

// knownTitle is how many blocks there are up to that which is the title that the
// metadata give, among the first; 0 where none is. What stands above it is of its page.
func knownTitle(drafts []draft, known string) int {
	words := plainWords(known)
	if countWords(words) < 3 {
		return 0
	}
	for i, d := range drafts[:min(len(drafts), openingBlocks)] {
		if plainWords(d.text) == words {
			return i + 1
		}
	}
	return 0
}

// plainTitle is the first block before the prose, if it may be a title though
// nothing sets it off: not where blocks like it head the parts of the text. It
// is -1 where there is none.
func plainTitle(opening, text []draft) int {
	for i, d := range opening {
		if isDateline(d.text) || isRelease(d.text) {
			continue
		}
		if d.told() || d.marker.text != "" || strings.Count(d.text, " ") < 3 || strings.HasSuffix(d.text, ":") {
			return -1
		}
		if !mayHead(d.text) || isPart(plainWords(d.text)) {
			return -1
		}
		if i+1 < len(opening) && (isDateline(opening[i+1].text) || isRelease(opening[i+1].text)) {
			return i
		}
		for j, other := range text {
			if other.marker.text == "" && mayHead(other.text) && j+1 < len(text) && speaks(text[j+1]) {
				return -1
			}
		}
		return i
	}
	return -1
}

// asTitle makes a title of a draft; what looked like a marker is a part of it.
func asTitle(d draft) draft {
	if d.marker.text != "" {
		d.text = d.marker.text + " " + d.text
		d.marker = marker{}
	}
	d.kind, d.level = chancery.BlockTitle, 0
	return d
}

// opening is how many blocks stand before the prose.
func opening(drafts []draft) int {
	n := 0
	for n < len(drafts) && n < openingBlocks && !isProse(drafts[n]) {
		n++
	}
	return n
}

// longestCaps is how many words a line in capitals that sentences end in has at
// most, to be a title; a text may be in capitals throughout, as by telex.
const longestCaps = 20

// isProse reports whether a block speaks, rather than names.
func isProse(d draft) bool {
	switch {
	case d.kind == chancery.BlockHeading, isRelease(d.text), introducesText(d.text):
		return false
	case d.marker.text != "" && (d.marker.value == 0 || !mayHead(d.text)):
		return true
	case len(d.text) > 400, isOpener(d.text) && !mayHead(d.text):
		return true
	}
	words := countWords(d.text)
	caps := isCaps(d.text) && len(d.text) < 200 && (words <= longestCaps || !spansSentences(d.text))
	if !caps && endsSentence(d.text) && (words > 14 || words > 2 && !isPhrase(d.text)) {
		return true
	}
	return strings.HasSuffix(d.text, ",")
}

// titleScore weighs how well a block before the prose would do as a title; 0
// where it would not.
func titleScore(d draft, known string) int {
	if d.kind == chancery.BlockTitle {
		return 1000
	}
	if len(d.text) > 400 || strings.HasSuffix(d.text, ":") || isDateline(d.text) || isRelease(d.text) || listsSubjects(d.text) {
		return 0
	}
	if endsSentence(d.text) && !isTitled(d.text) {
		return 0
	}
	words, known := plainWords(d.text), plainWords(known)
	genre := hasGenre(words) || isNumberedDecision(d.text)
	set := d.strong || isCaps(d.text) || isTitled(d.text)
	switch {
	case isFollowing(d.text), isPart(words), isLetterhead(words), isSeriesHead(words), isScrap(d.text):
		return 0
	case isOpener(d.text) && !genreFirst(words), d.marker.text != "" && !genre:
		return 0
	}
	if !genre && words != known {
		prose := endsSentence(d.text) && !d.strong && !isCaps(d.text)
		if prose || !set && !d.told() || !isPhrase(d.text) {
			return 0
		}
	}
	if words != known && !isCaps(d.text) && !isPhrase(d.text) && len(d.text) > longestDateline {
		return 0 // a sentence
	}
	score := 1
	if words == known {
		score += 500
	}
	if genre {
		score += 100
	}
	if set {
		score += 20
	}
	if d.kind == chancery.BlockHeading {
		score += 40 - 10*min(d.level, 3)
	}
	return score + min(len(words)/10, 15)
}

// genreFirst reports whether a title opens with what kind of text it is of.
func genreFirst(words string) bool { return hasGenre(firstWord(words)) }

// isNumberedDecision reads the line that numbers a decision of a conference:
// "Decision 1/CP.21".
func isNumberedDecision(s string) bool {
	rest, ok := strings.CutPrefix(s, "Decision ")
	return ok && len(rest) <= 24 && strings.IndexByte(rest, '/') > 0 && hasDigit(rest)
}

// isLetterhead reports whether words are only an office, as at the head of the
// sheet that a text is typed on: "Prime Minister".
func isLetterhead(words string) bool {
	office := false
	for word := range strings.FieldsSeq(words) {
		if !officeWords.Has(word) && !isMinor(word) && len(word) > 2 && !ofOffice.Has(word) {
			return false
		}
		office = office || officeWords.Has(word)
	}
	return office
}

// ofOffice are words that may be part of the name of an office.
var ofOffice = wordList("of office")

// isSeriesHead reports whether words name the series of papers that a text is
// one of: "Autumn tour 1967 Tonga".
func isSeriesHead(words string) bool {
	tour, year := false, false
	for word := range strings.FieldsSeq(words) {
		tour = tour || word == "tour"
		year = year || len(word) == 4 && strings.Trim(word, "0123456789") == ""
	}
	return tour && year
}

// isPart reports whether words name a part of a text rather than the text.
func isPart(words string) bool {
	first, rest, _ := strings.Cut(words, " ")
	switch {
	case numberedParts.Has(first):
		return len(firstWord(rest)) <= 2
	case first == "hosted":
		return true
	}
	return partTitles.Has(words)
}

// numberedParts are names of parts that a number or a letter follows.
var numberedParts = wordList("numbered parts")

// partTitles are titles of parts of a text.
var partTitles = wordList("part titles")

// isFollowing reads the sentence that introduces a text: "The following is the
// text of a joint statement by …".
func isFollowing(s string) bool {
	if introducesText(s) {
		return true
	}
	if s = window(s, 400); !containsFold(s, "following") {
		return false
	}
	return strings.HasPrefix(plainWords(window(s, 120)), "the following") || strings.Contains(plainWords(s), "following statement")
}

// containsFold reports whether s has a word of small ASCII letters, in whatever case.
func containsFold(s, word string) bool {
	for i := 0; i+len(word) <= len(s); i++ {
		if s[i]|0x20 == word[0] && strings.EqualFold(s[i:i+len(word)], word) {
			return true
		}
	}
	return false
}

// introducesText reports whether a block opens as such a sentence does, however
// long the list of those who issued the text.
func introducesText(s string) bool {
	return opensWith(window(s, 120), introductions)
}

// introductions are words that open a sentence that introduces the text.
var introductions = wordList("introductions")

// isCutShort reports whether s is the title again, whole or cut short.
func isCutShort(s, title string) bool {
	a, b := plainWords(s), plainWords(title)
	if a == b {
		return true
	}
	a = strings.TrimSpace(a)
	return len(a) >= 20 && strings.HasPrefix(b, a)
}
