package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/token"
)

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
	verb      bool // the sentence at hand has had its verb
	alone     bool // nobody else is brought in by a verb
	role      bool // a phrase says in which capacity the last party speaks
	duty      bool // a phrase says for what an office is responsible
	sentences int  // read so far
	last      int  // behind the last party named
	many      bool // the first row names many by what they are: "the Ministers"
	host      bool // a phrase says who chairs or hosts
	hostFirst bool // before the text has named anybody
	hosts     []string
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
		if s.step(i); s.done() {
			break
		}
	}
	if s.hostsIssue() || s.loneHostIssues() {
		return s.hosts
	}
	return s.found
}

// done reports whether what follows tells nothing more of who speaks.
func (s *speakers) done() bool {
	switch {
	case s.enough(), s.sentences == openingSentences, s.sentences == 1 && s.alone && s.opensWithWe():
		return true
	}
	return s.sentences > 0 && !s.host && s.hostsIssue()
}

// hostsIssue reports whether those who chair or host issue the text: they are several,
// and nobody else is named.
func (s *speakers) hostsIssue() bool { return len(s.found) == 0 && len(s.hosts) > 1 && !s.alone }

// loneHostIssues reports whether the one who chairs or hosts issues the text: nobody else is
// named, nor do many meet who are not.
func (s *speakers) loneHostIssues() bool {
	return len(s.found) == 0 && len(s.hosts) == 1 && !s.many && !s.alone
}

// opensWithWe reports whether the text begins with who issues it: "We met".
func (s *speakers) opensWithWe() bool {
	return len(s.tokens) > 0 && (s.tokens[0].Norm == "we" || s.tokens[0].Norm == "our")
}

// take adds a party, if it stands where those who speak stand.
func (s *speakers) take(m mention) {
	s.duty, s.last = false, m.to
	if s.host && !s.role && speaksFor(s.tokens, m) && !isVenue(s.tokens, m) {
		s.hosts = merge(s.hosts, []string{m.name})
		return
	}
	if !s.within || s.role || !speaksFor(s.tokens, m) || isVenue(s.tokens, m) || isSeat(s.tokens, m) {
		return
	}
	if isRole(s.tokens, m) || endsName(s.tokens, m) {
		return
	}
	s.bare = m.kind == state && !s.hasOffice(m)
	s.found = merge(s.found, []string{m.name})
	s.inRow++
	s.grouped = s.grouped || m.kind == body && s.rows == 0
}

// step moves over a word that names no party.
func (s *speakers) step(i int) {
	s.role = s.role && s.tokens[i].Kind != token.Mark
	s.duty = s.duty && s.tokens[i].Kind != token.Mark
	s.many = s.many || s.isMany(i)
	switch t := s.tokens[i]; {
	case s.role, s.duty:
	case s.opensHost(i):
		s.hostFirst = s.opening() && len(s.found) == 0
		s.endRow(i)
		s.within, s.verb, s.host = false, true, true
	case s.host && !s.endsHost(i):
	case s.opensDuty(i):
		s.duty = true
	case s.grouped && guestWords.Has(t.Norm):
		s.endRow(i)
		s.within, s.verb, s.alone = false, true, true
	case t.Norm == "as" && s.inRow > 0 && i+1 < len(s.tokens) && s.tokens[i+1].Norm != "well" && s.tokens[i-1].Norm != "well":
		s.role = true
	case t.Norm == "." && s.abbreviates(i):
	case t.Norm == ";" && !s.verb && len(s.found) > 0:
		s.within = true // a list of those who speak, each with a role
	case t.Norm == "." || t.Norm == ";" || t.Norm == ":":
		s.endRow(i)
		s.sentences++
		s.verb, s.host = false, false
		s.within = len(s.found) == 0
	case t.Norm == "," && s.host:
		s.within, s.verb, s.host = true, false, false
	case t.Norm == "," || t.Norm == "-":
		s.within = s.within || len(s.found) == 0 || i+1 < len(s.tokens) && s.tokens[i+1].Norm == "and"
	case s.isOfOffice(i):
	case s.alone && meetingWith.Has(t.Norm):
		s.endRow(i)
		s.within, s.verb = false, true
	case t.Norm == "in" && s.inRow > 1 && s.within && s.tokens[i-1].Norm == "and": // "Ministers in Peru and Chile, and in Tonga"
	case bringingIn.Has(t.Norm) && (s.sentences == 0 || len(s.found) == 0 || meetingWith.Has(t.Norm)):
		s.endRow(i)
		s.within = true
	case s.describesMany(i):
	case t.Kind == token.Word && !t.Upper && !joining.Has(t.Norm) && !officeWords.Has(t.Norm):
		s.verb = s.verb || !strings.HasSuffix(t.Norm, "ing")
		if s.within || s.verb {
			s.endRow(i)
		}
		s.within = false
	case t.Upper && topicStarts.Has(t.Norm):
		s.within = false
	}
}

