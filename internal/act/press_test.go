package act_test

import "testing"

// TestPressNotes holds what short notes to the press say in few words of those who
// are to do something.
func TestPressNotes(t *testing.T) {
	tests := map[string][]actCase{
		"others are asked in the passive": {
			{"Shipowners are encouraged to report wrecks.", "call"},
			{"Shipowners are encouraged to see so many visitors.", "assertion"},
			{"Donors were urged to repair the pier.", "call"},
			{"Private enterprise was invited to bid for the pier.", "call"},
			{"The President of Mali was invited to visit the islands.", "assertion"},
		},
		"what is said of a state of things blames": {
			{"The raid on the lighthouse is deeply alarming.", "condemnation"},
			{"The loss of the ferry is not alarming.", "assertion"},
		},
		"at somebody's side": {
			{"Norway remains at the side of the islanders.", "commitment 1"},
			{"The pier is at the side of the road.", "assertion"},
		},
		"a body that is new meets": {
			{"A mixed commission will meet twice a year.", "commitment 3"},
			{"The Committee shall sit every three months.", "commitment 3"},
			{"A regional commission of traders will meet.", "assertion"},
			{"A commission would not be of use.", "assertion"},
		},
		"resolve holds": {
			{"The determination of the two sides to end the dispute remains firm.", "commitment 2"},
			{"Our commitment to rebuilding the ports will never waver.", "commitment 2"},
			{"The determination of the gulls to nest remains firm.", "assertion"},
			{"Our commitment to the ports will cost money.", "assertion"},
		},
		"a phrase before the verb": {
			{"We will by 2031 halve the fleet.", "commitment 3"},
			{"We will at least halve the fleet.", "commitment 3"},
			{"We will over the next three years open two lighthouses.", "commitment 3"},
			{"Norway will with the islanders chart the reef.", "commitment 2"},
			{"The will in the ports is to open the locks.", "assertion"},
			{"There was will in plenty to share the cost.", "assertion"},
		},
		"going on together is looked forward to": {
			{"The Ministers looked forward to their continued co-operation.", "commitment 1"},
			{"We look forward to deeper exchanges on fisheries.", "commitment 1"},
			{"We look forward to improved understanding and cooperation in the region.", "assertion"},
			{"We look forward to Mali's work.", "assertion"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
	checkActs(t, of, []actCase{
		{`"Norway is committed to mending the pier," the Prime Minister said on Friday.`, "commitment 3"},
		{`"Ruritania is committed to mending the pier," the Prime Minister of Ruritania said.`, "assertion"},
		{"Norway will be the first partner to work on the pier.", "commitment 2"},
		{"Norway will be the first to freeze.", "assertion"},
		{"The task force will be chaired by an officer of Norway.", "commitment 2"},
		{"The task force will be chaired by an officer of Chad.", "assertion"},
		{"The second phase will be executed with the islands.", "commitment 2"},
		{"The two sides took note with interest and appreciation of the survey.", "welcome"},
		{"Throughout the year, the task force sought to raise the wrecks.", "assertion"},
		{"Relief goods will be sent from the stockpile in Oslo.", "commitment 3"},
		{"Relief goods will be sent by the traders.", "assertion"},
		{"The Prime Minister will leave for Oslo.", "assertion"},
	})
	checkActs(t, of, []actCase{
		{"It was resolved that the pier would be reopened in June.", "commitment 3"},
		{"Oslo will host the next round.", "commitment 3"},
		{"Lagos will host the next round.", "assertion"},
		{"Her Majesty's Government are determined to keep the strait open.", "commitment 2"},
		{"New lines are to be planned jointly.", "commitment 2"},
		{"Our thoughts are with the families of the crew.", "condemnation"},
		{"Our deepest condolences go to the families of the crew.", "condemnation"},
		{"A convention on wrecks will be signed in the coming months.", "commitment 3"},
		{"A convention on wrecks will be signed by Chad.", "assertion"},
	})
	checkActs(t, lone, []actCase{
		{"Contributing nations will maintain their ships.", "commitment 2"},
		{"We note that the Commission intends to mend the pier.", "assertion"},
		{"Sweden will scrap two icebreakers.", "commitment 3"},
		{"Coalition partners intend to lay a cable.", "commitment 2"},
	})
	checkWhole(t, []wholeCase{{"what goes on from an undertaking", "Joint Statement by Norway and Kenya", []string{
		"commitment 2|We will work together on fisheries.",
		"commitment 2|Ongoing cooperation also includes joint patrols of the strait.",
		"commitment 2|Such activities will include a joint exercise off the islands.",
		"commitment 2|This will be underpinned by a new partnership of the two coast guards.",
		"assertion|Our economies include large fleets.",
		"assertion|Such activities include fishing.",
	}}})
}

// TestSummitNotes holds what statements of summits announce, and what they say again
// that they are at.
func TestSummitNotes(t *testing.T) {
	tests := map[string][]actCase{
		"what is there by being announced": {
			{"Today, we announce a new initiative to train pilots.", "decision"},
			{"We also announce a Northern Wrecks initiative designed to clear the strait.", "decision"},
			{"We announce the evolution of our group into a wider one.", "decision"},
			{"The Ministers announced a new exchange initiative worth $6 million.", "commitment 3"},
			{"We announce a view of the matter.", "assertion"},
		},
		"what those who speak are at": {
			{"We reaffirm our ongoing efforts to clear the strait.", "commitment 1"},
			{"The two sides confirmed their close cooperation on fisheries.", "commitment 1"},
			{"We reaffirm our partnership with the islands.", "assertion"},
			{"We reaffirm Mali's efforts to clear the roads.", "assertion"},
			{"We are steadfast in fighting piracy.", "commitment 2"},
			{"The Ministers confirmed support for the tribunal.", "commitment 1"},
		},
		"what anybody should do": {
			{"The Ministers agreed that quarrels should be settled by lawful means.", "call"},
			{"We emphasise that quarrels over cod should be resolved before the season.", "call"},
			{"The Ministers noted that disputes were settled.", "assertion"},
		},
		"what is only said beside": {
			{"They stressed the value of the forum, noting that Norway will chair it in May.", "assertion"},
			{"The Prime Minister welcomed the announcement that Norway will host the round.", "welcome"},
			{"The Ministers announced that Norway will host the round.", "commitment 3"},
			{"Our relationship rests on fisheries, which made us rich and will continue to do so.", "assertion"},
		},
		"points of a plan": {
			{"Sharing charts of wrecks with the islands.", "commitment 2"},
			{"Sharing the view of the islands.", "assertion"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
	checkWhole(t, []wholeCase{{"what has just been set up", "Joint Statement by Norway and Kenya", []string{
		"decision|Today, we launch a partnership for pilots.",
		"commitment 2|The partnership will facilitate the exchange of charts.",
		"decision|Today, we launch a fund for pilots.",
		"commitment 2|The fund aims to train a new generation of pilots.",
		"assertion|Trade is growing.",
		"assertion|The partnership will facilitate trade.",
		"commitment 2|To this end, the President plans to ask parliament for ships.",
	}}})
}
