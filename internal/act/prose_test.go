package act_test

import "testing"

// TestVerbs holds what verbs do that statements use beside those of promising.
func TestVerbs(t *testing.T) {
	tests := map[string][]actCase{
		"priority is given to what is undertaken, weight to what is only valued": {
			{"We place the highest priority on the recovery of the fishing grounds.", "commitment 1"},
			{"The Ministers put special emphasis on training young pilots.", "commitment 1"},
			{"We attach great importance to clean harbours.", "assertion"},
			{"They placed much weight on the findings of the inquiry and agreed to publish them.", "commitment 3"},
		},
		"who is told something is asked for nothing": {
			{"The Prime Minister of Norway advised the President of Mali that the dam had been repaired.", "assertion"},
			{"Canada reminded the shipowners that the strait was closed.", "assertion"},
			{"We advise all masters to avoid the strait.", "call"},
		},
		"wanting to say is saying, wanting to do is a soft promise": {
			{"We want to thank the people of Bergen.", "welcome"},
			{"We want to build a common grid.", "commitment 1"},
		},
		"two auxiliaries share a verb": {
			{"Canada does not and will never recognise the claim to the islands.", "commitment 2"},
		},
		"a willingness indicated": {
			{"Norway indicated its willingness to share its forecasts.", "commitment 2"},
		},
		"a named issuer's resolve holds": {
			{"Norway's commitment to the islands is unwavering.", "commitment 1"},
			{"Denmark's commitment to the islands is unwavering.", "assertion"},
		},
		"of two feelings disapproval counts": {
			{"We note with satisfaction that the bridge is open, and with concern that the road is not.", "condemnation"},
		},
		"a participle behind having is no finite verb": {
			{"Commending Mali and the northern parties for having signed the plan, we urge others to follow.", "call"},
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) { checkActs(t, of, cases) })
	}
}
