package httpapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

const (
	// maxExports is how many snapshots are taken at once: each holds a connection to
	// the database until its reader has it all.
	maxExports = 3
	// maxExport is how long a reader may take for one. Two million passages take two
	// minutes; meanwhile the database keeps every row as it was when it began.
	maxExport = time.Hour
)

type exportHandlers struct {
	store   ExportStore
	filters filterReader
	encode  encode.Passages
	edition string
	taking  turns
	wait    time.Duration // for a turn
	broken  func(r *http.Request, err error)
	metrics metrics
}

func newExportHandlers(c Config, filters filterReader, e encode.Passages, broken func(*http.Request, error), m metrics) exportHandlers {
	return exportHandlers{
		store: c.Store, filters: filters, encode: e, edition: c.Edition, taking: newTurns(maxExports), wait: c.ReadTimeout, broken: broken, metrics: m,
	}
}

// commitments sends a snapshot of the passages whose act is commitment.
func (h exportHandlers) commitments(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, err := h.filters.readCommitments(r.Context(), q)
	if err != nil {
		return err
	}
	return h.sendPassages(w, r, q, "commitments", f)
}

// passages sends a snapshot of those of every act.
func (h exportHandlers) passages(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, err := h.filters.readAll(r.Context(), q)
	if err != nil {
		return err
	}
	return h.sendPassages(w, r, q, "passages", f)
}

func (h exportHandlers) sendPassages(w http.ResponseWriter, r *http.Request, q *query, name string, f chancery.Filter) error {
	fields := q.fields(encode.Fields[api.Passage]())
	d, err := h.open(w, r, q, name, sorted{Filter: f}, fields)
	if err != nil {
		return err
	}
	rows, err := encode.NewRows(d.format, d, encode.PassageColumns(), fields)
	if err != nil {
		return err
	}
	return h.take(r, d, rows.Flush, func(ctx context.Context) error {
		return h.store.ExportPassages(ctx, f, d.begin, func(batch []chancery.Found) error {
			return writeEach(d, rows, batch, h.encode.One)
		})
	})
}

// statements sends a snapshot of statements.
func (h exportHandlers) statements(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, anyAct, err := h.filters.readStatements(r.Context(), q)
	if err != nil {
		return err
	}
	fields := q.fields(encode.Fields[api.Statement]())
	d, err := h.open(w, r, q, "statements", sorted{Filter: f, AnyAct: anyAct}, fields)
	if err != nil {
		return err
	}
	rows, err := encode.NewRows(d.format, d, encode.StatementColumns(), fields)
	if err != nil {
		return err
	}
	return h.take(r, d, rows.Flush, func(ctx context.Context) error {
		return h.store.ExportStatements(ctx, f, anyAct, d.begin, func(batch []chancery.Statement) error {
			return writeEach(d, rows, batch, encode.Statement)
		})
	})
}

// open prepares a download in the form that the path names.
func (h exportHandlers) open(w http.ResponseWriter, r *http.Request, q *query, name string, of any, fields []string) (*download, error) {
	form := pathValue(r, "form")
	format, zipped := strings.CutSuffix(form, ".gz")
	if format != string(encode.AsNDJSON) && format != string(encode.AsCSV) {
		return nil, noForm(name)
	}
	if err := q.done(); err != nil {
		return nil, err
	}
	bound, err := bind(name+"."+form+" "+h.edition+" "+strings.Join(fields, ","), of)
	if err != nil {
		return nil, err
	}
	return newDownload(w, r, encode.Format(format), zipped, name+"."+form, bound, h.edition), nil
}

// noForm is the error of an address that is no snapshot, with those that are.
func noForm(name string) error {
	forms := []string{name + ".ndjson", name + ".ndjson.gz", name + ".csv", name + ".csv.gz"}
	return &problem{kind: nothingHere, detail: "There are " + strings.Join(forms, ", ") + "."}
}

// take reads the snapshot into the download when it is its turn.
func (h exportHandlers) take(r *http.Request, d *download, flush func() error, read func(context.Context) error) error {
	waiting, stop := context.WithTimeout(r.Context(), h.wait)
	defer stop()
	leave, err := h.taking.take(waiting)
	if err != nil {
		return err
	}
	defer leave()
	defer h.metrics.begin(snapshots)()
	ctx, cancel := context.WithTimeout(r.Context(), maxExport)
	defer cancel()
	err = read(ctx)
	if err == nil {
		err = errors.Join(flush(), d.end())
	}
	switch {
	case errors.Is(err, errNoBody):
		return nil
	case err != nil && d.begun:
		if r.Context().Err() == nil {
			h.broken(r, fmt.Errorf("snapshot: %w", err))
		}
		panic(http.ErrAbortHandler) // half a snapshot must not look whole
	}
	return err
}

// writeEach writes a batch of records as rows, and counts them.
func writeEach[D, W any](d *download, rows encode.Rows[W], batch []D, one func(D) W) error {
	for _, record := range batch {
		if err := rows.Write(one(record)); err != nil {
			return err
		}
		d.records++
	}
	return nil
}
