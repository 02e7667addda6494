package quotation

import (
	"slices"
	"strings"
)

// before puts the words that a quotation begins with and its place has not
// beside as many that stand there instead, in the same sentence. Comparing alone
// does not look beyond what the two have in common.
func (b *builder) before(asked []unit, pairs []pair) []pair {
	first := slices.IndexFunc(pairs, func(p pair) bool { return p.source >= 0 })
	if first <= 0 {
		return pairs
	}
	left := wordsOf(asked, pairs[:first])
	var more []pair
	for at := pairs[first].source - 1; left > 0 && at >= 0 && b.goesOn(at); at-- {
		more = append(more, pair{-1, at})
		if !b.source[at].mark {
			left--
		}
	}
	for len(more) > 0 && b.source[more[len(more)-1].source].mark {
		more = more[:len(more)-1]
	}
	slices.Reverse(more)
	return append(more, pairs...)
}

// behind does so for the words that it ends with.
func (b *builder) behind(asked []unit, pairs []pair) []pair {
	rest := len(pairs)
	for rest > 0 && pairs[rest-1].source < 0 {
		rest--
	}
	if rest == 0 || rest == len(pairs) {
		return pairs
	}
	left := wordsOf(asked, pairs[rest:])
	for at := pairs[rest-1].source + 1; left > 0 && at < len(b.source) && b.goesOn(at-1) && !b.source[at].ends(); at++ {
		pairs = append(pairs, pair{-1, at})
		if !b.source[at].mark {
			left--
		}
	}
	for b.isMark(pairs[len(pairs)-1]) {
		pairs = pairs[:len(pairs)-1]
	}
	return pairs
}

func (b *builder) isMark(p pair) bool { return p.asked < 0 && b.source[p.source].mark }

func wordsOf(asked []unit, pairs []pair) int {
	n := 0
	for _, p := range pairs {
		if p.asked >= 0 && !asked[p.asked].mark {
			n++
		}
	}
	return n
}

// goesOn reports whether the sentence goes on behind a unit of the text.
func (b *builder) goesOn(at int) bool {
	if b.source[at].ends() || at+1 == len(b.source) {
		return false
	}
	return !strings.Contains(b.text[b.source[at].span.End:b.source[at+1].span.Start], "\n")
}

// ends reports whether the unit is a mark that ends a sentence or an item.
func (u unit) ends() bool { return u.mark && strings.ContainsAny(u.norm, ".!?;:•") }
