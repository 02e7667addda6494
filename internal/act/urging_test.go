package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
)

// TestUrging holds how something is asked of others without a verb of asking, or by
// nobody who is named, each beside what only tells.
func TestUrging(t *testing.T) {
	joint := titled("Joint Statement of Norway, Canada and Japan")
	health := titled("Communiqué of the Meeting of Health Ministers")
	tests := []struct {
		rule  string
		in    func(string) act.Input
		cases []actCase
	}{
		{"what is held right", joint, []actCase{
			{"We are of the view that this dispute should be solved through dialogue.", "call"},
			{"We are of the view that this dispute is old.", "assertion"},
			{"We affirm that all states should keep the lamps lit.", "call"},
			{"The Ministers reaffirmed that the terms of the truce should be observed.", "call"},
			{"The Ministers reaffirmed that the truce is old.", "assertion"},
			{"The Ministers expressed the conviction that the fund should be opened as soon as possible.", "call"},
			{"The Ministers agreed that quarrels should be settled by lawful means.", "call"},
			{"The Ministers agreed that their differences should be settled in May.", "commitment 3"},
			{"The Ministers felt that the lamps should be new.", "assertion"},
			{"The Ministers were of the opinion that tests should cease.", "call"},
			{"The Ministers were of the opinion that tests were harmful.", "assertion"},
			{"We emphasise that disputes should be resolved peacefully.", "call"},
			{"The Ministers endorsed the view that the causes of the raids should be attacked.", "call"},
			{"The Ministers endorsed the view that the lamps should be painted.", "assertion"},
			{"We reaffirm the pact, which demands that the strait must never be closed.", "assertion"},
			{"We reiterate our determination that the rebels must disarm.", "call"},
			{"We support the views set out in the report.", "assertion"},
			{"We make clear that the raids have no excuse and must be condemned.", "call"},
			{"We noted the survey made at the request of the pilots.", "assertion"},
			{"The Ministers expressed the expectation that the Commission would publish its list.", "assertion"},
		}},
		{"whose turn it is", joint, []actCase{
			{"It is high time that the parties met.", "call"},
			{"It is now for the parties to act.", "call"},
			{"It is time for us to meet.", "assertion"},
			{"The time has come for the neighbours to join us.", "call"},
			{"The time has come round again to meet.", "assertion"},
			{"The Ministers addressed an appeal to the great Powers to resume their talks.", "call"},
			{"The Ministers made an inquiry of the Powers.", "assertion"},
			{"It is now clear that they met.", "assertion"},
			{"It is incumbent upon all states to help.", "call"},
			{"This is not the time for any side to seek gain.", "call"},
			{"It is for the people of Mali to choose its port.", "assertion"},
			{"There should be no return to mines.", "call"},
			{"There should be no doubt of it.", "assertion"},
		}},
		{"what ought to be, whoever is to do it", joint, []actCase{
			{"The slips of the past winter ought not to be repeated.", "call"},
			{"The number of lamps, now over ninety, ought to be cut to ten.", "call"},
			{"A vote on the charter ought to take place in the spring.", "call"},
			{"The talks should resume in May.", "call"},
			{"The crews' elections should surprise nobody.", "assertion"},
			{"Cases that have not been closed should be sent on to the tribunal.", "call"},
			{"Cases which remain open must be sent on to the tribunal.", "call"},
			{"Fisheries have to be dealt with first as a matter of food.", "call"},
			{"The lamps have to be seen in a wider frame.", "assertion"},
			{"The trade they built should not be choked.", "call"},
			{"The lamps should be seen as a sign.", "assertion"},
			{"The rules should be based on facts.", "assertion"},
			{"The ministers stressed that the audits must be quick, open and fair.", "call"},
			{"The ministers emphasised that any arrangement must be consistent with the treaty.", "assertion"},
			{"The ministers believe that the lesson must be the will to hold out.", "assertion"},
			{"The ministers stressed that checks at sea must respect the law of the flag.", "call"},
			{"The ministers agreed that any new charter must have the needs of the isles at heart.", "call"},
			{"The ministers agreed that such a charter must respect the wishes of the isles.", "assertion"},
			{"They pointed out that the cost of the wrecks should be borne in full by the owners.", "call"},
			{"They pointed out that the cost of the wrecks should be borne in mind.", "assertion"},
			{"They recognised that governments must keep the beacons lit.", "call"},
			{"They recognised that the beacons should be lit by gas.", "assertion"},
			{"The beacon is old, and it must now be rebuilt.", "call"},
			{"It must be remembered that the beacon is old.", "assertion"},
			{"Pilots and their families must be able to come ashore.", "call"},
			{"Pilots should be able to come ashore.", "assertion"},
			{"The isles must share in what the reefs yield.", "call"},
			{"This work must go hand in hand with that of the isles.", "assertion"},
		}},
		{"of whom a clause tells who they are", joint, []actCase{
			{"Harbours in which wrecks lie must share their charts.", "call"},
			{"Harbours in which wrecks lie share their charts.", "assertion"},
			{"Countries that have yet to sign the charter of the reefs are encouraged to do so.", "call"},
			{"Countries that have yet to sign the charter of the reefs are few.", "assertion"},
			{"Towns through which the river runs should be heard.", "call"},
			{"Lending governments gathering in the Hague Club should go further.", "call"},
			{"Countries bordering the reef should share their charts.", "call"},
			{"Countries bordering the reef will share their charts.", "assertion"},
			{"All the parties concerned should hold their fire.", "call"},
			{"The three states concerned reaffirmed their resolve to dredge the river.", "commitment 2"},
			{"The ministers responsible for harbours will meet in May.", "commitment 3"},
			{"The islanders concerned will meet in May.", "assertion"},
		}},
		{"who is told to have been asked", joint, []actCase{
			{"These laboratories were requested to share their charts.", "call"},
			{"The Ministers of Ports and Railways were requested to draw up a list.", "call"},
			{"The Minister was invited to visit Oslo.", "assertion"},
			{"Last year these laboratories were tasked to share their charts.", "assertion"},
		}},
		{"what is said after others", joint, []actCase{
			{"We echo the call of the Council for a truce.", "call"},
			{"We echo the report of the Council.", "assertion"},
			{"We add our voice to those who demand a truce.", "call"},
			{"We expect suppliers, vendors and owners to produce lamps.", "call"},
			{"We expect prices, wages and rents to rise.", "assertion"},
		}},
		{"what minutes tell of being asked", health, []actCase{
			{"Member governments were requested to reply by May.", "call"},
			{"The Secretariat was asked to draw up a list.", "call"},
			{"The Secretariat was asked last year to draw up a list.", "assertion"},
			{"The crew was asked by the owner to leave.", "assertion"},
			{"Donors were encouraged to give early.", "call"},
			{"The crews were encouraged to see the lamps lit.", "assertion"},
			{"The meeting recommended that a list be drawn up.", "call"},
			{"The meeting was held in Oslo.", "assertion"},
			{"Several delegations urged the rebels to disarm.", "call"},
			{"Many speakers voiced their alarm at the raids.", "condemnation"},
			{"Many speakers described the raids.", "assertion"},
			{"Some ministers objected to the wording.", "assertion"},
		}},
		{"what a council recalls that it asked", council, []actCase{
			{"Reminds Mali that the Council has called upon it to keep the truce;", "assertion"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) { checkActs(t, tt.in, tt.cases) })
	}
}
