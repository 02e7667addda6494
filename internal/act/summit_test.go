package act_test

import "testing"

// TestListedOneByOne holds undertakings as lists of them give them, each alone
// and without a word of who speaks.
func TestListedOneByOne(t *testing.T) {
	tests := map[string][]actCase{
		"a member of the groups that hold summits": {
			{"Italy will lay down two icebreakers.", "commitment 3"},
			{"The Federal Government will ask parliament for €2 million for pilots.", "commitment 3"},
			{"Ruritania will lay down two icebreakers.", "assertion"},
			{"Nigeria will build two icebreakers.", "commitment 3"},
			{"Nigeria has announced that it will build two icebreakers.", "assertion"},
			{"Italy has announced that it will build two icebreakers.", "assertion"},
			{"We are pleased that Italy will build two icebreakers.", "welcome"},
		},
		"an organisation of states, or those who sign": {
			{"ASEAN Member States will open their ports.", "commitment 3"},
			{"NATO will maintain its patrols.", "commitment 2"},
			{"The European Council agrees to open the ports.", "commitment 3"},
			{"The parties undertake to keep the strait open.", "commitment 2"},
			{"Partners plan to lay a cable.", "commitment 2"},
			{"The parties will have to keep the strait open.", "assertion"},
			{"The European Bank will maintain its rates.", "assertion"},
		},
		"its name before what it undertakes": {
			{"Canada: cut the tariff on cod by half within two years.", "commitment 3"},
			{"For Canada: to cut the tariff on cod by half.", "commitment 3"},
			{"Nigeria: cut the tariff on cod.", "assertion"},
		},
		"some of the members, by what they have": {
			{"Emerging market economies will move to floating rates.", "commitment 2"},
			{"Surplus economies will stimulate demand.", "commitment 2"},
			{"Advanced economies commit to balance their budgets by 2031.", "commitment 3"},
			{"Nations with large fleets will scrap old vessels.", "commitment 3"},
			{"A number of us plan to introduce a levy on bunker fuel.", "commitment 2"},
			{"Poor economies will suffer from the storm.", "assertion"},
		},
		"help that is named and no more": {
			{"Strong support for the training of pilots in the islands.", "commitment 1"},
			{"Increased help for those islands that rebuild their harbours.", "commitment 1"},
			{"Strong support for the bill was evident in the vote.", "assertion"},
			{"Growing demand for cod in the islands.", "assertion"},
			{"Export subsidies distort markets.", "assertion"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, lone, cases) })
	}
}

// TestLevers holds that what governments set is theirs to change, and what
// markets and winds do to it is not.
func TestLevers(t *testing.T) {
	tests := map[string][]actCase{
		"set": {
			{"Export guarantees for trawlers will be tightened.", "commitment 2"},
			{"The level of public spending will be reduced.", "commitment 2"},
			{"Fishing subsidies will be cut by half.", "commitment 3"},
			{"These aims will be pursued by all of us.", "commitment 2"},
			{"The number of gulls will be reduced by the storm.", "assertion"},
			{"The number of gulls will be reduced.", "assertion"},
			{"Prices will be determined by the market.", "assertion"},
			{"The subsidies of many countries will be cut.", "assertion"},
		},
		"kept on course": {
			{"Monetary policies will continue to support the recovery of the ports.", "commitment 2"},
			{"Our markets will stay open.", "commitment 2"},
			{"Other countries' policies will continue to hurt the ports.", "assertion"},
			{"Our markets will stay empty.", "assertion"},
		},
		"none of a lapse": {
			{"There will be no let-up in the search for the crew.", "commitment 2"},
			{"There will be no return to the old quotas.", "commitment 2"},
			{"There will be no winners.", "assertion"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// TestAims holds an aim of those who speak however it is owned, in the present.
func TestAims(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The goal of our fisheries policy is to rebuild the stocks.", "commitment 2"},
		{"One of our priorities is to rebuild the stocks.", "commitment 2"},
		{"Our first task will be to rebuild the sea wall.", "commitment 2"},
		{"Our objective remains the complete removal of old mines.", "commitment 2"},
		{"It remains our policy to keep the strait open.", "commitment 2"},
		{"We hold firm to our commitment to keep the strait open.", "commitment 2"},
		{"The goal of the survey is to count the seals.", "assertion"},
		{"Our objective in Oslo was to rebuild the stocks.", "assertion"},
		{"Our goals are ambitious.", "assertion"},
		{"Our aim is the same.", "assertion"},
	})
}

// TestGoingOn holds who goes on behind "and": those who speak, where only they
// can do what the verb says.
func TestGoingOn(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We recognise that patience alone is not enough and will pursue the pirates.", "commitment 2"},
		{"We recognise our duty to protect the reef and intend to meet it.", "commitment 2"},
		{"We invite the Bank to lend more and pledge our support.", "commitment 2"},
		{"We individually and collectively commit to clear the channel.", "commitment 2"},
		{"We continue to attach the highest priority to safety at sea.", "commitment 1"},
		{"We stress that nets should not hurt the seals and shall ban the worst of them.", "commitment 3"},
		{"We recognise that the storm is strong and will flood the harbour.", "assertion"},
		{"We urge all States to cooperate and commit to clear the channel.", "call"},
	})
}

