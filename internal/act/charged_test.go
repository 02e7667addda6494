package act_test

import "testing"

// TestCharged holds that points below the name of who is to act are asked of others, and
// promised by those who speak.
func TestCharged(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"others and those who speak", "Joint Statement of Norway and Chile on the Truce", []string{
			"other|A. By the rebels",
			"call|1. Hand over their mines.",
			"call|2. Begin talks with the islanders.",
			"other|B. Steps to be taken by the Government of Chad",
			"call|3. Lift the closure of the port.",
			"other|C. By Norway and Chile",
			"commitment 3|4. Send twenty observers by May.",
			"other|D. Actions expected of the international community",
			"call|5. Fund the survey.",
		}},
		{"a heading that charges nobody", "Joint Statement of Norway and Chile on the Truce", []string{
			"other|A. By land and by sea",
			"commitment 2|1. Strengthen patrols along the coast.",
		}},
	})
}
