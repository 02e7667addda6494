package act_test

import "testing"

// TestSaying holds what is undertaken by saying it against what is done as a rule.
func TestSaying(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Today we treble our gift to the lifeboat fund.", "commitment 3"},
		{"Today we raise our gift to the lifeboat fund to $3 million.", "commitment 3"},
		{"We hereby open our harbours to the stricken ships.", "commitment 3"},
		{"Canada hereby lowers its duty on timber by a tenth.", "commitment 3"},
		{"We allocate $7 million for the dredging of the strait.", "commitment 3"},
		{"Norway contributes $7 million to the survey.", "commitment 3"},
		{"We allocate $7 million each year for the dredging of the strait.", "assertion"},
		{"Norway already contributes $7 million to the survey.", "assertion"},
		{"Today we raise more timber than our fathers did.", "assertion"},
		{"Today we meet at a hard time.", "assertion"},
		{"We raise our voices when harbours silt up.", "assertion"},
	})
}

// TestOpening holds an opening that has an earlier meeting in mind against one that
// tells when those who speak met.
func TestOpening(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Recalling their previous meeting, the Ministers agreed to lift the duty on timber.", "commitment 3"},
		{"Recalling the pact of 2005, and mindful of the sealers, the Ministers agreed to lift the duty on timber.", "commitment 3"},
		{"Meeting in Oslo in 2005, the Ministers agreed to lift the duty on timber.", "assertion"},
	})
}

// TestOursAt holds what those who speak will do by all or each of what is theirs.
func TestOursAt(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Buoys will be laid by our Governments.", "commitment 2"},
		{"Buoys will be laid by all our countries.", "commitment 2"},
		{"Buoys will be laid by each of our Governments.", "commitment 2"},
		{"Buoys will be laid by all their countries.", "assertion"},
	})
}
