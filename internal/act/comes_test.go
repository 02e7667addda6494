package act_test

import "testing"

// TestLeftUnsaid holds that what will be done to a thing that is nobody else's is undertaken
// by those who say so, though they do not say by whom.
func TestLeftUnsaid(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Aid will be directed first to the villages upstream.", "commitment 2"},
		{"A further nine boats will be assigned to the pilot station.", "commitment 3"},
		{"The rest of the nets will be handed over on completion of the survey.", "commitment 3"},
		{"Applications from abroad will be processed in the order in which they arrive.", "commitment 2"},
		{"Until then no claim will be examined.", "commitment 2"},
		{"Grants that serve both shores will be given preference.", "commitment 3"},
		{"The tonnage above which vessels are inspected is to be raised.", "commitment 2"},
		{"The piers that the storm destroyed will be rebuilt.", "commitment 2"},
		{"The survey will be carried out by a firm from Lima.", "assertion"},
		{"In Malian ports the duty will be abolished by Mali.", "assertion"},
		{"Lives will be lost.", "assertion"},
		{"The strait will be observed by many.", "assertion"},
	})
}

// TestComesAbout holds that what those who speak say will begin, go on again or be ready,
// they promise; but not what begins by itself.
func TestComesAbout(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The second phase will get under way in September 2012.", "commitment 3"},
		{"Its liaison office will open in Oslo early in 2013.", "commitment 3"},
		{"The survey itself is to take place in March.", "commitment 3"},
		{"A further round of tariff cuts will come into force in 2014.", "commitment 3"},
		{"The harbour strategy will be ready for adoption by June 2013.", "commitment 3"},
		{"A scheme for young pilots will be in place by the middle of next year.", "commitment 3"},
		{"The register will be open to all coastal States.", "commitment 2"},
		{"The fund will become operational once the pilots have been named.", "commitment 2"},
		{"The regatta was held in Oslo and will become a yearly event.", "commitment 2"},
		{"The sixth meeting will be hosted by Mali in 2014.", "commitment 3"},
		{"Harbour policy is to keep dues low.", "commitment 2"},
		{"Fighting will resume if the talks fail.", "assertion"},
		{"The rains will begin in May.", "assertion"},
		{"A new century will soon begin.", "assertion"},
		{"Then this change will take place.", "assertion"},
		{"Mali's new port will open in 2013.", "assertion"},
		{"The bridge will probably open in 2013.", "assertion"},
	})
}

// TestPlanned holds what is planned or due to begin of what those who speak hold.
func TestPlanned(t *testing.T) {
	checkActs(t, of, []actCase{
		{"A workshop of harbour masters is planned for the spring.", "commitment 2"},
		{"A first joint survey is due to begin in 2013.", "commitment 2"},
		{"Elections are planned for May.", "assertion"},
		{"Mali's first survey is due to begin in 2013.", "assertion"},
		{"The ice is due to melt in May.", "assertion"},
	})
}

// TestAgreedToStand holds what was agreed or resolved of things: that they begin, or are there
// by a day.
func TestAgreedToStand(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We agreed that three more, on tolls and on charts, should be ready by November 2012.", "commitment 3"},
		{"They resolved that the dredging should proceed in the north.", "commitment 2"},
		{"The Ministers resolved that the Committee would submit a text in May.", "commitment 3"},
		{"The question of tolls will be the subject of further talks.", "commitment 2"},
		{"Old disputes over tolls have been talked through and will not be allowed to slow the survey.", "commitment 2"},
		{"We have today endorsed the charts annexed to this text.", "commitment 1"},
		{"We resolved then that the port should be opened.", "assertion"},
		{"We agreed that the charts should be accurate.", "assertion"},
		{"We have endorsed the charts.", "assertion"},
	})
	checkWhole(t, []wholeCase{{"it goes on", "Joint Statement of the Ministers of Norway and Canada", []string{
		"commitment 3|We, the Ministers of Norway and Canada, will present a plan for the strait by May 2013.",
		"commitment 2|It will be built around a single aim.",
		"assertion|It is to be hoped that the ice melts early.",
	}}})
}
