package theme

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

const (
	amendRounds = 3
	amendPull   = 0.02 // what pulls amends towards zero
	leastAmend  = 0.33 // below which an amend is none
	amendHeld   = 6    // passages that hold a word, below which it amends nothing
)

// newAmends takes amends from what the second judgement gets wrong: by gradient
// descent, each word's step the smaller the oftener it has moved.
func newAmends(examples []example, second *judgement) hints {
	held := heldBy(lessonsOf(examples, nil))
	h, moved, odds := hints{}, hints{}, make([][]float64, len(examples))
	for i := range examples {
		for k := range examples[i].claims {
			odds[i] = append(odds[i], second.oddsOf(&examples[i], k))
		}
	}
	order := rand.New(rand.NewPCG(1, 1)).Perm(len(examples)) //nolint:gosec // the same each time
	for range amendRounds {
		for _, i := range order {
			e := &examples[i]
			for k, c := range e.claims {
				miss := chance(odds[i][k] + h.of(e, c.theme))
				if slices.Contains(e.want, c.theme) {
					miss--
				}
				for _, w := range e.words {
					if held[w] >= amendHeld {
						h.amend(moved, w, c.theme, miss*hintScale(e.length))
					}
				}
			}
		}
	}
	for _, to := range h {
		for theme, weight := range to {
			if math.Abs(weight) < leastAmend {
				weight = 0
			}
			to[theme] = max(-mostLean/100, min(mostLean/100, math.Round(weight*100)/100))
		}
	}
	return h
}

func (h hints) amend(moved hints, word string, theme int, gradient float64) {
	if h[word] == nil {
		h[word], moved[word] = make([]float64, len(concepts().concepts)), make([]float64, len(concepts().concepts))
	}
	gradient += amendPull * h[word][theme]
	moved[word][theme] += gradient * gradient
	h[word][theme] -= stride * gradient / (stride/2 + math.Sqrt(moved[word][theme]))
}

// TestAmendsAreTaken holds that a word tells what the judgement cannot: two
// themes are always claimed alike, and readers name the second only where the
// passage holds the word.
func TestAmendsAreTaken(t *testing.T) {
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
	h := newAmends(examples, &judgement{themes: make([]float64, len(concepts().concepts))})
	with, without := h.of(&examples[0], second), h.of(&examples[1], second)
	if with <= 0 || without >= 0 {
		t.Errorf("the word adds %.2f and lacks %.2f, want more and less than 0", with, without)
	}
}
