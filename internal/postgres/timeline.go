package postgres

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Timeline counts the passages that a filter selects by the periods of their
// statements' dates, from the first to the last and empty ones between; those
// without a date, if there are any, come last. Where split is not "", each
// interval has the buckets of that facet and what has no value of it. It fails as [Store.Facets] does.
func (s *Store) Timeline(
	ctx context.Context, f chancery.Filter, per chancery.Period, split chancery.Facet,
) ([]chancery.Interval, error) {
	line, err := read(ctx, s, func(tx pgx.Tx) ([]chancery.Interval, error) {
		if err := hurry(ctx, tx, s.patience); err != nil {
			return nil, err
		}
		return countTimeline(ctx, tx, f, per, split)
	})
	if err != nil {
		return nil, fmt.Errorf("timeline: %w", costly(ctx, err, "timeline", f))
	}
	return line, nil
}

func countTimeline(
	ctx context.Context, tx pgx.Tx, f chancery.Filter, per chancery.Period, split chancery.Facet,
) ([]chancery.Interval, error) {
	if !slices.Contains(chancery.Periods(), per) {
		return nil, &chancery.ValueError{Kind: "period", Value: string(per), Reason: "is not a period", Candidates: texts(chancery.Periods())}
	}
	if split != "" {
		if err := requireFacet(split); err != nil {
			return nil, err
		}
	}
	p, err := newPlan(ctx, tx, f)
	if err != nil {
		return nil, err
	}
	if split == chancery.FacetYear { // every period lies in one
		line, err := p.timeline(ctx, tx, per, "")
		return byYear(line), err
	}
	return p.timeline(ctx, tx, per, split)
}

func (p *plan) timeline(ctx context.Context, tx pgx.Tx, per chancery.Period, split chancery.Facet) ([]chancery.Interval, error) {
	sql, args := p.timelineCounts(per, split)
	rows, _ := tx.Query(ctx, labelled(sql, split), args)
	found, err := pgx.CollectRows(rows, pgx.RowToStructByName[intervalRow])
	if err != nil {
		return nil, err
	}
	return intervals(found, per), nil
}

// byYear splits the intervals of a timeline by the year that each lies in.
func byYear(line []chancery.Interval) []chancery.Interval {
	for i := range line {
		at := &line[i]
		switch year := yearOf(at.Start); {
		case year == "":
			at.Unknown = at.Count
		case at.Count > 0:
			at.Buckets = []chancery.Bucket{{Value: year, Label: year, Count: at.Count}}
		}
	}
	return line
}

// timelineCounts is the query for the counts of periods, whose facet is empty,
// and those of their buckets.
func (p *plan) timelineCounts(per chancery.Period, split chancery.Facet) (string, pgx.StrictNamedArgs) {
	if p.whole() && per == chancery.PerYear && split == "" {
		tallied, args := p.talliedFacets([]chancery.Facet{chancery.FacetYear})
		return `
			SELECT CASE WHEN y.value = '' THEN '-infinity' ELSE (y.value || '-01-01')::date END AS start,
				'' AS facet, '' AS value, y.count
			FROM (` + tallied + `) AS y`, args
	}
	if p.crossed.known && len(p.crossed.tags) <= 1 && (split == "" || parted(split)) {
		return p.crossedTimeline(per, split)
	}
	if p.crossed.known && len(p.crossed.tags) == 0 {
		return p.crossedSplits(per, split)
	}
	start := "date_trunc('" + string(per) + "', f.place::timestamp)::date"
	sql, args := p.found(split)
	sql += `
			SELECT ` + start + ` AS start, '' AS facet, '' AS value, count(*) AS count
			FROM found f
			GROUP BY 1`
	if split != "" {
		by := groupingBy(split)
		sql += fmt.Sprintf(`
			UNION ALL
			SELECT %s, '%s', %s, count(*)
			FROM found f
			%s
			GROUP BY 1, 3`, start, split, by.value, by.clauses)
	}
	return sql, args
}

