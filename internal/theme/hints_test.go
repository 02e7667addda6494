package theme

import "testing"

// TestHintsAreTaken holds that a word tells what the judgement cannot: two
// themes are always claimed alike, and readers name the second only where the
// passage holds the word.
func TestHintsAreTaken(t *testing.T) {
	first, second := themeNamed("test", "trade-investment"), themeNamed("test", "development-finance")
	var examples []example
	for i := range 60 {
		e := example{statement: i, words: []string{"ministers"}, length: 10, want: []int{first}}
		e.claims = []claim{{theme: first, weight: 3}, {theme: second, weight: 2}}
		e.traits = make([]traits, 2)
		if i%2 == 0 {
			e.words, e.want = append(e.words, "concessional"), []int{first, second}
		}
		examples = append(examples, e)
	}
	company, kin := newCompany(examples), (&kin{newCounts(), map[int]float64{}, map[int]*counts{}}).and(examples)
	h := newHints(examples, &judgement{themes: make([]float64, len(concepts().concepts))}, company, kin)
	with, without := h.of(&examples[0], second), h.of(&examples[1], second)
	if with <= 0 || without >= 0 {
		t.Errorf("the word adds %.2f and lacks %.2f, want more and less than 0", with, without)
	}
}
