package act_test

import "testing"

// TestTerse holds the reading of communiqués in note form.
func TestTerse(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"headings that a paragraph runs on from, and infinitives for verbs", "Communiqué of the Finance Ministers of Norway and Iceland", []string{
			"other|Exchange rates.",
			"assertion|Swings in the krona persist.",
			"commitment 2|Reserves to be rebuilt with care.",
			"other|Lending.",
			"commitment 2|Our pilots to be kept informed.",
			"call|Commercial banks to remain calm, and to lend.",
			"other|Fish.",
			"commitment 3|Quotas for cod to be published each month.",
			"call|Other states to follow suit.",
			"commitment 3|Each of us to lower the tariff by 2014.",
			"assertion|Stocks recovered last year.",
		}},
	})
}

// TestActionsAgreed holds that what an annex tells each to do is undertaken by those of the
// issuers, or who work for them, whom it names.
func TestActionsAgreed(t *testing.T) {
	checkWhole(t, []wholeCase{
		{"an annex of actions", "Meeting of APEC Ministers: Joint Declaration and List of Actions", []string{
			"assertion|We met in Hanoi.",
			"commitment 3|(a) The Lima Caucus to meet twice a month until the talks are over, and to brief the Chair.",
			"commitment 2|(b) Economies to abstain, throughout the talks, from new tariffs.",
			"commitment 3|(c) The Committee on Trade and Transport (CTT) to hold a workshop on ports, funded by Canada.",
			"commitment 3|(d) CTT to finalise model measures on ports by November.",
			"commitment 3|(e) The Sub-Committee on Customs to publish a report; eight economies have one.",
			"commitment 3|(f) The Transport Experts' Group to submit two more guidelines in November.",
			"commitment 3|(g) Peru and Brunei to host a course for customs officers.",
			"commitment 3|(h) The Transport Experts' Group, together with the IMO, to begin a study of ports.",
			"commitment 3|(i) Officials to report to Ministers by May.",
			"assertion|(j) India to open its ports.",
			"assertion|(k) The rocks to be seen in Lima are old.",
			"assertion|(l) Half of all ships used to be built here; the share has dropped.",
		}},
	})
}
