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
	rounds    = 4     // times that all passages are looked at
	stride    = 0.3   // of a step along the gradient
	restraint = 0.003 // what pulls hints towards zero
	doubtful  = 0.003 // miss below which nothing is learnt
	biasStep  = 0.02  // of the odds that a theme has without any words
	rarely    = -4.0  // what they are at first
	leastHint = 0.7   // below which a hint is none
	leastHeld = 5     // passages that hold a word, below which it hints at nothing
)

// hints is what words add to the odds that a theme is named, by words alone.
type hints map[string][]float64

// lesson is a passage or sentence that words are learnt from.
type lesson struct {
	words  []string
	themes []int
	length int
}

// lessonsOf are the examples, and the sentences written to teach.
func lessonsOf(examples []example, written []lesson) []lesson {
	lessons := slices.Clone(written)
	for i := range examples {
		lessons = append(lessons, lesson{examples[i].words, examples[i].want, examples[i].length})
	}
	return lessons
}

// newHints learns hints for all themes at once, by gradient descent, each word's
// step the smaller the oftener it has moved.
func newHints(lessons []lesson) hints {
	n := len(concepts().concepts)
	h, moved, bias, misses := hints{}, hints{}, make([]float64, n), make([]float64, n)
	for theme := range bias {
		bias[theme] = rarely
	}
	for w, held := range heldBy(lessons) {
		if held >= leastHeld {
			h[w], moved[w] = make([]float64, n), make([]float64, n)
		}
	}
	order := rand.New(rand.NewPCG(1, 1)).Perm(len(lessons)) //nolint:gosec // the same each time
	for range rounds {
		for _, i := range order {
			l := &lessons[i]
			h.miss(l, bias, misses)
			for theme := range misses {
				bias[theme] -= biasStep * misses[theme]
			}
			for _, w := range l.words {
				if h[w] != nil {
					step(h[w], moved[w], misses, hintScale(l.length))
				}
			}
		}
	}
	return h.plain()
}

// miss sets how far the chances of all themes are from what they should be.
func (h hints) miss(l *lesson, bias, misses []float64) {
	clear(misses)
	for _, w := range l.words {
		for theme, weight := range h[w] {
			misses[theme] += weight
		}
	}
	for theme := range misses {
		misses[theme] = chance(bias[theme] + hintScale(l.length)*misses[theme])
	}
	for _, theme := range l.themes {
		misses[theme]--
	}
}

func step(weights, moved, misses []float64, scale float64) {
	for theme, miss := range misses {
		if math.Abs(miss) < doubtful {
			continue
		}
		gradient := miss*scale + restraint*weights[theme]
		moved[theme] += gradient * gradient
		weights[theme] -= stride * gradient / (stride/2 + math.Sqrt(moved[theme]))
	}
}

// heldBy is how many lessons hold each word.
func heldBy(lessons []lesson) map[string]int {
	held := map[string]int{}
	for _, l := range lessons {
		for _, w := range slices.Compact(slices.Sorted(slices.Values(l.words))) {
			held[w]++
		}
	}
	return held
}

// plain is the hints as the table has them: those that speak for a theme. What
// speaks against one is mostly that a word speaks for others.
func (h hints) plain() hints {
	for _, to := range h {
		for theme, weight := range to {
			if weight = math.Round(weight*100) / 100; weight < leastHint {
				weight = 0
			}
			to[theme] = min(mostLean/100, weight)
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

// hintParts is how many parts of the statements are told apart where hints are to be
// trusted no more than on a statement that is new.
const hintParts = 3

// hintsApart are the hints for each example by the lessons that other statements give.
func hintsApart(examples []example, written []lesson) func(*example) hints {
	var apart [hintParts]hints
	for part := range apart {
		var others []example
		for _, e := range examples {
			if e.statement%hintParts != part {
				others = append(others, e)
			}
		}
		apart[part] = newHints(lessonsOf(others, written))
	}
	return func(e *example) hints { return apart[e.statement%hintParts] }
}

func (e *example) hint(h hints) {
	for k := range e.claims {
		e.traits[k][hinted] = h.of(e, e.claims[k].theme)
	}
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

// TestHintsAreTaken holds that a word speaks for the theme that readers name only
// where a passage holds it, and a word that all passages hold for none more.
func TestHintsAreTaken(t *testing.T) {
	first, second := themeNamed("test", "trade-investment"), themeNamed("test", "development-finance")
	var lessons []lesson
	for i := range 60 {
		l := lesson{words: []string{"ministers"}, themes: []int{first}, length: 10}
		if i%2 == 0 {
			l.words, l.themes = append(l.words, "concessional"), []int{first, second}
		}
		lessons = append(lessons, l)
	}
	h := newHints(lessons)
	if with, without := h["concessional"][second], h["ministers"][second]; with <= without || with < leastHint {
		t.Errorf("the word adds %.2f, the other %.2f; want more, and at least %v", with, without, leastHint)
	}
}
