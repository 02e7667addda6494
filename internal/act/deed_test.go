package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
)

// TestDeed holds deeds against what verbs of effect tell of how things go.
func TestDeed(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We will require ferry lines to report spills to the coast guard.", "commitment 2"},
		{"We will require time to weigh the answers.", "assertion"},
		{"We will form a panel of jurists.", "commitment 2"},
		{"We will form part of a wider circle of friends.", "assertion"},
		{"We will mark each crate before it leaves the depot.", "commitment 2"},
		{"Next spring we will mark twenty years of the river commission.", "assertion"},
		{"We will get nurses into every mountain clinic.", "commitment 2"},
		{"We will get closer to a settlement in the months ahead.", "assertion"},
		{"We will cover the travel costs of the monitors.", "commitment 2"},
		{"We will cover fisheries and forests in the second session.", "assertion"},
		{"We will bear in mind the wishes of the islanders.", "commitment 2"},
		{"We will reflect the new ceilings in our statutes.", "commitment 2"},
		{"We will become parties to the protocol on lead.", "commitment 2"},
		{"The new tariff will require importers to change their forms.", "assertion"},
		{"We will stay engaged in the valley.", "commitment 2"},
	})
}

// TestBetweenThem holds that a call for what is to be between the two who speak goes to
// themselves, and one to firms or to two others does not.
func TestBetweenThem(t *testing.T) {
	for text, want := range map[string]bool{
		"They encouraged visits between the two countries.":                        true,
		"They called for closer work between the ministries of both countries.":    true,
		"They urged investors of both countries to come.":                          false,
		"They called on both sides to halt fire.":                                  false,
		"They encouraged fair trade by the companies of the two countries.":        false,
		"They called for restraint, which both governments of the isles may need.": false,
	} {
		if got := act.Code(of(text))[0]; got.Act != "call" || got.Self != want {
			t.Errorf("%q: %s, self %t, want a call, self %t", text, got.Act, got.Self, want)
		}
	}
}

// TestOwnPeople holds those whom the issuers send, and what is only said on a stage.
func TestOwnPeople(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Our frigates will guide the trawlers through the ice.", "commitment 2"},
		{"Our envoy will shuttle between the two islands until they are at peace.", "commitment 2"},
		{"We will hand over the poachers to the coast guard.", "commitment 3"},
		{"We will hand over to the coast guard those it has named.", "commitment 3"},
		{"We will now hand over to the Minister.", "assertion"},
		{"We will go after the poachers.", "commitment 2"},
		{"Parties to this charter will pay their crews on time.", "commitment 3"},
		{"Photograph: the Ministers will open the pier.", "other"},
	})
}
