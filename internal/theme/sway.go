package theme

import (
	"cmp"
	"math/bits"
	"slices"
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

func (s *themeSet) add(theme int) { s[theme/64] |= 1 << (theme % 64) }

func (s *themeSet) has(theme int) bool { return s[theme/64]&(1<<(theme%64)) != 0 }

// hasBesides reports whether there is another theme.
func (s themeSet) hasBesides(theme int) bool {
	s[theme/64] &^= 1 << (theme % 64)
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
	for k := range claims {
		theme := claims[k].theme
		some.add(theme)
		t.hints[theme], t.amends[theme] = 0, 0
	}
	for _, by := range t.swaying {
		if by.hints.meets(&some) {
			l.addTo(t.hints, &by.hints, by.hintsAt, &some)
		}
		if by.amends.meets(&some) {
			l.addTo(t.amends, &by.amends, by.amendsAt, &some)
		}
	}
}
