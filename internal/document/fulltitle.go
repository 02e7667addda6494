package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// fullTitle is the title of a body for people to cite. One that only says what
// kind of text it is takes in the line beside it which says whose, or about
// what: "VISIT OF THE KING OF TONGA" and, below it, "JOINT COMMUNIQUE".
func fullTitle(body chancery.Body) string {
	for i, b := range body.Blocks {
		if b.Kind != chancery.BlockTitle {
			continue
		}
		title := b.Span.In(body.Text)
		if !isBareGenre(title) {
			return cleanTitle(withMeeting(body, i, title))
		}
		if i+1 < len(body.Blocks) {
			if below := body.Blocks[i+1].Span.In(body.Text); tellsWhose(below) {
				return cleanTitle(title + " " + below)
			}
		}
		for j := i - 1; j >= 0; j-- {
			above := body.Blocks[j].Span.In(body.Text)
			if tellsWhose(above) || tellsOccasion(above) {
				return cleanTitle(withMeeting(body, j, above) + " " + title)
			}
			if !isDateline(above) && !isLabel(above) {
				break
			}
		}
		return cleanTitle(title)
	}
	return ""
}

// withMeeting is the title, which is block i, behind the line above it that says whose
// meeting it is of, if it names nobody itself: "CAIRNS GROUP" above "Tenth Ministerial
// Meeting".
func withMeeting(body chancery.Body, i int, title string) string {
	if namesParty(token.Scan(title)) {
		return title
	}
	for j := i - 1; j >= 0; j-- {
		above := body.Blocks[j].Span.In(body.Text)
		if isDateline(above) {
			continue
		}
		if len(above) <= longestDateline && len(meetingHead(token.Scan(above))) > 0 {
			return above + ": " + title
		}
		return title
	}
	return title
}

// isMonth reports whether a line gives a month and nothing else: "OCTOBER 1967".
func isMonth(s string) bool {
	named := false
	for word := range strings.FieldsSeq(plainWords(s)) {
		month := months().Of(word) > 0
		if !month && strings.Trim(word, "0123456789") != "" {
			return false
		}
		named = named || month
	}
	return named
}

// tellsWhose reports whether a line in capitals or set as a title names a
// party: not the head of a series, "AUTUMN TOUR 1967".
func tellsWhose(s string) bool {
	return mayTell(s) && namesParty(token.Scan(withoutRelease(s)))
}

// tellsOccasion reports whether a line in capitals or set as a title names what
// people met in: "DONORS' CONFERENCE FOR THE GREAT DELTA".
func tellsOccasion(s string) bool {
	if !mayTell(s) {
		return false
	}
	for word := range strings.FieldsSeq(plainWords(s)) {
		if assemblies.Has(word) {
			return true
		}
	}
	return false
}

// assemblies are nouns of what people meet in and issue a text of.
var assemblies = wordList("assemblies")

// mayTell reports whether a line beside a title has the shape of one, and is no
// furniture of the page.
func mayTell(s string) bool {
	if len(s) > longestDateline || endsIn(s, ";,") || isDateline(s) || !isPhrase(s) || soleBody(s) != "" {
		return false
	}
	if !isCaps(s) && (!isTitled(s) || endsIn(s, ".:")) {
		return false
	}
	for _, t := range token.Scan(withoutRelease(s)) {
		if furnitureWords.Has(t.Norm) {
			return false
		}
	}
	return true
}

// furnitureWords are words of a line that is no title.
var furnitureWords = wordList("furniture words")

// cleanTitle takes off what stands before a title on its line: the words of a
// press office, and scraps of a scan before capitals.
func cleanTitle(s string) string {
	s = withoutRelease(s)
	if !isCaps(s) {
		return s
	}
	for {
		word, rest, _ := strings.Cut(s, " ")
		if len(word) > 2 || rest == "" || strings.ToUpper(word) == word && strings.Trim(word, "0123456789") != "" {
			return s
		}
		s = rest
	}
}

// withoutRelease is a line without the words of a press office before a title:
// "FOR PRESS: VISIT OF THE KING".
func withoutRelease(s string) string {
	for _, start := range releaseLabels.Words() {
		rest, ok := strings.CutPrefix(s, start)
		if ok && strings.Count(rest, " ") > 3 && strings.IndexByte(": -", rest[0]) >= 0 {
			return strings.TrimLeft(rest, ": -–")
		}
	}
	return s
}

// releaseLabels are words of a press office before a title; the first that fits counts.
var releaseLabels = wordList("release labels")
