// Package ingest brings documents into the archive. [Ingester] codes one
// document and stores it; [Walk] finds the documents of files, folders and JSON
// Lines; [Run] takes many of them in, in parallel, so that a bad one fails
// alone and the report says why.
//
// Everything here can be done twice: a document that the archive holds already
// is recognised, so a run that was cut short is simply run again.
package ingest

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
)

// Store keeps entries.
type Store interface {
	// Put recognises a document it holds already and answers with the statement that
	// stands; one that was withdrawn comes with [chancery.ErrWithdrawn].
	Put(ctx context.Context, entry chancery.Entry, now time.Time) (statement chancery.Statement, created bool, err error)
	// Known is the statement that the same bytes were taken in as before, with the
	// same said of their source; [chancery.ErrNotFound] where that cannot be told.
	Known(ctx context.Context, digest [32]byte, source string) (chancery.Statement, error)
	// PutOnce is Put for an attempt, which is answered once; a name that was used for
	// something else is [chancery.ErrReused].
	PutOnce(ctx context.Context, a chancery.Attempt, entry chancery.Entry, now time.Time) (statement chancery.Statement, created bool, err error)
	// Answered is the answer an attempt has had, or [chancery.ErrNotFound].
	Answered(ctx context.Context, a chancery.Attempt) (statement chancery.Statement, created bool, err error)
	// Replace puts an entry in the place of what is stored of a statement.
	Replace(ctx context.Context, id chancery.StatementID, entry chancery.Entry, reason chancery.Reason, now time.Time,
		conditions ...chancery.Condition) (chancery.Statement, error)
	// Submission is the current text of a statement as it was sent.
	Submission(ctx context.Context, id chancery.StatementID) (chancery.Submission, error)
}

// Ingester codes documents and stores them.
type Ingester struct {
	Store Store
	Now   func() time.Time
	Coder func(chancery.Submission) (chancery.Entry, error) // nil is [coding.Run]
}

func (in Ingester) code(sub chancery.Submission) (chancery.Entry, error) {
	if in.Coder == nil {
		return coding.Run(sub)
	}
	return in.Coder(sub)
}

// Ingest codes a submission and stores it; one that was taken in before is not
// coded again. A document that cannot be read is an error of package document,
// and nothing of it is stored.
func (in Ingester) Ingest(ctx context.Context, sub chancery.Submission) (statement chancery.Statement, created bool, err error) {
	statement, err = in.Store.Known(ctx, sha256.Sum256(sub.Raw), sub.Given.SourceURL)
	if !errors.Is(err, chancery.ErrNotFound) {
		return statement, false, err
	}
	entry, err := in.code(sub)
	if err != nil {
		return chancery.Statement{}, false, err
	}
	if err := ctx.Err(); err != nil {
		return chancery.Statement{}, false, err
	}
	statement, created, err = in.Store.Put(ctx, entry, in.Now())
	if err != nil {
		return statement, false, fmt.Errorf("store %s: %w", entry.Statement.ID, err)
	}
	return statement, created, nil
}

// IngestOnce is Ingest for an attempt: repeated, it is answered as the first time.
func (in Ingester) IngestOnce(
	ctx context.Context, a chancery.Attempt, sub chancery.Submission,
) (statement chancery.Statement, created bool, err error) {
	statement, created, err = in.Store.Answered(ctx, a)
	if !errors.Is(err, chancery.ErrNotFound) {
		return statement, created, err
	}
	entry, err := in.code(sub)
	if err != nil {
		return chancery.Statement{}, false, err
	}
	if err := ctx.Err(); err != nil {
		return chancery.Statement{}, false, err
	}
	statement, created, err = in.Store.PutOnce(ctx, a, entry, in.Now())
	if err != nil {
		return statement, false, fmt.Errorf("store %s: %w", entry.Statement.ID, err)
	}
	return statement, created, nil
}

// Analyze codes a submission and stores nothing.
func (in Ingester) Analyze(_ context.Context, sub chancery.Submission) (chancery.Entry, error) {
	return in.code(sub)
}
