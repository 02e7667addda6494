package postgres

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Facets counts the passages that a filter selects by the values of facets, each
// once and in the order asked for. Under no filter, or one for commitments alone,
// the tallies answer, and the crossings under one tag or stretch of whole months, of
// any acts or strengths; acts and strengths they count under two. Under another the passages are read, but no more than 10,000 are
// looked at, the newest as a rule: what there are more of is counted in part, and
// says so. What takes more than five seconds is a [*chancery.CostError]. A facet that is none is a
// [*chancery.ValueError].
func (s *Store) Facets(ctx context.Context, f chancery.Filter, facets []chancery.Facet) ([]chancery.FacetCounts, error) {
	counts, err := read(ctx, s, func(tx pgx.Tx) ([]chancery.FacetCounts, error) {
		if err := hurry(ctx, tx, s.patience); err != nil {
			return nil, err
		}
		return countFacets(ctx, tx, f, facets)
	})
	if err != nil {
		return nil, fmt.Errorf("count facets: %w", costly(ctx, err, "facets", f))
	}
	return counts, nil
}

func countFacets(ctx context.Context, tx pgx.Tx, f chancery.Filter, facets []chancery.Facet) ([]chancery.FacetCounts, error) {
	for _, facet := range facets {
		if err := requireFacet(facet); err != nil {
			return nil, err
		}
	}
	p, err := newPlan(ctx, tx, f)
	if err != nil || len(facets) == 0 {
		return nil, err
	}
	if !p.whole() && !p.crossedFacets(facets) {
		if err := p.measureFacets(ctx, tx); err != nil {
			return nil, err
		}
	}
	sql, args := p.facetCounts(f, facets)
	rows, _ := tx.Query(ctx, labelled(sql, facets...), args)
	found, err := pgx.CollectRows(rows, pgx.RowToStructByName[facetRow])
	if err != nil {
		return nil, err
	}
	return facetsOf(facets, found), nil
}

// requireFacet refuses what is no facet.
func requireFacet(facet chancery.Facet) error {
	if slices.Contains(chancery.Facets(), facet) {
		return nil
	}
	return &chancery.ValueError{Kind: "facet", Value: string(facet), Reason: "is not a facet", Candidates: texts(chancery.Facets())}
}

// facetCounts is the query for what facets count, as the columns facet, value
// and count; the value of passages without one is empty, and the facet of how many
// were looked at.
func (p *plan) facetCounts(f chancery.Filter, facets []chancery.Facet) (string, pgx.StrictNamedArgs) {
	if p.whole() {
		return p.talliedFacets(facets)
	}
	if p.crossedFacets(facets) {
		return p.crossedCounts(facets)
	}
	return p.sampled(f, facets)
}

// whole reports whether all passages are selected, or all commitments.
func (p *plan) whole() bool { return len(p.tags) == 0 && len(p.where) == 0 }

func (p *plan) talliedFacets(facets []chancery.Facet) (string, pgx.StrictNamedArgs) {
	column := "passages"
	if p.commitmentsOnly {
		column = "commitments"
	}
	return `
		SELECT kind AS facet, tag AS value, ` + column + ` AS count
		FROM tallies
		WHERE kind = ANY(@facets) AND ` + column + ` > 0`, pgx.StrictNamedArgs{"facets": texts(facets)}
}

// found is the beginning of a query: it reads all that the filter selects, with as
// much of the rows as a facet needs.
func (p *plan) found(facet chancery.Facet) (string, pgx.StrictNamedArgs) {
	selection, args := p.all(ofPassages, stretch{})
	index := p.marked()
	switch ofRow := groupingBy(facet).ofRow; {
	case index.bound:
		args = maps.Clone(p.args)
		maps.Copy(args, index.args)
		selection = `
			SELECT p.dated AS place, p.key, p.statement, p.act, p.strength
			FROM passages p
			WHERE ` + all(append(index.where, index.rest...))
		args = named(selection, args)
	case ofRow:
		selection = `
			SELECT s.place, s.key, p.statement, p.act, p.strength
			FROM (` + selection + `) AS s
			JOIN passages p ON p.key = s.key`
	}
	return `
		WITH found AS MATERIALIZED (` + selection + `)`, args
}

