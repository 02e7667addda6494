package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// by is a passage of a joint statement by states named by their codes.
func by(codes ...string) func(string) act.Input {
	return func(text string) act.Input {
		in := of(text)
		in.Origin.Issuers = nil
		for _, code := range codes {
			in.Origin.Issuers = append(in.Origin.Issuers, chancery.Issuer{Name: code, Country: chancery.CountryCode(code)})
		}
		return in
	}
}

// TestRoles holds that those who speak are known by what they are to the matter, where the
// text so calls them.
func TestRoles(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"guarantors named beside the states", "Joint Statement of Norway, Chile and Kenya on the Truce in the Highlands", []string{
			"assertion|Envoys of Norway, Chile and Kenya, the guarantors of the truce, met in Oslo on 3 June.",
			"commitment 2|The guarantors will go on exchanging lists of prisoners.",
			"commitment 2|Each guarantor answers for keeping its observers in place.",
			"commitment 3|The three guarantors undertook to send more observers.",
			"commitment 2|None of the guarantors will recognise a border drawn by force.",
			"commitment 2|The guarantor States shall keep the road open.",
		}},
		{"creditors who say and undertake", "Statement on the Debt of the Islands", []string{
			"assertion|The creditors met in Oslo.",
			"welcome|The creditors welcomed the reforms of the islands.",
			"call|The creditors urged the islands to sell their ferries.",
			"commitment 3|Each creditor will cancel a third of what it is owed by the end of 2013.",
		}},
		{"sponsors of whom a council only tells", "Statement of the Coastal Council", []string{
			"assertion|The Council met in Oslo.",
			"assertion|The sponsors will pay for the harbour.",
		}},
	})
	checkActs(t, under("Joint Declaration of the Host Countries of the Games", "Games Group"), []actCase{
		{"The host countries will build a stadium each.", "commitment 3"},
		{"The creditor countries will build a stadium each.", "assertion"},
	})
}

// TestGivers holds that those who lend or give are of the group that speaks where they are called
// by it, and some of several states what they are to the matter; not those of others.
func TestGivers(t *testing.T) {
	checkActs(t, under("Statement of the G20 Finance Ministers", "G20"), []actCase{
		{"G20 creditors will each publish a review by May.", "commitment 3"},
		{"Official creditors of the G20 stand ready to suspend the payments.", "commitment 2"},
		{"Private creditors of the G20 stand ready to suspend the payments.", "assertion"},
		{"Commercial lenders will publish a review by May.", "assertion"},
		{"The creditors of Chad will publish a review by May.", "assertion"},
		{"The recipient countries will publish a review by May.", "assertion"},
	})
	checkActs(t, titled("Joint Statement on the River"), []actCase{
		{"The recipient countries will publish a review by May.", "commitment 3"},
		{"The downstream States shall warn each other.", "commitment 2"},
		{"The recipient countries should publish a review.", "call"},
		{"The poorest countries will publish a review by May.", "assertion"},
		{"Donors will publish a review by May.", "commitment 3"},
		{"Private donors will publish a review by May.", "assertion"},
	})
	checkActs(t, under("Communiqué of the Summit", "Southern African Development Community"), []actCase{
		{"Donors will publish a review by May.", "assertion"},
	})
}

// TestRegions holds that some of those who speak are called by where they are.
func TestRegions(t *testing.T) {
	checkActs(t, by("NOR", "SWE", "FIN", "ISL", "CAN"), []actCase{
		{"The Nordic governments will fund the survey.", "commitment 3"},
		{"The Baltic governments will fund the survey.", "assertion"},
	})
	checkActs(t, under("Declaration of the Summit of Europe and Africa", ""), []actCase{
		{"The African countries will set up a fund.", "commitment 3"},
		{"The Asian countries will set up a fund.", "assertion"},
	})
}

// TestRoll holds that those present at a session of a body that issues speak there.
func TestRoll(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"states and persons of a list", "Twelfth Session of the Council of the Community of the Lakes: Final Communiqué", []string{
			"assertion|1. The Twelfth Session of the Council was held in Kampala.",
			"assertion|2. The following Heads of State and Government were present:",
			"assertion|- H.E. Mwai Tembo, President of the Republic of Kenya",
			"assertion|- Hon. Aline Nsengi, Vice-President of the Republic of Burundi",
			"assertion|3. Norway and Chad attended as observers.",
			"assertion|4. The Council took note of the report.",
			"commitment 2|5. Kenya will continue to patrol the lake.",
			"commitment 2|6. H.E. Mwai Tembo renewed his commitment to visit the camps.",
			"assertion|7. Chad will build a port on the lake.",
		}},
		{"states that attended", "Statement of the Coastal Council", []string{
			"assertion|The meeting was attended by the Foreign Ministers of Chile, Kenya and Norway.",
			"assertion|The Council took note of the report.",
			"commitment 3|Kenya will build a port.",
		}},
	})
}

