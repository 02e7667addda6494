package act_test

import "testing"

// TestOccupied holds what one is busy with against the deeds that will come of it.
func TestOccupied(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We are working to enhance our cooperation on ports.", "assertion"},
		{"Both Governments are striving to ensure a good harvest.", "assertion"},
		{"We are working to finalize the register of wrecks.", "commitment 2"},
		{"Norway is working to develop a code for divers.", "commitment 2"},
		{"Norway is working to expand its cadet scheme by forty percent.", "commitment 2"},
		{"We are seeking to enhance our cooperation on ports.", "commitment 2"},
		{"We are limiting the smugglers' access to our harbours.", "commitment 2"},
		{"We are targeting the networks of ivory smugglers.", "commitment 2"},
	})
}

// TestBegun holds verbs of founding that tell of times, needs and things past.
func TestBegun(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We inaugurated a new era of friendship between our islands.", "assertion"},
		{"We inaugurated a new school of navigation.", "decision"},
		{"Both countries accept the need to maintain aid to fishermen.", "assertion"},
		{"Both countries accept the report of the surveyors.", "decision"},
		{"In May, we launched the Ocean Compact, which set out our aims.", "assertion"},
		{"Today, we launched the Ocean Compact, which sets out our aims.", "decision"},
		{"At the Oslo Dialogue 2011, both Governments recognized that in a flood Canada and Norway would consult together.", "assertion"},
	})
}

// TestDuty holds that to own a duty is no promise.
func TestDuty(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We reiterate our duty to uphold the charter of the sea.", "assertion"},
	})
}

// TestAssured holds what others gave assurances of, and what is noted in a list.
func TestAssured(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The leaders took note of the quarrel of Chad and Mali over a lock and the assurances given by the two of them that they would report on it.", "assertion"},
		{"The leaders note the plans for a school, Norwegian support for old languages, and work on recipes.", "assertion"},
		{"The leaders note their support for old languages.", "commitment 1"},
	})
}

// TestAnnounced holds what is done by announcing it, and what is meant by it.
func TestAnnounced(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Norway announces the termination of its herring quota.", "decision"},
		{"Norway announces a memorandum of understanding on herring.", "decision"},
		{"Norway announced the growth of its herring catch.", "assertion"},
		{"We also announced our intention for a treaty on herring.", "commitment 2"},
		{"We have come together to establish the Ocean Alliance as a forum of leaders.", "decision"},
		{"We have come together to talk about herring.", "assertion"},
	})
}

// TestStays holds what those who speak keep as it is, and how they carry on.
func TestStays(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We reaffirm that the smugglers' ships in our harbours will remain impounded until they pay.", "commitment 3"},
		{"We reaffirm that, consistent with our laws, the smugglers' ships in our harbours will remain impounded until they pay.", "commitment 3"},
		{"We reaffirm that the sea will remain cold until June.", "assertion"},
		{"We continue to advance a free and fair agenda for trade.", "commitment 2"},
		{"The Norwegian Trade and Development Agency intends to fund a mission.", "commitment 2"},
	})
}

// TestComesOf holds what comes of a programme, and what was wished or said before.
func TestComesOf(t *testing.T) {
	checkActs(t, of, []actCase{
		{"These measures will build on the success of the lighthouse fund.", "assertion"},
		{"These initiatives will augment our trade in herring.", "assertion"},
		{"This work will position all islands to sell their herring.", "assertion"},
		{"The two leaders expressed their desire that both countries enhance their trade.", "assertion"},
		{"The two leaders expressed their desire that trade should grow.", "assertion"},
		{"The two leaders expressed their desire to enhance their trade.", "commitment 1"},
		{"At the Oslo Dialogue 2011, both Governments recognized that in a flood that threatens a harbour, under the Oslo Treaty, Canada and Norway would consult together.", "assertion"},
	})
}

// TestDetermined holds resolve that others do something, and some of those present.
func TestDetermined(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We remain determined that the smugglers must never land.", "call"},
		{"We remain determined that we must clear the strait.", "commitment 2"},
		{"We are determined that this time it will be different.", "commitment 2"},
		{"The leaders reaffirm their commitment to sustainable development.", "commitment 1"},
		{"The leaders reaffirm their commitment to the development of ports.", "commitment 2"},
		{"Developed countries at the meeting reaffirmed their commitment to increase their aid.", "commitment 2"},
		{"Developed countries reaffirmed their commitment to increase their aid.", "assertion"},
	})
}

// TestSent holds those who are sent or told by those who speak.
func TestSent(t *testing.T) {
	checkActs(t, of, []actCase{
		{"They agreed that officials would be instructed to keep in touch.", "commitment 2"},
		{"They agreed that envoys of both countries in fishing bodies and conferences would be instructed to keep in touch.", "commitment 2"},
		{"They agreed that Chad would be instructed to keep in touch.", "assertion"},
		{"The Foreign Affairs Track will advance the survey.", "commitment 2"},
		{"The foreign track will advance the survey.", "assertion"},
		{"We are convening our experts to study the wreck.", "commitment 2"},
	})
}

// TestGetsOn holds how those who speak get on, and what others bring them.
func TestGetsOn(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We continue to make progress on the survey.", "assertion"},
		{"We will continue to make progress on the survey.", "commitment 2"},
		{"The leaders will receive a report from the surveyors.", "assertion"},
		{"The leaders will receive the surveyors in Oslo.", "commitment 2"},
	})
}

// TestPleasedTo holds what one is pleased to do against what one is pleased to have done.
func TestPleasedTo(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We are pleased to expand our partnership on ports.", "commitment 2"},
		{"Canada is pleased to begin talks with Norway on a pilot scheme.", "commitment 2"},
		{"Canada was pleased to expand the scheme.", "welcome"},
		{"We are pleased to see the growth of trade.", "welcome"},
	})
}

// TestSharedRelative holds verbs that go on a relative clause, not the main one.
func TestSharedRelative(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Canada welcomes the end of the review, which takes a calm approach that is open to and will explore trade.", "welcome"},
		{"We welcome the gift of a cable, which will extend the network, train engineers, and create the Coastal Shield.", "welcome"},
		{"We welcome the gift of a cable, and create the Coastal Shield.", "decision"},
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
