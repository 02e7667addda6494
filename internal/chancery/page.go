package chancery

// Cursor is a place in a list ordered by statement date and key, newest first.
// Key is the store's own number of the row; it never changes and is never reused.
type Cursor struct {
	Date Date // "" for rows without a date, which stand last
	Key  int64
}

// Page asks for a stretch of a list.
type Page struct {
	Limit int     // how many rows at most, at least 1
	After *Cursor // begin behind this row; nil begins at the first
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
}

// Counted is a concept with how much of the archive is filed under it.
type Counted[T any] struct {
	Item        T
	Commitments int // passages whose act is commitment
	Passages    int // passages of every act
	Statements  int
}
