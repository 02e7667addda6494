package act_test

import "testing"

// TestMovements holds that armed parties, told by their initials, and the government of their
// country undertake where "the Parties" speak, and not where a text only tells of them.
func TestMovements(t *testing.T) {
	title := "Communiqué of the Peace Committee of the Lakes"
	checkWhole(t, []wholeCase{
		{"the Parties speak", title, []string{
			"assertion|The Northern Army (NA) and the Lake Forces (LF) met the National Government in the harbour.",
			"assertion|The Parties noted the report.",
			"welcome|The Parties welcomed the report.",
			"commitment 3|The Parties agreed to meet again in May.",
			"commitment 3|The NA and the LF undertook to return the boats by May.",
			"commitment 3|The commanders of the NA and the LF will each publish a list of boats.",
			"assertion|The commanders of the garrison will each publish a list of boats.",
			"commitment 3|The National Government will build the school.",
			"commitment 3|It undertook to open the road by May.",
		}},
		{"a mission tells of them", title, []string{
			"assertion|The Northern Army (NA) and the Lake Forces (LF) met the National Government in the harbour.",
			"assertion|The Mission noted the report.",
			"assertion|The NA and the LF undertook to return the boats by May.",
			"assertion|The commanders of the NA and the LF will each publish a list of boats.",
			"assertion|The National Government will build the school.",
		}},
	})
}
