package act_test

import "testing"

// TestContractions holds that two words written as one are read as two.
func TestContractions(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We'll open the port.", "commitment 3"},
		{"We’re determined to open the port.", "commitment 2"},
		{"We won't close the port.", "commitment 3"},
		{"We don't intend to close the port.", "commitment 2"},
		{"We've agreed to open the port.", "commitment 3"},
		{"It'll rain.", "assertion"},
		{"We'll always have problems with the ice.", "assertion"},
		{"I'll take your question first.", "assertion"},
	})
}
