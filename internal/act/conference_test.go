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
