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
