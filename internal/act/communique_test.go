package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// minutes is a passage of a communiqué by two heads of government, who are
// named in its title.
func minutes(text string) act.Input {
	in := of(text)
	in.Origin.Title = "JOINT COMMUNIQUE BY PRIME MINISTER OLE WEEKS OF NORWAY AND PRESIDENT MODIBO KEITA OF MALI"
	in.Origin.Issuers = []chancery.Issuer{{Name: "Norway", Country: "NOR"}, {Name: "Mali", Country: "MLI"}}
	return in
}

// TestCommunique holds what the minutes of a meeting tell of who said and promised
// what: an issuer's own words bind, whoever repeats them.
func TestCommunique(t *testing.T) {
	tests := map[string][]actCase{
		"a title names who speaks": {
			{"Prime Minister Weeks undertook to send engineers.", "commitment 3"},
			{"Mr Keita strongly supported Norway's efforts to map the reefs.", "commitment 1"},
			{"Prime Minister Larsen undertook to send engineers.", "assertion"},
		},
		"what an issuer said that it would do": {
			{"Prime Minister Weeks, in response, stated that his Government would continue to uphold the treaty.", "commitment 2"},
			{"Mr Weeks told the Ministers that his Government would work closely with Mali.", "commitment 2"},
			{"The Prime Minister informed President Keita that Norway would consult its allies first.", "commitment 2"},
			{"Mr Weeks assured President Keita that Norway would not allow its ports to be used by smugglers.", "commitment 2"},
			{"He indicated that the Norwegian Government would do its utmost to promote trade.", "commitment 2"},
			{"The Prime Minister indicated that his Government would be glad to consider proposals for a school.", "commitment 1"},
			{"The Prime Minister added that his country stood ready to send pilots.", "commitment 2"},
			{"They agreed that their two countries should co-operate closely.", "commitment 2"},
		},
		"what an issuer said of others, of things and of hopes": {
			{"Prime Minister Weeks said that the conference would open in May.", "assertion"},
			{"The President told the Prime Minister that the rebels would lay down their arms.", "assertion"},
			{"President Keita said that Mali would benefit from the new road.", "assertion"},
			{"He hoped that, within the framework of the treaty, endeavours would be made to increase trade.", "assertion"},
			{"Mr Weeks explained to the President and his advisers the direction that his Government is seeking to impart to trade.", "assertion"},
			{"The Ministers noted that the two Governments are to review the programme.", "assertion"},
			{"During his stay he has called on the President of the Senate.", "assertion"},
		},
		"feelings told of": {
			{"President Keita said that Mali welcomed Norway's growing interest in the valley.", "welcome"},
			{"The President said that he and his party expressed their deep appreciation of the welcome given to them.", "welcome"},
			{"He expressed the appreciation of his government and people for the aid given by Norway.", "welcome"},
			{"Mr Weeks and his Ministers showed their concern at the dispute.", "condemnation"},
			{"Norway conveyed to the President the good wishes of the Norwegian people.", "welcome"},
			{"They agreed that the growth of piracy was a cause for concern.", "condemnation"},
			{"Prime Minister Weeks, recalling with gratitude the help of the islanders, stated that the visit had a special significance.", "welcome"},
			{"Prime Minister Weeks, speaking at the harbour, said that the visit had a special significance.", "assertion"},
		},
		"what is to the credit of somebody is welcomed": {
			{"The Ministers acknowledged the leadership of the islanders in the rescue.", "welcome"},
			{"The Ministers recognised the tireless and generous work of the pilots.", "welcome"},
			{"The Minister recognised Chad's efforts to strengthen its courts.", "welcome"},
			{"The Ministers recognised the role of the private sector in trade.", "assertion"},
			{"They recognised the importance of fisheries.", "assertion"},
		},
		"who met will see it done": {
			{"The work of the Joint Study Group on Timber would continue with a view to further trade.", "commitment 2"},
			{"Studies would be undertaken in relation to all stages of the timber trade.", "commitment 2"},
			{"This policy would be maintained in the future.", "commitment 2"},
			{"It was agreed that the question of air services would be kept under review.", "commitment 2"},
			{"They agreed that patrols, now suspended for two years, would be resumed.", "commitment 3"},
			{"They agreed that a team of leading Norwegian scientists would visit Bamako.", "commitment 3"},
			{"If the strait closed, patrols would be suspended.", "assertion"},
			{"Without the ferry the islands would be abandoned.", "assertion"},
			{"An agreement on tariffs would strengthen the economies of the north.", "assertion"},
		},
		"a clause goes on behind an aside": {
			{"They agreed that increases in trade, particularly in timber and fish, would help to lift the standard of living.", "assertion"},
			{"They agreed that Norway and Mali, together with other northern states must continue to press for open seas.", "commitment 1"},
			{"They agreed that with the growth of trade they would be continuing to seek openings.", "commitment 2"},
			{"The two Prime Ministers agreed that a settlement, to be enduring, must respect the wishes of the people.", "assertion"},
			{"They agreed that the allied states which have helped to clear the strait should participate in the talks.", "call"},
			{"In the face of the downturn they pledged renewed ambition to deepen the channels.", "commitment 2"},
		},
		"an invitation given and taken": {
			{"The Minister extended invitations to the President and the Prime Minister to visit Oslo.", "call"},
			{"The invitaton was accepted with pleasure.", "commitment 2"},
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) { checkActs(t, minutes, cases) })
	}
}

