package document

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Issuers finds in whose name a statement is made: the bodies and states that
// its title names as its authors, or else those that its first sentences do.
// Where leaders speak for a group ("the Leaders of the G7"), the group is the
// issuer, and with it those members that the text names as speaking. Names are
// as the bodies themselves and the United Nations write them; codes of countries
// are left to whoever knows them.
func Issuers(title string, body chancery.Body) []chancery.Issuer {
	words := titleTokens(title)
	found, joint := titleParties(words)
	open := joint || len(found) == 1
	if len(found) == 0 {
		found = adopters(title, body)
	}
	if len(found) == 0 {
		found = meetingParties(title, body)
		open = len(found) == 1
	}
	if len(found) == 0 {
		found = participants(body)
		if own := ownName(body); len(own) > 0 && !isConference(own[0]) {
			found = merge(found, own)
		}
	}
	if len(found) == 0 || open && len(found) == 1 {
		more := openingParties(body, speaksAlone(found))
		if !joint {
			more = withoutGuests(found, more)
		}
		if len(found) == 0 || !countries()[token.Slug(found[0])] || !isByOne(title) || slices.Contains(more, found[0]) {
			found = merge(found, more)
		}
	}
	found = withMembers(words, found, body)
	found = merge(found, resolvedState(title, found, body))
	for _, more := range [...]func(chancery.Body) []string{partiesAbove, ownName, signatories} {
		if len(found) == 0 {
			found = more(body)
		}
	}
	if len(found) == 0 {
		found = merge(unknownBody(title), meetingBody(title))
	}
	if len(found) == 0 {
		found = anyBody(body)
	}
	if len(found) == 0 && !anonymous(body) {
		found = pledgers(body)
	}
	issuers := make([]chancery.Issuer, 0, len(found))
	for _, name := range found {
		issuers = append(issuers, chancery.Issuer{ID: chancery.IssuerID(token.Slug(name)), Name: name})
	}
	return issuers
}

// speaksAlone reports whether the one party of a title is a body: of those whom
// the text names beside it, only its members speak with it.
func speaksAlone(found []string) bool {
	if len(found) != 1 || countries()[token.Slug(found[0])] {
		return false
	}
	one, _ := lexicon().named(strings.Join(norms(token.Scan(found[0])), " "), true)
	return one.kind != faction
}

// partiesAbove are the parties of a line above the text that names two or more
// and nothing else, as a title that stands apart does: "The President of … and
// the Prime Minister of …".
func partiesAbove(body chancery.Body) []string {
	for _, b := range body.Blocks {
		if b.Kind.Numbered() {
			break
		}
		if found, _ := titleParties(titleTokens(b.Span.In(body.Text))); len(found) > 1 {
			return found
		}
	}
	return nil
}

// merge adds the names of more that are not among found.
func merge(found, more []string) []string {
	for _, name := range more {
		if !slices.Contains(found, name) {
			found = append(found, name)
		}
	}
	return found
}

// titleParties are the parties that a title names as authors, before the words
// that lead to the subject ("on", "regarding") or behind those that name
// authors ("by", "between"). Joint tells that the title names those with
// whom another, the publisher, speaks: "Joint statement with the President of …".
func titleParties(tokens []token.Token) (found []string, joint bool) {
	author := true
	for i := pastTopic(tokens); i < len(tokens); i++ {
		if m, ok := mentionAt(tokens, i); ok {
			if author && speaksFor(tokens, m) {
				found = merge(found, []string{m.name})
			}
			i = m.to - 1
			continue
		}
		switch titleWord(tokens[i].Norm) {
		case toSubject:
			author = false
		case toAuthors:
			author = true
			joint = joint || tokens[i].Norm == "with"
		}
	}
	return found, joint
}

// titleTokens are the words of a title, or of a line that may be one.
func titleTokens(title string) []token.Token { return token.Scan(window(title, openingText)) }

// pastTopic is where a title begins to name its authors, if it names its subject before
// a colon: "Ruritania: statement by the Government of Peru".
func pastTopic(tokens []token.Token) int {
	for i := range tokens {
		if tokens[i].Norm != ":" {
			continue
		}
		for j := i + 1; j+1 < len(tokens) && j < i+6; j++ {
			if tokens[j].Norm == "by" && hasGenre(tokens[j-1].Norm) {
				return j
			}
		}
		return 0
	}
	return 0
}

// meetingBody is the body whose meeting a title is about, as the statements of
// a chair are: "Chair's statement on the APEC Economic Leaders' Meeting".
func meetingBody(title string) []string {
	tokens := titleTokens(title)
	for i := range tokens {
		m, ok := mentionAt(tokens, i)
		if !ok || m.kind != body {
			continue
		}
		for _, t := range tokens[m.to:min(len(tokens), m.to+6)] {
			if t.Norm == "meeting" || t.Norm == "summit" {
				return []string{m.name}
			}
		}
	}
	return nil
}

// meetingParties are those whose meeting the title says that a text came out of, or a line
// above the text.
func meetingParties(title string, body chancery.Body) []string {
	if isOutcome(title) {
		if found := meetingBody(title); len(found) > 0 {
			return found
		}
	}
	return headParties(body)
}

