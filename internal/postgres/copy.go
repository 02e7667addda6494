package postgres

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// copyRows writes one row for each item of the list.
func copyRows[T any](ctx context.Context, tx pgx.Tx, table string, columns []string, list []T, row func(*rowWriter, *T)) error {
	if len(list) == 0 {
		return nil
	}
	i := 0
	w := newRows(len(columns))
	return copyFrom(ctx, tx, table, columns, w, &rowReader{rows: w, next: func() bool {
		if i == len(list) {
			return false
		}
		w.row(func() { row(w, &list[i]) })
		i++
		return true
	}})
}

// copyFrom sends rows as they are read.
func copyFrom(ctx context.Context, tx pgx.Tx, table string, columns []string, rows *rowWriter, read io.Reader) error {
	sql := fmt.Sprintf(`COPY %s ("%s") FROM STDIN (FORMAT binary)`, table, strings.Join(columns, `", "`))
	if _, err := tx.Conn().PgConn().CopyFrom(ctx, read, sql); err != nil {
		return fmt.Errorf("write %s: %w", table, err) // the rows may still be read from
	}
	written.Put(&rows.out)
	return nil
}

// written are buffers of rows that were sent.
var written = sync.Pool{New: func() any { return new([]byte) }}

// rowReader has rows written when they are to be sent.
type rowReader struct {
	rows *rowWriter
	sent int
	next func() bool // writes the next row, if there is one
	done bool
}

func (r *rowReader) Read(p []byte) (int, error) {
	if r.sent == len(r.rows.out) && !r.done {
		r.rows.out, r.sent = r.rows.out[:0], 0
		for len(r.rows.out) < len(p) && !r.done {
			if r.done = !r.next(); r.done {
				r.rows.end()
			}
		}
	}
	if r.rows.err != nil {
		return 0, r.rows.err
	}
	n := copy(p, r.rows.out[r.sent:])
	if r.sent += n; n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// rowWriter writes rows in the binary format of COPY, each field as its type is
// received (PostgreSQL 15, COPY, "Binary Format"). The driver looks up for every value
// how it is written: that was a quarter of what a load takes of the program. A field
// of another type than its column is refused by the database.
type rowWriter struct {
	out     []byte
	columns int // of a row
	fields  int // of the row so far
	err     error
}

var errFields = errors.New("a row has other fields than the table has columns")

func newRows(columns int) *rowWriter {
	w := &rowWriter{columns: columns, out: (*written.Get().(*[]byte))[:0]}
	w.out = append(w.out, "PGCOPY\n\xff\r\n\x00"...)
	w.out = append(w.out, make([]byte, 8)...) // no flags, no more of a header
	return w
}

// row writes a row, of which fields writes as many fields as there are columns.
func (w *rowWriter) row(fields func()) {
	w.fields = 0
	w.out = appendBig(w.out, 2, uint64(w.columns))
	fields()
	if w.fields != w.columns {
		w.fail(errFields)
	}
}

// end follows the last row.
func (w *rowWriter) end() { w.out = append(w.out, 0xff, 0xff) }

func (w *rowWriter) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// begin begins a field whose length is known when it ends.
func (w *rowWriter) begin() (start int) {
	w.size(0)
	return len(w.out)
}

func (w *rowWriter) finish(start int) {
	appendBig(w.out[:start-4], 4, uint64(len(w.out)-start))
}

// size begins a field of so many bytes.
func (w *rowWriter) size(n int) {
	w.fields++
	w.out = appendBig(w.out, 4, uint64(n))
}

func (w *rowWriter) null() { w.size(-1) }

// nulls writes null for n fields.
func (w *rowWriter) nulls(n int) {
	for range n {
		w.null()
	}
}

// appendBig appends so many bytes of a number, the highest first.
func appendBig(out []byte, bytes int, n uint64) []byte {
	for shift := 8 * (bytes - 1); shift >= 0; shift -= 8 {
		out = append(out, byte(n>>shift))
	}
	return out
}

// span writes two integers.
func (w *rowWriter) span(s chancery.Span) {
	w.integer(s.Start)
	w.integer(s.End)
}
