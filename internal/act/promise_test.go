package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// lone is a passage by nobody known, as a coder's sheet holds it.
func lone(text string) act.Input {
	return act.Input{Body: text, Segments: []chancery.Segment{{Span: chancery.Span{End: len(text)}, Kind: chancery.BlockParagraph, Sentence: 1, LeadIn: -1, Heading: -1}}}
}

// TestGerundSubject holds that a gerund before a finite verb is what a sentence
// is about, also where the sentence stands in a bulleted list.
func TestGerundSubject(t *testing.T) {
	in := lone("Dredging the northern channel remains an essential task for the Commission.")
	in.Segments[0].Kind = chancery.BlockItem
	if got := act.Code(in)[0]; got.Act != chancery.Assertion {
		t.Errorf("act %s by %+v", got.Act, got.Evidence)
	}
	in = lone("Close cooperation on dredging with ports that share our values will speed up our trade.")
	if got := act.Code(in)[0]; got.Act != chancery.Assertion {
		t.Errorf("an adjective before a noun: act %s by %+v", got.Act, got.Evidence)
	}
	for _, point := range []string{"Close the harbour by May 2031.", "Strengthening the patrols of the northern channel by May 2031.", "Establishing posts along the channel."} {
		in = lone(point)
		in.Segments[0].Kind = chancery.BlockItem
		if got := act.Code(in)[0]; got.Act != chancery.Commitment {
			t.Errorf("%q, a point of a plan: act %s", point, got.Act)
		}
	}
}

