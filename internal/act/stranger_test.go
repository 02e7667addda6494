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
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
}
