package theme

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

//go:embed data/leanings.tsv
var leaningsTSV string

// leaning is how far a word, or two that stand together, lean to a theme: words
// that name none ("forthwith", "cordial") keep company with some more than with
// others. It tells between themes that are spoken of, and brings up none.
type leaning struct {
	theme      int16
	hundredths int16 // of weight: a quarter of the room, and a number with two decimals is just that
}

// leanings is them by words, which are numbered as the lexicon numbers them.
type leanings struct {
	trie  token.Trie
	first []int32 // by node: where its leanings begin in all
	all   []leaning
	share [mostLean + 1]float64 // by hundredths
}

// mostLean is the heaviest that a leaning may be, in hundredths.
const mostLean = 300

// of is the leanings of the words that lead to a node.
func (l *leanings) of(node int32) []leaning { return l.all[l.first[node]:l.first[node+1]] }

var leant = sync.OnceValue(func() *leanings {
	l, all, of := loaded(), &leanings{}, make([][]leaning, 1)
	for _, row := range rows(leaningsTSV, 3) {
		node := token.Root
		for _, w := range split(row[0], " ") {
			if node = all.trie.Add(node, l.named(w)); int(node) == len(of) {
				of = append(of, nil)
			}
		}
		theme, known := concepts().byID[chancery.ThemeID(row[1])]
		weight, err := strconv.ParseInt(strings.Replace(row[2], ".", "", 1), 10, 16)
		if !known || err != nil || weight < 0 || weight > mostLean || strings.IndexByte(row[2], '.') != len(row[2])-3 {
			panic("leanings: " + row[0] + " to " + row[1] + " by " + row[2])
		}
		of[node] = append(of[node], leaning{int16(theme), int16(weight)})
	}
	all.trie.Freeze()
	for _, leanings := range of {
		all.first = append(all.first, int32(len(all.all)))
		all.all = append(all.all, leanings...)
	}
	all.first = append(all.first, int32(len(all.all)))
	for hundredths := range all.share {
		all.share[hundredths] = float64(hundredths) / 100
	}
	return all
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
	passage int // whose it is, from 1; 0 before the first
	to      []float64
	most    float64
}

// faintLeaning is what makes little of what is little.
const faintLeaning = 0.5

// leansTo is how much the words of passage i lean to a theme, of how much they
// lean to the one they lean to most.
func (c *coder) leansTo(i, theme int) float64 {
	if c.tendency.passage != i+1 {
		c.lean(i)
	}
	return c.tendency.to[theme] / (c.tendency.most + faintLeaning)
}

// lean adds up what the words of passage i lean to. Passages that are not
// judged are spared it.
func (c *coder) lean(i int) {
	t, l := &c.tendency, leant()
	t.passage, t.most = i+1, 0
	clear(t.to)
	words := c.passages[i].words
	for k, w := range words {
		node := l.trie.Next(token.Root, w.number)
		if node == token.Root {
			continue
		}
		t.add(l, node)
		if k+1 < len(words) {
			t.add(l, l.trie.Next(node, words[k+1].number))
		}
	}
	for _, weight := range t.to {
		if weight > t.most {
			t.most = weight
		}
	}
}

// add adds the leanings of the words that lead to a node.
func (t *tendency) add(l *leanings, node int32) {
	for _, to := range l.of(node) {
		t.to[to.theme] += l.share[to.hundredths]
	}
}