// TestForetold tells what is undertaken from what is only foretold, and whose
// words a passage repeats.
func TestForetold(t *testing.T) {
	tests := map[string][]actCase{
		"what befalls the speakers is no promise": {
			{"We will all benefit from calmer seas.", "assertion"},
			{"We shall be judged by our children.", "assertion"},
			{"We will be weaker if the fisheries fail.", "assertion"},
			{"We will long remember this winter.", "assertion"},
		},
		"what they stay and see to is": {
			{"We will remain in touch with the islanders.", "commitment 2"},
			{"We will see to it that the locks are mended.", "commitment 2"},
			{"We will live up to our word on fishing quotas.", "commitment 2"},
			{"We will ourselves open the books.", "commitment 3"},
			{"We will be guided by the advice of the pilots.", "commitment 2"},
		},
		"what they remain committed to is an intention, whatever is dated beside it": {
			{"We remain committed to keeping the strait open and look forward to the talks in Oslo in May 2031.", "commitment 2"},
			{"We are committed to opening the strait by May 2031.", "commitment 3"},
		},
		"a clause with we in it is not we": {
			{"The quotas we set will not be easily met.", "assertion"},
		},
		"what is recognised or noted of a thing promises nothing, with or without an aside": {
			{"We recognise that raising private money, including loans, will speed up the dredging.", "assertion"},
			{"Minister Lee congratulated Minister Khan on the reform, noting harbours were the most cost effective way in and would carry more.", "welcome"},
			{"The Ministers, noting recent progress, will open two harbours.", "commitment 3"},
		},
		"what has been promised for a year to come is owed": {
			{"Norway has pledged to double its fleet by 2031.", "commitment 3"},
			{"Norway had pledged to double its fleet by 2031.", "assertion"},
			{"Norway has pledged to double its fleet.", "assertion"},
			{"Norway has vowed to double its fleet.", "assertion"},
			{"Norway has undertaken to double its fleet.", "assertion"},
			{"Norway has pledged to keep what it had by 2009.", "assertion"},
		},
		"one who was spoken of goes on behind a semicolon": {
			{"Norway values its ports; it will dredge two of them.", "commitment 3"},
			{"The storm closed both ports; it will cost millions.", "assertion"},
		},
		"nobody undertook": {
			{"Neither side undertook to lift the ban.", "assertion"},
		},
		"what might have been": {
			{"Had we agreed to wait, the ice would have closed the strait.", "assertion"},
		},
		"what a text says of its parties": {
			{"Under the Convention, each Party shall register its vessels.", "assertion"},
			{"According to the Statute, members shall pay their dues in March.", "assertion"},
			{"Under the plan, we will register all vessels.", "commitment 2"},
		},
		"what a report says": {
			{"The survey finds that we will miss the target.", "assertion"},
			{"The Statute provides that States shall register their vessels.", "assertion"},
		},
		"those who represent others": {
			{"The representatives of industry promised to hire more pilots.", "assertion"},
			{"Some members intend to leave the league.", "assertion"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// TestLone holds single promises, out of their statement, by speakers without names.
func TestLone(t *testing.T) {
	tests := map[string][]actCase{
		"countries and members by themselves are those who speak": {
			{"Countries will publish their catch every year.", "commitment 3"},
			{"Countries with large fleets will scrap old vessels.", "commitment 3"},
			{"Member States agree to share their charts.", "commitment 2"},
			{"The Governments of our countries will pursue the pirates.", "commitment 2"},
			{"Countries should publish their catch.", "call"},
			{"Many countries will publish their catch.", "assertion"},
			{"Poor countries will need help.", "assertion"},
		},
		"money, persons and time committed": {
			{"We commit $15 million to the harbour fund.", "commitment 3"},
			{"We dedicate ourselves to protecting the reef.", "commitment 2"},
			{"We have set ourselves the task of clearing the channel.", "commitment 2"},
			{"We embark on a joint survey of the strait.", "commitment 2"},
		},
		"points and fragments": {
			{"Further enhance the safety of small boats in the north.", "commitment 2"},
			{"Commitment to open the archives of the fishery boards.", "commitment 2"},
			{"and will continue our search for the missing crew.", "commitment 2"},
			{"Commitments on fisheries and trade", "other"},
		},
		"done by our governments": {
			{"Further efforts will be made by our governments to dredge the harbour.", "commitment 2"},
		},
		"an agreement reached": {
			{"We have reached agreement on a joint reduction of the catch.", "commitment 3"},
		},
		"a person named once is nobody who speaks": {
			{"President Weeks pledged to withdraw his ships.", "assertion"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, lone, cases) })
	}
}

// TestAgreed holds what was agreed of those who act for the speakers, and what
// they are at.
func TestAgreed(t *testing.T) {
	tests := map[string][]actCase{
		"ministers and secretariats act for those who agreed": {
			{"We agreed that our Ministers should meet every spring.", "commitment 3"},
			{"We agree that the Secretariat will draft a code of conduct.", "commitment 3"},
			{"We agreed that Mali should hold elections.", "call"},
		},
		"what is sought and worked towards": {
			{"We are seeking to improve the lot of seafarers.", "commitment 2"},
			{"We are working to ensure that every trawler carries a radio.", "assertion"},
			{"We are working together closely to map the reef.", "assertion"},
		},
		"a resolve that holds": {
			{"Our commitment to fight piracy remains unshaken.", "commitment 2"},
		},
		"those of our own number": {
			{"Each of our countries will mend its locks.", "commitment 2"},
			{"Our economies will grow by a tenth.", "assertion"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// TestHasInPlace tells what one who is only taken to speak will set up from what
// befalls it.
func TestHasInPlace(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"Canada will have in place by May 2031 a fund for the islanders.", "commitment 3"},
		{"Canada will have a new government by May 2031.", "assertion"},
		{"Canada will have a seat in place of Chile.", "assertion"},
	})
}

// TestOnlyEntry holds the kind of a passage that is all there is.
func TestOnlyEntry(t *testing.T) {
	tests := []struct {
		rule, text string
		want       chancery.Act
	}{
		{"running text with a bracketed lead-in", "[We will] keep the northern ports open all winter", chancery.Commitment},
		{"running text in the imperative", "Further enhance the safety of small boats in the north", chancery.Commitment},
		{"capitals", "Enhancing the Safety of Small Boats in the North", chancery.Other},
		{"a few words", "Working for safer boats", chancery.Other},
	}
	for _, tt := range tests {
		in := lone(tt.text)
		in.Segments[0].Kind = chancery.BlockTitle
		if got := act.Code(in)[0].Act; got != tt.want {
			t.Errorf("%s: %s, want %s: %s", tt.rule, got, tt.want, tt.text)
		}
	}
}

// TestSpokenFor holds resolve that a thing, a focus or a person without
// introduction speaks for, and what is near to it.
func TestSpokenFor(t *testing.T) {
	tests := map[string][]actCase{
		"a thing bears out our resolve": {
			{"This storm strengthens our determination to rebuild the sea wall.", "commitment 2"},
			{"This storm strengthens the dike.", "assertion"},
		},
		"a focus of ours": {
			{"Our focus is rebuilding the sea wall.", "commitment 2"},
			{"A central focus of our cooperation will be training young pilots.", "commitment 2"},
			{"The focus of the report is training.", "assertion"},
		},
		"a person speaks for a state that issues": {
			{"Mr. Weeks confirmed Norway's willingness to train the pilots.", "commitment 2"},
			{"Mr. Weeks confirmed Mali's willingness to train the pilots.", "assertion"},
		},
		"his government's feeling is his": {
			{"Minister Larsen of Norway expressed his Government's warm appreciation of the rescue.", "welcome"},
		},
		"an aside between and and its verb": {
			{"The Ministers discussed fisheries, and in that respect agreed to share their charts.", "commitment 2"},
		},
		"looking to somebody, to something, to do": {
			{"We look to the coastal States to share their charts.", "call"},
			{"We look to the future with confidence.", "assertion"},
			{"We look to deepen our trade in timber.", "commitment 2"},
		},
		"to have much is no duty": {
			{"We have much to learn from the islanders.", "assertion"},
			{"We have to learn from the islanders.", "commitment 1"},
		},
		"a hyphen in a verb": {
			{"The Ministers re-iterated their readiness to share ice charts.", "commitment 2"},
		},
		"a lead-in with two verbs": {
			{"The Ministers affirmed that they plan to:", "other"},
		},
	}
	for rule, cases := range tests {
		t.Run(rule, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// TestNotedOfOthers holds plans of one state that another takes note of.
func TestNotedOfOthers(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Canada noted Norway's plans to build two lighthouses.", "assertion"},
		{"Canada noted its intention to build two lighthouses.", "commitment 2"},
	})
}

// TestClauses holds clauses that lost their conjunction, and openings.
func TestClauses(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We agree further action is needed in the strait.", "assertion"},
		{"We agree further action in the strait.", "commitment 2"},
		{"This is a moment we intend to seize.", "assertion"},
		{"To close the gap requires money and patience.", "assertion"},
		{"Over the years we have sought to keep the channel open.", "assertion"},
		{"In that regard the two countries agree to hold a seminar on ice.", "commitment 3"},
		{"We recognise the cost of the survey and stand by our commitments to the islanders.", "commitment 1"},
	})
}

// TestMinutes holds what minutes tell of those who met.
func TestMinutes(t *testing.T) {
	checkActs(t, of, []actCase{
		{"They agreed on the need for joint action against smuggling.", "assertion"},
		{"They agreed on joint action against smuggling.", "commitment 2"},
		{"Agreed to consider further places for cadets.", "commitment 1"},
		{"We are willing to consider further places for cadets.", "commitment 1"},
		{"The two Governments have today announced their intention to open a school.", "commitment 3"},
		{"We, President Weeks and Prime Minister Larsen, today reaffirmed our commitment to clear the strait.", "commitment 2"},
		{"The Working Group affirmed its commitment to map the reef.", "commitment 2"},
		{"We are both concerned about the loss of herring.", "condemnation"},
		{"They agreed that the plan will include:", "commitment 2"},
	})
}

// TestBeyondThem holds what nobody can undertake, and a point without a mark.
func TestBeyondThem(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We will be faced with higher seas.", "assertion"},
		{"We shall never know the cause of the wreck.", "assertion"},
		{"to promote the use of radio in small boats", "commitment 2"},
	})
}

// TestBracketed holds that a lead-in which somebody put in brackets before an
// item tells nothing of the item's verb.
func TestBracketed(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"[Through existing bodies:] tackle the causes of acid rain.", "commitment 2"},
		{"ensure that new safeguards reach every airport.", "commitment 2"},
	})
}
