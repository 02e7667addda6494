package api

// List is one page of records.
type List[T any] struct {
	Data   []T              `json:"data"`
	Page   Page             `json:"page"`
	Total  Total            `json:"total"`
	Facets map[string]Facet `json:"facets,omitempty"` // where they are asked for
}

// Page says where the list goes on.
type Page struct {
	Limit   *int    `json:"limit"` // null: the list is whole and has no pages
	Next    *string `json:"next"`  // cursor of the next page; null at the end
	NextURL *string `json:"next_url"`
}

// Total is how many records there are on all pages.
type Total struct {
	Value    int    `json:"value"`
	Relation string `json:"relation"` // "exact", or "at_least"
}

// The relations of a [Total].
const (
	Exact   = "exact"
	AtLeast = "at_least"
)
