package act_test

import "testing"

// TestBygone holds what tells of a time before the statement, each row beside one that
// tells of the statement itself.
func TestBygone(t *testing.T) {
	tests := map[string][]actCase{
		"the passage begins with another time": {
			{"When we met in Oslo, we agreed to open the strait.", "assertion"},
			{"In March, we announced a survey of the reefs.", "assertion"},
			{"At that meeting, we decided to open the port.", "assertion"},
			{"In Oslo, we decided to open the port.", "commitment 3"},
		},
		"a word beside the verb": {
			{"Norway recently announced a survey of the reefs.", "assertion"},
			{"We resolved then to mend the sea wall.", "assertion"},
			{"We agreed last year on a plan for the fjords.", "assertion"},
			{"We agreed on a plan for the fjords.", "decision"},
		},
		"a meeting of another month": {
			{"At the June summit, leaders agreed to share charts of the reefs.", "assertion"},
			{"At the May summit, leaders agreed to share charts of the reefs.", "commitment 2"},
		},
		"a meeting before this one": {
			{"The ministers agreed to share charts at their last meeting.", "assertion"},
			{"The ministers agreed to share charts at their next meeting.", "commitment 3"},
			{"The ministers agreed to share the charts shown at their last meeting.", "commitment 2"},
		},
		"a time before the verb": {
			{"Since 2009, we agreed to share charts of the reefs.", "assertion"},
			{"In 2009, we agreed to share charts of the reefs.", "assertion"},
			{"In 2012, we agreed to share charts of the reefs.", "commitment 3"},
			{"On 3 March 2009, the ministers agreed to share charts of the reefs.", "assertion"},
			{"At the Oslo Forum 2009, the ministers agreed to share charts of the reefs.", "assertion"},
			{"In the previous round, the ministers agreed to share charts of the reefs.", "assertion"},
			{"In the first round, the ministers agreed to share charts of the reefs.", "commitment 2"},
		},
		"what another verb looks back on": {
			{"The ministers recalled that they had agreed to share charts of the reefs.", "assertion"},
			{"The ministers noted that they had agreed to share charts of the reefs.", "assertion"},
			{"The ministers confirmed that they would share charts of the reefs.", "commitment 2"},
			{"In 2009, the ministers confirmed that they would share charts of the reefs.", "assertion"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// TestOpening holds an opening that has an earlier meeting in mind against one that
// tells when those who speak met.
func TestOpening(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Recalling their previous meeting, the Ministers agreed to lift the duty on timber.", "commitment 3"},
		{"Recalling the pact of 2005, and mindful of the sealers, the Ministers agreed to lift the duty on timber.", "commitment 3"},
		{"Meeting in Oslo in 2005, the Ministers agreed to lift the duty on timber.", "assertion"},
	})
}
