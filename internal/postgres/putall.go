package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// PutAll is [Store.Put] for one entry after another, in fewer transactions: the
// rows are the same, and an entry that fails fails alone. There is a receipt for
// each entry, in their order. What is stored is stored whole, whenever this is cut
// short; but the change log is locked for as long as the changes of all of them
// take to write, so that a call is best for some thousand passages.
func (s *Store) PutAll(ctx context.Context, entries []chancery.Entry, now time.Time) []chancery.Receipt {
	receipts := make([]chancery.Receipt, 0, len(entries))
	for len(entries) > 0 {
		n := distinct(entries)
		receipts = append(receipts, s.putRun(ctx, entries[:n], moment(now))...)
		s.crossMany(ctx, entries[:n])
		entries = entries[n:]
	}
	return receipts
}

// distinct is how many of the first entries are different documents: the next may
// be recognised as one of them, once that is stored.
func distinct(entries []chancery.Entry) int {
	there := map[[32]byte]bool{}
	for i, e := range entries {
		if there[e.Revision.SHA256] {
			return i
		}
		there[e.Revision.SHA256] = true
	}
	return len(entries)
}

// putRun stores different documents in one transaction, or, where one of them is
// refused, each half of them in its own.
func (s *Store) putRun(ctx context.Context, entries []chancery.Entry, now time.Time) []chancery.Receipt {
	var receipts []chancery.Receipt
	mine := &reservation{in: &s.reserved}
	err := write(ctx, s, func(tx pgx.Tx) (err error) {
		mine.release() // of an attempt before
		receipts, err = putTogether(ctx, tx, mine, entries, now)
		return err
	})
	mine.release()
	if n := len(entries); err != nil && n > 1 && s.refusesOne(ctx, err) {
		return append(s.putRun(ctx, entries[:n/2], now), s.putRun(ctx, entries[n/2:], now)...)
	}
	if err != nil {
		receipts = make([]chancery.Receipt, len(entries))
	}
	for i, e := range entries {
		r := &receipts[i]
		if r.Err = err; err == nil && r.Statement.Withdrawn != nil {
			r.Err = chancery.ErrWithdrawn
		}
		if r.Err != nil {
			r.Err = fmt.Errorf("put %s: %w", e.Statement.ID, readable(r.Err))
		}
	}
	return receipts
}

// errTaken is of an id that somebody else took in this moment.
var errTaken = errors.New("the id is taken")

// refusesOne tells an error that one entry may be to blame for from one that every
// other would meet as well: the server does not answer, or has no room (SQLSTATE
// class 53).
func (s *Store) refusesOne(ctx context.Context, err error) bool {
	var answer *pgconn.PgError
	if ctx.Err() != nil || errors.As(err, &answer) && strings.HasPrefix(answer.Code, "53") {
		return false
	}
	return s.Ping(ctx) == nil
}

// putTogether stores different documents, as one after another.
func putTogether(
	ctx context.Context, tx pgx.Tx, mine *reservation, entries []chancery.Entry, now time.Time,
) ([]chancery.Receipt, error) {
	if err := lockDocuments(ctx, tx, entries); err != nil {
		return nil, err
	}
	receipts, err := recognise(ctx, tx, entries)
	if err != nil {
		return nil, err
	}
	var places []int
	var fresh []chancery.Entry
	for i, e := range entries {
		if errors.Is(receipts[i].Err, chancery.ErrNotFound) {
			places, fresh = append(places, i), append(fresh, e)
		}
	}
	if len(fresh) == 0 {
		return receipts, nil
	}
	claims, err := claimIDs(ctx, tx, mine, fresh)
	if err != nil {
		return nil, err
	}
	written := make(rewritings, len(fresh))
	for i, e := range fresh {
		w := taking(e, claims[i], now)
		written[i] = w
		receipts[places[i]] = chancery.Receipt{Statement: w.fresh.Statement, Created: true}
	}
	return receipts, written.write(ctx, tx)
}

// taking is the rewriting that takes an entry in.
func taking(e chancery.Entry, c claim, now time.Time) rewriting {
	fresh := edition(e, c.id, c.id, 1)
	fresh.Statement.CreatedAt, fresh.Statement.UpdatedAt, fresh.Statement.SaidAt = now, now, now
	fresh.Revision.ReceivedAt = receipt(e.Revision.ReceivedAt, now)
	return rewriting{
		statement: c.key, fresh: fresh, reason: chancery.Ingested, at: now,
		deed: chancery.Deed{Action: chancery.TookIn, Subject: string(c.id)},
	}.compared()
}
