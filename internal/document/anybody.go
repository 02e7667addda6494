package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// anyBody is the body that speaks in a text whose title and sentences name no
// party: that of its letterhead, one that the opening names again and again, or
// a committee that is the subject of its first sentence.
func anyBody(body chancery.Body) []string {
	if named := letterhead(body); named != "" {
		return []string{named}
	}
	opening := openingOf(body)
	tokens := token.Scan(opening)
	if named := repeatedBody(tokens); named != "" {
		return []string{named}
	}
	if named := membersOf(opening, tokens); named != "" {
		return []string{named}
	}
	return committee(opening, tokens)
}

// membersOf is the body whose members speak: "We, the Ministers responsible for
// trade of the Members of the World Trade Organization".
func membersOf(opening string, tokens []token.Token) string {
	for i := 0; i+2 < len(tokens); i++ {
		if !memberWords.Has(tokens[i].Norm) {
			continue
		}
		j := i + 1
		for j < len(tokens) && (tokens[j].Norm == "of" || tokens[j].Norm == "the") {
			j++
		}
		if j == i+1 || j == len(tokens) {
			continue
		}
		if m, ok := mentionAt(tokens, j); ok && m.kind == body {
			return m.name
		}
		if name := strangeBody(opening, tokens[j:]); name != "" {
			return name
		}
	}
	return ""
}

// strangeBody is the name of a body that no list knows, with which tokens begin: "Forum
// for River Cooperation".
func strangeBody(opening string, tokens []token.Token) string {
	named, end := false, 0
	for i, t := range tokens {
		switch {
		case t.Upper:
			named, end = named || isBodyWord(t.Norm), i+1
		case end > 0 && (t.Norm == "of" || t.Norm == "for" || t.Norm == "on" || t.Norm == "and" || t.Norm == "the" || t.Norm == "-"):
		default:
			if !named || end < 2 {
				return ""
			}
			return opening[tokens[0].Span.Start:tokens[end-1].Span.End]
		}
	}
	return ""
}

// memberWords are nouns of those who make up a body.
var memberWords = wordList("member words")

// ownName is the name of a body that no list knows and that is the subject of
// the first sentence, where its subject names no state; in full, if the
// letterhead has more of it.
func ownName(text chancery.Body) []string {
	for i, b := range text.Blocks {
		words := b.Span.In(text.Text)
		if !b.Kind.Numbered() || isLabel(words) {
			continue
		}
		tokens := token.Scan(window(words, openingText))
		found := committee(words, tokens)
		if len(found) == 0 || namesParty(token.Scan(found[0])) {
			return nil
		}
		for _, above := range text.Blocks[:i] {
			head := above.Span.In(text.Text)
			if isCaps(head) && strings.HasPrefix(plainWords(head), plainWords(found[0])+" ") && len(head) <= longestActor {
				return []string{inTitleCase(head)}
			}
		}
		return found
	}
	return nil
}

// isConference reports whether a name is that of a meeting rather than of those who meet.
func isConference(name string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(name)) {
		if assemblies.Has(word) && word != "forum" {
			return true
		}
	}
	return false
}

// namesParty reports whether one of the tokens begins the name of a party.
func namesParty(tokens []token.Token) bool {
	for i := range tokens {
		if _, ok := mentionAt(tokens, i); ok {
			return true
		}
	}
	return false
}

// inTitleCase is a name in capitals as it is written within a text.
func inTitleCase(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, word := range words {
		if i == 0 || !isMinor(word) {
			r, size := utf8.DecodeRuneInString(word)
			words[i] = string(unicode.ToUpper(r)) + word[size:]
		}
	}
	return strings.Join(words, " ")
}

// letterhead is the body that a line above the prose names; not the United Nations, which
// print what others send them.
func letterhead(text chancery.Body) string {
	for words := range linesAbove(text) {
		if listsSubjects(words) {
			continue
		}
		tokens := token.Scan(words)
		for i := range tokens {
			if m, ok := mentionAt(tokens, i); ok && m.kind == body && m.name != unitedNations {
				return m.name
			}
		}
	}
	return ""
}

const unitedNations = "United Nations"

// repeatedBody is the body that a text in the first person names at least twice
// when it opens, if it names no other as often.
func repeatedBody(tokens []token.Token) string {
	count := make(map[string]int)
	best, second, speaks := "", 0, false
	for i := 0; i < len(tokens); i++ {
		speaks = speaks || tokens[i].Norm == "we" || tokens[i].Norm == "our"
		m, ok := mentionAt(tokens, i)
		if !ok {
			continue
		}
		i = m.to - 1
		if m.kind != body {
			continue
		}
		count[m.name]++
	}
	for name, n := range count {
		switch {
		case best == "" || n > count[best]:
			best, second = name, max(second, count[best])
		default:
			second = max(second, n)
		}
	}
	if !speaks || count[best] < 2 || second == count[best] {
		return ""
	}
	return best
}

// committee is the body that no list knows and that is the subject of the first
// sentence: "The Delta Water Committee held its first meeting".
func committee(opening string, tokens []token.Token) []string {
	if len(tokens) < 4 || tokens[0].Norm != "the" || gathered.Has(tokens[1].Norm) {
		return nil // "The Ministers of the Delta Group" are of no list either
	}
	last, end := 0, 0 // the last word that says what it is, and the end of the name
	for i := 1; i < min(len(tokens), 14); i++ {
		t := tokens[i]
		switch {
		case t.Upper && isBodyWord(t.Norm):
			last, end = i, i+1
		case t.Upper:
			end = i + 1
		case t.Norm == "-" || t.Norm == "of" || t.Norm == "for" || t.Norm == "on" || t.Norm == "and" || t.Norm == "the":
		default:
			i = len(tokens)
		}
	}
	if last == 0 || last == 1 && end < 3 {
		return nil // "The Group"
	}
	return []string{opening[tokens[1].Span.Start:tokens[max(last, end-1)].Span.End]}
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
		case start >= 0 && officeWords.Has(t.Norm) || t.Norm == "the" && start == i || t.Norm == "of" && start == i:
			start = i + 1
		case start >= 0 && isBodyWord(t.Norm):
			return []string{title[tokens[start].Span.Start:t.Span.End]}
		}
	}
	return nil
}

func isBodyWord(word string) bool {
	return bodyWords.Has(word) || strings.HasSuffix(word, "group")
}

// bodyWords are words that the names of bodies hold.
var bodyWords = wordList("body words")
