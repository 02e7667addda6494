package chancery

import "time"

// Sort is an order of a list. Rows that are equal in it stand by key.
type Sort string

// The orders.
const (
	NewestFirst  Sort = "-date" // the default; undated rows last
	OldestFirst  Sort = "date"  // undated rows first: the reverse of NewestFirst
	MostRelevant Sort = "-relevance"
	LatestDue    Sort = "-deadline" // rows without a deadline date last
	EarliestDue  Sort = "deadline"  // rows without a deadline date last
)

// Sorts lists every order, the default first.
func Sorts() []Sort {
	return []Sort{NewestFirst, OldestFirst, MostRelevant, LatestDue, EarliestDue}
}

// Cursor is a place in a list. Key is the store's own number of the row; it
// never changes and is never reused.
type Cursor struct {
	Date Date    // what a list by date or deadline is ordered by; "" for a row without one
	Rank float64 // what a list by relevance is ordered by
	Key  int64
}

// Page asks for a stretch of a list.
type Page struct {
	Limit int     // how many rows at most, at least 1
	After *Cursor // begin behind this row; nil begins at the first
	Sort  Sort    // "" is NewestFirst
}

// Listing is a page of a list.
type Listing[T any] struct {
	Items []T
	Next  *Cursor // of the last row; nil where no row follows
	Total Total
}

// Found is a passage with the statement it stands in.
type Found struct {
	Passage   Passage
	Statement Statement
	// SaidAt is when what the passage says, or is read as saying, last changed. That
	// it stands elsewhere in its statement since is no change of that. Zero where it
	// is not read from the archive.
	SaidAt time.Time
	// Highlights are where the words and phrases of a query stand in quote and
	// lead-in, in their order; none where there was no query, or only the title of
	// the statement has them.
	Highlights []Span
}

// Counted is a concept with how much of the archive is filed under it.
type Counted[T any] struct {
	Item        T
	Commitments int // passages whose act is commitment
	Passages    int // passages of every act
	Statements  int
}
