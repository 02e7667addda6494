package document

import (
	"cmp"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// originate finds out where a statement comes from. What the page's metadata
// say fills what the text leaves open; of the date, the text knows better: a
// page may have been published again.
func originate(body chancery.Body, meta chancery.Origin) chancery.Origin {
	o := chancery.Origin{Title: meta.Title, Language: meta.Language, SourceURL: meta.SourceURL}
	if t := fullTitle(body); t != "" {
		o.Title = t
	}
	found := languageOf(body)
	agreed := found == "" || sameLanguage(o.Language, found)
	if o.Language == "" || !agreed && (found == "en" || len(body.Text) > enoughText) {
		o.Language = found // templates of sites say what they like
	}
	o.Date = dateOf(body, o.Title)
	if o.Date == "" {
		o.Date = meta.Date
	}
	o.Place = placeOf(body)
	if o.Title != "" || !anonymous(body) {
		o.Issuers = Issuers(o.Title, body)
	}
	if o.Title == "" {
		o.Title = Incipit(body)
	}
	return o
}

// longestIncipit is how many words of a text without a title stand for one.
const longestIncipit = 12

// Incipit is what a cataloguer calls a text that has no title: its first words.
// It names the text and says nothing of it that its words do not.
func Incipit(body chancery.Body) string {
	for _, b := range body.Blocks {
		text := b.Span.In(body.Text)
		if !b.Kind.Numbered() || isFollowing(text) || isRelease(text) || isScrap(text) {
			continue
		}
		var words []string
		for word := range strings.FieldsSeq(window(text, openingText)) {
			if len(words) == longestIncipit {
				return strings.TrimRight(strings.Join(words, " "), ",;:") + " …"
			}
			words = append(words, word)
		}
		return strings.Join(words, " ")
	}
	return ""
}

// enoughText is the length in bytes from which on the words of a text tell its
// language better than the page around it does.
const enoughText = 400

// sameLanguage reports whether two tags name one language, whatever the region.
func sameLanguage(a, b string) bool {
	a, _, _ = strings.Cut(strings.ReplaceAll(a, "_", "-"), "-")
	b, _, _ = strings.Cut(b, "-")
	return strings.EqualFold(a, b)
}

// openingText is how far, in bytes, the prose that opens a statement is read
// for what it says of its origin.
const openingText = 1500

// dateOf is the day of issue: of a dateline above the text, else of the title
// or a line before the prose, else of a dateline or a signature below it, else
// that of the meeting which the opening prose tells of. Within one line the
// first date counts.
func dateOf(body chancery.Body, title string) chancery.Date {
	var adopted, above, headings, below, published, prose chancery.Date
	seen := 0
	for _, b := range body.Blocks {
		text := window(b.Span.In(body.Text), openingText)
		switch {
		case seen == 0 && len(text) <= longestDateline && strings.Contains(plainWords(text), " adopted by "):
			adopted = firstOf(adopted, text)
		case b.Kind == chancery.BlockDateline && tellsPublication(text):
			published = firstOf(published, text)
		case b.Kind == chancery.BlockDateline && seen == 0:
			above = firstOf(above, text)
		case seen == 0 && (b.Kind == chancery.BlockHeading || isLabel(text)):
			headings = firstOf(headings, text)
		case b.Kind == chancery.BlockDateline, b.Kind == chancery.BlockSignature:
			below = firstOf(below, text)
		case b.Kind.Numbered():
			if seen++; seen == 1 {
				if d := cmp.Or(adopted, above); d != "" {
					return d // whatever the prose says
				}
				prose = meetingDate(text)
			}
			below = firstOf(below, doneIn(text))
		}
	}
	return cmp.Or(adopted, above, firstOf("", title), headings, below, published, prose)
}

// tellsPublication reports whether a dateline is of a page rather than of the text
// on it: "Published 4 May 2004, 10:15".
func tellsPublication(s string) bool {
	switch firstWord(plainWords(window(s, 20))) {
	case "published", "posted", "updated":
		return true
	}
	return false
}

// shortestSentence is the length in bytes up to which a line is rather a scrap
// than a sentence.
const shortestSentence = 8

// isLabel reports whether a block before the prose only names: a line of a
// letterhead, of a list of those present, a scrap of a scan.
func isLabel(s string) bool {
	ends := endsIn(strings.TrimRight(s, closers), ".!?,;:")
	return len(s) <= shortestSentence || len(s) <= longestDateline && !ends && !isOpener(s)
}

// firstOf is the date found before, else the first in text.
func firstOf(found chancery.Date, text string) chancery.Date {
	if found != "" || text == "" {
		return found
	}
	if hits := findDates(text); len(hits) > 0 {
		return hits[0].date
	}
	return ""
}

// placeOf is the place of the dateline, else where the opening prose says the
// issuers met.
func placeOf(body chancery.Body) string {
	seen := 0
	for _, b := range body.Blocks {
		text := window(b.Span.In(body.Text), openingText)
		switch {
		case b.Kind == chancery.BlockDateline:
			if p := datelinePlace(text); p != "" {
				return p
			}
		case b.Kind.Numbered():
			following := seen <= 2 && isFollowing(text)
			if seen <= 2 && len(text) > shortestBroken && !following {
				seen++
			}
			if seen <= 2 {
				p, remotely := meetingPlace(text, following)
				if p != "" || remotely {
					return p
				}
			}
			if done := doneIn(text); done != "" {
				if p := datelinePlace(done); p != "" {
					return p
				}
			}
		}
	}
	return ""
}

// datelinePlace is what a dateline says besides the date, if that is a place.
func datelinePlace(s string) string {
	if isRelease(s) || isSymbol(s) {
		return ""
	}
	rest := withoutDates(s, findDates(s))
	if _, ok := cutAdoption(rest); ok {
		rest = untilDay(withoutOpening(rest))
	}
	if isBody(rest) {
		return "" // of a letterhead: "UNITED NATIONS"
	}
	rest = behindOccasion(rest)
	if isKnownPlace(rest) || isPlace(rest) && !isTimeOfDay(rest) && len(rest) < len(s) {
		return rest
	}
	return ""
}

// behindOccasion is the place behind the name of a meeting: "River Summit, Kigali".
func behindOccasion(s string) string {
	occasion, place, ok := strings.Cut(s, ", ")
	if ok && isOccasion(lastWord(occasion)) && isKnownPlace(place) {
		return place
	}
	return s
}

// withoutOpening is a dateline without what comes before its place: "Done at
// Geneva", "Signed in Rome".
func withoutOpening(s string) string {
	for _, before := range [...]string{" at ", " in "} {
		if _, place, ok := strings.Cut(s, before); ok {
			return place
		}
	}
	return ""
}

// untilDay is what stands before the words that lead to a day: "Valletta on this",
// "Quito, the".
func untilDay(s string) string {
	for _, before := range [...]string{" on ", " this ", " the "} {
		s, _, _ = strings.Cut(s+" ", before)
	}
	return strings.TrimRight(s, " ,")
}

// doneIn is the last sentence of a treaty where it stands behind others: "… have
// signed this Agreement. Done at Accra on 3 May 2004."; else "".
func doneIn(s string) string {
	if !strings.Contains(s, ". D") { // nearly all
		return ""
	}
	for _, done := range [...]string{". Done at ", ". Done in ", ". DONE at ", ". DONE in ", ". DONE AT "} {
		if at := strings.LastIndex(s, done); at >= 0 {
			return s[at+2:]
		}
	}
	return ""
}

// remoteEndings are words of a dateline behind its place, where some met over a distance.
var remoteEndings = wordList("remote endings")

// withoutDates is s without the dates found in it and the punctuation they leave.
func withoutDates(s string, dates []dateHit) string {
	for i := len(dates) - 1; i >= 0; i-- {
		s = s[:dates[i].span.Start] + " " + s[dates[i].span.End:]
	}
	s = strings.Trim(squeeze(s), " ,;:-–—()|/*'’\"")
	for _, more := range remoteEndings.Words() { // "Helsinki and by video link"
		if rest, ok := strings.CutSuffix(s, more); ok {
			s = strings.TrimRight(rest, " ,(")
		}
	}
	for _, article := range [...]string{", le", ", el", ", den"} { // "Paris, le 22 janvier 2003"
		s = strings.TrimSuffix(s, article)
	}
	if !strings.HasSuffix(s, "D.C.") {
		s = strings.TrimRight(s, " .,")
	}
	return strings.TrimLeft(s, " .")
}
