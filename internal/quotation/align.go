package quotation

import "slices"

// changed is what a word for another word counts: a little less than one lacking
// and one too much, so that words that change places stand beside one another.
const changed = 2*wordWeight - 1

// pair is a unit of a stretch beside a unit of the text; -1 stands for none.
type pair struct{ asked, source int }

// align puts the units of a stretch beside those of a text so that as few as
// possible are lacking, too much or changed. What of the text stands before and
// behind counts for nothing and has no pair.
func align(asked, source []unit) []pair {
	width := len(source) + 1
	cost := make([]int32, (len(asked)+1)*width)
	for i := 1; i <= len(asked); i++ {
		cost[i*width] = cost[(i-1)*width] + int32(asked[i-1].weight())
		for j := 1; j <= len(source); j++ {
			cost[i*width+j] = min(
				cost[(i-1)*width+j-1]+beside(asked[i-1], source[j-1]),
				cost[(i-1)*width+j]+int32(asked[i-1].weight()),
				cost[i*width+j-1]+int32(source[j-1].weight()),
			)
		}
	}
	last := cost[len(asked)*width:]
	return trace(asked, source, cost, slices.Index(last, slices.Min(last)))
}

// apart is what two units count that cannot stand beside one another.
const apart = 1 << 20

func beside(a, b unit) int32 {
	switch {
	case a.mark != b.mark:
		return apart
	case a.norm == b.norm && a.mark:
		return 0
	case a.norm == b.norm: // of two ways that cost the same, the one with more words in common
		return -1
	case a.mark:
		return 2 * markWeight
	}
	return changed
}

// trace goes back from the end that costs least.
func trace(asked, source []unit, cost []int32, end int) []pair {
	var pairs []pair
	width := len(source) + 1
	for i, j := len(asked), end; i > 0; {
		here := cost[i*width+j]
		switch {
		case j > 0 && here == cost[(i-1)*width+j-1]+beside(asked[i-1], source[j-1]):
			i, j = i-1, j-1
			pairs = append(pairs, pair{i, j})
		case here == cost[(i-1)*width+j]+int32(asked[i-1].weight()):
			i--
			pairs = append(pairs, pair{i, -1})
		default:
			j--
			pairs = append(pairs, pair{-1, j})
		}
	}
	slices.Reverse(pairs)
	return pairs
}
