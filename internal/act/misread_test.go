package act_test

import "testing"

// TestMisread holds that words which decide what a sentence does are known again
// where a scan has spoilt one letter of them, and that real words stay themselves.
func TestMisread(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The Minigters agrced to dredge the channel.", "commitment 3"},
		{"They exprossed their thanks to the pilots.", "welcome"},
		{"They exnressed their determinaton to keep the channel open.", "commitment 2"},
		{"The Ministers welcotmed the truce.", "welcome"},
		{"The Ministers reaffirned their committment to the truce.", "commitment 1"},
		{"The residents expected rain.", "assertion"},
		{"Greed to dredge the channel is no sin.", "assertion"},
		{"The Ministers expressed satisfaction that the training programme would soon be established.", "welcome"},
	})
}
