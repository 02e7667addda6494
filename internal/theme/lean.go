package theme

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

//go:embed data/leanings.tsv
var leaningsTSV string

//go:embed data/hints.tsv
var hintsTSV string

//go:embed data/amends.tsv
var amendsTSV string

// leaning is how far a word, or two that stand together, lean to a theme: words
// that name none ("forthwith", "cordial") keep company with some more than with
// others. It tells between themes that are spoken of, and brings up none.
//
// A hint is what they add to the odds that readers name the theme, by words alone;
// an amend is what they add to the odds of the second judgement, or take from
// them, where all else is weighed. They are of the same form, and kept apart: most
// words that lean to a theme neither hint at it nor amend.
type leaning struct {
	theme      int16
	hundredths int16 // of its weight: a quarter of the room, and a number with two decimals is just that
}

// leanings is them, the hints and the amends, by words, which are numbered as the
// lexicon numbers them.
type leanings struct {
	trie  token.Trie[sway]
	all   []leaning               // those of a node side by side
	loads []int16                 // the weights of hints and amends, in hundredths
	share [2*mostLean + 1]float64 // by hundredths, from -mostLean
}

// mostLean is the heaviest that a leaning, hint or amend may be, in hundredths.
const mostLean = 300

// weight is one of so many hundredths.
func (l *leanings) weight(hundredths int16) float64 { return l.share[mostLean+int(hundredths)] }

// read reads the rows of a file: words, theme, weight. They come by node.
func (l *leanings) read(name, tsv string) map[int32][]leaning {
	of := map[int32][]leaning{}
	for _, row := range rows(tsv, 3) {
		node := token.Root
		for _, w := range split(row[0], " ") {
			node = l.trie.Add(node, loaded().named(w))
		}
		theme, known := concepts().byID[chancery.ThemeID(row[1])]
		weight, err := strconv.ParseInt(strings.Replace(row[2], ".", "", 1), 10, 16)
		if !known || err != nil || weight < -mostLean || weight > mostLean || strings.IndexByte(row[2], '.') != len(row[2])-3 {
			panic(name + ": " + row[0] + " to " + row[1] + " by " + row[2])
		}
		of[node] = append(of[node], leaning{int16(theme), int16(weight)})
	}
	return of
}

var leant = sync.OnceValue(func() *leanings {
	l := &leanings{}
	lean, hint, amend := l.read("leanings", leaningsTSV), l.read("hints", hintsTSV), l.read("amends", amendsTSV)
	for node, filled := range l.trie.Freeze() {
		by := l.trie.At(int32(node))
		by.hints, by.hintsAt = l.load(hint[filled])
		by.amends, by.amendsAt = l.load(amend[filled])
		by.leansAt, by.leanings = int32(len(l.all)), int32(len(lean[filled]))
		l.all = append(l.all, lean[filled]...)
	}
	for i := range l.share {
		l.share[i] = float64(i-mostLean) / 100
	}
	return l
})

// named is the number of a word by its key, in capitals that of an acronym; 0
// where the lexicon does not know it.
func (l *lexicon) named(key string) int32 {
	if n := l.words[key]; n != 0 {
		return n
	}
	return l.acronyms[token.Fold(key)]
}

// tendency is how far the words of a passage lean to each theme.
type tendency struct {
	passage       int // whose it is, from 1; 0 before the first
	to            []float64
	swaying       []*sway   // the hints and amends of its words
	hints, amends []float64 // by theme; amends where they were asked for
	hinted        bool      // hints are summed
	areas         []float64
	most          float64
	scale         float64 // of hints and amends: the more words, the less each says
}

func newTendency() tendency {
	themes := len(concepts().concepts)
	return tendency{
		to: make([]float64, themes), hints: make([]float64, themes), amends: make([]float64, themes), areas: make([]float64, loaded().areaCount),
	}
}

// faintLeaning is what makes little of what is little.
const faintLeaning = 0.5

// leansTo is how much the words of passage i lean to a theme, of how much they
// lean to the one they lean to most; hint and amend are what they add to its odds, and
// area what they say of the area it is of.
func (c *coder) leansTo(i, theme int) (share, hint, amend, area float64) {
	c.leanOnce(i)
	t := &c.tendency
	return t.to[theme] / (t.most + faintLeaning), t.hints[theme] * t.scale, t.amends[theme] * t.scale, t.areas[c.reader.lexicon.areaOf[theme]]
}

// leanOnce has the tendency be that of passage i.
func (c *coder) leanOnce(i int) {
	if c.tendency.passage != i+1 {
		c.lean(i)
	}
}

// What a hint or amend counts: full in a passage of few words, less among more.
const (
	fullHint = 2.5
	fewWords = 5
)

// hintScale is what each hint and amend counts among so many words.
func hintScale(words int) float64 { return fullHint / math.Sqrt(float64(words+fewWords)) }

// lean adds up what the words of passage i lean to, and notes which of them hint and
// amend: that is asked of few themes. Passages that are not judged are spared it.
func (c *coder) lean(i int) {
	t, l := &c.tendency, leant()
	t.passage, t.most, t.swaying, t.hinted = i+1, 0, t.swaying[:0], false
	clear(t.to)
	words := c.passages[i].words
	t.scale = hintScale(len(words))
	c.reader.lexicon.speakFor(words, t.areas)
	for k := range words {
		word, pair := l.at(words, k)
		if word != token.Root {
			t.add(l, word)
		}
		if pair != token.Root {
			t.add(l, pair)
		}
	}
	t.addUnheard(l, c.passages[i].tallies)
	for _, leaning := range t.to {
		if leaning > t.most {
			t.most = leaning
		}
	}
}

// at is the nodes of word k and of the pair that it makes with the next; the root where
// there is none.
func (l *leanings) at(words []word, k int) (word, pair int32) {
	word, pair = l.trie.Start(words[k].number), token.Root
	if word != token.Root && k+1 < len(words) {
		pair = l.trie.Next(word, words[k+1].number)
	}
	return word, pair
}

// unheardLeaning is how far a term of one word leans to its theme, of its
// weight, where the statements that leanings are estimated from have it never
// or hardly: else a rare word, which names its theme, would count less than the
// common ones around it.
const unheardLeaning = 0.4

// addUnheard adds what terms lean to that are words without a leaning.
func (t *tendency) addUnheard(l *leanings, tallies []tally) {
	for _, said := range tallies {
		for _, p := range said.pieces {
			if word := p.reading.word; word != 0 && l.trie.Start(word) == token.Root {
				t.to[said.theme] += unheardLeaning * p.weight
			}
		}
	}
}

// add adds the leanings of the words that lead to a node.
func (t *tendency) add(l *leanings, node int32) {
	by := l.trie.At(node)
	for _, leaning := range l.all[by.leansAt : by.leansAt+by.leanings] {
		t.to[leaning.theme] += l.weight(leaning.hundredths)
	}
	if by.hints != (themeSet{}) || by.amends != (themeSet{}) {
		t.swaying = append(t.swaying, by)
	}
}
