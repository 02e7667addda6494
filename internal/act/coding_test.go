package act_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// list is a statement of a lead-in and its items, a line each.
func list(lines ...string) act.Input {
	in := of(strings.Join(lines, "\n"))
	in.Segments = nil
	at := 0
	for i, line := range lines {
		seg := chancery.Segment{Span: chancery.Span{Start: at, End: at + len(line)}, Kind: chancery.BlockItem, LeadIn: 0, Heading: -1}
		if i == 0 {
			seg.Kind, seg.LeadIn = chancery.BlockParagraph, -1
		}
		in.Segments = append(in.Segments, seg)
		at += len(line) + 1
	}
	return in
}

func TestItems(t *testing.T) {
	tests := []struct {
		rule  string
		lines []string
		want  string
	}{
		{"so is one that begins with what it builds on", []string{"Building on what was begun in May, we will:", "host a seminar on ice."}, "other commitment3"},
		{"so is one that governs only the following", []string{"We therefore commit to the following:", "repair of the quay."}, "other commitment2"},
		{"a lead-in with nothing of its own is other, its items carry the act", []string{"We will:", "strengthen cooperation on visas;", "host a seminar on ice."}, "other commitment2 commitment3"},
		{"an item inherits a modal and a gerund", []string{"We commit to:", "reducing delays;", "publishing the results."}, "other commitment2 commitment3"},
		{"a lead-in with an act of its own hands it on", []string{"Cooperation between our countries will include the following elements:", "disaster management;", "joint patrols."}, "commitment2 commitment2 commitment2"},
		{"what was agreed may follow as a list", []string{"The leaders agreed on the following:", "joint patrols in the strait;", "open a school."}, "other commitment2 commitment3"},
		{"an item with a subject and a verb of its own tells something", []string{"They plan to:", "dredge two ports;", "Silt is a growing problem.", "The price of dredging has doubled."}, "other commitment2 assertion assertion"},
		{"an item whose verb governs a clause has no subject", []string{"We will:", "dredge the ports that are closed;", "retrain pilots who have no work."}, "other commitment3 commitment2"},
		{"items of a call are calls", []string{"We call on all parties to:", "cease fire;", "commit to talks."}, "other call call"},
		{"items of a welcome are welcomes", []string{"We welcome progress in the following areas:", "fisheries;", "the law of the sea."}, "welcome welcome welcome"},
		{"items of a talk are assertions", []string{"The Ministers discussed the following:", "fisheries;", "to expand trade."}, "assertion assertion assertion"},
		{"a sentence of its own keeps its act", []string{"We will:", "We condemn the raid.", "open a school."}, "other condemnation commitment3"},
		{"an operative paragraph is no item of another", []string{"1. Affirms that peace requires:", "Requests the Secretary-General to report.", "withdrawal;"}, "assertion call assertion"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			var got []string
			for _, c := range act.Code(list(tt.lines...)) {
				name := string(c.Act)
				if c.Strength > 0 {
					name += string(rune('0' + int(c.Strength)))
				}
				got = append(got, name)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("acts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestGoesOn(t *testing.T) {
	in := list("We will improve the safety of ferries.", "This includes training crews.")
	in.Segments[1].LeadIn = -1
	got := act.Code(in)[1]
	if got.Act != chancery.Commitment || got.Strength != chancery.Intent {
		t.Errorf("what goes on from an undertaking is %s %d", got.Act, got.Strength)
	}
}

func TestDeadlines(t *testing.T) {
	tests := []struct {
		rule, text, want string
		day              chancery.Date
	}{
		{"a year is its last day", "We will halve the delays by 2030.", "by 2030", "2030-12-31"},
		{"the end of a year", "By the end of 2025, we will open the port.", "By the end of 2025", "2025-12-31"},
		{"the end of the year of the statement", "We will open the port by the end of the year.", "by the end of the year", "2012-12-31"},
		{"months from the statement", "We will report within 18 months.", "within 18 months", "2013-11-20"},
		{"no later than a month", "We will report no later than June 2013.", "no later than June 2013", "2013-06-30"},
		{"by no later than a day", "We will report by no later than 1 June 2013.", "by no later than 1 June 2013", "2013-06-01"},
		{"the middle of the century", "We commit to carbon neutrality by mid-century.", "by mid-century", "2050-12-31"},
		{"an event has no day", "We will report before the next summit.", "before the next summit", ""},
		{"a span to come", "We will invest over the next five years.", "over the next five years", "2017-05-20"},
		{"this year", "We will sign the treaty later this year.", "later this year", "2012-12-31"},
		{"a decade", "We will phase out coal in the 2030s.", "in the 2030s", "2039-12-31"},
		{"a year a deed is done in", "Canada will host the games in 2014.", "in 2014", "2014-12-31"},
		{"an agent is no limit", "We will follow the plan drafted by our experts.", "", ""},
		{"a year gone by is no limit", "We will build on the pact concluded by 1998.", "", ""},
		{"a programme's name is no limit", "We will implement the 2030 Agenda.", "", ""},
		{"others' limits are none", "We call on all States to ratify by 2014.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := act.Code(of(tt.text))[0].Deadline
			if got == nil {
				got = &chancery.Deadline{}
			}
			if got.Text != tt.want || got.Date != tt.day {
				t.Errorf("deadline %q %s, want %q %s", got.Text, got.Date, tt.want, tt.day)
			}
		})
	}
}

func TestAmounts(t *testing.T) {
	type amount struct {
		Text           string
		Value          float64
		Currency, Unit string
	}
	tests := []struct {
		rule, text string
		want       []amount
	}{
		{"a bare dollar is that of the issuer that has one, here Canada", "We will provide $4.5 billion.", []amount{{"$4.5 billion", 4.5e9, "CAD", ""}}},
		{"a country's dollar", "Norway pledged A$20 million.", []amount{{"A$20 million", 2e7, "AUD", ""}}},
		{"a sign without a space", "We pledge €1.2bn for the fund.", []amount{{"€1.2bn", 1.2e9, "EUR", ""}}},
		{"a code before and a rate behind", "We will give USD 100 million per year.", []amount{{"USD 100 million per year", 1e8, "USD", ""}}},
		{"a currency in words", "We will give more than 2 million US dollars.", []amount{{"more than 2 million US dollars", 2e6, "USD", ""}}},
		{"a share", "We will cut delays by at least 30 per cent.", []amount{{"at least 30 per cent", 30, "", "percent"}}},
		{"a share in words", "We will cut delays by fifty percent.", []amount{{"fifty percent", 50, "", "percent"}}},
		{"things counted", "We will fund 20,000 additional places.", []amount{{"20,000 additional places", 20000, "", "places"}}},
		{"doses", "We will share one billion doses.", []amount{{"one billion doses", 1e9, "", "doses"}}},
		{"a temperature", "We resolve to limit warming to 1.5°C.", []amount{{"1.5°C", 1.5, "", "degrees Celsius"}}},
		{"a code in front of its figures", "We will give USD50 million.", []amount{{"USD50 million", 5e7, "USD", ""}}},
		{"the dollar of old Australian texts", "Norway will give $A5.2 million.", []amount{{"$A5.2 million", 5.2e6, "AUD", ""}}},
		{"a fraction behind figures", "We will give €2¾ billion.", []amount{{"€2¾ billion", 2.75e9, "EUR", ""}}},
		{"half a million", "We will give half a million euros.", []amount{{"half a million euros", 5e5, "EUR", ""}}},
		{"lakhs and crores", "We will give 40 crore rupees.", []amount{{"40 crore rupees", 4e8, "INR", ""}}},
		{"a currency of a country by its adjective", "We will give 20 million Swiss francs.", []amount{{"20 million Swiss francs", 2e7, "CHF", ""}}},
		{"the dollar of a country of two words", "We will give 20 million New Zealand dollars.", []amount{{"20 million New Zealand dollars", 2e7, "NZD", ""}}},
		{"a sum whose value cannot be told", "We will raise billions of euros.", []amount{{"billions of euros", 0, "EUR", ""}}},
		{"pounds of weight are no money", "In June we seized 300 pounds of ivory.", nil},
		{"a range counts as its first number", "We will cut waste by 50-52 percent.", []amount{{"50-52 percent", 50, "", "percent"}}},
		{"a share of income", "We will give 0.7 per cent of GNI.", []amount{{"0.7 per cent of GNI", 0.7, "", "percent of GNI"}}},
		{"percentage points", "We will cut duties by two percentage points.", []amount{{"two percentage points", 2, "", "percentage points"}}},
		{"a fraction in words", "We will cut waste by two-thirds.", []amount{{"two-thirds", 2.0 / 3, "", "share"}}},
		{"a part behind an article", "We will cut waste by a quarter.", []amount{{"a quarter", 0.25, "", "share"}}},
		{"cut in half", "We will cut our deficit in half.", []amount{{"half", 0.5, "", "share"}}},
		{"a year before what is counted", "We will see that by 2005 girls go to school.", nil},
		{"half with a qualifier", "We will deliver at least half in June.", []amount{{"at least half", 0.5, "", "share"}}},
		{"half of a game is no share", "We will meet in the second half.", nil},
		{"a number in words", "We will train one hundred and fifty police.", []amount{{"one hundred and fifty police", 150, "", "police"}}},
		{"a compound in words", "We will train twenty-five judges.", []amount{{"twenty-five judges", 25, "", "judges"}}},
		{"an energy", "We will build 30 GW of turbines.", []amount{{"30 GW", 30, "", "gigawatts"}}},
		{"a temperature that bounds nothing is none", "We will keep the 1.5°C goal in reach.", nil},
		{"those who are many are none", "We will bring our 40 million citizens closer.", nil},
		{"places where it is done are none", "We will show the film in twenty cities.", nil},
		{"two of a thing", "We will send two experts.", []amount{{"two experts", 2, "", "experts"}}},
		{"one of a thing is none", "We will send one expert.", nil},
		{"a target asked of others", "We urge all States to cut waste by 20 per cent.", []amount{{"20 per cent", 20, "", "percent"}}},
		{"a target welcomed", "We welcome Mali's plan to double its harvest.", []amount{{"double", 2, "", "times"}}},
		{"a share told in an assertion is none", "Fish are 20 per cent of exports.", nil},
		{"a multiple", "We will double our aid.", []amount{{"double", 2, "", "times"}}},
		{"the same sum in other money is one", "We will give A$1 million (50 million rupees).", []amount{{"A$1 million", 1e6, "AUD", ""}}},
		{"a name with a number is none", "We will fight COVID-19 vaccines' enemies.", nil},
		{"a target of years to come counts anywhere", "We note the need to cut waste by 20 per cent by 2030.", []amount{{"20 per cent", 20, "", "percent"}}},
		{"a share of years past is none", "We note that waste had fallen by 20 per cent by 2001.", nil},
		{"a doubling that has come about is none", "Trade exceeded $2 million, nearly doubling from 2009.", []amount{{"$2 million", 2e6, "CAD", ""}}},
		{"what others would bring about", "The purchase would support 3,000 jobs.", []amount{{"3,000 jobs", 3000, "", "jobs"}}},
		{"terawatts", "We will help to build 1TW of solar plants.", []amount{{"1TW", 1, "", "terawatts"}}},
		{"counts in assertions are none", "In June 300 people fled.", nil},
		{"money in assertions counts", "Mali has received $3 million.", []amount{{"$3 million", 3e6, "CAD", ""}}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			var got []amount
			for _, a := range act.Code(of(tt.text))[0].Amounts {
				got = append(got, amount{a.Text, a.Value, a.Currency, a.Unit})
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("amounts (-want +got):\n%s", diff)
			}
		})
	}
}

func TestFlags(t *testing.T) {
	tests := []struct{ rule, text, want string }{
		{"what is reaffirmed is said again", "We reaffirm our commitment to end piracy.", "restatement"},
		{"what is continued is done again", "We will continue to train pilots.", "restatement"},
		{"members of another body", "We call on all WTO members to open their ports.", ""},
		{"what the law requires is no condition", "We will mark the channel as required under the Strait Treaty.", ""},
		{"how long is no condition", "We urge Chad to leave the corridor open for as long as necessary.", ""},
		{"what need requires is one", "We will mark the channel as required.", "conditional"},
		{"said again with a hyphen", "We re-emphasize the worth of pilots.", "restatement"},
		{"what is kept up", "We will keep training pilots.", "restatement"},
		{"a continued support", "They expressed their continued support for the envoy.", "restatement"},
		{"what others continue is not", "We will watch the fighting that continues in the north.", ""},
		{"as appropriate", "We will share data, as appropriate.", "conditional"},
		{"national law", "We will, consistent with our national laws, share data.", "conditional"},
		{"if", "We will send observers if invited.", "conditional"},
		{"a pledge of others welcomed", "We welcome Mali's pledge to hold elections.", "reported"},
		{"a promise of others told", "Mali will hold elections in June.", "reported"},
		{"what was given before", "We have committed $20 million.", "reported"},
		{"a call on our own", "We encourage members to ratify the protocol.", "self"},
		{"a support for what others continue is not", "We support continued talks in the valley.", ""},
		{"a gerund that goes on", "We will help the port, including by continuing to train pilots.", "restatement"},
		{"a purpose does not restate", "We will review the plan to continue to drive growth.", ""},
		{"once again", "We once again call on the rebels to leave.", "restatement"},
		{"a promise recalled", "We recall our commitment to end piracy.", "restatement"},
		{"once it is ratified", "We will apply the treaty once it is ratified.", "conditional"},
		{"when something comes", "We will send observers when the parties reach a settlement.", "conditional"},
		{"should something come", "We will take more steps should they prove necessary.", "conditional"},
		{"respective alone is no condition", "We will fight fraud in line with our respective mandates.", ""},
		{"as soon as practicable is no condition", "We will sign the treaty as soon as practicable.", ""},
		{"as well as relevant is no condition", "We will share maps as well as relevant data.", ""},
		{"when in the past is no condition", "We will build on what was agreed when the Ministers met in Oslo.", ""},
		{"a decision of bodies by their initials", "We praised the decision of NASA and ISRO to chart the polar ice.", "reported"},
		{"a decision of an issuer's ministry", "We noted the decision of Norway's Ministry of Fisheries and the Coast Guard to begin talks.", "reported"},
		{"a decision of all of them is not", "We welcome the decision of the Northern Group to meet.", ""},
		{"a promise of others under a pact", "We welcome Mali's climate commitments under the pact.", "reported"},
		{"an intention that others voiced", "The Ministers noted the intention expressed by several donors to give more.", "reported"},
		{"what a company announces", "Ruritanair has announced a $20 million hangar.", "reported"},
		{"what others plan", "The donors plan to commit $20 million to the port.", "reported"},
		{"what others had planned is not", "The donors had planned to visit the port.", ""},
		{"what one of them would do, noted", "They noted that the Norwegian Government would host the talks in Oslo.", "reported"},
		{"a sum announced before", "We have announced $20 million for the port.", "reported"},
		{"a commitment under a pact of nobody", "We welcome the commitment under the pact.", ""},
		{"united in going on", "We stand together in continuing to protect our fleets.", "restatement"},
		{"what a report shows again is not", "We take note with concern of the report, which once again shows the rise of piracy.", ""},
		{"a convenient time is no condition", "We will meet at a mutually convenient time.", ""},
		{"what it comes to is no condition", "We will help when it comes to fish.", ""},
		{"as long as necessary is no condition", "We will stay for as long as necessary.", ""},
		{"where permissible", "We will share data where permissible.", "conditional"},
		{"within available resources", "We will give aid within available resources.", "conditional"},
		{"wherever feasible", "We will cut fees wherever feasible.", "conditional"},
		{"what is asserted again", "They reasserted that fish and grain are shared.", "restatement"},
		{"an intent of others applauded", "The Ministers applauded the bank's intent to lend more.", "reported"},
		{"a plan of others lauded", "The Ministers lauded Mali's plan to hold elections.", "reported"},
		{"a plan of others welcomed", "We welcome Mali's plan to hold elections.", "reported"},
		{"a decision by others", "We welcome the decision by Mali to hold elections.", "reported"},
		{"what others would do welcomed", "The Ministers welcomed that Mali would hold elections.", "reported"},
		{"an agreement of nobody welcomed", "We welcome the agreement to end the strike.", ""},
		{"a call on our ministers", "We ask our Fisheries Ministers to report.", "self"},
		{"a call on ministers by their name", "We invite Trade Ministers to report.", "self"},
		{"a call on the other issuer", "Norway encouraged the Government of Canada to ratify the protocol.", "self"},
		{"an issuer invited by another", "The Prime Minister of Norway invited the Prime Minister of Canada to visit Oslo.", "self"},
		{"an invitation conveyed", "The Prime Minister of Norway conveyed an invitation for him to visit Oslo.", "self"},
		{"an invitation to others", "The Prime Minister of Norway invited the President of Mali to visit Oslo.", ""},
		{"a body tasked is one's own", "The ports working group is tasked to map rail links.", "self"},
		{"whom one directs is one's own", "The leaders directed both sides to hold talks on tariffs.", "self"},
		{"administrations of one's own", "The leaders called on their administrations to extend the scheme.", "self"},
		{"a working group is asked", "We ask that the working groups focus on ports.", "self"},
		{"who instructs others", "The Ministers instructed the Malian authorities to open the port.", ""},
		{"our teams charged", "The leaders tasked their teams with finding ways to deepen trade.", "self"},
		{"where something happens", "Where outside powers set up barriers, we will stand together.", "conditional"},
		{"as soon as something is", "We will act as soon as the treaty has entered into force.", "conditional"},
		{"what is still to be approved", "Pending approval by Parliament, Norway will contribute four ships.", "conditional"},
		{"what others said would be done", "The Malian delegation informed the meeting that the gates would be opened in May.", "reported"},
		{"what others said was so is not", "The Malian delegation informed the meeting that the gates were old.", ""},
		{"what others are hoped to do is not", "We hope that Mali will hold elections.", ""},
		{"a call on others' ministers", "We invite the Malian Ministers to report.", ""},
		{"a call on others", "We encourage other States to ratify the protocol.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			c := act.Code(of(tt.text))[0]
			var got []string
			for name, set := range map[string]bool{"restatement": c.Restatement, "conditional": c.Conditional, "reported": c.Reported, "self": c.Self} {
				if set {
					got = append(got, name)
				}
			}
			if strings.Join(got, ",") != tt.want {
				t.Errorf("flags %v, want %q: %s", got, tt.want, tt.text)
			}
		})
	}
}

func TestEvidence(t *testing.T) {
	text := "In this spirit, Norway reaffirmed its commitment to assist the fishermen of Mali, as appropriate."
	c := act.Code(of(text))[0]
	got := map[string]string{"verb": c.Verb, "actor": c.Actor.Text, "kind": string(c.Actor.Kind), "beneficiary": c.Beneficiary}
	for _, e := range c.Evidence {
		got[e.Field] = string(e.Rule) + " “" + e.Span.In(text) + "”"
	}
	want := map[string]string{
		"verb": "reaffirm", "kind": "issuer", "beneficiary": "the fishermen of Mali",
		"act":         "act.noun.commitment “reaffirmed its commitment”",
		"strength":    "act.noun.commitment “reaffirmed its commitment”",
		"restatement": "act.flag.restatement “reaffirmed”",
		"conditional": "act.flag.conditional “as appropriate”",
	}
	want["actor"] = "act.subject “Norway”"
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("coding (-want +got):\n%s", diff)
	}
}

