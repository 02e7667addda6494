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
			switch word {
			case "will", "shall", "next", "upcoming", "forthcoming", "co-host", "since", "adopted":
				return ""
			case "met", "meeting", "held", "visit", "visited", "gathered", "convened", "hosted", "talks", "summit", "today", "signed",
				"visiting", "conferred", "assembled", "issued", "released":
				met = true
			}
		}
		if met {
			return hit.date
		}
	}
	return ""
}

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
	switch word {
	case "the", "of", "and", "by", // ends no sentence: a speck of a scan
		"mr", "mrs", "ms", "dr", "jr", "sr", "hon", "rt", "st", "gen", "col", "lt", "no", "prof", "messrs", "rtd", "retd", "m.p", "h.e":
		return true
	}
	return false
}

// farthestPlace is how many words may stand between the verb that says that
// people met and the place: those that name them.
const farthestPlace = 25

// meetingPlace is the city where a text says that its issuers met: "met today
// in Washington", "at our meeting in Hiroshima". Its first two sentences tell;
// of those who met over a distance they tell none.
func meetingPlace(s string) string {
	if isSubject(s) || isOpener(s) && !isFollowing(s) {
		return "" // a resolution
	}
	words := strings.Fields(s)
	met, sentence, elsewhere := -1, 0, false
	following := isFollowing(s)
	last := ""
	for i, word := range words {
		plain := token.Fold(strings.Trim(word, ",.;()"))
		switch {
		case isRemote(plain):
			return ""
		case meets(plain) || convenes(last, plain) || following && plain == "issued":
			met, elsewhere = i, false
		case sentence == 0 && isMeeting(plain) && !elsewhere:
			met = i
		case isElsewhere(plain):
			met, elsewhere = -1, true
		case (plain == "in" || plain == "at") && met >= 0 && i-met <= farthestPlace:
			if p := longestPlace(words[i+1:]); p != "" && !inMonth(words[i+1+len(strings.Fields(p)):]) {
				return p
			}
			if p := placeOnDay(words[i+1:]); p != "" && plain == "in" && meets(last) {
				return p
			}
		}
		if strings.HasSuffix(word, ".") && !isShortened(strings.TrimSuffix(word, ".")) {
			if sentence++; sentence == 2 {
				return ""
			}
			met, elsewhere = -1, false
		}
		last = plain
	}
	return ""
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
	switch strings.ToLower(word) {
	case "plenary", "session", "council", "committee", "conference", "summit", "format", "assembly", "congress", "parliament", "forum", "meeting", "talks":
		return true
	}
	return false
}

// inMonth reports whether words open with "in" and a month without a year:
// another meeting, still to come.
func inMonth(words []string) bool {
	if len(words) < 3 || words[0] != "in" {
		return false
	}
	_, month := months()[token.Fold(words[1])]
	return month && !strings.ContainsAny(words[2], "0123456789")
}

// convenes reports whether a word, behind the last, says that people come
// together now rather than that they are to.
func convenes(last, word string) bool {
	if word != "convene" && word != "meet" && word != "gather" {
		return false
	}
	switch last {
	case "to", "will", "shall", "would", "not", "and", "or", "should":
		return false
	}
	return true
}

func meets(word string) bool {
	switch word {
	case "met", "gathered", "convened", "assembled", "conferred":
		return true
	}
	return false
}

func isMeeting(word string) bool {
	switch word {
	case "meeting", "held", "summit", "visit", "talks", "conference", "session", "discussions", "dialogue":
		return true
	}
	return false
}

// isRemote reports whether a word says that people did not come together.
func isRemote(word string) bool {
	switch word {
	case "virtually", "virtual", "videoconference", "video", "videoconferencing", "online", "teleconference", "telephone", "phone", "vtc":
		return true
	}
	return false
}

// isElsewhere reports whether what follows a word is of another meeting than
// the one at hand: one gone by, one to come.
func isElsewhere(word string) bool {
	switch word {
	case "since", "following", "building", "recalling", "after", "commitment", "commitments", "made", "outcomes", "outcome", "previous",
		"last", "next", "upcoming", "forthcoming", "will", "would", "earlier", "ahead", "prior", "before", "agreed", "adopted", "launched":
		return true
	}
	return false
}
