package act_test

import "testing"

// TestSpeech holds what a speaker only says of the speech apart from what is promised
// in the same words.
func TestSpeech(t *testing.T) {
	tests := map[string][]actCase{
		"steps of a speech": {
			{"I'll just make one comment on that.", "assertion"},
			{"I would add one thing to what I said of the harbours.", "assertion"},
			{"We will now take questions.", "assertion"},
			{"I will repeat what I said in Oslo.", "assertion"},
			{"I will now hand over to my colleague.", "assertion"},
			{"I will be brief.", "assertion"},
			{"We will add ten ships to the fleet.", "commitment 3"},
			{"We will make the comments of the fishermen public.", "commitment 2"},
			{"Norway will take questions of fishery to the court.", "commitment 2"},
		},
		"guests that are looked forward to": {
			{"We look forward to welcoming the ministers to Oslo.", "commitment 1"},
			{"The two leaders looked forward to welcoming the chairman to Norway.", "commitment 1"},
			{"We look forward to welcoming further progress.", "assertion"},
			{"We look forward to welcoming those who wish to join.", "assertion"},
		},
		"what is affirmed to be done": {
			{"We thank the pilots and affirm to train more of them.", "commitment 2"},
			{"We affirm the freedom of the seas.", "assertion"},
		},
		"what others have done and will do": {
			{"We praise the pilots who have trained with us and will be sailing home.", "welcome"},
			{"We praise the pilots, who have sailed home, and we will train more of them.", "commitment 3"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
}
