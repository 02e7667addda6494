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