// TestSomeOfOurs holds that some of those who speak, or none of them, bind themselves.
func TestSomeOfOurs(t *testing.T) {
	checkActs(t, of, []actCase{
		{"A number of members undertook to send ships.", "commitment 3"},
		{"None of our ministries will deal with the smugglers.", "commitment 2"},
		{"A few of the participants pledged to send ships.", "commitment 3"},
		{"A number of companies undertook to send ships.", "assertion"},
		{"Most of our partners will send ships.", "assertion"},
		{"Those of us who border the lake will open our harbours to the boats.", "commitment 3"},
		{"The ministers who attended will send their experts.", "commitment 3"},
		{"The rebels who border the lake will open their harbours.", "assertion"},
		{"The States that we will help are poor.", "assertion"},
	})
}

// TestLetKnow holds what one of those who meet lets the others know that will be done.
func TestLetKnow(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The Norwegian Minister informed his peers that the ferry would be sold in June.", "commitment 3"},
		{"The Norwegian Minister told his colleagues that he would open the bridge.", "commitment 3"},
		{"The Norwegian Minister informed his peers that a part of the Norwegian contingent would be withdrawn.", "commitment 3"},
		{"Norway let it be known that it would pay for the buses.", "commitment 3"},
		{"Norway made it clear that it would pay for the buses.", "commitment 3"},
		{"Norway gave its word that its police would guard the depot.", "commitment 2"},
		{"Norway replied that the matter was closed, but that it would gladly receive the families.", "commitment 2"},
		{"Norway explained that its engineers would repair the bridge.", "commitment 2"},
		{"Norway confirmed that its contingent would stay.", "commitment 2"},
		{"Norway confirmed the maintenance of its contingent.", "commitment 2"},
		{"Norway and Canada reiterated that support.", "commitment 1"},
		{"Norway and Canada renewed this pledge.", "commitment 2"},
		{"Norway and Canada reiterated that support for it was broad.", "assertion"},
		{"Norway confirmed the maintenance of the line.", "assertion"},
		{"Norway stated that the rebels would be defeated.", "assertion"},
		{"Norway confirmed that the storm would be felt in June.", "assertion"},
		{"Norway noted that the bridge would be opened in June.", "assertion"},
		{"Chad let it be known that it would pay for the buses.", "assertion"},
		{"The President of Norway told us that he would hold a vote.", "assertion"},
		{"The rebels informed their followers that the bridge would be opened.", "assertion"},
	})
}

// TestByHowLong holds that "by" and a length of time names nobody who does what is told.
func TestByHowLong(t *testing.T) {
	checkActs(t, of, []actCase{
		{"It was decided that the mandate of the observers shall be extended by six months.", "commitment 2"},
		{"It was agreed that the mandate would be extended by a further year.", "commitment 2"},
		{"It was understood that neither side would raise its forces.", "commitment 2"},
		{"It was settled that the bridge would be opened in June.", "commitment 3"},
		{"It is understood that the bridge was opened in June.", "assertion"},
	})
}

// TestCounted holds those who speak by how many of those spoken of before they are, by what
// they can do and by where they sit.
func TestCounted(t *testing.T) {
	checkActs(t, of, []actCase{
		{"All three will give to the fund.", "commitment 3"},
		{"Each of them will send two ships.", "commitment 3"},
		{"Those in a position to do so will send ships.", "commitment 3"},
		{"Those able to do so will send ships.", "commitment 3"},
		{"Those able to swim survived.", "assertion"},
		{"Those able to pay will pay more.", "assertion"},
		{"All three will be closed.", "assertion"},
		{"Each of them will receive ten doses.", "assertion"},
		{"The three capitals will share their charts.", "commitment 2"},
		{"The capitals of the islands will grow.", "assertion"},
		{"Norway itself will pay for the ferry.", "commitment 3"},
		{"Norway alone will pay for the ferry.", "commitment 3"},
		{"No ministry of ours will buy this timber.", "commitment 3"},
		{"No ship of any of our countries will carry this timber.", "commitment 2"},
		{"No ship of any rebel will carry this timber.", "assertion"},
		{"Two of us have finished; the rest pledged to finish by June.", "commitment 3"},
		{"Two rebels have fled; the rest pledged to fight on.", "assertion"},
		{"Mrs Weeks, on behalf of the Norwegian Government, undertook to pay for the ferry.", "commitment 3"},
		{"Mrs Weeks, on behalf of the Chadian Government, undertook to pay for the ferry.", "assertion"},
		{"The Norwegian navy will escort the ferries.", "commitment 2"},
		{"The Chadian navy will escort the ferries.", "assertion"},
		{"Norwegian ministers explained their laws.", "assertion"},
	})
}

