package act_test

import "testing"

// TestItemsUnderAdjectives holds that the items under "we are resolved:" are undertaken, as
// those under "we will:" are.
func TestItemsUnderAdjectives(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"what they are resolved to do", "Joint Statement of the Ministers of Norway and Canada", []string{
			"other|We, the Ministers of Norway and Canada, are accordingly resolved:",
			"commitment 2|(a) to apply the new rules of the strait in full;",
			"commitment 2|(b) to see to it that every inspector has a boat;",
			"commitment 2|(c) to pass on to each other what we know of wrecks.",
		}},
		{"what they remain committed to", "Joint Statement of the Ministers of Norway and Canada", []string{
			"other|We, the Ministers of Norway and Canada, remain committed:",
			"commitment 2|- to the reform of the pilot service;",
			"commitment 2|- to ending the ban on night fishing.",
		}},
		{"what pleases them binds nobody", "Joint Statement of the Ministers of Norway and Canada", []string{
			"other|We, the Ministers of Norway and Canada, are pleased:",
			"assertion|- to see the ports at work again.",
		}},
	})
}

// TestItemsUnderShall holds that what a body is to do, as the items under "shall:" have it, is
// carried out, and no clause that holds by being agreed.
func TestItemsUnderShall(t *testing.T) {
	checkWhole(t, []wholeCase{{"what the commission shall do", "Agreement on the Strait between the Government of Norway and the Government of Canada", []string{
		"other|The Government of Norway and the Government of Canada, hereinafter the Parties, have agreed as follows:",
		"other|The Commission shall:",
		"commitment 2|(a) verify the withdrawal of the tugs;",
		"commitment 3|(b) report to the Parties every week;",
		"commitment 3|The Commission shall be composed of ten pilots from each Party.",
	}}})
}
