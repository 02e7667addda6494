package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
)

// TestByOtherMeans holds undertakings made without "we will", each kind beside what looks
// like it and is not.
func TestByOtherMeans(t *testing.T) {
	joint := titled("Joint Statement of Norway, Canada and Japan")
	tests := []struct {
		rule  string
		in    func(string) act.Input
		cases []actCase
	}{
		{"do before a verb stresses it", joint, []actCase{
			{"We do mean to make smuggling more costly.", "commitment 2"},
			{"We do support the plan of the mayors.", "commitment 1"},
			{"Norway means to keep its harbours open.", "commitment 2"},
			{"They spoke of effective means to keep the harbours open.", "assertion"},
			{"We do not mean to leave the debt unpaid.", "commitment 2"},
		}},
		{"those who act for their states", joint, []actCase{
			{"Our prosecutors will exchange the files of the smugglers.", "commitment 3"},
			{"Our tax administrations will share what they know.", "commitment 2"},
			{"Our farmers will exchange seeds.", "assertion"},
			{"Our allies will exchange the files.", "assertion"},
			{"Your prosecutors will exchange the files.", "assertion"},
		}},
		{"to stand behind something is soft", joint, []actCase{
			{"We subscribe to the code of conduct.", "commitment 1"},
			{"We associate ourselves with the appeal of the mayors.", "commitment 1"},
			{"We throw our weight behind the plan.", "commitment 1"},
			{"We lend our weight to the plan.", "commitment 1"},
			{"The plan drawn up by the mayors has our full support.", "commitment 1"},
			{"The plan has our enemies worried.", "assertion"},
			{"The islanders can count on our help.", "commitment 1"},
			{"We can count on our friends.", "assertion"},
		}},
		{"what others have of those who speak, or will not have", joint, []actCase{
			{"The mayors have our word that the grant will be paid.", "commitment 2"},
			{"A government that sets the vote aside would not have our recognition.", "commitment 2"},
			{"Elections that have our support are rare.", "assertion"},
		}},
		{"what is placed in others' hands or taken into one's own", joint, []actCase{
			{"We place two ships at the disposal of the mission.", "commitment 3"},
			{"We take responsibility for the upkeep of the bridge.", "commitment 2"},
			{"We accept responsibility for paying the guards.", "commitment 2"},
			{"We give our word that the islands will not be forgotten.", "commitment 2"},
			{"We take the view that the bridge is sound.", "assertion"},
			{"They accepted with pleasure the offer of Norway to host the next forum.", "commitment 3"},
			{"They accepted the offer of terms.", "decision"},
		}},
		{"a promise that still holds", joint, []actCase{
			{"Norway confirmed that its earlier pledge of ten ships stands.", "commitment 2"},
			{"Canada made clear that its offer of talks remains on the table.", "commitment 2"},
			{"Canada confirmed that its pledge remains unpaid.", "assertion"},
			{"Canada confirmed that its ship stands off the coast.", "assertion"},
			{"Norway drew attention to the wrecks, and intends, subject to funds, to raise them.", "commitment 2"},
			{"They praised the two clubs, which met in Bergen and intend to raise the wrecks.", "welcome"},
		}},
		{"how far what is offered and considered binds", joint, []actCase{
			{"Norway has offered to send divers.", "commitment 2"},
			{"They would be prepared to consider a second survey.", "commitment 1"},
			{"We will bring the new rules into force.", "commitment 3"},
		}},
		{"behind a clause, an aside or a place that tell nothing of it", joint, []actCase{
			{"Norway, which will chair the Group in the spring, will host its next session.", "commitment 3"},
			{"Mali, which will hold a vote in the spring, will send two ships.", "assertion"},
			{"Japan announced that, pending the approval of its parliament, it would send two ships.", "commitment 3"},
			{"Japan announced at the session that it would send two ships.", "commitment 3"},
			{"Mali announced at the session that it would send two ships.", "assertion"},
			{"Japan spoke at the session that it had called.", "assertion"},
			{"Canada confirmed that the programme for the schooling of islanders at Bergen, Gaspé and the Institute of Tides would be continued.", "commitment 2"},
			{"Norway and Japan agreed with the Bank to raise the wrecks.", "commitment 2"},
			{"Norway and Japan agreed with the view of the Bank to wait.", "assertion"},
			{"Norway and Japan agreed with the Bank that the wrecks are old.", "assertion"},
			{"We renew for another year our pledge to keep the strait open.", "commitment 3"},
			{"We extend for two years the mandate of the panel on wrecks.", "decision"},
			{"At our session in Bergen last spring we undertook to raise the wrecks.", "assertion"},
			{"At our session in Bergen today we undertook to raise the wrecks.", "commitment 2"},
			{"President Berg looks forward to welcoming Prime Minister Weeks on an official visit.", "commitment 1"},
			{"President Berg looks forward to welcoming new members.", "assertion"},
			{"We reaffirm our previous interest rate commitments.", "commitment 1"},
			{"We reaffirm our previous interest rate forecasts.", "assertion"},
		}},
		{"what was agreed for each, or for somebody to have", joint, []actCase{
			{"The Ministers agreed that every coastal state will draw up a list of wrecks.", "commitment 3"},
			{"The Ministers agreed that every wreck will be a danger.", "assertion"},
			{"It was agreed that divers should have access to the wrecks.", "commitment 2"},
			{"It was agreed that divers should have courage.", "assertion"},
			{"The Ministers agreed that Mali should have access to the charts.", "call"},
		}},
		{"what a sum is kept for, and what one is in favour of", joint, []actCase{
			{"Of this amount, NOK 4 million is reserved for the lighthouses.", "commitment 2"},
			{"$4 million of the grant is set aside for the lighthouses.", "commitment 2"},
			{"The strait is reserved for ferries.", "assertion"},
			{"$4 million was set aside for the lighthouses.", "assertion"},
			{"They declared themselves in favour of a ban on trawling.", "commitment 1"},
			{"They declared themselves in favour of a vote on the future of Mali.", "assertion"},
			{"We are in favour of an early ban on trawling.", "commitment 1"},
		}},
		{"what is set to be done", joint, []actCase{
			{"Norway is set to host the next forum.", "commitment 2"},
			{"The storm is set to grow.", "assertion"},
		}},
	}
	for _, test := range tests {
		t.Run(test.rule, func(t *testing.T) { checkActs(t, test.in, test.cases) })
	}
}

// TestPromisedBefore holds that what was promised at some other time is reported.
func TestPromisedBefore(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"In March we announced $24 million for the islands.", true},
		{"They discussed how the sums promised in Bergen might be raised.", true},
		{"Recalling the statement issued in May, in which we undertook to keep grain moving,", true},
		{"Of the $7 million pledged in Bergen, a part has been paid.", true},
		{"Mali remains committed to holding the vote.", true},
		{"The Government of Mali is determined to hold the vote.", true},
		{"Canada informed Norway of its plans for a new port.", true},
		{"Norway outlined its plans to open a new port.", true},
		{"Norway outlined the history of the port.", false},
		{"Mali has offered two ships.", true},
		{"The talks have offered a chance to meet.", false},
		{"They discussed the promised land.", false},
		{"The results of the vote were announced.", false},
	}
	for _, test := range tests {
		if got := act.Code(of(test.text))[0]; got.Act != "assertion" || got.Reported != test.want {
			t.Errorf("%q: %s, reported %t, want an assertion, reported %t", test.text, got.Act, got.Reported, test.want)
		}
	}
}
