package chancery

// Facet is a property by which passages are counted.
type Facet string

// The facets.
const (
	FacetTheme      Facet = "theme"
	FacetCountry    Facet = "country" // in a role other than venue
	FacetResolution Facet = "resolution"
	FacetIssuer     Facet = "issuer"
	FacetAct        Facet = "act"
	FacetStrength   Facet = "strength"
	FacetYear       Facet = "year" // of the statement
)

// Facets lists every facet.
func Facets() []Facet {
	return []Facet{FacetTheme, FacetCountry, FacetResolution, FacetIssuer, FacetAct, FacetStrength, FacetYear}
}

// Bucket counts the passages of one value of a facet.
type Bucket struct {
	Value string // id, code, symbol, slug, name or year
	Label string // for people
	Count int
}

// FacetCounts are the buckets of a facet, the fullest first. A passage may fall
// into several, or into none: a top theme counts what is under it besides the
// narrower themes that do, and only a commitment has a strength, without which
// other acts are not unknown.
type FacetCounts struct {
	Facet   Facet
	Buckets []Bucket
	Unknown int // passages without a value: undated, untagged, of no issuer
	// Exact: all passages were counted. Else every count is at least so much, and
	// there may be more buckets.
	Exact bool
}

// Period is a stretch of time by which statements are counted.
type Period string

// The periods.
const (
	PerYear    Period = "year"
	PerQuarter Period = "quarter"
	PerMonth   Period = "month"
)

// Periods lists every period.
func Periods() []Period { return []Period{PerYear, PerQuarter, PerMonth} }

// Interval counts the passages of one period, in all and by the values of a facet.
type Interval struct {
	Start   Date // its first day; "" for passages without a date
	Count   int
	Buckets []Bucket // where the timeline is split
	Unknown int      // there, the passages without a value, as in [FacetCounts]
}
