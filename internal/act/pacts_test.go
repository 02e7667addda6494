package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// titled is a passage of a statement of Norway, Canada and Japan under a title.
func titled(title string) func(string) act.Input {
	return func(text string) act.Input {
		in := of(text)
		in.Origin.Title = title
		in.Origin.Issuers = []chancery.Issuer{{Name: "Norway", Country: "NOR"}, {Name: "Canada", Country: "CAN"}, {Name: "Japan", Country: "JPN"}}
		return in
	}
}

// TestGenres holds what statements of several kinds do in their own ways.
func TestGenres(t *testing.T) {
	pledging := titled("Donor Conference for the Lake District: Joint Statement of Participants")
	summary := func(text string) act.Input {
		in := of(text)
		in.Origin.Title = "Chair's Summary of the Summit of the Coastal Forum"
		in.Origin.Issuers = []chancery.Issuer{{Name: "Coastal Forum"}}
		return in
	}
	truce := func(text string) act.Input {
		in := of(text)
		in.Origin.Title = "Agreement on the Cessation of Hostilities between the Government of Mali and the United Front"
		in.Origin.Issuers = []chancery.Issuer{{Name: "Mali", Country: "MLI"}}
		return in
	}
	memorandum := titled("Memorandum of Understanding on Cooperation in Fisheries between Norway and Canada")
	norms := titled("Statement of Norms of Responsible Conduct in Cyberspace")
	tests := []struct {
		rule  string
		in    func(string) act.Input
		cases []actCase
	}{
		{"sums given at a donor conference", pledging, []actCase{
			{"Japan announced a grant of 2 billion yen for water supply.", "commitment 3"},
			{"Norway made a pledge of $30 million.", "commitment 3"},
			{"A total of $1.2 billion was pledged by participants.", "commitment 3"},
			{"Donors will coordinate through a joint secretariat.", "commitment 2"},
			{"Much of the aid pledged last year has not been paid.", "assertion"},
			{"The trust fund will be administered by the World Bank.", "assertion"},
		}},
		{"a chair tells what those who met will do", summary, []actCase{
			{"The secretariat would continue to monitor fish stocks.", "commitment 2"},
			{"The Forum would seek closer ties with its dialogue partners.", "commitment 2"},
			{"There was agreement to strengthen patrols in the region.", "commitment 2"},
			{"There is a pressing need to renew the consensus on fish stocks.", "assertion"},
			{"There was broad support for a moratorium on drift nets.", "assertion"},
			{"The Chair invited members to submit proposals.", "call"},
			{"Leaders agreed that the experts would continue their discussions.", "commitment 2"},
		}},
		{"those who agree on a truce", truce, []actCase{
			{"The United Front will hand over the airport to the Commission.", "commitment 3"},
			{"Any dispute will be settled by consultation between the Parties.", "commitment 2"},
			{"The Parties recognise that the conflict cannot be solved by force.", "assertion"},
		}},
		{"an agreement in the plain present", memorandum, []actCase{
			{"The Parties strengthen cooperation in research.", "commitment 2"},
			{"Each Party maintains a register of vessels.", "commitment 2"},
			{"The Participants will exchange information on catches.", "commitment 2"},
			{"This Memorandum does not create legal obligations.", "assertion"},
		}},
		{"those who join in a statement", norms, []actCase{
			{"States endorsing this statement will not support attacks on hospitals.", "commitment 2"},
			{"Ours is a commitment to leave no village behind.", "commitment 2"},
			{"Nothing will deter us from completing the register.", "commitment 2"},
			{"We are today announcing and taking steps to deepen this partnership.", "commitment 2"},
			{"We recognise our shared commitment to uphold the law of the sea.", "commitment 2"},
			{"We acknowledge Norway's commitment to uphold the law of the sea.", "assertion"},
			{"Canada and Norway recognise that shipping is essential to trade and they commit to keeping the strait open.", "commitment 2"},
			{"The Fisheries Track will pursue new initiatives.", "commitment 2"},
		}},
		{"states that call themselves the Parties", titled("Joint Declaration of the Presidents"), []actCase{
			{"The Parties intend to expand the use of their currencies.", "commitment 2"},
			{"The Parties attach great importance to schools and will develop exchanges of pupils.", "commitment 2"},
			{"The Parties must lay down their arms.", "call"},
			{"The Sides do not allow their territory to be used against the other Side.", "commitment 2"},
			{"The Presidents spoke in favour of further corridors.", "commitment 1"},
			{"Particular attention will be paid to the restoration of the lake.", "commitment 2"},
			{"An agreement was reached to launch direct flights between the capitals.", "commitment 3"},
			{"An agreement was reached in the war of the north.", "assertion"},
		}},
		{"leaders of large economies", titled("Economic Declaration"), []actCase{
			{"In order to strengthen the economy, governments will seek closer coordination of their policies.", "commitment 2"},
			{"Debt relief will be deepened for the poorest countries.", "commitment 2"},
			{"Our work to stop the spread of missiles will go on.", "commitment 2"},
			{"Our central banks will continue to consult closely.", "commitment 2"},
			{"Sanctions will stay in force until the treaty is obeyed.", "commitment 2"},
			{"The central banks of the region will continue to struggle.", "assertion"},
			{"Governments must invest in ports.", "call"},
		}},
		{"minutes of a joint commission", titled("Agreed Minutes of the Third Session of the Joint Commission between Norway and Japan"), []actCase{
			{"The Norwegian side offered twenty scholarships.", "commitment 3"},
			{"The Japanese side informed the Commission that it would ratify the convention.", "commitment 3"},
			{"The possibilities of cooperation in mining will be studied.", "commitment 2"},
			{"It was agreed that other areas of cooperation should be explored.", "commitment 2"},
			{"The two sides confirmed that Norway and Japan should work together to reform the Council.", "commitment 1"},
			{"The Norwegian side offered its condolences.", "condemnation"},
			{"Norway said it would table a text at the next round.", "commitment 3"},
			{"Norway and Japan will not be the first to close their ports.", "commitment 2"},
			{"Norway will be the first to close its ports.", "assertion"},
			{"Discussions will continue on the fish stocks.", "commitment 2"},
			{"It is envisaged that exchanges of students will be expanded.", "commitment 2"},
			{"It is expected that trade will grow.", "assertion"},
			{"The sides have resolved to work for the return of the crews.", "commitment 2"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) { checkActs(t, tt.in, tt.cases) })
	}
}
