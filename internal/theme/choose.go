package theme

import (
	"cmp"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// People who code by hand give a line one theme in half of the cases, two in
// four of ten, three in one of ten; who pays for a subject, where it lies and
// who meets on it are seldom named beside it, and what a line inherits hardly
// ever is. The shares were set by ten-fold cross-validation over hand-coded
// statements and do not move the measures by a point within a tenth.
const (
	spoken    = 1.0  // own weight at which a passage is tagged that need not be
	tellable  = 0.25 // weight below which nothing is said of a theme
	second    = 0.48 // weight, of the first theme's, from which a second is named
	third     = 0.7  // and a third
	beside    = 0.7  // and one that is for what has no other
	maxThemes = 3
)

// protocol is the theme of what has no other.
const protocol chancery.ThemeID = "diplomacy-protocol"

// chosen picks the strongest claim and at most two that stand beside it. What
// the passage does not say itself can only be the first.
func chosen(claims []claim) []claim {
	slices.SortFunc(claims, func(a, b claim) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.theme, b.theme))
	})
	least := [maxThemes]float64{tellable, second, third}
	picked := make([]claim, 0, maxThemes) // claims stays whole: the blend is used again
	for _, c := range claims {
		if n := len(picked); n > 0 {
			if n == maxThemes || c.weight < least[n]*picked[0].weight {
				break
			}
			if c.field != "theme" || c.theme == concepts().byID[protocol] && c.weight < beside*picked[0].weight {
				continue
			}
		}
		if c.weight < tellable {
			break
		}
		picked = append(picked, c)
	}
	return picked
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
	return c.tagged(i, chosen(c.inContext(i)))
}

// owed are the tags of a passage that must have one.
func (c *coder) owed(i int) []chancery.ThemeTag {
	if tags := c.tagged(i, chosen(c.inContext(i))); len(tags) > 0 {
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
	tags := make([]chancery.ThemeTag, len(claims))
	for k, cl := range claims {
		tags[k] = chancery.ThemeTag{Theme: concepts().concepts[cl.theme].ID, Weight: cl.weight, Evidence: c.evidence(i, cl)}
	}
	return tags
}

// evidence is the pieces of a claim, of one that the context makes the strongest.
func (c *coder) evidence(i int, cl claim) []chancery.Evidence {
	pieces := cl.pieces
	if cl.field != "theme" {
		pieces = pieces[:1]
	}
	evidence := make([]chancery.Evidence, len(pieces))
	for k, p := range pieces {
		evidence[k] = chancery.Evidence{
			Field: cl.field, Value: string(concepts().concepts[cl.theme].ID), Rule: p.reading.rule, Span: p.span,
		}
		if p.span.Len() == 0 { // said by the title, which is no part of the body
			evidence[k].Span = c.span(i)
		}
	}
	return evidence
}
