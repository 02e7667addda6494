package document

import (
	"slices"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/membership"
	"github.com/chancery-archive/chancery/internal/token"
)

// speakersFor are the names by which each member of a group of states speaks: a state by
// its own, a union by those of its bodies.
var speakersFor = sync.OnceValue(func() map[chancery.CountryCode][]string {
	speak := make(map[chancery.CountryCode][]string)
	for _, row := range rows("states.tsv") {
		speak[chancery.CountryCode(row[3])] = row[:1:1]
	}
	for _, row := range rows("unions.tsv") {
		speak[chancery.CountryCode(row[0])] = strings.Split(row[1], "; ")
	}
	return speak
})

// members are those who belong to each group or region whose members speak with it.
var members = sync.OnceValue(func() map[string][]string {
	known := make(map[string][]string)
	for _, group := range membership.Groups() {
		for _, of := range [...][]chancery.CountryCode{group.Members, group.Others} {
			for _, code := range of {
				for _, name := range groupNames(group) {
					known[name] = append(known[name], speakersFor()[code]...)
				}
			}
		}
	}
	return known
})

// groupNames are the names under which a group is known as a body, and as a region.
func groupNames(group membership.Group) []string {
	var names []string
	if len(group.Regions) > 0 {
		names = append(names, group.Regions[0])
	}
	if group.Name != "" {
		names = append(names, group.Name)
	}
	return names
}

// withoutGuests are those of more who belong to the one group that is found; all of
// them, where nobody knows who belongs to it.
func withoutGuests(found, more []string) []string {
	if len(found) != 1 {
		return more
	}
	known := members()[found[0]]
	if known == nil {
		return more
	}
	return slices.DeleteFunc(more, func(name string) bool { return name != found[0] && !slices.Contains(known, name) })
}

// present are the members of a group, or of the region that a title names as an author,
// that the opening names, if it names most of them: "Kazakhstan, … and Uzbekistan had
// sent their Ministers".
func present(group string, opening []token.Token) []string {
	known := members()[group]
	if known == nil {
		return nil
	}
	var named []string
	for m := range mentions(opening) {
		if (m.kind == state || m.kind == body || holdsOffice(opening, m)) && slices.Contains(known, m.name) {
			named = merge(named, []string{m.name})
		}
	}
	if len(named) < 2 || 2*len(named) < len(known) {
		return nil
	}
	return named
}

// withMembers adds to the parties of a title the members of its group, or of its region,
// that the opening of the text names.
func withMembers(title []token.Token, found []string, text chancery.Body) []string {
	var groups []string
	if len(found) > 0 && members()[found[0]] != nil {
		groups = found[:1:1]
	}
	if region := regionOf(title); region != "" {
		groups = append(groups, region)
	}
	if len(groups) == 0 {
		return found
	}
	opening := token.Scan(openingOf(text))
	for _, group := range groups {
		if named := present(group, opening); len(named) > 0 {
			found = slices.DeleteFunc(found, func(name string) bool { return slices.Contains(named, name) })
			found = append(found, named...)
		}
	}
	return found
}

// regionOf is the region whose states a title names as authors: "Japan–Central Asia
// Harbour Meeting".
func regionOf(tokens []token.Token) string {
	for i := pastTopic(tokens); i < len(tokens); i++ {
		if titleWord(tokens[i].Norm) == toSubject {
			return ""
		}
		if m, ok := mentionAt(tokens, i); ok {
			if m.kind == region {
				return m.name
			}
			i = m.to - 1
		}
	}
	return ""
}

// headParties are the groups whose meeting a line above the text says that it is of, where
// the title does not say: "G7 ENVIRONMENT MINISTERS' MEETING", "CAIRNS GROUP".
func headParties(text chancery.Body) []string {
	for words := range linesAbove(text) {
		if found := meetingHead(token.Scan(window(words, longestDateline))); len(found) > 0 {
			return found
		}
	}
	return nil
}

// meetingHead are the bodies of a line that names, besides them, only those who meet and
// what they meet in.
func meetingHead(tokens []token.Token) []string {
	var found []string
	two := false // names a body of two states by their adjectives
	for i := 0; i < len(tokens); i++ {
		if m, ok := mentionAt(tokens, i); ok && (m.kind == body || m.kind == state || m.kind == nation && inBinational(tokens, m)) {
			two = two || m.kind == nation
			found = merge(found, []string{m.name})
			i = m.to - 1
			continue
		}
		switch t := tokens[i]; {
		case t.Kind == token.Mark && strings.Contains("-–—,.'’()", t.Norm), t.Norm == "'s":
		case officeWords.Has(t.Norm), meetings.Has(t.Norm), joining.Has(t.Norm), headWords.Has(t.Norm):
		case t.Kind == token.Number, strings.Trim(t.Norm, "ivx") == "", isOrdinal(t.Norm):
		default:
			return nil
		}
	}
	if len(found) == 0 || slices.ContainsFunc(found, func(name string) bool { return letterheads.Has(name) }) {
		return nil
	}
	if two || slices.ContainsFunc(found, func(name string) bool { return !countries()[token.Slug(name)] }) {
		return found
	}
	return nil
}

// headWords are words of what people meet in and of those who meet, in a line that names it.
var headWords = wordList("head words")

// letterheads are bodies whose name stands above the texts of others, too.
var letterheads = wordList("letterheads")
