package act_test

import "testing"

// TestOrgans holds that any organ that adopts resolutions speaks in those of
// their paragraphs that name nobody.
func TestOrgans(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"an organ named alone before a comma", "Resolution on the lakes", []string{
			"other|The General Assembly,",
			"assertion|Recalling its resolution on inland waters,",
			"condemnation|Concerned that, in spite of its appeals, two rivers have been dammed and the lake is falling,",
			"welcome|Commending the fishermen for having kept the closed season,",
			"commitment 2|Resolved to save the lake,",
			"decision|1. Decides to proclaim a Year of Lakes;",
			"decision|2. Decides also that the panel shall have nine members;",
			"decision|3. Decides, having regard to the views expressed, and on the basis of the report, to extend the survey;",
			"call|4. Requests to that end the Secretary-General to appoint an envoy;",
			"call|5. Invites in particular the lake States to share their data;",
			"call|6. Urges shipping companies to reduce their wash;",
			"commitment 3|7. Decides to convene a meeting of ministers in 2014;",
			"commitment 2|8. Decides to ensure that the survey is complete;",
			"commitment 2|9. Expresses its intention to review the quotas;",
			"commitment 2|10. Decides to remain seized of the matter.",
		}},
		{"an organ that lays down duties and unmakes what others made", "Security Council resolution 9002 (1950)", []string{
			"other|The Security Council,",
			"assertion|Taking note of the report of the Warden, 12",
			"call|1. Reminds the harbour towns that the dues set out in its resolution 9000 (1949) of 2 May 1949 are to be paid in full;",
			"call|2. Reminds all States that they are obliged to keep the register;",
			"assertion|3. Reminds the pilots that the strait has been swept;",
			"decision|4. Determines that the harbour towns concerned have the duty:",
			"decision|(a) To light the beacons;",
			"decision|(b) To keep the channel clear.",
			"call|5. Considers that both parties should keep the channel clear;",
			"decision|5. Condemns the closure of 2 May, declares it unlawful and calls for the release of the ships;",
			"decision|6. Declares those licences null and void;",
			"assertion|7. Declares that the closure of the strait is a threat to peace;",
			"other|12 Official Records of the Strait Commission, Sixth Year, Supplement for April, May and June 1950, document S/C/7.",
			"other|13 See Official Records of the Harbour Board, No. 4.",
			"other|14 [bid., document S/C/9.",
			"other|Ibid., Seventh Year, Supplement for April, May and June 1951, document S/C/11.",
		}},
		{"an organ with its members, serving as something", "Decision 9/CMX.2", []string{
			"other|The Conference of the Parties serving as the meeting of the Parties to the Ice Protocol,",
			"decision|1. Decides to establish an ice fund;",
			"decision|2. Also decides that the fund will be open to small States;",
			"call|3. Urges Parties to pay their shares by 2013;",
			"call|4. Parties should report each year.",
		}},
		{"an organ named after an opening, before a colon", "Final Communiqué of the Summit", []string{
			"other|After a long debate, the Authority:",
			"condemnation|(a) Condemns the mutiny;",
			"call|(b) Demands the release of the governor;",
			"decision|(c) Decides to suspend the province from its sessions.",
		}},
		{"an organ that is told of", "The 41st Meeting of the Conference Concludes", []string{
			"welcome|The Conference congratulated the harbour master on his election.",
			"commitment 3|The Conference decided to reopen the third dock by June 2013.",
			"call|The Conference called upon the pilots to return to work.",
			"decision|The Conference decided to establish a fund for beacons.",
		}},
		{"a summit without an article", "Communiqué of the Extraordinary Summit", []string{
			"condemnation|1. Summit noted with concern the delay in the count.",
			"call|2. Summit urged the commission to publish it.",
			"commitment 3|3. Summit agreed to send observers.",
		}},
		{"ministers who are named once", "Declaration at Tromsø", []string{
			"other|The Ministers:",
			"welcome|1. Welcome the survey of the ice;",
			"call|2. Request the institutes to submit their charts by autumn;",
			"commitment 3|3. Agree to meet in Bodø in 2014.",
			"condemnation|4. Express regret that so few came;",
			"assertion|5. Recognize that the north has a stake in this.",
		}},
		{"the Council of the Union in its conclusions", "Council conclusions on the northern seas", []string{
			"welcome|1. The Council COMMENDS the coast guards for their work.",
			"call|2. It INVITES the agencies to share their charts.",
			"commitment 2|3. The Union is ready to take further steps, should the situation so require.",
		}},
		{"verbs that found and end", "Resolution of the Harbour Council", []string{
			"other|The Harbour Council,",
			"decision|1. Adjusts the cycle of reports;",
			"decision|2. Inscribes the old mole on its list;",
			"decision|2. Terminates, with effect from May, the mandate of the panel;",
			"decision|3. Resolves that the dock be closed;",
		}},
		{"paragraphs that begin so tell by themselves", "Text adopted at Tromsø", []string{
			"welcome|1. Welcomes the report of the harbour master;",
			"call|2. Calls on the pilots to resume work;",
			"decision|3. Decides to appoint two more judges;",
			"decision|4. Decides that the embargo imposed by its resolution 9 (1991) shall not apply to medicines;",
		}},
	})
}

// TestOperative holds what an operative paragraph of a council does whatever
// clauses stand in it.
func TestOperative(t *testing.T) {
	checkActs(t, council, []actCase{
		{"1. Decides, acting under Article 41, in order to stop the traffic in timber, to prohibit its transit;", "decision"},
		{"2. Calls upon the parties, should talks fail, to keep the truce;", "call"},
		{"3. Decides that the Committee, established by resolution 9 (1991), shall report each month;", "decision"},
		{"4. Demands to that end that the town be reopened;", "call"},
		{"5. Decides to take the following measures against those who shell the harbour;", "decision"},
		{"6. Decides to send a mission to the islands;", "commitment 3"},
		{"Deeply disturbed that, as its envoy told it, the wells of the camp were poisoned and forty people have died,", "condemnation"},
	})
}

// TestPreambles holds that each act of a preambular paragraph counts, and that
// what the paragraph recalls does not.
func TestPreambles(t *testing.T) {
	checkActs(t, council, []actCase{
		{"Deploring the loss of life and determined to prevent more,", "commitment 2"},
		{"Welcoming the truce, but concerned at the delay in reopening the port,", "condemnation"},
		{"Recalling its resolution 9 (1991) condemning the raid and calling upon the parties to withdraw,", "assertion"},
		{"Recalling and reaffirming its commitment to the unity of Mali,", "commitment 1"},
		{"Having heard the envoy and commending his patience,", "welcome"},
		{"Desirous of ending the siege,", "assertion"},
		{"Guided by the purposes of the Charter,", "assertion"},
		{"1. Demands that the militia make a declaration, undertaking to comply with its resolutions;", "call"},
		{"2. Affirms that nothing in this resolution shall be read as lifting the embargo;", "decision"},
	})
}
