package act_test

import "testing"

// TestStrangers tells bodies of those who speak from those of states that do not.
func TestStrangers(t *testing.T) {
	tests := map[string][]actCase{
		"offices for what is foreign": {
			{"Our Foreign Ministries will draft a joint report by May.", "commitment 3"},
			{"Our foreign companies will draft a joint report by May.", "assertion"},
		},
		"bodies of states": {
			{"The foreign ministries of Chad and Mali will draft a report by May.", "assertion"},
			{"The Ministry of Defence of the Republic of Chad will draft a report by May.", "assertion"},
			{"The officials of Chad will draft a report by May.", "assertion"},
			{"The Ministry of Defence of Norway will draft a report by May.", "commitment 3"},
			{"The officials of Norway and Chad will draft a report by May.", "commitment 3"},
			{"The committee on the floods in Chad will draft a report by May.", "commitment 3"},
		},
		"sides and members": {
			{"Both sides in Chad will free the sailors by May.", "assertion"},
			{"The two sides in the conflict in Chad agreed to free the sailors by May.", "assertion"},
			{"Both sides will free the sailors by May.", "commitment 3"},
			{"Members of the Chad Parliament will visit Oslo in May.", "assertion"},
			{"Members will meet in Chad in May.", "commitment 3"},
			{"The programme of Chad will train 200 nurses by May.", "assertion"},
			{"Our programme in Chad will train 200 nurses by May.", "commitment 3"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// TestForces holds the forces of a country that is spoken of against those of who speaks.
func TestForces(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Peacekeeping forces will guard the harbours.", "assertion"},
		{"Our security forces will guard the harbours.", "commitment 2"},
		{"Norwegian security forces will guard the harbours.", "commitment 2"},
	})
}

// TestForcesElsewhere holds that forces with no name are not of several who speak.
func TestForcesElsewhere(t *testing.T) {
	checkActs(t, nobody, []actCase{
		{"Security forces will guard the harbours.", "assertion"},
		{"Our security forces will guard the harbours.", "commitment 2"},
	})
}