// TestUndertaken tells what is undertaken from what only sounds like it.
func TestUndertaken(t *testing.T) {
	tests := map[string][]actCase{
		"a need agreed on is no deed": {
			{"Both agreed on the imperative for strong international action to restore the stocks.", "assertion"},
			{"They agreed on joint action to restore the stocks.", "commitment 2"},
		},
		"what something is backed by backs nothing": {
			{"They underlined the value of quotas, supported by strong measures and reforms.", "assertion"},
			{"Both Ministers noted the launch of the water treaty between Mali and Chad with Norwegian and Canadian backing.", "assertion"},
		},
		"what rests on something, or is foretold, is not made": {
			{"These efforts will be built on decades of friendship.", "assertion"},
			{"This project will be the longest bridge in the north and will be built over five years.", "assertion"},
			{"Newly established links, and a newly established forum, underpin our friendship.", "assertion"},
		},
		"a study announced with its end": {
			{"Norway announced a joint study of the currents to be completed by May 2031.", "commitment 3"},
			{"Norway announced a joint study of the currents.", "assertion"},
		},
		"the day of an event is not that of a deed": {
			{"They agreed to work closely together in the lead up to the summit in Oslo on 24 September 2030.", "commitment 2"},
			{"They agreed to work together on a plan for the stocks by 2030.", "commitment 3"},
		},
		"a resolve of both, however it is told of": {
			{"Norway reaffirmed the commitment of both countries, as set out in the Oslo Declaration of 2029, to keep the strait open.", "commitment 2"},
			{"Norway and Canada affirm our commitment to human rights, and to advancing equity at sea.", "commitment 2"},
			{"We stand together in our commitment to keep the strait open.", "commitment 2"},
			{"We stand together in continuing to protect our pilots.", "commitment 2"},
			{"We stand together in calling for an end to the blockade.", "call"},
			{"We stand in solidarity with the islanders.", "commitment 1"},
			{"We stand in awe of the islanders.", "assertion"},
			{"A determination to keep markets open and resist tariffs.", "commitment 2"},
		},
		"a subject parted from its verb by a long aside": {
			{"Fish: Norway – home to the Institute of Marine Research (IMR) and host of the Fisheries Forum in 2031 – will invest $2 billion in trawlers.", "commitment 3"},
			{"Today, the Prime Minister of Norway and the Prime Minister of Canada affirm their readiness to open the strait.", "commitment 2"},
			{"The Prime Minister of Denmark agreed to open the strait.", "assertion"},
		},
		"a programme plans, those who set it up bind themselves": {
			{"In addition, the Network plans to create joint crews.", "commitment 2"},
			{"This unique grouping of countries aims to harness the wind of the north.", "commitment 2"},
		},
		"what is only to be considered": {
			{"We express our readiness to consider further measures.", "commitment 1"},
			{"We express our readiness to take further measures.", "commitment 2"},
		},
		"hyphens in verbs": {
			{"The Ministers are determined to co-operate in the search for the trawler.", "commitment 2"},
			{"They agreed to co-host the conference.", "commitment 3"},
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// TestFindings holds what an organ finds and who asks it for something.
func TestFindings(t *testing.T) {
	tests := map[string][]actCase{
		"a determination that something is so is a finding": {
			{"Reaffirming its determination that the failure of the authorities constitutes a threat to peace,", "assertion"},
			{"Reaffirming its determination to end the war,", "commitment 2"},
		},
		"others ask": {
			{"Taking note of the joint request to the Secretary-General by the Government of Mali and the Front,", "assertion"},
		},
		"of itself": {
			{"Confirms that it is prepared to consider further measures;", "commitment 1"},
			{"Reaffirming that the measures, while no end in themselves, would offer benefits to both communities,", "assertion"},
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) { checkActs(t, council, cases) })
	}
}
