package main

import (
	"fmt"
	"strings"
)

// bodies issue statements together, the first of them most.
var bodies = skewed[string]{
	"European Union", "Group of Seven", "North Atlantic Council", "Group of Twenty", "African Union", "Association of Southeast Asian Nations",
	"Global Coalition to Counter Daesh", "League of Arab States", "Commonwealth", "Organization of American States", "Gulf Cooperation Council",
	"Pacific Islands Forum", "Arctic Council", "Nordic Council", "Caribbean Community",
}

// cities are where they meet.
var cities = skewed[string]{
	"Brussels", "New York", "Geneva", "Washington", "London", "Paris", "Vienna", "Rome", "Berlin", "Tokyo", "Addis Ababa", "Cairo", "Nairobi",
	"Riyadh", "Canberra", "Ottawa", "Amman", "Jakarta", "New Delhi", "Brasilia", "Lisbon", "Madrid", "Helsinki", "Oslo",
}

// formsOfTitle take the issuers.
var formsOfTitle = []string{
	"Joint Statement by %s", "Joint Communiqué of the Foreign Ministers of %s", "Declaration by %s", "Statement by the Governments of %s",
	"Conclusions of the Meeting of the Ministers of %s", "Final Communiqué of the Summit of %s", "Joint Declaration of %s",
}

// head writes title, dateline and the number of the text, which no other text of
// the seed has.
func (s statement) head(b *strings.Builder, n int) {
	fmt.Fprintf(b, formsOfTitle[s.IntN(len(formsOfTitle))], s.issuers())
	fmt.Fprintf(b, "\n\n%s, %s", cities.draw(s.Rand), s.date.Format("2 January 2006"))
	fmt.Fprintf(b, "\n\nPress release %d-%d", s.seed, n+1)
}

// issuers are a body, or two to five countries.
func (s statement) issuers() string {
	if s.IntN(3) == 0 {
		return "the " + bodies.draw(s.Rand)
	}
	var names []string
	there := map[string]bool{}
	for want := 2 + s.IntN(4); len(names) < want; {
		name := s.nations.draw(s.Rand).name
		if !there[name] {
			there[name] = true
			names = append(names, name)
		}
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}
