package act_test

import "testing"

// TestSpecified holds that those who arrange something undertake that it will be as they say;
// what comes of it is foretold.
func TestSpecified(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The pilot phase will run until 2014.", "commitment 2"},
		{"The second stage will cover the remaining ports.", "commitment 2"},
		{"The committee will consist of three divers from each side.", "commitment 2"},
		{"The fund will have a budget of 20 million euros.", "commitment 2"},
		{"The secretariat will be based in Nairobi.", "commitment 2"},
		{"The ceasefire will take effect at midnight.", "commitment 2"},
		{"The arrangement will serve as the basis for further surveys.", "commitment 2"},
		{"The loans will take the form of grants in hard years.", "commitment 2"},
		{"Membership will remain open to other coastal States.", "commitment 2"},
		{"The scheme will bring together pilots and divers.", "commitment 2"},
		{"The scheme will bring joy to all.", "assertion"},
		{"The partnership will have lasting effects on the coast.", "assertion"},
		{"The programme will serve the poor well.", "assertion"},
		{"Other countries' programmes will cover the south.", "assertion"},
		{"The drought will cover half of the country.", "assertion"},
		{"The next steps will include:", "other"},
	})
}

// TestSentByThem holds that groups and people that nobody else sends act for those who speak.
func TestSentByThem(t *testing.T) {
	checkActs(t, of, []actCase{
		{"A steering group, chaired by Norway, will oversee the survey.", "commitment 2"},
		{"A working group on tolls will deliver a joint plan within ten months.", "commitment 3"},
		{"Students from both countries will spend a term at the other's lyceum.", "commitment 2"},
		{"Divers of the two sides will inspect the wrecks in May.", "commitment 3"},
		{"Fishermen of all three countries will fish there without a licence.", "commitment 2"},
		{"Workers in both countries will suffer from the drought.", "assertion"},
		{"Students from both countries will gain by it.", "assertion"},
		{"Students from poor countries will spend a term in Oslo.", "assertion"},
		{"An armed group will seize the port.", "assertion"},
	})
}

// TestDoneForThem holds that what a body or a meeting of theirs is named for as doing it, or
// that somebody is turned to, is undertaken by those who say so.
func TestDoneForThem(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The rules of the fund are to be finalised by a drafting group led by Mali.", "commitment 3"},
		{"Maps of the wrecks will be drawn up by a working party of divers.", "commitment 2"},
		{"The tolls will be reviewed by the vice-ministerial dialogue.", "commitment 3"},
		{"Transfers of crews will be carried out by air.", "commitment 2"},
		{"The results will be shared with all ports.", "commitment 2"},
		{"Coastal villages will be consulted before the survey.", "commitment 2"},
		{"The World Customs Organization will be invited to send a delegate.", "commitment 2"},
		{"A business roundtable will be held in Oslo.", "commitment 3"},
		{"Charts provided by either side will be used only on board.", "commitment 2"},
		{"Charts provided in the annex will be kept up to date.", "commitment 2"},
		{"Everything possible will be done to bring the crews home.", "commitment 2"},
		{"No fees will be charged for the use of the buoys.", "commitment 2"},
		{"The wreck will be raised by a firm from Lima.", "assertion"},
		{"The pass will be cut off by snow.", "assertion"},
		{"Everything possible will be done by the rebels.", "assertion"},
		{"Both tanks will be given up.", "assertion"},
		{"Farmers will be involved in quarrels by the war.", "assertion"},
	})
}
