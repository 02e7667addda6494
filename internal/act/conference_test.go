package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// under is a passage of a text of which nothing is known but its title and the body
// that issues it, or nobody.
func under(title, body string) func(string) act.Input {
	return func(text string) act.Input {
		in := of(text)
		in.Origin = chancery.Origin{Title: title, Date: "2012-05-20"}
		if body != "" {
			in.Origin.Issuers = []chancery.Issuer{{Name: body}}
		}
		return in
	}
}

// TestByWhen holds that "by" and a time names nobody who does what is told.
func TestByWhen(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The report will be published by December 2013.", "commitment 3"},
		{"The two sides agreed that a study would be completed by March.", "commitment 3"},
		{"Consultations will be resumed by next spring.", "commitment 3"},
		{"The report will be published by the World Bank.", "assertion"},
		{"Talks will be led by April Weeks.", "assertion"},
	})
}

// TestSaid holds further ways to say what one will do.
func TestSaid(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The two ministers concurred to reopen the ferry.", "commitment 3"},
		{"Both ministers concurred in exploring a joint survey.", "commitment 2"},
		{"The ministers concurred in the view that the ferry is old.", "assertion"},
		{"We intend this fund to be open to all islands.", "commitment 2"},
		{"We intend no harm.", "assertion"},
		{"The two sides took upon themselves the obligation to clear the mines.", "commitment 2"},
		{"The Norwegian side gave an assurance that the strait would be kept open.", "commitment 2"},
		{"The two sides reached an understanding that patrols would be doubled.", "commitment 3"},
		{"We are pledged to end the trade in ivory.", "commitment 2"},
		{"A total of $9 million is pledged to the islands.", "assertion"},
		{"The two sides expressed the intention of concluding a treaty.", "commitment 2"},
		{"Talks were held with the aim of concluding a treaty.", "assertion"},
		{"Both ministers shared the view that the two countries would work closely on fisheries.", "commitment 2"},
		{"Both ministers shared the view that the islands would flourish.", "assertion"},
		{"Norway reaffirmed that its ports would not be used against any neighbour.", "commitment 2"},
		{"Norway reaffirmed that the ports of Chad would not be used against any neighbour.", "assertion"},
		{"Ministers decided that the survey be completed by 2014.", "commitment 3"},
		{"Mr Weeks said that Norway would continue to patrol the strait.", "commitment 2"},
		{"Mr Weeks said that Chad would continue to patrol the strait.", "assertion"},
	})
}

// TestByTheirTitle holds that those who met call themselves by what the title of their
// text says that they are, or hold.
func TestByTheirTitle(t *testing.T) {
	checkActs(t, under("Final Statement of the Arab Summit in Oran", "Arab League"), []actCase{
		{"The Arab States pledge $5 million a month to the ports.", "commitment 3"},
		{"The Summit expresses its support for the mediator.", "commitment 1"},
		{"The African States pledge $5 million a month to the ports.", "assertion"},
		{"The Conference pledges $5 million a month to the ports.", "assertion"},
	})
	checkActs(t, under("Final Document of the Meeting of the Non-Aligned Movement", "Non-Aligned Movement"), []actCase{
		{"The Movement will continue to promote disarmament.", "commitment 2"},
		{"The Meeting agreed to establish closer links with the islands.", "commitment 3"},
		{"The five countries that sign this document reiterate their commitment to open their ports.", "commitment 2"},
		{"The countries participating in the Meeting state their readiness to sign the treaty.", "commitment 2"},
		{"The countries that sign this document in 1950 were five.", "assertion"},
	})
	checkActs(t, under("Joint Declaration of the Presidents of the Coast", ""), []actCase{
		{"The Governments commit themselves to hold free elections.", "commitment 3"},
		{"Governments commit crimes.", "assertion"},
	})
	checkActs(t, under("Agreement on a Cease-fire in the Highlands", ""), []actCase{
		{"Both belligerents commit themselves to protect hospitals.", "commitment 2"},
		{"The belligerents must lay down their arms.", "commitment 1"},
	})
	checkActs(t, of, []actCase{
		{"The belligerents must lay down their arms.", "call"},
		{"We will remain engaged in the islands.", "commitment 2"},
		{"We are engaged in the islands.", "assertion"},
	})
}

