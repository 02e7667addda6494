package act_test

import "testing"

// TestAgreements holds who speaks in an agreement, and which of its clauses are
// owed and which hold by being agreed.
func TestAgreements(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"a government and a movement are parties by the preamble", "Accord on the Ending of Hostilities", []string{
			"other|The Government of the Republic of Mali and the Front for the Deliverance of the North (FDN), hereinafter \"the Signatories\",",
			"commitment 2|Resolved to end the war,",
			"other|Have agreed as follows:",
			"commitment 3|1. The Government shall reopen the three northern roads.",
			"commitment 3|2. The FDN, for its part, undertakes to hand over its mortars by 3 May.",
			"commitment 3|3. Mortars will be stored at Gao under the eyes of observers.",
			"commitment 3|4. All prisoners shall be released within ten days.",
			"commitment 2|5. Fighters who so wish will be integrated into the army.",
			"decision|6. A Council of Elders is hereby created.",
			"decision|7. There is hereby established a fund for widows.",
			"decision|8. The Council shall have its seat at Timbuktu.",
			"commitment 2|9. It shall consist of nine elders.",
			"decision|10. This Accord enters into force upon signature.",
		}},
		{"states that contract", "Treaty between Norway and Sweden on the Northern Railway", []string{
			"other|The Kingdom of Norway and the Kingdom of Sweden, hereinafter referred to as the Contracting Parties,",
			"assertion|Desiring to ease travel in the far north,",
			"commitment 2|1. Each Contracting Party shall keep its section of the line in repair.",
			"commitment 3|2. Tickets shall be sold at all stations from 1 June 1993.",
			"decision|3. Nothing in this Treaty shall affect the rights of herders.",
			"decision|4. This Treaty shall remain in force for ten years.",
			"decision|5. The frontier shall follow the watershed.",
			"commitment 2|6. Decisions of the Railway Board shall be taken by majority.",
			"commitment 3|7. Neither Party may levy a toll on the line.",
			"commitment 2|8. Each Party will bear its own costs.",
			"commitment 2|9. Nothing shall be done by either Government to close the line.",
			"commitment 3|10. The tolls shall be abolished by the end of 2014.",
			"decision|11. The present Treaty enters into force on signature.",
		}},
		{"forces and bodies of the parties, and strangers", "Agreement on the Ending of Hostilities in the Valley", []string{
			"other|The Government of Mali and the Valley Front (VFR), hereinafter the Parties,",
			"commitment 2|1. All forces in the valley shall stop firing.",
			"commitment 2|2. The forces of the VFR shall remain in their camps.",
			"commitment 2|3. The Joint Commission shall determine the lines.",
			"commitment 3|4. There shall be a withdrawal of mortars from both banks.",
			"commitment 2|5. Under no circumstances will they move north.",
			"call|6. The United Nations shall verify it.",
		}},
	})
}

// TestAgreedLimits holds limits that are agreed on against those that things have.
func TestAgreedLimits(t *testing.T) {
	checkActs(t, of, []actCase{
		{"The Ministers agreed that the fleet would be limited to ninety boats.", "commitment 3"},
		{"The Ministers agreed that the harbour is limited by its depth.", "assertion"},
	})
}

// TestPlainClauses holds what an agreement says in the plain present of its bodies, and
// what it lets its parties do.
func TestPlainClauses(t *testing.T) {
	checkActs(t, titled("Agreement between Norway and Canada on a Truce in the Valley"), []actCase{
		{"The Centre works round the clock, receives reports by telephone, and keeps a log.", "commitment 2"},
		{"The Joint Commission meets every month.", "commitment 2"},
		{"The Centre shall classify the incident within 72 hours.", "commitment 3"},
		{"Canadian officers shall staff the office.", "commitment 2"},
		{"Disputes are referred to the Joint Commission.", "commitment 2"},
		{"This Arrangement runs for six months.", "decision"},
		{"Either Party may withdraw from it on notice.", "decision"},
		{"The line is marked on the map.", "assertion"},
		{"The cease-fire is concluded for a term of ninety days.", "decision"},
		{"The cease-fire is without limit as to place.", "decision"},
		{"The truce does not extend to raids by bandits.", "decision"},
		{"The watch kept at the fords is not affected by this article.", "decision"},
		{"The theft of cattle does not constitute a breach of the truce.", "decision"},
		{"The raids do not affect trade.", "assertion"},
		{"The Joint Commission consists of four officers.", "decision"},
		{"The Joint Commission takes its decisions by a show of hands.", "decision"},
		{"The free passage of herds is guaranteed.", "commitment 2"},
		{"The peace is guaranteed by the observers.", "assertion"},
	})
	checkWhole(t, []wholeCase{
		{"what a truce means, to whom it gives priority, and of whom its bodies consist", "Agreement between the Government of Mali and the Valley Front on a Truce", []string{
			"other|Have agreed as follows:",
			"other|For the purposes of this Agreement, a cease-fire means an end to:",
			"commitment 2|(a) raids by night, whoever leads them;",
			"commitment 2|(b) the burning of crops.",
			"decision|2. A Commission on the Fords is hereby established.",
			"decision|It consists of four elders of the valley.",
		}},
		{"what is asked on the understanding that it shall be is asked, too", "Security Council resolution 9001 (2012)", []string{
			"other|The Security Council,",
			"call|1. Requests the Secretary-General to prepare the withdrawal of the units, on the understanding that:",
			"call|(a) One company, of 200 all ranks, shall leave the valley first;",
			"call|(b) The others shall stay at the fords;",
		}},
	})
	checkActs(t, titled("Joint Statement of Norway and Canada"), []actCase{
		{"The Joint Commission meets every month.", "assertion"},
		{"Disputes are referred to the Joint Commission.", "assertion"},
	})
}
