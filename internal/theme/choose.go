package theme

import (
	"cmp"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// People who code by hand give a line one theme in half of the cases, two in
// four of ten, three in one of ten. That a theme is named from somewhat below
// even odds evens out what is named too much and what is missed.
const (
	spoken    = 0.5  // own weight at which a passage is tagged that need not be
	tellable  = 0.25 // weight below which nothing is said of a theme
	named     = 0.39 // chance from which a theme is named beside the first
	maxThemes = 3
)

// protocol is the theme of what has no other.
const protocol chancery.ThemeID = "diplomacy-protocol"

// chosen picks, of the claims on passage i, which does something, the likeliest
// and at most two more that are likely.
func (c *coder) chosen(i int) []claim { return likeliest(c.lookout.opinions[c.opinionOf[i]].claims) }

// likeliest orders judged claims and picks those that are named.
func likeliest(claims []claim) []claim {
	slices.SortStableFunc(claims, func(a, b claim) int { return cmp.Compare(b.weight, a.weight) })
	n := min(1, len(claims))
	for n < min(maxThemes, len(claims)) && claims[n].weight >= named {
		n++
	}
	return claims[:n]
}

// tellableOf leaves out the faint of claims and orders the rest, the strongest
// first.
func tellableOf(claims []claim) []claim {
	tellableOnes := claims[:0]
	for _, c := range claims {
		if c.weight >= tellable {
			tellableOnes = append(tellableOnes, c)
		}
	}
	slices.SortFunc(tellableOnes, func(a, b claim) int { return heavierFirst(a.weight, b.weight, a.theme, b.theme) })
	return tellableOnes
}

// heavierFirst compares two themes by weight, equal ones as the vocabulary does.
func heavierFirst(a, b float64, themeA, themeB int) int {
	switch {
	case a > b:
		return -1
	case a < b:
		return 1
	}
	return themeA - themeB
}

// tags are the themes of passage i. One that owes nobody anything is weighed as
// any other, but speaks for itself or not at all.
func (c *coder) tags(i int) []chancery.ThemeTag {
	switch c.act(i) {
	case chancery.Other:
		return nil
	case chancery.Commitment, chancery.Decision, chancery.Call:
		return c.owed(i)
	}
	if len(c.passages[i].tallies) == 0 || c.passages[i].tallies[0].weight < spoken {
		return nil
	}
	return c.tagged(i, c.chosen(i))
}

// owed are the tags of a passage that must have one.
func (c *coder) owed(i int) []chancery.ThemeTag {
	if tags := c.tagged(i, c.chosen(i)); len(tags) > 0 {
		return tags
	}
	return []chancery.ThemeTag{{Theme: protocol, Evidence: []chancery.Evidence{{
		Field: "theme", Value: string(protocol), Rule: "theme.otherwise", Span: c.span(i),
	}}}}
}

func (c *coder) tagged(i int, claims []claim) []chancery.ThemeTag {
	if len(claims) == 0 {
		return nil
	}
	tags := c.tagSlab.take(len(claims), len(c.passages))
	for k, cl := range claims {
		tags[k] = chancery.ThemeTag{Theme: concepts().concepts[cl.theme].ID, Weight: cl.weight, Evidence: c.evidence(i, cl)}
	}
	return tags
}

// piecesOf is what makes a claim on passage i. Hints are looked for only where the claim is
// named.
func (c *coder) piecesOf(i int, cl *claim) []piece {
	if cl.said == nil {
		return c.hintsOf(i, cl.theme)
	}
	return cl.said.pieces
}

// evidence is the pieces of a claim, of one that the context makes the strongest.
func (c *coder) evidence(i int, cl claim) []chancery.Evidence {
	pieces := c.piecesOf(i, &cl)
	if cl.from != ownWords && cl.from != fromWords {
		pieces = pieces[:1]
	}
	evidence := c.evidenceSlab.take(len(pieces), len(c.passages))
	for k, p := range pieces {
		evidence[k] = chancery.Evidence{
			Field: fields[cl.from], Value: string(concepts().concepts[cl.theme].ID), Rule: p.reading.rule, Span: p.span,
		}
		if p.span.Len() == 0 { // said by the title, which is no part of the body
			evidence[k].Span = c.span(i)
		}
	}
	return evidence
}
