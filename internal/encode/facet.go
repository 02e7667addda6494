package encode

import (
	"strconv"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// Facets converts counts by facet. Of each facet it gives so many buckets at
// most, or with 0 all of them.
func Facets(counts []chancery.FacetCounts, top int) map[string]api.Facet {
	out := make(map[string]api.Facet, len(counts))
	for _, c := range counts {
		shown := c.Buckets
		if top > 0 {
			shown = shown[:min(len(shown), top)]
		}
		out[string(c.Facet)] = api.Facet{
			Buckets: Each(shown, bucket), More: len(c.Buckets) - len(shown), Unknown: c.Unknown, Relation: Relation(c.Exact),
		}
	}
	return out
}

// FacetRows converts counts by facet to a row for each bucket, and one for what
// is in none.
func FacetRows(counts []chancery.FacetCounts) []api.FacetRow {
	var rows []api.FacetRow
	for _, c := range counts {
		for _, b := range c.Buckets {
			rows = append(rows, api.FacetRow{Facet: string(c.Facet), Value: &b.Value, Label: &b.Label, Count: b.Count, Relation: Relation(c.Exact)})
		}
		rows = append(rows, api.FacetRow{Facet: string(c.Facet), Count: c.Unknown, Relation: Relation(c.Exact)})
	}
	return rows
}

// FacetColumns are the columns of a table of buckets.
func FacetColumns() []Column[api.FacetRow] {
	type f = api.FacetRow
	return []Column[f]{
		{"facet", "facet", func(r f) string { return r.Facet }},
		{"value", "value", func(r f) string { return cell(r.Value) }},
		{"label", "label", func(r f) string { return cell(r.Label) }},
		{"count", "count", func(r f) string { return strconv.Itoa(r.Count) }},
		{"relation", "relation", func(r f) string { return r.Relation }},
	}
}

// Relation says whether a count is all there is, or a part.
func Relation(exact bool) string {
	if exact {
		return api.Exact
	}
	return api.AtLeast
}

// Interval converts a stretch of a timeline.
func Interval(i chancery.Interval) api.Interval {
	return api.Interval{Start: textOrNull(i.Start), Count: i.Count, Buckets: Each(i.Buckets, bucket), Unknown: i.Unknown}
}

// IntervalRows converts a timeline to a row for each interval, or, where it is
// split, for each of their buckets and for what is in none.
func IntervalRows(line []chancery.Interval, split bool) []api.IntervalRow {
	var rows []api.IntervalRow
	for _, i := range line {
		of := api.IntervalRow{Start: textOrNull(i.Start), Total: i.Count, Count: i.Count}
		for _, b := range i.Buckets {
			row := of
			row.Value, row.Label, row.Count = &b.Value, &b.Label, b.Count
			rows = append(rows, row)
		}
		if split {
			of.Count = i.Unknown
		}
		rows = append(rows, of)
	}
	return rows
}

// IntervalColumns are the columns of a table of a timeline.
func IntervalColumns(split bool) []Column[api.IntervalRow] {
	type i = api.IntervalRow
	start := Column[i]{"start", "start", func(r i) string { return cell(r.Start) }}
	count := Column[i]{"count", "count", func(r i) string { return strconv.Itoa(r.Count) }}
	if !split {
		return []Column[i]{start, count}
	}
	return []Column[i]{
		start,
		{"total", "total", func(r i) string { return strconv.Itoa(r.Total) }},
		{"value", "value", func(r i) string { return cell(r.Value) }},
		{"label", "label", func(r i) string { return cell(r.Label) }},
		count,
	}
}

func bucket(b chancery.Bucket) api.Bucket { return api.Bucket(b) }
