package postgres

import (
	"cmp"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// What it takes to read an archive that is in memory, in thousandths of a millisecond of a
// processor, as measured at two million passages. Plans are chosen by it where the
// database does not know how much it will find.
const (
	perEntry  = 0.1   // of the index of a tag, in its order
	perLookUp = 1.2   // of a passage in the index of a tag
	perRow    = 1.7   // of a passage
	perMarks  = 3.0   // of a passage whose marks are compared
	perMarked = 0.005 // of what the index of words and marks has of a mark
)

// alone are marks whose passages have an index of their own, which has their other
// marks, and the condition that it is about.
var alone = map[tallyKey]string{
	{tallyStrength, chancery.Firm.String()}:      "p.strength = 3",
	{tallyStrength, chancery.Soft.String()}:      "p.strength = 1",
	{tallyFeature, string(chancery.HasDeadline)}: "p.deadline IS NOT NULL",
}

// index is the filter as an index of words and marks reads it best, by what is known of
// how many passages have each mark. Such an index goes through all that it has of the
// marks it looks for: a common one is rather looked for in the rows that the others leave,
// where these are few.
func (p *plan) index() marked {
	m := p.marked()
	if p.ofWords() || len(m.held) < 2 {
		return m
	}
	marks := slices.SortedFunc(slices.Values(m.held), func(a, b held) int {
		return cmp.Or(cmp.Compare(p.having(a), p.having(b)), cmp.Compare(a.mark, b.mark))
	})
	marks = slices.CompactFunc(marks, func(a, b held) bool { return a.mark == b.mark })
	m.where = m.where[:len(m.where)-1] // which finds them all
	share := 1.0                       // of the passages the index has
	for i, h := range marks {
		if condition := alone[h.of]; condition != "" && len(marks) > 1 {
			m.where = append(m.where, condition)
			marks = slices.Delete(marks, i, i+1)
			share = p.shareOf(h)
			break
		}
	}
	left := float64(p.inAll()) * share // passages that have what is looked for, if no mark is more often with another than without
	var found, spared []held
	for i, h := range marks {
		reads, without := float64(p.having(h))*share, left*(1-p.shareOf(h))
		if i > 0 && h.of.Kind != tallyLanguage && 2*without*perMarks < reads*perMarked {
			spared = append(spared, h)
			continue
		}
		m.reads += reads
		found, left = append(found, h), left*p.shareOf(h)
	}
	m.find(found)
	if len(spared) > 0 {
		m.args["spared"] = each(spared, func(h held) string { return h.mark })
		m.where = append(m.where, "(p.marks @> @spared::text[]) IS TRUE")
	}
	return m
}

// having is how many passages have a mark, or commitments. How many are in a language is
// not known: it may be all.
func (p *plan) having(h held) int {
	if h.of.Kind == tallyLanguage {
		return p.inAll()
	}
	return p.known[h.of].of(p.commitmentsOnly)
}

// shareOf is which part of all has a mark.
func (p *plan) shareOf(h held) float64 { return float64(p.having(h)) / float64(max(1, p.inAll())) }