func TestOther(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Strengthening Economic Ties", "other"},
		{"Fisheries and the Law of the Sea", "other"},
		{"This website uses cookies to improve your visit.", "other"},
		{"We, the Ministers of Canada and Norway,", "other"},
		{"Annex", "other"},
		{"This is our shared home.", "assertion"},
	})
	for _, kind := range []chancery.BlockKind{chancery.BlockTitle, chancery.BlockHeading, chancery.BlockDateline, chancery.BlockSignature} {
		in := of("We will act")
		in.Segments[0].Kind = kind
		if got := act.Code(in)[0].Act; got != chancery.Other {
			t.Errorf("a %s is %s", kind, got)
		}
	}
}

func TestTranscript(t *testing.T) {
	in := list("PRIME MINISTER LARSEN: We will sign the treaty.", "QUESTION: Will you promise that you will sign it?", "We will all be dead by then.", "PRIME MINISTER LARSEN: I will sign it.")
	for i := range in.Segments {
		in.Segments[i].LeadIn, in.Segments[i].Kind = -1, chancery.BlockParagraph
	}
	var got []chancery.Act
	for _, c := range act.Code(in) {
		got = append(got, c.Act)
	}
	want := []chancery.Act{chancery.Commitment, chancery.Other, chancery.Other, chancery.Commitment}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("a journalist's words are other (-want +got):\n%s", diff)
	}
}
