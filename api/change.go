package api

import (
	"encoding/json"
	"time"
)

// Changes is a page of the change feed.
type Changes struct {
	Data []Change `json:"data"` // in the order of the log
	Next string   `json:"next"` // cursor to go on after, also where nothing was found; that of the request: nothing more is there yet
}

// Change is what happened to a record, seen by who follows the records that a
// filter selects. Before and After are [Passage] or [Statement], byte for byte
// the line of a snapshot.
type Change struct {
	Cursor string          `json:"cursor"` // to go on after this change
	At     time.Time       `json:"at"`
	Op     string          `json:"op"`     // "added", "changed", "removed"
	Reason string          `json:"reason"` // "ingested", "source_corrected", "recoded", "reviewed", "withdrawn"
	Kind   string          `json:"kind"`   // "statement", "passage"
	ID     string          `json:"id"`
	Before json.RawMessage `json:"before,omitempty"` // not of what was added
	After  json.RawMessage `json:"after,omitempty"`  // not of what was removed
}

// The kinds of a [Change].
const (
	KindStatement = "statement"
	KindPassage   = "passage"
)
