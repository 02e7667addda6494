package chancery

import (
	"errors"
	"fmt"
	"strings"
)

// Errors that callers tell apart with errors.Is.
var (
	ErrNotFound    = errors.New("not found")
	ErrWithdrawn   = errors.New("withdrawn")
	ErrConflict    = errors.New("conflict")
	ErrReused      = errors.New("used for something else before") // see [Attempt]
	ErrUnsupported = errors.New("unsupported media type")
	ErrUnreadable  = errors.New("unreadable document")
	ErrTooLarge    = errors.New("too large")
	ErrTooCostly   = errors.New("too costly")           // see [CostError]
	ErrLostPlace   = errors.New("no place in this log") // a [Place] of another archive, or of one that was restored from a backup since
	ErrNotYet      = errors.New("not yet here")         // a [Place] that a replica has not come to
	ErrAway        = errors.New("the archive is away")  // for a moment: its database cannot be reached
	ErrUnsure      = errors.New("not known to be kept") // a write whose database was lost while it was kept
)

// CostError is a question that would take too long to answer as it is asked. It
// is an [ErrTooCostly].
type CostError struct {
	Question string   // "facets", "timeline", "search", "quotes"
	Narrow   []string // filters that would make it cheaper, those that do most first: "theme", "since"
}

func (e *CostError) Error() string {
	return fmt.Sprintf("%s: %v: narrow it by %s", e.Question, ErrTooCostly, strings.Join(e.Narrow, ", "))
}

// Unwrap is [ErrTooCostly].
func (e *CostError) Unwrap() error { return ErrTooCostly }

// TwinError is a document that the archive holds as another statement. It is an
// [ErrConflict].
type TwinError struct {
	Statement StatementID // the other one
}

func (e *TwinError) Error() string {
	return fmt.Sprintf("%v: the document is that of statement %s", ErrConflict, e.Statement)
}

// Unwrap is [ErrConflict].
func (e *TwinError) Unwrap() error { return ErrConflict }

// ValueError is a value that is not one of its kind, with the nearest right ones.
type ValueError struct {
	Kind       string // "theme", "country", "date"
	Value      string
	Reason     string // "is not a theme of the vocabulary"
	Candidates []string
}

func (e *ValueError) Error() string { return fmt.Sprintf("%s %q %s", e.Kind, e.Value, e.Reason) }
