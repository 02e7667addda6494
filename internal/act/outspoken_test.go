package act_test

import "testing"

// TestOutspoken holds that blame, praise and requests are told of those who speak also where
// the coder does not know them for these, and never of those who are known to be others.
func TestOutspoken(t *testing.T) {
	joint := titled("Joint Statement of Norway and Iceland")
	checkActs(t, joint, []actCase{
		{"The co-chairs thank the crews.", "welcome"},
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
		{"Their part in the rescue was warmly appreciated on both shores.", "welcome"},
		{"Their part in the rescue was soon forgotten.", "assertion"},
		{"We heard of these plans with satisfaction.", "welcome"},
		{"We heard of these plans with others.", "assertion"},
		{"The Ministers received this readiness with gratitude.", "welcome"},
		{"The Ministers congratulate themselves on the extension of the line.", "welcome"},
		{"The Ministers drew a favourable balance of the season.", "welcome"},
		{"The crews deserve high praise.", "welcome"},
		{"The Ministers concluded by thanking the crews.", "welcome"},
		{"The Ministers opened by voicing their sorrow over the wreck.", "condemnation"},
		{"The Ministers began by electing a chair.", "assertion"},
		{"The Ministers condemned without reserve the raids and the burning of schools.", "condemnation"},
		{"It must be lamented that the talks have failed.", "condemnation"},
		{"It must be remembered that the talks have failed.", "assertion"},
		{"The clashes were a flagrant breach of the truce.", "condemnation"},
		{"We express our impatience with the delays.", "condemnation"},
		{"We find it impossible to understand this silence.", "condemnation"},
		{"The Ministers came out in favour of an early count of the votes.", "call"},
		{"The Ministers expect this date to be kept.", "call"},
		{"The Ministers expect this winter to be cold.", "assertion"},
		{"Shipowners and ports alike are welcome to take part.", "call"},
		{"The Ministers thought it best for their envoys to stay.", "call"},
	})
}
