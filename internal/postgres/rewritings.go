package postgres

import (
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// rewritings are written together, in their order, as if one after another: a
// table is written once for all of them.
type rewritings []rewriting

func (ws rewritings) write(ctx context.Context, tx pgx.Tx) error {
	broader, err := hierarchyOf(ctx, tx, ws)
	if err != nil {
		return err
	}
	if err := ws.writeStatements(ctx, tx); err != nil {
		return err
	}
	passages, err := ws.writePassages(ctx, tx, broader)
	if err != nil {
		return err
	}
	if err := ws.writeReferences(ctx, tx, passages); err != nil {
		return err
	}
	if err := ws.uncross(ctx, tx, broader); err != nil {
		return err
	}
	if err := ws.writeDeeds(ctx, tx); err != nil {
		return err
	}
	return ws.log(ctx, tx, passages)
}

// countries are those that passages name, or named, once each.
func (ws rewritings) countries() []string {
	var named []chancery.CountryCode
	for _, w := range ws {
		for _, passages := range [][]chancery.Passage{w.stored.Passages, w.fresh.Passages} {
			for i := range passages {
				named = append(named, each(passages[i].Countries, func(c chancery.CountryTag) chancery.CountryCode { return c.Country })...)
			}
		}
	}
	return texts(named)
}

func (ws rewritings) writeStatements(ctx context.Context, tx pgx.Tx) error {
	var created []keyedEntry
	var revised []keyedRevision
	for _, w := range ws {
		if w.isNew() {
			created = append(created, keyedEntry{w.statement, w.fresh})
		} else if err := updateStatement(ctx, tx, w.statement, w.fresh.Statement); err != nil {
			return fmt.Errorf("update statement: %w", err)
		}
		if w.fresh.Statement.Revision != w.stored.Statement.Revision {
			revised = append(revised, keyedRevision{w.statement, w.fresh.Revision})
		}
	}
	if err := insertStatements(ctx, tx, created); err != nil {
		return err
	}
	return insertRevisions(ctx, tx, revised)
}

// writeReferences writes what names issuers and resolutions, and makes these known.
// Who makes the same one known waits for the end of this transaction, so that little
// may follow but the log, which its writers wait for anyhow.
func (ws rewritings) writeReferences(ctx context.Context, tx pgx.Tx, passages passageSet) error {
	if err := insertReferences(ctx, tx, each(ws, func(w rewriting) chancery.Entry { return w.fresh })); err != nil {
		return err
	}
	var issued []keyedEntry
	var stored, moved []int64
	for _, w := range ws {
		issued = append(issued, keyedEntry{w.statement, w.fresh})
		if !w.isNew() {
			stored = append(stored, w.statement)
		}
		if !w.isNew() && !slices.Equal(ofStatement(w.stored.Statement), ofStatement(w.fresh.Statement)) {
			moved = append(moved, w.statement)
		}
	}
	if err := replaceStatementIssuers(ctx, tx, stored, issued); err != nil {
		return err
	}
	if err := remark(ctx, tx, moved, passages); err != nil {
		return err
	}
	return passages.insertResolutions(ctx, tx)
}

// writePassages takes out what went or changed and puts in what came or changed,
// which it gives back. A changed passage keeps its key, so that it keeps its place in
// every list.
func (ws rewritings) writePassages(ctx context.Context, tx pgx.Tx, broader hierarchy) (passageSet, error) {
	var out []int64
	var in []keyedPassage
	var room []byte
	for _, w := range ws {
		dated := dateOrder(w.fresh.Statement.Date)
		for _, c := range w.changes {
			if c.Before != nil && c.Before.Passage != nil {
				out = append(out, w.keys[c.Before.Passage.ID])
			}
			if c.After != nil && c.After.Passage != nil {
				p := c.After.Passage
				tags, rest, err := writtenTags(p, room)
				if room = rest; err != nil {
					return passageSet{}, err
				}
				in = append(in, keyedPassage{w.keys[p.ID], w.statement, dated, w.saidAt(c), p, marksOf(w.fresh.Statement, p, broader), tags})
			}
		}
	}
	set := passageSet{in, broader}
	if err := deletePassages(ctx, tx, out); err != nil {
		return set, err
	}
	if err := giveKeys(ctx, tx, in); err != nil {
		return set, err
	}
	return set, set.insert(ctx, tx)
}

// giveKeys gives new passages their keys, the last of a statement the lowest:
// lists go from high to low, and so read a statement from its beginning.
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
	for first := 0; first < len(without); {
		end := first
		for end < len(without) && without[end].statement == without[first].statement {
			end++
		}
		for i := first; i < end; i++ {
			without[i].key = keys[first+end-1-i]
		}
		first = end
	}
	return nil
}

func (ws rewritings) writeDeeds(ctx context.Context, tx pgx.Tx) error {
	var deeds []chancery.Deed
	for _, w := range ws {
		if w.deed.Action != "" {
			w.deed.At = w.at
			deeds = append(deeds, w.deed)
		}
	}
	return insertDeeds(ctx, tx, deeds)
}

// log is the end of the transaction: nothing that waits or takes long may follow
// the lock, which orders the cursors of all writers.
func (ws rewritings) log(ctx context.Context, tx pgx.Tx, written passageSet) error {
	rows := changeRows{rowWriter: newRows(len(changeColumns)), tags: written.tags()}
	difference := tallies{}
	for _, w := range ws {
		rows.add(w.changes)
		difference.add(tallyEntry(w.fresh, written.broader).minus(tallyEntry(w.stored, written.broader)))
	}
	if rows.end(); rows.err != nil {
		return rows.err
	}
	if err := lock(ctx, tx, logLock, 0); err != nil {
		return err
	}
	if err := addTallies(ctx, tx, difference); err != nil {
		return err
	}
	return insertChanges(ctx, tx, rows)
}
