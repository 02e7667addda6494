package ingest

import (
	"context"
	"errors"
	"fmt"
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

// maxFaults is how many documents in a row may fail through no fault of theirs
// before a run gives up.
const maxFaults = 10

// Run ingests the documents with as many workers as given. A document that
// fails does not stop the others. After each, progress (which may be nil) sees
// its outcome and the report so far, one call at a time. Run ends early only
// with its context, and where ten documents in a row fail by the target's fault,
// as when a database went away or a key is wrong; it returns that error with the
// report of what was done. An [Ingester] whose store can take many entries at once
// is given those that are ready together.
func Run(ctx context.Context, documents iter.Seq2[chancery.Submission, error], target Target, workers int,
	progress func(Outcome, Report),
) (Report, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	r := &run{stop: stop, progress: progress}
	if in, ok := target.(Ingester); ok && in.takesMany() {
		newLoading(in, r).load(ctx, documents, max(1, workers))
	} else {
		r.eachAlone(ctx, documents, target, max(1, workers))
	}
	slices.SortFunc(r.report.Failed, func(a, b Outcome) int { return strings.Compare(a.Name, b.Name) })
	return r.report, context.Cause(ctx)
}

// run is what has become of the documents so far.
type run struct {
	stop     context.CancelCauseFunc
	progress func(Outcome, Report)
	mu       sync.Mutex
	report   Report
	faults   int // in a row
}

// record notes an outcome; what fails because the run has ended is none.
func (r *run) record(ctx context.Context, o Outcome) {
	if ctx.Err() == nil || o.Err == nil {
		r.note(o, isFault(o.Err))
	}
}

func (r *run) note(o Outcome, fault bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.report.add(o)
	if r.faults++; !fault {
		r.faults = 0
	}
	if r.faults == maxFaults {
		r.stop(fmt.Errorf("%d documents in a row failed: %w", r.faults, o.Err))
	}
	if r.progress != nil {
		r.progress(o, r.report)
	}
}

// readable hands on the documents that could be read, and records the others,
// which are no fault of the target.
func (r *run) readable(ctx context.Context, documents iter.Seq2[chancery.Submission, error]) iter.Seq[chancery.Submission] {
	return func(yield func(chancery.Submission) bool) {
		for sub, err := range documents {
			if ctx.Err() != nil {
				return
			}
			if err != nil {
				r.note(Outcome{Name: sub.Name, Err: err}, false)
				continue
			}
			if !yield(sub) {
				return
			}
		}
	}
}

func (r *run) eachAlone(ctx context.Context, documents iter.Seq2[chancery.Submission, error], target Target, workers int) {
	var group errgroup.Group
	group.SetLimit(workers)
	for sub := range r.readable(ctx, documents) {
		group.Go(func() error {
			r.record(ctx, ingestOne(ctx, target, sub))
			return nil
		})
	}
	_ = group.Wait()
}

// ingestOne has a document that makes the program fail for one that fails: the
// others are not to pay for it.
func ingestOne(ctx context.Context, target Target, sub chancery.Submission) (o Outcome) {
	defer survive(&o.Err)
	o = Outcome{Name: sub.Name, Bytes: len(sub.Raw)}
	statement, created, err := target.Ingest(ctx, sub)
	o.Statement, o.Created, o.Err = statement.ID, created, err
	return o
}

func survive(err *error) {
	if v := recover(); v != nil {
		*err = fmt.Errorf("%w: the program failed on it: %v", chancery.ErrUnreadable, v)
	}
}

// isFault reports whether a document failed by the fault of the target, so that
// the next is likely to fail, too.
func isFault(err error) bool {
	if err == nil {
		return false
	}
	for _, fault := range []error{
		chancery.ErrUnsupported, chancery.ErrUnreadable, chancery.ErrTooLarge, chancery.ErrWithdrawn, chancery.ErrConflict,
	} {
		if errors.Is(err, fault) {
			return false
		}
	}
	var value *chancery.ValueError
	var refused *RefusedError
	return !errors.As(err, &value) && !(errors.As(err, &refused) && refused.OfDocument())
}