// TestPoints holds deeds that a list names by their nouns.
func TestPoints(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"Full, timely and consistent implementation of the rules on nets.", "commitment 2"},
		{"Closer co-operation between our coast guards.", "commitment 2"},
		{"Renewed efforts to rebuild the stocks of cod.", "commitment 2"},
		{"A renewed pledge not to raise the tariff on cod.", "commitment 3"},
		{"The early ratification of the treaty by all of us.", "commitment 2"},
		{"Fish: to publish all quotas from 2017.", "commitment 3"},
		{"Full implementation has not been easy.", "assertion"},
		{"The early signs of spring.", "assertion"},
	})
}

// TestRuled holds what those who govern will have of others, and what they keep
// from themselves.
func TestRuled(t *testing.T) {
	tests := map[string][]actCase{
		"others": {
			{"Operators of trawlers will be required to open their books.", "commitment 2"},
			{"Inspectors will be given wider powers to board.", "commitment 2"},
			{"No new trawlers will be permitted in the strait.", "commitment 2"},
			{"Fishermen in Mali will be required to open their books.", "assertion"},
			{"Fishermen will be given up for lost.", "assertion"},
			{"Operators will be required by the court to open their books.", "assertion"},
			{"No new trawlers will be seen in the strait.", "assertion"},
		},
		"themselves": {
			{"We do not intend to recognise the new border at sea.", "commitment 2"},
			{"I do not intend to speak for long.", "assertion"},
			{"Never again will we let the stocks run out.", "commitment 2"},
			{"We accept the responsibility to clear the channel.", "commitment 2"},
			{"We accepted the report.", "decision"},
			{"We regard it as our task to clear the channel.", "commitment 2"},
			{"We regard it as their task to clear the channel.", "assertion"},
			{"We are at one in our determination to clear the channel.", "commitment 2"},
			{"We must not forget that the winters are long.", "assertion"},
			{"We confirm that the strait remains open to all, and that we shall keep it so.", "commitment 2"},
		},
		"theirs": {
			{"Our diplomats will press the case of the crew.", "commitment 2"},
			{"Our economies will be opened further.", "commitment 3"},
			{"Our children will press the case of the seals.", "assertion"},
			{"All our countries are to join the register.", "commitment 3"},
			{"The governments represented here will open their books.", "commitment 3"},
		},
		"a group written with a hyphen, and its members": {
			{"The G-20 will open its books.", "commitment 3"},
			{"The members of the G20 will open their books.", "commitment 3"},
			{"The members of the club will open their books.", "assertion"},
			{"We as a group commit to open our books.", "commitment 3"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, lone, cases) })
	}
}

// TestWaysRound holds undertakings that a phrase makes rather than a verb.
func TestWaysRound(t *testing.T) {
	tests := map[string][]actCase{
		"aims": {
			{"It is our shared objective that every harbour should have a pilot.", "commitment 2"},
			{"It is our hope that every harbour will have a pilot.", "assertion"},
			{"We set the target of 100 new pilots by 2031.", "commitment 2"},
			{"We set as our aim the training of more pilots.", "commitment 2"},
			{"We set great store by pilots.", "assertion"},
			{"Safety at sea will remain high on our agenda.", "commitment 2"},
			{"Safety at sea will remain a matter of luck.", "assertion"},
		},
		"being about to": {
			{"We declare ourselves ready to clear the channel.", "commitment 2"},
			{"We are in the process of drawing up a chart of the reef.", "commitment 2"},
			{"We are set on clearing the channel.", "commitment 2"},
			{"We were in the process of drawing up a chart of the reef.", "assertion"},
		},
		"agreed and decided": {
			{"Agreement was reached that each country would name a pilot.", "commitment 3"},
			{"Agreement was reached that the winter had been hard.", "assertion"},
			{"The Ministers agreed in principle to a swap of debt for nature.", "commitment 2"},
			{"The Ministers discussed the storm and decided on a joint mission.", "commitment 2"},
			{"The Ministers agreed to the wording of the report.", "assertion"},
			{"A decision was taken to close the strait.", "commitment 3"},
			{"The Leaders undertook that their officials would finish the chart.", "commitment 2"},
		},
		"done by ours": {
			{"The survey will be led by our deputies.", "commitment 2"},
			{"A further round of consultations will be held in the autumn.", "commitment 3"},
			{"The survey will be led by two old sailors.", "assertion"},
		},
		"ours by where they are": {
			{"Those countries in our group with large fleets will scrap old vessels.", "commitment 3"},
			{"Those countries in the north with large fleets will scrap old vessels.", "assertion"},
			{"Every one of our governments will publish its quotas.", "commitment 3"},
			{"Neither our central banks nor our treasuries will print money.", "commitment 3"},
		},
		"points": {
			{"Improved access for small boats to the harbours.", "commitment 2"},
			{"by doubling the number of pilots before 2030.", "commitment 3"},
			{"Greater risks for small boats in the harbours.", "assertion"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, lone, cases) })
	}
}

