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