// TestWhereDonorsMeet holds that whoever gives at a conference of donors takes part
// in it; elsewhere it is told of others.
func TestWhereDonorsMeet(t *testing.T) {
	cases := []actCase{
		{"Chad pledged €3 million a year until 2015.", "commitment 3"},
		{"The Development Bank announced a contribution of $40 million.", "commitment 3"},
		{"The Malian Government committed to hold elections.", "commitment 3"},
		{"Chad pledged €3 million last year.", "assertion"},
		{"Chad has pledged €3 million.", "assertion"},
		{"Chad announced a new cabinet.", "assertion"},
	}
	checkActs(t, under("International Donors' Conference for the Lake District", ""), cases)
	checkActs(t, under("Oran Conference on the Lake District: Chair's Summary", ""), cases)
	for i := range cases {
		cases[i].want = "assertion"
	}
	checkActs(t, of, cases)
}

// TestProgrammes holds that a text which its title calls a programme undertakes what it
// says will be done, however long it is.
func TestProgrammes(t *testing.T) {
	long := func(title string) func(string) act.Input {
		return func(text string) act.Input {
			in := list(text, "The coast is long.", "The winters are dark.", "Cod is dear.")
			in.Origin = chancery.Origin{Title: title, Date: "2012-05-20", Issuers: []chancery.Issuer{{Name: "Zambia", Country: "ZMB"}}}
			return in
		}
	}
	checkActs(t, long("Nationally Determined Contribution of Zambia"), []actCase{
		{"The felling of old trees will be halted by 2028.", "commitment 3"},
	})
	checkActs(t, long("Zambia and its forests"), []actCase{
		{"The felling of old trees will be halted by 2028.", "assertion"},
	})
}

// TestLoneLead holds the items of a lead-in that is a verb alone, or a modal whose
// subject nothing else tells.
func TestLoneLead(t *testing.T) {
	tests := map[string]struct{ lines, want []string }{
		"declare": {
			[]string{"Declare:", "Their determination to clear the mines.", "That they will patrol the strait.", "Their support for the mediator.", "That the strait is deep."},
			[]string{"other", "commitment", "commitment", "commitment", "assertion"},
		},
		"will": {
			[]string{"Governments will:", "Accord priority to ports.", "In cooperation with shipowners, build lighthouses.", "Encourage exchanges of pilots."},
			[]string{"other", "commitment", "commitment", "commitment"},
		},
		"how far it reaches": {
			[]string{"The scope of security cooperation will include, but not be limited to, the following:", "border patrols;", "disaster relief;"},
			[]string{"other", "commitment", "commitment"},
		},
		"how far something else reaches": {
			[]string{"The scope of the inquiry will include the following:", "border patrols;"},
			[]string{"other", "assertion"},
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			in := list(tt.lines...)
			in.Origin = chancery.Origin{Title: "Plan of Action of the Coast", Date: "2012-05-20"}
			for i, got := range act.Code(in) {
				if string(got.Act) != tt.want[i] {
					t.Errorf("%s by %s, want %s: %s", got.Act, got.Evidence[0].Rule, tt.want[i], tt.lines[i])
				}
			}
		})
	}
}

// TestEachByName holds a list of what states undertake, each behind its name, and what
// headlines tell of one.
func TestEachByName(t *testing.T) {
	in := list("Peru: Build a dam.", "Mali: Contributing $40 million to the fund.", "Ghana: Will install 500 pumps.", "Fiji: to phase out coal by 2031.", "Chad: a dry country.")
	in.Origin = chancery.Origin{Title: "What was announced", Date: "2012-05-20"}
	for i := range in.Segments {
		in.Segments[i].Kind, in.Segments[i].LeadIn = chancery.BlockParagraph, -1
	}
	for i, got := range act.Code(in) {
		want := chancery.Commitment
		if i == 4 {
			want = chancery.Assertion
		}
		if got.Act != want {
			t.Errorf("%s by %s, want %s: %s", got.Act, got.Evidence[0].Rule, want, in.Segments[i].Span.In(in.Body))
		}
	}
	checkActs(t, of, []actCase{
		{"Norway to double its aid to 9 billion kroner by 2031.", "commitment 3"},
		{"Canada and Norway to continue patrols.", "commitment 2"},
		{"Chad to double its aid to 9 billion kroner by 2031.", "assertion"},
		{"Norway to its neighbours is a friend.", "assertion"},
	})
}

