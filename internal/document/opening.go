package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// How much is read for who speaks: paragraphs, and sentences of each.
const (
	openingParagraphs = 3
	openingSentences  = 2
	loneSentence      = 400 // bytes
)

// openingParties are the parties that speak in the first paragraphs.
func openingParties(body chancery.Body) []string {
	seen := 0
	for _, b := range body.Blocks {
		if !b.Kind.Numbered() {
			continue
		}
		if seen++; seen > openingParagraphs {
			break
		}
		text := b.Span.In(body.Text)
		if found := newSpeakers(window(text, openingText)).read(); len(found) > 0 {
			return found
		}
	}
	return nil
}

// anonymous reports whether a text is a sentence or two that do not tell who
// speaks: "Ruritania will hold elections" may be anybody's word.
func anonymous(body chancery.Body) bool {
	return len(body.Blocks) == 1 && len(body.Text) <= loneSentence && !saysOfItself(body.Text)
}

// saysOfItself reports whether a verb of a text is one by which its issuers speak.
func saysOfItself(text string) bool {
	for _, t := range token.Scan(text) {
		switch t.Norm {
		case "we", "our", "ours", "today", "welcomes", "welcomed", "condemns", "condemned", "calls", "called", "urges", "urged",
			"reaffirms", "reaffirmed", "expresses", "expressed", "commends", "commended", "regrets", "deplores", "reiterates",
			"reiterated", "affirms", "affirmed", "agreed", "met", "pledged", "undertook", "resolved":
			return true
		}
	}
	return false
}

// speakers reads the subject of the sentences of a text: a row of names,
// offices and the words between them, up to the first word that is none of
// these; and the rows behind words that bring in the others who take part
// ("met with", "between", "at the invitation of").
type speakers struct {
	tokens    []token.Token
	found     []string
	within    bool // a row of names
	rows      int  // of names, that gave at least one party
	inRow     int  // parties found in this row
	grouped   bool // a body was found in the first row
	bare      bool // the last party was named without an office
	sentences int  // read so far
}

func newSpeakers(text string) *speakers {
	return &speakers{tokens: token.Scan(text), within: true}
}

func (s *speakers) read() []string {
	for i := 0; i < len(s.tokens); i++ {
		if m, ok := mentionAt(s.tokens, i); ok {
			s.take(m)
			i = m.to - 1
			continue
		}
		if s.step(i); s.enough() || s.sentences == openingSentences {
			break
		}
	}
	return s.found
}

// take adds a party, if it stands where those who speak stand.
func (s *speakers) take(m mention) {
	if !s.within || !speaksFor(s.tokens, m) || isVenue(s.tokens, m) {
		return
	}
	s.bare = m.kind == state && !s.hasOffice(m)
	s.found = merge(s.found, []string{m.name})
	s.inRow++
	s.grouped = s.grouped || m.kind == body && s.rows == 0
}

// step moves over a word that names no party.
func (s *speakers) step(i int) {
	switch t := s.tokens[i]; {
	case t.Norm == "." && s.abbreviates(i):
	case t.Norm == "." || t.Norm == ";" || t.Norm == ":":
		s.endRow(i)
		s.sentences++
		s.within = len(s.found) == 0
	case t.Norm == "," || t.Norm == "-":
		s.within = s.within || len(s.found) == 0 || i+1 < len(s.tokens) && s.tokens[i+1].Norm == "and"
	case bringsIn(t.Norm):
		s.endRow(i)
		s.within = true
	case t.Kind == token.Word && !t.Upper && !joins(t.Norm) && !isOffice(t.Norm):
		s.endRow(i)
		s.within = false
	case t.Upper && startsTopic(t.Norm):
		s.within = false
	}
}

// endRow closes a row of names at token i. A state alone, and named without an
// office, speaks only if the verb is one of speaking: not in "Russia has shown".
func (s *speakers) endRow(i int) {
	if s.inRow > 0 {
		s.rows++
	}
	if s.rows == 1 && s.inRow == 1 && s.bare && len(s.found) == 1 && !isSpeaking(s.tokens[i].Norm) {
		s.found, s.rows = nil, 0
	}
	s.inRow = 0
}

// hasOffice reports whether an office stands before a mention: "Prime Minister
// of Japan", "the Government of the Republic of Korea".
func (s *speakers) hasOffice(m mention) bool {
	for i := m.from - 1; i >= max(0, m.from-5); i-- {
		if isOffice(s.tokens[i].Norm) {
			return true
		}
	}
	return m.to < len(s.tokens) && isOffice(s.tokens[m.to].Norm)
}

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

// abbreviates reports whether the full stop at token i ends an initial or a
// form of address rather than a sentence.
func (s *speakers) abbreviates(i int) bool {
	return i > 0 && s.tokens[i-1].Upper && len(s.tokens[i-1].Norm) <= 4 && i+1 < len(s.tokens)
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

// enough reports whether the rows read so far tell who speaks: a body, two
// parties in the first row, or two rows of parties.
func (s *speakers) enough() bool {
	if s.inRow > 0 {
		return false
	}
	return s.rows > 0 && s.grouped || len(s.found) >= 2
}

// bringsIn reports whether a word brings in others who take part.
func bringsIn(word string) bool {
	switch word {
	case "with", "between", "from", "among", "by", "hosted", "welcomed", "welcome", "visited", "invitation", "received":
		return true
	}
	return false
}

// joins reports whether a word may stand in a row of names.
func joins(word string) bool {
	switch word {
	case "the", "of", "and", "we", "our", "today", "as", "its", "both", "two", "three", "four", "five", "member", "members", "states",
		"countries", "nations", "partners", "participants", "economies", "state", "senior", "people", "peoples", "his", "her", "their",
		"honourable", "excellency", "majesty", "royal", "highness", "general", "high", "republic", "kingdom", "'s", "de", "al", "bin",
		"van", "von", "della", "first", "respective", "expanded", "group", "also", "at", "invitation", "co-chairs", "hon", "mr", "together":
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

// unknownBody is the body of a title that no list knows: the capitalised words
// around one that says what it is, "Statement by the Friends of Lebanon Group".
func unknownBody(title string) []string {
	tokens := token.Scan(window(title, openingText))
	start := -1
	for i, t := range tokens {
		switch {
		case titleWord(t.Norm) == toAuthors || t.Norm == "of" && start < 0:
			start = i + 1
		case titleWord(t.Norm) == toSubject:
			start = -1
		case start >= 0 && isOffice(t.Norm) || t.Norm == "the" && start == i || t.Norm == "of" && start == i:
			start = i + 1
		case start >= 0 && isBodyWord(t.Norm):
			return []string{title[tokens[start].Span.Start:t.Span.End]}
		}
	}
	return nil
}

func isBodyWord(word string) bool {
	switch word {
	case "group", "coalition", "council", "union", "organization", "organisation", "community", "forum", "alliance", "conference",
		"commission", "league", "assembly", "initiative", "partnership", "committee", "network", "agency", "fund", "bank", "authority",
		"movement", "federation", "secretariat", "troika", "quartet", "club", "congress", "parliament", "board":
		return true
	}
	return strings.HasSuffix(word, "group")
}
