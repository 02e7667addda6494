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
	if i < 0 || i >= m.from-2 || tokens[i].Norm != "in" && tokens[i].Norm != "at" && tokens[i].Norm != "near" {
		return false
	}
	city, ok := mentionAt(tokens, i+1)
	return !ok || city.to != m.from-1 // "responsible for fisheries in Peru, Chile and Togo"
}

// isSeat reports whether a mention is of where people meet: "at United Nations Headquarters".
func isSeat(tokens []token.Token, m mention) bool {
	i := m.from - 1
	if i >= 0 && tokens[i].Norm == "the" {
		i--
	}
	return m.kind == body && i >= 0 && tokens[i].Norm == "at" && m.to < len(tokens) && seats.Has(tokens[m.to].Norm)
}

// seats are nouns of the seat of a body.
var seats = wordList("seats")

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

// opensHost reports whether a phrase at token i says who chairs, hosts or mediates: "under
// the joint chairmanship of", "chaired by", "presided over by", "with Peru as mediator".
func (s *speakers) opensHost(i int) bool {
	if s.host {
		return false
	}
	switch norm := s.tokens[i].Norm; {
	case norm == "under":
		for _, t := range s.tokens[i+1 : min(len(s.tokens), i+6)] {
			if chairNouns.Has(t.Norm) {
				return true
			}
			if t.Kind == token.Mark && t.Norm != "-" && t.Norm != "'s" {
				break
			}
		}
	case norm == "with":
		for j := i + 2; j+1 < min(len(s.tokens), i+12) && s.tokens[j].Norm != ","; j++ {
			if s.tokens[j].Norm == "as" && mediators.Has(s.tokens[j+1].Norm) {
				return true
			}
		}
	case chairVerbs.Has(norm):
		for _, t := range s.tokens[i+1 : min(len(s.tokens), i+4)] {
			if t.Norm == "by" {
				return true
			}
		}
	}
	return false
}

// endsHost reports whether token i ends the phrase that says who chairs, hosts or mediates:
// before the verb, or, where the phrase opens the sentence, at the comma before its subject.
func (s *speakers) endsHost(i int) bool {
	if s.tokens[i].Norm != "," || !s.hostFirst || len(s.hosts) == 0 {
		return hostEnds.Has(s.tokens[i].Norm)
	}
	for j := i + 1; j < len(s.tokens); j++ {
		if m, ok := mentionAt(s.tokens, j); ok {
			j = m.to - 1
			continue
		}
		switch t := s.tokens[j]; {
		case gathered.Has(t.Norm):
			return true
		case t.Norm == "," && s.tokens[j-1].Norm != ",":
			return false // another who hosts
		case !t.Upper && !joining.Has(t.Norm) && !officeWords.Has(t.Norm):
			return true
		}
	}
	return true
}

// opening reports whether the first sentence has named no party yet, nor had its verb.
func (s *speakers) opening() bool { return s.sentences == 0 && s.rows == 0 && s.inRow == 0 && !s.verb }

// isMany reports whether token i is the noun, in the first row of names, of many who meet
// and are not named.
func (s *speakers) isMany(i int) bool {
	if !s.within || !s.opening() || !gathered.Has(s.tokens[i].Norm) {
		return false
	}
	for _, t := range s.tokens[max(0, i-3):i] {
		if t.Norm == "two" || t.Norm == "both" {
			return false
		}
	}
	return true
}

// describesMany reports whether token i describes, before a noun of states, those of whom a
// body is made up: "Ministers of the fifteen agricultural exporting countries of".
func (s *speakers) describesMany(i int) bool {
	if !s.many || !s.opening() {
		return false
	}
	for j := i; j+1 < min(len(s.tokens), i+7); j++ {
		t := s.tokens[j]
		if memberWords.Has(t.Norm) && s.tokens[j+1].Norm == "of" {
			return true
		}
		if t.Upper || t.Kind == token.Mark && t.Norm != "-" {
			return false
		}
	}
	return false
}

// hostEnds are words behind which those stand again who take part, not who host, and the
// marks that end a sentence.
var hostEnds = wordList("host ends")

// chairNouns are nouns of what those do who chair or mediate.
var chairNouns = wordList("chair nouns")

// chairVerbs are participles of what is chaired, hosted or mediated, and nouns of it before "by".
var chairVerbs = wordList("chair verbs")

// mediators are nouns of those who mediate.
var mediators = wordList("mediators")

// gathered are nouns of many who meet.
var gathered = wordList("many who meet")

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
