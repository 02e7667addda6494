package act_test

import "testing"

// TestRules holds what a government, or a party that would be one, undertakes for
// what it rules, as lists of pledges give it one by one, each beside what is near.
func TestRules(t *testing.T) {
	tests := map[string][]actCase{
		"the government that speaks": {
			{"The Government will introduce a Bill on lighthouses.", "commitment 3"},
			{"The Government is determined to rid the harbours of rats.", "commitment 2"},
			{"The Government proposes to bring the ferries into public hands.", "commitment 2"},
			{"The Treasury intends to consult the shipowners.", "commitment 2"},
			{"It is the policy of the Government to encourage small boats.", "commitment 2"},
			{"The Government should repair the sea wall.", "call"},
			{"The previous government promised 50 lighthouses and built none.", "assertion"},
			{"The Government of Mali will build 50 lighthouses.", "assertion"},
			{"The Government welcomes the report on rats.", "welcome"},
		},
		"a party that would be one": {
			{"A Liberal government would scrap the harbour tax.", "commitment 3"},
			{"Labour will stand up for the fishing towns.", "commitment 2"},
			{"The Green Party will plant a tree for every boat.", "commitment 2"},
			{"We would keep the coastguard.", "commitment 2"},
			{"Labour would wreck the harbours.", "assertion"},
			{"We would have kept the coastguard.", "assertion"},
			{"The opposition would raise harbour dues.", "assertion"},
		},
		"what is ordered": {
			{"Harbour dues will be abolished for small boats.", "commitment 2"},
			{"Waiting times at the locks will be cut by 20 minutes.", "commitment 3"},
			{"An additional 200 berths will be created.", "commitment 3"},
			{"A bill to protect pilots is to be laid before the Assembly.", "commitment 2"},
			{"Ferry fares will be zero-rated.", "commitment 2"},
			{"Port towns will be required to publish their accounts.", "commitment 3"},
			{"Sailors will be required to show more patience.", "assertion"},
			{"The report will be published by the National Harbour Trust.", "assertion"},
			{"Millions of people will be made homeless by the rising sea.", "assertion"},
			{"The harbours will be hit by the storm.", "assertion"},
		},
		"what people are given": {
			{"Every fisherman's widow will receive a grant of £200.", "commitment 3"},
			{"Families on the islands will be exempt from the toll.", "commitment 3"},
			{"Children from fishing families will get more help with travel.", "commitment 2"},
			{"Companies with more than 50 boats will have to publish their catch.", "commitment 3"},
			{"No islander will pay the toll.", "commitment 3"},
			{"Consumers will have less to spend.", "assertion"},
			{"Our children will inherit the debts.", "assertion"},
			{"Widows receive a grant of £200.", "assertion"},
		},
		"what a law says of anybody": {
			{"Under the Act, a skipper shall keep a log.", "assertion"},
			{"No boat shall be left without a radio.", "commitment 2"},
		},
		"those told of in a clause of their own": {
			{"Countries that gain from the strait should also pay for it.", "call"},
			{"States that have not yet done so should sign the treaty.", "call"},
			{"The owners who gained from the strait should no longer be able to close it.", "assertion"},
			{"The IMO should examine the routes and report to the ports.", "call"},
			{"The IMO should be proud.", "assertion"},
		},
		"which economies, which ministers": {
			{"Advanced deficit countries will boost savings.", "commitment 2"},
			{"G20 finance ministers and central bank governors will keep capital flows under review.", "commitment 2"},
			{"Our central banks will remain vigilant.", "commitment 2"},
		},
		"the aim": {
			{"The goal is to cut the losses at sea.", "commitment 2"},
			{"The goal of the race is to reach the island.", "assertion"},
			{"There is agreement among us to limit the catch.", "commitment 2"},
		},
		"no longer": {
			{"Islanders will no longer pay the toll.", "commitment 3"},
			{"Fishing in the bay will no longer be permitted.", "commitment 3"},
			{"The bay will no longer freeze.", "assertion"},
		},
		"all of it by a year": {
			{"By 2030 all new ferries will be zero-emission.", "commitment 3"},
			{"By 2030 every third islander will be over 65.", "assertion"},
			{"By 2050 all the glaciers will have melted.", "assertion"},
		},
		"what they set moves": {
			{"The pension age is to rise to 65 by 2020.", "commitment 3"},
			{"The minimum wage will rise to £8.", "commitment 3"},
			{"Exports will rise to $4 billion.", "assertion"},
		},
		"there will be": {
			{"There will be no increase in harbour dues.", "commitment 3"},
			{"There will be tougher checks on foreign trawlers.", "commitment 3"},
			{"There will be a referendum on the tunnel.", "commitment 3"},
			{"There will be no winners.", "assertion"},
			{"There will be difficult times ahead.", "assertion"},
		},
		"what is under way": {
			{"Steps are being taken to dredge the channel.", "commitment 2"},
			{"A fund of $10 million is being set up to repair the piers.", "commitment 2"},
			{"Work is under way to simplify the forms.", "commitment 2"},
			{"Steps were taken in 1993 to dredge the channel.", "assertion"},
			{"A new pier is being built by the Harbour Trust.", "assertion"},
			{"Work began on the pier in 1988.", "assertion"},
		},
		"things of law": {
			{"The museum of the sea will be free for all.", "commitment 3"},
			{"It will become an offence to sell undersized crabs.", "commitment 3"},
			{"Licences will no longer be needed for rowing boats.", "commitment 2"},
			{"Skippers caught without a light will face a fine of £100.", "assertion"},
			{"Drivers caught without a light will face a fine of £100.", "commitment 3"},
			{"Aid to the shipyards will end in 2031.", "commitment 3"},
			{"The first lock is to open in 2031.", "commitment 3"},
			{"There can be no question of selling the harbour.", "commitment 2"},
			{"There can be no question that the harbour pays.", "assertion"},
			{"It will be hard to find crabs.", "assertion"},
			{"Interest rates will be set by the Bank.", "assertion"},
			{"Wages will rise faster than prices.", "assertion"},
		},
		"offices and plans": {
			{"The Chancellor will present his budget on 11 March.", "commitment 3"},
			{"The Home Secretary will bring in powers to seize boats.", "commitment 2"},
			{"The Chancellor presented his budget on 11 March.", "assertion"},
			{"My administration will protect the coast.", "commitment 2"},
			{"His administration will wreck the coast.", "assertion"},
			{"Our plan will cut the paperwork.", "commitment 3"},
			{"Their plan will cut the ferries.", "assertion"},
			{"Our exports will suffer.", "assertion"},
			{"Our policy is to buy local fish.", "commitment 2"},
			{"The harbour tax will go.", "commitment 2"},
			{"Most of the money will go to the rich.", "assertion"},
			{"The emphasis will be on prevention.", "commitment 2"},
			{"The emphasis is on prevention.", "assertion"},
			{"Legislation is in preparation.", "commitment 2"},
		},
		"nobody is left out": {
			{"No one will be left behind.", "commitment 2"},
			{"Not a single lighthouse will close.", "commitment 3"},
			{"Nobody will have to sell a boat to pay the toll.", "commitment 3"},
			{"Nobody will thank us for it.", "assertion"},
			{"Not a single lighthouse was built.", "assertion"},
			{"The needs of the widows will be looked after.", "commitment 2"},
			{"All new boats will have to meet the standard.", "commitment 3"},
			{"We will have to wait for the results.", "assertion"},
		},
		"its rivals tell of a party": {
			{"The Conservatives promised lower dues and put them up.", "assertion"},
			{"The Greens want to close the harbour.", "assertion"},
			{"We did what we said we would do.", "assertion"},
		},
		"bare verbs": {
			{"Set up a £10 million fund for the harbours.", "commitment 3"},
			{"Oppose any toll on small boats.", "commitment 2"},
			{"Encourage more women to go to sea.", "commitment 2"},
			{"Encourage all states to ratify the treaty.", "call"},
			{"Let islanders keep the toll.", "commitment 2"},
			{"Let us keep the harbour open.", "assertion"},
			{"Re-establish the coastguard.", "commitment 3"},
			{"Maintain Norway's lighthouses.", "commitment 2"},
			{"Honour the agreements with the islands.", "commitment 2"},
			{"Spending on piers rose by a tenth.", "assertion"},
			{"Shellac the hulls of all the ferries.", "commitment 2"},
			{"Lower dues mean more boats.", "assertion"},
			{"Raise the age for a licence to 18.", "commitment 3"},
		},
		"without a verb": {
			{"Funding of £30m for the repair of the piers.", "commitment 3"},
			{"Tougher sentences for wreckers.", "commitment 2"},
			{"A fairer deal for the islands.", "commitment 2"},
			{"A referendum on the tunnel.", "commitment 3"},
			{"An end to overfishing in the bay by 2002.", "commitment 3"},
			{"Five hundred more berths in the north.", "commitment 3"},
			{"No more oil rigs.", "commitment 2"},
			{"An extra ferry fund.", "commitment 3"},
			{"Fair pay for pilots.", "commitment 2"},
			{"Compulsory lights exist in Norway.", "assertion"},
			{"No more than a handful of boats.", "assertion"},
			{"Free and regular ferries for all the islanders.", "commitment 2"},
			{"Higher tolls on small boats cost jobs.", "assertion"},
			{"Greater risks for small boats in the harbours.", "assertion"},
			{"An end to the storm is in sight.", "assertion"},
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) { checkActs(t, lone, cases) })
	}
}

// TestRulesNoOther holds that others who speak do not rule what they speak of.
func TestRulesNoOther(t *testing.T) {
	checkActs(t, titled("Joint Statement of Norway, Canada and Japan"), []actCase{
		{"Waiting times at the locks will be cut by 20 minutes.", "assertion"},
		{"Families on the islands will be exempt from the toll.", "assertion"},
		{"There will be tougher checks on foreign trawlers.", "assertion"},
		{"The Government will introduce a Bill on lighthouses.", "assertion"},
	})
}
