package document

import "github.com/chancery-archive/chancery/internal/token"

// isVenue reports whether a mention is the country of a city: "in Luleå, Sweden".
func isVenue(tokens []token.Token, m mention) bool {
	i := m.from - 1
	if i < 0 || tokens[i].Norm != "," {
		return false
	}
	for i--; i >= 0 && tokens[i].Upper; i-- {
	}
	return i >= 0 && i < m.from-2 && (tokens[i].Norm == "in" || tokens[i].Norm == "at" || tokens[i].Norm == "near")
}

// isRole reports whether a mention only says in which capacity another party
// speaks: "Malta, as African Union Chair", "Italy, holding the G7 Presidency".
func isRole(tokens []token.Token, m mention) bool {
	if m.to >= len(tokens) {
		return false
	}
	switch tokens[m.to].Norm {
	case "chair", "chairman", "chairmanship", "presidency", "president", "coordinator", "co-chair", "co-chairs":
	default:
		return false
	}
	for i := m.from - 1; i >= max(0, m.from-3); i-- {
		switch tokens[i].Norm {
		case "as", "holding", "current", "rotating", "outgoing", "incoming":
			return true
		}
	}
	return false
}

// endsName reports whether a mention is the last word of a person's name,
// behind an initial, "Ada O. Jordan", or of another body's, "the National
// Security Council".
func endsName(tokens []token.Token, m mention) bool {
	if m.kind == body && m.from > 0 && tokens[m.from-1].Norm == "national" {
		return true
	}
	if m.kind != state || m.from < 2 || tokens[m.from-1].Norm != "." {
		return false
	}
	return tokens[m.from-2].Upper && len(tokens[m.from-2].Norm) == 1
}

// isSpeaking reports whether a word can be the verb, or stand before the verb,
// of a state that issues a statement.
func isSpeaking(word string) bool {
	switch word {
	case "welcomes", "condemns", "strongly", "calls", "urges", "reaffirms", "expresses", "supports", "announces", "remains", "stands",
		"commends", "notes", "will", "today", "congratulates", "regrets", "deplores", "reiterates", "affirms", "is", "joins", "firmly":
		return true
	}
	return false
}

// bringsIn reports whether a word brings in others who take part.
func bringsIn(word string) bool {
	switch word {
	case "with", "between", "from", "among", "by", "hosted", "welcomed", "welcome", "visited", "invitation", "received", "met", "joined", "join":
		return true
	}
	return false
}

// meetsWith reports whether a word brings in others even in the sentence after
// the one that names who speaks.
func meetsWith(word string) bool {
	switch word {
	case "with", "met", "welcomed", "received", "hosted", "joined", "join", "invitation":
		return true
	}
	return false
}

// joins reports whether a word may stand in a row of names.
func joins(word string) bool {
	switch word {
	case "the", "a", "an", "of", "and", "we", "our", "today", "as", "its", "both", "two", "three", "four", "five", "member", "members", "states",
		"countries", "nations", "partners", "participants", "economies", "state", "senior", "people", "peoples", "his", "her", "their",
		"honourable", "excellency", "majesty", "royal", "highness", "general", "high", "republic", "kingdom", "'s", "de", "al", "bin",
		"van", "von", "della", "first", "respective", "expanded", "group", "also", "at", "invitation", "co-chairs", "hon", "mr", "together",
		"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "annual", "inaugural", "meeting":
		return true
	}
	return false
}

// startsTopic reports whether a capitalised word opens a phrase that is about
// something rather than by somebody.
func startsTopic(word string) bool {
	switch word {
	case "on", "in", "at", "following", "recalling", "after", "during", "since", "while", "when", "given", "to", "for":
		return true
	}
	return false
}