// isOfOffice reports whether token i goes on with the name of an office:
// "Minister for Fisheries", "Assistant to the President".
func (s *speakers) isOfOffice(i int) bool {
	if i == 0 || i+1 == len(s.tokens) || !officeWords.Has(s.tokens[i-1].Norm) || !s.tokens[i-1].Upper {
		return false
	}
	switch s.tokens[i].Norm {
	case "for", "to", "on", "in":
		return s.tokens[i+1].Upper || s.tokens[i+1].Norm == "the"
	}
	return false
}

// opensDuty reports whether a phrase at token i says for what an office is responsible,
// up to the state that it is of: "Ministers responsible for trade of Peru".
func (s *speakers) opensDuty(i int) bool {
	if i == 0 || !officeWords.Has(s.tokens[i-1].Norm) || i+1 == len(s.tokens) {
		return false
	}
	return s.tokens[i].Norm == "responsible" && s.tokens[i+1].Norm == "for" || s.tokens[i].Norm == "in" && s.tokens[i+1].Norm == "charge"
}

// endRow closes a row of names at token i. A state alone, and named without an
// office, speaks only if the verb is one of speaking: not in "Russia has shown".
func (s *speakers) endRow(i int) {
	if s.inRow > 0 {
		s.rows++
	}
	if s.rows == 1 && s.inRow == 1 && s.bare && len(s.found) == 1 && !speakingWords.Has(s.tokens[i].Norm) {
		s.found, s.rows = nil, 0
	}
	s.inRow = 0
}

// hasOffice reports whether an office stands before a mention or in the
// capitalised words behind it: "Prime Minister of Japan", "the Government of the
// Republic of Korea", "U.S. Homeland Security Advisor".
func (s *speakers) hasOffice(m mention) bool {
	for i := m.from - 1; i >= max(0, m.from-5); i-- {
		if officeWords.Has(s.tokens[i].Norm) || s.tokens[i].Norm == "presidency" && s.tokens[i+1].Norm == "of" {
			return true
		}
	}
	for i := m.to; i < min(len(s.tokens), m.to+5) && (s.tokens[i].Upper || officeWords.Has(s.tokens[i].Norm)); i++ {
		if officeWords.Has(s.tokens[i].Norm) {
			return true
		}
	}
	return false
}

// abbreviates reports whether the full stop at token i ends an initial or a
// form of address rather than a sentence.
func (s *speakers) abbreviates(i int) bool {
	if i > 0 && s.last == i && len(s.tokens[i-1].Norm) > 1 {
		return false // "of Peru. The"
	}
	return i > 0 && s.tokens[i-1].Upper && len(s.tokens[i-1].Norm) <= 4 && i+1 < len(s.tokens)
}

// enough reports whether the rows read so far tell who speaks: a body, two
// parties in the first row, or two rows of parties.
func (s *speakers) enough() bool {
	if s.inRow > 0 || !s.verb && s.sentences == 0 { // a list with roles may go on
		return false
	}
	return s.rows > 0 && s.grouped || len(s.found) >= 2
}
