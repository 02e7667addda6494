package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestItemsUnderAdjectives holds that the items under "we are resolved:" are undertaken, as
// those under "we will:" are.
func TestItemsUnderAdjectives(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"what they are resolved to do", "Joint Statement of the Ministers of Norway and Canada", []string{
			"other|We, the Ministers of Norway and Canada, are accordingly resolved:",
			"commitment 2|(a) to apply the new rules of the strait in full;",
			"commitment 2|(b) to see to it that every inspector has a boat;",
			"commitment 2|(c) to pass on to each other what we know of wrecks.",
		}},
		{"what they remain committed to", "Joint Statement of the Ministers of Norway and Canada", []string{
			"other|We, the Ministers of Norway and Canada, remain committed:",
			"commitment 2|- to the reform of the pilot service;",
			"commitment 2|- to ending the ban on night fishing.",
		}},
		{"what pleases them binds nobody", "Joint Statement of the Ministers of Norway and Canada", []string{
			"other|We, the Ministers of Norway and Canada, are pleased:",
			"assertion|- to see the ports at work again.",
		}},
	})
}

// TestItemsUnderShall holds that what a body is to do, as the items under "shall:" have it, is
// carried out, and no clause that holds by being agreed.
func TestItemsUnderShall(t *testing.T) {
	checkWhole(t, []wholeCase{{"what the commission shall do", "Agreement on the Strait between the Government of Norway and the Government of Canada", []string{
		"other|The Government of Norway and the Government of Canada, hereinafter the Parties, have agreed as follows:",
		"other|The Commission shall:",
		"commitment 2|(a) verify the withdrawal of the tugs;",
		"commitment 3|(b) report to the Parties every week;",
		"commitment 3|The Commission shall be composed of ten pilots from each Party.",
	}}})
}

// TestLoneLead holds the items of a lead-in that is a verb alone, or a modal whose
// subject nothing else tells.
func TestLoneLead(t *testing.T) {
	tests := map[string]struct{ lines, want []string }{
		"declare": {
			[]string{"Declare:", "Their determination to clear the mines.", "That they will patrol the strait.", "Their support for the mediator.", "That the strait is deep."},
			[]string{"other", "commitment", "commitment", "commitment", "assertion"},
		},
		"will": {
			[]string{"Governments will:", "Accord priority to ports.", "In cooperation with shipowners, build lighthouses.", "Encourage exchanges of pilots."},
			[]string{"other", "commitment", "commitment", "commitment"},
		},
		"how far it reaches": {
			[]string{"The scope of security cooperation will include, but not be limited to, the following:", "border patrols;", "disaster relief;"},
			[]string{"other", "commitment", "commitment"},
		},
		"how far something else reaches": {
			[]string{"The scope of the inquiry will include the following:", "border patrols;"},
			[]string{"other", "assertion"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			in := list(tt.lines...)
			in.Origin = chancery.Origin{Title: "Plan of Action of the Coast", Date: "2012-05-20"}
			for i, got := range act.Code(in) {
				if string(got.Act) != tt.want[i] {
					t.Errorf("%s by %s, want %s: %s", got.Act, got.Evidence[0].Rule, tt.want[i], tt.lines[i])
				}
			}
		})
	}
}

// TestFollowing holds the items of a passage that says their kind: commitments, aims.
func TestFollowing(t *testing.T) {
	for _, tt := range []struct {
		lead string
		want chancery.Act
	}{
		{"We make the following commitments:", chancery.Commitment},
		{"The ministers set the following aims:", chancery.Commitment},
		{"We recall the following commitments:", chancery.Assertion},
		{"The rebels made the following pledges:", chancery.Assertion},
	} {
		got := act.Code(list(tt.lead, "better pay for nurses."))[1]
		if got.Act != tt.want {
			t.Errorf("%s by %s, want %s: %s", got.Act, got.Evidence[0].Rule, tt.want, tt.lead)
		}
	}
	checkActs(t, under("Framework Document", "Northern Treaty Organization"), []actCase{
		{"The other subscribing states will provide maps of their ports.", "commitment 3"},
		{"The other states will provide maps of their ports.", "assertion"},
		{"Disputes will be settled through negotiations.", "commitment 2"},
		{"Disputes will be settled by the court.", "assertion"},
	})
}