// TestForeseen holds what only happens to what governments set, to those they
// rule, and to the words that look like points.
func TestForeseen(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"Budgets will be strained by the storm.", "assertion"},
		{"Cod prices will be driven up by the storm.", "assertion"},
		{"Fisheries policy will be constrained for years.", "assertion"},
		{"Their policies will continue to hurt the ports.", "assertion"},
		{"Islanders will be given shelter by their neighbours.", "assertion"},
		{"Small firms will be given little time.", "assertion"},
		{"Sailors will be required to show more patience.", "assertion"},
		{"No solution will be imposed from outside.", "assertion"},
		{"We never intended to close the port.", "assertion"},
		{"Let there be no doubt about the storm.", "assertion"},
		{"Let us recall the winter of 1963.", "assertion"},
		{"Continued violence against pilots in the east.", "assertion"},
		{"Continued talks on pilots in the east.", "commitment 2"},
		{"Export growth slowed.", "assertion"},
		{"Import bills rose.", "assertion"},
		{"Work permits expire after a year.", "assertion"},
		{"Italy will be hit by the storm.", "assertion"},
		{"Italy will have the largest fleet.", "assertion"},
		{"Emerging economies will account for most of the catch.", "assertion"},
		{"Italy will try to divide us.", "assertion"},
	})
}

// TestUnderWay holds what is being done on purpose, and who stands behind it.
func TestUnderWay(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"We are strengthening our patrols.", "commitment 2"},
		{"We are scaling up the patrols.", "commitment 2"},
		{"We are strengthening by the day.", "assertion"},
		{"We are working with the islanders to build a pier.", "commitment 2"},
		{"We are working together with the islanders to build a pier.", "assertion"},
		{"We are fully behind the plan for a pier.", "commitment 1"},
		{"We were fully behind the plan for a pier.", "assertion"},
		{"Central banks will continue to be committed to price stability.", "commitment 2"},
		{"This will be done in close touch with the islanders.", "commitment 2"},
		{"This will be done with the greatest care by the islanders.", "assertion"},
		{"[To] build two more piers in the islands", "commitment 3"},
		{"Aid works best where the piers are sound.", "assertion"},
	})
}

// TestPlainThings holds deeds that the thing done stands before.
func TestPlainThings(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"Emissions of soot will be cut by a third.", "commitment 3"},
		{"The ban on nets will be enforced.", "commitment 2"},
		{"A hotline between the ports will be set up.", "commitment 3"},
		{"Talks on the border will begin within a month.", "commitment 3"},
		{"Coalition partners pledged $3 million.", "commitment 3"},
		{"Fighting broke out along the border.", "assertion"},
		{"Emissions of soot were cut by a third.", "assertion"},
	})
}

// TestKept holds what was promised before and will be kept.
func TestKept(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"The pledges made in Oslo will be honoured in full.", "commitment 2"},
		{"The commitments made in Oslo will be met.", "commitment 2"},
		{"Their pledges will be honoured.", "assertion"},
		{"The pledges made in Oslo will be honoured by the islanders.", "assertion"},
		{"The pledges made in Oslo will be long remembered.", "assertion"},
		{"The ban on nets will remain in force.", "commitment 2"},
		{"The storm will remain in force.", "assertion"},
		{"We have renewed our commitment to patrol the strait.", "commitment 2"},
		{"Hence our resolve to patrol the strait.", "commitment 2"},
		{"The strait is wide, and we will get there.", "commitment 2"},
	})
}