// TestTakenOn holds what falls to states that are not all named where many meet, and
// ways to speak for one of them.
func TestTakenOn(t *testing.T) {
	checkActs(t, under("Statement of the Coastal Council", "Coastal Council"), []actCase{
		{"Finland, as the incoming Chair, will organise a session in Turku.", "commitment 3"},
		{"Mali agreed to host the next meeting of the Council.", "commitment 3"},
		{"The Finnish Chairmanship will continue the work on ports.", "commitment 2"},
		{"Finland will organise a festival in Turku.", "assertion"},
		{"Mali agreed to host a festival.", "assertion"},
		{"Mali will host the refugees.", "assertion"},
		{"The countries of the Group of Ten agree to open their ports.", "commitment 3"},
	})
	checkActs(t, of, []actCase{
		{"The Bank of Norway announced that it will reduce its lending rate by one half percent.", "commitment 3"},
		{"The Bank of Chad announced that it will reduce its lending rate by one half percent.", "assertion"},
		{"Norway takes this opportunity to renew its determination to keep the strait open.", "commitment 2"},
		{"In no circumstances will Norway close its ports.", "commitment 3"},
		{"In no circumstances will Chad close its ports.", "assertion"},
	})
}

// TestProgrammeOfADay holds that who arrives, and what begins at an hour, is told.
func TestProgrammeOfADay(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Ministers will arrive on Monday evening.", "assertion"},
		{"Ministers will meet at 14:30 in the main hall.", "assertion"},
		{"The opening session will begin at 9 a.m.", "assertion"},
		{"Ministers will meet again in May 2013.", "commitment 3"},
	})
}

// TestThosePresent holds those who met, told by their being there, and what is named as
// a body of others or only trusted to come about.
func TestThosePresent(t *testing.T) {
	checkActs(t, under("Press Communiqué of the Coastal Committee", ""), []actCase{
		{"The States represented at the meeting will continue to patrol the strait.", "commitment 2"},
		{"All present undertook to open their ports.", "commitment 3"},
		{"States parties will open their ports.", "commitment 3"},
		{"The States represented their case at the meeting.", "assertion"},
	})
	checkActs(t, of, []actCase{
		{"Our jurisdictions will close gaps in the law of the sea.", "commitment 3"},
		{"Our door will remain open to the islands.", "commitment 2"},
		{"There'll be an annual meeting of pilots.", "commitment 2"},
		{"The Pacific Islands Forum will meet in Suva in July.", "assertion"},
		{"Secretary of State Weeks will give a lecture on Monday.", "assertion"},
		{"We are confident that Canada and Norway will build the ferry.", "assertion"},
		{"We believe that we will build the ferry.", "assertion"},
	})
	checkActs(t, under("Donor Conference for the Lake District", ""), []actCase{
		{"Chad said it would give at least €3 million.", "commitment 3"},
		{"Chad: €3 million for the camps.", "commitment 3"},
		{"The rebels promised to lay down their arms.", "assertion"},
		{"Chad: a dry country of 3 million people.", "assertion"},
	})
}