// TestSingledOut holds what is said of those who speak in a clause that singles them out.
func TestSingledOut(t *testing.T) {
	checkActs(t, of, []actCase{
		{"It is we who will pay for the bridge.", "commitment 3"},
		{"It is the rebels who will pay for the bridge.", "assertion"},
		{"What matters is that we will open the road together.", "commitment 3"},
		{"Our answer is that none of us will pay.", "commitment 3"},
		{"The danger is that both countries will lose the market.", "assertion"},
		{"What worries us is that both sides will run out of food.", "assertion"},
		{"Not until the camps are closed will we reopen our embassies.", "commitment 3"},
		{"At no time will our forces cross the river.", "commitment 2"},
		{"The question is referred to the Ministers, who shall decide on it together.", "commitment 2"},
		{"The question is referred to the rebels, who will decide on it.", "assertion"},
		{"We have signed a pact under which each member undertakes to pass one law.", "commitment 3"},
		{"Those of us who have accepted the target of one per cent reaffirm it.", "commitment 1"},
	})
}

// TestUndergone holds passives by which those who speak undertake something.
func TestUndergone(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Food for the camps will not be stopped or taxed at our ports.", "commitment 2"},
		{"Banks will be required in each of our States to name their owners.", "commitment 2"},
		{"The dead will be mourned in our cities.", "assertion"},
		{"Victims will be paid by our three Governments.", "commitment 3"},
		{"Victims will be paid by the insurers.", "assertion"},
		{"Farmers who lose land shall be compensated.", "commitment 3"},
		{"Farmers who lose land shall be compensated by the Bank.", "call"},
		{"Chad shall be compensated.", "call"},
		{"The fund for widows is to receive 25 million dollars from our countries.", "commitment 3"},
		{"The fund for widows is to receive 25 million dollars from the Bank.", "assertion"},
		{"A centre is to open in Bergen this year, paid for by Norway and Canada.", "commitment 3"},
		{"A hotel is to open in Bergen this year, paid for by its owners.", "assertion"},
		{"A scheme of planting, drawn up with the islands, will be put forward in June.", "commitment 3"},
	})
}

// TestOfThoseBefore holds who "it", "they" and "he" are at the beginning of a sentence: those
// of whom the sentence before tells.
func TestOfThoseBefore(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"one of those who speak", "Joint Statement of Norway, Chile and Kenya on the Highlands", []string{
			"commitment 3|Norway will fund the survey.",
			"commitment 3|It will also send a ship.",
			"assertion|The ferry was opened in May.",
			"assertion|It will carry 400 cars.",
			"assertion|The Kenyan Minister described the drought.",
			"commitment 3|He undertook to open the granaries.",
		}},
		{"others", "Joint Statement of Norway, Chile and Kenya on the Highlands", []string{
			"assertion|The donors met in Paris.",
			"assertion|They will give 5 million dollars.",
			"assertion|The rebels signed the truce.",
			"assertion|They agreed to return the prisoners.",
			"assertion|The two Governments spoke of the dam.",
			"commitment 2|They will share the water.",
		}},
		{"an organ that its title names", "Twelfth Session of the Authority of the Community of the Lakes: Final Communiqué", []string{
			"assertion|The Authority took note of the report.",
			"commitment 3|To that end, it endorsed the plan and decided to hold a session in Kigali in August 2012.",
			"commitment 3|Having heard the experts, it decided to close the fund.",
		}},
	})
}

