package act_test

import (
	"testing"
)

// TestParted holds who speaks where a clause or a phrase parts a subject from its verb, or
// from the "that" before it.
func TestParted(t *testing.T) {
	joint := titled("Joint Statement of the Leaders of Norway, Canada and Japan")
	tests := []struct {
		rule  string
		cases []actCase
	}{
		{"a phrase between that and its subject", []actCase{
			{"Norway announced that next year it would open a school for pilots in Nuuk.", "commitment 3"},
			{"The Canadian side announced that over the next four years it would train some 200 divers.", "commitment 3"},
			{"Japan stated that by 2018 it will scrap two of its ferries.", "commitment 3"},
			{"Norway noted that in many ports it will be hard to find pilots.", "assertion"},
			{"Norway noted that since 2010 it has built 40 beacons.", "assertion"},
		}},
		{"those of whom a relative clause tells", []actCase{
			{"All members that have signed commit to publish their charts.", "commitment 3"},
			{"Every member that has joined the survey undertakes to open its ports.", "commitment 3"},
			{"The participants who attended pledged to mark all wrecks.", "commitment 2"},
			{"The boats that members have bought support the survey.", "assertion"},
			{"The pilots that have signed pledges support the plan.", "assertion"},
		}},
		{"states told of by their part in something", []actCase{
			{"Under the Compact, participating countries will close two ports.", "commitment 3"},
			{"We launch the Compact, under which participating countries will close two ports.", "commitment 3"},
			{"We launch the Compact, whereby member states will close two ports.", "commitment 3"},
			{"We launch the Compact, under which harbour towns will close two ports.", "decision"},
			{"We note the Treaty, under which nuclear states will disarm.", "assertion"},
		}},
		{"a body of theirs does it, though the passive puts it last", []actCase{
			{"The question of pilot fees will be examined by the Working Group on Ports.", "commitment 2"},
			{"The list will be drawn up by senior officials before May.", "commitment 3"},
			{"The question of fees will be examined by the courts.", "assertion"},
			{"The results will be assessed by independent experts.", "assertion"},
			{"The report will be published by the World Bank.", "assertion"},
		}},
		{"some of those who met", []actCase{
			{"Other participants will consider a like step.", "commitment 1"},
			{"Some delegations will send divers.", "commitment 3"},
			{"Other countries will send divers.", "assertion"},
			{"Other participants proposed a ban.", "assertion"},
			{"Signatories that have not yet done so should mark their wrecks.", "call"},
		}},
		{"member states are no verb", []actCase{
			{"Member states stand ready to mark the wrecks.", "commitment 2"},
			{"The member states the aim of its survey.", "assertion"},
		}},
		{"what theirs begin to do", []actCase{
			{"Our ports will begin checking the papers of tankers.", "commitment 2"},
			{"Our ports will begin to fill with ice.", "assertion"},
		}},
		{"what is noted is whose it is", []actCase{
			{"We took note of the intention of Norway to scrap its ferries.", "assertion"},
			{"We noted our intention to scrap the ferries.", "commitment 2"},
			{"We met in Oslo to discuss our continued support for the survey.", "assertion"},
			{"It was stressed that the reform of the coast guard (NCG) can only be slow and must be paid for by all.", "call"},
		}},
		{"how a thing must be is asked of anybody", []actCase{
			{"The return of the boats must be voluntary.", "call"},
			{"Access to the strait must be free and safe.", "call"},
			{"The rules must be consistent with the treaty.", "assertion"},
			{"The port must be big enough to hold them.", "assertion"},
		}},
		{"what is told of by a relative clause between commas", []actCase{
			{"The two remaining measures, which concern reefs, will be carried over to 2040.", "commitment 2"},
		}},
		{"what should stay as it is", []actCase{
			{"The ships should remain impounded until the fees are paid.", "call"},
			{"The fees should remain frozen.", "call"},
			{"The fees should remain low.", "assertion"},
		}},
		{"a deed that goes on", []actCase{
			{"Norway confirmed that the transfer of the ferries will continue according to plan.", "commitment 2"},
			{"Norway confirmed that the withdrawal of Russian troops will continue.", "assertion"},
		}},
		{"what one was told is not one's own", []actCase{
			{"We were told that the survey will resume next week.", "assertion"},
			{"The Ministers were informed that Norway would lend two boats.", "assertion"},
		}},
		{"what was committed today", []actCase{
			{"We have today committed a further $20 million to the survey.", "commitment 3"},
			{"We have committed a further $20 million to the survey.", "assertion"},
			{"Canada is doubling its share of the costs.", "commitment 2"},
		}},
		{"those who are charged with something", []actCase{
			{"Our ministers have been charged with drawing up a list of wrecks.", "call"},
			{"The crew were charged with theft.", "assertion"},
		}},
		{"for one's own part", []actCase{
			{"We invite others to join, and for our part will lend two boats.", "commitment 3"},
		}},
		{"verbs of a thing, the last behind and", []actCase{
			{"We underscore that tolls hurt trade, do not pay for beacons, and invite smuggling.", "assertion"},
			{"We note that such fees slow ships, weaken ports and encourage fraud.", "assertion"},
			{"We note that fees are high, and encourage ports to lower them.", "call"},
		}},
		{"what is there by being agreed on", []actCase{
			{"We agreed to a common template for reports of wrecks.", "decision"},
			{"We agreed on a standstill on harbour fees.", "commitment 2"},
			{"We agreed to a request by Chad.", "assertion"},
			{"We confirm our commitment to the Oslo Plan of Action adopted there.", "commitment 1"},
			{"We confirm our commitment to action on wrecks.", "commitment 2"},
		}},
		{"all those who do this or that", []actCase{
			{"All those who build or sail ferries must train their crews.", "call"},
		}},
		{"what brings concern about", []actCase{
			{"The state of the beacons continues to give rise to concern.", "condemnation"},
			{"The loss of the ferry arouses our deep concern.", "condemnation"},
			{"The loss of the ferry continues to cause delays.", "assertion"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) { checkActs(t, joint, tt.cases) })
	}
}

// TestOneInS holds that a state whose name ends as a plural does is one.
func TestOneInS(t *testing.T) {
	checkActs(t, titled("Joint Statement of the Leaders of Cyprus, the Netherlands and Honduras"), []actCase{
		{"Cyprus reiterated its readiness to host the survey.", "commitment 2"},
		{"The Netherlands reaffirmed its commitment to mark the wrecks.", "commitment 2"},
		{"Honduras commits to close two ports.", "commitment 3"},
		{"Cyprus and the Netherlands intend to mark the wrecks.", "commitment 2"},
		{"The Maldives reiterated its readiness to host the survey.", "assertion"},
	})
}
