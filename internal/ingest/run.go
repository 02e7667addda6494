package ingest

import (
	"context"
	"iter"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Target takes submissions in: an [Ingester], or a server far away ([Remote]).
type Target interface {
	Ingest(ctx context.Context, sub chancery.Submission) (statement chancery.Statement, created bool, err error)
}

// Outcome is what became of one document.
type Outcome struct {
	Name      string
	Bytes     int
	Statement chancery.StatementID // "" where it failed
	Created   bool                 // false: the archive held it already
	Err       error
}

// Report sums up a run.
type Report struct {
	Created  int
	Repeated int
	Bytes    int       // of the documents read
	Failed   []Outcome // in order of name
}

// Done is how many documents the report covers.
func (r Report) Done() int { return r.Created + r.Repeated + len(r.Failed) }

func (r *Report) add(o Outcome) {
	r.Bytes += o.Bytes
	switch {
	case o.Err != nil:
		r.Failed = append(r.Failed, o)
	case o.Created:
		r.Created++
	default:
		r.Repeated++
	}
}

// Run ingests the documents with as many workers as given. A document that
// fails does not stop the others. After each, progress (which may be nil) sees
// its outcome and the report so far, one call at a time. Run ends early only
// with its context, and returns that error with the report of what was done.
func Run(ctx context.Context, documents iter.Seq2[chancery.Submission, error], target Target, workers int,
	progress func(Outcome, Report),
) (Report, error) {
	var (
		mu     sync.Mutex
		report Report
		group  errgroup.Group
	)
	group.SetLimit(max(1, workers))
	record := func(o Outcome) {
		mu.Lock()
		defer mu.Unlock()
		report.add(o)
		if progress != nil {
			progress(o, report)
		}
	}
	for sub, err := range documents {
		if ctx.Err() != nil {
			break
		}
		if err != nil {
			record(Outcome{Name: sub.Name, Err: err})
			continue
		}
		group.Go(func() error {
			if o := ingestOne(ctx, target, sub); ctx.Err() == nil || o.Err == nil {
				record(o)
			}
			return nil
		})
	}
	_ = group.Wait()
	slices.SortFunc(report.Failed, func(a, b Outcome) int { return strings.Compare(a.Name, b.Name) })
	return report, ctx.Err()
}

func ingestOne(ctx context.Context, target Target, sub chancery.Submission) Outcome {
	statement, created, err := target.Ingest(ctx, sub)
	return Outcome{Name: sub.Name, Bytes: len(sub.Raw), Statement: statement.ID, Created: created, Err: err}
}
