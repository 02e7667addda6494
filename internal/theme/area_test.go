package theme

import (
	"embed"
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// Undertakings in plain words, each with its area: those of plain.tsv the coder
// is held to, those of plainer.tsv, that make do with few terms or none, only
// teach what words say of areas.
//
//go:embed testdata/plain.tsv testdata/plainer.tsv testdata/themed.tsv
var plainFiles embed.FS

const (
	coded      = 0.5 // sentences in plain words that a passage of a statement weighs
	byChance   = 2   // sentences in which a word is as if seen by chance
	mostSaid   = 6.0 // of an area by a word
	leastHeard = 2.0 // sentences that hold a word, below which it says nothing
)

// ground is how many sentences held a word, and of each area.
type ground struct {
	*counts
	all    float64
	named  map[int]float64
	within map[int]*ground // by statement coded by hand
}

func newGround() *ground {
	return &ground{newCounts(), 0, map[int]float64{}, map[int]*ground{}}
}

func (g *ground) hear(words []string, areas []int, weight float64) {
	g.add(words, areas, weight)
	g.all += weight
	for _, area := range areas {
		g.named[area] += weight / float64(len(areas))
	}
}

// plainLine is an undertaking in plain words.
type plainLine struct {
	area int
	text string
}

// plainLines are those of a file.
func plainLines(t *testing.T, name string) []plainLine {
	t.Helper()
	text, err := plainFiles.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var lines []plainLine
	for _, row := range rows(string(text), 2) {
		area := slices.Index(areaNames(), chancery.ThemeID(row[0]))
		if area < 0 {
			t.Fatalf("%s: no area %q", name, row[0])
		}
		lines = append(lines, plainLine{area, row[1]})
	}
	return lines
}

// newPlainGround is the words of the sentences in plain words.
func newPlainGround(t *testing.T) *ground {
	t.Helper()
	g, l := newGround(), loaded()
	for _, line := range append(plainLines(t, "plain.tsv"), plainLines(t, "plainer.tsv")...) {
		g.hear(l.plainWords(line.text), []int{line.area}, 1)
	}
	for _, line := range themedLines(t) {
		g.hear(l.plainWords(line.text), areasOf(line.themes), 1)
	}
	return g
}

// unsaidClaim is a claim on an example that no term makes.
type unsaidClaim struct {
	claim  claim
	traits traits
	ofArea bool // its words lean to it most of its area, which has no claim
}

// unsaidOn is such claims on passage i, of all themes that have none.
func (c *coder) unsaidOn(i int, claims []claim) []unsaidClaim {
	c.leanOnce(i)
	var all []unsaidClaim
	place, with := c.placeOf(i), append(slices.Clone(claims), claim{})
	first, _ := judges()
	for theme, concept := range concepts().concepts {
		if concept.Broader == "" || slices.ContainsFunc(claims, func(cl claim) bool { return cl.theme == theme }) {
			continue
		}
		u, area := unsaidClaim{claim: unsaidOf(theme, nil)}, loaded().areaOf[theme]
		if !slices.ContainsFunc(claims, func(cl claim) bool { return loaded().areaOf[cl.theme] == area }) {
			if cl, ok := c.unsaidOfArea(i, area); ok && cl.theme == theme {
				u.claim, u.ofArea = cl, true
			}
		}
		with[len(claims)] = u.claim
		c.swayedBy(i, with)
		u.traits, _ = c.traitsOf(&place, with, len(claims), first)
		all = append(all, u)
	}
	return all
}

// on is examples with what their words say of areas, by other statements, and
// the claims they make of their own.
func (g *ground) on(examples []example) []example {
	all := slices.Clone(examples)
	for i := range all {
		e := &all[i]
		e.areas = g.speakFor(e)
		e.claims, e.traits = slices.Clone(e.claims), slices.Clone(e.traits)
		for _, u := range e.unsaid {
			if u.ofArea && e.areas[loaded().areaOf[u.claim.theme]] == 0 {
				e.claims, e.traits = append(e.claims, u.claim), append(e.traits, u.traits)
			}
		}
	}
	return all
}

// claimHinted adds the claim that the words of an example hint at most, where no other is.
func (t *taught) claimHinted(e *example, h hints) {
	best, most := -1, hinting
	for k, u := range e.unsaid {
		if slices.ContainsFunc(e.claims, func(cl claim) bool { return cl.theme == u.claim.theme }) {
			continue
		}
		if hint := h.of(e, u.claim.theme); hint > most {
			best, most = k, hint
		}
	}
	if best >= 0 && t.tells(e, e.unsaid[best].claim.theme, h) {
		e.claims, e.traits = append(e.claims, e.unsaid[best].claim), append(e.traits, e.unsaid[best].traits)
	}
}

// tells is what [coder.tells] is, by other statements than the example's.
func (g *ground) tells(e *example, theme int, h hints) bool {
	without := g.within[e.statement]
	if without == nil {
		without = noGround
	}
	return slices.ContainsFunc(e.plain, func(w string) bool {
		return h[w] != nil && h[w][theme] > 0 && g.says(w, loaded().areaOf[theme], without) >= slightly
	})
}

// and is g with what readers said of examples.
func (g *ground) and(examples []example) *ground {
	all := newGround()
	all.all = g.all
	maps.Copy(all.named, g.named)
	maps.Copy(all.seen, g.seen)
	for w, with := range g.with {
		all.with[w] = maps.Clone(with)
	}
	for _, e := range examples {
		areas := areasOf(e.want)
		if all.within[e.statement] == nil {
			all.within[e.statement] = newGround()
		}
		all.hear(e.plain, areas, coded)
		all.within[e.statement].hear(e.plain, areas, coded)
	}
	return all
}

var noGround = newGround()

// says is what a word says of an area, by all sentences or by those of other
// statements than one.
func (g *ground) says(word string, area int, without *ground) float64 {
	seen := g.seen[word] - without.seen[word]
	if seen < leastHeard {
		return 0
	}
	chance := (g.named[area] - without.named[area] + 1) / (g.all - without.all + 1)
	share := (g.with[word][area] - without.with[word][area] + byChance*chance) / (seen + byChance)
	return math.Round(10*math.Log(share/chance)) / 10
}

// speakFor gives what [lexicon.speakFor] gives, by other statements than the example's.
func (g *ground) speakFor(e *example) []float64 {
	without := g.within[e.statement]
	if without == nil {
		without = noGround
	}
	areas := make([]float64, loaded().areaCount)
	for _, w := range e.plain {
		for a := range areas {
			areas[a] += g.says(w, a, without)
		}
	}
	compare(areas, e.length)
	return areas
}

func (g *ground) rows() []string {
	head := "word"
	for _, id := range areaNames() {
		head += "\t" + string(id)
	}
	table := []string{head}
	for _, w := range slices.Sorted(maps.Keys(g.with)) {
		row, some := w, false
		for a := range loaded().areaCount {
			says := g.says(w, a, noGround)
			some = some || math.Abs(says) >= 0.3
			row += fmt.Sprintf("\t%g", says)
		}
		if some {
			table = append(table, row)
		}
	}
	return table
}

// plainWords is the words of a text as areas.tsv has them: those that terms
// have by the name of their number, others by their key.
func (l *lexicon) plainWords(text string) []string {
	tokens := token.Whole(text)
	defer tokens.Free()
	known := l.knowAll(tokens)
	return l.plainOf(text, read(nil, tokens.Of(0), &known), l.names())
}

// plainOf is the words of a text that has been read.
func (l *lexicon) plainOf(text string, words []word, names []string) []string {
	var plain []string
	for _, w := range words {
		name := names[w.number]
		if name == "" {
			if t := token.Scan(w.span().In(text)); len(t) == 1 && t[0].Kind == token.Word {
				name = string(fold(nil, t[0]))
			}
		}
		if name != "" && name[0] >= 'A' && !teachesNothing(name) {
			plain = append(plain, name)
		}
	}
	return plain
}
