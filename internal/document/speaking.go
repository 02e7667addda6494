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
	if !roles.Has(tokens[m.to].Norm) {
		return false
	}
	for i := m.from - 1; i >= max(0, m.from-3); i-- {
		if roleLeads.Has(tokens[i].Norm) {
			return true
		}
	}
	return false
}

// roles are roles in which a state speaks.
var roles = wordList("roles")

// roleLeads are words before a role.
var roleLeads = wordList("role leads")

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

// speakingWords are words that can be the verb, or stand before the verb, of a state that issues a statement.
var speakingWords = wordList("speaking words")

// bringingIn are words that bring in others who take part.
var bringingIn = wordList("bringing in")

// meetingWith are words that bring in others even in the sentence after the one that names who speaks.
var meetingWith = wordList("meeting with")

// guestWords are words for those who take part in what a body does, and do not speak with it.
var guestWords = wordList("guest words")

// joining are words that may stand in a row of names.
var joining = wordList("joining")

// topicStarts are words that open, capitalised, a phrase that is about something rather than by somebody.
var topicStarts = wordList("topic starts")
