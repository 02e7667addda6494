package country

import "strings"

// wordClass is a set of the classes of data/words.tsv.
type wordClass uint64

const (
	wordInstrument wordClass = 1 << iota // agreement, protocol: what is named after the place it was made in
	wordPairing                          // what is named after two countries: treaty, partnership, forum
	wordTie                              // partnership, alliance: may be a relation
	wordEvent                            // summit, conference: what is held in a place
	wordMeet                             // met, held, signed: what makes a place a venue
	wordMade                             // made, issued: what makes one so close by
	wordTime                             // again, next, May: what may stand between "held" and "in"
	wordHostile                          // attack, siege: what makes it none
	wordBody                             // university, post, forum: what takes its name from a city
	wordLearned                          // university, airlines: what takes its name from a country or people
	wordBodyOf                           // university of, bank of
	wordHonorific                        // Mr, Dr
	wordPerson                           // ambassador, general
	wordParticle                         // bin, de, van
	wordGiven                            // Michael, Mary
	wordSurname                          // Smith, Pierce
	wordNamesake                         // Jordan, Chad: places that are also names of people
	wordVenueOnly                        // Geneva, Brussels: seats of organisations, never a government
	wordCurrency                         // dollar, franc
	wordAccord                           // an instrument also in lower case: the Minsk agreements
	wordHost                             // held, hosted, met: what makes a country a venue
	wordSupport                          // support, assist: what makes a beneficiary
	wordTarget                           // condemn, urge: what makes a target
	wordSpeech                           // said, announced: what makes an actor
	wordLink                             // of, for, on, and: what joins the words of a name
	wordIssuers                          // leaders of, governments of: those who speak
	wordPower                            // regime, administration: what a surname may name
	wordWrong                            // regime, aggression: what is held against a country
	wordSubject                          // climate, peace: what may stand between a place and its agreement
	wordComing                           // returned, delegates: whoever comes from a place does not meet there
	wordOffice                           // centre for, tribunal for: the head of a long name with a country in it
	wordMission                          // mission in, force in: what organisations send to a country and name after it
	wordShip                             // HMS, ferry: whose name follows
	wordSpoken                           // published, translation: what is done in a language
	wordPlain                            // by, into: what may follow a noun, no noun itself
	wordSender                           // the United Nations, NATO: who sends it
	wordDeployed                         // EULEX, EUTM: missions that are named by what follows
	wordQuarter                          // northern, central: a part of the country that follows
	wordRiver                            // Jordan: countries named like a river, without an article
	wordCivic                            // mayor of, port of: what towns alone have
	wordFeature                          // sea, strait: waters that are named after a country
	wordCollege                          // college, university: what its town may follow
	wordSigning                          // Dayton, Lusaka: towns known for what was signed there
	wordSettled                          // settlement, ceasefire: what was
	wordRiverToo                         // Niger: countries with an article that are rivers where waters are spoken of
	wordOpens                            // opened, joined: what is done to other things than meetings too
	wordWriting                          // paragraph, treaty: what has versions in languages
	wordDiscuss                          // debated, met: right before "in" it makes a venue
	wordTongue                           // text, alphabet: what is in a language
	wordFixture                          // police, harbour: what a country or town has, no surname
	wordBreed                            // setter, pony: what is called after a people without being theirs
	wordTreaty                           // treaty, declaration: whose long name a country may end
	wordBehest                           // request, invitation: what one does something at
	wordSaid                             // statement, pledge: what is made in a place where people meet
	wordWaters                           // dams, banks: what rivers have
	wordDollared                         // Zealand, Fiji: the last words of countries that have a dollar
	wordLookalike                        // Columbia, Prussian: words that are no misread names of countries
	wordAddress                          // speech, remarks: what is given to an audience somewhere
	wordGiving                           // give, lend: what makes of a sum behind a country one that it gets
)

var wordClasses = map[string]wordClass{
	"instrument": wordInstrument, "pairing": wordPairing, "tie": wordTie, "event": wordEvent, "meet": wordMeet,
	"made": wordMade, "time": wordTime, "power": wordPower,
	"hostile": wordHostile, "body": wordBody, "learned": wordLearned, "bodyof": wordBodyOf,
	"honorific": wordHonorific, "person": wordPerson, "particle": wordParticle, "given": wordGiven, "surname": wordSurname,
	"namesake": wordNamesake, "venueonly": wordVenueOnly, "currency": wordCurrency, "accord": wordAccord, "host": wordHost,
	"support": wordSupport, "target": wordTarget, "speech": wordSpeech, "link": wordLink, "issuers": wordIssuers,
	"wrong": wordWrong, "subject": wordSubject, "office": wordOffice, "coming": wordComing,
	"mission": wordMission, "ship": wordShip, "sender": wordSender, "spoken": wordSpoken, "plain": wordPlain,
	"feature": wordFeature, "college": wordCollege, "signing": wordSigning, "settled": wordSettled, "rivertoo": wordRiverToo,
	"opens": wordOpens, "writing": wordWriting, "discuss": wordDiscuss, "tongue": wordTongue, "waters": wordWaters,
	"deployed": wordDeployed, "quarter": wordQuarter, "civic": wordCivic, "river": wordRiver, "dollared": wordDollared,
	"giving": wordGiving, "address": wordAddress, "lookalike": wordLookalike, "fixture": wordFixture, "breed": wordBreed,
	"treaty": wordTreaty, "behest": wordBehest, "said": wordSaid,
}

func (x *lexicon) addWords() {
	for _, row := range table("words") {
		for _, w := range strings.Fields(row[1]) {
			id := x.word(w)
			x.classes[id] |= wordClasses[row[0]]
		}
	}
}
