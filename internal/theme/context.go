package theme

import (
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// What a passage stands in speaks for it the more, the less it says itself.
// The figures were set on the hand-coded statements that development looks at.
const (
	enough          = 2.0  // own weight at which the context counts half
	leadInShare     = 0.8  // of the words a list item completes
	headingShare    = 0.9  // of the heading it stands under
	previousShare   = 0.5  // of the passage before it
	titleShare      = 0.25 // of the statement's title
	statementShare  = 0.5  // of the statement as a whole
	statementWeight = 4.0  // of the strongest theme of a statement
	telling         = 1.5  // weight from which other themes yield to one
	fresh           = 2.0  // own weight from which a theme may stand second or third

	outspoken = 2.5  // own weight at which a passage is tagged that need not be
	tellable  = 0.25 // weight below which nothing is said of a theme
	second    = 0.45 // weight, of the first theme's, from which a second is named
	third     = 0.6  // and a third
	maxThemes = 3
)

// inContext is the tallies of passage i with what its context adds, strongest first.
func (c *coder) inContext(i int) []tally {
	own := c.passages[i].tallies
	strength := 0.0
	if len(own) > 0 {
		strength = own[0].weight
	}
	gate := enough / (enough + strength)
	s := c.in.Segments[i]
	merged := add(slices.Clone(own), c.at(s.LeadIn, i).tallies, leadInShare, "theme.lead_in")
	spoken := len(merged)
	merged = add(merged, c.at(s.Heading, i).tallies, gate*headingShare, "theme.heading")
	merged = add(merged, c.before(i).tallies, gate*previousShare, "theme.previous")
	merged = add(merged, c.title.tallies, gate*titleShare, "theme.title")
	merged = add(merged, c.statement, gate*statementShare, "theme.statement")
	if strength >= fresh {
		merged = merged[:spoken]
	}
	yield(merged)
	strongestFirst(merged)
	return merged
}

// yield takes from themes what is due to others that stand beside them.
func yield(tallies []tally) {
	strong := make(map[int]bool, len(tallies))
	for _, t := range tallies {
		if t.weight >= telling {
			strong[t.theme] = true
		}
	}
	for i := range tallies {
		least := 1.0
		for _, y := range yields()[tallies[i].theme] {
			if strong[y.to] || (y.to == anyTheme && len(strong) > 1) {
				least = min(least, y.share)
			}
		}
		tallies[i].weight *= least
	}
}

// before is the nearest passage before i that is no heading and says
// something, under the same heading.
func (c *coder) before(i int) passage {
	for j := i - 1; j >= max(0, i-3); j-- {
		s := c.in.Segments[j]
		if s.Heading != c.in.Segments[i].Heading || j == s.Heading {
			break
		}
		if len(c.passages[j].tallies) > 0 {
			return c.passages[j]
		}
	}
	return passage{}
}

// add puts a share of the context's tallies to those of a passage; the
// evidence of a theme that the passage does not name itself is the context's.
func add(merged, context []tally, share float64, field string) []tally {
	for _, t := range context {
		k := slices.IndexFunc(merged, func(m tally) bool { return m.theme == t.theme })
		if k < 0 {
			merged = append(merged, tally{theme: t.theme, weight: share * t.weight, evidence: from(field, t.evidence)})
			continue
		}
		merged[k].weight += share * t.weight
	}
	return merged
}

func from(field string, evidence []chancery.Evidence) []chancery.Evidence {
	out := slices.Clone(evidence[:min(len(evidence), 1)])
	for i := range out {
		out[i].Field = field
	}
	return out
}

// sum is what the passages of a statement say together.
func sum(passages []passage) []tally {
	var total []tally
	for _, p := range passages {
		for _, t := range p.tallies {
			total = add(total, []tally{{theme: t.theme, weight: min(t.weight, maxWeight), evidence: t.evidence}}, 1, "theme.statement")
		}
	}
	strongestFirst(total)
	all := 0.0
	for _, t := range total {
		all += t.weight
	}
	for i := range total {
		total[i].weight *= statementWeight / all
	}
	return total
}

// chosen picks one to three of the tallies, strongest first: those that stand
// beside the first.
func chosen(tallies []tally) []tally {
	var picked []tally
	for _, t := range tallies {
		share := [...]float64{0, second, third}[len(picked)]
		if t.weight < tellable || t.weight < share*tallies[0].weight {
			break
		}
		if picked = append(picked, t); len(picked) == maxThemes {
			break
		}
	}
	return picked
}
