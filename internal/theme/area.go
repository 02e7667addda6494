package theme

import (
	"cmp"
	_ "embed"
	"math"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

//go:embed data/areas.tsv
var areasTSV string

// addAreas reads how far words speak for each area, a top concept: the
// logarithm of how much oftener than by chance a passage that holds the word is
// of the area. They are any words, those of no term too: a pledge in plain
// words may have no term of its area, and of another one by accident. Words
// that no term has are numbered apart.
func (l *lexicon) addAreas() {
	v := concepts()
	for _, c := range v.concepts {
		if c.Broader == "" {
			l.areaCount++
		}
		l.areaOf = append(l.areaOf, l.areaCount-1)
	}
	l.unsaid = make([]reading, len(v.concepts))
	for theme, c := range v.concepts {
		l.unsaid[theme] = reading{theme: theme, rule: "theme." + chancery.RuleID(c.ID) + ".words"}
	}
	if l.areaCount != areasOfWord {
		panic("areas: the vocabulary has others")
	}
	table := rows(areasTSV, 1+l.areaCount)
	for _, row := range table {
		if l.named(row[0]) == 0 {
			l.others[row[0]] = l.next(row[0], false)
		}
	}
	l.areaRow, l.areas = make([]uint16, l.count()+1), []byArea{{}}
	l.areas[0].set(make([]string, areasOfWord))
	for _, row := range table {
		n := l.named(row[0])
		if n == 0 {
			n = l.others[row[0]]
		}
		l.areaRow[n] = uint16(len(l.areas))
		l.areas = append(l.areas, byArea{})
		l.areas[l.areaRow[n]].set(row[1:])
	}
}

// areasOfWord is how many areas there are.
const areasOfWord = 16

// byArea is what a word says of each area, in tenths above the least that any says of
// one, four areas to a number: so the areas of several words are added up four at a time.
type byArea [areasOfWord / 4]uint64

const (
	leastSaid = 60                               // tenths below nothing
	addable   = math.MaxUint16 / (2 * leastSaid) // words that are added up at once
)

// set sets what a word says of each area; where a field is empty it says nothing.
func (b *byArea) set(fields []string) {
	for a, field := range fields {
		tenths := 0.0
		if field != "" {
			tenths = math.Round(10 * number("areas", field))
		}
		if math.Abs(tenths) > leastSaid {
			panic("areas: a word says " + field)
		}
		b[a/4] |= uint64(leastSaid+tenths) << (16 * (a % 4))
	}
}

// tenths is what words that are added up say of an area.
func (b *byArea) tenths(area, words int) int {
	return int(b[area/4]>>(16*(area%4))&math.MaxUint16) - leastSaid*words
}

// saysOf is what a word says of an area.
func (l *lexicon) saysOf(word int32, area int) float64 {
	return float64(l.areas[l.areaRow[word]].tenths(area, 1)) / 10
}

// areaNames is the slugs of the areas, in order.
func areaNames() []chancery.ThemeID {
	var names []chancery.ThemeID
	for _, c := range concepts().concepts {
		if c.Broader == "" {
			names = append(names, c.ID)
		}
	}
	return names
}

// farFrom is the least that the words of a passage say of an area, compared to
// the one they say most of.
const farFrom = 4.0

// speakFor adds up in areas what words say of each, compared to the one they
// say most of: 0 for that one, less for the others.
func (l *lexicon) speakFor(words []word, areas []float64) {
	clear(areas)
	for some := range slices.Chunk(words, addable) {
		var sum byArea
		for i := range some {
			says := &l.areas[l.areaRow[some[i].number]]
			sum[0] += says[0]
			sum[1] += says[1]
			sum[2] += says[2]
			sum[3] += says[3]
		}
		for a := range areas {
			areas[a] += float64(sum.tenths(a, len(some))) / 10
		}
	}
	compare(areas, len(words))
}

// compare scales what words say of areas: the more of them, the less each says.
func compare(areas []float64, words int) {
	scale, most := hintScale(words), math.Inf(-1)
	for _, weight := range areas {
		if weight > most {
			most = weight
		}
	}
	for a := range areas {
		areas[a] = max(-farFrom, scale*(areas[a]-most))
	}
}

const (
	telltale  = 1.0 // what a word says of an area at least, that may bring up a theme of it
	telltales = 3   // words that are named as evidence of that
)

// withUnsaid adds to the claims on passage i those that no term makes: where its
// words speak most for an area that has no claim, the theme of that area they
// lean to most; and the theme they hint at most of those that have none.
func (c *coder) withUnsaid(i int, claims []claim) []claim {
	c.leanOnce(i)
	area, areaOf := slices.Index(c.tendency.areas, 0), c.reader.lexicon.areaOf
	if !slices.ContainsFunc(claims, func(cl claim) bool { return areaOf[cl.theme] == area }) {
		if cl, ok := c.unsaidOfArea(i, area); ok {
			claims = append(claims, cl)
		}
	}
	if theme, hints := c.mostHinted(i, claims); hints {
		claims = append(claims, claim{theme: theme, weight: tellable, from: fromWords})
	}
	return claims
}

// unsaidOfArea is the claim that the words of passage i make on a theme of an area.
func (c *coder) unsaidOfArea(i, area int) (claim, bool) {
	theme, leans := c.likeliestOf(area)
	if !leans {
		return claim{}, false
	}
	pieces := loaded().telltalesOf(c.passages[i].words, area, theme)
	return unsaidOf(theme, pieces), len(pieces) > 0
}

// unsaidOf is a claim that words make which are no terms.
func unsaidOf(theme int, pieces []piece) claim {
	return claim{theme: theme, weight: tellable, said: &tally{theme, tellable, pieces}, from: fromWords}
}

// likeliestOf is the theme of an area that the words of the passage lean to
// most, if they lean to any.
func (c *coder) likeliestOf(area int) (theme int, leans bool) {
	best, most, areaOf := 0, 0.0, c.reader.lexicon.areaOf
	for theme, leaning := range c.tendency.to {
		if areaOf[theme] == area && leaning > most {
			best, most = theme, leaning
		}
	}
	return best, most > 0
}

// telltalesOf are the words that say most of an area, as evidence of a theme.
func (l *lexicon) telltalesOf(words []word, area, theme int) []piece {
	var pieces []piece
	for i := range words {
		if says := l.saysOf(words[i].number, area); says >= telltale {
			pieces = append(pieces, piece{&l.unsaid[theme], says, words[i].span()})
		}
	}
	return mostTelling(pieces)
}

// mostTelling is the pieces that weigh most, as many as are named.
func mostTelling(pieces []piece) []piece {
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Compare(b.weight, a.weight) })
	return pieces[:min(len(pieces), telltales)]
}
