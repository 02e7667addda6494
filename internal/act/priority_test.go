package act_test

import "testing"

// TestOurPriority holds that what is put first will be worked for.
func TestOurPriority(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Safety at sea remains our first priority.", "commitment 1"},
		{"Reducing losses at sea remains our priority.", "commitment 2"},
		{"Peace on the islands remains a priority for us.", "commitment 1"},
		{"Safety at sea is a priority for every port.", "assertion"},
		{"Safety at sea was our priority.", "assertion"},
		{"Safety at sea remains a problem.", "assertion"},
	})
}
