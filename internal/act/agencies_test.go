package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// pairOf gives passages to a joint statement of two states.
func pairOf(one, other chancery.Issuer) func(string) act.Input {
	return func(text string) act.Input {
		in := of(text)
		in.Origin.Title = "Joint Statement"
		in.Origin.Issuers = []chancery.Issuer{one, other}
		return in
	}
}

// TestAgencies holds that parts of the governments that speak undertake for them, known by
// name, by what they are of, or by their number, and that those of others do not.
func TestAgencies(t *testing.T) {
	american := pairOf(chancery.Issuer{Name: "United States", Country: "USA"}, chancery.Issuer{Name: "Peru", Country: "PER"})
	for rule, cases := range map[string][]actCase{
		"by name": {
			{"USAID will provide $30 million for the forests.", "commitment 3"},
			{"USAID is investing $30 million over four years in the forests.", "commitment 2"},
			{"USDA expects to publish a rule on mangoes by June.", "commitment 1"},
			{"The Coast Guard will send a cutter to Callao.", "commitment 3"},
			{"The Peace Corps plans to send 40 volunteers.", "commitment 2"},
			{"The U.S. Environmental Protection Agency, subject to the availability of funds, will provide $2 million.", "commitment 3"},
			{"NASA and INGEMMET will share charts of the glacier.", "commitment 2"},
			{"The Peace Corps and the Peruvian Navy will map the wells.", "commitment 2"},
			{"The Home Office and the Brazilian Navy will map the wells.", "assertion"},
			{"USAID has committed $80 million since 2001.", "assertion"},
			{"DFID will provide $30 million for the forests.", "assertion"},
			{"The Home Office will fund a campaign.", "assertion"},
			{"Conoco will invest $2 billion in a plant.", "assertion"},
			{"UNICEF will vaccinate children.", "assertion"},
		},
		"by what they are of": {
			{"Peru's forest service, SERFOR, will plant a million trees.", "commitment 3"},
			{"Petroperu, the Peruvian state oil company, will open its wells to visitors.", "commitment 3"},
			{"Peru's export agency has lent $40 million and aims to lend a further $20 million by 2017.", "commitment 2"},
			{"Chile's export agency has lent $40 million and aims to lend a further $20 million by 2017.", "assertion"},
			{"Chile's forest service will plant a million trees.", "assertion"},
			{"A Peruvian mining company will plant a million trees.", "assertion"},
		},
		"by their number": {
			{"The two customs services will open a joint desk.", "commitment 3"},
			{"The two navies are to hold an exercise in 2016.", "commitment 3"},
			{"Both central banks will exchange staff.", "commitment 3"},
			{"The two railways will look into a direct service.", "commitment 2"},
			{"The two space agencies are investing $30 million in a telescope.", "commitment 2"},
			{"The two airlines will open a route.", "assertion"},
			{"The two rebel armies will hold an exercise.", "assertion"},
		},
		"bodies that are told of as they are sent out": {
			{"A working group on alloys, led by our trade directors, is to draw up by June a list of mills.", "commitment 3"},
			{"A working group of the World Bank will draw up a list.", "assertion"},
			{"A rebel task force will draw up a list.", "assertion"},
		},
	} {
		t.Run(rule, func(t *testing.T) { checkActs(t, american, cases) })
	}
}

// TestOwnServices holds that services that every state has, named without an article, are those
// of the several states that speak.
func TestOwnServices(t *testing.T) {
	checkActs(t, by("CHL", "NOR", "KEN"), []actCase{
		{"Customs authorities will hold a joint exercise in June.", "commitment 3"},
		{"Peruvian customs authorities will hold a joint exercise in June.", "assertion"},
		{"Port authorities in Peru will hold a joint exercise in June.", "assertion"},
		{"Customs authorities held a joint exercise in June.", "assertion"},
	})
}
