package act_test

import "testing"

// TestWaiting holds that items complete a verb that governs nothing before them.
func TestWaiting(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"what was agreed, announced and welcomed as a list", "Joint Communiqué of the Ministers of Norway and Iceland", []string{
			"other|Ministers agreed:",
			"commitment 3|(a) to open a bridge at Narva by 1996;",
			"commitment 2|(b) not to raise tolls on the river; and",
			"commitment 3|(c) that a working party on ice would be set up and would meet in June;",
			"assertion|(d) that the winter had been hard.",
			"other|At the meeting Norway announced:",
			"commitment 3|- an additional contribution of $4 million to the harbour fund;",
			"commitment 3|- a decision to double the number of pilots;",
			"commitment 3|- the removal of the levy on fish.",
			"other|Ministers welcomed:",
			"welcome|- the end of the strike; and",
			"welcome|- the offer of Iceland to host a seminar.",
		}},
		{"what is welcome, by whomever it was promised", "Joint Communiqué of the Ministers of Norway and Iceland", []string{
			"other|Ministers welcomed the following announcements:",
			"welcome|- Norway will give $4 million to the harbour fund;",
			"welcome|- Chile will send two pilots.",
		}},
		{"a day by which all is due", "Joint Communiqué of the Ministers of Norway and Iceland", []string{
			"commitment 3|The Ministers will make every effort to conclude the following by the end of 2031:",
			"commitment 3|- an agreement on pilots;",
			"commitment 3|- an agreement on trawlers, including a focus on:",
			"commitment 2|- cooperation between ports.",
		}},
		{"a lead-in that only says that one acts", "Statement of the Leaders of Norway and Iceland", []string{
			"other|We are determined to work together and with our friends to:",
			"commitment 2|- keep the strait open; and",
			"commitment 3|- launch a register of boats.",
			"other|We are taking concrete steps to:",
			"commitment 2|- launch a second register;",
			"commitment 2|- open the harbour.",
		}},
		{"clauses about things under what was agreed", "Joint Statement of the Leaders of Norway and Iceland", []string{
			"other|The two leaders agreed to the following:",
			"commitment 3|(a) a mole would be built on the north shore, with surveys to start in May;",
			"commitment 3|(b) pilot stations would open at six in the morning;",
			"assertion|(c) the ice had been thin that winter;",
			"assertion|(d) thin ice would affect the seals; and",
			"assertion|(e) Chile's mole would be built by others.",
		}},
		{"a lead-in without a colon", "Statement of the Leaders of Norway and Iceland", []string{
			"other|To that end we have decided to",
			"commitment 3|(a) double what we pay for pilots;",
			"commitment 2|(b) work towards shared rules for ice.",
			"other|We will",
			"commitment 2|(a) keep the strait open;",
			"commitment 3|(b) launch a register of boats.",
			"other|All States should",
			"call|(a) report their wrecks;",
			"call|(b) raise them.",
		}},
		{"what is set up tells by whom the items are done", "Statement of the Leaders of Norway, Iceland and Chile", []string{
			"commitment 2|Today we launch the Harbour Compact, under which participating countries will:",
			"commitment 3|- publish their charts by 2018;",
			"commitment 2|- share what they know of wrecks.",
		}},
		{"those called upon by name", "Communiqué of the Ministers of Norway and Iceland", []string{
			"other|The Ministers called on the Transitional Authorities:",
			"call|- to publish the charts of the strait;",
			"call|- to reopen the harbour within 30 days.",
			"other|We request the Harbour Bank, the Coast Bank and the Bank for Reefs (BRF):",
			"call|(a) to prepare a study.",
		}},
		{"clauses that tell what was announced and is welcomed", "Statement of the Leaders of Norway and Iceland", []string{
			"welcome|We welcome the following announcements made at the meeting:",
			"welcome|- Iceland will give $4 million for beacons;",
			"welcome|- the European Union will lend two boats.",
			"other|The following pledges were made:",
			"commitment 3|- Iceland will give $4 million for beacons.",
			"other|Norway announced:",
			"commitment 3|- 4 million dollars for beacons;",
			"assertion|- that the ice was thin.",
		}},
		{"what is to be considered binds softly", "Statement of the Leaders of Norway and Iceland", []string{
			"other|We will:",
			"commitment 1|- consider, where appropriate, a ban on night fishing;",
			"commitment 2|- explore ways of cutting fees.",
		}},
		{"under resolutions that stop at an aside", "Declaration of the Harbour League", []string{
			"other|The signatories resolve, each within its own laws:",
			"commitment 2|(a) to require, or where they cannot require it, to obtain, that spills are reported;",
			"commitment 2|(b) not to dump, or allow others to dump, oil in the fairway.",
		}},
		{"a list of what must come first", "Declaration of the Harbour League", []string{
			"commitment 2|We will keep our pilots on the reef until:",
			"commitment 2|- the beacons have been relit;",
			"commitment 2|- the channel is safe.",
		}},
		{"clauses that an organ decides", "Decision 4/CMX.1", []string{
			"other|The Conference of the Parties,",
			"other|1. Decides that:",
			"decision|(a) A dialogue will be convened each year;",
			"decision|(b) The fund shall be run by the secretariat.",
		}},
		{"a clause of its own under what was agreed tells nothing more", "Joint Communiqué of the Ministers of Norway and Iceland", []string{
			"other|The Ministers reached the following understandings:",
			"commitment 3|1. Norway will host the next talks.",
			"assertion|2. They do not create obligations for the islands.",
		}},
		{"what is only intended is not firm", "Declaration of the Harbour League", []string{
			"other|The signatories intend to:",
			"commitment 2|- build forty piers;",
			"commitment 2|- open a school for pilots.",
		}},
		{"what parties to a conflict had agreed is told", "Security Council resolution 9001 (2012)", []string{
			"other|The Security Council,",
			"condemnation|Disturbed by the breach of the port pact, in which the parties agreed:",
			"assertion|- to keep their guns from the port;",
			"assertion|- to let the ships pass.",
		}},
		{"an order with nothing of its own", "Declaration of the Harbour League", []string{
			"other|The ports working group is tasked to:",
			"call|- map the rail links;",
			"call|- hold a seminar for pilots.",
		}},
		{"a label, a verb that waits at a comma, and what is nested in them", "Declaration of the Harbour League", []string{
			"other|We commit to:",
			"other|1. Safety of navigation:",
			"commitment 2|(a) improving the beacons;",
			"other|2. Strengthen, in line with our laws,",
			"commitment 2|(a) the pilots' training.",
		}},
		{"what steps include, and who joins in", "Declaration on Safe Harbours", []string{
			"other|Participating countries: Chile, Kenya, Norway",
			"other|Steps that we will take, as our budgets allow, include:",
			"commitment 2|- better lights on the reefs;",
			"commitment 2|- fewer dues for fishermen.",
			"commitment 3|Kenya undertook, at the meeting, to host the next conference.",
		}},
		{"our actions, and who is committed to what follows", "Communiqué of the Ministers of Norway and Iceland", []string{
			"other|Our actions will include:",
			"commitment 2|- better charts of the reefs;",
			"commitment 2|- a share in the cost of beacons.",
			"other|Iceland is committed to:",
			"commitment 2|- keeping the sound clear of ice.",
		}},
		{"a sentence with an opening of its own under a list", "Communiqué of the Ministers of Norway and Iceland", []string{
			"other|We commit to:",
			"commitment 2|- safer reefs;",
			"assertion|- Recalling the gale of last year, the Minister of Norway said that the beacons had held.",
		}},
		{"what the measures just undertaken could and will include", "Communiqué of the Ministers of Norway and Iceland", []string{
			"commitment 2|We will take measures to save the reefs.",
			"other|These measures could include:",
			"commitment 1|- the charting of the reefs;",
			"commitment 1|- support for the pilots.",
			"commitment 2|We will take measures to save the pilots.",
			"other|These will include:",
			"commitment 2|- the mending of the beacons.",
		}},
		{"what is undertaken, as a noun", "Communiqué of the Ministers of Norway and Iceland", []string{
			"commitment 3|A new commitment of $3 million to dredge the bay.",
			"commitment 3|An undertaking to lower the dues.",
			"commitment 3|A decision to double the number of pilots.",
		}},
	})
}

