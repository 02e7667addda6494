package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestLabels holds that a clause behind a label and its colon is read as if it stood alone.
func TestLabels(t *testing.T) {
	checkActs(t, pairOf(chancery.Issuer{Name: "Chile", Country: "CHL"}, chancery.Issuer{Name: "Canada", Country: "CAN"}), []actCase{
		{"Customs: the two customs services will open a joint desk.", "commitment 3"},
		{"Public health: We call on all States to share vaccines.", "call"},
		{"El Toro: Canada and Chile will exchange charts.", "commitment 3"},
		{"(d) Steel: A working group on alloys is to draw up a list of mills by June.", "commitment 3"},
		{"Open seas: It is essential that nets be marked.", "call"},
		{"Early warning: More than 20 villages have sirens, installed under a $6 million project.", "assertion"},
		{"Trade: tariffs that will help farmers in the hills.", "assertion"},
		{"Note to editors: The Government of Peru attended and is not bound by the text.", "other"},
		{"The rebels: they must leave.", "call"},
	})
}

// TestLabelledStates holds that behind the name of a state that speaks, and a colon, its
// government speaks for it, and "it" is that state.
func TestLabelledStates(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"states that speak, and another", "Joint Statement of Norway, Chile and the European Union on Ferries", []string{
			"commitment 3|Chile: The Ministry of Transport will buy ten ferries by 2031.",
			"commitment 3|Norway: Within the limits of its budget, the Government will build two docks.",
			"commitment 3|Norway: It will pay 2 million kroner to the school.",
			"commitment 3|European Union: The European Commission will pay 7 million euros to the school.",
			"commitment 2|Chile: Chile reaffirmed its target of halving the fares.",
			"assertion|European Union: The Electoral Commission will count the votes.",
			"assertion|Norway: The owners will paint the docks.",
			"assertion|Chile: The Government of Peru will buy ten ferries.",
			"assertion|Peru: The Government will buy ten ferries by 2031.",
			"assertion|Peru: It will pay 2 million dollars to the school.",
			"assertion|The Government will buy ten ferries by 2031.",
			"assertion|Chile: Chile has three ferries.",
			"commitment 3| Abroad, it will build two docks by 2031.",
			"assertion| Pirates burned a ferry.",
			"assertion| It will build two docks by 2031.",
		}},
	})
}

// TestNamedByApposition holds that "partners" without an article are those who speak where they
// so call themselves.
func TestNamedByApposition(t *testing.T) {
	title := "Joint Statement of Norway, Chile and Kenya on Lighthouses"
	checkWhole(t, []wholeCase{
		{"partners that speak", title, []string{
			"other|We, the partners:",
			"assertion|Recalling the Bergen Charter;",
			"commitment 3|Partners will publish a map each year.",
		}},
		{"partners that speak behind a preface", title, []string{
			"assertion|The lamp of the first tower is ten years old.",
			"assertion|The lamp of the second tower is twelve years old.",
			"assertion|The lamp of the third tower is twenty years old.",
			"assertion|The lamp of the fourth tower is nine years old.",
			"assertion|The lamp of the fifth tower is forty years old.",
			"assertion|The lamp of the sixth tower is eight years old.",
			"assertion|The lamp of the seventh tower is sixty years old.",
			"assertion|The lamp of the eighth tower is five years old.",
			"assertion|The lamp of the ninth tower is six years old.",
			"other|We, the partners:",
			"assertion|Recalling the Bergen Charter;",
			"commitment 3|Partners will publish a map each year.",
		}},
		{"partners of those who speak", title, []string{
			"other|We, the keepers:",
			"assertion|Recalling the Bergen Charter;",
			"assertion|Partners will publish a map each year.",
		}},
	})
}