// TestEachOf holds those who are named by a part of them, or go on as "it".
func TestEachOf(t *testing.T) {
	pact := under("Treaty on the Straits between Mali and the Guardians", "")
	checkActs(t, pact, []actCase{
		{"Each of the Parties to the Treaty undertakes to clear the mines.", "commitment 2"},
		{"All the Parties to the Treaty undertake to share charts.", "commitment 2"},
		{"The Guardians will not allow their camps to be used against Mali.", "commitment 2"},
		{"A withdrawal of all forces will take place.", "commitment 3"},
	})
	checkActs(t, of, []actCase{
		{"Each of the ministers undertakes to open one port.", "commitment 3"},
		{"Each of the rebels undertakes to open one port.", "assertion"},
		{"Some of the parties undertake to open their ports.", "assertion"},
		{"Norway will never be a base for drones.", "commitment 2"},
		{"Norway will be a base for drones.", "assertion"},
		{"The two sides agreed that a conference should be called in Bergen.", "commitment 2"},
		{"The Fisheries Group is intended to work with owners of trawlers.", "commitment 2"},
		{"Norway was disposed to open a mission in Suva.", "commitment 2"},
		{"Norway reaffirms its commitment to Canada to respect the border.", "commitment 2"},
		{"Exchanges of pilots and technical cooperation Norway will expand its schools for pilots.", "commitment 2"},
		{"Extending the line to include Norway will add to its reach.", "assertion"},
	})
	in := list("Norway declared the following.", "It affirms that it will reduce its forces in the strait.", "It will progressively reduce its forces.", "It will strengthen trade.")
	for i := range in.Segments {
		in.Segments[i].Kind, in.Segments[i].LeadIn = chancery.BlockParagraph, -1
	}
	for i, want := range []chancery.Act{chancery.Assertion, chancery.Commitment, chancery.Commitment, chancery.Assertion} {
		if got := act.Code(in)[i]; got.Act != want {
			t.Errorf("%s by %s, want %s: %s", got.Act, got.Evidence[0].Rule, want, in.Segments[i].Span.In(in.Body))
		}
	}
	items := list("We resolve further:", "To ensure that, by that date, children everywhere will be able to read.")
	if got := act.Code(items)[1]; got.Act != chancery.Commitment {
		t.Errorf("%s by %s", got.Act, got.Evidence[0].Rule)
	}
}

// TestGathered holds that where those are who speak, told in an aside, is not what they
// say, and that the paragraphs below may name nobody.
func TestGathered(t *testing.T) {
	code := func(lines ...string) []chancery.ActCoding {
		in := list(lines...)
		for i := range in.Segments {
			in.Segments[i].Kind, in.Segments[i].LeadIn = chancery.BlockParagraph, -1
		}
		in.Origin = chancery.Origin{Title: "Special Declaration", Date: "2012-05-20"}
		return act.Code(in)
	}
	lines := []string{
		"We, the Heads of State and Government of the Coast, gathered in Oran,",
		"Emphasize the need for rain and agree to build wells.",
		"Support the plan of the elders.",
		"Call on all neighbours to dig wells.",
		"Reaffirm our commitment to end hunger.",
		"Thank the people of Oran.",
	}
	want := []chancery.Act{chancery.Other, chancery.Commitment, chancery.Commitment, chancery.Call, chancery.Commitment, chancery.Welcome}
	for i, got := range code(lines...) {
		if got.Act != want[i] {
			t.Errorf("%s by %s, want %s: %s", got.Act, got.Evidence[0].Rule, want[i], lines[i])
		}
	}
	checkActs(t, of, []actCase{
		{"We, the Ministers, gathered in Oran on 3 May 2012, commit to protect the reefs.", "commitment 2"},
		{"We, the Ministers, met in Oran on 3 May 2012 to discuss the reefs.", "assertion"},
		{"We gathered in Oran on 3 May 2012.", "assertion"},
		{"The two sides agreed to a cease-fire along the river.", "commitment 3"},
		{"The two sides reaffirmed their agreement to hold the next session in Oran.", "commitment 2"},
	})
	items := list("Commit ourselves to:", "Fight the trade in ivory;", "Set up a register;")
	for i, got := range act.Code(items)[1:] {
		if got.Act != chancery.Commitment {
			t.Errorf("item %d: %s by %s", i+1, got.Act, got.Evidence[0].Rule)
		}
	}
}