// TestWordKept holds that one who speaks says that a promise of theirs still holds, and goes
// on in the present from what was done.
func TestWordKept(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Norway confirmed that its offer stands.", "commitment 2"},
		{"Norway confirmed that its pledge of last year remains funded until May.", "commitment 2"},
		{"Norway confirmed that the offer of the rebels stands.", "assertion"},
		{"The Norwegian Minister told his peers that, owing to the drought, a part of the Norwegian contingent would be withdrawn.", "commitment 3"},
		{"Norway told the others that, for want of funds, it would close the camp.", "commitment 3"},
		{"Norway drew attention to the convoys it has paid for, and intends to keep them going.", "commitment 2"},
		{"Those among them whose debts remain comparatively low are prepared to spend more.", "commitment 2"},
		{"Members who have signed it reaffirm their resolve to ratify it.", "commitment 2"},
	})
	checkActs(t, under("Communiqué of the G20 Finance Ministers", "G20"), []actCase{
		{"Monetary authorities mean to hold prices steady.", "commitment 2"},
		{"Port authorities mean to hold prices steady.", "assertion"},
	})
}

// TestBrokers holds that "the Parties" are others where those who speak keep the peace
// between them.
func TestBrokers(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"guarantors and parties", "Joint Statement of Norway, Chile and Kenya on the Truce in the Highlands", []string{
			"assertion|Envoys of Norway, Chile and Kenya, the guarantors of the truce, met in Oslo on 3 June.",
			"call|1. The Parties shall cease all fire within the valley.",
			"commitment 2|2. The guarantors shall keep the road open.",
		}},
		{"parties that speak with the guarantors", "Joint Declaration of the Highland Parties and of the Guarantors", []string{
			`assertion|The delegations of the Government of Highland Unity and of the Valley Command (hereinafter "the Parties") and envoys of Norway ("the Guarantors") met.`,
			"commitment 2|1. The Parties will work together in the search for lost herds.",
			"commitment 3|2. The Parties shall withdraw their guns from the ridge by May.",
			"commitment 3|3. The Government of Highland Unity will release 60 herdsmen.",
			"commitment 3|4. The Valley Command will release 50 herdsmen.",
			"assertion|5. The Ridge Government of Lowland Unity will release 40 herdsmen.",
			"assertion|6. Chad will release 40 herdsmen.",
		}},
	})
}

// TestMembersOfUnions holds that the members of a union whose heads speak do so, though no
// list of them is given, and others do not.
func TestMembersOfUnions(t *testing.T) {
	checkActs(t, under("Communiqué of the Summit of Heads of State", "Economic Community of West African States"), []actCase{
		{"The Republic of Ghana will host the fund.", "commitment 3"},
		{"Senegal and Mali will dredge the river by 2031.", "commitment 3"},
		{"Each Member State shall send its lists by 2031.", "commitment 3"},
		{"Each coastal State shall send its lists by 2031.", "call"},
		{"Morocco will host the fund.", "assertion"},
		{"We urge Guinea to open the locks.", "call"},
	})
	checkActs(t, under("Communiqué of the Summit of Heads of State", "Southern African Development Community"), []actCase{
		{"Namibia will host the fund.", "commitment 3"},
		{"Senegal will host the fund.", "assertion"},
	})
}

// TestPartiesBehindWe holds that "the Parties" are those who say "we" of themselves once, where
// they are several states and go by it from then on.
func TestPartiesBehindWe(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"presidents", "Declaration of the Presidents of Norway, Chile and Kenya", []string{
			"assertion|We, the Presidents of Norway, Chile and Kenya, met in Oslo on 3 June 2011.",
			"commitment 2|1. The Parties will keep fishing fleets out of the lagoon.",
			"commitment 2|2. The Parties intend to expand trade in timber.",
			"commitment 2|3. The Parties affirm that they will respect the frontier.",
			"call|4. The Parties must be patient.",
		}},
		{"presidents who speak of parties to something", "Declaration of the Presidents of Norway, Chile and Kenya", []string{
			"assertion|We, the Presidents of Norway, Chile and Kenya, met in Oslo on 3 June 2011.",
			"commitment 2|1. We will keep fishing fleets out of the lagoon.",
			"assertion|2. The Parties will talk again in the valley.",
		}},
	})
}

// TestOwnGovernments holds that what is to be done by the government of one who speaks is promised.
func TestOwnGovernments(t *testing.T) {
	checkActs(t, by("NOR", "MLI"), []actCase{
		{"A survey of the river will be completed by the Government of Mali.", "commitment 3"},
		{"A survey of the river is to be completed by the Government of the Republic of Mali in May.", "commitment 3"},
		{"Two barges will be built by the Norwegian authorities.", "commitment 3"},
		{"Two barges will be built by the Government of Chad.", "assertion"},
		{"Two barges will be built by the Chadian authorities.", "assertion"},
		{"Two barges will be built by the people of Mali.", "assertion"},
	})
}

