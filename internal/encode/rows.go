package encode

import (
	"bufio"
	"fmt"
	"io"
)

// Format is a way to write records.
type Format string

// The formats.
const (
	AsJSON   Format = "json"
	AsNDJSON Format = "ndjson"
	AsCSV    Format = "csv"
	AsAtom   Format = "atom"
	AsEvents Format = "events" // of the change feed

	// Of a single passage or statement, how to cite it.
	AsBibTeX   Format = "bibtex"
	AsCSL      Format = "csl"
	AsCitation Format = "citation"

	AsDiff Format = "diff" // of two revisions, a unified diff
)

// Formats lists every format, the default first.
func Formats() []Format {
	return []Format{AsJSON, AsNDJSON, AsCSV, AsAtom, AsEvents, AsBibTeX, AsCSL, AsCitation, AsDiff}
}

// MediaType is what a response in the format declares.
func (f Format) MediaType() string {
	switch f {
	case AsNDJSON:
		return "application/x-ndjson"
	case AsCSV:
		return "text/csv; charset=utf-8; header=present"
	case AsAtom:
		return "application/atom+xml; charset=utf-8"
	case AsEvents:
		return "text/event-stream"
	case AsBibTeX:
		return "application/x-bibtex; charset=utf-8"
	case AsCSL:
		return "application/vnd.citationstyles.csl+json"
	case AsCitation:
		return "text/plain; charset=utf-8"
	case AsDiff:
		return "text/x-diff; charset=utf-8"
	default:
		return "application/json"
	}
}

// Rows writes records one by one, in one format. After the last record comes
// Flush; only then is everything written.
type Rows[T any] interface {
	Write(record T) error
	Flush() error
}

// NewRows writes records to w. The columns are those of CSV; fields picks
// top-level fields, none are all. Of the formats only [AsNDJSON] and [AsCSV]
// have rows.
func NewRows[T any](f Format, w io.Writer, columns []Column[T], fields []string) (Rows[T], error) {
	switch f {
	case AsNDJSON:
		return &lines[T]{w: bufio.NewWriter(w), fields: fields}, nil
	case AsCSV:
		return newCSV(w, columns, fields)
	default:
		return nil, fmt.Errorf("no rows in format %q", f)
	}
}

// lines writes a JSON value on each line.
type lines[T any] struct {
	w      *bufio.Writer
	fields []string
	line   []byte // that was written last, for its room
}

func (l *lines[T]) Write(record T) (err error) {
	if l.line, err = appendRecord(l.line[:0], &record, l.fields); err != nil {
		return err
	}
	_, err = l.w.Write(append(l.line, '\n'))
	return err
}

func (l *lines[T]) Flush() error { return l.w.Flush() }
