package postgres

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Put stores a coded document as a new statement, or recognises it: the bytes of
// any revision of a statement from the same source are that statement, whatever
// else the entry says; where one of the two sources is unknown, the bytes alone
// decide. A document whose statement was withdrawn is not stored again but gives
// the statement and [chancery.ErrWithdrawn].
//
// The id of the entry is a proposal, of which the statement gets the first free
// form. Now is the time of the change; the revision keeps its own time of
// receipt, or takes now.
func (s *Store) Put(ctx context.Context, e chancery.Entry, now time.Time) (chancery.Statement, bool, error) {
	var (
		statement chancery.Statement
		created   bool
	)
	err := write(ctx, s, func(tx pgx.Tx) (err error) {
		statement, created, err = put(ctx, tx, e, moment(now))
		return err
	})
	if err == nil && statement.Withdrawn != nil {
		err = chancery.ErrWithdrawn
	}
	if err != nil {
		return statement, false, fmt.Errorf("put %s: %w", e.Statement.ID, readable(err))
	}
	return statement, created, nil
}

func put(ctx context.Context, tx pgx.Tx, e chancery.Entry, now time.Time) (chancery.Statement, bool, error) {
	receipts, err := putTogether(ctx, tx, nil, []chancery.Entry{e}, now)
	if err != nil {
		return chancery.Statement{}, false, err
	}
	return receipts[0].Statement, receipts[0].Created, nil
}

// edition is the entry as the given revision of the statement, whose passages
// have their ids of its root; the entry keeps its own passages.
func edition(e chancery.Entry, id, root chancery.StatementID, revision int) chancery.Entry {
	e.Statement.ID, e.Statement.Root, e.Statement.Revision, e.Statement.Withdrawn = id, root, revision, nil
	e.Revision.Number = revision
	e.Passages = slices.Clone(e.Passages)
	chancery.Identify(root, e.Passages)
	for i := range e.Passages {
		e.Passages[i].Statement, e.Passages[i].Revision = id, revision
	}
	return e
}

func receipt(received, now time.Time) time.Time {
	if received.IsZero() {
		return now
	}
	return moment(received)
}

// readable says of text that the database cannot hold (a zero character, bytes
// that are no UTF-8) that the document is at fault.
func readable(err error) error {
	if hasCode(err, "22021", "22P05") { // character_not_in_repertoire, untranslatable_character
		return fmt.Errorf("%w: %w", chancery.ErrUnreadable, err)
	}
	return err
}
