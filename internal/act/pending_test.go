package act_test

import "testing"

// TestPending holds that a lead-in which only names whom it speaks to, or of what weight the
// items are, is left to its items, and that one with more to say is not.
func TestPending(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"who is called upon, and to do what the items tell", "Communiqué of the Ministers of Norway and Iceland", []string{
			"other|We call upon owners of trawlers to:",
			"call|- report their nets;",
			"call|- keep off the reef.",
			"other|We appeal to the island councils:",
			"call|- to light the beacons.",
			"other|The Ministers have entrusted their officials with the following:",
			"call|- a chart of the wrecks.",
			"other|The Ministers insisted that the shipping lines:",
			"call|- publish their rates.",
		}},
		{"what one is of the mind of, or of what weight something is", "Communiqué of the Ministers of Norway and Iceland", []string{
			"other|The Ministers are accordingly determined:",
			"commitment 2|- to keep the sound clear of ice.",
			"other|The Ministers are convinced that:",
			"assertion|- the dues are high.",
			"other|The two Ministers have arrived at the following understanding:",
			"assertion|- the dues are high.",
			"other|The Ministers agreed on the usefulness of:",
			"assertion|- joint charts of the reefs;",
			"assertion|- visits of pilots;",
			"commitment 3|- training in Oslo, for which Norway will provide two ships.",
		}},
		{"more than that is said", "Communiqué of the Ministers of Norway and Iceland", []string{
			"call|We call upon owners of trawlers to keep off the reef, and to:",
			"call|- report their nets.",
			"call|We call for restraint by:",
			"call|- the crews of trawlers.",
			"call|We ask the councils, before the ice comes, to:",
			"call|- light the beacons.",
		}},
	})
}
