package theme

import (
	"cmp"
	"math/bits"
	"slices"
)

// sway is what words lean to, hint and amend. There are many hints and amends, and few
// themes that are asked for.
type sway struct {
	first, leanings int32 // where the leanings begin, and how many there are
	hints, amends   loads
}

// loads is a weight for each of some themes.
type loads struct {
	themes themeSet
	first  int32 // place of the weight of the first; the others follow in order
}

// themeSet is a set of themes, a bit for each.
type themeSet [2]uint64

func (s *themeSet) add(theme int) { s[theme/64] |= 1 << (theme % 64) }

func (s *themeSet) has(theme int) bool { return s[theme/64]&(1<<(theme%64)) != 0 }

// hasBesides reports whether there is another theme.
func (s themeSet) hasBesides(theme int) bool {
	s[theme/64] &^= 1 << (theme % 64)
	return s != themeSet{}
}

// load enters weights of a node, one for each theme.
func (l *leanings) load(of []leaning) loads {
	slices.SortFunc(of, func(a, b leaning) int { return cmp.Compare(a.theme, b.theme) })
	entered := loads{first: int32(len(l.loads))}
	for _, by := range of {
		entered.themes.add(int(by.theme))
		l.loads = append(l.loads, by.hundredths)
	}
	return entered
}

// addTo adds the weights for some themes to what is said of each.
func (l *leanings) addTo(to []float64, of *loads, some *themeSet) {
	place := int(of.first)
	for half, within := range of.themes {
		for left := within & some[half]; left != 0; left &= left - 1 {
			before := bits.OnesCount64(within & (left&-left - 1))
			to[64*half+bits.TrailingZeros64(left)] += l.weight(l.loads[place+before])
		}
		place += bits.OnesCount64(within)
	}
}

// isOf reports whether there is a weight for one of some themes.
func (o *loads) isOf(some *themeSet) bool { return o.themes[0]&some[0]|o.themes[1]&some[1] != 0 }

// swayedBy has the tendency tell what the words of passage i hint of the themes of
// claims, and amend.
func (c *coder) swayedBy(i int, claims []claim) {
	c.leanOnce(i)
	t, l, some := &c.tendency, leant(), themeSet{}
	for k := range claims {
		theme := claims[k].theme
		some.add(theme)
		t.hints[theme], t.amends[theme] = 0, 0
	}
	for _, by := range t.swaying {
		if by.hints.isOf(&some) {
			l.addTo(t.hints, &by.hints, &some)
		}
		if by.amends.isOf(&some) {
			l.addTo(t.amends, &by.amends, &some)
		}
	}
}