// TestVisits holds who is who where one receives another, and who acts for them.
func TestVisits(t *testing.T) {
	visit := func(text string) act.Input {
		in := by("NOR", "MLI")(text)
		in.Origin.Title = "Joint Communiqué on the Visit of the President of Mali to Norway"
		return in
	}
	checkActs(t, visit, []actCase{
		{"The host country will lend the guest country two barges.", "commitment 3"},
		{"The visitor promised to look into the matter.", "commitment 2"},
		{"The King of Norway let his guest know that a mission would be sent to Gao.", "commitment 3"},
		{"A team of Norwegian engineers will visit the dam.", "commitment 3"},
		{"A team of Chadian engineers will visit the dam.", "assertion"},
		{"The two navies will hold a joint exercise each year.", "commitment 3"},
		{"The two rebel armies will hold a joint exercise each year.", "assertion"},
		{"Norway's central bank will open a line of credit.", "commitment 3"},
		{"Chad's central bank will open a line of credit.", "assertion"},
		{"The Norwegian side, while unable to sign now, will return to the matter.", "commitment 3"},
	})
	checkActs(t, by("NOR", "CHL", "KEN"), []actCase{
		{"The hosts of the refugees will need help.", "assertion"},
	})
	checkActs(t, under("European Council: Conclusions of the Presidency", "European Council"), []actCase{
		{"The Twelve and the Commission will lift their sanctions.", "commitment 3"},
	})
}

// TestHosts holds that of two who speak together the one who has invited is known by name,
// and that a third who has invited them is none of them.
func TestHosts(t *testing.T) {
	const visit = "|At the invitation of His Excellency Ada Obi, President of the Republic of Chile, the Prime Minister of Norway paid a visit to Santiago."
	checkWhole(t, []wholeCase{
		{"two who speak together", "Joint Statement of the President of Chile and the Prime Minister of Norway", []string{
			"assertion" + visit,
			"welcome|President Obi expressed appreciation for the new harbour.",
			"commitment 3|President Obi will review the tariff.",
		}},
		{"two whom a third has invited", "Joint Statement of the Prime Ministers of Iceland and Norway", []string{
			"assertion" + visit,
			"assertion|President Obi will review the tariff.",
		}},
	})
}

// TestOwnMembersCalled holds whether those called on are members of the body that calls.
func TestOwnMembersCalled(t *testing.T) {
	union := under("Communiqué of the Summit of Heads of State", "Economic Community of West African States")
	group := under("Statement of the G-33 Ministers", "G33")
	for _, row := range []struct {
		in   func(string) act.Input
		text string
		self bool
	}{
		{union, "The Authority urges Member States to mark their wrecks.", true},
		{union, "The Authority urges the Member States of the United Nations to mark their wrecks.", false},
		{group, "We urge Members to mark their wrecks.", true},
		{group, "We urge fishing Members to mark their wrecks.", false},
		{group, "We urge the Members concerned to mark their wrecks.", false},
		{group, "Countries with many wrecks must mark them.", false},
		{lone, "We encourage members of the Coalition to pay for the pilots.", true},
		{lone, "We encourage members of the crew to pay for the pilots.", false},
		{council, "Requests the Committee to report on the ships;", true},
		{council, "Encourages the Chair of the Committee to visit the port;", true},
		{council, "Requests the Committee's envoys to report on the ships;", false},
		{council, "Requests the Harbour Committee to report on the ships;", false},
	} {
		if got := act.Code(row.in(row.text))[0]; got.Act != chancery.Call || got.Self != row.self {
			t.Errorf("%s, self %t, want a call, self %t: %s", got.Act, got.Self, row.self, row.text)
		}
	}
}

// TestMembersOfTheGroup holds that members of "the Group" are those who speak, where these are one.
func TestMembersOfTheGroup(t *testing.T) {
	checkActs(t, under("Statement of the G-33 Ministers", "G33"), []actCase{
		{"Members of the Group that are able to do so will go on sharing charts.", "commitment 2"},
		{"Small island Members of the Group that declare themselves ready shall endeavour to share charts.", "commitment 2"},
		{"Partners of the Group will share charts.", "assertion"},
	})
	checkActs(t, by("NOR", "MLI"), []actCase{
		{"Norway, which will hold the chair in 2013, will do its utmost to free the crew.", "commitment 3"},
		{"Chad, which will hold the chair in 2013, will do its utmost to free the crew.", "assertion"},
	})
}