// crossedTimeline is the query where the crossings of a tag with periods have the
// counts, split by acts or strengths or not.
func (p *plan) crossedTimeline(per chancery.Period, split chancery.Facet) (string, pgx.StrictNamedArgs) {
	counts := []partial{{"", p.crossed.parts}}
	if split != "" {
		counts = append(counts, byFacet(split, p.crossed.parts)...)
	}
	tag := append(slices.Clone(p.crossed.tags), everyPassage)[0]
	args := pgx.StrictNamedArgs{}
	found := pairs("line", just(tag), p.crossed.periods(crossedPeriod(per)), counts, args)
	return startedCounts(startOf("n.other", per), "n.name", found), args
}

// crossedSplits is the query where the crossings of periods with the tags of a facet
// have the counts.
func (p *plan) crossedSplits(per chancery.Period, split chancery.Facet) (string, pgx.StrictNamedArgs) {
	args := pgx.StrictNamedArgs{}
	found := pairs("line", p.crossed.periods(crossedPeriod(per)), append(just(everyPassage), every(tallyKind(split))...),
		[]partial{{"", p.crossed.parts}}, args)
	return startedCounts(startOf("n.tag", per), "nullif(n.other, '"+everyPassage+"')", found), args
}

// startedCounts adds up what was found, by the first day of a period and a tag.
func startedCounts(start, tag, found string) string {
	return `
			SELECT ` + start + ` AS start, coalesce(split_part(` + tag + `, ':', 1), '') AS facet, coalesce(` + idOf(tag) + `, '') AS value,
				sum(n.count)::bigint AS count
			FROM (` + found + `) AS n
			GROUP BY 1, 2, 3
			HAVING sum(n.count) > 0`
}

// crossedPeriod is the kind of tag that the counts of a period add up from.
func crossedPeriod(per chancery.Period) tallyKind {
	if per == chancery.PerYear {
		return tallyYear
	}
	return tallyMonth
}

// startOf is the expression for the first day of the period that a year or a month
// lies in, which is a tag of crossings.
func startOf(tag string, per chancery.Period) string {
	id := idOf(tag)
	return "CASE WHEN " + id + " = '' THEN '-infinity' ELSE date_trunc('" + string(per) + "', (rpad(" + id + ", 7, '-01') || '-01')::timestamp)::date END"
}

type intervalRow struct {
	Start pgtype.Date
	facetRow
}

// intervals puts the counts in their order and empty periods between them.
func intervals(rows []intervalRow, per chancery.Period) []chancery.Interval {
	byStart := map[chancery.Date]*chancery.Interval{}
	var starts []chancery.Date
	for _, r := range rows {
		start := dateOf(r.Start)
		at := byStart[start]
		if at == nil {
			at = &chancery.Interval{Start: start}
			byStart[start], starts = at, append(starts, start)
		}
		switch {
		case r.Facet == "":
			at.Count = r.Count
		case r.Value == "":
			at.Unknown = r.Count
		default:
			at.Buckets = append(at.Buckets, chancery.Bucket{Value: r.Value, Label: r.Label, Count: r.Count})
		}
	}
	slices.Sort(starts)
	var line []chancery.Interval
	for _, start := range spread(starts, per) {
		interval := chancery.Interval{Start: start}
		if at := byStart[start]; at != nil {
			interval = *at
			sortBuckets(interval.Buckets)
		}
		line = append(line, interval)
	}
	return line
}

// spread fills up the periods between sorted starts, and puts the unknown one last.
func spread(starts []chancery.Date, per chancery.Period) []chancery.Date {
	undated := len(starts) > 0 && starts[0] == ""
	if undated {
		starts = starts[1:]
	}
	var all []chancery.Date
	if len(starts) > 0 {
		last := starts[len(starts)-1]
		for start := starts[0]; start <= last; start = following(start, per) {
			all = append(all, start)
		}
	}
	if undated {
		all = append(all, "")
	}
	return all
}

// following is the first day of the next period. It is past every other date
// behind the year 9999, where dates end.
func following(start chancery.Date, per chancery.Period) chancery.Date {
	months := map[chancery.Period]int{chancery.PerYear: 12, chancery.PerQuarter: 3, chancery.PerMonth: 1}[per]
	next := dateValue(start).Time.AddDate(0, months, 0)
	if next.Year() > 9999 {
		return "~"
	}
	return chancery.Date(next.Format(time.DateOnly))
}
