package act_test

import "testing"

// TestSaying holds what is undertaken by saying it against what is done as a rule.
func TestSaying(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Today we treble our gift to the lifeboat fund.", "commitment 3"},
		{"Today we raise our gift to the lifeboat fund to $3 million.", "commitment 3"},
		{"We hereby open our harbours to the stricken ships.", "commitment 3"},
		{"Canada hereby lowers its duty on timber by a tenth.", "commitment 3"},
		{"We allocate $7 million for the dredging of the strait.", "commitment 3"},
		{"Norway contributes $7 million to the survey.", "commitment 3"},
		{"We allocate $7 million each year for the dredging of the strait.", "assertion"},
		{"Norway already contributes $7 million to the survey.", "assertion"},
		{"Today we raise more timber than our fathers did.", "assertion"},
		{"Today we meet at a hard time.", "assertion"},
		{"We raise our voices when harbours silt up.", "assertion"},
	})
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

// TestOursAt holds what those who speak will do by all or each of what is theirs.
func TestOursAt(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Buoys will be laid by our Governments.", "commitment 2"},
		{"Buoys will be laid by all our countries.", "commitment 2"},
		{"Buoys will be laid by each of our Governments.", "commitment 2"},
		{"Buoys will be laid by all their countries.", "assertion"},
	})
}

// TestInfinitive holds verbs behind "agreed to" that are nouns as well.
func TestInfinitive(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We have agreed to plant reeds along the two rivers.", "commitment 2"},
		{"The Ministers agreed to post harbour pilots on both shores.", "commitment 2"},
	})
}

// TestOwnPeople holds those whom the issuers send, and what is only said on a stage.
func TestOwnPeople(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Our frigates will guide the trawlers through the ice.", "commitment 2"},
		{"Our envoy will shuttle between the two islands until they are at peace.", "commitment 2"},
		{"We will hand over the poachers to the coast guard.", "commitment 3"},
		{"We will hand over to the coast guard those it has named.", "commitment 3"},
		{"We will now hand over to the Minister.", "assertion"},
		{"We will go after the poachers.", "commitment 2"},
		{"Parties to this charter will pay their crews on time.", "commitment 3"},
		{"Photograph: the Ministers will open the pier.", "other"},
	})
}

// TestSetOff holds what goes on in a clause that a comma sets off against what those
// who speak go on with behind its second comma.
func TestSetOff(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We look forward to the regatta, which is to be held in May and will open the season.", "assertion"},
		{"We welcome the new bank, which has opened in May and will lend to boatmen.", "welcome"},
		{"We look forward to the regatta, which is to be held in May, and will send two crews.", "commitment 3"},
		{"We welcome the survey, which was published in May and will study it.", "commitment 3"},
	})
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

// TestToldWithFeeling holds what is told with satisfaction or regret, and with whom
// those stood who had blamed others.
func TestToldWithFeeling(t *testing.T) {
	checkActs(t, of, []actCase{
		{"It is with deep sorrow that we learnt of the loss of the ferry.", "condemnation"},
		{"It is with great satisfaction that we greet the new keepers of the lighthouse.", "welcome"},
		{"The Ministers rejected the verdict and stood with the crews.", "condemnation"},
		{"The Ministers stood with the crews.", "commitment 1"},
		{"Today we double our gift to the lifeboats to $4 million for the next two years.", "commitment 3"},
		{"We give $4 million to the lifeboats a year.", "assertion"},
	})
}

// TestOfItsMembers holds a government that takes its verb in the plural against what
// it has.
func TestOfItsMembers(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"The Government intend to deepen the harbour.", "commitment 2"},
		{"The Government undertake to deepen the harbour by 2030.", "commitment 3"},
		{"The Government plan to deepen the harbour has failed.", "assertion"},
		{"The Government work to deepen the harbour is done.", "assertion"},
	})
}

// TestAgreedLimits holds limits that are agreed on against those that things have.
func TestAgreedLimits(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The Ministers agreed that the fleet would be limited to ninety boats.", "commitment 3"},
		{"The Ministers agreed that the harbour is limited by its depth.", "assertion"},
	})
}
