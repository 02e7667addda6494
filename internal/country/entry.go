package country

import (
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// class says what an entry of the lexicon is.
type class uint8

const (
	className    class = iota + 1 // Iraq, the Republic of Iraq, UK
	classPeople                   // Iraqi, Iraqis
	classPrefix                   // Sino-, Indo-: only before a hyphen
	classCapital                  // Baghdad
	classCity                     // Mosul
	classSite                     // Camp David: a place known for what is held in it
	classArea                     // Anbar
	classOrgan                    // the White House
	classMask                     // Paris Agreement, South China Sea
	classLeader                   // Angela Merkel, or a surname to go with a title
	classTitle                    // Prime Minister
)

// place reports whether the class is a place within a country.
func (c class) place() bool { return c >= classCapital && c <= classArea }

// town reports whether the class is a place where people meet.
func (c class) town() bool { return c >= classCapital && c <= classSite }

var rules = [...]chancery.RuleID{
	className: "country.name", classPeople: "country.demonym", classPrefix: "country.prefix",
	classCapital: "country.capital", classCity: "country.city", classSite: "country.site", classArea: "country.area",
	classOrgan: "country.organ", classLeader: "country.leader", classTitle: "country.leader",
}

// kinds are the classes as the tables name them.
var kinds = map[string]class{
	"name": className, "state": className, "people": classPeople, "place": classArea,
	"capital": classCapital, "city": classCity, "site": classSite, "area": classArea, "organ": classOrgan,
}

// entry is what a phrase stands for.
type entry struct {
	class   class
	codes   []chancery.CountryCode
	choices []choice // who it may be, where the name fits several; then codes is empty
	leaders []leader // of a [classLeader]
	person  *entry   // who also has the name of a place
	office  office   // of a [classTitle]
	several bool     // a title of several people: Presidents
	wary    bool     // also a word or a person's name: counts in safe company only
	rare    bool     // a town few texts mean: counts where only a place can stand
	short   bool     // an abbreviation in capitals
	need    []letter // the case of each word
	foreign bool     // one word of another language: counts in passages of such a language only
	misread bool     // a name of which a scan has misread a letter
	split   bool     // a name that a scan has split
	formal  bool     // a formal name, with "Kingdom of", "Republic of"
}

// letter is the case a word must have in the text.
type letter uint8

const (
	anyCase letter = iota
	capital        // begins with a capital
	allCaps        // is in capitals
)

func caseOf(w token.Token) letter {
	switch {
	case articles.Has(w.Norm):
		return anyCase
	case w.Caps:
		return allCaps
	case w.Upper:
		return capital
	}
	return anyCase
}

// articles begin names in either case: "Al-Bab" and "al-Bab".
var articles = wordList("articles")