// TestLeadsWithoutColon holds that a lead-in leads in its list with or without a
// colon.
func TestLeadsWithoutColon(t *testing.T) {
	checkLed(t, "We have agreed", "other", "commitment 2")
	checkLed(t, "We have agreed:", "other", "commitment 2")
	checkLed(t, "The Ministers decided", "other", "commitment 2")
	checkLed(t, "We have discussed how", "other", "assertion")
}

// checkLed codes a lead-in and the item "to coordinate regularly on fisheries" behind it.
func checkLed(t *testing.T, lead, wantLead, wantItem string) {
	t.Helper()
	checkWhole(t, []wholeCase{{lead, "Joint Statement by the Ministers of Norway and Kenya", []string{
		wantLead + "|" + lead, wantItem + "|- to coordinate regularly on fisheries",
	}}})
}

// TestLedByWe holds that a verb in its bare form goes on from "We", named paragraphs before,
// and leads in what the items tell behind their labels.
func TestLedByWe(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"an undertaking that breaks off", "Joint Declaration of the Harbour Towns", []string{
			"other|We, the harbour towns:",
			"assertion|Recalling the Bergen Charter;",
			"other|undertake, each by its own means, to:",
			"commitment 3|1. Quays: build two quays by 2014.",
			"commitment 3|2. Wrecks: buy at least 30 wrecks by 2015.",
		}},
		{"what others do", "Joint Declaration of the Harbour Towns", []string{
			"other|Those who own the wrecks:",
			"assertion|Recalling the Bergen Charter;",
			"other|undertake, each by its own means, to:",
			"assertion|1. Quays: build two quays by 2014.",
			"assertion|2. Wrecks: buy at least 30 wrecks by 2015.",
		}},
	})
}

