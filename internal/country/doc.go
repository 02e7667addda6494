// Package country finds the countries a text names and says what part each
// plays: who acts, who is called on, who is helped, where it happens, where a
// meeting is held. It knows names of any decade, demonyms, cities, leaders, and
// the many names of treaties, groups, bodies and seas that are no evidence of
// a country. In a passage in French, Spanish, German, Portuguese or Italian it
// knows the names of countries and their adjectives in these languages.
//
//	country.Find("Iraqi forces advance on Mosul; the Paris Agreement stands.")
//	// IRQ "Iraqi", IRQ "Mosul"
//
//	country.Lookup("Zaire") // Democratic Republic of the Congo
//
// It is not a gazetteer: a place is found only where it tells which country a
// passage is about, regions wider than a country are not found, and nothing is
// resolved to coordinates. Pronouns ("the two countries") give nothing.
//
// What it knows lies in data/, one table a file; the code holds grammar only.
// Codes, names and regions come from ISO 3166-1 and UN M49 through the
// datasets/country-codes tables (Public Domain Dedication and Licence). XKX is
// the user-assigned code of Kosovo; Taiwan and Kosovo are not in M49 and stand
// under the region that surrounds them. The gazetteers of places in countries in
// conflict and of towns that few texts mean are taken from GeoNames (CC BY 4.0,
// www.geonames.org); every other table is this project's own. Names whose country
// is a decision stand in data/policy.tsv with the reason.
//
// A passage is read in four steps, each in a file of its own: phrases of the
// lexicon are found, longest first (passage.go); what they name people, bodies
// and instruments by is told from what they name countries by (settle.go and
// beside it named.go, mission.go, alike.go, fullname.go, language.go, place.go,
// titled.go);
// venues are told from other places (venue.go, town.go, summit.go, again.go,
// dateline.go); each country is given its part (role.go).
package country
