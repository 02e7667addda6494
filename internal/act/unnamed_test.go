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
