package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
)

// TestFamilies holds turns of phrase that several statements share, each beside
// what looks like it and is not.
func TestFamilies(t *testing.T) {
	joint := titled("Joint Statement of Norway, Canada and Japan")
	tests := []struct {
		rule  string
		in    func(string) act.Input
		cases []actCase
	}{
		{"what a council determines shall be is decided", council, []actCase{
			{"Determines that the mission shall train the harbour police;", "decision"},
			{"Also determines that the engineers shall have the following duties:", "decision"},
			{"Determines that the mutiny is a threat to peace;", "assertion"},
			{"Underlines and reaffirms its decision to guarantee the strait and to take all measures to that end;", "commitment 2"},
			{"Reaffirms its decision of May;", "assertion"},
			{"Reminding Mali of its obligations under the treaty,", "assertion"},
			{"Reminding Mali of its consent to the treaty, adopted pursuant to Chapter VII,", "assertion"},
			{"Determined that the settlement plan be carried out,", "commitment 2"},
			{"Reminding Mali of its duty to let the convoys pass,", "call"},
			{"Reminds Mali of its obligation to let the convoys pass;", "call"},
			{"Noting with approval the report on the beacons,", "welcome"},
		}},
		{"it is the one of whom the opening clause tells", joint, []actCase{
			{"As Norway takes the chair, it will keep Canada informed of its plans.", "commitment 2"},
			{"While Norway has the chair, it will host a forum of pilots.", "commitment 3"},
			{"As Mali takes the chair, it will keep Norway informed of its plans.", "assertion"},
			{"As the storm grows, it will close the harbour.", "assertion"},
			{"Norway stresses that the strait is open to all, and that it is prepared to use all its ships to keep it so.", "commitment 2"},
			{"Norway stresses that the strait is open, and that it is in need of beacons.", "assertion"},
		}},
		{"a goal that is shared", joint, []actCase{
			{"Norway and Canada share the goal of continuing to rebuild the harbour.", "commitment 2"},
			{"Norway and Canada share the goal of open seas.", "assertion"},
			{"Today Norway and Canada hosted a forum on ice, in which we reaffirmed our shared commitment to opening the archives.", "commitment 2"},
			{"We recall the treaty of 2009, in which we reaffirmed our commitment to opening the archives.", "assertion"},
		}},
		{"pride in what goes on is an undertaking", joint, []actCase{
			{"Norway is proud to help rebuild the harbour.", "commitment 1"},
			{"We are proud to have rebuilt the harbour.", "welcome"},
			{"We were proud to support the fair.", "welcome"},
			{"The Ministers express enthusiasm to move the survey forward.", "commitment 1"},
			{"The Ministers noted the enthusiasm of the pilots.", "assertion"},
		}},
		{"whoever will is asked to join", joint, []actCase{
			{"We welcome all who share this aim to join us.", "call"},
			{"We welcome all economies that keep these rules, and companies, to join us in the survey.", "call"},
			{"We welcome other countries' decision to join the survey.", "welcome"},
			{"We welcome all efforts to take part in the survey.", "welcome"},
			{"We welcomed all ministers to the harbour.", "welcome"},
		}},
		{"working with somebody is looked forward to", joint, []actCase{
			{"The Minister looked forward to further consultation with Canada and welcomed the survey.", "commitment 1"},
			{"We look forward to continued cooperation with the pilots.", "commitment 1"},
			{"We look forward to further progress.", "assertion"},
			{"We look forward to further engagement and progress under the treaty.", "assertion"},
			{"We look forward to the conference in Oslo.", "assertion"},
		}},
		{"more of what nobody can count is a general act", joint, []actCase{
			{"We will build resilience in our harbours.", "commitment 2"},
			{"We will build a lighthouse.", "commitment 3"},
		}},
		{"they are those of whom it is said that they do not only that", joint, []actCase{
			{"Reefs not only feed us, they also foster trade.", "assertion"},
			{"The Ministers met in Oslo, and they also support the survey.", "commitment 1"},
		}},
		{"the day that names a text makes no act firm", joint, []actCase{
			{"As agreed in the September 22 Joint Statement, we will increase our cooperation.", "commitment 2"},
			{"We will increase our cooperation by September 22.", "commitment 3"},
		}},
		{"a meeting of another month is past", joint, []actCase{
			{"At the March summit in Oslo, leaders launched the fund and announced their intention to mobilise $6 billion.", "assertion"},
			{"At the May summit in Oslo, leaders announced their intention to mobilise $6 billion.", "commitment 3"},
		}},
		{"an aim that is agreed on", joint, []actCase{
			{"The Ministers agreed that the aim of the survey would be to chart every wreck.", "commitment 2"},
			{"The Ministers agreed that one purpose of the talks would be to fix the line at sea.", "commitment 2"},
			{"The Ministers agreed that Norway's main goal is to chart every wreck.", "commitment 2"},
			{"The Ministers agreed that their priority should be to chart every wreck.", "commitment 1"},
			{"The Ministers agreed that Mali's main goal is to chart every wreck.", "assertion"},
			{"It had been agreed that the aim of the survey would be to chart every wreck.", "assertion"},
		}},
		{"others are told what to do", joint, []actCase{
			{"Mali and Chad were invited to hand in a better chart before June.", "call"},
			{"Mali was asked to take part in the survey.", "assertion"},
			{"Both parties must come back to the talks in Bamako.", "call"},
			{"Acceding states should mark their wrecks.", "call"},
		}},
		{"what one starts from is no undertaking", joint, []actCase{
			{"- Drawing on the work of the pilots and of their school;", "assertion"},
			{"- Building lighthouses on the northern coast;", "commitment 3"},
		}},
		{"an offer to hold a meeting is accepted", joint, []actCase{
			{"The Ministers gladly accepted the offer of Norway to act as host in 2031.", "commitment 3"},
			{"The Ministers accepted the charter.", "decision"},
		}},
		{"deeds by rarer verbs", joint, []actCase{
			{"The Ministers will declassify the files on the wreck.", "commitment 3"},
			{"Norway will underwrite the loans.", "commitment 2"},
			{"The keepers will irrigate the dunes.", "assertion"},
		}},
		{"an office is held or is not", joint, []actCase{
			{"Norway will serve as its secretariat.", "commitment 3"},
			{"Norway will serve as an example.", "commitment 2"},
		}},
		{"condolences are conveyed and conquest is not accepted", joint, []actCase{
			{"The Minister conveyed the condolences of the people of Norway over the loss of the ferry.", "condemnation"},
			{"The Minister conveyed the views of the people of Norway.", "assertion"},
			{"The seizure of ships cannot be accepted.", "condemnation"},
		}},
		{"a verb by its letters before the noun of a body is none", titled("G20 Leaders' Declaration"), []actCase{
			{"The G20 task force will inspect the dam in May.", "commitment 3"},
			{"A G20 study group is to publish a handbook by June.", "commitment 3"},
			{"We task the group to inspect the dam.", "call"},
		}},
		{"others find, and an aim is told with what it comes from", joint, []actCase{
			{"The islands that have been determined by the survey to be empty lie far off.", "assertion"},
			{"We reaffirm the aim, agreed in Bergen last May, of doubling the catch by 2035.", "commitment 2"},
			{"We reaffirm the value, shown in Bergen last May, of doubling the catch.", "assertion"},
		}},
		{"solidarity with the bereaved is a condolence", joint, []actCase{
			{"The Ministers voiced their deep solidarity with the relatives of the sailors who perished.", "condemnation"},
			{"The Ministers conveyed their sympathy and solidarity to Mali after the flood.", "condemnation"},
			{"The Ministers expressed their solidarity with Mali.", "commitment 1"},
		}},
		{"a second clause goes on from a relative one", joint, []actCase{
			{"We deplore smuggling, which robs ports of revenue, and our customs services will exchange lists of cargoes.", "commitment 3"},
			{"We deplore smuggling, which robs ports of revenue.", "condemnation"},
		}},
		{"those named with a passive are who speaks", joint, []actCase{
			{"The pilot scheme will be reviewed by ministers in 2031.", "commitment 3"},
			{"The pilot scheme will be reviewed by leaders of the churches in 2031.", "assertion"},
			{"The pilot scheme will be reviewed by religious leaders in 2031.", "assertion"},
			{"Travel expenses shall be borne by the sending Government.", "commitment 3"},
			{"Travel expenses shall be borne by the sending company.", "assertion"},
		}},
		{"what will be answered, and how", joint, []actCase{
			{"We made it clear in Bamako that any attack on a lighthouse would be met by new measures.", "commitment 2"},
			{"We have made it clear to the rebels that we would answer any attack.", "commitment 2"},
			{"Any attack on a lighthouse will be met by further sanctions.", "commitment 2"},
			{"The costs of the repair will be met by industry.", "assertion"},
			{"Its ships in our harbours will remain seized until it pays.", "commitment 3"},
			{"Disputes in our harbours will remain rare.", "assertion"},
		}},
		{"some of those who speak are told apart from the rest", joint, []actCase{
			{"The Ministers thanked the pilots, and those among them whose ports were hit will send a report by May.", "commitment 3"},
			{"We regret the delay, and those of us who have not yet signed the treaty will sign it in May.", "commitment 3"},
			{"The Ministers thanked the pilots, and those pilots whose ships were hit will go home.", "welcome"},
		}},
		{"what is set up will do something", joint, []actCase{
			{"The Ministers launched a dialogue on wrecks, which will meet twice a year.", "commitment 3"},
			{"The Ministers launched a partnership on ports, which will boost trade.", "decision"},
			{"The Ministers established a fund for Mali, which will hold elections in May.", "decision"},
			{"There shall be established a joint commission on wrecks.", "commitment 3"},
			{"We took note of the draft treaty, which we intend to sign in the autumn.", "commitment 2"},
			{"We took note of the draft treaty, which Mali intends to sign in the autumn.", "assertion"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) { checkActs(t, tt.in, tt.cases) })
	}
}