// isOutcome reports whether a title is that of what came out of a meeting: "Statement
// from the close of the Tenth Delta Group Harbour Meeting".
func isOutcome(title string) bool {
	for _, t := range titleTokens(title) {
		if outcomes.Has(t.Norm) {
			return true
		}
	}
	return false
}

// outcomes are nouns of the end of a meeting and of what comes out of it.
var outcomes = wordList("outcomes")

// isByOne reports whether a title says that a text is by one who speaks alone, "Statement
// by the Foreign Ministry": those named in the text are not its authors, if it does not
// name them with the one.
func isByOne(title string) bool {
	tokens := titleTokens(title)
	for i := range tokens {
		switch norm := tokens[i].Norm; {
		case byMany.Has(norm):
			return false
		case norm == "by":
			return i > 0 && hasGenre(tokens[i-1].Norm)
		}
	}
	return false
}

// byMany are words of the title of a text that several issue.
var byMany = wordList("by many")

// direction is where a word of a title leads.
type direction uint8

const (
	onward direction = iota
	toSubject
	toAuthors
)

func titleWord(word string) direction {
	switch {
	case aboutWords.Has(word):
		return toSubject
	case authorWords.Has(word):
		return toAuthors
	}
	return onward
}

// aboutWords are words of a title behind which its subject stands.
var aboutWords = wordList("about words")

// authorWords are words of a title behind which those stand who issue it.
var authorWords = wordList("author words")

// speaksFor reports whether a mention in the place of an author is one. An
// adjective is where an office follows, "Iraqi Prime Minister", or another
// party, "Indonesian-Australian"; a leader's name where an office goes before.
func speaksFor(tokens []token.Token, m mention) bool {
	if !m.kind.mayIssue() {
		return false
	}
	switch m.kind {
	case nation:
		if inBinational(tokens, m) {
			return true
		}
		for i := m.to; i < min(len(tokens), m.to+6); i++ {
			if officeWords.Has(tokens[i].Norm) {
				return true
			}
			if _, ok := mentionAt(tokens, i); !ok && !conjoining.Has(tokens[i].Norm) {
				break
			}
		}
		return false
	case leader:
		for i := m.to - 1; i >= max(0, m.from-10); i-- {
			if officeWords.Has(tokens[i].Norm) || tokens[i].Norm == "mr" {
				return true
			}
		}
		return false
	}
	return !ownsThing(tokens, m) && !isFounded(tokens, m)
}

// isFounded reports whether a mention is of what those who speak have founded or signed:
// "the Founder States of the Delta Commission".
func isFounded(tokens []token.Token, m mention) bool {
	if m.kind != body || m.from < 2 {
		return false
	}
	i := m.from - 1
	if tokens[i].Norm == "the" {
		i--
	}
	if tokens[i].Norm != "of" && tokens[i].Norm != "to" {
		return false
	}
	for _, t := range tokens[max(0, i-2):i] {
		if founders.Has(t.Norm) {
			return true
		}
	}
	return false
}

// founders are nouns of those who founded, signed or watch over something.
var founders = wordList("founders")

// inBinational reports whether a mention is one of two adjectives that a hyphen joins
// before the noun of what two states hold together: "Franco-German Economic Council",
// "Sino-Vietnamese Steering Committee".
func inBinational(tokens []token.Token, m mention) bool {
	at := m.to
	switch {
	case m.from > 1 && tokens[m.from-1].Norm == "-":
		if other := lastMention(tokens, m.from-1); other.kind != nation && other.kind != state {
			return false
		}
	case m.to+1 < len(tokens) && tokens[m.to].Norm == "-":
		other, ok := mentionAt(tokens, m.to+1)
		if !ok || other.kind != nation && other.kind != state {
			return false
		}
		at = other.to
	default:
		return false
	}
	for ; at < min(len(tokens), m.to+9); at++ {
		t := tokens[at]
		if binational.Has(t.Norm) {
			return true
		}
		if !t.Upper && t.Norm != "and" && t.Norm != "on" && t.Norm != "of" && t.Norm != "for" && t.Norm != "-" {
			return false
		}
	}
	return false
}

// lastMention is the party whose name ends before token end.
func lastMention(tokens []token.Token, end int) mention {
	for i := max(0, end-4); i < end; i++ {
		if m, ok := mentionAt(tokens, i); ok && m.to == end {
			return m
		}
	}
	return mention{}
}

// binational are nouns of what two states hold or have set up together.
var binational = wordList("binational")

// ownsThing reports whether a party is named for what is its own, "Russia's
// war", rather than for itself or its leader, "Ukraine's President".
func ownsThing(tokens []token.Token, m mention) bool {
	if m.to+1 >= len(tokens) || tokens[m.to].Norm != "'s" && tokens[m.to].Norm != "'" {
		return false
	}
	next := tokens[m.to+1].Norm
	return !officeWords.Has(next) && !hasGenre(next) && next != "joint"
}

// officeWords are words of an office, or of those who hold it together.
var officeWords = wordList("office words")

// conjoining are words and marks between the names of states that speak together.
var conjoining = wordList("conjoining")
