package act_test

import "testing"

// TestMinuted holds what communiqués tell of those who met in the passive, in asides
// and in clauses that look back.
func TestMinuted(t *testing.T) {
	checkWhole(t, []wholeCase{{"two prime ministers", "Joint communique by Prime Minister Weeks of Norway and Prime Minister Keita of Kenya", []string{
		"welcome|The opening of the observatory was warmly welcomed by both sides.",
		"welcome|Norway's offer of a ferry was welcomed by Mr. Keita.",
		"welcome|The plan to open a consulate was welcomed on the Kenyan side.",
		"welcome|It was noted with satisfaction that the school of navigation had opened.",
		"condemnation|It was noted with regret that two ferries had been lost.",
		"assertion|The delegation was welcomed by the harbour choir.",
		"assertion|He was welcomed by the Prime Minister of Norway.",
		"assertion|It was noted that the ferry had sailed.",
		"welcome|Prime Minister Keita, in expressing his warm thanks for the ferry, considered it a bridge.",
		"welcome|Pleased with the ferry, the two Prime Ministers agreed on the importance of timetables.",
		"assertion|Inspired by the ferry, the two Prime Ministers agreed on the importance of timetables.",
		"condemnation|They reiterated their expressions of deep sympathy for the crews.",
		"welcome|They welcomed on-going work on the pier.",
		"assertion|Further grants for the pier were to be considered in due course.",
		"assertion|They recalled that, under the 1960 agreement, Norway had agreed to build the pier.",
		"assertion|Noting that Norway had decided to build a second pier, they agreed that ferries were useful.",
		"commitment 3|The Norwegian Government announced that its grant for 1963 would be $20 million.",
		"assertion|They announced that the cost of the storm would be $20 million.",
		"commitment 2|They saw in the ferry the bond between the two Governments, which are resolved to continue to work together.",
		"assertion|They saw a danger for other governments which are resolved to work together.",
		"commitment 2|They reaffirmed their determination, voiced at Bergen, that the islands should not be divided.",
		"commitment 1|They agreed that their priority should be to open the pier.",
		"commitment 1|Mr. Weeks confirmed to Mr. Keita that Norway will give careful consideration to a third ferry.",
		"commitment 1|Both our Governments will be open to a third ferry.",
		"commitment 2|It was agreed that the two airlines would be given equal berths.",
		"assertion|They noted that the two airlines would be given equal berths.",
		"decision|They agreed on a framework for ferries.",
		"commitment 2|This will involve regular reviews of the timetable.",
		"assertion|The two Prime Ministers signed an agreement on the ferry.",
		"commitment 3|Under the agreement, Norway will supply the pier with 400 lamps.",
		"assertion|Under the Charter, Norway will supply lamps.",
		"commitment 2|He also praised the school of navigation, which Norway stands ready to support.",
		"assertion|Our support for the pier rests on the friendship of our peoples.",
		"welcome|Mr. Keita's visit to Bergen was welcomed by the Prime Minister of Norway.",
		"assertion|The ferry follows on the work of the two task forces, both established this year.",
	}}})
}

// TestReaders holds what whoever reads is asked to do.
func TestReaders(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Find out how you can keep your beach clean.", "call"},
		{"Learn what your harbour can do.", "call"},
		{"Keep the beaches clean.", "commitment 2"},
		{"Thank you for your patience with the ferry.", "welcome"},
	})
}

// TestOwned holds that those who know that they must do something mean to.
func TestOwned(t *testing.T) {
	checkActs(t, of, []actCase{
		{"We know we must mend the beacons.", "commitment 1"},
		{"We recognise that we must act together.", "commitment 1"},
		{"We believe that we must mend the beacons.", "commitment 1"},
		{"We know the beacons must be seen from afar.", "assertion"},
		{"We know that we have enemies.", "assertion"},
	})
}

// TestSelves holds what those who met agreed for themselves, whatever they call themselves.
func TestSelves(t *testing.T) {
	checkWhole(t, []wholeCase{{"two heads of government", "Joint communique by Prime Minister Weeks of Norway and President Keita of Kenya", []string{
		"commitment 2|They agreed that the leaders of the two countries should have regular consultations.",
		"assertion|They agreed that the leaders of the two countries should have good weather.",
		"commitment 3|They agreed that they themselves should meet at least once a year.",
		"commitment 2|They agreed that they and their Ministers would continue to consult.",
		"commitment 2|They discussed the lights of the strait, on which their two Governments intend to work together.",
		"assertion|This is a moment we intend to remember.",
		"commitment 2|Norway and Kenya aim for a network of lighthouses.",
		"commitment 3|In addition to the sums mentioned above Norway will provide a lightship.",
		"assertion|They stressed the value of their trade, governed by rules, driven by trust, and committed to fairness.",
		"commitment 2|They agreed that the work of the two Groups should be continued.",
		"commitment 1|Norway and Kenya stand together to counter piracy.",
		"assertion|Norway and Kenya stand to gain from calm seas.",
		"commitment 2|Closer contacts between the two parliaments will be encouraged on the basis of the agreement.",
		"assertion|Shipowners will be encouraged by the news.",
	}}})
}

// TestUpheld holds what is affirmed that anybody must do, and views that are shared.
func TestUpheld(t *testing.T) {
	checkActs(t, council, []actCase{
		{"1. Affirms that the unity of Mali must be respected;", "call"},
		{"2. Reaffirms that the strait should not be closed;", "call"},
		{"3. Affirms that such a war must never be fought;", "assertion"},
		{"4. Reaffirms its resolution 9000 (2012), in which it held that the strait must be kept open;", "assertion"},
		{"5. Endorses the Secretary-General's view that the strait is safe;", "assertion"},
		{"6. Endorses the Secretary-General's plan for the strait;", "commitment 1"},
	})
}
