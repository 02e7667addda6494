package country

import "testing"

// TestListsAsked holds that each list of words has a rule that asks for it.
func TestListsAsked(t *testing.T) {
	for _, name := range lists.Unasked() {
		t.Errorf("no rule asks for the list %q", name)
	}
}
