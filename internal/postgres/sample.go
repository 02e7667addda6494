package postgres

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// facetCap is how many passages are looked at for facets that neither tallies nor
// crossings know. Twice as many take twice as long, a tenth of a second.
const facetCap = 10_000

// fewValues are so few alternatives that each can be followed on its own.
const fewValues = 8

// measureFacets is [plan.measure] for passages whatever is asked of them, with how
// much is filed under the tags.
func (p *plan) measureFacets(ctx context.Context, q querier) error {
	p.statementsAlone = false // passages are to be counted
	if len(p.known) == 0 {
		var batch pgx.Batch
		p.queueTallies(&batch)
		if err := q.SendBatch(ctx, &batch).Close(); err != nil {
			return err
		}
	}
	if index := p.marked(); index.bound && !p.counts(ofPassages) && !p.dated() { // as many are looked at as there are, up to the cap
		p.measured = &measured{marked: index, indexed: facetCap + 1}
		return nil
	}
	return p.measure(ctx, q, ofPassages, stretch{most: facetCap})
}

// manyIndexed are so many passages that to look them up in the index of words and
// marks takes longer than to look at facetCap of them.
const manyIndexed = 20 * facetCap

// common reports whether the filter selects so much that many of the newest
// passages are found.
func (p *plan) common() bool {
	if m := p.measured; m != nil {
		return m.tallied && 2*m.indexed >= p.along() || p.wordy()
	}
	return p.filed(p.tags[p.lead]) > manyIndexed
}

// sampled is the query for what facets count among the passages that are looked at,
// of which there is one more than facetCap where there are more. What a passage is
// filed under is in its marks.
func (p *plan) sampled(f chancery.Filter, facets []chancery.Facet) (string, pgx.StrictNamedArgs) {
	looked, args := p.looked(f)
	asked := slices.Compact(slices.Sorted(slices.Values(facets)))
	counts := []string{"SELECT '' AS facet, '' AS value, count(*) AS count FROM looked", countedMarks(asked)}
	counts = append(counts, countedNone(asked)...)
	if slices.Contains(asked, chancery.FacetYear) {
		counts = append(counts, "SELECT 'year', CASE WHEN isfinite(place) THEN to_char(place, 'YYYY') ELSE '' END, count(*) FROM found GROUP BY 2")
	}
	sql := `
		WITH looked AS MATERIALIZED (` + looked + `),
		found AS MATERIALIZED (SELECT place, marks FROM looked WHERE found)
		` + strings.Join(counts, "\n\t\tUNION ALL\n\t\t")
	return sql, named(sql, args)
}

// countedMarks is the query for how many of the found have each mark of some facets.
func countedMarks(facets []chancery.Facet) string {
	asked := each(facets, func(f chancery.Facet) string {
		return fmt.Sprintf("m.mark > '%s' AND m.mark < '%s'", mark(tallyKind(f), ""), every(tallyKind(f))[0][1])
	})
	return `
		SELECT split_part(n.mark, ':', 1), ` + idOf("n.mark") + `, n.count
		FROM (
			SELECT m.mark, count(*) AS count
			FROM found f
			CROSS JOIN unnest(f.marks) AS m (mark)
			WHERE ` + strings.Join(asked, " OR ") + `
			GROUP BY m.mark) AS n`
}

// countedNone is the query for how many of the found have no mark of facets that a
// passage may be without: no id of a tag has a colon in it.
func countedNone(facets []chancery.Facet) []string {
	var without, values []string
	for _, f := range facets {
		if _, labelled := labels[f]; labelled {
			without = append(without, fmt.Sprintf("count(*) FILTER (WHERE marks NOT LIKE '%%%s%%') AS %s", mark(tallyKind(f), ""), f))
			values = append(values, fmt.Sprintf("('%s', w.%[1]s)", f))
		}
	}
	if len(values) == 0 {
		return nil
	}
	return []string{`
		SELECT of.facet, '', of.count
		FROM (SELECT ` + strings.Join(without, ", ") + ` FROM (SELECT marks::text FROM found OFFSET 0) AS found) AS w
		CROSS JOIN LATERAL (VALUES ` + strings.Join(values, ", ") + `) AS of (facet, count)`}
}

