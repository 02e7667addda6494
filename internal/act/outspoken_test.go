package act_test

import "testing"

// TestOutspoken holds that blame, praise and requests are told of those who speak also where
// the coder does not know them for these, and never of those who are known to be others.
func TestOutspoken(t *testing.T) {
	joint := titled("Joint Statement of Norway and Iceland")
	checkActs(t, joint, []actCase{
		{"The co-chairs thank all donors.", "welcome"},
		{"The members of both Councils strongly condemned the raid.", "condemnation"},
		{"The delegations voiced their concern at the raids.", "condemnation"},
		{"It calls on the pilots to return.", "call"},
		{"This calls for patience.", "assertion"},
		{"The President of Mali asked us to come.", "assertion"},
		{"The task demands new lamps.", "assertion"},
		{"Last year the Assembly condemned the raid.", "assertion"},
		{"The pact under which it condemns raids is old.", "assertion"},
	})
}

// TestTurnsOfMinutes holds turns of speech by which minutes and translated texts praise,
// blame and ask, each beside one that only tells.
func TestTurnsOfMinutes(t *testing.T) {
	joint := titled("Joint Statement of Norway and Iceland")
	checkActs(t, joint, []actCase{
		{"Their part in the rescue was warmly recognised by both sides.", "welcome"},
		{"Their part in the rescue was soon forgotten.", "assertion"},
		{"We heard of these plans with satisfaction.", "welcome"},
		{"We heard of these plans with others.", "assertion"},
		{"The Ministers received this readiness with gratitude.", "welcome"},
		{"The Ministers congratulate themselves on the extension of the line.", "welcome"},
		{"The Ministers made a positive balance of the year.", "welcome"},
		{"The crews deserve high praise.", "welcome"},
		{"The Ministers concluded by thanking the crews.", "welcome"},
		{"The Ministers began by expressing their sorrow at the loss of life.", "condemnation"},
		{"The Ministers began by electing a chair.", "assertion"},
		{"The Ministers condemned without reserve the raids and the burning of schools.", "condemnation"},
		{"It must be lamented that the talks have failed.", "condemnation"},
		{"It must be remembered that the talks have failed.", "assertion"},
		{"The clashes were a flagrant breach of the truce.", "condemnation"},
		{"We express our impatience with the delays.", "condemnation"},
		{"We find it hard to reconcile such figures with their speeches.", "condemnation"},
		{"The Ministers came out in favour of a prompt withdrawal of the army.", "call"},
		{"The Ministers expect this date to be kept.", "call"},
		{"The Ministers expect this winter to be cold.", "assertion"},
		{"Other countries that share our concern are welcome to join.", "call"},
		{"The Ministers thought it wise for officials to go on.", "call"},
	})
}
