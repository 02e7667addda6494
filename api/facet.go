package api

// Facets is the answer of /v1/facets.
type Facets struct {
	Facets map[string]Facet `json:"facets"` // by name
}

// Facet counts passages by the values of one property.
type Facet struct {
	Buckets  []Bucket `json:"buckets"`  // the fullest first
	More     int      `json:"more"`     // buckets left out, 0 unless top asks for fewer
	Unknown  int      `json:"unknown"`  // passages without a value
	Relation string   `json:"relation"` // of every count, as of a [Total]; where it is "at_least" there may be more buckets, too
}

// Bucket counts the passages of one value.
type Bucket struct {
	Value string `json:"value"` // as the filter of the same name takes it
	Label string `json:"label"`
	Count int    `json:"count"`
}

// FacetRow is a bucket of a facet as a row of its own.
type FacetRow struct {
	Facet string  `json:"facet"`
	Value *string `json:"value"` // null: passages without a value
	Label *string `json:"label"`
	Count int     `json:"count"`

	Relation string `json:"relation"` // of the count, as of a [Total]
}

// Timeline is the answer of /v1/timeline.
type Timeline struct {
	Per   string     `json:"per"`
	Split *string    `json:"split"` // the facet by which intervals are split; null for none
	Data  []Interval `json:"data"`  // without gaps, the undated last
}

// Interval counts the passages of one period.
type Interval struct {
	Start   *string  `json:"start"` // its first day; null for passages without a date
	Count   int      `json:"count"`
	Buckets []Bucket `json:"buckets"` // empty where the timeline is not split
	Unknown int      `json:"unknown"` // passages without a value of the facet by which it is split
}

// IntervalRow is an interval, or a bucket of one, as a row of its own.
type IntervalRow struct {
	Start *string `json:"start"`
	Total int     `json:"total"` // of the interval
	Value *string `json:"value"` // null: passages without a value, and all of them where the timeline is not split
	Label *string `json:"label"`
	Count int     `json:"count"`
}
