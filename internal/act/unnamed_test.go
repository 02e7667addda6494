package act_test

import "testing"

// TestUnnamed holds who promises where an undertaking stands alone and it is not told
// who speaks: those who meet to agree, and services that every state has, but not
// anybody of whom something is foretold.
func TestUnnamed(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"The Parties will tell each other of any drill in the strait.", "commitment 2"},
		{"The parties will quarrel over nets.", "assertion"},
		{"The Allies will improve the depots on the northern flank.", "commitment 2"},
		{"Our allies will improve the depots on the northern flank.", "assertion"},
		{"Supplier Governments will apply common rules to exports of reactors.", "commitment 2"},
		{"The riparian States will set up a board for the river.", "commitment 3"},
		{"The flooded states will set up a board for the river.", "assertion"},
		{"Creditors agreed to cut the claims on the island by half.", "commitment 3"},
		{"Creditors will cut the claims on the island by half.", "assertion"},
		{"Shipowners agreed to cut their fares by half.", "assertion"},
		{"Labour Ministers will promote the training of pilots.", "commitment 2"},
		{"Labour leaders will promote the training of pilots.", "assertion"},
		{"Police and customs authorities will set up a joint post at the strait.", "commitment 3"},
		{"Police and customs authorities in Chad will set up a joint post.", "assertion"},
		{"Fishing and ferry services will set up a joint post.", "assertion"},
		{"Our coast services will make boats available to each other in storms.", "commitment 2"},
		{"Our instructors will remain until the islanders can sail.", "commitment 2"},
		{"Our instructors will remain tired.", "assertion"},
		{"Our central banks will go on acting to keep prices steady.", "commitment 2"},
	})
}

// TestActsAlone holds that a state of which an undertaking standing alone tells what it will do, or
// announced that it would, undertakes it, as do some who go by what joins them; not who is told
// to have promised before, is spoken of by others, or only comes to suffer.
func TestActsAlone(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"Chad will reopen its lighthouses to ferries from Mali.", "commitment 3"},
		{"The Government of Chad shall dredge the strait.", "commitment 3"},
		{"Chad and Mali will dredge the strait by 2031.", "commitment 3"},
		{"Chad announced that it would waive harbour dues for islanders.", "commitment 3"},
		{"Norway announced at the conference that it would waive harbour dues.", "commitment 3"},
		{"Chad has announced that it would waive harbour dues.", "assertion"},
		{"Chad has undertaken to dredge the strait.", "assertion"},
		{"Chad will pay a heavy price.", "assertion"},
		{"Chad will hold a referendum in May.", "assertion"},
		{"Chad will not be allowed to close the strait.", "assertion"},
		{"Sailors in Chad will repair the boats.", "assertion"},
		{"The Ministers noted that Chad will reopen its lighthouses.", "assertion"},
		{"We expect that Chad will reopen its lighthouses.", "assertion"},
		{"The Pilot Bank and the Harbour Fund will repair the lighthouses.", "assertion"},
		{"The partners will go on paying for the lighthouses.", "commitment 2"},
		{"The partners must pay for the lighthouses.", "call"},
		{"The Member States shall endeavour to mark their wrecks.", "commitment 2"},
		{"The Member States should mark their wrecks.", "call"},
		{"The members of the Harbour Group stand ready to send pilots.", "commitment 2"},
		{"The partners of the Harbour Group will send pilots.", "assertion"},
		{"The Heads of Government of West Africa agreed to plant 300 palms on the quay.", "commitment 3"},
	})
	checkActs(t, of, []actCase{
		{"Chad will reopen its lighthouses to ferries from Mali.", "assertion"},
		{"Chad announced that it would waive harbour dues for islanders.", "assertion"},
	})
}

// TestMinistersConcerned holds that ministers are told by what they see to, though a word of it may tell
// others from those who speak, and by "concerned".
func TestMinistersConcerned(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Justice and Fisheries Ministers agreed to set up a network of pilots.", "commitment 3"},
		{"The youth and health ministers will send two ships.", "commitment 3"},
		{"The former ministers will send two ships.", "assertion"},
		{"Youth leaders will send two ships.", "assertion"},
		{"The fisheries ministers concerned agree to do away with the dues by 2031.", "commitment 3"},
		{"The parties concerned must show restraint.", "call"},
	})
}

// TestGroupAlone holds that an undertaking standing alone is of the group that it names as
// taking it on.
func TestGroupAlone(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"Signatory jurisdictions intend to open their registers by 2030.", "commitment 2"},
		{"The members of the Lake Coalition have decided to set up a fund for divers.", "commitment 3"},
		{"The developed country members reaffirm their pledge to double that sum.", "commitment 3"},
		{"The central banks of Chile and Peru will share their charts.", "commitment 2"},
		{"The rebels pledge to lay down their arms.", "assertion"},
		{"Oil companies intend to end flaring.", "assertion"},
		{"Members pledged last year to double that sum.", "assertion"},
	})
}
