package ingest

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"sync"
	"time"

	"golang.org/x/sync/semaphore"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// manyStore is a store that is quicker with many documents than with one after
// another.
type manyStore interface {
	// KnownAll has a receipt for each document, as Known; [chancery.ErrNotFound] in it
	// where that cannot be told.
	KnownAll(ctx context.Context, digests [][32]byte, sources []string) ([]chancery.Receipt, error)
	// PutAll is Put for one entry after another.
	PutAll(ctx context.Context, entries []chancery.Entry, now time.Time) []chancery.Receipt
}

func (in Ingester) takesMany() bool {
	_, ok := in.Store.(manyStore)
	return ok
}

// Bounds of a loading. Larger groups of entries gained nothing in measurements,
// and keep other writers from the change log for longer.
const (
	asked     = 4        // documents that are looked up together
	together  = 64       // entries that are stored together at most
	passages  = 2000     // from which on a group of entries is large enough
	roomBytes = 64 << 20 // of the documents under way
	overhead  = 4 << 10  // of a document, however small
)

// loading takes documents in side by side, and what is ready at a time together.
// Nothing waits for others to come: where documents are slow, each goes alone.
type loading struct {
	Ingester
	*run
	store manyStore
	room  *semaphore.Weighted
	read  chan chancery.Submission
	coded chan codedDocument
}

// codedDocument is a document on its way from the coder to the store.
type codedDocument struct {
	sub   chancery.Submission
	entry chancery.Entry
}

func newLoading(in Ingester, r *run) *loading {
	return &loading{
		Ingester: in, run: r, store: in.Store.(manyStore), room: semaphore.NewWeighted(roomBytes),
		read: make(chan chancery.Submission, together), coded: make(chan codedDocument, together),
	}
}

func (l *loading) load(ctx context.Context, documents iter.Seq2[chancery.Submission, error], workers int) {
	var coders, storers sync.WaitGroup
	for range workers {
		coders.Go(func() { l.codeAll(ctx) })
		storers.Go(func() { l.storeAll(ctx) })
	}
	for sub := range l.readable(ctx, documents) {
		if l.room.Acquire(ctx, weight(sub)) != nil {
			break
		}
		l.read <- sub
	}
	close(l.read)
	coders.Wait()
	close(l.coded)
	storers.Wait()
}

func weight(sub chancery.Submission) int64 { return min(int64(len(sub.Raw))+overhead, roomBytes) }

// gather takes one from a channel, waiting for it, and what else is there, until
// enough says so; none once the channel is closed.
func gather[T any](from <-chan T, enough func([]T) bool) []T {
	first, ok := <-from
	if !ok {
		return nil
	}
	all := []T{first}
	for !enough(all) {
		select {
		case next, ok := <-from:
			if !ok {
				return all
			}
			all = append(all, next)
		default:
			return all
		}
	}
	return all
}

// codeAll codes the documents that are not known, to the end.
func (l *loading) codeAll(ctx context.Context) {
	few := func(subs []chancery.Submission) bool { return len(subs) == asked }
	for subs := gather(l.read, few); len(subs) > 0; subs = gather(l.read, few) {
		for i, known := range l.known(ctx, subs) {
			entry, err := chancery.Entry{}, known.Err
			if errors.Is(err, chancery.ErrNotFound) {
				if entry, err = l.codeOne(subs[i]); err == nil {
					l.coded <- codedDocument{subs[i], entry}
					continue
				}
			}
			l.done(ctx, subs[i], chancery.Receipt{Statement: known.Statement, Err: err})
		}
	}
}

func (l *loading) known(ctx context.Context, subs []chancery.Submission) []chancery.Receipt {
	digests, sources := make([][32]byte, len(subs)), make([]string, len(subs))
	for i, sub := range subs {
		digests[i], sources[i] = sha256.Sum256(sub.Raw), sub.Given.SourceURL
	}
	receipts, err := l.store.KnownAll(ctx, digests, sources)
	if err != nil {
		receipts = make([]chancery.Receipt, len(subs))
		for i := range receipts {
			receipts[i].Err = err
		}
	}
	return receipts
}

func (l *loading) codeOne(sub chancery.Submission) (entry chancery.Entry, err error) {
	defer survive(&err)
	return l.code(sub)
}

// storeAll stores what is coded, to the end.
func (l *loading) storeAll(ctx context.Context) {
	for all := gather(l.coded, isGroup); len(all) > 0; all = gather(l.coded, isGroup) {
		entries := make([]chancery.Entry, len(all))
		for i, c := range all {
			entries[i] = c.entry
		}
		for i, r := range l.store.PutAll(ctx, entries, l.Now()) {
			if r.Err != nil {
				r.Err = fmt.Errorf("store %s: %w", entries[i].Statement.ID, r.Err)
			}
			l.done(ctx, all[i].sub, r)
		}
	}
}

func isGroup(all []codedDocument) bool {
	n := 0
	for _, c := range all {
		n += len(c.entry.Passages)
	}
	return n >= passages || len(all) == together
}

func (l *loading) done(ctx context.Context, sub chancery.Submission, r chancery.Receipt) {
	l.room.Release(weight(sub))
	l.record(ctx, Outcome{Name: sub.Name, Bytes: len(sub.Raw), Statement: r.Statement.ID, Created: r.Created, Err: r.Err})
}
