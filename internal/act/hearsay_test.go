package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestHearsay holds that what others say or agree that they will do is reported,
// and what is only hoped of them, or hangs on something, is not.
func TestHearsay(t *testing.T) {
	for _, row := range []struct {
		text     string
		reported bool
	}{
		{"The smugglers claim that they will surrender their boats.", true},
		{"Fishing companies said they would invest in nets.", true},
		{"Ruritania agreed to return the boats.", false},
		{"Nigeria agreed to return the boats.", true},
		{"The IMO will publish its charts in May.", true},
		{"Members expressed the hope that the traders would show restraint.", false},
		{"If the ice melts, traders will return.", false},
		{"The traders will pay a heavy price.", false},
		{"The Uruguay Round will bring great benefits to all.", false},
	} {
		got := act.Code(lone(row.text))[0]
		if got.Act != chancery.Assertion || got.Reported != row.reported {
			t.Errorf("%s, reported %t, want %t: %s", got.Act, got.Reported, row.reported, row.text)
		}
	}
}

// TestPromisesShown holds how the promises of others are told by those who speak.
func TestPromisesShown(t *testing.T) {
	for _, row := range []struct {
		text     string
		reported bool
	}{
		{"Mali reaffirmed its commitment to mend the locks.", true},
		{"Mali reaffirmed its commitment to peace.", false},
		{"The President of Mali informed the Ministers that his government would open the locks.", true},
		{"We are encouraged by Mali's pledge of two ships.", true},
		{"We commend the countries that have promised to mend their locks.", true},
		{"We commend the countries that have mended their locks.", false},
		{"The Ministers expressed appreciation for Mali's offer to send two ships.", true},
		{"We welcome the readiness of Mali to send two ships.", true},
		{"We welcome the readiness of Norway to send two ships.", false},
		{"We recall the pledges made in Oslo.", false},
		{"We welcome the pledges made in Oslo.", true},
		{"We thank Mali, which has pledged two ships.", true},
		{"We welcomed advice that the envoy of Mali would visit Oslo.", true},
		{"We welcome Mali's decision to close the plant.", true},
		{"We welcome Mali's decision to join the pact.", false},
		{"We welcome the recovery of Mali through hard work and a commitment to reform.", false},
		{"We welcome both sides' commitment to the pact.", false},
		{"Noting the assurances given therein on the withdrawal of troops,", true},
	} {
		if got := act.Code(of(row.text))[0]; got.Act == chancery.Commitment || got.Reported != row.reported {
			t.Errorf("%s, reported %t, want %t: %s", got.Act, got.Reported, row.reported, row.text)
		}
	}
	checkActs(t, of, []actCase{
		{"Visits between the two ports will be encouraged.", "commitment 2"},
		{"The pilots will be encouraged by the news.", "assertion"},
		{"It was decided that officials of the two sides would together review the charts.", "commitment 3"},
	})
}

// TestBindThemselves holds that states which are told, in the plain present, to bind themselves
// do so, whoever else speaks, as do those which announced a sum where several met; at
// other times, or of others, it is only told.
func TestBindThemselves(t *testing.T) {
	many := titled("Communiqué of the Conference on the Straits")
	tests := map[string][]actCase{
		"in the present": {
			{"The Government of Chad commits itself to repair the locks by 2031.", "commitment 3"},
			{"Coastal countries commit to mark their wrecks.", "commitment 2"},
			{"The upstream Governments undertake to dredge the river by May.", "commitment 3"},
			{"The Parties reaffirm their willingness to settle the matter of the reef.", "commitment 2"},
			{"The Government of Chad committed itself to repair the locks.", "assertion"},
			{"The Government of Chad is committed to the locks.", "assertion"},
			{"The Government of Chad has undertaken to repair the locks.", "assertion"},
			{"Shipowners commit to mark their wrecks.", "assertion"},
			{"The countries that commit to mark their wrecks gain by it.", "assertion"},
		},
		"a sum": {
			{"Chad announced NOK 20 million for the locks.", "commitment 3"},
			{"The Government of Chad announced at the conference a grant of $2 million.", "commitment 3"},
			{"Chad announced in 2019 a grant of $2 million.", "assertion"},
			{"Chad has announced a grant of $2 million.", "assertion"},
			{"Chad announced NOK signs for the locks.", "assertion"},
			{"The traders announced NOK 20 million for the locks.", "assertion"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, many, cases) })
	}
	checkActs(t, lone, []actCase{
		{"To share at least 900 nets.", "commitment 3"},
		{"To send 40 pilots to the strait.", "commitment 3"},
		{"To send our greetings to the crews.", "welcome"},
	})
}

// TestForetoldOfAll holds that what is told of others, of any that fail, or of
// every age is no undertaking of those who speak.
func TestForetoldOfAll(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"Forecasters expect that ministers will agree to cut quotas.", "assertion"},
		{"Countries that waste their stocks will close their ports.", "assertion"},
		{"Each new generation will have to defend its ports.", "assertion"},
		{"They agreed to differ.", "assertion"},
		{"We will reflect on ways of sharing the stocks.", "commitment 2"},
		{"We will reflect the light.", "assertion"},
		{"Nor will the Government raise the duty on nets.", "commitment 2"},
		{"Better coordination among pilots.", "commitment 2"},
		{"Completion of the survey of Northern Sound by the end of 2031.", "commitment 3"},
	})
	checkActs(t, of, []actCase{
		{"We agree that no nets will be brought into the strait.", "commitment 2"},
		{"We agree that the strait will be affected.", "assertion"},
	})
}

// TestTruce holds what the parties to a cease-fire owe, however the clause is turned.
func TestTruce(t *testing.T) {
	checkWhole(t, []wholeCase{{
		"an agreement of movements", "Agreement on a Cessation of Hostilities", []string{
			"commitment 3|The Movement agrees to hand over its boats.",
			"commitment 2|Under no circumstances shall any ships of a Party enter the strait.",
			"decision|This Agreement shall enter into force on signature.",
		},
	}})
}

// TestStillDone holds what goes on being done, whom others remember, and who is a party.
func TestStillDone(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"Harbour reforms will continue to be pursued with vigour.", "commitment 2"},
		{"The harbour will continue to be threatened by ice.", "assertion"},
		{"They will be remembered for their courage.", "assertion"},
		{"Fully implementing the advice on northern stocks", "commitment 2"},
		{"Agreement on joint efforts to curb poaching.", "commitment 2"},
		{"Agreement on the stocks was reached.", "assertion"},
		{"Share charts and best practices with the pilots.", "commitment 2"},
		{"Share prices have fallen.", "assertion"},
	})
	checkActs(t, of, []actCase{
		{"We acknowledge with gratitude the help of the pilots.", "welcome"},
		{"The parties will support each other's pilots.", "commitment 2"},
		{"The parties must respect the truce.", "call"},
	})
	checkWhole(t, []wholeCase{{
		"a government by the name that the title gives it", "Ceasefire Agreement between the Transitional Government of Ruritania and the RLF", []string{
			"commitment 3|The Transitional Government agrees to release all prisoners.",
			"commitment 3|The RLF undertakes to release all prisoners.",
		},
	}})
}
