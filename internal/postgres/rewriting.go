package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/revise"
)

// rewriting turns what is stored of a statement into something else, in one
// transaction and with a reason. Every write of the archive's content is one.
type rewriting struct {
	statement int64                            // key
	root      chancery.StatementID             // of whose form the ids of passages are; "" where the statement is new
	stored    chancery.Entry                   // zero where the statement is new; without bytes and body
	keys      map[chancery.PassageID]int64     // of the stored passages
	said      map[chancery.PassageID]time.Time // since when they say what they do
	fresh     chancery.Entry                   // with ids; passages stay out where it is withdrawn
	reason    chancery.Reason
	at        time.Time
	deed      chancery.Deed // for the audit log; without an action it is written down already
	recode    int64         // that it is a part of; 0: of none
}

// apply writes what differs and nothing else; where nothing does, nothing.
func (w rewriting) apply(ctx context.Context, tx pgx.Tx) (changed bool, err error) {
	changes := revise.Diff(w.stored, w.fresh)
	if w.recode != 0 {
		if err := insertResult(ctx, tx, w.recode, w.statement, len(changes) > 0, passagesIn(changes), ""); err != nil {
			return false, err
		}
	}
	if len(changes) == 0 {
		return false, nil
	}
	return true, w.write(ctx, tx, changes)
}

// passagesIn counts the changes that are of passages.
func passagesIn(changes []chancery.Change) int {
	n := 0
	for _, c := range changes {
		if c.Before != nil && c.Before.Passage != nil || c.After != nil && c.After.Passage != nil {
			n++
		}
	}
	return n
}

func (w rewriting) write(ctx context.Context, tx pgx.Tx, changes []chancery.Change) error {
	broader, err := themeHierarchy(ctx, tx)
	if err != nil {
		return err
	}
	if err := w.writeStatement(ctx, tx); err != nil {
		return err
	}
	if err := w.writePassages(ctx, tx, changes, broader); err != nil {
		return err
	}
	if w.deed.Action != "" {
		w.deed.At = w.at
		if err := insertDeed(ctx, tx, w.deed); err != nil {
			return err
		}
	}
	return w.log(ctx, tx, changes, tallyEntry(w.fresh, broader).minus(tallyEntry(w.stored, broader)))
}

func (w rewriting) writeStatement(ctx context.Context, tx pgx.Tx) error {
	if err := insertReferences(ctx, tx, w.fresh); err != nil {
		return err
	}
	if w.stored.Statement.ID == "" {
		if err := insertStatement(ctx, tx, w.statement, w.fresh); err != nil {
			return fmt.Errorf("insert statement: %w", err)
		}
	} else if err := updateStatement(ctx, tx, w.statement, w.fresh.Statement); err != nil {
		return fmt.Errorf("update statement: %w", err)
	}
	if err := replaceStatementIssuers(ctx, tx, w.statement, w.fresh.Statement); err != nil {
		return err
	}
	if w.fresh.Statement.Revision == w.stored.Statement.Revision {
		return nil
	}
	return insertRevision(ctx, tx, w.statement, w.fresh.Revision)
}

// writePassages takes out what went or changed and puts in what came or changed.
// A changed passage keeps its key, so that it keeps its place in every list.
func (w rewriting) writePassages(ctx context.Context, tx pgx.Tx, changes []chancery.Change, broader hierarchy) error {
	var out []int64
	var in []keyedPassage
	for _, c := range changes {
		if c.Before != nil && c.Before.Passage != nil {
			out = append(out, w.keys[c.Before.Passage.ID])
		}
		if c.After != nil && c.After.Passage != nil {
			in = append(in, keyedPassage{w.keys[c.After.Passage.ID], w.saidAt(c), *c.After.Passage})
		}
	}
	if err := deletePassages(ctx, tx, out); err != nil {
		return err
	}
	if err := giveKeys(ctx, tx, in); err != nil {
		return err
	}
	return passageSet{w.statement, dateOrder(w.fresh.Statement.Date), in, broader}.insert(ctx, tx)
}

// saidAt is since when a passage says what it does after a change: where it only
// stands elsewhere now, since before.
func (w rewriting) saidAt(c chancery.Change) time.Time {
	if c.Before != nil && revise.PassageSaysSame(*c.Before, *c.After) {
		return w.said[c.After.Passage.ID]
	}
	return w.at
}

// giveKeys gives new passages their keys, the last of them the lowest: lists go
// from high to low, and so read a statement from its beginning.
func giveKeys(ctx context.Context, tx pgx.Tx, passages []keyedPassage) error {
	var without []*keyedPassage
	for i := range passages {
		if passages[i].key == 0 {
			without = append(without, &passages[i])
		}
	}
	if len(without) == 0 {
		return nil
	}
	keys, err := passageKeys(ctx, tx, len(without))
	if err != nil {
		return err
	}
	for i, p := range without {
		p.key = keys[len(keys)-1-i]
	}
	return nil
}

// log is the end of the transaction: nothing that waits or takes long may follow
// the lock, which orders the cursors of all writers.
func (w rewriting) log(ctx context.Context, tx pgx.Tx, changes []chancery.Change, difference tallies) error {
	for i := range changes {
		changes[i].At, changes[i].Reason = w.at, w.reason
	}
	rows, err := changeRows(changes)
	if err != nil {
		return err
	}
	if err := lock(ctx, tx, logLock, 0); err != nil {
		return err
	}
	if err := addTallies(ctx, tx, difference); err != nil {
		return err
	}
	return insertChanges(ctx, tx, rows)
}
