package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
)

// TestConditional holds the ways to say that an undertaking hangs on something, each kind
// beside what looks like it and is not.
func TestConditional(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"We will lend the money, on the understanding that the accounts are published.", true},
		{"We will open the corridor as long as both armies keep to their lines.", true},
		{"We will lower the levy, so long as the budget allows.", true},
		{"We will stay for as long as it takes.", false},
		{"We will see that both camps halt their fire at once and let convoys through.", false},
		{"We will pass on warnings within 24 hours of their release by national authorities.", false},
		{"We will publish, as far as national laws allow, the names of buyers.", true},
		{"We will extend the line as far as the harbour.", false},
		{"We will act within the limits of our budgets.", true},
		{"We will reduce speeds where this lowers noise.", true},
		{"We will refuse licences where there is a risk of misuse.", true},
		{"We will bar traders from the port where our laws permit.", true},
		{"We will send observers, where asked.", true},
		{"We will open, where this has not yet been done, a second gate.", false},
		{"We will meet in Bergen, where this was agreed.", false},
		{"Norway would be ready to host the office, should a site be found.", true},
		{"Should the truce hold, we will reopen the consulate.", true},
		{"Were the fighting to resume, we will suspend the talks.", true},
		{"We will tell the ministers, who were there to sign, of the delay.", false},
		{"We will freeze the fund in the absence of a reply.", true},
		{"We will double our grant, parliament permitting.", true},
		{"We will make funds available provided access is assured.", true},
		{"We will repair the boats provided by Norway.", false},
		{"We will lend aircraft to any that ask for them.", true},
		{"We will train the guards of any state that wishes it.", true},
		{"We will help those who wish to return.", false},
		{"We will publish guidance on when to fish.", false},
		{"We will clear the road as funds permit.", true},
		{"We will admit Mali, should Bamako so wish.", true},
		{"We will meet in May, in person should the weather allow.", true},
		{"We will say that Mali should wish for more.", false},
		{"We will, to the extent of our resources, train pilots.", true},
		{"We will not hire from Mali, save under a pact with it.", true},
		{"Failing agreement, we will refer the matter to the bank.", true},
		{"We will train pilots at the request of Mali.", true},
		{"We will open the line in May, as agreed with Mali.", false},
		{"We will return to it when Ministers next meet.", false},
		{"We will return to it when next we meet.", false},
		{"We will, if the talks are to bear fruit, send an envoy.", false},
		{"We will send an envoy if the talks were to fail.", true},
		{"Pending the opening of the gate, we will run a ferry.", false},
		{"Pending approval by parliament, we will run a ferry.", true},
		{"We will mediate where talks do not bear fruit.", true},
		{"We will share charts as agreed during the visit.", false},
	}
	for _, test := range tests {
		if got := act.Code(of(test.text))[0]; got.Act != "commitment" || got.Conditional != test.want {
			t.Errorf("%q: %s, conditional %t, want a commitment, conditional %t", test.text, got.Act, got.Conditional, test.want)
		}
	}
}

// TestConditionTold holds that a condition is shown, too, of what only is told, where the
// words set nothing else.
func TestConditionTold(t *testing.T) {
	for text, want := range map[string]bool{
		"Such a gate, should it be built, would be of use to all.":      true,
		"The gate can be built this year provided that the ice melts.":  true,
		"The work is subject to the availability of funds.":             true,
		"The aid is subject to the budgetary procedures of each donor.": true,
		"The gate could be built only if the ice melts.":                true,
		"Once the gate is built, it will be of use to all.":             true,
		"Once the gate was built, ferries stopped.":                     false,
		"Banks may lend more, as appropriate.":                          true,
		"The gate was painted where necessary.":                         false,
		"The coast is subject to storms.":                               false,
		"If the ice melts, the gate rusts.":                             false,
		"Our plans are based on the understanding that ice melts.":      false,
	} {
		if got := act.Code(of(text))[0]; got.Act != "assertion" || got.Conditional != want {
			t.Errorf("%q: %s, conditional %t, want an assertion, conditional %t", text, got.Act, got.Conditional, want)
		}
	}
}

// TestConditionOfLeadIn holds that the condition of a lead-in is that of its items.
func TestConditionOfLeadIn(t *testing.T) {
	for lead, want := range map[string]bool{
		"As national budgets permit, we will:": true,
		"Subject to approval, we will:":        true,
		"Over the coming year, we will:":       false,
	} {
		for i, got := range act.Code(list(lead, "open a second gate;", "repair the quay."))[1:] {
			if got.Act != "commitment" || got.Conditional != want {
				t.Errorf("%q, item %d: %s, conditional %t, want a commitment, conditional %t", lead, i, got.Act, got.Conditional, want)
			}
		}
	}
}

// TestDoneAsBefore holds the ways to say that something is done as before.
func TestDoneAsBefore(t *testing.T) {
	for text, want := range map[string]bool{
		"We will go on exchanging charts.":             true,
		"We will carry on with the survey.":            true,
		"We will not let up on smugglers.":             true,
		"Norway intends to keep the convoys going.":    true,
		"We will go on board.":                         false,
		"We will carry on board what the islands ask.": false,
	} {
		if got := act.Code(of(text))[0]; got.Restatement != want {
			t.Errorf("%q: restatement %t, want %t", text, got.Restatement, want)
		}
	}
}
