package act_test

import "testing"

// TestUnpromised holds what sounds like an undertaking of those who speak and is none, each
// beside one that is.
func TestUnpromised(t *testing.T) {
	joint := titled("Joint Statement of Norway and Iceland")
	checkActs(t, joint, []actCase{
		{"Police and military measures alone will not defeat them.", "assertion"},
		{"We alone will sign.", "commitment 3"},
		{"Several of us will cease to be islands.", "assertion"},
		{"We will cease to dump oil.", "commitment 2"},
		{"We urge owners to report raids, and we accept that they will do so only once it is safe.", "call"},
		{"Norway and Iceland would not exclude asking for more.", "assertion"},
		{"To restore the lake to its old shores is today impossible.", "assertion"},
		{"Iceland briefed on the fund that Mali has said it will open.", "assertion"},
		{"The Ministers devoted much attention to the herders.", "assertion"},
		{"The Minister assured Iceland that the lamps were in good use.", "assertion"},
		{"The Minister assured Iceland that Norway would pay for the lamps.", "commitment 3"},
		{"Guided by the commitments that the two of us share;", "assertion"},
		{"They render homage to the fallen and to their rescuers.", "condemnation"},
		{"They render homage to the rescuers.", "welcome"},
		{"UNICEF shall verify the reception.", "assertion"},
	})
	checkActs(t, council, []actCase{
		{"Takes note of the intention of the three states to send 900 guards;", "assertion"},
	})
}

// TestOthersPromise holds that what others will do is theirs, also where it is told as a list.
func TestOthersPromise(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"what a lead-in says that others will do", "Communiqué of the Ministers of Norway and Iceland", []string{
			"other|The Malian authorities will:",
			"assertion|- appoint a single harbour master;",
			"assertion|- hold wages down.",
			"other|Mali has agreed to:",
			"assertion|- open its archives.",
			"assertion|The Government of Mali recognises that help is not all.",
			"other|It will:",
			"assertion|- pay the pilots.",
		}},
	})
}
