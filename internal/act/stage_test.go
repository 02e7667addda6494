package act_test

import "testing"

// TestStages holds what the events and arrangements of those who speak are said to do.
func TestStages(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"a summit that they announce", "Joint Statement by Canada, Kenya and Norway on the Announcement of the Second Lighthouse Summit", []string{
			"commitment 2|The Summit will redouble our efforts to relight the northern coast.",
			"commitment 2|The Summit will build on the first one and will place emphasis on training keepers, including:",
			"commitment 2|Opening schools for keepers;",
			"commitment 2|Sharing charts and lamps.",
			"assertion|The Summit will bring together keepers from forty coasts.",
			"assertion|The Summit will be an occasion to take stock.",
			"assertion|The Summit will show what a lamp can do.",
			"commitment 3|The Summit will convene in Bergen on 14 May 2031.",
		}},
		{"a challenge that they launch", "Joint Statement by Canada and Norway", []string{
			"commitment 3|We, Canada and Norway, will launch the Clean Beach Challenge.",
			"commitment 3|The Challenge will award prizes to ten harbours.",
			"commitment 3|The Challenge is open to every school, and will culminate in a regatta on 4 June 2031.",
			"assertion|The challenge will require patience.",
			"assertion|The Gdynia Challenge will award prizes to ten crews.",
		}},
		{"a body that they set up or lead", "Joint Statement by Canada, Kenya and Norway", []string{
			"commitment 3|Canada and Norway will jointly chair a task force on wrecks.",
			"commitment 3|It shall hold its first session in Bergen in May 2031 and report to ministers.",
			"commitment 3|The Ministers agreed to set up a joint commission on pilots.",
			"commitment 3|It will meet twice a year.",
			"decision|We established a network of lighthouse schools.",
			"assertion|It will be cold there.",
			"assertion|We discussed a network of lighthouse schools.",
			"assertion|It will meet twice a year.",
			"assertion|The Kenyan side explained how the dam is watched.",
			"commitment 3|It will continue to send readings and will report any leak.",
			"assertion|The Kenyan side explained how the dam is watched.",
			"assertion|It will continue to hold for a century.",
		}},
		{"a summit of others", "Joint Statement by Canada and Norway", []string{
			"welcome|We welcome the Arctic Summit that Denmark convened.",
			"assertion|The Pacific Conference will redouble the search for wrecks.",
		}},
		{"an arrangement that they have agreed on", "Prime Ministers announce arrangement on trawlers", []string{
			"commitment 2|Prime Minister Weeks of Norway and Prime Minister Keita of Kenya have agreed to enter into a new arrangement on trawlers.",
			"commitment 2|The arrangement will take the form of a memorandum.",
			"commitment 2|The two Prime Ministers have agreed that the main elements of the arrangement will include:",
			"commitment 3|40 trawlers, whose owners have given up their licences, will be transferred to Kenya;",
			"commitment 2|crews will be treated with dignity; and",
			"commitment 2|crews will not lose any rights.",
			"assertion|The arrangement will reduce the pressure on the stocks.",
			"commitment 3|The cost of the survey will be met by Norway.",
			"assertion|The cost of the strike will be met by consumers.",
		}},
	})
}

// TestPairs holds persons who share a title, or one of whose titles a scan has spoilt.
func TestPairs(t *testing.T) {
	checkWhole(t, []wholeCase{{"two persons", "Joint communique by President Keita and Prime Minister Weeks", []string{
		"commitment 2|President Keita and Prime Minister Weeks reaffirmed the friendship of their peoples and pledged to widen their trade.",
		"commitment 2|Presiderit Keita and Prime Minister Weeks reaffirmed the friendship of their peoples and pledged to widen their trade.",
		"commitment 2|Presidents Keita and Weeks pledged to widen their trade.",
		"assertion|Presidents Otieno and Lund pledged to widen their trade.",
		"assertion|Merchant Ships and Captain Lund pledged to widen their trade.",
	}}})
}
