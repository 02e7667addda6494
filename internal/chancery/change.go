package chancery

import "time"

// Op is what happened to a record.
type Op string

// The operations of the change log.
const (
	Added   Op = "added"
	Changed Op = "changed"
	Removed Op = "removed"
)

// Reason is why it happened.
type Reason string

// The reasons of the change log.
const (
	Ingested        Reason = "ingested"
	SourceCorrected Reason = "source_corrected"
	Recoded         Reason = "recoded"
	Reviewed        Reason = "reviewed"
	WasWithdrawn    Reason = "withdrawn"
)

// Record is what a change is about: a statement, or, where Passage is set, a
// passage with the head of the statement it stands in (id and origin), which it
// shows and is filtered by.
type Record struct {
	Statement *Statement
	Passage   *Passage
}

// Change is one entry of the change log. Before is nil when the record was
// added, After when it was removed.
type Change struct {
	Cursor int64
	At     time.Time
	Op     Op
	Reason Reason
	Before *Record
	After  *Record
}
