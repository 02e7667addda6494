package theme

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// sway is what words lean to, hint and amend. There are many hints and amends, and few
// themes that are asked for. With the node of the words it is as long as a line of memory.
type sway struct {
	hints, amends     themeSet
	hintsAt, amendsAt int32 // where the weight for the first theme of each is; the others follow in order
	leansAt, leanings int32 // where the leanings are, and how many
}

// themeSet is a set of themes, a bit for each.
type themeSet [2]uint64

// everyTheme is the set of all.
var everyTheme = themeSet{^uint64(0), ^uint64(0)}

func (s *themeSet) add(theme int) { s[theme/64] |= 1 << (theme % 64) }

func (s *themeSet) drop(theme int) { s[theme/64] &^= 1 << (theme % 64) }

func (s *themeSet) has(theme int) bool { return s[theme/64]&(1<<(theme%64)) != 0 }

// hasBesides reports whether there is another theme.
func (s themeSet) hasBesides(theme int) bool {
	s.drop(theme)
	return s != themeSet{}
}

// load enters weights of a node, one for each theme.
func (l *leanings) load(of []leaning) (themes themeSet, at int32) {
	slices.SortFunc(of, func(a, b leaning) int { return cmp.Compare(a.theme, b.theme) })
	at = int32(len(l.loads))
	for _, by := range of {
		themes.add(int(by.theme))
		l.loads = append(l.loads, by.hundredths)
	}
	return themes, at
}

// addTo adds the weights for some themes, of those that are at a place, to what is said
// of each.
func (l *leanings) addTo(to []float64, of *themeSet, at int32, some *themeSet) {
	place := int(at)
	for half, within := range of {
		for left := within & some[half]; left != 0; left &= left - 1 {
			before := bits.OnesCount64(within & (left&-left - 1))
			to[64*half+bits.TrailingZeros64(left)] += l.weight(l.loads[place+before])
		}
		place += bits.OnesCount64(within)
	}
}

// meets reports whether two sets have a theme in common.
func (s *themeSet) meets(other *themeSet) bool { return s[0]&other[0]|s[1]&other[1] != 0 }

// swayedBy has the tendency tell what the words of passage i hint of the themes of
// claims, and amend.
func (c *coder) swayedBy(i int, claims []claim) {
	c.leanOnce(i)
	t, l, some := &c.tendency, leant(), themeSet{}
	t.hintAll()
	for k := range claims {
		theme := claims[k].theme
		some.add(theme)
		t.amends[theme] = 0
	}
	for _, by := range t.swaying {
		if by.amends.meets(&some) {
			l.addTo(t.amends, &by.amends, by.amendsAt, &some)
		}
	}
}

// hinting is how much the words of a passage hint of a theme at least that no term
// claims for it.
const hinting = 1.0

// slightly is how much one of these words says of the area of that theme at least.
const slightly = 0.3

// mostHinted is the theme that the words of passage i hint at most of those that are
// not claimed, if they hint at any and one of them says something of its area.
func (c *coder) mostHinted(i int, claims []claim) (theme int, hints bool) {
	c.leanOnce(i)
	t, open := &c.tendency, everyTheme
	t.hintAll()
	for k := range claims {
		open.drop(claims[k].theme)
	}
	most := hinting
	for other, hint := range t.hints {
		if hint *= t.scale; hint > most && open.has(other) {
			theme, most, hints = other, hint, true
		}
	}
	return theme, hints && c.tells(i, theme)
}

// hintAll sums what the words of the passage hint, of all themes.
func (t *tendency) hintAll() {
	if t.hinted {
		return
	}
	l, all := leant(), everyTheme
	clear(t.hints)
	for _, by := range t.swaying {
		l.addTo(t.hints, &by.hints, by.hintsAt, &all)
	}
	t.hinted = true
}

// tells reports whether a word of passage i that hints at a theme tells of its area:
// "what" and "so" may hint, and tell of nothing.
func (c *coder) tells(i, theme int) bool {
	l := c.reader.lexicon
	return slices.ContainsFunc(c.passages[i].words, func(w word) bool {
		node := leant().trie.Start(w.number)
		return node != token.Root && leant().trie.At(node).hints.has(theme) && l.saysOf(w.number, l.areaOf[theme]) >= slightly
	})
}

// hintsOf are the words of passage i that hint most of a theme, as evidence.
func (c *coder) hintsOf(i, theme int) []piece {
	l, words := leant(), c.passages[i].words
	var pieces []piece
	add := func(node int32, span chancery.Span) {
		if by := l.trie.At(node); node != token.Root && by.hints.has(theme) {
			pieces = append(pieces, piece{&c.reader.lexicon.unsaid[theme], l.hintOf(by, theme), span})
		}
	}
	for k := range words {
		word, pair := l.at(words, k)
		add(word, words[k].span())
		if pair != token.Root {
			add(pair, chancery.Span{Start: words[k].span().Start, End: words[k+1].span().End})
		}
	}
	return mostTelling(pieces)
}

// hintOf is what the words at a node hint of a theme that they hint of.
func (l *leanings) hintOf(by *sway, theme int) float64 {
	place := int(by.hintsAt)
	for before := range theme {
		if by.hints.has(before) {
			place++
		}
	}
	return l.weight(l.loads[place])
}