// grouping is how passages of found f are counted by a facet.
type grouping struct {
	value   string // empty for none
	clauses string // that follow the table
	ofRow   bool   // reads statement, act or strength
}

func groupingBy(facet chancery.Facet) grouping {
	switch facet {
	case chancery.FacetTheme:
		return grouping{"coalesce(t.theme, '')", "LEFT JOIN passage_themes t ON t.passage = f.key", false}
	case chancery.FacetCountry:
		return grouping{"coalesce(c.country, '')", "LEFT JOIN passage_countries c ON c.passage = f.key AND c.topical", false}
	case chancery.FacetResolution:
		return grouping{"coalesce(r.symbol, '')", "LEFT JOIN passage_resolutions r ON r.passage = f.key", false}
	case chancery.FacetIssuer:
		return grouping{"coalesce(i.issuer, '')", "LEFT JOIN statement_issuers i ON i.statement = f.statement", true}
	case chancery.FacetAct:
		return grouping{"f.act", "", true}
	case chancery.FacetStrength:
		return grouping{"(ARRAY['soft', 'intent', 'firm'])[f.strength]", "WHERE f.strength > 0", true}
	}
	return grouping{} // by none
}

// labels are where the words for people are, of the facets whose values are none.
var labels = map[chancery.Facet]string{
	chancery.FacetTheme:      "SELECT 'theme', id, label FROM themes",
	chancery.FacetCountry:    "SELECT 'country', code, name FROM countries",
	chancery.FacetResolution: "SELECT 'resolution', symbol, label FROM resolutions",
	chancery.FacetIssuer:     "SELECT 'issuer', id, name FROM issuers",
}

// labelled adds the words for people to a query for values of facets.
func labelled(counts string, facets ...chancery.Facet) string {
	known := []string{"SELECT NULL, NULL, NULL WHERE false"}
	for _, facet := range slices.Compact(slices.Sorted(slices.Values(facets))) {
		if from, there := labels[facet]; there {
			known = append(known, from)
		}
	}
	return `
		SELECT n.*, coalesce(l.label, n.value) AS label
		FROM (` + counts + `) AS n
		LEFT JOIN (` + strings.Join(known, " UNION ALL ") + `) AS l (facet, value, label)
			ON l.facet = n.facet AND l.value = n.value COLLATE "C"`
}

type facetRow struct {
	Facet chancery.Facet
	Value string
	Count int
	Label string
}

// facetsOf puts the rows in order, facet by facet.
func facetsOf(facets []chancery.Facet, rows []facetRow) []chancery.FacetCounts {
	var counts []chancery.FacetCounts
	at := map[chancery.Facet]int{}
	for _, facet := range facets {
		if _, there := at[facet]; !there {
			at[facet] = len(counts)
			counts = append(counts, chancery.FacetCounts{Facet: facet})
		}
	}
	exact := true
	for _, r := range rows {
		if r.Facet == "" {
			exact = r.Count <= facetCap
			continue
		}
		if c := &counts[at[r.Facet]]; r.Value == "" {
			c.Unknown = r.Count
		} else {
			c.Buckets = append(c.Buckets, chancery.Bucket{Value: r.Value, Label: r.Label, Count: r.Count})
		}
	}
	for i := range counts {
		counts[i].Exact = exact
		sortBuckets(counts[i].Buckets)
	}
	return counts
}

// sortBuckets puts the fullest first, and equal ones in the order of their values.
func sortBuckets(buckets []chancery.Bucket) {
	slices.SortFunc(buckets, func(a, b chancery.Bucket) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
}
