package act_test

import "testing"

// TestTakesOn holds that a promise may stand in a noun behind a verb that says little.
func TestTakesOn(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Norway entered into a commitment to dredge the strait.", "commitment 3"},
		{"Canada put forward an offer to host the survey.", "commitment 3"},
		{"Canada took on the task of drafting the rules.", "commitment 3"},
		{"Norway made known its willingness to train the pilots.", "commitment 2"},
		{"Canada has made clear its resolve to keep the strait open.", "commitment 2"},
		{"Norway stands by its readiness to share its charts.", "commitment 2"},
		{"Norway confirmed its openness to starting talks with Mali.", "commitment 2"},
		{"Norway reiterated the willingness, voiced last year, to train pilots.", "commitment 2"},
		{"Norway reaffirmed its moratorium on night fishing.", "commitment 2"},
		{"Norway backs that aim.", "commitment 1"},
		{"The fund, which now holds the first of these sums, has our full support.", "commitment 1"},
		{"Norway took the train to Bergen.", "assertion"},
		{"Norway made known the results of the survey.", "assertion"},
		{"Norway made an offer.", "assertion"},
	})
}

// TestWordGiven holds that one promises what one gives an assurance of.
func TestWordGiven(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Norway gave assurances that no such duty would apply to Malian boats.", "commitment 2"},
		{"Canada gave an undertaking that the strait would stay open.", "commitment 2"},
		{"Canada set out the needs of its ports and gave an assurance that the dam will not be worked to the harm of others.", "commitment 2"},
		{"Norway informed the others that the start of the survey is planned for May.", "commitment 2"},
	})
}

// TestSecondVerbs holds undertakings that stand second, behind what is only told.
func TestSecondVerbs(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We do not, and will not, condone the closure.", "commitment 2"},
		{"We have never, nor will ever, sell such nets.", "commitment 3"},
		{"Norway neither recognises nor intends to recognise the annexation.", "commitment 2"},
		{"The Ministers accepted that the nets are ill-suited to the strait, and will endeavour to replace them.", "commitment 2"},
		{"They would favour a lighter duty than the one which holds now, and intend to propose it to the Group.", "commitment 2"},
		{"Norway recalled that it had lent two tugs and expressed its intention to lend more.", "commitment 2"},
		{"Both sides announced that they aimed for a treaty in the course of 2013.", "commitment 2"},
		{"The Ministers aimed for a treaty in 2011.", "assertion"},
	})
}

// TestAgainTheirs holds what is said again of what was undertaken before, and who stands ready.
func TestAgainTheirs(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We reaffirm all that our governments undertook in Lima.", "commitment 1"},
		{"The Ministers reaffirmed the aim which both cabinets had set in Lima.", "commitment 1"},
		{"We reaffirm what the rebels told us in Lima.", "assertion"},
		{"Norway reiterates its acceptance of the plan.", "commitment 2"},
		{"The crews concerned stand ready to share what they find.", "commitment 2"},
		{"Mali's crews stand ready to sail.", "assertion"},
		{"Norway also means to dredge the strait.", "commitment 2"},
		{"They have the means to dredge the strait.", "assertion"},
		{"Canada assured Norway that its port would be open by May.", "commitment 2"},
	})
}
