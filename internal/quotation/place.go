package quotation

import (
	"cmp"
	"slices"
	"strings"
)

// How many places of a stretch are looked at: of a long one those where most of
// its words stand together, of a short one the first so many.
const (
	mostPlaces      = 8
	mostShortPlaces = 200
)

// mostRepeats is how often the same words count in one stretch.
const mostRepeats = 4

// place is where a stretch may stand in a text.
type place struct {
	pairs      []pair // into the units of the stretch, and of the text
	start, end int    // units of the text
	equal      int    // words that are the same
}

// places are the likeliest places of a stretch in a text whose words are at
// words, in the order of the text.
func places(asked, source []unit, words []int) []place {
	own := wordsAmong(asked)
	for size := min(3, len(own)); size > 0; size-- {
		hits := hitsOf(asked, own, source, words, size)
		if len(hits) == 0 {
			continue
		}
		var found []place
		for _, h := range likeliest(hits, len(own)) {
			if p := placeAt(asked, source, words, h, len(own)); p.equal > 0 {
				found = append(found, p)
			}
		}
		return found
	}
	return nil
}

// hit is a run of words of a stretch that stands in the text, too: the number of
// its first word in the stretch and in the text.
type hit struct{ asked, source int }

// hitsOf are the runs of so many words, in the order of the text.
func hitsOf(asked []unit, own []int, source []unit, words []int, size int) []hit {
	runs := map[string][]int{}
	for i := range len(own) - size + 1 {
		if run := runOf(asked, own[i:i+size]); len(runs[run]) < mostRepeats {
			runs[run] = append(runs[run], i)
		}
	}
	var hits []hit
	for j := range len(words) - size + 1 {
		for _, i := range runs[runOf(source, words[j:j+size])] {
			hits = append(hits, hit{i, j})
		}
	}
	return hits
}

func runOf(units []unit, at []int) string {
	if len(at) == 1 {
		return units[at[0]].norm
	}
	parts := make([]string, len(at))
	for i, place := range at {
		parts[i] = units[place].norm
	}
	return strings.Join(parts, " ")
}

// likeliest picks hits around which the stretch may stand: where most runs of it
// agree on where it begins, give or take what may have been put in or left out.
func likeliest(hits []hit, length int) []hit {
	type guess struct {
		hit
		agree int
	}
	tolerance, most := length/4+2, mostPlaces
	if length <= 3 {
		most = mostShortPlaces
	}
	byStart := slices.Clone(hits)
	slices.SortFunc(byStart, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.begins(), b.begins()), cmp.Compare(a.source, b.source))
	})
	var guesses []guess
	for i := 0; i < len(byStart); {
		first, end := byStart[i], i
		for end < len(byStart) && byStart[end].begins()-first.begins() <= tolerance {
			end++
		}
		guesses = append(guesses, guess{byStart[(i+end)/2], end - i})
		i = end
	}
	slices.SortStableFunc(guesses, func(a, b guess) int { return cmp.Compare(b.agree, a.agree) })
	var picked []hit
	for _, g := range guesses[:min(len(guesses), most)] {
		picked = append(picked, g.hit)
	}
	slices.SortFunc(picked, func(a, b hit) int { return cmp.Compare(a.source, b.source) })
	return picked
}

// begins is where in the text the stretch would begin, had it nothing more or less.
func (h hit) begins() int { return h.source - h.asked }

// placeAt compares a stretch of so many words with the text around a hit.
func placeAt(asked, source []unit, words []int, h hit, length int) place {
	room := length/2 + 4
	first := words[max(0, h.begins()-room)]
	last := words[min(len(words)-1, max(0, h.begins())+length+room)]
	p := place{pairs: align(asked, source[first:last+1]), start: -1}
	for i := range p.pairs {
		at := &p.pairs[i].source
		if *at < 0 {
			continue
		}
		*at += first
		if p.start < 0 {
			p.start = *at
		}
		p.end = *at + 1
		if a := p.pairs[i].asked; a >= 0 && !asked[a].mark && asked[a].norm == source[*at].norm {
			p.equal++
		}
	}
	return p
}
