// Package membership tells who belongs to which group of states, and which states are
// of a region: the one table of it, which the stages share that ask who speaks.
//
//	for _, g := range membership.Groups() {
//		fmt.Println(g.Name, g.Members) // Weimar Triangle [DEU FRA POL]
//	}
//
// It holds those groups and regions only whose states issue statements together, and
// is no account of when who joined. What a country or a group is called is known to
// the stages that read texts.
package membership

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Group is states that speak together, or that a text calls by where they are.
type Group struct {
	Name    string                 // as its texts give it, "Weimar Triangle"; "" where they give none
	Words   []string               // by which alone it is called: "G7", "Weimar"
	Regions []string               // by which its states are called: "Nordic"; the first is that of all texts
	Members []chancery.CountryCode // also EUE, AUN and UNO, unions that speak as states; none where they are too many to tell
	Others  []chancery.CountryCode // who are of it only at times, or by some counts
}

// Groups are the groups and regions of the table, which is not to be changed.
func Groups() []Group { return groups() }

//go:embed data/groups.tsv
var table string

var groups = sync.OnceValue(func() []Group {
	var all []Group
	for line := range strings.Lines(table) {
		if line[0] == '#' {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		members, others, _ := strings.Cut(strings.TrimSuffix(fields[3], ")"), " (")
		name := fields[0]
		if name == "-" {
			name = ""
		}
		all = append(all, Group{
			Name: name, Words: listed(fields[1], "|"), Regions: listed(fields[2], "|"),
			Members: codes(members), Others: codes(others),
		})
	}
	return slices.Clip(all)
})

func codes(field string) []chancery.CountryCode {
	var all []chancery.CountryCode
	for _, code := range listed(field, " ") {
		all = append(all, chancery.CountryCode(code))
	}
	return all
}

// listed are what a field lists; nothing where it is "-" or empty.
func listed(field, separator string) []string {
	if field == "-" || field == "" {
		return nil
	}
	return strings.Split(field, separator)
}
