package act_test

import "testing"

// TestLookingBack holds what was announced before, and what is believed or told of
// the years to come, apart from what is undertaken.
func TestLookingBack(t *testing.T) {
	checkWhole(t, []wholeCase{{"two presidents", "Joint Statement by President Weeks of Norway and President Keita of Kenya, 4 May 2012", []string{
		"assertion|In 2009, we announced that we would build a pier.",
		"assertion|On 31 October 2009, we announced that we would build a pier.",
		"assertion|Last year, we announced that we would build a pier.",
		"commitment 3|Today we announced that we would build a pier.",
		"assertion|They expressed the belief that in coming winters the two countries would work together.",
		"commitment 2|They agreed that in coming winters the two countries would work together.",
		"welcome|Mr. Keita said that Kenya would welcome the opening of a school of navigation.",
		"commitment 2|President Keita informed President Weeks of his Government's intention to accede to the treaty.",
		"commitment 2|President Keita told President Weeks of his Government's intention to accede to the treaty.",
		"assertion|President Keita informed President Weeks of the storm.",
		"commitment 2|Norway and Kenya will both look to increase exchanges of pilots.",
		"assertion|Norway and Kenya will look to others.",
	}}})
}

// TestTold holds what is over when it is told of, what is only thanked for, and what
// one will say, apart from what is undertaken.
func TestTold(t *testing.T) {
	checkWhole(t, []wholeCase{{"two presidents", "Joint Communique by Prime Minister Weeks of Norway and President Keita of Kenya", []string{
		"assertion|The Prime Minister undertook a full programme of visits.",
		"commitment 2|Norway undertook the construction of a pier.",
		"welcome|The President expressed his appreciation for the part of Norway in the conference and for Norway's greatly increased assistance.",
		"commitment 1|The President expressed his appreciation for the conference and his support for the pier.",
		"assertion|Good morning, we will each make a very short statement.",
		"commitment 2|A date for the visit will be fixed by both Governments.",
	}}})
}

// TestSetOff holds what goes on in a clause that a comma sets off against what those
// who speak go on with behind its second comma.
func TestSetOff(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We look forward to the regatta, which is to be held in May and will open the season.", "assertion"},
		{"We welcome the new bank, which has opened in May and will lend to boatmen.", "welcome"},
		{"We look forward to the regatta, which is to be held in May, and will send two crews.", "commitment 3"},
		{"We welcome the survey, which was published in May and will study it.", "commitment 3"},
	})
}
