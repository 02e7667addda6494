package act_test

import "testing"

// TestLimitsAttached holds which limits in what hangs on a promise are those of the promise:
// when the thing promised will be there, not what is hoped for nor what others ought to do.
func TestLimitsAttached(t *testing.T) {
	checkLimits(t, []limitCase{
		{"when it opens", "We will build a bridge, which will open in 2014.", "in 2014"},
		{"when it is to open", "We will build a bridge, which is to open in 2014.", "in 2014"},
		{"when it begins its work", "We agreed to set up a joint fund that will begin operations in early 2013.", "in early 2013"},
		{"what is to be done with it", "We will draw up a strategy, to be adopted at the end of next year.", "at the end of next year"},
		{"what is expected of it", "We will host the centre, which is expected to be at work by the end of 2013.", "by the end of 2013"},
		{"what is seen done", "We are determined to see the talks concluded in 2014.", "in 2014"},
		{"what is seen done, told at length", "We are determined to see talks on a protocol or another instrument concluded in 2014.", "in 2014"},
		{"what is noted to end", "We will extend the programme into a third phase and noted that the present one ends in December.", ""},
		{"a visit is made", "We will ask our engineers to visit Lagos in 2013.", "in 2013"},
		{"an aside that closes", "We will table a draft, with any who care to join, at the third session of the Assembly in Lima in March 2013.", "at the third session of the Assembly in Lima in March 2013"},
		{"its own date before an event without one", "Norway will host the dialogue in November 2012, ahead of the Lagos Conference.", "in November 2012"},
		{"what is laid before a meeting", "We will present a plan to the summit in May 2013.", "to the summit in May 2013"},
		{"what others publish", "We will continue to work with the Bank, which will publish its report in May.", ""},
		{"what others hold", "We will support the government, which will hold elections in 2013.", ""},
		{"what ought to be", "We support the talks on fish, which should be concluded by the end of 2013.", ""},
		{"what others are asked for", "The Ministers will adopt the rules at a session, which the Panel is asked to hold before the end of June.", ""},
		{"what is hoped for", "We will launch a study, and hope that the talks can be closed by the middle of next year.", ""},
		{"the hope that is voiced", "We will support the pact and voiced the hope that it would be signed by the end of the year.", ""},
		{"what is prepared", "We will coordinate in preparing the Oslo meeting in December.", ""},
		{"before an event, only said", "Ahead of the meeting in Lagos next month, we reiterate our full support to the court.", ""},
	})
}