// TestBetweenTwo holds what minutes of two governments, and news of one, tell in passing.
func TestBetweenTwo(t *testing.T) {
	checkActs(t, minutes, []actCase{
		{"The President of Mali conveyed his Government's decision to open the port of Kayes.", "commitment 3"},
		{"The parties confirmed their intention to expand trade in cod.", "commitment 2"},
		{"The Malian side submitted a draft, which the Norwegian side promised to study.", "commitment 2"},
		{"The Norwegian side described the harbour, which the Malian side built.", "assertion"},
		{"The two sides agreed as follows: to exchange pilots; to hold seminars.", "commitment 3"},
		{"Cooperation will cover joint exercises and the common use of ports.", "commitment 2"},
		{"A joint task group will be fully operational by 2015.", "commitment 3"},
		{"The joint task group will be glad of rain by 2015.", "assertion"},
		{"Both countries remain available to help.", "commitment 2"},
		{"At least half of the funding will go to the islands.", "commitment 3"},
		{"Half of the islands will go to the opposition.", "assertion"},
	})
	checkActs(t, under("Memorandum of Understanding between the City of Bergen and the City of Oran", ""), []actCase{
		{"The Cities will share what they know of waste.", "commitment 2"},
		{"The Villages will share what they know of waste.", "assertion"},
	})
	norway := func(text string) act.Input {
		in := of(text)
		in.Origin = chancery.Origin{Title: "Statement", Date: "2012-05-20", Issuers: []chancery.Issuer{{Name: "Norway", Country: "NOR"}}}
		return in
	}
	checkActs(t, norway, []actCase{
		{"Cabinet has agreed that the ports will reopen in stages from June.", "commitment 3"},
		{"From next year, all new ferries will be electric.", "commitment 3"},
	})
}

// TestMemberStates holds that the members of an organisation speak with it, and the
// government of a peace agreement under what it calls itself.
func TestMemberStates(t *testing.T) {
	checkActs(t, under("Declaration of the Heads of State", "Coastal Cooperation Organization"), []actCase{
		{"The Member States intend to continue joint patrols.", "commitment 2"},
		{"Member States will continue to cooperate on fisheries.", "commitment 2"},
		{"The member states of the Bank will continue to cooperate.", "assertion"},
		{"The Presidents ratified their will to open the strait.", "commitment 2"},
		{"The Presidents ratified the treaty.", "decision"},
	})
	checkActs(t, of, []actCase{
		{"The Member States intend to continue joint patrols.", "assertion"},
	})
	checkActs(t, under("Agreement between the Government of Mali and the Northern Front", ""), []actCase{
		{"The National Government will carry out programmes for the herders.", "commitment 2"},
		{"The Russian Government will carry out programmes for the herders.", "assertion"},
	})
}

// TestToldInTurn holds undertakings that the object of another verb tells.
func TestToldInTurn(t *testing.T) {
	checkActs(t, minutes, []actCase{
		{"The Malian delegation informed the Commission of its readiness to buy rice.", "commitment 2"},
		{"The Malian delegation informed the Commission of its harvest.", "assertion"},
		{"Both delegations agreed that every help should be given to exchanges of pilots.", "commitment 3"},
		{"The Ministers signed a memorandum under which they will carry out a study of the reefs.", "commitment 2"},
		{"The Ministers spoke of the rebels and the law under which they will be tried.", "assertion"},
		{"The two sides agreed on the need for, and their willingness to provide, training.", "commitment 2"},
		{"The two sides agreed on the need for training.", "assertion"},
	})
	checkActs(t, of, []actCase{
		{"We remain committed to the Oslo goal to end hunger.", "commitment 2"},
		{"We remain committed to the goals of the Oslo Agreement.", "commitment 1"},
	})
	party := under("Swamp Labor Party: Our Plan for the Coast", "")
	checkActs(t, party, []actCase{
		{"Labor will build ten ports by 2020.", "commitment 3"},
		{"The Liberals will close ten ports.", "assertion"},
	})
	checkActs(t, under("Donor Conference for the Lake District", ""), []actCase{
		{"Chad will double its aid to €3 million.", "commitment 3"},
		{"Chad will double its aid.", "assertion"},
	})
}

