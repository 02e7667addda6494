package chancery

import (
	"fmt"
	"hash/fnv"
	"time"
)

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

// Place is a place in the change log, behind the change with its cursor. The zero
// value is the beginning of every log.
type Place struct {
	Cursor int64
	Mark   uint32 // tells that change from another with the same cursor, see [NewPlace]
}

// NewPlace is the place behind a change of the record with the id. A log that was
// restored from a backup gives cursors out again; the mark tells that what they
// stand for is something else.
func NewPlace(cursor int64, at time.Time, op Op, id string) Place {
	digest := fnv.New32a()
	fmt.Fprintf(digest, "%d %d %s %s", cursor, at.UnixMicro(), op, id)
	return Place{cursor, digest.Sum32()}
}

// Change is one entry of the change log. Before is nil when the record was
// added, After when it was removed.
type Change struct {
	Place
	At     time.Time
	Op     Op
	Reason Reason
	Before *Record
	After  *Record
}

// Subject is the record as it is now or, where it was removed, was last.
func (c Change) Subject() *Record {
	if c.After != nil {
		return c.After
	}
	return c.Before
}

// Logged is a change as it is read from the log under a full-text query.
type Logged struct {
	Change
	FoundBefore bool // the query finds the passage as it was before; true without a query
	FoundAfter  bool
}

// Said is a passage, with the head of its statement, as it stood at some time.
type Said struct {
	Record
	Found bool // the query finds it; true without a query
}

// LogStretch asks for a stretch of the change log.
type LogStretch struct {
	After Place  // begins behind it
	To    Place  // ends with it; the zero value goes to the end
	Limit int    // how many changes at most, at least 1
	Query string // full text, for [Logged]; "" for none
}
