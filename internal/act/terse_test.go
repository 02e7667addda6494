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
