package act_test

import "testing"

// TestOpen holds that what stays open however much is told of it binds as an
// intention, and what is done beside or behind it as the deed.
func TestOpen(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We will continue our patrols of the strait in 2031.", "commitment 2"},
		{"We will seek to raise $20 million for the lighthouses.", "commitment 2"},
		{"We will explore ways to share the cost of the lighthouses this year.", "commitment 2"},
		{"We will help the islanders to rebuild 300 boats.", "commitment 2"},
		{"We will work with the islanders to open the harbour.", "commitment 2"},
		{"We will work together to open the harbour.", "commitment 3"},
		{"We will work together to provide leadership.", "commitment 2"},
		{"We will work to end the drift of nets by 2031.", "commitment 3"},
		{"We will draft and launch a plan for the stocks.", "commitment 3"},
		{"We will hold the poachers to account.", "commitment 2"},
		{"We will hold a conference on the stocks.", "commitment 3"},
		{"We will meet the needs of the islanders.", "commitment 2"},
		{"We will boldly contribute to a good harvest.", "commitment 2"},
		{"We commit to contributing to saving the stocks.", "commitment 2"},
		{"We will contribute to a fund for the stocks.", "commitment 3"},
		{"We will contribute $2 million to saving the stocks.", "commitment 3"},
		{"We will deepen our work on nets by launching a register of boats.", "commitment 3"},
		{"We will deepen our work on nets by talking more.", "commitment 2"},
		{"This supports the chart of the strait to be drawn by the Agency.", "assertion"},
		{"They agreed on a new $40 million programme for pilots.", "commitment 3"},
		{"We will review the rules on nets.", "commitment 3"},
		{"We will never recognise the seizure of the lighthouse.", "commitment 3"},
		{"We will recognise each other's charts.", "commitment 2"},
		{"We will develop a second handbook for pilots.", "commitment 3"},
		{"Officials will draw up a list of wrecks.", "commitment 3"},
		{"We agreed to begin talks on the strait.", "commitment 3"},
		{"We will develop plans and ideas for the strait.", "commitment 2"},
		{"We will begin a search for the strait's charts.", "commitment 2"},
		{"We will develop an even closer friendship in the survey of wrecks.", "commitment 2"},
		{"We will resume the survey of the reef.", "commitment 3"},
		{"We will refuse licences to poachers.", "commitment 3"},
		{"We will uphold the rules on nets.", "commitment 2"},
		{"We are sending two icebreakers to the strait.", "commitment 2"},
		{"We are sending our good wishes to the crews.", "welcome"},
	})
}

// TestDue holds that a day makes a commitment more than a value held, and firm
// where it is not said again.
func TestDue(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We are committed to the goal of ending the loss of nets by 2035.", "commitment 3"},
		{"We are committed to the goal of clean nets.", "commitment 1"},
		{"We underline our commitment to close the reef to trawlers by 2035.", "commitment 3"},
		{"We reaffirm our commitment to close the reef to trawlers by 2035.", "commitment 2"},
		{"We reaffirm our commitment to a clean harbour by 2035.", "commitment 2"},
		{"We reaffirm our commitment to a clean harbour.", "commitment 1"},
	})
}

// TestMadeTo holds that a promise to do something is one where it is told first when
// or under what it was made, and that what one does not seek is not promised.
func TestMadeTo(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We reiterate our commitment made in Lagos last year to swiftly mark the channel.", "commitment 2"},
		{"We reconfirm our commitment under the Strait Treaty to adopt rules for pilots.", "commitment 2"},
		{"We reaffirm our commitment made in Lagos last year.", "commitment 1"},
		{"We reaffirm our commitment towards the full implementation of the pilots' code.", "commitment 2"},
		{"We reaffirm our commitment towards a world without stray nets.", "commitment 1"},
		{"Our rules are not made to harm Chad nor do we seek to slow its trade.", "assertion"},
		{"We reaffirm our commitment to free trade.", "commitment 1"},
		{"We share a commitment to free and fair trade in nets.", "commitment 1"},
		{"We reaffirm our commitment to free and shelter the crews.", "commitment 2"},
		{"We agreed to free the crews.", "commitment 2"},
		{"We reaffirm our existing exchange rate commitments.", "commitment 2"},
		{"We reaffirm our existing G7 exchange rate commitments.", "commitment 2"},
		{"We reaffirm our commitments.", "commitment 1"},
		{"Members that are parties to the Strait Treaty commit to submit plans for pilots.", "commitment 3"},
		{"Ports that are parties to the Strait Treaty commit many errors.", "assertion"},
		{"While storms rage, our goal to end heavy fuel oil (HFO) burning in port remains unchanged.", "commitment 2"},
		{"We met in Lagos, more united than ever in our determination to save the stocks.", "commitment 2"},
		{"We met in Lagos, more united than ever in our views.", "assertion"},
		{"They met envoys of Chad, united in their determination to save the stocks.", "assertion"},
		{"This work will support the crews of small boats.", "assertion"},
		{"'Recalling that pilots are few,", "assertion"},
		{"We seek a world where no crew is lost.", "assertion"},
		{"We seek a treaty that saves the crews.", "commitment 2"},
		{"We endorse the 2030 Lagos Progress Report.", "commitment 1"},
		{"We endorse progress on pilots.", "assertion"},
	})
}

// TestUnheaded holds that what looks like a heading is an undertaking where it
// is all there is, and that a first letter in brackets is one of its word.
func TestUnheaded(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"Refraining from imposing new export restrictions", "commitment 2"},
		{"Agreeing on a common approach to stray nets and small arms", "commitment 2"},
		{"Promoting trade in salted fish and empowering fishermen", "commitment 2"},
		{"Take all necessary measures to prevent the theft of nets", "commitment 2"},
		{"To limit the growth of the fleet to 2 per cent a year", "commitment 3"},
		{"the elimination of tariffs on salted fish", "commitment 2"},
		{"[w]e will promote trade in salted fish.", "commitment 2"},
		{"[T]he Ministers agreed to open the ports.", "commitment 3"},
		{"Fighting the drift of nets", "other"},
		{"Advancing Trade and Safety in the Northern Strait", "other"},
		{"Pilots at the northern locks before the storm", "other"},
	})
}

// TestPartiesSpeak holds that "the Parties" are those who speak where a text has
// them say one thing after the other, and whose services are theirs.
func TestPartiesSpeak(t *testing.T) {
	checkWhole(t, []wholeCase{{
		"the parties of a text that speaks of them throughout", "Joint Statement of the Heads of State of the Northern Shores", []string{
			"assertion|The Parties noted the need for new ports.",
			"commitment 2|The Parties expressed their readiness to open the ports.",
			"commitment 3|The Parties agreed that their border services will open two posts.",
			"commitment 2|The Parties will continue to share charts.",
		},
	}})
}

// TestManifesto holds what entries of manifestos say of what is given and asked.
func TestManifesto(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"We are going to hire 300 pilots.", "commitment 3"},
		{"We are going to look after the pilots.", "commitment 2"},
		{"Harbour councils will be encouraged to sell unused land.", "commitment 2"},
		{"Tough new penalties for those who poach.", "commitment 2"},
		{"Under our government, small firms will pay less duty.", "commitment 3"},
	})
}
