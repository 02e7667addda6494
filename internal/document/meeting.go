package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// meetingDate is the date that the first sentence of the prose gives for the
// meeting: "On 12 June 2008 the Prime Ministers met", "met in Jakarta on 13 August 2001".
func meetingDate(text string) chancery.Date {
	for _, hit := range findDates(text) {
		before := text[:hit.span.Start]
		if spansSentences(before) && !strings.HasSuffix(before, "On ") {
			return ""
		}
		if before == "On " || before == "Today, " || before == "" {
			return hit.date
		}
		if goesOnNow(before) {
			return "" // the end of the visit is still to come
		}
		met := false
		for word := range strings.FieldsSeq(plainWords(before)) {
			switch {
			case otherTime.Has(word):
				return ""
			case metWords.Has(word):
				met = true
			}
		}
		if met {
			return hit.date
		}
	}
	return ""
}

// otherTime are words of another time than that of the meeting.
var otherTime = wordList("other time")

// metWords are words of those who have met, or of their statement.
var metWords = wordList("met words")

// goesOnNow reports whether a visit is told of while it goes on.
func goesOnNow(s string) bool {
	for _, now := range [...]string{" is visiting", " are visiting", " is paying", " are paying", " is on a", " is making"} {
		if strings.Contains(s, now) {
			return true
		}
	}
	return false
}

// spansSentences reports whether a sentence ends within s: at a full stop that
// is not one of an initial or a form of address.
func spansSentences(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' && !isShortened(lastWord(s[:i])) {
			return true
		}
	}
	return false
}

// isShortened reports whether the word before a full stop is rather an initial or
// a form of address than the last of a sentence.
func isShortened(word string) bool {
	word = strings.ToLower(strings.TrimLeft(word, "(“\"‘'"))
	if len([]rune(word)) <= 1 || strings.Contains(word, ".") {
		return true
	}
	return shortened.Has(word)
}

// shortened are words that a full stop shortens; the first four end no sentence, and the stop is a speck of a scan.
var shortened = wordList("shortened")

// farthestPlace is how many words may stand between the verb that says that
// people met and the place: those that name them.
const farthestPlace = 25

// meetingPlace is the city where a text says that its issuers met: "met today
// in Washington", "at our meeting in Hiroshima". Its first two sentences tell;
// of those who met over a distance they tell none, and that it is so. Following tells that
// the text introduces another, see [isFollowing].
func meetingPlace(s string, following bool) (place string, remotely bool) {
	if isSubject(s) || isOpener(s) && !following {
		return "", false // a resolution
	}
	words := strings.Fields(s)
	met, sentence, elsewhere := -1, 0, false
	last := ""
	for i, word := range words {
		plain := token.Fold(strings.Trim(word, ",.;()"))
		switch {
		case remote.Has(plain):
			return "", true
		case meeting.Has(plain) || convenes(last, plain) || following && plain == "issued":
			met, elsewhere = i, false
		case sentence == 0 && meetings.Has(plain) && !elsewhere:
			met = i
		case elsewhereWords.Has(plain):
			met, elsewhere = -1, true
		case (plain == "in" || plain == "at") && met >= 0 && i-met <= farthestPlace:
			if p := longestPlace(words[i+1:]); p != "" && !isBody(p) && !inMonth(words[i+1+len(strings.Fields(p)):]) {
				return p, false
			}
			if p := placeOnDay(words[i+1:]); p != "" && plain == "in" && meeting.Has(last) {
				return p, false
			}
		}
		if strings.HasSuffix(word, ".") && !isShortened(strings.TrimSuffix(word, ".")) {
			if sentence++; sentence == 2 {
				return "", false
			}
			met, elsewhere = -1, false
		}
		last = plain
	}
	return "", false
}

// placeOnDay is the name, of one word to three, that words open with where a day
// follows it, be it a place that is known or not: "Rønne on 10 and 11 June".
func placeOnDay(words []string) string {
	for n := 1; n <= 3 && n+1 < len(words); n++ {
		name := strings.Join(words[:n], " ")
		if (words[n] == "on" || words[n] == "from") && strings.ContainsAny(words[n+1]+" "+words[min(n+2, len(words)-1)], "0123456789") {
			if isPlace(name) && !isOccasion(words[n-1]) {
				return name
			}
			return ""
		}
	}
	return ""
}

// isOccasion reports whether people meet in what a word names, but not at a place:
// "in Plenary on 4 May".
func isOccasion(word string) bool {
	return occasions.HasFold(word)
}

// occasions are nouns of what people meet in, but not at a place.
var occasions = wordList("occasions")

// inMonth reports whether words open with "in" and a month without a year:
// another meeting, still to come.
func inMonth(words []string) bool {
	if len(words) < 3 || words[0] != "in" {
		return false
	}
	return months().Of(token.Fold(words[1])) > 0 && !strings.ContainsAny(words[2], "0123456789")
}

// convenes reports whether a word, behind the last, says that people come
// together now rather than that they are to.
func convenes(last, word string) bool {
	if word != "convene" && word != "meet" && word != "gather" {
		return false
	}
	return !unmet.Has(last)
}

// unmet are words behind which nobody has met.
var unmet = wordList("unmet")

// meeting are verbs of coming together.
var meeting = wordList("meeting")

// meetings are words of a meeting.
var meetings = wordList("meetings")

// remote are words that say that people did not come together.
var remote = wordList("remote")

// elsewhereWords are words behind which another meeting than the one at hand is told of: one gone by, one to come.
var elsewhereWords = wordList("elsewhere words")
