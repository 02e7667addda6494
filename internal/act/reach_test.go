package act_test

import "testing"

// TestInOurReach holds what is undertaken by telling what will be of things and people
// within reach of those who speak, each kind beside what is only foretold.
func TestInOurReach(t *testing.T) {
	joint := titled("Joint Statement of Norway, Canada and Japan")
	for rule, cases := range map[string][]actCase{
		"what is ordered or refused at a place of theirs": {
			{"Grain bound for the islands will not be stopped or taxed at our ports.", "commitment 2"},
			{"From the autumn dealers of ivory will be required in each of our States to keep a register.", "commitment 3"},
			{"Companies under our jurisdiction will be barred from trading with the junta.", "commitment 2"},
			{"Traffickers will find no refuge on our soil.", "commitment 2"},
			{"Nobody will be sent back to where he faces torture.", "commitment 2"},
			{"The effects of the storm will be felt at our ports.", "assertion"},
			{"Jobs will be created in our countries.", "assertion"},
			{"No solution will be imposed from outside.", "assertion"},
		},
		"what comes out of what they have": {
			{"The fund is to receive $40 million from our countries.", "commitment 3"},
			{"The money will come from our own budgets.", "commitment 2"},
			{"The costs are to be shared equally.", "commitment 3"},
			{"More tourists will come from our countries.", "assertion"},
		},
		"what they set is ended, or kept": {
			{"Subsidies for coal are to be wound down over the years.", "commitment 2"},
			{"Should an agreement be reached, our tariffs would fall away.", "commitment 2"},
			{"The sanctions will lapse once a truce is reached.", "commitment 2"},
			{"The old quotas will stay in force.", "commitment 2"},
			{"The yearly quota of visas will rise from 200 to 300.", "commitment 3"},
			{"The OPEC quota will rise from 200 to 300.", "assertion"},
			{"The quota of visas will rise to meet demand.", "assertion"},
			{"Prices will rise from 200 to 300 dollars.", "assertion"},
			{"The snow will lapse into rain once a front comes.", "assertion"},
		},
		"what is brought before others, or opened": {
			{"A joint paper will be tabled in Geneva.", "commitment 3"},
			{"A scheme of planting, drawn up with the islanders, will be put forward at the assembly.", "commitment 2"},
			{"A centre for pilots is to open in Bergen this year.", "commitment 3"},
			{"No stone will be left unturned.", "commitment 2"},
		},
		"what is settled by saying so": {
			{"The recommendations of the panel are agreed.", "decision"},
			{"The principles of the panel are hereby endorsed.", "commitment 1"},
			{"The terms of the loan are adopted.", "decision"},
			{"Such terms are adopted now and then.", "assertion"},
		},
	} {
		t.Run(rule, func(t *testing.T) { checkActs(t, joint, cases) })
	}
}
