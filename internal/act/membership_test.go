package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
)

// TestMembership holds that each state of the group or region that meets, by the title, speaks
// for itself.
func TestMembership(t *testing.T) {
	checkActs(t, under("Joint Statement issued at the end of the Fourth BASIC Ministerial Meeting", ""), []actCase{
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
	checkActs(t, under("Third EU-Central Asia Meeting of Ministers: Communiqué", "European Union"), []actCase{
		{"Tajikistan will open two border posts.", "commitment 3"},
		{"Mongolia will open two border posts.", "assertion"},
	})
	checkActs(t, under("Statement on the Central Asian Governments' Debts", "Norway"), []actCase{
		{"Tajikistan will open two border posts.", "assertion"},
	})
	checkActs(t, under("Conclusions of the Conference on the Rebuilding of Kosovo", "Kosovo"), []actCase{
		{"The Government should pass the law.", "call"},
	})
	checkActs(t, by("AUS", "IND", "JPN", "USA"), []actCase{
		{"Quad partners will train engineers.", "commitment 3"},
		{"Quad countries will also coordinate their patrols.", "commitment 2"},
		{"ASEAN countries will also coordinate their patrols.", "assertion"},
	})
	checkActs(t, by("AUS", "IND", "JPN"), []actCase{
		{"Quad countries will also coordinate their patrols.", "assertion"},
	})
	checkActs(t, by("CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA", "EUE"), []actCase{
		{"G7 members will also coordinate their patrols.", "commitment 2"},
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
		{"On fishing our views are known; Chile stated that it will keep to the quota.", "commitment 2"},
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
		{"Those of our countries that still have no plan will draw one up before the summer.", "commitment 3"},
		{"Several of our Governments will open consulates.", "commitment 3"},
		{"The two host countries promised to pay for the rooms.", "commitment 3"},
		{"The three lead countries will hold a workshop this year.", "commitment 3"},
		{"Those of their countries that still have no plan will draw one up.", "assertion"},
	})
	checkActs(t, under("Declaration of the EU-Africa Summit", "European Union"), []actCase{
		{"Both regions will set up a fund.", "commitment 3"},
		{"Our two continents agreed to open a college.", "commitment 3"},
		{"The coastal regions will set up a fund.", "assertion"},
	})
}

// TestDonorsThere holds that donors who have met speak in what their conference concludes, each
// by the sum behind its name, but that a chair only tells of the others.
func TestDonorsThere(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"a conference", "Conclusions of the Ministerial Conference on Reconstruction in the Highlands", []string{
			"commitment 3|• European Community: ECU 40 million out of its budget, for the most part as gifts;",
			"commitment 3|• World Bank: US$ 300 million on easy terms;",
			"commitment 3|• Chile and Kenya: together some US$ 70 million, in large part for roads;",
			"commitment 2|Donors accepted that the sums fall short, and will endeavour to raise more.",
			"commitment 3|Donor countries agreed to meet again in May.",
			"call|Donors should pay within sixty days.",
			"assertion|The Highland Government will open the port.",
		}},
		{"a chair", "Pledging Conference for the Highlands: Co-Chairs' Statement", []string{
			"assertion|• World Bank: US$ 300 million on easy terms;",
			"call|Donors should pay within sixty days.",
		}},
	})
}

// TestMinistersOf holds that ministers of all who speak are theirs, and that the intentions of
// others, only noted, are nobody's promise here.
func TestMinistersOf(t *testing.T) {
	checkActs(t, by("CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA"), []actCase{
		{"The Health Ministers of all seven countries will consult every spring.", "commitment 2"},
		{"The Ministers of all our governments will meet in May.", "commitment 3"},
		{"The Heads of all participating States will report in May.", "commitment 3"},
		{"The leaders of all countries should act.", "call"},
		{"We take note of the intention of the three States to send 900 guards.", "assertion"},
	})
	checkActs(t, by("NOR", "CHL"), []actCase{
		{"The Norwegian delegation gave assurances that no toll would apply to Chilean goods.", "commitment 2"},
		{"The Chilean side assured the Norwegian side that no fee would be charged.", "commitment 2"},
		{"The Mayor gave an assurance that the ships would be freed.", "assertion"},
		{"The Norwegian side was given assurances that no fee would be charged.", "assertion"},
	})
	checkActs(t, council, []actCase{
		{"The Council recognizes that raids alone have not ended, and will not end, the revolt.", "assertion"},
		{"It takes note of the intention of the three States to send 900 guards.", "assertion"},
	})
}

// TestRegionOfSome holds that a region in the title brings those of it whom the origin misses.
func TestRegionOfSome(t *testing.T) {
	in := func(text string) act.Input {
		in := by("NOR", "SWE", "DNK")(text)
		in.Origin.Title = "Nordic-Baltic Ministerial Declaration"
		return in
	}
	checkActs(t, in, []actCase{
		{"Estonia will lead the work on schools.", "commitment 2"},
		{"Poland will lead the work on schools.", "assertion"},
	})
}
