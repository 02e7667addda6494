package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// adopters are the bodies that a dateline names as having adopted or issued a
// text, those whose symbol a resolution bears, or the one that a line names as
// the subject of all that follows: "The Security Council,".
func adopters(title string, body chancery.Body) []string {
	resolution := strings.Contains(strings.ToLower(title), "resolution")
	for _, b := range body.Blocks {
		text := b.Span.In(body.Text)
		if b.Kind == chancery.BlockDateline {
			if rest, ok := cutAdoption(text); ok && strings.HasPrefix(rest, "by ") {
				if found, _ := titleParties(titleTokens(text)); len(found) > 0 {
					return found
				}
			}
			if organ := organOf(text); organ != "" && resolution {
				return []string{organ}
			}
		} else if organ := soleBody(text); organ != "" && b.Kind.Numbered() && b.Marker == "" {
			return []string{organ}
		}
	}
	if resolution && numbersCouncil(title) && strings.Contains(body.Text, "Security Council") {
		return []string{securityCouncil}
	}
	return nil
}

const securityCouncil = "United Nations Security Council"

// numbersCouncil reports whether a title numbers a resolution as the Security
// Council alone does: "Resolution 687 (1991)", "50 (1948). Resolution of 29 May
// 1948" (United Nations Editorial Manual, citation of resolutions).
func numbersCouncil(title string) bool {
	words := strings.Fields(window(title, 60))
	if len(words) > 1 && strings.EqualFold(words[0], "resolution") {
		words = words[1:]
	}
	if len(words) < 2 || strings.Trim(words[0], "0123456789") != "" {
		return false
	}
	year := strings.Trim(words[1], "(). ")
	return words[1][0] == '(' && len(year) == 4 && strings.Trim(year, "0123456789") == ""
}

// soleBody is the body that is all that a line names: "The Security Council,".
func soleBody(s string) string {
	name, ok := strings.CutPrefix(s, "The ")
	if !ok || len(s) > longestActor {
		return ""
	}
	name = strings.TrimRight(name, ",: ")
	tokens := token.Scan(name)
	if len(tokens) == 0 {
		return ""
	}
	if m, ok := mentionAt(tokens, 0); ok && m.kind == body && m.to == len(tokens) {
		return m.name
	}
	if isSubject(s) && isBodyWord(tokens[0].Norm) { // "The Conference of the Parties,"
		return name
	}
	return ""
}

// participants are the parties of a line that lists who took part: "Participating
// countries: …".
func participants(body chancery.Body) []string {
	for _, b := range body.Blocks {
		label, list, ok := strings.Cut(window(b.Span.In(body.Text), openingText), ":")
		if !ok || !partyLabels.Has(plainWords(label)) {
			continue
		}
		var found []string
		for m := range mentions(token.Scan(list)) {
			if m.kind.mayIssue() {
				found = merge(found, []string{m.name})
			}
		}
		if len(found) > 1 {
			return found
		}
	}
	return nil
}

// partyLabels are labels of a list of those who issued a text.
var partyLabels = wordList("party labels")

// longestActor is the length in bytes of the longest line that only names who acts.
const longestActor = 80

// organOf is the organ of the United Nations whose documents bear a symbol.
func organOf(s string) string {
	if !isSymbol(s) {
		return ""
	}
	switch strings.Trim(s, "[](){}. ")[0] {
	case 'S':
		return securityCouncil
	case 'A':
		return "United Nations General Assembly"
	case 'E':
		return "Economic and Social Council"
	}
	return ""
}
