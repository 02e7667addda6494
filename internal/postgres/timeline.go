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
	sql, args := p.timelineCounts(per, split)
	rows, _ := tx.Query(ctx, labelled(sql, split), args)
	found, err := pgx.CollectRows(rows, pgx.RowToStructByName[intervalRow])
	if err != nil {
		return nil, err
	}
	return intervals(found, per), nil
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
	if p.crossed.known && split == "" && len(p.crossed.sides) <= 1 {
		return p.crossedTimeline(per)
	}
	if p.crossed.known && split != "" && p.crossed.ofDates() {
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

// crossedTimeline is the query where the crossings have the counts of periods.
func (p *plan) crossedTimeline(per chancery.Period) (string, pgx.StrictNamedArgs) {
	counts, args := p.crossedCounts([]string{string(crossedPeriod(per))})
	return `
			SELECT ` + startOf("n.id", per) + ` AS start, '' AS facet, '' AS value, sum(n.count)::bigint AS count
			FROM (` + counts + `) AS n
			GROUP BY 1`, args
}

// crossedPeriod is the kind of tag that the counts of a period add up from.
func crossedPeriod(per chancery.Period) tallyKind {
	if per == chancery.PerYear {
		return tallyYear
	}
	return tallyMonth
}

// startOf is the first day of the period that a year or a month lies in.
func startOf(id string, per chancery.Period) string {
	return "CASE WHEN " + id + " = '' THEN '-infinity' ELSE date_trunc('" + string(per) + "', (rpad(" + id + ", 7, '-01') || '-01')::timestamp)::date END"
}

// crossedSplits is the query where the crossings have the counts of a facet in
// periods.
func (p *plan) crossedSplits(per chancery.Period, split chancery.Facet) (string, pgx.StrictNamedArgs) {
	periods := p.crossed.periods(crossedPeriod(per))
	args := pgx.StrictNamedArgs{"kinds": []string{string(tallyArchive), string(split)}}
	from, _ := periods.tagsOf("crossed", args)
	column, besides := p.counted()
	return fmt.Sprintf(`
			SELECT %s AS start, CASE n.kind WHEN '%s' THEN '' ELSE n.kind END AS facet, n.id AS value, sum(n.count)::bigint AS count
			FROM (
				SELECT substr(x.period, strpos(x.period, ':') + 1) AS period,
					split_part(x.tag, ':', 1) AS kind, substr(x.tag, strpos(x.tag, ':') + 1) AS id, x.count
				FROM (
					SELECT one.tag AS period, x.tag, x.count
					FROM %s AS one (tag)
					CROSS JOIN unnest(@kinds::text[]) AS of (kind)
					CROSS JOIN LATERAL (
						SELECT c.other AS tag, c.%s AS count
						FROM crossings c
						WHERE c.tag = one.tag AND c.other >= of.kind || ':' AND c.other < of.kind || ';'
						OFFSET 0) AS x
					UNION ALL
					SELECT one.tag, o.tag, u.passages
					FROM uncrossed u
					CROSS JOIN unnest(u.tags) AS one (tag)
					JOIN %s ON one.tag BETWEEN s.first AND s.last
					CROSS JOIN unnest(u.tags) AS o (tag)
					WHERE split_part(o.tag, ':', 1) = ANY(@kinds)%s
				) AS x
			) AS n
			GROUP BY 1, 2, 3
			HAVING sum(n.count) > 0`, startOf("n.period", per), tallyArchive, from, column, stretchesOf("crossed"), besides), args
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
