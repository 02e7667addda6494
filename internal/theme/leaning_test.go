package theme

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"

	"github.com/chancery-archive/chancery/internal/gold"
)

const (
	loud         = 2.0 // weight from which a passage is taken to be about a theme
	besideLoud   = 0.5 // of it, from which it is about another, too
	trusted      = 3   // passages taken to be about something that one weighs which a reader read
	leastSeen    = 5   // passages that hold a word, below which nothing is said of it
	doubt        = 4   // passages in which a word is as if seen by chance
	leastLeaning = 0.7 // logarithm of how much oftener than by chance
	leastShare   = 0.08
	mostLeaning  = 3.0
)

// counts is how many passages held a word, and of each theme.
type counts struct {
	seen map[string]float64
	with map[string]map[int]float64
}

func newCounts() *counts {
	return &counts{seen: map[string]float64{}, with: map[string]map[int]float64{}}
}

func (c *counts) add(words []string, about []int, weight float64) {
	for _, w := range slices.Compact(slices.Sorted(slices.Values(words))) {
		c.seen[w] += weight
		if c.with[w] == nil {
			c.with[w] = map[int]float64{}
		}
		for _, theme := range about {
			c.with[w][theme] += weight / float64(len(about))
		}
	}
}

// kin is which words keep company with which themes.
type kin struct {
	*counts
	chance map[int]float64 // by theme: share of the passages that are about it
	within map[int]*counts // by statement coded by hand
}

func newKin(t *testing.T, statements []gold.Statement) *kin {
	k, passages := &kin{newCounts(), map[int]float64{}, map[int]*counts{}}, 0.0
	eachLoud(t, statements, func(words []string, about []int) {
		k.add(words, about, 1)
		passages++
		for _, theme := range about {
			k.chance[theme] += 1 / float64(len(about))
		}
	})
	for theme := range k.chance {
		k.chance[theme] /= passages
	}
	return k
}

// and is k with what readers said of examples.
func (k *kin) and(examples []example) *kin {
	all := &kin{newCounts(), k.chance, map[int]*counts{}}
	maps.Copy(all.seen, k.seen)
	for w, with := range k.with {
		all.with[w] = maps.Clone(with)
	}
	for _, e := range examples {
		if all.within[e.statement] == nil {
			all.within[e.statement] = newCounts()
		}
		all.add(e.words, e.want, trusted)
		all.within[e.statement].add(e.words, e.want, trusted)
	}
	return all
}

var nothing = newCounts()

// leaning is how far a word leans to a theme, by all passages or by those of
// other statements than one; 0 where it says nothing.
func (k *kin) leaning(word string, theme int, without *counts) float64 {
	seen, with := k.seen[word]-without.seen[word], k.with[word][theme]-without.with[word][theme]
	chance := k.chance[theme]
	if seen < leastSeen || chance == 0 {
		return 0
	}
	share := (with + doubt*chance) / (seen + doubt)
	odds := math.Log(share / chance)
	if odds <= leastLeaning || share <= leastShare {
		return 0
	}
	return min(odds, mostLeaning) * share
}

// leansTo is what [coder.leansTo] gives of themes, by other statements than the example's.
func (k *kin) leansTo(e *example) func(theme int) float64 {
	to, without := map[int]float64{}, k.within[e.statement]
	if without == nil {
		without = nothing
	}
	for _, w := range e.words {
		for theme := range k.with[w] {
			to[theme] += k.leaning(w, theme, without)
		}
	}
	most := 0.0
	for _, weight := range to {
		most = max(most, weight)
	}
	return func(theme int) float64 { return to[theme] / (most + faintLeaning) }
}

func (k *kin) rows() []string {
	table := []string{"words\ttheme\tweight"}
	for _, w := range slices.Sorted(maps.Keys(k.with)) {
		for _, theme := range slices.Sorted(maps.Keys(k.with[w])) {
			if weight := k.leaning(w, theme, nothing); weight > 0 {
				table = append(table, fmt.Sprintf("%s\t%s\t%.2f", w, concepts().concepts[theme].ID, weight))
			}
		}
	}
	return table
}

// TestMostHinted holds that what words hint at most is a theme that has no claim, that
// they are named as its evidence, and that one of them says something of its area.
func TestMostHinted(t *testing.T) {
	found, lines := 0, plainLines(t, "plain.tsv")
	for _, line := range lines {
		c := newCoderOf(t, line.text, "", "")
		for i := range c.passages {
			claims := slices.Clone(tellableOf(c.inContext(i)))
			theme, hints := c.mostHinted(i, claims)
			if !hints {
				continue
			}
			found++
			if slices.ContainsFunc(claims, func(cl claim) bool { return cl.theme == theme }) {
				t.Errorf("%q: theme %d has a claim already", line.text, theme)
			}
			pieces := c.hintsOf(i, theme)
			if len(pieces) == 0 || len(pieces) > telltales || pieces[0].weight < leastHint || pieces[0].reading.theme != theme {
				t.Errorf("%q: theme %d by %+v", line.text, theme, pieces)
			}
			if !c.tells(i, theme) {
				t.Errorf("%q: no word of its area hints at theme %d", line.text, theme)
			}
		}
	}
	if found == 0 || found == len(lines) {
		t.Errorf("words hint at more in %d of %d sentences, want some", found, len(lines))
	}
}

// TestTeachesNothing holds that grammar and names of nations teach nothing, and that
// words which are like such names do.
func TestTeachesNothing(t *testing.T) {
	for word, want := range map[string]bool{
		"what": true, "peru": true, "peruvian": true, "turkey": true, "DPRK": true, "refugee": false, "polish": true, "march": false, "AIDS": false,
	} {
		if got := teachesNothing(word); got != want {
			t.Errorf("%q teaches nothing: %v, want %v", word, got, want)
		}
	}
}
