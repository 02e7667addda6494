package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

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
