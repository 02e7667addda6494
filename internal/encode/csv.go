package encode

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"unicode/utf8"
)

// Column is a column of a table.
type Column[T any] struct {
	Name  string
	Field string // the top-level field it shows
	Cell  func(T) string
}

// table writes RFC 4180: a header, comma-separated, lines ended by CRLF.
type table[T any] struct {
	out     io.Writer
	w       *csv.Writer
	columns []Column[T]
	record  []string
}

func newCSV[T any](w io.Writer, columns []Column[T], fields []string) (*table[T], error) {
	t := &table[T]{out: w, w: csv.NewWriter(w)}
	t.w.UseCRLF = true
	for _, c := range columns {
		if len(fields) == 0 || slices.Contains(fields, c.Field) {
			t.columns = append(t.columns, c)
			t.record = append(t.record, c.Name)
		}
	}
	return t, t.w.Write(t.record)
}

func (t *table[T]) Write(record T) error {
	for i, c := range t.columns {
		t.record[i] = defuse(c.Cell(record))
	}
	if len(t.record) == 1 && t.record[0] == "" {
		return t.writeEmpty()
	}
	return t.w.Write(t.record)
}

// writeEmpty writes a row of one empty cell in quotes: without them it would be
// an empty line, which readers pass over, and the rows would no longer agree.
func (t *table[T]) writeEmpty() error {
	if err := t.Flush(); err != nil {
		return err
	}
	_, err := io.WriteString(t.out, "\"\"\r\n")
	return err
}

func (t *table[T]) Flush() error {
	t.w.Flush()
	return t.w.Error()
}

// defuse puts an apostrophe before a cell that a spreadsheet would take for a
// formula: one that begins with an operator or a control character, as OWASP's
// "CSV Injection" lists them, with the full-width forms that East Asian
// spreadsheets read alike.
func defuse(cell string) string {
	first, _ := utf8.DecodeRuneInString(cell)
	if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + cell
	}
	return cell
}