// TestOfBefore holds what was said before, felt about what is to come, or is only an aim
// that is named.
func TestOfBefore(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Norway recently announced that it would reform its ports.", "assertion"},
		{"Norway announced that it would reform its ports.", "commitment 2"},
		{"The two sides expressed satisfaction that a fund would soon be established.", "welcome"},
		{"The two sides expressed concern that the fund would be closed.", "condemnation"},
		{"Reaffirming the goals and principles set out in the Oslo Charter, the ministers met in Bergen.", "assertion"},
		{"We reaffirm the commitments set out in the Oslo Charter.", "commitment 1"},
	})
}

// TestFollowing holds the items of a passage that says their kind: commitments, aims.
func TestFollowing(t *testing.T) {
	for _, tt := range []struct {
		lead string
		want chancery.Act
	}{
		{"We make the following commitments:", chancery.Commitment},
		{"The ministers set the following aims:", chancery.Commitment},
		{"We recall the following commitments:", chancery.Assertion},
		{"The rebels made the following pledges:", chancery.Assertion},
	} {
		got := act.Code(list(tt.lead, "better pay for nurses."))[1]
		if got.Act != tt.want {
			t.Errorf("%s by %s, want %s: %s", got.Act, got.Evidence[0].Rule, tt.want, tt.lead)
		}
	}
	checkActs(t, under("Framework Document", "Northern Treaty Organization"), []actCase{
		{"The other subscribing states will provide maps of their ports.", "commitment 3"},
		{"The other states will provide maps of their ports.", "assertion"},
		{"Disputes will be settled through negotiations.", "commitment 2"},
		{"Disputes will be settled by the court.", "assertion"},
	})
}

// TestNoteForm holds what lists of undertakings say without a verb of their own, and what
// is being set up.
func TestNoteForm(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Members to complete their reviews by the end of 2015.", "commitment 3"},
		{"Members to the left spoke first.", "assertion"},
		{"Our common objective: to raise the catch of cod.", "commitment 2"},
		{"Our common objective: a better catch.", "assertion"},
		{"A standing committee of officials is being set up.", "commitment 2"},
		{"A wall is being set up by the rebels.", "assertion"},
		{"The old committee is being set up for failure.", "assertion"},
	})
	checkActs(t, under("Declaration of the G20", "G20"), []actCase{
		{"Advanced economies, taking into account their own needs, will adopt policies to keep trade open.", "commitment 3"},
	})
}

// TestAtTheLastMeeting holds that what was pledged at the meeting before is told of it.
func TestAtTheLastMeeting(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The ministers pledged to do better at the previous meeting.", "assertion"},
		{"The ministers pledged to do better.", "commitment 2"},
		{"The ministers pledged to open the ports that were named at the last meeting.", "commitment 3"},
	})
	checkActs(t, under("Programme of the Coalition Government of Iceland", ""), []actCase{
		{"The Government will support the makers of films.", "commitment 2"},
	})
}

// TestSomeOfThem holds that what some of those who met pledge is undertaken.
func TestSomeOfThem(t *testing.T) {
	checkActs(t, under("Statement of the Coastal Council", "Coastal Council"), []actCase{
		{"Several ministers pledged to share their charts.", "commitment 2"},
		{"Some leaders have pledged to share their charts.", "assertion"},
		{"Some leaders of the opposition pledged to share their charts.", "assertion"},
		{"Some countries pledged to share their charts.", "assertion"},
		{"Some leaders will share their charts.", "assertion"},
	})
}

// TestNamedAgain holds a monarch named again, who gives by a passive, and a truce that is
// declared under its old spelling.
func TestNamedAgain(t *testing.T) {
	checkActs(t, under("Joint Statement on the Visit of the King of Tonga to Fiji", ""), []actCase{
		{"His Majesty expressed his full support for the reefs.", "commitment 1"},
		{"His Majesty spoke of the reefs.", "assertion"},
	})
	checkActs(t, under("Cease-fire Declaration of the Two Valleys", ""), []actCase{
		{"Heavy weapons shall be withdrawn to the river.", "commitment 3"},
		{"Convoys will be given safe passage by both sides.", "commitment 3"},
	})
	checkActs(t, of, []actCase{
		{"Canada and Norway envisage completing the talks within a year.", "commitment 2"},
		{"Canada and Norway envisage a long winter.", "assertion"},
	})
}