// looked is the query for the passages that are looked at, with their dates, marks
// and whether the filter selects them. Where an index has what the filter is about,
// be it words, several tags, deadlines or statements, what it finds is looked at. Of
// what is common, and of dates, the newest are, along a tag if there is one.
func (p *plan) looked(f chancery.Filter) (string, pgx.StrictNamedArgs) {
	index, lead := p.marked(), p.followable()
	switch m := p.measured; {
	case m != nil && (m.indexed <= facetCap || !p.common() && !p.dated()),
		m == nil && lead < 0 && p.lead >= 0 && len(index.where) > 0 && !p.indexed(f) && !p.common():
		args := maps.Clone(p.args)
		maps.Copy(args, index.args)
		return fmt.Sprintf(`
			SELECT p.dated AS place, p.marks, %s AS found
			FROM passages p
			WHERE %s
			LIMIT %d`, all(index.rest), all(index.where), facetCap+1), args
	case m == nil && p.indexed(f):
		selection, args := p.selection(ofPassages, p.lead, stretch{most: facetCap + 1})
		return `
			SELECT d.place, p.marks, true AS found
			FROM (` + selection + `) AS d
			JOIN passages p ON p.key = d.key`, args
	}
	return p.walked(stretch{order: newest, most: facetCap + 1})
}

// walked is the query for the passages of a stretch of those that a list is read along,
// as place, key, marks and whether the filter selects them.
func (p *plan) walked(s stretch) (string, pgx.StrictNamedArgs) {
	walking, lead := p.criteria, p.followable()
	walking.walks = true
	along := p.followed(lead)
	if lead < 0 { // row by row, with what is asked of each
		at := along.follow(ofPassages, lead)
		where := along.conditions(lead, &at)
		rows, args := at.stretch(where, s, p.args)
		found := ", p.marks, " + all(walking.others(lead, &at)) + " AS found"
		return strings.Replace(rows, " AS key", " AS key"+found, 1), args
	}
	selection, args := along.selection(ofPassages, 0, s)
	at := followed{from: "(" + selection + ") AS d", row: " JOIN passages p ON p.key = d.key", dated: "p.dated", passage: "d.key", key: "d.key"}
	found := walking.others(lead, &at)
	return `
			SELECT d.place, d.key, p.marks, ` + all(found) + ` AS found
			FROM ` + strings.TrimSuffix(at.from, at.row) + at.row, args
}

// all is the condition that every one of some holds.
func all(conditions []string) string {
	return strings.Join(append([]string{"true"}, conditions...), " AND ")
}

// newest is the order of lists unless they ask for another.
var newest = order{chancery.NewestFirst, "{dated}", true}

// indexed reports whether an index of its own has the passages that a filter is
// about, and these are few as a rule.
func (p *plan) indexed(f chancery.Filter) bool {
	return len(f.Statements) > 0 || f.DeadlineAfter != "" || f.DeadlineBefore != "" ||
		len(f.Reviews) > 0 && !slices.Contains(f.Reviews, chancery.Machine)
}

// followable is the rarest tag filter whose newest passages are quickly read, or -1.
func (p *plan) followable() int {
	lead, least := -1, 0
	for i, t := range p.tags {
		few := len(t.values) <= fewValues && t.kind != tallyRegion
		n := p.filed(t)
		if few && (lead < 0 || n < least) {
			lead, least = i, n
		}
	}
	return lead
}

// followed is what of the criteria an index by tag and date has.
func (p *plan) followed(lead int) *criteria {
	c := &criteria{commitmentsOnly: p.commitmentsOnly, args: p.args}
	if lead >= 0 {
		c.tags = p.tags[lead : lead+1]
	}
	for _, condition := range p.where {
		if condition.dates {
			c.where = append(c.where, condition)
		}
	}
	return c
}