// TestGifts holds that what states that speak give, item by item, is undertaken where it was
// announced, and welcomed where announcements are.
func TestGifts(t *testing.T) {
	title := "Joint Statement of Norway, Chile and Kenya on Lighthouses"
	checkWhole(t, []wholeCase{
		{"announced", title, []string{
			"other|The following grants were announced:",
			"commitment 3|- Chile: US$4 million for new lamps;",
			"commitment 2|- Kenya: the training of 12 keepers in Mombasa;",
			"assertion|- Peru: US$2 million for new lamps;",
			"assertion|- Norway: to be told.",
		}},
		{"under a label", title, []string{
			"other|New pledges:",
			"commitment 3|- Kenya: the training of 12 keepers, and a gift of US$30,000 to the school;",
			"assertion|- Peru: the training of 12 keepers, and a gift of US$30,000 to the school.",
		}},
		{"welcomed", title, []string{
			"other|We welcomed the following announcements:",
			"welcome|- Chile: US$4 million for new lamps.",
		}},
		{"promised in whole sentences", title, []string{
			"other|The following grants were announced:",
			"assertion|- Peru will give US$2 million for new lamps.",
		}},
		{"promised by some of those who are not named", "Communiqué of the International Contact Group on Chad", []string{
			"other|After a report by its chair, the following grants were announced:",
			"commitment 3|- Mali will give €2 million for new lamps;",
			"commitment 3|- Peru will give US$2 million for new lamps.",
		}},
		{"spent already", title, []string{
			"other|The following sums were spent:",
			"assertion|- Chile: US$4 million for new lamps.",
		}},
	})
}

// TestAimsFollow holds that items tell what those who speak announce or have as their aims.
func TestAimsFollow(t *testing.T) {
	title := "Joint Statement of Norway, Chile and Kenya on Lighthouses"
	checkWhole(t, []wholeCase{
		{"aims", title, []string{
			"other|Participants share the following aims:",
			"commitment 3|- To relight half of the towers by 2030;",
			"commitment 2|- To train keepers.",
		}},
		{"the aims of others", title, []string{
			"other|Keepers everywhere share the following aims:",
			"assertion|- To relight half of the towers.",
		}},
		{"what one announces", title, []string{
			"other|Norway announced the following:",
			"commitment 3|- A loan of US$60 million for lamps;",
			"commitment 3|- Doubling of the places for keepers from Kenya.",
		}},
		{"what others announced", title, []string{
			"other|Peru announced the following:",
			"assertion|- A loan of US$60 million for lamps.",
		}},
	})
}

// TestLedPastAnAside holds that an aside between the verb and its "to" leaves a lead-in one,
// and the items as firm as without it.
func TestLedPastAnAside(t *testing.T) {
	title := "Joint Declaration of Norway and Chile"
	checkWhole(t, []wholeCase{
		{"an undertaking", title, []string{
			"other|We undertake, each by its own means, to:",
			"commitment 3|- build two quays by 2014.",
		}},
		{"an intention", title, []string{
			"other|The Ministers intend, together, to:",
			"commitment 2|- look for new ways of fishing.",
		}},
		{"with something of its own", title, []string{
			"commitment 2|We intend, together, to guard the herring and to:",
			"commitment 2|- look for new ways of fishing.",
		}},
	})
}
