package theme

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

const (
	rounds    = 3    // times that all examples are looked at
	stride    = 0.3  // of a step along the gradient
	restraint = 0.02 // what pulls hints towards zero
	leastHint = 0.33 // below which a hint is none
	leastHeld = 6    // statements that hold a word, below which it hints at nothing
)

// hints is what words add to the odds that a theme is named, beyond what the
// judgement makes of it.
type hints map[string][]float64

// newHints takes hints from what the judgement gets wrong: by gradient descent,
// each word's step the smaller the oftener it has moved.
func newHints(examples []example, j *judgement, company *company, kin *kin, ground *ground) hints {
	examples = ground.on(examples)
	held := heldBy(examples)
	h, moved, odds := hints{}, hints{}, make([][]float64, len(examples))
	for i, e := range examples {
		for k := range e.claims {
			t := e.apart(k, company, kin)
			odds[i] = append(odds[i], logOdds(j.chance(e.claims[k].theme, &t, 0)))
		}
	}
	order := rand.New(rand.NewPCG(1, 1)).Perm(len(examples)) //nolint:gosec // the same each time
	for range rounds {
		for _, i := range order {
			e := &examples[i]
			for k, c := range e.claims {
				miss := 1 / (1 + math.Exp(-odds[i][k]-h.of(e, c.theme)))
				if slices.Contains(e.want, c.theme) {
					miss--
				}
				for _, w := range e.words {
					if held[w] >= leastHeld {
						h.step(moved, w, c.theme, miss*hintScale(e.length))
					}
				}
			}
		}
	}
	return h.plain()
}

// heldBy is how many statements hold each word.
func heldBy(examples []example) map[string]int {
	held, last := map[string]int{}, map[string]int{}
	for _, e := range examples {
		for _, w := range e.words {
			if last[w] != e.statement+1 {
				held[w]++
				last[w] = e.statement + 1
			}
		}
	}
	return held
}

func logOdds(p float64) float64 { return math.Log(p / (1 - p)) }

func (h hints) step(moved hints, word string, theme int, gradient float64) {
	if h[word] == nil {
		h[word], moved[word] = make([]float64, len(concepts().concepts)), make([]float64, len(concepts().concepts))
	}
	gradient += restraint * h[word][theme]
	moved[word][theme] += gradient * gradient
	h[word][theme] -= stride * gradient / (stride/2 + math.Sqrt(moved[word][theme]))
}

// plain is the hints that are some, as the table has them.
func (h hints) plain() hints {
	for _, to := range h {
		for theme, weight := range to {
			if weight = math.Round(weight*100) / 100; math.Abs(weight) < leastHint {
				weight = 0
			}
			to[theme] = max(-mostLean/100, min(mostLean/100, weight))
		}
	}
	return h
}

// of is what the words of an example add to the odds of a theme.
func (h hints) of(e *example, theme int) float64 {
	sum := 0.0
	for _, w := range e.words {
		if to := h[w]; to != nil {
			sum += to[theme]
		}
	}
	return sum * hintScale(e.length)
}

func (h hints) rows() []string {
	table := []string{"words\ttheme\tweight"}
	for _, w := range slices.Sorted(maps.Keys(h)) {
		for theme, weight := range h[w] {
			if weight != 0 {
				table = append(table, fmt.Sprintf("%s\t%s\t%.2f", w, concepts().concepts[theme].ID, weight))
			}
		}
	}
	return table
}

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
	h := newHints(examples, &judgement{themes: make([]float64, len(concepts().concepts))}, company, kin, newGround())
	with, without := h.of(&examples[0], second), h.of(&examples[1], second)
	if with <= 0 || without >= 0 {
		t.Errorf("the word adds %.2f and lacks %.2f, want more and less than 0", with, without)
	}
}
