package act_test

import "testing"

// TestMembership holds that each state of the group or region that meets, by the title, speaks
// for itself.
func TestMembership(t *testing.T) {
	checkActs(t, under("Joint Statement issued at the close of the Fourth BASIC Ministerial Meeting", ""), []actCase{
		{"South Africa will open a climate centre in Durban.", "commitment 3"},
		{"India stands ready to train engineers.", "commitment 2"},
		{"The BASIC countries will pay for the survey.", "commitment 3"},
		{"Canada will open a climate centre in Durban.", "assertion"},
	})
	checkActs(t, under("Ministerial Meeting of the Cairns Group: Communiqué", ""), []actCase{
		{"Fiji offered to share its findings with the others.", "commitment 2"},
		{"Japan offered to share its findings with the others.", "assertion"},
	})
	checkActs(t, under("Declaration of the Visegrad Prime Ministers", ""), []actCase{
		{"Slovakia will build a pumping station.", "commitment 3"},
		{"Austria will build a pumping station.", "assertion"},
	})
	checkActs(t, under("Third EU-Central Asia Ministerial Meeting: Joint Communiqué", "European Union"), []actCase{
		{"Tajikistan will open two border posts.", "commitment 3"},
		{"Mongolia will open two border posts.", "assertion"},
	})
	checkActs(t, under("Statement on the Central Asian Governments' Debts", "Norway"), []actCase{
		{"Tajikistan will open two border posts.", "assertion"},
	})
	checkActs(t, under("Conclusions of the Conference on the Rebuilding of Kosovo", "Kosovo"), []actCase{
		{"The Government should pass the law.", "call"},
	})
	checkActs(t, by("IND", "CHN", "NOR"), []actCase{
		{"The Indian Ocean islands will build a port.", "assertion"},
		{"The South China Sea Forum will build a port.", "assertion"},
		{"India will build a port.", "commitment 3"},
	})
}

// TestClubs holds that a group of few states speaks by its name, as one.
func TestClubs(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"a quartet", "Statement of the Highland Quartet", []string{
			"welcome|The Quartet welcomes the truce.",
			"commitment 3|It will send a team to Oslo.",
			"call|It calls on the rebels to lay down their arms.",
			"commitment 2|The Quartet is prepared to convene a conference.",
			"call|The rebels must lay down their arms.",
		}},
		{"a quartet of others", "Joint Statement of Norway and Chile", []string{
			"assertion|The Quartet will send a team to Oslo.",
		}},
	})
}

// TestTalks holds that a government and a movement who negotiate speak in the text that they
// issue together, and not in one about their truce.
func TestTalks(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"they speak together", "Joint Communiqué of the Guarantor States, the Government of Colombia and the ELN", []string{
			"commitment 3|The Government undertook to free twenty prisoners by Monday.",
			"commitment 3|The ELN stated that they will free six hostages.",
			"commitment 3|The parties shall report on this by 5 May.",
			"commitment 3|The guarantors will send observers.",
			"call|The islanders must leave the port.",
		}},
		{"others speak of them", "Statement by the Guarantors of the Truce between the Government and the Front", []string{
			"assertion|Norway and Cuba, the guarantors, met in Oslo.",
			"assertion|The Government will free twenty prisoners by Monday.",
			"assertion|The parties will report on 5 May.",
		}},
	})
}

// TestWhoTells holds that a pronoun is the one who lets the others know something, wherever
// in the sentence that is told.
func TestWhoTells(t *testing.T) {
	checkActs(t, by("NOR", "CHL"), []actCase{
		{"On fishing our views are known; Chile stated that it will abide by the ruling.", "commitment 2"},
		{"The ministers thanked the mayor, and Chile announced that it would open its ports.", "commitment 3"},
		{"The ministers noted that Chad said that it would open its ports.", "assertion"},
		{"Norway recalled that Chad said it would open its ports.", "assertion"},
		{"As Chile leaves the Council in May it will offer Norway better access.", "commitment 3"},
		{"As Chile joins Norway in May it will offer better access.", "assertion"},
	})
}

// TestSome holds that some of those who speak are told by how many they are, or by what they
// do for the others.
func TestSome(t *testing.T) {
	checkActs(t, by("NOR", "CHL", "KEN"), []actCase{
		{"Those of our countries that have not yet done so will submit their plans before the summer.", "commitment 3"},
		{"Several of our Governments will open consulates.", "commitment 3"},
		{"The two host countries promised to waive the fee.", "commitment 3"},
		{"The four lead countries will convene working groups this year.", "commitment 3"},
		{"Those of their countries that have not yet done so will submit their plans.", "assertion"},
	})
	checkActs(t, under("Declaration of the EU-Africa Summit", "European Union"), []actCase{
		{"Both regions will set up a fund.", "commitment 3"},
		{"Our two continents agreed to open a college.", "commitment 3"},
		{"The coastal regions will set up a fund.", "assertion"},
	})
}
