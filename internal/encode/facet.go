package encode

import (
	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// Facets converts counts by facet.
func Facets(counts []chancery.FacetCounts) map[string]api.Facet {
	out := make(map[string]api.Facet, len(counts))
	for _, c := range counts {
		out[string(c.Facet)] = api.Facet{Buckets: Each(c.Buckets, bucket), Unknown: c.Unknown}
	}
	return out
}

// Interval converts a stretch of a timeline.
func Interval(i chancery.Interval) api.Interval {
	return api.Interval{Start: textOrNull(i.Start), Count: i.Count, Buckets: Each(i.Buckets, bucket)}
}

func bucket(b chancery.Bucket) api.Bucket { return api.Bucket(b) }
