package act_test

import "testing"

// TestWhatWeDo holds sentences whose subject is what those who speak will do or mean to do.
func TestWhatWeDo(t *testing.T) {
	checkActs(t, of, []actCase{
		{"What we shall do now is to dredge the strait.", "commitment 3"},
		{"What we intend is to narrow the gap.", "commitment 2"},
		{"All that the Ministers propose is to meet again in May.", "commitment 3"},
		{"What we need is to close the gap.", "assertion"},
		{"What we have done is to close the gap.", "assertion"},
		{"What Mali intends is to close the gap.", "assertion"},
	})
}

// TestNoMember holds that none of those who speak binds each of them.
func TestNoMember(t *testing.T) {
	checkActs(t, of, []actCase{
		{"No member of the Northern Group shall levy tolls.", "commitment 2"},
		{"No one among us will levy tolls.", "commitment 2"},
		{"No party of the left shall levy tolls.", "call"},
		{"We remain at the disposal of the pilots.", "commitment 2"},
	})
}
