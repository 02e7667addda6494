package chancery

import (
	"errors"
	"fmt"
)

// Errors that callers tell apart with errors.Is.
var (
	ErrNotFound    = errors.New("not found")
	ErrWithdrawn   = errors.New("withdrawn")
	ErrConflict    = errors.New("conflict")
	ErrUnsupported = errors.New("unsupported media type")
	ErrUnreadable  = errors.New("unreadable document")
	ErrTooLarge    = errors.New("too large")
)

// ValueError is a value that is not one of its kind, with the nearest right ones.
type ValueError struct {
	Kind       string // "theme", "country", "date"
	Value      string
	Reason     string // "is not a theme of the vocabulary"
	Candidates []string
}

func (e *ValueError) Error() string { return fmt.Sprintf("%s %q %s", e.Kind, e.Value, e.Reason) }
