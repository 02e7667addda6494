package act_test

import "testing"

// TestOccupied holds what one is busy with against the deeds that will come of it.
func TestOccupied(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We are working to enhance our cooperation on ports.", "assertion"},
		{"Both Governments are striving to ensure a good harvest.", "assertion"},
		{"We are working to finalize the register of wrecks.", "commitment 2"},
		{"Norway is working to develop a code for divers.", "commitment 2"},
		{"Norway is working to expand its cadet scheme by forty percent.", "commitment 2"},
		{"We are seeking to enhance our cooperation on ports.", "commitment 2"},
		{"We are limiting the smugglers' access to our harbours.", "commitment 2"},
		{"We are targeting the networks of ivory smugglers.", "commitment 2"},
	})
}

// TestBegun holds verbs of founding that tell of times, needs and things past.
func TestBegun(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We inaugurated a new era of friendship between our islands.", "assertion"},
		{"We inaugurated a new school of navigation.", "decision"},
		{"Both countries accept the need to maintain aid to fishermen.", "assertion"},
		{"Both countries accept the report of the surveyors.", "decision"},
		{"In May, we launched the Ocean Compact, which set out our aims.", "assertion"},
		{"Today, we launched the Ocean Compact, which sets out our aims.", "decision"},
		{"At the Oslo Dialogue 2011, both Governments recognized that in a flood Canada and Norway would consult together.", "assertion"},
	})
}

// TestDuty holds that to own a duty is no promise.
func TestDuty(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We reiterate our duty to uphold the charter of the sea.", "assertion"},
	})
}

// TestPleasedTo holds what one is pleased to do against what one is pleased to have done.
func TestPleasedTo(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We are pleased to expand our partnership on ports.", "commitment 2"},
		{"Canada is pleased to begin talks with Norway on a pilot scheme.", "commitment 2"},
		{"Canada was pleased to expand the scheme.", "welcome"},
		{"We are pleased to see the growth of trade.", "welcome"},
	})
}

// TestSharedRelative holds verbs that go on a relative clause, not the main one.
func TestSharedRelative(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Canada welcomes the end of the review, which takes a calm approach that is open to and will explore trade.", "welcome"},
		{"We welcome the gift of a cable, which will extend the network, train engineers, and create the Coastal Shield.", "welcome"},
		{"We welcome the gift of a cable, and create the Coastal Shield.", "decision"},
	})
}
