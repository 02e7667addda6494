package postgres

import (
	"fmt"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// part is an act, or of commitments a strength: every passage is of one part. The
// crossings count each two tags by parts, so that no tag of them has to be paired
// with pairs.
type part struct {
	act      chancery.Act
	strength chancery.Strength
	// column of crossings, but for the two of which they have what the others leave.
	column string
}

// parts are all there are.
var parts = []part{
	{chancery.Decision, 0, "decisions"},
	{chancery.Call, 0, "calls"},
	{chancery.Condemnation, 0, "condemnations"},
	{chancery.Welcome, 0, "welcomes"},
	{chancery.Assertion, 0, "assertions"},
	{chancery.Other, 0, ""},
	{chancery.Commitment, chancery.Firm, "firm"},
	{chancery.Commitment, chancery.Intent, "intent"},
	{chancery.Commitment, chancery.Soft, ""},
}

// tag is what a row of uncrossed of this part has, and of no other.
func (p part) tag() string {
	if p.strength > 0 {
		return mark(tallyStrength, p.strength.String())
	}
	return mark(tallyAct, string(p.act))
}

// count is the expression for the passages of this part in a row of crossings.
func (p part) count() string {
	if p.column != "" {
		return p.column
	}
	rest := "passages - commitments"
	if p.strength > 0 {
		rest = "commitments"
	}
	for _, other := range parts {
		if other.column != "" && (other.strength > 0) == (p.strength > 0) {
			rest += " - " + other.column
		}
	}
	return "(" + rest + ")"
}

// partsOf are those that a filter selects by acts and strengths.
func partsOf(f chancery.Filter) []part {
	var selected []part
	for _, p := range parts {
		if (len(f.Acts) == 0 || slices.Contains(f.Acts, p.act)) && (len(f.Strengths) == 0 || slices.Contains(f.Strengths, p.strength)) {
			selected = append(selected, p)
		}
	}
	return selected
}

// partial is a count of passages of some parts, under a name.
type partial struct {
	name  string
	parts []part
}

// row is the name and the expression for the count in a row of crossings, as a row of
// VALUES.
func (p partial) row() string {
	counts, _ := p.columnsAndTags()
	return fmt.Sprintf("('%s', %s)", p.name, strings.Join(append(counts, "0"), " + "))
}

// waiting is the name and the tags of which a row of uncrossed has one, as a row of
// VALUES.
func (p partial) waiting() string {
	_, tags := p.columnsAndTags()
	return fmt.Sprintf("('%s', '{%s}'::text[])", p.name, strings.Join(tags, ","))
}

// columnsAndTags are those that the parts have, as few as will do.
func (p partial) columnsAndTags() (columns, tags []string) {
	if len(p.parts) == len(parts) {
		return []string{"passages"}, []string{everyPassage}
	}
	rest := p.parts
	if strengths := of(chancery.Commitment, rest); len(strengths) == len(of(chancery.Commitment, parts)) {
		columns, tags = []string{"commitments"}, []string{mark(tallyAct, string(chancery.Commitment))}
		rest = slices.DeleteFunc(slices.Clone(rest), func(p part) bool { return p.act == chancery.Commitment })
	}
	return append(columns, each(rest, part.count)...), append(tags, each(rest, part.tag)...)
}

// of are the parts that are of an act.
func of(act chancery.Act, list []part) []part {
	return slices.DeleteFunc(slices.Clone(list), func(p part) bool { return p.act != act })
}

// byFacet parts a selection by acts, or by strengths, under the tags of these.
func byFacet(facet chancery.Facet, selected []part) []partial {
	var all []partial
	for _, p := range selected {
		name := mark(tallyAct, string(p.act))
		if facet == chancery.FacetStrength {
			name = p.tag()
		}
		if facet == chancery.FacetStrength && p.strength == 0 {
			continue
		}
		if last := len(all) - 1; last >= 0 && all[last].name == name {
			all[last].parts = append(all[last].parts, p)
			continue
		}
		all = append(all, partial{name, []part{p}})
	}
	return all
}

// parted reports whether a facet is known by parts.
func parted(facet chancery.Facet) bool {
	return facet == chancery.FacetAct || facet == chancery.FacetStrength
}
